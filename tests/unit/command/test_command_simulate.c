/* simulate as it is called: its table, its JSON and its picture, and what is refused. */
#include "called.h"
#include "command/command.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

static void test_table(void **state)
{
	(void)state;
	capture_run(said, command_simulate, "--days", "20", "--seeds", "3", "--cards", "25", "--seed",
		"9", NULL);
	assert_string_equal(said->err, "");
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out,
		"law fsrs, cards 25, days 20, sessions a day 1, seeds 3 from 9\n\npolicy");
	assert_says(said->out, "\nFSRS 0.80 ");
	assert_says(said->out, "\nFSRS 0.97 ");
	assert_says(said->out, "\nevery 14 days ");
	assert_says(said->out, "\nevery 1 day ");
	assert_says(said->out, "\nFor equal mean recall over all days FSRS needs no more ");
	assert_says(said->out, "\nFor equal mean recall over the last day FSRS needs no more ");
	assert_says(said->out, " of 3 seeds");
	char *first = strdup(said->out);
	capture_run(said, command_simulate, "--seed=9", "--cards=25", "--seeds=3", "--days=20",
		"--law=fsrs", "--sessions=1", NULL);
	assert_string_equal(said->out, first);
	capture_run(said, command_simulate, "--seed=10", "--cards=25", "--seeds=3", "--days=20", NULL);
	assert_string_not_equal(said->out, first);
	free(first);
}

static void test_json(void **state)
{
	(void)state;
	static const char *const laws[] = { "fsrs", "exponential", "mixture" };
	for (int i = 0; i < 3; i++) {
		char begin[64];
		capture_run(said, command_simulate, "--law", laws[i], "--days", "10", "--seeds", "2",
			"--cards", "12", "--sessions", "2", "--json", NULL);
		assert_string_equal(said->err, "");
		assert_int_equal(said->code, EXIT_FINE);
		/* A line a policy, then one a measure. */
		assert_int_equal(lines_of(said->out), 5 + 5 + 2);
		snprintf(begin, sizeof begin, "{\"law\":\"%s\",\"policy\":\"fsrs\",\"target\":0.8,",
			laws[i]);
		assert_true(strncmp(said->out, begin, strlen(begin)) == 0);
		assert_says(said->out, ",\"policy\":\"fixed\",\"every_days\":14,\"minutes\":");
		assert_says(said->out, ",\"compared\":\"the last day\",\"seeds\":2,\"no_more_minutes\":");
	}
}

static void test_picture(void **state)
{
	const char *path = folder_path(*state, 0, "curves.svg");
	capture_run(said, command_simulate, "--days", "10", "--seeds", "1", "--svg", path, NULL);
	assert_string_equal(said->err, "");
	assert_int_equal(said->code, EXIT_FINE);
	char text[64] = "";
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	assert_true(strncmp(text, "<svg xmlns=", 11) == 0);
	/* Nothing is printed where it cannot be written. */
	capture_run(said, command_simulate, "--days", "5", "--seeds", "1", "--svg",
		((struct test_folder *)*state)->path, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_string_equal(said->out, "");
	assert_says(said->err, "readback simulate: cannot save ");
	assert_says(said->err, ": Is a directory\n");
	/* A folder that is misspelt is not made, and is told of. */
	capture_run(said, command_simulate, "--days", "5", "--seeds", "1", "--svg",
		folder_path(*state, 1, "deeper/a.svg"), NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_string_equal(said->out, "");
	assert_says(said->err, "deeper/a.svg: its folder is not there: No such file or directory\n");
	assert_int_not_equal(access(folder_path(*state, 1, "deeper"), F_OK), 0);
}

static void test_refused(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b, *err;
	} cases[] = {
		{ "--law", "linear", "--law linear: wanted fsrs, exponential or mixture\n" },
		{ "--cards", "0", "--cards 0: wanted a whole number from 1 to 2000\n" },
		{ "--days", "3651", "--days 3651: wanted a whole number from 1 to 3650\n" },
		{ "--sessions", "7", "--sessions 7: wanted a whole number from 1 to 6\n" },
		{ "--seeds", "1001", "--seeds 1001: wanted a whole number from 1 to 1000\n" },
		{ "--seed", "-1", "--seed -1: wanted a whole number from 0 to 9223372036854775807\n" },
		{ "--seed", "x", "--seed x: wanted " },
		{ "--svg", "", "--svg : wanted the name of a file to write\n" },
		{ "--json", "file", "argument file: wanted options alone\n" },
		{ "--nonsense", NULL, "unknown option --nonsense; " },
		{ "--days", NULL, "option --days needs a value; " },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		capture_run(said, command_simulate, cases[i].a, cases[i].b, NULL);
		assert_says(said->err, cases[i].err);
		assert_string_equal(said->out, "");
		assert_int_equal(said->code, EXIT_UNREADABLE);
	}
	capture_run(said, command_simulate, "--help", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "usage: readback simulate [options]\n");
	assert_says(said->out, "A success takes 8 s, a failure 16 s, a first showing 20 s more.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CALLED(test_table),
		CALLED(test_json),
		CALLED(test_picture),
		CALLED(test_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
