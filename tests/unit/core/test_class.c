#include "core/class.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct bank *three_choices(void)
{
	struct bank *bank = make_bank(3);
	make_choice(bank, "first");
	make_choice(bank, "second");
	make_choice(bank, "third");
	return bank;
}

/* Two teams on keys, in the lobby. */
static struct play two_teams(const char *rules)
{
	struct play play = play_class(three_choices(), rules);
	play_enter(&play, WAY_KEYS);
	play_enter(&play, WAY_KEYS);
	return play;
}

static bool go_back(struct play *play)
{
	return play_player(play, -1, MESSAGE_STEP_BACK, 0, 0);
}

static void test_a_lesson_step_by_step(void **state)
{
	(void)state;
	static const enum phase question[] = { PHASE_ASK, PHASE_CLOSED, PHASE_REVEAL, PHASE_EXPLAIN,
		PHASE_SCORES };
	struct play play = two_teams("again=no length=0");
	assert_int_equal(play.round->phase, PHASE_LOBBY);
	for (int i = 0; i < 3; i++)
		for (int j = 0; j < 5; j++) {
			assert_true(play_on(&play));
			assert_true(play.effects.record);
			assert_int_equal(play.round->phase, question[j]);
			assert_int_equal(round_turn_index(play.round), play.round->queue[i]);
		}
	assert_true(play_on(&play));
	assert_int_equal(play.round->phase, PHASE_PODIUM);
	assert_true(play_on(&play));
	assert_int_equal(play.round->phase, PHASE_END);
	assert_true(play.effects.ended);
	assert_false(play_on(&play));
	play_close(&play);
}

static void test_scores_can_be_hidden(void **state)
{
	(void)state;
	struct play play = two_teams("hidden=yes again=no length=2");
	play_to(&play, PHASE_EXPLAIN);
	assert_true(play_on(&play));
	assert_int_equal(play.round->phase, PHASE_ASK);
	play_close(&play);
}

static void test_closes_when_all_have_confirmed(void **state)
{
	(void)state;
	struct play play = two_teams("");
	play_on(&play);
	play_pick(&play, 0, true);
	assert_int_equal(play.round->phase, PHASE_ASK);
	play_pick(&play, 1, false);
	assert_int_equal(play.round->phase, PHASE_CLOSED);
	assert_int_equal(class_score(play.round, 0), 100);
	assert_int_equal(class_score(play.round, 1), 0);
	/* Too late. */
	assert_false(play_player(&play, 1, MESSAGE_PICK, 0, 0));
	play_close(&play);
}

static void test_a_change_of_mind_after_confirming(void **state)
{
	(void)state;
	struct play play = two_teams("");
	play_on(&play);
	play.now = 2000;
	play_pick(&play, 0, true);
	play.now = 5000;
	assert_true(play_player(&play, 0, MESSAGE_PICK, 1, 0));
	int turn = round_turn_index(play.round);
	const struct class_answer *answer = class_answer_of(play.round, turn, 0);
	assert_int_equal(answer->marks, 2);
	assert_false(answer->confirmed);
	assert_int_equal(answer->t_ms, 5000);
	play_on(&play);
	assert_int_equal(class_score(play.round, 0), 0);
	play_close(&play);
}

static void test_an_answer_names_its_question(void **state)
{
	(void)state;
	struct play play = two_teams("again=no");
	play_on(&play);
	int first = round_question(play.round);
	play_to(&play, PHASE_SCORES);
	play_on(&play);
	struct message late = { .kind = MESSAGE_PICK, .question = first, .player = 0,
		.sequence = ++play.sequence };
	assert_false(round_apply(play.round, &late, &play.effects));
	assert_false(class_answered(play.round, round_turn_index(play.round), 0));
	play_close(&play);
}

static void test_who_left_is_not_waited_for(void **state)
{
	(void)state;
	struct play play = two_teams("");
	play_on(&play);
	play_pick(&play, 0, true);
	assert_true(play_player(&play, 1, MESSAGE_LEAVE, 0, 0));
	assert_int_equal(play.round->phase, PHASE_CLOSED);
	assert_false(play_player(&play, 1, MESSAGE_LEAVE, 0, 0));
	/* Back again, with another name and key. */
	assert_true(play_player(&play, 1, MESSAGE_PLAYER, 7, class_player(WAY_PAD, 4)));
	assert_int_equal(play.round->class->player_count, 2);
	assert_int_equal(play.round->class->players[1].name, 7);
	assert_int_equal(play.round->class->players[1].colour, 4);
	play_close(&play);
}

static void test_a_team_comes_late(void **state)
{
	(void)state;
	struct play play = two_teams("again=no");
	play_on(&play);
	play_pick(&play, 0, true);
	play_enter(&play, WAY_KEYS);
	play_pick(&play, 1, true);
	assert_int_equal(play.round->phase, PHASE_ASK);
	play_pick(&play, 2, true);
	assert_int_equal(play.round->phase, PHASE_CLOSED);
	int places[PLAYERS_MAX];
	class_places(play.round, places, false);
	assert_int_equal(places[0], 1);
	assert_int_equal(places[1], 1);
	assert_int_equal(places[2], 1);
	play_close(&play);
}

static void test_time(void **state)
{
	(void)state;
	struct play play = two_teams("reading=no timer=20000 scoring=steady");
	assert_true(play_player(&play, 1, MESSAGE_EXTRA, 500, 0));
	play_on(&play);
	assert_int_equal(class_deadline_of(play.round, 0), 20000);
	assert_int_equal(class_deadline(play.round), 30000);
	assert_true(play_player(&play, -1, MESSAGE_MORE_TIME, 10000, 0));
	assert_int_equal(class_deadline(play.round), 40000);
	play.now = 30001;
	assert_false(play_player(&play, 0, MESSAGE_PICK, 0, 0)); /* too late for it */
	assert_true(play_player(&play, 1, MESSAGE_PICK, 0, 0));
	assert_false(play_player(&play, -1, MESSAGE_TIMEUP, 0, 0));
	play.now = 40000;
	assert_true(play_player(&play, -1, MESSAGE_TIMEUP, 0, 0));
	assert_int_equal(play.round->phase, PHASE_CLOSED);
	/* T is 30 s for it; past that t counts as T. */
	assert_int_equal(class_score(play.round, 1), 600);
	play_close(&play);
}

static void test_time_by_reading(void **state)
{
	(void)state;
	struct play play = two_teams("scoring=speed");
	assert_true(play.round->rules.reading);
	for (int i = 0; i < 3; i++) {
		assert_true(class_timer_ms(play.round, i) > class_reading_ms(play.round, i));
		assert_int_equal(class_timer_ms(play.round, i) % 5000, 0);
	}
	play_on(&play);
	play.now = class_reading_ms(play.round, round_turn_index(play.round));
	play_pick(&play, 0, true);
	play_on(&play);
	assert_int_equal(class_score(play.round, 0), 1000);
	play_close(&play);
}

static void test_buzz_and_say(void **state)
{
	(void)state;
	struct play play = play_class(three_choices(), "reading=no timer=30000");
	for (int i = 0; i < 3; i++)
		play_enter(&play, WAY_BUZZER);
	play_on(&play);
	assert_false(play_player(&play, 0, MESSAGE_PICK, 0, 0));
	play.now = 4000;
	assert_true(play_player(&play, 1, MESSAGE_BUZZ, 0, 0));
	assert_false(play_player(&play, 0, MESSAGE_BUZZ, 0, 0)); /* locked out */
	assert_int_equal(class_deadline(play.round), -1);        /* time stands still */
	play.now = 14000;
	assert_true(play_player(&play, -1, MESSAGE_JUDGE, 0, 0));
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_int_equal(class_deadline(play.round), 40000);
	assert_false(play_player(&play, 1, MESSAGE_BUZZ, 0, 0)); /* it had its try */
	play.now = 15000;
	assert_true(play_player(&play, 2, MESSAGE_BUZZ, 0, 0));
	assert_true(play_player(&play, -1, MESSAGE_JUDGE, 1, 0));
	assert_int_equal(play.round->phase, PHASE_CLOSED);
	int turn = round_turn_index(play.round);
	assert_int_equal(class_answer_of(play.round, turn, 2)->t_ms, 5000);
	assert_int_equal(class_score(play.round, 2), 100);
	assert_int_equal(class_score(play.round, 1), 0);
	/* Misjudged: once back the question is open, with the same team speaking. */
	assert_true(go_back(&play));
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_int_equal(play.round->class->state.buzzed, 2);
	assert_int_equal(class_score(play.round, 2), 0);
	assert_true(play_player(&play, -1, MESSAGE_JUDGE, 0, 0));
	assert_true(play_player(&play, 0, MESSAGE_BUZZ, 0, 0));
	assert_true(play_player(&play, -1, MESSAGE_JUDGE, 0, 0));
	assert_int_equal(play.round->phase, PHASE_CLOSED); /* all have had their try */
	play_close(&play);
}

static void test_hands_up(void **state)
{
	(void)state;
	struct play play = play_class(three_choices(), "again=no");
	play_enter(&play, WAY_HANDS);
	play_on(&play);
	int turn = round_turn_index(play.round);
	assert_true(play_player(&play, 0, MESSAGE_COUNT, 0, 12));
	assert_true(play_player(&play, 0, MESSAGE_COUNT, 1, 9));
	assert_true(play_player(&play, 0, MESSAGE_COUNT, 1, 8));
	assert_false(play_player(&play, 0, MESSAGE_COUNT, 3, 8));
	assert_false(play_player(&play, 0, MESSAGE_COUNT, 0, CLASS_SEATS_MAX + 1));
	assert_int_equal(play.round->refused, 2);
	play_on(&play);
	struct class_count count = class_count(play.round, turn);
	assert_int_equal(count.votes[0], 12);
	assert_int_equal(count.votes[1], 8);
	assert_int_equal(count.voices, 20);
	assert_int_equal(count.right, 12);
	assert_int_equal(class_score(play.round, 0), 60);
	assert_int_equal(class_share(play.round, 0, -1), 600);
	assert_int_equal(class_share(play.round, 0, turn), -1);
	play_close(&play);
}

static void test_hands_of_several_right_ones(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct question *question = make_question(bank, KIND_MULTI, "several");
	question->choices = make_choices(bank, &question->choice_count, "*red", "*green", "blue", NULL);
	struct play play = play_class(bank, "again=no");
	play_enter(&play, WAY_HANDS);
	play_on(&play);
	play_player(&play, 0, MESSAGE_COUNT, 0, 20);
	play_player(&play, 0, MESSAGE_COUNT, 1, 10);
	play_player(&play, 0, MESSAGE_COUNT, 2, 5);
	/* (20 + 10 - 5) / (2 x 20) */
	struct grade grade = class_grade(play.round, 0, 0);
	assert_int_equal(grade.got, 25);
	assert_int_equal(grade.of, 40);
	assert_int_equal(grade.verdict, VERDICT_PART);
	play_close(&play);
}

static void test_void_and_correct(void **state)
{
	(void)state;
	struct play play = two_teams("again=no");
	play_on(&play);
	play_pick(&play, 0, true);
	play_pick(&play, 1, true);
	assert_true(play_player(&play, -1, MESSAGE_VOID, 0, 0));
	assert_int_equal(class_score(play.round, 0), 0);
	assert_true(go_back(&play));
	assert_int_equal(class_score(play.round, 0), 100);
	assert_true(play_player(&play, 1, MESSAGE_CORRECT, -30, REASON_FAIR_PLAY));
	assert_int_equal(class_score(play.round, 1), 70);
	assert_false(play_player(&play, 2, MESSAGE_CORRECT, 10, 0));
	assert_false(play_player(&play, 1, MESSAGE_CORRECT, 0, 0));
	assert_false(play_player(&play, 1, MESSAGE_CORRECT, 10, REASON_COUNT));
	int places[PLAYERS_MAX];
	class_places(play.round, places, false);
	assert_int_equal(places[0], 1);
	assert_int_equal(places[1], 2);
	play_close(&play);
}

static void test_a_skipped_question_counts_for_nobody(void **state)
{
	(void)state;
	struct play play = two_teams("again=no length=2");
	play_on(&play);
	play_pick(&play, 0, true);
	assert_true(play_player(&play, -1, MESSAGE_SKIP, 0, 0));
	assert_int_equal(play.round->phase, PHASE_SCORES);
	assert_int_equal(class_score(play.round, 0), 0);
	play_on(&play);
	play_pick(&play, 0, true);
	play_on(&play);
	assert_int_equal(class_score(play.round, 0), 100);
	play_close(&play);
}

static void test_steps_back_to_the_lobby_and_on_again(void **state)
{
	(void)state;
	struct play play = two_teams("again=no length=2 reading=no timer=20000");
	play_on(&play);
	play_pick(&play, 0, true);
	play.now = 19000;
	play_on(&play);
	play_to(&play, PHASE_SCORES);
	play_on(&play);
	play_pick(&play, 0, true);
	play.now = 60000;
	assert_true(go_back(&play)); /* the second question was not asked */
	assert_int_equal(play.round->phase, PHASE_SCORES);
	assert_false(play.round->turns[play.round->queue[1]].asked);
	assert_false(class_answered(play.round, play.round->queue[1], 0));
	for (int i = 0; i < 3; i++)
		assert_true(go_back(&play));
	assert_int_equal(play.round->phase, PHASE_CLOSED);
	assert_true(go_back(&play)); /* open again, with time to answer */
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_true(class_deadline(play.round) >= 70000);
	play_pick(&play, 1, true);
	assert_int_equal(class_score(play.round, 0), 100);
	assert_int_equal(class_score(play.round, 1), 100);
	go_back(&play);
	go_back(&play);
	assert_int_equal(play.round->phase, PHASE_LOBBY);
	assert_false(go_back(&play));
	assert_int_equal(class_score(play.round, 0), 0);
	play_on(&play);
	assert_false(class_answered(play.round, round_turn_index(play.round), 0));
	play_close(&play);
}

static void test_what_was_missed_is_taught_and_asked_again(void **state)
{
	(void)state;
	struct play play = two_teams("length=0");
	for (int i = 0; i < 3; i++) {
		play_to(&play, PHASE_ASK);
		play_pick(&play, 0, i != 1);
		play_pick(&play, 1, i == 0);
		play_to(&play, PHASE_SCORES);
	}
	int second = play.round->queue[1], third = play.round->queue[2];
	play_to(&play, PHASE_PODIUM);
	int score = class_score(play.round, 0);
	play_on(&play);
	assert_int_equal(play.round->phase, PHASE_TEACH);
	assert_int_equal(play.round->class->state.again_count, 2);
	assert_int_equal(play.round->class->state.again[0], second);
	assert_int_equal(play.round->class->state.again[1], third);
	play_on(&play);
	assert_int_equal(play.round->class->state.again_at, 1);
	play_on(&play);
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_int_equal(play.round->turn_count, 4);
	assert_int_equal(round_question(play.round), play.round->turns[second].question);
	play_pick(&play, 0, true);
	play_pick(&play, 1, true);
	assert_int_equal(class_score(play.round, 0), score); /* for learning, not for points */
	play_to(&play, PHASE_EXPLAIN);
	play_on(&play);
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_int_equal(round_question(play.round), play.round->turns[third].question);
	assert_true(go_back(&play));
	assert_int_equal(play.round->phase, PHASE_EXPLAIN);
	assert_int_equal(play.round->turn_count, 4);
	assert_int_equal(play.round->class->state.again_at, 0);
	play_to(&play, PHASE_GAIN);
	assert_int_equal(play.round->turn_count, 5);
	play_on(&play);
	assert_int_equal(play.round->phase, PHASE_END);
	play_close(&play);
}

static void test_the_board(void **state)
{
	(void)state;
	struct bank *bank = three_choices();
	bank->questions[1].level = 3;
	bank->questions[2].topic = 1;
	struct play play = play_class(bank, "board=yes scoring=board again=no length=0");
	play_enter(&play, WAY_KEYS);
	play_enter(&play, WAY_KEYS);
	play_on(&play);
	assert_int_equal(play.round->phase, PHASE_BOARD);
	assert_int_equal(play.round->class->state.chooser, 0);
	assert_int_equal(class_cell(play.round, 0, 2), -1);
	int place = class_cell(play.round, 0, 3);
	assert_true(place >= 0);
	struct message cell = { .kind = MESSAGE_CELL, .player = -1, .sequence = ++play.sequence,
		.question = 1 };
	assert_true(round_apply(play.round, &cell, &play.effects));
	assert_int_equal(round_question(play.round), 1);
	assert_int_equal(class_cell(play.round, 0, 3), -1);
	play_pick(&play, 0, true);
	play_pick(&play, 1, false);
	assert_int_equal(class_score(play.round, 0), 300);
	play_to(&play, PHASE_SCORES);
	play_on(&play);
	assert_int_equal(play.round->phase, PHASE_BOARD);
	assert_int_equal(play.round->class->state.chooser, 1);
	cell.sequence = ++play.sequence;
	assert_false(round_apply(play.round, &cell, &play.effects)); /* gone */
	assert_true(play_on(&play)); /* a clicker's way: the first that is left */
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_true(go_back(&play));
	assert_int_equal(play.round->phase, PHASE_BOARD);
	play_close(&play);
}

static void test_typed_answers_and_one_more_that_is_accepted(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	make_question(bank, KIND_TYPED, "typed")->accept = make_accept(bank, "crimson", NULL);
	struct play play = play_class(bank, "again=no");
	play_enter(&play, WAY_PHONE);
	play_enter(&play, WAY_PHONE);
	play_on(&play);
	struct message type = { .kind = MESSAGE_TYPE, .question = 0, .player = 0, .text = "Scarlet",
		.sequence = ++play.sequence };
	assert_true(round_apply(play.round, &type, &play.effects));
	struct message other = { .kind = MESSAGE_TYPE, .question = 0, .player = 1, .text = "scarlet ",
		.sequence = ++play.sequence };
	assert_true(round_apply(play.round, &other, &play.effects));
	play_on(&play);
	assert_int_equal(class_score(play.round, 0), 0);
	struct message accept = { .kind = MESSAGE_ACCEPT, .question = 0, .player = -1,
		.text = "Scarlet", .sequence = ++play.sequence };
	assert_true(round_apply(play.round, &accept, &play.effects));
	assert_int_equal(class_score(play.round, 0), 100);
	assert_int_equal(class_score(play.round, 1), 100);
	go_back(&play);
	assert_int_equal(class_score(play.round, 1), 0);
	play_close(&play);
}

static void test_streaks(void **state)
{
	(void)state;
	struct play play = two_teams("again=no length=0 streak=yes");
	static const int scores[] = { 100, 210, 330 };
	for (int i = 0; i < 3; i++) {
		play_to(&play, PHASE_ASK);
		play_pick(&play, 0, true);
		play_pick(&play, 1, i == 2);
		assert_int_equal(class_score(play.round, 0), scores[i]);
		play_to(&play, PHASE_SCORES);
	}
	assert_int_equal(class_score(play.round, 1), 100);
	assert_int_equal(class_streak_bonus(1), 0);
	assert_int_equal(class_streak_bonus(6), 50);
	assert_int_equal(class_streak_bonus(60), 50);
	play_close(&play);
}

static void test_practice(void **state)
{
	(void)state;
	struct play play = two_teams("");
	assert_true(play_player(&play, -1, MESSAGE_PRACTICE, 0, 0));
	assert_int_equal(play.round->phase, PHASE_PRACTICE);
	assert_true(play_player(&play, 1, MESSAGE_PICK, 2, 0));
	assert_int_equal(play.round->class->practice[1], 4);
	assert_false(play_player(&play, 1, MESSAGE_PICK, CHOICES_MAX, 0));
	assert_true(play_player(&play, -1, MESSAGE_PRACTICE, 0, 0));
	assert_int_equal(play.round->phase, PHASE_LOBBY);
	assert_int_equal(play.round->class->practice[1], 0);
	play_close(&play);
}

static void test_a_lesson_that_has_to_stop(void **state)
{
	(void)state;
	struct play play = two_teams("");
	play_on(&play);
	play_pick(&play, 0, true);
	assert_true(play_player(&play, -1, MESSAGE_FINISH, 0, 0));
	assert_int_equal(play.round->phase, PHASE_PODIUM);
	assert_int_equal(class_score(play.round, 0), 0); /* it was open */
	assert_true(go_back(&play));
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_true(play_player(&play, -1, MESSAGE_FINISH, 0, 0));
	assert_true(play_player(&play, -1, MESSAGE_FINISH, 0, 0));
	assert_int_equal(play.round->phase, PHASE_END);
	play_close(&play);
}

static void test_nothing_of_a_class_happens_at_a_desk(void **state)
{
	(void)state;
	struct play play = play_begin(three_choices(), "mode=quiz");
	for (int kind = MESSAGE_BUZZ; kind < MESSAGE_KIND_COUNT; kind++)
		assert_false(play_send(&play, (enum message_kind)kind, 0, 0));
	assert_int_equal(play.round->phase, PHASE_ASK);
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_lesson_step_by_step),
		cmocka_unit_test(test_scores_can_be_hidden),
		cmocka_unit_test(test_closes_when_all_have_confirmed),
		cmocka_unit_test(test_a_change_of_mind_after_confirming),
		cmocka_unit_test(test_an_answer_names_its_question),
		cmocka_unit_test(test_who_left_is_not_waited_for),
		cmocka_unit_test(test_a_team_comes_late),
		cmocka_unit_test(test_time),
		cmocka_unit_test(test_time_by_reading),
		cmocka_unit_test(test_buzz_and_say),
		cmocka_unit_test(test_hands_up),
		cmocka_unit_test(test_hands_of_several_right_ones),
		cmocka_unit_test(test_void_and_correct),
		cmocka_unit_test(test_a_skipped_question_counts_for_nobody),
		cmocka_unit_test(test_steps_back_to_the_lobby_and_on_again),
		cmocka_unit_test(test_what_was_missed_is_taught_and_asked_again),
		cmocka_unit_test(test_the_board),
		cmocka_unit_test(test_typed_answers_and_one_more_that_is_accepted),
		cmocka_unit_test(test_streaks),
		cmocka_unit_test(test_practice),
		cmocka_unit_test(test_a_lesson_that_has_to_stop),
		cmocka_unit_test(test_nothing_of_a_class_happens_at_a_desk),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
