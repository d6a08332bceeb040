/* Flashcards made from a bank's questions: which part of a question a card asks. */
#ifndef CORE_DECK_H
#define CORE_DECK_H

#include "core/bank.h"
#include "core/rules.h"

struct card {
	int question;  /* index in the bank */
	int part;      /* match: the pair; gap: the gap; card with reverse: 1 is back to front; else 0 */
};

/* Cards of one question (0 where card = false). */
int deck_cards_of(const struct question *question);

/* All cards that the rules' topics and levels allow, in the article's order (by first source,
 * then the bank's order); at most max are written, the whole number is returned. */
int deck_build(const struct bank *bank, const struct rules *rules, struct card *out, int max);

/* The card's two sides as text in arena: the front is the question (a gap's sentence with one
 * gap left, the others filled), the back the right answer; several lines are split by '\n'. */
const char *card_front(struct arena *arena, const struct bank *bank, struct card card, int language);
const char *card_back(struct arena *arena, const struct bank *bank, struct card card, int language);

#endif
