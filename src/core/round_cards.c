#include "core/draw.h"
#include "core/memory.h"
#include "core/round_parts.h"

enum { CARD_STREAM = 16 }; /* of random numbers: this, and one more for each turn */

/* A card that is asked as its question is: a turn of its own, the same whenever it is asked
 * at this place again. */
static void open_as_question(struct round *round, int question, int64_t now)
{
	struct random random;
	int index = round->turn_count++;
	random_init(&random, round->seed, CARD_STREAM + (uint64_t)index);
	round_begin_turn(round, index, question, &random);
	round->at = index;
	round_open_turn(round, now);
}

void round_open_card(struct round *round, int64_t now)
{
	const struct pile *pile = &round->pile;
	int card = pile_next(pile);
	if (card < 0) {
		round->paused = false;
		round_enter(round, PHASE_END, now);
	} else if (pile->as_question[card] && round->turn_count < ROUND_QUESTIONS_MAX)
		open_as_question(round, pile->cards[card].question, now);
	else
		round_enter(round, PHASE_FRONT, now);
}

static enum outcome show_back(struct round *round, int64_t now)
{
	if (round->phase != PHASE_FRONT)
		return OUTCOME_IGNORED;
	round->recall_ms = now - round->phase_ms;
	round_enter(round, PHASE_BACK, now);
	return OUTCOME_TAKEN;
}

static enum outcome grade_card(struct round *round, int64_t grade, int64_t now)
{
	if (round->phase != PHASE_BACK)
		return OUTCOME_IGNORED;
	if (grade < GRADE_AGAIN || grade > GRADE_EASY)
		return OUTCOME_REFUSED;
	round_review_self(round, pile_next(&round->pile), (int)grade);
	pile_grade(&round->pile, (int)grade, now, round->sequence, -1);
	round_open_card(round, now);
	return OUTCOME_TAKEN;
}

/* What is said of a card of a session of study, whether it is played or has ended: is it so? */
static enum outcome about_card(const struct round *round, const struct message *message,
	int64_t least, int64_t most)
{
	struct card card = { message->question, (int)message->b };
	if (round->rules.mode != MODE_STUDY || round->phase == PHASE_IDLE)
		return OUTCOME_IGNORED;
	if (message->a < least || message->a > most || message->b < 0 || message->b >= REVIEWS_MAX)
		return OUTCOME_REFUSED;
	return pile_holds(&round->pile, card) ? OUTCOME_TAKEN : OUTCOME_IGNORED;
}

enum outcome round_form(struct round *round, const struct message *message)
{
	enum outcome outcome = about_card(round, message, FORM_FITS, FORM_QUESTION);
	if (outcome != OUTCOME_TAKEN)
		return outcome;
	round->made.formed = true;
	round->made.form = (int)message->a;
	round->made.card = (struct card){ message->question, (int)message->b };
	pile_say(&round->pile, round->made.card, round->sequence);
	return OUTCOME_TAKEN;
}

enum outcome round_put_aside(struct round *round, const struct message *message, int64_t now)
{
	bool shown = round->phase == PHASE_FRONT || round->phase == PHASE_BACK
		|| round->phase == PHASE_ASK;
	struct card card = { message->question, (int)message->b };
	enum outcome outcome = about_card(round, message, ASIDE_SUSPENDED, ASIDE_DAYS_MAX);
	if (outcome != OUTCOME_TAKEN)
		return outcome;
	/* What was left over when the session was ended is not taken from it. */
	int place = round->phase == PHASE_END ? -1 : pile_find(&round->pile, card);
	round->made.put_aside = true;
	round->made.card = card;
	round->made.aside_days = (int)message->a;
	if (place < 0)
		pile_say(&round->pile, card, round->sequence);
	else
		pile_put_aside(&round->pile, place, now, round->sequence);
	if (place != 0 || !shown)
		return OUTCOME_TAKEN;
	if (round->phase == PHASE_ASK)
		round->turn_count--;
	round_open_card(round, now);
	return OUTCOME_TAKEN;
}

bool round_graded_last(const struct round *round)
{
	return round->phase == PHASE_REVEAL && pile_can_undo(&round->pile)
		&& pile_last_step(&round->pile)->turn == round_turn_index(round);
}

bool round_can_undo(const struct round *round)
{
	return mode_has_pile(round->rules.mode) && round->phase != PHASE_IDLE
		&& pile_can_undo(&round->pile);
}

/* Was it ended while a card was asked as a question? */
static bool ended_open(const struct round *round)
{
	const struct turn *last = &round->turns[round->turn_count > 0 ? round->turn_count - 1 : 0];
	return round->phase == PHASE_END && round->turn_count > 0 && !last->answered
		&& !last->timed_out;
}

static enum outcome undo_grade(struct round *round, int64_t now)
{
	if (!round_can_undo(round))
		return OUTCOME_IGNORED;
	const struct pile_step *step = pile_last_step(&round->pile);
	round->made.undone = step->sequence;
	round->made.unsaid = step->grade == 0 && step->came_from == PILE_NOWHERE;
	round->made.card = round->pile.cards[step->card];
	/* Turns that were opened since are no more, nor is the one that gave the grade. */
	if (step->turn >= 0)
		round->turn_count = step->turn;
	else if (round->phase == PHASE_ASK || ended_open(round))
		round->turn_count--;
	pile_undo(&round->pile);
	round_open_card(round, now);
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
