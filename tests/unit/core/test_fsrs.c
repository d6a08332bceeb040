/* FSRS-7 against figures that were published or come from another implementation, and what must
 * hold for any state. */
#include "base/random.h"
#include "core/fsrs.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The published check: grades 1 3 3 3 3 3, to the digits printed. */
static void test_published(void **state)
{
	(void)state;
	static const struct {
		double days;
		int grade;
		const char *difficulty, *stability, *fast;
	} steps[] = {
		{ 0, 1, "6.1686", "0.1104", "0.0883" }, { 0, 3, "6.1092", "0.1104", "0.0883" },
		{ 1, 3, "6.0504", "0.9169", "44.4442" }, { 3, 3, "5.9922", "3.5338", "193.5973" },
		{ 8, 3, "5.9346", "10.1860", "407.6265" }, { 21, 3, "5.8775", "25.9857", "700.5589" },
	};
	struct fsrs memory = fsrs_first(steps[0].grade);
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		char text[32];
		if (i)
			memory = fsrs_review(&memory, steps[i].days, steps[i].grade);
		snprintf(text, sizeof text, "%.4f", memory.difficulty);
		assert_string_equal(text, steps[i].difficulty);
		snprintf(text, sizeof text, "%.4f", memory.stability);
		assert_string_equal(text, steps[i].stability);
		snprintf(text, sizeof text, "%.4f", memory.fast);
		assert_string_equal(text, steps[i].fast);
	}
}

static void assert_close(int line, const char *what, double found, double wanted)
{
	if (!(fabs(found - wanted) <= 1e-6 * fabs(wanted)))
		fail_msg("line %d: %s is %.12g, wanted %.12g", line, what, found, wanted);
}

/* Columns: sequence, step, days, grade, recall before, S, f, D, intervals at 0.8, 0.9, 0.95. */
static void state_check(int line, const char *row, struct fsrs *memory)
{
	int step, grade, used = 0;
	double days, recall = 0, slow, fast, difficulty, intervals[3];
	assert_int_equal(sscanf(row, "%*d %d %lf %d %n", &step, &days, &grade, &used), 3);
	row += used;
	if (step == 0) {
		assert_int_equal(*row++, '-');
		*memory = fsrs_first(grade);
	} else {
		char *end;
		recall = strtod(row, &end);
		row = end;
		assert_close(line, "recall", fsrs_recall(memory, days), recall);
		*memory = fsrs_review(memory, days, grade);
	}
	assert_int_equal(sscanf(row, "%lf %lf %lf %lf %lf %lf", &slow, &fast, &difficulty,
		&intervals[0], &intervals[1], &intervals[2]), 6);
	assert_close(line, "S", memory->stability, slow);
	assert_close(line, "f", memory->fast, fast);
	assert_close(line, "D", memory->difficulty, difficulty);
	assert_close(line, "interval at 0.8", fsrs_interval(memory, 0.8), intervals[0]);
	assert_close(line, "interval at 0.9", fsrs_interval(memory, 0.9), intervals[1]);
	assert_close(line, "interval at 0.95", fsrs_interval(memory, 0.95), intervals[2]);
}

static void test_states(void **state)
{
	(void)state;
	FILE *file = fopen(READBACK_TESTS_DIR "/unit/core/fsrs7_states.tsv", "r");
	assert_non_null(file);
	char row[512];
	struct fsrs memory = { 0, 0, 0 };
	assert_non_null(fgets(row, sizeof row, file));
	int count = 0;
	for (; fgets(row, sizeof row, file); count++)
		state_check(count + 2, row, &memory);
	fclose(file);
	assert_int_equal(count, 6540);
}

/* What a first Good is due in, bare, and a first Again. */
static void test_first(void **state)
{
	(void)state;
	struct fsrs good = fsrs_first(GRADE_GOOD), again = fsrs_first(GRADE_AGAIN);
	assert_float_equal(fsrs_interval(&good, 0.80), 37.6, 0.05);
	assert_float_equal(fsrs_interval(&good, 0.85), 15, 0.05);
	assert_float_equal(fsrs_interval(&good, 0.90), 4.8, 0.05);
	assert_float_equal(fsrs_interval(&good, 0.95) * 24, 7, 0.5);
	assert_float_equal(fsrs_interval(&again, 0.90) * 86400, 3, 0.5);
	/* A grade that is none counts as the nearest. */
	assert_float_equal(fsrs_first(-7).stability, again.stability, 0);
	assert_float_equal(fsrs_first(9).stability, fsrs_first(GRADE_EASY).stability, 0);
}

static void assert_bounded(const struct fsrs *memory)
{
	/* Comparisons with NaN are false. */
	assert_true(memory->stability >= 1e-4 && memory->stability <= FSRS_DAYS_MAX);
	assert_true(memory->fast >= 1e-4 && memory->fast <= FSRS_DAYS_MAX);
	assert_true(memory->difficulty >= 1 && memory->difficulty <= 10);
}

static double random_days(struct random *random)
{
	static const double wild[] = { 0, 1e-9, 1e6, -1, -1e300, 1e300, 1e-300 };
	uint32_t kind = random_below(random, 20);
	if (kind < sizeof wild / sizeof *wild)
		return wild[kind];
	if (kind == 18)
		return (double)NAN;
	if (kind == 19)
		return random_below(random, 2) ? (double)INFINITY : -(double)INFINITY;
	uint32_t place = random_below(random, 10000);
	return exp(place * 0.0022 - 12);
}

static void test_random_steps(void **state)
{
	(void)state;
	struct random random;
	random_init(&random, 7, 1);
	struct fsrs memory = fsrs_first(GRADE_GOOD);
	for (int i = 0; i < 1000000; i++) {
		int grade = (int)random_below(&random, 4) + 1;
		double days = random_days(&random);
		double recall = fsrs_recall(&memory, days);
		assert_true(recall > 0 && recall < 1);
		if (random_below(&random, 30) == 0)
			memory = fsrs_first(grade);
		else
			memory = fsrs_review(&memory, days, grade);
		assert_bounded(&memory);
	}
	/* A state that is none, from a file that was tampered with, becomes one. */
	struct fsrs none = { (double)NAN, -1, (double)INFINITY };
	memory = fsrs_review(&none, 1, GRADE_GOOD);
	assert_bounded(&memory);
	/* A clock that ran backwards is no time at all. */
	memory = fsrs_first(GRADE_GOOD);
	struct fsrs at_once = fsrs_review(&memory, 0, GRADE_GOOD);
	struct fsrs backwards = fsrs_review(&memory, -2, GRADE_GOOD);
	assert_memory_equal(&backwards, &at_once, sizeof at_once);
}

static struct fsrs random_state(struct random *random)
{
	int grade = (int)random_below(random, 4) + 1;
	struct fsrs memory = fsrs_first(grade);
	for (uint32_t left = random_below(random, 9); left; left--) {
		uint32_t place = random_below(random, 1000);
		grade = (int)random_below(random, 4) + 1;
		memory = fsrs_review(&memory, exp(place * 0.018 - 12), grade);
	}
	return memory;
}

static void test_recall_falls(void **state)
{
	(void)state;
	struct random random;
	random_init(&random, 8, 1);
	for (int i = 0; i < 2000; i++) {
		struct fsrs memory = random_state(&random);
		double before = fsrs_recall(&memory, 0);
		assert_true(before < 1);
		assert_float_equal(fsrs_recall(&memory, -3), before, 0);
		assert_float_equal(fsrs_recall(&memory, (double)NAN), before, 0);
		for (double days = 1e-5; days < 1e6; days *= 1.7) {
			double recall = fsrs_recall(&memory, days);
			assert_true(recall > 0 && recall < before);
			before = recall;
		}
	}
}

static void test_interval_meets_target(void **state)
{
	(void)state;
	struct random random;
	int inside = 0;
	random_init(&random, 9, 1);
	for (int i = 0; i < 50000; i++) {
		struct fsrs memory = random_state(&random);
		double target = 0.01 + random_below(&random, 9800) / 10000.0;
		double days = fsrs_interval(&memory, target);
		double recall = fsrs_recall(&memory, days);
		if (days <= 1.0 / 86400)
			assert_true(recall <= target + 1e-9);
		else if (days >= FSRS_DAYS_MAX)
			assert_true(recall >= target - 1e-9);
		else
			assert_true(fabs(recall - target) < 1e-9 && ++inside);
	}
	assert_true(inside > 20000);
}

static void test_interval_of_no_target(void **state)
{
	(void)state;
	struct fsrs memory = fsrs_first(GRADE_GOOD);
	assert_float_equal(fsrs_interval(&memory, 1) * 86400, 1, 1e-9);
	assert_float_equal(fsrs_interval(&memory, (double)NAN) * 86400, 1, 1e-9);
	assert_float_equal(fsrs_interval(&memory, 0), FSRS_DAYS_MAX, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_published),
		cmocka_unit_test(test_states),
		cmocka_unit_test(test_first),
		cmocka_unit_test(test_random_steps),
		cmocka_unit_test(test_recall_falls),
		cmocka_unit_test(test_interval_meets_target),
		cmocka_unit_test(test_interval_of_no_target),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
