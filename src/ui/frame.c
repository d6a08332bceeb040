#include "ui/frame.h"

#include "ui/control.h"
#include "ui/input.h"
#include "ui/lines.h"
#include "ui/notice.h"
#include "ui/strip.h"

#include <stdio.h>
#include <string.h>

/* Footer and header are chrome: between their least and greatest size, they take little. */
static double chrome_size(const struct look *look)
{
	return look->text_scale > 100 ? 0 : 0.5;
}

const char *number_words(struct drawlist *list, int number)
{
	char digits[16];
	int n = snprintf(digits, sizeof digits, "%d", number < 0 ? -number : number);
	char out[48];
	size_t len = 0;
	if (number < 0)
		len = (size_t)snprintf(out, sizeof out, "\u2212");
	for (int i = 0; i < n; i++) {
		if (i && (n - i) % 3 == 0)
			len += (size_t)snprintf(out + len, sizeof out - len, "\u00a0");
		out[len++] = digits[i];
	}
	return arena_copy(&list->arena, out, len);
}

struct footer {
	struct strip strip;
	/* px: of a key's text; zone: height of what can be pressed */
	int px, line, cap_h, pad, gap, zone;
	int word_px, word_line;
};

static int cap_width(const struct footer *footer, const char *text)
{
	int w =
		lines_width(footer->strip.look->metrics, FACE_STRONG, footer->px, text) + 2 * footer->pad;
	return w > footer->cap_h ? w : footer->cap_h;
}

/* With a pad in hand its button stands in the key's place; a finger needs no key. */
static const char *hint_cap(const struct look *look, const struct hint *hint)
{
	static const char *const pads[] = { [PAD_SOUTH] = "A", [PAD_EAST] = "B", [PAD_WEST] = "X",
		[PAD_NORTH] = "Y", [PAD_START] = "Start", [PAD_BACK] = "Back", [PAD_LEFT_SHOULDER] = "LB",
		[PAD_RIGHT_SHOULDER] = "RB", [PAD_UP] = "\u2191", [PAD_DOWN] = "\u2193",
		[PAD_LEFT] = "\u2190", [PAD_RIGHT] = "\u2192" };
	if (look->pad)
		return hint->pad > 0 && hint->pad < (int)(sizeof pads / sizeof *pads) ? pads[hint->pad]
			: NULL;
	return look->touch ? NULL : hint->key_text;
}

/* Between two keys: a dash where they begin and end a range, air between two arrows. */
static bool hint_is_range(const struct hint *hint)
{
	return (unsigned char)hint->key_text[0] < 0x80;
}

static int range_width(const struct footer *footer, const struct hint *hint)
{
	return hint_is_range(hint) ? footer->px : footer->px / 3;
}

static int hint_width(const struct footer *footer, const struct hint *hint)
{
	const struct look *look = footer->strip.look;
	const char *cap = hint_cap(look, hint);
	int w = lines_width(look->metrics, FACE_REGULAR, footer->word_px, hint->word) + 1;
	if (cap)
		w += cap_width(footer, cap) + footer->pad;
	else
		w += 2 * footer->pad;
	if (cap && hint->to_text && !look->pad)
		w += cap_width(footer, hint->to_text) + range_width(footer, hint);
	return w;
}

/* How a hint is drawn: `strong` on ink, where it has the focus or is what to do now. */
static bool hint_is_strong(const struct look *look, const struct hint *hint)
{
	return hint->main || (hint->name && look->focus && !strcmp(hint->name, look->focus));
}

static int cap_draw(struct footer *footer, const char *text, int x, int y, bool strong)
{
	struct strip *strip = &footer->strip;
	const struct theme *theme = strip->look->theme;
	int w = cap_width(footer, text), depth = look_share(strip->look, 0.3);
	struct rect rect = { x, y, w, footer->cap_h };
	box_push(strip->list, rect, theme->line, theme->line, 0, look_share(strip->look, 0.8));
	rect.h -= depth;
	box_push(strip->list, rect, strong ? theme->ink : theme->card, theme->line,
		look_share(strip->look, 0.2), look_share(strip->look, 0.8));
	struct text_style style = { ROLE_KEY, FACE_STRONG, strong ? theme->card : theme->ink,
		TEXT_CENTER };
	strip_text_at(strip, style, text, x, y + (footer->cap_h - depth - footer->line) / 2, w);
	return x + w;
}

/* What is told of a key means nothing where that key is not at hand. */
static bool hint_shown(const struct look *look, const struct hint *hint)
{
	return hint->name || hint_cap(look, hint);
}

/* The keys of a hint from x on; returns where they end. */
static int caps_draw(struct footer *footer, const struct hint *hint, const char *cap, int x, int y)
{
	struct strip *strip = &footer->strip;
	int cap_y = y + (footer->zone - footer->cap_h) / 2;
	bool strong = hint_is_strong(strip->look, hint);
	x = cap_draw(footer, cap, x, cap_y, strong);
	if (!hint->to_text || strip->look->pad)
		return x;
	int between = range_width(footer, hint);
	struct text_style style = { ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, TEXT_CENTER };
	if (hint_is_range(hint))
		strip_text_at(strip, style, "\u2013", x, y + (footer->zone - footer->word_line) / 2,
			between);
	return cap_draw(footer, hint->to_text, x + between, cap_y, strong);
}

static void hint_draw(struct footer *footer, const struct hint *hint, int x, int y, bool word_first)
{
	struct strip *strip = &footer->strip;
	const struct look *look = strip->look;
	int w = hint_width(footer, hint), from = x;
	const char *cap = hint_cap(look, hint);
	bool strong = hint_is_strong(look, hint);
	struct text_style style = { ROLE_LABEL, FACE_REGULAR,
		strong ? look->theme->ink : look->theme->muted, 0 };
	if (cap && word_first) {
		caps_draw(footer, hint, cap, x + w - cap_width(footer, cap), y);
	} else if (cap) {
		x = caps_draw(footer, hint, cap, x, y) + footer->pad;
	} else {
		box_push(strip->list, (struct rect){ from, y, w, footer->zone },
			strong ? look->theme->ink : look->theme->card, look->theme->line,
			look_share(look, 0.25), look_share(look, 1));
		style.color = strong ? look->theme->card : look->theme->ink;
		x += footer->pad;
	}
	strip_text_at(strip, style, hint->word, x, y + (footer->zone - footer->word_line) / 2,
		from + w - x + footer->pad);
	if (hint->name) {
		struct draw *hot = hot_push(strip->list, (struct rect){ from, y, w, footer->zone },
			hint->name, hint->action);
		hot->key[0] = hint->key[0];
		hot->key[1] = hint->key[1];
		hot->pad = hint->pad;
		hot->flags = HOT_FOOT;
	}
}

/* Where each hint goes: rows from the top, right ones against the right edge of the last row
 * that has room. Returns the number of rows. */
static int hints_place(const struct footer *footer, const struct hint *hints, int count, int w,
	int x[HINTS_MAX], int row[HINTS_MAX])
{
	int rows = 1, left = 0, right = w;
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < count; i++) {
			if (hints[i].right != (pass == 1) || !hint_shown(footer->strip.look, &hints[i]))
				continue;
			int wide = hint_width(footer, &hints[i]);
			if (left && left + wide > right) {
				rows++;
				left = 0;
				right = w;
			}
			row[i] = rows - 1;
			if (pass) {
				right -= wide;
				x[i] = right;
				right -= footer->gap;
			} else {
				x[i] = left;
				left += wide + footer->gap;
			}
		}
	return rows;
}

static struct footer footer_init(struct drawlist *list, const struct look *look)
{
	struct footer footer = { .strip = { .look = look, .list = list, .size = chrome_size(look) } };
	footer.px = strip_px(&footer.strip, ROLE_KEY, FACE_STRONG);
	footer.line = strip_line_height(&footer.strip, ROLE_KEY, FACE_STRONG);
	footer.word_px = strip_px(&footer.strip, ROLE_LABEL, FACE_REGULAR);
	footer.word_line = strip_line_height(&footer.strip, ROLE_LABEL, FACE_REGULAR);
	footer.cap_h = footer.line + look_share(look, 0.9);
	footer.pad = look_share(look, 1.1);
	footer.gap = look_share(look, 2.6);
	footer.zone = look_share(look, 4.6);
	footer.zone = footer.zone > footer.cap_h ? footer.zone : footer.cap_h;
	footer.zone = footer.zone > footer.word_line ? footer.zone : footer.word_line;
	return footer;
}

/* With the on-screen keyboard up there is room for one row: the way to hide it, and what stands at
 * the right. The keys and buttons of the rest still act, and its words come back with the room. */
static int hints_few(struct drawlist *list, const struct hint *hints, int count,
	struct hint few[HINTS_MAX])
{
	int kept = 0;
	for (int i = 0; i < count; i++) {
		if (hints[i].right || hints[i].action.verb == ACT_KEYBOARD) {
			few[kept++] = hints[i];
			continue;
		}
		for (int k = 0; k < 2; k++)
			if (hints[i].name && (hints[i].key[k] || (k == 0 && hints[i].pad)))
				key_push(list, hints[i].key[k], k == 0 ? hints[i].pad : 0, hints[i].action);
	}
	return kept;
}

struct rect frame_draw(struct drawlist *list, const struct look *look, const struct hint *hints,
	int count)
{
	struct draw *ground =
		drawlist_push(list, DRAW_RECT, (struct rect){ 0, 0, look->width, look->height });
	ground->color = look->theme->ground;
	int mx = look->width / 20 + 1, my = look->height / 20 + 1;
	struct rect area = { mx, my + look->inset_top, look->width - 2 * mx,
		look->height - 2 * my - look->inset_top - look->inset_bottom };
	if (!count)
		return area;
	struct footer footer = footer_init(list, look);
	int x[HINTS_MAX] = { 0 }, row[HINTS_MAX] = { 0 };
	int rows = hints_place(&footer, hints, count, area.w, x, row);
	struct hint few[HINTS_MAX];
	if (look->inset_bottom && rows > 1) {
		count = hints_few(list, hints, count, few);
		hints = few;
		rows = hints_place(&footer, hints, count, area.w, x, row);
	}
	int step = footer.zone + look_share(look, 0.6);
	int top = area.y + area.h - rows * step + look_share(look, 0.6);
	for (int i = 0; i < count; i++)
		if (hint_shown(look, &hints[i]))
			hint_draw(&footer, &hints[i], area.x + x[i], top + row[i] * step, false);
	/* Large text needs the height for itself. */
	area.h = top - look_share(look, look->text_scale > 125 ? 1.6 : 2.6) - area.y;
	return area;
}

struct rect frame_steady(struct drawlist *list, const struct look *look,
	const struct hint_set *sets, int count)
{
	struct rect area = { 0, 0, 0, 0 };
	int least = look->height, first = list->count, wholes = list->wholes;
	for (int i = 0; i < count; i++) {
		list->count = first;
		list->wholes = wholes;
		area = frame_draw(list, look, sets[i].hints, sets[i].count);
		least = area.h < least ? area.h : least;
	}
	area.h = least;
	return area;
}

/* The air below a header, or below the notice in its place. */
static void header_end(const struct look *look, struct rect *area, int h)
{
	h += look_share(look, 2);
	area->y += h;
	area->h -= h;
}

void header_draw(struct drawlist *list, const struct look *look, struct rect *area,
	const char *title, const char *side)
{
	if (look->notice) {
		header_end(look, area, notice_draw(list, look, look->notice, look->notice_fine, *area));
		return;
	}
	struct strip strip = { .look = look, .list = list, .size = chrome_size(look) };
	struct text_style style = { ROLE_LABEL, FACE_STRONG, look->theme->ink, 0 };
	int px = strip_px(&strip, ROLE_LABEL, FACE_STRONG);
	int line = strip_line_height(&strip, ROLE_LABEL, FACE_STRONG);
	int w = lines_width(look->metrics, FACE_STRONG, px, title) + 1;
	int h = line;
	if (w > area->w)
		h = strip_text_at(&strip, style, title, area->x, area->y, area->w);
	else
		strip_text_at(&strip, style, title, area->x, area->y, w);
	if (side && *side) {
		int sw = lines_width(look->metrics, FACE_REGULAR, px, side) + 1;
		style.face = FACE_REGULAR;
		style.color = look->theme->muted;
		if (w + sw + 2 * px <= area->w)
			strip_text_at(&strip, style, side, area->x + area->w - sw, area->y, sw);
		else
			h += strip_text_at(&strip, style, side, area->x, area->y + h, area->w);
	}
	header_end(look, area, h);
}

void header_key_draw(struct drawlist *list, const struct look *look, struct rect *area,
	const char *title, const struct hint *hint)
{
	struct footer footer = footer_init(list, look);
	int w = hint_width(&footer, hint);
	hint_draw(&footer, hint, area->x + area->w - w, area->y, true);
	struct text_style style = { ROLE_LABEL, FACE_STRONG, look->theme->ink, 0 };
	struct rect place = { area->x, area->y, area->w - w - footer.gap, 0 };
	int h = look->notice ? notice_height(list, look, look->notice, place.w)
		: strip_text_height(&footer.strip, style, title, place.w);
	place.y += h < footer.zone ? (footer.zone - h) / 2 : 0;
	if (look->notice)
		notice_draw(list, look, look->notice, look->notice_fine, place);
	else
		strip_text_at(&footer.strip, style, title, place.x, place.y, place.w);
	header_end(look, area, h > footer.zone ? h : footer.zone);
}

/* Where a theme draws the rail in the colour of what runs on it, the rail is thinner. */
static int rail_thick(const struct theme *theme, int thick)
{
	return theme_contrast(theme->line, theme->ink) < 3 ? (thick + 2) / 3 : thick;
}

static int ring_side(const struct strip *strip, int line)
{
	int px = strip_px(strip, ROLE_LABEL, FACE_HEAVY);
	return line * 2 > px * 3 ? line * 2 : px * 3;
}

static int ring_draw(struct strip *strip, const struct rect *area, const struct course *course,
	int line)
{
	const struct theme *theme = strip->look->theme;
	int d = ring_side(strip, line);
	int thick = look_share(strip->look, 0.8), rail = rail_thick(theme, thick);
	int inset = (thick - rail) / 2;
	struct rect ring = { area->x + area->w - d, area->y, d, d };
	if (course->still)
		return d;
	struct draw *draw = drawlist_push(strip->list, DRAW_ARC, (struct rect){ ring.x + inset,
		ring.y + inset, d - 2 * inset, d - 2 * inset });
	draw->color = theme->line;
	draw->width = rail;
	draw->turn = 1000;
	draw = drawlist_push(strip->list, DRAW_ARC, ring);
	draw->color = theme->ink;
	draw->width = thick;
	draw->turn = (int)(course->left_ms * 1000 / course->timer_ms);
	const char *text = arena_format(&strip->list->arena, "%lld",
		(long long)((course->left_ms + 999) / 1000));
	struct text_style style = { ROLE_LABEL, FACE_HEAVY, theme->ink, TEXT_CENTER };
	int height = strip_text_height(strip, style, text, d);
	strip_text_at(strip, style, text, ring.x, ring.y + (d - height) / 2, d);
	return d;
}

static int pill_draw(struct strip *strip, const struct rect *area, const struct course *course,
	int line)
{
	const struct theme *theme = strip->look->theme;
	uint32_t color = course->good ? theme->good : theme->bad;
	int pad = look_share(strip->look, 1.2), sign = line * 2 / 3;
	int px = strip_px(strip, ROLE_LABEL, FACE_STRONG);
	int w = lines_width(strip->look->metrics, FACE_STRONG, px, course->verdict) + 1;
	int whole = w + 2 * pad + sign + pad / 2, h = line + pad;
	struct rect pill = { area->x + area->w - whole, area->y - (h - line) / 2, whole, h };
	if (pill.y < area->y)
		pill.y = area->y;
	box_push(strip->list, pill, theme->ground, color, look_share(strip->look, 0.25), h / 2);
	struct draw *draw = drawlist_push(strip->list, DRAW_SHAPE,
		(struct rect){ pill.x + pad, pill.y + (h - sign) / 2, sign, sign });
	draw->shape = course->good ? SHAPE_CHECK : SHAPE_CROSS;
	draw->color = color;
	struct text_style style = { ROLE_LABEL, FACE_STRONG, color, 0 };
	strip_text_at(strip, style, course->verdict, pill.x + pad + sign + pad / 2, pill.y + pad / 2,
		w);
	return whole;
}

/* One piece of text on the line of a round's course; returns its width. */
static int piece_draw(struct strip *strip, enum face face, uint32_t color, const char *text, int x,
	int y, bool draw)
{
	struct text_style style = { ROLE_LABEL, face, color, 0 };
	int w = lines_width(strip->look->metrics, face, strip_px(strip, ROLE_LABEL, face), text) + 1;
	if (draw)
		strip_text_at(strip, style, text, x, y, w);
	return w;
}

static int counts_width(struct strip *strip, const struct course *course, int gap)
{
	int w = 0;
	for (int i = 0; i < 3 && course->counts[i]; i++)
		w += piece_draw(strip, FACE_STRONG, 0, course->counts[i], 0, 0, false) + gap * (i > 0);
	return w;
}

/* From the right to the left; returns where they begin. */
static int counts_draw(struct strip *strip, const struct course *course, int right, int y, int gap)
{
	for (int i = 2; i >= 0; i--) {
		if (!course->counts[i])
			continue;
		right -= piece_draw(strip, FACE_STRONG, 0, course->counts[i], 0, 0, false);
		piece_draw(strip, FACE_STRONG, course->count_colors[i], course->counts[i], right, y, true);
		right -= gap * (i > 0);
	}
	return right;
}

void course_draw(struct drawlist *list, const struct look *look, struct rect *area,
	const struct course *course)
{
	const struct theme *theme = look->theme;
	struct strip strip = { .look = look, .list = list, .size = chrome_size(look) };
	int line = strip_line_height(&strip, ROLE_LABEL, FACE_STRONG), gap = look_share(look, 1.4);
	struct rect row = *area;
	int h = line + look_share(look, 1.2);
	if (course->verdict)
		row.w -= pill_draw(&strip, &row, course, line) + gap;
	if (course->timer_ms)
		row.w -= ring_draw(&strip, &row, course, line) + gap;
	if ((course->timer_ms || course->tall) && ring_side(&strip, line) > h)
		h = ring_side(&strip, line);
	if (look->notice) {
		int taken = notice_draw(list, look, look->notice, look->notice_fine, row);
		header_end(look, area, taken > h ? taken : h);
		return;
	}
	int y = row.y + look_share(look, 0.6);
	int x = row.x + piece_draw(&strip, FACE_STRONG, theme->ink, course->strong, row.x, y, true);
	if (course->muted)
		x += gap / 2 +
			piece_draw(&strip, FACE_REGULAR, theme->muted, course->muted, x + gap / 2, y, true);
	int right = row.x + row.w;
	if (counts_width(&strip, course, gap) > right - x - gap) {
		/* In a line of their own, clear of the pill, which is higher than a line. */
		int below = (course->verdict ? look_share(look, 1.2) : 0) + line + gap / 2;
		counts_draw(&strip, course, area->x + area->w, y + below, gap);
		h += below;
	} else {
		right = counts_draw(&strip, course, right, y, gap);
	}
	if (course->points) {
		right -= piece_draw(&strip, FACE_REGULAR, theme->muted, course->unit, 0, 0, false);
		piece_draw(&strip, FACE_REGULAR, theme->muted, course->unit, right, y, true);
		right -=
			gap / 2 + piece_draw(&strip, FACE_STRONG, theme->ink, course->points, 0, 0, false);
		piece_draw(&strip, FACE_STRONG, theme->ink, course->points, right, y, true);
	}
	int thick = look_share(look, 1.1);
	struct rect bar = { x + gap, y + (line - thick) / 2, right - x - 2 * gap, thick };
	if (bar.w > 4 * thick) {
		int rail = rail_thick(theme, thick);
		box_push(list, (struct rect){ bar.x, bar.y + (thick - rail) / 2, bar.w, rail },
			theme->line, theme->line, 0, rail / 2);
		bar.w = bar.w * course->done_permille / 1000;
		if (bar.w > thick)
			box_push(list, bar, theme->ink, theme->ink, 0, thick / 2);
	}
	header_end(look, area, h);
}
