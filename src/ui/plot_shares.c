/* Shares: a bar a row, its label at the left and its figure at the right. */
#include "ui/control.h"
#include "ui/plot_parts.h"
#include "ui/words.h"

enum { BAR_EMS = 6, ROOM_EMS = 14 };

/* How the columns stand: the bar beside its label, or below it where that is too narrow. */
struct columns {
	int label, figure, bar; /* widths; label: of the text alone */
	bool below;
};

static struct text_style label_style(const struct pen *pen)
{
	return (struct text_style){ ROLE_LABEL, FACE_REGULAR, pen->strip->look->theme->ink, 0 };
}

static struct columns columns_of(const struct pen *pen, int w)
{
	const struct plot_series *series = &pen->plot->series[0];
	struct columns columns = { .label = 0 };
	int gap = pen->px;
	for (int i = 0; i < series->count; i++) {
		int label = pen_width(pen, series->points[i].label);
		int figure = pen_width(pen, series->points[i].figure);
		columns.label = label > columns.label ? label : columns.label;
		columns.figure = figure > columns.figure ? figure : columns.figure;
	}
	int room = w - columns.figure - 2 * gap, most = room - BAR_EMS * pen->px;
	columns.below = room < ROOM_EMS * pen->px;
	columns.label = columns.label > most ? most : columns.label;
	if (columns.below)
		columns.label = w;
	columns.bar = columns.below ? w - columns.figure - gap : room - columns.label;
	return columns;
}

static int row_height(const struct pen *pen, const struct columns *columns, int i)
{
	int label = strip_text_height(pen->strip, label_style(pen),
		pen->plot->series[0].points[i].label, columns->label);
	return columns->below ? label + pen->line : label;
}

static void row_draw_at(struct pen *pen, const struct columns *columns, int i, int x, int y, int w)
{
	const struct plot_series *series = &pen->plot->series[0];
	const struct plot_point *point = &series->points[i];
	const struct look *look = pen->strip->look;
	uint32_t color = pen_color(pen, series->tone);
	int h = strip_text_at(pen->strip, label_style(pen), point->label, x, y, columns->label);
	int left = columns->below ? x : x + columns->label + pen->px;
	y += columns->below ? h : 0;
	int thick = pen->line / 2;
	struct rect rail = { left, y + (pen->line - thick) / 2, columns->bar > 1 ? columns->bar : 1,
		thick };
	box_push(pen->strip->list, rail, look->theme->card, look->theme->line, look_share(look, 0.15),
		thick / 4);
	double share = pen->plot->y_most > 0 ? point->y / pen->plot->y_most : 0;
	rail.w = (int)(rail.w * (share > 1 ? 1 : share));
	if (rail.w > thick / 2)
		box_push(pen->strip->list, rail, color, color, 0, thick / 4);
	pen_text(pen, point->figure, x + w - pen_width(pen, point->figure), y, look->theme->ink);
}

static int row_gap(const struct pen *pen)
{
	return pen->line / 3;
}

/* How many rows stand in a height, from the first on. */
static int rows_fitting(const struct pen *pen, const struct columns *columns, int h)
{
	int count = 0, y = 0;
	while (count < pen->plot->series[0].count) {
		y += row_height(pen, columns, count);
		if (y > h)
			break;
		y += row_gap(pen);
		count++;
	}
	return count;
}

int shares_height(const struct pen *pen, int w)
{
	struct columns columns = columns_of(pen, w);
	int h = 0;
	for (int i = 0; i < pen->plot->series[0].count; i++)
		h += row_height(pen, &columns, i) + (i ? row_gap(pen) : 0);
	return h;
}

void shares_draw(struct pen *pen)
{
	struct columns columns = columns_of(pen, pen->rect.w);
	int count = pen->plot->series[0].count;
	int shown = rows_fitting(pen, &columns, pen->rect.h);
	if (shown < count)
		shown = rows_fitting(pen, &columns, pen->rect.h - pen->line - row_gap(pen));
	int y = pen->rect.y;
	for (int i = 0; i < shown; i++) {
		row_draw_at(pen, &columns, i, pen->rect.x, y, pen->rect.w);
		y += row_height(pen, &columns, i) + row_gap(pen);
	}
	if (shown == count)
		return;
	const char *more = arena_format(&pen->strip->list->arena, ngettext("and %d more",
		"and %d more", (unsigned long)(count - shown)), count - shown);
	if (pen_width(pen, more) <= pen->rect.w)
		pen_text(pen, more, pen->rect.x, y, pen->strip->look->theme->muted);
}

void plot_shares_flow(struct strip *strip, const struct plot *plot, int h)
{
	struct pen pen = pen_init(strip, plot, (struct rect){ strip->x, strip->y, strip->w, 0 },
		PLOT_WHOLE);
	struct columns columns = columns_of(&pen, strip->w);
	int count = plot->series[0].count, least = row_gap(&pen) * 2, most = pen.line * 2;
	int gap = count ? (h - shares_height(&pen, strip->w)) / count + row_gap(&pen) : least;
	gap = gap < least ? least : gap > most ? most : gap;
	for (int i = 0; i < count; i++) {
		row_draw_at(&pen, &columns, i, strip->x, strip->y, strip->w);
		strip->y += row_height(&pen, &columns, i);
		strip_break(strip);
		strip->y += i < count - 1 ? gap : 0;
	}
}
