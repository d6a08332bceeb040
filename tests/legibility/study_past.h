/* A learner made up: so many days of study of a bank, as rows of the journal, and what follows
 * from them. The same numbers give the same past. */
#ifndef STUDY_PAST_H
#define STUDY_PAST_H

#include "core/progress.h"

struct study_past {
	struct learning *rows;      /* the arena's */
	int count;
	struct memory memory;
	struct schedule_rules rules;
	struct study_now now;
	struct progress progress;
	struct progress_curve curve;
};

/* days: 0 gives none; a day brings at most `fresh` new cards and 60 reviews. */
void study_past_open(struct study_past *past, struct arena *arena, const struct bank *bank,
	int days, int fresh);
void study_past_close(struct study_past *past);

/* Fills past->curve with the card's. */
void study_past_curve(struct study_past *past, struct arena *arena, const struct bank *bank,
	struct card card);

#endif
