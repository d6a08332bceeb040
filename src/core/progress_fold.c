#include "core/progress_fold.h"

void fold_open(struct fold *fold, struct arena *arena, const struct learning *rows, int count,
	int turn_hour)
{
	bool *kept = arena_array(arena, (size_t)count + 1, sizeof *kept);
	learning_kept(rows, count, kept);
	*fold = (struct fold){ .rows = rows, .count = count, .kept = kept };
	memory_init(&fold->memory, turn_hour);
}

/* What is left out tells the time all the same: nothing is before it. */
static bool skip(struct fold *fold)
{
	const struct learning *row = &fold->rows[fold->at];
	if (fold->kept[fold->at] && row->kind != LEARNING_UNDO)
		return false;
	fold->memory.clock.last_ms = memory_time(&fold->memory, row->utc_ms);
	fold->at++;
	return true;
}

bool fold_next(struct fold *fold)
{
	while (fold->at < fold->count && skip(fold)) {
	}
	if (fold->at == fold->count)
		return false;
	fold->row = &fold->rows[fold->at++];
	fold->ms = memory_time(&fold->memory, fold->row->utc_ms);
	return true;
}

void fold_apply(struct fold *fold)
{
	memory_apply(&fold->memory, fold->row);
}

void fold_close(struct fold *fold)
{
	memory_close(&fold->memory);
}
