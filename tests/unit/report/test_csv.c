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
	assert_string_equal(csv_format(&arena, &PLOT_EACH[0]), "series,Day,Cards,n,label,figure\r\n"
		"New,20782,3,0,Wed 25,3 cards\r\nNew,20783,5,0,Thu 26,5 cards\r\n"
		"New,20784,0,0,Fri 27,no card\r\nNew,20785,2,0,Sat 28,2 cards\r\n"
		"Again,20782,1,0,Wed 25,1 card\r\nAgain,20784,4,0,Fri 27,4 cards\r\n"
		"Expected,20783,6,0,,6 expected\r\n");
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
		cmocka_unit_test(test_quoted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
