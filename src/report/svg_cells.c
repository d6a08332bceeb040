#include "report/svg_parts.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { ROWS_MAX = 18, LABEL_WIDTH = 260, FIGURE_WIDTH = 150, DAYS_A_WEEK = 7, WEEKS_MAX = 110 };

static const double ROW_MOST = 34, CELL_MOST = 40;

static void rect_put(struct svg *svg, double x, double y, double width, double height)
{
	sheet_print(svg->out, "<rect x=\"");
	sheet_number(svg->out, x);
	sheet_print(svg->out, "\" y=\"");
	sheet_number(svg->out, y);
	sheet_print(svg->out, "\" width=\"");
	sheet_number(svg->out, width);
	sheet_print(svg->out, "\" height=\"");
	sheet_number(svg->out, height);
}

static void share_put(struct svg *svg, const struct plot_series *series,
	const struct plot_point *point, double y, double height)
{
	char number[NUMBER_TEXT_MAX];
	double from = svg->left + LABEL_WIDTH, most = svg->right - FIGURE_WIDTH - from;
	/* Written so that NaN is no bar. */
	double share = point->y > 0 ? fmin(point->y / svg->y_most, 1) : 0;
	double baseline = y + height / 2 + 5;
	if (point->label)
		svg_text_cut(svg, svg->left, baseline, LABEL_WIDTH - 12, point->label);
	rect_put(svg, from, y + height * 0.15, most, height * 0.7);
	sheet_print(svg->out, "\" fill=\"%s\"/>\n", SVG_GROUND);
	rect_put(svg, from, y + height * 0.15, share * most, height * 0.7);
	sheet_print(svg->out, "\" fill=\"%s\"%s>", svg_colour(series->tone),
		series->dashed ? " fill-opacity=\"0.5\" stroke-dasharray=\"6 5\" stroke=\"" SVG_INK "\""
		: "");
	svg_point_title(svg, point);
	sheet_print(svg->out, "</rect>\n");
	svg_text(svg, from + most + 14, baseline, ANCHOR_START, SVG_INK,
		svg_figure(svg, point, number));
}

void svg_shares(struct svg *svg)
{
	int rows = 0, row = 0;
	for (int i = 0; i < svg->plot->series_count; i++)
		rows += svg->plot->series[i].count;
	/* The last place tells how many have none. */
	int shown = rows > ROWS_MAX ? ROWS_MAX - 1 : rows;
	double height = fmin(ROW_MOST, (svg->bottom + 16 - svg->top) / (rows > ROWS_MAX ? ROWS_MAX
		: rows > 0 ? rows : 1));
	if (!(svg->y_most > 0))
		svg->y_most = 1;
	for (int i = 0; i < svg->plot->series_count; i++)
		for (int j = 0; j < svg->plot->series[i].count && row < shown; j++, row++)
			share_put(svg, &svg->plot->series[i], &svg->plot->series[i].points[j],
				svg->top + row * height, height);
	if (shown < rows) {
		char more[32];
		snprintf(more, sizeof more, "+ %d", rows - shown);
		svg_text(svg, svg->left, svg->top + row * height + height / 2 + 5, ANCHOR_START, SVG_SOFT,
			more);
	}
}

/* The first Monday of what is shown, the number of weeks, and the size of a day. */
struct weeks {
	double monday;
	int count;
	double size;
};

/* Monday on or before it: day 0, 1970-01-01, was a Thursday. */
static double monday_of(double day)
{
	return floor((floor(day) + 3) / DAYS_A_WEEK) * DAYS_A_WEEK - 3;
}

static struct weeks weeks_of(const struct svg *svg)
{
	double first = monday_of(svg->x_least), last = monday_of(svg->x_most);
	double count = fmin((last - first) / DAYS_A_WEEK + 1, WEEKS_MAX);
	struct weeks weeks = { last - (count - 1) * DAYS_A_WEEK, (int)count, 0 };
	weeks.size = fmin((svg->right - svg->left) / count,
		(svg->bottom + 10 - svg->top - SVG_LINE) / DAYS_A_WEEK);
	weeks.size = fmin(weeks.size, CELL_MOST);
	return weeks;
}

static void cell_put(struct svg *svg, const struct weeks *weeks, double day)
{
	double place = floor(day) - weeks->monday, week = floor(place / DAYS_A_WEEK);
	rect_put(svg, svg->left + week * weeks->size,
		svg->top + SVG_LINE + (place - week * DAYS_A_WEEK) * weeks->size, weeks->size * 0.88,
		weeks->size * 0.88);
}

static bool is_shown(const struct svg *svg, const struct weeks *weeks, double day)
{
	return day >= svg->x_least && day <= svg->x_most && day >= weeks->monday;
}

void svg_shade(struct svg *svg, const struct plot_series *series, double y)
{
	double share = y > 0 ? fmin(y / fmax(svg->y_most, 1e-300), 1) : 0;
	sheet_print(svg->out, "\" fill=\"%s\" fill-opacity=\"",
		share > 0 ? svg_colour(series->tone) : SVG_GROUND);
	/* One card is seen, and is not taken for the most. */
	sheet_number(svg->out, share > 0 ? 0.25 + 0.75 * share : 1);
	sheet_print(svg->out, "\">");
}

static void day_put(struct svg *svg, const struct weeks *weeks, const struct plot_series *series,
	const struct plot_point *point)
{
	cell_put(svg, weeks, point->x);
	if (series->dashed)
		sheet_print(svg->out, "\" fill-opacity=\"0\" stroke-width=\"2\" stroke-dasharray=\"4 3\" "
			"stroke=\"%s\">", svg_colour(series->tone));
	else
		svg_shade(svg, series, point->y);
	svg_point_title(svg, point);
	sheet_print(svg->out, "</rect>\n");
}

static void day_label(struct svg *svg, const struct weeks *weeks, const struct plot_point *point,
	double *free)
{
	if (!point->label)
		return;
	double week = floor((floor(point->x) - weeks->monday) / DAYS_A_WEEK);
	double x = svg->left + week * weeks->size;
	double width = svg_text_width(point->label, strlen(point->label), SVG_TEXT);
	if (x < *free || x + width > SVG_WIDTH - SVG_MARGIN)
		return;
	*free = x + width + 12;
	svg_text(svg, x, svg->top + 10, ANCHOR_START, SVG_SOFT, point->label);
}

void svg_calendar(struct svg *svg)
{
	struct weeks weeks = weeks_of(svg);
	double free = 0;
	sheet_print(svg->out, "<g>\n");
	for (int i = 0; i < weeks.count * DAYS_A_WEEK; i++)
		if (is_shown(svg, &weeks, weeks.monday + i)) {
			cell_put(svg, &weeks, weeks.monday + i);
			sheet_print(svg->out, "\" fill=\"%s\"/>\n", SVG_GROUND);
		}
	for (int i = 0; i < svg->plot->series_count; i++)
		for (int j = 0; j < svg->plot->series[i].count; j++) {
			const struct plot_point *point = &svg->plot->series[i].points[j];
			if (!is_shown(svg, &weeks, point->x))
				continue;
			day_put(svg, &weeks, &svg->plot->series[i], point);
			day_label(svg, &weeks, point, &free);
		}
	sheet_print(svg->out, "</g>\n");
}
