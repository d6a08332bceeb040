/* What is remembered of a learner between rounds, as screens need it. Filled by the wiring
 * from the journal; flat. What is remembered of cards is core/memory's. */
#ifndef CORE_LEARNER_H
#define CORE_LEARNER_H

#include "core/statistics.h"

enum { HISTORY_MAX = 200 };

struct past_round {
	int64_t round;        /* the journal's number of it */
	int64_t started_ms;   /* UTC */
	int offset_min;       /* of local time then */
	bool other_bank;      /* not the bank that is open now */
	char bank_title[96];
	struct summary summary;
};

struct learner {
	bool first_start;     /* nothing was ever played in this profile */
	int past_count;       /* newest first; at most HISTORY_MAX */
	struct past_round past[HISTORY_MAX];
	int unfinished_quiz;  /* index into past, or -1 */
	int unfinished_cards;
	int unfinished_class; /* of several the one that was given last */
	int unfinished_classes; /* how many there are, of all banks */
	int unfinished_study; /* of today: what is due changes with the days */
	int ended_study;      /* the newest of all, whose last grade can still be undone; or -1 */
};

#endif
