#include "core/round.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void test_whole_quiz_right(void **state)
{
	(void)state;
	struct play play = play_begin(make_whole_bank(), "mode=quiz length=0");
	assert_int_equal(play.round->turn_count, 30);
	assert_int_equal(round_points_max(play.round), 100);
	for (int i = 0; i < 30; i++) {
		assert_int_equal(play.round->phase, PHASE_ASK);
		assert_int_equal(round_done(play.round), i);
		play_answer(&play, true);
		assert_int_equal(play.round->phase, PHASE_REVEAL);
		assert_int_equal(round_turn(play.round)->grade.verdict, VERDICT_RIGHT);
		assert_int_equal(round_points(play.round), 100 * (i + 1));
		assert_false(play.effects.ended);
		assert_true(play_send(&play, MESSAGE_NEXT, 0, 0));
		assert_true(play.effects.record);
	}
	assert_true(play.effects.ended);
	assert_int_equal(play.round->phase, PHASE_END);
	assert_null(round_turn(play.round));
	assert_int_equal(round_turn_index(play.round), -1);
	assert_int_equal(round_question(play.round), -1);
	assert_int_equal(play.round->refused, 0);
	play_close(&play);
}

static void test_whole_quiz_wrong(void **state)
{
	(void)state;
	struct play play = play_begin(make_whole_bank(), "mode=quiz length=0 feedback=at-end");
	for (int i = 0; i < 30; i++) {
		play_answer(&play, false);
		assert_int_equal(play.round->phase, PHASE_NOTED);
		assert_int_equal(round_turn(play.round)->grade.got, 0);
		assert_int_equal(round_turn(play.round)->grade.verdict, VERDICT_WRONG);
		assert_true(play_send(&play, MESSAGE_NEXT, 0, 0));
	}
	assert_int_equal(play.round->phase, PHASE_END);
	assert_int_equal(round_points(play.round), 0);
	assert_int_equal(round_done(play.round), 30);
	play_close(&play);
}

static void test_idle_takes_only_choose_and_start(void **state)
{
	(void)state;
	struct play play = play_open(make_whole_bank());
	for (int kind = MESSAGE_PICK; kind < MESSAGE_KIND_COUNT; kind++)
		assert_false(play_send(&play, (enum message_kind)kind, 1, 1));
	assert_false(play_start(&play, 1, "mode=quiz nonsense=1"));
	assert_false(play_start(&play, 1, "mode=quiz topics=8")); /* a topic that no question has */
	assert_int_equal(play.round->refused, 2);
	assert_int_equal(play.round->phase, PHASE_IDLE);
	assert_false(play_choose(&play, -1));
	assert_false(play_choose(&play, 33));
	assert_true(play_choose(&play, 4));
	assert_false(play_choose(&play, 4));
	assert_true(play_choose(&play, 0));
	assert_true(play_start(&play, 1, "chosen=yes topics=4 levels=4 length=0"));
	assert_int_equal(play.round->turn_count, 2);
	assert_false(play_choose(&play, 1));
	assert_false(play_start(&play, 1, "mode=quiz"));
	play_close(&play);
}

static void test_no_more_are_chosen_than_fit(void **state)
{
	(void)state;
	struct bank *bank = make_bank(ROUND_QUESTIONS_MAX + 1);
	for (int i = 0; i <= ROUND_QUESTIONS_MAX; i++)
		make_choice(bank, arena_format(&bank->arena, "q%d", i));
	struct play play = play_open(bank);
	for (int i = 0; i < ROUND_QUESTIONS_MAX; i++)
		assert_true(play_choose(&play, i));
	assert_false(play_choose(&play, ROUND_QUESTIONS_MAX));
	assert_int_equal(play.round->refused, 1);
	assert_true(play_start(&play, 1, "chosen=yes length=0"));
	assert_int_equal(play.round->turn_count, ROUND_QUESTIONS_MAX);
	play_close(&play);
}

static void test_certainty(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	make_choice(bank, "first")->hint = make_text(bank, "Warm.");
	make_choice(bank, "second");
	struct play play = play_begin(bank, "mode=quiz scoring=certainty order=article");
	assert_int_equal(round_points_max(play.round), 3);
	assert_true(play_send(&play, MESSAGE_PICK, 0, 0));
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_true(play_send(&play, MESSAGE_CONFIRM, 0, 0));
	assert_int_equal(play.round->phase, PHASE_SURE);
	assert_false(play_send(&play, MESSAGE_PICK, 1, 0));
	assert_true(play_send(&play, MESSAGE_RECONSIDER, 0, 0));
	assert_int_equal(round_turn(play.round)->answer.marks, 1);
	assert_true(play_send(&play, MESSAGE_HINT, 0, 0));
	assert_true(play_send(&play, MESSAGE_CONFIRM, 0, 0));
	assert_false(play_send(&play, MESSAGE_CERTAINTY, 0, 0));
	assert_false(play_send(&play, MESSAGE_CERTAINTY, 4, 0));
	assert_int_equal(play.round->refused, 2);
	assert_true(play_send(&play, MESSAGE_CERTAINTY, 3, 0));
	assert_int_equal(play.round->phase, PHASE_REVEAL);
	assert_int_equal(round_turn(play.round)->certainty, 3);
	assert_int_equal(round_points(play.round), 2); /* the hint caps it at fairly */
	assert_true(play_send(&play, MESSAGE_NEXT, 0, 0));
	assert_true(play_send(&play, MESSAGE_PICK, 2, 0));
	assert_true(play_send(&play, MESSAGE_CONFIRM, 0, 0));
	assert_true(play_send(&play, MESSAGE_CERTAINTY, 3, 0));
	assert_int_equal(round_turn(play.round)->points, -6);
	assert_int_equal(round_points(play.round), 0); /* 2 - 6, the whole not below 0 */
	assert_int_equal(round_points_running(play.round), -4);
	play_close(&play);
}

static void test_hint(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	make_choice(bank, "first")->hint = make_text(bank, "Warm.");
	make_choice(bank, "second");
	struct play play = play_begin(bank, "mode=quiz order=article");
	assert_true(round_has_hint(play.round));
	assert_true(play_send(&play, MESSAGE_HINT, 0, 0));
	assert_false(round_has_hint(play.round));
	assert_false(play_send(&play, MESSAGE_HINT, 0, 0));
	play_answer(&play, true);
	assert_int_equal(round_points(play.round), 75);
	play_send(&play, MESSAGE_NEXT, 0, 0);
	assert_false(round_has_hint(play.round));
	assert_false(play_send(&play, MESSAGE_HINT, 0, 0));
	play_close(&play);
}

static void test_finish_leaves_the_open_question_unanswered(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	make_choice(bank, "a");
	make_choice(bank, "b");
	struct play play = play_begin(bank, "mode=quiz scoring=certainty order=article");
	play_send(&play, MESSAGE_PICK, 0, 0);
	play.now = 700;
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	assert_true(play_send(&play, MESSAGE_FINISH, 0, 0));
	assert_true(play.effects.ended);
	assert_false(play.round->turns[0].answered);
	assert_int_equal(play.round->turns[0].spent_ms, 700);
	assert_int_equal(round_points(play.round), 0);
	assert_int_equal(round_points_max(play.round), 3); /* one was asked */
	assert_false(play_send(&play, MESSAGE_FINISH, 0, 0));
	play_close(&play);
}

static void test_warmup(void **state)
{
	(void)state;
	struct play play = play_begin(make_whole_bank(), "mode=warm-up length=20 timer=20000");
	assert_int_equal(play.round->turn_count, WARMUP_LENGTH);
	for (int i = 0; i < WARMUP_LENGTH; i++) {
		assert_true(kind_picks_one(play.round->bank->questions[round_question(play.round)].kind));
		play_answer(&play, true);
		assert_int_equal(play.round->phase, PHASE_REVEAL);
		play_send(&play, MESSAGE_NEXT, 0, 0);
	}
	assert_int_equal(round_points(play.round), 0);
	assert_int_equal(round_points_max(play.round), 0);
	play_close(&play);
}

/* One message out of range at a time: refused, counted, nothing changed. */
static void test_nonsense_is_refused(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	make_choice(bank, "a");
	struct play play = play_begin(bank, "mode=quiz");
	const struct message good = { .sequence = 50, .kind = MESSAGE_PICK, .a = 0 };
	struct message bad[11];
	for (size_t i = 0; i < 11; i++)
		bad[i] = good;
	bad[0].kind = (enum message_kind)MESSAGE_KIND_COUNT;
	bad[1].kind = (enum message_kind)-1;
	bad[2].source = (enum source)SOURCE_COUNT;
	bad[3].player = 1;
	bad[4].certainty = 4;
	bad[5].time_ms = INT64_MAX;
	memset(bad[6].text, 'x', sizeof bad[6].text);
	memcpy(bad[7].text, "\xc3\x28", 3);
	bad[8].a = 3;
	bad[9].question = -1;
	bad[10].question = 1;
	uint64_t digest = round_digest(play.round);
	struct effects effects;
	for (int i = 0; i < 11; i++) {
		effects = (struct effects){ .record = true, .ended = true };
		assert_false(round_apply(play.round, &bad[i], &effects));
		assert_int_equal(play.round->refused, i + 1);
		assert_false(effects.record || effects.ended);
	}
	assert_true(round_digest(play.round) == digest);
	assert_true(round_apply(play.round, &good, &effects));
	play_close(&play);
}

static void test_late_and_repeated_answers(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	make_choice(bank, "a");
	make_choice(bank, "b");
	struct play play = play_begin(bank, "mode=quiz order=article");
	play_answer(&play, true);
	play_send(&play, MESSAGE_NEXT, 0, 0);
	struct message late = { .kind = MESSAGE_PICK, .question = 0, .a = 1, .sequence = 100 };
	assert_false(round_apply(play.round, &late, &play.effects));
	assert_int_equal(play.round->refused, 0); /* late, not out of range */
	assert_int_equal(play.round->phase, PHASE_ASK);
	struct message pick = { .kind = MESSAGE_PICK, .question = 1, .a = 1, .sequence = 101 };
	assert_true(round_apply(play.round, &pick, &play.effects));
	struct message next = { .kind = MESSAGE_TAKE_BACK, .question = 1, .sequence = 101 };
	assert_false(round_apply(play.round, &next, &play.effects)); /* a number used twice */
	next.sequence = 102;
	assert_true(round_apply(play.round, &next, &play.effects));
	play_close(&play);
}

static void test_holds_its_bank(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	make_choice(bank, "a");
	struct round *round = round_open(bank);
	assert_int_equal(bank->holders, 2);
	bank_close(bank);
	assert_int_equal(round->bank->holders, 1);
	round_close(round);
	round_close(NULL);
}

static void test_digest_tells_rounds_apart(void **state)
{
	(void)state;
	struct play a = play_begin(make_whole_bank(), "mode=quiz");
	struct play b = play_begin(make_whole_bank(), "mode=quiz");
	assert_true(round_digest(a.round) == round_digest(b.round));
	play_answer(&a, true);
	assert_true(round_digest(a.round) != round_digest(b.round));
	play_answer(&b, true);
	assert_true(round_digest(a.round) == round_digest(b.round));
	a.round->texts[3][0][0] = 'x';
	assert_true(round_digest(a.round) != round_digest(b.round));
	play_close(&a);
	play_close(&b);
}

#define ASSERT_COUNTS(round, field) \
	do { \
		uint64_t digest_before = round_digest(round); \
		(field)++; \
		if (round_digest(round) == digest_before) \
			fail_msg("%s is not in the digest", #field); \
		(field)--; \
		assert_true(round_digest(round) == digest_before); \
	} while (0)

/* One field of the round after the other. */
static void test_digest_has_every_field(void **state)
{
	(void)state;
	struct play play = play_begin(make_whole_bank(), "mode=quiz");
	struct round *round = play.round;
	ASSERT_COUNTS(round, round->bank->hash);
	ASSERT_COUNTS(round, round->rules.length);
	ASSERT_COUNTS(round, round->rules.topics);
	ASSERT_COUNTS(round, round->rules.timer_ms);
	ASSERT_COUNTS(round, round->seed);
	ASSERT_COUNTS(round, round->phase);
	ASSERT_COUNTS(round, round->turn_count);
	ASSERT_COUNTS(round, round->queue[9]);
	ASSERT_COUNTS(round, round->at);
	ASSERT_COUNTS(round, round->phase_ms);
	ASSERT_COUNTS(round, round->open_ms);
	ASSERT_COUNTS(round, round->last_ms);
	ASSERT_COUNTS(round, round->last_sequence);
	ASSERT_COUNTS(round, round->left_out);
	ASSERT_COUNTS(round, round->chosen_count);
	ASSERT_COUNTS(round, round->texts[2][3][0]);
	ASSERT_COUNTS(round, round->first_text[9][0]);
	struct turn *turn = &round->turns[9];
	ASSERT_COUNTS(round, turn->question);
	ASSERT_COUNTS(round, turn->shown[RIGHTS_MAX - 1]);
	ASSERT_COUNTS(round, turn->left_shown[PAIRS_MAX - 1]);
	ASSERT_COUNTS(round, turn->gap_shown[GAPS_MAX - 1][CHOICES_MAX - 1]);
	ASSERT_COUNTS(round, turn->answer.marks);
	ASSERT_COUNTS(round, turn->answer.joined[PAIRS_MAX - 1]);
	ASSERT_COUNTS(round, turn->answer.order[ITEMS_MAX - 1]);
	ASSERT_COUNTS(round, turn->answer.filled[GAPS_MAX - 1]);
	ASSERT_COUNTS(round, turn->first.marks);
	ASSERT_COUNTS(round, turn->grade.got);
	ASSERT_COUNTS(round, turn->grade.of);
	ASSERT_COUNTS(round, turn->grade.verdict);
	ASSERT_COUNTS(round, turn->points);
	ASSERT_COUNTS(round, turn->certainty);
	ASSERT_COUNTS(round, turn->opened_ms);
	ASSERT_COUNTS(round, turn->spent_ms);
	play_close(&play);
}

/* The same for what is only true or false, and for cards. */
static void test_digest_has_every_mark(void **state)
{
	(void)state;
	struct play play = play_begin(make_whole_bank(), "mode=cards");
	struct round *round = play.round;
	struct pile *pile = &round->pile;
	ASSERT_COUNTS(round, pile->cards[19].question);
	ASSERT_COUNTS(round, pile->cards[19].part);
	ASSERT_COUNTS(round, pile->states[19]);
	ASSERT_COUNTS(round, pile->lapses[19]);
	ASSERT_COUNTS(round, pile->last_grade[19]);
	ASSERT_COUNTS(round, pile->queue[19]);
	ASSERT_COUNTS(round, pile->step_count);
	ASSERT_COUNTS(round, pile->steps_forgotten);
	play_close(&play);
	play = play_begin(make_whole_bank(), "mode=quiz");
	round = play.round;
	struct turn *turn = &round->turns[9];
	bool *marks[] = { &round->paused, &turn->answer.moved, &turn->asked, &turn->answered,
		&turn->hinted, &turn->taken_back, &turn->overruled, &turn->skipped, &turn->timed_out };
	uint64_t digest = round_digest(round);
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		*marks[i] = !*marks[i];
		assert_true(round_digest(round) != digest);
		*marks[i] = !*marks[i];
	}
	assert_true(round_digest(round) == digest);
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole_quiz_right),
		cmocka_unit_test(test_whole_quiz_wrong),
		cmocka_unit_test(test_idle_takes_only_choose_and_start),
		cmocka_unit_test(test_no_more_are_chosen_than_fit),
		cmocka_unit_test(test_certainty),
		cmocka_unit_test(test_hint),
		cmocka_unit_test(test_finish_leaves_the_open_question_unanswered),
		cmocka_unit_test(test_warmup),
		cmocka_unit_test(test_nonsense_is_refused),
		cmocka_unit_test(test_late_and_repeated_answers),
		cmocka_unit_test(test_holds_its_bank),
		cmocka_unit_test(test_digest_tells_rounds_apart),
		cmocka_unit_test(test_digest_has_every_field),
		cmocka_unit_test(test_digest_has_every_mark),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
