/* Editing one line: graphemes go in and out whole, whatever is pasted. */
#include "ui/edit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct line {
	char text[16];
	int caret;
};

static void type(struct line *line, const char *text)
{
	edit_insert(line->text, sizeof line->text, &line->caret, text);
}

static void test_types_at_the_caret(void **state)
{
	(void)state;
	struct line line = { .text = "" };
	type(&line, "MI");
	type(&line, "6");
	assert_string_equal(line.text, "MI6");
	edit_left(line.text, &line.caret);
	type(&line, "-");
	assert_string_equal(line.text, "MI-6");
	assert_int_equal(line.caret, 3);
}

static void test_leaves_out_what_leaves_no_trace(void **state)
{
	(void)state;
	struct line line = { .text = "" };
	type(&line, "\ufeffM\u200bI\x01"
		"6");
	assert_string_equal(line.text, "MI6");
	type(&line, "\u2028\nx");
	assert_string_equal(line.text, "MI6  x");
}

static void test_flattens_in_place(void **state)
{
	(void)state;
	char line[] = "a\u2029b\nc";
	edit_flatten(line);
	assert_string_equal(line, "a   b c");
}

static void test_erases_whole_graphemes(void **state)
{
	(void)state;
	struct line line = { .text = "" };
	type(&line, "ae\u0301x"); /* e and a combining accent are one */
	edit_left(line.text, &line.caret);
	edit_erase_before(line.text, &line.caret);
	assert_string_equal(line.text, "ax");
	assert_int_equal(line.caret, 1);
	edit_erase_behind(line.text, &line.caret);
	assert_string_equal(line.text, "a");
	edit_erase_behind(line.text, &line.caret);
	edit_erase_before(line.text, &line.caret);
	edit_erase_before(line.text, &line.caret);
	assert_string_equal(line.text, "");
	assert_int_equal(line.caret, 0);
}

static void test_moves_no_further_than_the_ends(void **state)
{
	(void)state;
	struct line line = { .text = "" };
	type(&line, "é");
	edit_right(line.text, &line.caret);
	assert_int_equal(line.caret, 2);
	edit_left(line.text, &line.caret);
	edit_left(line.text, &line.caret);
	assert_int_equal(line.caret, 0);
	edit_right(line.text, &line.caret);
	assert_int_equal(line.caret, 2);
}

static void test_leaves_out_what_does_not_fit(void **state)
{
	(void)state;
	struct line line = { .text = "" };
	type(&line, "12345678901234é"); /* 14 bytes and 2: one too many for 15 and the NUL */
	assert_string_equal(line.text, "12345678901234");
	type(&line, "5");
	type(&line, "6");
	assert_string_equal(line.text, "123456789012345");
}

static void test_pasted_lines_become_one(void **state)
{
	(void)state;
	struct line line = { .text = "" };
	type(&line, "a\r\nb\tc\a\x7f");
	assert_string_equal(line.text, "a b c");
}

static void test_refuses_broken_utf8(void **state)
{
	(void)state;
	struct line line = { .text = "" };
	type(&line, "a\xff");
	assert_string_equal(line.text, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_types_at_the_caret),
		cmocka_unit_test(test_leaves_out_what_leaves_no_trace),
		cmocka_unit_test(test_flattens_in_place),
		cmocka_unit_test(test_erases_whole_graphemes),
		cmocka_unit_test(test_moves_no_further_than_the_ends),
		cmocka_unit_test(test_leaves_out_what_does_not_fit),
		cmocka_unit_test(test_pasted_lines_become_one),
		cmocka_unit_test(test_refuses_broken_utf8),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
