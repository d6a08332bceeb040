#include "core/round.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void test_take_back(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	make_choice(bank, "first");
	struct play play = play_begin(bank, "mode=quiz");
	assert_false(play_send(&play, MESSAGE_TAKE_BACK, 0, 0));
	play_answer(&play, false);
	assert_true(round_can_take_back(play.round));
	assert_true(play_send(&play, MESSAGE_TAKE_BACK, 0, 0));
	const struct turn *turn = round_turn(play.round);
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_int_equal(turn->answer.marks, 0);
	assert_int_equal(turn->first.marks, 2);
	assert_false(turn->answered);
	assert_int_equal(round_done(play.round), 0);
	play_answer(&play, true);
	assert_int_equal(round_points(play.round), 75);
	assert_false(play_send(&play, MESSAGE_TAKE_BACK, 0, 0));
	play_close(&play);
}

static void test_take_back_asks_again_how_sure(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	make_choice(bank, "a");
	struct play play = play_begin(bank, "mode=quiz scoring=certainty timer=20000");
	play_answer(&play, false);
	play.now = 3000;
	play_send(&play, MESSAGE_CERTAINTY, 3, 0);
	assert_int_equal(round_turn(play.round)->points, -6);
	play.now = 9000;
	play_send(&play, MESSAGE_TAKE_BACK, 0, 0);
	assert_int_equal(round_turn(play.round)->certainty, 0);
	assert_int_equal(round_turn(play.round)->points, 0);
	assert_int_equal(round_turn(play.round)->grade.verdict, VERDICT_NONE);
	assert_int_equal(round_deadline(play.round), 9000 + 17000); /* the reveal cost no time */
	play_answer(&play, true);
	play_send(&play, MESSAGE_CERTAINTY, 3, 0);
	assert_int_equal(round_turn(play.round)->points, 2); /* as with a hint */
	play_close(&play);
}

static void test_take_back_has_limits(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	make_choice(bank, "first");
	make_choice(bank, "second");
	struct play play = play_begin(bank, "mode=quiz");
	play_answer(&play, true);
	assert_false(round_can_take_back(play.round)); /* shown to be right: no slip */
	play_send(&play, MESSAGE_NEXT, 0, 0);
	play_answer(&play, false);
	play_send(&play, MESSAGE_TAKE_BACK, 0, 0);
	play_answer(&play, false);
	assert_false(round_can_take_back(play.round)); /* once */
	play_close(&play);

	bank = make_bank(1);
	make_choice(bank, "only");
	play = play_begin(bank, "mode=quiz feedback=at-end");
	play_answer(&play, true);
	assert_true(round_can_take_back(play.round)); /* in a test nobody knows yet */
	assert_true(play_send(&play, MESSAGE_TAKE_BACK, 0, 0));
	play_close(&play);
}

static void test_take_back_keeps_typed_text(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	make_question(bank, KIND_TYPED, "typed")->accept = make_accept(bank, "Erovinkin", NULL);
	struct play play = play_begin(bank, "mode=quiz");
	play_text(&play, MESSAGE_TYPE, 0, 0, "Ivanov");
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	play_send(&play, MESSAGE_TAKE_BACK, 0, 0);
	assert_string_equal(play.round->first_text[0], "Ivanov");
	assert_string_equal(play.round->texts[0][0], "");
	play_close(&play);
}

static void test_first_text_never_cuts_a_character(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	struct question *question = make_question(bank, KIND_GAP, "gaps");
	struct gap *gaps = arena_array(&bank->arena, 2, sizeof *gaps);
	gaps[0].accept = gaps[1].accept = make_accept(bank, "x", NULL);
	question->gaps = gaps;
	question->gap_count = 2;
	struct play play = play_begin(bank, "mode=quiz");
	char text[MESSAGE_TEXT_MAX] = "";
	for (size_t i = 0; i < 100; i++)
		memcpy(text + 2 * i, "é", 3);
	play_text(&play, MESSAGE_FILL, 0, -1, text);
	play_text(&play, MESSAGE_FILL, 1, -1, text);
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	assert_true(play_send(&play, MESSAGE_TAKE_BACK, 0, 0));
	assert_string_equal(play.round->first_text[0], text); /* the second does not fit whole */
	play_close(&play);
}

static void test_first_text_has_all_gaps(void **state)
{
	(void)state;
	struct play play = play_open(make_whole_bank());
	struct bank *bank = play.round->bank;
	struct gap gaps[3] = { { .choice_count = 0 } };
	for (int i = 0; i < 3; i++)
		gaps[i].accept = make_accept(bank, "x", NULL);
	struct question *question = &bank->questions[bank_find(bank, "gap-0")];
	question->gaps = gaps;
	question->gap_count = 3;
	play_choose(&play, bank_find(bank, "gap-0"));
	play_start(&play, 1, "chosen=yes timer=20000");
	play_text(&play, MESSAGE_FILL, 0, -1, "one");
	play_text(&play, MESSAGE_FILL, 2, -1, "three");
	play_text(&play, MESSAGE_FILL, 1, -1, "two");
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	assert_true(play_send(&play, MESSAGE_TAKE_BACK, 0, 0));
	assert_string_equal(play.round->first_text[0], "one / two / three");
	play_close(&play);
}

static void test_overrule(void **state)
{
	(void)state;
	struct bank *bank = make_bank(3);
	make_question(bank, KIND_TYPED, "typed")->accept = make_accept(bank, "Tor", NULL);
	make_choice(bank, "choice");
	struct play play = play_begin(bank, "mode=quiz order=article");
	play_text(&play, MESSAGE_TYPE, 0, 0, "The Onion Router");
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	assert_int_equal(round_turn(play.round)->grade.verdict, VERDICT_WRONG);
	assert_true(round_can_overrule(play.round));
	assert_string_equal(round_disputed_text(play.round, 0), "The Onion Router");
	assert_string_equal(round_disputed_text(play.round, 1), "");
	assert_string_equal(round_disputed_text(play.round, -1), "");
	assert_string_equal(round_disputed_text(play.round, 2), "");
	assert_true(play_send(&play, MESSAGE_OVERRULE, 0, 0));
	assert_true(round_turn(play.round)->overruled);
	assert_int_equal(round_turn(play.round)->grade.verdict, VERDICT_RIGHT);
	assert_int_equal(round_points(play.round), 100);
	assert_false(play_send(&play, MESSAGE_OVERRULE, 0, 0));
	play_send(&play, MESSAGE_NEXT, 0, 0);
	play_answer(&play, false);
	assert_false(play_send(&play, MESSAGE_OVERRULE, 0, 0)); /* a choice is no spelling */
	play_close(&play);
}

static void test_overrule_counts_typed_gaps_only(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct question *question = make_question(bank, KIND_GAP, "gaps");
	struct gap *gaps = arena_array(&bank->arena, 3, sizeof *gaps);
	gaps[0].accept = make_accept(bank, "river", NULL);
	gaps[1].choices = make_choices(bank, &gaps[1].choice_count, "*bridge", "tunnel", NULL);
	gaps[2].accept = make_accept(bank, "north", NULL);
	question->gaps = gaps;
	question->gap_count = 3;
	struct play play = play_begin(bank, "mode=quiz");
	play_text(&play, MESSAGE_FILL, 0, -1, "stream");
	play_send(&play, MESSAGE_FILL, 1, 1);
	assert_false(round_can_confirm(play.round));
	play_text(&play, MESSAGE_FILL, 2, -1, "North");
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	assert_int_equal(round_turn(play.round)->grade.got, 1);
	assert_int_equal(round_turn(play.round)->points, 33);
	assert_string_equal(round_disputed_text(play.round, 0), "stream");
	assert_true(play_send(&play, MESSAGE_OVERRULE, 0, 0));
	assert_int_equal(round_turn(play.round)->grade.got, 2);
	assert_int_equal(round_turn(play.round)->grade.verdict, VERDICT_PART);
	assert_int_equal(round_turn(play.round)->points, 67);
	play_close(&play);
}

static void test_overrule_after_a_test(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	make_question(bank, KIND_TYPED, "typed")->accept = make_accept(bank, "Tor", NULL);
	struct play play = play_begin(bank, "mode=quiz feedback=at-end");
	play_answer(&play, false);
	assert_false(round_can_overrule(play.round)); /* not shown yet */
	play_send(&play, MESSAGE_NEXT, 0, 0);
	assert_true(round_can_overrule_turn(play.round, 0));
	assert_false(round_can_overrule_turn(play.round, 1));
	assert_false(round_can_overrule_turn(play.round, -1));
	struct message message = { .kind = MESSAGE_OVERRULE, .question = 0, .sequence = 99 };
	assert_true(round_apply(play.round, &message, &play.effects));
	assert_true(play.effects.record);
	assert_false(play.effects.ended); /* it had ended before */
	assert_int_equal(round_points(play.round), 100);
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_take_back),
		cmocka_unit_test(test_take_back_asks_again_how_sure),
		cmocka_unit_test(test_take_back_has_limits),
		cmocka_unit_test(test_take_back_keeps_typed_text),
		cmocka_unit_test(test_first_text_never_cuts_a_character),
		cmocka_unit_test(test_first_text_has_all_gaps),
		cmocka_unit_test(test_overrule),
		cmocka_unit_test(test_overrule_counts_typed_gaps_only),
		cmocka_unit_test(test_overrule_after_a_test),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
