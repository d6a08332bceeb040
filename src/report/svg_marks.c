#include "core/ticks.h"
#include "report/svg_parts.h"

#include <math.h>
#include <string.h>

enum { MARK_RADIUS = 4, DIAMOND_RADIUS = 6 };

static const double BAR_SHARE = 0.72, LEAST_RADIUS = 3, MORE_RADIUS = 9;

const char *svg_figure(const struct svg *svg, const struct plot_point *point,
	char out[NUMBER_TEXT_MAX])
{
	if (point->figure)
		return point->figure;
	if (!isfinite(point->y))
		return "";
	double part = svg->plot->y_percent ? 1000 : 100;
	/* Of a number so large nothing is left behind the point. */
	ticks_format(fabs(point->y) < 1e12 ? round(point->y * part) / part : point->y,
		svg->plot->y_percent, out);
	return out;
}

void svg_point_title(struct svg *svg, const struct plot_point *point)
{
	char number[NUMBER_TEXT_MAX];
	sheet_print(svg->out, "<title>");
	sheet_xml(svg->out, point->label);
	if (point->label)
		sheet_print(svg->out, ": ");
	sheet_xml(svg->out, svg_figure(svg, point, number));
	sheet_print(svg->out, "</title>");
}

/* What the series before this one come to at the same place. */
static double bar_base(const struct plot *plot, int series, int place)
{
	double base = 0, x = plot->series[series].points[place].x;
	for (int i = 0; i < series; i++) {
		const struct plot_series *below = &plot->series[i];
		for (int j = 0; j < below->count && !below->dashed; j++)
			if (below->points[j].x == x && below->points[j].y > 0)
				base += below->points[j].y;
	}
	return base;
}

double svg_bar_distance(const struct plot *plot)
{
	double least = (double)INFINITY;
	for (int i = 0; i < plot->series_count; i++)
		for (int j = 1; j < plot->series[i].count; j++) {
			double distance = fabs(plot->series[i].points[j].x - plot->series[i].points[j - 1].x);
			if (distance > 0 && distance < least)
				least = distance;
		}
	return isfinite(least) ? least : 1;
}

static void bar_put(struct svg *svg, int series, int place, double width)
{
	const struct plot_series *of = &svg->plot->series[series];
	const struct plot_point *point = &of->points[place];
	if (!(point->x >= svg->x_least && point->x <= svg->x_most) || !isfinite(point->y))
		return;
	/* An expectation stands before what came, not upon it. */
	double base = of->dashed ? 0 : bar_base(svg->plot, series, place);
	double from = svg_y(svg, base), to = svg_y(svg, base + fmax(point->y, 0));
	sheet_print(svg->out, "<rect x=\"");
	sheet_number(svg->out, svg_x(svg, point->x) - width / 2);
	sheet_print(svg->out, "\" y=\"");
	sheet_number(svg->out, to);
	sheet_print(svg->out, "\" width=\"");
	sheet_number(svg->out, width);
	sheet_print(svg->out, "\" height=\"");
	sheet_number(svg->out, from - to);
	if (of->dashed)
		sheet_print(svg->out, "\" fill-opacity=\"0\" stroke-width=\"2\" stroke-dasharray=\"6 5\" "
			"stroke=\"%s\">", svg_colour(of->tone));
	else
		sheet_print(svg->out, "\" fill=\"%s\">", svg_colour(of->tone));
	svg_point_title(svg, point);
	sheet_print(svg->out, "</rect>\n");
}

void svg_bars(struct svg *svg)
{
	double unit = (svg->right - svg->left) / (svg->x_most - svg->x_least);
	double width = fmin(unit * svg_bar_distance(svg->plot), svg->right - svg->left);
	width = fmax(1, fmin(BAR_SHARE * width, 120));
	for (int i = 0; i < svg->plot->series_count; i++)
		for (int j = 0; j < svg->plot->series[i].count; j++)
			bar_put(svg, i, j, width);
}

static void circle_open(struct svg *svg, double x, double y, double radius)
{
	sheet_print(svg->out, "<circle cx=\"");
	sheet_number(svg->out, x);
	sheet_print(svg->out, "\" cy=\"");
	sheet_number(svg->out, y);
	sheet_print(svg->out, "\" r=\"");
	sheet_number(svg->out, radius);
	sheet_print(svg->out, "\" ");
}

static void circle_put(struct svg *svg, const struct plot_point *point, double radius,
	const char *look)
{
	circle_open(svg, svg_x(svg, point->x), svg_y(svg, point->y), radius);
	sheet_print(svg->out, "%s>", look);
	svg_point_title(svg, point);
	sheet_print(svg->out, "</circle>\n");
}

static void diamond_open(struct svg *svg, double x, double y, int radius)
{
	sheet_print(svg->out, "<path d=\"M");
	sheet_number(svg->out, x - radius);
	sheet_print(svg->out, " ");
	sheet_number(svg->out, y);
	sheet_print(svg->out, "l%d -%dl%d %dl-%d %dz\" ", radius, radius, radius, radius, radius,
		radius);
}

void svg_mark(struct svg *svg, double x, double y, enum plot_tone tone,
	const struct plot_point *titled)
{
	bool second = tone == TONE_SECOND;
	if (second)
		diamond_open(svg, x, y, DIAMOND_RADIUS);
	else
		circle_open(svg, x, y, MARK_RADIUS);
	sheet_print(svg->out, ">");
	if (titled)
		svg_point_title(svg, titled);
	sheet_print(svg->out, second ? "</path>\n" : "</circle>\n");
}

/* One path a series; what is no number breaks it. */
static void curve_put(struct svg *svg, const struct plot_series *series)
{
	bool on = false;
	sheet_print(svg->out, "<path fill=\"none\" stroke-width=\"2.5\" stroke-linejoin=\"round\" "
		"stroke=\"%s\"%s d=\"", svg_colour(series->tone),
		series->dashed ? " stroke-dasharray=\"7 6\"" : "");
	for (int i = 0; i < series->count; i++) {
		const struct plot_point *point = &series->points[i];
		if (!svg_inside(svg, point)) {
			on = false;
			continue;
		}
		sheet_print(svg->out, on ? "L" : "M");
		sheet_number(svg->out, svg_x(svg, point->x));
		sheet_print(svg->out, " ");
		sheet_number(svg->out, svg_y(svg, point->y));
		on = true;
	}
	sheet_print(svg->out, "\"/>\n");
}

static void series_marks(struct svg *svg, const struct plot_series *series)
{
	/* A curve of one point would be no mark at all. */
	bool seen = series->marked || series->count == 1;
	for (int i = 0; i < series->count; i++) {
		const struct plot_point *point = &series->points[i];
		if (svg_inside(svg, point) && seen)
			svg_mark(svg, svg_x(svg, point->x), svg_y(svg, point->y), series->tone, point);
		else if (svg_inside(svg, point))
			circle_put(svg, point, 8, "fill-opacity=\"0\"");
	}
}

void svg_lines(struct svg *svg)
{
	for (int i = 0; i < svg->plot->series_count; i++) {
		const struct plot_series *series = &svg->plot->series[i];
		curve_put(svg, series);
		sheet_print(svg->out, "<g fill=\"%s\">\n", svg_colour(series->tone));
		series_marks(svg, series);
		sheet_print(svg->out, "</g>\n");
	}
}

static void diagonal_put(struct svg *svg)
{
	double from = fmax(svg->x_least, svg->y_least), to = fmin(svg->x_most, svg->y_most);
	const struct plot_point ends[] = { { .x = from, .y = from }, { .x = to, .y = to } };
	const struct plot_series diagonal = { .tone = TONE_MUTED, .dashed = true, .points = ends,
		.count = 2 };
	if (from < to)
		curve_put(svg, &diagonal);
}

void svg_points(struct svg *svg)
{
	int most = 1;
	for (int i = 0; i < svg->plot->series_count; i++)
		for (int j = 0; j < svg->plot->series[i].count; j++)
			if (svg->plot->series[i].points[j].n > most)
				most = svg->plot->series[i].points[j].n;
	diagonal_put(svg);
	for (int i = 0; i < svg->plot->series_count; i++) {
		const struct plot_series *series = &svg->plot->series[i];
		const char *colour = svg_colour(series->tone);
		sheet_print(svg->out, "<g fill=\"%s\" fill-opacity=\"%s\" stroke=\"%s\"%s>\n", colour,
			series->dashed ? "0" : "0.7", colour,
			series->dashed ? " stroke-dasharray=\"3 3\"" : "");
		for (int j = 0; j < series->count; j++) {
			const struct plot_point *point = &series->points[j];
			double share = point->n > 0 ? sqrt((double)point->n / most) : 0.1;
			if (svg_inside(svg, point))
				circle_put(svg, point, LEAST_RADIUS + MORE_RADIUS * share, "");
		}
		sheet_print(svg->out, "</g>\n");
	}
}
