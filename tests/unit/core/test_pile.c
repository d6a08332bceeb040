#include "base/random.h"
#include "core/pile.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct pile begin(int count)
{
	struct card cards[PILE_CARDS_MAX];
	for (int i = 0; i < count; i++)
		cards[i] = (struct card){ .question = i };
	struct pile pile;
	pile_init(&pile, cards, count);
	return pile;
}

static void test_known_cards_leave(void **state)
{
	(void)state;
	struct pile pile = begin(3);
	assert_int_equal(pile_count(&pile, CARD_NEW), 3);
	assert_int_equal(pile_next(&pile), 0);
	pile_grade(&pile, GRADE_GOOD, 0, 0, -1);
	assert_int_equal(pile_next(&pile), 1);
	pile_grade(&pile, GRADE_EASY, 0, 0, -1);
	assert_int_equal(pile_count(&pile, CARD_KNOWN), 2);
	pile_grade(&pile, GRADE_GOOD, 0, 0, -1);
	assert_int_equal(pile_next(&pile), -1);
	struct pile empty = begin(0);
	assert_int_equal(pile_next(&empty), -1);
}

static void test_again_comes_after_three_others(void **state)
{
	(void)state;
	struct pile pile = begin(6);
	pile_grade(&pile, GRADE_AGAIN, 0, 0, -1);
	static const int want[] = { 1, 2, 3, 0, 4, 5 };
	for (int i = 0; i < 6; i++) {
		assert_int_equal(pile_next(&pile), want[i]);
		pile_grade(&pile, GRADE_GOOD, 0, 0, -1);
	}
	assert_int_equal(pile_next(&pile), -1);
}

static void test_again_with_few_others(void **state)
{
	(void)state;
	struct pile pile = begin(2);
	pile_grade(&pile, GRADE_AGAIN, 0, 0, -1);
	assert_int_equal(pile_next(&pile), 1);
	pile_grade(&pile, GRADE_GOOD, 0, 0, -1);
	assert_int_equal(pile_next(&pile), 0);
	pile_grade(&pile, GRADE_AGAIN, 0, 0, -1); /* the only one left: at once */
	assert_int_equal(pile_next(&pile), 0);
	assert_int_equal(pile.lapses[0], 2);
	assert_int_equal(pile_count(&pile, CARD_MISSED), 1);
}

static void test_hard_comes_at_the_end(void **state)
{
	(void)state;
	struct pile pile = begin(6);
	pile_grade(&pile, GRADE_HARD, 0, 0, -1);
	assert_int_equal(pile_next(&pile), 1);
	assert_int_equal(pile.queue[5], 0);
	assert_int_equal(pile.states[0], CARD_MISSED);
	assert_int_equal(pile.lapses[0], 0);
	assert_int_equal(pile.last_grade[0], GRADE_HARD);
}

static void test_undo(void **state)
{
	(void)state;
	struct pile pile = begin(5), before = pile;
	assert_false(pile_can_undo(&pile));
	for (int grade = GRADE_AGAIN; grade <= GRADE_EASY; grade++) {
		pile_grade(&pile, grade, 0, 0, -1);
		assert_true(pile_can_undo(&pile));
		pile_undo(&pile);
		assert_int_equal(pile_next(&pile), 0);
		assert_memory_equal(pile.queue, before.queue, 5 * sizeof pile.queue[0]);
		assert_int_equal(pile_count(&pile, CARD_NEW), 5);
		assert_int_equal(pile.lapses[0], 0);
		assert_int_equal(pile.last_grade[0], 0);
		assert_false(pile_can_undo(&pile));
	}
}

static bool same(const struct pile *a, const struct pile *b)
{
	return a->queue_count == b->queue_count && a->step_count == b->step_count
		&& memcmp(a->queue, b->queue, (size_t)a->queue_count * sizeof a->queue[0]) == 0
		&& memcmp(a->states, b->states, sizeof a->states) == 0
		&& memcmp(a->lapses, b->lapses, sizeof a->lapses) == 0
		&& memcmp(a->last_grade, b->last_grade, sizeof a->last_grade) == 0;
}

/* Any grades, undone one by one, pass the same states backwards. */
static void test_undo_all(void **state)
{
	(void)state;
	static struct pile states[200];
	struct random random;
	random_init(&random, 11, 1);
	for (int count = 1; count <= 9; count++) {
		struct pile pile = begin(count);
		int steps = 0;
		while (steps < 199 && pile_next(&pile) >= 0) {
			states[steps++] = pile;
			pile_grade(&pile, 1 + (int)random_below(&random, 3), 0, 0, -1);
		}
		while (steps > 0) {
			pile_undo(&pile);
			assert_true(same(&pile, &states[--steps]));
		}
		assert_false(pile_can_undo(&pile));
	}
}

static struct pile begin_study(int count)
{
	struct pile_card cards[PILE_CARDS_MAX] = { { .seen = false } };
	for (int i = 0; i < count; i++)
		cards[i] = (struct pile_card){ .card = { .question = i }, .seen = i % 2 == 0 };
	struct pile pile;
	pile_init_study(&pile, cards, count);
	return pile;
}

/* In study a missed card waits for three others and for a minute; where nothing else is left
 * nobody waits. */
static void test_study_waits_a_minute(void **state)
{
	(void)state;
	struct pile pile = begin_study(6);
	assert_int_equal(pile_count(&pile, CARD_DUE), 3);
	pile_grade(&pile, GRADE_AGAIN, 1000, 1, -1);
	for (int i = 1; i <= 4; i++) {
		assert_int_equal(pile_next(&pile), i);
		pile_grade(&pile, GRADE_HARD, 1000 + i * 10000, 1 + i, -1); /* done, in study */
	}
	assert_int_equal(pile_next(&pile), 5); /* 41 s later: not yet */
	pile_grade(&pile, GRADE_GOOD, 50000, 6, -1);
	assert_int_equal(pile_next(&pile), 0); /* alone */
	for (int i = 0; i < 5; i++)
		pile_undo(&pile);
	assert_int_equal(pile_next(&pile), 1);
	for (int i = 1; i <= 3; i++)
		pile_grade(&pile, GRADE_EASY, 70000, 1 + i, -1);
	assert_int_equal(pile_next(&pile), 0);
}

static void test_study_rests_after_three_failures(void **state)
{
	(void)state;
	struct pile_card cards[2] = { { .failures = 1, .seen = true }, { .card = { 1, 0 } } };
	struct pile pile;
	pile_init_study(&pile, cards, 2);
	pile_grade(&pile, GRADE_AGAIN, 0, 1, -1);
	pile_grade(&pile, GRADE_GOOD, 0, 2, -1);
	assert_int_equal(pile_next(&pile), 0);
	pile_grade(&pile, GRADE_AGAIN, 0, 3, -1); /* the third today */
	assert_int_equal(pile_next(&pile), -1);
	assert_int_equal(pile_count(&pile, CARD_RESTS), 1);
	pile_undo(&pile);
	assert_int_equal(pile_next(&pile), 0);
	assert_int_equal(pile_count(&pile, CARD_MISSED), 1);
}

/* Any grades at any times, undone one by one, pass the same states backwards. */
static void test_undo_all_of_study(void **state)
{
	(void)state;
	static struct pile states[200];
	struct random random;
	random_init(&random, 12, 1);
	for (int count = 1; count <= 12; count++) {
		struct pile pile = begin_study(count);
		int steps = 0;
		for (int64_t now = 0; steps < 199 && pile_next(&pile) >= 0; steps++) {
			states[steps] = pile;
			now += random_below(&random, 40000);
			pile_grade(&pile, 1 + (int)random_below(&random, 3), now, steps, -1);
		}
		while (steps > 0) {
			pile_undo(&pile);
			assert_true(same(&pile, &states[--steps]));
			assert_memory_equal(pile.not_before_ms, states[steps].not_before_ms,
				sizeof pile.not_before_ms);
		}
	}
}

/* The ring forgets the oldest grades; the newest 1,024 can be undone. */
static void test_undo_of_very_long_sessions(void **state)
{
	(void)state;
	struct pile pile = begin(4);
	for (int i = 0; i < PILE_UNDO_MAX + 10; i++)
		pile_grade(&pile, GRADE_AGAIN, 0, 0, -1);
	assert_int_equal(pile.lapses[0], 255); /* full, not wrapped */
	assert_int_equal(pile.steps_forgotten, 10);
	int undone = 0;
	for (; pile_can_undo(&pile); undone++)
		pile_undo(&pile);
	assert_int_equal(undone, PILE_UNDO_MAX);
	assert_int_equal(pile.step_count, 10);
	assert_int_equal(pile_next(&pile), 10 % 4);
	pile_grade(&pile, GRADE_GOOD, 0, 0, -1);
	assert_true(pile_can_undo(&pile));
	pile_undo(&pile);
	assert_false(pile_can_undo(&pile));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_known_cards_leave),
		cmocka_unit_test(test_again_comes_after_three_others),
		cmocka_unit_test(test_again_with_few_others),
		cmocka_unit_test(test_hard_comes_at_the_end),
		cmocka_unit_test(test_undo),
		cmocka_unit_test(test_undo_all),
		cmocka_unit_test(test_study_waits_a_minute),
		cmocka_unit_test(test_study_rests_after_three_failures),
		cmocka_unit_test(test_undo_all_of_study),
		cmocka_unit_test(test_undo_of_very_long_sessions),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
