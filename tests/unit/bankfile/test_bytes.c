#include "corpus.h"
#include "bankfile/bytes.h"
#include "bankfile/texts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* What is found in bytes, as "line:column CODE " for each. */
static const char *find(struct arena *arena, const char *bytes, size_t len)
{
	struct diagnostics list;
	struct findings findings;
	const char *all = "";
	diagnostics_init(&list);
	findings_init(&findings, "t", bytes, len, &list);
	bool good = bytes_check(&findings);
	assert_true(good == (list.count == 0));
	for (size_t i = 0; i < list.count; i++)
		all = arena_format(arena, "%s%d:%d %s ", all, list.items[i].place.line,
			list.items[i].place.column, list.items[i].code);
	findings_close(&findings);
	diagnostics_close(&list);
	return all;
}

#define BYTES(literal) literal, sizeof literal - 1

static void test_bytes_that_no_text_should_hold(void **state)
{
	(void)state;
	static const struct {
		const char *bytes;
		size_t len;
		const char *found;
	} cases[] = {
		{ BYTES(""), "" },
		{ BYTES("a"), "" },
		{ BYTES("a = 1;\r\n\tb = \"\xC3\xA9\xF0\x9F\x9A\x86\";\n"), "" },
		{ BYTES("\xEF\xBB\xBF" "a"), "" },
		{ BYTES("\xEF\xBF\xBD is a character"), "" },
		{ BYTES("\xFF\xFE"), "1:1 E103 " },
		{ BYTES("\xFE\xFF\0a"), "1:1 E103 " },
		{ BYTES("a\0b\0"), "1:1 E103 " },
		{ BYTES("\0a\0b"), "1:1 E103 " },
		{ BYTES("\0\0\xFE\xFF"), "1:1 E103 " },
		{ BYTES("\0\0\xFE" "a"), "1:1 E104 " },
		{ BYTES("\0\0a"), "1:1 E104 " },
		{ BYTES("\0a\0\0"), "1:1 E104 " },
		{ BYTES("a\0bc"), "1:2 E104 " },
		{ BYTES("a\0\0c"), "1:2 E104 " },
		{ BYTES("a\0b"), "1:2 E104 " },
		{ BYTES("ab\0\0\0\ncd\0"), "1:3 E104 2:3 E104 " },
		{ BYTES("a\rb"), "1:2 E105 " },
		{ BYTES("a\r"), "1:2 E105 " },
		{ BYTES("\x1F"), "1:1 E105 " },
		{ BYTES("\x7F"), "1:1 E105 " },
		{ BYTES("\xC2\x80\n\xC2\x9F\n\xC2\xA0"), "1:1 E105 2:1 E105 " },
		{ BYTES("\xE2\x80\xA7\n\xE2\x80\xA8\n\xE2\x80\xA9"), "2:1 E105 3:1 E105 " },
		{ BYTES("\xC3"), "1:1 E106 " },
		{ BYTES("\xC3\xA9\xC3"), "1:2 E106 " },
		{ BYTES("\x80"), "1:1 E106 " },
		{ BYTES("\xC0\x80"), "1:1 E106 " },
		{ BYTES("\xED\xA0\x80"), "1:1 E106 " },
		{ BYTES("\xF4\x90\x80\x80"), "1:1 E106 " },
		{ BYTES("\xE2\x80\xA9\xFF\n\xFF\xFF\nok\n"), "1:1 E105 2:1 E106 " },
		{ BYTES("\xE2\x80\xAA\n\xE2\x80\xAE\n\xE2\x80\xAF"), "1:1 E107 2:1 E107 " },
		{ BYTES("\xE2\x81\xA5\n\xE2\x81\xA6\n\xE2\x81\xA9\n\xE2\x81\xAA"), "2:1 E107 3:1 E107 " },
		{ BYTES("\xE2\x80\x8F\xE2\x80\x8E\xD8\x9C"), "" },
	};
	struct arena arena;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(find(&arena, cases[i].bytes, cases[i].len), cases[i].found);
	arena_close(&arena);
}

static void test_languages(void **state)
{
	(void)state;
	static const char *const good[] = { "en", "gsw", "pt-BR", "zh-Hant-TW", "de-1996" };
	static const char *const bad[] = { "", "e", "engl", "EN", "en-", "en-B", "en_GB",
		"en-ninechars", "en--GB", "1a", "en-GB ", "en-aa-aa-aa-aa-aa-aa-aa-aa-aa-aa-aa-aa" };
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_true(texts_is_language(good[i]));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(texts_is_language(bad[i]));
}

/* A bank whose first gist, in line 2, is `gist`. */
static const char *say_of_gist(struct arena *arena, const char *gist)
{
	return corpus_say(arena, arena_format(arena,
		"schema=1 bank={id=\"it\" version=\"1\" language=\"en\" title=\"T\"} "
		"article={paragraphs=(\n"
		"{gist=\"%s\"})} topics=({id=\"to\" name=\"T\"}) questions=({id=\"q1\" kind=\"card\" "
		"topic=\"to\" level=1 source=[1] front=\"F\" back=\"B\"})", gist));
}

static const char *repeat(struct arena *arena, const char *text, int times)
{
	const char *all = "";
	for (int i = 0; i < times; i++)
		all = arena_format(arena, "%s%s", all, text);
	return all;
}

static void test_characters_are_counted_as_a_reader_does(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const char *family = "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7";
	assert_string_equal(say_of_gist(&arena, repeat(&arena, "e\xCC\x81", GIST_MAX)), "");
	assert_string_equal(say_of_gist(&arena, repeat(&arena, family, GIST_MAX)), "");
	assert_string_equal(say_of_gist(&arena, repeat(&arena, family, GIST_MAX + 1)),
		"2:7 E405 gist has 401 characters, of 400 at most\n");
	assert_string_equal(say_of_gist(&arena, repeat(&arena, "e", GIST_MAX)), "");
	assert_string_equal(say_of_gist(&arena, repeat(&arena, "e", GIST_MAX + 2)),
		"2:7 E405 gist has 402 characters, of 400 at most\n");
	arena_close(&arena);
}

static void test_marks_on_one_character_are_bounded(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const char *few = repeat(&arena, "\xCC\x81", GRAPHEME_POINTS_MAX - 1);
	const char *many = repeat(&arena, "\xCC\x81", GRAPHEME_POINTS_MAX);
	assert_string_equal(say_of_gist(&arena, arena_format(&arena, "a%sb%s", few, few)), "");
	assert_string_equal(say_of_gist(&arena, arena_format(&arena, "a%sb%s", few, many)),
		"2:7 E426 over 16 marks are piled on one character\n");
	arena_close(&arena);
}

static void test_what_cannot_be_seen_is_empty(void **state)
{
	(void)state;
	static const char *const blanks[] = { "", " ", "\xC2\xA0", "\xC2\xAD",
		"\xE2\x80\x80\xE2\x80\x8F", "\xE2\x80\xAF\xE2\x81\x9F", "\xE2\x81\xA0",
		"\xE3\x80\x80", "\xEF\xBB\xBF" };
	static const char *const seen[] = { ".", " x", "\xE2\x80\x90", "\xE2\x81\x9E", "\xC2\xA1" };
	struct arena arena;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
		assert_string_equal(say_of_gist(&arena, blanks[i]),
			"2:7 E404 the gist of paragraph 1 is empty\n");
	for (size_t i = 0; i < sizeof seen / sizeof *seen; i++)
		assert_string_equal(say_of_gist(&arena, seen[i]), "");
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bytes_that_no_text_should_hold),
		cmocka_unit_test(test_languages),
		cmocka_unit_test(test_characters_are_counted_as_a_reader_does),
		cmocka_unit_test(test_marks_on_one_character_are_bounded),
		cmocka_unit_test(test_what_cannot_be_seen_is_empty),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
