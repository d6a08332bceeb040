#include "legibility_parts.h"

#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

enum { SMALLEST_W = 320, SMALLEST_H = 240 };

double legibility_cap(enum role role, const struct look *look)
{
	switch (role) {
	case ROLE_QUESTION:
		return look->wall ? 5.0 : 3.0;
	case ROLE_ANSWER:
		return look->wall ? 4.0 : 2.4;
	case ROLE_TITLE:
	case ROLE_BODY:
	case ROLE_LABEL:
	case ROLE_KEY:
		return look->wall ? 3.0 : 1.6;
	}
	return 0;
}

double legibility_cap_of(const struct draw *draw, const struct look *look)
{
	double cap = draw->px * look->metrics->cap[draw->face] / 1000.0;
	return cap * 100 / look->u * 100 / look->text_scale;
}

bool legibility_too_small(const struct look *look)
{
	return look->width < SMALLEST_W || look->height < SMALLEST_H;
}

bool rect_meets(struct rect a, struct rect b)
{
	return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

bool rect_holds(struct rect outer, struct rect inner)
{
	return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w
		&& inner.y + inner.h <= outer.y + outer.h;
}

static int width_of(const struct draw *text, const struct look *look)
{
	int width = look->metrics->width(look->metrics->context, text->face, text->text,
		strlen(text->text));
	return (int)(((int64_t)width * text->px + 999) / 1000);
}

struct rect ink_of(const struct draw *text, const struct look *look)
{
	int ascent = look->metrics->ascent[text->face], descent = look->metrics->descent[text->face];
	return (struct rect){ text->rect.x, text->rect.y, text->rect.w,
		(ascent + descent) * text->px / 1000 };
}

struct rect capitals_of(const struct draw *text, const struct look *look)
{
	int cap = look->metrics->cap[text->face] * text->px / 1000;
	int baseline = (look->metrics->ascent[text->face] * text->px + 500) / 1000;
	return (struct rect){ text->rect.x, text->rect.y + baseline - cap, text->rect.w, cap };
}

bool is_filled(const struct draw *draw)
{
	return draw->kind == DRAW_RECT || (draw->kind == DRAW_ROUND && !draw->hollow);
}

bool is_ground(const struct draw *draw, const struct look *look)
{
	const struct rect window = { 0, 0, look->width, look->height };
	return draw->kind == DRAW_RECT && rect_holds(draw->rect, window);
}

/* All pixels that it may touch. */
static struct rect extent_of(const struct draw *draw, const struct look *look)
{
	struct rect rect = draw->rect;
	if (draw->kind == DRAW_TEXT) {
		struct rect ink = ink_of(draw, look);
		rect.h = ink.h > rect.h ? ink.h : rect.h;
	}
	if (draw->kind != DRAW_LINE)
		return rect;
	if (rect.w < 0) {
		rect.x += rect.w;
		rect.w = -rect.w;
	}
	if (rect.h < 0) {
		rect.y += rect.h;
		rect.h = -rect.h;
	}
	int half = draw->width / 2;
	return (struct rect){ rect.x - half, rect.y - half, rect.w + 2 * half, rect.h + 2 * half };
}

/* Marks without a letter, as somebody may type them, have no width of their own. */
static bool is_marks_alone(const struct draw *draw)
{
	const char *at = draw->kind == DRAW_TEXT ? draw->text : "a";
	while (*at) {
		utf8proc_int32_t point;
		utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)at, -1, &point);
		utf8proc_category_t category = utf8proc_category(point);
		if (size < 1 || (category != UTF8PROC_CATEGORY_MN && category != UTF8PROC_CATEGORY_ME
			&& category != UTF8PROC_CATEGORY_CF))
			return false;
		at += size;
	}
	return true;
}

static void judge_place(const struct drawlist *list, const struct look *look,
	struct faults *faults)
{
	struct rect clip = { 0, 0, look->width, look->height };
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (draw->kind == DRAW_CLIP)
			clip = draw->rect.w ? draw->rect : (struct rect){ 0, 0, look->width, look->height };
		if (draw->kind == DRAW_CLIP || draw->kind == DRAW_KEY || is_ground(draw, look)
			|| (draw->kind == DRAW_TEXT && !draw->text[0]))
			continue;
		struct rect at = extent_of(draw, look);
		if (at.x * 20 < look->width || (at.x + at.w) * 20 > look->width * 19
			|| at.y * 20 < look->height || (at.y + at.h) * 20 > look->height * 19)
			faults_push_draw(faults, RULE_OUTSIDE, "outside the central 90 %", draw);
		if (!rect_holds(clip, at))
			faults_push_draw(faults, RULE_CLIPPED, "cut by a clip", draw);
		if (draw->kind != DRAW_LINE && (at.w <= 0 || at.h <= 0) && !is_marks_alone(draw))
			faults_push_draw(faults, RULE_CLIPPED, "nothing is left of it", draw);
	}
}

static void judge_size(const struct draw *text, const struct look *look, struct faults *faults)
{
	if (!text->text[0])
		return;
	if (!legibility_too_small(look)
		&& legibility_cap_of(text, look) < legibility_cap(text->role, look) - 1e-9)
		faults_push_draw(faults, RULE_SMALL, "capitals under its role's least", text);
	if (width_of(text, look) > text->rect.w)
		faults_push_draw(faults, RULE_WIDE, "wider than the box it was given", text);
}

/* Is it drawn from the right, its first mark at its end? */
static bool is_from_right(const char *text)
{
	size_t len = strlen(text);
	for (size_t at = 0; at < len;) {
		uint32_t point = utf8_next(text, len, &at);
		if ((point >= 0x0590 && point < 0x0900) || (point >= 0xFB1D && point < 0xFEFF))
			return true;
	}
	return false;
}

/* "Qui ?" never leaves its mark to the next line. A path that is cut anywhere may. */
static void judge_break(const struct draw *text, const struct draw *before, struct faults *faults)
{
	static const char *const marks[] = { "?", "!", ":", ";", "\u00bb" };
	if (!before || !text->whole || before->whole != text->whole || is_from_right(text->text))
		return;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t len = strlen(marks[i]);
		if (!strncmp(text->text, marks[i], len) && (!text->text[len] || text->text[len] == ' '))
			faults_push_draw(faults, RULE_BREAK, "begins with a mark of the line before", text);
	}
}

void legibility_judge(const struct drawlist *list, const struct look *look,
	struct faults *faults)
{
	judge_place(list, look, faults);
	const struct draw *before = NULL;
	for (int i = 0; i < list->count; i++) {
		if (list->items[i].kind != DRAW_TEXT)
			continue;
		judge_size(&list->items[i], look, faults);
		judge_break(&list->items[i], before, faults);
		before = &list->items[i];
	}
	judge_grounds(list, look, faults);
	judge_edges(list, look, faults);
	judge_zones(list, look, faults);
}
