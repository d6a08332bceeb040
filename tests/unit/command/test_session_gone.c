/* A journal that is gone, or empty as a power cut leaves it, beside backups of it: no newcomer. */
#include "desk.h"
#include "command/session_parts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <cmocka.h>

enum { HOUR_MS = 60 * 60 * 1000 };

static void begin_and_leave(struct desk *desk)
{
	desk_open(desk);
	desk_press(desk, "quiz");
	desk_press(desk, "start");
	desk_key(desk, "1");
	session_backup(&desk->session, &desk->now);
	desk_close(desk);
	desk->now.running_ms = 0;
}

static void come_back(void **state, bool empty)
{
	struct desk *desk = desk_make(state);
	begin_and_leave(desk);
	assert_int_equal(remove(desk->journal), 0);
	if (empty) {
		FILE *file = fopen(desk->journal, "w");
		assert_non_null(file);
		assert_int_equal(fclose(file), 0);
	}
	desk->now.utc_ms += 3 * HOUR_MS - 1000;
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	desk_assert_reads(desk, "The file with your answers is gone");
	desk_assert_reads(desk, "The newest good backup is 2\u00a0hours old.");
	desk_key(desk, "enter");
	assert_true(ui_in_round(&desk->session.ui));
	assert_string_equal(desk->session.not_saved, "");
	assert_int_equal(desk->session.learner.past_count, 1);
	desk_leave(desk);
}

static void test_gone(void **state)
{
	come_back(state, false);
}

static void test_empty(void **state)
{
	come_back(state, true);
}

/* Whoever wants to begin anew may. */
static void test_begun_anew(void **state)
{
	struct desk *desk = desk_make(state);
	begin_and_leave(desk);
	assert_int_equal(remove(desk->journal), 0);
	desk_open(desk);
	desk_key(desk, "2");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_int_equal(desk->session.learner.past_count, 0);
	assert_string_equal(desk->session.not_saved, "");
	desk_leave(desk);
}

/* Whoever wants to look for the file first plays, and nothing is kept. */
static void test_without(void **state)
{
	struct desk *desk = desk_make(state);
	begin_and_leave(desk);
	assert_int_equal(remove(desk->journal), 0);
	desk_open(desk);
	desk_key(desk, "3");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_string_equal(desk->session.not_saved, "the file with your answers is gone, and you "
		"chose to play without keeping anything");
	desk_close(desk);
	desk->now.running_ms = 0;
	/* So it is asked about again. */
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	desk_leave(desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_gone, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_empty, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_begun_anew, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_without, folder_setup, folder_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
