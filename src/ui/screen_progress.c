/* What is remembered, in pictures: the overview. Each panel leads to its large form. */
#include "ui/control.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/lines.h"
#include "ui/plot.h"
#include "ui/progress_parts.h"
#include "ui/progress_plot.h"
#include "ui/progress_said.h"
#include "ui/row.h"
#include "ui/screens.h"
#include "ui/words.h"

#include <math.h>

enum { PANELS = 8, PANEL_WEAK = 3, COLUMN_EMS = 21 };

static const int pictures[PANELS] = { PICTURE_DUE, PICTURE_KEPT, PICTURE_TOPICS, -1,
	PICTURE_FORESEEN, PICTURE_CERTAINTY, PICTURE_MINUTES, PICTURE_KINDS };

/* How the panels stand; height 0: there is no room for pictures, and words stand for them. */
struct grid {
	int columns, rows, w, height, gap;
};

/* A panel as it is drawn. */
struct panel {
	const struct model *model;
	const struct plot *plot; /* NULL: the weakest cards */
	const char *title, *said;
	const char *figure;      /* at the right of the title; "" none */
	bool quiet;              /* it is what the figures below are */
	struct hint zone;        /* its key_text stands before the title */
	bool first;
};

struct overview {
	struct panel panels[PANELS];
	struct grid grid;
};

static struct panel panel_make(struct arena *arena, const struct model *model, int language, int i)
{
	const struct progress *progress = model->progress;
	struct panel panel = { .model = model, .first = i == 0, .figure = "" };
	if (i == PANEL_WEAK) {
		panel.zone = (struct hint){ .name = PROGRESS_WEAK_ZONE, .key_text = "W", .key = { KEY_W } };
		panel.title = _("Weakest cards");
		panel.said = arena_format(arena, _("%s, the weakest first."),
			said_cards(arena, progress->weak_count));
		panel.zone.action = (struct action){ ACT_OPEN, SCREEN_WEAK, 0, 0 };
		panel.figure = _("recall now");
		panel.quiet = true;
		return panel;
	}
	/* Numbered as they are leafed through. */
	panel.zone = (struct hint){ .name = arena_format(arena, PROGRESS_PLOT_ZONE, pictures[i]),
		.key_text = arena_format(arena, "%d", pictures[i] + 1), .key = { KEY_1 + pictures[i] } };
	panel.plot = progress_plot(arena, model, language, (enum picture)pictures[i]);
	panel.title = panel.plot->title;
	panel.said = panel.plot->said;
	panel.zone.action = (struct action){ ACT_PICTURE, pictures[i], 0, 0 };
	panel.quiet = panel.plot->kind == PLOT_SHARES;
	if (panel.quiet)
		panel.figure = _("recall now");
	if (pictures[i] == PICTURE_DUE)
		panel.figure = arena_format(arena, _("%d today"), progress->due[0]);
	else if (pictures[i] == PICTURE_KEPT && progress->past_count)
		panel.figure = percent_words(arena, progress->kept);
	return panel;
}

static struct text_style title_style(const struct strip *strip)
{
	return (struct text_style){ ROLE_BODY, FACE_STRONG, strip->look->theme->ink, 0 };
}

static int panel_pad(const struct strip *strip)
{
	return look_share(strip->look, 2.2);
}

/* Key, title and figure in a row; returns its height. */
static int title_draw(struct strip *strip, const struct panel *panel, struct rect inner)
{
	struct text_style style = title_style(strip);
	int px = strip_px(strip, ROLE_BODY, FACE_STRONG), x = inner.x, right = inner.x + inner.w;
	if (!strip->look->touch && !strip->look->pad) {
		struct text_style muted = style;
		muted.color = strip->look->theme->muted;
		muted.face = FACE_REGULAR;
		const char *key = panel->zone.key_text;
		int w = lines_width(strip->look->metrics, FACE_REGULAR, strip_px(strip, ROLE_BODY,
			FACE_REGULAR), key) + 1;
		strip_text_at(strip, muted, key, x, inner.y, w);
		x += w + px / 2;
	}
	struct text_style right_style = style;
	if (panel->quiet)
		right_style = (struct text_style){ ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 };
	int figure = *panel->figure ? lines_width(strip->look->metrics, right_style.face,
		strip_px(strip, right_style.role, right_style.face), panel->figure) + 1 : 0;
	int title = lines_width(strip->look->metrics, FACE_STRONG, px, panel->title) + 1;
	if (figure && x + title + px + figure <= right) {
		strip_text_at(strip, right_style, panel->figure, right - figure, inner.y, figure);
		right -= figure + px;
	}
	return strip_text_at(strip, style, panel->title, x, inner.y, right - x);
}

/* As many of the weakest cards as there is room for. */
static int weak_draw(struct strip *strip, const struct panel *panel, struct rect rect)
{
	const struct progress *progress = panel->model->progress;
	const struct look *look = strip->look;
	struct arena *arena = &strip->list->arena;
	struct text_style style = { ROLE_LABEL, FACE_REGULAR, look->theme->ink, 0 };
	struct text_style muted = { ROLE_LABEL, FACE_REGULAR, look->theme->muted, 0 };
	int px = strip_px(strip, ROLE_LABEL, FACE_REGULAR), y = rect.y;
	int line = strip_line_height(strip, ROLE_LABEL, FACE_REGULAR), shown = 0;
	while (shown < progress->weak_count) {
		const struct progress_weak *weak = &progress->weak[shown];
		const char *front = progress_front(arena, panel->model, weak->card, look->language);
		const char *figure = percent_words(arena, weak->recall);
		int w = lines_width(look->metrics, FACE_REGULAR, px, figure) + 1;
		int room = rect.w - w - px, h = strip_text_height(strip, style, front, room);
		if (y + h > rect.y + rect.h)
			break;
		strip_text_at(strip, style, front, rect.x, y, room);
		strip_text_at(strip, muted, figure, rect.x + rect.w - w, y, w);
		y += h + line / 3;
		shown++;
	}
	return shown;
}

static void panel_fill(struct strip *strip, const struct panel *panel, struct rect rect)
{
	struct text_style style = { ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 };
	if (panel->plot ? plot_empty(panel->plot) : !weak_draw(strip, panel, rect)) {
		if (strip_text_height(strip, style, panel->said, rect.w) <= rect.h)
			strip_text_at(strip, style, panel->said, rect.x, rect.y, rect.w);
		return;
	}
	if (!panel->plot)
		return;
	int gap = look_share(strip->look, 1.2);
	int h = strip_text_height(strip, style, panel->said, rect.w);
	if (rect.h - h - gap >= plot_ample(strip, panel->plot, rect.w)) {
		rect.h -= h + gap;
		strip_text_at(strip, style, panel->said, rect.x, rect.y + rect.h + gap, rect.w);
	}
	plot_draw(strip, panel->plot, rect, PLOT_PANEL);
}

static void panel_box_draw(struct strip *strip, const struct panel *panel, struct rect rect)
{
	const struct look *look = strip->look;
	int pad = panel_pad(strip);
	box_push(strip->list, rect, look->theme->card, look->theme->line, look_share(look, 0.25),
		look_share(look, 1.6));
	struct rect inner = { rect.x + pad, rect.y + pad, rect.w - 2 * pad, rect.h - 2 * pad };
	int title = title_draw(strip, panel, inner) + look_share(look, 1.2);
	inner.y += title;
	inner.h -= title;
	panel_fill(strip, panel, inner);
	struct draw *hot = hot_push(strip->list, rect, panel->zone.name, panel->zone.action);
	hot->key[0] = panel->zone.key[0];
	hot->flags = panel->first ? HOT_DEFAULT : 0;
}

/* The height below which a panel says too little; 0 where no height would do. */
static int panel_least(const struct strip *strip, const struct panel *panels, int w)
{
	int pad = panel_pad(strip), inner = w - 2 * pad, most = 0;
	int px = strip_px(strip, ROLE_BODY, FACE_STRONG);
	for (int i = 0; i < PANELS; i++) {
		int title = strip_text_height(strip, title_style(strip), panels[i].title, inner - px);
		int plot = panels[i].plot ? plot_least(strip, panels[i].plot, inner)
			: 4 * strip_line_height(strip, ROLE_LABEL, FACE_REGULAR);
		if (!plot)
			return 0;
		most = title + plot > most ? title + plot : most;
	}
	return most + 2 * pad + look_share(strip->look, 1.2);
}

static struct grid grid_make(const struct strip *strip, const struct panel *panels)
{
	struct grid grid = { .columns = 1, .rows = 1, .w = strip->w,
		.gap = look_share(strip->look, 1.8) };
	int half = (strip->w - grid.gap) / 2, room = strip_room(strip);
	if (half >= COLUMN_EMS * strip_px(strip, ROLE_LABEL, FACE_REGULAR) && strip->w > room) {
		grid.columns = 2;
		grid.w = half;
	}
	int least = panel_least(strip, panels, grid.w), most = PANELS / grid.columns / 2;
	if (!least || least + grid.gap > room)
		return grid;
	/* A page ends before a gap, and the next one begins with it. */
	grid.rows = room / (least + grid.gap);
	grid.rows = grid.rows > most ? most : grid.rows < 1 ? 1 : grid.rows;
	grid.height = room / grid.rows - grid.gap;
	return grid;
}

static void words_fill(struct strip *strip, const void *context)
{
	const struct panel *panel = context;
	bool keyless = strip->look->touch || strip->look->pad;
	row_text(strip, row_style(strip, FACE_STRONG, false), keyless ? panel->title
		: arena_format(&strip->list->arena, "%s · %s", panel->zone.key_text, panel->title));
	row_text(strip, row_style(strip, FACE_REGULAR, false), panel->said);
}

static void overview_build(struct strip *strip, const void *context)
{
	const struct overview *overview = context;
	const struct grid *grid = &overview->grid;
	for (int i = 0; i < PANELS; i++) {
		const struct panel *panel = &overview->panels[i];
		struct row_zone zone = { panel->zone.name, panel->zone.action, i ? 0 : HOT_DEFAULT };
		int column = i % grid->columns;
		if (!grid->height) {
			row_draw(strip, &zone, words_fill, panel);
			/* Its zone comes last. */
			strip->list->items[strip->list->count - 1].key[0] = panel->zone.key[0];
			continue;
		}
		panel_box_draw(strip, panel, (struct rect){ strip->x + column * (grid->w + grid->gap),
			strip->y, grid->w, grid->height });
		if (column < grid->columns - 1)
			continue;
		strip->y += grid->height;
		strip_break(strip);
		strip->y += i < PANELS - 1 ? grid->gap : 0;
	}
}

/* The largest type at which two rows of panels still stand on a page. */
static struct look overview_look(struct drawlist *list, const struct look *look, struct rect area,
	struct overview *overview)
{
	static const int percents[] = { 140, 125, 112, 100 };
	struct look large = *look;
	for (size_t i = 0; i < sizeof percents / sizeof *percents; i++) {
		large.text_scale = look->text_scale * percents[i] / 100;
		struct strip strip = { .look = &large, .list = list, .x = area.x, .w = area.w,
			.height = area.h };
		overview->grid = grid_make(&strip, overview->panels);
		if (overview->grid.height && overview->grid.rows > 1)
			break;
	}
	return large;
}

static const char *told(struct drawlist *list, const struct progress *progress)
{
	struct arena *arena = &list->arena;
	const char *days = arena_format(arena, ngettext("%d\u00a0day", "%d\u00a0days",
		(unsigned long)progress->days), progress->days);
	const char *reviews = arena_format(arena, ngettext("%s\u00a0review", "%s\u00a0reviews",
		(unsigned long)progress->reviews), number_words(list, progress->reviews));
	if (!progress->repeats)
		return arena_format(arena, "%s · %s", days, reviews);
	/* Of what was met for the first time nothing could be remembered. */
	const char *again = arena_format(arena, ngettext("%s\u00a0repeat", "%s\u00a0repeats",
		(unsigned long)progress->repeats), number_words(list, progress->repeats));
	return arena_format(arena, _("%s · %s · %s remembered of %s"), days, reviews,
		percent_words(arena, (double)progress->recalled / progress->repeats), again);
}

void screen_progress(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct hint hints[HINTS_MAX];
	int n = 0;
	bool any = progress_any(model);
	if (any) {
		hints[n++] = (struct hint){ .key_text = "1", .to_text = "7", .word = _("look closer") };
		hints[n++] = (struct hint){ .key_text = "W", .word = _("weakest cards") };
		hints[n++] = hint_move();
	}
	hints[n++] = hint_back();
	struct rect area = frame_draw(list, look, hints, n);
	header_draw(list, look, &area, _("Progress"), any ? told(list, model->progress) : NULL);
	if (!any) {
		progress_none_draw(list, look, area);
		return;
	}
	struct overview overview;
	for (int i = 0; i < PANELS; i++)
		overview.panels[i] = panel_make(&list->arena, model, look->language, i);
	struct look large = overview_look(list, look, area, &overview);
	strip_list(list, &large, area, model->ui->page, overview_build, &overview);
}
