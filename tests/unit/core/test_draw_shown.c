#include "core/draw.h"
#include "make_bank.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct turn shown(const struct bank *bank, const char *id, uint64_t seed)
{
	struct turn turn = { .question = bank_find(bank, id) };
	struct random random;
	random_init(&random, seed, 1);
	draw_shown(bank, &turn, &random);
	return turn;
}

static void assert_permutation(const uint8_t *places, int count)
{
	unsigned seen = 0;
	for (int i = 0; i < count; i++)
		seen |= 1u << places[i];
	assert_int_equal(seen, (1u << count) - 1);
}

/* Each of the three loose choices comes first a third of the time; "none" stays last. */
static void test_choices_are_shuffled(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	int first[3] = { 0 };
	for (uint64_t seed = 0; seed < 900; seed++) {
		struct turn turn = shown(bank, "choice-0", seed);
		assert_permutation(turn.shown, 4);
		assert_int_equal(turn.shown[3], 3);
		first[turn.shown[0]]++;
	}
	for (int i = 0; i < 3; i++)
		assert_in_range(first[i], 230, 370);
	bank_close(bank);
}

static void test_numbers_and_dates_ascend(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	struct question *years = make_question(bank, KIND_CHOICE, "years");
	years->choices = make_choices(bank, &years->choice_count, "$never", "2010", "*2002",
		"2006", NULL);
	struct question *dates = make_question(bank, KIND_GAP, "dates");
	struct gap *gap = arena_array(&bank->arena, 1, sizeof *gap);
	gap->choices = make_choices(bank, &gap->choice_count, "*May 2018", "April 2018", NULL);
	dates->gaps = gap;
	dates->gap_count = 1;
	for (uint64_t seed = 0; seed < 20; seed++) {
		struct turn turn = shown(bank, "years", seed);
		assert_memory_equal(turn.shown, ((uint8_t[]){ 2, 3, 1, 0 }), 4);
		turn = shown(bank, "dates", seed);
		assert_memory_equal(turn.gap_shown[0], ((uint8_t[]){ 1, 0 }), 2);
	}
	bank_close(bank);
}

static void test_fixed_orders(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	for (uint64_t seed = 0; seed < 20; seed++) {
		struct turn turn = shown(bank, "truefalse-1", seed);
		assert_memory_equal(turn.shown, ((uint8_t[]){ 0, 1 }), 2);
		turn = shown(bank, "voice-1", seed);
		assert_memory_equal(turn.shown, ((uint8_t[]){ 0, 1, 2 }), 3);
		turn = shown(bank, "standing-1", seed);
		assert_memory_equal(turn.shown, ((uint8_t[]){ 0, 1, 2 }), 3);
	}
	bank_close(bank);
}

static void test_match_shuffles_both_sides(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	int lefts_in_order = 0, rights_in_order = 0;
	for (uint64_t seed = 0; seed < 600; seed++) {
		struct turn turn = shown(bank, "match-0", seed);
		assert_permutation(turn.shown, 4);
		assert_permutation(turn.left_shown, 3);
		lefts_in_order += memcmp(turn.left_shown, (uint8_t[]){ 0, 1, 2 }, 3) == 0;
		rights_in_order += memcmp(turn.shown, (uint8_t[]){ 0, 1, 2, 3 }, 4) == 0;
	}
	assert_in_range(lefts_in_order, 60, 140);
	assert_in_range(rights_in_order, 5, 50);
	bank_close(bank);
}

static void test_match_of_years(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct question *match = make_question(bank, KIND_MATCH, "years");
	match->pairs = make_pairs(bank, &match->pair_count, "a", "2010", "b", "2002", "c", "2006",
		NULL);
	match->extra = make_texts(bank, &match->extra_count, "1999", NULL);
	for (uint64_t seed = 0; seed < 20; seed++) {
		struct turn turn = shown(bank, "years", seed);
		assert_memory_equal(turn.shown, ((uint8_t[]){ 3, 1, 2, 0 }), 4);
	}
	bank_close(bank);
}

/* Never the right order, every other one as often: three items have five. */
static void test_items_never_begin_in_order(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct question *order = make_question(bank, KIND_ORDER, "order");
	order->items = make_texts(bank, &order->item_count, "2001", "2002", "2003", NULL);
	int counts[27] = { 0 };
	for (uint64_t seed = 0; seed < 5000; seed++) {
		struct turn turn = shown(bank, "order", seed);
		assert_permutation(turn.shown, 3);
		counts[turn.shown[0] * 9 + turn.shown[1] * 3 + turn.shown[2]]++;
	}
	assert_int_equal(counts[5], 0); /* 0 1 2 */
	static const int others[] = { 7, 11, 15, 19, 21 };
	for (int i = 0; i < 5; i++)
		assert_in_range(counts[others[i]], 850, 1150);
	bank_close(bank);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_choices_are_shuffled),
		cmocka_unit_test(test_numbers_and_dates_ascend),
		cmocka_unit_test(test_fixed_orders),
		cmocka_unit_test(test_match_shuffles_both_sides),
		cmocka_unit_test(test_match_of_years),
		cmocka_unit_test(test_items_never_begin_in_order),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
