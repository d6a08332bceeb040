/* What has become of the learner's work on one bank, in numbers: all that the pictures of progress
 * show. What is remembered is of the cards that the bank has now; what was done (reviews, days,
 * minutes, what was foreseen) is told of those that it has lost, too. Computed in one go from the
 * journal's rows and the states that they fold to; everything lives in the arena that is passed
 * in. It never asks the clock and changes nothing. */
#ifndef CORE_PROGRESS_H
#define CORE_PROGRESS_H

#include "core/memory.h"
#include "core/study.h"

enum {
	PROGRESS_DUE_DAYS = 30,
	PROGRESS_BINS = 10,
	PROGRESS_DAYS = 53 * 7,      /* a year at the most */
	PROGRESS_PAST = 48,          /* moments at which it is asked what was kept, up to now */
	PROGRESS_AHEAD = 30,         /* and days to come */
	PROGRESS_WEAK_MAX = 100,
};

/* Reviews whose recall was predicted alike. */
struct progress_bin {
	double predicted;            /* mean recall just before them, 0 to 1 */
	int recalled, n;
};

struct progress_certainty {
	int right, n;
};

/* A topic's cards, or a kind's. */
struct progress_group {
	double recall;               /* mean present recall of those seen; 0 where none is */
	int seen, cards;
};

/* What was kept at a moment: the mean recall of the n cards seen by then, of those that the bank
 * has now. 0 cards: there is no recall to tell. */
struct progress_kept {
	double days;                 /* from now, negative before */
	double recall;
	int n;
};

struct progress_weak {
	struct card card;
	double recall;
	int failures;
};

struct progress {
	struct study_now now;
	double target;               /* recall at which a card is due, 0 to 1 */
	int cards;                   /* that the bank makes */
	int seen;                    /* of them */
	double kept;                 /* mean present recall of those seen: the figure that counts */

	int due[PROGRESS_DUE_DAYS];  /* cards due on each day from today on; overdue ones today */
	int overdue;                 /* of due[0] */
	int later;                   /* cards due after these days */

	int days;                    /* on which anything was reviewed */
	int reviews, repeats;        /* repeats: of cards seen before, */
	int recalled;                /* and of them those remembered */

	struct progress_bin bins[PROGRESS_BINS]; /* by predicted recall, rising */
	int bin_count;
	struct progress_certainty certainty[3];  /* guessing, fairly sure, certain */
	int64_t spent_ms[PROGRESS_DAYS];         /* the last one is today */
	struct progress_group topics[TOPICS_MAX], kinds[KIND_COUNT];
	struct progress_kept past[PROGRESS_PAST]; /* the last one is now */
	int past_count;              /* 0 where none of the bank's cards was reviewed */
	struct progress_kept ahead[PROGRESS_AHEAD + 1]; /* from now on, nothing reviewed */

	const struct progress_weak *weak; /* those that are asked; the least recalled first */
	int weak_count;
};

/* rows: the bank's, in the journal's order. memory: what they fold to. */
void progress_compute(struct progress *progress, struct arena *arena, const struct bank *bank,
	const struct learning *rows, int count, const struct memory *memory,
	const struct schedule_rules *rules, struct study_now now);

struct progress_point {
	double days;                 /* from now */
	double recall;
};

struct progress_review {
	double days;
	double recall;               /* just before it; 0 for the first */
	const struct learning *row;
};

/* One card's past, its forgetting and its fading from now on. */
struct progress_curve {
	struct card card;
	struct study_now now;
	double target;
	const struct progress_review *reviews;
	int review_count;            /* 0: never seen, and nothing else holds */
	const struct progress_point *points; /* two with the same days where a review made it jump */
	int point_count;
	double recall;               /* now */
	struct due due;
	int answered, failures;      /* since its text changed, also before those reviews */
};

enum { PROGRESS_CURVE_POINTS = 240, PROGRESS_CURVE_REVIEWS = 60 };

/* The latest PROGRESS_CURVE_REVIEWS reviews of a card since its text last changed. */
void progress_curve_compute(struct progress_curve *curve, struct arena *arena,
	const struct bank *bank, struct card card, const struct learning *rows, int count,
	const struct schedule_rules *rules, struct study_now now);

#endif
