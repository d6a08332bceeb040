/* Measures against what is rendered, fallback fonts, and what is said where a font is missing.
 * The distribution's fonts are needed, as the program needs them. */
#include "shell/fonts_parts.h"

#include "folder.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <cmocka.h>

struct set {
	struct fonts *fonts;
	struct masks *masks;
	const struct metrics *metrics;
};

static void set_open(struct set *set)
{
	struct error error;
	if (!fonts_open(&set->fonts, "/nonexistent", &error))
		fail_msg("%s", error.text);
	masks_open(&set->masks, 1 << 22);
	set->metrics = fonts_metrics(set->fonts);
}

static void set_close(struct set *set)
{
	masks_close(set->masks);
	fonts_close(set->fonts);
}

static int width(const struct set *set, enum face face, const char *text)
{
	return set->metrics->width(set->metrics->context, face, text, strlen(text));
}

static const char *const texts[] = {
	"A", "Which service does Sir Richard Moore lead, according to the article?",
	"AVAVAV Toto Ty (MI6) 1,234.5", "jjj fff", "\"Quoted\" \xE2\x80\x93 \xE2\x80\x9Cso\xE2\x80\x9D",
	"\xD0\x9A\xD1\x82\xD0\xBE \xD1\x8D\xD1\x82\xD0\xBE?",
	"\xCE\x95\xCE\xBB\xCE\xBB\xCE\xAC\xCF\x82",
	"na\xC3\xAFve e\xCC\x81t\xC3\xA9", "trailing spaces   ",
	"two \xD4\x92\xD4\x93 fonts",
};
enum { TEXTS = sizeof texts / sizeof *texts };

static void measures_of_faces(void **state)
{
	(void)state;
	struct set set;
	set_open(&set);
	for (int face = 0; face < FACE_COUNT; face++) {
		assert_in_range(set.metrics->cap[face], 650, 780);
		assert_in_range(set.metrics->ascent[face], set.metrics->cap[face], 1100);
		assert_in_range(set.metrics->descent[face], 150, 400);
		/* A capital is as high as it is said to be. */
		const struct mask *mask = fonts_text(set.fonts, set.masks, (enum face)face, 200, "H");
		int first = mask->h, last = 0;
		for (int i = 0; i < mask->w * mask->h; i++)
			if (mask->bytes[i] > 127) {
				first = i / mask->w < first ? i / mask->w : first;
				last = i / mask->w;
			}
		assert_in_range(last + 1 - first - set.metrics->cap[face] / 5 + 2, 0, 4);
		assert_int_equal(mask->top + last + 1, 0); /* it stands on the baseline */
	}
	assert_int_equal(width(&set, FACE_REGULAR, ""), 0);
	set_close(&set);
}

static void widths_are_those_rendered(void **state)
{
	(void)state;
	struct set set;
	set_open(&set);
	static const int sizes[] = { 11, 16, 23, 33, 48, 71, 130 };
	for (int face = 0; face < FACE_COUNT; face++)
		for (int i = 0; i < TEXTS; i++)
			for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
				int px = sizes[s];
				const struct mask *mask = fonts_text(set.fonts, set.masks, (enum face)face, px,
					texts[i]);
				double linear = width(&set, (enum face)face, texts[i]) * (double)px / 1000;
				/* Ink that leans out of an end takes a whole pixel there; glyphs that stand
				 * on parts of pixels a rounding between them. */
				if (fabs(mask->w - linear) > 2 + px / 100.0)
					fail_msg("face %d at %d px: \"%s\" is %d wide and was measured %f", face, px,
						texts[i], mask->w, linear);
			}
	set_close(&set);
}

static void kerning_counts(void **state)
{
	(void)state;
	struct set set;
	set_open(&set);
	assert_true(width(&set, FACE_REGULAR, "AV") < width(&set, FACE_REGULAR, "A")
		+ width(&set, FACE_REGULAR, "V"));
	assert_true(width(&set, FACE_HEAVY, "Which") > 1000);
	assert_int_not_equal(width(&set, FACE_REGULAR, "Which"), width(&set, FACE_STRONG, "Which"));
	/* By length, not by NUL. */
	assert_int_equal(set.metrics->width(set.fonts, FACE_REGULAR, "Which one", 5),
		width(&set, FACE_REGULAR, "Which"));
	set_close(&set);
}

/* More texts than the table holds, twice: still the same numbers; and what is known is quick. */
static void table_of_widths(void **state)
{
	(void)state;
	struct set set;
	set_open(&set);
	int first[50];
	for (int i = 0; i < 6000; i++) {
		char text[16];
		snprintf(text, sizeof text, "%d", i);
		int w = width(&set, FACE_REGULAR, text);
		if (i < 50)
			first[i] = w;
	}
	for (int i = 0; i < 50; i++) {
		char text[16];
		snprintf(text, sizeof text, "%d", i);
		assert_int_equal(width(&set, FACE_REGULAR, text), first[i]);
	}
	assert_in_range(set.fonts->width_count, 1, WIDTHS * 3 / 4 + 1);
	set_close(&set);
}

static void same_line_is_kept(void **state)
{
	(void)state;
	struct set set;
	set_open(&set);
	const struct mask *one = fonts_text(set.fonts, set.masks, FACE_STRONG, 30, "once");
	size_t bytes = masks_bytes(set.masks);
	assert_ptr_equal(fonts_text(set.fonts, set.masks, FACE_STRONG, 30, "once"), one);
	assert_int_equal(masks_bytes(set.masks), bytes);
	assert_ptr_not_equal(fonts_text(set.fonts, set.masks, FACE_STRONG, 31, "once"), one);
	assert_ptr_not_equal(fonts_text(set.fonts, set.masks, FACE_HEAVY, 30, "once"), one);
	const struct mask *none = fonts_text(set.fonts, set.masks, FACE_HEAVY, 30, "");
	assert_int_equal(none->w, 0);
	set_close(&set);
}

/* One font is open for all sizes: what is drawn at one does not depend on those before. */
static void many_sizes(void **state)
{
	(void)state;
	struct set set;
	set_open(&set);
	for (int px = 8; px < 80; px++) {
		const struct mask *mask = fonts_text(set.fonts, set.masks, (enum face)(px % 3), px, "Hg");
		assert_true(mask->w > 0 && mask->h >= px);
		struct set fresh;
		set_open(&fresh);
		const struct mask *same = fonts_text(fresh.fonts, fresh.masks, (enum face)(px % 3), px,
			"Hg");
		assert_int_equal(mask->w, same->w);
		assert_int_equal(mask->h, same->h);
		assert_memory_equal(mask->bytes, same->bytes, (size_t)mask->w * (size_t)mask->h);
		set_close(&fresh);
	}
	set_close(&set);
}

/* A size that is asked for often gets a font of its own: nothing else changes. */
static void often_asked_size(void **state)
{
	(void)state;
	struct set set;
	set_open(&set);
	const struct mask *early = fonts_text(set.fonts, set.masks, FACE_REGULAR, 30, "Hgj fi");
	struct mask first = *early;
	uint8_t *bytes = malloc((size_t)first.w * (size_t)first.h);
	assert_non_null(bytes);
	memcpy(bytes, early->bytes, (size_t)first.w * (size_t)first.h);
	for (int i = 0; i < 3 * SIZE_ASKED; i++) {
		char text[16];
		snprintf(text, sizeof text, "line %d", i);
		fonts_text(set.fonts, set.masks, FACE_REGULAR, 30, text);
	}
	assert_non_null(set.fonts->files[FACE_REGULAR].sizes[0].font);
	struct masks *fresh;
	masks_open(&fresh, 1 << 20);
	const struct mask *late = fonts_text(set.fonts, fresh, FACE_REGULAR, 30, "Hgj fi");
	assert_int_equal(late->w, first.w);
	assert_int_equal(late->h, first.h);
	assert_memory_equal(late->bytes, bytes, (size_t)first.w * (size_t)first.h);
	free(bytes);
	masks_close(fresh);
	/* More such sizes than are kept. */
	for (int px = 30; px < 30 + 2 * SIZES_MAX; px++)
		for (int i = 0; i < 2 * SIZE_ASKED; i++) {
			char text[16];
			snprintf(text, sizeof text, "%d", i);
			assert_true(fonts_text(set.fonts, set.masks, FACE_REGULAR, px, text)->w > 0);
		}
	set_close(&set);
}

static void inter_first_then_noto(void **state)
{
	(void)state;
	struct set set;
	set_open(&set);
	assert_non_null(strstr(fonts_file_for(set.fonts, FACE_REGULAR, 'A'), "Inter-Regular"));
	assert_non_null(strstr(fonts_file_for(set.fonts, FACE_STRONG, 'A'), "Inter-SemiBold"));
	assert_non_null(strstr(fonts_file_for(set.fonts, FACE_HEAVY, 'A'), "InterDisplay-ExtraBold"));
	assert_non_null(strstr(fonts_file_for(set.fonts, FACE_REGULAR, 0x416), "Inter-Regular"));
	/* U+0512, a Cyrillic letter: in Noto Sans, not in Inter. */
	if (set.fonts->files[NOTO_FIRST].path)
		assert_non_null(strstr(fonts_file_for(set.fonts, FACE_REGULAR, 0x512), "NotoSans-Regular"));
	assert_false(set.fonts->config_tried);
	/* No font has a code point of no meaning: it is asked for once. */
	const char *file = fonts_file_for(set.fonts, FACE_REGULAR, 0x10FFFD);
	if (strstr(file, "Inter-Regular")) {
		assert_int_equal(set.fonts->missing[0], 0x10FFFD);
		fonts_file_for(set.fonts, FACE_REGULAR, 0x10FFFD);
		assert_int_equal(set.fonts->missing_next, 1);
	}
	set_close(&set);
}

static bool has_other_font(const struct set *set, uint32_t point)
{
	return !strstr(fonts_file_for(set->fonts, FACE_REGULAR, point), "Inter-");
}

static int ink(const struct mask *mask)
{
	int sum = 0;
	for (int i = 0; i < mask->w * mask->h; i++)
		sum += mask->bytes[i] > 127;
	return sum;
}

/* Arabic, in visual order: the letters join, which makes the word narrower than its letters. */
static void arabic_is_joined(void **state)
{
	(void)state;
	struct set set;
	set_open(&set);
	if (!has_other_font(&set, 0x633)) {
		set_close(&set);
		skip();
	}
	const char *letters[] = { "\xD9\x85", "\xD9\x84", "\xD8\xB3" };
	int apart = 0;
	for (int i = 0; i < 3; i++)
		apart += width(&set, FACE_REGULAR, letters[i]);
	const char *word = "\xD9\x85\xD9\x84\xD8\xB3";
	assert_true(width(&set, FACE_REGULAR, word) < apart * 9 / 10);
	assert_true(ink(fonts_text(set.fonts, set.masks, FACE_REGULAR, 60, word)) > 200);
	set_close(&set);
}

static void other_scripts_are_drawn(void **state)
{
	(void)state;
	static const struct { uint32_t point; const char *text; } cases[] = {
		{ 0x5D0, "\xD7\x90\xD7\x91" },            /* Hebrew */
		{ 0x928, "\xE0\xA4\xA8\xE0\xA4\xAE" },    /* Devanagari */
		{ 0xE01, "\xE0\xB8\x81" },                /* Thai */
		{ 0x4E2D, "\xE4\xB8\xAD\xE6\x96\x87" },   /* Han */
	};
	struct set set;
	set_open(&set);
	int drawn = 0;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		if (!has_other_font(&set, cases[i].point))
			continue;
		drawn++;
		for (int face = 0; face < FACE_COUNT; face++) {
			const struct mask *mask = fonts_text(set.fonts, set.masks, (enum face)face, 60,
				cases[i].text);
			assert_true(ink(mask) > 100);
			double linear = width(&set, (enum face)face, cases[i].text) * 0.06;
			assert_true(fabs(mask->w - linear) <= 3);
		}
	}
	set_close(&set);
	if (drawn == 0)
		skip();
}

/* Runs cover the text without gap, and a letter stays with its accents. */
static void runs(void **state)
{
	(void)state;
	struct set set;
	set_open(&set);
	const char *text = "A \xD7\x90\xD7\x91 1 \xD9\x85\xD9\x84 e\xCC\x81\xE2\x80\x8D \xFF z";
	size_t at = 0, covered = 0, len = strlen(text);
	struct font_run run;
	while (font_run_next(set.fonts, FACE_REGULAR, text, len, &at, &run)) {
		assert_int_equal(run.begin, covered);
		assert_true(run.len > 0);
		assert_int_equal(strlen(run.text), run.len);
		covered += run.len;
		assert_int_equal(at, covered);
	}
	assert_int_equal(covered, len);
	at = 0;
	assert_true(font_run_next(set.fonts, FACE_REGULAR, "e\xCC\x81\xCC\x84x", 6, &at, &run));
	assert_int_equal(run.len, 6);
	assert_string_equal(run.script, "Zzzz");
	at = 0;
	assert_true(font_run_next(set.fonts, FACE_REGULAR, "\xD9\x85\xD9\x84z", 5, &at, &run));
	assert_string_equal(run.script, "Arab");
	assert_int_equal(run.len, 4);
	set_close(&set);
}

static void missing_fonts(void **state)
{
	struct error error;
	struct fonts *fonts;
	assert_false(fonts_open_in(&fonts, *state, "", &error));
	assert_null(fonts);
	assert_string_equal(error.text, "cannot find the font Inter-Regular: install the package "
		"fonts-inter (sudo apt-get install fonts-inter)");
	assert_false(fonts_open_in(&fonts, *state, "/nonexistent:/dev/null:", &error));
	/* The program's own folder comes first: a broken file there is named. */
	mkdir(folder_path(state, "fonts"), 0700);
	folder_write(state, "fonts/Inter-Regular.otf", "this is no font");
	folder_write(state, "fonts/Inter-SemiBold.otf", "this is no font");
	folder_write(state, "fonts/InterDisplay-ExtraBold.ttf", "this is no font");
	assert_false(fonts_open(&fonts, *state, &error));
	char wanted[600];
	snprintf(wanted, sizeof wanted, "cannot open the font %s: ",
		folder_path(state, "fonts/Inter-Regular.otf"));
	assert_memory_equal(error.text, wanted, strlen(wanted));
	fonts_close(NULL);
}

/* "1 minute" in heavy type has air behind its 1, whichever space that is, and is as wide as its
 * words one by one. */
static void air_behind_a_heavy_one(void **state)
{
	static const char *const spaced[] = { "1 minute", "1\xC2\xA0minute" };
	(void)state;
	struct set set;
	set_open(&set);
	int bare = width(&set, FACE_HEAVY, "1.") - width(&set, FACE_HEAVY, ".");
	int one = width(&set, FACE_HEAVY, "1");
	assert_in_range(one - bare, 60, 120);
	for (size_t i = 0; i < 2; i++) {
		assert_int_equal(width(&set, FACE_HEAVY, spaced[i]), one
			+ width(&set, FACE_HEAVY, spaced[i] + 1));
		const struct mask *mask = fonts_text(set.fonts, set.masks, FACE_HEAVY, 100, spaced[i]);
		assert_in_range(mask->w, width(&set, FACE_HEAVY, spaced[i]) / 10 - 6,
			width(&set, FACE_HEAVY, spaced[i]) / 10 + 1);
	}
	assert_int_equal(width(&set, FACE_HEAVY, "11"), width(&set, FACE_HEAVY, "11.")
		- width(&set, FACE_HEAVY, ".") + one - bare);
	set_close(&set);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(measures_of_faces),
		cmocka_unit_test(widths_are_those_rendered),
		cmocka_unit_test(kerning_counts),
		cmocka_unit_test(table_of_widths),
		cmocka_unit_test(same_line_is_kept),
		cmocka_unit_test(many_sizes),
		cmocka_unit_test(often_asked_size),
		cmocka_unit_test(inter_first_then_noto),
		cmocka_unit_test(arabic_is_joined),
		cmocka_unit_test(other_scripts_are_drawn),
		cmocka_unit_test(runs),
		cmocka_unit_test(air_behind_a_heavy_one),
		cmocka_unit_test_setup_teardown(missing_fonts, folder_setup, folder_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
