#include "store/backup_name.h"

#include "base/check.h"

#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TRIES = 100 };

bool backup_name_read(const char *name, const char *end, struct backup *backup)
{
	static const char begin[] = BACKUP_BEGIN, undo[] = BACKUP_UNDO;
	int64_t seconds;
	memset(backup, 0, sizeof *backup);
	if (strlen(name) >= sizeof backup->name || strncmp(name, begin, sizeof begin - 1) != 0)
		return false;
	const char *at = name + sizeof begin - 1;
	if (!stamp_read(at, &seconds))
		return false;
	memcpy(backup->stamp, at, STAMP_LEN);
	at += STAMP_LEN;
	backup->before_restore = strncmp(at, undo, sizeof undo - 1) == 0;
	if (backup->before_restore)
		at += sizeof undo - 1;
	if (*at == '-' && isdigit((unsigned char)at[1]))
		for (at++; isdigit((unsigned char)*at);)
			at++;
	snprintf(backup->name, sizeof backup->name, "%s", name);
	return strcmp(at, end) == 0;
}

bool backup_name_free(char out[DURABLE_PATH_MAX], const char *folder, const char *stamp,
	bool before_restore)
{
	for (int i = 1; i < TRIES; i++) {
		char behind[16] = "";
		if (i > 1)
			snprintf(behind, sizeof behind, "-%d", i);
		int len = snprintf(out, DURABLE_PATH_MAX, "%s/" BACKUP_BEGIN "%s%s%s" BACKUP_END, folder,
			stamp, before_restore ? BACKUP_UNDO : "", behind);
		if (len < 0 || len >= DURABLE_PATH_MAX - 8)
			return false;
		if (durable_size(out) < 0)
			return true;
	}
	return false;
}

/* Newest first; of one moment, in an order that does not change. */
static int by_stamp(const void *a, const void *b)
{
	const struct backup *left = a, *right = b;
	int order = strcmp(right->stamp, left->stamp);
	return order ? order : strcmp(right->name, left->name);
}

struct backup *backup_read(const char *folder, int *count)
{
	struct backup *backups = NULL;
	int capacity = *count = 0;
	DIR *all = opendir(folder);
	const struct dirent *entry;
	while (all && (entry = readdir(all))) {
		struct backup backup;
		char path[DURABLE_PATH_MAX];
		if (!backup_name_read(entry->d_name, BACKUP_END, &backup)
			|| !durable_path(path, folder, "/", backup.name))
			continue;
		backup.bytes = durable_size(path);
		if (*count == capacity) {
			capacity = capacity ? 2 * capacity : 32;
			struct backup *more = realloc(backups, (size_t)capacity * sizeof *backups);
			CHECK(more);
			backups = more;
		}
		backups[(*count)++] = backup;
	}
	if (all)
		closedir(all);
	if (*count)
		qsort(backups, (size_t)*count, sizeof *backups, by_stamp);
	return backups;
}
