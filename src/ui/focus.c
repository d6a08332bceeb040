#include "ui/focus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool can_focus(const struct draw *draw)
{
	return draw->kind == DRAW_HOT && draw->name && !(draw->flags & HOT_NO_FOCUS);
}

const struct draw *focus_get(const struct ui *ui, const struct drawlist *list)
{
	if (ui->focus[0]) {
		const struct draw *hot = drawlist_hot_named(list, ui->focus);
		if (hot && can_focus(hot))
			return hot;
	}
	for (int i = 0; i < list->count; i++)
		if (can_focus(&list->items[i]) && list->items[i].flags & HOT_DEFAULT)
			return &list->items[i];
	return NULL;
}

int focus_row(const struct ui *ui)
{
	static const char row[] = "row-";
	return strncmp(ui->focus, row, strlen(row)) == 0
		? (int)strtol(ui->focus + strlen(row), NULL, 10) : -1;
}

void focus_set(struct ui *ui, const struct draw *hot)
{
	snprintf(ui->focus, sizeof ui->focus, "%s", hot->name);
}

/* Reading order: what stands above, then what stands on the left. The list has its foot first. */
static bool reads_before(const struct draw *a, const struct draw *b)
{
	if (a->rect.y != b->rect.y)
		return a->rect.y < b->rect.y;
	return a->rect.x != b->rect.x ? a->rect.x < b->rect.x : a < b;
}

/* The zone behind `from` in reading order, or before it; round at the end. From NULL the first,
 * or the last. */
static const struct draw *focus_step(const struct drawlist *list, const struct draw *from, int step)
{
	const struct draw *best = NULL, *end = NULL;
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (!can_focus(draw))
			continue;
		if (!end || (step > 0 ? reads_before(draw, end) : reads_before(end, draw)))
			end = draw;
		if (!from || draw == from
			|| (step > 0 ? reads_before(draw, from) : reads_before(from, draw)))
			continue;
		if (!best || (step > 0 ? reads_before(draw, best) : reads_before(best, draw)))
			best = draw;
	}
	return best ? best : end;
}

/* Where a zone lies seen from another: how far its edge is ahead, and how far off to the side
 * (0 where the two overlap sideways); false where it lies elsewhere. */
static bool lies_ahead(const struct rect *from, const struct rect *to, enum step way, int *far,
	int *aside)
{
	bool flat = way == STEP_LEFT || way == STEP_RIGHT;
	int at = flat ? from->x : from->y, size = flat ? from->w : from->h;
	int there = flat ? to->x : to->y, other = flat ? to->w : to->h;
	bool back = way == STEP_LEFT || way == STEP_UP;
	int middle = (2 * there + other - 2 * at - size) * (back ? -1 : 1);
	*far = back ? at - there - other : there - at - size;
	int left = flat ? to->y - from->y - from->h : to->x - from->x - from->w;
	int right = flat ? from->y - to->y - to->h : from->x - to->x - to->w;
	*aside = left > 0 ? left : right > 0 ? right : 0;
	/* A zone that overlaps in the direction itself is beside, not ahead. */
	return middle > 0 && *far >= -size / 2;
}

static bool same_row(const struct rect *a, const struct rect *b)
{
	int top = a->y > b->y ? a->y : b->y;
	int bottom = a->y + a->h < b->y + b->h ? a->y + a->h : b->y + b->h;
	return 2 * (bottom - top) >= (a->h < b->h ? a->h : b->h);
}

/* How far the middles are apart across the way. */
static int middles_apart(const struct rect *a, const struct rect *b)
{
	return abs(2 * a->x + a->w - 2 * b->x - b->w);
}

/* The nearest zone ahead: sideways in the same row alone. */
static const struct draw *nearest_ahead(const struct drawlist *list, const struct draw *from,
	enum step way)
{
	const struct draw *best = NULL;
	bool flat = way == STEP_LEFT || way == STEP_RIGHT;
	int least = 0, far, aside;
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (!can_focus(draw) || draw == from
			|| !lies_ahead(&from->rect, &draw->rect, way, &far, &aside) || (flat && aside))
			continue;
		if (!best || far < least) {
			best = draw;
			least = far;
		}
	}
	return best;
}

/* Up and down go to the next row, and in it to what is nearest sideways; else rows of short
 * lines would be jumped over. */
static const struct draw *row_ahead(const struct drawlist *list, const struct draw *from,
	enum step way)
{
	const struct draw *row = nearest_ahead(list, from, way), *best = NULL;
	int least = 0, far, aside;
	for (int i = 0; row && i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (!can_focus(draw) || draw == from || !same_row(&row->rect, &draw->rect)
			|| !lies_ahead(&from->rect, &draw->rect, way, &far, &aside))
			continue;
		if (!best || aside < least || (aside == least && middles_apart(&draw->rect, &from->rect)
			< middles_apart(&best->rect, &from->rect))) {
			best = draw;
			least = aside;
		}
	}
	return best;
}

static const struct draw *focus_toward(const struct drawlist *list, const struct draw *from,
	enum step way)
{
	if (way == STEP_UP || way == STEP_DOWN)
		return row_ahead(list, from, way);
	const struct draw *to = nearest_ahead(list, from, way);
	/* From the end of a row to the next one, as a caret goes: whatever can be pressed can be
	 * reached with these two alone. */
	return to ? to : focus_step(list, from, way == STEP_RIGHT ? 1 : -1);
}

void focus_move(struct ui *ui, const struct drawlist *list, enum step way)
{
	const struct draw *from = focus_get(ui, list), *to = NULL;
	if (!from)
		to = focus_step(list, NULL, way == STEP_BEFORE ? -1 : 1);
	else if (way == STEP_NEXT || way == STEP_BEFORE)
		to = focus_step(list, from, way == STEP_NEXT ? 1 : -1);
	else
		to = focus_toward(list, from, way);
	if (to)
		focus_set(ui, to);
}
