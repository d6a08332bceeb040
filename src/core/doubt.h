/* Is the clock to be believed? What is told of a jump that no learner's life explains, and what
 * the two answers make of it. The days that a correction adds are an event like any other
 * (LEARNING_CLOCK): from there on moments are counted anew, and no card is lost or exiled. */
#ifndef CORE_DOUBT_H
#define CORE_DOUBT_H

#include "core/memory.h"

enum {
	DOUBT_BACK_HOURS = 1,   /* a clock may be set right by less */
	DOUBT_AHEAD_DAYS = 180, /* since anything was last done */
};

struct doubt {
	bool back;              /* the clock was set back; else it is far ahead */
	int64_t last_ms;        /* the latest moment at which anything was done */
	int64_t clock_ms;       /* as the clock says now */
	int offset_min;
	int days;               /* between the two, whole ones, at least 0 */
	int if_right, if_wrong; /* days that a LEARNING_CLOCK adds; see doubt_wrong_counts */
};

/* false: there is nothing to ask about. */
bool doubt_find(const struct memory_clock *clock, int64_t utc_ms, int offset_min,
	struct doubt *doubt);

/* A clock that was set back and is wrong will be set right: nothing is to be added for it. */
bool doubt_wrong_counts(const struct doubt *doubt);

#endif
