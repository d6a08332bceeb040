/* What players answer while a question is open: each changes its own answer as often as it
 * likes, after confirming too. A late one, or one to another question, never counts. */
#include "core/class_parts.h"

#include <string.h>

struct class_answer *class_answer_mine(struct round *round, int turn, int player)
{
	return &round->class->turns[turn].answers[player];
}

struct class_hands *class_hands_of(struct class *class, int player)
{
	for (int i = 0; i < class->hands_count; i++)
		if (class->hands[i].player == player)
			return &class->hands[i];
	return NULL;
}

/* Time of the open question up to a moment, without what stood still. */
static int32_t time_since_open(const struct round *round, int64_t now)
{
	int64_t t = now - round->open_ms - round->class->state.held_ms;
	return (int32_t)(t < 0 ? 0 : t > INT32_MAX ? INT32_MAX : t);
}

static enum outcome practise(struct round *round, const struct message *message)
{
	if (message->kind != MESSAGE_PICK && message->kind != MESSAGE_BUZZ)
		return OUTCOME_IGNORED;
	int64_t option = message->kind == MESSAGE_BUZZ ? 0 : message->a;
	if (option < 0 || option >= CHOICES_MAX)
		return OUTCOME_REFUSED;
	round->class->practice[message->player] = (uint8_t)(1u << option);
	return OUTCOME_TAKEN;
}

static enum outcome pick(struct round *round, const struct message *message,
	struct class_answer *answer)
{
	const struct question *question = round_turn_question(round, round_turn(round));
	int options = question_options(round->bank, question);
	if (options == 0)
		return OUTCOME_IGNORED;
	if (message->a < 0 || message->a >= options)
		return OUTCOME_REFUSED;
	uint8_t mark = (uint8_t)(1u << message->a);
	answer->marks = kind_picks_one(question->kind) ? mark : answer->marks ^ mark;
	answer->confirmed = false;
	return OUTCOME_TAKEN;
}

static enum outcome type(struct round *round, const struct message *message,
	struct class_answer *answer)
{
	struct class *class = round->class;
	const struct question *question = round_turn_question(round, round_turn(round));
	if (question->kind != KIND_TYPED && question->kind != KIND_NUMBER)
		return OUTCOME_IGNORED;
	for (const char *at = message->text; *at; at++)
		if ((unsigned char)*at < 0x20 || *at == 0x7F)
			return OUTCOME_REFUSED;
	if (class->text_count + 1 >= CLASS_TEXTS_MAX)
		return OUTCOME_REFUSED;
	if (!class->texts)
		class->texts = arena_array(round_arena(round), CLASS_TEXTS_MAX, sizeof *class->texts);
	bool blank = message->text[strspn(message->text, " ")] == '\0';
	if (!blank) {
		class->texts[++class->text_count] = arena_copy(round_arena(round), message->text,
			strlen(message->text));
	}
	answer->text = blank ? 0 : class->text_count;
	answer->confirmed = false;
	return OUTCOME_TAKEN;
}

static enum outcome be_certain(const struct message *message, struct class_answer *answer)
{
	if (message->a < 1 || message->a > 3)
		return OUTCOME_REFUSED;
	answer->certainty = (uint8_t)message->a;
	return OUTCOME_TAKEN;
}

static enum outcome confirm(struct class_answer *answer)
{
	if (answer->confirmed || (!answer->marks && !answer->text))
		return OUTCOME_IGNORED;
	answer->confirmed = true;
	return OUTCOME_TAKEN;
}

static enum outcome buzz(struct round *round, const struct message *message,
	const struct class_answer *answer, int64_t now)
{
	struct class *class = round->class;
	if (class->players[message->player].way != WAY_BUZZER || class->state.buzzed >= 0
		|| answer->judged != JUDGED_NOT)
		return OUTCOME_IGNORED;
	class->state.buzzed = message->player;
	class->state.buzz_ms = now;
	return OUTCOME_TAKEN;
}

static enum outcome change(struct round *round, const struct message *message,
	struct class_answer *answer, int64_t now)
{
	bool buzzes = round->class->players[message->player].way == WAY_BUZZER;
	switch (message->kind) {
	case MESSAGE_PICK:
		return buzzes ? OUTCOME_IGNORED : pick(round, message, answer);
	case MESSAGE_TYPE:
		return buzzes ? OUTCOME_IGNORED : type(round, message, answer);
	case MESSAGE_CERTAINTY:
		return be_certain(message, answer);
	case MESSAGE_CONFIRM:
		return confirm(answer);
	case MESSAGE_BUZZ:
		return buzz(round, message, answer, now);
	default:
		return OUTCOME_IGNORED;
	}
}

enum outcome class_take(struct round *round, const struct message *message, int64_t now)
{
	struct class *class = round->class;
	int player = message->player, index = round_turn_index(round);
	if (player < 0 || player >= class->player_count)
		return OUTCOME_REFUSED;
	if (!class->players[player].present || class->players[player].way == WAY_HANDS)
		return OUTCOME_IGNORED;
	if (round->phase == PHASE_PRACTICE)
		return practise(round, message);
	if (message->question < 0 || message->question >= round->bank->question_count)
		return OUTCOME_REFUSED;
	if (round->phase != PHASE_ASK || message->question != round->turns[index].question
		|| !class_can_answer(round, index, player))
		return OUTCOME_IGNORED;
	/* While somebody speaks, time stands still: nobody gains by it. */
	int64_t deadline = class_deadline_of(round, player);
	if ((deadline >= 0 && now > deadline) || class->state.buzzed >= 0)
		return OUTCOME_IGNORED;
	struct class_answer *answer = class_answer_mine(round, index, player);
	int32_t t_ms = time_since_open(round, now);
	enum outcome outcome = change(round, message, answer, now);
	if (outcome != OUTCOME_TAKEN)
		return outcome;
	if (message->kind != MESSAGE_CONFIRM)
		answer->t_ms = t_ms;
	class_settle(round, now);
	return OUTCOME_TAKEN;
}

enum outcome class_count_hands(struct round *round, const struct message *message, int64_t now)
{
	int index = round_turn_index(round);
	struct class_hands *hands = message->player < 0 ? NULL
		: class_hands_of(round->class, message->player);
	if (!hands || message->question < 0 || message->question >= round->bank->question_count)
		return OUTCOME_REFUSED;
	/* Hands are counted while they are up, or right after. */
	if ((round->phase != PHASE_ASK && round->phase != PHASE_CLOSED)
		|| message->question != round->turns[index].question
		|| !class_can_answer(round, index, message->player))
		return OUTCOME_IGNORED;
	const struct question *question = round_turn_question(round, &round->turns[index]);
	if (message->a < 0 || message->a >= question_options(round->bank, question)
		|| message->b < 0 || message->b > CLASS_SEATS_MAX)
		return OUTCOME_REFUSED;
	hands->counts[index][message->a] = (uint16_t)message->b;
	class_answer_mine(round, index, message->player)->t_ms = time_since_open(round, now);
	return OUTCOME_TAKEN;
}

enum outcome class_judge(struct round *round, const struct message *message, int64_t now)
{
	struct class *class = round->class;
	if (message->a < JUDGE_WRONG || message->a > JUDGE_NO_BUZZ)
		return OUTCOME_REFUSED;
	if (round->phase != PHASE_ASK || class->state.buzzed < 0)
		return OUTCOME_IGNORED;
	int index = round_turn_index(round), player = class->state.buzzed;
	/* That it was none is no step of its own: it takes one back. */
	if (message->a != JUDGE_NO_BUZZ)
		class_remember(round, MESSAGE_JUDGE, index, player, -1);
	struct class_answer *answer = class_answer_mine(round, index, player);
	if (message->a != JUDGE_NO_BUZZ) {
		answer->judged = message->a == JUDGE_RIGHT ? JUDGED_RIGHT : JUDGED_WRONG;
		answer->confirmed = true;
		answer->t_ms = time_since_open(round, class->state.buzz_ms);
	}
	class->state.held_ms += now - class->state.buzz_ms;
	class->state.buzzed = -1;
	/* The answer has been said aloud: nothing is left to ask. */
	if (message->a == JUDGE_RIGHT)
		class_close_turn(round, now);
	else
		class_settle(round, now);
	return OUTCOME_TAKEN;
}
