#include "store/backup.h"

#include "store/backup_copy.h"
#include "store/backup_name.h"
#include "store/examine.h"
#include "store/journal_parts.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TRIES = 20, PAUSE_MS = 10 };

bool backup_folder(char out[DURABLE_PATH_MAX], const char *journal_path)
{
	char folder[DURABLE_PATH_MAX];
	return durable_folder(folder, journal_path) && durable_path(out, folder, "/backups", "");
}

/* All pages in one go. Whoever has the database for a moment is waited for. */
static int pages_copy(sqlite3 *from, sqlite3 *to)
{
	sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
	if (!backup)
		return sqlite3_errcode(to);
	int code = sqlite3_backup_step(backup, -1);
	for (int i = 0; i < TRIES && (code == SQLITE_BUSY || code == SQLITE_LOCKED); i++) {
		sqlite3_sleep(PAUSE_MS);
		code = sqlite3_backup_step(backup, -1);
	}
	int finished = sqlite3_backup_finish(backup);
	return code == SQLITE_DONE ? finished : code;
}

/* The pages say that the file has a log beside it; a backup is one file. */
static int log_leave(sqlite3 *sqlite)
{
	return sqlite3_exec(sqlite, "PRAGMA schema_version; PRAGMA journal_mode = DELETE", NULL, NULL,
		NULL);
}

static bool file_make(sqlite3 *from, const char *path, struct error *error)
{
	sqlite3 *to = NULL;
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
	int code = sqlite3_open_v2(path, &to, flags, NULL);
	if (code == SQLITE_OK)
		code = pages_copy(from, to);
	if (code == SQLITE_OK)
		code = log_leave(to);
	int number = to ? sqlite3_system_errno(to) : 0;
	sqlite3_close(to);
	if (code == SQLITE_OK)
		return true;
	bool system = number && (code & 0xff) != SQLITE_FULL && (code & 0xff) != SQLITE_CORRUPT;
	return error_set(error, "cannot back up to %s: %s", path,
		(code & 0xff) == SQLITE_FULL ? "the disk is full"
		: system ? strerror(number) : sqlite3_errstr(code));
}

bool backup_copy(sqlite3 *from, const char *folder, const char *stamp, bool before_restore,
	struct error *error)
{
	char path[DURABLE_PATH_MAX], unfinished[DURABLE_PATH_MAX];
	if (!backup_name_free(path, folder, stamp, before_restore)
		|| !durable_path(unfinished, path, ".new", ""))
		return error_set(error, "cannot back up to %s: there is no name left for it", folder);
	durable_folders_make(path);
	unlink(unfinished);
	bool fine = file_make(from, unfinished, error);
	/* Else good ones would in time make way for bad ones. */
	if (fine && !backup_is_good(unfinished)) {
		error_set(error, "cannot back up to %s: the journal is damaged", path);
		fine = error_kind_set(error, ERROR_DAMAGED);
	}
	fine = fine && durable_move(unfinished, path, error);
	if (!fine)
		unlink(unfinished);
	return fine;
}

bool backup_make(struct journal *journal, const char *folder, const char *stamp,
	struct error *error)
{
	return backup_copy(journal->database.sqlite, folder, stamp, false, error);
}

int backup_list(const char *folder, bool (*visit)(void *context, const struct backup *backup),
	void *context)
{
	int count;
	struct backup *backups = backup_read(folder, &count);
	for (int i = 0; visit && i < count; i++)
		if (!visit(context, &backups[i]))
			break;
	free(backups);
	return count;
}

bool backup_is_due(const char *folder, const char *now)
{
	int count;
	int64_t moment, last;
	bool due = true;
	struct backup *backups = backup_read(folder, &count);
	/* One of the future says nothing: the clock was wrong then, or is now. */
	for (int i = 0; i < count && stamp_read(now, &moment); i++)
		if (stamp_read(backups[i].stamp, &last) && last <= moment
			&& moment - last < BACKUP_DUE_S)
			due = false;
	free(backups);
	return due;
}

bool backup_is_good(const char *path)
{
	return journal_examine(path, false, NULL);
}

/* Rows are only ever added, so that their last numbers say all. false: there are no rows, or the
 * file cannot tell. */
static bool rows_measure(sqlite3 *sqlite, int64_t out[4])
{
	static const char sql[] = "SELECT (SELECT ifnull(max(number), 0) FROM round),"
		" (SELECT ifnull(max(number), 0) FROM event),"
		" (SELECT ifnull(max(number), 0) FROM learning),"
		" (SELECT ifnull(sum(length(text)) + count(*), 0) FROM article)";
	sqlite3_stmt *statement = NULL;
	bool any = false;
	if (sqlite3_prepare_v2(sqlite, sql, -1, &statement, NULL) == SQLITE_OK
		&& sqlite3_step(statement) == SQLITE_ROW)
		for (int i = 0; i < 4; i++) {
			out[i] = sqlite3_column_int64(statement, i);
			any = any || out[i];
		}
	sqlite3_finalize(statement);
	return any;
}

bool backup_is_behind(struct journal *journal, const char *folder)
{
	int64_t here[4], there[4];
	char path[DURABLE_PATH_MAX];
	int count;
	if (!rows_measure(journal->database.sqlite, here))
		return false;
	struct backup *backups = backup_read(folder, &count);
	bool same = false;
	sqlite3 *sqlite = NULL;
	if (count && durable_path(path, folder, "/", backups[0].name)
		&& sqlite3_open_v2(path, &sqlite, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL)
		== SQLITE_OK)
		same = rows_measure(sqlite, there) && memcmp(here, there, sizeof here) == 0;
	sqlite3_close(sqlite);
	free(backups);
	return !same;
}

struct newest {
	const char *folder;
	struct backup *found;
	bool any;
};

static bool newest_look(void *context, const struct backup *backup)
{
	struct newest *newest = context;
	char path[DURABLE_PATH_MAX];
	newest->any = durable_path(path, newest->folder, "/", backup->name) && backup_is_good(path);
	if (newest->any)
		*newest->found = *backup;
	return !newest->any;
}

bool backup_newest_good(const char *folder, struct backup *found)
{
	*found = (struct backup){ .bytes = 0 };
	struct newest newest = { folder, found, false };
	backup_list(folder, newest_look, &newest);
	return newest.any;
}
