/* readback worksheet: its two files, and what is said where there are none. */
#include "called.h"
#include "command/command.h"
#include "desk.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { FILE_BYTES = 1 << 16 };

/* malloced. */
static char *text_of(void **state, const char *name)
{
	char *text = calloc(1, FILE_BYTES);
	FILE *file = fopen(folder_path(*state, 3, name), "rb");
	assert_non_null(text);
	assert_non_null(file);
	assert_true(fread(text, 1, FILE_BYTES - 1, file) > 0);
	fclose(file);
	return text;
}

static void test_files(void **state)
{
	const char *out = folder_path(*state, 0, "out/paper");
	char expected[256];
	capture_run(said, command_worksheet, TAPES "few.cfg", "-o", out, "--lang", "en", NULL);
	snprintf(expected, sizeof expected, "%s/lock-gate-worksheet.html\n%s/lock-gate-key.html\n", out,
		out);
	assert_said(EXIT_FINE, expected, "");
	char *page = text_of(state, "out/paper/lock-gate-worksheet.html");
	char *key = text_of(state, "out/paper/lock-gate-key.html");
	assert_says(page, "<h3>3. Who thinks that the gate will outlast the canal?</h3>");
	assert_null(strstr(page, "4. ")); /* a card */
	assert_says(key, "<h1>The lock gate: key</h1>");
	assert_says(key, "Pine is not spoken of.");
	/* Again: the same; with another seed not for ever. */
	capture_run(said, command_worksheet, TAPES "few.cfg", "-o", out, "--lang", "en", NULL);
	char *again = text_of(state, "out/paper/lock-gate-worksheet.html");
	assert_string_equal(again, page);
	bool differs = false;
	for (int i = 2; i < 12 && !differs; i++) {
		char seed[8];
		snprintf(seed, sizeof seed, "%d", i);
		capture_run(said, command_worksheet, TAPES "few.cfg", "-o", out, "--lang", "en", "--seed",
			seed, NULL);
		free(again);
		again = text_of(state, "out/paper/lock-gate-worksheet.html");
		differs = strcmp(again, page) != 0;
	}
	assert_true(differs);
	free(again);
	free(page);
	free(key);
}

static void test_refused(void **state)
{
	const char *out = folder_path(*state, 0, "out");
	capture_run(said, command_worksheet, TAPES "nowhere.cfg", "-o", out, NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	assert_says(said->err, "nowhere.cfg");
	capture_run(said, command_worksheet, READBACK_TESTS_DIR "/banks/bad_E406_no_questions.cfg",
		"-o", out, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_int_not_equal(access(out, F_OK), 0);
	const char *file = folder_write(*state, 1, "file", "mine");
	capture_run(said, command_worksheet, TAPES "few.cfg", "-o", file, "--lang", "en", NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_string_equal(said->out, "");
	assert_says(said->err, "readback worksheet: cannot save ");
	assert_int_equal(lines_of(said->err), 1);
}

static void test_cards_alone(void **state)
{
	static const char bank[] =
		"schema = 1;\nbank = { id = \"cc\"; version = \"1\"; language = \"en\"; title = \"C\";"
		" authors = [ \"A\" ]; licence = \"MIT\"; };\n"
		"article = { title = \"C\"; author = \"\";"
		" publisher = \"\"; published = \"\"; url = \"\"; paragraphs = ( { gist = \"G.\"; } ); };\n"
		"topics = ( { id = \"tt\"; name = \"T\"; } );\n"
		"questions = ( { id = \"qq\"; kind = \"card\";"
		" topic = \"tt\"; level = 1; source = [ 1 ]; front = \"F\"; back = \"B\"; } );\n";
	const char *file = folder_write(*state, 0, "cards.cfg", bank);
	capture_run(said, command_worksheet, file, "-o", folder_path(*state, 1, "out"), NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "cards.cfg has no question for a worksheet: there are cards alone\n");
}

static void test_a_full_disk(void **state)
{
	const char *out = folder_path(*state, 0, "out");
	signal(SIGXFSZ, SIG_IGN);
	desk_disk_limit(1000);
	/* What it says goes to a file as well, and is shorter. */
	capture_run(said, command_worksheet, TAPES "few.cfg", "-o", out, "--lang", "en", NULL);
	desk_disk_limit(-1);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "out/lock-gate-worksheet.html: File too large\n");
	assert_int_equal(lines_of(said->err), 1);
	assert_int_not_equal(access(folder_path(*state, 1, "out/lock-gate-worksheet.html"), F_OK), 0);
}

static void test_wrong_use(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b, *err;
	} cases[] = {
		{ "x.cfg", NULL, "-o (none): wanted the folder to write to, as in -o paper\n" },
		{ "-o", "x", "LESSON (none): wanted the file of a lesson, or of a bank\n" },
		{ "x.cfg", "y.cfg", "LESSON y.cfg: wanted one lesson, or one bank\n" },
		{ "--seed", "-1", "--seed -1: wanted a whole number from 0 to 9223372036854775807\n" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		capture_run(said, command_worksheet, cases[i].a, cases[i].b, NULL);
		assert_int_equal(said->code, EXIT_UNREADABLE);
		assert_says(said->err, cases[i].err);
	}
	capture_run(said, command_worksheet, "--help", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "usage: readback worksheet LESSON|BANK -o FOLDER [options]\n");
}

/* A lesson in its order under its title; its bank lies beside it, or is the user's own, and what is
 * wrong in it is named. */
static void test_a_lesson(void **state)
{
	const char *out = folder_path(*state, 0, "out"), *profile = folder_path(*state, 1, "profile");
	char expected[256];
	const char *lesson = folder_write(*state, 2, "week_3.cfg", "title = \"The gate\";\n"
		"bank = \"lock-gate\";\nquestions = ( \"outlast\", \"iron\", \"wood\" );\n"
		"colour = \"red\";\n");
	capture_run(said, command_worksheet, lesson, "-o", out, "--lang", "en", "--profile-dir",
		profile, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "week_3.cfg: its bank lock-gate was not found, ");
	/* The user's own. */
	assert_int_equal(mkdir(profile, 0700), 0);
	assert_int_equal(mkdir(folder_path(*state, 3, "profile/banks"), 0700), 0);
	assert_int_equal(symlink(TAPES "few.cfg", folder_path(*state, 3, "profile/banks/a.cfg")), 0);
	capture_run(said, command_worksheet, lesson, "-o", out, "--lang", "en", "--profile-dir",
		profile, NULL);
	snprintf(expected, sizeof expected, "%s/week_3-worksheet.html\n%s/week_3-key.html\n", out,
		out);
	assert_string_equal(said->out, expected);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->err, "week_3.cfg:3:26: warning: the bank has no question \"iron\"; it is "
		"left out [W907]\n");
	assert_says(said->err, "week_3.cfg:4:1: warning: a lesson has no key \"colour\"; ");
	char *page = text_of(state, "out/week_3-worksheet.html");
	assert_says(page, "<h1>The gate</h1>");
	assert_says(page, "<h3>1. Who thinks that the gate will outlast the canal?</h3>");
	assert_says(page, "<h3>2. Of what wood is the gate?</h3>");
	assert_null(strstr(page, "<h3>3. "));
	free(page);
	/* One that names none, of a bank that comes along: they are drawn, by the seed. */
	lesson = folder_write(*state, 2, "drawn.cfg", "bank = \"spy-services\"; length = 4;\n");
	capture_run(said, command_worksheet, lesson, "-o", out, "--lang", "fr", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	page = text_of(state, "out/drawn-worksheet.html");
	assert_says(page, "<h3>4. ");
	assert_null(strstr(page, "<h3>5. "));
	free(page);
	lesson = folder_write(*state, 2, "nobody.cfg", "questions = ( \"wood\" );\n");
	capture_run(said, command_worksheet, lesson, "-o", out, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "nobody.cfg: it names no bank; write its id, as in bank = ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CALLED(test_a_lesson),
		CALLED(test_files),
		CALLED(test_refused),
		CALLED(test_cards_alone),
		CALLED(test_a_full_disk),
		CALLED(test_wrong_use),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
