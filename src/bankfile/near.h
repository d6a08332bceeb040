/* "Did you mean": the known word nearest to one that was mistyped. */
#ifndef BANKFILE_NEAR_H
#define BANKFILE_NEAR_H

#include <stddef.h>

/* Edits (one letter added, left out, changed, or two neighbours swapped) from a to b; words
 * over 32 bytes count as far from everything. */
size_t near_distance(const char *a, const char *b);

/* Keeps the nearest of the candidates shown to it one by one. */
struct near {
	const char *word, *best;
	size_t distance;
};

void near_init(struct near *near, const char *word);
void near_show(struct near *near, const char *candidate);

/* The best candidate, or NULL where none is close enough to be meant. */
const char *near_best(const struct near *near);

#endif
