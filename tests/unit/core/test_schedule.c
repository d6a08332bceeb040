#include "base/random.h"
#include "core/schedule.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct schedule begin(int count)
{
	struct card cards[SCHEDULE_CARDS_MAX];
	for (int i = 0; i < count; i++)
		cards[i] = (struct card){ .question = i };
	struct schedule schedule;
	schedule_init(&schedule, cards, count);
	return schedule;
}

static void test_known_cards_leave(void **state)
{
	(void)state;
	struct schedule schedule = begin(3);
	assert_int_equal(schedule_count(&schedule, CARD_NEW), 3);
	assert_int_equal(schedule_next(&schedule), 0);
	schedule_grade(&schedule, GRADE_GOOD);
	assert_int_equal(schedule_next(&schedule), 1);
	schedule_grade(&schedule, GRADE_EASY);
	assert_int_equal(schedule_count(&schedule, CARD_KNOWN), 2);
	schedule_grade(&schedule, GRADE_GOOD);
	assert_int_equal(schedule_next(&schedule), -1);
	struct schedule empty = begin(0);
	assert_int_equal(schedule_next(&empty), -1);
}

static void test_again_comes_after_three_others(void **state)
{
	(void)state;
	struct schedule schedule = begin(6);
	schedule_grade(&schedule, GRADE_AGAIN);
	static const int want[] = { 1, 2, 3, 0, 4, 5 };
	for (int i = 0; i < 6; i++) {
		assert_int_equal(schedule_next(&schedule), want[i]);
		schedule_grade(&schedule, GRADE_GOOD);
	}
	assert_int_equal(schedule_next(&schedule), -1);
}

static void test_again_with_few_others(void **state)
{
	(void)state;
	struct schedule schedule = begin(2);
	schedule_grade(&schedule, GRADE_AGAIN);
	assert_int_equal(schedule_next(&schedule), 1);
	schedule_grade(&schedule, GRADE_GOOD);
	assert_int_equal(schedule_next(&schedule), 0);
	schedule_grade(&schedule, GRADE_AGAIN); /* the only one left: at once */
	assert_int_equal(schedule_next(&schedule), 0);
	assert_int_equal(schedule.lapses[0], 2);
	assert_int_equal(schedule_count(&schedule, CARD_MISSED), 1);
}

static void test_hard_comes_at_the_end(void **state)
{
	(void)state;
	struct schedule schedule = begin(6);
	schedule_grade(&schedule, GRADE_HARD);
	assert_int_equal(schedule_next(&schedule), 1);
	assert_int_equal(schedule.queue[5], 0);
	assert_int_equal(schedule.states[0], CARD_MISSED);
	assert_int_equal(schedule.lapses[0], 0);
	assert_int_equal(schedule.last_grade[0], GRADE_HARD);
}

static void test_undo(void **state)
{
	(void)state;
	struct schedule schedule = begin(5), before = schedule;
	assert_false(schedule_can_undo(&schedule));
	for (int grade = GRADE_AGAIN; grade <= GRADE_EASY; grade++) {
		schedule_grade(&schedule, grade);
		assert_true(schedule_can_undo(&schedule));
		schedule_undo(&schedule);
		assert_int_equal(schedule_next(&schedule), 0);
		assert_memory_equal(schedule.queue, before.queue, 5 * sizeof schedule.queue[0]);
		assert_int_equal(schedule_count(&schedule, CARD_NEW), 5);
		assert_int_equal(schedule.lapses[0], 0);
		assert_int_equal(schedule.last_grade[0], 0);
		assert_false(schedule_can_undo(&schedule));
	}
}

static bool same(const struct schedule *a, const struct schedule *b)
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
	static struct schedule states[200];
	struct random random;
	random_init(&random, 11, 1);
	for (int count = 1; count <= 9; count++) {
		struct schedule schedule = begin(count);
		int steps = 0;
		while (steps < 199 && schedule_next(&schedule) >= 0) {
			states[steps++] = schedule;
			schedule_grade(&schedule, 1 + (int)random_below(&random, 3));
		}
		while (steps > 0) {
			schedule_undo(&schedule);
			assert_true(same(&schedule, &states[--steps]));
		}
		assert_false(schedule_can_undo(&schedule));
	}
}

/* The ring forgets the oldest grades; the newest 1,024 can be undone. */
static void test_undo_of_very_long_sessions(void **state)
{
	(void)state;
	struct schedule schedule = begin(4);
	for (int i = 0; i < SCHEDULE_UNDO_MAX + 10; i++)
		schedule_grade(&schedule, GRADE_AGAIN);
	assert_int_equal(schedule.lapses[0], 255); /* full, not wrapped */
	assert_int_equal(schedule.steps_forgotten, 10);
	int undone = 0;
	for (; schedule_can_undo(&schedule); undone++)
		schedule_undo(&schedule);
	assert_int_equal(undone, SCHEDULE_UNDO_MAX);
	assert_int_equal(schedule.step_count, 10);
	assert_int_equal(schedule_next(&schedule), 10 % 4);
	schedule_grade(&schedule, GRADE_GOOD);
	assert_true(schedule_can_undo(&schedule));
	schedule_undo(&schedule);
	assert_false(schedule_can_undo(&schedule));
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
		cmocka_unit_test(test_undo_of_very_long_sessions),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
