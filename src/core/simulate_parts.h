/* The learner's true memory of one card. Private to simulate*.c. */
#ifndef CORE_SIMULATE_PARTS_H
#define CORE_SIMULATE_PARTS_H

#include "base/random.h"
#include "core/fsrs.h"
#include "core/simulate.h"

struct trace {
	double half_life, begin, growth; /* days, days, factor */
};

struct truth {
	enum simulate_law law;
	struct fsrs fsrs;
	struct trace slow, fast; /* exponential: slow alone */
	double slow_share;
	bool seen;
	int64_t ms;              /* of the last review */
};

/* Draws what is the card's own. */
void truth_init(struct truth *truth, enum simulate_law law, struct random *random);

/* 0 for a card not seen yet. */
double truth_recall(const struct truth *truth, int64_t ms);

void truth_review(struct truth *truth, bool right, int64_t ms);

/* Uniform in [0, 1). */
double simulate_chance(struct random *random);

#endif
