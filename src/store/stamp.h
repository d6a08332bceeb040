/* Moments in the names of files, UTC: "2026-11-25T01-02-03". As texts they sort as in time. */
#ifndef STORE_STAMP_H
#define STORE_STAMP_H

#include <stdbool.h>
#include <stdint.h>

enum { STAMP_LEN = 19, STAMP_MAX = STAMP_LEN + 1 };

/* Reads the first STAMP_LEN bytes of a text as seconds since 1970; false where they are no such
 * moment of the years 1970 to 9999. */
bool stamp_read(const char *text, int64_t *seconds);

/* The other way round; what is before 1970 or behind 9999 becomes the nearest moment. */
void stamp_format(int64_t seconds, char out[STAMP_MAX]);

/* Days since 1970-01-01, whole months since then, and weeks since then, which begin on Mondays
 * (ISO 8601). */
int64_t stamp_day(int64_t seconds);
int64_t stamp_week(int64_t seconds);
int64_t stamp_month(const char *text);

#endif
