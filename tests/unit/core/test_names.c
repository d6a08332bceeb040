#include "core/names.h"

#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;

static int setup(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	arena_close(&arena);
	return 0;
}

static void assert_settles(const char *typed, const char *name)
{
	const char *settled = name_settle(&arena, typed);
	if (!name)
		assert_null(settled);
	else if (!settled)
		fail_msg("\"%s\" is no name", typed);
	else
		assert_string_equal(settled, name);
}

/* As people are called: kept as written. */
static void test_kept_as_written(void **state)
{
	(void)state;
	static const char *const names[] = { "Bo", "X", "O'Brien", "D’Arcy", "Anne-Marie", "Jean Paul",
		"Müller", "Łukasz", "Nguyễn Thị", "日本", "이영희", "Юлія", "יוסף", "محمّد", "שָׁלוֹם",
		"สมชาย", "कृष्णा", "क्ष", "👩‍🔬", "👨‍👩‍👧‍👦 team", "👍🏽", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "❤️", "1. FC", "Team #1!",
		"می‌خواهم",
		"မြွှေးခင်", "လျှော့", "ကျွန်ုပ်", "ស្ត្រី", "བསྒྲུབས་",
		"ஸ்ரீநிவாஸன்",
		"న్యాయాధికారి", "ക്ഷ്മി",
		"ปิ่นรัตน์", "ຈັນທະລັງສີ", "בְּרֵאשִׁית", "مُحَمَّدٌ", "ữ", "Ṩ̄" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_settles(names[i], names[i]);
}

static void test_spaces_and_what_is_not_seen(void **state)
{
	(void)state;
	assert_settles("  Les   Tigres\t", "Les Tigres");
	assert_settles("A\u00a0B", "A B");
	assert_settles("two\nlines", "two lines");
	assert_settles("a\x01" "b\x7f", "ab");
	assert_settles("\u202egnirts\u202c", "gnirts");
	assert_settles("\u2066x\u2069\u200f\ufeff", "x");
	assert_settles("", NULL);
	assert_settles(" \t\n", NULL);
	assert_settles("\u200d\u200b\u202e", NULL);
	assert_settles("\u0301", NULL);
	assert_settles("x\xff", NULL);
	assert_settles("e\u0301", "é");
}

static void test_marks_are_capped(void **state)
{
	(void)state;
	const char *name = "Z";
	for (int i = 0; i < 60; i++)
		name = arena_format(&arena, "%s\u0315\u0327", name);
	name = arena_format(&arena, "%salgo", name);
	const char *settled = name_settle(&arena, name);
	assert_non_null(settled);
	assert_int_equal(strlen(settled), 1 + NAME_ACCENTS * 2 + 4);
	assert_string_equal(settled + strlen(settled) - 4, "algo");
	/* Signs that do not pile up by their class, but are set one upon the other all the same. */
	assert_settles("ก็็็็็็็็", "ก็");
	assert_settles("a\u0488\u0488\u0489", "a\u0488\u0489");
	assert_settles("กัิีึืุูx", "กัิีึืุx");
	/* More than two different ones on one letter are no name's. */
	assert_settles("o\u0315\u0316\u0317\u0318x", "o\u0316\u0317x");
}

static void test_as_long_as_a_reader_counts(void **state)
{
	(void)state;
	assert_settles("abcdefghijklmnopqrst", "abcdefghijklmnopqrst");
	assert_settles("abcdefghijklmnopqrstu", NULL);
	assert_settles("日本日本日本日本日本日本日本日本日本日本", "日本日本日本日本日本日本日本日本日本日本");
	const char *families = "";
	for (int i = 0; i < NAME_CHARACTERS; i++)
		families = arena_format(&arena, "%s👨‍👩‍👧‍👦", families);
	assert_settles(families, families);
	assert_settles(arena_format(&arena, "%s!", families), NULL);
}

static void test_chains_of_emoji_are_cut(void **state)
{
	(void)state;
	const char *chain = "👩";
	for (int i = 0; i < 15; i++)
		chain = arena_format(&arena, "%s\u200d👩", chain);
	const char *name = name_settle(&arena, chain);
	assert_non_null(name);
	assert_int_equal(utf8_graphemes(name, strlen(name)), 4);
	assert_settles("👩🏽‍❤️‍💋‍👨🏼", "👩🏽‍❤️‍💋‍👨🏼");
	assert_settles("\u200dx\u200d\u200dy", "x\u200dy");
}

static void test_why_it_is_no_name(void **state)
{
	(void)state;
	char endless[8 * NAME_BYTES];
	memset(endless, 'x', sizeof endless - 1);
	endless[sizeof endless - 1] = '\0';
	assert_int_equal(name_fault("Bo"), NAME_FINE);
	assert_int_equal(name_fault(" \u200b "), NAME_BLANK);
	assert_int_equal(name_fault("abcdefghijklmnopqrstu"), NAME_LONG);
	assert_int_equal(name_fault(endless), NAME_LONG);
	assert_int_equal(name_fault("x\xff"), NAME_BROKEN);
	assert_int_equal(words_fault(" "), NAME_BLANK);
	assert_int_equal(words_fault("x\xff"), NAME_BROKEN);
	endless[WORDS_CHARACTERS + 1] = '\0';
	assert_int_equal(words_fault(endless), NAME_LONG);
	endless[WORDS_CHARACTERS] = '\0';
	assert_int_equal(words_fault(endless), NAME_FINE);
	endless[TITLE_CHARACTERS] = '\0';
	assert_null(name_settle(&arena, endless));
	assert_non_null(title_settle(&arena, endless));
	assert_non_null(words_settle(&arena, endless));
	endless[TITLE_CHARACTERS] = 'x';
	endless[TITLE_CHARACTERS + 1] = '\0';
	assert_null(title_settle(&arena, endless));
}

static void test_words_about_a_correction(void **state)
{
	(void)state;
	struct names names;
	names_init(&names);
	names_words_put(&names, 0, "the key was stuck");
	names_words_put(&names, WORDS_MAX - 1, "fair play");
	names_words_put(&names, WORDS_MAX, "none");
	names_words_put(&names, -1, "none");
	assert_int_equal(names.word_count, 2);
	assert_string_equal(names_words(&names, 0), "the key was stuck");
	assert_null(names_words(&names, 1));
	assert_null(names_words(&names, -1));
	assert_null(names_words(&names, WORDS_MAX));
	names_words_put(&names, 0, "");
	assert_null(names_words(&names, 0));
	assert_int_equal(names.word_count, 1);
	names_close(&names);
}

static void test_by_number(void **state)
{
	(void)state;
	struct names names;
	names_init(&names);
	assert_null(names_get(&names, 1));
	names_put(&names, 1, "Tigers");
	names_put(&names, NAMES_MAX, "Élan");
	names_put(&names, 0, "nobody");
	names_put(&names, NAMES_MAX + 1, "nobody");
	assert_int_equal(names.count, 2);
	assert_string_equal(names_get(&names, 1), "Tigers");
	assert_null(names_get(&names, 0));
	assert_null(names_get(&names, -5));
	assert_int_equal(names_alike(&names, "TIGERS", 2), 1);
	assert_int_equal(names_alike(&names, "TIGERS", 1), 0);
	assert_int_equal(names_alike(&names, "elan", 3), NAMES_MAX);
	names_put(&names, 1, "Bears");
	names_put(&names, 1, "");
	assert_int_equal(names.count, 1);
	assert_null(names_get(&names, 1));
	names_close(&names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_kept_as_written, setup, teardown),
		cmocka_unit_test_setup_teardown(test_spaces_and_what_is_not_seen, setup, teardown),
		cmocka_unit_test_setup_teardown(test_marks_are_capped, setup, teardown),
		cmocka_unit_test_setup_teardown(test_as_long_as_a_reader_counts, setup, teardown),
		cmocka_unit_test_setup_teardown(test_chains_of_emoji_are_cut, setup, teardown),
		cmocka_unit_test_setup_teardown(test_why_it_is_no_name, setup, teardown),
		cmocka_unit_test_setup_teardown(test_words_about_a_correction, setup, teardown),
		cmocka_unit_test_setup_teardown(test_by_number, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
