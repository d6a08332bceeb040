#include "ui/progress_said.h"

#include "ui/date.h"
#include "ui/progress_plot.h"
#include "ui/set_aside.h"
#include "ui/words.h"

#include <math.h>

const char *said_cards(struct arena *arena, int cards)
{
	return arena_format(arena, ngettext("%d\u00a0card", "%d\u00a0cards", (unsigned long)cards),
		cards);
}

const char *said_minutes(struct arena *arena, double minutes)
{
	enum { MINUTE = 60, SMALL = 10 };
	int whole = (int)lround(minutes), seconds = (int)lround(minutes * MINUTE);
	if (seconds < MINUTE)
		return arena_format(arena, _("%d\u00a0s"), seconds < 1 ? 1 : seconds);
	/* Of a few minutes the seconds are a good part. */
	if (seconds < SMALL * MINUTE && seconds % MINUTE)
		return arena_format(arena, _("%d\u00a0min\u00a0%d\u00a0s"), seconds / MINUTE,
			seconds % MINUTE);
	return arena_format(arena, ngettext("%d\u00a0minute", "%d\u00a0minutes",
		(unsigned long)whole), whole);
}

const char *said_lapses(struct arena *arena, int lapses)
{
	if (!lapses)
		return _("never forgotten");
	return arena_format(arena, ngettext("forgotten %d\u00a0time", "forgotten %d\u00a0times",
		(unsigned long)lapses), lapses);
}

/* Adds a sentence where what was said rests on few answers. */
static const char *thin(struct arena *arena, const char *said, int answers)
{
	if (answers >= PROGRESS_THIN)
		return said;
	return arena_format(arena, ngettext("%s Only %d answer so far: no more than a hint.",
		"%s Only %d answers so far: no more than a hint.", (unsigned long)answers), said, answers);
}

static int due_after_today(const struct progress *progress)
{
	int sum = 0;
	for (int i = 1; i < PROGRESS_DUE_DAYS; i++)
		sum += progress->due[i];
	return sum;
}

const char *said_due(struct arena *arena, const struct progress *progress)
{
	int today = progress->due[0], after = due_after_today(progress);
	const char *now = today ? arena_format(arena, ngettext("%d card is due today.",
		"%d cards are due today.", (unsigned long)today), today) : _("Nothing is due today.");
	if (after)
		now = arena_format(arena, ngettext("%s %d more is in the next %d days.",
			"%s %d more are in the next %d days.", (unsigned long)after), now, after,
			PROGRESS_DUE_DAYS - 1);
	else
		now = arena_format(arena, _("%s None more is in the next %d days."), now,
			PROGRESS_DUE_DAYS - 1);
	return now;
}

const char *said_kept(struct arena *arena, const struct progress *progress)
{
	if (!progress->past_count)
		return _("None of the cards that the bank has now has been reviewed yet.");
	int seen = progress->past[progress->past_count - 1].n;
	const char *now = arena_format(arena, ngettext(
		"Of the %d card seen so far you would recall %s now.",
		"Of the %d cards seen so far you would recall %s now.", (unsigned long)seen), seen,
		percent_words(arena, progress->kept));
	now = arena_format(arena, _("%s Without any review it would be %s in %d days."), now,
		percent_words(arena, progress->ahead[PROGRESS_AHEAD].recall), PROGRESS_AHEAD);
	return thin(arena, now, progress->reviews);
}

const char *said_groups(struct arena *arena, const struct progress *progress,
	const struct plot_point *points, int count)
{
	int seen = 0;
	while (seen < count && points[seen].n)
		seen++;
	const char *met = arena_format(arena, ngettext("%d of %d card has been seen.",
		"%d of %d cards have been seen.", (unsigned long)progress->cards), progress->seen,
		progress->cards);
	if (!seen)
		return met;
	const struct plot_point *least = &points[0], *best = &points[seen - 1];
	if (seen == 1)
		return arena_format(arena, _("%s Kept of “%s”: %s."), met, best->label, best->figure);
	return arena_format(arena, _("%s Least kept: “%s” with %s; best: “%s” with %s."), met,
		least->label, least->figure, best->label, best->figure);
}

const char *said_foreseen(struct arena *arena, const struct progress *progress)
{
	double expected = 0;
	int recalled = 0, n = 0;
	for (int i = 0; i < progress->bin_count; i++) {
		expected += progress->bins[i].predicted * progress->bins[i].n;
		recalled += progress->bins[i].recalled;
		n += progress->bins[i].n;
	}
	if (!n)
		return _("No card has been reviewed a second time yet.");
	const char *said = arena_format(arena, ngettext(
		"%s of %d review should have been remembered; %s was.",
		"%s of %d reviews should have been remembered; %s were.", (unsigned long)n),
		percent_words(arena, expected / n), n, percent_words(arena, (double)recalled / n));
	return thin(arena, said, n);
}

const char *said_certainty(struct arena *arena, const struct progress *progress)
{
	const struct progress_certainty *said = progress->certainty;
	int n = said[0].n + said[1].n + said[2].n;
	if (!n)
		return _("Play a quiz with points for certainty: you say how sure you are of each answer, "
			"and here you will see how often you are right then.");
	return thin(arena, arena_format(arena, _("Right when certain: %d of %d; when fairly sure: %d "
		"of %d; when guessing: %d of %d."), said[2].right, said[2].n, said[1].right, said[1].n,
		said[0].right, said[0].n), n);
}

const char *said_spent(struct arena *arena, const struct progress *progress)
{
	int64_t sum = 0, most = 0;
	int days = 0;
	for (int i = 0; i < PROGRESS_DAYS; i++) {
		sum += progress->spent_ms[i];
		days += progress->spent_ms[i] > 0;
		most = progress->spent_ms[i] > most ? progress->spent_ms[i] : most;
	}
	if (!days)
		return _("No time has been spent on answers yet.");
	const char *on = arena_format(arena, ngettext("%d\u00a0day", "%d\u00a0days",
		(unsigned long)days), days);
	return arena_format(arena, _("%s in all, on %s; at most %s on one day."),
		said_minutes(arena, (double)sum / 60000), on, said_minutes(arena, (double)most / 60000));
}

/* What is set aside does not come when it would be due. */
static const char *due_words(struct arena *arena, const struct progress_curve *curve,
	const struct card_memory *memory)
{
	struct set_aside aside = set_aside_of(memory, curve->now.day);
	int days = curve->due.day - curve->now.day;
	if (aside.suspended)
		return _("It is set aside, and does not come back by itself.");
	if (aside.rests)
		return arena_format(arena, _("It is set aside until %s."),
			date_day_words(arena, memory->rests_until, curve->now.day));
	return days <= 0 ? _("It is due today.") : arena_format(arena, ngettext(
		"It is due in %d day.", "It is due in %d days.", (unsigned long)days), days);
}

const char *said_card(struct arena *arena, const struct progress_curve *curve,
	const struct card_memory *memory)
{
	const char *due = due_words(arena, curve, memory);
	const char *times = arena_format(arena, ngettext("Answered %d\u00a0time, %s.",
		"Answered %d\u00a0times, %s.", (unsigned long)curve->answered), curve->answered,
		said_lapses(arena, curve->failures));
	return arena_format(arena, _("You would recall it with a chance of %s now. %s %s"),
		percent_words(arena, curve->recall), times, due);
}
