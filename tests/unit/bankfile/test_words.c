/* The small helpers: nearest words, ids, escapes, codes. */
#include "bankfile/codes.h"
#include "bankfile/escape.h"
#include "bankfile/ids.h"
#include "bankfile/near.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void test_distance_counts_edits(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b;
		size_t distance;
	} cases[] = { { "", "", 0 }, { "a", "", 1 }, { "", "abc", 3 }, { "hint", "hint", 0 },
		{ "hnit", "hint", 1 }, { "hnt", "hint", 1 }, { "hints", "hint", 1 }, { "tint", "hint", 1 },
		{ "explian", "explain", 1 }, { "ca", "abc", 3 }, { "kitten", "sitting", 3 } };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(near_distance(cases[i].a, cases[i].b), cases[i].distance);
		assert_int_equal(near_distance(cases[i].b, cases[i].a), cases[i].distance);
	}
	const char *long_word = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
	assert_int_equal(near_distance(long_word, "a"), strlen(long_word) + 1);
	assert_int_equal(near_distance("a", long_word), strlen(long_word) + 1);
}

static const char *nearest(const char *word)
{
	struct near near;
	near_init(&near, word);
	near_show(&near, "id");
	near_show(&near, "hint");
	near_show(&near, "explain");
	return near_best(&near);
}

static void test_only_what_may_be_meant_is_offered(void **state)
{
	(void)state;
	struct near none;
	near_init(&none, "word");
	assert_null(near_best(&none));
	assert_string_equal(nearest("ids"), "id");
	assert_string_equal(nearest("hnit"), "hint");
	assert_string_equal(nearest("hitns"), "hint");
	assert_string_equal(nearest("explanain"), "explain");
	assert_null(nearest("xy"));
	assert_null(nearest("colour"));
	assert_null(nearest("explanations"));
}

static void test_ids_are_found_again(void **state)
{
	(void)state;
	enum { COUNT = 5000 };
	struct arena arena;
	struct ids ids;
	arena_init(&arena);
	ids_init(&ids, &arena, COUNT);
	assert_int_equal(ids_find(&ids, "id-7"), -1);
	for (int i = 0; i < COUNT; i++)
		assert_int_equal(ids_add(&ids, arena_format(&arena, "id-%d", i), i), -1);
	for (int i = 0; i < COUNT; i++) {
		assert_int_equal(ids_find(&ids, arena_format(&arena, "id-%d", i)), i);
		assert_int_equal(ids_add(&ids, arena_format(&arena, "id-%d", i), 9), i);
	}
	assert_int_equal(ids_find(&ids, "id-5000"), -1);
	arena_close(&arena);
}

static void test_named_things_are_found_by_id(void **state)
{
	(void)state;
	const struct named named[] = { { .id = "a" }, { .id = NULL }, { .id = "b" } };
	assert_int_equal(ids_find_named(named, 3, "a"), 0);
	assert_int_equal(ids_find_named(named, 3, "b"), 2);
	assert_int_equal(ids_find_named(named, 3, "c"), -1);
	assert_int_equal(ids_find_named(NULL, 0, "a"), -1);
}

static void expect_escaped(void (*escape)(FILE *out, const char *text), const char *text,
	const char *expected)
{
	char *written = NULL;
	size_t len;
	FILE *out = open_memstream(&written, &len);
	assert_non_null(out);
	escape(out, text);
	fclose(out);
	assert_string_equal(written, expected);
	free(written);
}

static void test_texts_are_escaped(void **state)
{
	(void)state;
	expect_escaped(escape_json, "a\"b\\c\n\x7F\xC3\xA9", "\"a\\\"b\\\\c\\u000a\\u007f\xC3\xA9\"");
	expect_escaped(escape_libconfig, "a\"b\\c\n\x7F\xC3\xA9", "\"a\\\"b\\\\c\\x0a\\x7f\xC3\xA9\"");
	expect_escaped(escape_json, "", "\"\"");
}

static void test_numbers_read_back_as_the_same(void **state)
{
	(void)state;
	static const struct {
		double number;
		const char *text;
	} cases[] = { { 0, "0" }, { 2016, "2016" }, { -12.5, "-12.5" }, { 0.1, "0.1" },
		{ 1e15, "1e+15" }, { 1.0 / 3, "0.3333333333333333" }, { 5e-324, "4.94065645841247e-324" },
		{ 0.1 + 0.2, "0.30000000000000004" } };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[ESCAPE_NUMBER_MAX];
		escape_number(text, cases[i].number);
		assert_string_equal(text, cases[i].text);
		assert_true(strtod(text, NULL) == cases[i].number);
	}
}

static void test_codes_have_names_and_sentences(void **state)
{
	(void)state;
	assert_string_equal(code_name(E001), "E001");
	assert_string_equal(code_name(E501), "E501");
	for (int i = 0; i < CODE_COUNT; i++) {
		const char *name = code_name((enum code)i), *says = code_says((enum code)i);
		assert_int_equal(strlen(name), 4);
		assert_true(strlen(says) > 3 && says[strlen(says) - 1] != '.' && !strchr(says, '|'));
		assert_true(i == 0 || strcmp(code_name((enum code)(i - 1)), name) < 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_distance_counts_edits),
		cmocka_unit_test(test_only_what_may_be_meant_is_offered),
		cmocka_unit_test(test_ids_are_found_again),
		cmocka_unit_test(test_named_things_are_found_by_id),
		cmocka_unit_test(test_texts_are_escaped),
		cmocka_unit_test(test_numbers_read_back_as_the_same),
		cmocka_unit_test(test_codes_have_names_and_sentences),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
