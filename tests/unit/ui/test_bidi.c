#include "ui/bidi.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#define ALEF "\xD7\x90"
#define BET "\xD7\x91"
#define GIMEL "\xD7\x92"

static void assert_drawn(const char *text, const char *expected, bool rtl)
{
	struct arena arena;
	arena_init(&arena);
	struct bidi *bidi = bidi_open(&arena, text, strlen(text));
	assert_non_null(bidi);
	assert_int_equal(bidi_is_rtl(bidi), rtl);
	assert_string_equal(bidi_line(&arena, bidi, 0, strlen(text)), expected);
	arena_close(&arena);
}

static void text_from_the_left_needs_no_order(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	static const char *const texts[] = { "", "plain", "\xC3\xA9t\xC3\xA9 2018",
		"\xE4\xB8\xAD\xE6\x96\x87",
		"\xE2\x80\x9Cquoted\xE2\x80\x9D", "\xF0\x9F\x98\x80", "\xEF\xBC\xA1" };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		assert_null(bidi_open(&arena, texts[i], strlen(texts[i])));
	arena_close(&arena);
}

static void letters_turn_and_numbers_do_not(void **state)
{
	(void)state;
	assert_drawn(ALEF BET " 2018 " GIMEL, GIMEL " 2018 " BET ALEF, true);
	assert_drawn("in " ALEF BET " 12", "in 12 " BET ALEF, false);
}

static void brackets_are_mirrored(void **state)
{
	(void)state;
	assert_drawn(ALEF " (" BET GIMEL ")", "(" GIMEL BET ") " ALEF, true);
}

static void latin_words_keep_their_order(void **state)
{
	(void)state;
	assert_drawn(ALEF " MI6 and CIA " BET, BET " MI6 and CIA " ALEF, true);
}

static void marks_are_not_joined_to_a_space(void **state)
{
	(void)state;
	assert_drawn("a \xD9\x8E" "b", "a \xD9\x8E" "b", false);
}

static void marks_follow_their_letter(void **state)
{
	(void)state;
	/* bet with a dot and a vowel, then alef: drawn alef, bet, dot, vowel */
	assert_drawn(BET "\xD6\xBC\xD6\xB8" ALEF, ALEF BET "\xD6\xBC\xD6\xB8", true);
}

static void arabic_letters_take_joined_forms(void **state)
{
	(void)state;
	/* beh, beh, beh: final, medial, initial from the left */
	assert_drawn("\xD8\xA8\xD8\xA8\xD8\xA8", "\xEF\xBA\x90\xEF\xBA\x92\xEF\xBA\x91", true);
	/* lam and alef are one letter */
	assert_drawn("\xD9\x84\xD8\xA7", "\xEF\xBB\xBB", true);
}

static void marks_of_direction_are_not_drawn(void **state)
{
	(void)state;
	assert_drawn("a\xE2\x80\x8F" "b", "ab", false);
}

static void parts_are_ordered_as_lines_of_their_own(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const char *text = ALEF BET " " GIMEL " 12";
	struct bidi *bidi = bidi_open(&arena, text, strlen(text));
	assert_string_equal(bidi_line(&arena, bidi, 0, 4), BET ALEF);
	assert_string_equal(bidi_line(&arena, bidi, 5, 10), "12 " GIMEL);
	assert_string_equal(bidi_line(&arena, bidi, 5, 5), "");
	/* The second time as the first: a line leaves the paragraph as it was. */
	assert_string_equal(bidi_line(&arena, bidi, 0, 4), BET ALEF);
	arena_close(&arena);
}

static void broken_bytes_are_shown_as_such(void **state)
{
	(void)state;
	assert_drawn(ALEF "\xFF", "\xEF\xBF\xBD" ALEF, true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_from_the_left_needs_no_order),
		cmocka_unit_test(letters_turn_and_numbers_do_not),
		cmocka_unit_test(brackets_are_mirrored),
		cmocka_unit_test(latin_words_keep_their_order),
		cmocka_unit_test(marks_are_not_joined_to_a_space),
		cmocka_unit_test(marks_follow_their_letter),
		cmocka_unit_test(arabic_letters_take_joined_forms),
		cmocka_unit_test(marks_of_direction_are_not_drawn),
		cmocka_unit_test(parts_are_ordered_as_lines_of_their_own),
		cmocka_unit_test(broken_bytes_are_shown_as_such),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
