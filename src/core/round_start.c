#include "core/class_parts.h"
#include "core/draw.h"
#include "core/round_parts.h"

enum { GAME_STREAM = 1 }; /* of random numbers; decoration has another */

enum { AS_QUESTION = 1, AS_SEEN = 2, AS_FAILURES = 4, FAILURES_MOST = 3 };

int64_t round_chosen(bool question, bool seen, int failures)
{
	int most = failures < 0 ? 0 : failures > FAILURES_MOST ? FAILURES_MOST : failures;
	return (question ? AS_QUESTION : 0) + (seen ? AS_SEEN : 0) + most * AS_FAILURES;
}

enum outcome round_choose(struct round *round, const struct message *message)
{
	if (round->phase != PHASE_IDLE)
		return OUTCOME_IGNORED;
	if (message->question < 0 || message->question >= round->bank->question_count
		|| message->a < 0 || message->a >= REVIEWS_MAX
		|| message->b < 0 || message->b >= (FAILURES_MOST + 1) * AS_FAILURES)
		return OUTCOME_REFUSED;
	for (int i = 0; i < round->chosen_count; i++)
		if (round->chosen[i] == message->question && round->chosen_part[i] == message->a)
			return OUTCOME_IGNORED;
	if (round->chosen_count == ROUND_QUESTIONS_MAX)
		return OUTCOME_REFUSED;
	int place = round->chosen_count++;
	round->chosen[place] = message->question;
	round->chosen_part[place] = (uint8_t)message->a;
	round->chosen_as[place] = (uint8_t)message->b;
	return OUTCOME_TAKEN;
}

void round_begin_turn(struct round *round, int index, int question, struct random *random)
{
	struct turn *turn = &round->turns[index];
	*turn = (struct turn){ .question = question, .grade = { 0, 1, VERDICT_NONE }, .sequence = -1 };
	draw_shown(round->bank, turn, random);
	round_empty_answer(round, index);
	turn->first = turn->answer;
	round->first_text[index][0] = '\0';
	round->queue[index] = index;
}

static void begin_turns(struct round *round, const struct card *drawn, int count,
	struct random *random)
{
	round->turn_count = count;
	for (int i = 0; i < count; i++)
		round_begin_turn(round, i, drawn[i].question, random);
}

/* Study takes the cards that were named, in that order; a question of several cards can only be
 * asked card by card. */
static int begin_study(struct round *round)
{
	struct pile_card cards[ROUND_QUESTIONS_MAX];
	int count = 0;
	for (int i = 0; i < round->chosen_count; i++) {
		const struct question *question = &round->bank->questions[round->chosen[i]];
		int parts = deck_cards_of(question), as = round->chosen_as[i];
		if (round->chosen_part[i] >= parts)
			continue;
		cards[count++] = (struct pile_card){
			.card = { round->chosen[i], round->chosen_part[i] },
			.question = as & AS_QUESTION && parts == 1 && question->kind != KIND_MATCH
				&& question->kind != KIND_GAP && question->kind != KIND_CARD,
			.seen = as & AS_SEEN,
			.failures = as / AS_FAILURES,
		};
	}
	pile_init_study(&round->pile, cards, count);
	return count;
}

/* Behind a lesson's questions stand all others that fit, for those that nobody there can answer:
 * who plays, and with what, is known only in the lobby. */
static int draw_spares(const struct round *round, const struct rules *rules, struct random *random,
	struct card drawn[ROUND_QUESTIONS_MAX], int count)
{
	struct card all[ROUND_QUESTIONS_MAX];
	struct rules every = *rules;
	int left_out, most = ROUND_QUESTIONS_MAX - CLASS_AGAIN_MAX;
	every.length = 0;
	if (rules->chosen || rules->board || rules->length == 0)
		return count;
	int fits = draw_round(round->bank, &every, round->chosen, round->chosen_count, random, all,
		&left_out);
	for (int i = 0; i < fits && count < most; i++) {
		bool drawn_before = false;
		for (int j = 0; j < count; j++)
			drawn_before |= drawn[j].question == all[i].question;
		if (!drawn_before)
			drawn[count++] = all[i];
	}
	return count;
}

static void start_class(struct round *round, const struct rules *rules, struct random *random,
	struct card drawn[ROUND_QUESTIONS_MAX], int count, int64_t now)
{
	int all = draw_spares(round, rules, random, drawn, count);
	begin_turns(round, drawn, all, random);
	class_open(round, round_arena(round), now);
	round->class->wanted = count;
}

enum outcome round_start(struct round *round, const struct message *message, int64_t now)
{
	if (round->phase != PHASE_IDLE)
		return OUTCOME_IGNORED;
	struct rules rules;
	if (!rules_parse(message->text, &rules))
		return OUTCOME_REFUSED;
	if (rules.mode == MODE_STUDY) {
		if (begin_study(round) == 0)
			return OUTCOME_REFUSED;
		round->rules = rules;
		round->seed = (uint64_t)message->a;
		round_open_card(round, now);
		return OUTCOME_TAKEN;
	}
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
	} else if (rules.mode == MODE_CLASS) {
		start_class(round, &rules, &random, drawn, count, now);
	} else {
		begin_turns(round, drawn, count, &random);
		round_open_turn(round, now);
	}
	return OUTCOME_TAKEN;
}
