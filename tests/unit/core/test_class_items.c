/* From a class that was played to the table that its figures come from. */
#include "core/class_items.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct play begin(int ways[], int count)
{
	struct bank *bank = make_bank(3);
	make_choice(bank, "first");
	make_choice(bank, "second");
	make_choice(bank, "third");
	struct play play = play_class(bank, "again=yes length=0");
	for (int i = 0; i < count; i++)
		play_enter(&play, ways[i]);
	return play;
}

static const struct item_cell *cell(const struct class_items *items, int player, int item)
{
	return &items->table.cells[player * items->table.items + item];
}

/* Right and late; silent; gone before the second question; come for the third. */
static void test_who_was_there(void **state)
{
	(void)state;
	int ways[] = { WAY_KEYS, WAY_KEYS, WAY_KEYS };
	struct play play = begin(ways, 3);
	struct arena arena;
	arena_init(&arena);
	play_to(&play, PHASE_ASK);
	play.now += 4000;
	play_pick(&play, 0, true);
	play_pick(&play, 2, false);
	play_to(&play, PHASE_SCORES);
	assert_true(play_player(&play, 2, MESSAGE_LEAVE, 0, 0));
	play_to(&play, PHASE_ASK);
	play_pick(&play, 0, false);
	play_to(&play, PHASE_SCORES);
	play_enter(&play, WAY_KEYS);
	play_to(&play, PHASE_ASK);
	play_pick(&play, 3, true);
	/* The open one is none yet. */
	struct class_items items = class_items_make(&arena, play.round);
	assert_int_equal(items.table.items, 2);
	play_to(&play, PHASE_CLOSED);
	items = class_items_make(&arena, play.round);
	assert_int_equal(items.table.players, 4);
	assert_int_equal(items.table.items, 3);
	static const enum item_state states[4][3] = {
		{ ITEM_ANSWERED, ITEM_ANSWERED, ITEM_BLANK },
		{ ITEM_BLANK, ITEM_BLANK, ITEM_BLANK },
		{ ITEM_ANSWERED, ITEM_ABSENT, ITEM_ABSENT },
		{ ITEM_ABSENT, ITEM_ABSENT, ITEM_ANSWERED },
	};
	for (int i = 0; i < 4; i++)
		for (int j = 0; j < 3; j++)
			assert_int_equal(cell(&items, i, j)->state, states[i][j]);
	assert_int_equal(cell(&items, 0, 0)->got, cell(&items, 0, 0)->of);
	assert_int_equal(cell(&items, 0, 0)->t_ms, 4000);
	assert_int_equal(cell(&items, 0, 1)->got, 0);
	assert_int_equal(class_items_options(play.round, items.turns[0]), 3);
	arena_close(&arena);
	play_close(&play);
}

/* Void ones do not count; what is asked again is found, and counts in no figure. */
static void test_void_and_again(void **state)
{
	(void)state;
	int ways[] = { WAY_KEYS };
	struct play play = begin(ways, 1);
	struct arena arena;
	int closed[ROUND_QUESTIONS_MAX];
	arena_init(&arena);
	play_to(&play, PHASE_ASK);
	play_pick(&play, 0, false);
	play_to(&play, PHASE_SCORES);
	play_to(&play, PHASE_ASK);
	play_pick(&play, 0, true);
	assert_true(play_player(&play, -1, MESSAGE_VOID, 0, 0));
	play_to(&play, PHASE_SCORES);
	play_to(&play, PHASE_ASK);
	play_pick(&play, 0, true);
	play_to(&play, PHASE_TEACH);
	play_to(&play, PHASE_ASK);
	assert_int_equal(class_again_turn(play.round, play.round->queue[0]), -1);
	play_pick(&play, 0, true);
	assert_int_equal(class_again_turn(play.round, play.round->queue[0]), 3);
	assert_int_equal(class_again_turn(play.round, play.round->queue[2]), -1);
	struct class_items items = class_items_make(&arena, play.round);
	assert_int_equal(class_closed_turns(play.round, closed), 3);
	assert_int_equal(items.table.items, 2);
	assert_int_equal(items.turns[0], play.round->queue[0]);
	assert_int_equal(items.turns[1], play.round->queue[2]);
	assert_int_equal(items_facility(&items.table, 0).n, 1);
	arena_close(&arena);
	play_close(&play);
}

static void test_hands(void **state)
{
	(void)state;
	int ways[] = { WAY_HANDS, WAY_KEYS };
	struct play play = begin(ways, 2);
	struct arena arena;
	arena_init(&arena);
	play_to(&play, PHASE_ASK);
	assert_true(play_player(&play, 0, MESSAGE_COUNT, 0, 6));
	assert_true(play_player(&play, 0, MESSAGE_COUNT, 2, 3));
	play_pick(&play, 1, true);
	play_to(&play, PHASE_SCORES);
	play_to(&play, PHASE_ASK);
	play_pick(&play, 1, true);
	play_to(&play, PHASE_CLOSED);
	struct class_items items = class_items_make(&arena, play.round);
	assert_true(items.table.crowds[0] && !items.table.crowds[1]);
	assert_int_equal(cell(&items, 0, 0)->voices, 9);
	assert_int_equal(cell(&items, 0, 0)->t_ms, -1);
	assert_int_equal(cell(&items, 0, 1)->state, ITEM_ABSENT);
	struct figure facility = items_facility(&items.table, 0);
	assert_int_equal(facility.n, 10);
	assert_true(facility.value > 0.69 && facility.value < 0.71);
	assert_int_equal(items_facility(&items.table, 1).n, 1);
	arena_close(&arena);
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_who_was_there),
		cmocka_unit_test(test_void_and_again),
		cmocka_unit_test(test_hands),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
