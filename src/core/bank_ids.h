/* A bank's ids in order, so that each of thousands is found at once. Lies in the arena that it was
 * made in; the ids are the bank's. */
#ifndef CORE_BANK_IDS_H
#define CORE_BANK_IDS_H

#include "base/arena.h"
#include "core/bank.h"

struct bank_id {
	const char *id;
	int question;
};

struct bank_ids {
	struct bank_id *items; /* by id */
	int count;
};

struct bank_ids bank_ids_sort(struct arena *arena, const struct bank *bank);

/* Index of the question with this id, or -1. */
int bank_ids_find(const struct bank_ids *ids, const char *id);

#endif
