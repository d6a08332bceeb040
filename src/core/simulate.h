/* A learner who is made up, to measure policies of review with: what is in memory follows a law
 * that only the simulation knows, and the policy sees right and wrong answers alone. Pure, and the
 * same for the same seed. Every policy meets the same cards and the same luck.
 *
 * A learner knows a card at its first showing with a chance of SIMULATE_KNOWN_PERCENT (the article
 * was read). What fails is asked again after the rest of the session, till it succeeds. */
#ifndef CORE_SIMULATE_H
#define CORE_SIMULATE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

enum simulate_law {
	LAW_FSRS,        /* memory is as FSRS-7 says: what it can do at best */
	LAW_EXPONENTIAL, /* a half-life a card, which grows by a factor of the card's own */
	LAW_MIXTURE,     /* two such traces a card, a slow one and a fast one */
	SIMULATE_LAWS,
};

enum {
	SIMULATE_POLICIES = 5, /* of each family */
	SIMULATE_NEW_A_DAY = 10,
	SIMULATE_KNOWN_PERCENT = 60,
	SIMULATE_SECONDS_RIGHT = 8,
	SIMULATE_SECONDS_WRONG = 16,
	SIMULATE_SECONDS_FIRST = 20, /* more, at a card's first showing */
	SIMULATE_ASKS_MAX = 20,      /* of one card in one session */
	SIMULATE_CARDS_MAX = 2000,
	SIMULATE_DAYS_MAX = 3650,
	SIMULATE_SESSIONS_MAX = 6,   /* a day */
};

struct simulate_setup {
	enum simulate_law law;
	int cards, days, sessions;
	uint64_t seed;
};

/* FSRS with that target, or (target 0) each card so many days after each success. */
struct simulate_policy {
	int target_permille;
	int every_days;
};
extern const struct simulate_policy SIMULATE_FSRS[SIMULATE_POLICIES];
extern const struct simulate_policy SIMULATE_FIXED[SIMULATE_POLICIES];

struct simulate_result {
	double minutes;
	double recall_last; /* mean true recall of the cards seen, when the last day ends */
	double recall_mean; /* the same at the end of each day, over all days */
	int reviews, failures;
	/* Cards met again, at their first review of a day; and of them those that had waited for
	 * whole days. */
	int met, met_right, waited, waited_right;
};

/* The arena holds the cards: whoever calls resets it. */
struct simulate_result simulate_run(struct arena *arena, const struct simulate_setup *setup,
	const struct simulate_policy *policy);

/* Minutes against mean recall, a family of policies of one seed. */
struct simulate_curve {
	double minutes[SIMULATE_POLICIES], recall[SIMULATE_POLICIES];
};

/* The fewest minutes for that recall on the lines between a curve's points; false where the curve
 * does not reach it. */
bool simulate_minutes(const struct simulate_curve *curve, double recall, double *minutes);

/* FSRS against fixed intervals at every whole percent of recall that both reach. */
struct simulate_comparison {
	int seeds, fewer;           /* of them FSRS needs no more minutes, over all those percents */
	int apart;                  /* seeds in which the curves have no recall in common */
	int reached[101], more[101]; /* by percent: seeds that reach it, and need more with FSRS */
	double fsrs_minutes, fixed_minutes; /* summed over all of them */
};
void simulate_compare(struct simulate_comparison *comparison, const struct simulate_curve *fsrs,
	const struct simulate_curve *fixed);

#endif
