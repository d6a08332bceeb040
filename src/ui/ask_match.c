/* Matching: two columns joined by lines; by keys, by two presses, or by dragging. Where two
 * columns do not fit, one list below the other, joined by letters. */
#include "ui/ask.h"
#include "ui/control.h"
#include "ui/input.h"
#include "ui/words.h"

#include <string.h>

struct sides {
	struct rect left[PAIRS_MAX], right[RIGHTS_MAX]; /* by the bank's index */
};

static struct tile left_tile(struct strip *strip, const struct view *view, int place)
{
	int left = view->turn->left_shown[place];
	bool taken = view->model->ui->left == left;
	return (struct tile){ .text = view_text(view, view->question->pairs[left].left), .shape = -1,
		.mark = arena_format(&strip->list->arena, "%d", place + 1), .color = place,
		.state = taken ? TILE_PICKED : TILE_OPEN, .plain = true,
		.name = arena_format(&strip->list->arena, "left-%d", left),
		.action = { ACT_PICK_LEFT, left, 0, 0 }, .flags = HOT_DRAG | HOT_DROP | HOT_CHECK,
		.key = { KEY_1 + place } };
}

static struct tile right_tile(struct strip *strip, const struct view *view, int place)
{
	int right = view->turn->shown[place];
	return (struct tile){ .text = view_right(view, right), .mark = option_letter(place),
		.shape = -1,
		.color = -1, .state = TILE_OPEN, .name = arena_format(&strip->list->arena, "right-%d",
		right), .action = { ACT_PICK_RIGHT, right, 0, 0 }, .flags = HOT_DRAG | HOT_DROP | HOT_CHECK,
		.key = { KEY_A + place } };
}

/* From the right edge of a left tile to x, y, in that tile's colour. */
static void join_draw(struct strip *strip, struct rect from, int x, int y, int place)
{
	struct rect line = { from.x + from.w, from.y + from.h / 2, 0, 0 };
	line.w = x - line.x;
	line.h = y - line.y;
	struct draw *draw = drawlist_push(strip->list, DRAW_LINE, line);
	draw->width = look_share(strip->look, 0.9);
	draw->color = strip->look->theme->choice[place % THEME_CHOICES];
}

static void joins_draw(struct strip *strip, const struct view *view, const struct sides *sides)
{
	for (int place = 0; place < view->question->pair_count; place++) {
		int left = view->turn->left_shown[place], right = view->turn->answer.joined[left];
		if (right >= 0)
			join_draw(strip, sides->left[left], sides->right[right].x,
				sides->right[right].y + sides->right[right].h / 2, place);
	}
}

/* Widths of the two columns: short lines on the left leave room to long ones on the right. */
struct columns {
	int left, right, gap;
	bool fit; /* no word breaks inside */
};

static struct columns columns_of(struct strip *strip, const struct view *view)
{
	const struct question *question = view->question;
	struct columns columns = { .gap = look_share(strip->look, strip->size > 0 ? 1.6 : 1),
		.fit = true };
	int middle = strip->w / 12, natural = 0;
	for (int place = 0; place < question->pair_count; place++) {
		struct tile tile = left_tile(strip, view, place);
		int w = tile_natural(strip, &tile);
		natural = w > natural ? w : natural;
	}
	int half = (strip->w - middle) / 2, least = strip->w / 4;
	columns.left = natural > half ? half : natural < least ? least : natural;
	columns.right = strip->w - middle - columns.left;
	for (int place = 0; place < question->pair_count + question->extra_count; place++) {
		struct tile tile = right_tile(strip, view, place);
		columns.fit = columns.fit && tile_fits(strip, &tile, columns.right);
		if (place < question->pair_count) {
			tile = left_tile(strip, view, place);
			columns.fit = columns.fit && tile_fits(strip, &tile, columns.left);
		}
	}
	return columns;
}

static int row_height(struct strip *strip, const struct view *view, int place,
	const struct columns *columns)
{
	struct tile tile = right_tile(strip, view, place);
	int h = tile_height(strip, &tile, columns->right);
	if (place < view->question->pair_count) {
		tile = left_tile(strip, view, place);
		int left = tile_height(strip, &tile, columns->left);
		h = left > h ? left : h;
	}
	return h;
}

static void columns_draw(struct strip *strip, const struct view *view,
	const struct columns *columns)
{
	const struct question *question = view->question;
	int rights = question->pair_count + question->extra_count;
	struct sides sides;
	memset(&sides, 0, sizeof sides);
	for (int place = 0; place < rights; place++) {
		int h = row_height(strip, view, place, columns), y = strip->y + strip->look->settle;
		if (place < question->pair_count) {
			struct tile tile = left_tile(strip, view, place);
			struct rect rect = { strip->x, y, columns->left, h };
			sides.left[view->turn->left_shown[place]] = rect;
			tile_draw(strip, &tile, rect);
		}
		struct tile tile = right_tile(strip, view, place);
		struct rect rect = { strip->x + strip->w - columns->right, y, columns->right, h };
		sides.right[view->turn->shown[place]] = rect;
		tile_draw(strip, &tile, rect);
		strip->y += h + (place < rights - 1 ? columns->gap : 0);
	}
	joins_draw(strip, view, &sides);
}

static int place_of(const uint8_t *shown, int count, int index)
{
	int place = 0;
	while (place < count - 1 && shown[place] != index)
		place++;
	return place;
}

static void lists_draw(struct strip *strip, const struct view *view, int gap)
{
	const struct question *question = view->question;
	const struct ui *ui = view->model->ui;
	int rights = question->pair_count + question->extra_count;
	struct text_style told = { ROLE_LABEL, FACE_STRONG, strip->look->theme->muted, TEXT_KEEP };
	for (int place = 0; place < question->pair_count; place++) {
		struct tile tile = left_tile(strip, view, place);
		tiles_draw(strip, &tile, 1, 1);
		int right = view->turn->answer.joined[view->turn->left_shown[place]];
		if (right >= 0)
			strip_text(strip, told, arena_format(&strip->list->arena, "→ %s",
				option_letter(place_of(view->turn->shown, rights, right))));
		strip->y += gap;
		strip_break(strip);
	}
	if (ui->left >= 0)
		strip_text(strip, told, arena_format(&strip->list->arena, _("%d goes with:"),
			place_of(view->turn->left_shown, question->pair_count, ui->left) + 1));
	for (int place = 0; place < rights; place++) {
		struct tile tile = right_tile(strip, view, place);
		tiles_draw(strip, &tile, 1, 1);
		strip->y += gap;
	}
}

void ask_match(struct strip *strip, const struct view *view)
{
	struct columns columns = columns_of(strip, view);
	int rights = view->question->pair_count + view->question->extra_count;
	int height = -columns.gap;
	for (int place = 0; place < rights; place++)
		height += row_height(strip, view, place, &columns) + columns.gap;
	if (columns.fit && (strip->size > 0 || strip->y + height <= strip->height))
		columns_draw(strip, view, &columns);
	else
		lists_draw(strip, view, columns.gap);
}
