/* Which question has an id: a table over as many ids as a bank holds. It keeps pointers to the
 * ids and lives in an arena of the caller's. */
#ifndef BANKFILE_IDS_H
#define BANKFILE_IDS_H

#include "base/arena.h"
#include "core/bank.h"

struct ids {
	const char **keys;
	int *values;
	size_t size; /* a power of two, over twice the ids */
};

void ids_init(struct ids *ids, struct arena *arena, int count);

/* Index that the id already has, else -1, and the id then has this index. */
int ids_add(struct ids *ids, const char *id, int index);

/* -1 where no question has it. */
int ids_find(const struct ids *ids, const char *id);

/* The same among topics or voices. */
int ids_find_named(const struct named *named, int count, const char *id);

#endif
