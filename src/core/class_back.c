/* Steps of the teacher, taken back one by one. What a step changes is kept whole before it. */
#include "core/class_parts.h"

#include <string.h>

enum { REOPENED_MS = 10 * 1000 }; /* that are left, at least, to who answers again */

static struct class_head head_of(const struct round *round)
{
	return (struct class_head){ .phase = round->phase, .phase_ms = round->phase_ms,
		.open_ms = round->open_ms, .at = round->at, .turn_count = round->turn_count,
		.state = round->class->state };
}

static void head_put(struct round *round, const struct class_head *head)
{
	round->phase = head->phase;
	round->open_ms = head->open_ms;
	round->at = head->at;
	round->turn_count = head->turn_count;
	round->class->state = head->state;
}

void class_remember(struct round *round, enum message_kind kind, int turn, int player,
	int swapped)
{
	struct class *class = round->class;
	struct class_step *step = &class->steps[class->step_count % CLASS_STEPS_MAX];
	*step = (struct class_step){ .head = head_of(round), .kind = kind, .turn = turn,
		.player = player, .swapped = swapped };
	if (turn >= 0) {
		step->was = round->turns[turn];
		step->was_class = class->turns[turn];
	}
	if (turn >= 0 && player >= 0 && class->turns[turn].answers)
		step->answer = class->turns[turn].answers[player];
	class->step_count++;
	if (class->steps_left < CLASS_STEPS_MAX)
		class->steps_left++;
}

static const struct class_step *last_step(const struct round *round)
{
	const struct class *class = round->class;
	return class && class->steps_left > 0
		? &class->steps[(class->step_count - 1) % CLASS_STEPS_MAX] : NULL;
}

bool class_can_step_back(const struct round *round)
{
	return last_step(round) && round->phase != PHASE_END;
}

enum message_kind class_last_step(const struct round *round)
{
	const struct class_step *step = last_step(round);
	return step ? step->kind : MESSAGE_ON;
}

/* A question that is open again goes on where it stood, with some time for who was late. */
static void clock_go_on(struct round *round, int64_t stopped_ms, int64_t now)
{
	struct class *class = round->class;
	round->open_ms += now - stopped_ms;
	if (class->state.buzzed >= 0) {
		class->state.buzz_ms += now - stopped_ms;
		return;
	}
	int64_t deadline = class_deadline(round);
	if (deadline >= 0 && deadline - now < REOPENED_MS)
		class->state.added_ms += REOPENED_MS - (deadline - now);
}

static void turn_put(struct round *round, const struct class_step *step)
{
	struct class_turn *turn = &round->class->turns[step->turn];
	struct class_answer *answers = turn->answers;
	round->turns[step->turn] = step->was;
	*turn = step->was_class;
	/* What was allocated since stays so. A question that had not been open was not answered. */
	turn->answers = answers;
	if (answers && !step->was.asked)
		memset(answers, 0, PLAYERS_MAX * sizeof *answers);
	for (int i = 0; i < round->class->hands_count && !step->was.asked; i++)
		memset(round->class->hands[i].counts[step->turn], 0,
			sizeof round->class->hands[i].counts[step->turn]);
	if (answers && step->player >= 0 && step->was.asked)
		answers[step->player] = step->answer;
}

enum outcome class_step_back(struct round *round, int64_t now)
{
	struct class *class = round->class;
	if (!class_can_step_back(round))
		return OUTCOME_IGNORED;
	const struct class_step *step = last_step(round);
	int64_t stopped_ms = round->phase_ms;
	bool was_open = round->phase == PHASE_ASK;
	head_put(round, &step->head);
	if (step->turn >= 0)
		turn_put(round, step);
	if (step->swapped >= 0) {
		int place = step->swapped, next = step->head.state.begun ? step->head.at + 1 : 0;
		int swap = round->queue[place];
		round->queue[place] = round->queue[next];
		round->queue[next] = swap;
	}
	class->step_count--;
	class->steps_left--;
	if (step->head.phase == PHASE_ASK && !was_open)
		clock_go_on(round, stopped_ms, now);
	round_enter(round, step->head.phase, now);
	return OUTCOME_TAKEN;
}
