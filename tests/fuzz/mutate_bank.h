/* Changes a bank's text as somebody who knows the format would: other words, other numbers,
 * members taken out, doubled, swapped or translated, separators written otherwise; and now and
 * then as somebody who does not. About a third of what comes out still loads. */
#ifndef MUTATE_BANK_H
#define MUTATE_BANK_H

#include "base/arena.h"
#include "base/random.h"

#include <stddef.h>

/* The changed text, in arena, NUL-terminated. The same seed and text give the same. */
char *mutate_bank(struct arena *arena, const char *text, size_t len, struct random *random,
	size_t *out_len);

#endif
