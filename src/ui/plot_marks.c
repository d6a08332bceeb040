/* The data of a plot: bars, curves, points. */
#include "ui/control.h"
#include "ui/plot_parts.h"

#include <math.h>
#include <stdlib.h>

enum { DASHES_MAX = 100 };

/* A bar is filled; what stands on it is an outline, so that no colour is needed to tell them. */
static void bar_box(struct pen *pen, int series, struct rect rect)
{
	const struct theme *theme = pen->strip->look->theme;
	uint32_t color = pen_color(pen, pen->plot->series[series].tone);
	int width = pen_share(pen, 0.3), radius = pen_share(pen, 0.5);
	if (rect.h < 1)
		return;
	box_push(pen->strip->list, rect, series ? theme->card : color, color, series ? width : 0,
		radius < rect.w / 3 && radius < rect.h ? radius : 0);
}

static void bar_figure(struct pen *pen, const struct plot_point *point, struct rect slot, int top)
{
	if (point->figure && *point->figure)
		pen_text_middle(pen, point->figure, slot.x + slot.w / 2, top - pen->line,
			pen->strip->look->theme->ink);
}

void bars_draw(struct pen *pen)
{
	const struct plot *plot = pen->plot;
	int count = plot->series[0].count, ground = pen->field.y + pen->field.h;
	bool figured = axes_figured(pen);
	for (int i = 0; i < count; i++) {
		int x = pen->field.x + pen->field.w * i / count;
		int w = pen->field.x + pen->field.w * (i + 1) / count - x, top = ground;
		int bar = w * 4 / 5 > 1 ? w * 4 / 5 : 1, most = pen->px * 6;
		bar = bar > most ? most : bar;
		double sum = plot->y_least;
		for (int s = 0; s < plot->series_count && i < plot->series[s].count; s++) {
			sum += plot->series[s].points[i].y;
			int to = pen_y(pen, sum);
			bar_box(pen, s, (struct rect){ x + (w - bar) / 2, to, bar, top - to });
			top = to;
		}
		if (figured)
			bar_figure(pen, &plot->series[0].points[i], (struct rect){ x, 0, w, 0 }, top);
	}
}

/* A curve being drawn: what is left of the present dash is carried over its bends. */
struct dash {
	double on, off, at; /* at: along the present dash and its gap */
};

static void dashes_draw(struct pen *pen, double x1, double y1, double x2, double y2, int width,
	uint32_t color, struct dash *dash)
{
	double length = hypot(x2 - x1, y2 - y1), whole = dash->on + dash->off;
	for (double from = 0; from < length;) {
		bool on = dash->at < dash->on;
		double left = (on ? dash->on : whole) - dash->at;
		/* What rounding left over of a dash or a gap would end the curve here. */
		if (left < 1e-9) {
			dash->at = on ? dash->on : 0;
			continue;
		}
		double to = fmin(from + left, length);
		if (on)
			pen_stroke(pen, (int)lround(x1 + (x2 - x1) * from / length),
				(int)lround(y1 + (y2 - y1) * from / length),
				(int)lround(x1 + (x2 - x1) * to / length),
				(int)lround(y1 + (y2 - y1) * to / length), width, color);
		dash->at += to - from;
		from = to;
	}
}

/* Do the points between two others lie on the straight line from one to the other, and between
 * them? A peak straight above both is on the line, too. */
static bool is_straight(const struct pen *pen, const struct plot_point *points, int from, int to)
{
	double x1 = pen_x(pen, points[from].x), y1 = pen_y(pen, points[from].y);
	double dx = pen_x(pen, points[to].x) - x1, dy = pen_y(pen, points[to].y) - y1;
	double length = hypot(dx, dy), least = 0.6;
	for (int i = from + 1; i < to; i++) {
		double x = pen_x(pen, points[i].x) - x1, y = pen_y(pen, points[i].y) - y1;
		double off = length > 0 ? fabs(x * dy - y * dx) / length : hypot(x, y);
		double along = length > 0 ? (x * dx + y * dy) / length : 0;
		if (off > least || along < -least || along > length + least)
			return false;
	}
	return true;
}

/* The farthest point that a straight stroke from `from` may go to. */
static int straight_to(const struct pen *pen, const struct plot_series *series, int from)
{
	int to = from + 1;
	while (to + 1 < series->count && to - from < 24 && plot_is_point(&series->points[to + 1])
		&& is_straight(pen, series->points, from, to + 1))
		to++;
	return to;
}

static double curve_length(const struct pen *pen, const struct plot_series *series)
{
	double length = 0;
	for (int i = 1; i < series->count; i++)
		if (plot_is_point(&series->points[i]) && plot_is_point(&series->points[i - 1]))
			length += hypot(pen_x(pen, series->points[i].x) - pen_x(pen, series->points[i - 1].x),
				pen_y(pen, series->points[i].y) - pen_y(pen, series->points[i - 1].y));
	return length;
}

/* Two that are dashed differ without their colours, too. A long way has longer dashes, not more. */
static struct dash dash_make(const struct pen *pen, const struct plot_series *series)
{
	bool dots = series->tone == TONE_THIRD;
	double on = pen_share(pen, dots ? 0.2 : 1.5), off = pen_share(pen, dots ? 0.9 : 1.1);
	double longer = fmax(1, curve_length(pen, series) / (DASHES_MAX * (on + off)));
	return (struct dash){ on * longer, off * longer, 0 };
}

static void curve_draw(struct pen *pen, const struct plot_series *series)
{
	uint32_t color = pen_color(pen, series->tone);
	int width = pen_share(pen, series->dashed ? 0.35 : 0.45);
	struct dash dash = dash_make(pen, series);
	for (int from = 0; from + 1 < series->count;) {
		if (!plot_is_point(&series->points[from]) || !plot_is_point(&series->points[from + 1])) {
			from++;
			continue;
		}
		int to = straight_to(pen, series, from);
		int x1 = pen_x(pen, series->points[from].x), y1 = pen_y(pen, series->points[from].y);
		int x2 = pen_x(pen, series->points[to].x), y2 = pen_y(pen, series->points[to].y);
		if (series->dashed)
			dashes_draw(pen, x1, y1, x2, y2, width, color, &dash);
		else if (x1 != x2 || y1 != y2)
			pen_stroke(pen, x1, y1, x2, y2, width, color);
		from = to;
	}
}

void lines_draw(struct pen *pen)
{
	const struct plot *plot = pen->plot;
	if (plot->x_least < 0 && plot->x_most > 0) {
		int x = pen_x(pen, 0);
		pen_stroke(pen, x, pen->field.y, x, pen->field.y + pen->field.h, pen_share(pen, 0.15),
			pen->strip->look->theme->muted);
	}
	for (int s = 0; s < plot->series_count; s++)
		curve_draw(pen, &plot->series[s]);
	/* Marks stand on all curves. */
	for (int s = 0; s < plot->series_count; s++) {
		const struct plot_series *series = &plot->series[s];
		for (int i = 0; series->marked && i < series->count; i++)
			if (plot_is_point(&series->points[i]))
				pen_shape(pen, pen_mark(series->tone), pen_x(pen, series->points[i].x),
					pen_y(pen, series->points[i].y), pen_share(pen, 1.7),
					pen_color(pen, series->tone));
	}
}

void points_draw(struct pen *pen)
{
	const struct plot *plot = pen->plot;
	double least = fmax(plot->x_least, plot->y_least), most = fmin(plot->x_most, plot->y_most);
	struct dash dash = { pen_share(pen, 1), pen_share(pen, 1), 0 };
	dashes_draw(pen, pen_x(pen, least), pen_y(pen, least), pen_x(pen, most), pen_y(pen, most),
		pen_share(pen, 0.3), pen->strip->look->theme->muted, &dash);
	for (int s = 0; s < plot->series_count; s++) {
		const struct plot_series *series = &plot->series[s];
		int largest = 1;
		for (int i = 0; i < series->count; i++)
			largest = series->points[i].n > largest ? series->points[i].n : largest;
		for (int i = 0; i < series->count; i++) {
			const struct plot_point *point = &series->points[i];
			double size = 1.4 + 2.6 * sqrt((double)point->n / largest);
			pen_shape(pen, pen_mark(series->tone), pen_x(pen, point->x), pen_y(pen, point->y),
				pen_share(pen, size), pen_color(pen, series->tone));
		}
	}
}
