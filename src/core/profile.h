/* Profiles: one learner's data each, as a list to choose from. Names of people stand here and
 * never in a journal, so that they can be forgotten. Plain data; whoever filled a list owns its
 * texts. */
#ifndef CORE_PROFILE_H
#define CORE_PROFILE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	PROFILE_DEFAULT = 0,        /* its number; the others' are from 1, with gaps */
	PROFILE_NAME_CHARACTERS = 40, /* as a reader counts them */
	PROFILE_NAME_BYTES = 512,   /* with the NUL: for any 40 characters that people write */
};

struct profile {
	int number;
	const char *name; /* NULL: none was given, or it cannot be read */
	int64_t used_ms;  /* UTC, when an answer was last kept; 0: never */
	bool open;        /* who plays now */
	bool busy;        /* another program has it open; the one that plays too: it keeps nothing */
};

struct profile_list {
	struct profile *items; /* by number: the default one, then the others */
	int count;
	int offset_min;        /* of local time, to tell moments by */
};

/* The profile that plays now, NULL where none does. */
const struct profile *profile_open(const struct profile_list *list);
/* That of this number, or NULL. */
const struct profile *profile_find(const struct profile_list *list, int number);

/* A name as it is kept: without the spaces around it, in arena; NULL where it is no name: blank,
 * over its limit, no UTF-8, or with line ends or other controls in it. */
const char *profile_name(struct arena *arena, const char *typed);

#endif
