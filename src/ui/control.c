#include "ui/control.h"

#include "ui/input.h"
#include "ui/lines.h"

struct draw *hot_push(struct drawlist *list, struct rect rect, const char *name,
	struct action action)
{
	struct draw *draw = drawlist_push(list, DRAW_HOT, rect);
	draw->name = name;
	draw->action = action;
	return draw;
}

void key_push(struct drawlist *list, int key, int pad, struct action action)
{
	struct draw *draw = drawlist_push(list, DRAW_KEY, (struct rect){ 0 });
	draw->key[0] = key;
	draw->pad = pad;
	draw->action = action;
}

void key_push_dead(struct drawlist *list, int key, int pad)
{
	key_push(list, key, pad, (struct action){ ACT_NONE, 0, 0, 0 });
}

void screen_asks_once(struct drawlist *list)
{
	for (int pad = PAD_UP; pad <= PAD_RIGHT; pad++)
		key_push(list, KEY_NONE, pad, (struct action){ ACT_BACK, 0, 0, 0 });
	key_push(list, KEY_NONE, PAD_SOUTH, (struct action){ ACT_BACK, 0, 0, 0 });
}

struct draw *box_push(struct drawlist *list, struct rect rect, uint32_t fill, uint32_t edge,
	int width, int radius)
{
	struct draw *draw = drawlist_push(list, DRAW_ROUND, rect);
	draw->color = fill;
	draw->edge = edge;
	draw->width = width;
	draw->radius = radius;
	return draw;
}

/* Who has a pad or a finger in use is told of no key. */
static bool chip_has_cap(const struct strip *strip, const struct chip *chip)
{
	return chip->cap && !strip->look->pad && !strip->look->touch;
}

static int cap_side(const struct strip *strip)
{
	return strip_line_height(strip, ROLE_KEY, FACE_STRONG) + look_share(strip->look, 0.4);
}

/* Width that the key takes before the text, the gap behind it included. */
static int cap_width(const struct strip *strip, const struct chip *chip)
{
	return chip_has_cap(strip, chip) ? cap_side(strip) + look_share(strip->look, 1.2) : 0;
}

static void cap_draw(struct strip *strip, const struct chip *chip, struct rect rect, int x)
{
	const struct theme *theme = strip->look->theme;
	int side = cap_side(strip), line = strip_line_height(strip, ROLE_KEY, FACE_STRONG);
	int y = rect.y + (rect.h - side) / 2;
	box_push(strip->list, (struct rect){ x, y, side, side }, theme->card, theme->line,
		look_share(strip->look, 0.2), look_share(strip->look, 0.8));
	strip_text_at(strip, (struct text_style){ ROLE_KEY, FACE_STRONG, theme->ink, TEXT_CENTER },
		chip->cap, x, y + (side - line) / 2, side);
}

static void chip_draw(struct strip *strip, const struct chip *chip, struct rect rect, int pad)
{
	const struct look *look = strip->look;
	const struct theme *theme = look->theme;
	int cap = cap_width(strip, chip), w = rect.w - 2 * pad - cap;
	box_push(strip->list, rect, chip->on ? theme->ink : theme->card,
		chip->on ? theme->ink : theme->line, look_share(look, 0.3), look_share(look, 1.2));
	struct text_style style = { ROLE_LABEL, FACE_STRONG, chip->on ? theme->card : theme->ink,
		TEXT_CENTER };
	int height = strip_text_height(strip, style, chip->text, w);
	int y = rect.y + (rect.h - height) / 2;
	if (cap)
		cap_draw(strip, chip, rect, rect.x + pad);
	strip_text_at(strip, style, chip->text, rect.x + pad + cap, y, w);
	if (strip->size == 0 && rect.h > strip_room(strip))
		strip_split(strip, style, y, height, 0);
	struct draw *hot = hot_push(strip->list, rect, chip->name, chip->action);
	hot->flags = chip->flags | (chip->on ? HOT_SELECTED : 0);
	hot->key[0] = chip->key[0];
	hot->key[1] = chip->key[1];
	hot->pad = chip->pad;
}

int chips_indent(const struct strip *strip)
{
	return strip->w > 30 * strip_px(strip, ROLE_LABEL, FACE_STRONG) ? strip->w / 4 : 0;
}

/* Width and height of a chip in a column w wide. */
static struct rect chip_size(const struct strip *strip, const struct chip *chip, int w, int pad)
{
	const struct look *look = strip->look;
	struct text_style style = { ROLE_LABEL, FACE_STRONG, 0, 0 };
	int least = look_share(look, 5.6), line = strip_line_height(strip, ROLE_LABEL, FACE_STRONG);
	int px = strip_px(strip, ROLE_LABEL, FACE_STRONG);
	struct rect size = {
		0, 0, lines_width(look->metrics, FACE_STRONG, px, chip->text) + cap_width(strip, chip)
		+ 2 * pad + 2, 0 };
	if (size.w < least)
		size.w = least;
	if (size.w > w)
		size.w = w;
	size.h = strip_text_height(strip, style, chip->text, size.w - 2 * pad
		- cap_width(strip, chip)) + line / 2;
	if (size.h < least)
		size.h = least;
	return size;
}

/* The label beside or above its chips; returns the height of the row that it begins. */
static int chips_label(struct strip *strip, const char *label, int indent, int row)
{
	const struct look *look = strip->look;
	struct text_style style = { ROLE_LABEL, FACE_REGULAR, look->theme->muted, TEXT_KEEP };
	int gap = look_share(look, 1.2);
	if (!indent) {
		/* Nearer to its own chips than to those before. */
		strip->y += strip->y ? gap : 0;
		strip_text(strip, style, label);
		strip->y += gap / 2;
		return row;
	}
	int height = strip_text_height(strip, style, label, indent - gap);
	int inset = height < row ? (row - height) / 2 : 0;
	strip_text_at(strip, style, label, strip->x, strip->y + inset, indent - gap);
	return height > row ? height : row;
}

/* How many rows chips take in a column w wide; *last: how many stand in the last one. */
static int chips_rows(const struct strip *strip, const struct chip *chips, int count, int w,
	int *last)
{
	int gap = look_share(strip->look, 1.2), pad = look_share(strip->look, 1.8), x = 0, rows = 1;
	*last = 0;
	for (int i = 0; i < count; i++) {
		int wide = chip_size(strip, &chips[i], w, pad).w;
		if (x && x + wide > w) {
			x = *last = 0;
			rows++;
		}
		x += wide + gap;
		++*last;
	}
	return rows;
}

/* The width that rows fill: one chip alone in the last row takes another along, where that needs
 * no row more. */
static int chips_width(const struct strip *strip, const struct chip *chips, int count, int w)
{
	int last, step = look_share(strip->look, 1), rows = chips_rows(strip, chips, count, w, &last);
	if (rows < 2 || last > 1 || count <= rows)
		return w;
	for (int narrow = w - step; narrow > w / 2; narrow -= step)
		if (chips_rows(strip, chips, count, narrow, &last) > rows)
			return w;
		else if (last > 1)
			return narrow;
	return w;
}

void chips_draw(struct strip *strip, const char *label, const struct chip *chips, int count)
{
	const struct look *look = strip->look;
	int gap = look_share(look, 1.2), pad = look_share(look, 1.8);
	int indent = label ? chips_indent(strip) : 0, w = strip->w - indent;
	int row = chip_size(strip, &chips[0], w, pad).h, x = 0;
	int most = chips_width(strip, chips, count, w);
	if (label)
		row = chips_label(strip, label, indent, row);
	for (int i = 0; i < count; i++) {
		struct rect rect = chip_size(strip, &chips[i], w, pad);
		if (x && x + rect.w > most) {
			x = 0;
			strip->y += row + gap;
			row = rect.h;
			strip_break(strip);
		}
		rect.x = strip->x + indent + x;
		rect.y = strip->y;
		chip_draw(strip, &chips[i], rect, pad);
		row = rect.h > row ? rect.h : row;
		x += rect.w + gap;
	}
	strip->y += row + gap;
	strip_break(strip);
}

void panel_draw(struct strip *strip, uint32_t edge,
	void (*fill)(struct strip *strip, const void *context), const void *context)
{
	const struct look *look = strip->look;
	int pad = look_share(look, 2.6), bar = look_share(look, 0.9), top = strip->y;
	int x = strip->x, w = strip->w;
	/* The boxes come first in painter's order; their height is known after what they hold. A
	 * page may end inside, so each piece between two breaks gets a box of its own. */
	int breaks = strip->break_count;
	strip->x += pad + bar;
	strip->w -= 2 * pad + bar;
	strip->y += pad * 3 / 4;
	int first = strip->list->count;
	fill(strip, context);
	strip->y += pad * 3 / 4;
	strip->x = x;
	strip->w = w;
	int boxes = strip->list->count, pieces = strip->break_count - breaks + 1, from = top;
	for (int i = 0; i < pieces; i++) {
		int to = i < pieces - 1 ? strip->breaks[breaks + i] : strip->y;
		if (to <= from)
			continue;
		struct draw *draw =
			drawlist_push(strip->list, DRAW_RECT, (struct rect){ x, from, w, to - from });
		draw->color = look->theme->card;
		draw = drawlist_push(strip->list, DRAW_RECT, (struct rect){ x, from, bar, to - from });
		draw->color = edge;
		from = to;
	}
	drawlist_rotate(strip->list, first, boxes);
	strip_break(strip);
}

void bar_draw(struct strip *strip, const char *label, int permille, const char *figure,
	const char *widest, uint32_t color)
{
	const struct look *look = strip->look;
	struct text_style style = { ROLE_LABEL, FACE_STRONG, look->theme->ink, 0 };
	int line = strip_line_height(strip, ROLE_LABEL, FACE_STRONG);
	int px = strip_px(strip, ROLE_LABEL, FACE_STRONG);
	int named = strip->w * 2 / 5, gap = look_share(look, 1.2);
	int own = lines_width(look->metrics, FACE_REGULAR, px, figure);
	int figured = widest ? lines_width(look->metrics, FACE_REGULAR, px, widest) : own;
	figured = (figured > own ? figured : own) + gap;
	int height = strip_text_at(strip, style, label, strip->x, strip->y, named - gap);
	int room = strip->w - named - figured;
	struct rect rail = { strip->x + named, strip->y + line / 4, room > 1 ? room : 1, line / 2 };
	struct draw *draw = drawlist_push(strip->list, DRAW_ROUND, rail);
	draw->color = look->theme->card;
	draw->edge = look->theme->line;
	draw->width = look_share(look, 0.15);
	draw->radius = line / 8;
	rail.w = rail.w * permille / 1000;
	if (rail.w > line / 4)
		box_push(strip->list, rail, color, color, 0, line / 8);
	style.face = FACE_REGULAR;
	strip_text_at(strip, style, figure, strip->x + strip->w - figured + gap, strip->y, figured);
	strip->y += (height > line ? height : line) + look_share(look, 0.8);
	strip_break(strip);
}
