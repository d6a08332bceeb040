#include "core/simulate.h"

bool simulate_minutes(const struct simulate_curve *curve, double recall, double *minutes)
{
	bool found = false;
	for (int i = 1; i < SIMULATE_POLICIES; i++) {
		double from = curve->recall[i - 1], to = curve->recall[i];
		if (!((from <= recall && recall <= to) || (to <= recall && recall <= from)))
			continue;
		double share = to == from ? 0 : (recall - from) / (to - from);
		double here = curve->minutes[i - 1] + share * (curve->minutes[i] - curve->minutes[i - 1]);
		if (!found || here < *minutes)
			*minutes = here;
		found = true;
	}
	return found;
}

void simulate_compare(struct simulate_comparison *comparison, const struct simulate_curve *fsrs,
	const struct simulate_curve *fixed)
{
	double fsrs_sum = 0, fixed_sum = 0;
	for (int percent = 0; percent <= 100; percent++) {
		double with, without;
		if (!simulate_minutes(fsrs, percent / 100.0, &with)
			|| !simulate_minutes(fixed, percent / 100.0, &without))
			continue;
		comparison->reached[percent]++;
		comparison->more[percent] += with > without;
		fsrs_sum += with;
		fixed_sum += without;
	}
	comparison->seeds++;
	comparison->apart += fixed_sum == 0;
	comparison->fewer += fixed_sum > 0 && fsrs_sum <= fixed_sum;
	comparison->fsrs_minutes += fsrs_sum;
	comparison->fixed_minutes += fixed_sum;
}
