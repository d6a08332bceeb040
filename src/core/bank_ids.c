#include "core/bank_ids.h"

#include <stdlib.h>
#include <string.h>

static int by_id(const void *a, const void *b)
{
	return strcmp(((const struct bank_id *)a)->id, ((const struct bank_id *)b)->id);
}

struct bank_ids bank_ids_sort(struct arena *arena, const struct bank *bank)
{
	size_t count = (size_t)bank->question_count;
	struct bank_ids ids = { arena_array(arena, count, sizeof *ids.items), bank->question_count };
	for (int i = 0; i < ids.count; i++)
		ids.items[i] = (struct bank_id){ bank->questions[i].id, i };
	if (count)
		qsort(ids.items, count, sizeof *ids.items, by_id);
	return ids;
}

int bank_ids_find(const struct bank_ids *ids, const char *id)
{
	struct bank_id wanted = { id, -1 };
	const struct bank_id *found = ids->count
		? bsearch(&wanted, ids->items, (size_t)ids->count, sizeof wanted, by_id) : NULL;
	return found ? found->question : -1;
}
