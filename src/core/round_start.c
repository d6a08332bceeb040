#include "core/draw.h"
#include "core/round_parts.h"

enum { GAME_STREAM = 1 }; /* of random numbers; decoration has another */

enum outcome round_choose(struct round *round, const struct message *message)
{
	if (round->phase != PHASE_IDLE)
		return OUTCOME_IGNORED;
	if (message->question < 0 || message->question >= round->bank->question_count)
		return OUTCOME_REFUSED;
	for (int i = 0; i < round->chosen_count; i++)
		if (round->chosen[i] == message->question)
			return OUTCOME_IGNORED;
	if (round->chosen_count == ROUND_QUESTIONS_MAX)
		return OUTCOME_REFUSED;
	round->chosen[round->chosen_count++] = message->question;
	return OUTCOME_TAKEN;
}

static void begin_turns(struct round *round, const struct card *drawn, int count,
	struct random *random)
{
	round->turn_count = count;
	for (int i = 0; i < count; i++) {
		struct turn *turn = &round->turns[i];
		turn->question = drawn[i].question;
		turn->grade = (struct grade){ 0, 1, VERDICT_NONE };
		draw_shown(round->bank, turn, random);
		round_empty_answer(round, i);
		turn->first = turn->answer;
		round->queue[i] = i;
	}
}

enum outcome round_start(struct round *round, const struct message *message, int64_t now)
{
	if (round->phase != PHASE_IDLE)
		return OUTCOME_IGNORED;
	struct rules rules;
	if (!rules_parse(message->text, &rules))
		return OUTCOME_REFUSED;
	struct random random;
	random_init(&random, (uint64_t)message->a, GAME_STREAM);
	struct card drawn[ROUND_QUESTIONS_MAX];
	int left_out;
	int count = draw_round(round->bank, &rules, round->chosen, round->chosen_count, &random, drawn,
		&left_out);
	if (count == 0)
		return OUTCOME_REFUSED;
	round->rules = rules;
	round->seed = (uint64_t)message->a;
	round->left_out = left_out;
	if (rules.mode == MODE_CARDS) {
		pile_init(&round->pile, drawn, count);
		round_enter(round, PHASE_FRONT, now);
	} else {
		begin_turns(round, drawn, count, &random);
		round_open_turn(round, now);
	}
	return OUTCOME_TAKEN;
}
