#include "shell/masks.h"

#include "base/check.h"
#include "base/digest.h"

#include <stdlib.h>
#include <string.h>

enum { BUCKETS = 1024 };

struct entry {
	struct entry *next;           /* in its bucket */
	struct entry *newer, *older;  /* by use */
	uint64_t digest;
	size_t len, size;             /* of the key; of everything */
	struct mask mask;
	unsigned char bytes[];        /* the key, then the picture */
};

struct masks {
	struct entry *buckets[BUCKETS];
	struct entry *newest, *oldest;
	size_t bytes, most;
};

static void *memory(size_t size)
{
	void *at = calloc(1, size);
	CHECK(at);
	return at;
}

void masks_open(struct masks **masks, size_t most)
{
	*masks = memory(sizeof **masks);
	(*masks)->most = most;
}

static void unlink_use(struct masks *masks, struct entry *entry)
{
	*(entry->newer ? &entry->newer->older : &masks->newest) = entry->older;
	*(entry->older ? &entry->older->newer : &masks->oldest) = entry->newer;
}

static void link_newest(struct masks *masks, struct entry *entry)
{
	entry->newer = NULL;
	entry->older = masks->newest;
	*(masks->newest ? &masks->newest->newer : &masks->oldest) = entry;
	masks->newest = entry;
}

static void drop(struct masks *masks, struct entry *entry)
{
	struct entry **at = &masks->buckets[entry->digest % BUCKETS];
	while (*at != entry)
		at = &(*at)->next;
	*at = entry->next;
	unlink_use(masks, entry);
	masks->bytes -= entry->size;
	free(entry);
}

void masks_close(struct masks *masks)
{
	if (!masks)
		return;
	while (masks->oldest)
		drop(masks, masks->oldest);
	free(masks);
}

const struct mask *masks_find(struct masks *masks, const void *key, size_t len)
{
	uint64_t digest = digest_bytes(digest_init(), key, len);
	struct entry *entry = masks->buckets[digest % BUCKETS];
	while (entry && (entry->digest != digest || entry->len != len
			|| memcmp(entry->bytes, key, len) != 0))
		entry = entry->next;
	if (!entry)
		return NULL;
	unlink_use(masks, entry);
	link_newest(masks, entry);
	return &entry->mask;
}

struct mask *masks_push(struct masks *masks, const void *key, size_t len, int w, int h)
{
	CHECK(w >= 0 && h >= 0 && (h == 0 || w <= (1 << 28) / h));
	size_t size = sizeof(struct entry) + len + (size_t)w * (size_t)h;
	while (masks->oldest && masks->bytes + size > masks->most)
		/* It leaves the list before it is freed. */
		drop(masks, masks->oldest); /* NOLINT(clang-analyzer-unix.Malloc) */
	struct entry *entry = memory(size);
	entry->digest = digest_bytes(digest_init(), key, len);
	entry->len = len;
	entry->size = size;
	memcpy(entry->bytes, key, len);
	entry->mask = (struct mask){ .w = w, .h = h, .bytes = entry->bytes + len };
	struct entry **bucket = &masks->buckets[entry->digest % BUCKETS];
	entry->next = *bucket;
	*bucket = entry;
	link_newest(masks, entry);
	masks->bytes += size;
	return &entry->mask;
}

size_t masks_bytes(const struct masks *masks)
{
	return masks->bytes;
}
