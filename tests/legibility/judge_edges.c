/* Boxes, shapes, rings and lines that carry meaning, told from what lies around them. */
#include "legibility_parts.h"

#include <stdlib.h>

static const double LEAST = 3;

/* The topmost filled box at a point, without the item `but`; before `end` in painter's order. */
static const struct draw *box_at(const struct drawlist *list, int end, const struct draw *but,
	int x, int y)
{
	for (int i = end - 1; i >= 0; i--) {
		const struct draw *draw = &list->items[i];
		if (draw != but && is_filled(draw)
			&& rect_holds(draw->rect, (struct rect){ x, y, 1, 1 }))
			return draw;
	}
	return NULL;
}

static uint32_t color_at_edge(const struct draw *draw)
{
	return draw->kind == DRAW_ROUND && draw->width ? draw->edge : draw->color;
}

/* An edge in the colour of the box that it stands on is that box's own edge, made thicker: then
 * the box is what has to be told. */
static bool side_told(const struct drawlist *list, const struct draw *draw, int side);

static bool point_told(const struct drawlist *list, const struct draw *draw, int side, int x, int y)
{
	const struct draw *beside = box_at(list, list->count, draw, x, y);
	bool edged = draw->kind == DRAW_ROUND && draw->width;
	if (!beside || !rect_meets(beside->rect, draw->rect) || beside > draw)
		return true; /* it only adjoins and continues this one, or it covers this one here */
	bool thicker = rect_holds(beside->rect, draw->rect) && beside->rect.w < 2 * draw->rect.w
		&& beside->rect.h < 2 * draw->rect.h;
	if (edged && thicker && beside->color == draw->edge)
		return side_told(list, beside, side);
	return theme_contrast(color_at_edge(draw), beside->color) >= LEAST - 1e-9;
}

/* Of three points beside one side, is it told from what lies at two? */
static bool side_told(const struct drawlist *list, const struct draw *draw, int side)
{
	struct rect rect = draw->rect;
	int told = 0;
	for (int tenth = 1; tenth < 10; tenth += 4) {
		int along_x = rect.x + rect.w * tenth / 10, along_y = rect.y + rect.h * tenth / 10;
		int x = side == 0 ? rect.x - 2 : side == 1 ? rect.x + rect.w + 1 : along_x;
		int y = side == 2 ? rect.y - 2 : side == 3 ? rect.y + rect.h + 1 : along_y;
		told += point_told(list, draw, side, x, y);
	}
	return told >= 2;
}

static bool stands_in(const struct draw *draw, const struct draw *box)
{
	struct rect inner = draw->rect;
	switch (draw->kind) {
	case DRAW_TEXT:
	case DRAW_SHAPE:
	case DRAW_RECT:
	case DRAW_ROUND:
	case DRAW_ARC:
		return rect_holds(box->rect, inner);
	case DRAW_LINE:
	case DRAW_CLIP:
	case DRAW_HOT:
	case DRAW_KEY:
		return false;
	}
	return false;
}

/* Covered whole by a later box: a rail that something has run along to its end. */
static bool is_hidden(const struct drawlist *list, int at)
{
	for (int i = at + 1; i < list->count; i++)
		if (is_filled(&list->items[i]) && rect_holds(list->items[i].rect, list->items[at].rect))
			return true;
	return false;
}

/* Is anything on it? Then it is a ground, and what it holds tells what it is. */
static bool holds_something(const struct drawlist *list, int at)
{
	for (int i = at + 1; i < list->count; i++)
		if (stands_in(&list->items[i], &list->items[at]))
			return true;
	return false;
}

static bool is_pressed(const struct drawlist *list, const struct draw *box)
{
	for (int i = 0; i < list->count; i++) {
		const struct draw *hot = &list->items[i];
		if (hot->kind == DRAW_HOT && rect_holds(hot->rect, box->rect)
			&& rect_holds(box->rect, hot->rect))
			return true;
	}
	return false;
}

static void judge_box(const struct drawlist *list, int at, struct faults *faults)
{
	const struct draw *draw = &list->items[at];
	bool edged = draw->kind == DRAW_ROUND && draw->width;
	if (is_hidden(list, at) || (!edged && !is_pressed(list, draw) && holds_something(list, at)))
		return;
	for (int side = 0; side < 4; side++)
		if (!side_told(list, draw, side)) {
			faults_push_draw(faults, RULE_EDGE, "a side cannot be told from what is beside it",
				draw);
			return;
		}
}

/* A part of a ring is told from the whole by its colour or by how thick it is. */
static void judge_ring(const struct drawlist *list, int at, struct faults *faults)
{
	const struct draw *part = &list->items[at];
	for (int i = 0; i < at; i++) {
		const struct draw *whole = &list->items[i];
		if (whole->kind == DRAW_ARC && rect_meets(whole->rect, part->rect)
			&& part->width < 2 * whole->width
			&& theme_contrast(whole->color, part->color) < LEAST - 1e-9)
			faults_push_draw(faults, RULE_EDGE, "cannot be told from the whole ring", part);
	}
}

static void judge_sign(const struct drawlist *list, int at, struct faults *faults)
{
	const struct draw *draw = &list->items[at];
	int x = draw->rect.x + draw->rect.w / 2, y = draw->rect.y + draw->rect.h / 2;
	if (draw->kind == DRAW_ARC)
		y = draw->rect.y; /* at its top, where it begins */
	const struct draw *ground = box_at(list, at, draw, x, y);
	if (!ground || theme_contrast(draw->color, ground->color) < LEAST - 1e-9)
		faults_push_draw(faults, RULE_EDGE, "cannot be told from its ground", draw);
}

void judge_edges(const struct drawlist *list, const struct look *look, struct faults *faults)
{
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		switch (draw->kind) {
		case DRAW_RECT:
		case DRAW_ROUND:
			if (!is_ground(draw, look))
				judge_box(list, i, faults);
			break;
		case DRAW_ARC:
			judge_ring(list, i, faults);
			judge_sign(list, i, faults);
			break;
		case DRAW_SHAPE:
		case DRAW_LINE:
			judge_sign(list, i, faults);
			break;
		case DRAW_TEXT:
		case DRAW_CLIP:
		case DRAW_HOT:
		case DRAW_KEY:
			break;
		}
	}
}
