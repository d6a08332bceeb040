#include "store/stamp.h"

#include "base/check.h"

#include <ctype.h>
#include <stdio.h>

enum { DAY_S = 24 * 60 * 60 };

static bool digits_read(const char *text, int count, int64_t least, int64_t most, int64_t *out)
{
	*out = 0;
	for (int i = 0; i < count; i++) {
		if (!isdigit((unsigned char)text[i]))
			return false;
		*out = *out * 10 + (text[i] - '0');
	}
	return *out >= least && *out <= most;
}

/* Days since 1970-01-01 in the Gregorian calendar (H. Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms", days_from_civil). */
static int64_t days_of(int64_t year, int64_t month, int64_t day)
{
	year -= month <= 2;
	int64_t era = year / 400, of_era = year - era * 400;
	int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static int64_t month_length(int64_t year, int64_t month)
{
	int64_t next = month == 12 ? days_of(year + 1, 1, 1) : days_of(year, month + 1, 1);
	return next - days_of(year, month, 1);
}

bool stamp_read(const char *text, int64_t *seconds)
{
	static const char form[] = "0000-00-00T00-00-00";
	int64_t year, month, day, hour, minute, second;
	for (int i = 0; i < STAMP_LEN; i++)
		if (form[i] == '0' ? !isdigit((unsigned char)text[i]) : text[i] != form[i])
			return false;
	if (!digits_read(text, 4, 1970, 9999, &year) || !digits_read(text + 5, 2, 1, 12, &month)
		|| !digits_read(text + 8, 2, 1, month_length(year, month), &day)
		|| !digits_read(text + 11, 2, 0, 23, &hour) || !digits_read(text + 14, 2, 0, 59, &minute)
		|| !digits_read(text + 17, 2, 0, 60, &second))
		return false;
	*seconds = days_of(year, month, day) * DAY_S + hour * 3600 + minute * 60 + second;
	return true;
}

void stamp_format(int64_t seconds, char out[STAMP_MAX])
{
	int64_t last = days_of(9999, 12, 31) * DAY_S + DAY_S - 1;
	seconds = seconds < 0 ? 0 : seconds > last ? last : seconds;
	/* The same paper's civil_from_days: years begin on 1 March. */
	int64_t days = seconds / DAY_S + 719468, of_day = seconds % DAY_S;
	int64_t era = days / 146097, of_era = days % 146097;
	int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int64_t month = (5 * of_year + 2) / 153, day = of_year - (153 * month + 2) / 5 + 1;
	month += month < 10 ? 3 : -9;
	year += era * 400 + (month <= 2);
	int len = snprintf(out, STAMP_MAX, "%04d-%02d-%02dT%02d-%02d-%02d", (int)(year % 10000),
		(int)(month % 100), (int)(day % 100), (int)(of_day / 3600), (int)(of_day / 60 % 60),
		(int)(of_day % 60));
	CHECK(len == STAMP_LEN);
}

int64_t stamp_day(int64_t seconds)
{
	return seconds / DAY_S;
}

int64_t stamp_week(int64_t seconds)
{
	return (stamp_day(seconds) + 3) / 7; /* 1970-01-01 was a Thursday */
}

int64_t stamp_month(const char *text)
{
	int64_t year, month;
	if (!digits_read(text, 4, 1970, 9999, &year) || !digits_read(text + 5, 2, 1, 12, &month))
		return 0;
	return (year - 1970) * 12 + month - 1;
}
