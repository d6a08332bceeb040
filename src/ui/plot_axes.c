/* The numbers and names around a plot's field, and the lines behind its data. */
#include "core/ticks.h"
#include "ui/plot_parts.h"
#include "ui/words.h"

#include <math.h>

enum { FEW_BARS = 6, TICKS_MOST = 12 };

static const char *tick_words(const struct pen *pen, double value, bool percent)
{
	struct arena *arena = &pen->strip->list->arena;
	int number = (int)lround(percent ? value * 100 : value);
	if (percent)
		return arena_format(arena, _("%d\u00a0%%"), number);
	return arena_format(arena, number < 0 ? "\u2212%d" : "%d", number < 0 ? -number : number);
}

/* As many as stand `need` apart in a room, in pixels. */
static struct ticks ticks_fitting(double least, double most, double room, double need, bool whole)
{
	double fitting = need > 0 ? room / need : 2;
	int about = fitting > TICKS_MOST ? TICKS_MOST : fitting < 2 ? 2 : (int)fitting;
	for (;; about--) {
		struct ticks ticks = ticks_make(least, most, about, whole);
		if (ticks.count < 2 || room * ticks.step / (most - least) >= need)
			return ticks;
		if (about > 2)
			continue;
		/* The outermost two, where there is room for two. */
		ticks.at[1] = ticks.at[ticks.count - 1];
		ticks.count = room * (ticks.at[1] - ticks.at[0]) / (most - least) >= need ? 2 : 1;
		return ticks;
	}
}

static struct ticks ticks_y(const struct pen *pen)
{
	const struct plot *plot = pen->plot;
	return ticks_fitting(plot->y_least, plot->y_most, pen->field.h, pen->line * 1.5,
		!plot->y_percent);
}

/* Points measure one share against another: both axes are percents then. */
static bool x_percent(const struct plot *plot)
{
	return plot->kind == PLOT_POINTS && plot->y_percent;
}

static struct ticks ticks_x(const struct pen *pen)
{
	const struct plot *plot = pen->plot;
	bool percent = x_percent(plot);
	int a = pen_width(pen, tick_words(pen, plot->x_least, percent));
	int b = pen_width(pen, tick_words(pen, plot->x_most, percent));
	int c = plot->kind == PLOT_LINES ? pen_width(pen, _("today")) : 0;
	int widest = a > b ? a : b;
	widest = c > widest ? c : widest;
	return ticks_fitting(plot->x_least, plot->x_most, pen->field.w, widest + pen->px, !percent);
}

static int slot_width(const struct pen *pen)
{
	int count = pen->plot->series[0].count;
	return pen->rect.w / (count ? count : 1);
}

bool axes_figured(const struct pen *pen)
{
	int slot = slot_width(pen);
	if (pen->plot->kind != PLOT_BARS || pen->plot->series_count > 1)
		return false;
	for (int i = 0; i < pen->plot->series[0].count; i++) {
		const char *figure = pen->plot->series[0].points[i].figure;
		if (figure && pen_width(pen, figure) + pen->px / 3 > slot)
			return false;
	}
	return true;
}

static struct text_style name_style(const struct pen *pen)
{
	return (struct text_style){ ROLE_LABEL, FACE_REGULAR, pen->strip->look->theme->muted,
		TEXT_CENTER };
}

/* A few bars have their names below them whole, in as many lines as it takes; 0 where that takes
 * too much of the height. */
static int names_wrapped(const struct pen *pen)
{
	const struct plot_series *series = &pen->plot->series[0];
	int most = 0, slot = series->count ? pen->field.w / series->count - pen->px / 4 * 2 : 0;
	for (int i = 0; i < series->count; i++) {
		const char *label = series->points[i].label;
		if (series->count > FEW_BARS || slot < pen->px)
			return 0;
		int h = label ? strip_text_height(pen->strip, name_style(pen), label, slot) : 0;
		most = h > most ? h : most;
	}
	return most <= pen->rect.h / 3 ? most : 0;
}

static int names_height(const struct pen *pen)
{
	int wrapped = names_wrapped(pen);
	return wrapped > pen->line ? wrapped : pen->line;
}

/* Every so many-th name of bars that are too many to name each. */
static int names_stride(const struct pen *pen)
{
	const struct plot_series *series = &pen->plot->series[0];
	int widest = 0;
	for (int i = 0; i < series->count; i++) {
		int w = series->points[i].label ? pen_width(pen, series->points[i].label) : 0;
		widest = w > widest ? w : widest;
	}
	return series->count ? (widest + pen->px) * series->count / (pen->field.w + 1) + 1 : 1;
}

static void names_draw(struct pen *pen, int y)
{
	const struct plot_series *series = &pen->plot->series[0];
	bool wrap = names_wrapped(pen) > 0;
	int stride = wrap ? 1 : names_stride(pen), free = pen->rect.x;
	for (int i = 0; i < series->count; i += stride) {
		const char *label = series->points[i].label;
		int x = pen->field.x + pen->field.w * i / series->count;
		int slot = pen->field.w / series->count, inset = pen->px / 4;
		if (label && wrap)
			strip_text_at(pen->strip, name_style(pen), label, x + inset, y, slot - 2 * inset);
		else if (label)
			free = pen_text_free(pen, label, x + slot / 2, y, free);
	}
}

static void numbers_x_draw(struct pen *pen, int y)
{
	struct ticks ticks = ticks_x(pen);
	bool days = pen->plot->kind == PLOT_LINES;
	int free = pen->rect.x;
	for (int i = 0; i < ticks.count; i++) {
		double value = ticks.at[i];
		const char *text = days && fabs(value) < 0.5 ? _("today")
			: tick_words(pen, value, x_percent(pen->plot));
		free = pen_text_free(pen, text, pen_x(pen, value), y, free);
	}
}

/* Across the field, with its round ends inside. */
static void level_draw(struct pen *pen, int y, int width)
{
	pen_stroke(pen, pen->field.x + width, y, pen->field.x + pen->field.w - width, y, width,
		pen->strip->look->theme->line);
}

static void numbers_y_draw(struct pen *pen)
{
	const struct theme *theme = pen->strip->look->theme;
	struct ticks ticks = ticks_y(pen);
	int right = pen->field.x - pen->px / 2, thin = pen_share(pen, 0.1);
	for (int i = 0; i < ticks.count; i++) {
		double value = ticks.at[i];
		const char *text = tick_words(pen, value, pen->plot->y_percent);
		int y = pen_y(pen, value);
		pen_text(pen, text, right - pen_width(pen, text), y - pen->line / 2, theme->muted);
		level_draw(pen, y, thin);
	}
}

/* Of the numbers that may come to stand there; which do follows from the field's height. */
static int numbers_y_width(const struct pen *pen)
{
	const struct plot *plot = pen->plot;
	int widest = 0;
	for (int i = 0; i <= 20; i++) {
		double value = plot->y_least + (plot->y_most - plot->y_least) * i / 20;
		int w = pen_width(pen, tick_words(pen, value, plot->y_percent));
		widest = w > widest ? w : widest;
	}
	return widest + pen->px * 2 / 3;
}

/* The axes' names take a line each where that leaves the field most of the height. */
static bool axis_named(const struct pen *pen, const char *name)
{
	int lines = 7;
	return name && *name && pen->rect.h >= lines * pen->line
		&& pen_width(pen, name) <= pen->rect.w;
}

/* Sets the field's left and right. */
static void field_widen(struct pen *pen, bool figured)
{
	const struct plot *plot = pen->plot;
	pen->field = pen->rect;
	int left = figured ? 0 : numbers_y_width(pen);
	/* The last number stands under its place, too. */
	int right = plot->kind == PLOT_BARS ? 0
		: pen_width(pen, tick_words(pen, plot->x_most, x_percent(plot))) / 2;
	pen->field.x += left;
	pen->field.w -= left + right;
}

void axes_draw(struct pen *pen)
{
	const struct plot *plot = pen->plot;
	const struct theme *theme = pen->strip->look->theme;
	bool figured = axes_figured(pen), x_named = axis_named(pen, plot->x_name);
	bool y_named = !figured && pen->size == PLOT_WHOLE && axis_named(pen, plot->y_name);
	field_widen(pen, figured);
	int below = pen->line * 3 / 5 + (plot->kind == PLOT_BARS ? names_height(pen) : pen->line)
		+ (x_named ? pen->line : 0);
	if (y_named)
		pen_text(pen, plot->y_name, pen->rect.x, pen->rect.y, theme->muted);
	pen->field.y += (y_named ? pen->line * 5 / 4 : 0) + pen->line * (figured ? 5 : 3) / 5;
	pen->field.h = pen->rect.y + pen->rect.h - below - pen->field.y;
	if (!figured)
		numbers_y_draw(pen);
	int ground = pen->field.y + pen->field.h, y = ground + pen->line * 3 / 5;
	if (plot->kind == PLOT_BARS)
		names_draw(pen, y);
	else
		numbers_x_draw(pen, y);
	if (x_named)
		pen_text(pen, plot->x_name, pen->rect.x + pen->rect.w - pen_width(pen, plot->x_name),
			pen->rect.y + pen->rect.h - pen->line, theme->muted);
	level_draw(pen, ground, pen_share(pen, 0.2));
}
