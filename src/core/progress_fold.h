/* The journal's rows once more in their order, with what was known before each: for what only the
 * way there can tell, as the recall just before a review. Reviews that were undone are left out. */
#ifndef CORE_PROGRESS_FOLD_H
#define CORE_PROGRESS_FOLD_H

#include "core/memory.h"

struct fold {
	struct memory memory;      /* before `row`, once fold_next has returned */
	const struct learning *rows;
	const bool *kept;          /* the arena's */
	int count, at;
	const struct learning *row;
	int64_t ms;                /* of the row, on the learner's axis */
};

void fold_open(struct fold *fold, struct arena *arena, const struct learning *rows, int count,
	int turn_hour);
/* The next row that counts; false at the end. */
bool fold_next(struct fold *fold);
/* Takes the row into the memory. */
void fold_apply(struct fold *fold);
void fold_close(struct fold *fold);

#endif
