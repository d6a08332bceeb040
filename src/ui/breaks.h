/* Where to break lines, as numbers alone: pieces with widths, and what a break before each
 * costs. The fewest lines first; among those the least cost (after Knuth and Plass,
 * "Breaking Paragraphs into Lines", 1981). It never sees the text. */
#ifndef UI_BREAKS_H
#define UI_BREAKS_H

#include "base/arena.h"
#include "ui/glue.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct piece {
	size_t from, to;  /* bytes of the text, without the spaces behind it */
	int width;        /* thousandths of an em */
	int gap;          /* width of the space before it, where it does not begin a line */
	bool word;        /* a space stands before it (or the text begins with it) */
	bool joined;      /* no space, but a hyphen or slash stands before it */
	enum glue glue;   /* how it holds to the piece before it */
};

/* Chooses lines of at most limit (a wider piece has a line of its own) for count > 0 pieces;
 * first[i] becomes the index of line i's first piece (room for count entries). Returns the
 * number of lines: the fewest, or one more where that keeps a hard glue whole. balance: lines
 * of like length; else full lines, the last as it falls. */
int breaks_choose(struct arena *arena, const struct piece *pieces, int count, int64_t limit,
	bool balance, int *first);

#endif
