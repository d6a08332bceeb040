#include "core/fsrs.h"

#include <math.h>
#include <stdbool.h>

static const double W[] = {
	0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0, 1.3826, 0.7024, 0.5999,
	0.8146, 0.6398, 1, 1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869, 0.1567,
	0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0, 0.5667, 0.3734, 0.5333, 0.3048,
};

enum { TRACE_SLOW = 7, TRACE_FAST = 15 }; /* where the weights of a trace's update begin */
enum { NEWTON_STEPS = 30, BISECTIONS = 90 };

static const double STABILITY_MIN = 1e-4, SECOND = 1.0 / 86400;
static const double RECALL_MARGIN = 1e-5; /* recall keeps this far from 0 and from 1 */

/* NaN counts as the least: memory is never lost to one bad number. */
static double clamp(double value, double least, double most)
{
	return value > least ? value < most ? value : most : least;
}

static struct fsrs bounded(struct fsrs state)
{
	state.stability = clamp(state.stability, STABILITY_MIN, FSRS_DAYS_MAX);
	state.fast = clamp(state.fast, STABILITY_MIN, FSRS_DAYS_MAX);
	state.difficulty = clamp(state.difficulty, 1, 10);
	return state;
}

/* D0 of the paper: of the grade alone, and not clamped. */
static double difficulty_begin(int grade)
{
	return W[4] - exp(W[5] * (grade - 1)) + 1;
}

static int grade_bounded(int grade)
{
	return grade < GRADE_AGAIN ? GRADE_AGAIN : grade > GRADE_EASY ? GRADE_EASY : grade;
}

struct fsrs fsrs_first(int grade)
{
	grade = grade_bounded(grade);
	double stability = W[grade - 1];
	return bounded((struct fsrs){ stability, 0.8 * stability, difficulty_begin(grade) });
}

/* How one state fades: two powers of time, mixed. What does not change with time is worked out
 * once, for an interval asks for recall at many times. */
struct curve {
	double fast_power, fast_rate; /* (1 + rate t)^power */
	double slow_power, slow_rate;
	double fast_share;            /* of the mixture, 0 to 1 */
};

static struct curve curve_of(const struct fsrs *state)
{
	double fast = state->fast, slow = state->stability, hard = state->difficulty - 5;
	struct curve curve = {
		.fast_power = -clamp(W[23] * pow(fast, W[33] - 0.3), 0.01, 0.95),
		.slow_power = -clamp(W[24], 0.01, 0.95),
	};
	curve.fast_rate = (exp(fmin(log(W[25]) / curve.fast_power, 60)) - 1) / fast;
	curve.slow_rate = (pow(W[26], 1 / curve.slow_power) - 1) * exp(hard * (W[32] - 0.3)) / slow;
	double fast_weight = W[27] * pow(fast, -W[29]);
	double slow_weight = W[28] * pow(slow, W[30]) * exp(hard * (W[31] - 0.5));
	curve.fast_share = fast_weight / (fast_weight + slow_weight);
	return curve;
}

static double fast_recall(const struct curve *curve, double days)
{
	return pow(1 + curve->fast_rate * days, curve->fast_power);
}

static double slow_recall(const struct curve *curve, double days)
{
	return pow(1 + curve->slow_rate * days, curve->slow_power);
}

static double mixed(const struct curve *curve, double fast, double slow)
{
	double mean = curve->fast_share * fast + (1 - curve->fast_share) * slow;
	return mean * (1 - 2 * RECALL_MARGIN) + RECALL_MARGIN;
}

static double curve_recall(const struct curve *curve, double days)
{
	return mixed(curve, fast_recall(curve, days), slow_recall(curve, days));
}

/* d recall / d ln(days), never positive. */
static double curve_slope(const struct curve *curve, double days)
{
	double fast = curve->fast_power * curve->fast_rate * days / (1 + curve->fast_rate * days);
	double slow = curve->slow_power * curve->slow_rate * days / (1 + curve->slow_rate * days);
	return (1 - 2 * RECALL_MARGIN) * (curve->fast_share * fast * fast_recall(curve, days)
		+ (1 - curve->fast_share) * slow * slow_recall(curve, days));
}

double fsrs_recall(const struct fsrs *state, double days)
{
	struct fsrs kept = bounded(*state);
	struct curve curve = curve_of(&kept);
	return curve_recall(&curve, days > 0 ? days : 0);
}

/* T_k: the stability x of one trace after a review that it met with recall q. */
static double trace_update(int k, double x, double q, double difficulty, int grade)
{
	const double *w = W + k;
	double lapse = fmin(x, w[3] * (pow(x + 1, w[4]) - 1) * exp((1 - q) * w[5]));
	if (grade == GRADE_AGAIN)
		return lapse;
	double by_grade = grade == GRADE_HARD ? w[6] : grade == GRADE_EASY ? w[7] : 1;
	double growth = exp(w[0] - 1.5) * (11 - difficulty) * pow(x, -w[1])
		* (exp((1 - q) * w[2]) - 1) * by_grade;
	return fmax(lapse, x * (1 + growth));
}

static double difficulty_update(double difficulty, double recall, int grade)
{
	double weight = grade == GRADE_AGAIN ? recall + 0.1 : 1;
	double moved = difficulty + (10 - difficulty) / 9 * (-W[6] * (grade - 3) * weight);
	return 0.01 * difficulty_begin(GRADE_EASY) + 0.99 * moved;
}

struct fsrs fsrs_review(const struct fsrs *state, double days, int grade)
{
	struct fsrs before = bounded(*state);
	struct curve curve = curve_of(&before);
	days = days > 0 ? days : 0;
	grade = grade_bounded(grade);
	double fast = fast_recall(&curve, days);
	double recall = mixed(&curve, fast, slow_recall(&curve, days));
	double difficulty = before.difficulty;
	struct fsrs after = bounded((struct fsrs){
		trace_update(TRACE_SLOW, before.stability, recall, difficulty, grade),
		trace_update(TRACE_FAST, before.fast, fast, difficulty, grade),
		difficulty_update(difficulty, recall, grade),
	});
	if (grade == GRADE_AGAIN)
		after.fast = clamp(fmin(after.fast, 0.8 * after.stability), STABILITY_MIN, FSRS_DAYS_MAX);
	return after;
}

/* Newton's steps in ln t, kept within the bracket; where they will not settle, halving does. */
static double curve_solve(const struct curve *curve, double target, double guess)
{
	double low = log(SECOND), high = log(FSRS_DAYS_MAX), at = log(guess);
	for (int i = 0; i < NEWTON_STEPS + BISECTIONS; i++) {
		double days = exp(at), over = curve_recall(curve, days) - target;
		if (fabs(over) < 1e-14)
			break;
		if (over > 0)
			low = at;
		else
			high = at;
		double next = i < NEWTON_STEPS ? at - over / curve_slope(curve, days) : low;
		/* Written so that NaN is no step either. */
		if (!(next > low && next < high))
			next = (low + high) / 2;
		if (fabs(next - at) < 1e-14)
			break;
		at = next;
	}
	return exp(at);
}

double fsrs_interval(const struct fsrs *state, double target)
{
	struct fsrs kept = bounded(*state);
	struct curve curve = curve_of(&kept);
	if (!(curve_recall(&curve, SECOND) > target))
		return SECOND;
	if (!(curve_recall(&curve, FSRS_DAYS_MAX) < target))
		return FSRS_DAYS_MAX;
	return clamp(curve_solve(&curve, target, kept.stability), SECOND, FSRS_DAYS_MAX);
}
