/* Is each row of a journal one that a Readback wrote, where it stands? Rows come in the order of
 * journal_rows, parents before their children: each is held against itself (table_fault) and
 * against those before it. */
#ifndef STORE_ROWS_CHECK_H
#define STORE_ROWS_CHECK_H

#include "store/tables.h"

#include <stdbool.h>
#include <stdint.h>

struct rows_check {
	enum table table;
	int64_t last;        /* number of the row before, in the same table */
	int64_t *rounds;     /* numbers of those that are there; malloced */
	int round_count, round_capacity;
	bool rounds_sorted;
	int64_t last_ms;     /* as struct memory_clock has them (core/memory.h), over all banks */
	int64_t clock_days;
	bool has_gap;        /* rows of what was learnt are lost, a correction of the clock among them
	                      * perhaps: from there on no day can be told from its moment */
};

void rows_check_init(struct rows_check *check);
void rows_check_close(struct rows_check *check);

/* What is wrong with the next row; NULL where nothing is. A wrong one counts as not there. */
const char *rows_check_next(struct rows_check *check, enum table table, const struct cell *cells);

#endif
