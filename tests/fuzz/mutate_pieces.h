/* A bank's text in pieces that can be moved about: its tokens, each with the space and comments
 * before it. */
#ifndef MUTATE_PIECES_H
#define MUTATE_PIECES_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

struct piece {
	const char *gap;  /* NUL-terminated, as is text */
	const char *text;
};

struct pieces {
	struct arena *arena;
	struct piece *items;
	size_t count, capacity;
};

void pieces_read(struct pieces *pieces, struct arena *arena, const char *text, size_t len);

/* All pieces in one, with the space behind the last. */
char *pieces_join(const struct pieces *pieces, size_t *len);

void pieces_insert(struct pieces *pieces, size_t at, struct piece piece);
void pieces_remove(struct pieces *pieces, size_t at, size_t count);

bool piece_is(const struct piece *piece, const char *text);
bool piece_is_string(const struct piece *piece);
bool piece_is_number(const struct piece *piece);
bool piece_is_name(const struct piece *piece);
bool piece_opens(const struct piece *piece);
bool piece_closes(const struct piece *piece);

/* Index behind the value that begins at `at`: one piece, or a bracket with all inside. */
size_t pieces_value_end(const struct pieces *pieces, size_t at);

/* Index of the bracket that holds `at`, or the number of pieces where none does. */
size_t pieces_holder(const struct pieces *pieces, size_t at);

/* The key under which the value at `at` stands, list or languages between notwithstanding; "". */
const char *pieces_key(const struct pieces *pieces, size_t at);

#endif
