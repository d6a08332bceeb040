#include "shell/clock.h"

#include "base/check.h"

#include <time.h>

static int64_t now(clockid_t clock)
{
	struct timespec at;
	CHECK(clock_gettime(clock, &at) == 0);
	return (int64_t)at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

int64_t clock_ms(void)
{
	return now(CLOCK_MONOTONIC);
}

int64_t clock_utc_ms(void)
{
	return now(CLOCK_REALTIME);
}

int clock_offset_min(int64_t utc_ms)
{
	time_t seconds = (time_t)(utc_ms / 1000 - (utc_ms % 1000 < 0));
	struct tm local, utc;
	tzset();
	if (!localtime_r(&seconds, &local) || !gmtime_r(&seconds, &utc))
		return 0;
	/* POSIX has no offset in struct tm. The two dates are a day apart at most. */
	int days = local.tm_yday - utc.tm_yday;
	if (local.tm_year != utc.tm_year)
		days = local.tm_year < utc.tm_year ? -1 : 1;
	return (days * 24 + local.tm_hour - utc.tm_hour) * 60 + local.tm_min - utc.tm_min;
}
