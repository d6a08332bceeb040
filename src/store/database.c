#include "store/database.h"

#include "base/check.h"
#include "store/schema.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A program that was closed a moment ago may still hold the lock. */
enum { BUSY_MS = 200 };

static const char *statement_sql(enum statement which)
{
	switch (which) {
	case STATEMENT_TRANSACTION:
		return "BEGIN IMMEDIATE";
	case STATEMENT_COMMIT:
		return "COMMIT";
	case STATEMENT_ROLLBACK:
		return "ROLLBACK";
	case STATEMENT_LAST_ROUND:
		return "SELECT max(number) FROM round";
	case STATEMENT_HAS_BANK:
		return "SELECT 1 FROM bank WHERE hash = ?1";
	case STATEMENT_ADD_BANK:
		return "INSERT INTO bank (hash, id, title, text) VALUES (?1, ?2, ?3, ?4)"
			" ON CONFLICT (hash) DO NOTHING";
	case STATEMENT_ADD_ROUND:
		return "INSERT INTO round (number, bank, rules_version, started_ms, offset_min)"
			" VALUES (?1, ?2, ?3, ?4, ?5)";
	case STATEMENT_ADD_EVENT:
		return "INSERT INTO event (round, utc_ms, offset_min, running_ms, day, time_ms, sequence,"
			" source, player, kind, question_id, question_rev, question_hash, a, b, certainty,"
			" text)"
			" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)";
	case STATEMENT_SUMMARISE:
		return "UPDATE round SET summary = ?2, ended = ?3 WHERE number = ?1";
	case STATEMENT_KEEP_ARTICLE:
		return "INSERT INTO article (bank_id, text) VALUES (?1, ?2)"
			" ON CONFLICT (bank_id) DO UPDATE SET text = excluded.text";
	case STATEMENT_ARTICLE:
		return "SELECT text FROM article WHERE bank_id = ?1";
	case STATEMENT_BANK_TEXT:
		return "SELECT text FROM bank WHERE hash = ?1";
	case STATEMENT_ROUNDS:
		return "SELECT number, started_ms, offset_min, id, title, hash, summary, ended,"
			" rules_version FROM round JOIN bank ON hash = bank ORDER BY number DESC LIMIT ?1";
	case STATEMENT_EVENTS:
		return "SELECT utc_ms, offset_min, running_ms, day, time_ms, sequence, source, player,"
			" kind, question_id, question_rev, question_hash, a, b, certainty, text"
			" FROM event WHERE round = ?1 ORDER BY number";
	case STATEMENT_SPELLINGS:
		return "SELECT question_id, event.text, count(*) AS times"
			" FROM bank JOIN round ON bank = hash JOIN event ON round = round.number"
			" WHERE id = ?1 AND kind = 'overrule' AND question_id NOT NULL AND event.text NOT NULL"
			" GROUP BY question_id, event.text ORDER BY times DESC, question_id, event.text";
	}
	die(__FILE__, __LINE__, "a value outside its enum");
}

/* The operating system's word where it was the system that refused. */
static const char *system_reason(sqlite3 *sqlite)
{
	int number = sqlite3_system_errno(sqlite);
	return number ? strerror(number) : sqlite3_errmsg(sqlite);
}

bool database_trouble(const struct database *database, const char *verb, struct error *error)
{
	sqlite3 *sqlite = database->sqlite;
	const char *why = sqlite3_errmsg(sqlite);
	switch (sqlite3_errcode(sqlite)) { /* not an enum: SQLite's codes are plain numbers */
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		why = "another Readback is using this profile";
		break;
	case SQLITE_FULL:
		why = "the disk is full";
		break;
	case SQLITE_READONLY:
		why = "it or its folder is read-only";
		break;
	case SQLITE_NOTADB:
		why = "it is no journal; it was left as it is";
		break;
	case SQLITE_CORRUPT:
		why = "it is damaged; it was left as it is";
		break;
	case SQLITE_CANTOPEN:
	case SQLITE_IOERR:
		why = system_reason(sqlite);
		break;
	}
	return error_set(error, "cannot %s %s: %s", verb, database->path, why);
}

/* A folder is only as safe as its name in the folder above. */
static void folder_sync(const char *path)
{
	int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder >= 0) {
		(void)fsync(folder);
		close(folder);
	}
}

/* Makes the folders above the file. What cannot be made shows when the file is opened. */
static void folders_make(const char *path)
{
	char *copy = strdup(path);
	if (!copy)
		return;
	const char *above = "/";
	for (char *slash = strchr(copy + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(copy, 0700) == 0)
			folder_sync(above);
		*slash = '/';
		above = copy;
	}
	free(copy);
}

static bool database_set_up(struct database *database, struct error *error)
{
	/* Exclusive before anything is read: the lock is taken with the first read and kept, and
	 * no shared memory is needed beside the file. */
	static const char before[] = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA trusted_schema = OFF";
	static const char after[] = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
		"PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON";
	sqlite3 *sqlite = database->sqlite;
	sqlite3_busy_timeout(sqlite, BUSY_MS);
	if (sqlite3_exec(sqlite, before, NULL, NULL, NULL) != SQLITE_OK)
		return database_trouble(database, "open", error);
	if (sqlite3_db_readonly(sqlite, "main") == 1)
		return error_set(error, "cannot open %s: it or its folder is read-only", database->path);
	if (!schema_settle(database, error))
		return false;
	if (sqlite3_exec(sqlite, after, NULL, NULL, NULL) != SQLITE_OK)
		return database_trouble(database, "open", error);
	return true;
}

bool database_open(struct database *database, const char *path, struct error *error)
{
	memset(database, 0, sizeof *database);
	/* "./": SQLite would take "file:..." for an address. */
	database->path = sqlite3_mprintf("%s%s", *path == '/' ? "" : "./", path);
	if (!database->path)
		return error_set(error, "cannot open %s: out of memory", path);
	folders_make(database->path);
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
	bool opened = sqlite3_open_v2(database->path, &database->sqlite, flags, NULL) == SQLITE_OK;
	if (opened ? database_set_up(database, error) : database_trouble(database, "open", error))
		return true;
	database_abandon(database);
	return false;
}

void database_abandon(struct database *database)
{
	if (database->sqlite)
		sqlite3_db_config(database->sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	database_close(database);
}

void database_close(struct database *database)
{
	for (int i = 0; i < STATEMENT_COUNT; i++)
		sqlite3_finalize(database->statements[i]);
	CHECK(sqlite3_close(database->sqlite) == SQLITE_OK);
	sqlite3_free(database->path);
	memset(database, 0, sizeof *database);
}

sqlite3_stmt *database_statement(struct database *database, enum statement which)
{
	sqlite3_stmt **statement = &database->statements[which];
	if (!*statement)
		sqlite3_prepare_v3(database->sqlite, statement_sql(which), -1, SQLITE_PREPARE_PERSISTENT,
			statement, NULL);
	CHECK(!*statement || !sqlite3_stmt_busy(*statement));
	return *statement;
}

bool database_run(struct database *database, enum statement which)
{
	sqlite3_stmt *statement = database_statement(database, which);
	if (!statement)
		return false;
	int code = sqlite3_step(statement);
	sqlite3_reset(statement);
	return code == SQLITE_DONE;
}
