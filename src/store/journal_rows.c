#include "store/journal_rows.h"

#include "base/check.h"
#include "store/journal_parts.h"
#include "store/rows_check.h"

#include <string.h>

/* The first schema that has what was learnt. */
enum { LEARNING_SCHEMA = 2 };

static bool table_read(struct journal *journal, enum table table,
	bool (*visit)(void *context, enum table table, const struct cell *cells), void *context,
	bool *go_on, struct error *error)
{
	const char *order = table == TABLE_ARTICLE ? "ORDER BY bank_id"
		: table == TABLE_BANK ? "ORDER BY hash" : "ORDER BY number";
	sqlite3_stmt *statement = table_select(journal->database.sqlite, table, order);
	if (!statement)
		return database_trouble(&journal->database, "read", error);
	int code = SQLITE_DONE;
	while (*go_on && (code = sqlite3_step(statement)) == SQLITE_ROW) {
		struct cell cells[TABLE_COLUMNS_MAX];
		table_cells(table, statement, cells);
		*go_on = visit(context, table, cells);
	}
	bool fine = code == SQLITE_DONE || code == SQLITE_ROW;
	if (!fine)
		database_trouble(&journal->database, "read", error);
	sqlite3_finalize(statement);
	return fine;
}

bool journal_rows(struct journal *journal,
	bool (*visit)(void *context, enum table table, const struct cell *cells), void *context,
	struct error *error)
{
	bool go_on = true, fine = true;
	for (int i = 0; fine && i < TABLE_COUNT; i++)
		if (i != TABLE_LEARNING || journal->database.schema >= LEARNING_SCHEMA)
			fine = table_read(journal, (enum table)i, visit, context, &go_on, error);
	return fine;
}

struct checking {
	struct rows_check check;
	int64_t counts[TABLE_COUNT];
	bool (*visit)(void *context, enum table table, int64_t number, const char *fault);
	void *context;
};

static bool row_check(void *context, enum table table, const struct cell *cells)
{
	struct checking *checking = context;
	int64_t place = ++checking->counts[table];
	const char *fault = rows_check_next(&checking->check, table, cells);
	bool numbered = table != TABLE_BANK && table != TABLE_ARTICLE;
	return !fault || checking->visit(checking->context, table,
		numbered ? cells[0].number : place, fault);
}

bool journal_rows_check(struct journal *journal, int64_t counts[TABLE_COUNT],
	bool (*visit)(void *context, enum table table, int64_t number, const char *fault),
	void *context, struct error *error)
{
	struct checking checking = { .visit = visit, .context = context };
	rows_check_init(&checking.check);
	bool fine = journal_rows(journal, row_check, &checking, error);
	rows_check_close(&checking.check);
	if (counts)
		memcpy(counts, checking.counts, sizeof checking.counts);
	return fine;
}

static bool has_rows(struct journal *journal)
{
	static const char sql[] = "SELECT 1 WHERE EXISTS (SELECT 1 FROM round) OR"
		" EXISTS (SELECT 1 FROM learning) OR EXISTS (SELECT 1 FROM bank)";
	sqlite3_stmt *statement = NULL;
	bool has = sqlite3_prepare_v2(journal->database.sqlite, sql, -1, &statement, NULL) != SQLITE_OK
		|| sqlite3_step(statement) != SQLITE_DONE;
	sqlite3_finalize(statement);
	return has;
}

bool journal_rows_begin(struct journal *journal, struct error *error)
{
	struct database *database = &journal->database;
	CHECK(!database->reading && journal_waiting(journal) == 0);
	if (!database_run(database, STATEMENT_TRANSACTION))
		return database_trouble(database, "write", error);
	if (!has_rows(journal))
		return true;
	database_run(database, STATEMENT_ROLLBACK);
	return error_set(error, "cannot import into %s: it holds rounds already", database->path);
}

bool journal_rows_add(struct journal *journal, enum table table, const struct cell *cells,
	struct error *error)
{
	sqlite3 *sqlite = journal->database.sqlite;
	sqlite3_stmt **insert = &journal->insert[table];
	if (!*insert)
		*insert = table_insert(sqlite, table, table == TABLE_ARTICLE
			? " ON CONFLICT (bank_id) DO UPDATE SET text = excluded.text" : "");
	if (!*insert)
		return error_set(error, "%s", sqlite3_errmsg(sqlite));
	table_bind(table, *insert, cells);
	bool added = sqlite3_step(*insert) == SQLITE_DONE;
	if (!added)
		error_set(error, "%s", sqlite3_errmsg(sqlite));
	sqlite3_reset(*insert);
	sqlite3_clear_bindings(*insert);
	return added;
}

bool journal_rows_end(struct journal *journal, bool keep, struct error *error)
{
	struct database *database = &journal->database;
	for (int i = 0; i < TABLE_COUNT; i++) {
		sqlite3_finalize(journal->insert[i]);
		journal->insert[i] = NULL;
	}
	if (!keep)
		return database_run(database, STATEMENT_ROLLBACK);
	if (database_run(database, STATEMENT_COMMIT) && journal_number(journal, error))
		return true;
	database_trouble(database, "write", error);
	if (!sqlite3_get_autocommit(database->sqlite))
		database_run(database, STATEMENT_ROLLBACK);
	return false;
}
