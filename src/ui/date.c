#include "ui/date.h"

#include "core/civil.h"
#include "ui/words.h"

enum { MS_A_MINUTE = 60 * 1000, MINUTES_A_DAY = 24 * 60 };

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

const char *date_month(int month)
{
	static const char *const months[] = { N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"),
		N_("Jun"), N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec") };
	return _(months[month - 1]);
}

const char *date_weekday(int64_t days)
{
	static const char *const names[] = { N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"),
		N_("Sat"), N_("Sun") };
	return _(names[date_of_week(days)]);
}

int date_of_week(int64_t days)
{
	/* 1 January 1970 was a Thursday. */
	return (int)(days + 3 - 7 * floor_div(days + 3, 7));
}

const char *date_day(struct arena *arena, int64_t days)
{
	struct civil date = civil_of(days);
	/* Day, month. */
	return arena_format(arena, _("%d\u00a0%s"), date.day, date_month(date.month));
}

const char *date_day_words(struct arena *arena, int day, int today)
{
	struct civil date = civil_of(day);
	/* Weekday, day, month. */
	const char *words = arena_format(arena, _("%s\u00a0%d\u00a0%s"), date_weekday(day), date.day,
		date_month(date.month));
	if (date.year == civil_of(today).year)
		return words;
	return arena_format(arena, "%s\u00a0%lld", words, (long long)date.year);
}

const char *date_words(struct arena *arena, int64_t utc_ms, int offset_min)
{
	int64_t minutes = floor_div(utc_ms, MS_A_MINUTE) + offset_min;
	int64_t days = floor_div(minutes, MINUTES_A_DAY);
	int of_day = (int)(minutes - days * MINUTES_A_DAY);
	struct civil date = civil_of(days);
	/* Day, month, year, hour, minute. */
	return arena_format(arena, _("%d\u00a0%s\u00a0%lld, %02d:%02d"), date.day,
		date_month(date.month), (long long)date.year, of_day / 60, of_day % 60);
}
