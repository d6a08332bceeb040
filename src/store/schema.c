#include "store/schema.h"

#include "store/durable.h"
#include "store/journal.h"

/* Events are only ever added: triggers hold whoever opens the file with whatever tool. A
 * round's summary is a cache and may change. Sums of 64 bits are stored as signed numbers. */
static const char SCHEMA_1[] =
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

/* What a learner did is only ever added, and stands for itself: it needs no round to be there.
 * Cards and what was folded are caches. The text of a bank that was lost to damage may be put
 * back. */
static const char SCHEMA_2[] =
	"CREATE TABLE learning ("
	" number INTEGER PRIMARY KEY, bank_id TEXT NOT NULL,"
	" utc_ms INTEGER NOT NULL, offset_min INTEGER NOT NULL, running_ms INTEGER NOT NULL,"
	" day INTEGER NOT NULL, kind TEXT NOT NULL, round INTEGER NOT NULL,"
	" sequence INTEGER NOT NULL, question_id TEXT, part INTEGER NOT NULL, rev INTEGER NOT NULL,"
	" hash INTEGER NOT NULL, grade INTEGER NOT NULL, certainty INTEGER NOT NULL,"
	" graded_self INTEGER NOT NULL CHECK (graded_self IN (0, 1)), response_ms INTEGER NOT NULL,"
	" mode TEXT, shown TEXT, answered TEXT, a INTEGER NOT NULL, text TEXT"
	") STRICT;"
	"CREATE INDEX learning_bank ON learning (bank_id);"
	"CREATE TABLE card ("
	" bank_id TEXT NOT NULL, question_id TEXT NOT NULL, part INTEGER NOT NULL,"
	" state TEXT NOT NULL, note TEXT, PRIMARY KEY (bank_id, question_id, part)"
	") STRICT, WITHOUT ROWID;"
	"CREATE TABLE folded ("
	" bank_id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, number INTEGER NOT NULL,"
	" state TEXT NOT NULL"
	") STRICT, WITHOUT ROWID;"
	"CREATE TRIGGER learning_unchanged BEFORE UPDATE ON learning"
	" BEGIN SELECT RAISE(ABORT, 'what was learnt is never changed'); END;"
	"CREATE TRIGGER learning_kept BEFORE DELETE ON learning"
	" BEGIN SELECT RAISE(ABORT, 'what was learnt is never deleted'); END;"
	"CREATE TRIGGER learning_not_replaced BEFORE INSERT ON learning"
	" WHEN EXISTS (SELECT 1 FROM learning WHERE number = new.number)"
	" BEGIN SELECT RAISE(ABORT, 'what was learnt is never replaced'); END;"
	"DROP TRIGGER bank_unchanged;"
	"CREATE TRIGGER bank_unchanged BEFORE UPDATE ON bank"
	" WHEN old.text <> '' OR new.hash <> old.hash"
	" BEGIN SELECT RAISE(ABORT, 'the text of a bank is never changed'); END;";

/* From each schema to the one behind it; a new file goes through all of them. */
static const char *const steps[JOURNAL_SCHEMA] = { SCHEMA_1, SCHEMA_2 };

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

static bool schema_step(sqlite3 *sqlite, const char *sql)
{
	return sqlite3_exec(sqlite, sql, NULL, NULL, NULL) == SQLITE_OK;
}

/* In one transaction from `version` to today's: all of it, or nothing. */
static bool schema_raise(struct database *database, int version, struct error *error)
{
	static const char numbers[] = "PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT;";
	sqlite3 *sqlite = database->sqlite;
	char *end = sqlite3_mprintf(numbers, APPLICATION_ID, JOURNAL_SCHEMA);
	bool raised = end && schema_step(sqlite, "BEGIN IMMEDIATE");
	for (int i = version; raised && i < JOURNAL_SCHEMA; i++)
		raised = schema_step(sqlite, steps[i]);
	raised = raised && schema_step(sqlite, end);
	sqlite3_free(end);
	if (raised)
		return true;
	database_trouble(database, "open", error);
	if (!sqlite3_get_autocommit(sqlite))
		sqlite3_exec(sqlite, "ROLLBACK", NULL, NULL, NULL);
	return false;
}

static bool schema_is_known(const struct database *database, const struct identity *identity,
	struct error *error)
{
	if (identity->application != APPLICATION_ID)
		return error_set(error, "cannot open %s: it is another program's database; "
			"it was left as it is", database->path);
	if (identity->version > JOURNAL_SCHEMA)
		return error_set(error, "cannot open %s: a newer Readback wrote it (schema %d, this one "
			"knows %d); it was left as it is", database->path, identity->version, JOURNAL_SCHEMA);
	if (identity->version < 1)
		return error_set(error, "cannot open %s: it says no schema; it was left as it is",
			database->path);
	return true;
}

bool schema_settle(struct database *database, struct error *error)
{
	struct identity identity = { 0 };
	if (!schema_read(database, &identity))
		return database_trouble(database, "open", error);
	bool empty = !identity.application && !identity.version && !identity.tables;
	if (!empty && !schema_is_known(database, &identity, error))
		return false;
	database->schema = JOURNAL_SCHEMA;
	return identity.version == JOURNAL_SCHEMA || schema_raise(database, identity.version, error);
}

bool schema_recognise(struct database *database, struct error *error)
{
	struct identity identity = { 0 };
	if (!schema_read(database, &identity))
		return database_trouble(database, "open", error);
	database->schema = identity.version;
	if (durable_size(database->path) == 0) {
		error_set(error, "cannot open %s: it is empty", database->path);
		return error_kind_set(error, ERROR_DAMAGED);
	}
	return schema_is_known(database, &identity, error);
}
