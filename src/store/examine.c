#include "store/examine.h"

#include "store/database.h"

#include <string.h>

/* The first line of SQLite's words that says something. */
static bool damaged(struct database *database, const char *what, struct error *error)
{
	if (*what == '*' && strchr(what, '\n'))
		what = strchr(what, '\n') + 1;
	error_set(error, "%s is damaged: %.*s", database->path, (int)strcspn(what, "\n"), what);
	return error_kind_set(error, ERROR_DAMAGED);
}

/* SQLite's trouble in looking: only some of it is the file's. */
static bool stopped_short(struct database *database, struct error *error)
{
	int code = sqlite3_errcode(database->sqlite) & 0xff;
	if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR)
		return damaged(database, sqlite3_errmsg(database->sqlite), error);
	return database_trouble(database, "read", error);
}

/* One row that says "ok", or the first that is wrong. */
static bool pages_examine(struct database *database, const char *sql, struct error *error)
{
	sqlite3_stmt *statement = NULL;
	bool fine = sqlite3_prepare_v2(database->sqlite, sql, -1, &statement, NULL) == SQLITE_OK
		&& sqlite3_step(statement) == SQLITE_ROW;
	if (fine) {
		const char *word = (const char *)sqlite3_column_text(statement, 0);
		fine = word && strcmp(word, "ok") == 0;
		if (!fine)
			damaged(database, word ? word : "it does not say how", error);
	} else {
		stopped_short(database, error);
	}
	sqlite3_finalize(statement);
	return fine;
}

/* No row, or the first that has no parent: its table, its number, the parent's table. */
static bool parents_examine(struct database *database, struct error *error)
{
	sqlite3_stmt *statement = NULL;
	int code = sqlite3_prepare_v2(database->sqlite, "PRAGMA foreign_key_check", -1, &statement,
		NULL);
	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	if (code == SQLITE_ROW) {
		char *what = sqlite3_mprintf("%s %lld has no %s", sqlite3_column_text(statement, 0),
			sqlite3_column_int64(statement, 1), sqlite3_column_text(statement, 2));
		damaged(database, what ? what : "out of memory", error);
		sqlite3_free(what);
	} else if (code != SQLITE_DONE) {
		stopped_short(database, error);
	}
	sqlite3_finalize(statement);
	return code == SQLITE_DONE;
}

bool journal_examine_until(const char *path, bool whole, const atomic_bool *stop,
	struct error *error)
{
	struct database database;
	if (!database_open_reading(&database, path, error))
		return false;
	if (stop)
		database_stop_by(&database, stop);
	bool fine = pages_examine(&database, whole ? "PRAGMA integrity_check(1)"
		: "PRAGMA quick_check(1)", error) && (!whole || parents_examine(&database, error));
	database_close(&database);
	return fine || (stop && atomic_load(stop));
}

bool journal_examine(const char *path, bool whole, struct error *error)
{
	return journal_examine_until(path, whole, NULL, error);
}
