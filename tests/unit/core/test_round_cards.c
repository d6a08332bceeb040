#include "core/round.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct bank *three_cards(void)
{
	struct bank *bank = make_bank(3);
	make_choice(bank, "a");
	make_choice(bank, "b");
	make_choice(bank, "c");
	return bank;
}

static void grade(struct play *play, int grade)
{
	assert_int_equal(play->round->phase, PHASE_FRONT);
	assert_true(play_send(play, MESSAGE_TURN, 0, 0));
	assert_int_equal(play->round->phase, PHASE_BACK);
	assert_true(play_send(play, MESSAGE_GRADE, grade, 0));
	assert_true(play->effects.record);
}

static void test_until_all_are_known(void **state)
{
	(void)state;
	struct play play = play_begin(three_cards(), "mode=cards order=article length=0");
	assert_int_equal(play.round->turn_count, 0);
	assert_null(round_turn(play.round));
	assert_int_equal(round_question(play.round), 0);
	grade(&play, GRADE_AGAIN);
	grade(&play, GRADE_GOOD);
	grade(&play, GRADE_EASY);
	assert_int_equal(round_question(play.round), 0); /* the missed one comes round */
	assert_false(play.effects.ended);
	grade(&play, GRADE_GOOD);
	assert_true(play.effects.ended);
	assert_int_equal(play.round->phase, PHASE_END);
	play_close(&play);
}

/* What is looked through afterwards: the cards that were dealt with, in the order planned. */
static void test_looked_through(void **state)
{
	(void)state;
	struct play play = play_begin(three_cards(), "mode=cards order=article length=0");
	assert_int_equal(round_looked_count(play.round), 0);
	assert_int_equal(round_looked_question(play.round, 0), -1);
	grade(&play, GRADE_AGAIN);
	grade(&play, GRADE_GOOD);
	assert_int_equal(round_looked_count(play.round), 2);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(round_looked_card(play.round, i), i);
		assert_int_equal(round_looked_question(play.round, i), i);
	}
	assert_int_equal(round_looked_card(play.round, 2), -1);
	assert_int_equal(round_looked_question(play.round, 2), -1);
	assert_int_equal(round_looked_question(play.round, -1), -1);
	assert_true(play_send(&play, MESSAGE_UNDO, 0, 0));
	assert_int_equal(round_looked_count(play.round), 1);
	play_close(&play);
	play = play_begin(three_cards(), "mode=quiz order=article length=0");
	assert_int_equal(round_looked_count(play.round), 3);
	assert_int_equal(round_looked_card(play.round, 0), -1);
	assert_int_equal(round_looked_question(play.round, 2), 2);
	assert_int_equal(round_looked_question(play.round, 3), -1);
	play_close(&play);
}

static void test_undo_after_the_end(void **state)
{
	(void)state;
	struct play play = play_begin(three_cards(), "mode=cards order=article");
	assert_false(play_send(&play, MESSAGE_UNDO, 0, 0));
	for (int i = 0; i < 3; i++)
		grade(&play, GRADE_GOOD);
	assert_int_equal(play.round->phase, PHASE_END);
	assert_true(play_send(&play, MESSAGE_UNDO, 0, 0));
	assert_false(play.effects.ended);
	assert_int_equal(play.round->phase, PHASE_FRONT);
	assert_int_equal(round_question(play.round), 2);
	grade(&play, GRADE_EASY);
	assert_true(play.effects.ended);
	play_close(&play);
}

static void test_undo_from_the_back(void **state)
{
	(void)state;
	struct play play = play_begin(three_cards(), "mode=cards order=article");
	grade(&play, GRADE_AGAIN);
	play_send(&play, MESSAGE_TURN, 0, 0);
	assert_true(play_send(&play, MESSAGE_UNDO, 0, 0));
	assert_int_equal(play.round->phase, PHASE_FRONT);
	assert_int_equal(round_question(play.round), 0);
	assert_int_equal(pile_count(&play.round->pile, CARD_NEW), 3);
	play_close(&play);
}

static void test_what_cards_do_not_take(void **state)
{
	(void)state;
	struct play play = play_begin(three_cards(), "mode=cards order=article");
	assert_false(play_send(&play, MESSAGE_GRADE, GRADE_GOOD, 0)); /* the back was not seen */
	static const enum message_kind kinds[] = { MESSAGE_PICK, MESSAGE_TYPE, MESSAGE_CONFIRM,
		MESSAGE_NEXT, MESSAGE_SKIP, MESSAGE_HINT, MESSAGE_TIMEUP, MESSAGE_TAKE_BACK,
		MESSAGE_OVERRULE, MESSAGE_CERTAINTY, MESSAGE_RECONSIDER, MESSAGE_START };
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		assert_false(play_send(&play, kinds[i], 1, 1));
	play_send(&play, MESSAGE_TURN, 0, 0);
	assert_false(play_send(&play, MESSAGE_TURN, 0, 0));
	assert_int_equal(play.round->refused, 0);
	assert_false(play_send(&play, MESSAGE_GRADE, 0, 0));
	assert_false(play_send(&play, MESSAGE_GRADE, 5, 0));
	assert_false(play_send(&play, MESSAGE_GRADE, INT64_MIN, 0));
	assert_int_equal(play.round->refused, 3);
	struct message late = { .kind = MESSAGE_GRADE, .question = 1, .a = 3, .sequence = 99 };
	assert_false(round_apply(play.round, &late, &play.effects));
	play_close(&play);
}

static void test_a_quiz_takes_no_cards(void **state)
{
	(void)state;
	struct play play = play_begin(three_cards(), "mode=quiz");
	assert_false(play_send(&play, MESSAGE_TURN, 0, 0));
	assert_false(play_send(&play, MESSAGE_GRADE, 3, 0));
	assert_false(play_send(&play, MESSAGE_UNDO, 0, 0));
	play_close(&play);
}

static void test_pause_and_finish(void **state)
{
	(void)state;
	struct play play = play_begin(three_cards(), "mode=cards order=article");
	grade(&play, GRADE_GOOD);
	assert_true(play_send(&play, MESSAGE_PAUSE, 0, 0));
	assert_false(play_send(&play, MESSAGE_TURN, 0, 0));
	assert_false(play_send(&play, MESSAGE_UNDO, 0, 0));
	assert_true(play_send(&play, MESSAGE_RESUME, 0, 0));
	assert_true(play_send(&play, MESSAGE_FINISH, 0, 0));
	assert_true(play.effects.ended);
	play_close(&play);
}

static void test_chosen_cards(void **state)
{
	(void)state;
	struct play play = play_open(make_whole_bank());
	play_choose(&play, bank_find(play.round->bank, "card-0"));
	play_choose(&play, bank_find(play.round->bank, "match-1"));
	assert_true(play_start(&play, 1, "mode=cards chosen=yes length=0 topics=4"));
	assert_int_equal(play.round->pile.card_count, 2 + 3); /* both ways, three pairs */
	play_close(&play);
}

static void test_no_cards_at_all(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	make_choice(bank, "a")->card = false;
	struct play play = play_open(bank);
	assert_false(play_start(&play, 1, "mode=cards"));
	assert_int_equal(play.round->phase, PHASE_IDLE);
	assert_true(play_start(&play, 1, "mode=quiz"));
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_until_all_are_known),
		cmocka_unit_test(test_looked_through),
		cmocka_unit_test(test_undo_after_the_end),
		cmocka_unit_test(test_undo_from_the_back),
		cmocka_unit_test(test_what_cards_do_not_take),
		cmocka_unit_test(test_a_quiz_takes_no_cards),
		cmocka_unit_test(test_pause_and_finish),
		cmocka_unit_test(test_chosen_cards),
		cmocka_unit_test(test_no_cards_at_all),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
