/* What the files of svg share. Private to svg*.c. */
#ifndef REPORT_SVG_PARTS_H
#define REPORT_SVG_PARTS_H

#include "core/number.h"
#include "core/plot.h"
#include "report/sheet.h"

enum { SVG_WIDTH = 960, SVG_HEIGHT = 540, SVG_MARGIN = 32, SVG_TEXT = 14, SVG_LINE = 20 };

#define SVG_INK "#1c1c1c"
#define SVG_SOFT "#5a5a5a"
#define SVG_GRID "#dedede"
#define SVG_GROUND "#eeeeee"

struct svg {
	struct sheet *out;
	const struct plot *plot;
	double left, right, top, bottom; /* of what the axes hold */
	double x_least, x_most, y_least, y_most;
};

/* svg.c */
const char *svg_colour(enum plot_tone tone);

/* svg_text.c. Widths are guesses for a common sans-serif, a little wide. */
enum svg_anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };
double svg_text_width(const char *text, size_t len, double size);
/* How many bytes of it fit, whole characters. */
size_t svg_text_fit(const char *text, double size, double width);
void svg_text(struct svg *svg, double x, double y, enum svg_anchor anchor, const char *colour,
	const char *text);
/* The same, cut to that width with an ellipsis. */
void svg_text_cut(struct svg *svg, double x, double y, double width, const char *text);
/* The text in lines under each other, the first one's baseline at y; draws where `draw`. Returns
 * how many lines there are. */
int svg_text_lines(struct svg *svg, double y, const char *text, bool draw);

/* svg_axes.c */
double svg_x(const struct svg *svg, double x);
double svg_y(const struct svg *svg, double y);
/* Is it a number within the axes? */
bool svg_inside(const struct svg *svg, const struct plot_point *point);
void svg_ranges(struct svg *svg);
void svg_axes(struct svg *svg);

/* svg_marks.c: a point's figure; where it has none its number, a tenth of a percent or a hundredth
 * exact. Then the <title> of a point: its label and its figure. */
const char *svg_figure(const struct svg *svg, const struct plot_point *point,
	char out[NUMBER_TEXT_MAX]);
void svg_point_title(struct svg *svg, const struct plot_point *point);
/* The least distance between two bars, in the units of x; 1 where there are not two. */
double svg_bar_distance(const struct plot *plot);
/* A curve's mark there, whose shape tells the tone as its colour does; with its title, unless it is
 * NULL. */
void svg_mark(struct svg *svg, double x, double y, enum plot_tone tone,
	const struct plot_point *titled);
void svg_bars(struct svg *svg);
void svg_lines(struct svg *svg);
void svg_points(struct svg *svg);

/* svg_cells.c */
void svg_shares(struct svg *svg);
void svg_calendar(struct svg *svg);
/* The end of a day's rect, from behind its height: its fill by how much y is. */
void svg_shade(struct svg *svg, const struct plot_series *series, double y);

#endif
