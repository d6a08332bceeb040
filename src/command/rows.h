/* Rows about one bank's cards, read from a journal into memory, in order; others can be put
 * behind them. What a fold has no use for (what was shown and answered) is left out. It owns
 * copies of all texts. */
#ifndef COMMAND_ROWS_H
#define COMMAND_ROWS_H

#include "base/arena.h"
#include "store/journal_learning.h"

struct rows {
	struct arena arena;
	struct learning *items;
	int count, capacity;
};

void rows_init(struct rows *rows);
void rows_close(struct rows *rows);

/* A copy of the row behind the others. */
void rows_push(struct rows *rows, const struct learning *row);

/* The journal's rows of this bank, and of no bank, up to that number. error as the journal's. */
bool rows_read(struct rows *rows, struct journal *journal, const char *bank_id, int64_t upto,
	struct error *error);

#endif
