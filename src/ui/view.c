#include "ui/view.h"

#include "base/check.h"
#include "core/grade.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

struct view view_init(const struct model *model, const struct look *look, const struct round *round,
	int index)
{
	CHECK(index >= 0 && index < round->turn_count);
	const struct turn *turn = &round->turns[index];
	return (struct view){ .model = model, .look = look, .round = round, .bank = round->bank,
		.turn = turn, .question = &round->bank->questions[turn->question], .index = index,
		.past = round == model->viewed };
}

const char *view_text(const struct view *view, struct text text)
{
	return text_in(text, view->look->language);
}

const char *standing_words(enum standing standing)
{
	switch (standing) {
	case STANDING_REPORTED:
		return _("Reported as a fact");
	case STANDING_CLAIMED:
		return _("Somebody’s claim, passed on");
	case STANDING_OPINION:
		return _("The author’s own view");
	}
	return "";
}

const char *kind_words(enum kind kind)
{
	switch (kind) {
	case KIND_CHOICE:
		return _("Choose one");
	case KIND_MULTI:
		return _("Mark all that are right");
	case KIND_TRUEFALSE:
		return _("True or false");
	case KIND_TYPED:
		return _("Type the answer");
	case KIND_NUMBER:
		return _("Type a number");
	case KIND_MATCH:
		return _("Match");
	case KIND_ORDER:
		return _("Put in order");
	case KIND_GAP:
		return _("Fill the gaps");
	case KIND_VOICE:
		return _("Who says so?");
	case KIND_STANDING:
		return _("Fact, claim or view?");
	case KIND_CARD:
		return _("Card");
	}
	return "";
}

const char *view_option(const struct view *view, int option)
{
	const struct question *question = view->question;
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
		return view_text(view, question->choices[option].text);
	case KIND_TRUEFALSE:
		return option == 0 ? _("True") : _("False");
	case KIND_VOICE:
		return view_text(view, view->bank->voices[option].name);
	case KIND_STANDING:
		return standing_words((enum standing)option);
	case KIND_TYPED:
	case KIND_NUMBER:
	case KIND_MATCH:
	case KIND_ORDER:
	case KIND_GAP:
	case KIND_CARD:
		break;
	}
	return "";
}

const char *verdict_words(const struct view *view)
{
	if (view->turn->overruled)
		return _("Right, as you say");
	switch (view->turn->grade.verdict) {
	case VERDICT_RIGHT:
		return _("Right");
	case VERDICT_PART:
		return _("Partly right");
	case VERDICT_CLOSE:
		return _("Close, not right");
	case VERDICT_WRONG:
		return view->turn->timed_out ? _("Time is up") : _("Not this time");
	case VERDICT_NONE:
		return _("Not answered");
	}
	return "";
}

const char *view_gaps(const struct view *view, struct arena *arena,
	const char *const words[GAPS_MAX])
{
	const char *ask = view_text(view, view->question->ask);
	size_t room = strlen(ask) + 1, len = 0;
	for (int i = 0; i < view->question->gap_count; i++)
		room += strlen(words[i]);
	char *out = arena_push(arena, room);
	for (const char *at = ask; *at;) {
		int gap = at[0] == '{' && at[1] >= '1' && at[1] <= '0' + GAPS_MAX && at[2] == '}'
			? at[1] - '1' : -1;
		if (gap >= 0 && gap < view->question->gap_count) {
			memcpy(out + len, words[gap], strlen(words[gap]));
			len += strlen(words[gap]);
			at += 3;
		} else {
			out[len++] = *at++;
		}
	}
	return out;
}

const char *view_gap_open(int gap)
{
	static const char *const open[GAPS_MAX] = { "__1__", "__2__", "__3__", "__4__" };
	return open[gap];
}

const char *view_gaps_open(const struct view *view, struct arena *arena)
{
	const char *words[GAPS_MAX];
	for (int i = 0; i < GAPS_MAX; i++)
		words[i] = view_gap_open(i);
	return view->question->kind == KIND_GAP ? view_gaps(view, arena, words)
		: view_text(view, view->question->ask);
}

const char *view_gap_answer(const struct view *view, int gap)
{
	const struct gap *held = &view->question->gaps[gap];
	if (!held->choice_count)
		return view->round->texts[view->index][gap];
	int filled = view->turn->answer.filled[gap];
	return filled >= 0 ? view_text(view, held->choices[filled].text) : "";
}

bool view_gap_fine(const struct view *view, int gap)
{
	const struct gap *held = &view->question->gaps[gap];
	int filled = view->turn->answer.filled[gap];
	if (held->choice_count)
		return filled >= 0 && held->choices[filled].right;
	return grade_typed(view->bank, view->question, &held->accept,
		view->round->texts[view->index][gap]) == VERDICT_RIGHT;
}

static const char *accepted_first(const struct view *view, const struct accept *accept)
{
	const struct spellings *own = &accept->in[view->look->language];
	if (view->look->language >= view->bank->language_count || !own->count)
		own = &accept->in[0];
	return own->count ? own->items[0] : "";
}

const char *view_gap_right(const struct view *view, int gap)
{
	const struct gap *held = &view->question->gaps[gap];
	if (!held->choice_count)
		return accepted_first(view, &held->accept);
	for (int i = 0; i < held->choice_count; i++)
		if (held->choices[i].right)
			return view_text(view, held->choices[i].text);
	return "";
}

const char *view_right(const struct view *view, int right)
{
	const struct question *question = view->question;
	if (right < question->pair_count)
		return view_text(view, question->pairs[right].right);
	return view_text(view, question->extra[right - question->pair_count]);
}

/* Options whose bit is set, joined by semicolons. */
static const char *options_joined(const struct view *view, struct arena *arena, unsigned marks)
{
	const char *joined = "";
	int count = question_options(view->bank, view->question);
	for (int i = 0; i < count; i++)
		if (marks >> i & 1)
			joined = arena_format(arena, "%s%s%s", joined, *joined ? "; " : "",
				view_option(view, i));
	return joined;
}

static const char *number_answer(const struct view *view, struct arena *arena)
{
	const struct question *question = view->question;
	const char *unit = view_text(view, question->unit);
	const char *space = *unit ? "\u00a0" : "";
	if (question->has_value)
		return arena_format(arena, "%.10g%s%s", question->value, space, unit);
	return arena_format(arena, _("%.10g to %.10g%s%s"), question->min, question->max, space, unit);
}

static const char *gaps_joined(const struct view *view, struct arena *arena, bool right)
{
	const char *words[GAPS_MAX] = { "", "", "", "" };
	bool any = false;
	for (int i = 0; i < view->question->gap_count; i++) {
		words[i] = right ? view_gap_right(view, i) : view_gap_answer(view, i);
		any = any || *words[i];
		if (!*words[i])
			words[i] = "…";
	}
	return any ? view_gaps(view, arena, words) : "";
}

static const char *pairs_joined(const struct view *view, struct arena *arena, bool right)
{
	const char *joined = "";
	for (int i = 0; i < view->question->pair_count; i++) {
		int side = right ? i : view->turn->answer.joined[i];
		if (side >= 0)
			joined = arena_format(arena, "%s%s%s – %s", joined, *joined ? "; " : "",
				view_text(view, view->question->pairs[i].left), view_right(view, side));
	}
	return joined;
}

static const char *items_joined(const struct view *view, struct arena *arena, bool right)
{
	const char *joined = "";
	for (int i = 0; i < view->question->item_count; i++) {
		int item = right ? i : view->turn->answer.order[i];
		joined = arena_format(arena, "%s%s%s", joined, *joined ? " → " : "",
			view_text(view, view->question->items[item]));
	}
	return joined;
}

static const char *answer_words(const struct view *view, struct arena *arena, bool right)
{
	const struct question *question = view->question;
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		return options_joined(view, arena, right ? question_right(view->bank, question)
			: view->turn->answer.marks);
	case KIND_TYPED:
		return right ? accepted_first(view, &question->accept) : view->round->texts[view->index][0];
	case KIND_NUMBER:
		return right ? number_answer(view, arena) : view->round->texts[view->index][0];
	case KIND_MATCH:
		return pairs_joined(view, arena, right);
	case KIND_ORDER:
		return right || view->turn->answered || view->turn->answer.moved
			? items_joined(view, arena, right) : "";
	case KIND_GAP:
		return gaps_joined(view, arena, right);
	case KIND_CARD:
		return right ? view_text(view, question->back) : "";
	}
	return "";
}

const char *view_right_answer(const struct view *view, struct arena *arena)
{
	return answer_words(view, arena, true);
}

const char *view_given_answer(const struct view *view, struct arena *arena)
{
	return answer_words(view, arena, false);
}

/* The gaps' words alone, joined by semicolons; "" where none is filled. */
static const char *gap_words(const struct view *view, struct arena *arena, bool right)
{
	const char *joined = "";
	bool any = false;
	for (int i = 0; i < view->question->gap_count; i++) {
		const char *word = right ? view_gap_right(view, i) : view_gap_answer(view, i);
		any = any || *word;
		joined = arena_format(arena, "%s%s%s", joined, i ? "; " : "", *word ? word : "…");
	}
	return any ? joined : "";
}

static const char *short_words(const struct view *view, struct arena *arena, bool right)
{
	return view->question->kind == KIND_GAP ? gap_words(view, arena, right)
		: answer_words(view, arena, right);
}

const char *view_right_short(const struct view *view, struct arena *arena)
{
	return short_words(view, arena, true);
}

const char *view_given_short(const struct view *view, struct arena *arena)
{
	return short_words(view, arena, false);
}

const char *view_ask(const struct view *view, struct arena *arena)
{
	static const char *const empty[GAPS_MAX] = { "____", "____", "____", "____" };
	return view->question->kind == KIND_GAP ? view_gaps(view, arena, empty)
		: view_text(view, view->question->ask);
}

const char *view_source(const struct view *view, struct arena *arena)
{
	const struct question *question = view->question;
	if (question->source_count == 1)
		return arena_format(arena, _("Paragraph %d of the article"), question->sources[0]);
	const char *list = arena_format(arena, "%d", question->sources[0]);
	for (int i = 1; i < question->source_count; i++)
		list = arena_format(arena, "%s%s%d", list, i == question->source_count - 1 ? _(" and ")
			: ", ", question->sources[i]);
	return arena_format(arena, _("Paragraphs %s of the article"), list);
}

/* "/ 20", and how many come back that were skipped. */
static const char *skipped_words(const struct view *view, int place, struct arena *arena)
{
	const struct round *round = view->round;
	int skipped = 0;
	for (int i = place + 1; i < round->turn_count; i++)
		skipped += round->turns[round->queue[i]].skipped;
	if (!skipped || view->past)
		return arena_format(arena, "/ %d", round->turn_count);
	return arena_format(arena, _("/ %d · %d skipped"), round->turn_count, skipped);
}

struct course view_pile_course(const struct look *look, const struct pile *pile,
	struct drawlist *list)
{
	struct arena *arena = &list->arena;
	int fresh = pile_count(pile, CARD_NEW), missed = pile_count(pile, CARD_MISSED);
	int known = pile_count(pile, CARD_KNOWN), resting = pile_count(pile, CARD_RESTS);
	int due = pile_count(pile, CARD_DUE);
	return (struct course){ .strong = pile->study ? _("Study") : _("Cards"),
		.done_permille = pile->card_count ? (known + resting) * 1000 / pile->card_count : 0,
		.counts = { pile->study ? arena_format(arena, _("%d to come"), due + fresh)
			: arena_format(arena, _("%d new"), fresh),
			arena_format(arena, _("%d missed"), missed),
			arena_format(arena, pile->study ? _("%d done") : _("%d known"), known + resting) },
		.count_colors = { look->theme->choice[0], look->theme->choice[1],
		look->theme->choice[2] } };
}

struct course view_course(const struct view *view, struct drawlist *list)
{
	const struct round *round = view->round;
	if (round->rules.mode == MODE_STUDY && !view->past)
		return view_pile_course(view->look, &round->pile, list);
	int place = 0;
	while (place < round->turn_count - 1 && round->queue[place] != view->index)
		place++;
	int done = view->past ? place + 1 : round_done(round);
	struct course course = {
		.strong = arena_format(&list->arena, "%d", place + 1),
		.muted = skipped_words(view, place, &list->arena),
		.done_permille = done * 1000 / round->turn_count,
	};
	/* The bar fills by the question that was answered just now. */
	if (!view->past && (round->phase == PHASE_REVEAL || round->phase == PHASE_NOTED))
		course.done_permille -=
			(1000 - ui_moved(view->model, view->look, 250)) / round->turn_count;
	if (view->past || (round->rules.mode == MODE_QUIZ
		&& round->rules.feedback == FEEDBACK_AT_ONCE)) {
		int points = view->past ? view->turn->points : round_points_running(round);
		course.points = number_words(list, points);
		course.unit = ngettext("point", "points", (unsigned long)(points < 0 ? -points : points));
	}
	int64_t deadline = round_deadline(round);
	if (!view->past && round->phase == PHASE_ASK && deadline >= 0) {
		course.timer_ms = round->rules.timer_ms;
		course.left_ms = deadline - view->model->round_ms;
		if (course.left_ms < 0)
			course.left_ms = 0;
		if (course.left_ms > course.timer_ms)
			course.left_ms = course.timer_ms;
	}
	return course;
}
