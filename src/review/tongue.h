/* The few words of a language that the checks must know. Words are folded: no capitals, no
 * accents, parted at apostrophes. */
#ifndef REVIEW_TONGUE_H
#define REVIEW_TONGUE_H

#include <stdbool.h>

enum { TONGUE_PHRASES = 24 };

struct tongue {
	const char *language;                   /* "en" */
	const char *negatives[TONGUE_PHRASES];  /* one word each; end in NULL */
	const char *absolutes[TONGUE_PHRASES];  /* phrases */
	const char *all_or_none[TONGUE_PHRASES];
	const char *plural_verbs[TONGUE_PHRASES], *single_verbs[TONGUE_PHRASES];
	const char *articles[TONGUE_PHRASES];   /* that can end a question and fit some answers only */
	bool (*article_fits)(const char *article, const char *answer);
	bool (*is_plural)(const char *answer);  /* judged by its look */
	double lix_most;
};

/* By the language's subtag ("fr" of "fr-CH"); NULL where it is not known. */
const struct tongue *tongue_find(const char *language);

/* Is the word one of the list? */
bool tongue_has(const char *const list[TONGUE_PHRASES], const char *word);

#endif
