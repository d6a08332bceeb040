#include "disk.h"

#include "base/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void disk_init(struct disk *disk)
{
	memset(disk, 0, sizeof *disk);
}

static void changes_forget(struct node *node)
{
	for (int i = 0; i < node->count; i++)
		free(node->changes[i].bytes);
	node->count = 0;
}

void disk_close(struct disk *disk)
{
	while (disk->nodes) {
		struct node *node = disk->nodes;
		disk->nodes = node->next;
		changes_forget(node);
		free(node->changes);
		free(node->synced);
		free(node);
	}
}

static struct name *name_get(struct disk *disk, const char *path)
{
	for (int i = 0; i < disk->name_count; i++)
		if (strcmp(disk->names[i].path, path) == 0)
			return &disk->names[i];
	CHECK(disk->name_count < DISK_NAMES);
	struct name *name = &disk->names[disk->name_count++];
	snprintf(name->path, sizeof name->path, "%s", path);
	return name;
}

static struct node *name_now(const struct name *name)
{
	return name->count ? name->changes[name->count - 1] : name->synced;
}

static void name_change(struct name *name, struct node *node)
{
	/* One of so many in between may be forgotten. */
	if (name->count == NAME_CHANGES)
		memmove(name->changes, name->changes + 1, (size_t)--name->count * sizeof *name->changes);
	name->changes[name->count++] = node;
}

struct node *disk_open(struct disk *disk, const char *path)
{
	struct name *name = name_get(disk, path);
	struct node *node = name_now(name);
	if (!node) {
		node = calloc(1, sizeof *node);
		CHECK(node);
		node->next = disk->nodes;
		disk->nodes = node;
		name_change(name, node);
	}
	return node;
}

void disk_delete(struct disk *disk, const char *path)
{
	struct name *name = name_get(disk, path);
	if (name_now(name))
		name_change(name, NULL);
}

void disk_sync_names(struct disk *disk)
{
	for (int i = 0; i < disk->name_count; i++) {
		disk->names[i].synced = name_now(&disk->names[i]);
		disk->names[i].count = 0;
	}
}

static struct change *change_add(struct node *node)
{
	if (node->count == node->capacity) {
		node->capacity = node->capacity ? 2 * node->capacity : 16;
		node->changes = realloc(node->changes, (size_t)node->capacity * sizeof *node->changes);
		CHECK(node->changes);
	}
	return &node->changes[node->count++];
}

void node_write(struct node *node, size_t at, const void *bytes, size_t size)
{
	struct change *change = change_add(node);
	*change = (struct change){ at, size, malloc(size ? size : 1) };
	CHECK(change->bytes);
	memcpy(change->bytes, bytes, size);
}

void node_truncate(struct node *node, size_t size)
{
	*change_add(node) = (struct change){ size, 0, NULL };
}

struct image {
	uint8_t *bytes;
	size_t size;
};

static void image_grow(struct image *image, size_t size)
{
	if (size <= image->size)
		return;
	image->bytes = realloc(image->bytes, size);
	CHECK(image->bytes);
	memset(image->bytes + image->size, 0, size - image->size);
	image->size = size;
}

static void image_apply(struct image *image, const struct change *change, struct random *torn)
{
	if (!change->bytes) {
		if (change->at < image->size)
			image->size = change->at;
		else
			image_grow(image, change->at);
		return;
	}
	for (size_t from = 0; from < change->size;) {
		size_t step = DISK_SECTOR - (change->at + from) % DISK_SECTOR;
		if (step > change->size - from)
			step = change->size - from;
		if (!torn || random_below(torn, 2)) {
			image_grow(image, change->at + from + step);
			memcpy(image->bytes + change->at + from, change->bytes + from, step);
		}
		from += step;
	}
}

void node_sync(struct node *node)
{
	struct image image = { node->synced, node->size };
	for (int i = 0; i < node->count; i++)
		image_apply(&image, &node->changes[i], NULL);
	node->synced = image.bytes;
	node->size = image.size;
	changes_forget(node);
}

void node_sync_failed(struct node *node, struct random *random)
{
	struct image image = { node->synced, node->size };
	for (int i = 0; i < node->count; i++)
		if (random_below(random, 2))
			image_apply(&image, &node->changes[i], NULL);
	node->synced = image.bytes;
	node->size = image.size;
	changes_forget(node);
}

static struct image node_after(const struct node *node, enum power_loss loss,
	struct random *random)
{
	struct image image = { NULL, 0 };
	image_grow(&image, node->size);
	if (node->size)
		memcpy(image.bytes, node->synced, node->size);
	for (int i = 0; loss != LOSS_ALL && i < node->count; i++)
		if (random_below(random, 2))
			image_apply(&image, &node->changes[i], loss == LOSS_TORN ? random : NULL);
	return image;
}

static struct node *name_after(const struct name *name, enum power_loss loss,
	struct random *random)
{
	uint32_t kept = loss == LOSS_ALL ? 0 : random_below(random, (uint32_t)name->count + 1);
	return kept ? name->changes[kept - 1] : name->synced;
}

void disk_lose_power(const struct disk *disk, enum power_loss loss, struct random *random,
	const char *folder)
{
	for (int i = 0; i < disk->name_count; i++) {
		const struct node *node = name_after(&disk->names[i], loss, random);
		if (!node)
			continue;
		struct image image = node_after(node, loss, random);
		const char *slash = strrchr(disk->names[i].path, '/');
		char path[256];
		snprintf(path, sizeof path, "%s/%s", folder, slash ? slash + 1 : disk->names[i].path);
		FILE *file = fopen(path, "wb");
		CHECK(file);
		CHECK(fwrite(image.bytes ? image.bytes : (const uint8_t *)"", 1, image.size, file)
			== image.size);
		CHECK(fclose(file) == 0);
		free(image.bytes);
	}
}
