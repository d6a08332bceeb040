/* Pictures of plots: well-formed whatever the numbers and texts, every figure in them, and the
 * small ones of plots.c as they were read (NAME.svg; READBACK_BLESS=1 rewrites them). */
#include "base/arena.h"
#include "base/random.h"
#include "golden.h"
#include "plots.h"
#include "report/sheet.h"
#include "report/svg.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_picture(const char *text)
{
	assert_well_formed(text);
	assert_null(strstr(text, "nan"));
	assert_null(strstr(text, "inf\""));
}

static void test_each(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	for (int i = 0; i < PLOTS; i++) {
		const struct plot *plot = &PLOT_EACH[i];
		const char *text = svg_format(&arena, plot);
		assert_picture(text);
		for (int j = 0; j < plot->series_count; j++)
			for (int k = 0; k < plot->series[j].count; k++) {
				const struct plot_point *point = &plot->series[j].points[k];
				const char *figure = arena_format(&arena, "%s</title>",
					point->figure ? point->figure : "90 %");
				if (!strstr(text, figure))
					fail_msg("%s lacks %s", plot->file, figure);
			}
		char name[64];
		snprintf(name, sizeof name, "%s.svg", plot->file);
		assert_golden(name, text);
	}
	arena_close(&arena);
}

/* Under an axis that counts days stand days, whatever else its points are called. */
static void test_axis_and_ticks_agree(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const struct plot_point points[] = { { 0, 0.9, 1, "25 Nov", "90 %" },
		{ 10, 0.8, 1, "5 Dec", "80 %" } };
	const struct plot_series series = { "Recall", TONE_FIRST, false, false, points, 2 };
	struct plot plot = { PLOT_LINES, "Recall", "", "Days from today", "Recall", "recall", 0, 10, 0,
		1, true, &series, 1, NULL, 0, false, 0 };
	const char *text = svg_format(&arena, &plot);
	assert_null(strstr(text, ">25 Nov</text>"));
	assert_non_null(strstr(text, ">10</text>"));
	plot.kind = PLOT_BARS;
	assert_non_null(strstr(svg_format(&arena, &plot), ">25 Nov</text>"));
	arena_close(&arena);
}

static int labels_of(const char *text, const char *label)
{
	int n = 0;
	for (; (text = strstr(text, label)); text++)
		n++;
	return n;
}

/* Marks that nothing joins stand in the legend as marks; not by their colour alone. Of labels that
 * do not all fit, each so many-th stands. */
static void test_marks_and_labels(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const struct plot_point points[] = { { 1, 0.9, 1, NULL, "once" },
		{ (double)NAN, (double)NAN, 0, NULL, NULL }, { 5, 0.8, 1, NULL, "twice" } };
	const struct plot_series series[] = {
		{ "Remembered", TONE_FIRST, false, true, points, 3 },
		{ "Forgotten", TONE_SECOND, false, true, points, 3 },
	};
	const struct plot plot = { PLOT_LINES, "Recall", "", "Days", "Recall", "recall", 0, 10, 0, 1,
		true, series, 2, NULL, 0, false, 0 };
	const char *text = svg_format(&arena, &plot);
	assert_picture(text);
	assert_int_equal(labels_of(text, "<circle"), 3);
	assert_int_equal(labels_of(text, "l6 -6l6 6l-6 6z"), 3);
	assert_null(strstr(text, "<line"));
	struct plot_point days[30];
	for (int i = 0; i < 30; i++)
		days[i] = (struct plot_point){ i, 1, 1, i ? "1 Feb" : "the first of them", "1" };
	const struct plot_series due = { "Due", TONE_FIRST, false, false, days, 30 };
	const struct plot bars = { PLOT_BARS, "Due", "", NULL, NULL, "due", 0, 29, 0, 4, false, &due,
		1, NULL, 0, false, 0 };
	text = svg_format(&arena, &bars);
	/* Each fourth, as the widest of them wants it. */
	assert_int_equal(labels_of(text, ">1 Feb</text>"), 7);
	arena_close(&arena);
}

static void test_texts_are_escaped(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	char longest[5000];
	memset(longest, 'w', sizeof longest - 1);
	longest[sizeof longest - 1] = '\0';
	const char *const texts[] = { "</svg><script>", "a&b\"c'd", "\x01\x1b[0m\n\t\x7f",
		"\xff\xfe\xc3", "\xEF\xBF\xBF", "", NULL, longest, "\xe4\xb8\xad\xe6\x96\x87 \xd7\xa9" };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		for (int j = 0; j < PLOTS; j++) {
			const struct plot_point points[] = { { 0.5, 0.5, 1, texts[i], texts[i] } };
			const struct plot_series series[] = {
				{ texts[i], TONE_FIRST, true, true, points, 1 },
				{ texts[i], TONE_SECOND, false, false, points, 1 },
			};
			const struct plot plot = { (enum plot_kind)j, texts[i], texts[i], texts[i], texts[i],
				texts[i], 0, 1, 0, 1, true, series, 2, NULL, 0, false, 0 };
			const char *text = svg_format(&arena, &plot);
			assert_picture(text);
			assert_null(strstr(text, "<script"));
			assert_true(i || strstr(text, "&lt;/svg&gt;&lt;script&gt;"));
		}
	arena_close(&arena);
}

static double wild_number(struct random *random)
{
	static const double wild[] = { 0, 1, -1, 0.5, 1e300, -1e300, 1e-300, 20782, 1e17, 3.7 };
	uint32_t kind = random_below(random, 13);
	return kind < 10 ? wild[kind] : kind == 10 ? (double)NAN
		: kind == 11 ? (double)INFINITY : -(double)INFINITY;
}

/* Any numbers at all, and none. */
static void test_no_number_does_harm(void **state)
{
	(void)state;
	struct arena arena;
	struct random random;
	arena_init(&arena);
	random_init(&random, 5, 1);
	for (int i = 0; i < 3000; i++) {
		struct plot_point points[4];
		struct plot_series series[3];
		for (int j = 0; j < 4; j++) {
			points[j].x = wild_number(&random);
			points[j].y = wild_number(&random);
			points[j].n = (int)random_next(&random);
			points[j].label = random_below(&random, 2) ? "label" : NULL;
			points[j].figure = random_below(&random, 2) ? "figure" : "";
		}
		for (int j = 0; j < 3; j++) {
			int count = (int)random_below(&random, 5);
			series[j] = (struct plot_series){ "series", TONE_MUTED, random_below(&random, 2),
				random_below(&random, 2), points, count };
		}
		struct plot plot = { .kind = (enum plot_kind)random_below(&random, PLOTS), .title = "t",
			.said = "s", .series = series };
		plot.x_least = wild_number(&random);
		plot.x_most = wild_number(&random);
		plot.y_least = wild_number(&random);
		plot.y_most = wild_number(&random);
		plot.y_percent = random_below(&random, 2);
		plot.series_count = (int)random_below(&random, 4);
		assert_picture(svg_format(&arena, &plot));
		arena_reset(&arena);
	}
	arena_close(&arena);
}

/* More rows than there is room for: the last place says how many are left out. */
static void test_many_rows(void **state)
{
	(void)state;
	struct arena arena;
	struct plot_point points[40];
	arena_init(&arena);
	for (int i = 0; i < 40; i++)
		points[i] = (struct plot_point){ i, 0.5, 0, arena_format(&arena, "row %d", i), "50 %" };
	const struct plot_series series[] = { { "s", TONE_FIRST, false, false, points, 18 } };
	struct plot_series more = series[0];
	struct plot plot = { .kind = PLOT_SHARES, .y_most = 1, .series = series, .series_count = 1 };
	const char *text = svg_format(&arena, &plot);
	assert_non_null(strstr(text, "row 17"));
	assert_null(strstr(text, ">+ "));
	more.count = 40;
	plot.series = &more;
	text = svg_format(&arena, &plot);
	assert_non_null(strstr(text, "row 16"));
	assert_null(strstr(text, "row 17"));
	assert_non_null(strstr(text, ">+ 23<"));
	arena_close(&arena);
}

/* Where nobody has put the number into words. */
static void test_figures(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const struct plot_point points[] = { { .y = 2.0 / 3 }, { .y = 0.07 }, { .y = 1 } };
	const struct plot_series series[] = { { "s", TONE_FIRST, false, false, points, 3 } };
	struct plot plot = { .kind = PLOT_SHARES, .y_most = 1, .y_percent = true, .series = series,
		.series_count = 1 };
	const char *text = svg_format(&arena, &plot);
	assert_non_null(strstr(text, ">66.7 %<"));
	assert_non_null(strstr(text, ">7 %<"));
	assert_non_null(strstr(text, ">100 %<"));
	plot.y_percent = false;
	text = svg_format(&arena, &plot);
	assert_non_null(strstr(text, ">0.67<"));
	assert_non_null(strstr(text, ">1<"));
	arena_close(&arena);
}

static void test_numbers(void **state)
{
	(void)state;
	static const struct {
		double number;
		const char *text;
	} cases[] = {
		{ 0, "0" }, { 12, "12" }, { 0.5, "0.5" }, { -0.25, "-0.25" }, { 1.005, "1" },
		{ 3.14159, "3.14" }, { 0.07, "0.07" },
		{ -0.004, "0" }, { 1e300, "1000000000" }, { -1e300, "-1000000000" },
		{ (double)NAN, "0" }, { 99.999, "100" },
	};
	struct arena arena;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct sheet sheet = sheet_make(&arena);
		sheet_number(&sheet, cases[i].number);
		assert_string_equal(sheet.text, cases[i].text);
	}
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each),
		cmocka_unit_test(test_axis_and_ticks_agree),
		cmocka_unit_test(test_marks_and_labels),
		cmocka_unit_test(test_texts_are_escaped),
		cmocka_unit_test(test_no_number_does_harm),
		cmocka_unit_test(test_many_rows),
		cmocka_unit_test(test_figures),
		cmocka_unit_test(test_numbers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
