#include "command/tape.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static struct arena arena;

static int setup(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	arena_close(&arena);
	return 0;
}

static struct tape load(const char *file, const char *text)
{
	struct tape tape;
	struct error error = { .text = "" };
	if (!tape_load_text(file, text, strlen(text), &arena, &tape, &error))
		fail_msg("%s", error.text);
	return tape;
}

/* The words of line i joined by '|'. */
static void assert_words(const struct tape *tape, int i, const char *joined)
{
	char got[256] = "";
	assert_true(i < tape->count);
	for (int word = 0; word < tape->lines[i].count; word++) {
		strncat(got, word ? "|" : "", sizeof got - strlen(got) - 1);
		strncat(got, tape->lines[i].words[word], sizeof got - strlen(got) - 1);
	}
	assert_string_equal(got, joined);
}

static void test_opening(void **state)
{
	(void)state;
	struct tape tape = load("some/where/a.tape", "\n# said \"first\n"
		"bank ../b.cfg\nseed 18446744073709551615\nat 2026-01-05T09:00:00+01:00\ngo cards\n");
	assert_string_equal(tape.bank, "some/where/../b.cfg");
	assert_true(tape.seed == UINT64_MAX);
	assert_int_equal(tape.offset_min, 60);
	/* date -u -d 2026-01-05T08:00:00Z +%s */
	assert_true(tape.at_ms == INT64_C(1767600000) * 1000);
	assert_string_equal(tape.go, "cards");
	assert_int_equal(tape.count, 0);
}

static void test_opening_left_out(void **state)
{
	(void)state;
	struct tape tape = load("a.tape", "");
	assert_null(tape.bank);
	assert_null(tape.go);
	assert_true(tape.seed == 1);
	assert_string_equal(load("a.tape", "bank b.cfg").bank, "b.cfg");
	assert_string_equal(load("x/a.tape", "bank /b.cfg").bank, "/b.cfg");
}

static void test_dates(void **state)
{
	(void)state;
	assert_true(load("a", "at 1970-01-01T00:00:00+00:00").at_ms == 0);
	assert_true(load("a", "at 1969-12-31T19:00:00-05:00").at_ms == 0);
	assert_int_equal(load("a", "at 1969-12-31T19:00:00-05:00").offset_min, -300);
	assert_true(load("a", "at 2000-02-29T12:30:15+05:45").at_ms == INT64_C(951806715) * 1000);
	assert_true(load("a", "at 1600-03-01T00:00:00+00:00").at_ms == INT64_C(-11670912000) * 1000);
}

static void test_words(void **state)
{
	(void)state;
	struct tape tape = load("a", "key  1\t shift\n"
		"text \"two words\"\n"
		"text \"a \\\"b\\\" \\\\ \\n c\"\n"
		"text \"\"\r\n"
		"  # key 2\n"
		"send type maker 0 0 \"\xc3\x85re\"\n"
		"  key\tenter");
	assert_int_equal(tape.count, 6);
	assert_words(&tape, 0, "key|1|shift");
	assert_words(&tape, 1, "text|two words");
	assert_words(&tape, 2, "text|a \"b\" \\ \n c");
	assert_words(&tape, 3, "text|");
	assert_words(&tape, 4, "send|type|maker|0|0|\xc3\x85re");
	assert_words(&tape, 5, "key|enter");
	assert_string_equal(tape.lines[0].text, "key  1\t shift");
	assert_int_equal(tape.lines[3].number, 4);
	assert_int_equal(tape.lines[4].number, 6);
}

/* A comment is prose. */
static void test_long_comment(void **state)
{
	(void)state;
	struct tape tape = load("a", "# one two three four five six seven eight nine \"ten\n key 1");
	assert_int_equal(tape.count, 1);
	assert_int_equal(tape.lines[0].number, 2);
}

static void assert_refused(const char *text, size_t len, const char *sentence)
{
	struct tape tape;
	struct error error = { .text = "" };
	assert_false(tape_load_text("x/a.tape", text, len, &arena, &tape, &error));
	assert_string_equal(error.text, sentence);
}

static void test_refused(void **state)
{
	(void)state;
	static const char *const refused[][2] = {
		{ "key 1\nkey \"1\n", "x/a.tape:2: a quotation that is not closed, or over 8 words" },
		{ "text \"a\\\"", "x/a.tape:1: a quotation that is not closed, or over 8 words" },
		{ "key 1 2 3 4 5 6 7 8",
			"x/a.tape:1: a quotation that is not closed, or over 8 words" },
		{ "seed one", "x/a.tape:1: cannot read the value in \"seed one\"" },
		{ "seed -1", "x/a.tape:1: cannot read the value in \"seed -1\"" },
		{ "seed \"\"", "x/a.tape:1: cannot read the value in \"seed \"\"\"" },
		{ "seed 18446744073709551616",
			"x/a.tape:1: cannot read the value in \"seed 18446744073709551616\"" },
		{ "go home", "x/a.tape:1: cannot read the value in \"go home\"" },
		{ "key 1\nseed 2", "x/a.tape:2: \"seed 2\" belongs before the first input" },
		{ "wait 1\n\nbank b.cfg", "x/a.tape:3: \"bank b.cfg\" belongs before the first input" },
	};
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		assert_refused(refused[i][0], strlen(refused[i][0]), refused[i][1]);
	assert_refused("key \xff", 5, "x/a.tape: not a text in UTF-8");
	assert_refused("key \0", 5, "x/a.tape: not a text in UTF-8");
}

static void test_refused_dates(void **state)
{
	(void)state;
	static const char *const dates[] = { "2026-01-05", "2026-01-05T09:00:00Z",
		"2026-13-05T09:00:00+01:00", "2026-00-05T09:00:00+01:00", "2026-01-32T09:00:00+01:00",
		"2026-01-05T24:00:00+01:00", "2026-01-05T09:60:00+01:00", "2026-01-05T09:00:60+01:00",
		"2026-01-05T09:00:00+24:00", "2026-01-05T09:00:00+01:60", "2026-01-05T09:00:00*01:00",
		"2026-01-05T09:00:00+01:00x", "2026-1--05T09:00:00+01:00", "2026-01-05T-9:00:00+01:00",
		"2026-01-05_09:00:00+01:00", "x" };
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		char text[64] = "at ", sentence[128];
		strncat(text, dates[i], sizeof text - 4);
		struct tape tape;
		struct error error = { .text = "" };
		if (tape_load_text("a", text, strlen(text), &arena, &tape, &error))
			fail_msg("%s is taken", text);
		snprintf(sentence, sizeof sentence, "a:1: cannot read the value in \"%s\"", text);
		assert_string_equal(error.text, sentence);
	}
}

static void test_too_long(void **state)
{
	(void)state;
	enum { LINES = 200001 };
	char *text = malloc(LINES + 1);
	assert_non_null(text);
	memset(text, '\n', LINES);
	assert_refused(text, LINES, "x/a.tape: over 200000 lines");
	free(text);
}

static void test_file(void **state)
{
	(void)state;
	struct tape tape;
	struct error error = { .text = "" };
	assert_true(tape_load(READBACK_TESTS_DIR "/tapes/keyboard.tape", &arena, &tape, &error));
	assert_string_equal(tape.bank, READBACK_TESTS_DIR "/tapes/kinds.cfg");
	assert_true(tape.count > 50);
	assert_false(tape_load("/nowhere/a.tape", &arena, &tape, &error));
	assert_string_equal(error.text, "cannot open /nowhere/a.tape: No such file or directory");
}

static void test_path(void **state)
{
	(void)state;
	struct tape tape = { .file = "x/y/a.tape" };
	assert_string_equal(tape_path(&arena, &tape, "b"), "x/y/b");
	assert_string_equal(tape_path(&arena, &tape, "/b"), "/b");
	tape.file = "a.tape";
	assert_string_equal(tape_path(&arena, &tape, "../b"), "../b");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_opening, setup, teardown),
		cmocka_unit_test_setup_teardown(test_opening_left_out, setup, teardown),
		cmocka_unit_test_setup_teardown(test_dates, setup, teardown),
		cmocka_unit_test_setup_teardown(test_words, setup, teardown),
		cmocka_unit_test_setup_teardown(test_long_comment, setup, teardown),
		cmocka_unit_test_setup_teardown(test_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(test_refused_dates, setup, teardown),
		cmocka_unit_test_setup_teardown(test_too_long, setup, teardown),
		cmocka_unit_test_setup_teardown(test_file, setup, teardown),
		cmocka_unit_test_setup_teardown(test_path, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
