/* LIX, a measure of how hard a text is to read (C. H. Björnsson, Läsbarhet, 1968): words a
 * sentence, plus the percentage of words with more than six letters. Under 30 children's books,
 * 40 to 50 newspapers, over 60 laws. Names are left out: capitals inside a sentence. */
#ifndef REVIEW_LIX_H
#define REVIEW_LIX_H

#include "review/words.h"

struct lix {
	int words, long_words, sentences;
};

void lix_add(struct lix *lix, struct words words);

/* 0 where there is no text. */
double lix_of(const struct lix *lix);

#endif
