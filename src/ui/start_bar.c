#include "ui/start_bar.h"

#include "ui/input.h"
#include "ui/lines.h"

/* The key that starts stands on the button, where there are keys. */
static void button_draw(struct strip *strip, struct rect rect, const char *text,
	struct action action)
{
	const struct theme *theme = strip->look->theme;
	struct text_style style = { ROLE_ANSWER, FACE_HEAVY, theme->card, TEXT_CENTER };
	box_push(strip->list, rect, theme->ink, theme->ink, 0, look_share(strip->look, 1.4));
	int line = strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY), w = rect.w;
	if (!strip->look->pad && !strip->look->touch) {
		int side = strip_px(strip, ROLE_ANSWER, FACE_HEAVY), pad = look_share(strip->look, 3);
		struct rect box = { rect.x + rect.w - pad - side, rect.y + (rect.h - side) / 2, side,
			side };
		struct draw *sign = drawlist_push(strip->list, DRAW_SHAPE, box);
		sign->shape = SHAPE_ENTER;
		sign->color = theme->card;
		w -= side + pad / 2;
	}
	strip_text_at(strip, style, text, rect.x, rect.y + (rect.h - line) / 2, w);
	struct draw *hot = hot_push(strip->list, rect, "start", action);
	hot->flags = HOT_DEFAULT;
	hot->key[0] = KEY_ENTER;
	hot->pad = PAD_START;
}

void start_bar_draw(struct drawlist *list, const struct look *look, struct rect *area,
	const char *said, const char *start, struct action action)
{
	struct strip strip = { .look = look, .list = list, .size = look->text_scale > 100 ? 0 : 0.5 };
	struct text_style style = { ROLE_BODY, FACE_STRONG, look->theme->ink, 0 };
	int px = strip_px(&strip, ROLE_ANSWER, FACE_HEAVY), gap = look_share(look, 2);
	int w = 0, h = 0;
	if (start) {
		w = lines_width(look->metrics, FACE_HEAVY, px, start) + 2 + px + look_share(look, 12);
		h = strip_line_height(&strip, ROLE_ANSWER, FACE_HEAVY) + look_share(look, 3);
	}
	int room = start ? area->w - w - gap : area->w;
	int told = strip_text_height(&strip, style, said, room);
	int height = h > told ? h : told, y = area->y + area->h - height;
	strip_text_at(&strip, style, said, area->x, y + (height - told) / 2, room);
	if (start)
		button_draw(&strip, (struct rect){ area->x + area->w - w, y + (height - h) / 2, w, h },
			start, action);
	area->h -= height + gap;
}

struct chip chip_of(const char *text, bool on, const char *name, enum setting setting, int value)
{
	return (struct chip){ .text = text, .on = on, .name = name, .flags = HOT_CHECK,
		.action = { ACT_SET, (int)setting, value, 0 } };
}
