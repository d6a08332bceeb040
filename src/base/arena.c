#include "base/arena.h"
#include "base/check.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 16 * 1024 };

struct arena_block {
	struct arena_block *next;
	size_t size, used;
	max_align_t bytes[];
};

void arena_init(struct arena *arena)
{
	arena->head = NULL;
	arena->total = 0;
}

static struct arena_block *block_open(size_t size)
{
	struct arena_block *block = malloc(sizeof *block + size);
	if (!block) {
		fputs("readback: out of memory; what was answered is saved\n", stderr);
		exit(EXIT_FAILURE);
	}
	block->next = NULL;
	block->size = size;
	block->used = 0;
	return block;
}

void *arena_push(struct arena *arena, size_t size)
{
	CHECK(size < SIZE_MAX / 4);
	size = (size + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);
	if (!arena->head || arena->head->size - arena->head->used < size) {
		/* Doubling keeps the number of blocks logarithmic for a bank of any size. */
		size_t want = arena->total > BLOCK_SIZE ? arena->total : BLOCK_SIZE;
		struct arena_block *block = block_open(size > want ? size : want);
		block->next = arena->head;
		arena->head = block;
		arena->total += block->size;
	}
	void *at = (char *)arena->head->bytes + arena->head->used;
	arena->head->used += size;
	return memset(at, 0, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	CHECK(size == 0 || count <= SIZE_MAX / 4 / size);
	return arena_push(arena, count * size);
}

char *arena_copy(struct arena *arena, const char *text, size_t len)
{
	char *copy = arena_push(arena, len + 1);
	if (len)
		memcpy(copy, text, len);
	return copy;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	CHECK(len >= 0);
	char *text = arena_push(arena, (size_t)len + 1);
	vsnprintf(text, (size_t)len + 1, format, again);
	va_end(again);
	return text;
}

void arena_reset(struct arena *arena)
{
	struct arena_block *keep = arena->head;
	for (struct arena_block *block = arena->head; block; block = block->next)
		if (block->size > keep->size)
			keep = block;
	while (arena->head) {
		struct arena_block *next = arena->head->next;
		if (arena->head != keep)
			free(arena->head);
		arena->head = next;
	}
	arena->head = keep;
	arena->total = 0;
	if (keep) {
		keep->next = NULL;
		keep->used = 0;
		arena->total = keep->size;
	}
}

void arena_close(struct arena *arena)
{
	while (arena->head) {
		struct arena_block *next = arena->head->next;
		free(arena->head);
		arena->head = next;
	}
	arena->total = 0;
}
