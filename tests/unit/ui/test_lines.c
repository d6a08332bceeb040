#include "ui/lines.h"

#include "base/random.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

enum { PX = 40, OUT_MAX = 4096 };

static const char SKRIPAL[] = "Which nerve agent did Sergei Skripal and his daughter survive?";
static const char MOORE[] = "What did the British spymaster Sir Richard Moore ask of those who are "
	"silently appalled, and which words did he use for what they had already given to the English?";

/* The lines with '|' between them. */
static void broken(const char *text, int width, unsigned flags, char out[OUT_MAX])
{
	struct arena arena;
	struct line *lines;
	arena_init(&arena);
	int count = lines_break(&arena, &metrics_stand_in, FACE_REGULAR, PX, text, width, flags,
		&lines);
	size_t len = 0;
	out[0] = '\0';
	for (int i = 0; i < count && len < OUT_MAX; i++)
		len += (size_t)snprintf(out + len, OUT_MAX - len, "%s%s", i ? "|" : "", lines[i].text);
	arena_close(&arena);
}

static void assert_broken(const char *text, int width, unsigned flags, const char *expected)
{
	char out[OUT_MAX];
	broken(text, width, flags, out);
	assert_string_equal(out, expected);
}

static size_t without_spaces(const char *text, char *out)
{
	size_t len = 0;
	for (; *text; text++)
		if ((unsigned char)*text > ' ')
			out[len++] = *text;
	out[len] = '\0';
	return len;
}

/* What holds for every text from the left: nothing lost, nothing doubled, nothing too wide. */
static void assert_sound(const char *text, int width, unsigned flags)
{
	static char joined[OUT_MAX], want[OUT_MAX], got[OUT_MAX];
	struct arena arena;
	struct line *lines;
	arena_init(&arena);
	int count = lines_break(&arena, &metrics_stand_in, FACE_STRONG, PX, text, width, flags, &lines);
	assert_true(count >= 1);
	joined[0] = '\0';
	for (int i = 0; i < count; i++) {
		size_t len = strlen(lines[i].text);
		assert_int_equal(lines[i].width,
			lines_width(&metrics_stand_in, FACE_STRONG, PX, lines[i].text));
		if (lines[i].width > width)
			assert_true(utf8_graphemes(lines[i].text, len) <= 1);
		assert_false(len > 0 && (lines[i].text[0] == ' ' || lines[i].text[len - 1] == ' '));
		strncat(joined, lines[i].text, sizeof joined - strlen(joined) - 1);
	}
	without_spaces(text, want);
	without_spaces(joined, got);
	assert_string_equal(got, want);
	arena_close(&arena);
}

static void no_lone_last_word(void **state)
{
	(void)state;
	for (int width = 320; width < 1223; width += 10)
		for (unsigned flags = 0; flags <= LINES_BALANCE; flags++) {
			char out[OUT_MAX];
			broken(SKRIPAL, width, flags, out);
			if (strcmp(strrchr(out, '|'), "|survive?") == 0 && width >= 420)
				fail_msg("lone at %d: %s", width, out);
		}
	assert_broken(SKRIPAL, 900, LINES_BALANCE,
		"Which nerve agent did Sergei Skripal|and his daughter survive?");
	/* First fit alone would leave one word. */
	assert_broken(SKRIPAL, 1160, 0,
		"Which nerve agent did Sergei Skripal and his|daughter survive?");
}

static void names_are_not_split(void **state)
{
	(void)state;
	for (int width = 450; width < 1800; width += 10)
		for (unsigned flags = 0; flags <= LINES_BALANCE; flags++) {
			char out[OUT_MAX];
			broken(MOORE, width, flags, out);
			if (!strstr(out, "Sir Richard Moore"))
				fail_msg("split at %d: %s", width, out);
			broken(SKRIPAL, width, flags, out);
			if (!strstr(out, "Sergei Skripal"))
				fail_msg("split at %d: %s", width, out);
		}
}

static void numbers_stay_with_their_unit(void **state)
{
	(void)state;
	for (int width = 330; width < 1200; width += 10) {
		char out[OUT_MAX];
		broken("The skilful clip runs for some 2 minutes, as paragraph 7 says of it", width, 0,
			out);
		if (!strstr(out, "2 minutes") || !strstr(out, "paragraph 7"))
			fail_msg("split at %d: %s", width, out);
		broken("Combien de temps dure la vid\xC3\xA9o ? Deux minutes !", width, 0, out);
		assert_non_null(strstr(out, "o ?"));
		assert_non_null(strstr(out, "s !"));
	}
}

static void balanced_lines_are_even(void **state)
{
	(void)state;
	assert_broken("one two one two one two one two", 500, LINES_BALANCE,
		"one two one two|one two one two");
	assert_broken("one two one two one two one two", 500, 0, "one two one two one two|one two");
}

static void line_feeds_always_break(void **state)
{
	(void)state;
	assert_broken("a\n\nb", 400, LINES_BALANCE, "a||b");
	assert_broken("", 400, LINES_BALANCE, "");
	assert_broken("  \t ", 400, 0, "");
	assert_broken("a\tb", 400, 0, "a b");
	assert_broken("a\r\nb", 400, 0, "a|b");
}

static void an_empty_text_is_one_line(void **state)
{
	(void)state;
	struct arena arena;
	struct line *lines;
	arena_init(&arena);
	assert_int_equal(lines_break(&arena, &metrics_stand_in, FACE_REGULAR, PX, "", 10, 0, &lines),
		1);
	assert_string_equal(lines[0].text, "");
	assert_int_equal(lines[0].width, 0);
	assert_false(lines[0].rtl);
	arena_close(&arena);
}

static void long_words_are_cut_last(void **state)
{
	(void)state;
	/* 400 px are ten em: seventeen letters of 0.56 and no eighteenth */
	assert_broken("abcdefghkabcdefghkabcdefghk", 400, 0, "abcdefghkabcdefgh|kabcdefghk");
	assert_broken("see abcdefghkabcdefghkabcd so", 400, 0, "see|abcdefghkabcdefgh|kabcd so");
	assert_sound("https://www.example.org/a/very/long/path/withaverylongwordthatneverends?x=1", 400,
		0);
	char out[OUT_MAX];
	broken("https://www.example.org/news/2023/07/article", 400, 0, out);
	assert_non_null(strstr(out, "/|"));
}

/* Even a word that must be cut takes its mark along, with the space that does not break. */
static void marks_stay_behind_what_is_cut(void **state)
{
	(void)state;
	assert_broken("abcdefghkabcdefgh?", 400, 0, "abcdefghkabcdefg|h?");
	assert_broken("abcdefghkabcdefgh\u00a0?", 400, 0, "abcdefghkabcdefg|h\u00a0?");
	assert_broken("abcdefghkabcdefg\u202f\u00bb\u00a0: so", 400, 0,
		"abcdefghkabcdef|g\u202f\u00bb\u00a0: so");
	/* A line of marks alone is cut where it must be. */
	assert_sound("????????????????????????????????????????", 200, 0);
	assert_sound("\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0:", 10, 0);
}

static void no_space_breaks_hold(void **state)
{
	(void)state;
	assert_broken("aaa aaa aaa\xC2\xA0" "aaa aaa", 250, 0, "aaa aaa|aaa\xC2\xA0" "aaa aaa");
}

static void scripts_without_spaces_break(void **state)
{
	(void)state;
	const char *text = "\xE4\xBA\x8C\xE3\x80\x87\xE4\xB8\x80\xE5\x85\xAB\xE5\xB9\xB4\xE3\x80\x81"
		"\xE5\xA8\x98\xE3\x81\xAF\xE7\x94\x9F\xE3\x81\x8D\xE5\xBB\xB6\xE3\x80\x82";
	for (int width = 10; width < 600; width += 15)
		assert_sound(text, width, LINES_BALANCE);
	char out[OUT_MAX];
	broken(text, 200, 0, out);
	/* No line begins with a comma or a full stop. */
	assert_null(strstr(out, "|\xE3\x80\x81"));
	assert_null(strstr(out, "|\xE3\x80\x82"));
}

static void pictures_of_several_points_stay_whole(void **state)
{
	(void)state;
#define FAMILY "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"
#define FLAG "\xF0\x9F\x87\xAB\xF0\x9F\x87\xB7"
	assert_broken(FAMILY FAMILY, 130, 0, FAMILY "|" FAMILY);
	assert_broken(FLAG FLAG " " FLAG, 90, 0, FLAG "|" FLAG "|" FLAG);
	assert_broken("e\xCC\x81" "e\xCC\x81" "e\xCC\x81", 50, 0, "e\xCC\x81" "e\xCC\x81|e\xCC\x81");
}

static void right_to_left_lines_are_in_drawn_order(void **state)
{
	(void)state;
	struct arena arena;
	struct line *lines;
	arena_init(&arena);
	/* alef bet gimel 2018, four times: each line ends, at its left, with a whole number */
	const char *text = "\xD7\x90\xD7\x91\xD7\x92 2018 \xD7\x90\xD7\x91\xD7\x92 2018 "
		"\xD7\x90\xD7\x91\xD7\x92 2018 \xD7\x90\xD7\x91\xD7\x92 2018";
	int count = lines_break(&arena, &metrics_stand_in, FACE_REGULAR, PX, text, 400,
		LINES_BALANCE, &lines);
	assert_int_equal(count, 2);
	for (int i = 0; i < count; i++) {
		assert_true(lines[i].rtl);
		assert_true(lines[i].width <= 400);
		assert_string_equal(lines[i].text,
			"2018 \xD7\x92\xD7\x91\xD7\x90 2018 \xD7\x92\xD7\x91\xD7\x90");
	}
	count = lines_break(&arena, &metrics_stand_in, FACE_REGULAR, PX, "left\n\xD7\x90", 400, 0,
		&lines);
	assert_int_equal(count, 2);
	assert_false(lines[0].rtl);
	assert_true(lines[1].rtl);
	arena_close(&arena);
}

/* Kerning: a line is narrower or wider than its words. */
static int stretched(void *context, enum face face, const char *text, size_t len)
{
	(void)context;
	(void)face;
	int width = 500 * (int)len;
	for (size_t i = 1; i < len; i++)
		if (text[i] == ' ')
			width += 90;
	return width;
}

static void lines_fit_as_they_are_drawn(void **state)
{
	(void)state;
	struct metrics metrics = metrics_stand_in;
	metrics.width = stretched;
	struct arena arena;
	struct line *lines;
	arena_init(&arena);
	for (int width = 100; width < 900; width += 7) {
		int count = lines_break(&arena, &metrics, FACE_REGULAR, PX, MOORE, width, 0, &lines);
		for (int i = 0; i < count; i++)
			if (lines[i].width > width)
				assert_int_equal(utf8_graphemes(lines[i].text, strlen(lines[i].text)), 1);
		arena_reset(&arena);
	}
	arena_close(&arena);
}

static void widths_are_rounded_up(void **state)
{
	(void)state;
	assert_int_equal(lines_width(&metrics_stand_in, FACE_REGULAR, 10, "a"), 6);
	assert_int_equal(lines_width(&metrics_stand_in, FACE_REGULAR, 100, "a"), 56);
	assert_int_equal(lines_width(&metrics_stand_in, FACE_REGULAR, 10, ""), 0);
}

static void any_text_at_any_width_is_sound(void **state)
{
	(void)state;
	static const char *const bits[] = { " ", " ", "  ", "a", "word", "Sir", "Moore", "2", "%", "?",
		"-", "/", "\n", "\xC3\xA9", "e\xCC\x81", "\xE4\xB8\xAD", "extraordinarily",
		"\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD", "\xE2\x80\x9C", ".", ",", "\xC2\xA0", "\xC2\xAD",
		FLAG, FAMILY };
	struct random random;
	random_init(&random, 11, 1);
	for (int round = 0; round < 3000; round++) {
		char text[1024] = "";
		int count = (int)random_below(&random, 40);
		for (int i = 0; i < count; i++)
			strncat(text, bits[random_below(&random, sizeof bits / sizeof *bits)],
				sizeof text - strlen(text) - 1);
		assert_sound(text, (int)random_below(&random, 700), random_below(&random, 2));
	}
}

static void any_bytes_are_survived(void **state)
{
	(void)state;
	struct random random;
	struct arena arena;
	struct line *lines;
	random_init(&random, 12, 1);
	arena_init(&arena);
	for (int round = 0; round < 3000; round++) {
		char text[128];
		size_t len = random_below(&random, sizeof text - 1);
		for (size_t i = 0; i < len; i++)
			text[i] = (char)(1 + random_below(&random, 255));
		text[len] = '\0';
		assert_true(lines_break(&arena, &metrics_stand_in, FACE_HEAVY,
			1 + (int)random_below(&random, 90),
			text, (int)random_below(&random, 500) - 5, random_below(&random, 2), &lines) >= 1);
		arena_reset(&arena);
	}
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_lone_last_word),
		cmocka_unit_test(names_are_not_split),
		cmocka_unit_test(numbers_stay_with_their_unit),
		cmocka_unit_test(balanced_lines_are_even),
		cmocka_unit_test(line_feeds_always_break),
		cmocka_unit_test(an_empty_text_is_one_line),
		cmocka_unit_test(long_words_are_cut_last),
		cmocka_unit_test(marks_stay_behind_what_is_cut),
		cmocka_unit_test(no_space_breaks_hold),
		cmocka_unit_test(scripts_without_spaces_break),
		cmocka_unit_test(pictures_of_several_points_stay_whole),
		cmocka_unit_test(right_to_left_lines_are_in_drawn_order),
		cmocka_unit_test(lines_fit_as_they_are_drawn),
		cmocka_unit_test(widths_are_rounded_up),
		cmocka_unit_test(any_text_at_any_width_is_sound),
		cmocka_unit_test(any_bytes_are_survived),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
