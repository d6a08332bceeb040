#include "ui/tile.h"

#include "ui/input.h"

#include "ui/control.h"
#include "ui/lines.h"

#include <string.h>

const char *option_letter(int i)
{
	static const char *const letters[] = { "A", "B", "C", "D", "E", "F", "G", "H" };
	return letters[i & 7];
}

enum shape option_shape(int i)
{
	static const enum shape shapes[] = { SHAPE_TRIANGLE, SHAPE_DIAMOND, SHAPE_CIRCLE, SHAPE_SQUARE,
		SHAPE_PENTAGON, SHAPE_STAR };
	return shapes[i % 6];
}

struct tile_measure {
	/* widths: of the letter's block, around the text, of the sign at the right */
	int block, pad, sign;
};

static bool state_has_sign(enum tile_state state)
{
	switch (state) {
	case TILE_PICKED:
	case TILE_RIGHT:
	case TILE_WRONG:
	case TILE_MISSED:
		return true;
	case TILE_OPEN:
	case TILE_FADED:
		return false;
	}
	return false;
}

static struct tile_measure tile_measure(const struct strip *strip, const struct tile *tile)
{
	const struct look *look = strip->look;
	struct tile_measure m = { .pad = look_share(look, 2.2) };
	int px = strip_px(strip, ROLE_ANSWER, FACE_HEAVY);
	if (tile->mark)
		m.block = px * 2 > look_share(look, 7) ? px * 2 : look_share(look, 7);
	/* The sign's room is kept in an open tile too, so that nothing moves when it comes. */
	m.sign = px;
	/* On a wall nothing is picked, and width is height: shape and letter stand side by side. */
	if (look->wall && tile->mark)
		m.block = tile->shape >= 0 ? px * 5 / 2 : px * 3 / 2;
	if (look->wall && !state_has_sign(tile->state))
		m.sign = 0;
	if (tile->note)
		m.sign = lines_width(look->metrics, FACE_STRONG, strip_px(strip, ROLE_LABEL, FACE_STRONG),
			tile->note) + 1;
	return m;
}

static struct text_style tile_style(const struct look *look, const struct tile *tile)
{
	uint32_t color = tile->state == TILE_FADED ? look->theme->muted : look->theme->ink;
	return (struct text_style){ ROLE_ANSWER, FACE_STRONG, color, TEXT_BALANCE };
}

/* Above and below a tile's text together. At the least size rows count for more than air. */
static int tile_air(const struct strip *strip)
{
	return look_share(strip->look, strip->size > 0 ? 3.2 : 1.6);
}

int tile_height(const struct strip *strip, const struct tile *tile, int w)
{
	const struct look *look = strip->look;
	struct tile_measure m = tile_measure(strip, tile);
	int text = strip_text_height(strip, tile_style(look, tile), tile->text,
		w - m.block - 2 * m.pad - m.sign);
	int h = text + tile_air(strip);
	int px = strip_px(strip, ROLE_ANSWER, FACE_HEAVY);
	int block = tile->shape >= 0 && !look->wall ? px * 28 / 10
		: strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY) + tile_air(strip) / 2;
	if (tile->mark && h < block)
		h = block;
	int least = look_share(look, 6);
	return h > least ? h : least;
}

/* Where letter and sign stand: in the middle of the height, or at the top of a tile higher than
 * a page, which is cut between two lines. */
static struct rect tile_head(const struct strip *strip, struct rect rect)
{
	if (strip->size > 0 || rect.h <= strip_room(strip))
		return rect;
	rect.h = strip_px(strip, ROLE_ANSWER, FACE_HEAVY) * 3;
	return rect;
}

static void block_draw(struct strip *strip, const struct tile *tile, struct rect rect, int edge)
{
	const struct look *look = strip->look;
	const struct theme *theme = look->theme;
	bool faded = tile->state == TILE_FADED;
	uint32_t ground = tile->color >= 0 ? theme->choice[tile->color % THEME_CHOICES] : theme->card;
	uint32_t ink = tile->color >= 0 ? theme->on_choice : theme->muted;
	if (faded && tile->color >= 0)
		ground = theme->muted;
	struct rect inner = { rect.x + edge, rect.y + edge, rect.w - edge, rect.h - 2 * edge };
	if (tile->color >= 0) {
		struct draw *draw = drawlist_push(strip->list, DRAW_ROUND, inner);
		draw->color = ground;
		draw->radius = look_share(look, 1.4) - edge;
		draw->square = SQUARE_RIGHT;
	}
	struct text_style style = { ROLE_ANSWER, FACE_HEAVY, ink, TEXT_CENTER };
	int px = strip_px(strip, ROLE_ANSWER, FACE_HEAVY);
	int line = strip_line_height(strip, ROLE_ANSWER, FACE_HEAVY);
	int shape = tile->shape >= 0 ? px : 0, head = tile_head(strip, rect).h;
	bool beside = look->wall && shape;
	struct rect letter = { rect.x, rect.y + (head - line + shape) / 2, rect.w, line };
	struct rect sign = { rect.x + (rect.w - shape) / 2, letter.y - shape, shape, shape };
	if (beside) {
		sign = (struct rect){ rect.x + px * 4 / 10, rect.y + (head - px * 8 / 10) / 2, px * 8 / 10,
			px * 8 / 10 };
		letter = (struct rect){ sign.x + sign.w, rect.y + (head - line) / 2,
			rect.x + rect.w - sign.x - sign.w, line };
	}
	if (shape) {
		struct draw *draw = drawlist_push(strip->list, DRAW_SHAPE, sign);
		draw->shape = (enum shape)tile->shape;
		draw->color = ink;
	}
	if (*tile->mark)
		strip_text_at(strip, style, tile->mark, letter.x, letter.y, letter.w);
}

static void sign_draw(struct strip *strip, const struct tile *tile, struct rect rect)
{
	if (tile->plain || !state_has_sign(tile->state))
		return;
	const struct theme *theme = strip->look->theme;
	struct draw *draw = drawlist_push(strip->list, DRAW_SHAPE, rect);
	draw->shape = tile->state == TILE_WRONG ? SHAPE_CROSS
		: tile->state == TILE_PICKED ? SHAPE_CIRCLE : SHAPE_CHECK;
	/* A dot says "picked"; a tick is for what is right. */
	if (tile->state == TILE_PICKED)
		draw->rect = (struct rect){ rect.x + rect.w / 4, rect.y + rect.h / 4, rect.w / 2,
			rect.h / 2 };
	draw->color = tile->state == TILE_WRONG ? theme->bad
		: tile->state == TILE_PICKED ? theme->ink : theme->good;
}

static void note_draw(struct strip *strip, const struct tile *tile, int x, int y, int w, int h)
{
	struct text_style style = { ROLE_LABEL, FACE_STRONG, strip->look->theme->good, 0 };
	strip_text_at(strip, style, tile->note, x,
		y + (h - strip_line_height(strip, ROLE_LABEL, FACE_STRONG)) / 2, w);
}

static struct draw *tile_box(struct strip *strip, const struct tile *tile, struct rect rect)
{
	const struct look *look = strip->look;
	const struct theme *theme = look->theme;
	int radius = look_share(look, 1.4), thin = look_share(look, 0.3), thick = look_share(look, 0.5);
	struct draw *draw = NULL;
	switch (tile->state) {
	case TILE_OPEN:
		draw = box_push(strip->list, rect, theme->card, theme->line, thin, radius);
		break;
	case TILE_PICKED:
		draw = box_push(strip->list, rect, theme->card, theme->ink, thick, radius);
		break;
	case TILE_RIGHT:
		draw = box_push(strip->list, rect, theme->good_ground, theme->good, thick, radius);
		break;
	case TILE_MISSED:
		draw = box_push(strip->list, rect, theme->good_ground, theme->good, thin, radius);
		draw->dashed = true;
		break;
	case TILE_WRONG:
		draw = box_push(strip->list, rect, theme->bad_ground, theme->bad, thin, radius);
		draw->dashed = true;
		break;
	case TILE_FADED:
		draw = box_push(strip->list, rect, theme->ground, theme->line, thin, radius);
		break;
	}
	return draw;
}

void tile_draw(struct strip *strip, const struct tile *tile, struct rect rect)
{
	struct tile_measure m = tile_measure(strip, tile);
	int edge = tile_box(strip, tile, rect)->width;
	if (tile->mark)
		block_draw(strip, tile, (struct rect){ rect.x, rect.y, m.block, rect.h }, edge);
	struct text_style style = tile_style(strip->look, tile);
	int x = rect.x + m.block + m.pad, w = rect.w - m.block - 2 * m.pad - m.sign;
	int h = strip_text_height(strip, style, tile->text, w);
	strip_text_at(strip, style, tile->text, x, rect.y + (rect.h - h) / 2, w);
	struct rect head = tile_head(strip, rect);
	if (head.h != rect.h)
		strip_split(strip, style, rect.y + (rect.h - h) / 2, h, head.h);
	if (tile->note)
		note_draw(strip, tile, rect.x + rect.w - m.pad / 2 - m.sign, rect.y, m.sign, head.h);
	else
		sign_draw(strip, tile, (struct rect){ rect.x + rect.w - m.pad / 2 - m.sign,
			rect.y + (head.h - m.sign) / 2, m.sign, m.sign });
	if (tile->name) {
		struct draw *hot = hot_push(strip->list, rect, tile->name, tile->action);
		hot->flags = tile->flags | (tile->state == TILE_PICKED ? HOT_SELECTED : 0);
		hot->key[0] = tile->key[0];
		hot->key[1] = tile->key[1];
		hot->pad = tile->pad;
	}
}

/* Is every word of the text as narrow as w, so that none is broken inside? */
static bool words_fit(const struct strip *strip, const char *text, int w)
{
	int px = strip_px(strip, ROLE_ANSWER, FACE_STRONG);
	while (*text) {
		size_t len = strcspn(text, " ");
		const char *word = arena_copy(&strip->list->arena, text, len);
		if (lines_width(strip->look->metrics, FACE_STRONG, px, word) > w)
			return false;
		text += len + (text[len] != '\0');
	}
	return true;
}

bool tile_fits(const struct strip *strip, const struct tile *tile, int w)
{
	struct tile_measure m = tile_measure(strip, tile);
	return words_fit(strip, tile->text, w - m.block - 2 * m.pad - m.sign);
}

int tile_natural(const struct strip *strip, const struct tile *tile)
{
	struct tile_measure m = tile_measure(strip, tile);
	int px = strip_px(strip, ROLE_ANSWER, FACE_STRONG);
	return lines_width(strip->look->metrics, FACE_STRONG, px, tile->text) + m.block + 2 * m.pad
		+ m.sign + 1;
}

int tiles_gap(const struct strip *strip)
{
	return look_share(strip->look, strip->size > 0 ? 2 : 1.2);
}

static int stacked_height(const struct strip *strip, const struct tile *tiles, int count)
{
	int gap = tiles_gap(strip), height = -gap;
	for (int i = 0; i < count; i++)
		height += tile_height(strip, &tiles[i], strip->w) + gap;
	return height;
}

int tiles_columns(const struct strip *strip, const struct tile *tiles, int count)
{
	int w = (strip->w - look_share(strip->look, 2)) / 2;
	int most = tile_air(strip)
		+ 3 * strip_line_height(strip, ROLE_ANSWER, FACE_STRONG);
	if (count < 2 || strip->look->height > strip->look->width)
		return 1;
	/* Three read best one below the other, while they fit so. */
	if (count == 3 && strip->y + stacked_height(strip, tiles, count) <= strip->height)
		return 1;
	int beside = 0, row = 0;
	for (int i = 0; i < count; i++) {
		int h = tile_height(strip, &tiles[i], w);
		if (!tile_fits(strip, &tiles[i], w) || h > most)
			return 1;
		row = i % 2 && row > h ? row : h;
		beside += i % 2 || i + 1 == count ? row + tiles_gap(strip) : 0;
	}
	/* Long ones are lower one below the other, which may be what lets them fit. */
	return strip->y + beside - tiles_gap(strip) > strip->height
		&& stacked_height(strip, tiles, count) < beside - tiles_gap(strip) ? 1 : 2;
}

void tiles_draw(struct strip *strip, const struct tile *tiles, int count, int columns)
{
	int gap = tiles_gap(strip);
	int w = (strip->w - (columns - 1) * gap) / columns;
	for (int i = 0; i < count; i += columns) {
		int row = 0;
		for (int j = i; j < i + columns && j < count; j++) {
			int h = tile_height(strip, &tiles[j], w);
			row = h > row ? h : row;
		}
		for (int j = i; j < i + columns && j < count; j++)
			tile_draw(strip, &tiles[j],
				(struct rect){ strip->x + (j - i) * (w + gap), strip->y + strip->look->settle, w,
				row });
		strip->y += row + (i + columns < count ? gap : 0);
		strip_break(strip);
	}
}

struct tile tile_numbered(int number, const char *text, const char *name, struct action action)
{
	static const char *const marks[] = { "1", "2", "3", "4", "5", "6" };
	return (struct tile){ .text = text, .mark = marks[number - 1], .shape = -1, .color = -1,
		.name = name, .action = action, .key = { KEY_1 + number - 1 } };
}
