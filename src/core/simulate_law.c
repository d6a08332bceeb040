#include "core/simulate_parts.h"

#include <math.h>

static const double DAY_MS = 86400000;
/* Days after a first success, the median over cards. FSRS-7's defaults take a card that was known
 * at once for a stronger one (90 % after 4.8 days), so it has to do with a learner it misjudges. */
static const double BEGIN = 10, BEGIN_SLOW = 20, BEGIN_FAST = 1, BEGIN_SPREAD = 0.7;
static const double HALF_LIFE_MIN = 0.02, HALF_LIFE_MAX = 36500;
/* A success shortly after the review before proves nothing, and changes nothing. */
static const double SPACED_DAYS = 1.0 / 24;
static const double FIRST_FAILED = 0.3; /* of what a first success begins with: never less */
static const double SLOW_KEPT = 0.5, FAST_KEPT = 0.3; /* after a failure */

double simulate_chance(struct random *random)
{
	return random_next(random) / 4294967296.0;
}

/* About normal, mean 0 and deviation 1: twelve uniform draws (no logarithm, no cosine). */
static double normal(struct random *random)
{
	double sum = 0;
	for (int i = 0; i < 12; i++)
		sum += simulate_chance(random);
	return sum - 6;
}

/* The median, and a factor of e^spread either way two times out of three. */
static double spread_about(struct random *random, double median, double spread)
{
	return median * exp(spread * normal(random));
}

static double between(struct random *random, double least, double most)
{
	return least + (most - least) * simulate_chance(random);
}

static void trace_draw(struct trace *trace, struct random *random, double begin, double growth)
{
	trace->begin = spread_about(random, begin, BEGIN_SPREAD);
	trace->growth = between(random, 1.3, growth);
}

void truth_init(struct truth *truth, enum simulate_law law, struct random *random)
{
	*truth = (struct truth){ .law = law, .slow_share = 1 };
	switch (law) {
	case LAW_FSRS:
	case SIMULATE_LAWS:
		break;
	case LAW_EXPONENTIAL:
		trace_draw(&truth->slow, random, BEGIN, 3.5);
		break;
	case LAW_MIXTURE:
		trace_draw(&truth->slow, random, BEGIN_SLOW, 3);
		trace_draw(&truth->fast, random, BEGIN_FAST, 2.5);
		truth->slow_share = between(random, 0.4, 0.8);
		break;
	}
}

static double days_since(const struct truth *truth, int64_t ms)
{
	return (double)(ms - truth->ms) / DAY_MS;
}

double truth_recall(const struct truth *truth, int64_t ms)
{
	double days = days_since(truth, ms);
	if (!truth->seen)
		return 0;
	if (truth->law == LAW_FSRS)
		return fsrs_recall(&truth->fsrs, days);
	double recall = truth->slow_share * exp2(-days / truth->slow.half_life);
	if (truth->slow_share < 1)
		recall += (1 - truth->slow_share) * exp2(-days / truth->fast.half_life);
	return recall;
}

static void trace_review(struct trace *trace, bool first, bool right, double days, double kept)
{
	if (first)
		trace->half_life = right ? trace->begin : FIRST_FAILED * trace->begin;
	else if (!right)
		trace->half_life = fmax(kept * trace->half_life, FIRST_FAILED * trace->begin);
	else if (days >= SPACED_DAYS)
		trace->half_life *= trace->growth;
	trace->half_life = fmin(fmax(trace->half_life, HALF_LIFE_MIN), HALF_LIFE_MAX);
}

void truth_review(struct truth *truth, bool right, int64_t ms)
{
	double days = days_since(truth, ms);
	int grade = right ? GRADE_GOOD : GRADE_AGAIN;
	if (truth->law == LAW_FSRS) {
		truth->fsrs = truth->seen ? fsrs_review(&truth->fsrs, days, grade) : fsrs_first(grade);
	} else {
		trace_review(&truth->slow, !truth->seen, right, days, SLOW_KEPT);
		trace_review(&truth->fast, !truth->seen, right, days, FAST_KEPT);
	}
	truth->seen = true;
	truth->ms = ms;
}
