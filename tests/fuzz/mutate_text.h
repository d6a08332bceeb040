/* Texts of any script and size, as they stand in a bank. */
#ifndef MUTATE_TEXT_H
#define MUTATE_TEXT_H

#include "base/arena.h"
#include "base/random.h"

/* How many characters a text under this key may have; 0 where it is not free text. */
int text_limit(const char *key);

/* A text of 1 to `most` characters, in quotation marks and escaped. */
const char *text_make(struct arena *arena, struct random *random, int most);

#endif
