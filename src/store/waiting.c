#include "store/waiting.h"

#include "base/check.h"

#include <string.h>

enum row_kind { ROW_ROUND, ROW_EVENT, ROW_SUMMARY };

struct waiting_row {
	enum row_kind kind;
	int64_t round;
	union {
		struct waiting_round begun;
		struct event event;
		struct {
			const char *text;
			bool ended;
		} summary;
	};
};

void waiting_init(struct waiting *waiting)
{
	memset(waiting, 0, sizeof *waiting);
	arena_init(&waiting->arena);
}

void waiting_close(struct waiting *waiting)
{
	arena_close(&waiting->arena);
}

void waiting_reset(struct waiting *waiting)
{
	arena_reset(&waiting->arena);
	waiting->rows = NULL;
	waiting->count = waiting->capacity = 0;
}

static struct waiting_row *row_push(struct waiting *waiting, enum row_kind kind, int64_t round)
{
	if (waiting->count == waiting->capacity) {
		int capacity = waiting->capacity ? waiting->capacity * 2 : 8;
		struct waiting_row *rows = arena_array(&waiting->arena, (size_t)capacity, sizeof *rows);
		if (waiting->count)
			memcpy(rows, waiting->rows, (size_t)waiting->count * sizeof *rows);
		waiting->rows = rows;
		waiting->capacity = capacity;
	}
	struct waiting_row *row = &waiting->rows[waiting->count++];
	row->kind = kind;
	row->round = round;
	return row;
}

static const char *text_keep(struct waiting *waiting, const char *text)
{
	return text ? arena_copy(&waiting->arena, text, strlen(text)) : NULL;
}

void waiting_push_round(struct waiting *waiting, int64_t round, const struct waiting_round *row)
{
	struct waiting_round *begun = &row_push(waiting, ROW_ROUND, round)->begun;
	*begun = *row;
	begun->bank_id = text_keep(waiting, row->bank_id);
	begun->bank_title = text_keep(waiting, row->bank_title);
	if (row->bank_text)
		begun->bank_text = arena_copy(&waiting->arena, row->bank_text, row->bank_len);
}

void waiting_push_event(struct waiting *waiting, const struct event *event)
{
	struct event *kept = &row_push(waiting, ROW_EVENT, event->round)->event;
	*kept = *event;
	kept->question_id = text_keep(waiting, event->question_id);
}

void waiting_push_summary(struct waiting *waiting, int64_t round, const char *summary, bool ended)
{
	struct waiting_row *row = row_push(waiting, ROW_SUMMARY, round);
	row->summary.text = text_keep(waiting, summary);
	row->summary.ended = ended;
}

static void bind_text(sqlite3_stmt *statement, int at, const char *text)
{
	sqlite3_bind_text(statement, at, text, -1, SQLITE_STATIC);
}

static bool run(sqlite3_stmt *statement)
{
	int code = sqlite3_step(statement);
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
	return code == SQLITE_DONE;
}

static bool write_bank(const struct waiting_round *row, struct database *database)
{
	sqlite3_stmt *statement = database_statement(database, STATEMENT_ADD_BANK);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, (int64_t)row->bank_hash);
	bind_text(statement, 2, row->bank_id);
	bind_text(statement, 3, row->bank_title);
	sqlite3_bind_text64(statement, 4, row->bank_text, row->bank_len, SQLITE_STATIC, SQLITE_UTF8);
	return run(statement);
}

static bool write_round(const struct waiting_row *row, struct database *database)
{
	if (row->begun.bank_text && !write_bank(&row->begun, database))
		return false;
	sqlite3_stmt *statement = database_statement(database, STATEMENT_ADD_ROUND);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, row->round);
	sqlite3_bind_int64(statement, 2, (int64_t)row->begun.bank_hash);
	sqlite3_bind_int(statement, 3, row->begun.rules_version);
	sqlite3_bind_int64(statement, 4, row->begun.utc_ms);
	sqlite3_bind_int(statement, 5, row->begun.offset_min);
	return run(statement);
}

static bool write_event(const struct event *event, struct database *database)
{
	sqlite3_stmt *statement = database_statement(database, STATEMENT_ADD_EVENT);
	if (!statement)
		return false;
	const struct message *message = &event->message;
	sqlite3_bind_int64(statement, 1, event->round);
	sqlite3_bind_int64(statement, 2, event->utc_ms);
	sqlite3_bind_int(statement, 3, event->offset_min);
	sqlite3_bind_int64(statement, 4, event->running_ms);
	sqlite3_bind_int(statement, 5, event->day);
	sqlite3_bind_int64(statement, 6, message->time_ms);
	sqlite3_bind_int64(statement, 7, message->sequence);
	bind_text(statement, 8, source_name(message->source));
	sqlite3_bind_int(statement, 9, message->player);
	bind_text(statement, 10, message_kind_name(message->kind));
	bind_text(statement, 11, event->question_id);
	sqlite3_bind_int(statement, 12, event->question_rev);
	sqlite3_bind_int64(statement, 13, (int64_t)event->question_hash);
	sqlite3_bind_int64(statement, 14, message->a);
	sqlite3_bind_int64(statement, 15, message->b);
	sqlite3_bind_int(statement, 16, message->certainty);
	bind_text(statement, 17, *message->text ? message->text : NULL);
	return run(statement);
}

static bool write_summary(const struct waiting_row *row, struct database *database)
{
	sqlite3_stmt *statement = database_statement(database, STATEMENT_SUMMARISE);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, row->round);
	bind_text(statement, 2, row->summary.text);
	sqlite3_bind_int(statement, 3, row->summary.ended);
	return run(statement);
}

static bool write_row(const struct waiting_row *row, struct database *database)
{
	switch (row->kind) {
	case ROW_ROUND:
		return write_round(row, database);
	case ROW_EVENT:
		return write_event(&row->event, database);
	case ROW_SUMMARY:
		return write_summary(row, database);
	}
	die(__FILE__, __LINE__, "a value outside its enum");
}

bool waiting_write(const struct waiting *waiting, struct database *database)
{
	for (int i = 0; i < waiting->count; i++)
		if (!write_row(&waiting->rows[i], database))
			return false;
	return true;
}
