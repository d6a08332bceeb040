/* A card's two sides in the learner's language, for every screen that shows one. */
#ifndef UI_CARD_WORDS_H
#define UI_CARD_WORDS_H

#include "core/deck.h"

const char *card_words_front(struct arena *arena, const struct bank *bank, struct card card,
	int language);
/* Of a judgement the word alone: its explanation is told by itself. */
const char *card_words_back(struct arena *arena, const struct bank *bank, struct card card,
	int language);

#endif
