#include "base/letter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static void capitals_are_found_in_every_script_with_case(void **state)
{
	(void)state;
	static const uint32_t yes[] = { 'A', 'Z', 0xC9, 0x141, 0x1C5, 0x394, 0x416, 0x10400 };
	static const uint32_t no[] = { 'a', '1', ' ', 0xE9, 0x3B4, 0x436, 0x5D0, 0x4E2D, 0x110000 };
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		assert_true(letter_is_capital(yes[i]));
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		assert_false(letter_is_capital(no[i]));
}

static void words_are_letters_and_digits(void **state)
{
	(void)state;
	assert_true(letter_is_word('q'));
	assert_true(letter_is_word('7'));
	assert_true(letter_is_word(0x5D0));
	assert_true(letter_is_word(0x4E2D));
	assert_true(letter_is_word(0x661));
	assert_false(letter_is_word('-'));
	assert_false(letter_is_word(0x201C));
	assert_false(letter_is_word(0x301));
	assert_false(letter_is_word(0x110000));
}

static void marks_belong_to_letters(void **state)
{
	(void)state;
	assert_true(letter_is_mark(0x301));
	assert_true(letter_is_mark(0x64E));
	assert_true(letter_is_mark(0x93E));
	assert_false(letter_is_mark(0x61));
	assert_false(letter_is_mark(0x200D));
}

static void scripts_without_spaces_are_known(void **state)
{
	(void)state;
	assert_true(letter_is_unspaced(0x6A4B));
	assert_true(letter_is_unspaced(0x304C));
	assert_true(letter_is_unspaced(0xE2A));
	assert_false(letter_is_unspaced(0x61));
	assert_false(letter_is_unspaced(0xAC00)); /* Korean has them */
	assert_false(letter_is_unspaced(0x627));
}

static void digits_are_decimal(void **state)
{
	(void)state;
	assert_true(letter_is_digit('0'));
	assert_true(letter_is_digit(0x661));
	assert_false(letter_is_digit(0xBD));
	assert_false(letter_is_digit('a'));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(capitals_are_found_in_every_script_with_case),
		cmocka_unit_test(words_are_letters_and_digits),
		cmocka_unit_test(marks_belong_to_letters),
	cmocka_unit_test(scripts_without_spaces_are_known),
	cmocka_unit_test(digits_are_decimal),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
