/* What is due when: the learner's days, floor, cap, spread, whole days and the order of grades.
 * Being ready on a day is in test_schedule_ready.c. */
#include "cards.h"
#include "core/schedule.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define HOUR INT64_C(3600000)
#define DAY (24 * HOUR)

static struct schedule_rules bare_rules(int target_permille)
{
	struct schedule_rules rules = schedule_rules_default();
	rules.target_permille = target_permille;
	rules.fuzz = false;
	return rules;
}

static void test_days(void **state)
{
	(void)state;
	assert_int_equal(schedule_day(0, 0, 0), 0);
	assert_int_equal(schedule_day(-1, 0, 0), -1);
	assert_int_equal(schedule_day(DAY - 1, 0, 0), 0);
	assert_int_equal(schedule_day(DAY, 0, 0), 1);
	assert_int_equal(schedule_day(-DAY, 0, 0), -1);
	assert_int_equal(schedule_day(-DAY - 1, 0, 0), -2);
	/* Until four it is still yesterday; in Tokyo four is 19:00 UTC of the day before. */
	assert_int_equal(schedule_day(4 * HOUR - 1, 0, 4), -1);
	assert_int_equal(schedule_day(4 * HOUR, 0, 4), 0);
	assert_int_equal(schedule_day(-5 * HOUR - 1, 9 * 60, 4), -1);
	assert_int_equal(schedule_day(-5 * HOUR, 9 * 60, 4), 0);
	/* 2026-11-25 01:11 UTC is half past ten of the day before's evening in Newfoundland. */
	assert_int_equal(schedule_day(INT64_C(1795569060000), -210, 4), 20781);
	assert_true(schedule_day(INT64_MAX, 0, 4) > schedule_day(INT64_C(1795569060000), 0, 4));
	assert_true(schedule_day(INT64_MIN, 0, 4) < 0);
}

static void test_days_begin(void **state)
{
	(void)state;
	struct random random;
	random_init(&random, 3, 1);
	for (int offset = -14 * 60; offset <= 14 * 60; offset += 15)
		for (int turn = 0; turn < 24; turn++)
			for (int i = 0; i < 20; i++) {
				int day = (int)random_below(&random, 80000) - 40000;
				int64_t begins = schedule_day_begins(day, offset, turn);
				assert_int_equal(schedule_day(begins, offset, turn), day);
				assert_int_equal(schedule_day(begins - 1, offset, turn), day - 1);
				assert_int_equal(schedule_day(begins + DAY - 1, offset, turn), day);
				/* What a clock there shows. */
				int64_t shown = (begins + offset * (HOUR / 60)) % DAY;
				assert_int_equal((shown + DAY) % DAY, turn * HOUR);
			}
}

static void test_first_good(void **state)
{
	(void)state;
	static const struct {
		int target;
		double days, tolerance;
	} cases[] = { { 800, 37.6, 0.05 }, { 850, 15, 0.05 }, { 900, 4.8, 0.05 }, { 950, 0.29, 0.02 } };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct schedule_rules rules = bare_rules(cases[i].target);
		struct last_review good = last_review_make(NULL, GRADE_GOOD, CARDS_EPOCH, 60);
		struct due due = schedule_due(&rules, &good, 1);
		assert_float_equal(due.bare_days, cases[i].days, cases[i].tolerance);
		assert_int_equal(due.reason, DUE_RECALL);
		assert_int_equal(due.by_day, cases[i].days > 1);
		if (due.by_day)
			assert_int_equal(due.day - schedule_day(CARDS_EPOCH, 60, 4), lround(due.bare_days));
	}
}

static void test_floor(void **state)
{
	(void)state;
	struct schedule_rules rules = schedule_rules_default();
	/* Wherever the day's turn lies, it is a minute. */
	for (int64_t now = CARDS_EPOCH; now < CARDS_EPOCH + DAY; now += 29777) {
		struct last_review again = last_review_make(NULL, GRADE_AGAIN, now, 0);
		struct due due = schedule_due(&rules, &again, 5);
		assert_int_equal(due.utc_ms - now, 60000);
		assert_false(due.by_day);
		assert_int_equal(due.reason, DUE_FLOOR);
		assert_int_equal(due.day, schedule_day(due.utc_ms, 0, 4));
		assert_true(due.bare_days * 86400 < 5 && due.recall < 0.9);
		assert_false(schedule_is_due(&due, due.utc_ms - 1, due.day));
		assert_true(schedule_is_due(&due, due.utc_ms, due.day));
	}
}

static void test_cap(void **state)
{
	(void)state;
	struct schedule_rules rules = schedule_rules_default();
	rules.target_permille = 800;
	for (int cap = -1; cap < 40; cap++)
		for (uint64_t card = 0; card < 20; card++) {
			rules.cap_days = cap;
			struct last_review easy = last_review_make(NULL, GRADE_EASY, CARDS_EPOCH, 0);
			struct due due = schedule_due(&rules, &easy, card);
			assert_true(due.days <= (cap < 1 ? 1 : cap));
			assert_int_equal(due.reason, DUE_CAP);
		}
}

/* The whole day, wherever the clock stands, and whatever the learner's zone is by then. */
static void test_whole_days(void **state)
{
	(void)state;
	struct schedule_rules rules = bare_rules(900);
	for (int64_t now = CARDS_EPOCH; now < CARDS_EPOCH + DAY; now += 977 * 1000) {
		struct last_review good = last_review_make(NULL, GRADE_GOOD, now, 120);
		struct due due = schedule_due(&rules, &good, 1);
		assert_true(due.by_day);
		assert_float_equal(due.days, 5, 0);
		assert_int_equal(due.day, schedule_day(now, 120, 4) + 5);
		assert_int_equal(due.utc_ms, schedule_day_begins(due.day, 120, 4));
		assert_float_equal(due.recall, fsrs_recall(&good.after, 5), 0);
		assert_false(schedule_is_due(&due, due.utc_ms + DAY, due.day - 1));
		assert_true(schedule_is_due(&due, due.utc_ms - DAY, due.day));
		assert_true(schedule_is_due(&due, due.utc_ms, due.day + 3));
	}
}

static void assert_order(const struct due due[4])
{
	for (int i = 1; i < 4; i++) {
		assert_true(due[i].days >= due[i - 1].days);
		assert_true(due[i].utc_ms >= due[i - 1].utc_ms);
		assert_true(due[i].day >= due[i - 1].day);
	}
}

static void assert_sane(const struct schedule_rules *rules, const struct due *due, int64_t now,
	int offset)
{
	assert_true(due->utc_ms > now || due->by_day);
	assert_true(due->day > schedule_day(now, offset, rules->turn_hour) || !due->by_day);
	assert_true(due->days >= 1.0 / 1440 && due->days <= rules->cap_days);
	assert_true(due->recall > 0 && due->recall < 1);
	assert_true(due->by_day ? floor(due->days) == due->days && due->days >= 1
		: due->utc_ms - now == llround(due->days * (double)DAY));
	if (!due->by_day)
		assert_int_equal(due->day, schedule_day(due->utc_ms, offset, rules->turn_hour));
}

static struct schedule_rules random_rules(struct random *random, int today)
{
	struct schedule_rules rules;
	rules.target_permille = TARGET_MIN + (int)random_below(random, TARGET_MAX - TARGET_MIN + 1);
	rules.cap_days = 1 + (int)random_below(random, random_below(random, 2) ? 10 : 400);
	rules.turn_hour = (int)random_below(random, 24);
	rules.ready_day = today - 2 + (int)random_below(random, 20);
	if (random_below(random, 3) == 0)
		rules.ready_day = NO_DAY;
	rules.fuzz = random_below(random, 4) > 0;
	return rules;
}

static void test_order(void **state)
{
	(void)state;
	struct random random;
	random_init(&random, 11, 1);
	int reasons[5] = { 0 };
	for (int i = 0; i < 200000; i++) {
		struct last_review last = cards_random(&random);
		struct schedule_rules rules = random_rules(&random, schedule_day(last.utc_ms, 0, 4));
		uint64_t card = random_next(&random);
		if (random_below(&random, 4) == 0)
			last.after = cards_any_state(&random);
		struct due offers[4];
		int64_t now = last.utc_ms + random_below(&random, UINT32_MAX);
		bool new = random_below(&random, 50) == 0;
		schedule_offers(&rules, new ? NULL : &last, now, last.offset_min, card, offers);
		assert_order(offers);
		for (int grade = GRADE_AGAIN; grade <= GRADE_EASY; grade++) {
			const struct due *offer = &offers[grade - 1];
			assert_sane(&rules, offer, now, last.offset_min);
			reasons[offer->reason]++;
		}
		/* What was offered is what comes. */
		int grade = (int)random_below(&random, 4) + 1;
		struct last_review next = last_review_make(new ? NULL : &last, grade, now, last.offset_min);
		struct due due = schedule_due(&rules, &next, card);
		assert_int_equal(due.utc_ms, offers[grade - 1].utc_ms);
		assert_int_equal(due.by_day, offers[grade - 1].by_day);
		assert_int_equal(due.reason, offers[grade - 1].reason);
	}
	for (int i = 0; i < 5; i++)
		assert_true(reasons[i] > 100);
}

/* No card that was only ever reviewed turned the grades around in a million offers: a memory that
 * no review leaves behind does. */
static void test_order_is_made(void **state)
{
	(void)state;
	struct schedule_rules rules = bare_rules(900);
	struct last_review easy = last_review_make(NULL, GRADE_EASY, CARDS_EPOCH, 0);
	struct last_review good = last_review_make(NULL, GRADE_GOOD, CARDS_EPOCH, 0);
	easy.after = fsrs_first(GRADE_AGAIN);
	struct due due = schedule_due(&rules, &easy, 1);
	assert_int_equal(due.reason, DUE_ORDER);
	assert_int_equal(due.day, schedule_due(&rules, &good, 1).day);
	assert_true(due.bare_days * 86400 < 5);
	/* Ready comes first: what cannot be held is not put off for the order's sake. */
	rules.ready_day = schedule_day(CARDS_EPOCH, 0, 4) + 5;
	due = schedule_due(&rules, &easy, 1);
	assert_int_equal(due.day, rules.ready_day - 1);
	assert_int_equal(due.reason, DUE_READY);
}

/* Days on which this many cards of one state are due: how far from the first to the last. */
static void spread_of(double days, int *least, int *most)
{
	struct schedule_rules rules = schedule_rules_default();
	struct last_review last = last_review_make(NULL, GRADE_GOOD, CARDS_EPOCH, 0);
	last.after.stability = 20;
	last.after.fast = 20;
	rules.cap_days = FSRS_DAYS_MAX;
	/* The target at which the interval is the one asked for. */
	rules.target_permille = (int)lround(1000 * fsrs_recall(&last.after, days));
	*least = INT32_MAX;
	*most = 0;
	for (uint64_t card = 0; card < 500; card++) {
		struct due due = schedule_due(&rules, &last, card);
		assert_int_equal(due.day, schedule_due(&rules, &last, card).day);
		*least = due.days < *least ? (int)due.days : *least;
		*most = due.days > *most ? (int)due.days : *most;
	}
}

static void test_spread(void **state)
{
	(void)state;
	int least, most;
	spread_of(3, &least, &most);
	assert_true(least >= 2 && most <= 4 && most > least);
	spread_of(2, &least, &most);
	assert_true(least == 2 && most == 2);
	spread_of(100, &least, &most);
	assert_true(least >= 94 && least <= 97 && most >= 103 && most <= 106);
	/* Another repetition of the same card lies elsewhere. */
	struct schedule_rules rules = schedule_rules_default();
	struct last_review last = last_review_make(NULL, GRADE_EASY, CARDS_EPOCH, 0);
	int moved = 0, day = schedule_due(&rules, &last, 1).day;
	for (last.reviews = 2; last.reviews < 12; last.reviews++)
		moved += schedule_due(&rules, &last, 1).day != day;
	assert_true(moved > 3);
}

/* A review shortly before the day turns: Easy's day begins before Hard's hours are over. */
static void test_before_the_turn(void **state)
{
	(void)state;
	struct random random;
	random_init(&random, 12, 1);
	int exact = 0;
	for (int i = 0; i < 20000; i++) {
		struct schedule_rules rules = bare_rules(900);
		struct last_review last = cards_random(&random);
		int day = schedule_day(last.utc_ms, last.offset_min, 4) + 2;
		int64_t turns = schedule_day_begins(day, last.offset_min, 4);
		int64_t now = turns - 1 - random_below(&random, 60000);
		struct due offers[4];
		if (i % 2)
			rules.ready_day = day + 1;
		schedule_offers(&rules, &last, now, last.offset_min, 1, offers);
		assert_order(offers);
		/* To be ready tomorrow makes nothing due at once. */
		assert_true(offers[0].utc_ms - now >= 60000);
		for (int j = 0; j < 4; j++)
			exact += offers[j].days >= 1 && !offers[j].by_day;
	}
	assert_true(exact > 100);
}

static void test_last_review(void **state)
{
	(void)state;
	struct last_review first = last_review_make(NULL, GRADE_GOOD, CARDS_EPOCH, 60);
	assert_true(first.first);
	assert_int_equal(first.reviews, 1);
	assert_float_equal(first.days, 0, 0);
	struct last_review second = last_review_make(&first, GRADE_HARD, CARDS_EPOCH + 36 * HOUR, 60);
	struct fsrs after = fsrs_review(&first.after, 1.5, GRADE_HARD);
	assert_false(second.first);
	assert_int_equal(second.reviews, 2);
	assert_float_equal(second.days, 1.5, 0);
	assert_memory_equal(&second.before, &first.after, sizeof after);
	assert_memory_equal(&second.after, &after, sizeof after);
	/* A clock that ran back, by however much. */
	struct last_review back = last_review_make(&second, GRADE_GOOD, INT64_MIN, 60);
	assert_float_equal(back.days, 0, 0);
	struct last_review far = last_review_make(&back, GRADE_EASY, INT64_MAX, 60);
	assert_true(far.days > 1e9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_days_begin),
		cmocka_unit_test(test_first_good),
		cmocka_unit_test(test_floor),
		cmocka_unit_test(test_cap),
		cmocka_unit_test(test_whole_days),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_order_is_made),
		cmocka_unit_test(test_spread),
		cmocka_unit_test(test_before_the_turn),
		cmocka_unit_test(test_last_review),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
