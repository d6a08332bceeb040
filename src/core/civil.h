/* The date of a day, in the Gregorian calendar throughout. */
#ifndef CORE_CIVIL_H
#define CORE_CIVIL_H

#include <stdint.h>

struct civil {
	int64_t year;
	int month, day; /* from 1 */
};

/* Of a day counted since 1 January 1970, whichever. */
struct civil civil_of(int64_t days);

#endif
