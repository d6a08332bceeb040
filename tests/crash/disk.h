/* A disk that can lose its power: of each file it knows the bytes that were synced and what was
 * written since, of the folder which names were. What SQLite is never promised, it does not keep.
 * It knows what it is told (shim.h) and holds no file of the system. */
#ifndef TESTS_CRASH_DISK_H
#define TESTS_CRASH_DISK_H

#include "base/random.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DISK_SECTOR = 512, DISK_NAMES = 8, NAME_CHANGES = 64 };

struct change { /* a write of `size` bytes, or a truncation to `at` where bytes is NULL */
	size_t at, size;
	uint8_t *bytes;
};

struct node { /* what a name stands for */
	uint8_t *synced;
	size_t size;
	struct change *changes; /* since it was synced */
	int count, capacity;
	struct node *next; /* all that ever were */
};

struct name {
	char path[160];
	struct node *synced;     /* NULL: there is none */
	struct node *changes[NAME_CHANGES]; /* since the folder was synced; NULL: deleted */
	int count;
};

struct disk {
	struct node *nodes;
	struct name names[DISK_NAMES];
	int name_count;
};

enum power_loss {
	LOSS_ALL,   /* nothing is there that was not synced */
	LOSS_HALF,  /* of each file a part of the writes, each of the names as it once was */
	LOSS_TORN,  /* the same, and of each write a part of its sectors */
};
enum { LOSS_COUNT = LOSS_TORN + 1 };

void disk_init(struct disk *disk);
void disk_close(struct disk *disk);

/* The node of that name; made where there is none. */
struct node *disk_open(struct disk *disk, const char *path);
void disk_delete(struct disk *disk, const char *path);
void disk_sync_names(struct disk *disk);

void node_write(struct node *node, size_t at, const void *bytes, size_t size);
void node_truncate(struct node *node, size_t size);
void node_sync(struct node *node);
/* As after a sync that failed: some of the writes are on the disk, the others will never be. */
void node_sync_failed(struct node *node, struct random *random);

/* Writes to `folder`, which is empty, the files that are there when the power comes back. */
void disk_lose_power(const struct disk *disk, enum power_loss loss, struct random *random,
	const char *folder);

#endif
