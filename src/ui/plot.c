#include "ui/plot.h"

#include "base/check.h"
#include "ui/control.h"
#include "ui/lines.h"
#include "ui/plot_parts.h"

#include <math.h>
#include <string.h>

/* In lines and ems of a label. */
enum { LEAST_LINES = 6, LEAST_EMS = 9, LEAST_CALENDAR_LINES = 6 };

struct pen pen_init(struct strip *strip, const struct plot *plot, struct rect rect,
	enum plot_size size)
{
	return (struct pen){ .strip = strip, .plot = plot, .size = size, .rect = rect, .field = rect,
		.px = strip_px(strip, ROLE_LABEL, FACE_REGULAR),
		.line = strip_line_height(strip, ROLE_LABEL, FACE_REGULAR) };
}

uint32_t pen_color(const struct pen *pen, enum plot_tone tone)
{
	const struct theme *theme = pen->strip->look->theme;
	switch (tone) {
	case TONE_FIRST:
		return theme->choice[0];
	case TONE_SECOND:
		return theme->choice[1];
	case TONE_THIRD:
		return theme->choice[2];
	case TONE_MUTED:
		return theme->muted;
	}
	return theme->ink;
}

enum shape pen_mark(enum plot_tone tone)
{
	switch (tone) {
	case TONE_FIRST:
		return SHAPE_CIRCLE;
	case TONE_SECOND:
		return SHAPE_DIAMOND;
	case TONE_THIRD:
		return SHAPE_TRIANGLE;
	case TONE_MUTED:
		return SHAPE_SQUARE;
	}
	return SHAPE_CIRCLE;
}

int pen_share(const struct pen *pen, double percent_of_u)
{
	return look_share(pen->strip->look, percent_of_u);
}

int pen_width(const struct pen *pen, const char *text)
{
	return lines_width(pen->strip->look->metrics, FACE_REGULAR, pen->px, text) + 1;
}

void pen_text(struct pen *pen, const char *text, int x, int y, uint32_t color)
{
	struct text_style style = { ROLE_LABEL, FACE_REGULAR, color, 0 };
	strip_text_at(pen->strip, style, text, x, y, pen_width(pen, text));
}

void pen_text_middle(struct pen *pen, const char *text, int x, int y, uint32_t color)
{
	int w = pen_width(pen, text), left = x - w / 2, most = pen->rect.x + pen->rect.w - w;
	left = left > most ? most : left;
	pen_text(pen, text, left < pen->rect.x ? pen->rect.x : left, y, color);
}

int pen_text_free(struct pen *pen, const char *text, int x, int y, int free)
{
	int w = pen_width(pen, text), left = x - w / 2, most = pen->rect.x + pen->rect.w - w;
	left = left > most ? most : left;
	left = left < pen->rect.x ? pen->rect.x : left;
	if (left < free || left > most)
		return free;
	pen_text(pen, text, left, y, pen->strip->look->theme->muted);
	return left + w + pen->px / 2;
}

/* From its upper end downwards: on a page a command is where it begins. */
void pen_stroke(struct pen *pen, int x1, int y1, int x2, int y2, int width, uint32_t color)
{
	struct rect rect = y1 <= y2 ? (struct rect){ x1, y1, x2 - x1, y2 - y1 }
		: (struct rect){ x2, y2, x1 - x2, y1 - y2 };
	struct draw *draw = drawlist_push(pen->strip->list, DRAW_LINE, rect);
	draw->color = color;
	draw->width = width;
}

void pen_shape(struct pen *pen, enum shape shape, int x, int y, int size, uint32_t color)
{
	struct draw *draw = drawlist_push(pen->strip->list, DRAW_SHAPE,
		(struct rect){ x - size / 2, y - size / 2, size, size });
	draw->shape = shape;
	draw->color = color;
}

static int placed(double value, double least, double most, int size)
{
	double share = most > least ? (value - least) / (most - least) : 0;
	return (int)lround(fmin(fmax(share, 0), 1) * size);
}

/* The largest mark on the field's edge stays inside it. */
static int field_inset(const struct pen *pen)
{
	return pen->plot->kind == PLOT_POINTS ? pen_share(pen, 2.1) : 0;
}

int pen_x(const struct pen *pen, double x)
{
	int inset = field_inset(pen);
	return pen->field.x + inset + placed(x, pen->plot->x_least, pen->plot->x_most,
		pen->field.w - 2 * inset);
}

int pen_y(const struct pen *pen, double y)
{
	int inset = field_inset(pen);
	return pen->field.y + pen->field.h - inset
		- placed(y, pen->plot->y_least, pen->plot->y_most, pen->field.h - 2 * inset);
}

bool plot_empty(const struct plot *plot)
{
	for (int s = 0; s < plot->series_count; s++)
		/* A target, an expectation: nothing that was. */
		for (int i = 0; !plot->series[s].dashed && i < plot->series[s].count; i++) {
			const struct plot_point *point = &plot->series[s].points[i];
			if (plot->kind == PLOT_SHARES || point->n || point->y > 0 || point->y < 0)
				return false;
		}
	return true;
}

int plot_least(const struct strip *strip, const struct plot *plot, int w)
{
	struct pen pen = pen_init((struct strip *)strip, plot, (struct rect){ 0, 0, w, 0 },
		PLOT_PANEL);
	if (w < LEAST_EMS * pen.px)
		return 0;
	switch (plot->kind) {
	case PLOT_BARS:
	case PLOT_LINES:
	case PLOT_POINTS:
		return LEAST_LINES * pen.line + legend_height(&pen, w);
	case PLOT_CALENDAR:
		return LEAST_CALENDAR_LINES * pen.line;
	case PLOT_SHARES:
		return 3 * pen.line;
	}
	return 0;
}

bool plot_stands(const struct strip *strip, const struct plot *plot)
{
	struct strip smallest = { .look = strip->look, .list = strip->list };
	int least = plot_least(&smallest, plot, strip->w);
	return least && least <= strip_room(strip);
}

int plot_ample(const struct strip *strip, const struct plot *plot, int w)
{
	struct pen pen = pen_init((struct strip *)strip, plot, (struct rect){ 0, 0, w, 0 },
		PLOT_PANEL);
	int least = plot_least(strip, plot, w);
	return plot->kind == PLOT_SHARES ? shares_height(&pen, w)
		: plot->kind == PLOT_CALENDAR ? least : least * 3 / 2;
}

void plot_draw(struct strip *strip, const struct plot *plot, struct rect rect, enum plot_size size)
{
	struct pen pen = pen_init(strip, plot, rect, size);
	int least = plot_least(strip, plot, rect.w);
	if (!least || rect.h < least)
		return;
	if (plot->kind == PLOT_SHARES) {
		shares_draw(&pen);
	} else if (plot->kind == PLOT_CALENDAR) {
		calendar_draw(&pen);
	} else {
		legend_draw(&pen);
		axes_draw(&pen);
	}
	switch (plot->kind) {
	case PLOT_BARS:
		bars_draw(&pen);
		break;
	case PLOT_LINES:
		lines_draw(&pen);
		break;
	case PLOT_POINTS:
		points_draw(&pen);
		break;
	case PLOT_SHARES:
	case PLOT_CALENDAR:
		break;
	}
}
