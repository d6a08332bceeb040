/* Random messages, sensible and not, sent to rounds. After each the round must hold together,
 * and a replay of the messages that were recorded must come to the same round: resuming rests
 * on that. How many messages: the first argument, 100,000 without it. */
#include "base/digest.h"
#include "core/round.h"
#include "make_bank.h"
#include "play.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { MESSAGES_A_ROUND = 400 };

struct run {
	struct random random;
	struct round *round;
	struct message sent[MESSAGES_A_ROUND];
	int sent_count;
	struct message recorded[MESSAGES_A_ROUND];
	int recorded_count;
	int64_t now, sequence;
};

static int64_t below(struct run *run, uint32_t bound)
{
	return random_below(&run->random, bound);
}

static bool one_in(struct run *run, uint32_t bound)
{
	return below(run, bound) == 0;
}

/* One of count names. Each number is drawn in a statement of its own: where two stand in one
 * expression, compilers differ in which comes first. */
static const char *one_of(struct run *run, const char *const *names, uint32_t count)
{
	return names[below(run, count)];
}

static void random_rules(struct run *run, char *out)
{
	static const char *const modes[] = { "quiz", "quiz", "quiz", "warm-up", "cards", "study",
		"study" };
	static const char *const orders[] = { "mixed", "article" };
	static const char *const scorings[] = { "accuracy", "certainty", "speed" };
	static const char *const feedbacks[] = { "at-once", "at-end" };
	static const char *const timers[] = { "0", "20000" };
	const char *mode = one_of(run, modes, 7), *order = one_of(run, orders, 2);
	const char *scoring = one_of(run, scorings, 3), *feedback = one_of(run, feedbacks, 2);
	const char *timer = one_of(run, timers, 2);
	int length = (int)below(run, 12), topics = (int)below(run, 8), levels = 1 + (int)below(run, 7);
	bool chosen = one_in(run, 6);
	snprintf(out, MESSAGE_TEXT_MAX,
		"mode=%s length=%d order=%s scoring=%s feedback=%s timer=%s topics=%d levels=%d chosen=%s",
		mode, length, order, scoring, feedback, timer, topics, levels, chosen ? "yes" : "no");
}

static int64_t random_number(struct run *run)
{
	static const int64_t wild[] = { -1, -2, 255, 256, INT64_MAX, INT64_MIN, INT32_MAX, 1000 };
	return one_in(run, 10) ? wild[below(run, 8)] : below(run, 6);
}

static void random_text(struct run *run, char *out)
{
	static const char *const texts[] = { "Erovinkin", "erovinkn", "polonium 210", "7", "7 years",
		"6,5", "river", "", " ", "\u00e9\u00df\u4e2d", "x\xff", "line\nbreak", "Tor" };
	snprintf(out, MESSAGE_TEXT_MAX, "%s", texts[below(run, sizeof texts / sizeof *texts)]);
	if (one_in(run, 50))
		memset(out, 'w', MESSAGE_TEXT_MAX); /* no end */
}

static struct message random_message(struct run *run)
{
	struct message message = { .question = round_question(run->round) };
	/* What is a class's comes now and then, and means nothing here. */
	message.kind = (enum message_kind)below(run, MESSAGE_BUZZ);
	if (one_in(run, 30))
		message.kind = (enum message_kind)below(run, MESSAGE_KIND_COUNT);
	message.source = (enum source)below(run, SOURCE_COUNT);
	message.a = random_number(run);
	message.b = random_number(run);
	run->now += below(run, one_in(run, 5) ? 20000 : 900);
	message.time_ms = run->now;
	message.sequence = ++run->sequence;
	/* FINISH ends all: seldom. */
	if (message.kind == MESSAGE_FINISH && !one_in(run, 20))
		message.kind = MESSAGE_CONFIRM;
	if (run->round->paused && one_in(run, 2))
		message.kind = MESSAGE_RESUME;
	if (message.kind == MESSAGE_CHOOSE)
		message.question = (int)below(run, 35) - 1;
	random_text(run, message.text);
	if (run->round->phase == PHASE_IDLE && one_in(run, 4)) {
		message.kind = MESSAGE_START;
		random_rules(run, message.text);
	}
	if (one_in(run, 20))
		message.question = (int)random_number(run);
	if (one_in(run, 20))
		message.sequence -= below(run, 4);
	if (one_in(run, 20))
		message.time_ms -= below(run, 30000);
	if (one_in(run, 200))
		message.kind = (enum message_kind)(MESSAGE_KIND_COUNT + 3);
	return message;
}

static void assert_queue_is_a_permutation(const struct round *round)
{
	bool seen[ROUND_QUESTIONS_MAX] = { false };
	for (int i = 0; i < round->turn_count; i++) {
		assert_in_range(round->queue[i], 0, round->turn_count - 1);
		assert_false(seen[round->queue[i]]);
		seen[round->queue[i]] = true;
	}
}

static void assert_points_add_up(const struct round *round)
{
	int sum = 0, done = 0;
	for (int i = 0; i < round->turn_count; i++) {
		const struct turn *turn = &round->turns[i];
		sum += turn->points;
		done += turn->answered || turn->timed_out;
		assert_in_range(turn->grade.got, 0, turn->grade.of);
		assert_true(turn->grade.of > 0);
		assert_true(turn->answered || turn->points == 0);
		assert_true(turn->asked || !(turn->answered || turn->timed_out || turn->spent_ms));
		assert_true(turn->spent_ms >= 0);
	}
	assert_int_equal(round_points(round), sum < 0 ? 0 : sum);
	assert_true(round_points(round) <= round_points_max(round));
	assert_int_equal(round_done(round), done);
}

static void assert_phase_is_legal(const struct round *round)
{
	bool cards = mode_has_pile(round->rules.mode), study = round->rules.mode == MODE_STUDY;
	const struct turn *turn = round_turn(round);
	assert_int_equal(turn != NULL, round_turn_index(round) >= 0);
	bool done = turn && (turn->answered || turn->timed_out);
	switch (round->phase) {
	case PHASE_IDLE:
		assert_int_equal(round->turn_count + round->pile.card_count, 0);
		return;
	case PHASE_ASK:
		assert_true(turn && turn->asked && !done && (!cards || study));
		return;
	case PHASE_SURE:
		assert_true(turn && !done && round->rules.scoring == SCORING_CERTAINTY);
		return;
	case PHASE_NOTED:
	case PHASE_REVEAL:
		assert_true(done);
		assert_int_equal(round->phase == PHASE_NOTED, round->rules.feedback == FEEDBACK_AT_END);
		return;
	case PHASE_FRONT:
	case PHASE_BACK:
		assert_true(cards && pile_next(&round->pile) >= 0);
		return;
	case PHASE_END:
		assert_true(!turn && !round->paused);
		return;
	case PHASE_LOBBY:
	case PHASE_PRACTICE:
	case PHASE_BOARD:
	case PHASE_CLOSED:
	case PHASE_EXPLAIN:
	case PHASE_SCORES:
	case PHASE_PODIUM:
	case PHASE_TEACH:
	case PHASE_GAIN:
		break; /* a class's: test_class_random */
	}
	fail();
}

/* What the message may not touch: any other turn than the one it names, or asks again. */
static void assert_others_untouched(const struct round *before, const struct round *after,
	const struct message *message)
{
	if (before->phase == PHASE_IDLE)
		return;
	for (int i = 0; i < after->turn_count; i++) {
		if (after->turns[i].question == message->question
			|| (message->kind == MESSAGE_UNDO && i == round_turn_index(after)))
			continue;
		const struct turn *was = &before->turns[i], *is = &after->turns[i];
		assert_memory_equal(&was->answer, &is->answer, sizeof was->answer);
		assert_int_equal(was->points, is->points);
		assert_int_equal(was->answered, is->answered);
		assert_int_equal(was->grade.got, is->grade.got);
		assert_memory_equal(before->texts[i], after->texts[i], sizeof before->texts[i]);
	}
}

static void step(struct run *run, struct round *before)
{
	struct message message = random_message(run);
	*before = *run->round;
	uint64_t digest = round_digest(run->round);
	run->sent[run->sent_count++] = message;
	struct effects effects;
	bool taken = round_apply(run->round, &message, &effects);
	assert_int_equal(taken, effects.record);
	assert_int_equal(taken, round_digest(run->round) != digest);
	assert_true(run->round->refused <= before->refused + 1);
	assert_true(!taken || run->round->refused == before->refused);
	assert_int_equal(effects.ended,
		taken && before->phase != PHASE_END && run->round->phase == PHASE_END);
	assert_true(run->round->last_ms >= before->last_ms);
	if (taken)
		run->recorded[run->recorded_count++] = message;
	assert_queue_is_a_permutation(run->round);
	assert_points_add_up(run->round);
	assert_phase_is_legal(run->round);
	assert_others_untouched(before, run->round, &message);
	assert_true(round_deadline(run->round) == -1 || run->round->rules.timer_ms > 0);
}

static uint64_t replay(struct bank *bank, const struct message *messages, int count, bool all_taken)
{
	struct round *round = round_open(bank);
	for (int i = 0; i < count; i++) {
		struct effects effects;
		bool taken = round_apply(round, &messages[i], &effects);
		assert_true(taken || !all_taken);
	}
	uint64_t digest = round_digest(round);
	round_close(round);
	return digest;
}

static void test_random_messages(void **state)
{
	long want = *(const long *)*state, sent = 0, taken = 0;
	uint64_t digests = digest_init();
	int ends = 0, phases[PHASE_END + 1] = { 0 };
	struct bank *bank = make_whole_bank();
	struct run *run = calloc(1, sizeof *run);
	struct round *before = calloc(1, sizeof *before);
	assert_true(run && before);
	for (uint64_t seed = 1; sent < want; seed++) {
		memset(run, 0, sizeof *run);
		random_init(&run->random, seed, 7);
		run->round = round_open(bank);
		while (run->sent_count < MESSAGES_A_ROUND) {
			step(run, before);
			phases[run->round->phase]++;
			if (run->round->phase == PHASE_END && one_in(run, 20))
				break;
		}
		uint64_t digest = round_digest(run->round);
		assert_true(replay(bank, run->sent, run->sent_count, false) == digest);
		assert_true(replay(bank, run->recorded, run->recorded_count, true) == digest);
		digests = digest_number(digests, (int64_t)digest);
		sent += run->sent_count;
		taken += run->recorded_count;
		ends += run->round->phase == PHASE_END;
		round_close(run->round);
	}
	/* The messages must be sensible enough to get somewhere, else nothing was tested. */
	assert_true(taken > sent / 12);
	assert_true(ends > 0);
	for (int i = PHASE_IDLE; i <= PHASE_END; i++)
		assert_true(phases[i] > 0 || (i >= PHASE_LOBBY && i <= PHASE_GAIN));
	/* The same number under every compiler and optimisation. */
	print_message("%ld messages, %ld taken, %d rounds ended, digest %016" PRIx64 "\n", sent, taken,
		ends, digests);
	free(run);
	free(before);
	bank_close(bank);
}

int main(int count, char **arguments)
{
	long messages = count > 1 ? strtol(arguments[1], NULL, 10) : 100000;
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_prestate(test_random_messages, &messages),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
