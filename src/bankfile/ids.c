#include "bankfile/ids.h"
#include "base/check.h"
#include "base/digest.h"

#include <string.h>

void ids_init(struct ids *ids, struct arena *arena, int count)
{
	CHECK(count >= 0);
	ids->size = 16;
	while (ids->size < 2 * (size_t)count + 1)
		ids->size *= 2;
	ids->keys = arena_array(arena, ids->size, sizeof *ids->keys);
	ids->values = arena_array(arena, ids->size, sizeof *ids->values);
}

/* The slot that holds the id, or the free one where it belongs. */
static size_t slot_of(const struct ids *ids, const char *id)
{
	uint64_t digest = digest_text(digest_init(), id);
	size_t slot = (size_t)(digest ^ digest >> 32) & (ids->size - 1);
	while (ids->keys[slot] && strcmp(ids->keys[slot], id) != 0)
		slot = (slot + 1) & (ids->size - 1);
	return slot;
}

int ids_add(struct ids *ids, const char *id, int index)
{
	size_t slot = slot_of(ids, id);
	if (ids->keys[slot])
		return ids->values[slot];
	ids->keys[slot] = id;
	ids->values[slot] = index;
	return -1;
}

int ids_find(const struct ids *ids, const char *id)
{
	size_t slot = slot_of(ids, id);
	return ids->keys[slot] ? ids->values[slot] : -1;
}

int ids_find_named(const struct named *named, int count, const char *id)
{
	for (int i = 0; i < count; i++)
		if (named[i].id && strcmp(named[i].id, id) == 0)
			return i;
	return -1;
}
