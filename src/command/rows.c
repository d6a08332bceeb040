#include "command/rows.h"

#include <string.h>

enum { ROWS_LEAST = 64 };

void rows_init(struct rows *rows)
{
	*rows = (struct rows){ .count = 0 };
	arena_init(&rows->arena);
}

void rows_close(struct rows *rows)
{
	arena_close(&rows->arena);
}

static const char *kept_text(struct arena *arena, const char *text)
{
	return text ? arena_copy(arena, text, strlen(text)) : NULL;
}

void rows_push(struct rows *rows, const struct learning *row)
{
	if (rows->count == rows->capacity) {
		int capacity = rows->capacity ? rows->capacity * 2 : ROWS_LEAST;
		struct learning *items = arena_array(&rows->arena, (size_t)capacity, sizeof *items);
		if (rows->count)
			memcpy(items, rows->items, (size_t)rows->count * sizeof *items);
		rows->items = items;
		rows->capacity = capacity;
	}
	struct learning *kept = &rows->items[rows->count++];
	*kept = *row;
	kept->question_id = kept_text(&rows->arena, row->question_id);
	kept->mode = kept_text(&rows->arena, row->mode);
	kept->text = kept_text(&rows->arena, row->text);
	kept->shown = kept->answered = NULL;
}

struct reading {
	struct rows *rows;
	int64_t upto;
};

static bool row_read(void *context, const char *bank_id, const struct learning *row)
{
	struct reading *reading = context;
	(void)bank_id;
	if (row->number > reading->upto)
		return false;
	rows_push(reading->rows, row);
	return true;
}

bool rows_read(struct rows *rows, struct journal *journal, const char *bank_id, int64_t upto,
	struct error *error)
{
	struct reading reading = { rows, upto };
	return journal_learnings(journal, bank_id, 0, row_read, &reading, error);
}
