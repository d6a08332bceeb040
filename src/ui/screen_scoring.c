/* How points come about: the formulas of core/score.h in plain words. The figures in the
 * examples are computed by it, so that they cannot say something else. */
#include "ui/frame.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/words.h"

#include "core/score.h"

enum { EXAMPLE_TIMER_MS = 30 * 1000 };

static const struct grade all = { 1, 1, VERDICT_RIGHT }, half = { 1, 2, VERDICT_PART },
	two_of_three = { 2, 3, VERDICT_PART };

static struct rules rules_of(enum scoring scoring)
{
	struct rules rules = rules_default(MODE_QUIZ);
	rules.scoring = scoring;
	rules.timer_ms = scoring == SCORING_SPEED ? EXAMPLE_TIMER_MS : 0;
	return rules;
}

static const char *signed_words(struct strip *strip, int points)
{
	const char *digits = number_words(strip->list, points);
	return points > 0 ? arena_format(&strip->list->arena, "+%s", digits) : digits;
}

static void example_row(struct strip *strip, const char *what, int points)
{
	prose_row(strip, number_words(strip->list, points), what, 14);
}

static void accuracy_part(struct strip *strip)
{
	struct rules rules = rules_of(SCORING_ACCURACY);
	prose_heading(strip, _("Accuracy"));
	prose_text(strip,
		_("A question earns 100 points times the share of it that is right. A hint costs "
		"25 points. No question earns less than 0."));
	example_row(strip, _("all of it right"), score_points(&rules, all, false, 0, 0));
	example_row(strip, _("right, after a hint"), score_points(&rules, all, true, 0, 0));
	example_row(strip, _("two of three pairs right"), score_points(&rules, two_of_three, false, 0,
		0));
	example_row(strip, _("two of three pairs right, after a hint"),
		score_points(&rules, two_of_three, true, 0, 0));
}

static void sure_row(struct strip *strip, const char *sure, int certainty)
{
	const char *told = arena_format(&strip->list->arena, _("%s when right, %s when wrong"),
		signed_words(strip, score_certainty(certainty, true)),
		signed_words(strip, score_certainty(certainty, false)));
	prose_row(strip, sure, told, 22);
}

static void certainty_part(struct strip *strip)
{
	struct rules rules = rules_of(SCORING_CERTAINTY);
	prose_heading(strip, _("Certainty"));
	prose_text(strip,
		_("Before the answer is shown you say how sure you are. What is partly right lies "
		"on a straight line between the two figures. After a hint, “certain” counts as “fairly "
		"sure”. The whole quiz never falls below 0."));
	sure_row(strip, _("Guessing"), 1);
	sure_row(strip, _("Fairly sure"), 2);
	sure_row(strip, _("Certain"), 3);
	prose_row(strip, number_words(strip->list, score_points(&rules, two_of_three, false, 3, 0)),
		_("certain, and two of three pairs right"), 22);
	prose_text(strip,
		_("It pays to be honest: “certain” earns most when you are right more than four "
		"times in five, “fairly sure” from two times in three."));
}

static void speed_part(struct strip *strip)
{
	struct rules rules = rules_of(SCORING_SPEED);
	prose_heading(strip, _("Speed"));
	prose_text(strip,
		_("A question earns up to 1\u00a0000 points times the share of it that is right. While "
		"its time runs, that falls evenly to half. A hint halves what is left. With 30 seconds a "
		"question:"));
	example_row(strip, _("right at once"), score_points(&rules, all, false, 0, 0));
	example_row(strip, _("right after 15 seconds"), score_points(&rules, all, false, 0, 15000));
	example_row(strip, _("right in the last moment"), score_points(&rules, all, false, 0, 30000));
	example_row(strip, _("half right after 15 seconds"), score_points(&rules, half, false, 0,
		15000));
	example_row(strip, _("right after 15 seconds, with a hint"),
		score_points(&rules, all, true, 0, 15000));
}

static void rest_part(struct strip *strip)
{
	prose_heading(strip, _("Always"));
	prose_text(strip,
		_("A slip may be taken back once a question, until the next one begins. The new "
		"answer counts, as after a hint."));
	prose_text(strip,
		_("“I was right”: a typed answer that was judged wrong counts as right when you "
		"say so, once a question. The bank’s author sees the spelling."));
	prose_text(strip, _("What is not answered earns 0. A warm-up and flashcards earn no points."));
}

static void scoring_build(struct strip *strip, const void *context)
{
	(void)context;
	accuracy_part(strip);
	if (strip_over(strip))
		return;
	certainty_part(strip);
	speed_part(strip);
	rest_part(strip);
}

void screen_scoring(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = { prose_back_hint() };
	struct rect area = frame_draw(list, look, hints, 1);
	header_draw(list, look, &area, _("How points work"), NULL);
	struct look large = prose_look(look, PROSE_SCALE);
	strip_fit(list, &large, area, model->ui->page, scoring_build, NULL);
	prose_page_keys(list);
}
