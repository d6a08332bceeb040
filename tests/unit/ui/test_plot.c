/* Plots of every kind at every size: nothing outside its place, no text over another, type that
 * is never shrunk, and few commands. */
#include "ui/plot.h"

#include "ui/lines.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { KINDS = PLOT_CALENDAR + 1, POINTS_MAX = 400, COMMANDS_MAX = 400 };

static const struct theme paper = { 0xF6F2E9, 0xFFFFFF, 0x16202B, 0x4A5560, 0x8E8775, 0xA8231B,
	0x0B6B3A, 0xE3F3E8, 0xA8231B, 0xFBE7E4,
	{ 0x0B5CAD, 0xB04200, 0x00695A, 0x77398B, 0x5C5300, 0x374151 }, 0xFFFFFF };

struct sheet {
	struct drawlist list;
	struct look look;
	struct strip strip;
	struct plot plot;
	struct plot_series series[3];
	struct plot_point points[3][POINTS_MAX];
};

static int sheet_setup(void **state)
{
	static struct sheet sheet;
	memset(&sheet, 0, sizeof sheet);
	drawlist_init(&sheet.list);
	*state = &sheet;
	return 0;
}

static int sheet_teardown(void **state)
{
	struct sheet *sheet = *state;
	drawlist_close(&sheet->list);
	return 0;
}

static void sheet_reset(struct sheet *sheet, int scale)
{
	drawlist_reset(&sheet->list);
	look_init(&sheet->look, 1024, 768, scale, &paper, &metrics_stand_in);
	sheet->strip = (struct strip){ .look = &sheet->look, .list = &sheet->list, .w = 1024,
		.height = 768 };
}

/* A plot of so many points, made up. */
static const struct plot *plot_make(struct sheet *sheet, enum plot_kind kind, int count)
{
	static const char *const names[] = { "What there is", "Another of them", "The third" };
	struct plot *plot = &sheet->plot;
	int series = kind == PLOT_LINES ? 3 : kind == PLOT_BARS && count % 2 ? 2 : 1;
	*plot = (struct plot){ .kind = kind, .title = "A plot", .said = "It is so.",
		.x_name = "Days from today", .y_name = "Share of them", .file = "plot",
		.x_least = kind == PLOT_LINES ? -90 : kind == PLOT_CALENDAR ? 20000 : 0.2,
		.x_most = kind == PLOT_LINES ? 30 : kind == PLOT_CALENDAR ? 20000 + count - 1 : 1,
		.y_least = kind == PLOT_POINTS ? 0.2 : 0, .y_most = kind == PLOT_BARS ? 40 : 1,
		.y_percent = kind != PLOT_BARS && kind != PLOT_CALENDAR, .series = sheet->series,
		.series_count = series };
	for (int s = 0; s < series; s++) {
		sheet->series[s] = (struct plot_series){ .name = names[s], .tone = (enum plot_tone)s,
			.dashed = s == 1 && kind == PLOT_LINES, .marked = s == 2, .points = sheet->points[s],
			.count = s == 2 ? count / 4 : count };
		for (int i = 0; i < count; i++) {
			double share = count > 1 ? (double)i / (count - 1) : 0;
			sheet->points[s][i] = (struct plot_point){ .x = kind == PLOT_LINES ? share * 120 - 90
				: kind == PLOT_CALENDAR ? 20000 + i : kind == PLOT_POINTS ? 0.2 + 0.8 * share : i,
				.y = kind == PLOT_BARS ? i * 7 % 20 : 0.6 + 0.4 * cos(i * 0.7 + s), .n = i + 1,
				.label = i % 3 ? "19 Nov" : "A name that is longer", .figure = "88 %" };
			if (s == 2 && i % 2)
				sheet->points[s][i] =
					(struct plot_point){ (double)NAN, (double)NAN, 0, NULL, NULL };
		}
	}
	return plot;
}

static struct rect extent_of(const struct draw *draw)
{
	struct rect rect = draw->rect;
	int half = draw->kind == DRAW_LINE ? draw->width / 2 : 0;
	if (rect.w < 0) {
		rect.x += rect.w;
		rect.w = -rect.w;
	}
	return (struct rect){ rect.x - half, rect.y - half, rect.w + 2 * half, rect.h + 2 * half };
}

static bool holds(struct rect outer, struct rect inner)
{
	return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w
		&& inner.y + inner.h <= outer.y + outer.h;
}

static bool meets(struct rect a, struct rect b)
{
	return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/* Marks of a size stand on their points, so they may reach over the edge by half of it. */
static void judge(const struct sheet *sheet, struct rect rect)
{
	int over = look_share(&sheet->look, 0.9), least = role_px(&sheet->look, ROLE_LABEL,
		FACE_REGULAR, 0);
	struct rect wide = { rect.x - over, rect.y - over, rect.w + 2 * over, rect.h + 2 * over };
	assert_true(sheet->list.count < COMMANDS_MAX);
	for (int i = 0; i < sheet->list.count; i++) {
		const struct draw *draw = &sheet->list.items[i];
		assert_true(holds(draw->kind == DRAW_SHAPE ? wide : rect, extent_of(draw)));
		assert_true(draw->kind != DRAW_LINE || draw->rect.h >= 0);
		if (draw->kind != DRAW_TEXT)
			continue;
		assert_true(draw->px >= least);
		for (int j = 0; j < i; j++)
			assert_false(sheet->list.items[j].kind == DRAW_TEXT
				&& meets(sheet->list.items[j].rect, draw->rect));
	}
}

static void every_size(void **state)
{
	static const int counts[] = { 0, 1, 3, 11, 30, 121, 371 }, scales[] = { 100, 150, 200 };
	struct sheet *sheet = *state;
	int drawn = 0;
	for (int kind = 0; kind < KINDS; kind++)
		for (int c = 0; c < 7; c++)
			for (int w = 60; w < 1000; w += 93)
				for (int h = 40; h < 700; h += 77) {
					if (kind == PLOT_CALENDAR ? !counts[c] : counts[c] > 121)
						continue;
					sheet_reset(sheet, scales[(w + h) % 3]);
					struct rect rect = { 7, 11, w, h };
					const struct plot *plot = plot_make(sheet, (enum plot_kind)kind, counts[c]);
					int least = plot_least(&sheet->strip, plot, w);
					plot_draw(&sheet->strip, plot, rect, h % 2 ? PLOT_PANEL : PLOT_WHOLE);
					judge(sheet, rect);
					if (!least || h < least)
						assert_int_equal(sheet->list.count, 0);
					drawn += sheet->list.count > 0;
				}
	assert_true(drawn > 500);
}

/* In a panel of a quarter of the smallest window it says something, at the usual size of type. */
static void small_panel(void **state)
{
	struct sheet *sheet = *state;
	for (int kind = 0; kind < KINDS; kind++) {
		sheet_reset(sheet, 100);
		const struct plot *plot = plot_make(sheet, (enum plot_kind)kind, 30);
		int least = plot_least(&sheet->strip, plot, 400);
		assert_true(least > 0 && least < 200);
		plot_draw(&sheet->strip, plot, (struct rect){ 0, 0, 400, 200 }, PLOT_PANEL);
		int texts = 0;
		for (int i = 0; i < sheet->list.count; i++)
			texts += sheet->list.items[i].kind == DRAW_TEXT;
		assert_true(texts >= 3);
	}
}

static int names_of(const struct sheet *sheet)
{
	int names = 0;
	for (int i = 0; i < sheet->list.count; i++)
		names += sheet->list.items[i].kind == DRAW_TEXT
			&& !strcmp(sheet->list.items[i].text, "19 Nov");
	return names;
}

/* With less room there are fewer names below the bars. */
static void thinned(void **state)
{
	struct sheet *sheet = *state;
	int before = 1000;
	for (int w = 900; w >= 300; w -= 300) {
		sheet_reset(sheet, 100);
		const struct plot *plot = plot_make(sheet, PLOT_BARS, 31);
		for (int i = 0; i < 31; i++)
			sheet->points[0][i].label = "19 Nov";
		plot_draw(&sheet->strip, plot, (struct rect){ 0, 0, w, 300 }, PLOT_PANEL);
		int names = names_of(sheet);
		assert_true(names > 0 && names < before);
		before = names;
	}
}

/* Bars stand where their values are: twice as much is twice as high. */
static void heights(void **state)
{
	struct sheet *sheet = *state;
	sheet_reset(sheet, 100);
	const struct plot *plot = plot_make(sheet, PLOT_BARS, 2);
	sheet->points[0][0].y = 10;
	sheet->points[0][1].y = 20;
	plot_draw(&sheet->strip, plot, (struct rect){ 0, 0, 400, 300 }, PLOT_PANEL);
	int h[2] = { 0 }, n = 0;
	for (int i = 0; i < sheet->list.count; i++)
		if (sheet->list.items[i].kind == DRAW_ROUND && n < 2)
			h[n++] = sheet->list.items[i].rect.h;
	assert_int_equal(n, 2);
	assert_true(abs(h[1] - 2 * h[0]) <= 1 && h[0] > 30);
}

/* What is dashed is drawn in pieces, and differs from what is not without its colour. */
static void dashed(void **state)
{
	struct sheet *sheet = *state;
	sheet_reset(sheet, 100);
	const struct plot *plot = plot_make(sheet, PLOT_LINES, 2);
	plot_draw(&sheet->strip, plot, (struct rect){ 0, 0, 600, 300 }, PLOT_PANEL);
	int whole = 0, pieces = 0;
	for (int i = 0; i < sheet->list.count; i++) {
		const struct draw *draw = &sheet->list.items[i];
		whole += draw->kind == DRAW_LINE && draw->color == paper.choice[0];
		pieces += draw->kind == DRAW_LINE && draw->color == paper.choice[1];
	}
	assert_true(whole <= 2 && pieces > 10);
}

/* A dotted curve goes on to its end, with no gap longer than the others, whatever its width. */
static void dotted_to_the_end(void **state)
{
	struct sheet *sheet = *state;
	struct plot_point points[31];
	for (int i = 0; i <= 30; i++)
		points[i] = (struct plot_point){ .x = i, .y = 0.93 - 0.02 * sqrt(i) };
	const struct plot_series series = { .name = "Ahead", .tone = TONE_THIRD, .dashed = true,
		.points = points, .count = 31 };
	const struct plot plot = { .kind = PLOT_LINES, .x_most = 30, .y_least = 0.7, .y_most = 1,
		.y_percent = true, .series = &series, .series_count = 1 };
	for (int w = 300; w < 1000; w++) {
		int first = -1, last = 0, widest = 0, strokes = 0, right = 0;
		sheet_reset(sheet, 100);
		plot_draw(&sheet->strip, &plot, (struct rect){ 0, 0, w, 300 }, PLOT_PANEL);
		for (int i = 0; i < sheet->list.count; i++) {
			const struct draw *draw = &sheet->list.items[i];
			if (draw->kind != DRAW_LINE)
				continue;
			struct rect rect = extent_of(draw);
			right = rect.x + rect.w > right ? rect.x + rect.w : right;
			if (draw->color != paper.choice[2])
				continue;
			first = first < 0 ? rect.x : first;
			widest = last && rect.x - last > widest ? rect.x - last : widest;
			last = rect.x + rect.w;
			strokes++;
		}
		int step = (last - first) / strokes + 1;
		assert_true(strokes > 20 && widest <= 2 * step && right - last <= 2 * step);
	}
}

/* Marks between gaps stand alone; without gaps they are joined. */
static void gaps(void **state)
{
	struct sheet *sheet = *state;
	for (int joined = 0; joined < 2; joined++) {
		sheet_reset(sheet, 100);
		const struct plot *plot = plot_make(sheet, PLOT_LINES, 40);
		for (int i = 0; joined && i < 10; i++)
			sheet->points[2][i] = sheet->points[0][i];
		plot_draw(&sheet->strip, plot, (struct rect){ 0, 0, 600, 300 }, PLOT_PANEL);
		int marks = 0, lines = 0;
		for (int i = 0; i < sheet->list.count; i++) {
			const struct draw *draw = &sheet->list.items[i];
			marks += draw->kind == DRAW_SHAPE && draw->color == paper.choice[2];
			lines += draw->kind == DRAW_LINE && draw->color == paper.choice[2];
		}
		/* One mark or line is the legend's. */
		assert_int_equal(marks, joined ? 10 : 6);
		assert_true(joined ? lines > 5 : lines == 0);
	}
}

/* More rows than there is room for are told of; in the flow they all stand. */
static void shares(void **state)
{
	struct sheet *sheet = *state;
	bool told = false;
	sheet_reset(sheet, 100);
	const struct plot *plot = plot_make(sheet, PLOT_SHARES, 30);
	plot_draw(&sheet->strip, plot, (struct rect){ 0, 0, 600, 200 }, PLOT_PANEL);
	for (int i = 0; i < sheet->list.count; i++)
		told = told || (sheet->list.items[i].kind == DRAW_TEXT
			&& !strncmp(sheet->list.items[i].text, "and ", 4));
	assert_true(told);
	sheet_reset(sheet, 100);
	plot_shares_flow(&sheet->strip, plot, 300);
	assert_int_equal(names_of(sheet), 20);
	assert_true(sheet->strip.break_count >= 30);
}

/* A card that is asked jumps up and falls steeply: the peak is drawn, narrow as it is. */
static void peak(void **state)
{
	struct sheet *sheet = *state;
	static const struct plot_point points[] = { { .x = 0, .y = 0.8 }, { .x = 5, .y = 0.7 },
		{ .x = 5, .y = 1 }, { .x = 5.0001, .y = 0.9 }, { .x = 5.0002, .y = 0.8 },
		{ .x = 10, .y = 0.6 } };
	const struct plot_series series = { .name = "Recall", .points = points, .count = 6 };
	const struct plot plot = { .kind = PLOT_LINES, .x_most = 10, .y_least = 0.5, .y_most = 1,
		.y_percent = true, .series = &series, .series_count = 1 };
	const uint32_t color = paper.choice[0];
	int top = 768, ground = 0;
	sheet_reset(sheet, 100);
	plot_draw(&sheet->strip, &plot, (struct rect){ 0, 0, 800, 500 }, PLOT_PANEL);
	for (int i = 0; i < sheet->list.count; i++) {
		const struct draw *draw = &sheet->list.items[i];
		if (draw->kind != DRAW_LINE)
			continue;
		if (draw->color == color)
			top = draw->rect.y < top ? draw->rect.y : top;
		else
			ground = draw->rect.y > ground ? draw->rect.y : ground;
	}
	int line = strip_line_height(&sheet->strip, ROLE_LABEL, FACE_REGULAR);
	assert_int_equal(top, line * 3 / 5);
	assert_true(ground > 400);
}

/* Where there is room for two numbers at an axis, there are two: one alone is no scale. */
static void two_numbers(void **state)
{
	struct sheet *sheet = *state;
	static const struct plot_point points[] = { { .x = 0, .y = 0.8 }, { .x = 10, .y = 0.6 } };
	const struct plot_series series = { .name = "Recall", .points = points, .count = 2 };
	const struct plot plot = { .kind = PLOT_LINES, .x_most = 10, .y_least = 0.45, .y_most = 1,
		.y_percent = true, .series = &series, .series_count = 1 };
	sheet_reset(sheet, 200);
	int percents = 0, least = plot_least(&sheet->strip, &plot, 600);
	plot_draw(&sheet->strip, &plot, (struct rect){ 0, 0, 600, least * 2 / 3 }, PLOT_PANEL);
	assert_int_equal(sheet->list.count, 0);
	plot_draw(&sheet->strip, &plot, (struct rect){ 0, 0, 600, least }, PLOT_PANEL);
	for (int i = 0; i < sheet->list.count; i++)
		percents += sheet->list.items[i].kind == DRAW_TEXT
			&& strstr(sheet->list.items[i].text, "%") != NULL;
	assert_true(percents >= 2);
}

static void empty(void **state)
{
	struct sheet *sheet = *state;
	assert_true(plot_empty(plot_make(sheet, PLOT_POINTS, 0)));
	assert_false(plot_empty(plot_make(sheet, PLOT_POINTS, 1)));
	const struct plot *plot = plot_make(sheet, PLOT_BARS, 3);
	for (int s = 0; s < 2; s++)
		for (int i = 0; i < 3; i++)
			sheet->points[s][i].y = sheet->points[s][i].n = 0;
	assert_true(plot_empty(plot));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_size, sheet_setup, sheet_teardown),
		cmocka_unit_test_setup_teardown(small_panel, sheet_setup, sheet_teardown),
		cmocka_unit_test_setup_teardown(thinned, sheet_setup, sheet_teardown),
		cmocka_unit_test_setup_teardown(heights, sheet_setup, sheet_teardown),
		cmocka_unit_test_setup_teardown(dashed, sheet_setup, sheet_teardown),
		cmocka_unit_test_setup_teardown(dotted_to_the_end, sheet_setup, sheet_teardown),
		cmocka_unit_test_setup_teardown(gaps, sheet_setup, sheet_teardown),
		cmocka_unit_test_setup_teardown(shares, sheet_setup, sheet_teardown),
		cmocka_unit_test_setup_teardown(peak, sheet_setup, sheet_teardown),
		cmocka_unit_test_setup_teardown(two_numbers, sheet_setup, sheet_teardown),
		cmocka_unit_test_setup_teardown(empty, sheet_setup, sheet_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
