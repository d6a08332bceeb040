/* A calendar: a column a week, a row a weekday. How much was done on a day is the size of its
 * square, not its shade: it reads in every theme. */
#include "core/civil.h"
#include "ui/control.h"
#include "ui/date.h"
#include "ui/plot_parts.h"

#include <math.h>

enum { WEEK = 7, BANDS_MAX = 4 };

struct calendar {
	int64_t monday;      /* the first one shown, as a day number */
	int weeks;
	int bands, band;     /* weeks go on in the next band where that makes them larger; its height */
	int in_band;         /* weeks */
	int cell, step, x, y; /* step: from week to week */
	double most;         /* of a day */
};

static int names_width(const struct pen *pen)
{
	int widest = 0;
	for (int i = 0; i < WEEK; i++) {
		/* Day 4 was a Monday. */
		int w = pen_width(pen, date_weekday(4 + i));
		widest = w > widest ? w : widest;
	}
	return widest + pen->px / 2;
}

/* The size of a day where the weeks stand in so many bands. */
static int cell_size(const struct pen *pen, int weeks, int bands)
{
	int in_band = (weeks + bands - 1) / bands;
	int w = (pen->rect.w - names_width(pen)) / in_band;
	int h = (pen->rect.h / bands - pen->line * 5 / 3) / WEEK;
	int cell = w < h ? w : h;
	return cell > 3 * pen->line ? 3 * pen->line : cell;
}

static void bands_choose(const struct pen *pen, struct calendar *calendar)
{
	int w = pen->rect.w - names_width(pen);
	calendar->bands = 1;
	for (int bands = 2; bands <= BANDS_MAX; bands++)
		if (cell_size(pen, calendar->weeks, bands)
			> cell_size(pen, calendar->weeks, calendar->bands))
			calendar->bands = bands;
	calendar->cell = cell_size(pen, calendar->weeks, calendar->bands);
	calendar->in_band = (calendar->weeks + calendar->bands - 1) / calendar->bands;
	calendar->band = calendar->cell * WEEK + pen->line * 5 / 3;
	int step = w / calendar->in_band, most = calendar->cell * 3 / 2;
	calendar->step = step < most ? step : most;
}

/* As many weeks as there are data for, the latest ones where not all fit. */
static struct calendar calendar_make(const struct pen *pen)
{
	struct calendar calendar = { .most = pen->plot->y_most };
	int64_t last = (int64_t)pen->plot->x_most, first = (int64_t)pen->plot->x_least;
	int64_t end = last - date_of_week(last);
	int names = names_width(pen), fitting = (pen->rect.w - names) / pen_share(pen, 1.1);
	calendar.weeks = (int)((end - (first - date_of_week(first))) / WEEK) + 1;
	if (calendar.weeks > fitting)
		calendar.weeks = fitting > 1 ? fitting : 1;
	bands_choose(pen, &calendar);
	calendar.monday = end - (int64_t)WEEK * (calendar.weeks - 1);
	calendar.x = pen->rect.x + names;
	calendar.y = pen->rect.y + pen->line * 4 / 3;
	return calendar;
}

static void weekdays_draw(struct pen *pen, const struct calendar *calendar, int y)
{
	int stride = (pen->line + calendar->cell - 1) / calendar->cell;
	for (int i = 0; i < WEEK; i += stride)
		pen_text(pen, date_weekday(4 + i), pen->rect.x,
			y + i * calendar->cell + (calendar->cell - pen->line) / 2,
			pen->strip->look->theme->muted);
}

/* A month's name over the week in which it begins, where the one before leaves room for it. */
static void months_draw(struct pen *pen, const struct calendar *calendar, int band)
{
	int free = pen->rect.x, right = pen->rect.x + pen->rect.w;
	for (int i = 0; i < calendar->in_band && band * calendar->in_band + i < calendar->weeks; i++) {
		int week = band * calendar->in_band + i;
		struct civil end = civil_of(calendar->monday + (int64_t)WEEK * week + WEEK - 1);
		/* One that has begun before is named only where the next is weeks away. */
		bool begins = end.day <= WEEK, goes_on = !i && end.day <= 2 * WEEK;
		if (!begins && !goes_on)
			continue;
		const char *name = date_month(end.month);
		int x = calendar->x + i * calendar->step, w = pen_width(pen, name);
		if (x < free || x + w > right)
			continue;
		pen_text(pen, name, x, pen->rect.y + band * calendar->band, pen->strip->look->theme->muted);
		free = x + w + pen->px / 2;
	}
}

/* How large a day's square is: the least that is seen, where there was anything. */
static int side_of(const struct calendar *calendar, double y)
{
	int inner = calendar->cell - (calendar->cell > 8 ? calendar->cell / 8 : 1);
	double share = calendar->most > 0 ? sqrt(y / calendar->most) : 0;
	int least = inner / 3 > 1 ? inner / 3 : 1, dot = inner / 6 > 1 ? inner / 6 : 1;
	return y > 0 ? least + (int)lround((inner - least) * share) : dot;
}

/* A day's square in the middle of the cell at left and top. */
static void square_draw(struct pen *pen, const struct calendar *calendar, int left, int top, int w,
	double y)
{
	int side = side_of(calendar, y);
	struct draw *draw = drawlist_push(pen->strip->list, DRAW_RECT, (struct rect){
		left + (w - side) / 2, top + (calendar->cell - side) / 2, side, side });
	draw->color = y > 0 ? pen_color(pen, pen->plot->series[0].tone) : pen->strip->look->theme->line;
}

static void day_draw(struct pen *pen, const struct calendar *calendar, int64_t day, double y)
{
	int64_t since = day - calendar->monday;
	int week = (int)(since / WEEK), in_week = (int)(since % WEEK);
	if (since < 0)
		return;
	square_draw(pen, calendar, calendar->x + week % calendar->in_band * calendar->step,
		calendar->y + week / calendar->in_band * calendar->band + in_week * calendar->cell,
		calendar->step, y);
}

/* What the sizes mean, below the days. */
static void key_draw(struct pen *pen, const struct calendar *calendar, int top)
{
	int x = calendar->x, right = pen->rect.x + pen->rect.w, cell = calendar->cell;
	int height = cell > pen->line ? cell : pen->line;
	for (int i = 0; i < pen->plot->key_count; i++) {
		const struct plot_point *key = &pen->plot->key[i];
		int w = cell + pen->px / 2 + pen_width(pen, key->label);
		if (x + w > right)
			return;
		square_draw(pen, calendar, x, top + (height - cell) / 2, cell, key->y);
		pen_text(pen, key->label, x + cell + pen->px / 2, top + (height - pen->line) / 2,
			pen->strip->look->theme->muted);
		x += w + pen->px * 3 / 2;
	}
}

/* The key takes its height off the calendar's, where there is only this one to be read. */
static int key_height(struct pen *pen)
{
	if (!pen->plot->key_count || pen->size != PLOT_WHOLE)
		return 0;
	int cell = calendar_make(pen).cell;
	return (cell > pen->line ? cell : pen->line) + pen->line / 2;
}

void calendar_draw(struct pen *pen)
{
	const struct plot_series *series = &pen->plot->series[0];
	int key = key_height(pen);
	pen->rect.h -= key;
	struct calendar calendar = calendar_make(pen);
	if (calendar.cell < 2)
		return;
	for (int band = 0; band < calendar.bands; band++) {
		weekdays_draw(pen, &calendar, calendar.y + band * calendar.band);
		months_draw(pen, &calendar, band);
	}
	for (int i = 0; i < series->count; i++)
		day_draw(pen, &calendar, (int64_t)series->points[i].x, series->points[i].y);
	if (key)
		key_draw(pen, &calendar, pen->rect.y + calendar.bands * calendar.band + pen->line / 2);
}
