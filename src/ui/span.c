#include "ui/span.h"

#include "ui/words.h"

static const double MINUTES = 24.0 * 60, HOURS = 24, MONTH = 30.44, YEAR = 365.25;

const char *span_decimal(struct arena *arena, double number)
{
	int tenths = (int)(number * 10 + 0.5);
	return tenths % 10 ? arena_format(arena, _("%d.%d"), tenths / 10, tenths % 10)
		: arena_format(arena, "%d", tenths / 10);
}

const char *span_short(struct arena *arena, double days)
{
	if (days * MINUTES < 59.5)
		return arena_format(arena, _("%d\u00a0min"), days * MINUTES < 1 ? 1
			: (int)(days * MINUTES + 0.5));
	if (days * HOURS < 23.5)
		return arena_format(arena, _("%d\u00a0h"), (int)(days * HOURS + 0.5));
	if (days < 59.5)
		return arena_format(arena, _("%d\u00a0d"), (int)(days + 0.5));
	if (days < YEAR - 0.5)
		return arena_format(arena, _("%d\u00a0mo"), (int)(days / MONTH + 0.5));
	/* Some languages count years from two on as several. */
	return arena_format(arena, ngettext("%s\u00a0y", "%s\u00a0y",
		(unsigned long)(days / YEAR + 0.05)), span_decimal(arena, days / YEAR));
}

static const char *counted(struct arena *arena, const char *words, int count)
{
	return arena_format(arena, words, count);
}

const char *span_words(struct arena *arena, double days)
{
	int minutes = (int)(days * MINUTES + 0.5);
	int hours = (int)(days * HOURS + 0.5), whole = (int)(days + 0.5);
	/* A minute that came out of a division is one. */
	if (days * MINUTES < 0.999)
		return _("less than a minute");
	if (minutes < 60)
		return counted(arena, ngettext("%d\u00a0minute", "%d\u00a0minutes",
			(unsigned long)minutes), minutes);
	if (hours < 24)
		return counted(arena, ngettext("%d\u00a0hour", "%d\u00a0hours", (unsigned long)hours),
			hours);
	return counted(arena, ngettext("%d\u00a0day", "%d\u00a0days", (unsigned long)whole), whole);
}

const char *span_age(struct arena *arena, int64_t ms)
{
	const int64_t minute = 60 * 1000, hour = 60 * minute, day = 24 * hour;
	int64_t unit = ms < hour ? minute : ms < day ? hour : day;
	int64_t whole = ms / unit * unit;
	return span_words(arena, (double)whole / (double)day);
}

const char *span_about(struct arena *arena, double seconds)
{
	int minutes = (int)(seconds / 60 + 0.5);
	if (minutes < 1)
		return _("less than a minute");
	return counted(arena, ngettext("about\u00a0%d\u00a0minute", "about\u00a0%d\u00a0minutes",
		(unsigned long)minutes), minutes);
}
