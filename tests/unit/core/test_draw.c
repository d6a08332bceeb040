#include "core/draw.h"
#include "make_bank.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static int draw(const struct bank *bank, const char *text, uint64_t seed, struct card *out,
	int *left_out)
{
	struct rules rules;
	assert_true(rules_parse(text, &rules));
	struct random random;
	random_init(&random, seed, 1);
	return draw_round(bank, &rules, NULL, 0, &random, out, left_out);
}

/* A bank of choices, topics in turn, source paragraphs falling. */
static struct bank *choices(int count)
{
	struct bank *bank = make_bank(count);
	for (int i = 0; i < count; i++) {
		struct question *question = make_choice(bank, arena_format(&bank->arena, "q%d", i));
		question->topic = i % 3;
		question->sources = make_numbers(bank, &question->source_count, 5 - i % 4, -1);
	}
	return bank;
}

static void test_same_seed_same_draw(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	struct card a[ROUND_QUESTIONS_MAX], b[ROUND_QUESTIONS_MAX];
	int left_out, same = 0;
	for (uint64_t seed = 0; seed < 50; seed++) {
		assert_int_equal(draw(bank, "length=10", seed, a, &left_out), 10);
		assert_int_equal(draw(bank, "length=10", seed, b, &left_out), 10);
		assert_memory_equal(a, b, 10 * sizeof *a);
		draw(bank, "length=10", seed + 1000, b, &left_out);
		same += memcmp(a, b, 10 * sizeof *a) == 0;
	}
	assert_int_equal(same, 0);
	bank_close(bank);
}

static void test_nothing_twice_and_no_cards(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	for (uint64_t seed = 0; seed < 20; seed++) {
		struct card out[ROUND_QUESTIONS_MAX];
		bool seen[33] = { false };
		int left_out, count = draw(bank, "length=0", seed, out, &left_out);
		assert_int_equal(count, 30);
		assert_int_equal(left_out, 0);
		for (int i = 0; i < count; i++) {
			assert_false(seen[out[i].question]);
			seen[out[i].question] = true;
			assert_int_not_equal(bank->questions[out[i].question].kind, KIND_CARD);
		}
	}
	bank_close(bank);
}

static void test_limit_of_a_round(void **state)
{
	(void)state;
	struct bank *bank = choices(300);
	struct card out[ROUND_QUESTIONS_MAX];
	int left_out;
	assert_int_equal(draw(bank, "length=0", 1, out, &left_out), 256);
	assert_int_equal(left_out, 44);
	assert_int_equal(draw(bank, "length=20", 1, out, &left_out), 20);
	assert_int_equal(left_out, 0);
	assert_int_equal(draw(bank, "length=0 mode=cards", 1, out, &left_out), 256);
	assert_int_equal(left_out, 44);
	struct rules rules = rules_default(MODE_QUIZ);
	assert_int_equal(draw_fitting(bank, &rules), 300);
	rules.topics = 2;
	assert_int_equal(draw_fitting(bank, &rules), 100);
	bank_close(bank);
}

static void test_topics_levels_and_choice(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	struct card out[ROUND_QUESTIONS_MAX];
	int left_out, count = draw(bank, "length=0 topics=2 levels=5", 3, out, &left_out);
	assert_true(count > 0);
	for (int i = 0; i < count; i++) {
		assert_int_equal(bank->questions[out[i].question].topic, 1);
		assert_int_not_equal(bank->questions[out[i].question].level, 2);
	}
	struct rules rules;
	struct random random;
	random_init(&random, 1, 1);
	assert_true(rules_parse("chosen=yes topics=2 levels=1 length=0", &rules));
	static const int chosen[] = { 6, 0, 32 };
	count = draw_round(bank, &rules, chosen, 3, &random, out, &left_out);
	assert_int_equal(count, 2); /* 32 is a card */
	assert_int_equal(out[0].question + out[1].question, 6);
	bank_close(bank);
}

/* Ten of ninety, thirty a topic: three or four of each. */
static void test_sample_is_spread_over_topics(void **state)
{
	(void)state;
	struct bank *bank = choices(90);
	for (uint64_t seed = 0; seed < 50; seed++) {
		struct card out[ROUND_QUESTIONS_MAX];
		int left_out, of_topic[3] = { 0 };
		draw(bank, "length=10", seed, out, &left_out);
		for (int i = 0; i < 10; i++)
			of_topic[bank->questions[out[i].question].topic]++;
		for (int i = 0; i < 3; i++)
			assert_in_range(of_topic[i], 3, 4);
	}
	bank_close(bank);
}

/* Every question comes up as often: 1,000 draws of 10 out of 90. */
static void test_sample_is_fair(void **state)
{
	(void)state;
	struct bank *bank = choices(90);
	int drawn[90] = { 0 };
	for (uint64_t seed = 0; seed < 1000; seed++) {
		struct card out[ROUND_QUESTIONS_MAX];
		int left_out;
		draw(bank, "length=10", seed, out, &left_out);
		for (int i = 0; i < 10; i++)
			drawn[out[i].question]++;
	}
	for (int i = 0; i < 90; i++)
		assert_in_range(drawn[i], 65, 165); /* 111 on average, five standard deviations */
	bank_close(bank);
}

static void test_articles_order(void **state)
{
	(void)state;
	struct bank *bank = choices(40);
	struct card out[ROUND_QUESTIONS_MAX], other[ROUND_QUESTIONS_MAX];
	int left_out;
	assert_int_equal(draw(bank, "length=12 order=article", 1, out, &left_out), 12);
	for (int i = 1; i < 12; i++) {
		int before = bank->questions[out[i - 1].question].sources[0];
		int here = bank->questions[out[i].question].sources[0];
		assert_true(before < here || (before == here && out[i - 1].question < out[i].question));
	}
	draw(bank, "length=12 order=article", 2, other, &left_out);
	assert_memory_not_equal(out, other, 12 * sizeof *out); /* the seed picks which */
	bank_close(bank);
}

static bool sisters(const struct bank *bank, int a, int b)
{
	const struct question *question = &bank->questions[a];
	for (int i = 0; i < question->sister_count; i++)
		if (question->sisters[i] == b)
			return true;
	return false;
}

/* Forty questions, every two of them sisters: never side by side, and a short quiz has one of
 * each pair only. One side names the other; that is enough. */
static void test_sisters_stand_apart(void **state)
{
	(void)state;
	struct bank *bank = choices(40);
	for (int i = 0; i < 40; i += 2) {
		struct question *question = &bank->questions[i];
		question->sisters = make_numbers(bank, &question->sister_count, i + 1, -1);
	}
	for (uint64_t seed = 0; seed < 100; seed++) {
		struct card out[ROUND_QUESTIONS_MAX];
		int left_out;
		draw(bank, "length=0", seed, out, &left_out);
		for (int i = 1; i < 40; i++)
			assert_int_not_equal(out[i].question / 2, out[i - 1].question / 2);
		draw(bank, "length=20", seed, out, &left_out);
		for (int i = 0; i < 20; i++)
			for (int j = 0; j < 20; j++)
				assert_false(sisters(bank, out[i].question, out[j].question));
	}
	bank_close(bank);
}

/* Where all are sisters of one another no place is free: they are drawn all the same. */
static void test_nothing_but_sisters(void **state)
{
	(void)state;
	struct bank *bank = choices(3);
	for (int i = 0; i < 3; i++)
		bank->questions[i].sisters = make_numbers(bank, &bank->questions[i].sister_count,
			(i + 1) % 3, (i + 2) % 3, -1);
	struct card out[ROUND_QUESTIONS_MAX];
	int left_out;
	assert_int_equal(draw(bank, "length=0", 1, out, &left_out), 3);
	assert_int_equal(out[0].question + out[1].question + out[2].question, 3);
	assert_int_equal(draw(bank, "length=2", 1, out, &left_out), 2);
	bank_close(bank);
}

/* The cards of one question never follow each other where others are left. */
static void test_cards_of_one_question_stand_apart(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	for (uint64_t seed = 0; seed < 100; seed++) {
		struct card out[ROUND_QUESTIONS_MAX];
		int left_out, count = draw(bank, "mode=cards length=0", seed, out, &left_out);
		assert_int_equal(count, 43);
		for (int i = 1; i < count; i++)
			assert_int_not_equal(out[i].question, out[i - 1].question);
	}
	bank_close(bank);
}

/* A question that needs the article comes only where there are too few that do not. */
static void test_warmup_asks_what_can_be_guessed(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	for (int i = 0; i < bank->question_count; i++) {
		bank->questions[i].kind = i % 3 ? KIND_VOICE : KIND_CHOICE;
		bank->questions[i].level = 1 + i % 2;
		bank->questions[i].sister_count = 0;
	}
	struct card out[ROUND_QUESTIONS_MAX];
	int left_out, choices = (bank->question_count + 2) / 3;
	assert_true(choices >= WARMUP_LENGTH);
	for (uint64_t seed = 0; seed < 30; seed++) {
		assert_int_equal(draw(bank, "mode=warm-up", seed, out, &left_out), WARMUP_LENGTH);
		int easy = 0;
		for (int i = 0; i < WARMUP_LENGTH; i++) {
			assert_int_equal(bank->questions[out[i].question].kind, KIND_CHOICE);
			easy += bank->questions[out[i].question].level == 1;
		}
		assert_int_equal(easy, (choices + 1) / 2 < WARMUP_LENGTH ? (choices + 1) / 2
			: WARMUP_LENGTH);
	}
	bank_close(bank);
}

static void test_warmup_asks_for_one_option(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	struct card out[ROUND_QUESTIONS_MAX];
	int left_out;
	for (uint64_t seed = 0; seed < 30; seed++) {
		assert_int_equal(draw(bank, "mode=warm-up", seed, out, &left_out), WARMUP_LENGTH);
		for (int i = 0; i < WARMUP_LENGTH; i++)
			assert_true(kind_picks_one(bank->questions[out[i].question].kind));
	}
	for (int i = 0; i < bank->question_count; i++) /* where there are too few, others come too */
		if (kind_picks_one(bank->questions[i].kind) && i > 1)
			bank->questions[i].kind = KIND_CARD;
	assert_int_equal(draw(bank, "mode=warm-up", 1, out, &left_out), WARMUP_LENGTH);
	int one = 0;
	for (int i = 0; i < WARMUP_LENGTH; i++)
		one += kind_picks_one(bank->questions[out[i].question].kind);
	assert_int_equal(one, 2);
	bank_close(bank);
}

static void test_empty_draw(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct card out[ROUND_QUESTIONS_MAX];
	int left_out;
	assert_int_equal(draw(bank, "length=10", 1, out, &left_out), 0);
	assert_int_equal(draw(bank, "mode=cards", 1, out, &left_out), 0);
	bank_close(bank);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same_seed_same_draw),
		cmocka_unit_test(test_nothing_twice_and_no_cards),
		cmocka_unit_test(test_limit_of_a_round),
		cmocka_unit_test(test_topics_levels_and_choice),
		cmocka_unit_test(test_sample_is_spread_over_topics),
		cmocka_unit_test(test_sample_is_fair),
		cmocka_unit_test(test_articles_order),
		cmocka_unit_test(test_sisters_stand_apart),
		cmocka_unit_test(test_nothing_but_sisters),
		cmocka_unit_test(test_cards_of_one_question_stand_apart),
		cmocka_unit_test(test_warmup_asks_what_can_be_guessed),
		cmocka_unit_test(test_warmup_asks_for_one_option),
		cmocka_unit_test(test_empty_draw),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
