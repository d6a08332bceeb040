/* Ready on a day: what was reviewed when it was due is not below the target then. */
#include "cards.h"
#include "core/schedule.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define HOUR INT64_C(3600000)
#define DAY (24 * HOUR)

enum { STEPS_MAX = 200 };

static double recall_at(const struct last_review *last, int64_t ms)
{
	return fsrs_recall(&last->after, (double)(ms - last->utc_ms) / (double)DAY);
}

/* Within that day's hours, by chance. */
static int64_t moment_on(struct random *random, int day, int offset, int turn)
{
	return schedule_day_begins(day, offset, turn) + random_below(random, (uint32_t)DAY);
}

/* The card, reviewed whenever it is due, until what is due lies on the day named or behind it. */
static struct due play_until(struct random *random, const struct schedule_rules *rules,
	uint64_t card, struct last_review *last)
{
	struct due due = schedule_due(rules, last, card);
	for (int i = 0; due.day < rules->ready_day; i++) {
		assert_true(i < STEPS_MAX);
		int64_t now = due.by_day ? moment_on(random, due.day, last->offset_min, rules->turn_hour)
			: due.utc_ms;
		assert_true(now > last->utc_ms);
		/* A weak card at a high target is due every minute: it is learnt in the end. */
		int grade = i < STEPS_MAX / 2 ? 1 + (int)random_below(random, 4) : GRADE_EASY;
		*last = last_review_make(last, grade, now, last->offset_min);
		due = schedule_due(rules, last, card);
	}
	return due;
}

static void test_ready(void **state)
{
	(void)state;
	struct random random;
	random_init(&random, 21, 1);
	int held = 0, asked = 0;
	for (int i = 0; i < 20000; i++) {
		struct last_review last = cards_random(&random);
		if (i % 4 == 0)
			last.after = cards_any_state(&random);
		struct schedule_rules rules = schedule_rules_default();
		rules.turn_hour = (int)random_below(&random, 24);
		rules.target_permille = TARGET_MIN + (int)random_below(&random, 171);
		rules.ready_day = schedule_day(last.utc_ms, last.offset_min, rules.turn_hour) + 1
			+ (int)random_below(&random, 30);
		uint64_t card = random_next(&random);
		double target = rules.target_permille / 1000.0;
		struct due due = play_until(&random, &rules, card, &last);
		int64_t end = schedule_day_begins(rules.ready_day + 1, last.offset_min, rules.turn_hour);
		if (recall_at(&last, end) >= target) {
			held++;
			continue;
		}
		/* It cannot hold all day: it is due before it falls. */
		asked++;
		assert_false(due.by_day);
		assert_true(due.utc_ms < end || due.reason == DUE_FLOOR);
		if (due.reason != DUE_FLOOR)
			assert_true(recall_at(&last, due.utc_ms) >= target - 1e-6);
	}
	assert_true(held > 1000 && asked > 1000);
}

static void test_pulled(void **state)
{
	(void)state;
	struct schedule_rules rules = schedule_rules_default();
	rules.fuzz = false;
	struct last_review good = last_review_make(NULL, GRADE_GOOD, CARDS_EPOCH, 0);
	int today = schedule_day(CARDS_EPOCH, 0, 4);
	assert_int_equal(schedule_due(&rules, &good, 1).day, today + 5);
	/* Due on the day itself: by its end it would be forgotten. */
	rules.ready_day = today + 5;
	struct due due = schedule_due(&rules, &good, 1);
	assert_int_equal(due.day, today + 4);
	assert_true(due.by_day);
	assert_int_equal(due.reason, DUE_READY);
	assert_float_equal(due.days, 4, 0);
	assert_float_equal(due.recall, fsrs_recall(&good.after, 4), 0);
	assert_float_equal(due.bare_days, 4.8, 0.05);
	/* The day ends before recall does. */
	rules.ready_day = today + 3;
	assert_int_equal(schedule_due(&rules, &good, 1).day, today + 5);
	/* Due before it anyway. */
	rules.ready_day = today + 6;
	due = schedule_due(&rules, &good, 1);
	assert_int_equal(due.day, today + 5);
	assert_int_equal(due.reason, DUE_RECALL);
	/* No day, and one that is past. */
	rules.ready_day = today - 1;
	assert_int_equal(schedule_due(&rules, &good, 1).reason, DUE_RECALL);
	rules.ready_day = INT32_MAX;
	assert_int_equal(schedule_due(&rules, &good, 1).day, today + 5);
}

/* Whatever its spread, no card is pushed over the edge. */
static void test_spread_keeps_it(void **state)
{
	(void)state;
	struct schedule_rules rules = schedule_rules_default();
	struct last_review easy = last_review_make(NULL, GRADE_EASY, CARDS_EPOCH, 0);
	int today = schedule_day(CARDS_EPOCH, 0, 4);
	for (rules.ready_day = today; rules.ready_day < today + 60; rules.ready_day++)
		for (uint64_t card = 0; card < 200; card++) {
			struct due due = schedule_due(&rules, &easy, card);
			int64_t end = schedule_day_begins(rules.ready_day + 1, 0, 4);
			assert_true(due.day < rules.ready_day || recall_at(&easy, end) >= 0.9);
		}
}

/* On the last day before, whole days will not do; nothing is due before now. */
static void test_the_day_before(void **state)
{
	(void)state;
	struct schedule_rules rules = schedule_rules_default();
	struct random random;
	int exact = 0;
	random_init(&random, 22, 1);
	for (int i = 0; i < 20000; i++) {
		struct last_review last = cards_random(&random);
		int today = schedule_day(last.utc_ms, last.offset_min, 4);
		rules.ready_day = today + (int)random_below(&random, 2);
		struct due due = schedule_due(&rules, &last, 1);
		int64_t end = schedule_day_begins(rules.ready_day + 1, last.offset_min, 4);
		assert_true(due.utc_ms > last.utc_ms);
		if (recall_at(&last, end) < 0.9 && due.reason != DUE_FLOOR) {
			assert_true(!due.by_day && due.utc_ms < end);
			exact += due.reason == DUE_READY;
		}
	}
	assert_true(exact > 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ready),
		cmocka_unit_test(test_pulled),
		cmocka_unit_test(test_spread_keeps_it),
		cmocka_unit_test(test_the_day_before),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
