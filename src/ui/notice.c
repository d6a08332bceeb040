#include "ui/notice.h"

#include "ui/control.h"
#include "ui/input.h"

static struct text_style notice_style(const struct look *look)
{
	return (struct text_style){ ROLE_LABEL, FACE_STRONG, look->theme->ink, 0 };
}

/* Flat: in a header's place a short sentence must take no more height than the header. */
static int pad_x(const struct look *look)
{
	return look_share(look, 1.6);
}

static int pad_y(const struct look *look)
{
	return look_share(look, 0.4);
}

int notice_height(struct drawlist *list, const struct look *look, const char *text, int w)
{
	struct strip strip = { .look = look, .list = list, .size = 0 };
	return strip_text_height(&strip, notice_style(look), text, w - 2 * pad_x(look))
		+ 2 * pad_y(look);
}

int offer_height(struct drawlist *list, const struct look *look, const char *text, int w)
{
	int least = look_share(look, 4.6), height = notice_height(list, look, text, w);
	return height > least ? height : least;
}

void offer_draw(struct drawlist *list, const struct look *look, const char *text,
	struct rect place)
{
	struct strip strip = { .look = look, .list = list, .size = 0 };
	place.h = offer_height(list, look, text, place.w);
	box_push(list, place, look->theme->good_ground, look->theme->good, look_share(look, 0.3),
		look_share(look, 1.2));
	int inner = place.w - 2 * pad_x(look);
	int text_h = strip_text_height(&strip, notice_style(look), text, inner);
	strip_text_at(&strip, notice_style(look), text, place.x + pad_x(look),
		place.y + (place.h - text_h) / 2, inner);
	struct draw *hot = hot_push(list, place, "reload", (struct action){ ACT_RELOAD, 0, 0, 0 });
	hot->key[0] = KEY_F5;
}

int notice_draw(struct drawlist *list, const struct look *look, const char *text, bool fine,
	struct rect place)
{
	struct strip strip = { .look = look, .list = list, .size = 0 };
	place.h = notice_height(list, look, text, place.w);
	drawlist_push(list, DRAW_RECT, place)->color =
		fine ? look->theme->good_ground : look->theme->bad_ground;
	struct rect edge = { place.x, place.y, look_share(look, 0.8), place.h };
	drawlist_push(list, DRAW_RECT, edge)->color = fine ? look->theme->good : look->theme->bad;
	strip_text_at(&strip, notice_style(look), text, place.x + pad_x(look), place.y + pad_y(look),
		place.w - 2 * pad_x(look));
	return place.h;
}
