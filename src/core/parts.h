/* The texts of a question, in one shape for every kind: what is asked, what is right, what is
 * wrong, and what is said beside. */
#ifndef CORE_PARTS_H
#define CORE_PARTS_H

#include "base/arena.h"
#include "core/bank.h"

#include <stdbool.h>

enum part_role {
	PART_ASK,      /* ask, front */
	PART_HINT,
	PART_RIGHT,    /* a right choice, an accepted spelling, a side of a pair, an item, back */
	PART_WRONG,    /* a wrong choice, an extra */
	PART_AFTER,    /* explain, why */
	PART_NOTE,     /* for the presenter */
	PART_UNIT,
};

struct part {
	enum part_role role;
	int group;        /* choices that stand against each other: 0, or the gap's number from 0 */
	struct text text; /* in == NULL for spellings */
	const struct accept *accept; /* NULL for a text */
	int spelling;     /* which of them */
};

struct parts {
	struct part *items;
	int count;
};

/* All texts of a question that are not left out. */
struct parts parts_of(struct arena *arena, const struct bank *bank,
	const struct question *question);

/* The part in one language, "" where that language lacks it. */
const char *part_in(const struct part *part, int language);

/* Does the language lack this part? Spellings may be left to the other languages. */
bool part_lacks(const struct part *part, int language);

#endif
