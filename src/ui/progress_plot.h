/* The pictures of progress as plots: their data from core/progress.h, their words from here. Each
 * says its numbers in a sentence or two, and says so where they are too few to mean much. */
#ifndef UI_PROGRESS_PLOT_H
#define UI_PROGRESS_PLOT_H

#include "core/plot.h"
#include "core/progress.h"
#include "ui/ui.h"

/* In the order in which they are leafed through; the card's own stands on its screen alone. */
enum picture {
	PICTURE_DUE,
	PICTURE_KEPT,
	PICTURE_TOPICS,
	PICTURE_FORESEEN,
	PICTURE_CERTAINTY,
	PICTURE_MINUTES,
	PICTURE_KINDS,
	PICTURE_CARD,
};
enum { PICTURES_LEAFED = PICTURE_CARD, PICTURE_COUNT = PICTURE_CARD + 1 };

/* The plot, in arena, with the bank's names in its language of that index. Its model has a bank
 * and progress; for PICTURE_CARD its curve, of a card that was seen. */
const struct plot *progress_plot(struct arena *arena, const struct model *model, int language,
	enum picture picture);

const char *percent_words(struct arena *arena, double share); /* "94 %" */

/* Below so many answers a share is no more than a hint. */
enum { PROGRESS_THIN = 20 };

#endif
