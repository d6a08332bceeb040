/* The teacher's way through a lesson, step by step: lobby, then for each question ask, close,
 * reveal, explain, scores; podium; what most got wrong, taught and asked again; thanks. */
#include "core/class_parts.h"

#include <string.h>

enum { AGAIN_STREAM = 3 }; /* of random numbers: the order shown when asked again */

int class_on_wall(const struct round *round)
{
	return round->class->state.begun ? round->queue[round->at] : -1;
}

void class_close_turn(struct round *round, int64_t now)
{
	int index = round_turn_index(round);
	struct turn *turn = &round->turns[index];
	struct class *class = round->class;
	turn->spent_ms = now - round->open_ms - class->state.held_ms;
	class->turns[index].closed = true;
	for (int i = 0; i < class->player_count; i++)
		class->turns[index].answers[i].there = class->players[i].present
			&& class_can_answer(round, index, i);
	class->state.buzzed = -1;
	round_enter(round, PHASE_CLOSED, now);
}

void class_settle(struct round *round, int64_t now)
{
	const struct class *class = round->class;
	if (round->phase != PHASE_ASK || class->state.buzzed >= 0)
		return;
	int index = round_turn_index(round), waiting = 0, done = 0;
	for (int i = 0; i < class->player_count; i++) {
		if (!class->players[i].present || !class_can_answer(round, index, i))
			continue;
		bool confirmed = class->turns[index].answers[i].confirmed;
		waiting += !confirmed;
		done += confirmed;
	}
	if (waiting || !done)
		return;
	class_remember(round, MESSAGE_ON, index, -1, -1);
	class_close_turn(round, now);
}

static void turn_open(struct round *round, int64_t now)
{
	struct class *class = round->class;
	int index = round->queue[round->at];
	struct turn *turn = &round->turns[index];
	if (!class->turns[index].answers)
		class->turns[index].answers = arena_array(round_arena(round), PLAYERS_MAX,
			sizeof *class->turns[index].answers);
	for (int i = 0; i < class->player_count; i++)
		class->players[i].extra_permille = class->players[i].next_extra_permille;
	class->state.added_ms = class->state.held_ms = class->state.buzz_ms = 0;
	class->state.buzzed = -1;
	class->state.begun = true;
	turn->asked = true;
	turn->opened_ms = round->open_ms = now;
	round_enter(round, PHASE_ASK, now);
}

static void enter(struct round *round, enum phase phase, int64_t now)
{
	class_remember(round, MESSAGE_ON, -1, -1, -1);
	round_enter(round, phase, now);
}

bool class_askable(const struct round *round, int turn)
{
	const struct class *class = round->class;
	int present = 0, able = 0;
	for (int i = 0; i < class->player_count; i++) {
		present += class->players[i].present;
		able += class->players[i].present && class_can_answer(round, turn, i);
	}
	return able == present || (able && !round->rules.for_all);
}

/* Turns of the game itself stand in the queue before those that are asked again. */
static int game_turns(const struct round *round)
{
	int count = 0;
	while (count < round->turn_count && round->class->turns[count].again_of < 0)
		count++;
	return count;
}

struct class_course class_course(const struct round *round, int turn)
{
	const struct class *class = round->class;
	struct class_course course = { .place = 0 };
	for (int i = 0; i < game_turns(round); i++) {
		int at = round->queue[i];
		bool coming = !round->turns[at].asked && (!class->state.begun || i > round->at);
		if (class->turns[at].left_out || (coming && !class_askable(round, at)))
			continue;
		course.total++;
		course.done += class->turns[at].closed;
		if (at == turn)
			course.place = course.total;
	}
	if (course.total > class->wanted)
		course.total = class->wanted;
	return course;
}

int class_next(const struct round *round)
{
	int count = game_turns(round), asked = 0;
	for (int i = 0; i < count; i++)
		asked += round->turns[i].asked;
	if (asked >= round->class->wanted)
		return -1;
	for (int place = round->class->state.begun ? round->at + 1 : 0; place < count; place++)
		if (class_askable(round, round->queue[place]))
			return place;
	return -1;
}

/* Whose turn it is to pick from the board: the next who is there. */
static int chooser_next(const struct class *class)
{
	for (int i = 1; i <= class->player_count; i++) {
		int player = (class->state.chooser + i) % class->player_count;
		if (class->players[player].present)
			return player;
	}
	return -1;
}

static void ask_next(struct round *round, int64_t now)
{
	int place = class_next(round);
	if (place < 0) {
		enter(round, PHASE_PODIUM, now);
		return;
	}
	if (round->rules.board && round->phase != PHASE_BOARD) {
		class_remember(round, MESSAGE_ON, -1, -1, -1);
		round->class->state.chooser = chooser_next(round->class);
		round_enter(round, PHASE_BOARD, now);
		return;
	}
	class_remember(round, MESSAGE_ON, round->queue[place], -1, -1);
	for (int i = round->class->state.begun ? round->at + 1 : 0; i < place; i++)
		round->class->turns[round->queue[i]].left_out = true;
	round->at = place;
	turn_open(round, now);
}

/* Asks again what was taught; the turn is a new one behind all others. */
static void ask_again(struct round *round, int place, int64_t now)
{
	struct class *class = round->class;
	int index = round->turn_count, of = class->state.again[place];
	struct random random;
	class_remember(round, MESSAGE_ON, index, -1, -1);
	class->state.again_at = place;
	random_init(&random, round->seed + (uint64_t)index, AGAIN_STREAM);
	round->turn_count++;
	round_begin_turn(round, index, round->turns[of].question, &random);
	class->turns[index].again_of = of;
	round->at = index;
	turn_open(round, now);
}

static void teach(struct round *round, int64_t now)
{
	struct class *class = round->class;
	int room = ROUND_QUESTIONS_MAX - round->turn_count;
	class_remember(round, MESSAGE_ON, -1, -1, -1);
	class->state.again_count = round->rules.again ? class_missed(round, class->state.again) : 0;
	if (class->state.again_count > room)
		class->state.again_count = room;
	class->state.again_at = 0;
	round_enter(round, class->state.again_count > 0 ? PHASE_TEACH : PHASE_END, now);
}

/* First all of them are taught, then all are asked: a little time lies between. */
static void taught(struct round *round, int64_t now)
{
	struct class *class = round->class;
	if (class->state.again_at + 1 == class->state.again_count) {
		ask_again(round, 0, now);
		return;
	}
	class_remember(round, MESSAGE_ON, -1, -1, -1);
	class->state.again_at++;
	round_enter(round, PHASE_TEACH, now);
}

static void explained(struct round *round, int64_t now)
{
	struct class *class = round->class;
	if (class->turns[round_turn_index(round)].again_of < 0) {
		if (round->rules.hidden) {
			ask_next(round, now);
			return;
		}
		enter(round, PHASE_SCORES, now);
		return;
	}
	if (class->state.again_at + 1 < class->state.again_count) {
		ask_again(round, class->state.again_at + 1, now);
		return;
	}
	enter(round, PHASE_GAIN, now);
}

static enum outcome go_on(struct round *round, int64_t now)
{
	switch (round->phase) {
	case PHASE_LOBBY:
	case PHASE_PRACTICE:
	case PHASE_BOARD:
	case PHASE_SCORES:
		ask_next(round, now);
		return OUTCOME_TAKEN;
	case PHASE_ASK:
		class_remember(round, MESSAGE_ON, round_turn_index(round), -1, -1);
		class_close_turn(round, now);
		return OUTCOME_TAKEN;
	case PHASE_CLOSED:
		enter(round, PHASE_REVEAL, now);
		return OUTCOME_TAKEN;
	case PHASE_REVEAL:
		enter(round, PHASE_EXPLAIN, now);
		return OUTCOME_TAKEN;
	case PHASE_EXPLAIN:
		explained(round, now);
		return OUTCOME_TAKEN;
	case PHASE_PODIUM:
		teach(round, now);
		return OUTCOME_TAKEN;
	case PHASE_TEACH:
		taught(round, now);
		return OUTCOME_TAKEN;
	case PHASE_GAIN:
		enter(round, PHASE_END, now);
		return OUTCOME_TAKEN;
	case PHASE_IDLE:
	case PHASE_SURE:
	case PHASE_NOTED:
	case PHASE_FRONT:
	case PHASE_BACK:
	case PHASE_END:
		return OUTCOME_IGNORED;
	}
	return OUTCOME_IGNORED;
}

static enum outcome time_up(struct round *round, int64_t now)
{
	int64_t deadline = class_deadline(round);
	if (round->phase != PHASE_ASK || deadline < 0)
		return OUTCOME_IGNORED;
	if (now < deadline)
		return OUTCOME_REFUSED;
	class_remember(round, MESSAGE_TIMEUP, round_turn_index(round), -1, -1);
	round->turns[round_turn_index(round)].timed_out = true;
	class_close_turn(round, now);
	return OUTCOME_TAKEN;
}

/* A question that is on the wall before its reveal does not count, and the next one comes. */
static enum outcome skip(struct round *round, int64_t now)
{
	int index = round_turn_index(round);
	if (round->phase != PHASE_ASK && round->phase != PHASE_CLOSED)
		return OUTCOME_IGNORED;
	if (round->class->turns[index].again_of >= 0)
		return OUTCOME_IGNORED; /* it counts for nothing anyway: close it */
	class_remember(round, MESSAGE_SKIP, index, -1, -1);
	round->turns[index].skipped = round->class->turns[index].voided = true;
	round->class->turns[index].closed = true;
	round->class->state.buzzed = -1;
	round_enter(round, PHASE_SCORES, now);
	return OUTCOME_TAKEN;
}

static enum outcome pick_cell(struct round *round, const struct message *message, int64_t now)
{
	if (round->phase != PHASE_BOARD)
		return OUTCOME_IGNORED;
	int next = round->class->state.begun ? round->at + 1 : 0;
	int count = game_turns(round), place = next;
	while (place < count && round->turns[round->queue[place]].question != message->question)
		place++;
	if (place == count)
		return OUTCOME_REFUSED;
	int index = round->queue[place];
	class_remember(round, MESSAGE_CELL, index, -1, place);
	round->queue[place] = round->queue[next];
	round->queue[next] = index;
	round->at = next;
	turn_open(round, now);
	return OUTCOME_TAKEN;
}

static enum outcome more_time(struct round *round, int64_t ms)
{
	if (round->phase != PHASE_ASK || round_turn(round) == NULL
		|| class_timer_ms(round, round_turn_index(round)) == 0)
		return OUTCOME_IGNORED;
	if (ms <= 0 || ms > CLASS_MORE_MS_MAX || round->class->state.added_ms + ms > CLASS_MORE_MS_MAX)
		return OUTCOME_REFUSED;
	class_remember(round, MESSAGE_MORE_TIME, -1, -1, -1);
	round->class->state.added_ms += ms;
	return OUTCOME_TAKEN;
}

/* The turn of the game that asks this question; -1 where none that was asked does. */
static int turn_of(const struct round *round, int question)
{
	for (int i = 0; i < round->turn_count; i++)
		if (round->turns[i].question == question && round->turns[i].asked
			&& round->class->turns[i].again_of < 0)
			return i;
	return -1;
}

static enum outcome make_void(struct round *round, const struct message *message)
{
	int index = turn_of(round, message->question);
	if (index < 0)
		return OUTCOME_REFUSED;
	if (round->turns[index].skipped)
		return OUTCOME_IGNORED;
	class_remember(round, MESSAGE_VOID, index, -1, -1);
	round->class->turns[index].voided = !round->class->turns[index].voided;
	return OUTCOME_TAKEN;
}

static int text_find(const struct round *round, const char *text)
{
	const struct class *class = round->class;
	for (int i = 1; i <= class->text_count; i++)
		if (strcmp(class->texts[i], text) == 0)
			return i;
	return 0;
}

static enum outcome accept(struct round *round, const struct message *message)
{
	struct class *class = round->class;
	int index = turn_of(round, message->question), text = text_find(round, message->text);
	if (index < 0 || !text || class->state.accepted_count == CLASS_ACCEPTED_MAX)
		return OUTCOME_REFUSED;
	if (!class->turns[index].closed
		|| round->bank->questions[message->question].kind != KIND_TYPED)
		return OUTCOME_IGNORED;
	class_remember(round, MESSAGE_ACCEPT, -1, -1, -1);
	class->accepted[class->state.accepted_count++] = (struct class_accepted){ index, text };
	return OUTCOME_TAKEN;
}

static enum outcome correct(struct round *round, const struct message *message)
{
	struct class *class = round->class;
	if (message->player < 0 || message->player >= class->player_count || message->a == 0
		|| message->a < -CLASS_POINTS_MAX || message->a > CLASS_POINTS_MAX
		|| message->b < 0 || message->b >= REASON_COUNT
		|| class->state.correction_count == CLASS_CORRECTIONS_MAX)
		return OUTCOME_REFUSED;
	class_remember(round, MESSAGE_CORRECT, -1, -1, -1);
	class->corrections[class->state.correction_count++] = (struct class_correction){
		message->player, (int)message->a, (enum reason)message->b };
	return OUTCOME_TAKEN;
}

/* Who has to stop still sees how it went; from the podium on, that is the end. */
static enum outcome finish(struct round *round, int64_t now)
{
	struct class *class = round->class;
	if (round->phase == PHASE_END)
		return OUTCOME_IGNORED;
	bool over = !class->state.begun || round->phase == PHASE_PODIUM || round->phase == PHASE_TEACH
		|| round->phase == PHASE_GAIN || class->turns[class_on_wall(round)].again_of >= 0;
	int open = round->phase == PHASE_ASK ? round_turn_index(round) : -1;
	class_remember(round, MESSAGE_FINISH, open, -1, -1);
	/* What was open when it had to end counts for nobody. */
	if (open >= 0)
		class->turns[open].voided = class->turns[open].closed = true;
	class->state.buzzed = -1;
	round->paused = false;
	round_enter(round, over ? PHASE_END : PHASE_PODIUM, now);
	return OUTCOME_TAKEN;
}

enum outcome class_step(struct round *round, const struct message *message, int64_t now)
{
	switch (message->kind) {
	case MESSAGE_ON:
		return go_on(round, now);
	case MESSAGE_TIMEUP:
		return time_up(round, now);
	case MESSAGE_SKIP:
		return skip(round, now);
	case MESSAGE_CELL:
		return pick_cell(round, message, now);
	case MESSAGE_MORE_TIME:
		return more_time(round, message->a);
	case MESSAGE_VOID:
		return make_void(round, message);
	case MESSAGE_ACCEPT:
		return accept(round, message);
	case MESSAGE_CORRECT:
		return correct(round, message);
	case MESSAGE_FINISH:
		return finish(round, now);
	default:
		return OUTCOME_IGNORED;
	}
}
