#include "inspect.h"

#include "legibility.h"
#include "reach.h"
#include "ui/wall.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

/* SHEET: height of a window that holds every screen on one page. */
enum { SHEET = 400000, PAGES_SANE = 100, PAGES_MAX = 256 };

void inspector_init(struct inspector *inspector)
{
	memset(inspector, 0, sizeof *inspector);
	inspector->draw = ui_draw;
	faults_init(&inspector->faults);
	expects_init(&inspector->expects);
	drawlist_init(&inspector->list);
	drawlist_init(&inspector->sheet);
	arena_init(&inspector->arena);
}

void inspector_close(struct inspector *inspector)
{
	arena_close(&inspector->arena);
	drawlist_close(&inspector->sheet);
	drawlist_close(&inspector->list);
	expects_close(&inspector->expects);
	faults_close(&inspector->faults);
}

static bool has_pager(const struct drawlist *list, int page, int pages)
{
	char told[32];
	snprintf(told, sizeof told, _("%d of %d"), page + 1, pages);
	for (int i = 0; i < list->count; i++)
		if (list->items[i].kind == DRAW_TEXT && !strcmp(list->items[i].text, told))
			return true;
	return false;
}

static void judge_pager(struct faults *faults, const struct drawlist *list, int page, int pages)
{
	bool on = drawlist_hot_named(list, "page-on"), back = drawlist_hot_named(list, "page-back");
	if (list->page != page || list->pages != pages)
		faults_push(faults, RULE_PAGER, "page %d of %d was asked for and is %d of %d", page, pages,
			list->page, list->pages);
	if (on != (page < pages - 1) || back != (page > 0))
		faults_push(faults, RULE_PAGER, "page %d of %d: a way %s is %s", page + 1, pages,
			on != (page < pages - 1) ? "on" : "back",
			(on || back) ? "there or missing" : "missing");
	if (pages > 1 && !has_pager(list, page, pages))
		faults_push(faults, RULE_PAGER, "page %d of %d: not told", page + 1, pages);
}

static bool same_line(const struct said_line *a, const struct said_line *b, bool place)
{
	return a->whole == b->whole && !strcmp(a->text, b->text)
		&& (!place || (a->rect.x == b->rect.x && a->rect.y == b->rect.y));
}

/* On how many of the pages before `end` a line like it stands; place: in the same place. */
static int pages_with(const struct said *said, const struct said_line *line, int end, bool place)
{
	int pages = 0, last = -1;
	for (int i = 0; i < said->line_count; i++) {
		const struct said_line *other = &said->lines[i];
		if (other->page < end && other->page != last && same_line(other, line, place)) {
			last = other->page;
			pages++;
		}
	}
	return pages;
}

/* A page says something of its own: more than head and foot, which stand on all, the count of
 * pages, and one line repeated from a page before. */
static bool page_is_new(const struct said *said, int page, int pages)
{
	char told[32];
	int lines = 0, repeated = 0;
	snprintf(told, sizeof told, _("%d of %d"), page + 1, pages);
	for (int i = 0; i < said->line_count; i++) {
		const struct said_line *line = &said->lines[i];
		if (line->page != page || !strcmp(line->text, told)
			|| pages_with(said, line, pages, true) == pages)
			continue;
		lines++;
		repeated += pages_with(said, line, page, false) > 0;
	}
	return lines > (repeated == 1 ? 1 : 0) || said->pictures >> page % 64 & 1;
}

static void wall_list(const struct model *model, const struct look *look, struct drawlist *list)
{
	wall_draw(model, look, list);
	wall_strip(list);
}

/* The wall in small is a picture of it. Was there one? */
static bool drop_small(struct drawlist *list)
{
	int kept = 0;
	for (int i = 0; i < list->count; i++)
		if (!list->items[i].small)
			list->items[kept++] = list->items[i];
	bool found = kept < list->count;
	list->count = kept;
	return found;
}

static bool draw(const struct inspector *inspector, const struct model *model,
	const struct look *look, struct drawlist *list)
{
	(look->wall ? wall_list : inspector->draw)(model, look, list);
	return drop_small(list);
}

/* The wall's pages are others than the presenter's. */
static void page_turn(const struct model *model, struct ui *ui, const struct look *look, int page)
{
	ui->page = page;
	ui->wall.page = look->wall || !model->wall ? page : 0;
}

static int turn_pages(struct inspector *inspector, const struct model *model, struct ui *ui,
	const struct look *look, unsigned flags, struct said *said)
{
	int pages = 1;
	for (int page = 0; page < pages && page < PAGES_MAX; page++) {
		page_turn(model, ui, look, page);
		if (draw(inspector, model, look, &inspector->list))
			said->pictures |= UINT64_C(1) << page % 64;
		pages = page ? pages : inspector->list.pages;
		legibility_judge(&inspector->list, look, &inspector->faults);
		if (!(flags & (INSPECT_WALL | INSPECT_ALONE)))
			judge_pager(&inspector->faults, &inspector->list, page, pages);
		if (flags & INSPECT_REACH && page < 2)
			reach_judge(model, look, &inspector->list, &inspector->faults);
		said_add(said, look, &inspector->list, page);
		inspector->lists++;
	}
	ui->page = ui->wall.page = 0;
	return pages;
}

static void judge_expected(struct inspector *inspector, const struct said *said)
{
	struct faults *faults = &inspector->faults;
	for (int i = 0; i < inspector->expects.count; i++) {
		const struct expect *expect = &inspector->expects.items[i];
		double cap = said_finds(said, expect->text);
		if (cap == 0)
			faults_push(faults, RULE_LOST, "“%s” is not there whole", expect->text);
		else if (cap < expect->cap - 1e-9)
			faults_push(faults, RULE_SMALL, "“%s” in capitals of %.2f %% (at least %.1f)",
				expect->text, cap, expect->cap);
	}
}

static void judge_sheet(struct inspector *inspector, const struct model *model,
	const struct look *look, struct said *said)
{
	struct look tall = *look;
	struct said sheet;
	tall.height = SHEET;
	draw(inspector, model, &tall, &inspector->sheet);
	said_init(&sheet, &inspector->arena);
	said_add(&sheet, &tall, &inspector->sheet, 0);
	said_join(&sheet);
	if (inspector->sheet.pages > 1)
		faults_push(&inspector->faults, RULE_PAGES, "%d pages of any height",
			inspector->sheet.pages);
	for (int i = 0; i < sheet.whole_count; i++)
		if (sheet.wholes[i].joined[0] && !said_holds(said, &sheet.wholes[i]))
			faults_push(&inspector->faults, RULE_LOST, "“%s” is said on one sheet only",
				sheet.wholes[i].joined);
}

void inspect(struct inspector *inspector, const struct model *model, struct ui *ui,
	const struct look *look, unsigned flags, const char *where)
{
	struct said said;
	inspector->faults.where = where;
	arena_reset(&inspector->arena);
	said_init(&said, &inspector->arena);
	int pages = turn_pages(inspector, model, ui, look, flags, &said);
	said_join(&said);
	if (pages > inspector->most_pages)
		inspector->most_pages = pages;
	if (legibility_too_small(look))
		return;
	for (int page = 0; pages > 1 && page < pages; page++)
		if (!page_is_new(&said, page, pages))
			faults_push(&inspector->faults, RULE_EMPTY, "page %d of %d says nothing new", page + 1,
				pages);
	if (pages > PAGES_SANE)
		faults_push(&inspector->faults, RULE_PAGES, "%d pages", pages);
	expects_fill(&inspector->expects, model, look);
	judge_expected(inspector, &said);
	if (!(flags & INSPECT_VARIES))
		judge_sheet(inspector, model, look, &said);
}

void inspect_print(struct inspector *inspector, const struct model *model, struct ui *ui,
	const struct look *look)
{
	int pages = 1;
	for (int page = 0; page < pages; page++) {
		page_turn(model, ui, look, page);
		draw(inspector, model, look, &inspector->list);
		pages = inspector->list.pages;
		printf("  page %d of %d\n", page + 1, pages);
		for (int i = 0; i < inspector->list.count; i++)
			printf("  %s\n", draw_format(&inspector->list.arena, &inspector->list.items[i]));
	}
	ui->page = ui->wall.page = 0;
}
