/* What a class is not asked, for the ways in which its teams answer. */
#include "core/class.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void test_what_nobody_can_answer_is_left_out(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	make_question(bank, KIND_TYPED, "typed")->accept = make_accept(bank, "red", NULL);
	make_choice(bank, "choice");
	assert_true(way_takes(WAY_BUZZER, KIND_TYPED));
	struct play play = play_class(bank, "again=no length=0 order=article");
	play_enter(&play, WAY_KEYS);
	play_on(&play);
	assert_int_equal(round_question(play.round), 1);
	play_to(&play, PHASE_PODIUM);
	assert_true(play.round->class->turns[play.round->queue[0]].left_out
		|| play.round->class->turns[play.round->queue[1]].left_out);
	play_close(&play);
}

/* Unless it is asked for, nobody sits out what others are asked. */
static void test_what_a_team_cannot_answer_is_left_out(void **state)
{
	(void)state;
	for (int for_all = 0; for_all < 2; for_all++) {
		struct bank *bank = make_bank(2);
		make_question(bank, KIND_TYPED, "typed")->accept = make_accept(bank, "red", NULL);
		make_choice(bank, "choice");
		bank->questions[1].level = 2;
		struct play play = play_class(bank, for_all ? "again=no length=0 board=yes for-all=yes"
			: "again=no length=0 board=yes");
		play_enter(&play, WAY_BUZZER);
		assert_int_equal(class_course(play.round, -1).total, 2);
		play_enter(&play, WAY_KEYS);
		assert_int_equal(class_course(play.round, -1).total, for_all ? 1 : 2);
		assert_int_equal(class_cell(play.round, 0, 1) >= 0, !for_all);
		assert_true(class_cell(play.round, 0, 2) >= 0);
		/* Who cannot answer it has left: it is asked after all. */
		play_player(&play, 1, MESSAGE_LEAVE, 0, 0);
		assert_int_equal(class_course(play.round, -1).total, 2);
		play_close(&play);
	}
}

static void test_spares_take_the_place_of_what_is_left_out(void **state)
{
	(void)state;
	struct bank *bank = make_bank(12);
	for (int i = 0; i < 6; i++) {
		make_question(bank, KIND_TYPED, arena_format(&bank->arena, "typed%d", i))->accept =
			make_accept(bank, "red", NULL);
		make_choice(bank, arena_format(&bank->arena, "choice%d", i));
	}
	struct play play = play_class(bank, "again=no length=5");
	play_enter(&play, WAY_KEYS);
	assert_int_equal(class_course(play.round, -1).total, 5);
	int asked = 0;
	for (play_on(&play); play.round->phase != PHASE_PODIUM; play_on(&play)) {
		if (play.round->phase != PHASE_ASK)
			continue;
		asked++;
		assert_int_equal(class_course(play.round, round_turn_index(play.round)).place, asked);
		assert_int_equal(class_course(play.round, -1).total, 5);
		assert_int_equal(bank->questions[round_question(play.round)].kind, KIND_CHOICE);
	}
	assert_int_equal(asked, 5);
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_nobody_can_answer_is_left_out),
		cmocka_unit_test(test_what_a_team_cannot_answer_is_left_out),
		cmocka_unit_test(test_spares_take_the_place_of_what_is_left_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
