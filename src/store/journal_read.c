#include "base/check.h"
#include "store/journal.h"
#include "store/journal_parts.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

const char *journal_column_text(sqlite3_stmt *statement, int at)
{
	return (const char *)sqlite3_column_text(statement, at);
}

bool journal_read_end(struct journal *journal, sqlite3_stmt *statement, int code,
	struct error *error)
{
	bool ended = code == SQLITE_DONE || code == SQLITE_ROW;
	if (!ended)
		database_trouble(&journal->database, "read", error);
	if (statement) {
		sqlite3_reset(statement);
		sqlite3_clear_bindings(statement);
	}
	return ended;
}

bool journal_rounds(struct journal *journal, int most,
	bool (*visit)(void *context, const struct round_row *row), void *context, struct error *error)
{
	sqlite3_stmt *statement = database_statement(&journal->database, STATEMENT_ROUNDS);
	if (!statement)
		return journal_read_end(journal, NULL, SQLITE_ERROR, error);
	sqlite3_bind_int(statement, 1, most > 0 ? most : 0);
	int code;
	bool go_on = true;
	while (go_on && (code = sqlite3_step(statement)) == SQLITE_ROW) {
		struct round_row row = {
			.round = sqlite3_column_int64(statement, 0),
			.started_ms = sqlite3_column_int64(statement, 1),
			.offset_min = sqlite3_column_int(statement, 2),
			.bank_id = journal_column_text(statement, 3),
			.bank_title = journal_column_text(statement, 4),
			.bank_hash = (uint64_t)sqlite3_column_int64(statement, 5),
			.summary = journal_column_text(statement, 6),
			.ended = sqlite3_column_int(statement, 7) != 0,
			.rules_version = sqlite3_column_int(statement, 8),
		};
		go_on = visit(context, &row);
	}
	return journal_read_end(journal, statement, code, error);
}

int64_t journal_last_round(struct journal *journal)
{
	sqlite3_stmt *statement = database_statement(&journal->database, STATEMENT_LAST_ROUND);
	if (!statement)
		return 0;
	int code = sqlite3_step(statement);
	int64_t round = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
	journal_read_end(journal, statement, code, NULL);
	return round;
}

int journal_unfinished(struct journal *journal, const char *summary)
{
	sqlite3_stmt *statement = database_statement(&journal->database, STATEMENT_UNFINISHED);
	if (!statement)
		return 0;
	sqlite3_bind_text(statement, 1, summary, -1, SQLITE_STATIC);
	int code = sqlite3_step(statement);
	int count = code == SQLITE_ROW ? sqlite3_column_int(statement, 0) : 0;
	journal_read_end(journal, statement, code, NULL);
	return count;
}

/* false: a word in it is none of this program's, or a text too long. */
static bool event_read(sqlite3_stmt *statement, int64_t round, struct event *event)
{
	memset(event, 0, sizeof *event);
	struct message *message = &event->message;
	event->round = round;
	event->utc_ms = sqlite3_column_int64(statement, 0);
	event->offset_min = sqlite3_column_int(statement, 1);
	event->running_ms = sqlite3_column_int64(statement, 2);
	event->day = sqlite3_column_int(statement, 3);
	message->time_ms = sqlite3_column_int64(statement, 4);
	message->sequence = sqlite3_column_int64(statement, 5);
	message->player = sqlite3_column_int(statement, 7);
	message->question = -1;
	event->question_id = journal_column_text(statement, 9);
	event->question_rev = sqlite3_column_int(statement, 10);
	event->question_hash = (uint64_t)sqlite3_column_int64(statement, 11);
	message->a = sqlite3_column_int64(statement, 12);
	message->b = sqlite3_column_int64(statement, 13);
	message->certainty = sqlite3_column_int(statement, 14);
	const char *source = journal_column_text(statement, 6);
	const char *kind = journal_column_text(statement, 8);
	const char *text = journal_column_text(statement, 15);
	int len = snprintf(message->text, sizeof message->text, "%s", text ? text : "");
	return source && kind && source_find(source, &message->source) &&
		message_kind_find(kind, &message->kind) && len >= 0 && (size_t)len < sizeof message->text;
}

bool journal_events(struct journal *journal, int64_t round,
	bool (*visit)(void *context, const struct event *event), void *context, struct error *error)
{
	sqlite3_stmt *statement = database_statement(&journal->database, STATEMENT_EVENTS);
	if (!statement)
		return journal_read_end(journal, NULL, SQLITE_ERROR, error);
	sqlite3_bind_int64(statement, 1, round);
	int code;
	bool go_on = true, known = true;
	while (go_on && (code = sqlite3_step(statement)) == SQLITE_ROW) {
		struct event event;
		known = event_read(statement, round, &event);
		go_on = known && visit(context, &event);
	}
	bool ended = journal_read_end(journal, statement, code, error);
	if (ended && !known)
		return error_set(error, "cannot read %s: round %lld holds an event that no Readback wrote",
			journal->database.path, (long long)round);
	return ended;
}

/* The first column of the statement's only row, in arena; NULL where there is none. */
static const char *read_text(sqlite3_stmt *statement, struct arena *arena, size_t *len)
{
	const char *copy = NULL;
	*len = 0;
	if (sqlite3_step(statement) == SQLITE_ROW) {
		const char *text = journal_column_text(statement, 0);
		int bytes = sqlite3_column_bytes(statement, 0);
		if (text) {
			*len = (size_t)bytes;
			copy = arena_copy(arena, text, *len);
		}
	}
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
	return copy;
}

const char *journal_bank_text(struct journal *journal, uint64_t hash, struct arena *arena,
	size_t *len)
{
	sqlite3_stmt *statement = database_statement(&journal->database, STATEMENT_BANK_TEXT);
	*len = 0;
	if (!statement)
		return NULL;
	sqlite3_bind_int64(statement, 1, (int64_t)hash);
	return read_text(statement, arena, len);
}

const char *journal_article(struct journal *journal, const char *bank_id, struct arena *arena,
	size_t *len)
{
	sqlite3_stmt *statement = database_statement(&journal->database, STATEMENT_ARTICLE);
	*len = 0;
	if (!statement)
		return NULL;
	sqlite3_bind_text(statement, 1, bank_id, -1, SQLITE_STATIC);
	return read_text(statement, arena, len);
}

bool journal_spellings(struct journal *journal, const char *bank_id,
	bool (*visit)(void *context, const char *question_id, const char *text, int times),
	void *context, struct error *error)
{
	sqlite3_stmt *statement = database_statement(&journal->database, STATEMENT_SPELLINGS);
	if (!statement)
		return journal_read_end(journal, NULL, SQLITE_ERROR, error);
	sqlite3_bind_text(statement, 1, bank_id, -1, SQLITE_STATIC);
	int code;
	bool go_on = true;
	while (go_on && (code = sqlite3_step(statement)) == SQLITE_ROW)
		go_on = visit(context, journal_column_text(statement, 0), journal_column_text(statement, 1),
			sqlite3_column_int(statement, 2));
	return journal_read_end(journal, statement, code, error);
}
