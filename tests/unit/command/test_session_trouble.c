/* The world's trouble: one clear sentence each, and the game goes on. */
#include "desk.h"
#include "other.h"
#include "command/session_parts.h"
#include "store/journal_learning.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

/* A quiz is played to its end, however things stand. */
static void play_quiz(struct desk *desk)
{
	desk_begin_quiz(desk);
	desk_key(desk, "1");
	desk_key(desk, "enter");
	desk_type(desk, "Mora");
	desk_key(desk, "enter");
	desk_key(desk, "enter");
	desk_key(desk, "1");
	desk_key(desk, "enter");
	assert_non_null(desk->session.round);
	assert_int_equal(desk->session.round->phase, PHASE_END);
	assert_int_equal(round_points(desk->session.round), 300);
}

static void assert_no_bank(struct desk *desk, const char *words)
{
	assert_null(desk->session.bank);
	assert_says(desk->said.err, words);
	desk_assert_reads(desk, "cannot be played");
	/* Nothing that needs one is offered, and no key starts it. */
	assert_null(drawlist_hot_named(&desk->session.list, "quiz"));
	desk_key(desk, "enter");
	desk_key(desk, "comma");
	desk_assert_screen(desk, SCREEN_SETTINGS);
	desk_press(desk, "about");
	desk_key(desk, "escape");
	desk_press(desk, "article");
	desk_key(desk, "escape");
	desk_key(desk, "escape");
	desk_key(desk, "f1");
	desk_key(desk, "escape");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_null(desk->session.round);
	desk_press(desk, "quit");
	assert_true(desk->session.wishes & WISH_QUIT);
}

static void test_bank_missing(void **state)
{
	static const enum go ways[] = { GO_HOME, GO_QUIZ, GO_CARDS };
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct desk *desk = desk_make(state);
		desk->options.bank = "/nowhere/bank.cfg";
		desk->options.go = ways[i];
		desk_open(desk);
		assert_no_bank(desk, "/nowhere/bank.cfg");
		assert_says(desk->said.err, "No such file or directory");
		assert_says(desk->session.bank_trouble, "No such file or directory");
		desk_leave(desk);
	}
}

static void test_bank_broken(void **state)
{
	struct desk *desk = desk_make(state);
	desk->options.bank = folder_write(*state, 0, "bank.cfg", "schema = 1;\nbank = ( ;\n");
	desk_open(desk);
	assert_says(desk->session.bank_trouble, "bank.cfg, line 2: ");
	assert_no_bank(desk, "bank.cfg:2:");
	assert_says(desk->said.err, "    mend: ");
	desk_leave(desk);
}

static void assert_not_saved(struct desk *desk, const char *why)
{
	assert_says(desk->session.not_saved, "cannot open ");
	assert_says(desk->session.not_saved, why);
	assert_null(strchr(desk->session.not_saved, '\n'));
	desk_assert_reads(desk, "Not saved: cannot open");
	play_quiz(desk);
	desk_assert_reads(desk, "Not saved: cannot open");
}

static void test_journal_locked(void **state)
{
	struct desk *desk = desk_make(state);
	struct other other = other_open(desk->journal);
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_LOCKED);
	desk_press(desk, "read-only");
	desk_assert_reads(desk, "Not saved: another Readback has this profile open");
	play_quiz(desk);
	desk_assert_reads(desk, "Not saved: another Readback has this profile open");
	desk_close(desk);
	other_close(other);
	/* The other has ended: the next start is well. */
	desk_open(desk);
	assert_string_equal(desk->session.not_saved, "");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_int_equal(desk->session.learner.past_count, 0);
	desk_leave(desk);
}

static void test_journal_no_folder(void **state)
{
	struct desk *desk = desk_make(state);
	folder_write(*state, 0, "file", "in the way");
	snprintf(desk->journal, sizeof desk->journal, "%s/file/journal.db", desk->folder->path);
	snprintf(desk->settings, sizeof desk->settings, "%s/file/settings.cfg", desk->folder->path);
	desk_open(desk);
	assert_null(desk->session.journal);
	assert_not_saved(desk, "file");
	/* Settings that cannot be saved are said once, and hold for this time. */
	desk_key(desk, "enter");
	desk_press(desk, "settings");
	desk_press(desk, "theme-paper");
	assert_says(desk->session.ui.notice, "cannot save ");
	assert_null(strchr(desk->session.ui.notice, '\n'));
	assert_int_equal(desk->session.settings.theme, THEME_PAPER);
	desk_key(desk, "tab");
	assert_string_equal(desk->session.ui.notice, "");
	desk_leave(desk);
}

static void test_journal_damaged(void **state)
{
	struct desk *desk = desk_make(state);
	folder_write(*state, 0, "journal.db", "no journal at all, and longer than a header would be: "
		"a hundred bytes are read of it before anybody can know what it is");
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	assert_says(desk->session.not_saved, "it is no journal");
	desk_press(desk, "without");
	desk_assert_reads(desk, "Not saved: the file with your answers is damaged");
	play_quiz(desk);
	desk_assert_reads(desk, "Not saved: the file with your answers is damaged");
	desk_leave(desk);
}

/* Without a journal a round that is left for home can be gone on with all the same. */
static void test_journal_none(void **state)
{
	struct desk *desk = desk_make(state);
	desk->options.journal = NULL;
	desk->options.settings = NULL;
	desk_open(desk);
	assert_string_equal(desk->session.not_saved, "");
	desk_begin_quiz(desk);
	desk_key(desk, "1");
	desk_key(desk, "space");
	desk_key(desk, "escape");
	desk_press(desk, "home");
	desk_assert_reads(desk, "Question 2 of 3");
	desk_press(desk, "continue-quiz");
	assert_int_equal(desk->session.round->phase, PHASE_ASK);
	assert_int_equal(round_points(desk->session.round), 100);
	desk_leave(desk);
}

/* While the disk is full the game goes on and says so; once there is room, nothing is missing. */
static void test_disk_full(void **state)
{
	struct desk *desk = desk_make(state);
	signal(SIGXFSZ, SIG_IGN);
	desk_open(desk);
	desk_begin_quiz(desk);
	desk_disk_limit(0);
	desk_key(desk, "1");
	assert_says(desk->session.not_saved, "cannot write ");
	desk_assert_reads(desk, "Not saved: cannot write");
	desk_key(desk, "space");
	desk_type(desk, "Mora");
	desk_key(desk, "enter");
	assert_int_equal(round_points(desk->session.round), 200);
	/* Left for home, where it stands is known though it is on no disk. */
	desk_key(desk, "escape");
	desk_press(desk, "home");
	desk_press(desk, "continue-quiz");
	assert_true(journal_waiting(desk->session.journal) > 0);
	assert_true(session_wake(&desk->session, &desk->now) > 0);
	desk_disk_limit(-1);
	desk_wait(desk, 5000);
	assert_int_equal(journal_waiting(desk->session.journal), 0);
	assert_string_equal(desk->session.not_saved, "");
	desk_close(desk);
	signal(SIGXFSZ, SIG_DFL);
	/* start, pick, next, type, confirm, pause, resume */
	assert_int_equal(desk_rows(desk), 7);
	desk_open(desk);
	assert_int_equal(round_points(desk->session.round), 200);
	assert_int_equal(desk->session.round->phase, PHASE_REVEAL);
	desk_leave(desk);
}

static bool learning_count(void *context, const char *bank_id, const struct learning *row)
{
	(void)bank_id;
	(void)row;
	++*(int *)context;
	return true;
}

/* Rows of the learner's, read from beside it. */
static int learnings_of(const struct desk *desk)
{
	struct journal *journal;
	struct error error = { .text = "" };
	int count = 0;
	assert_true(journal_open_reading(&journal, desk->journal, &error));
	assert_true(journal_learnings(journal, NULL, 0, learning_count, &count, &error));
	journal_close(journal);
	return count;
}

/* What was learnt while the disk was full is on it with the rest, once, and the line is gone. */
static void test_disk_full_while_studying(void **state)
{
	struct desk *desk = desk_make(state);
	signal(SIGXFSZ, SIG_IGN);
	desk_open(desk);
	desk_press(desk, "cards");
	desk_press(desk, "start");
	desk_key(desk, "space");
	desk_key(desk, "3");
	desk_disk_limit(0);
	for (int i = 0; i < 2; i++) {
		desk_key(desk, "space");
		desk_key(desk, "3");
		desk_assert_reads(desk, "Not saved: cannot write");
	}
	assert_int_equal(learnings_of(desk), 1);
	int cards = desk->session.memory.count;
	desk_disk_limit(-1);
	/* By itself, with nothing pressed. */
	int64_t wake = session_wake(&desk->session, &desk->now);
	assert_true(wake > 0 && wake <= 5000);
	desk_wait(desk, 5000);
	assert_string_equal(desk->session.not_saved, "");
	for (int i = 0; i < desk->session.list.count; i++)
		assert_true(desk->session.list.items[i].kind != DRAW_TEXT
			|| !strstr(desk->session.list.items[i].text, "Not saved"));
	assert_int_equal(learnings_of(desk), 3);
	desk_close(desk);
	signal(SIGXFSZ, SIG_DFL);
	assert_int_equal(learnings_of(desk), 3);
	desk_open(desk);
	assert_false(desk->session.rows_whole); /* the cache was kept with the rows */
	assert_int_equal(desk->session.memory.count, cards);
	desk_leave(desk);
}

/* A folder in which nothing may be written: said, not taken for damage, and the past is seen. */
static void test_journal_read_only(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	play_quiz(desk);
	desk_close(desk);
	assert_int_equal(chmod(desk->journal, 0444), 0);
	assert_int_equal(chmod(desk->folder->path, 0555), 0);
	folder_become(FOLDER_NOBODY);
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_HOME);
	assert_int_equal(desk->session.learner.past_count, 1);
	assert_non_null(desk->session.journal);
	assert_true(journal_reads_only(desk->session.journal));
	assert_not_saved(desk, "it or its folder is read-only");
	session_backup(&desk->session, &desk->now);
	desk_close(desk);
	folder_become(0);
	assert_int_equal(chmod(desk->folder->path, 0755), 0);
	assert_int_equal(chmod(desk->journal, 0644), 0);
	/* The next start is well. */
	desk_open(desk);
	assert_string_equal(desk->session.not_saved, "");
	assert_int_equal(desk->session.learner.past_count, 1);
	desk_leave(desk);
}

/* Closed while the disk is full: what waits is tried once more. */
static void test_disk_full_at_the_end(void **state)
{
	struct desk *desk = desk_make(state);
	signal(SIGXFSZ, SIG_IGN);
	desk_open(desk);
	desk_press(desk, "quiz");
	desk_press(desk, "start");
	desk_disk_limit(0);
	desk_key(desk, "escape");
	desk_disk_limit(-1);
	desk_close(desk);
	signal(SIGXFSZ, SIG_DFL);
	assert_int_equal(desk_rows(desk), 2);
	desk_free(desk);
}

static void test_settings_nonsense(void **state)
{
	struct desk *desk = desk_make(state);
	folder_write(*state, 0, "settings.cfg", "theme = \"paper\";\ntext_scale = \"huge\";\n");
	desk_open(desk);
	assert_int_equal(desk->session.settings.text_scale, 100);
	assert_int_equal(desk->session.settings.theme, THEME_PAPER);
	assert_int_equal(lines_of(desk->said.err), 1);
	assert_says(desk->said.err, "settings.cfg:2:");
	assert_says(desk->session.ui.notice, "settings.cfg:2: ");
	desk_assert_reads(desk, "settings.cfg:2: ");
	desk_key(desk, "tab");
	assert_string_equal(desk->session.ui.notice, "");
	play_quiz(desk);
	desk_leave(desk);
}

static void test_settings_no_libconfig(void **state)
{
	struct desk *desk = desk_make(state);
	folder_write(*state, 0, "settings.cfg", "{ \"theme\": \"paper\" }\n");
	desk_open(desk);
	assert_says(desk->said.err, "settings.cfg:1:");
	assert_int_equal(desk->session.settings.theme, THEME_NIGHT);
	play_quiz(desk);
	desk_leave(desk);
}

static void test_theme_nonsense(void **state)
{
	struct desk *desk = desk_make(state);
	folder_write(*state, 0, "theme.cfg", "night = {\n  ink = \"green\";\n};\n");
	desk_open(desk);
	assert_says(desk->said.err, "theme.cfg:2:");
	assert_says(desk->session.ui.notice, "theme.cfg:2: ");
	play_quiz(desk);
	desk_leave(desk);
}

static void test_article_wrong(void **state)
{
	struct desk *desk = desk_make(state);
	desk->options.article = TAPES "kinds.txt";
	desk_open(desk);
	assert_int_equal(desk->session.article.count, 0);
	assert_string_equal(desk->said.err,
		"readback: This text was not taken: the text has 7 paragraphs, one a line; the bank's "
		"article has 2\n");
	desk_assert_reads(desk, "the text has 7 paragraphs");
	play_quiz(desk);
	desk_close(desk);
	desk->options.article = "/nowhere.txt";
	desk_open(desk);
	assert_string_equal(desk->said.err,
		"readback: This text was not taken: cannot open /nowhere.txt: No such file or directory\n");
	desk_leave(desk);
}

static void test_article_right(void **state)
{
	struct desk *desk = desk_make(state);
	desk->options.article = TAPES "few.txt";
	desk_open(desk);
	assert_string_equal(desk->said.err, "");
	assert_int_equal(desk->session.article.count, 2);
	desk_press(desk, "read");
	desk_assert_reads(desk, "dates from 1870");
	desk_close(desk);
	/* It is kept: the next start needs no option. */
	desk->options.article = NULL;
	desk_open(desk);
	assert_int_equal(desk->session.article.count, 2);
	desk_leave(desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_bank_missing, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_bank_broken, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_journal_locked, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_journal_no_folder, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_journal_damaged, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_journal_none, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_disk_full, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_disk_full_at_the_end, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_disk_full_while_studying, folder_setup,
			folder_teardown),
		cmocka_unit_test_setup_teardown(test_journal_read_only, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_settings_nonsense, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_settings_no_libconfig, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_theme_nonsense, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_article_wrong, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_article_right, folder_setup, folder_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
