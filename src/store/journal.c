#include "store/journal.h"

#include "base/check.h"
#include "store/journal_parts.h"

#include <stdlib.h>
#include <string.h>

/* Behind the last one; a number that cannot be followed is met again, and then refused. */
static int64_t number_next(sqlite3_stmt *statement, int column)
{
	int64_t last = sqlite3_column_int64(statement, column);
	return last < INT64_MAX ? last + 1 : last;
}

bool journal_number(struct journal *journal, struct error *error)
{
	sqlite3_stmt *statement = database_statement(&journal->database, STATEMENT_LAST_NUMBERS);
	bool read = statement && sqlite3_step(statement) == SQLITE_ROW;
	if (read) {
		journal->next_round = number_next(statement, 0);
		journal->next_learning = number_next(statement, 1);
	} else {
		database_trouble(&journal->database, "open", error);
		/* It says that it is a journal, and lacks a table. */
		if (sqlite3_errcode(journal->database.sqlite) == SQLITE_ERROR)
			error_kind_set(error, ERROR_DAMAGED);
	}
	sqlite3_reset(statement);
	return read;
}

static struct journal *journal_make(const char *path, struct error *error)
{
	struct journal *journal = calloc(1, sizeof *journal);
	if (journal)
		waiting_init(&journal->waiting);
	else
		error_set(error, "cannot open %s: out of memory", path);
	return journal;
}

bool journal_open(struct journal **out, const char *path, struct error *error)
{
	struct journal *journal = *out = journal_make(path, error);
	if (!journal)
		return false;
	bool opened = database_open(&journal->database, path, error);
	if (opened && journal_number(journal, error))
		return true;
	if (opened)
		database_abandon(&journal->database);
	waiting_close(&journal->waiting);
	free(journal);
	*out = NULL;
	return false;
}

bool journal_open_reading(struct journal **out, const char *path, struct error *error)
{
	struct journal *journal = *out = journal_make(path, error);
	if (!journal)
		return false;
	if (database_open_reading(&journal->database, path, error))
		return true;
	waiting_close(&journal->waiting);
	free(journal);
	*out = NULL;
	return false;
}

bool journal_open_moment(struct journal **out, const char *path, const atomic_bool *stop,
	struct error *error)
{
	/* The moment is that of the first thing that is read. */
	static const char hold[] = "BEGIN; SELECT count(*) FROM sqlite_schema";
	if (!journal_open_reading(out, path, error))
		return false;
	struct database *database = &(*out)->database;
	if (sqlite3_exec(database->sqlite, hold, NULL, NULL, NULL) != SQLITE_OK) {
		database_trouble(database, "read", error);
		journal_close(*out);
		*out = NULL;
		return false;
	}
	if (stop)
		database_stop_by(database, stop);
	return true;
}

bool journal_reads_only(const struct journal *journal)
{
	return journal->database.reading;
}

void journal_close(struct journal *journal)
{
	if (!journal)
		return;
	journal_commit(journal, NULL);
	database_close(&journal->database);
	waiting_close(&journal->waiting);
	free(journal);
}

/* Where that cannot be read, the text is queued, and adding it twice does nothing. */
static bool has_bank(struct journal *journal, uint64_t hash)
{
	sqlite3_stmt *statement = database_statement(&journal->database, STATEMENT_HAS_BANK);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, (int64_t)hash);
	bool has = sqlite3_step(statement) == SQLITE_ROW;
	sqlite3_reset(statement);
	return has;
}

int64_t journal_begin(struct journal *journal, const char *bank_id, const char *bank_title,
	uint64_t bank_hash, const char *bank_text, size_t bank_len, int rules_version,
	int64_t utc_ms, int offset_min)
{
	CHECK(!journal->database.reading);
	struct waiting_round row = {
		.bank_id = bank_id, .bank_title = bank_title, .bank_hash = bank_hash,
		.bank_text = has_bank(journal, bank_hash) ? NULL : bank_text, .bank_len = bank_len,
		.rules_version = rules_version, .utc_ms = utc_ms, .offset_min = offset_min,
	};
	int64_t round = journal->next_round++;
	waiting_push_round(&journal->waiting, round, &row);
	return round;
}

void journal_push(struct journal *journal, const struct event *event)
{
	CHECK(!journal->database.reading);
	CHECK(event->round > 0 && event->round < journal->next_round);
	CHECK(memchr(event->message.text, '\0', sizeof event->message.text));
	waiting_push_event(&journal->waiting, event);
}

void journal_summarise(struct journal *journal, int64_t round, const char *summary, bool ended)
{
	CHECK(!journal->database.reading);
	CHECK(round > 0 && round < journal->next_round);
	waiting_push_summary(&journal->waiting, round, summary, ended);
}

int journal_waiting(const struct journal *journal)
{
	return journal->waiting.count;
}

struct waiting *journal_waiting_take(struct journal *journal)
{
	struct waiting *taken = journal->waiting.count ? malloc(sizeof *taken) : NULL;
	if (!taken)
		return NULL;
	*taken = journal->waiting;
	waiting_init(&journal->waiting);
	return taken;
}

/* Their numbers are above all that the damaged file had. */
static void numbers_pass(struct journal *journal, const struct waiting *waiting)
{
	for (int i = 0; i < waiting->count; i++) {
		const struct waiting_row *row = &waiting->rows[i];
		int64_t number = row->kind == WAITING_LEARNING ? row->learning.learning.number : 0;
		int64_t round = row->kind == WAITING_LEARNING ? row->learning.learning.round : row->round;
		if (round >= journal->next_round)
			journal->next_round = round + 1;
		if (number >= journal->next_learning)
			journal->next_learning = number + 1;
	}
}

void journal_waiting_give(struct journal *journal, struct waiting *waiting)
{
	CHECK(journal->waiting.count == 0 && !journal->database.reading);
	if (!waiting)
		return;
	waiting_close(&journal->waiting);
	journal->waiting = *waiting;
	free(waiting);
	waiting_fit(&journal->waiting, &journal->database);
	numbers_pass(journal, &journal->waiting);
}

void journal_waiting_drop(struct waiting *waiting)
{
	if (waiting)
		waiting_close(waiting);
	free(waiting);
}

/* After a failure: a transaction that SQLite has not ended by itself is undone. */
static void journal_undo(struct journal *journal)
{
	if (!sqlite3_get_autocommit(journal->database.sqlite))
		database_run(&journal->database, STATEMENT_ROLLBACK);
}

bool journal_commit(struct journal *journal, struct error *error)
{
	struct database *database = &journal->database;
	if (journal->waiting.count == 0)
		return true;
	if (database_run(database, STATEMENT_TRANSACTION) &&
		waiting_write(&journal->waiting, database) &&
		database_run(database, STATEMENT_COMMIT)) {
		waiting_reset(&journal->waiting);
		return true;
	}
	database_trouble(database, "write", error);
	journal_undo(journal);
	return false;
}

bool journal_keep_article(struct journal *journal, const char *bank_id, const char *text,
	size_t len, struct error *error)
{
	CHECK(!journal->database.reading);
	struct database *database = &journal->database;
	sqlite3_stmt *statement = database_statement(database, STATEMENT_KEEP_ARTICLE);
	if (!statement)
		return database_trouble(database, "write", error);
	sqlite3_bind_text(statement, 1, bank_id, -1, SQLITE_STATIC);
	sqlite3_bind_text64(statement, 2, text, len, SQLITE_STATIC, SQLITE_UTF8);
	bool kept = sqlite3_step(statement) == SQLITE_DONE;
	if (!kept)
		database_trouble(database, "write", error);
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
	return kept;
}
