/* The reveal in a game, and one question of a finished round looked through. */
#include "core/statistics.h"
#include "ui/control.h"
#include "ui/reveal.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/screens.h"
#include "ui/words.h"

static void verdict_set(const struct view *view, struct course *course)
{
	course->verdict = verdict_words(view);
	course->good = view->turn->grade.verdict == VERDICT_RIGHT;
}

void screen_reveal(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct round *round = model->round;
	struct view view = view_init(model, look, round, round_turn_index(round));
	struct hint hints[HINTS_MAX];
	int n = 0;
	bool pile = mode_has_pile(round->rules.mode);
	bool last = pile ? pile_next(&round->pile) < 0 : round_done(round) >= round->turn_count;
	hints[n++] = (struct hint){ .key_text = _("Space"), .word = last ? _("see the result")
		: pile ? _("next card") : _("next question"), .name = "next",
		.action = { ACT_MESSAGE, MESSAGE_NEXT, 0, 0 },
		.key = { KEY_SPACE, KEY_ENTER }, .pad = PAD_SOUTH };
	hints[n++] = hint_read();
	if (round_can_take_back(round))
		hints[n++] = hint_take_back();
	if (round_can_overrule(round))
		hints[n++] = hint_overrule();
	if (round->rules.mode == MODE_STUDY && model->memory) {
		hints[n] = hint_why();
		hints[n++].pad = 0; /* "I was right" has that button here */
		hints[n++] = hint_card();
	}
	if (round_can_undo(round) && !round_can_take_back(round))
		hints[n++] = hint_undo();
	hints[n++] = hint_pause();
	struct rect area = frame_draw(list, look, hints, n);
	struct course course = view_course(&view, list);
	verdict_set(&view, &course);
	course_draw(list, look, &area, &course);
	strip_fit(list, look, area, model->ui->page, reveal_build, &view);
}

void screen_look(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct round *round = model->viewed ? model->viewed : model->round;
	int at = model->ui->looked_at;
	if (!round || at >= round_looked_count(round)) {
		screen_history(model, look, list);
		return;
	}
	if (round_looked_card(round, at) >= 0) {
		screen_look_card(model, look, list);
		return;
	}
	struct view view = view_init(model, look, round, round->queue[at]);
	view.past = true;
	struct hint hints[HINTS_MAX];
	int n = hints_look(hints, at, round->turn_count);
	hints[n++] = hint_read();
	if (tally_round(round).right < round->turn_count)
		hints[n++] = hint_missed();
	if (round == model->round && round_can_overrule_turn(round, round->queue[at]))
		hints[n++] = hint_overrule();
	hints[n++] = hint_back();
	struct rect area = frame_draw(list, look, hints, n);
	hints_look_ends(list, at, round->turn_count);
	struct course course = view_course(&view, list);
	verdict_set(&view, &course);
	course_draw(list, look, &area, &course);
	strip_fit(list, look, area, model->ui->page, reveal_build, &view);
}
