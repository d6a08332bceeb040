/* Figures of a bank: how many questions of what, how hard it is to read, and how far someone
 * gets who knows nothing of the article and guesses by the looks of the choices. */
#ifndef REVIEW_FIGURES_H
#define REVIEW_FIGURES_H

#include "core/bank.h"

#include <stdio.h>

enum guesser { GUESS_LONGEST, GUESS_LIKE_QUESTION, GUESS_LIKE_OTHERS };
enum { GUESSERS = GUESS_LIKE_OTHERS + 1, FIGURE_LEVELS = 4 };

struct figures {
	int of_kind[KIND_COUNT], of_level[FIGURE_LEVELS]; /* levels from 1 */
	int of_topic[TOPICS_MAX];
	int *of_paragraph;       /* from 1: how many questions name it as a source */
	double lix[BANK_LANGUAGES_MAX];
	/* Over the `choice` questions, percent right, of equals by expectation: picking blindly, the
	 * longest choice, the one that shares most words with the question, and with the others. */
	double chance, guessers[BANK_LANGUAGES_MAX][GUESSERS];
	int choices;
};

/* of_paragraph lives in arena. */
struct figures figures_of(struct arena *arena, const struct bank *bank);

/* As a table for people. */
void figures_print(const struct figures *figures, const struct bank *bank, FILE *out);

#endif
