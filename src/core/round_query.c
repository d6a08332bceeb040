#include "core/class.h"
#include "core/round.h"
#include "core/round_parts.h"
#include "core/score.h"

bool round_can_confirm(const struct round *round)
{
	return round->phase == PHASE_ASK && round_answer_whole(round, round_turn_index(round));
}

bool round_pick_confirms(const struct round *round)
{
	const struct turn *turn = round_turn(round);
	return turn && kind_picks_one(round_turn_question(round, turn)->kind)
		&& round->rules.timer_ms == 0 && round->rules.scoring != SCORING_CERTAINTY;
}

bool round_can_take_back(const struct round *round)
{
	const struct turn *turn = round_turn(round);
	if (!turn || turn->taken_back || turn->timed_out)
		return false;
	if (round->rules.mode == MODE_STUDY && !round_graded_last(round))
		return false;
	/* A right answer that was shown to be right is no slip; in a test nobody knows yet. */
	return round->phase == PHASE_NOTED
		|| (round->phase == PHASE_REVEAL && turn->grade.verdict != VERDICT_RIGHT);
}

bool round_can_overrule(const struct round *round)
{
	return round->phase == PHASE_REVEAL
		&& round_can_overrule_turn(round, round_turn_index(round));
}

bool round_can_skip(const struct round *round)
{
	/* What lies before the present place is done. */
	return round->phase == PHASE_ASK && round->at + 1 < round->turn_count;
}

bool round_has_hint(const struct round *round)
{
	const struct turn *turn = round_turn(round);
	return turn && round->phase == PHASE_ASK && !turn->hinted
		&& round_turn_question(round, turn)->hint.in;
}

int64_t round_deadline(const struct round *round)
{
	if (round->class)
		return class_deadline(round);
	if (round->phase != PHASE_ASK && round->phase != PHASE_SURE)
		return -1;
	const struct turn *turn = round_turn(round);
	int64_t timer = round_turn_timer(round, turn);
	if (timer == 0)
		return -1;
	int64_t left = timer - turn->spent_ms;
	return round->open_ms + (left > 0 ? left : 0);
}

int round_done(const struct round *round)
{
	int done = 0;
	for (int i = 0; i < round->turn_count; i++)
		done += round->turns[i].answered || round->turns[i].timed_out;
	return done;
}

int round_points_running(const struct round *round)
{
	int points = 0;
	for (int i = 0; i < round->turn_count; i++)
		points += round->turns[i].points;
	return points;
}

int round_points(const struct round *round)
{
	int points = round_points_running(round);
	return points > 0 ? points : 0;
}

int round_points_max(const struct round *round)
{
	int asked = 0;
	for (int i = 0; i < round->turn_count; i++)
		asked += round->turns[i].asked;
	return asked * score_max(&round->rules);
}

static bool is_dealt_with(const struct pile *pile, int card)
{
	return pile->states[card] != CARD_NEW && pile->states[card] != CARD_DUE;
}

int round_looked_count(const struct round *round)
{
	const struct pile *pile = &round->pile;
	int count = 0;
	if (!mode_has_pile(round->rules.mode))
		return round->turn_count;
	for (int i = 0; i < pile->card_count; i++)
		count += is_dealt_with(pile, i);
	return count;
}

int round_looked_card(const struct round *round, int place)
{
	const struct pile *pile = &round->pile;
	if (!mode_has_pile(round->rules.mode))
		return -1;
	for (int i = 0; i < pile->card_count; i++)
		if (is_dealt_with(pile, i) && place-- == 0)
			return i;
	return -1;
}

int round_looked_question(const struct round *round, int place)
{
	int card = round_looked_card(round, place);
	if (card >= 0)
		return round->pile.cards[card].question;
	bool there = place >= 0 && place < round->turn_count && !mode_has_pile(round->rules.mode);
	return there ? round->turns[round->queue[place]].question : -1;
}
