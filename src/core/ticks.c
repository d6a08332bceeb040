#include "core/ticks.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static double step_of(double span, int about)
{
	double rough = span / about, power = pow(10, floor(log10(rough)));
	double mantissa = rough / power;
	/* The bounds lie halfway, in proportion: the square roots of 2, 10 and 50. */
	return power * (mantissa < 1.42 ? 1 : mantissa < 3.17 ? 2 : mantissa < 7.08 ? 5 : 10);
}

struct ticks ticks_make(double least, double most, int about, bool whole)
{
	struct ticks ticks = { .count = 0 };
	double span = most - least;
	about = about < 2 ? 2 : about > 12 ? 12 : about;
	if (!(least < most) || !isfinite(span))
		return ticks;
	double step = step_of(span, about);
	if (whole && step < 1)
		step = 1;
	ticks.step = step;
	/* So far off that a step is lost in the number itself. */
	if (!(step > 0) || fabs(least) / step > 1e12 || fabs(most) / step > 1e12)
		return ticks;
	double first = ceil(least / step - 1e-9), last = floor(most / step + 1e-9);
	for (int i = 0; i < TICKS_MAX && first + i <= last; i++)
		ticks.at[ticks.count++] = (first + i) * step + 0.0; /* -0 is 0 */
	return ticks;
}

void ticks_format(double at, bool percent, char out[NUMBER_TEXT_MAX])
{
	char digits[NUMBER_TEXT_MAX];
	/* Twelve digits: 3 * 0.1 is written 0.3. */
	snprintf(digits, sizeof digits, "%.12g", percent ? 100 * at : at);
	char *mark = strchr(digits, ',');
	if (mark)
		*mark = '.';
	snprintf(out, NUMBER_TEXT_MAX, "%.*s%s", NUMBER_TEXT_MAX - 4, digits, percent ? " %" : "");
}
