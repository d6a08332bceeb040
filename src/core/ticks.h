/* Round numbers along an axis: steps of 1, 2 or 5 times a power of ten. */
#ifndef CORE_TICKS_H
#define CORE_TICKS_H

#include "core/number.h"

#include <stdbool.h>

enum { TICKS_MAX = 24 };

struct ticks {
	double at[TICKS_MAX];
	int count;
	double step;
};

/* The round numbers from least to most, about so many (2 to 12); whole: none between two whole
 * ones. None where least is not below most, or either is no number. */
struct ticks ticks_make(double least, double most, int about, bool whole);

/* One of them as text, with a point whatever the locale; percent: 0.8 is "80 %". */
void ticks_format(double at, bool percent, char out[NUMBER_TEXT_MAX]);

#endif
