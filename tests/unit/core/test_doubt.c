#include "core/doubt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const int64_t HOUR_MS = 3600 * 1000, DAY_MS = 24 * 3600 * 1000;
static const int64_t START = INT64_C(1767600000000); /* 2026-01-05T08:00:00Z */

/* Something was done at START, of a clock that had been corrected by so many days. */
static struct memory_clock clock_of(int days)
{
	return (struct memory_clock){ .number = 1, .last_ms = START + days * DAY_MS,
		.clock_ms = START, .clock_days = days };
}

static void test_where_there_is_nothing_to_ask(void **state)
{
	(void)state;
	struct doubt doubt;
	struct memory_clock none = { .number = 0 };
	assert_false(doubt_find(&none, START, 0, &doubt)); /* nothing was ever done */
	for (int days = -3; days <= 3; days++) {
		struct memory_clock clock = clock_of(days);
		assert_false(doubt_find(&clock, START, 0, &doubt));
		assert_false(doubt_find(&clock, START - DOUBT_BACK_HOURS * HOUR_MS, 0, &doubt));
		assert_true(doubt_find(&clock, START - DOUBT_BACK_HOURS * HOUR_MS - 1, 0, &doubt));
		assert_false(doubt_find(&clock, START + DOUBT_AHEAD_DAYS * DAY_MS, 0, &doubt));
		assert_true(doubt_find(&clock, START + DOUBT_AHEAD_DAYS * DAY_MS + 1, 0, &doubt));
	}
}

/* Were it right, time would go on from where it stood, within a day. */
static void test_set_back(void **state)
{
	(void)state;
	static const int hours[] = { 2, 23, 24, 25, 48, 24 * 400 };
	static const int days[] = { 0, 0, 1, 1, 2, 400 }, added[] = { 1, 1, 1, 2, 2, 400 };
	for (int i = 0; i < 6; i++) {
		struct memory_clock clock = clock_of(7);
		struct doubt doubt;
		int64_t now = START - hours[i] * HOUR_MS;
		assert_true(doubt_find(&clock, now, -90, &doubt));
		assert_true(doubt.back && !doubt_wrong_counts(&doubt));
		assert_true(doubt.last_ms == START && doubt.clock_ms == now);
		assert_int_equal(doubt.offset_min, -90);
		assert_int_equal(doubt.days, days[i]);
		assert_int_equal(doubt.if_right, added[i]);
		assert_int_equal(doubt.if_wrong, 0);
		clock.clock_days += doubt.if_right;
		int64_t ahead = now + clock.clock_days * DAY_MS - clock.last_ms;
		assert_in_range(ahead, 0, DAY_MS - 1);
	}
}

/* Were it wrong, less than a day would have passed; were it right, nothing is to be added. */
static void test_far_ahead(void **state)
{
	(void)state;
	static const int hours[] = { 181 * 24, 181 * 24 + 5, 4000 * 24 + 23 };
	for (int i = 0; i < 3; i++) {
		struct memory_clock clock = clock_of(-2);
		struct doubt doubt;
		assert_true(doubt_find(&clock, START + hours[i] * HOUR_MS, 0, &doubt));
		assert_true(!doubt.back && doubt_wrong_counts(&doubt));
		assert_int_equal(doubt.days, hours[i] / 24);
		assert_int_equal(doubt.if_right, 0);
		clock.clock_days += doubt.if_wrong;
		int64_t since = START + hours[i] * HOUR_MS + clock.clock_days * DAY_MS - clock.last_ms;
		assert_in_range(since, 0, DAY_MS - 1);
		assert_false(doubt_find(&clock, START + hours[i] * HOUR_MS, 0, &doubt));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_where_there_is_nothing_to_ask),
		cmocka_unit_test(test_set_back),
		cmocka_unit_test(test_far_ahead),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
