#include "ui/class_words.h"

#include "base/check.h"
#include "ui/act_parts.h"
#include "ui/key_words.h"
#include "ui/words.h"

const char *class_scoring_words(enum scoring scoring)
{
	switch (scoring) {
	case SCORING_ACCURACY:
		return _("Up to 100 points a question, by how much of it is right. Time does not count.");
	case SCORING_CERTAINTY:
		return _("Press once: guessing; again: fairly sure; again: certain. Right gives 1, 2 or 3 "
			"points, wrong takes 0, 2 or 6.");
	case SCORING_SPEED:
		return _("Up to 1\u00a0000 points. Time to read costs nothing; after that, they fall to "
			"half.");
	case SCORING_STEADY:
		return _("Up to 1\u00a0000 points: 600 for a right answer, up to 400 more for a quick "
			"one.");
	case SCORING_BOARD:
		return _("Each question gives what it is worth on the board.");
	}
	return "";
}

const char *class_time_words(const struct rules *rules, struct arena *arena)
{
	if (rules->reading)
		return _("time to read and think");
	if (!rules->timer_ms)
		return _("no time limit");
	return arena_format(arena, _("%d\u00a0s each"), rules->timer_ms / 1000);
}

const char *class_way_words(enum way way)
{
	switch (way) {
	case WAY_KEYS:
		return _("Keys");
	case WAY_PAD:
		return _("Gamepad");
	case WAY_BUZZER:
		return _("Buzz and say");
	case WAY_HANDS:
		return _("Hands up");
	case WAY_PHONE:
		return _("Phone");
	}
	return "";
}

const char *class_keys_words(const struct model *model, struct arena *arena, int player)
{
	const struct player *at = &model->round->class->players[player];
	if (at->way == WAY_HANDS || at->way == WAY_PAD || at->way == WAY_PHONE)
		return class_way_words(at->way);
	if (at->way == WAY_BUZZER)
		return arena_format(arena, _("Buzzer: %s"), at->keys[0]
			? key_words(model->labels, arena, at->keys[0]) : "–");
	const char *words = "";
	int options = team_options(model->round);
	for (int i = 0; i < options; i++)
		words = arena_format(arena, "%s%s%s", words, *words ? " " : "",
			at->keys[i] ? key_words(model->labels, arena, at->keys[i]) : "–");
	return words;
}

const char *class_reason_words(enum reason reason)
{
	switch (reason) {
	case REASON_MISJUDGED:
		return _("Judged wrongly");
	case REASON_KEY_FAILED:
		return _("A key failed");
	case REASON_FAIR_PLAY:
		return _("Fair play");
	case REASON_HELPED:
		return _("Help from others");
	case REASON_OTHER:
		return _("Another reason");
	}
	return "";
}

static bool more_to_ask(const struct round *round)
{
	return class_next(round) >= 0;
}

const char *class_on_words(const struct model *model)
{
	const struct round *round = model->round;
	bool again = class_on_wall(round) >= 0
		&& round->class->turns[class_on_wall(round)].again_of >= 0;
	switch (round->phase) {
	case PHASE_LOBBY:
	case PHASE_PRACTICE:
		return _("begin");
	case PHASE_BOARD:
		return _("ask the first that is left");
	case PHASE_ASK:
		return round->class->state.buzzed >= 0 ? _("right") : _("close");
	case PHASE_CLOSED:
		return _("reveal");
	case PHASE_REVEAL:
		return _("explain");
	case PHASE_EXPLAIN:
		return again || round->rules.hidden ? _("go on") : _("scores");
	case PHASE_SCORES:
		return more_to_ask(round) ? _("next question") : _("final scores");
	case PHASE_PODIUM:
	case PHASE_TEACH:
	case PHASE_GAIN:
		return _("go on");
	case PHASE_END:
		return _("home");
	case PHASE_IDLE:
	case PHASE_SURE:
	case PHASE_NOTED:
	case PHASE_FRONT:
	case PHASE_BACK:
		return "";
	}
	return "";
}

const char *class_back_words(const struct round *round)
{
	switch (class_last_step(round)) {
	case MESSAGE_SKIP:
		return _("The question is asked after all.");
	case MESSAGE_VOID:
		return _("The question counts, or not, as before.");
	case MESSAGE_JUDGE:
		return _("The judgement is taken back.");
	case MESSAGE_CORRECT:
		return _("The correction is taken back.");
	case MESSAGE_ACCEPT:
		return _("The answer is not accepted any more.");
	case MESSAGE_MORE_TIME:
		return _("The time that was added is taken back.");
	default: /* of all messages few are steps; all others are a way forward */
		return _("One step back.");
	}
}
