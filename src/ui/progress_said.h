/* What a picture of progress says, in one or two sentences with its numbers. */
#ifndef UI_PROGRESS_SAID_H
#define UI_PROGRESS_SAID_H

#include "core/plot.h"
#include "core/progress.h"

const char *said_due(struct arena *arena, const struct progress *progress);
const char *said_kept(struct arena *arena, const struct progress *progress);
/* points: the rows of the plot, those seen first, the least kept first. */
const char *said_groups(struct arena *arena, const struct progress *progress,
	const struct plot_point *points, int count);
const char *said_foreseen(struct arena *arena, const struct progress *progress);
const char *said_certainty(struct arena *arena, const struct progress *progress);
const char *said_spent(struct arena *arena, const struct progress *progress);
/* memory: the card's; NULL: nothing is known of it. */
const char *said_card(struct arena *arena, const struct progress_curve *curve,
	const struct card_memory *memory);

const char *said_minutes(struct arena *arena, double minutes); /* "3 minutes", "under a minute" */
const char *said_cards(struct arena *arena, int cards);        /* "3 cards" */
const char *said_lapses(struct arena *arena, int lapses);      /* "forgotten 3 times" */

#endif
