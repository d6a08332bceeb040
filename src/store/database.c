#include "store/database.h"

#include "base/check.h"
#include "store/durable.h"
#include "store/lock.h"
#include "store/schema.h"

#include <string.h>

/* What reads beside us is soon done. */
enum { BUSY_MS = 200 };

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
	enum error_kind kind = ERROR_OTHER;
	switch (sqlite3_errcode(sqlite)) { /* not an enum: SQLite's codes are plain numbers */
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		why = "another Readback is using this profile";
		kind = ERROR_IN_USE;
		break;
	case SQLITE_FULL:
		why = "the disk is full";
		break;
	case SQLITE_READONLY:
		why = "it or its folder is read-only";
		break;
	case SQLITE_NOTADB:
		why = "it is no journal; it was left as it is";
		kind = ERROR_DAMAGED;
		break;
	case SQLITE_CORRUPT:
		why = "it is damaged; it was left as it is";
		kind = ERROR_DAMAGED;
		break;
	case SQLITE_CANTOPEN:
	case SQLITE_IOERR:
		why = system_reason(sqlite);
		break;
	}
	error_set(error, "cannot %s %s: %s", verb, database->path, why);
	return error_kind_set(error, kind);
}

static bool database_set_up(struct database *database, struct error *error)
{
	static const char before[] = "PRAGMA trusted_schema = OFF";
	static const char after[] = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
		"PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON";
	sqlite3 *sqlite = database->sqlite;
	sqlite3_busy_timeout(sqlite, BUSY_MS);
	if (sqlite3_exec(sqlite, before, NULL, NULL, NULL) != SQLITE_OK)
		return database_trouble(database, "open", error);
	if (database->reading)
		return schema_recognise(database, error);
	if (sqlite3_db_readonly(sqlite, "main") == 1)
		return error_set(error, "cannot open %s: it or its folder is read-only", database->path);
	if (!schema_settle(database, error))
		return false;
	if (sqlite3_exec(sqlite, after, NULL, NULL, NULL) != SQLITE_OK)
		return database_trouble(database, "open", error);
	return true;
}

/* A log that is not empty: whoever wrote last did not come to close. */
static bool log_is_left(const struct database *database)
{
	char *log = sqlite3_mprintf("%s-wal", database->path);
	bool left = log && durable_size(log) > 0;
	sqlite3_free(log);
	return left;
}

static bool database_begin(struct database *database, const char *path, struct error *error)
{
	memset(database, 0, sizeof *database);
	database->lock = -1;
	/* "./": SQLite would take "file:..." for an address. */
	database->path = sqlite3_mprintf("%s%s", *path == '/' ? "" : "./", path);
	return database->path || error_set(error, "cannot open %s: out of memory", path);
}

static bool database_connect(struct database *database, int flags, struct error *error)
{
	flags |= SQLITE_OPEN_NOMUTEX;
	if (sqlite3_open_v2(database->path, &database->sqlite, flags, NULL) != SQLITE_OK)
		return database_trouble(database, "open", error);
	return database_set_up(database, error);
}

bool database_open(struct database *database, const char *path, struct error *error)
{
	if (!database_begin(database, path, error))
		return false;
	durable_folders_make(database->path);
	/* The lock comes first: what is opened under it is what stays there under this name. */
	bool locked = lock_take(&database->lock, database->path, "open", error);
	database->was_clean = locked && !log_is_left(database);
	if (locked && database_connect(database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error))
		return true;
	database_abandon(database);
	return false;
}

bool database_open_alone(struct database *database, const char *path, struct error *error)
{
	if (database_begin(database, path, error)
		&& database_connect(database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error))
		return true;
	database_abandon(database);
	return false;
}

bool database_open_reading(struct database *database, const char *path, struct error *error)
{
	if (!database_begin(database, path, error))
		return false;
	database->reading = true;
	database->was_clean = !log_is_left(database);
	if (database_connect(database, SQLITE_OPEN_READONLY, error))
		return true;
	database_abandon(database);
	return false;
}

void database_abandon(struct database *database)
{
	database->abandoned = true;
	if (database->sqlite)
		sqlite3_db_config(database->sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	database_close(database);
}

void database_close(struct database *database)
{
	for (int i = 0; i < STATEMENT_COUNT; i++)
		sqlite3_finalize(database->statements[i]);
	/* Closing does the same, but not while somebody reads; then the log would seem left over. */
	if (database->sqlite && !database->reading && !database->abandoned)
		sqlite3_wal_checkpoint_v2(database->sqlite, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	CHECK(sqlite3_close(database->sqlite) == SQLITE_OK);
	lock_leave(&database->lock);
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
