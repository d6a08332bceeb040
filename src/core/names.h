/* Names of teams and people in one class, by the numbers that its messages carry; and words that
 * were written about a correction. They live apart from all that was answered, so that they can be
 * forgotten. Owns its texts. */
#ifndef CORE_NAMES_H
#define CORE_NAMES_H

#include "base/arena.h"

#include <stdbool.h>

enum {
	NAMES_MAX = 1024,         /* numbers are 1 to NAMES_MAX */
	NAME_CHARACTERS = 20,     /* as a reader counts them */
	NAME_MARKS = 3,           /* on one character: what Hebrew, Thai and Devanagari need */
	NAME_BYTES = 1024,        /* with the NUL: for any 20 characters that people write */
};

struct names {
	struct arena arena;
	const char *items[NAMES_MAX + 1]; /* by number; NULL where there is none */
	int count;                /* how many there are */
};

void names_init(struct names *names);
void names_close(struct names *names);

/* A name for a number; NULL or "" takes it away. A number out of range is passed over. */
void names_put(struct names *names, int number, const char *name);
/* NULL where there is none. */
const char *names_get(const struct names *names, int number);
/* The number of another one that reads the same, whatever its capitals and accents; 0: none. */
int names_alike(const struct names *names, const char *name, int number);

/* A name as it is kept, in arena: spaces around it and doubled ones taken off, accents joined to
 * their letters (NFC), what cannot be seen left out but for what joins emoji and letters, marks
 * beyond NAME_MARKS on one character too. Right-to-left names stay as written; marks that turn
 * the direction of what follows do not. NULL where it is none: blank, over its limit, no UTF-8. */
const char *name_settle(struct arena *arena, const char *typed);

#endif
