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
	NAME_MARKS = 6,           /* on one character: a Burmese syllable has as many */
	NAME_ACCENTS = 2,         /* of these, piled above or below it */
	NAME_JOINED = 4,          /* joiners in one emoji: a family has three, a kiss too */
	NAME_BYTES = 1024,        /* with the NUL: for any 20 characters that people write */
	TITLE_CHARACTERS = 60,    /* of a lesson, or of a set of teams */
	TITLE_BYTES = 1024,
	WORDS_MAX = 256,          /* corrections that have words, by their number from 0 */
	WORDS_CHARACTERS = 200,
	WORDS_BYTES = 2048,
};

struct names {
	struct arena arena;
	const char *items[NAMES_MAX + 1]; /* by number; NULL where there is none */
	int count;                /* how many there are */
	const char *words[WORDS_MAX]; /* by correction; NULL where there are none */
	int word_count;
};

void names_init(struct names *names);
void names_close(struct names *names);

/* A name for a number; NULL or "" takes it away. A number out of range is passed over. */
void names_put(struct names *names, int number, const char *name);
/* NULL where there is none. */
const char *names_get(const struct names *names, int number);

/* What the teacher wrote about a correction; NULL or "" takes it away. */
void names_words_put(struct names *names, int correction, const char *words);
const char *names_words(const struct names *names, int correction); /* NULL where there are none */

/* The number of another one that reads the same, whatever its capitals and accents; 0: none. */
int names_alike(const struct names *names, const char *name, int number);

/* A name as it is kept, in arena: spaces around it and doubled ones taken off, a line end is one
 * of them, accents joined to their letters (NFC), what cannot be seen left out but for what joins
 * emoji and letters. On one character stand at most NAME_MARKS marks, no mark twice, NAME_ACCENTS
 * of them piled; those beyond are left out. Right-to-left names stay as written; marks that turn
 * the direction of what follows do not. NULL where it is none: blank, over its limit, no UTF-8. */
const char *name_settle(struct arena *arena, const char *typed);

/* The same for a title and for words about a correction, with their limits. */
const char *title_settle(struct arena *arena, const char *typed);
const char *words_settle(struct arena *arena, const char *typed);

/* Why name_settle takes no name from it. */
enum name_fault { NAME_FINE, NAME_BLANK, NAME_LONG, NAME_BROKEN /* no UTF-8 */ };
enum name_fault name_fault(const char *typed);
/* The same of words_settle. */
enum name_fault words_fault(const char *typed);

#endif
