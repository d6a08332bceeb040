/* The article by memory: how much of each paragraph is recalled now, or on a day to come. */
#ifndef UI_BY_MEMORY_H
#define UI_BY_MEMORY_H

#include "ui/ui.h"

/* The next of the moments that are offered: now, tomorrow, in a week, in a month, on the day to
 * be ready by; behind the last, 0: recall is not shown. */
int by_memory_next(const struct model *model, int moment);

/* "now", "on Fri 4 Dec", in arena. */
const char *by_memory_words(const struct model *model, int moment, struct arena *arena);

/* Mean recall, 0 to 1, of the cards that rest on this paragraph, at that moment; one never asked
 * counts as 0. *cards: how many there are. */
double by_memory_recall(const struct model *model, int moment, int paragraph, int *cards);

#endif
