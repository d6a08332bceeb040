#include "ui/strip.h"

#include "base/check.h"
#include "ui/input.h"
#include "ui/lines.h"
#include "ui/words.h"

#include <string.h>

/* Least and greatest height of capitals, in percent of u, at text scale 100. Asked for: 3.0
 * for questions, 2.4 for answers, 1.6 for all else. */
static const struct {
	double least, most;
} role_caps[ROLE_COUNT] = {
	[ROLE_TITLE] = { 3.0, 5.6 },
	[ROLE_QUESTION] = { 3.0, 4.8 },
	[ROLE_ANSWER] = { 2.4, 3.2 },
	[ROLE_BODY] = { 1.65, 2.7 },
	[ROLE_LABEL] = { 1.65, 2.1 },
	[ROLE_KEY] = { 1.65, 1.8 },
};

/* On a projector's wall: 5 for questions, 4 for answers, 3 for all else that says something. */
static const struct {
	double least, most;
} wall_caps[ROLE_COUNT] = {
	[ROLE_TITLE] = { 5.0, 8.0 },
	[ROLE_QUESTION] = { 5.0, 7.5 },
	[ROLE_ANSWER] = { 4.0, 5.2 },
	[ROLE_BODY] = { 3.05, 4.4 },
	[ROLE_LABEL] = { 3.05, 3.2 },
	[ROLE_KEY] = { 3.05, 3.2 },
};

static double role_cap(const struct look *look, enum role role, double size)
{
	double least = look->wall ? wall_caps[role].least : role_caps[role].least;
	double most = look->wall ? wall_caps[role].most : role_caps[role].most;
	return least + size * (most - least);
}

int role_px(const struct look *look, enum role role, enum face face, double size)
{
	double cap = role_cap(look, role, size);
	double em = cap / 100 * look->u * look->text_scale / 100 * 1000 / look->metrics->cap[face];
	/* Rounded up: a minimum is a minimum. */
	int px = (int)em;
	return px < em ? px + 1 : px;
}

struct text_style style_of(const struct strip *strip, enum role role, enum face face, bool muted)
{
	const struct theme *theme = strip->look->theme;
	return (struct text_style){ role, face, muted ? theme->muted : theme->ink, 0 };
}

int strip_px(const struct strip *strip, enum role role, enum face face)
{
	return role_px(strip->look, role, face, strip->size);
}

static int line_height(const struct look *look, enum role role, enum face face, int px)
{
	/* Large type needs less air between its lines. */
	int percent = role == ROLE_TITLE || role == ROLE_QUESTION ? 116 : 128;
	int least = (look->metrics->ascent[face] + look->metrics->descent[face]) * px / 1000;
	int height = px * percent / 100;
	return height > least ? height : least;
}

int strip_line_height(const struct strip *strip, enum role role, enum face face)
{
	return line_height(strip->look, role, face, strip_px(strip, role, face));
}

struct laid {
	struct line *lines;
	int count, px, height; /* of one line */
};

static struct laid text_lay(struct strip *strip, struct text_style style, const char *text, int w)
{
	struct laid laid = { .px = strip_px(strip, style.role, style.face) };
	laid.height = line_height(strip->look, style.role, style.face, laid.px);
	laid.count = lines_break(&strip->list->arena, strip->look->metrics, style.face, laid.px, text,
		w, style.flags & TEXT_BALANCE ? LINES_BALANCE : 0, &laid.lines);
	return laid;
}

static void line_draw(struct strip *strip, struct text_style style, const struct laid *laid,
	const struct line *line, struct rect box, int whole)
{
	struct draw *draw = drawlist_push(strip->list, DRAW_TEXT, box);
	draw->rect.w = line->width;
	if (style.flags & TEXT_CENTER)
		draw->rect.x = box.x + (box.w - line->width) / 2;
	else if (line->rtl)
		draw->rect.x = box.x + box.w - line->width;
	draw->role = style.role;
	draw->face = style.face;
	draw->color = style.color;
	draw->px = laid->px;
	draw->text = line->text;
	draw->whole = whole;
}

static int text_draw(struct strip *strip, struct text_style style, const struct laid *laid, int x,
	int y, int w)
{
	int whole = ++strip->list->wholes;
	for (int i = 0; i < laid->count; i++)
		line_draw(strip, style, laid, &laid->lines[i],
			(struct rect){ x, y + i * laid->height, w, laid->height }, whole);
	return laid->count * laid->height;
}

static void break_push(struct strip *strip, int y, enum break_cost cost)
{
	if (strip->break_count == STRIP_BREAKS_MAX)
		return;
	strip->breaks[strip->break_count] = y;
	strip->break_costs[strip->break_count++] = cost;
}

void strip_text(struct strip *strip, struct text_style style, const char *text)
{
	struct laid laid = text_lay(strip, style, text, strip->w);
	int top = strip->y;
	int height = text_draw(strip, style, &laid, strip->x, top, strip->w);
	bool keep = style.flags & TEXT_KEEP;
	for (int i = 1; i < laid.count; i++)
		break_push(strip, top + i * laid.height,
			keep ? BREAK_LAST : i == 1 || i == laid.count - 1 ? BREAK_POOR : BREAK_GOOD);
	strip->y = top + height;
	break_push(strip, strip->y, style.flags & TEXT_STICKY ? BREAK_GOOD : BREAK_LAST);
	if (style.flags & TEXT_STICKY) {
		int lines = style.flags & TEXT_WHOLE ? laid.count : 1;
		strip->sticky_to = strip->list->count;
		strip->sticky_from = strip->list->count - lines;
		strip->sticky_y = strip->y - lines * laid.height;
		strip->sticky_h = lines * laid.height + look_share(strip->look, 1.2);
	}
}

int strip_text_at(struct strip *strip, struct text_style style, const char *text, int x, int y,
	int w)
{
	struct laid laid = text_lay(strip, style, text, w);
	return text_draw(strip, style, &laid, x, y, w);
}

int strip_text_height(const struct strip *strip, struct text_style style, const char *text, int w)
{
	struct laid laid = text_lay((struct strip *)strip, style, text, w);
	return laid.count * laid.height;
}

void strip_gap(struct strip *strip, double percent_of_u)
{
	strip->y += look_share(strip->look, percent_of_u);
}

void strip_spring(struct strip *strip)
{
	CHECK(strip->spring_count < STRIP_SPRINGS_MAX);
	strip->springs[strip->spring_count++] = strip->y;
}

void strip_break(struct strip *strip)
{
	break_push(strip, strip->y, BREAK_GOOD);
}

static int pager_height(const struct look *look)
{
	int label =
		line_height(look, ROLE_LABEL, FACE_STRONG, role_px(look, ROLE_LABEL, FACE_STRONG, 0));
	int least = look_share(look, 5);
	return (label > least ? label : least) + look_share(look, 1);
}

/* The line that pages repeat, where it leaves them most of their height; else 0. */
static int sticky_height(const struct strip *strip)
{
	int room = strip->height - pager_height(strip->look);
	return strip->sticky_h * 4 <= room ? strip->sticky_h : 0;
}

int strip_room(const struct strip *strip)
{
	return strip->height - pager_height(strip->look) - sticky_height(strip);
}

void strip_whole(struct strip *strip, int from, int to)
{
	int kept = 0;
	for (int i = 0; i < strip->break_count; i++)
		if (strip->breaks[i] <= from || strip->breaks[i] >= to) {
			strip->breaks[kept] = strip->breaks[i];
			strip->break_costs[kept++] = strip->break_costs[i];
		}
	strip->break_count = kept;
}

void strip_together(struct strip *strip, int y)
{
	if (strip->y - y > strip_room(strip))
		return;
	strip_whole(strip, y, strip->y);
	break_push(strip, y, BREAK_GOOD);
}

void strip_split(struct strip *strip, struct text_style style, int y, int height, int head)
{
	int line = strip_line_height(strip, style.role, style.face);
	for (int at = line; at < height; at += line)
		if (at >= head)
			break_push(strip, y + at, BREAK_POOR);
}

void strip_cut(struct strip *strip, int y)
{
	break_push(strip, y, BREAK_POOR);
}

bool strip_over(const struct strip *strip)
{
	return strip->size > 0 && strip->y > strip->height;
}

static struct strip strip_build(struct drawlist *list, const struct look *look, struct rect area,
	double size, void (*build)(struct strip *, const void *), const void *context)
{
	struct strip strip = { .look = look, .list = list, .size = size, .x = area.x, .w = area.w,
		.height = area.h };
	build(&strip, context);
	strip_break(&strip);
	return strip;
}

/* Where a field stands is told for every page: what is typed turns to it. */
static void field_note(struct drawlist *list, const struct draw *draw, int page)
{
	if (draw->kind == DRAW_HOT && draw->flags & HOT_FIELD && draw->action.a >= 0
		&& draw->action.a < DRAWLIST_FIELDS)
		list->field_pages[draw->action.a] = page;
}

/* Moves the commands from `first` on to where they stand in the area, the height left over
 * shared among the springs. */
static void strip_place(struct strip *strip, int first, struct rect area)
{
	int left = area.h - strip->y;
	for (int i = first; i < strip->list->count; i++) {
		struct draw *draw = &strip->list->items[i];
		if (draw->kind == DRAW_KEY)
			continue;
		field_note(strip->list, draw, 0);
		int springs = 0;
		while (springs < strip->spring_count && strip->springs[springs] <= draw->rect.y)
			springs++;
		draw->rect.y += area.y;
		if (springs)
			draw->rect.y += left * springs / strip->spring_count;
	}
}

struct pages {
	int from[STRIP_PAGES_MAX], to[STRIP_PAGES_MAX]; /* y's in the strip */
	int count, poor; /* poor: by how many costs of breaks the pages end worse than they could */
};

/* A box is cut where a page ends inside it; what is left of it stands on the next page. */
static bool is_cut(const struct draw *draw)
{
	return draw->kind == DRAW_RECT || draw->kind == DRAW_ROUND || draw->kind == DRAW_HOT;
}

/* The part of a command that stands between two y's; false where none does. */
static bool page_part(struct draw *draw, int from, int to)
{
	int top = draw->rect.y, bottom = top + draw->rect.h;
	if (!is_cut(draw))
		return top >= from && top < to;
	draw->rect.y = top < from ? from : top;
	draw->rect.h = (bottom > to ? to : bottom) - draw->rect.y;
	return draw->rect.h > 0;
}

/* Where the first command between two y's stands: a gap at a page's top is not drawn. */
static int page_top(const struct strip *strip, int first, int from, int to)
{
	int top = to;
	for (int i = first; i < strip->list->count; i++) {
		struct draw draw = strip->list->items[i];
		if (draw.kind != DRAW_KEY && page_part(&draw, from, to) && draw.rect.y < top)
			top = draw.rect.y;
	}
	return top;
}

/* Where the last command ends: a gap behind it needs no page. */
static int strip_end(const struct strip *strip, int first)
{
	int end = 0;
	for (int i = first; i < strip->list->count; i++) {
		const struct draw *draw = &strip->list->items[i];
		if (draw->kind != DRAW_KEY && draw->rect.y + draw->rect.h > end)
			end = draw->rect.y + draw->rect.h;
	}
	return end;
}

static int break_cost_at(const struct strip *strip, int y)
{
	int least = BREAK_COSTS;
	for (int i = 0; i < strip->break_count; i++)
		if (strip->breaks[i] == y && (int)strip->break_costs[i] < least)
			least = (int)strip->break_costs[i];
	return least;
}

/* Where a page that begins at `from` ends: at the last place of the least cost, where that does
 * not leave it half empty; where there is none at all, past its room. */
static int page_end(const struct strip *strip, int from, int room)
{
	int best[BREAK_COSTS] = { from, from, from }, after = strip->y;
	for (int i = 0; i < strip->break_count; i++) {
		int at = strip->breaks[i];
		enum break_cost cost = strip->break_costs[i];
		if (at > from && at - from <= room && at > best[cost])
			best[cost] = at;
		if (at > from && at < after)
			after = at;
	}
	if (best[BREAK_GOOD] > from && best[BREAK_GOOD] - from > room / 2)
		return best[BREAK_GOOD];
	int end = best[BREAK_POOR] > best[BREAK_GOOD] ? best[BREAK_POOR] : best[BREAK_GOOD];
	return end > from ? end : best[BREAK_LAST] > from ? best[BREAK_LAST] : after;
}

static struct pages pages_cut(const struct strip *strip, int first, int height)
{
	struct pages pages = { .count = 0 };
	int from = 0, end = strip_end(strip, first);
	/* Tiles that are still settling reach below the strip's own end. */
	if (end > strip->y)
		end = strip->y;
	while (from < end && pages.count < STRIP_PAGES_MAX) {
		int to = page_end(strip, from, height - (pages.count ? sticky_height(strip) : 0));
		if (page_top(strip, first, from, to) < to) {
			pages.from[pages.count] = from;
			pages.to[pages.count++] = to;
			pages.poor += break_cost_at(strip, to);
		} /* else a gap between two breaks */
		from = to;
	}
	return pages;
}

/* The same pages, none much fuller than the others: as many as there must be, in the least height
 * with which they are no more and none ends at a worse place. */
static struct pages pages_even(const struct strip *strip, int first, int height)
{
	struct pages best = pages_cut(strip, first, height);
	for (int step = height / 4; step > 0 && best.count > 1;) {
		struct pages pages = { .count = 0 };
		if (height - step > sticky_height(strip))
			pages = pages_cut(strip, first, height - step);
		if (pages.count == best.count && pages.poor <= best.poor) {
			best = pages;
			height -= step;
		} else {
			step /= 2;
		}
	}
	return best;
}

static void pager_button(struct drawlist *list, const struct look *look, struct rect rect, int step,
	bool dead)
{
	int side = rect.h * 5 / 9;
	struct rect box = { rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side };
	struct draw *draw = drawlist_push(list, DRAW_ROUND, rect);
	draw->color = look->theme->card;
	draw->edge = look->theme->line;
	draw->width = look_share(look, 0.25);
	draw->radius = look_share(look, 1);
	draw = drawlist_push(list, DRAW_SHAPE, box);
	draw->shape = step < 0 ? SHAPE_UP : SHAPE_DOWN;
	draw->color = dead ? look->theme->line : look->theme->ink;
	if (dead)
		return;
	draw = drawlist_push(list, DRAW_HOT, rect);
	draw->name = step < 0 ? "page-back" : "page-on";
	draw->action = (struct action){ ACT_PAGE, step, 0, 0 };
	/* Before a class they go on in the lesson; its pages are reached with Tab. */
	int key = step < 0 ? KEY_PAGE_UP : KEY_PAGE_DOWN;
	draw->key[0] = drawlist_takes(list, key) ? KEY_NONE : key;
	draw->pad = step < 0 ? PAD_LEFT_SHOULDER : PAD_RIGHT_SHOULDER;
}

static void wall_pager_draw(struct strip *strip, struct text_style style, const char *text,
	struct rect rect, bool more)
{
	int line = strip_line_height(strip, ROLE_LABEL, FACE_STRONG), side = line / 2;
	strip_text_at(strip, style, text, rect.x, rect.y + (rect.h - line) / 2, rect.w);
	if (!more)
		return;
	struct draw *draw = drawlist_push(strip->list, DRAW_SHAPE, (struct rect){
		rect.x + rect.w + side, rect.y + (rect.h - side) / 2, side, side });
	draw->shape = SHAPE_DOWN;
	draw->color = style.color;
}

/* The sign that there is more, and the way to it. */
static void pager_draw(struct drawlist *list, const struct look *look, struct rect area, int page,
	int pages)
{
	struct strip strip = { .look = look, .list = list, .size = 0 };
	int h = pager_height(look) - look_share(look, 1), y = area.y + area.h - h;
	struct text_style style = { ROLE_LABEL, FACE_STRONG, look->theme->ink, 0 };
	const char *text = arena_format(&list->arena, _("%d of %d"), page + 1, pages);
	int px = strip_px(&strip, ROLE_LABEL, FACE_STRONG);
	int w = lines_width(look->metrics, FACE_STRONG, px, text) + 2;
	if (look->wall) {
		/* Whoever drives the lesson turns its pages. */
		wall_pager_draw(&strip, style, text, (struct rect){ area.x + (area.w - w) / 2, y, w, h },
			page + 1 < pages);
		return;
	}
	int button = h * 3 / 2, gap = look_share(look, 1.5);
	int x = area.x + (area.w - w - 2 * button - 2 * gap) / 2;
	pager_button(list, look, (struct rect){ x, y, button, h }, -1, page == 0);
	strip_text_at(&strip, style, text, x + button + gap,
		y + (h - strip_line_height(&strip, ROLE_LABEL, FACE_STRONG)) / 2, w);
	pager_button(list, look, (struct rect){ x + button + 2 * gap + w, y, button, h }, 1,
		page == pages - 1);
}

static int page_of(const struct pages *pages, int y)
{
	int page = 0;
	while (page < pages->count - 1 && pages->to[page] <= y)
		page++;
	return page;
}

/* The page on which a zone stands; `else_page` where there is no such zone. */
static int page_named(const struct strip *strip, const struct pages *pages, int first,
	int else_page)
{
	for (int i = first; i < strip->list->count; i++) {
		const struct draw *draw = &strip->list->items[i];
		if (draw->kind == DRAW_HOT && !strcmp(draw->name, strip->look->page_of))
			return page_of(pages, draw->rect.y);
	}
	return else_page;
}

static void strip_page(struct strip *strip, int first, struct rect area, int page)
{
	struct drawlist *list = strip->list;
	int pager = pager_height(strip->look);
	struct pages pages = strip->even ? pages_even(strip, first, area.h - pager)
		: pages_cut(strip, first, area.h - pager);
	if (strip->look->page_of)
		page = page_named(strip, &pages, first, page);
	page = page < 0 ? 0 : page >= pages.count ? pages.count - 1 : page;
	int from = pages.from[page], to = pages.to[page];
	bool repeat = sticky_height(strip) && page > 0 && from > strip->sticky_y;
	int top = page_top(strip, first, from, to);
	int shift = area.y - top + (repeat ? strip->sticky_h : 0);
	int kept = first;
	for (int i = first; i < list->count; i++) {
		struct draw draw = list->items[i];
		field_note(list, &draw, page_of(&pages, draw.rect.y));
		bool sticky = repeat && i >= strip->sticky_from && i < strip->sticky_to;
		if (sticky)
			draw.rect.y += area.y - strip->sticky_y;
		else if (draw.kind != DRAW_KEY && !page_part(&draw, from, to)) {
			/* The keys that the footer names work on every page. */
			if (draw.kind != DRAW_HOT || !draw.key[0])
				continue;
			draw.kind = DRAW_KEY;
			draw.rect = (struct rect){ 0 };
		} else if (draw.kind != DRAW_KEY) {
			draw.rect.y += shift;
		}
		list->items[kept++] = draw;
	}
	list->count = kept;
	list->page = page;
	list->pages = pages.count;
	pager_draw(list, strip->look, area, page, pages.count);
}

static void strip_try(struct drawlist *list, const struct look *look, struct rect area, int page,
	const double *sizes, int count, void (*build)(struct strip *strip, const void *context),
	const void *context)
{
	int first = list->count, wholes = list->wholes;
	list->page = 0;
	list->pages = 1;
	for (int i = 0; i < count; i++) {
		list->count = first;
		list->wholes = wholes;
		struct strip strip = strip_build(list, look, area, sizes[i], build, context);
		if (strip.y <= area.h) {
			strip_place(&strip, first, area);
			return;
		}
		if (i == count - 1)
			strip_page(&strip, first, area, page);
	}
}

void strip_fit(struct drawlist *list, const struct look *look, struct rect area, int page,
	void (*build)(struct strip *strip, const void *context), const void *context)
{
	static const double sizes[] = { 1, 0.75, 0.5, 0.25, 0 };
	strip_try(list, look, area, page, sizes, sizeof sizes / sizeof *sizes, build, context);
}

void strip_fit_within(struct drawlist *list, const struct look *look, struct rect area, int page,
	double most, void (*build)(struct strip *strip, const void *context), const void *context)
{
	const double sizes[] = { most, 0 };
	strip_try(list, look, area, page, sizes, 2, build, context);
}

void strip_list(struct drawlist *list, const struct look *look, struct rect area, int page,
	void (*build)(struct strip *strip, const void *context), const void *context)
{
	static const double least = 0;
	strip_try(list, look, area, page, &least, 1, build, context);
}
