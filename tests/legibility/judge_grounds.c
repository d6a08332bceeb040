/* What lies under and over each text, in painter's order. */
#include "legibility_parts.h"

#include <stdlib.h>

/* A caret, a line under a quotation: they belong to the text that they stand in. */
static bool is_thin(const struct draw *draw, const struct draw *text)
{
	int thin = text->px / 8 + 2;
	return draw->kind == DRAW_RECT && (draw->rect.w <= thin || draw->rect.h <= thin);
}

/* Does the segment pass through the rectangle? By halving, down to a pixel. */
static bool line_meets(int x1, int y1, int x2, int y2, struct rect rect)
{
	struct rect hull = { x1 < x2 ? x1 : x2, y1 < y2 ? y1 : y2, abs(x2 - x1) + 1, abs(y2 - y1) + 1 };
	if (!rect_meets(hull, rect))
		return false;
	if (hull.w <= 2 && hull.h <= 2)
		return true;
	int x = x1 + (x2 - x1) / 2, y = y1 + (y2 - y1) / 2;
	return line_meets(x1, y1, x, y, rect) || line_meets(x, y, x2, y2, rect);
}

static bool ring_holds(const struct draw *ring, struct rect rect)
{
	long radius = ring->rect.w / 2 - ring->width;
	long x = rect.x + rect.w / 2 - (ring->rect.x + ring->rect.w / 2);
	long y = rect.y + rect.h / 2 - (ring->rect.y + ring->rect.h / 2);
	long far_x = labs(x) + (rect.w + 1) / 2, far_y = labs(y) + (rect.h + 1) / 2;
	return far_x * far_x + far_y * far_y <= radius * radius;
}

/* Is it drawn through the text, before it or after it? */
static bool draws_through(const struct draw *draw, const struct draw *text,
	const struct look *look)
{
	struct rect ink = ink_of(text, look), caps = capitals_of(text, look);
	switch (draw->kind) {
	case DRAW_TEXT:
		return draw->text[0] && rect_meets(ink_of(draw, look), ink);
	case DRAW_SHAPE:
		return rect_meets(draw->rect, ink);
	case DRAW_ARC:
		return rect_meets(draw->rect, caps) && !ring_holds(draw, caps);
	case DRAW_LINE:
		return line_meets(draw->rect.x, draw->rect.y, draw->rect.x + draw->rect.w,
			draw->rect.y + draw->rect.h, ink);
	case DRAW_RECT:
	case DRAW_ROUND:
	case DRAW_CLIP:
	case DRAW_HOT:
	case DRAW_KEY:
		return false;
	}
	return false;
}

/* The edge of a focus frame passes through it. */
static bool frame_crosses(const struct draw *frame, struct rect ink)
{
	struct rect inner = { frame->rect.x + frame->width, frame->rect.y + frame->width,
		frame->rect.w - 2 * frame->width, frame->rect.h - 2 * frame->width };
	return rect_meets(frame->rect, ink) && !rect_holds(inner, ink);
}

static void judge_over(const struct drawlist *list, int at, const struct look *look,
	struct faults *faults)
{
	const struct draw *text = &list->items[at];
	struct rect ink = ink_of(text, look);
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (i == at)
			continue;
		if ((draw->kind != DRAW_TEXT || i < at) && draws_through(draw, text, look))
			faults_push(faults, RULE_OVER, "“%s” at %d,%d and “%s” (%s) at %d,%d", text->text,
				text->rect.x, text->rect.y, draw->kind == DRAW_TEXT ? draw->text : "",
				draw->kind == DRAW_TEXT ? "text" : draw->kind == DRAW_SHAPE ? "shape" : "line",
				draw->rect.x, draw->rect.y);
		if (i > at && is_filled(draw) && rect_meets(draw->rect, ink) && !is_thin(draw, text))
			faults_push_draw(faults, RULE_COVERED, text->text, draw);
		if (draw->kind == DRAW_ROUND && draw->hollow
			&& frame_crosses(draw, capitals_of(text, look)))
			faults_push_draw(faults, RULE_CROSSED, text->text, draw);
	}
}

/* The box that the text stands in; a box that it only half stands in is a fault. */
static const struct draw *ground_find(const struct drawlist *list, int at,
	const struct look *look, struct faults *faults)
{
	const struct draw *text = &list->items[at];
	struct rect ink = ink_of(text, look);
	for (int i = at - 1; i >= 0; i--) {
		const struct draw *draw = &list->items[i];
		if (!is_filled(draw) || !rect_meets(draw->rect, ink) || is_thin(draw, text))
			continue;
		struct rect inner = { draw->rect.x + draw->width, draw->rect.y,
			draw->rect.w - 2 * draw->width,
			draw->rect.h };
		if (rect_holds(inner, ink))
			return draw;
		faults_push_draw(faults, RULE_CROSSED, text->text, draw);
	}
	return NULL;
}

void judge_grounds(const struct drawlist *list, const struct look *look, struct faults *faults)
{
	for (int i = 0; i < list->count; i++) {
		const struct draw *text = &list->items[i];
		if (text->kind != DRAW_TEXT || !text->text[0])
			continue;
		judge_over(list, i, look, faults);
		const struct draw *ground = ground_find(list, i, look, faults);
		if (!ground) {
			faults_push_draw(faults, RULE_CONTRAST, "on no ground at all", text);
			continue;
		}
		double ratio = theme_contrast(text->color, ground->color);
		double least = text->color == look->theme->ink ? 7 : 4.5;
		if (ratio < least - 1e-9)
			faults_push(faults, RULE_CONTRAST, "%.2f:1 of #%06x on #%06x: “%s”", ratio,
				(unsigned)text->color, (unsigned)ground->color, text->text);
	}
}
