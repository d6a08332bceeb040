/* What the files that draw plots share. */
#ifndef UI_PLOT_PARTS_H
#define UI_PLOT_PARTS_H

#include "ui/plot.h"

/* A plot being drawn. Everything is written in one size of type. */
struct pen {
	struct strip *strip;
	const struct plot *plot;
	enum plot_size size;
	struct rect rect;    /* all that may be drawn on */
	struct rect field;   /* of it, where the data stand */
	int px, line;        /* of the type */
};

struct pen pen_init(struct strip *strip, const struct plot *plot, struct rect rect,
	enum plot_size size);
uint32_t pen_color(const struct pen *pen, enum plot_tone tone);
enum shape pen_mark(enum plot_tone tone);
int pen_share(const struct pen *pen, double percent_of_u);
/* Width of a text on one line. */
int pen_width(const struct pen *pen, const char *text);
/* A text on one line, its top left there. */
void pen_text(struct pen *pen, const char *text, int x, int y, uint32_t color);
/* The same centred at x, moved so that it stays inside pen->rect. */
void pen_text_middle(struct pen *pen, const char *text, int x, int y, uint32_t color);
/* The same, muted, where it begins at `free` or behind; returns where the next one may. */
int pen_text_free(struct pen *pen, const char *text, int x, int y, int free);
void pen_stroke(struct pen *pen, int x1, int y1, int x2, int y2, int width, uint32_t color);
void pen_shape(struct pen *pen, enum shape shape, int x, int y, int size, uint32_t color);

/* Where a value stands. */
int pen_x(const struct pen *pen, double x);
int pen_y(const struct pen *pen, double y);

/* plot_axes.c: numbers and names around the field, which it sets; lines behind the data. */
void axes_draw(struct pen *pen);
/* Do the figures of all bars stand over them? Then no axis is needed. */
bool axes_figured(const struct pen *pen);
/* plot_legend.c: the series' names, taken off the top of pen->rect. */
int legend_height(const struct pen *pen, int w);
void legend_draw(struct pen *pen);
/* plot_marks.c */
void bars_draw(struct pen *pen);
void lines_draw(struct pen *pen);
void points_draw(struct pen *pen);
/* plot_shares.c: as many rows as there is room for, and how many more there are. */
void shares_draw(struct pen *pen);
int shares_height(const struct pen *pen, int w); /* of all rows */
/* plot_calendar.c */
void calendar_draw(struct pen *pen);

#endif
