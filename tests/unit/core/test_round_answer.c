#include "core/round.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void test_picking_one_confirms(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	make_choice(bank, "first");
	struct play play = play_begin(bank, "mode=quiz");
	assert_true(round_pick_confirms(play.round));
	assert_true(play_send(&play, MESSAGE_PICK, 1, 0));
	assert_int_equal(play.round->phase, PHASE_REVEAL);
	assert_int_equal(round_turn(play.round)->grade.verdict, VERDICT_WRONG);
	assert_false(play_send(&play, MESSAGE_PICK, 0, 0));
	assert_int_equal(round_turn(play.round)->answer.marks, 2);
	play_close(&play);
}

static void test_join_and_part(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct question *question = make_question(bank, KIND_MATCH, "match");
	question->pairs = make_pairs(bank, &question->pair_count, "a", "1x", "b", "2y", "c", "3z",
		NULL);
	question->extra = make_texts(bank, &question->extra_count, "none", NULL);
	struct play play = play_begin(bank, "mode=quiz");
	assert_true(play_send(&play, MESSAGE_JOIN, 0, 3));
	assert_true(play_send(&play, MESSAGE_JOIN, 1, 3)); /* takes the right side away from 0 */
	assert_int_equal(round_turn(play.round)->answer.joined[0], -1);
	assert_int_equal(round_turn(play.round)->answer.joined[1], 3);
	assert_true(play_send(&play, MESSAGE_JOIN, 1, -1));
	assert_int_equal(round_turn(play.round)->answer.joined[1], -1);
	assert_false(play_send(&play, MESSAGE_JOIN, 3, 0));
	assert_false(play_send(&play, MESSAGE_JOIN, 0, 4));
	assert_false(play_send(&play, MESSAGE_JOIN, 0, -2));
	assert_false(play_send(&play, MESSAGE_JOIN, INT64_MAX, INT64_MIN));
	assert_int_equal(play.round->refused, 4);
	play_send(&play, MESSAGE_JOIN, 0, 0);
	play_send(&play, MESSAGE_JOIN, 1, 2);
	assert_false(play_send(&play, MESSAGE_CONFIRM, 0, 0));
	play_send(&play, MESSAGE_JOIN, 2, 1);
	assert_true(play_send(&play, MESSAGE_CONFIRM, 0, 0));
	assert_int_equal(round_turn(play.round)->grade.got, 1);
	assert_int_equal(round_turn(play.round)->grade.verdict, VERDICT_PART);
	assert_int_equal(round_points(play.round), 33);
	play_close(&play);
}

static void test_move(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct question *question = make_question(bank, KIND_ORDER, "order");
	question->items = make_texts(bank, &question->item_count, "w", "x", "y", "z", NULL);
	struct play play = play_begin(bank, "mode=quiz");
	const struct turn *turn = round_turn(play.round);
	assert_memory_equal(turn->answer.order, turn->shown, 4);
	uint8_t was[4];
	memcpy(was, turn->answer.order, sizeof was);
	assert_false(round_can_confirm(play.round)); /* as shown it is never right */
	assert_true(play_send(&play, MESSAGE_MOVE, 0, 2));
	const uint8_t down[] = { was[1], was[2], was[0], was[3] };
	assert_memory_equal(turn->answer.order, down, 4);
	assert_true(play_send(&play, MESSAGE_MOVE, 2, 0));
	assert_memory_equal(turn->answer.order, was, 4);
	assert_true(round_can_confirm(play.round));
	assert_false(play_send(&play, MESSAGE_MOVE, 0, 4));
	assert_false(play_send(&play, MESSAGE_MOVE, -1, 0));
	assert_false(play_send(&play, MESSAGE_MOVE, 1, 1));
	assert_int_equal(play.round->refused, 2);
	play_close(&play);
}

static void test_typing_refuses_control_characters(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	make_question(bank, KIND_TYPED, "typed")->accept = make_accept(bank, "Tor", NULL);
	struct play play = play_begin(bank, "mode=quiz");
	assert_false(play_text(&play, MESSAGE_TYPE, 0, 0, "T\nor"));
	assert_false(play_text(&play, MESSAGE_TYPE, 0, 0, "T\x7for"));
	assert_false(play_text(&play, MESSAGE_TYPE, 0, 0, "T\xff"));
	assert_int_equal(play.round->refused, 3);
	assert_true(play_text(&play, MESSAGE_TYPE, 0, 0, "  "));
	assert_false(round_can_confirm(play.round));
	assert_false(play_send(&play, MESSAGE_PICK, 0, 0)); /* nothing to pick here */
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_picking_one_confirms),
		cmocka_unit_test(test_join_and_part),
		cmocka_unit_test(test_move),
		cmocka_unit_test(test_typing_refuses_control_characters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
