#include "core/class_items.h"

int class_closed_turns(const struct round *round, int turns[ROUND_QUESTIONS_MAX])
{
	int count = 0;
	for (int place = 0; place < round->turn_count; place++) {
		int turn = round->queue[place];
		const struct class_turn *of = &round->class->turns[turn];
		if (of->closed && of->again_of < 0)
			turns[count++] = turn;
	}
	return count;
}

int class_again_turn(const struct round *round, int turn)
{
	for (int i = 0; i < round->turn_count; i++) {
		const struct class_turn *of = &round->class->turns[i];
		if (of->closed && !of->voided && of->again_of == turn)
			return i;
	}
	return -1;
}

/* Hands raised: a voice each where each is one for a choice; else the group has one. */
static int crowd_voices(const struct round *round, int turn, int player)
{
	int voices = 0;
	const struct question *question = &round->bank->questions[round->turns[turn].question];
	for (int i = 0; i < CHOICES_MAX; i++)
		voices += class_hands_up(round, turn, player, i);
	return kind_picks_one(question->kind) ? voices : voices > 0;
}

static struct item_cell cell_make(const struct round *round, int turn, int player)
{
	bool crowd = round->class->players[player].way == WAY_HANDS;
	const struct class_answer *answer = class_answer_of(round, turn, player);
	struct item_cell cell = { .state = ITEM_ABSENT, .voices = 1, .of = 1, .t_ms = -1 };
	if (!class_answered(round, turn, player)) {
		/* Of a crowd nobody knows how many were silent. */
		cell.state = answer->there && !crowd ? ITEM_BLANK : ITEM_ABSENT;
		return cell;
	}
	struct grade grade = class_grade(round, turn, player);
	cell.state = ITEM_ANSWERED;
	cell.got = grade.got;
	cell.of = grade.of;
	cell.voices = crowd ? crowd_voices(round, turn, player) : 1;
	cell.t_ms = crowd ? -1 : answer->t_ms;
	return cell;
}

struct class_items class_items_make(struct arena *arena, const struct round *round)
{
	struct class_items items = { .table = { .players = round->class->player_count } };
	int closed[ROUND_QUESTIONS_MAX], count = class_closed_turns(round, closed);
	for (int i = 0; i < count; i++)
		if (!round->class->turns[closed[i]].voided)
			items.turns[items.table.items++] = closed[i];
	struct item_table *table = &items.table;
	size_t players = (size_t)table->players;
	struct item_cell *cells = arena_array(arena, players * (size_t)table->items, sizeof *cells);
	bool *crowds = arena_array(arena, players, sizeof *crowds);
	for (int i = 0; i < table->players; i++) {
		crowds[i] = round->class->players[i].way == WAY_HANDS;
		for (int j = 0; j < table->items; j++)
			cells[i * table->items + j] = cell_make(round, items.turns[j], i);
	}
	table->cells = cells;
	table->crowds = crowds;
	return items;
}

int class_items_options(const struct round *round, int turn)
{
	const struct question *question = &round->bank->questions[round->turns[turn].question];
	return kind_picks_one(question->kind) ? question_options(round->bank, question) : 0;
}
