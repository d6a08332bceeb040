#include "ui/rows.h"

#include "ui/control.h"
#include "ui/frame.h"
#include "ui/input.h"
#include "ui/row.h"

struct rows rows_listed(const struct ui *ui, int count)
{
	struct rows rows = { .from = ui->row, .count = count };
	if (rows.from >= rows.count)
		rows.from = 0;
	rows.to = rows.count - rows.from > ROWS_MAX ? rows.from + ROWS_MAX : rows.count;
	return rows;
}

static void more_fill(struct strip *strip, const void *context)
{
	row_text(strip, row_style(strip, FACE_STRONG, false), context);
}

static void more_draw(struct strip *strip, const char *words, int from, int to, int named)
{
	struct arena *arena = &strip->list->arena;
	const char *text = arena_format(arena, words, number_words(strip->list, from + 1),
		number_words(strip->list, to));
	struct row_zone zone = { arena_format(arena, "row-%d", named), { ACT_ROWS, from, 0, 0 }, 0 };
	row_draw(strip, &zone, more_fill, text);
}

void rows_before_draw(struct strip *strip, const struct rows *rows, const char *words)
{
	if (rows->from > 0)
		more_draw(strip, words, rows->from - ROWS_MAX, rows->from, rows->from - 1);
}

void rows_behind_draw(struct strip *strip, const struct rows *rows, const char *words)
{
	if (rows->to < rows->count)
		more_draw(strip, words, rows->to, rows->count - rows->to > ROWS_MAX
			? rows->to + ROWS_MAX : rows->count, rows->to);
}

void rows_keys(const struct rows *rows, struct drawlist *list)
{
	if (rows->from > 0 && list->page == 0)
		key_push(list, KEY_PAGE_UP, PAD_LEFT_SHOULDER,
			(struct action){ ACT_ROWS, rows->from - ROWS_MAX, 0, 0 });
	if (rows->to < rows->count && list->page == list->pages - 1)
		key_push(list, KEY_PAGE_DOWN, PAD_RIGHT_SHOULDER,
			(struct action){ ACT_ROWS, rows->to, 0, 0 });
}
