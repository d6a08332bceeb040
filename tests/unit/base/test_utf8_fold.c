#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { BOTH = UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS };

struct fold_case {
	const char *text;
	unsigned fold;
	const char *folded;
};

static void check(const struct fold_case *cases, size_t count)
{
	struct arena arena;
	arena_init(&arena);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(utf8_fold(&arena, cases[i].text, cases[i].fold), cases[i].folded);
	arena_close(&arena);
}

#define CHECK_CASES(cases) check(cases, sizeof(cases) / sizeof *(cases))

static void test_spaces_and_punctuation(void **state)
{
	(void)state;
	static const struct fold_case cases[] = {
		{ "MI-6", BOTH, "mi6" },
		{ "MI6", BOTH, "mi6" },
		{ " M.I. 6 ", BOTH, "mi6" },
		{ "polonium-210", BOTH, "polonium210" },
		{ "polonium 210", BOTH, "polonium210" },
		{ "1,5", BOTH, "1 5" },
		{ "15", BOTH, "15" },
		{ "12 - 05", BOTH, "12 05" },
		{ "don\u2019t", BOTH, "dont" },
		{ "don't", BOTH, "dont" },
		{ "don\u00b4t", BOTH, "dont" },  /* a spacing accent typed for an apostrophe */
		{ "don\u02bct", BOTH, "dont" },
		{ "a\u00a0b\u202fc\u200bd", BOTH, "abcd" },
		{ "soft\u00adhyphen", BOTH, "softhyphen" },
		{ "\u22125", BOTH, "5" },
		{ "C++", BOTH, "c++" },
		{ "", BOTH, "" },
		{ "   ", BOTH, "" },
		{ "?!", BOTH, "?!" },
		{ " \u00ab ? \u00bb ", BOTH, "\u00ab?\u00bb" },
	};
	CHECK_CASES(cases);
}

static void test_case(void **state)
{
	(void)state;
	static const struct fold_case cases[] = {
		{ "FSB", UTF8_FOLD_CASE, "fsb" },
		{ "FSB", 0, "FSB" },
		{ "\u00c9t\u00e9", UTF8_FOLD_CASE, "\u00e9t\u00e9" },
		{ "STRASSE", BOTH, "strasse" },
		{ "stra\u00dfe", UTF8_FOLD_CASE, "strasse" },
		{ "\u03a3\u03c3\u03c2", UTF8_FOLD_CASE, "\u03c3\u03c3\u03c3" },
		{ "\u041c\u043e\u0441\u043a\u0432\u0410", BOTH, "\u043c\u043e\u0441\u043a\u0432\u0430" },
	};
	CHECK_CASES(cases);
}

static void test_accents(void **state)
{
	(void)state;
	static const struct fold_case cases[] = {
		{ "caf\u00e9", BOTH, "cafe" },
		{ "cafe\u0301", BOTH, "cafe" },
		{ "cafe\u0301", 0, "caf\u00e9" },
		{ "\u00d8rsted", BOTH, "orsted" },
		{ "\u00d8rsted", UTF8_FOLD_ACCENTS, "Orsted" },
		{ "\u0141\u00f3d\u017a", BOTH, "lodz" },
		{ "stra\u00dfe", UTF8_FOLD_ACCENTS, "strasse" },
		{ "\u0152uvre", BOTH, "oeuvre" },
		{ "\u00c6gir", UTF8_FOLD_ACCENTS, "AEgir" },
		{ "\u0130stanbul", BOTH, "istanbul" },
		{ "\u0131s\u0131", BOTH, "isi" },
		{ "\u0110\u00e0n", BOTH, "dan" },
		{ "\u0419\u043e\u0434", BOTH, "\u0438\u043e\u0434" },
		{ "\u00f8", UTF8_FOLD_CASE, "\u00f8" },
		{ "\u304c", BOTH, "\u304c" },         /* ga is not ka */
		{ "\u0915\u093f", BOTH, "\u0915\u093f" }, /* a vowel sign is a letter */
		{ "\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd", BOTH, "\u05e9\u05dc\u05d5\u05dd" },
	};
	CHECK_CASES(cases);
}

static void test_compatibility(void **state)
{
	(void)state;
	static const struct fold_case cases[] = {
		{ "\uff2d\uff29\uff16", BOTH, "mi6" },   /* full width */
		{ "\ufb01n", BOTH, "fin" },
		{ "km\u00b2", BOTH, "km2" },
		{ "\u0663\u0664", BOTH, "34" },          /* Arabic digits */
		{ "\u09e7\u09e8", BOTH, "12" },          /* Bengali */
		{ "\U0001D7D9", BOTH, "1" },
		{ "\u0661,\u0665", BOTH, "1 5" },
		{ "\u1100\u1161", BOTH, "\uac00" },
	};
	CHECK_CASES(cases);
}

static void test_broken_bytes(void **state)
{
	(void)state;
	static const struct fold_case cases[] = {
		{ "a\xff""b", BOTH, "a\ufffd""b" },
		{ "\xc3", BOTH, "\ufffd" },
	};
	CHECK_CASES(cases);
}

/* Folding what is folded changes nothing: of every character, in every way of folding. */
static void test_folding_twice(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	for (unsigned fold = 0; fold <= BOTH; fold++)
		for (uint32_t point = 1; point <= 0x10FFFF; point += point < 0x20000 ? 1 : 1009) {
			if (point >= 0xD800 && point <= 0xDFFF)
				continue;
			char text[8] = { 'x' };
			size_t len = 1 + utf8_put(point, text + 1);
			text[len] = 'y';
			const char *once = utf8_fold(&arena, text, fold);
			if (strcmp(once, utf8_fold(&arena, once, fold)) != 0)
				fail_msg("U+%04X folds twice", point);
			if (point % 256 == 0)
				arena_reset(&arena);
		}
	arena_close(&arena);
}

static void test_compose(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	assert_string_equal(utf8_compose(&arena, "cafe\u0301, ok", 10), "caf\u00e9, ok");
	assert_string_equal(utf8_compose(&arena, "MI-6 \u00ab", 7), "MI-6 \u00ab");
	assert_string_equal(utf8_compose(&arena, "abc", 2), "ab");
	assert_string_equal(utf8_compose(&arena, "", 0), "");
	assert_string_equal(utf8_compose(&arena, "\ufb01", 3), "\ufb01"); /* no compatibility folding */
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_spaces_and_punctuation),
		cmocka_unit_test(test_case),
		cmocka_unit_test(test_accents),
		cmocka_unit_test(test_compatibility),
		cmocka_unit_test(test_broken_bytes),
		cmocka_unit_test(test_folding_twice),
		cmocka_unit_test(test_compose),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
