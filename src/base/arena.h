/* Memory by lifetime: an arena a bank, an arena a frame. What is pushed lives until the
 * arena is reset or closed; nothing is freed one by one. Out of memory ends the program
 * here, in one place (the journal is whole: it commits before anything is shown). */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *head; /* newest block first */
	size_t total;             /* bytes asked of the system */
};

void arena_init(struct arena *arena);

/* size bytes, zeroed, aligned for any type; never NULL. */
void *arena_push(struct arena *arena, size_t size);

/* count * size bytes, zeroed; the product is checked. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* A copy of len bytes with a NUL behind it. */
char *arena_copy(struct arena *arena, const char *text, size_t len);

/* As sprintf, into the arena. */
char *arena_format(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Forgets what was pushed and keeps the largest block for the next use. */
void arena_reset(struct arena *arena);

void arena_close(struct arena *arena);

#endif
