#include "store/backup.h"
#include "store/backup_name.h"

#include "base/check.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* One of each of so many distinct days, say. */
struct rule {
	int left;
	int64_t last; /* the one that a backup was kept of */
};

static bool rule_takes(struct rule *rule, int64_t which)
{
	if (rule->left == 0 || which == rule->last)
		return false;
	rule->last = which;
	rule->left--;
	return true;
}

struct rules {
	struct rule days, weeks, months;
	int undos;
	int64_t room;
	bool full, any;
};

static bool rules_take(struct rules *rules, const struct backup *backup)
{
	int64_t seconds;
	if (!stamp_read(backup->stamp, &seconds))
		return false;
	/* Each rule is asked: one backup may be the newest of its day, its week and its month. */
	bool taken = rule_takes(&rules->days, stamp_day(seconds));
	taken = rule_takes(&rules->weeks, stamp_week(seconds)) || taken;
	taken = rule_takes(&rules->months, stamp_month(backup->stamp)) || taken;
	if (backup->before_restore && rules->undos > 0) {
		rules->undos--;
		taken = true;
	}
	if (!taken)
		return false;
	/* What does not fit ends it: an old one is never kept in place of a newer. */
	rules->full = rules->full || backup->bytes > rules->room;
	if (rules->full && rules->any)
		return false;
	rules->room -= backup->bytes;
	rules->any = true;
	return true;
}

void backup_choose(const struct backup *backups, int count, const char *now, int64_t size_limit,
	bool *keep)
{
	struct rules rules = { { BACKUP_DAYS, -1 }, { BACKUP_WEEKS, -1 }, { BACKUP_MONTHS, -1 },
		BACKUP_UNDOS, size_limit, false, false };
	int from = 0; /* the first that is not of the future */
	while (from < count && strcmp(backups[from].stamp, now) > 0)
		from++;
	for (int i = from; i < count; i++)
		keep[i] = rules_take(&rules, &backups[i]);
	for (int i = 0; i < from; i++)
		keep[i] = rules_take(&rules, &backups[i]);
}

static int unfinished_delete(const char *folder)
{
	int deleted = 0;
	DIR *all = opendir(folder);
	const struct dirent *entry;
	while (all && (entry = readdir(all))) {
		struct backup backup;
		char path[DURABLE_PATH_MAX];
		if (backup_name_read(entry->d_name, BACKUP_UNFINISHED, &backup)
			&& durable_path(path, folder, "/", entry->d_name))
			deleted += unlink(path) == 0;
	}
	if (all)
		closedir(all);
	return deleted;
}

int backup_thin(const char *folder, const char *now, int64_t size_limit)
{
	int count, deleted = unfinished_delete(folder);
	struct backup *backups = backup_read(folder, &count);
	bool *keep = calloc((size_t)count + 1, sizeof *keep);
	CHECK(keep);
	backup_choose(backups, count, now, size_limit, keep);
	for (int i = 0; i < count; i++) {
		char path[DURABLE_PATH_MAX];
		if (!keep[i] && durable_path(path, folder, "/", backups[i].name))
			deleted += unlink(path) == 0;
	}
	free(keep);
	free(backups);
	return deleted;
}
