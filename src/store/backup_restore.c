#include "base/check.h"
#include "store/aside.h"
#include "store/backup.h"
#include "store/backup_copy.h"
#include "store/examine.h"
#include "store/journal_parts.h"
#include "store/lock.h"

#include <string.h>
#include <unistd.h>

/* Folds the log into the file and closes. false: somebody reads it, and the log stays. */
static bool fold_and_close(sqlite3 *sqlite, const char *path)
{
	char log[DURABLE_PATH_MAX];
	sqlite3_wal_checkpoint_v2(sqlite, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	sqlite3_close(sqlite);
	return durable_path(log, path, "-wal", "") && durable_size(log) <= 0;
}

/* The journal becomes a backup, and its file alone is all of it. */
static bool good_keep(const char *path, const char *stamp, struct error *error)
{
	char folder[DURABLE_PATH_MAX];
	sqlite3 *sqlite = NULL;
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
	bool fine = backup_folder(folder, path)
		&& sqlite3_open_v2(path, &sqlite, flags, NULL) == SQLITE_OK;
	if (!fine) {
		error_set(error, "cannot open %s: %s", path, sqlite3_errmsg(sqlite));
		sqlite3_close(sqlite);
		return false;
	}
	fine = backup_copy(sqlite, folder, stamp, true, error);
	if (!fold_and_close(sqlite, path) && fine)
		fine = error_set(error, "cannot restore %s: another program reads it", path);
	return fine;
}

static bool present_keep(const char *path, const char *stamp, struct error *error)
{
	char aside[DURABLE_PATH_MAX];
	if (durable_size(path) < 0)
		return true;
	return journal_examine(path, false, NULL) ? good_keep(path, stamp, error)
		: aside_keep(path, stamp, aside, error);
}

/* A copy of the backup beside the journal, by which it is to be replaced. */
static bool copy_make(const char *path, const char *from, char ready[DURABLE_PATH_MAX],
	struct error *error)
{
	if (!journal_examine(from, false, error))
		return false;
	if (!durable_path(ready, path, ".restored", ""))
		return error_set(error, "cannot restore %s: its name is too long", path);
	unlink(ready);
	durable_folders_make(path);
	return durable_copy(from, ready, error);
}

static bool restore(const char *path, const char *from, const char *stamp, struct error *error)
{
	char ready[DURABLE_PATH_MAX];
	if (!copy_make(path, from, ready, error))
		return false;
	if (!present_keep(path, stamp, error)) {
		unlink(ready);
		return false;
	}
	aside_companions_delete(path);
	return durable_move(ready, path, error);
}

bool backup_restore(const char *journal_path, const char *backup_path, const char *stamp,
	struct error *error)
{
	int lock;
	if (!lock_take(&lock, journal_path, "restore", error))
		return false;
	bool fine = restore(journal_path, backup_path, stamp, error);
	lock_leave(&lock);
	return fine;
}

bool backup_replace(struct journal **journal, const char *journal_path, const char *backup_path,
	const char *stamp, struct error *error)
{
	char ready[DURABLE_PATH_MAX], folder[DURABLE_PATH_MAX];
	int lock;
	CHECK(journal_waiting(*journal) == 0);
	if (!copy_make(journal_path, backup_path, ready, error))
		return false;
	if (!backup_folder(folder, journal_path)
		|| !backup_copy((*journal)->database.sqlite, folder, stamp, true, error)) {
		unlink(ready);
		return false;
	}
	journal_close(*journal);
	*journal = NULL;
	if (!lock_take(&lock, journal_path, "restore", error)) {
		unlink(ready);
		return false;
	}
	aside_companions_delete(journal_path);
	bool fine = durable_move(ready, journal_path, error);
	lock_leave(&lock);
	return fine;
}
