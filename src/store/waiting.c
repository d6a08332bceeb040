#include "store/waiting.h"

#include "base/check.h"

#include <string.h>

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

static struct waiting_row *row_push(struct waiting *waiting, enum waiting_kind kind,
	int64_t round)
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
	struct waiting_round *begun = &row_push(waiting, WAITING_ROUND, round)->begun;
	*begun = *row;
	begun->bank_id = text_keep(waiting, row->bank_id);
	begun->bank_title = text_keep(waiting, row->bank_title);
	if (row->bank_text)
		begun->bank_text = arena_copy(&waiting->arena, row->bank_text, row->bank_len);
}

void waiting_push_event(struct waiting *waiting, const struct event *event)
{
	struct event *kept = &row_push(waiting, WAITING_EVENT, event->round)->event;
	*kept = *event;
	kept->question_id = text_keep(waiting, event->question_id);
}

void waiting_push_summary(struct waiting *waiting, int64_t round, const char *summary, bool ended)
{
	struct waiting_row *row = row_push(waiting, WAITING_SUMMARY, round);
	row->summary.text = text_keep(waiting, summary);
	row->summary.ended = ended;
}

void waiting_push_learning(struct waiting *waiting, const char *bank_id,
	const struct learning *learning)
{
	struct waiting_learning *row = &row_push(waiting, WAITING_LEARNING, 0)->learning;
	row->bank_id = text_keep(waiting, bank_id ? bank_id : "");
	struct learning *kept = &row->learning;
	*kept = *learning;
	kept->question_id = text_keep(waiting, learning->question_id);
	kept->mode = text_keep(waiting, learning->mode);
	kept->shown = text_keep(waiting, learning->shown);
	kept->answered = text_keep(waiting, learning->answered);
	kept->text = text_keep(waiting, learning->text);
}

void waiting_push_card(struct waiting *waiting, const struct waiting_card *card)
{
	struct waiting_card *kept = &row_push(waiting, WAITING_CARD, 0)->card;
	*kept = *card;
	kept->bank_id = text_keep(waiting, card->bank_id);
	kept->question_id = text_keep(waiting, card->question_id);
	kept->state = text_keep(waiting, card->state);
	kept->note = text_keep(waiting, card->note);
}

void waiting_push_folded(struct waiting *waiting, const struct waiting_folded *folded)
{
	struct waiting_folded *kept = &row_push(waiting, WAITING_FOLDED, 0)->folded;
	*kept = *folded;
	kept->bank_id = text_keep(waiting, folded->bank_id);
	kept->state = text_keep(waiting, folded->state);
}

void waiting_push_forget(struct waiting *waiting, const char *bank_id)
{
	row_push(waiting, WAITING_FORGET, 0)->forget_bank_id = text_keep(waiting, bank_id);
}

void waiting_push_stand_in(struct waiting *waiting)
{
	row_push(waiting, WAITING_STAND_IN, 0);
}
