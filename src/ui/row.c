#include "ui/row.h"

#include "ui/control.h"

struct text_style row_style(const struct strip *strip, enum face face, bool muted)
{
	return style_of(strip, ROLE_BODY, face, muted);
}

void row_text(struct strip *strip, struct text_style style, const char *text)
{
	strip->y += strip_text_at(strip, style, text, strip->x, strip->y, strip->w);
}

static void lines_cut(struct strip *strip, int first, int texts)
{
	int last = -1;
	for (int i = first; i < texts; i++) {
		const struct draw *draw = &strip->list->items[i];
		if (draw->kind == DRAW_TEXT && last >= 0 && draw->rect.y > last)
			strip_cut(strip, draw->rect.y);
		if (draw->kind == DRAW_TEXT)
			last = draw->rect.y;
	}
}

void row_draw(struct strip *strip, const struct row_zone *zone,
	void (*fill)(struct strip *strip, const void *context), const void *context)
{
	const struct look *look = strip->look;
	/* Where there is room for larger type, there is for air. */
	int pad = look_share(look, 1.4 + 0.8 * strip->size), least = look_share(look, 5.6);
	int first = strip->list->count;
	struct rect rect = { strip->x, strip->y, strip->w, 0 };
	strip->x += 2 * pad;
	strip->w -= 4 * pad;
	strip->y += pad;
	fill(strip, context);
	rect.h = strip->y + pad - rect.y;
	strip->x = rect.x;
	strip->w = rect.w;
	int texts = strip->list->count;
	for (int i = first; i < texts && rect.h < least; i++)
		strip->list->items[i].rect.y += (least - rect.h) / 2;
	if (rect.h < least)
		rect.h = least;
	if (strip->size == 0 && rect.h > strip_room(strip) / 2)
		lines_cut(strip, first, texts);
	box_push(strip->list, rect, zone->name ? look->theme->card : look->theme->ground,
		look->theme->line, look_share(look, 0.25), look_share(look, 1.2));
	drawlist_rotate(strip->list, first, texts);
	if (zone->name)
		hot_push(strip->list, rect, zone->name, zone->action)->flags = zone->flags;
	strip->y = rect.y + rect.h;
	strip_break(strip);
	strip_gap(strip, 0.9);
}
