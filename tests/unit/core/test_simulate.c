/* The learner who is made up: the same for the same seed, time counted as said, and FSRS's own
 * law met by FSRS. */
#include "core/simulate.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct simulate_result run(enum simulate_law law, int days, int sessions, uint64_t seed,
	const struct simulate_policy *policy)
{
	struct arena arena;
	struct simulate_setup setup = { law, 40, days, sessions, seed };
	arena_init(&arena);
	struct simulate_result result = simulate_run(&arena, &setup, policy);
	arena_close(&arena);
	return result;
}

static void test_same_seed(void **state)
{
	(void)state;
	for (int law = 0; law < SIMULATE_LAWS; law++)
		for (int i = 0; i < SIMULATE_POLICIES; i++) {
			enum simulate_law of = (enum simulate_law)law;
			struct simulate_result a = run(of, 30, 2, 5, &SIMULATE_FSRS[i]);
			struct simulate_result b = run(of, 30, 2, 5, &SIMULATE_FSRS[i]);
			struct simulate_result c = run(of, 30, 2, 6, &SIMULATE_FSRS[i]);
			assert_memory_equal(&a, &b, sizeof a);
			assert_true(a.recall_mean != c.recall_mean);
		}
}

/* Whole numbers that every compiler must come to. */
static void test_everywhere(void **state)
{
	(void)state;
	static const struct {
		int reviews, failures, met_right, waited_right;
	} expected[SIMULATE_LAWS][2] = {
		{ { 360, 59, 230, 144 }, { 425, 65, 287, 287 } },
		{ { 373, 56, 238, 158 }, { 542, 182, 155, 155 } },
		{ { 935, 235, 445, 188 }, { 579, 219, 121, 121 } },
	};
	for (int law = 0; law < SIMULATE_LAWS; law++)
		for (int family = 0; family < 2; family++) {
			struct simulate_result found = run((enum simulate_law)law, 60, 1, 1,
				family == 0 ? &SIMULATE_FSRS[2] : &SIMULATE_FIXED[1]);
			assert_int_equal(found.reviews, expected[law][family].reviews);
			assert_int_equal(found.failures, expected[law][family].failures);
			assert_int_equal(found.met_right, expected[law][family].met_right);
			assert_int_equal(found.waited_right, expected[law][family].waited_right);
		}
}

static void test_time_is_counted(void **state)
{
	(void)state;
	for (int law = 0; law < SIMULATE_LAWS; law++)
		for (int i = 0; i < 2 * SIMULATE_POLICIES; i++) {
			struct simulate_result result = run((enum simulate_law)law, 30, 1, 3,
				i < SIMULATE_POLICIES ? &SIMULATE_FSRS[i] : &SIMULATE_FIXED[i - SIMULATE_POLICIES]);
			double seconds = SIMULATE_SECONDS_RIGHT * (result.reviews - result.failures)
				+ SIMULATE_SECONDS_WRONG * result.failures + SIMULATE_SECONDS_FIRST * 40;
			assert_float_equal(result.minutes, seconds / 60, 1e-9);
			assert_true(result.recall_mean > 0 && result.recall_mean < 1);
			assert_true(result.recall_last > 0 && result.recall_last < 1);
			assert_true(result.met_right <= result.met && result.waited <= result.met);
		}
}

/* Ten new a day, each met again on every day that follows: 29 + 28 + 27 + 26 times ten. */
static void test_every_day(void **state)
{
	(void)state;
	struct simulate_result result = run(LAW_FSRS, 30, 1, 3, &SIMULATE_FIXED[4]);
	assert_int_equal(result.met, 10 * (29 + 28 + 27 + 26));
	assert_int_equal(result.waited, result.met);
	/* Another session on the same day finds nothing due. */
	assert_int_equal(run(LAW_FSRS, 30, 3, 3, &SIMULATE_FIXED[4]).met, result.met);
	/* 14 days on: day 14 to 17 and 28, 29. */
	assert_int_equal(run(LAW_FSRS, 30, 1, 3, &SIMULATE_FIXED[0]).met, 10 * (4 + 2));
}

static struct simulate_result sum_of(enum simulate_law law, const struct simulate_policy *policy)
{
	struct simulate_result sum = { .minutes = 0 };
	for (uint64_t seed = 1; seed <= 5; seed++) {
		struct simulate_result one = run(law, 60, 1, seed, policy);
		sum.minutes += one.minutes;
		sum.recall_mean += one.recall_mean / 5;
		sum.waited += one.waited;
		sum.waited_right += one.waited_right;
	}
	return sum;
}

/* Recall when a card comes back after whole days is the target's. */
static void test_own_law(void **state)
{
	(void)state;
	double minutes = 0, recall = 0;
	for (int i = 0; i < SIMULATE_POLICIES; i++) {
		struct simulate_result sum = sum_of(LAW_FSRS, &SIMULATE_FSRS[i]);
		double observed = (double)sum.waited_right / sum.waited;
		assert_true(sum.waited > 300);
		assert_true(fabs(observed - SIMULATE_FSRS[i].target_permille / 1000.0) < 0.04);
		assert_true(sum.minutes > minutes && sum.recall_mean > recall);
		minutes = sum.minutes;
		recall = sum.recall_mean;
	}
}

static void test_more_often(void **state)
{
	(void)state;
	for (int law = 0; law < SIMULATE_LAWS; law++) {
		struct simulate_result before = { .minutes = 0 };
		for (int i = 0; i < SIMULATE_POLICIES; i++) {
			struct simulate_result sum = sum_of((enum simulate_law)law, &SIMULATE_FIXED[i]);
			assert_true(sum.minutes > before.minutes && sum.recall_mean > before.recall_mean);
			before = sum;
		}
	}
}

static void test_curves(void **state)
{
	(void)state;
	const struct simulate_curve curve = { { 100, 200, 300, 400, 500 },
		{ 0.5, 0.7, 0.6, 0.8, 0.9 } };
	double minutes;
	assert_true(simulate_minutes(&curve, 0.5, &minutes));
	assert_float_equal(minutes, 100, 1e-9);
	assert_true(simulate_minutes(&curve, 0.85, &minutes));
	assert_float_equal(minutes, 450, 1e-9);
	/* The fewest, where the curve passes twice. */
	assert_true(simulate_minutes(&curve, 0.65, &minutes));
	assert_float_equal(minutes, 175, 1e-9);
	assert_false(simulate_minutes(&curve, 0.49, &minutes));
	assert_false(simulate_minutes(&curve, 0.91, &minutes));
	assert_false(simulate_minutes(&curve, (double)NAN, &minutes));
	const struct simulate_curve flat = { { 5, 6, 7, 8, 9 }, { 0.5, 0.5, 0.5, 0.5, 0.5 } };
	assert_true(simulate_minutes(&flat, 0.5, &minutes));
	assert_float_equal(minutes, 5, 1e-9);
}

static void test_compared(void **state)
{
	(void)state;
	struct simulate_comparison comparison = { .seeds = 0 };
	const struct simulate_curve less = { { 10, 20, 30, 40, 50 }, { 0.505, 0.6, 0.7, 0.8, 0.905 } };
	const struct simulate_curve more = { { 20, 40, 60, 80, 100 }, { 0.605, 0.7, 0.8, 0.9, 0.955 } };
	const struct simulate_curve high = { { 1, 2, 3, 4, 5 }, { 0.96, 0.97, 0.98, 0.99, 0.995 } };
	simulate_compare(&comparison, &less, &more);
	assert_int_equal(comparison.fewer, 1);
	assert_int_equal(comparison.reached[60], 0);
	assert_int_equal(comparison.reached[61], 1);
	assert_int_equal(comparison.reached[90], 1);
	assert_int_equal(comparison.reached[91], 0);
	/* At 61 % 21 minutes stand against 21.05, and at 90 % fewer than 50 against 80. */
	assert_int_equal(comparison.more[61], 0);
	assert_true(comparison.fsrs_minutes < comparison.fixed_minutes);
	simulate_compare(&comparison, &more, &less);
	assert_int_equal(comparison.fewer, 1);
	assert_int_equal(comparison.more[90], 1);
	simulate_compare(&comparison, &less, &high);
	assert_int_equal(comparison.apart, 1);
	assert_int_equal(comparison.seeds, 3);
	assert_int_equal(comparison.fewer, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same_seed),
		cmocka_unit_test(test_everywhere),
		cmocka_unit_test(test_time_is_counted),
		cmocka_unit_test(test_every_day),
		cmocka_unit_test(test_own_law),
		cmocka_unit_test(test_more_often),
		cmocka_unit_test(test_curves),
		cmocka_unit_test(test_compared),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
