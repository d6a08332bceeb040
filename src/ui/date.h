/* Dates as people read them. */
#ifndef UI_DATE_H
#define UI_DATE_H

#include "base/arena.h"

#include <stdint.h>

/* "23 Nov 2026, 14:05" in arena, from milliseconds since 1970 in UTC and the minutes that the
 * local time was ahead then. Any number gives a date, in the Gregorian calendar throughout. */
const char *date_words(struct arena *arena, int64_t utc_ms, int offset_min);

/* "Fri 4 Dec", from days since 1970-01-01; with the year where it is not that of `today`. */
const char *date_day_words(struct arena *arena, int day, int today);
/* Days since 1970-01-01. */
int date_of_week(int64_t days);            /* 0 Monday to 6 Sunday */
const char *date_weekday(int64_t days);    /* "Mon" */
const char *date_month(int month);         /* "Jan", from 1 */
const char *date_day(struct arena *arena, int64_t days); /* "23 Nov" in arena */

#endif
