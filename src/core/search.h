/* Finds the questions of a bank in which given words stand: in whatever is asked, answered or
 * said beside, in the topic's name, the id or a tag. It owns the folded texts; the bank is
 * borrowed. */
#ifndef CORE_SEARCH_H
#define CORE_SEARCH_H

#include "core/bank.h"

struct search {
	struct arena arena;
	const struct bank *bank;   /* NULL: closed */
	int language;
	const char *const *folded; /* one text a question */
};

/* Folds the bank's texts in one of its languages: once, since it takes longer than to find. */
void search_open(struct search *search, const struct bank *bank, int language);
void search_close(struct search *search); /* a zeroed one is allowed */

/* Writes the indexes of the questions that hold each of the words, in the bank's order, and
 * returns how many there are; no words find all. `found` has room for question_count. Case,
 * accents and punctuation do not matter, and a part of a word is enough. */
int search_find(const struct search *search, const char *words, int *found);

#endif
