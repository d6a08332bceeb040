#include "core/ticks.h"
#include "report/svg_parts.h"

#include <math.h>
#include <string.h>

enum { TICK_TEXT_DROP = 20, LABEL_GAP = 10 };

static double scale(double at, double least, double most, double from, double to)
{
	double share = (at - least) / (most - least);
	return from + (share > 0 ? share < 1 ? share : 1 : 0) * (to - from);
}

double svg_x(const struct svg *svg, double x)
{
	return scale(x, svg->x_least, svg->x_most, svg->left, svg->right);
}

double svg_y(const struct svg *svg, double y)
{
	return scale(y, svg->y_least, svg->y_most, svg->bottom, svg->top);
}

bool svg_inside(const struct svg *svg, const struct plot_point *point)
{
	return point->x >= svg->x_least && point->x <= svg->x_most
		&& point->y >= svg->y_least && point->y <= svg->y_most;
}

/* An axis needs two numbers with something between them. */
static void range_mend(double *least, double *most)
{
	if (isfinite(*least) && *least == *most)
		*most = *least + 1;
	if (!(*least < *most) || !isfinite(*most - *least)) {
		*least = 0;
		*most = 1;
	}
}

void svg_ranges(struct svg *svg)
{
	const struct plot *plot = svg->plot;
	svg->x_least = plot->x_least;
	svg->x_most = plot->x_most;
	svg->y_least = plot->y_least;
	svg->y_most = plot->y_most;
	if (plot->kind == PLOT_BARS && isfinite(svg->x_most - svg->x_least)) {
		/* Room for the halves of the first and of the last. */
		double half = svg_bar_distance(plot) / 2;
		svg->x_least -= half;
		svg->x_most += half;
	}
	range_mend(&svg->x_least, &svg->x_most);
	range_mend(&svg->y_least, &svg->y_most);
}

static void line_put(struct svg *svg, double x1, double y1, double x2, double y2,
	const char *colour)
{
	sheet_print(svg->out, "<path d=\"M");
	sheet_number(svg->out, x1);
	sheet_print(svg->out, " ");
	sheet_number(svg->out, y1);
	sheet_print(svg->out, "L");
	sheet_number(svg->out, x2);
	sheet_print(svg->out, " ");
	sheet_number(svg->out, y2);
	sheet_print(svg->out, "\" stroke=\"%s\"/>\n", colour);
}

/* Numbers of things have no halves. */
static bool is_whole(const struct plot *plot)
{
	if (plot->y_percent)
		return false;
	for (int i = 0; i < plot->series_count; i++)
		for (int j = 0; j < plot->series[i].count; j++)
			if (floor(plot->series[i].points[j].y) != plot->series[i].points[j].y)
				return false;
	return true;
}

static void y_axis(struct svg *svg)
{
	char text[NUMBER_TEXT_MAX];
	double widest = 0;
	const struct plot *plot = svg->plot;
	struct ticks ticks = ticks_make(svg->y_least, svg->y_most, 5, is_whole(plot));
	for (int i = 0; i < ticks.count; i++) {
		ticks_format(ticks.at[i], plot->y_percent, text);
		widest = fmax(widest, svg_text_width(text, strlen(text), SVG_TEXT));
	}
	svg->left += widest + 10;
	for (int i = 0; i < ticks.count; i++) {
		double y = svg_y(svg, ticks.at[i]);
		ticks_format(ticks.at[i], plot->y_percent, text);
		line_put(svg, svg->left, y, svg->right, y, SVG_GRID);
		svg_text(svg, svg->left - 8, y + 5, ANCHOR_END, SVG_SOFT, text);
	}
}

/* One text under the axis, unless the one before it reaches as far; *free is where it ends. */
static void x_label(struct svg *svg, double at, const char *text, double *free)
{
	double x = svg_x(svg, at), width = svg_text_width(text, strlen(text), SVG_TEXT);
	double from = fmax(SVG_MARGIN, fmin(x - width / 2, SVG_WIDTH - SVG_MARGIN - width));
	if (from < *free)
		return;
	*free = from + width + LABEL_GAP;
	line_put(svg, x, svg->bottom, x, svg->bottom + 5, SVG_SOFT);
	svg_text(svg, from + width / 2, svg->bottom + TICK_TEXT_DROP, ANCHOR_MIDDLE, SVG_SOFT, text);
}

/* Every so many-th label of bars, as many as find room side by side. */
static int label_stride(const struct svg *svg, const struct plot_series *series)
{
	double widest = 0;
	for (int i = 0; i < series->count; i++) {
		const char *label = series->points[i].label;
		widest = fmax(widest, label ? svg_text_width(label, strlen(label), SVG_TEXT) : 0);
	}
	double slot = (svg->right - svg->left) / (svg->x_most - svg->x_least)
		* svg_bar_distance(svg->plot);
	double stride = ceil((widest + LABEL_GAP) / slot);
	return stride < 1 ? 1 : stride < series->count ? (int)stride : series->count;
}

/* What the bars are called; false where they are not. */
static bool bar_labels(struct svg *svg)
{
	bool labelled = false;
	double free = 0;
	for (int i = 0; i < svg->plot->series_count && !labelled; i++) {
		const struct plot_series *series = &svg->plot->series[i];
		int stride = series->count ? label_stride(svg, series) : 1;
		for (int j = 0; j < series->count; j += stride) {
			const struct plot_point *point = &series->points[j];
			if (!point->label || !(point->x >= svg->x_least && point->x <= svg->x_most))
				continue;
			x_label(svg, point->x, point->label, &free);
			labelled = true;
		}
	}
	return labelled;
}

/* Under bars their own labels where they have any; else round numbers, of what the axis' name says:
 * of a curve's points the label may be something else, a date where the axis counts days. */
static void x_axis(struct svg *svg)
{
	const struct plot *plot = svg->plot;
	double free = 0;
	if (plot->kind == PLOT_BARS && bar_labels(svg))
		return;
	bool percent = plot->kind == PLOT_POINTS && plot->y_percent;
	struct ticks ticks = ticks_make(svg->x_least, svg->x_most, 8, plot->kind == PLOT_BARS);
	for (int i = 0; i < ticks.count; i++) {
		char text[NUMBER_TEXT_MAX];
		ticks_format(ticks.at[i], percent, text);
		x_label(svg, ticks.at[i], text, &free);
	}
}

void svg_axes(struct svg *svg)
{
	const struct plot *plot = svg->plot;
	if (plot->y_name && *plot->y_name) {
		svg_text(svg, SVG_MARGIN, svg->top + 4, ANCHOR_START, SVG_SOFT, plot->y_name);
		svg->top += 22;
	}
	svg->bottom -= plot->x_name && *plot->x_name ? 30 : 8;
	sheet_print(svg->out, "<g fill=\"none\">\n");
	y_axis(svg);
	line_put(svg, svg->left, svg->bottom, svg->right, svg->bottom, SVG_SOFT);
	x_axis(svg);
	sheet_print(svg->out, "</g>\n");
	if (plot->x_name && *plot->x_name)
		svg_text(svg, (svg->left + svg->right) / 2, svg->bottom + TICK_TEXT_DROP + SVG_LINE,
			ANCHOR_MIDDLE, SVG_SOFT, plot->x_name);
}
