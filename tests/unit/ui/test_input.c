/* Names of keys and pad buttons, and what a keypad key stands for. */
#include "ui/input.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static void names_go_both_ways(void **state)
{
	(void)state;
	int named = 0;
	for (int code = 0; code < 600; code++) {
		const char *name = scancode_name(code);
		if (!*name)
			continue;
		named++;
		assert_int_equal(scancode_find(name), code);
		for (const char *at = name; *at; at++)
			assert_non_null(strchr("abcdefghijklmnopqrstuvwxyz0123456789-", *at));
	}
	assert_true(named > 80);
	for (int pad = PAD_SOUTH; pad <= PAD_RIGHT_SHOULDER; pad++) {
		assert_string_not_equal(pad_name(pad), "");
		assert_int_equal(pad_find(pad_name(pad)), pad);
	}
}

static void known_names(void **state)
{
	(void)state;
	assert_int_equal(scancode_find("1"), KEY_1);
	assert_int_equal(scancode_find("enter"), KEY_ENTER);
	assert_int_equal(scancode_find("f11"), KEY_F11);
	assert_int_equal(scancode_find("page-down"), KEY_PAGE_DOWN);
	assert_int_equal(scancode_find("keypad-0"), KEY_PAD_0);
	assert_string_equal(scancode_name(KEY_F5), "f5");
	assert_string_equal(pad_name(PAD_SOUTH), "south");
	assert_int_equal(pad_find("left-shoulder"), PAD_LEFT_SHOULDER);
}

static void unknown_names(void **state)
{
	(void)state;
	assert_int_equal(scancode_find(""), KEY_NONE);
	assert_int_equal(scancode_find("Enter"), KEY_NONE);
	assert_int_equal(scancode_find("entering"), KEY_NONE);
	assert_string_equal(scancode_name(KEY_NONE), "");
	assert_string_equal(scancode_name(-1), "");
	assert_string_equal(scancode_name(1 << 30), "");
	assert_int_equal(pad_find("southwest"), PAD_NONE);
	assert_string_equal(pad_name(-3), "");
	assert_string_equal(pad_name(99), "");
}

static void digits_of_row_and_keypad(void **state)
{
	(void)state;
	for (int digit = 1; digit <= 9; digit++) {
		assert_int_equal(scancode_digit(KEY_1 + digit - 1), digit);
		assert_int_equal(scancode_digit(KEY_PAD_1 + digit - 1), digit);
	}
	assert_int_equal(scancode_digit(KEY_0), 0);
	assert_int_equal(scancode_digit(KEY_PAD_0), 0);
	assert_int_equal(scancode_digit(KEY_A), -1);
	assert_int_equal(scancode_digit(KEY_ENTER), -1);
	assert_int_equal(scancode_digit(-5), -1);
}

static void keypad_stands_for_plain_keys(void **state)
{
	(void)state;
	assert_int_equal(scancode_plain(KEY_PAD_ENTER), KEY_ENTER);
	assert_int_equal(scancode_plain(KEY_PAD_1 + 4), KEY_5);
	assert_int_equal(scancode_plain(KEY_PAD_0), KEY_0);
	assert_int_equal(scancode_plain(scancode_find("keypad-period")), KEY_PERIOD);
	assert_int_equal(scancode_plain(scancode_find("keypad-minus")), KEY_MINUS);
	assert_int_equal(scancode_plain(scancode_find("keypad-slash")), KEY_SLASH);
	assert_int_equal(scancode_plain(scancode_find("keypad-equals")), KEY_EQUALS);
	assert_int_equal(scancode_plain(KEY_Q), KEY_Q);
	assert_int_equal(scancode_plain(12345), 12345);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_go_both_ways),
		cmocka_unit_test(known_names),
		cmocka_unit_test(unknown_names),
		cmocka_unit_test(digits_of_row_and_keypad),
		cmocka_unit_test(keypad_stands_for_plain_keys),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
