/* readback report: which class is meant, its files, and what is said where there are none. */
#include "called.h"
#include "command/class_files.h"
#include "command/command.h"
#include "command/session_parts.h"
#include "lesson.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { FILE_BYTES = 1 << 17 };

static const char *folder_of(void **state)
{
	return ((struct test_folder *)*state)->path;
}

static bool is_there(void **state, const char *name)
{
	return access(folder_path(*state, 3, name), F_OK) == 0;
}

/* A file's text, until the next call. */
static const char *text_of(void **state, const char *name)
{
	static char text[FILE_BYTES];
	FILE *file = fopen(folder_path(*state, 3, name), "rb");
	assert_non_null(file);
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	return text;
}

#define report_run(state, ...) \
	capture_run(said, command_report, "--profile-dir", folder_of(state), "--lang", "en", \
		__VA_ARGS__, NULL)

static void class_make(void **state, int questions)
{
	struct desk *desk = desk_make(state);
	lesson_play(desk, questions);
	desk_free(desk);
}

static void test_files(void **state)
{
	class_make(state, 2);
	const char *out = folder_path(*state, 0, "out/report");
	report_run(state, "-o", out);
	char expected[256];
	snprintf(expected, sizeof expected, "%s/class-1.html\n", out);
	assert_said(EXIT_FINE, expected, "");
	const char *page = text_of(state, "out/report/class-1.html");
	assert_says(page, "<h1>The lock gate</h1>");
	assert_says(page, "Of what wood is the gate?");
	assert_says(page, "<td>Team 2</td>");
	assert_says(page, "5\u00a0Jan\u00a02026, 09:00");
	assert_string_equal(text_of(state, "out/report/class-1-teams.csv"),
		"team,name,way,place,points,right,answered,there\r\n"
		"1,Team 1,keys,1,200,2,2,2\r\n2,Team 2,keys,2,0,0,2,2\r\n");
	assert_says(text_of(state, "out/report/class-1-questions.csv"),
		"\r\n1,wood,choice,Of what wood is the gate?,0,0.500000,2,0.250000,2,1.000000,2,");
	assert_says(text_of(state, "out/report/class-1-answers.csv"), "\r\n2,outlast,2,Team 2,1,");
	/* Again, over what is there. */
	report_run(state, "-o", out, "1");
	assert_said(EXIT_FINE, expected, "");
}

static void test_names(void **state)
{
	struct desk *desk = desk_make(state);
	lesson_play(desk, 1);
	assert_int_equal(mkdir(folder_path(*state, 0, "names"), 0700), 0);
	folder_write(*state, 0, "names/1.cfg",
		"names = ( { number = 1; name = \"Les Œufs & Co\"; }, { number = 2; name = \"\"; } );\n");
	report_run(state, "-o", folder_path(*state, 0, "out"));
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->err, "names/1.cfg:1: this is no name; it is ignored\n");
	assert_says(text_of(state, "out/class-1.html"), "<td>Les Œufs &amp; Co</td>");
	assert_says(text_of(state, "out/class-1.html"), "<td>Team 2</td>");
	assert_says(text_of(state, "out/class-1-answers.csv"), ",Les Œufs & Co,");
	assert_int_equal(unlink(folder_path(*state, 0, "names/1.cfg")), 0);
	report_run(state, "-o", folder_path(*state, 0, "out"));
	assert_said(EXIT_FINE, said->out, "");
	assert_says(text_of(state, "out/class-1.html"), "<td>Team 1</td>");
	desk_free(desk);
}

/* A quiz, a class, a class that was never begun, a quiz that is newest. */
static void test_which_class(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	desk_leave(desk);
	class_make(state, 1);
	class_make(state, 0);
	desk = desk_make(state);
	desk_open(desk);
	session_begin(&desk->session, rules_default(MODE_QUIZ), NULL, 0, &desk->now);
	desk_leave(desk);
	report_run(state, "--list");
	assert_string_equal(said->err, "");
	assert_int_equal(said->code, EXIT_FINE);
	assert_int_equal(lines_of(said->out), 2);
	assert_says(said->out,
		"     3  5\u00a0Jan\u00a02026, 09:00  The lock gate  (not ended)\n     2  ");
	const char *out = folder_path(*state, 0, "out");
	report_run(state, "-o", out);
	assert_said(EXIT_TROUBLE, "", "readback report: class 3 has nothing to report: no question was "
		"asked that counts and that somebody was there for\n");
	assert_false(is_there(state, "out"));
	report_run(state, "-o", out, "1");
	assert_said(EXIT_TROUBLE, "",
		"readback report: round 1 was no class; --list tells which ones were\n");
	report_run(state, "-o", out, "77");
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "readback report: there is no class 77 in ");
	assert_says(said->err, "/journal.db; --list tells which there are\n");
	assert_false(is_there(state, "out"));
	report_run(state, "-o", out, "2");
	assert_int_equal(said->code, EXIT_FINE);
	assert_true(is_there(state, "out/class-2.html"));
}

static void test_no_class(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	desk_leave(desk);
	report_run(state, "-o", folder_path(*state, 0, "out"));
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "readback report: no class was played in ");
	report_run(state, "--list");
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "No class was played in ");
	capture_run(said, command_report, "--profile-dir", "/nowhere", "--list", NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "readback report: cannot open /nowhere/journal.db: ");
	assert_int_equal(lines_of(said->err), 1);
}

static void test_where_it_cannot_be_written(void **state)
{
	class_make(state, 2);
	/* A file where the folder should be. */
	const char *file = folder_write(*state, 0, "file", "mine");
	report_run(state, "-o", file);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_string_equal(said->out, "");
	assert_says(said->err, "readback report: cannot save ");
	assert_says(said->err, ": Not a directory\n");
	assert_int_equal(lines_of(said->err), 1);
	assert_string_equal(text_of(state, "file"), "mine");
}

/* Full in the middle of the page, over one that was there. */
static void test_a_full_disk(void **state)
{
	struct desk *desk = desk_make(state);
	struct arena arena;
	struct error error;
	const char *page;
	arena_init(&arena);
	lesson_play(desk, 2);
	desk_open(desk);
	const struct class_files files = { .round = desk->session.round, .number = 1,
		.folder = folder_path(*state, 0, "out") };
	assert_true(class_files_write(&arena, &files, &page, &error));
	char *before = strdup(text_of(state, "out/class-1.html"));
	signal(SIGXFSZ, SIG_IGN);
	desk_disk_limit(3000);
	bool written = class_files_write(&arena, &files, &page, &error);
	desk_disk_limit(-1);
	assert_false(written);
	assert_says(error.text, "cannot save ");
	assert_says(error.text, "out/class-1.html: File too large");
	assert_string_equal(text_of(state, "out/class-1.html"), before);
	assert_false(is_there(state, "out/class-1.html.new"));
	free(before);
	arena_close(&arena);
	desk_leave(desk);
}

static void test_wrong_use(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b, *err;
	} cases[] = {
		{ "1", NULL,
			"readback report: -o (none): wanted the folder to write to, as in -o report\n" },
		{ "-o", "", "readback report: -o \"\": wanted the name of a folder\n" },
		{ "-o=x", "0", "readback report: CLASS 0: wanted a whole number from 1 to "
			"9223372036854775807\n" },
		{ "x", NULL, "readback report: CLASS x: wanted " },
		{ "1", "2", "readback report: CLASS 2: wanted one class\n" },
		{ "--loud", NULL, "readback report: unknown option --loud; " },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		capture_run(said, command_report, cases[i].a, cases[i].b, NULL);
		assert_int_equal(said->code, EXIT_UNREADABLE);
		assert_says(said->err, cases[i].err);
		assert_string_equal(said->out, "");
	}
	capture_run(said, command_report, "--help", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "usage: readback report [CLASS] -o FOLDER\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CALLED(test_files),
		CALLED(test_names),
		CALLED(test_which_class),
		CALLED(test_no_class),
		CALLED(test_where_it_cannot_be_written),
		CALLED(test_a_full_disk),
		CALLED(test_wrong_use),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
