#include "base/arena.h"
#include "plots.h"
#include "report/csv.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_table(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	assert_string_equal(csv_format(&arena, &PLOT_EACH[2]),
		"series,Expected,Observed,n,label,figure\r\n"
		"Cards,0.55,0.6,4,,60 % of 4\r\nCards,0.75,0.7,20,,70 % of 20\r\n"
		"Cards,0.95,0.9,80,,90 % of 80\r\n");
	assert_string_equal(csv_format(&arena, &PLOT_EACH[0]),
		"series,Day,Cards,n,label,figure,date\r\n"
		"New,20782,3,0,Wed 25,3 cards,2026-11-25\r\nNew,20783,5,0,Thu 26,5 cards,2026-11-26\r\n"
		"New,20784,0,0,Fri 27,no card,2026-11-27\r\nNew,20785,2,0,Sat 28,2 cards,2026-11-28\r\n"
		"Again,20782,1,0,Wed 25,1 card,2026-11-25\r\n"
		"Again,20784,4,0,Fri 27,4 cards,2026-11-27\r\n"
		"Expected,20783,6,0,,6 expected,2026-11-26\r\n");
	arena_close(&arena);
}

/* Parts of days from a moment of a day on: at three quarters of 25 November. */
static void test_dates(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const struct plot_point points[] = {
		{ -0.8, 1, 1, NULL, NULL }, { 0.2, 1, 1, NULL, NULL }, { 0.3, 1, 1, NULL, NULL },
		{ 463.25, 1, 1, NULL, NULL }, { (double)NAN, 1, 1, NULL, NULL },
		{ 1e300, 1, 1, NULL, NULL },
		{ -20782.75, 1, 1, NULL, NULL }, { -20783, 1, 1, NULL, NULL },
	};
	const struct plot_series series[] = { { "s", TONE_FIRST, false, false, points, 8 } };
	const struct plot plot = { .series = series, .series_count = 1, .x_is_days = true,
		.day_zero = 20782.75 };
	assert_string_equal(csv_format(&arena, &plot), "series,x,y,n,label,figure,date\r\n"
		"s,-0.8,1,1,,,2026-11-24\r\ns,0.2,1,1,,,2026-11-25\r\ns,0.3,1,1,,,2026-11-26\r\n"
		"s,463.25,1,1,,,2028-03-03\r\ns,,1,1,,,\r\ns,1e+300,1,1,,,\r\n"
		"s,-20782.75,1,1,,,1970-01-01\r\ns,-20783,1,1,,,1969-12-31\r\n");
	arena_close(&arena);
}

static void test_quoted(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const struct plot_point points[] = {
		{ -1.5, 1e-7, -3, "a, b", "says \"x\"" }, { (double)NAN, (double)INFINITY, 1, "\r\n", "" },
		{ (double)NAN, (double)NAN, 0, NULL, NULL }, /* a gap */
	};
	const struct plot_series series[] = {
		{ "one\ntwo", TONE_FIRST, false, false, points, 3 },
		{ NULL, TONE_FIRST, false, false, points, 1 },
	};
	const struct plot plot = { .series = series, .series_count = 2 };
	assert_string_equal(csv_format(&arena, &plot), "series,x,y,n,label,figure\r\n"
		"\"one\ntwo\",-1.5,1e-07,-3,\"a, b\",\"says \"\"x\"\"\"\r\n"
		"\"one\ntwo\",,,1,\"\r\n\",\r\n"
		",-1.5,1e-07,-3,\"a, b\",\"says \"\"x\"\"\"\r\n");
	const struct plot empty = { .series_count = 0 };
	assert_string_equal(csv_format(&arena, &empty), "series,x,y,n,label,figure\r\n");
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_quoted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
