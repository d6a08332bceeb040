/* Ordering: a list whose items are taken up and put elsewhere, by keys, by two presses, or by
 * dragging. */
#include "ui/ask.h"
#include "ui/control.h"
#include "ui/input.h"

void ask_order(struct strip *strip, const struct view *view)
{
	const struct ui *ui = view->model->ui;
	struct tile tiles[ITEMS_MAX];
	int count = view->question->item_count;
	for (int place = 0; place < count; place++) {
		int item = view->turn->answer.order[place];
		bool taken = ui->grabbed == place;
		tiles[place] = (struct tile){ .text = view_text(view, view->question->items[item]),
			.mark = arena_format(&strip->list->arena, "%d", place + 1), .shape = -1,
			.color = taken ? 0 : -1, .state = taken ? TILE_PICKED : TILE_OPEN, .plain = true,
			.name = arena_format(&strip->list->arena, "item-%d", place),
			.action = { ACT_GRAB, place, 0, 0 }, .flags = HOT_DRAG | HOT_DROP | HOT_CHECK,
			.key = { KEY_1 + place } };
	}
	tiles_draw(strip, tiles, count, 1);
	if (ui->grabbed < 0)
		return;
	/* What is taken up follows the arrows. */
	int at = ui->grabbed;
	if (at > 0)
		key_push(strip->list, KEY_UP, PAD_UP, (struct action){ ACT_MESSAGE, MESSAGE_MOVE, at,
			at - 1 });
	if (at < count - 1)
		key_push(strip->list, KEY_DOWN, PAD_DOWN,
			(struct action){ ACT_MESSAGE, MESSAGE_MOVE, at, at + 1 });
}
