#include "core/round_parts.h"

static enum outcome show_back(struct round *round, int64_t now)
{
	if (round->phase != PHASE_FRONT)
		return OUTCOME_IGNORED;
	round_enter(round, PHASE_BACK, now);
	return OUTCOME_TAKEN;
}

static enum outcome grade_card(struct round *round, int64_t grade, int64_t now)
{
	if (round->phase != PHASE_BACK)
		return OUTCOME_IGNORED;
	if (grade < GRADE_AGAIN || grade > GRADE_EASY)
		return OUTCOME_REFUSED;
	pile_grade(&round->pile, (int)grade);
	round_enter(round, pile_next(&round->pile) < 0 ? PHASE_END : PHASE_FRONT, now);
	return OUTCOME_TAKEN;
}

static enum outcome undo_grade(struct round *round, int64_t now)
{
	if (round->rules.mode != MODE_CARDS || round->phase == PHASE_IDLE
			|| !pile_can_undo(&round->pile))
		return OUTCOME_IGNORED;
	pile_undo(&round->pile);
	round_enter(round, PHASE_FRONT, now);
	return OUTCOME_TAKEN;
}

enum outcome round_move_cards(struct round *round, const struct message *message, int64_t now)
{
	if (message->kind == MESSAGE_TURN)
		return show_back(round, now);
	if (message->kind == MESSAGE_GRADE)
		return grade_card(round, message->a, now);
	return undo_grade(round, now);
}
