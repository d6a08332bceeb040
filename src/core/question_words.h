/* All that a question says in one language, as a bag of words: case, accents, width and
 * punctuation do not count, an answer that is no text (a number, true or false, a standing) is a
 * word too. For finding out whether two questions are nearly the same; it knows no grammar. */
#ifndef CORE_QUESTION_WORDS_H
#define CORE_QUESTION_WORDS_H

#include "base/arena.h"
#include "core/bank.h"

#include <stdint.h>

/* A word is a fingerprint of its letters; said twice, it is there twice. */
struct question_words {
	uint64_t *items;
	int count;
};

/* Ascending. `scratch` is reset; the words lie in `arena`. */
struct question_words question_words_of(struct arena *arena, struct arena *scratch,
	const struct bank *bank, const struct question *question, int language);

#endif
