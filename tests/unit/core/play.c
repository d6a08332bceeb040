#include "play.h"
#include "base/check.h"
#include "core/class.h"

#include <stdio.h>

struct play play_open(struct bank *bank)
{
	struct play play = { .round = round_open(bank), .sequence = 0 };
	bank_close(bank);
	return play;
}

struct play play_begin(struct bank *bank, const char *rules)
{
	struct play play = play_open(bank);
	CHECK(play_start(&play, 7, rules));
	return play;
}

void play_close(struct play *play)
{
	round_close(play->round);
	play->round = NULL;
}

static bool apply(struct play *play, struct message *message)
{
	message->time_ms = play->now;
	message->sequence = ++play->sequence;
	message->source = SOURCE_KEY;
	return round_apply(play->round, message, &play->effects);
}

static bool text_from(struct play *play, int player, enum message_kind kind, int64_t a, int64_t b,
	const char *text)
{
	struct message message = { .kind = kind, .a = a, .b = b, .player = player };
	message.question = round_question(play->round);
	snprintf(message.text, sizeof message.text, "%s", text);
	return apply(play, &message);
}

bool play_text(struct play *play, enum message_kind kind, int64_t a, int64_t b, const char *text)
{
	return text_from(play, 0, kind, a, b, text);
}

bool play_player(struct play *play, int player, enum message_kind kind, int64_t a, int64_t b)
{
	return text_from(play, player, kind, a, b, "");
}

struct play play_class(struct bank *bank, const char *rules)
{
	char text[RULES_TEXT_MAX];
	snprintf(text, sizeof text, "mode=class %s", rules);
	return play_begin(bank, text);
}

void play_enter(struct play *play, int way)
{
	int player = play->round->class->player_count;
	CHECK(play_player(play, player, MESSAGE_PLAYER, player,
		class_player((enum way)way, player % CLASS_COLOURS)));
}

bool play_send(struct play *play, enum message_kind kind, int64_t a, int64_t b)
{
	return play_text(play, kind, a, b, "");
}

bool play_start(struct play *play, int64_t seed, const char *rules)
{
	return play_text(play, MESSAGE_START, seed, 0, rules);
}

bool play_choose(struct play *play, int question)
{
	return play_choose_card(play, question, 0, 0);
}

bool play_choose_card(struct play *play, int question, int part, int64_t as)
{
	struct message message = { .kind = MESSAGE_CHOOSE, .question = question, .a = part, .b = as };
	return apply(play, &message);
}

/* Sorts the items by moving each to its place. */
static void put_in_order(struct play *play, const struct question *question, bool right)
{
	for (int place = 0; place < question->item_count; place++) {
		int want = right ? place : question->item_count - 1 - place, at = place;
		while (round_turn(play->round)->answer.order[at] != want)
			at++;
		if (at != place)
			play_send(play, MESSAGE_MOVE, at, place);
	}
	/* It may have stood in the wrong order asked for: touch it. */
	if (!round_turn(play->round)->answer.moved) {
		play_send(play, MESSAGE_MOVE, 0, 1);
		play_send(play, MESSAGE_MOVE, 1, 0);
	}
}

static void fill_gaps(struct play *play, const struct question *question, bool right)
{
	for (int i = 0; i < question->gap_count; i++) {
		const struct gap *gap = &question->gaps[i];
		int choice = 0;
		while (choice < gap->choice_count && gap->choices[choice].right != right)
			choice++;
		if (gap->choice_count > 0)
			play_send(play, MESSAGE_FILL, i, choice);
		else
			play_text(play, MESSAGE_FILL, i, -1, right ? gap->accept.in[0].items[0] : "qqqqqq");
	}
}

static void pick(struct play *play, const struct question *question, bool right)
{
	unsigned marks = question_right(play->round->bank, question);
	int options = question_options(play->round->bank, question);
	for (int i = 0; i < options; i++)
		if ((marks >> i & 1) == right) {
			play_send(play, MESSAGE_PICK, i, 0);
			if (kind_picks_one(question->kind))
				return;
		}
}

bool play_on(struct play *play)
{
	return play_player(play, -1, MESSAGE_ON, 0, 0);
}

void play_to(struct play *play, enum phase phase)
{
	for (int i = 0; play->round->phase != phase; i++) {
		CHECK(i < 100);
		CHECK(play_on(play));
	}
}

void play_pick(struct play *play, int player, bool right)
{
	const struct round *round = play->round;
	const struct question *question = &round->bank->questions[round_question(round)];
	unsigned marks = question_right(round->bank, question);
	int options = question_options(round->bank, question);
	for (int i = 0; i < options; i++) {
		if ((marks >> i & 1) != right)
			continue;
		play_player(play, player, MESSAGE_PICK, i, 0);
		if (kind_picks_one(question->kind))
			break;
	}
	play_player(play, player, MESSAGE_CONFIRM, 0, 0);
}

void play_answer(struct play *play, bool right)
{
	const struct round *round = play->round;
	const struct question *question = &round->bank->questions[round_turn(round)->question];
	if (question_options(round->bank, question) > 0)
		pick(play, question, right);
	else if (question->kind == KIND_MATCH)
		for (int i = 0; i < question->pair_count; i++)
			play_send(play, MESSAGE_JOIN, i, right ? i : (i + 1) % question->pair_count);
	else if (question->kind == KIND_ORDER)
		put_in_order(play, question, right);
	else if (question->kind == KIND_GAP)
		fill_gaps(play, question, right);
	else if (question->kind == KIND_NUMBER)
		play_text(play, MESSAGE_TYPE, 0, 0, right ? "7" : "100");
	else
		play_text(play, MESSAGE_TYPE, 0, 0, right ? question->accept.in[0].items[0] : "qqqqqq");
	if (round->phase == PHASE_ASK)
		play_send(play, MESSAGE_CONFIRM, 0, 0);
}
