#include "core/rehearsal.h"

#include "core/class_parts.h"
#include "core/pace.h"

#include <string.h>

/* In ms; what stands on the wall in between stays as pace.h has it. */
enum {
	JUDGE_MS = 3500, HANDS_MS = 3 * 1000, THINK_LEAST_MS = 1500, THINK_MOST_MS = 9 * 1000,
	UNTIMED_MS = 2 * 1000,
	LEVEL_PERCENT = 12, /* less right a level */
};
static const int64_t NEVER = INT64_MAX;

void rehearsal_init(struct rehearsal *rehearsal, uint64_t seed, const int *abilities,
	const enum way *ways, int count)
{
	enum { REHEARSAL_STREAM = 4 };
	memset(rehearsal, 0, sizeof *rehearsal);
	random_init(&rehearsal->random, seed, REHEARSAL_STREAM);
	rehearsal->team_count = count < REHEARSAL_TEAMS_MAX ? count : REHEARSAL_TEAMS_MAX;
	for (int i = 0; i < rehearsal->team_count; i++)
		rehearsal->teams[i] = (struct made_up){ .ability = abilities[i], .way = ways[i] };
	rehearsal->turn = -2;
}

static int64_t between(struct random *random, int64_t least, int64_t most)
{
	return least + (int64_t)random_below(random, (uint32_t)(most - least + 1));
}

int64_t rehearsal_stay_ms(const struct round *round)
{
	const struct class_state *state = &round->class->state;
	int turn = round->phase == PHASE_TEACH ? state->again[state->again_at] : class_on_wall(round);
	return pace_stay_ms(round->bank, turn < 0 ? NULL
		: round_turn_question(round, &round->turns[turn]), round->phase);
}

static void team_plan(struct rehearsal *rehearsal, const struct round *round, int team)
{
	struct made_up *at = &rehearsal->teams[team];
	struct random *random = &rehearsal->random;
	int turn = round_turn_index(round), options;
	const struct question *question = round_turn_question(round, &round->turns[turn]);
	int64_t reading = class_reading_ms(round, turn);
	int knows = at->ability - LEVEL_PERCENT * (question->level - 1);
	options = question_options(round->bank, question);
	at->answers_ms = round->open_ms + between(random, reading * 6 / 10, reading * 12 / 10)
		+ between(random, THINK_LEAST_MS, THINK_MOST_MS);
	at->right = (int)random_below(random, 100) < knows
		|| (options && random_below(random, (uint32_t)options) == 0);
	/* One in eight thinks again. */
	at->changes_ms = random_below(random, 8) ? NEVER
		: at->answers_ms + between(random, THINK_LEAST_MS, THINK_MOST_MS);
	at->buzzed = false;
	if (!class_can_answer(round, turn, team))
		at->answers_ms = at->changes_ms = NEVER;
}

static void question_plan(struct rehearsal *rehearsal, const struct round *round)
{
	int64_t last = round->open_ms + class_reading_ms(round, round_turn_index(round));
	for (int i = 0; i < rehearsal->team_count; i++) {
		team_plan(rehearsal, round, i);
		if (rehearsal->teams[i].answers_ms != NEVER && rehearsal->teams[i].answers_ms > last)
			last = rehearsal->teams[i].answers_ms;
	}
	rehearsal->judged_ms = NEVER;
	rehearsal->counted = 0;
	/* Where no clock closes it, the teacher does when all have answered. */
	int64_t deadline = class_deadline(round);
	rehearsal->step_ms = deadline < 0 || deadline > last + UNTIMED_MS ? last + UNTIMED_MS : NEVER;
}

static void plan(struct rehearsal *rehearsal, const struct round *round, int64_t now_ms)
{
	int turn = round_turn_index(round);
	if (rehearsal->turn == turn && rehearsal->phase == round->phase)
		return;
	rehearsal->turn = turn;
	rehearsal->phase = round->phase;
	if (round->phase == PHASE_ASK)
		question_plan(rehearsal, round);
	else
		rehearsal->step_ms = now_ms + rehearsal_stay_ms(round);
}

static struct message message_of(const struct round *round, int player, enum message_kind kind,
	int64_t a, int64_t at_ms)
{
	return (struct message){ .kind = kind, .player = player, .a = a, .time_ms = at_ms,
		.question = round_question(round), .source = SOURCE_PROGRAM };
}

/* Whoever knows which are right marks all of them. */
static bool is_whole(const struct round *round, unsigned marks, bool right)
{
	const struct question *question = round_turn_question(round, round_turn(round));
	unsigned key = question_right(round->bank, question);
	return marks && (question->kind != KIND_MULTI || !right || (marks & key) == key);
}

/* What a team picks: what is right and not marked yet, or one of the others. */
static int option_picked(struct rehearsal *rehearsal, const struct round *round, unsigned marks,
	bool right)
{
	const struct question *question = round_turn_question(round, round_turn(round));
	unsigned key = question_right(round->bank, question);
	if (question->kind == KIND_MULTI && right)
		key &= ~marks;
	int options = question_options(round->bank, question);
	int at = (int)random_below(&rehearsal->random, (uint32_t)options);
	for (int i = 0; i < options; i++) {
		int option = (at + i) % options;
		if ((key >> option & 1) == (unsigned)right)
			return option;
	}
	return at;
}

/* The team that does something next, and when. */
static int next_team(const struct rehearsal *rehearsal, int64_t *at_ms)
{
	int next = -1;
	*at_ms = NEVER;
	for (int i = 0; i < rehearsal->team_count; i++) {
		const struct made_up *at = &rehearsal->teams[i];
		int64_t ms = at->answers_ms < at->changes_ms ? at->answers_ms : at->changes_ms;
		if (ms < *at_ms) {
			*at_ms = ms;
			next = i;
		}
	}
	return next;
}

/* A team has come to its moment: it picks and then confirms, buzzes, or raises hands. */
static struct message team_act(struct rehearsal *rehearsal, const struct round *round, int team,
	int64_t at_ms)
{
	struct made_up *at = &rehearsal->teams[team];
	const struct class_answer *answer = class_answer_of(round, round_turn_index(round), team);
	bool first = at->answers_ms != NEVER;
	if (at->way == WAY_BUZZER) {
		at->answers_ms = at->changes_ms = NEVER;
		rehearsal->judged_ms = at_ms + JUDGE_MS;
		return message_of(round, team, MESSAGE_BUZZ, 0, at_ms);
	}
	if (at->way == WAY_HANDS) {
		int option = rehearsal->counted++;
		int options = question_options(round->bank, round_turn_question(round, round_turn(round)));
		struct message count = message_of(round, team, MESSAGE_COUNT, option, at_ms);
		bool right = question_right(round->bank, round_turn_question(round, round_turn(round)))
			>> option & 1;
		count.b = (int64_t)random_below(&rehearsal->random, right ? 24 : 9);
		at->changes_ms = NEVER;
		at->answers_ms = option + 1 < options ? at_ms + HANDS_MS : NEVER;
		return count;
	}
	if (is_whole(round, answer->marks, at->right) && !answer->confirmed) {
		at->answers_ms = NEVER;
		if (!first)
			at->changes_ms = NEVER;
		return message_of(round, team, MESSAGE_CONFIRM, 0, at_ms);
	}
	/* To think again is to be right a little more often. */
	bool right = at->right || (!first && random_below(&rehearsal->random, 3) == 0);
	return message_of(round, team, MESSAGE_PICK,
		option_picked(rehearsal, round, answer->marks, right), at_ms);
}

static bool next_asked(struct rehearsal *rehearsal, const struct round *round, int64_t now_ms,
	struct message *message)
{
	int64_t at_ms, deadline = class_deadline(round);
	int team = next_team(rehearsal, &at_ms);
	if (round->class->state.buzzed >= 0) {
		int64_t judged = rehearsal->judged_ms < now_ms ? now_ms : rehearsal->judged_ms;
		*message = message_of(round, -1, MESSAGE_JUDGE,
			rehearsal->teams[round->class->state.buzzed].right, judged);
		rehearsal->judged_ms = NEVER;
		return true;
	}
	if (at_ms < now_ms)
		at_ms = now_ms;
	bool time_up = deadline >= 0 && deadline <= at_ms && deadline <= rehearsal->step_ms;
	if (time_up)
		*message = message_of(round, -1, MESSAGE_TIMEUP, 0, deadline < now_ms ? now_ms : deadline);
	else if (team >= 0 && at_ms <= rehearsal->step_ms)
		*message = team_act(rehearsal, round, team, at_ms);
	else
		*message = message_of(round, -1, MESSAGE_ON, 0,
			rehearsal->step_ms < now_ms ? now_ms : rehearsal->step_ms);
	return true;
}

bool rehearsal_next(struct rehearsal *rehearsal, const struct round *round, int64_t now_ms,
	struct message *message)
{
	if (round->phase == PHASE_END || !round->class)
		return false;
	if (rehearsal->entered < rehearsal->team_count) {
		int team = rehearsal->entered++;
		*message = message_of(round, team, MESSAGE_PLAYER, team + 1, now_ms + PACE_TEAM_MS);
		message->b = class_player(rehearsal->teams[team].way, team % CLASS_COLOURS);
		return true;
	}
	plan(rehearsal, round, now_ms);
	if (round->phase == PHASE_ASK)
		return next_asked(rehearsal, round, now_ms, message);
	*message = message_of(round, -1, MESSAGE_ON, 0,
		rehearsal->step_ms < now_ms ? now_ms : rehearsal->step_ms);
	return true;
}
