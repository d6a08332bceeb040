#include "store/waiting.h"

#include "base/check.h"
#include "store/stand_in.h"

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

static bool write_learning(const struct waiting_learning *row, struct database *database)
{
	sqlite3_stmt *statement = database_statement(database, STATEMENT_ADD_LEARNING);
	if (!statement)
		return false;
	const struct learning *learning = &row->learning;
	sqlite3_bind_int64(statement, 1, learning->number);
	bind_text(statement, 2, row->bank_id);
	sqlite3_bind_int64(statement, 3, learning->utc_ms);
	sqlite3_bind_int(statement, 4, learning->offset_min);
	sqlite3_bind_int64(statement, 5, learning->running_ms);
	sqlite3_bind_int(statement, 6, learning->day);
	bind_text(statement, 7, learning_kind_name(learning->kind));
	sqlite3_bind_int64(statement, 8, learning->round);
	sqlite3_bind_int64(statement, 9, learning->sequence);
	bind_text(statement, 10, learning->question_id);
	sqlite3_bind_int(statement, 11, learning->part);
	sqlite3_bind_int(statement, 12, learning->rev);
	sqlite3_bind_int64(statement, 13, (int64_t)learning->hash);
	sqlite3_bind_int(statement, 14, learning->grade);
	sqlite3_bind_int(statement, 15, learning->certainty);
	sqlite3_bind_int(statement, 16, learning->graded_self);
	sqlite3_bind_int64(statement, 17, learning->response_ms);
	bind_text(statement, 18, learning->mode);
	bind_text(statement, 19, learning->shown);
	bind_text(statement, 20, learning->answered);
	sqlite3_bind_int64(statement, 21, learning->a);
	bind_text(statement, 22, learning->text);
	return run(statement);
}

static bool write_card(const struct waiting_card *card, struct database *database)
{
	sqlite3_stmt *statement = database_statement(database, card->state ? STATEMENT_KEEP_CARD
		: STATEMENT_FORGET_CARD);
	if (!statement)
		return false;
	bind_text(statement, 1, card->bank_id);
	bind_text(statement, 2, card->question_id);
	sqlite3_bind_int(statement, 3, card->part);
	if (card->state) {
		bind_text(statement, 4, card->state);
		bind_text(statement, 5, card->note);
	}
	return run(statement);
}

static bool write_folded(const struct waiting_folded *folded, struct database *database)
{
	sqlite3_stmt *statement = database_statement(database, STATEMENT_KEEP_FOLDED);
	if (!statement)
		return false;
	bind_text(statement, 1, folded->bank_id);
	sqlite3_bind_int(statement, 2, folded->version);
	sqlite3_bind_int64(statement, 3, folded->number);
	bind_text(statement, 4, folded->state);
	return run(statement);
}

static bool write_forget(const char *bank_id, struct database *database)
{
	static const enum statement both[] = { STATEMENT_FORGET_CARDS, STATEMENT_FORGET_FOLDED };
	for (int i = 0; i < 2; i++) {
		sqlite3_stmt *statement = database_statement(database, both[i]);
		if (!statement)
			return false;
		bind_text(statement, 1, bank_id);
		if (!run(statement))
			return false;
	}
	return true;
}

static bool write_row(const struct waiting_row *row, struct database *database)
{
	switch (row->kind) {
	case WAITING_ROUND:
		return write_round(row, database);
	case WAITING_EVENT:
		return write_event(&row->event, database);
	case WAITING_SUMMARY:
		return write_summary(row, database);
	case WAITING_LEARNING:
		return write_learning(&row->learning, database);
	case WAITING_CARD:
		return write_card(&row->card, database);
	case WAITING_FOLDED:
		return write_folded(&row->folded, database);
	case WAITING_FORGET:
		return write_forget(row->forget_bank_id, database);
	case WAITING_STAND_IN:
		return stand_in_rounds(database->sqlite);
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
