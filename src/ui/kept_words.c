#include "ui/kept_words.h"

#include "ui/words.h"

enum { MINUTE_MS = 60 * 1000, FINE_MINUTES = 10, STEP = 5 };

const char *lesson_time_words(struct arena *arena, int64_t ms)
{
	int minutes = (int)((ms + MINUTE_MS / 2) / MINUTE_MS);
	if (minutes > FINE_MINUTES)
		minutes = (minutes + STEP / 2) / STEP * STEP;
	if (minutes < 1)
		minutes = 1;
	return arena_format(arena, ngettext("about\u00a0%d\u00a0minute", "about\u00a0%d\u00a0minutes",
		(unsigned long)minutes), minutes);
}

static const char *questions_words(struct arena *arena, int count)
{
	return arena_format(arena, ngettext("%d question", "%d questions", (unsigned long)count),
		count);
}

const char *lesson_plan_words(struct arena *arena, struct lesson_plan plan)
{
	return arena_format(arena, "%s, %s", questions_words(arena, plan.questions),
		lesson_time_words(arena, plan.ms));
}

const char *kept_lesson_words(struct arena *arena, const struct lesson_entry *lesson)
{
	if (lesson->fits)
		return lesson_plan_words(arena, lesson->plan);
	if (lesson->bank[0])
		return arena_format(arena, _("Of another bank: %s"), lesson->bank);
	return _("The bank that is open has none of its questions");
}

static const char *teams_words(struct arena *arena, int count)
{
	return arena_format(arena, ngettext("%d team", "%d teams", (unsigned long)count), count);
}

const char *kept_teams_words(struct arena *arena, const struct team_set_entry *set)
{
	return teams_words(arena, set->teams);
}

const char *kept_mistake_words(struct arena *arena, const char *mistake, int line, int mistakes)
{
	if (!mistake)
		return NULL;
	const char *first = line ? arena_format(arena, _("Line %d: %s."), line, mistake)
		: arena_format(arena, "%s.", mistake);
	int more = mistakes - 1;
	return more < 1 ? first : arena_format(arena, ngettext("%s And %d more mistake.",
		"%s And %d more mistakes.", (unsigned long)more), first, more);
}

const char *class_left_words(struct arena *arena, const struct class_left *left)
{
	if (!left->playable)
		return _("Another version of Readback played it: it cannot go on here");
	switch (left->at) {
	case LEFT_IN_LOBBY:
		return _("In the lobby");
	case LEFT_AT_QUESTION:
		return arena_format(arena, _("Question %d of %d"), left->place, left->total);
	case LEFT_BEHIND_LAST:
		return _("Behind the last question");
	}
	return "";
}

const char *class_left_title(const struct class_left *left, const struct bank *bank, int language)
{
	return left->other_bank || !bank ? left->bank_title : text_in(bank->title, language);
}

const char *class_ended_count_words(struct arena *arena, const struct class_left *left)
{
	return arena_format(arena, "%s · %s", teams_words(arena, left->team_count),
		questions_words(arena, left->asked));
}

const char *class_ended_words(struct arena *arena, const struct class_left *left)
{
	const char *words = left->playable ? class_ended_count_words(arena, left)
		: _("no report can be made");
	words = arena_format(arena, "%s · %s", words, left->names ? _("names kept") : _("no names"));
	return left->report ? arena_format(arena, "%s · %s", words, _("report saved")) : words;
}

static const char *team_words(struct arena *arena, const struct class_left_team *team)
{
	const char *name = team->name ? team->name
		: arena_format(arena, _("Team %d"), team->number);
	return arena_format(arena, _("%s: %d"), name, team->score);
}

const char *class_left_scores(struct arena *arena, const struct class_left *left)
{
	const char *words = NULL;
	int told = left->team_count < CLASS_LEFT_TEAMS ? left->team_count : CLASS_LEFT_TEAMS;
	for (int i = 0; i < told; i++) {
		const char *team = team_words(arena, &left->teams[i]);
		words = words ? arena_format(arena, "%s · %s", words, team) : team;
	}
	int more = left->team_count - told;
	return more < 1 ? words : arena_format(arena, ngettext("%s · and %d more team",
		"%s · and %d more teams", (unsigned long)more), words, more);
}
