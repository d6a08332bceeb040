#include "core/memory.h"
#include "core/round.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { RED, GREEN };

static struct bank *some_bank(void)
{
	struct bank *bank = make_bank(4);
	make_choice(bank, "a");
	make_choice(bank, "b");
	struct question *typed = make_question(bank, KIND_TYPED, "t");
	typed->accept = make_accept(bank, "Erovinkin", NULL);
	struct question *match = make_question(bank, KIND_MATCH, "m");
	match->pairs = make_pairs(bank, &match->pair_count, "one", "un", "two", "deux", NULL);
	return bank;
}

static struct play begin(bool question)
{
	struct play play = play_open(some_bank());
	assert_true(play_choose_card(&play, 1, 0, round_chosen(question, true, 0)));
	assert_true(play_choose_card(&play, 0, 0, round_chosen(question, false, 0)));
	assert_true(play_choose_card(&play, 3, 1, round_chosen(question, true, 2)));
	assert_true(play_choose_card(&play, 3, 0, round_chosen(question, true, 0)));
	assert_true(play_start(&play, 7, "mode=study"));
	return play;
}

static const struct review *only_review(const struct play *play)
{
	assert_int_equal(play->effects.reviews.count, 1);
	return &play->effects.reviews.items[0];
}

static void test_cards_in_the_order_named(void **state)
{
	(void)state;
	struct play play = begin(false);
	assert_int_equal(play.round->phase, PHASE_FRONT);
	assert_int_equal(round_question(play.round), 1);
	play.now += 4000;
	assert_true(play_send(&play, MESSAGE_TURN, 0, 0));
	play.now += 9000;
	assert_true(play_send(&play, MESSAGE_GRADE, GRADE_HARD, 0));
	const struct review *review = only_review(&play);
	assert_int_equal(review->card.question, 1);
	assert_int_equal(review->grade, GRADE_HARD);
	assert_int_equal(review->response_ms, 4000); /* until the back was shown */
	assert_true(review->self);
	assert_int_equal(play.effects.reviews.undone, -1);
	assert_int_equal(round_question(play.round), 0);
	play_close(&play);
}

static void test_a_card_asked_as_its_question(void **state)
{
	(void)state;
	struct play play = begin(true);
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_int_equal(play.round->turns[0].question, 1);
	play.now += 3000;
	assert_true(play_send(&play, MESSAGE_PICK, GREEN, 0));
	assert_int_equal(play.round->phase, PHASE_REVEAL);
	assert_int_equal(only_review(&play)->grade, GRADE_AGAIN);
	assert_false(only_review(&play)->self);
	assert_int_equal(only_review(&play)->response_ms, 3000);
	assert_true(play_send(&play, MESSAGE_NEXT, 0, 0));
	assert_int_equal(play.effects.reviews.count, 0);
	assert_int_equal(round_question(play.round), 0);
	assert_true(play_send(&play, MESSAGE_PICK, RED, 0));
	assert_int_equal(only_review(&play)->grade, GRADE_GOOD);
	assert_true(play_send(&play, MESSAGE_NEXT, 0, 0));
	/* A match's pairs are asked one by one, as fronts and backs. */
	assert_int_equal(play.round->phase, PHASE_FRONT);
	assert_int_equal(round_question(play.round), 3);
	assert_true(play_send(&play, MESSAGE_TURN, 0, 0));
	assert_true(play_send(&play, MESSAGE_GRADE, GRADE_AGAIN, 0)); /* the third today: rests */
	assert_int_equal(only_review(&play)->card.part, 1);
	assert_true(play_send(&play, MESSAGE_TURN, 0, 0));
	assert_true(play_send(&play, MESSAGE_GRADE, GRADE_GOOD, 0));
	/* The missed one again, in a turn of its own. */
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_int_equal(play.round->turn_count, 3);
	assert_int_equal(play.round->turns[2].question, 1);
	assert_true(play_send(&play, MESSAGE_PICK, RED, 0));
	assert_true(play_send(&play, MESSAGE_NEXT, 0, 0));
	assert_true(play.effects.ended);
	play_close(&play);
}

static void test_undo_in_every_form(void **state)
{
	(void)state;
	struct play play = begin(true);
	assert_false(round_can_undo(play.round));
	assert_true(play_send(&play, MESSAGE_PICK, GREEN, 0));
	int64_t first = play.sequence;
	/* From the reveal: the same question again, shown as it was. */
	uint8_t shown = play.round->turns[0].shown[0];
	assert_true(play_send(&play, MESSAGE_UNDO, 0, 0));
	assert_int_equal(play.effects.reviews.undone, first);
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_int_equal(play.round->turn_count, 1);
	assert_false(play.round->turns[0].answered);
	assert_int_equal(play.round->turns[0].shown[0], shown);
	assert_true(play_send(&play, MESSAGE_PICK, RED, 0));
	int64_t second = play.sequence;
	assert_true(play_send(&play, MESSAGE_NEXT, 0, 0));
	/* From the question behind it. */
	assert_true(play_send(&play, MESSAGE_UNDO, 0, 0));
	assert_int_equal(play.effects.reviews.undone, second);
	assert_int_equal(round_question(play.round), 1);
	assert_int_equal(play.round->turn_count, 1);
	assert_false(play_send(&play, MESSAGE_UNDO, 0, 0));
	play_close(&play);
}

static void test_undo_after_the_end(void **state)
{
	(void)state;
	struct play play = play_open(some_bank());
	assert_true(play_choose_card(&play, 0, 0, round_chosen(true, true, 0)));
	assert_true(play_start(&play, 7, "mode=study"));
	assert_true(play_send(&play, MESSAGE_PICK, RED, 0));
	assert_true(play_send(&play, MESSAGE_NEXT, 0, 0));
	assert_int_equal(play.round->phase, PHASE_END);
	assert_true(play_send(&play, MESSAGE_UNDO, 0, 0));
	assert_int_equal(play.round->phase, PHASE_ASK);
	assert_int_equal(pile_count(&play.round->pile, CARD_DUE), 1);
	play_close(&play);
}

/* A slip that is taken back, and "I was right", take the place of what counted before. */
static void test_slips_and_overruling(void **state)
{
	(void)state;
	struct play play = play_open(some_bank());
	assert_true(play_choose_card(&play, 0, 0, round_chosen(true, true, 0)));
	assert_true(play_choose_card(&play, 2, 0, round_chosen(true, true, 0)));
	assert_true(play_start(&play, 7, "mode=study"));
	assert_true(play_send(&play, MESSAGE_PICK, GREEN, 0));
	int64_t wrong = play.sequence;
	assert_int_equal(play.round->pile.queue_count, 2); /* it would come again */
	assert_true(play_send(&play, MESSAGE_TAKE_BACK, 0, 0));
	assert_int_equal(play.effects.reviews.undone, wrong);
	assert_int_equal(play.effects.reviews.count, 0);
	assert_true(play_send(&play, MESSAGE_PICK, RED, 0));
	assert_int_equal(only_review(&play)->grade, GRADE_HARD); /* with a slip */
	assert_int_equal(play.effects.reviews.undone, -1);
	assert_true(play_send(&play, MESSAGE_NEXT, 0, 0));
	assert_int_equal(play.round->pile.queue_count, 1);
	assert_true(play_text(&play, MESSAGE_TYPE, 0, 0, "Yerofey"));
	assert_true(play_send(&play, MESSAGE_CONFIRM, 0, 0));
	assert_int_equal(only_review(&play)->grade, GRADE_AGAIN);
	wrong = play.sequence;
	assert_true(play_send(&play, MESSAGE_OVERRULE, 0, 0));
	assert_int_equal(play.effects.reviews.undone, wrong);
	assert_int_equal(only_review(&play)->grade, GRADE_GOOD);
	assert_true(play_send(&play, MESSAGE_NEXT, 0, 0));
	assert_int_equal(play.round->phase, PHASE_END);
	play_close(&play);
}

static void test_put_aside(void **state)
{
	(void)state;
	struct play play = begin(true);
	assert_false(play_send(&play, MESSAGE_ASIDE, 366, 0));
	assert_true(play_send(&play, MESSAGE_ASIDE, ASIDE_SUSPENDED, 0));
	int64_t sequence = play.sequence;
	assert_true(play.effects.reviews.put_aside);
	assert_int_equal(play.effects.reviews.card.question, 1);
	assert_int_equal(play.effects.reviews.count, 0);
	assert_int_equal(round_question(play.round), 0);
	assert_int_equal(play.round->turn_count, 1);
	assert_int_equal(play.round->pile.queue_count, 3);
	assert_true(play_send(&play, MESSAGE_UNDO, 0, 0));
	assert_int_equal(play.effects.reviews.undone, sequence);
	assert_int_equal(round_question(play.round), 1);
	assert_int_equal(play.round->pile.queue_count, 4);
	/* One that is still to come goes without a change of what is shown. */
	struct message later = { .kind = MESSAGE_ASIDE, .question = 3, .a = 1, .b = 1,
		.sequence = ++play.sequence, .time_ms = play.now };
	assert_true(round_apply(play.round, &later, &play.effects));
	assert_int_equal(play.effects.reviews.card.part, 1);
	assert_int_equal(round_question(play.round), 1);
	assert_int_equal(play.round->pile.queue_count, 3);
	/* Of one that has gone more can be said, and taken back, and nothing moves. */
	later.sequence = ++play.sequence;
	later.a = 7;
	assert_true(round_apply(play.round, &later, &play.effects));
	assert_int_equal(play.effects.reviews.aside_days, 7);
	assert_int_equal(play.round->pile.queue_count, 3);
	sequence = play.sequence;
	assert_true(play_send(&play, MESSAGE_UNDO, 0, 0));
	assert_int_equal(play.effects.reviews.undone, sequence);
	assert_true(play.effects.reviews.unsaid);
	assert_int_equal(play.round->pile.queue_count, 3);
	assert_true(play_send(&play, MESSAGE_UNDO, 0, 0));
	assert_false(play.effects.reviews.unsaid);
	assert_int_equal(play.round->pile.queue[2], 2);
	assert_int_equal(play.round->turn_count, 1);
	play_close(&play);
	play = play_begin(some_bank(), "mode=cards");
	assert_false(play_send(&play, MESSAGE_ASIDE, 1, 0)); /* only in study */
	play_close(&play);
}

/* In which form a card is asked from now on is a step of the session, after its end too. */
static void test_another_form(void **state)
{
	(void)state;
	struct play play = begin(true);
	assert_false(play_send(&play, MESSAGE_FORM, FORM_QUESTION + 1, 0));
	assert_int_equal(play.round->refused, 1);
	assert_true(play_send(&play, MESSAGE_FORM, FORM_QUESTION, 0));
	assert_true(play.effects.reviews.formed);
	assert_int_equal(play.effects.reviews.form, FORM_QUESTION);
	assert_int_equal(play.effects.reviews.card.question, 1);
	assert_int_equal(play.round->pile.queue_count, 4);
	assert_int_equal(round_question(play.round), 1);
	assert_true(play_send(&play, MESSAGE_FINISH, 0, 0));
	struct message form = { .kind = MESSAGE_FORM, .question = 3, .a = FORM_RECALL, .b = 1,
		.sequence = ++play.sequence, .time_ms = play.now };
	assert_true(round_apply(play.round, &form, &play.effects));
	assert_int_equal(play.effects.reviews.card.part, 1);
	assert_int_equal(play.round->phase, PHASE_END);
	form.question = 5;
	form.sequence++;
	assert_false(round_apply(play.round, &form, &play.effects)); /* not of this session */
	assert_true(play_send(&play, MESSAGE_UNDO, 0, 0));
	assert_int_equal(play.effects.reviews.undone, form.sequence - 1);
	assert_true(play.effects.reviews.unsaid);
	assert_true(play_send(&play, MESSAGE_UNDO, 0, 0));
	assert_true(play.effects.reviews.unsaid);
	assert_false(play_send(&play, MESSAGE_UNDO, 0, 0));
	play_close(&play);
}

static void test_what_cannot_be_studied(void **state)
{
	(void)state;
	struct play play = play_open(some_bank());
	assert_false(play_choose_card(&play, 0, -1, 0));
	assert_false(play_choose_card(&play, 0, 5, 0));
	assert_false(play_choose_card(&play, 0, 0, 16));
	assert_false(play_choose_card(&play, 9, 0, 0));
	assert_int_equal(play.round->refused, 4);
	assert_false(play_start(&play, 7, "mode=study")); /* nothing named */
	assert_true(play_choose_card(&play, 0, 3, 0)); /* it has no such part */
	assert_false(play_start(&play, 7, "mode=study"));
	assert_int_equal(play.round->phase, PHASE_IDLE);
	play_close(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cards_in_the_order_named),
		cmocka_unit_test(test_a_card_asked_as_its_question),
		cmocka_unit_test(test_undo_in_every_form),
		cmocka_unit_test(test_undo_after_the_end),
		cmocka_unit_test(test_slips_and_overruling),
		cmocka_unit_test(test_put_aside),
		cmocka_unit_test(test_another_form),
		cmocka_unit_test(test_what_cannot_be_studied),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
