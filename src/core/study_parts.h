/* What the files study*.c share. Not for others. */
#ifndef CORE_STUDY_PARTS_H
#define CORE_STUDY_PARTS_H

#include "core/study.h"

/* study_session.c: fills the session from the cards, whose figures are known. */
void study_choose(struct arena *arena, const struct bank *bank, const struct memory *memory,
	const struct study_settings *settings, const struct study_now *now, struct study *study);

/* The moment at which a card that was seen is due: where the learner is now a day may begin at
 * another one than where the card was seen. */
int64_t study_due_ms(const struct study_card *card, const struct study_now *now, int turn_hour);

#endif
