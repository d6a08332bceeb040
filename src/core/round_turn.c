#include "base/check.h"
#include "base/utf8.h"
#include "core/grade.h"
#include "core/round_parts.h"
#include "core/score.h"

#include <string.h>

int64_t round_question_timer(const struct rules *rules, const struct question *question)
{
	int64_t timer = rules->timer_ms, own = (int64_t)question->seconds * 1000;
	if (timer == 0 || own <= 0)
		return timer;
	return own < TIMER_MS_MIN ? TIMER_MS_MIN : own > TIMER_MS_MAX ? TIMER_MS_MAX : own;
}

int64_t round_turn_timer(const struct round *round, const struct turn *turn)
{
	return round_question_timer(&round->rules, round_turn_question(round, turn));
}

void round_open_turn(struct round *round, int64_t now)
{
	struct turn *turn = &round->turns[round->queue[round->at]];
	if (!turn->asked)
		turn->opened_ms = now;
	turn->asked = true;
	round->open_ms = now;
	round_enter(round, PHASE_ASK, now);
}

static struct turn *present(struct round *round)
{
	return &round->turns[round_turn_index(round)];
}

static void stop_clock(struct round *round, struct turn *turn, int64_t now)
{
	turn->spent_ms += now - round->open_ms;
	round->open_ms = now;
}

static void give_points(struct round *round, struct turn *turn)
{
	struct rules rules = round->rules;
	rules.timer_ms = (int)round_turn_timer(round, turn);
	turn->points = !turn->answered ? 0 : score_points(&rules, turn->grade,
		turn->hinted || turn->taken_back, turn->certainty, turn->spent_ms);
}

static struct grade grade_turn(const struct round *round, int index)
{
	const struct turn *turn = &round->turns[index];
	struct grade grade = grade_answer(round->bank, round_turn_question(round, turn), &turn->answer,
		round->texts[index]);
	/* The start of an `order` has neighbours in order by chance: untouched it earns nothing. */
	return turn->answered ? grade : (struct grade){ 0, grade.of, VERDICT_WRONG };
}

void round_complete(struct round *round, int64_t now, bool timed_out)
{
	int index = round_turn_index(round);
	struct turn *turn = &round->turns[index];
	stop_clock(round, turn, now);
	turn->timed_out = timed_out;
	turn->answered = round_answer_begun(round, index);
	turn->grade = grade_turn(round, index);
	give_points(round, turn);
	int grade = round_review_turn(round, index);
	if (round->rules.mode == MODE_STUDY)
		pile_grade(&round->pile, grade, now, round->sequence, index);
	round_enter(round, round->rules.feedback == FEEDBACK_AT_END ? PHASE_NOTED : PHASE_REVEAL, now);
}

static enum outcome confirm(struct round *round, int64_t now)
{
	if (!round_can_confirm(round))
		return OUTCOME_IGNORED;
	if (round->rules.scoring == SCORING_CERTAINTY)
		round_enter(round, PHASE_SURE, now);
	else
		round_complete(round, now, false);
	return OUTCOME_TAKEN;
}

static enum outcome be_certain(struct round *round, int64_t certainty, int64_t now)
{
	if (round->phase != PHASE_SURE)
		return OUTCOME_IGNORED;
	if (certainty < 1 || certainty > 3)
		return OUTCOME_REFUSED;
	present(round)->certainty = (int)certainty;
	round_complete(round, now, false);
	return OUTCOME_TAKEN;
}

static enum outcome reconsider(struct round *round, int64_t now)
{
	if (round->phase != PHASE_SURE)
		return OUTCOME_IGNORED;
	round_enter(round, PHASE_ASK, now);
	return OUTCOME_TAKEN;
}

static enum outcome show_hint(struct round *round)
{
	if (!round_has_hint(round))
		return OUTCOME_IGNORED;
	present(round)->hinted = true;
	return OUTCOME_TAKEN;
}

static enum outcome skip(struct round *round, int64_t now)
{
	if (!round_can_skip(round))
		return OUTCOME_IGNORED;
	struct turn *turn = present(round);
	stop_clock(round, turn, now);
	turn->skipped = true;
	int index = round->queue[round->at];
	for (int i = round->at; i + 1 < round->turn_count; i++)
		round->queue[i] = round->queue[i + 1];
	round->queue[round->turn_count - 1] = index;
	round_open_turn(round, now);
	return OUTCOME_TAKEN;
}

static enum outcome time_up(struct round *round, int64_t now)
{
	int64_t deadline = round_deadline(round);
	if (deadline < 0)
		return OUTCOME_IGNORED;
	if (now < deadline)
		return OUTCOME_REFUSED;
	round_complete(round, now, true);
	return OUTCOME_TAKEN;
}

/* What was typed before a slip was taken back, the gaps of a sentence in one line. */
static void keep_first_text(struct round *round, int index)
{
	static const char between[] = " / ";
	char *out = round->first_text[index];
	size_t len = 0;
	for (int i = 0; i < TURN_TEXTS; i++) {
		const char *text = round->texts[index][i];
		size_t gap = len > 0 ? strlen(between) : 0, more = strlen(text);
		/* What does not fit is left out whole rather than cut within a character. */
		if (more == 0 || len + gap + more >= MESSAGE_TEXT_MAX)
			continue;
		memcpy(out + len, between, gap);
		memcpy(out + len + gap, text, more + 1);
		len += gap + more;
	}
}

static enum outcome take_back(struct round *round, int64_t now)
{
	if (!round_can_take_back(round))
		return OUTCOME_IGNORED;
	int index = round_turn_index(round);
	struct turn *turn = &round->turns[index];
	round_review_slip(round, index);
	if (round->rules.mode == MODE_STUDY)
		pile_undo(&round->pile);
	turn->first = turn->answer;
	keep_first_text(round, index);
	round_empty_answer(round, index);
	turn->taken_back = true;
	turn->answered = false;
	turn->points = turn->certainty = 0;
	turn->grade = (struct grade){ 0, 1, VERDICT_NONE };
	round_open_turn(round, now);
	return OUTCOME_TAKEN;
}

/* Is this text of the turn typed and judged wrong? A gap of choices stays as it was picked:
 * only what was typed can be spelt otherwise. */
static bool is_disputable(const struct round *round, int index, int text)
{
	const struct turn *turn = &round->turns[index];
	const struct question *question = round_turn_question(round, turn);
	const char *typed = round->texts[index][text];
	if (typed[strspn(typed, " ")] == '\0')
		return false;
	if (question->kind == KIND_NUMBER) /* a number is right or wrong, and no spelling */
		return text == 0 && turn->grade.verdict != VERDICT_RIGHT
			&& !grade_is_number(round->bank, question, typed);
	if (question->kind == KIND_TYPED)
		return text == 0 && turn->grade.verdict != VERDICT_RIGHT;
	if (question->kind != KIND_GAP || text >= question->gap_count)
		return false;
	const struct gap *gap = &question->gaps[text];
	return gap->choice_count == 0
		&& grade_typed(round->bank, question, &gap->accept, typed) != VERDICT_RIGHT;
}

static int disputable(const struct round *round, int index)
{
	int count = 0;
	for (int i = 0; i < TURN_TEXTS; i++)
		count += is_disputable(round, index, i);
	return count;
}

const char *round_disputed_text(const struct round *round, int index)
{
	for (int i = 0; index >= 0 && index < round->turn_count && i < TURN_TEXTS; i++)
		if (is_disputable(round, index, i))
			return round->texts[index][i];
	return "";
}

bool round_can_overrule_turn(const struct round *round, int index)
{
	if (index < 0 || index >= round->turn_count)
		return false;
	const struct turn *turn = &round->turns[index];
	if (round->rules.mode == MODE_STUDY && !round_graded_last(round))
		return false;
	bool shown = round->phase == PHASE_REVEAL ? index == round->queue[round->at]
		: round->phase == PHASE_END && round->rules.feedback == FEEDBACK_AT_END;
	return shown && turn->answered && !turn->overruled && disputable(round, index) > 0;
}

enum outcome round_overrule(struct round *round, int index, int64_t now)
{
	if (!round_can_overrule_turn(round, index))
		return OUTCOME_IGNORED;
	struct turn *turn = &round->turns[index];
	struct grade *grade = &turn->grade;
	grade->got += disputable(round, index);
	grade->verdict = grade->got == grade->of ? VERDICT_RIGHT : VERDICT_PART;
	turn->overruled = true;
	give_points(round, turn);
	int given = round_review_turn(round, index);
	if (round->rules.mode == MODE_STUDY) {
		pile_undo(&round->pile);
		pile_grade(&round->pile, given, now, round->sequence, index);
	}
	return OUTCOME_TAKEN;
}

static enum outcome next(struct round *round, int64_t now)
{
	if (round->phase != PHASE_REVEAL && round->phase != PHASE_NOTED)
		return OUTCOME_IGNORED;
	if (round->rules.mode == MODE_STUDY) {
		round_open_card(round, now);
		return OUTCOME_TAKEN;
	}
	round->at++;
	if (round->at < round->turn_count)
		round_open_turn(round, now);
	else
		round_enter(round, PHASE_END, now);
	return OUTCOME_TAKEN;
}

enum outcome round_move_on(struct round *round, const struct message *message, int64_t now)
{
	switch (message->kind) {
	case MESSAGE_CONFIRM:
		return confirm(round, now);
	case MESSAGE_CERTAINTY:
		return be_certain(round, message->a, now);
	case MESSAGE_RECONSIDER:
		return reconsider(round, now);
	case MESSAGE_HINT:
		return show_hint(round);
	case MESSAGE_SKIP:
		return skip(round, now);
	case MESSAGE_TIMEUP:
		return time_up(round, now);
	case MESSAGE_TAKE_BACK:
		return take_back(round, now);
	case MESSAGE_OVERRULE:
		return round_overrule(round, round_turn_index(round), now);
	case MESSAGE_NEXT:
		return next(round, now);
	default:
		return OUTCOME_IGNORED; /* round_apply sends no other */
	}
}

enum outcome round_finish(struct round *round, int64_t now)
{
	if (round->phase == PHASE_IDLE || round->phase == PHASE_END)
		return OUTCOME_IGNORED;
	if (round->phase == PHASE_ASK || round->phase == PHASE_SURE)
		stop_clock(round, present(round), now);
	round->paused = false;
	round_enter(round, PHASE_END, now);
	return OUTCOME_TAKEN;
}
