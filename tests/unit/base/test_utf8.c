#include "base/random.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static size_t valid(const char *text)
{
	return utf8_valid(text, strlen(text));
}

static void test_valid(void **state)
{
	(void)state;
	assert_int_equal(valid(""), 0);
	assert_int_equal(valid("plain"), 5);
	assert_int_equal(valid("h\u00e9\u4e2d\U0001F600"), 10);
	assert_int_equal(utf8_valid("a\0b", 3), 3);
	assert_int_equal(valid("ab\xff"), 2);
	assert_int_equal(valid("ab\xc3"), 2);         /* cut */
	assert_int_equal(valid("\xc0\xaf"), 0);       /* overlong */
	assert_int_equal(valid("\xe0\x80\xaf"), 0);
	assert_int_equal(valid("x\xed\xa0\x80"), 1);  /* surrogate */
	assert_int_equal(valid("\xf4\x90\x80\x80"), 0); /* past U+10FFFF */
	assert_int_equal(valid("\x80"), 0);
	assert_int_equal(utf8_valid("\xe4\xb8\xad", 2), 0); /* len counts, not the NUL */
}

static void test_next_reads_what_put_writes(void **state)
{
	(void)state;
	for (uint32_t point = 1; point <= 0x10FFFF; point += point < 0x900 ? 1 : 97) {
		if (point >= 0xD800 && point <= 0xDFFF)
			continue;
		char bytes[4];
		size_t len = utf8_put(point, bytes), at = 0;
		assert_int_equal(utf8_valid(bytes, len), len);
		assert_int_equal(utf8_next(bytes, len, &at), point);
		assert_int_equal(at, len);
	}
	char bytes[4];
	assert_int_equal(utf8_put(0xD800, bytes), 3);
	assert_memory_equal(bytes, "\uFFFD", 3);
	assert_int_equal(utf8_put(0x110000, bytes), 3);
}

static void test_next_on_broken_bytes(void **state)
{
	(void)state;
	const char text[] = "a\xe4\xb8z";
	size_t at = 0;
	assert_int_equal(utf8_next(text, 4, &at), 'a');
	assert_int_equal(utf8_next(text, 4, &at), 0xFFFD);
	assert_int_equal(at, 2);
	assert_int_equal(utf8_next(text, 4, &at), 0xFFFD);
	assert_int_equal(utf8_next(text, 4, &at), 'z');
	assert_int_equal(at, 4);
}

static void test_graphemes(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t count;
	} cases[] = {
		{ "", 0 },
		{ "word", 4 },
		{ "e\u0301t\u00e9", 3 },
		{ "\r\n", 1 },
		{ "\n\r", 2 },
		{ "\U0001F1E8\U0001F1ED\U0001F1EB\U0001F1F7", 2 },       /* two flags */
		{ "\U0001F468\u200D\U0001F469\u200D\U0001F467", 1 },     /* a family */
		{ "\U0001F44D\U0001F3FD", 1 },                           /* a skin tone */
		{ "\u1112\u1161\u11AB", 1 },                             /* Hangul by parts */
		{ "\u0928\u093F", 1 },                                   /* a Devanagari vowel sign */
		{ "\xff\xff", 2 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(utf8_graphemes(cases[i].text, strlen(cases[i].text)), cases[i].count);
}

static void test_grapheme_end(void **state)
{
	(void)state;
	const char *text = "ae\u0301b";
	size_t len = strlen(text);
	assert_int_equal(utf8_grapheme_end(text, len, 0), 1);
	assert_int_equal(utf8_grapheme_end(text, len, 1), 4);
	assert_int_equal(utf8_grapheme_end(text, len, 4), 5);
	assert_int_equal(utf8_grapheme_end(text, len, 5), 5);
	assert_int_equal(utf8_grapheme_end(text, len, 99), len);
}

static void test_grapheme_begin(void **state)
{
	(void)state;
	const char *text = "ae\u0301b";
	size_t len = strlen(text);
	assert_int_equal(utf8_grapheme_begin(text, len, 5), 4);
	assert_int_equal(utf8_grapheme_begin(text, len, 4), 1);
	assert_int_equal(utf8_grapheme_begin(text, len, 1), 0);
	assert_int_equal(utf8_grapheme_begin(text, len, 0), 0);
	assert_int_equal(utf8_grapheme_begin(text, len, 99), 4);
}

/* Walking back over random texts meets the same places as walking forth. */
static void test_grapheme_walks_agree(void **state)
{
	(void)state;
	static const char *const parts[] = { "a", " ", "\u00e9", "\u0301", "\r", "\n", "\U0001F1E8",
		"\U0001F468", "\u200D", "\u1112", "\u1161", "\xff", "\u0928", "\u093F" };
	struct random random;
	random_init(&random, 3, 0);
	for (int round = 0; round < 2000; round++) {
		char text[64] = "";
		size_t len = 0, places[64], count = 0;
		for (int i = 0; i < 12; i++) {
			const char *part = parts[random_below(&random, sizeof parts / sizeof *parts)];
			memcpy(text + len, part, strlen(part));
			len += strlen(part);
		}
		for (size_t at = 0; at < len; at = utf8_grapheme_end(text, len, at))
			places[count++] = at;
		size_t end = len;
		while (count > 0) {
			end = utf8_grapheme_begin(text, len, end);
			assert_int_equal(end, places[--count]);
		}
		assert_int_equal(end, 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_valid),
		cmocka_unit_test(test_next_reads_what_put_writes),
		cmocka_unit_test(test_next_on_broken_bytes),
		cmocka_unit_test(test_graphemes),
		cmocka_unit_test(test_grapheme_end),
		cmocka_unit_test(test_grapheme_begin),
		cmocka_unit_test(test_grapheme_walks_agree),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
