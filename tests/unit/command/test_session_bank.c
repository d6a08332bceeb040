/* Which bank is open: of several that were named, the one opened last, one out of a folder. */
#include "desk.h"
#include "command/session_parts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#define BROKEN TAPES "changed/broken.cfg"
#define KINDS TAPES "kinds.cfg"

/* One with mistakes keeps none of the others away, and they are told. */
static void several(void **state)
{
	static const char *const banks[] = { BROKEN, KINDS, TAPES "few.cfg" };
	struct desk *desk = desk_make(state);
	desk->options.bank = banks[0];
	desk->options.banks = banks;
	desk->options.bank_count = 3;
	desk_open(desk);
	assert_non_null(desk->session.bank);
	assert_string_equal(desk->session.bank->id, "quay-clock");
	assert_string_equal(desk->session.bank_path, KINDS);
	assert_says(desk->said.err, "broken.cfg:24:56: error: value");
	desk_assert_reads(desk, "broken.cfg, line 24");
	desk_leave(desk);
}

/* None named: the one of last time, as long as it can be played. */
static void last(void **state)
{
	static const char *const banks[] = { TAPES "few.cfg" };
	struct desk *desk = desk_make(state);
	desk_open(desk);
	desk_key(desk, "o");
	desk_type(desk, KINDS);
	desk_key(desk, "enter");
	assert_string_equal(desk->session.bank->id, "quay-clock");
	desk_close(desk);
	desk_open(desk);
	assert_string_equal(desk->session.bank->id, "quay-clock");
	desk_close(desk);
	desk->options.banks = banks;
	desk->options.bank_count = 1;
	desk_open(desk);
	assert_string_equal(desk->session.bank->id, "lock-gate");
	desk_leave(desk);
}

/* The list is there at once; what each bank holds is read afterwards, one at a time, and what is
 * typed meanwhile is taken in. */
static void read_by_and_by(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	desk_key(desk, "o");
	assert_true(desk->session.shelf.count >= 2);
	assert_int_equal(desk->session.shelf.read, 0);
	assert_int_equal(session_wake(&desk->session, &desk->now), 0);
	desk_assert_reads(desk, "Being read");
	desk_type(desk, "x");
	assert_int_equal(desk->session.shelf.read, 0);
	assert_string_equal(desk->session.ui.fields[FIELD_PATH], "x");
	desk_wait(desk, 0);
	assert_int_equal(desk->session.shelf.read, 1);
	desk_assert_reads(desk, "Open now");
	/* Who leaves lets the rest be. */
	desk_key(desk, "escape");
	desk_key(desk, "escape");
	assert_true(session_wake(&desk->session, &desk->now) < 0);
	desk_key(desk, "o");
	while (session_wake(&desk->session, &desk->now) == 0)
		desk_wait(desk, 0);
	for (int i = 0; i < desk->session.shelf.count; i++)
		assert_true(desk->session.shelf.items[i].title || desk->session.shelf.items[i].trouble);
	desk_leave(desk);
}

/* A quiz left in the middle waits in its bank, whatever is begun in another. */
static void left_behind(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	desk_press(desk, "quiz");
	desk_press(desk, "start");
	desk_key(desk, "escape");
	desk_press(desk, "home");
	desk_key(desk, "o");
	desk_type(desk, KINDS);
	desk_key(desk, "enter");
	desk_press(desk, "quiz");
	desk_press(desk, "start");
	desk_key(desk, "escape");
	desk_press(desk, "home");
	desk_close(desk);
	desk_open(desk);
	assert_string_equal(desk->session.bank->id, "quay-clock");
	/* It is gone on with at once, and asks first. */
	desk_assert_screen(desk, SCREEN_PAUSE);
	desk_press(desk, "home");
	desk_key(desk, "o");
	desk_type(desk, TAPES "few.cfg");
	desk_key(desk, "enter");
	assert_string_equal(desk->session.bank->id, "lock-gate");
	desk_press(desk, "continue-quiz");
	assert_string_equal(desk->session.round->bank->id, "lock-gate");
	desk_leave(desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(several, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(last, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(read_by_and_by, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(left_behind, folder_setup, folder_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
