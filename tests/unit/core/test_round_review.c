#include "core/round.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct bank *one_choice(void)
{
	struct bank *bank = make_bank(1);
	struct question *question = make_choice(bank, "a");
	question->hint = make_text(bank, "a hint");
	return bank;
}

static struct bank *one_typed(void)
{
	struct bank *bank = make_bank(1);
	struct question *question = make_question(bank, KIND_TYPED, "t");
	question->accept = make_accept(bank, "Erovinkin", NULL);
	return bank;
}

static int grade_of(const struct play *play)
{
	assert_int_equal(play->effects.reviews.count, 1);
	return play->effects.reviews.items[0].grade;
}

static void test_certainty(void **state)
{
	(void)state;
	static const int right[] = { GRADE_HARD, GRADE_GOOD, GRADE_GOOD };
	static const int typed[] = { GRADE_HARD, GRADE_GOOD, GRADE_EASY };
	for (int certainty = 1; certainty <= 3; certainty++) {
		struct play play = play_begin(one_choice(), "mode=quiz scoring=certainty");
		play_send(&play, MESSAGE_PICK, 0, 0);
		play_send(&play, MESSAGE_CONFIRM, 0, 0);
		assert_int_equal(play.effects.reviews.count, 0);
		play_send(&play, MESSAGE_CERTAINTY, certainty, 0);
		assert_int_equal(grade_of(&play), right[certainty - 1]);
		assert_int_equal(play.effects.reviews.items[0].certainty, certainty);
		play_close(&play);
		play = play_begin(one_choice(), "mode=quiz scoring=certainty");
		play_send(&play, MESSAGE_PICK, 1, 0);
		play_send(&play, MESSAGE_CONFIRM, 0, 0);
		play_send(&play, MESSAGE_CERTAINTY, certainty, 0);
		assert_int_equal(grade_of(&play), GRADE_AGAIN);
		play_close(&play);
		play = play_begin(one_typed(), "mode=quiz scoring=certainty");
		play_text(&play, MESSAGE_TYPE, 0, 0, "erovinkin");
		play_send(&play, MESSAGE_CONFIRM, 0, 0);
		play_send(&play, MESSAGE_CERTAINTY, certainty, 0);
		assert_int_equal(grade_of(&play), typed[certainty - 1]);
		play_close(&play);
	}
}

static void test_help_and_spelling(void **state)
{
	(void)state;
	struct play play = play_begin(one_choice(), "mode=quiz");
	play_send(&play, MESSAGE_HINT, 0, 0);
	play_send(&play, MESSAGE_PICK, 0, 0);
	assert_int_equal(grade_of(&play), GRADE_HARD);
	play_close(&play);
	play = play_begin(one_typed(), "mode=quiz");
	play_text(&play, MESSAGE_TYPE, 0, 0, "erovnikkkn"); /* a typo too many */
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	assert_int_equal(play.round->turns[0].grade.verdict, VERDICT_CLOSE);
	assert_int_equal(grade_of(&play), GRADE_HARD);
	play_close(&play);
	play = play_begin(one_choice(), "mode=warm-up");
	play_send(&play, MESSAGE_PICK, 0, 0);
	assert_int_equal(play.round->phase, PHASE_REVEAL);
	assert_int_equal(play.effects.reviews.count, 0); /* before reading */
	play_close(&play);
}

static void test_time_up(void **state)
{
	(void)state;
	struct play play = play_begin(one_choice(), "mode=quiz timer=20000");
	play.now += 20000;
	assert_true(play_send(&play, MESSAGE_TIMEUP, 0, 0));
	assert_int_equal(grade_of(&play), GRADE_AGAIN);
	assert_int_equal(play.effects.reviews.items[0].response_ms, 20000);
	play_close(&play);
}

static void test_parts(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct question *match = make_question(bank, KIND_MATCH, "m");
	match->pairs = make_pairs(bank, &match->pair_count, "one", "un", "two", "deux", "three",
		"trois", NULL);
	struct play play = play_begin(bank, "mode=quiz");
	play_send(&play, MESSAGE_JOIN, 0, 0);
	play_send(&play, MESSAGE_JOIN, 1, 2);
	play_send(&play, MESSAGE_JOIN, 2, 1);
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	const struct reviews *reviews = &play.effects.reviews;
	assert_int_equal(reviews->count, 3);
	for (int i = 0; i < 3; i++) {
		assert_int_equal(reviews->items[i].card.part, i);
		assert_int_equal(reviews->items[i].grade, i == 0 ? GRADE_GOOD : GRADE_AGAIN);
	}
	play_close(&play);
	bank = make_bank(1);
	struct question *multi = make_question(bank, KIND_MULTI, "x");
	multi->choices = make_choices(bank, &multi->choice_count, "*a", "*b", "c", "d", NULL);
	play = play_begin(bank, "mode=quiz");
	play_send(&play, MESSAGE_PICK, 0, 0);
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	assert_int_equal(grade_of(&play), GRADE_HARD); /* half of it */
	play_close(&play);
}

/* In a test what counts is what stands at the end. */
static void test_overruled_at_the_end(void **state)
{
	(void)state;
	struct play play = play_begin(one_typed(), "mode=quiz feedback=at-end");
	play_text(&play, MESSAGE_TYPE, 0, 0, "somebody");
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	assert_int_equal(grade_of(&play), GRADE_AGAIN);
	int64_t sequence = play.sequence;
	play_send(&play, MESSAGE_NEXT, 0, 0);
	struct message message = { .kind = MESSAGE_OVERRULE, .question = 0,
		.sequence = ++play.sequence };
	assert_true(round_apply(play.round, &message, &play.effects));
	assert_int_equal(play.effects.reviews.undone, sequence);
	assert_int_equal(grade_of(&play), GRADE_GOOD);
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_certainty),
		cmocka_unit_test(test_help_and_spelling),
		cmocka_unit_test(test_time_up),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_overruled_at_the_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
