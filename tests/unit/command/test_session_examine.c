/* Whether a journal is whole is looked at beside the game. */
#include "desk.h"
#include "other.h"
#include "spoil.h"
#include "command/session_parts.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

static void examine_in_a_thread(struct desk *desk)
{
	const struct input told = { .kind = INPUT_TOLD };
	session_examine_begin(&desk->session, NULL);
	for (int i = 0; i < 2000 && desk->session.examination; i++) {
		SDL_Delay(5);
		session_input(&desk->session, &told, &desk->now);
	}
}

/* In a thread, as in the window. */
static void test_in_a_thread(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	desk_close(desk);
	spoil_answers_add(desk->journal);
	desk_open(desk);
	assert_true(desk->session.unexamined);
	examine_in_a_thread(desk);
	assert_false(desk->session.unexamined);
	assert_null(desk->session.examination);
	assert_null(desk->session.damage.path);
	desk_close(desk);
	spoil_answers(desk->journal);
	desk_open(desk);
	examine_in_a_thread(desk);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	desk_close(desk);
	/* Whoever leaves at once waits for nothing, and leaves no log behind. */
	for (int i = 0; i < 20; i++) {
		desk_open(desk);
		session_examine_begin(&desk->session, NULL);
		assert_non_null(desk->session.examination);
		desk_close(desk);
		assert_int_equal(spoil_files(desk->folder->path, "journal.db-wal", NULL), 0);
	}
	desk_free(desk);
}

/* Nor does whoever changes the profile, and what was begun is of the other no more. */
static void test_changed_meanwhile(void **state)
{
	struct desk *desk = desk_make(state);
	desk->options.data = desk->folder->path;
	desk_leave_quiz(desk);
	desk_make_profile(desk, "Mia");
	desk_close(desk);
	spoil_answers_add(desk->journal);
	for (int i = 0; i < 10; i++) {
		desk_open(desk);
		session_profile_change(&desk->session, 0, &desk->now);
		session_examine_begin(&desk->session, NULL);
		session_profile_change(&desk->session, 1, &desk->now);
		assert_int_equal(desk->session.profile, 1);
		assert_null(desk->session.examination);
		assert_true(desk->session.unexamined);
		assert_int_equal(spoil_files(desk->folder->path, "journal.db-wal", NULL), 0);
		desk_close(desk);
	}
	desk_free(desk);
}

/* More than the pages: a row whose parent is lost, after a clean close, too. */
static void test_all_is_looked_at(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	desk_close(desk);
	desk_open(desk);
	session_examine(&desk->session, &desk->now);
	desk_assert_screen(desk, SCREEN_PAUSE);
	desk_close(desk);
	spoil_sql(desk->journal, "PRAGMA foreign_keys = OFF; INSERT INTO round VALUES (44, 12345, 1, 1,"
		" 1, NULL, 0)");
	desk_open(desk);
	session_examine(&desk->session, &desk->now);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	assert_says(desk->session.damage.what, "round 44 has no bank");
	desk_leave(desk);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_in_a_thread),
		TEST(test_changed_meanwhile),
		TEST(test_all_is_looked_at),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
