/* The cards that the learner set aside, one way or another: not asked any more, resting, or marked
 * for the bank's author. */
#ifndef UI_SET_ASIDE_H
#define UI_SET_ASIDE_H

#include "ui/ui.h"

/* Why a card is set aside; several hold at once. */
struct set_aside {
	bool suspended, rests, marked;
};

struct set_aside set_aside_why(const struct study_card *card, int today);
/* memory: NULL: nothing is known of it. */
struct set_aside set_aside_of(const struct card_memory *memory, int today);
/* "Rests until Thu 15 Jan · To be checked by the author"; "" where it is not set aside. */
const char *set_aside_words(struct arena *arena, const struct card_memory *memory, int today);
/* How many there are. */
int set_aside_count(const struct model *model);
/* The one at a place, in the article's order; NULL: there are fewer. */
const struct study_card *set_aside_at(const struct model *model, int place);
/* The place that a focused row stands for; else the first. */
int set_aside_meant(const struct ui *ui);

#endif
