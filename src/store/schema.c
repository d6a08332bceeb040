#include "store/schema.h"

#include "store/journal.h"

/* "RdBk": `file` and other tools can tell whose database it is. */
enum { APPLICATION_ID = 0x5264426B };

/* Events are only ever added: triggers hold whoever opens the file with whatever tool. A
 * round's summary is a cache and may change. Sums of 64 bits are stored as signed numbers. */
static const char SCHEMA_SQL[] =
	"BEGIN IMMEDIATE;"
	"CREATE TABLE bank ("
	" hash INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL"
	") STRICT;"
	"CREATE TABLE round ("
	" number INTEGER PRIMARY KEY, bank INTEGER NOT NULL REFERENCES bank (hash),"
	" rules_version INTEGER NOT NULL, started_ms INTEGER NOT NULL, offset_min INTEGER NOT NULL,"
	" summary TEXT, ended INTEGER NOT NULL DEFAULT 0 CHECK (ended IN (0, 1))"
	") STRICT;"
	"CREATE TABLE event ("
	" number INTEGER PRIMARY KEY, round INTEGER NOT NULL REFERENCES round (number),"
	" utc_ms INTEGER NOT NULL, offset_min INTEGER NOT NULL, running_ms INTEGER NOT NULL,"
	" day INTEGER NOT NULL, time_ms INTEGER NOT NULL, sequence INTEGER NOT NULL,"
	" source TEXT NOT NULL, player INTEGER NOT NULL, kind TEXT NOT NULL,"
	" question_id TEXT, question_rev INTEGER NOT NULL, question_hash INTEGER NOT NULL,"
	" a INTEGER NOT NULL, b INTEGER NOT NULL, certainty INTEGER NOT NULL, text TEXT"
	") STRICT;"
	"CREATE INDEX event_round ON event (round);"
	"CREATE TABLE article ("
	" bank_id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL"
	") STRICT;"
	"CREATE TRIGGER event_unchanged BEFORE UPDATE ON event"
	" BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;"
	"CREATE TRIGGER event_kept BEFORE DELETE ON event"
	" BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;"
	"CREATE TRIGGER event_not_replaced BEFORE INSERT ON event"
	" WHEN EXISTS (SELECT 1 FROM event WHERE number = new.number)"
	" BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;"
	"CREATE TRIGGER round_unchanged BEFORE UPDATE OF"
	" number, bank, rules_version, started_ms, offset_min ON round"
	" BEGIN SELECT RAISE(ABORT, 'only the summary of a round changes'); END;"
	"CREATE TRIGGER round_kept BEFORE DELETE ON round"
	" BEGIN SELECT RAISE(ABORT, 'rounds are never deleted'); END;"
	"CREATE TRIGGER round_not_replaced BEFORE INSERT ON round"
	" WHEN EXISTS (SELECT 1 FROM round WHERE number = new.number)"
	" BEGIN SELECT RAISE(ABORT, 'rounds are never replaced'); END;"
	"CREATE TRIGGER bank_unchanged BEFORE UPDATE ON bank"
	" BEGIN SELECT RAISE(ABORT, 'the text of a bank is never changed'); END;"
	"CREATE TRIGGER bank_kept BEFORE DELETE ON bank"
	" BEGIN SELECT RAISE(ABORT, 'the text of a bank is never deleted'); END;";

struct identity {
	int application, version, tables;
};

static bool schema_read(struct database *database, struct identity *identity)
{
	static const char sql[] = "SELECT application_id, user_version,"
		" (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id, pragma_user_version";
	sqlite3_stmt *statement;
	if (sqlite3_prepare_v2(database->sqlite, sql, -1, &statement, NULL) != SQLITE_OK)
		return false;
	bool read = sqlite3_step(statement) == SQLITE_ROW;
	if (read) {
		identity->application = sqlite3_column_int(statement, 0);
		identity->version = sqlite3_column_int(statement, 1);
		identity->tables = sqlite3_column_int(statement, 2);
	}
	/* Finalizing sets the handle's last trouble anew, to the same where the step failed. */
	return sqlite3_finalize(statement) == SQLITE_OK && read;
}

static bool schema_make(struct database *database, struct error *error)
{
	static const char numbers[] = "%sPRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT;";
	char *sql = sqlite3_mprintf(numbers, SCHEMA_SQL, APPLICATION_ID, JOURNAL_SCHEMA);
	bool made = sql && sqlite3_exec(database->sqlite, sql, NULL, NULL, NULL) == SQLITE_OK;
	sqlite3_free(sql);
	if (made)
		return true;
	database_trouble(database, "open", error);
	if (!sqlite3_get_autocommit(database->sqlite))
		sqlite3_exec(database->sqlite, "ROLLBACK", NULL, NULL, NULL);
	return false;
}

bool schema_settle(struct database *database, struct error *error)
{
	struct identity identity = { 0 };
	if (!schema_read(database, &identity))
		return database_trouble(database, "open", error);
	if (identity.application == 0 && identity.version == 0 && identity.tables == 0)
		return schema_make(database, error);
	if (identity.application != APPLICATION_ID)
		return error_set(error, "cannot open %s: it is another program's database; "
			"it was left as it is", database->path);
	if (identity.version > JOURNAL_SCHEMA)
		return error_set(error, "cannot open %s: a newer Readback wrote it (schema %d, this one "
			"knows %d); it was left as it is", database->path, identity.version, JOURNAL_SCHEMA);
	return true;
}
