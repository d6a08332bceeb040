/* One picture of progress, as large as the window lets it be, or its numbers. */
#include "ui/control.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/lines.h"
#include "ui/plot.h"
#include "ui/progress_parts.h"
#include "ui/progress_plot.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/words.h"

enum { COLUMNS_MAX = 3 };

/* Of the type on all plots, so that nothing jumps from one to the next. */
static const double SIZE = 0.75;

struct shown {
	const struct plot *plot;
	bool table;
};

/* How the rows of a table stand: beside each other where that leaves each on one line. */
struct columns {
	int label, figure, gap, count;
};

static int text_width(const struct strip *strip, enum face face, const char *text)
{
	return lines_width(strip->look->metrics, face, strip_px(strip, ROLE_BODY, face), text) + 1;
}

static bool is_told(const struct plot_point *point)
{
	return point->label && point->figure && *point->figure;
}

static struct columns columns_of(const struct strip *strip, const struct plot *plot)
{
	struct columns columns = { .gap = strip_px(strip, ROLE_BODY, FACE_REGULAR) };
	for (int s = 0; s < plot->series_count; s++)
		for (int i = 0; i < plot->series[s].count; i++) {
			const struct plot_point *point = &plot->series[s].points[i];
			int label = is_told(point) ? text_width(strip, FACE_STRONG, point->label) : 0;
			int figure = is_told(point) ? text_width(strip, FACE_REGULAR, point->figure) : 0;
			columns.label = label > columns.label ? label : columns.label;
			columns.figure = figure > columns.figure ? figure : columns.figure;
		}
	int cell = columns.label + columns.figure + 4 * columns.gap;
	columns.count = (strip->w + 3 * columns.gap) / cell;
	columns.count = columns.count > COLUMNS_MAX ? COLUMNS_MAX : columns.count;
	return columns;
}

static void cell_draw(struct strip *strip, const struct columns *columns, int column,
	const struct plot_point *point)
{
	const struct theme *theme = strip->look->theme;
	int x = strip->x + column * (columns->label + columns->figure + 4 * columns->gap);
	struct text_style style = { ROLE_BODY, FACE_STRONG, theme->ink, 0 };
	strip_text_at(strip, style, point->label, x, strip->y, columns->label);
	style.face = FACE_REGULAR;
	strip_text_at(strip, style, point->figure, x + columns->label + columns->gap, strip->y,
		columns->figure);
}

static void row_end(struct strip *strip)
{
	strip->y += strip_line_height(strip, ROLE_BODY, FACE_STRONG);
	strip_break(strip);
	strip_gap(strip, 0.6);
}

static bool has_rows(const struct plot_series *series)
{
	for (int i = 0; i < series->count; i++)
		if (is_told(&series->points[i]))
			return true;
	return false;
}

static void series_build(struct strip *strip, const struct columns *columns,
	const struct plot_series *series)
{
	int column = 0;
	for (int i = 0; i < series->count; i++) {
		const struct plot_point *point = &series->points[i];
		if (!is_told(point))
			continue;
		if (columns->count < 1) {
			prose_row(strip, point->label, point->figure, 50);
			continue;
		}
		cell_draw(strip, columns, column++, point);
		if (column == columns->count) {
			row_end(strip);
			column = 0;
		}
	}
	if (column)
		row_end(strip);
}

static void table_build(struct strip *strip, const struct plot *plot)
{
	struct columns columns = columns_of(strip, plot);
	for (int s = 0; s < plot->series_count; s++) {
		const struct plot_series *series = &plot->series[s];
		if (!has_rows(series))
			continue;
		prose_heading(strip, series->name);
		series_build(strip, &columns, series);
	}
}

/* On pages: does what stands above leave no room, so that the picture has a page of its own? */
static bool is_apart(const struct strip *strip, const struct plot *plot)
{
	return strip->size == 0 && plot_least(strip, plot, strip->w) > strip_room(strip) - strip->y;
}

/* In the height h that the words leave, or more where it needs that; at most all of a page. */
static void picture_build(struct strip *strip, const struct plot *plot, int h)
{
	int least = plot_least(strip, plot, strip->w), room = strip_room(strip) - strip->y;
	if (!least) {
		strip->y += strip->height; /* too narrow for letters of this size */
		return;
	}
	h = h < least * 3 / 2 ? least * 3 / 2 : h;
	if (strip->size == 0 && h > room)
		h = room < least ? strip_room(strip) : room;
	plot_draw(strip, plot, (struct rect){ strip->x, strip->y, strip->w, h }, PLOT_WHOLE);
	strip->y += h;
	strip_break(strip);
}

static void plot_build(struct strip *strip, const void *context)
{
	const struct shown *shown = context;
	const struct plot *plot = shown->plot;
	const struct theme *theme = strip->look->theme;
	struct text_style title = { ROLE_BODY, FACE_HEAVY, theme->ink, TEXT_BALANCE | TEXT_KEEP };
	struct text_style said = { ROLE_BODY, FACE_REGULAR, theme->ink, 0 };
	int gap = look_share(strip->look, 2);
	double size = strip->size;
	/* What takes pages stands at the least size: its title is as large as all others. */
	strip->size = SIZE;
	strip_text(strip, title, plot->title);
	strip->size = size;
	strip->y += gap;
	if (shown->table && !plot_empty(plot)) {
		table_build(strip, plot);
		return;
	}
	int h = strip->height - strip->y - gap - strip_text_height(strip, said, plot->said, strip->w);
	bool drawn = !plot_empty(plot) && plot_stands(strip, plot);
	if (drawn && plot->kind != PLOT_SHARES && is_apart(strip, plot)) {
		strip_text(strip, said, plot->said);
		strip_break(strip);
		picture_build(strip, plot, h);
		return;
	}
	if (plot->kind == PLOT_SHARES) {
		plot_shares_flow(strip, plot, h - gap);
		strip->y += 2 * gap;
	} else if (drawn) {
		picture_build(strip, plot, h);
		strip->y += gap;
	}
	strip_text(strip, said, plot->said);
	strip_break(strip);
}

static struct hint leaf_hint(int picture, int step)
{
	return (struct hint){ .key_text = step < 0 ? "←" : "→", .word = step < 0 ? _("before")
		: _("after"), .name = step < 0 ? "before" : "after",
		.action = { ACT_PICTURE, picture + step, 0, 0 },
		.key = { step < 0 ? KEY_LEFT : KEY_RIGHT }, .pad = step < 0 ? PAD_LEFT : PAD_RIGHT };
}

static int hints_make(const struct ui *ui, const struct plot *plot, struct hint hints[HINTS_MAX])
{
	int n = 0, picture = ui->picture;
	if (picture > 0)
		hints[n++] = leaf_hint(picture, -1);
	if (picture + 1 < PICTURES_LEAFED)
		hints[n++] = leaf_hint(picture, 1);
	if (plot_empty(plot))
		return n;
	hints[n++] = (struct hint){ .key_text = "T", .word = ui->table ? _("picture") : _("numbers"),
		.name = "table", .action = { ACT_TABLE, 0, 0, 0 }, .key = { KEY_T }, .pad = PAD_NORTH };
	hints[n++] = progress_save_hint(picture);
	return n;
}

void screen_plot(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct ui *ui = model->ui;
	struct hint hints[HINTS_MAX];
	bool any = progress_any(model);
	struct shown shown = { any ? progress_plot(&list->arena, model, look->language,
		(enum picture)ui->picture) : NULL, ui->table };
	int n = any ? hints_make(ui, shown.plot, hints) : 0;
	hints[n++] = prose_back_hint();
	struct rect area = frame_draw(list, look, hints, n);
	const char *place = arena_format(&list->arena, _("%d of %d"), ui->picture + 1,
		PICTURES_LEAFED);
	header_draw(list, look, &area, _("Progress"), any ? place : NULL);
	if (!any) {
		progress_none_draw(list, look, area);
		return;
	}
	if (ui->picture == 0)
		key_push_dead(list, KEY_LEFT, PAD_LEFT);
	if (ui->picture + 1 == PICTURES_LEAFED)
		key_push_dead(list, KEY_RIGHT, PAD_RIGHT);
	strip_fit_within(list, look, area, ui->page, SIZE, plot_build, &shown);
	prose_page_keys(list);
}
