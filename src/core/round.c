#include "core/round.h"
#include "base/check.h"
#include "base/utf8.h"
#include "core/class_parts.h"
#include "core/round_parts.h"
#include "core/score.h"

#include <stddef.h>
#include <string.h>

/* A round in the arena that it lies in, so that memory runs out in one place only. */
struct holder {
	struct arena arena;
	struct round round;
};

/* Later times are nonsense; below it sums of times cannot overflow. */
static const int64_t TIME_MAX_MS = INT64_C(1) << 53;

struct round *round_open(struct bank *bank)
{
	struct arena arena;
	arena_init(&arena);
	struct holder *holder = arena_push(&arena, sizeof *holder);
	holder->arena = arena;
	holder->round.bank = bank_hold(bank);
	holder->round.phase = PHASE_IDLE;
	holder->round.last_sequence = -1;
	round_review_none(&holder->round);
	return &holder->round;
}

struct arena *round_arena(struct round *round)
{
	char *begin = (char *)round - offsetof(struct holder, round);
	return &((struct holder *)(void *)begin)->arena;
}

void round_close(struct round *round)
{
	if (!round)
		return;
	bank_close(round->bank);
	struct arena arena = *round_arena(round);
	arena_close(&arena);
}

void round_enter(struct round *round, enum phase phase, int64_t now)
{
	round->phase = phase;
	round->phase_ms = now;
}

int round_turn_index(const struct round *round)
{
	switch (round->phase) {
	case PHASE_ASK:
	case PHASE_SURE:
	case PHASE_NOTED:
	case PHASE_REVEAL:
	case PHASE_CLOSED:
	case PHASE_EXPLAIN:
	case PHASE_SCORES:
		return round->queue[round->at];
	case PHASE_IDLE:
	case PHASE_FRONT:
	case PHASE_BACK:
	case PHASE_LOBBY:
	case PHASE_PRACTICE:
	case PHASE_BOARD:
	case PHASE_PODIUM:
	case PHASE_TEACH:
	case PHASE_GAIN:
	case PHASE_END:
		return -1;
	}
	return -1;
}

const struct turn *round_turn(const struct round *round)
{
	int index = round_turn_index(round);
	return index < 0 ? NULL : &round->turns[index];
}

const struct question *round_turn_question(const struct round *round, const struct turn *turn)
{
	return &round->bank->questions[turn->question];
}

int round_question(const struct round *round)
{
	if (round->phase == PHASE_FRONT || round->phase == PHASE_BACK)
		return round->pile.cards[pile_next(&round->pile)].question;
	const struct turn *turn = round_turn(round);
	return turn ? turn->question : -1;
}

/* What no message may hold, whatever the phase. */
static bool in_range(const struct round *round, const struct message *message)
{
	const char *end = memchr(message->text, '\0', sizeof message->text);
	if (!end)
		return false;
	size_t len = (size_t)(end - message->text);
	return (int)message->kind >= 0 && (int)message->kind < MESSAGE_KIND_COUNT
		&& (int)message->source >= 0 && (int)message->source < SOURCE_COUNT
		&& message->player >= (round->class ? -1 : 0)
		&& message->player < (round->class ? PLAYERS_MAX : 1)
		&& message->certainty >= 0 && message->certainty <= 3
		&& message->time_ms >= -TIME_MAX_MS && message->time_ms <= TIME_MAX_MS
		&& utf8_valid(message->text, len) == len;
}

static enum outcome pause_or_resume(struct round *round, bool pause)
{
	if (round->phase == PHASE_IDLE || round->phase == PHASE_END || round->paused == pause)
		return OUTCOME_IGNORED;
	round->paused = pause;
	return OUTCOME_TAKEN;
}

/* A message about the present question; a late one names another and is passed over. */
static enum outcome about_question(struct round *round, const struct message *message, int64_t now,
	enum outcome (*apply)(struct round *, const struct message *, int64_t))
{
	int present = round_question(round);
	if (present < 0)
		return OUTCOME_IGNORED;
	if (message->question < 0 || message->question >= round->bank->question_count)
		return OUTCOME_REFUSED;
	return message->question == present ? apply(round, message, now) : OUTCOME_IGNORED;
}

static enum outcome change_answer(struct round *round, const struct message *message, int64_t now)
{
	if (round->phase != PHASE_ASK)
		return OUTCOME_IGNORED;
	enum outcome outcome = round_change_answer(round, message);
	if (outcome == OUTCOME_TAKEN && message->kind == MESSAGE_PICK && round_pick_confirms(round))
		round_complete(round, now, false);
	return outcome;
}

/* After a test the answers are first seen at its end: there any of its questions may be named. */
static enum outcome overrule_at_end(struct round *round, const struct message *message,
	int64_t now)
{
	for (int i = 0; i < round->turn_count; i++)
		if (round->turns[i].question == message->question)
			return round_overrule(round, i, now);
	return OUTCOME_IGNORED;
}

static enum outcome dispatch(struct round *round, const struct message *message, int64_t now)
{
	bool pauses = message->kind == MESSAGE_PAUSE || message->kind == MESSAGE_RESUME;
	if (round->class && !pauses)
		return class_apply(round, message, now);
	switch (message->kind) {
	case MESSAGE_CHOOSE:
		return round_choose(round, message);
	case MESSAGE_START:
		return round_start(round, message, now);
	case MESSAGE_FINISH:
		return round_finish(round, now);
	case MESSAGE_PAUSE:
	case MESSAGE_RESUME:
		return pause_or_resume(round, message->kind == MESSAGE_PAUSE);
	case MESSAGE_UNDO:
		return round_move_cards(round, message, now);
	case MESSAGE_ASIDE:
		return round_put_aside(round, message, now);
	case MESSAGE_FORM:
		return round_form(round, message);
	case MESSAGE_TURN:
	case MESSAGE_GRADE:
		return about_question(round, message, now, round_move_cards);
	case MESSAGE_PICK:
	case MESSAGE_JOIN:
	case MESSAGE_MOVE:
	case MESSAGE_FILL:
	case MESSAGE_TYPE:
		return about_question(round, message, now, change_answer);
	case MESSAGE_OVERRULE:
		if (round->phase == PHASE_END)
			return overrule_at_end(round, message, now);
		return about_question(round, message, now, round_move_on);
	case MESSAGE_CONFIRM:
	case MESSAGE_CERTAINTY:
	case MESSAGE_RECONSIDER:
	case MESSAGE_HINT:
	case MESSAGE_SKIP:
	case MESSAGE_TIMEUP:
	case MESSAGE_TAKE_BACK:
	case MESSAGE_NEXT:
		return about_question(round, message, now, round_move_on);
	case MESSAGE_BUZZ:
	case MESSAGE_PLAYER:
	case MESSAGE_LEAVE:
	case MESSAGE_EXTRA:
	case MESSAGE_PRACTICE:
	case MESSAGE_ON:
	case MESSAGE_STEP_BACK:
	case MESSAGE_MORE_TIME:
	case MESSAGE_COUNT:
	case MESSAGE_JUDGE:
	case MESSAGE_VOID:
	case MESSAGE_ACCEPT:
	case MESSAGE_CORRECT:
	case MESSAGE_CELL:
		return OUTCOME_IGNORED; /* no class */
	}
	return OUTCOME_REFUSED;
}

bool round_apply(struct round *round, const struct message *message, struct effects *effects)
{
	*effects = (struct effects){ .reviews = { .undone = -1 } };
	if (!in_range(round, message)) {
		round->refused++;
		return false;
	}
	if (message->sequence <= round->last_sequence)
		return false;
	/* What is said of a card is said on a screen of its own, while the round stands still. */
	if (round->paused && message->kind != MESSAGE_RESUME && message->kind != MESSAGE_FINISH
		&& message->kind != MESSAGE_ASIDE && message->kind != MESSAGE_FORM)
		return false;
	bool was_end = round->phase == PHASE_END;
	/* A clock that was set back must not make time run backwards. */
	int64_t now = message->time_ms > round->last_ms ? message->time_ms : round->last_ms;
	round->sequence = message->sequence;
	round_review_none(round);
	enum outcome outcome = dispatch(round, message, now);
	if (outcome == OUTCOME_REFUSED)
		round->refused++;
	if (outcome != OUTCOME_TAKEN)
		return false;
	/* Only what was taken leaves a trace: a replay of the journal, which has no other
	 * messages, must come to the same round. */
	round->last_ms = now;
	round->last_sequence = message->sequence;
	effects->record = true;
	effects->reviews = round->made;
	effects->ended = !was_end && round->phase == PHASE_END;
	return true;
}
