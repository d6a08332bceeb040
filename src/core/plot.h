/* A plot as data: what is drawn on a screen, saved as SVG and written as CSV comes from the same
 * numbers. Everything is borrowed from whoever made it (an arena); nothing here owns anything. */
#ifndef CORE_PLOT_H
#define CORE_PLOT_H

#include <stdbool.h>

enum plot_kind {
	PLOT_BARS,     /* one bar a point, x is its place; series stand on each other */
	PLOT_LINES,    /* curves through the points */
	PLOT_POINTS,   /* marks whose size grows with n; the diagonal stands behind them */
	PLOT_SHARES,   /* one horizontal bar a point, its label at the left, its figure at the right */
	PLOT_CALENDAR, /* one cell a day, a column a week; x is the day number */
};

enum plot_tone { TONE_FIRST, TONE_SECOND, TONE_THIRD, TONE_MUTED }; /* colours of the theme */

struct plot_point {
	double x, y;       /* both no number: a gap in a curve; marks between gaps stand alone */
	int n;             /* how many observations stand behind it; 0: not counted */
	const char *label; /* at the axis, or of the bar; NULL: none */
	const char *figure; /* y as words: "94 %", "3 cards" */
};

struct plot_series {
	const char *name;
	enum plot_tone tone;
	bool dashed;       /* a target, an expectation */
	bool marked;       /* lines: a mark on each point as well */
	const struct plot_point *points;
	int count;
};

struct plot {
	enum plot_kind kind;
	const char *title;
	const char *said;  /* the plot in one or two sentences, with its numbers */
	const char *x_name, *y_name;
	const char *file;  /* stem of the names it is saved under: "due-by-day" */
	double x_least, x_most, y_least, y_most;
	bool y_percent;    /* y from 0 to 1, written as percent */
	const struct plot_series *series;
	int series_count;
	const struct plot_point *key; /* a calendar's: how some y look, each with its label */
	int key_count;
	bool x_is_days;    /* x counts days from day_zero on, itself days since 1970-01-01 */
	double day_zero;   /* a part of a day is what has passed of it */
};

/* Is the point one, and no gap? */
bool plot_is_point(const struct plot_point *point);
/* Does nothing join its marks? */
bool plot_is_loose(const struct plot_series *series);

#endif
