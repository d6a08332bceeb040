#include "core/round_parts.h"

#include <stdio.h>
#include <string.h>

void round_empty_answer(struct round *round, int index)
{
	struct turn *turn = &round->turns[index];
	struct answer *answer = &turn->answer;
	answer->marks = 0;
	answer->moved = false;
	for (int i = 0; i < PAIRS_MAX; i++)
		answer->joined[i] = -1;
	for (int i = 0; i < GAPS_MAX; i++)
		answer->filled[i] = -1;
	bool is_order = round_turn_question(round, turn)->kind == KIND_ORDER;
	for (int i = 0; i < ITEMS_MAX; i++)
		answer->order[i] = is_order ? turn->shown[i] : 0;
	memset(round->texts[index], 0, sizeof round->texts[index]);
}

static bool is_blank(const char *text)
{
	return text[strspn(text, " ")] == '\0';
}

/* Gaps of a question that hold something. */
static int gaps_filled(const struct round *round, int index)
{
	const struct turn *turn = &round->turns[index];
	const struct question *question = round_turn_question(round, turn);
	int filled = 0;
	for (int i = 0; i < question->gap_count; i++)
		filled += question->gaps[i].choice_count > 0 ? turn->answer.filled[i] >= 0
			: !is_blank(round->texts[index][i]);
	return filled;
}

static int pairs_joined(const struct answer *answer, const struct question *question)
{
	int joined = 0;
	for (int i = 0; i < question->pair_count; i++)
		joined += answer->joined[i] >= 0;
	return joined;
}

/* How many parts of the answer are there. */
static int parts_made(const struct round *round, int index)
{
	const struct turn *turn = &round->turns[index];
	const struct question *question = round_turn_question(round, turn);
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		return turn->answer.marks != 0;
	case KIND_TYPED:
	case KIND_NUMBER:
		return !is_blank(round->texts[index][0]);
	case KIND_MATCH:
		return pairs_joined(&turn->answer, question);
	case KIND_ORDER:
		return turn->answer.moved;
	case KIND_GAP:
		return gaps_filled(round, index);
	case KIND_CARD:
		return 0;
	}
	return 0;
}

static int parts_wanted(const struct question *question)
{
	return question->kind == KIND_MATCH ? question->pair_count
		: question->kind == KIND_GAP ? question->gap_count : 1;
}

bool round_answer_whole(const struct round *round, int index)
{
	return parts_made(round, index)
		== parts_wanted(round_turn_question(round, &round->turns[index]));
}

bool round_answer_begun(const struct round *round, int index)
{
	return parts_made(round, index) > 0;
}

static bool within(int64_t number, int64_t least, int64_t count)
{
	return number >= least && number < count;
}

static enum outcome pick(struct turn *turn, const struct bank *bank,
	const struct question *question, int64_t option)
{
	int options = question_options(bank, question);
	if (options == 0)
		return OUTCOME_IGNORED;
	if (!within(option, 0, options))
		return OUTCOME_REFUSED;
	uint8_t mark = (uint8_t)(1u << option);
	turn->answer.marks = kind_picks_one(question->kind) ? mark : turn->answer.marks ^ mark;
	return OUTCOME_TAKEN;
}

static enum outcome join(struct turn *turn, const struct question *question, int64_t left,
	int64_t right)
{
	if (question->kind != KIND_MATCH)
		return OUTCOME_IGNORED;
	if (!within(left, 0, question->pair_count)
			|| !within(right, -1, question->pair_count + question->extra_count))
		return OUTCOME_REFUSED;
	/* A right side belongs to one left side: joining it anew parts it from the other. */
	for (int i = 0; i < question->pair_count; i++)
		if (turn->answer.joined[i] == right)
			turn->answer.joined[i] = -1;
	turn->answer.joined[left] = (int8_t)right;
	return OUTCOME_TAKEN;
}

static enum outcome move(struct turn *turn, const struct question *question, int64_t from,
	int64_t to)
{
	if (question->kind != KIND_ORDER)
		return OUTCOME_IGNORED;
	if (!within(from, 0, question->item_count) || !within(to, 0, question->item_count))
		return OUTCOME_REFUSED;
	if (from == to)
		return OUTCOME_IGNORED;
	uint8_t *order = turn->answer.order, item = order[from];
	for (int64_t i = from; i < to; i++)
		order[i] = order[i + 1];
	for (int64_t i = from; i > to; i--)
		order[i] = order[i - 1];
	order[to] = item;
	turn->answer.moved = true;
	return OUTCOME_TAKEN;
}

/* Takes typed text; control characters have no place in one line. */
static enum outcome type(char out[MESSAGE_TEXT_MAX], const char *text)
{
	for (const char *at = text; *at; at++)
		if ((unsigned char)*at < 0x20 || *at == 0x7F)
			return OUTCOME_REFUSED;
	snprintf(out, MESSAGE_TEXT_MAX, "%s", text);
	return OUTCOME_TAKEN;
}

static enum outcome fill(struct round *round, int index, const struct message *message)
{
	struct turn *turn = &round->turns[index];
	const struct question *question = round_turn_question(round, turn);
	if (question->kind != KIND_GAP)
		return OUTCOME_IGNORED;
	if (!within(message->a, 0, question->gap_count)
			|| !within(message->b, -1, question->gaps[message->a].choice_count))
		return OUTCOME_REFUSED;
	if (question->gaps[message->a].choice_count == 0)
		return type(round->texts[index][message->a], message->text);
	turn->answer.filled[message->a] = (int8_t)message->b;
	return OUTCOME_TAKEN;
}

enum outcome round_change_answer(struct round *round, const struct message *message)
{
	int index = round_turn_index(round);
	struct turn *turn = &round->turns[index];
	const struct question *question = round_turn_question(round, turn);
	if (message->kind == MESSAGE_PICK)
		return pick(turn, round->bank, question, message->a);
	if (message->kind == MESSAGE_JOIN)
		return join(turn, question, message->a, message->b);
	if (message->kind == MESSAGE_MOVE)
		return move(turn, question, message->a, message->b);
	if (message->kind == MESSAGE_FILL)
		return fill(round, index, message);
	if (question->kind != KIND_TYPED && question->kind != KIND_NUMBER)
		return OUTCOME_IGNORED;
	return type(round->texts[index][0], message->text);
}
