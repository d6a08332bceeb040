#include "store/database.h"

#include "base/check.h"
#include "store/durable.h"
#include "store/lock.h"
#include "store/schema.h"

#include <string.h>

/* What reads beside us is soon done. */
enum { BUSY_MS = 200, STEPS_BETWEEN = 1000 };

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

/* A file beside it that is not empty: whoever wrote last did not come to close ("-wal"), or to
 * change all that was to be changed ("-journal"). */
static bool is_left(const struct database *database, const char *behind)
{
	char *path = sqlite3_mprintf("%s%s", database->path, behind);
	bool left = path && durable_size(path) > 0;
	sqlite3_free(path);
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

/* name: the path, or an address of it. */
static bool database_connect(struct database *database, const char *name, int flags,
	struct error *error)
{
	flags |= SQLITE_OPEN_NOMUTEX;
	if (sqlite3_open_v2(name, &database->sqlite, flags, NULL) != SQLITE_OK)
		return database_trouble(database, "open", error);
	return database_set_up(database, error);
}

static bool database_make(struct database *database, struct error *error)
{
	return database_connect(database, database->path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
		error);
}

bool database_open(struct database *database, const char *path, struct error *error)
{
	if (!database_begin(database, path, error))
		return false;
	durable_folders_make(database->path);
	/* The lock comes first: what is opened under it is what stays there under this name. */
	bool locked = lock_take(&database->lock, database->path, "open", error);
	if (locked && database_make(database, error))
		return true;
	database_abandon(database);
	return false;
}

bool database_open_alone(struct database *database, const char *path, struct error *error)
{
	if (database_begin(database, path, error) && database_make(database, error))
		return true;
	database_abandon(database);
	return false;
}

/* SQLite wants to keep an index of the log beside the file, even to read it: was that it? */
static bool folder_refuses(const struct database *database)
{
	int code = sqlite3_errcode(database->sqlite);
	bool refused = code == SQLITE_READONLY || code == SQLITE_CANTOPEN;
	return refused && durable_size(database->path) > 0 && !is_left(database, "-journal");
}

/* The address of a file of which SQLite may believe that nobody writes to it; NULL: no memory. */
static char *still_address(const char *path)
{
	sqlite3_str *address = sqlite3_str_new(NULL);
	sqlite3_str_appendall(address, *path == '/' ? "file://" : "file:");
	for (; *path; path++)
		if (strchr("%?#", *path))
			sqlite3_str_appendf(address, "%%%02x", *path);
		else
			sqlite3_str_appendchar(address, 1, *path);
	sqlite3_str_appendall(address, "?immutable=1");
	return sqlite3_str_finish(address);
}

/* In a folder that we may not write to. The log of whoever writes there would have been read; where
 * it is empty or none, the file is all there is. */
static bool database_open_still(struct database *database, struct error *error)
{
	if (is_left(database, "-wal"))
		return error_set(error, "cannot open %s: what was written last is in %s-wal, which can be "
			"read only where the folder can be written to; copy both into such a folder",
			database->path, database->path);
	sqlite3_close(database->sqlite);
	database->sqlite = NULL;
	char *address = still_address(database->path);
	bool opened = address && database_connect(database, address,
		SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
	sqlite3_free(address);
	return opened;
}

bool database_open_reading(struct database *database, const char *path, struct error *error)
{
	if (!database_begin(database, path, error))
		return false;
	database->reading = true;
	struct error refused;
	bool opened = database_connect(database, database->path, SQLITE_OPEN_READONLY, &refused);
	if (!opened && folder_refuses(database))
		opened = database_open_still(database, error);
	else if (!opened && error)
		*error = refused;
	if (!opened)
		database_abandon(database);
	return opened;
}

/* SQLite asks this now and then while it works. */
static int is_stopped(void *context)
{
	return atomic_load((const atomic_bool *)context);
}

void database_stop_by(struct database *database, const atomic_bool *stop)
{
	sqlite3_progress_handler(database->sqlite, STEPS_BETWEEN, is_stopped, (void *)stop);
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
