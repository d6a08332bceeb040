#include "store/journal_learning.h"

#include "base/check.h"
#include "store/journal_parts.h"

#include <stdio.h>
#include <string.h>

/* The first schema that has these tables. */
enum { LEARNING_SCHEMA = 2 };

int64_t journal_learn(struct journal *journal, const char *bank_id, const struct learning *row)
{
	CHECK(!journal->database.reading);
	struct learning numbered = *row;
	numbered.number = journal->next_learning++;
	waiting_push_learning(&journal->waiting, bank_id, &numbered);
	return numbered.number;
}

void journal_keep_card(struct journal *journal, const char *bank_id, const char *question_id,
	int part, const char *state, const char *note)
{
	CHECK(!journal->database.reading);
	struct waiting_card card = { bank_id, question_id, part, state, note };
	waiting_push_card(&journal->waiting, &card);
}

void journal_forget_card(struct journal *journal, const char *bank_id, const char *question_id,
	int part)
{
	CHECK(!journal->database.reading);
	struct waiting_card card = { bank_id, question_id, part, NULL, NULL };
	waiting_push_card(&journal->waiting, &card);
}

void journal_keep_folded(struct journal *journal, const char *bank_id, int version,
	int64_t number, const char *state)
{
	CHECK(!journal->database.reading);
	struct waiting_folded folded = { bank_id, version, number, state };
	waiting_push_folded(&journal->waiting, &folded);
}

void journal_forget_folded(struct journal *journal, const char *bank_id)
{
	CHECK(!journal->database.reading);
	waiting_push_forget(&journal->waiting, bank_id);
}

/* NULL: trouble is told; a file of an older schema has no such tables, and *none is true. */
static sqlite3_stmt *read_begin(struct journal *journal, enum statement which, bool *none,
	struct error *error)
{
	*none = journal->database.schema < LEARNING_SCHEMA;
	sqlite3_stmt *statement = *none ? NULL : database_statement(&journal->database, which);
	if (!statement && !*none)
		journal_read_end(journal, NULL, SQLITE_ERROR, error);
	return statement;
}

/* false: its kind is none of this program's. */
static bool learning_read(sqlite3_stmt *statement, struct learning *row)
{
	*row = (struct learning){
		.number = sqlite3_column_int64(statement, 0),
		.utc_ms = sqlite3_column_int64(statement, 2),
		.offset_min = sqlite3_column_int(statement, 3),
		.running_ms = sqlite3_column_int64(statement, 4),
		.day = sqlite3_column_int(statement, 5),
		.round = sqlite3_column_int64(statement, 7),
		.sequence = sqlite3_column_int64(statement, 8),
		.question_id = journal_column_text(statement, 9),
		.part = sqlite3_column_int(statement, 10),
		.rev = sqlite3_column_int(statement, 11),
		.hash = (uint64_t)sqlite3_column_int64(statement, 12),
		.grade = sqlite3_column_int(statement, 13),
		.certainty = sqlite3_column_int(statement, 14),
		.graded_self = sqlite3_column_int(statement, 15) != 0,
		.response_ms = sqlite3_column_int64(statement, 16),
		.mode = journal_column_text(statement, 17),
		.shown = journal_column_text(statement, 18),
		.answered = journal_column_text(statement, 19),
		.a = sqlite3_column_int64(statement, 20),
		.text = journal_column_text(statement, 21),
	};
	const char *kind = journal_column_text(statement, 6);
	return kind && learning_kind_find(kind, &row->kind);
}

bool journal_learnings(struct journal *journal, const char *bank_id, int64_t above,
	bool (*visit)(void *context, const char *bank_id, const struct learning *row), void *context,
	struct error *error)
{
	bool none, go_on = true, known = true;
	enum statement which = bank_id ? STATEMENT_LEARNINGS : STATEMENT_ALL_LEARNINGS;
	sqlite3_stmt *statement = read_begin(journal, which, &none, error);
	if (!statement)
		return none;
	if (bank_id)
		sqlite3_bind_text(statement, 1, bank_id, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, bank_id ? 2 : 1, above);
	int code;
	struct learning row = { 0 };
	while (go_on && (code = sqlite3_step(statement)) == SQLITE_ROW) {
		known = learning_read(statement, &row);
		const char *bank = journal_column_text(statement, 1);
		go_on = known && visit(context, bank && *bank ? bank : NULL, &row);
	}
	int64_t number = row.number;
	bool ended = journal_read_end(journal, statement, code, error);
	if (ended && !known)
		return error_set(error, "cannot read %s: what was learnt as number %lld was written by no "
			"Readback", journal->database.path, (long long)number);
	return ended;
}

int64_t journal_last_learning(struct journal *journal, const char *bank_id)
{
	bool none;
	sqlite3_stmt *statement = read_begin(journal, STATEMENT_LAST_LEARNING, &none, NULL);
	if (!statement)
		return 0;
	sqlite3_bind_text(statement, 1, bank_id ? bank_id : "", -1, SQLITE_STATIC);
	int code = sqlite3_step(statement);
	int64_t last = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
	journal_read_end(journal, statement, code, NULL);
	return last;
}

bool journal_newest_learning(struct journal *journal, int64_t *utc_ms)
{
	bool none;
	sqlite3_stmt *statement = read_begin(journal, STATEMENT_NEWEST_LEARNING, &none, NULL);
	if (!statement)
		return false;
	int code = sqlite3_step(statement);
	bool found = code == SQLITE_ROW;
	if (found)
		*utc_ms = sqlite3_column_int64(statement, 0);
	journal_read_end(journal, statement, code, NULL);
	return found;
}

bool journal_cards(struct journal *journal, const char *bank_id,
	bool (*visit)(void *context, const char *question_id, int part, const char *state,
	const char *note), void *context, struct error *error)
{
	bool none, go_on = true;
	sqlite3_stmt *statement = read_begin(journal, STATEMENT_CARDS, &none, error);
	if (!statement)
		return none;
	sqlite3_bind_text(statement, 1, bank_id, -1, SQLITE_STATIC);
	int code;
	while (go_on && (code = sqlite3_step(statement)) == SQLITE_ROW)
		go_on = visit(context, journal_column_text(statement, 0),
			sqlite3_column_int(statement, 1), journal_column_text(statement, 2),
			journal_column_text(statement, 3));
	return journal_read_end(journal, statement, code, error);
}

bool journal_folded(struct journal *journal, const char *bank_id, int *version, int64_t *number,
	char *state, size_t size, struct error *error)
{
	bool none;
	*version = 0;
	*number = 0;
	*state = '\0';
	sqlite3_stmt *statement = read_begin(journal, STATEMENT_FOLDED, &none, error);
	if (!statement)
		return none;
	sqlite3_bind_text(statement, 1, bank_id, -1, SQLITE_STATIC);
	int code = sqlite3_step(statement);
	const char *kept = code == SQLITE_ROW ? journal_column_text(statement, 2) : NULL;
	if (kept && strlen(kept) < size) {
		*version = sqlite3_column_int(statement, 0);
		*number = sqlite3_column_int64(statement, 1);
		snprintf(state, size, "%s", kept);
	}
	return journal_read_end(journal, statement, code, error);
}

bool journal_folded_banks(struct journal *journal,
	bool (*visit)(void *context, const char *bank_id), void *context, struct error *error)
{
	bool none, go_on = true;
	sqlite3_stmt *statement = read_begin(journal, STATEMENT_FOLDED_BANKS, &none, error);
	if (!statement)
		return none;
	int code;
	while (go_on && (code = sqlite3_step(statement)) == SQLITE_ROW)
		go_on = visit(context, journal_column_text(statement, 0));
	return journal_read_end(journal, statement, code, error);
}
