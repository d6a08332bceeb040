#include "core/progress_fold.h"

static size_t place_of(const struct fold *fold, int64_t round, int64_t sequence)
{
	uint64_t mixed = (uint64_t)round * UINT64_C(0x9E3779B97F4A7C15) + (uint64_t)sequence;
	mixed = (mixed ^ mixed >> 29) * UINT64_C(0xBF58476D1CE4E5B9);
	size_t at = (size_t)(mixed >> 32) & (fold->undone_size - 1);
	while (fold->undone[at].used
		&& (fold->undone[at].round != round || fold->undone[at].sequence != sequence))
		at = (at + 1) & (fold->undone_size - 1);
	return at;
}

static void undone_gather(struct fold *fold, struct arena *arena)
{
	size_t count = 0;
	for (int i = 0; i < fold->count; i++)
		count += fold->rows[i].kind == LEARNING_UNDO;
	if (!count)
		return;
	for (fold->undone_size = 4; fold->undone_size < 2 * count;)
		fold->undone_size *= 2;
	fold->undone = arena_array(arena, fold->undone_size, sizeof *fold->undone);
	for (int i = 0; i < fold->count; i++) {
		const struct learning *row = &fold->rows[i];
		if (row->kind == LEARNING_UNDO)
			fold->undone[place_of(fold, row->round, row->a)] =
				(struct undone){ row->round, row->a, true };
	}
}

static bool is_left_out(const struct fold *fold, const struct learning *row)
{
	if (row->kind == LEARNING_UNDO)
		return true;
	return row->kind == LEARNING_REVIEW && fold->undone_size
		&& fold->undone[place_of(fold, row->round, row->sequence)].used;
}

void fold_open(struct fold *fold, struct arena *arena, const struct learning *rows, int count,
	int turn_hour)
{
	*fold = (struct fold){ .rows = rows, .count = count };
	memory_init(&fold->memory, turn_hour);
	undone_gather(fold, arena);
}

bool fold_next(struct fold *fold)
{
	while (fold->at < fold->count && is_left_out(fold, &fold->rows[fold->at]))
		fold->at++;
	if (fold->at == fold->count)
		return false;
	fold->row = &fold->rows[fold->at++];
	fold->ms = memory_time(&fold->memory, fold->row->utc_ms);
	if (fold->row->kind == LEARNING_REVIEW && !fold->begun) {
		fold->begun = true;
		fold->first_ms = fold->ms;
	}
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
