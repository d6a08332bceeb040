#include "core/statistics.h"
#include "make_bank.h"
#include "play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void assert_tally(struct tally tally, int asked, int answered, int right, int permille)
{
	assert_int_equal(tally.asked, asked);
	assert_int_equal(tally.answered, answered);
	assert_int_equal(tally.right, right);
	assert_int_equal(tally.got_permille, permille);
}

/* A choice right, a match one third right, a choice wrong, a choice left open. */
static struct play play_four(const char *rules)
{
	struct bank *bank = make_bank(5);
	make_choice(bank, "a");
	struct question *match = make_question(bank, KIND_MATCH, "b");
	match->pairs = make_pairs(bank, &match->pair_count, "a", "x", "b", "y", "c", "z", NULL);
	match->topic = 1;
	make_choice(bank, "c")->topic = 1;
	make_choice(bank, "d")->topic = 2;
	make_choice(bank, "e");
	struct play play = play_begin(bank, rules);
	play_answer(&play, true);
	play_send(&play, MESSAGE_CERTAINTY, 3, 0);
	play_send(&play, MESSAGE_NEXT, 0, 0);
	static const int joins[] = { 0, 2, 1 };
	for (int i = 0; i < 3; i++)
		play_send(&play, MESSAGE_JOIN, i, joins[i]);
	play_send(&play, MESSAGE_CONFIRM, 0, 0);
	play_send(&play, MESSAGE_CERTAINTY, 1, 0);
	play_send(&play, MESSAGE_NEXT, 0, 0);
	play_answer(&play, false);
	play_send(&play, MESSAGE_CERTAINTY, 3, 0);
	play_send(&play, MESSAGE_NEXT, 0, 0);
	return play;
}

static void test_tallies(void **state)
{
	(void)state;
	struct play play = play_four("mode=quiz order=article");
	assert_tally(tally_round(play.round), 3, 3, 1, 444); /* (1 + 1/3 + 0) / 3; the fourth is open */
	assert_tally(tally_topic(play.round, 0), 1, 1, 1, 1000);
	assert_tally(tally_topic(play.round, 1), 2, 2, 0, 167);
	assert_tally(tally_topic(play.round, 2), 0, 0, 0, 0);
	assert_tally(tally_topic(play.round, 3), 0, 0, 0, 0);
	assert_tally(tally_kind(play.round, KIND_CHOICE), 2, 2, 1, 500);
	assert_tally(tally_kind(play.round, KIND_MATCH), 1, 1, 0, 333);
	assert_tally(tally_kind(play.round, KIND_ORDER), 0, 0, 0, 0);
	assert_tally(tally_certainty(play.round, 3), 0, 0, 0, 0);
	play_close(&play);
}

static void test_certainty_against_truth(void **state)
{
	(void)state;
	struct play play = play_four("mode=quiz order=article scoring=certainty");
	assert_tally(tally_certainty(play.round, 1), 1, 1, 0, 333);
	assert_tally(tally_certainty(play.round, 2), 0, 0, 0, 0);
	assert_tally(tally_certainty(play.round, 3), 2, 2, 1, 500);
	play_close(&play);
}

static void test_missed(void **state)
{
	(void)state;
	struct play play = play_four("mode=quiz order=article");
	int missed[ROUND_QUESTIONS_MAX];
	assert_int_equal(round_missed(play.round, missed), 3);
	assert_int_equal(missed[0], 1);
	assert_int_equal(missed[1], 2);
	assert_int_equal(missed[2], 3); /* asked and open; the fifth was never asked */
	play_send(&play, MESSAGE_SKIP, 0, 0);
	assert_int_equal(round_missed(play.round, missed), 4);
	assert_int_equal(missed[2], 4); /* in the order asked */
	assert_int_equal(missed[3], 3);
	play_close(&play);
}

static void test_summary(void **state)
{
	(void)state;
	struct play play = play_four("mode=quiz order=article");
	struct summary summary = round_summary(play.round);
	assert_int_equal(summary.mode, MODE_QUIZ);
	assert_int_equal(summary.questions, 5);
	assert_int_equal(summary.answered, 3);
	assert_int_equal(summary.right, 1);
	assert_int_equal(summary.points, 133);
	assert_int_equal(summary.points_max, 400);
	assert_false(summary.ended);
	char text[SUMMARY_TEXT_MAX];
	summary_format(&summary, text);
	assert_string_equal(text, "mode=quiz scoring=accuracy questions=5 answered=3 right=1 points=133"
		" of=400 ended=no");
	play_send(&play, MESSAGE_FINISH, 0, 0);
	assert_true(round_summary(play.round).ended);
	play_close(&play);
}

static void test_summary_of_cards(void **state)
{
	(void)state;
	struct bank *bank = make_bank(3);
	make_choice(bank, "a");
	make_choice(bank, "b");
	make_choice(bank, "c");
	struct play play = play_begin(bank, "mode=cards order=article");
	play_send(&play, MESSAGE_TURN, 0, 0);
	play_send(&play, MESSAGE_GRADE, 3, 0);
	play_send(&play, MESSAGE_TURN, 0, 0);
	play_send(&play, MESSAGE_GRADE, 1, 0);
	struct summary summary = round_summary(play.round);
	assert_int_equal(summary.mode, MODE_CARDS);
	assert_int_equal(summary.questions, 3);
	assert_int_equal(summary.answered, 2);
	assert_int_equal(summary.right, 1);
	assert_int_equal(summary.points_max, 0);
	play_close(&play);
}

static void test_summary_text(void **state)
{
	(void)state;
	struct summary summary = { MODE_WARMUP, SCORING_SPEED, INT32_MAX, INT32_MAX, INT32_MAX,
		INT32_MAX, INT32_MAX, true }, read;
	char text[SUMMARY_TEXT_MAX];
	summary_format(&summary, text);
	assert_true(strlen(text) < SUMMARY_TEXT_MAX - 1);
	assert_true(summary_parse(text, &read));
	assert_int_equal(read.mode, MODE_WARMUP);
	assert_int_equal(read.scoring, SCORING_SPEED);
	assert_int_equal(read.questions, INT32_MAX);
	assert_int_equal(read.answered, INT32_MAX);
	assert_int_equal(read.right, INT32_MAX);
	assert_int_equal(read.points, INT32_MAX);
	assert_int_equal(read.points_max, INT32_MAX);
	assert_true(read.ended);
	static const char *const bad[] = { "", "mode", "mode=x", "questions=-1", "questions=2147483648",
		"ended=2", "colour=red", "mode=quiz x" };
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(summary_parse(bad[i], &read));
	assert_int_equal(read.questions, INT32_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tallies),
		cmocka_unit_test(test_certainty_against_truth),
		cmocka_unit_test(test_missed),
		cmocka_unit_test(test_summary),
		cmocka_unit_test(test_summary_of_cards),
		cmocka_unit_test(test_summary_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
