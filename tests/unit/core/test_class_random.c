/* A class under random messages, sensible ones and nonsense: whatever comes, what was answered
 * stays with its question, and scores are the sum of what counts. READBACK_MESSAGES says how many
 * (the figure in tests/README.md is of a million). */
#include "base/random.h"
#include "core/class.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { MESSAGES = 20000, A_LESSON = 2000, PLAYERS = 5 };

struct seen {
	long taken;
	int phases[PHASE_END + 1], kinds[MESSAGE_KIND_COUNT];
};

struct kept {
	struct message *items; /* that were taken, as the journal would have them */
	int count;
};

static int below(struct random *random, int count)
{
	return (int)random_below(random, (uint32_t)count);
}

static enum message_kind some_kind(struct random *random, const struct round *round)
{
	static const enum message_kind often[] = { MESSAGE_PICK, MESSAGE_PICK, MESSAGE_PICK,
		MESSAGE_CONFIRM, MESSAGE_ON, MESSAGE_BUZZ, MESSAGE_JUDGE, MESSAGE_COUNT, MESSAGE_COUNT,
		MESSAGE_PLAYER, MESSAGE_TYPE };
	if (round->paused && below(random, 3))
		return MESSAGE_RESUME;
	if (round->phase == PHASE_BOARD && below(random, 2))
		return MESSAGE_CELL;
	if (round->phase == PHASE_CLOSED && !below(random, 8))
		return MESSAGE_ACCEPT;
	if (round->phase == PHASE_LOBBY && below(random, 3))
		return MESSAGE_PLAYER;
	if (below(random, 5))
		return often[below(random, (int)(sizeof often / sizeof *often))];
	return (enum message_kind)below(random, MESSAGE_KIND_COUNT);
}

static struct message some_message(struct random *random, const struct round *round)
{
	struct message message = { .kind = some_kind(random, round), .source = SOURCE_KEY };
	bool wild = !below(random, 20);
	message.player = wild ? below(random, 3000) - 2 : below(random, PLAYERS + 1) - 1;
	message.question = below(random, 6) ? round_question(round)
		: below(random, round->bank->question_count + 2) - 1;
	message.a = wild ? (int64_t)random_next(random) : below(random, 4);
	message.b = wild ? (int64_t)random_next(random) : below(random, 30);
	if (message.kind == MESSAGE_CELL || message.kind == MESSAGE_ACCEPT)
		message.question = round->turns[below(random, round->turn_count)].question;
	if (message.kind == MESSAGE_CORRECT)
		message.a = below(random, 400) - 200;
	if (message.kind == MESSAGE_MORE_TIME)
		message.a = below(random, 30000);
	if (message.kind == MESSAGE_PLAYER && round->class->player_count < PLAYERS)
		message.player = round->class->player_count;
	if (message.kind == MESSAGE_FINISH && below(random, 50))
		message.kind = MESSAGE_PICK;
	if (message.kind == MESSAGE_TYPE || message.kind == MESSAGE_ACCEPT)
		snprintf(message.text, sizeof message.text, "answer %d", below(random, 3));
	return message;
}

/* All that was answered to the turns of the round, as one number a turn. */
static void answers_read(const struct round *round, uint64_t out[ROUND_QUESTIONS_MAX])
{
	for (int i = 0; i < ROUND_QUESTIONS_MAX; i++) {
		out[i] = 0;
		for (int j = 0; round->class->turns[i].answers && j < round->class->player_count; j++) {
			const struct class_answer *at = class_answer_of(round, i, j);
			out[i] = out[i] * 31 + at->marks + 64u * at->judged + 256u * (unsigned)at->text;
			for (int k = 0; k < CHOICES_MAX; k++)
				out[i] = out[i] * 31 + (uint64_t)class_hands_up(round, i, j, k);
		}
	}
}

/* Points by accuracy, counted once more from what was answered. */
static int points_of(const struct round *round, int turn, int player)
{
	const struct class_turn *at = &round->class->turns[turn];
	if (!at->closed || at->voided || at->again_of >= 0)
		return 0;
	struct grade grade = class_grade(round, turn, player);
	return (200 * grade.got + grade.of) / (2 * grade.of);
}

static void check_scores(const struct round *round)
{
	const struct class *class = round->class;
	for (int i = 0; i < class->player_count; i++) {
		int score = 0;
		for (int j = 0; j < round->turn_count; j++)
			score += points_of(round, j, i);
		for (int j = 0; j < class->state.correction_count; j++)
			score += class->corrections[j].player == i ? class->corrections[j].points : 0;
		assert_int_equal(class_score(round, i), score);
	}
	assert_true(class->player_count <= PLAYERS_MAX);
	assert_true(round->turn_count <= ROUND_QUESTIONS_MAX);
	assert_true(round->at < round->turn_count);
	assert_true(class->state.buzzed < 0 || round->phase == PHASE_ASK);
}

/* Only the open question's answers change, or, by a step back, those of the question that is
 * open then or was not asked any more. */
static void check_answers(const struct round *round, const uint64_t before[ROUND_QUESTIONS_MAX],
	int open, enum message_kind kind)
{
	uint64_t now[ROUND_QUESTIONS_MAX];
	answers_read(round, now);
	int present = round_turn_index(round);
	for (int i = 0; i < round->turn_count; i++) {
		bool may = kind == MESSAGE_STEP_BACK && !round->turns[i].asked;
		may |= i == open || (kind == MESSAGE_STEP_BACK && i == present);
		/* Another way of answering hides hands, or shows them. */
		may |= kind == MESSAGE_PLAYER;
		if (!may)
			assert_int_equal(now[i], before[i]);
	}
}

static void check_replay(const struct round *round, struct bank *bank, const struct kept *kept)
{
	struct round *again = round_open(bank);
	struct effects effects;
	for (int i = 0; i < kept->count; i++)
		assert_true(round_apply(again, &kept->items[i], &effects));
	assert_int_equal(round_digest(again), round_digest(round));
	round_close(again);
}

/* Returns how many messages were sent before it ended. */
static int lesson(struct random *random, const char *rules, int messages, struct seen *seen)
{
	struct bank *bank = bank_hold(make_whole_bank());
	struct kept kept = { .items = calloc((size_t)messages + 1, sizeof *kept.items) };
	struct play play = play_open(bank);
	struct message message = { .kind = MESSAGE_START, .a = 3, .question = -1, .sequence = 1 };
	snprintf(message.text, sizeof message.text, "mode=class %s", rules);
	struct effects effects;
	assert_true(round_apply(play.round, &message, &effects));
	kept.items[kept.count++] = message;
	int64_t now = 0;
	int sent = 0;
	for (; sent < messages && play.round->phase != PHASE_END; sent++) {
		uint64_t before[ROUND_QUESTIONS_MAX];
		answers_read(play.round, before);
		bool opens = play.round->phase == PHASE_ASK || play.round->phase == PHASE_CLOSED;
		int open = opens ? round_turn_index(play.round) : -1;
		message = some_message(random, play.round);
		now += below(random, 3000);
		message.time_ms = now;
		message.sequence = sent + 2;
		if (!round_apply(play.round, &message, &effects))
			continue;
		kept.items[kept.count++] = message;
		seen->phases[play.round->phase]++;
		seen->kinds[message.kind]++;
		check_answers(play.round, before, open, message.kind);
		check_scores(play.round);
	}
	check_replay(play.round, bank, &kept);
	play.sequence = play.round->last_sequence;
	play_player(&play, -1, MESSAGE_RESUME, 0, 0);
	while (class_can_step_back(play.round)) {
		assert_true(play_player(&play, -1, MESSAGE_STEP_BACK, 0, 0));
		check_scores(play.round);
	}
	play_close(&play);
	bank_close(bank);
	seen->taken += kept.count;
	free(kept.items);
	return sent;
}

static void test_random_messages(void **state)
{
	(void)state;
	static const char *const rules[] = { "length=0", "length=6 reading=no", "board=yes length=9",
		"length=5 hidden=yes reading=no timer=20000", "length=4 again=yes" };
	const char *asked = getenv("READBACK_MESSAGES");
	long sent = asked ? strtol(asked, NULL, 10) : MESSAGES;
	struct seen seen = { .taken = 0 };
	struct random random;
	random_init(&random, 20260105, 7);
	for (long left = sent, i = 0; left > 0; i++)
		left -= lesson(&random, rules[i % 5], A_LESSON, &seen);
	/* They must be sensible enough to get everywhere, else nothing was tested. */
	assert_true(seen.taken > sent / 6);
	for (int i = PHASE_LOBBY; i <= PHASE_END; i++)
		assert_true(seen.phases[i] > 0);
	for (int i = MESSAGE_BUZZ; i < MESSAGE_KIND_COUNT; i++)
		assert_true(seen.kinds[i] > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_random_messages) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
