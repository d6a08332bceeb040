#include "core/round.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_picking_can_change_with_timer(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	make_choice(bank, "first");
	struct play play = play_begin(bank, "mode=quiz timer=20000");
	assert_false(round_pick_confirms(play.round));
	assert_false(round_can_confirm(play.round));
	assert_false(play_send(&play, MESSAGE_CONFIRM, 0, 0));
	assert_true(play_send(&play, MESSAGE_PICK, 1, 0));
	assert_true(play_send(&play, MESSAGE_PICK, 0, 0));
	assert_int_equal(round_turn(play.round)->answer.marks, 1);
	assert_true(round_can_confirm(play.round));
	play.now = 19999;
	assert_true(play_send(&play, MESSAGE_CONFIRM, 0, 0));
	assert_int_equal(round_turn(play.round)->spent_ms, 19999);
	assert_false(round_turn(play.round)->timed_out);
	assert_int_equal(round_points(play.round), 100);
	play_close(&play);
}

static void test_skip_and_come_back(void **state)
{
	(void)state;
	struct bank *bank = make_bank(3);
	make_choice(bank, "a");
	make_choice(bank, "b");
	make_choice(bank, "c");
	struct play play = play_begin(bank, "mode=quiz order=article timer=20000");
	play_send(&play, MESSAGE_PICK, 2, 0);
	play.now = 4000;
	assert_true(play_send(&play, MESSAGE_SKIP, 0, 0));
	assert_int_equal(round_question(play.round), 1);
	assert_int_equal(play.round->turns[0].spent_ms, 4000);
	assert_true(play.round->turns[0].skipped);
	assert_int_equal(round_deadline(play.round), 24000);
	play_answer(&play, true);
	play_send(&play, MESSAGE_NEXT, 0, 0);
	play_answer(&play, true);
	play.now = 9000;
	play_send(&play, MESSAGE_NEXT, 0, 0);
	assert_int_equal(round_question(play.round), 0);
	assert_int_equal(round_deadline(play.round), 9000 + 16000); /* it keeps the time spent */
	assert_int_equal(round_turn(play.round)->answer.marks, 4);  /* and its draft */
	assert_false(round_can_skip(play.round));
	assert_false(play_send(&play, MESSAGE_SKIP, 0, 0));
	play.now = 10000;
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	assert_int_equal(round_turn(play.round)->spent_ms, 4000 + 1000);
	assert_int_equal(round_turn(play.round)->opened_ms, 0); /* when it was first shown */
	assert_int_equal(play.round->turns[1].opened_ms, 4000);
	play_close(&play);
}

/* Skipped when its time was over, though nobody said so: it is over when it comes back. */
static void test_skip_past_the_deadline(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	make_choice(bank, "a");
	make_choice(bank, "b");
	struct play play = play_begin(bank, "mode=quiz order=article timer=20000");
	play.now = 21000;
	assert_true(play_send(&play, MESSAGE_SKIP, 0, 0));
	play_answer(&play, true);
	play_send(&play, MESSAGE_NEXT, 0, 0);
	assert_int_equal(round_deadline(play.round), 21000);
	assert_true(play_send(&play, MESSAGE_TIMEUP, 0, 0));
	play_close(&play);
}

static void test_time_up(void **state)
{
	(void)state;
	struct bank *bank = make_bank(3);
	make_choice(bank, "a");
	make_choice(bank, "b")->seconds = 60;
	struct question *order = make_question(bank, KIND_ORDER, "c");
	order->items = make_texts(bank, &order->item_count, "w", "x", "y", "z", NULL);
	struct play play = play_begin(bank, "mode=quiz order=article timer=20000");
	play.now = 19999;
	assert_false(play_send(&play, MESSAGE_TIMEUP, 0, 0));
	assert_int_equal(play.round->refused, 1);
	play_send(&play, MESSAGE_PICK, 0, 0);
	play.now = 20000;
	assert_true(play_send(&play, MESSAGE_TIMEUP, 0, 0));
	assert_true(round_turn(play.round)->timed_out);
	assert_int_equal(round_points(play.round), 100); /* the draft counts */
	assert_false(round_can_take_back(play.round));
	play_send(&play, MESSAGE_NEXT, 0, 0);
	assert_int_equal(round_deadline(play.round), 20000 + 60000); /* its own time */
	play.now = 80000;
	assert_true(play_send(&play, MESSAGE_TIMEUP, 0, 0));
	assert_false(round_turn(play.round)->answered);
	assert_int_equal(round_done(play.round), 2);
	play_send(&play, MESSAGE_NEXT, 0, 0);
	play.now = 100000;
	assert_true(play_send(&play, MESSAGE_TIMEUP, 0, 0));
	assert_int_equal(round_turn(play.round)->grade.got, 0); /* an untouched order is no answer */
	assert_int_equal(round_turn(play.round)->grade.of, 3);
	play_close(&play);
}

static void test_time_up_while_asked_how_sure(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	make_choice(bank, "a");
	struct play play = play_begin(bank, "mode=quiz timer=20000 scoring=certainty");
	play_send(&play, MESSAGE_PICK, 0, 0);
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	assert_int_equal(round_deadline(play.round), 20000);
	play.now = 20000;
	assert_true(play_send(&play, MESSAGE_TIMEUP, 0, 0));
	assert_int_equal(round_turn(play.round)->certainty, 0);
	assert_int_equal(round_points(play.round), 1); /* as guessing */
	assert_int_equal(round_deadline(play.round), -1);
	play_close(&play);
}

static void test_no_timer(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	make_choice(bank, "a")->seconds = 60;
	struct play play = play_begin(bank, "mode=quiz");
	assert_int_equal(round_deadline(play.round), -1);
	play.now = 1000000;
	assert_false(play_send(&play, MESSAGE_TIMEUP, 0, 0));
	assert_int_equal(play.round->refused, 0);
	play_close(&play);
}

static void test_speed(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	make_choice(bank, "a");
	make_choice(bank, "b")->hint = make_text(bank, "Warm.");
	struct play play = play_begin(bank, "mode=quiz order=article timer=20000 scoring=speed");
	play.now = 5000;
	play_answer(&play, true);
	assert_int_equal(round_points(play.round), 875); /* 1000 (1 - 5/40) */
	play_send(&play, MESSAGE_NEXT, 0, 0);
	play_send(&play, MESSAGE_HINT, 0, 0);
	play.now = 5000 + 1;
	play_answer(&play, true);
	assert_int_equal(round_turn(play.round)->points, 500); /* 499.99 */
	assert_int_equal(round_points_max(play.round), 2000);
	play_close(&play);
}

static void test_pause(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	make_choice(bank, "a");
	struct play play = play_begin(bank, "mode=quiz timer=20000");
	assert_false(play_send(&play, MESSAGE_RESUME, 0, 0));
	assert_true(play_send(&play, MESSAGE_PAUSE, 0, 0));
	assert_false(play_send(&play, MESSAGE_PAUSE, 0, 0));
	play.now = 30000;
	assert_false(play_send(&play, MESSAGE_PICK, 0, 0));
	assert_false(play_send(&play, MESSAGE_TIMEUP, 0, 0));
	assert_true(play_send(&play, MESSAGE_RESUME, 0, 0));
	assert_true(play_send(&play, MESSAGE_PICK, 0, 0));
	assert_true(play_send(&play, MESSAGE_PAUSE, 0, 0));
	assert_true(play_send(&play, MESSAGE_FINISH, 0, 0));
	assert_true(play.effects.ended);
	assert_false(play.round->paused);
	play_close(&play);
}

static void test_time_never_runs_backwards(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	make_choice(bank, "a");
	struct play play = play_open(bank);
	play.now = 5000;
	play_start(&play, 1, "mode=quiz timer=20000");
	play.now = 1000;
	play_send(&play, MESSAGE_PICK, 0, 0);
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	assert_int_equal(round_turn(play.round)->spent_ms, 0);
	assert_int_equal(play.round->last_ms, 5000);
	assert_int_equal(play.round->phase_ms, 5000);
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_picking_can_change_with_timer),
		cmocka_unit_test(test_skip_and_come_back),
		cmocka_unit_test(test_skip_past_the_deadline),
		cmocka_unit_test(test_time_up),
		cmocka_unit_test(test_time_up_while_asked_how_sure),
		cmocka_unit_test(test_no_timer),
		cmocka_unit_test(test_speed),
		cmocka_unit_test(test_pause),
		cmocka_unit_test(test_time_never_runs_backwards),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
