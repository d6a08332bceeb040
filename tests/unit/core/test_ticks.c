#include "core/ticks.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void assert_ticks(double least, double most, int about, bool whole, const char *expected)
{
	char all[512] = "";
	struct ticks ticks = ticks_make(least, most, about, whole);
	for (int i = 0; i < ticks.count; i++) {
		char one[NUMBER_TEXT_MAX];
		ticks_format(ticks.at[i], false, one);
		size_t len = strlen(all);
		snprintf(all + len, sizeof all - len, "%s%s", i ? " " : "", one);
	}
	assert_string_equal(all, expected);
}

static void test_round(void **state)
{
	(void)state;
	assert_ticks(0, 10, 5, false, "0 2 4 6 8 10");
	assert_ticks(0, 1, 5, false, "0 0.2 0.4 0.6 0.8 1");
	assert_ticks(0.8, 1, 5, false, "0.8 0.85 0.9 0.95 1");
	assert_ticks(-3, 3, 6, false, "-3 -2 -1 0 1 2 3");
	assert_ticks(0, 3, 6, false, "0 0.5 1 1.5 2 2.5 3");
	assert_ticks(0, 3, 6, true, "0 1 2 3");
	assert_ticks(0, 1400, 5, true, "0 200 400 600 800 1000 1200 1400");
	assert_ticks(20781, 20790, 4, true, "20782 20784 20786 20788 20790");
}

static void test_none(void **state)
{
	(void)state;
	assert_ticks(1, 1, 5, false, "");
	assert_ticks(2, 1, 5, false, "");
	assert_ticks((double)NAN, 1, 5, false, "");
	assert_ticks(0, (double)INFINITY, 5, false, "");
	assert_ticks(-1e308, 1e308, 5, false, "");
	assert_ticks(1e17, 1e17 + 64, 5, false, "");
}

static void test_percent(void **state)
{
	(void)state;
	char text[NUMBER_TEXT_MAX];
	ticks_format(0.85, true, text);
	assert_string_equal(text, "85 %");
	ticks_format(0.07, true, text);
	assert_string_equal(text, "7 %");
	ticks_format(-1.2345678901234567e-250, true, text);
	assert_string_equal(text, "-1.23456789012e-248 %");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_percent),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
