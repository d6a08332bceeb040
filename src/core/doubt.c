#include "core/doubt.h"

static const int64_t HOUR_MS = 3600 * 1000, DAY_MS = 24 * 3600 * 1000;

bool doubt_find(const struct memory_clock *clock, int64_t utc_ms, int offset_min,
	struct doubt *doubt)
{
	if (!clock->number)
		return false;
	int64_t since = schedule_moment(utc_ms) + clock->clock_days * DAY_MS - clock->last_ms;
	*doubt = (struct doubt){ .back = since < 0, .clock_ms = utc_ms,
		.last_ms = clock->last_ms - clock->clock_days * DAY_MS,
		.offset_min = offset_min };
	if (since < -DOUBT_BACK_HOURS * HOUR_MS) {
		doubt->days = schedule_days(-since / DAY_MS);
		doubt->if_right = schedule_days((-since + DAY_MS - 1) / DAY_MS);
		return true;
	}
	if (since > DOUBT_AHEAD_DAYS * DAY_MS) {
		doubt->days = schedule_days(since / DAY_MS);
		doubt->if_wrong = -doubt->days;
		return true;
	}
	return false;
}

bool doubt_wrong_counts(const struct doubt *doubt)
{
	return !doubt->back;
}
