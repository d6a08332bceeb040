/* Which questions a class missed, and how many of how many missed each: no names, no teams, no
 * time. To be studied first at a desk. Flat; it knows no files, and outlives its bank. */
#ifndef CORE_MISSES_H
#define CORE_MISSES_H

#include "core/class.h"

enum { MISSES_ID_BYTES = 65, /* with the NUL */ MISSES_OF_MAX = 1000000 };

struct miss {
	char id[MISSES_ID_BYTES];
	int missed, of;      /* voices: 1 <= missed <= of */
};

struct misses {
	char bank[MISSES_ID_BYTES]; /* its id; "": of whichever bank has the questions */
	uint64_t version;    /* the bank's hash then; 0: not known */
	struct miss items[ROUND_QUESTIONS_MAX];
	int count;
};

/* The class's questions that count and that not all had wholly right when they were first asked,
 * most missed first; of equals the one that was asked first. */
void misses_of_class(const struct round *round, struct misses *misses);

/* How many missed it, in thousandths, from 1 to 1000. */
int misses_permille(const struct miss *miss);

#endif
