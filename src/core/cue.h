/* What a class hears of its game: a sound where it goes on, none where a step is taken back or a
 * class is taken up again. Pure. */
#ifndef CORE_CUE_H
#define CORE_CUE_H

#include "core/round.h"

enum cue {
	CUE_NONE,
	CUE_QUESTION, /* a question is asked */
	CUE_CLOSING,  /* no more answers to it */
	CUE_RIGHT,    /* the right answer is shown, and somebody had it */
	CUE_PODIUM,
};
enum { CUE_COUNT = CUE_PODIUM + 1 };

/* Where the game was when it was looked at last; zeroed before the first time. */
struct cue_place {
	bool known;
	enum phase phase;
	int turn;
};

/* round: NULL or one without a class makes no sound. */
enum cue cue_next(struct cue_place *place, const struct round *round);

#endif
