#include "core/score.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static int points(enum scoring scoring, int got, int of, bool hint, int certainty, int64_t t_ms)
{
	struct rules rules = rules_default(MODE_QUIZ);
	rules.scoring = scoring;
	rules.timer_ms = scoring == SCORING_SPEED ? 20000 : 0;
	return score_points(&rules, (struct grade){ got, of, VERDICT_PART }, hint, certainty, t_ms);
}

static void test_accuracy(void **state)
{
	(void)state;
	static const struct {
		int got, of;
		bool hint;
		int points;
	} cases[] = {
		{ 1, 1, false, 100 }, { 1, 1, true, 75 }, { 0, 1, false, 0 }, { 0, 1, true, 0 },
		{ 1, 3, false, 33 }, { 2, 3, false, 67 }, { 1, 6, false, 17 }, { 5, 6, false, 83 },
		{ 1, 5, true, 0 },  /* 20 - 25 */
		{ 1, 4, true, 0 }, { 2, 6, true, 8 },
		{ 1, 8, false, 13 }, /* 12.5, half up */
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(points(SCORING_ACCURACY, cases[i].got, cases[i].of, cases[i].hint, 0, 0),
			cases[i].points);
}

static void test_certainty(void **state)
{
	(void)state;
	static const struct {
		int got, of;
		bool hint;
		int certainty, points;
	} cases[] = {
		{ 1, 1, false, 1, 1 }, { 1, 1, false, 2, 2 }, { 1, 1, false, 3, 3 },
		{ 0, 1, false, 1, 0 }, { 0, 1, false, 2, -2 }, { 0, 1, false, 3, -6 },
		{ 1, 1, true, 3, 2 }, { 0, 1, true, 3, -2 }, { 1, 1, true, 1, 1 },
		{ 1, 2, false, 1, 1 },  /* 0.5 */
		{ 1, 2, false, 2, 0 },
		{ 1, 2, false, 3, -1 }, /* -1.5 */
		{ 1, 3, false, 3, -3 },
		{ 2, 3, false, 2, 1 },  /* 0.67 */
		{ 1, 3, false, 2, -1 }, /* -0.67 */
		{ 1, 6, false, 3, -4 }, /* -4.5 */
		{ 1, 5, false, 2, -1 }, /* -1.2 */
		{ 3, 8, false, 2, 0 },  /* -0.5 */
		{ 1, 1, false, 0, 1 },  /* not asked counts as guessing */
		{ 0, 1, false, 0, 0 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(points(SCORING_CERTAINTY, cases[i].got, cases[i].of, cases[i].hint,
			cases[i].certainty, 0), cases[i].points);
}

static void test_speed(void **state)
{
	(void)state;
	static const struct {
		int got, of;
		bool hint;
		int64_t t_ms;
		int points;
	} cases[] = {
		{ 1, 1, false, 0, 1000 }, { 1, 1, false, 20000, 500 }, { 1, 1, false, 10000, 750 },
		{ 1, 1, true, 0, 500 }, { 1, 1, true, 20000, 250 },
		{ 0, 1, false, 0, 0 }, { 1, 2, false, 0, 500 }, { 1, 3, false, 0, 333 },
		{ 1, 1, false, 20, 1000 },   /* 999.5 */
		{ 1, 1, false, 21, 999 },    /* 999.475 */
		{ 1, 1, true, 20, 500 },     /* 499.75, rounded once: 1000 / 2 would be too */
		{ 1, 1, true, 60, 499 },     /* 499.25; rounded twice it would be 500 */
		{ 1, 1, false, -5, 1000 }, { 1, 1, false, 99999, 500 },
		{ 1, 1, false, INT64_MAX, 500 }, { 1, 1, false, INT64_MIN, 1000 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(points(SCORING_SPEED, cases[i].got, cases[i].of, cases[i].hint, 0,
			cases[i].t_ms), cases[i].points);
}

static void test_max(void **state)
{
	(void)state;
	struct rules rules = rules_default(MODE_QUIZ);
	assert_int_equal(score_max(&rules), 100);
	rules.scoring = SCORING_CERTAINTY;
	assert_int_equal(score_max(&rules), 3);
	rules.scoring = SCORING_SPEED;
	rules.timer_ms = 5000;
	assert_int_equal(score_max(&rules), 1000);
	rules = rules_default(MODE_WARMUP);
	assert_int_equal(score_max(&rules), 0);
}

static void test_words_on_buttons(void **state)
{
	(void)state;
	static const int want[3][2] = { { 0, 1 }, { -2, 2 }, { -6, 3 } };
	for (int certainty = 1; certainty <= 3; certainty++)
		for (int right = 0; right < 2; right++)
			assert_int_equal(score_certainty(certainty, right), want[certainty - 1][right]);
	assert_int_equal(score_certainty(0, true), 1);
	assert_int_equal(score_certainty(9, false), -6);
}

/* Against the formula in the open, over all grades that questions have: the nearest whole
 * number, of two as near the greater. */
static void test_rounding_is_half_up(void **state)
{
	(void)state;
	for (int of = 1; of <= 6; of++)
		for (int got = 0; got <= of; got++)
			for (int certainty = 1; certainty <= 3; certainty++) {
				int low = score_certainty(certainty, false);
				int high = score_certainty(certainty, true);
				int exact = low * of + (high - low) * got; /* in of-ths */
				int given = points(SCORING_CERTAINTY, got, of, false, certainty, 0);
				int error = 2 * (given * of - exact);
				assert_true(error > -of && error <= of);
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_accuracy),
		cmocka_unit_test(test_certainty),
		cmocka_unit_test(test_speed),
		cmocka_unit_test(test_max),
		cmocka_unit_test(test_words_on_buttons),
		cmocka_unit_test(test_rounding_is_half_up),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
