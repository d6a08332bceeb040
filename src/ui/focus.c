#include "ui/focus.h"

#include <stdio.h>
#include <stdlib.h>

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

void focus_set(struct ui *ui, const struct draw *hot)
{
	snprintf(ui->focus, sizeof ui->focus, "%s", hot->name);
}

static const struct draw *focus_step(const struct drawlist *list, const struct draw *from, int step)
{
	int at = from ? (int)(from - list->items) : step > 0 ? -1 : list->count;
	for (int i = 0; i < list->count; i++) {
		at += step;
		if (at < 0)
			at = list->count - 1;
		if (at >= list->count)
			at = 0;
		if (can_focus(&list->items[at]))
			return &list->items[at];
	}
	return NULL;
}

/* How far a zone lies in a direction: its distance that way, and three times what it is off to
 * the side (nothing where the two overlap sideways); negative where it lies elsewhere. */
static long way_cost(const struct rect *from, const struct rect *to, enum way way)
{
	int fx = 2 * from->x + from->w, fy = 2 * from->y + from->h;
	int tx = 2 * to->x + to->w, ty = 2 * to->y + to->h;
	bool flat = way == WAY_LEFT || way == WAY_RIGHT;
	int along = flat ? tx - fx : ty - fy;
	if (way == WAY_LEFT || way == WAY_UP)
		along = -along;
	int gap = flat ? abs(ty - fy) - (from->h + to->h) : abs(tx - fx) - (from->w + to->w);
	/* A zone that overlaps in the direction itself is beside, not ahead. */
	int apart = flat ? along - (from->w + to->w) : along - (from->h + to->h);
	if (along <= 0 || apart < -(flat ? from->w : from->h) / 2)
		return -1;
	return along + (gap > 0 ? 3L * gap + 10000 : abs(flat ? ty - fy : tx - fx) / 8);
}

static const struct draw *focus_toward(const struct drawlist *list, const struct draw *from,
	enum way way)
{
	const struct draw *best = NULL;
	long least = -1;
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (!can_focus(draw) || draw == from)
			continue;
		long cost = way_cost(&from->rect, &draw->rect, way);
		if (cost >= 0 && (!best || cost < least)) {
			best = draw;
			least = cost;
		}
	}
	return best;
}

void focus_move(struct ui *ui, const struct drawlist *list, enum way way)
{
	const struct draw *from = focus_get(ui, list), *to = NULL;
	if (!from)
		to = focus_step(list, NULL, way == WAY_BEFORE ? -1 : 1);
	else if (way == WAY_NEXT || way == WAY_BEFORE)
		to = focus_step(list, from, way == WAY_NEXT ? 1 : -1);
	else
		to = focus_toward(list, from, way);
	if (to)
		focus_set(ui, to);
}
