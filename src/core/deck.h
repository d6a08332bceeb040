/* Flashcards made from a bank's questions: which part of a question a card asks. */
#ifndef CORE_DECK_H
#define CORE_DECK_H

#include "core/bank.h"
#include "core/rules.h"

struct card {
	int question; /* index in the bank */
	int part;     /* match: the pair; gap: the gap; card with reverse: 1, back to front; else 0 */
};

/* Cards of one question (0 where card = false). */
int deck_cards_of(const struct question *question);

/* All cards that the rules' topics and levels allow, in the article's order (by first source,
 * then the bank's order); at most max are written, the whole number is returned. */
int deck_build(const struct bank *bank, const struct rules *rules, struct card *out, int max);

/* Words of a card's back that are the program's, not the bank's, in the learner's language. */
struct deck_words {
	const char *yes, *no;                  /* "True", "False" */
	const char *standings[STANDING_COUNT]; /* "Reported as a fact", ... */
};

/* What a gap left open shows as. */
#define DECK_GAP "_____"

/* The card's two sides as text in arena: the front is the question (a gap's sentence with one
 * gap left, the others filled; a match's question and, in the next line, the left side; what an
 * `order` is to sort, out of order), the
 * back the right answer; several lines are split by '\n'. */
const char *card_front(struct arena *arena, const struct bank *bank, struct card card,
	int language);
const char *card_back(struct arena *arena, const struct bank *bank, struct card card, int language,
	const struct deck_words *words);

#endif
