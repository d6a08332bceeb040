/* schedule as it is called: its table, its JSON, and lines that are wrong. */
#include "called.h"
#include "command/command.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

/* schedule - with this on standard input, and one more argument. */
static void run_on(void **state, const char *input, const char *argument)
{
	assert_non_null(freopen(folder_write(*state, 0, "input", input), "rb", stdin));
	capture_run(said, command_schedule, "-", argument, NULL);
}

static void test_table(void **state)
{
	(void)state;
	capture_run(said, command_schedule, "1@0", "3@0", "3@1", "3@4", NULL);
	assert_said(EXIT_FINE,
		"       day grade  recall           S           f        D        next\n"
		"    0.0000     1       -      0.1104      0.0883   6.1686 3.82756e-05\n"
		"    0.0000     3  1.0000      0.1104      0.0883   6.1092 3.86485e-05\n"
		"    1.0000     3  0.5265      0.9169     44.4442   6.0504    0.207599\n"
		"    4.0000     3  0.7792      3.5338    193.5973   5.9922     2.76707\n", "");
	capture_run(said, command_schedule, "--target", "0.8", "3@10.25", NULL);
	assert_says(said->out,
		"   10.2500     3       -      3.9221      3.1377   3.5307     37.6252\n");
}

static void test_json(void **state)
{
	run_on(state, "2@0\n\n# remark\n3@0\t3@1.5 # another\r\n", "--json");
	assert_string_equal(said->err, "");
	assert_int_equal(said->code, EXIT_FINE);
	const char *second = strchr(said->out, '\n') + 1, *third = strchr(second, '\n') + 1;
	assert_says(said->out, "{\"sequence\":1,\"day\":0,\"grade\":2,\"recall\":null,"
		"\"stability\":2.2395,\"fast\":1.7916,\"difficulty\":5.26");
	assert_true(strncmp(second, "{\"sequence\":2,\"day\":0,\"grade\":3,\"recall\":null,", 46) == 0);
	assert_true(strncmp(third, "{\"sequence\":2,\"day\":1.5,\"grade\":3,\"recall\":0.9", 46) == 0);
	assert_string_equal(strchr(third, '\n'), "\n");
}

static void test_cards_in_a_table(void **state)
{
	run_on(state, "3@0\n3@7", "--target=0.9");
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "4.77772\n\n       day grade");
}

static void test_no_card(void **state)
{
	static const char *const inputs[] = { "", "\n # nothing\n" };
	for (int i = 0; i < 2; i++) {
		run_on(state, inputs[i], "--json");
		assert_said(EXIT_FINE, "", "");
		run_on(state, inputs[i], NULL);
		assert_said(EXIT_FINE, "", "");
	}
}

/* More than there is room for at first, and days that stand still. */
static void test_long_line(void **state)
{
	char input[300 * 4 + 1] = "";
	for (int i = 0; i < 300; i++)
		memcpy(input + 4 * i, "3@7 ", 5);
	run_on(state, input, "--json");
	assert_int_equal(said->code, EXIT_FINE);
	int lines = 0;
	for (const char *at = said->out; (at = strstr(at, "\"day\":7,\"grade\":3,")); at++)
		lines++;
	assert_int_equal(lines, 300);
}

/* Each line's first mistake by its place, and nothing else. */
static void test_bad_lines(void **state)
{
	run_on(state, "3@0\n\n  3@0 \t3@1 4@0.5 9@9\n\xc3\xa9\xff 3@0\n5@0\n3@0 3\n3@-1\n3@inf\n"
		"3@0x9\n3@1e3\n3@1000001\n3@.\n33@1\n", "--json");
	assert_said(EXIT_TROUBLE, "",
		"standard input:3:12: error: wanted a day that is not before the last one\n"
		"standard input:4:1: error: wanted GRADE@DAY, as in 3@0 or 1@3.5\n"
		"standard input:5:1: error: wanted a grade from 1 to 4\n"
		"standard input:6:5: error: wanted GRADE@DAY, as in 3@0 or 1@3.5\n"
		"standard input:7:1: error: wanted GRADE@DAY, as in 3@0 or 1@3.5\n"
		"standard input:8:1: error: wanted GRADE@DAY, as in 3@0 or 1@3.5\n"
		"standard input:9:1: error: wanted GRADE@DAY, as in 3@0 or 1@3.5\n"
		"standard input:10:1: error: wanted GRADE@DAY, as in 3@0 or 1@3.5\n"
		"standard input:11:1: error: wanted a day of at most 1000000\n"
		"standard input:12:1: error: wanted GRADE@DAY, as in 3@0 or 1@3.5\n"
		"standard input:13:1: error: wanted GRADE@DAY, as in 3@0 or 1@3.5\n");
	/* Columns are characters. */
	run_on(state, "3@0 \xc3\xa9\xc3\xa9\n3@1 3@\xc3\xa9 3@0\n", NULL);
	assert_says(said->err, "standard input:1:5: error: ");
	assert_says(said->err, "standard input:2:5: error: ");
}

static void test_many_bad_lines(void **state)
{
	char input[60 * 2 + 1] = "";
	for (int i = 0; i < 60; i++)
		memcpy(input + 2 * i, "x\n", 3);
	run_on(state, input, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "standard input:50:1: ");
	assert_null(strstr(said->err, "standard input:51:1: "));
	assert_says(said->err, "standard input: 10 more lines with errors\n");
}

static void test_no_input(void **state)
{
	assert_non_null(freopen(((struct test_folder *)*state)->path, "rb", stdin));
	capture_run(said, command_schedule, "-", NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	assert_says(said->err, "readback schedule: cannot read standard input: ");
	assert_string_equal(said->out, "");
}

static void test_arguments(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b, *err;
	} cases[] = {
		{ NULL, NULL, "GRADE@DAY (none): wanted " },
		{ "-", "3@0", "- GRADE@DAY: wanted one of the two" },
		{ "3@0", "0@1", "GRADE@DAY 0@1: wanted a grade from 1 to 4" },
		{ "3@2", "3@1", "GRADE@DAY 3@1: wanted a day that is not before the last one" },
		{ "3@2", "3@x", "GRADE@DAY 3@x: wanted GRADE@DAY, as in 3@0 or 1@3.5" },
		{ "--target=0.79", "3@0", "--target 0.79: wanted a recall from 0.80 to 0.97" },
		{ "--target=0.98", "3@0", "--target 0.98: wanted a recall from 0.80 to 0.97" },
		{ "--target=nan", "3@0", "--target nan: wanted a recall from 0.80 to 0.97" },
		{ "3@0", "--nonsense", "unknown option --nonsense; " },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		capture_run(said, command_schedule, cases[i].a, cases[i].b, NULL);
		assert_says(said->err, cases[i].err);
		assert_string_equal(said->out, "");
		assert_int_equal(said->code, EXIT_UNREADABLE);
	}
	capture_run(said, command_schedule, "3@0", "--help", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "usage: readback schedule");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CALLED(test_table),
		CALLED(test_json),
		CALLED(test_cards_in_a_table),
		CALLED(test_no_card),
		CALLED(test_long_line),
		CALLED(test_bad_lines),
		CALLED(test_many_bad_lines),
		CALLED(test_no_input),
		CALLED(test_arguments),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
