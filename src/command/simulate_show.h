/* What readback simulate prints and draws. */
#ifndef COMMAND_SIMULATE_SHOW_H
#define COMMAND_SIMULATE_SHOW_H

#include "base/arena.h"
#include "core/simulate.h"

enum { FAMILIES = 2, MEASURES = 2 }; /* FSRS, fixed intervals; over all days, on the last day */

struct simulate_sums {
	struct simulate_setup setup;
	int seeds;
	struct simulate_result results[FAMILIES][SIMULATE_POLICIES]; /* summed over the seeds */
	struct simulate_comparison comparisons[MEASURES];
};

extern const char *const SIMULATE_LAW_NAMES[SIMULATE_LAWS];

const struct simulate_policy *simulate_policy_at(int family, int place);

/* On standard output. */
void simulate_show_table(const struct simulate_sums *sums);
void simulate_show_json(const struct simulate_sums *sums);

/* Minutes against recall over all days, as SVG, in arena. */
const char *simulate_show_svg(struct arena *arena, const struct simulate_sums *sums);

#endif
