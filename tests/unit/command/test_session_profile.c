/* Who plays: each profile's answers are its own, and nothing is lost on the way between two. */
#include "desk.h"
#include "other.h"
#include "command/session_parts.h"
#include "shell/profiles.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

static struct desk *desk_of(void **state)
{
	struct desk *desk = desk_make(state);
	desk->options.data = desk->folder->path;
	return desk;
}

static void assert_notice(const struct desk *desk, const char *words)
{
	assert_says(desk->session.ui.notice, words);
}

static void begin_quiz(struct desk *desk)
{
	desk_begin_quiz(desk);
	desk_key(desk, "1");
}

static int rounds_of(const struct desk *desk, int number)
{
	struct journal *journal;
	struct error error = { .text = "" };
	struct arena arena;
	arena_init(&arena);
	if (!journal_open(&journal, profiles_journal(&arena, desk->folder->path, number), &error))
		fail_msg("%s", error.text);
	int64_t next = journal_begin(journal, "b", "b", 1, "b", 1, 1, 0, 0);
	journal_close(journal);
	arena_close(&arena);
	return (int)next - 1;
}

static void test_own_answers(void **state)
{
	struct desk *desk = desk_of(state);
	desk_open(desk);
	begin_quiz(desk);
	desk_key(desk, "escape");
	desk_press(desk, "home");
	assert_null(drawlist_hot_named(&desk->session.list, "profiles"));
	desk_make_profile(desk, "Mia");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_notice(desk, "Now playing: Mia");
	assert_true(desk->session.ui.notice_fine);
	assert_null(desk->session.round);
	assert_true(desk->session.learner.first_start);
	assert_int_equal(desk->session.profile, 1);
	desk_assert_reads(desk, "Profile: Mia");
	begin_quiz(desk);
	desk_key(desk, "escape");
	desk_press(desk, "settings");
	/* In the middle of her quiz the other one takes over: it waits where it was left. */
	desk_press(desk, "profiles");
	desk_press(desk, "row-0");
	assert_int_equal(desk->session.profile, 0);
	assert_int_equal(desk->session.learner.past_count, 1);
	assert_false(desk->session.learner.first_start);
	desk_press(desk, "continue-quiz");
	assert_int_equal(round_done(desk->session.round), 1);
	desk_close(desk);
	assert_int_equal(rounds_of(desk, 0), 1);
	assert_int_equal(rounds_of(desk, 1), 1);
	desk_free(desk);
}

/* However the change comes, what is half typed is kept. */
static void test_left_in_a_question(void **state)
{
	struct desk *desk = desk_of(state);
	desk_open(desk);
	desk_make_profile(desk, "Mia");
	begin_quiz(desk);
	desk_key(desk, "space");
	desk_type(desk, "Mor");
	session_profile_change(&desk->session, 0, &desk->now);
	desk_assert_screen(desk, SCREEN_HOME);
	session_profile_change(&desk->session, 1, &desk->now);
	desk_key(desk, "tab");
	desk_press(desk, "continue-quiz");
	assert_string_equal(desk->session.ui.fields[0], "Mor");
	desk_leave(desk);
}

/* The next start begins with who played last; who is gone is nobody. */
static void test_last_one(void **state)
{
	struct desk *desk = desk_of(state);
	desk_open(desk);
	desk_make_profile(desk, "Mia");
	desk_close(desk);
	desk_open(desk);
	assert_int_equal(desk->session.profile, 1);
	desk_close(desk);
	assert_int_equal(rename(folder_path(*state, 0, "profiles/1"), folder_path(*state, 1, "gone")),
		0);
	desk_open(desk);
	assert_int_equal(desk->session.profile, 0);
	assert_non_null(desk->session.journal);
	desk_leave(desk);
}

static void test_settings_stay(void **state)
{
	struct desk *desk = desk_of(state);
	desk_open(desk);
	desk_press(desk, "settings");
	desk_press(desk, "theme-paper");
	desk_key(desk, "escape");
	desk_make_profile(desk, "Mia");
	assert_int_equal(desk->session.settings.theme, THEME_PAPER);
	assert_non_null(desk->session.bank);
	desk_leave(desk);
}

static void test_nothing_kept(void **state)
{
	struct desk *desk = desk_of(state);
	desk->options.data = desk->options.journal = NULL;
	desk_open(desk);
	desk_press(desk, "settings");
	assert_null(drawlist_hot_named(&desk->session.list, "profiles"));
	desk_leave(desk);
}

static void test_not_made(void **state)
{
	struct desk *desk = desk_of(state);
	folder_write(*state, 0, "profiles", "a file");
	desk_open(desk);
	desk_make_profile(desk, "Mia");
	/* What was typed is not lost. */
	desk_assert_screen(desk, SCREEN_NAME);
	assert_notice(desk, "The profile was not made: cannot make the folder ");
	assert_string_equal(desk->session.ui.fields[FIELD_NAME], "Mia");
	assert_int_equal(desk->session.profile, 0);
	desk_leave(desk);
}

static void test_not_named(void **state)
{
	struct desk *desk = desk_of(state);
	assert_int_equal(mkdir(folder_path(*state, 0, "name"), 0700), 0);
	desk_open(desk);
	desk_press(desk, "settings");
	desk_assert_reads(desk, "You");
	desk_press(desk, "profiles");
	desk_key(desk, "r");
	desk_type(desk, "Ana");
	desk_key(desk, "enter");
	desk_assert_screen(desk, SCREEN_NAME);
	assert_notice(desk, "The name was not kept: cannot save ");
	desk_leave(desk);
}

/* Whom another program has open, or whose journal is none, cannot play; who plays goes on. */
static void test_other_refused(void **state)
{
	struct desk *desk = desk_of(state);
	desk_open(desk);
	desk_make_profile(desk, "Mia");
	desk_close(desk);
	struct other other = other_open(folder_path(*state, 0, "journal.db"));
	desk_open(desk);
	begin_quiz(desk);
	desk_key(desk, "escape");
	desk_press(desk, "settings");
	desk_press(desk, "profiles");
	desk_press(desk, "row-0");
	desk_assert_screen(desk, SCREEN_PROFILES);
	assert_notice(desk, "You cannot play here now: another Readback has this profile open.");
	assert_int_equal(desk->session.profile, 1);
	assert_non_null(desk->session.journal);
	assert_non_null(desk->session.round);
	other_close(other);
	desk_press(desk, "row-0");
	assert_int_equal(desk->session.profile, 0);
	desk_leave(desk);
}

/* While answers wait for a full disk their profile stays: they would be lost with it. */
static void test_rows_wait(void **state)
{
	struct desk *desk = desk_of(state);
	signal(SIGXFSZ, SIG_IGN);
	desk_open(desk);
	desk_make_profile(desk, "Mia");
	begin_quiz(desk);
	desk_disk_limit(0);
	desk_key(desk, "escape");
	desk_press(desk, "settings");
	desk_press(desk, "profiles");
	desk_press(desk, "row-0");
	assert_notice(desk, "Mia plays on: there are answers that could not be saved yet.");
	assert_int_equal(desk->session.profile, 1);
	desk_disk_limit(-1);
	desk_press(desk, "row-0");
	assert_int_equal(desk->session.profile, 0);
	desk_leave(desk);
	signal(SIGXFSZ, SIG_DFL);
}

static void test_locked_retry(void **state)
{
	struct desk *desk = desk_of(state);
	struct other other = other_open(desk->journal);
	desk->options.go = GO_QUIZ;
	desk_open(desk);
	/* Nothing has begun; what the screen says is not said twice. */
	desk_assert_screen(desk, SCREEN_LOCKED);
	assert_null(desk->session.round);
	desk_assert_reads(desk, "Another Readback has your profile open");
	assert_int_equal(desk->session.learner.unfinished_quiz, -1);
	desk_key(desk, "3");
	desk_assert_screen(desk, SCREEN_LOCKED);
	assert_notice(desk, "still has it open");
	desk_key(desk, "f1");
	desk_key(desk, "escape");
	/* Another bank is opened, and the question stands. */
	struct input drop = { .kind = INPUT_DROP, .text = TAPES "kinds.cfg" };
	session_input(&desk->session, &drop, &desk->now);
	assert_string_equal(desk->session.bank->id, "quay-clock");
	desk_assert_screen(desk, SCREEN_LOCKED);
	desk_key(desk, "escape");
	desk_assert_screen(desk, SCREEN_LOCKED);
	other_close(other);
	desk_key(desk, "3");
	/* Now begins what was asked for at the start, and is kept. */
	desk_assert_screen(desk, SCREEN_ROUND);
	assert_string_equal(desk->session.not_saved, "");
	desk_close(desk);
	assert_int_equal(rounds_of(desk, 0), 1);
	desk_free(desk);
}

static void test_locked_read_only(void **state)
{
	struct desk *desk = desk_of(state);
	struct other other = other_open(desk->journal);
	desk_open(desk);
	desk_key(desk, "2");
	desk_assert_screen(desk, SCREEN_HOME);
	desk_assert_reads(desk, "Not saved: another Readback has this profile open, and you chose");
	assert_false(desk->session.learner.first_start);
	begin_quiz(desk);
	desk_key(desk, "escape");
	desk_press(desk, "home");
	/* Later on somebody else can take over after all. */
	desk_make_profile(desk, "Mia");
	assert_notice(desk, "Now playing: Mia");
	assert_string_equal(desk->session.not_saved, "");
	desk_close(desk);
	other_close(other);
	assert_int_equal(rounds_of(desk, 0), 0);
	desk_free(desk);
}

static void test_locked_another(void **state)
{
	struct desk *desk = desk_of(state);
	struct other other = other_open(desk->journal);
	desk_open(desk);
	desk_key(desk, "1");
	desk_assert_screen(desk, SCREEN_PROFILES);
	desk_assert_reads(desk, "Open in another Readback");
	desk_key(desk, "enter");
	assert_notice(desk, "You cannot play here now");
	desk_key(desk, "escape");
	desk_assert_screen(desk, SCREEN_LOCKED);
	desk_key(desk, "1");
	desk_key(desk, "n");
	desk_type(desk, "Mia");
	desk_key(desk, "enter");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_int_equal(desk->session.profile, 1);
	begin_quiz(desk);
	desk_close(desk);
	/* The next start asks nothing: Mia played last. */
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_ROUND);
	desk_leave(desk);
	other_close(other);
}

/* A list of many goes on behind its hundredth row. */
static void test_many(void **state)
{
	struct desk *desk = desk_of(state);
	char name[32];
	assert_int_equal(mkdir(folder_path(*state, 0, "profiles"), 0700), 0);
	for (int i = 1; i <= 130; i++) {
		snprintf(name, sizeof name, "profiles/%d", i);
		assert_int_equal(mkdir(folder_path(*state, 0, name), 0700), 0);
	}
	desk_open(desk);
	desk_press(desk, "settings");
	desk_press(desk, "profiles");
	for (int i = 0; i < 99; i++)
		desk_key(desk, "down");
	assert_string_equal(desk->session.ui.focus, "row-99");
	desk_key(desk, "down");
	desk_assert_reads(desk, "Profiles 101 to 131");
	/* The row that leads on names nobody. */
	desk_key(desk, "r");
	assert_int_equal(desk->session.ui.named, 0);
	desk_key(desk, "escape");
	for (int i = 0; i < 100; i++)
		desk_key(desk, "down");
	desk_key(desk, "enter");
	assert_string_equal(desk->session.ui.focus, "row-100");
	desk_key(desk, "enter");
	assert_int_equal(desk->session.profile, 100);
	desk_leave(desk);
}

/* A field stops where it is full, and says so; letters stay whole. */
static void test_a_field_that_is_full(void **state)
{
	struct desk *desk = desk_make(state);
	char many[1100], *field;
	desk->options.data = desk->folder->path;
	desk_open(desk);
	desk_press(desk, "settings");
	desk_press(desk, "profiles");
	desk_key(desk, "n");
	field = desk->session.ui.fields[FIELD_NAME];
	memset(many, 'x', sizeof many);
	many[FIELD_BYTES - 2] = '\0';
	desk_type(desk, many);
	assert_int_equal(strlen(field), FIELD_BYTES - 2);
	assert_string_equal(desk->session.ui.notice, "");
	desk_key(desk, "a");
	desk_type(desk, "\xC3\xA9");
	assert_int_equal(strlen(field), FIELD_BYTES - 2);
	desk_assert_reads(desk, "The field is full");
	desk_key(desk, "a");
	assert_string_equal(desk->session.ui.notice, "");
	desk_type(desk, "yz");
	assert_int_equal(strlen(field), FIELD_BYTES - 1);
	desk_assert_reads(desk, "The field is full");
	desk_key(desk, "backspace");
	assert_string_equal(desk->session.ui.notice, "");
	desk_leave(desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_own_answers, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_left_in_a_question, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_last_one, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_settings_stay, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_nothing_kept, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_not_made, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_not_named, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_other_refused, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_rows_wait, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_locked_retry, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_locked_read_only, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_locked_another, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_many, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_a_field_that_is_full, folder_setup, folder_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
