#include "core/deck.h"
#include "make_bank.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct deck_words words = { "True", "False", { "Reported", "Claimed", "Opinion" } };

static void assert_card(struct bank *bank, const char *id, int part, const char *front,
	const char *back)
{
	struct arena arena;
	arena_init(&arena);
	struct card card = { bank_find(bank, id), part };
	assert_string_equal(card_front(&arena, bank, card, 0), front);
	assert_string_equal(card_back(&arena, bank, card, 0, &words), back);
	arena_close(&arena);
}

static void test_both_sides_of_every_kind(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	assert_card(bank, "choice-0", 0, "Ask choice-0?", "red");
	assert_card(bank, "multi-0", 0, "Ask multi-0?", "one\ntwo\nfour");
	assert_card(bank, "truefalse-0", 0, "Ask truefalse-0?", "True\nBecause of truefalse-0.");
	assert_card(bank, "truefalse-1", 0, "Ask truefalse-1?", "False\nBecause of truefalse-1.");
	assert_card(bank, "typed-0", 0, "Ask typed-0?", "Erovinkin");
	assert_card(bank, "number-0", 0, "Ask number-0?", "7 years");
	assert_card(bank, "match-0", 1, "Ask match-0?\nb", "banana");
	assert_card(bank, "order-0", 0, "Ask order-0?\nz · x · y · w", "w\nx\ny\nz");
	assert_card(bank, "gap-0", 0, "Over the _____ leads a bridge.", "river");
	assert_card(bank, "gap-0", 1, "Over the river leads a _____.", "bridge");
	assert_card(bank, "voice-1", 0, "Ask voice-1?", "minister");
	assert_card(bank, "standing-1", 0, "Ask standing-1?", "Claimed\nBecause of standing-1.");
	assert_card(bank, "card-0", 0, "front", "back");
	assert_card(bank, "card-0", 1, "back", "front");
	bank_close(bank);
}

static void test_other_language(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	struct arena arena;
	arena_init(&arena);
	struct card card = { bank_find(bank, "card-0"), 0 };
	assert_string_equal(card_front(&arena, bank, card, 1), "recto");
	assert_string_equal(card_back(&arena, bank, card, 1, &words), "verso");
	card.question = bank_find(bank, "typed-0"); /* nothing in French: the bank's own language */
	assert_string_equal(card_front(&arena, bank, card, 1), "Ask typed-0?");
	assert_string_equal(card_back(&arena, bank, card, 1, &words), "Erovinkin");
	arena_close(&arena);
	bank_close(bank);
}

static void test_spellings_in_one_language_only(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct question *question = make_question(bank, KIND_TYPED, "typed");
	assert_card(bank, "typed", 0, "Ask typed?", "");
	struct spellings *in = arena_array(&bank->arena, 2, sizeof *in);
	question->accept.in = in;
	assert_card(bank, "typed", 0, "Ask typed?", "");
	in[1] = make_accept(bank, "Londres", "la capitale", NULL).in[0];
	assert_card(bank, "typed", 0, "Ask typed?", "Londres");
	in[0] = make_accept(bank, "London", NULL).in[0];
	assert_card(bank, "typed", 0, "Ask typed?", "London");
	bank_close(bank);
}

static void test_number_in_a_range(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct question *question = make_question(bank, KIND_NUMBER, "number");
	question->min = 2.5;
	question->max = 4;
	assert_card(bank, "number", 0, "Ask number?", "2.5\u20134");
	question->max = 2.5;
	question->unit = make_text(bank, "km");
	assert_card(bank, "number", 0, "Ask number?", "2.5 km");
	bank_close(bank);
}

static void test_cards_of(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	assert_int_equal(deck_cards_of(&bank->questions[bank_find(bank, "choice-0")]), 1);
	assert_int_equal(deck_cards_of(&bank->questions[bank_find(bank, "match-0")]), 3);
	assert_int_equal(deck_cards_of(&bank->questions[bank_find(bank, "gap-0")]), 2);
	assert_int_equal(deck_cards_of(&bank->questions[bank_find(bank, "card-0")]), 2);
	assert_int_equal(deck_cards_of(&bank->questions[bank_find(bank, "card-1")]), 1);
	bank->questions[bank_find(bank, "match-0")].card = false;
	assert_int_equal(deck_cards_of(&bank->questions[bank_find(bank, "match-0")]), 0);
	bank_close(bank);
}

static void test_build_in_the_articles_order(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	struct rules rules = rules_default(MODE_CARDS);
	struct card cards[64];
	int count = deck_build(bank, &rules, cards, 64);
	assert_int_equal(count, 8 * 3 + 3 * 3 + 3 * 2 + 4); /* one each, match, gap, card */
	for (int i = 1; i < count; i++) {
		const struct question *before = &bank->questions[cards[i - 1].question];
		const struct question *here = &bank->questions[cards[i].question];
		assert_true(before->sources[0] <= here->sources[0]);
		if (before->sources[0] == here->sources[0])
			assert_true(cards[i - 1].question < cards[i].question
				|| (cards[i - 1].question == cards[i].question
					&& cards[i - 1].part + 1 == cards[i].part));
	}
	struct card few[3];
	assert_int_equal(deck_build(bank, &rules, few, 3), count);
	assert_memory_equal(few, cards, sizeof few);
	assert_int_equal(deck_build(bank, &rules, NULL, 0), count);
	bank_close(bank);
}

static void test_build_by_topic_and_level(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	struct rules rules = rules_default(MODE_CARDS);
	rules.topics = 1 << 1 | 1 << 2;
	rules.levels = 2;
	struct card cards[64];
	int count = deck_build(bank, &rules, cards, 64);
	assert_true(count > 0);
	for (int i = 0; i < count; i++) {
		assert_int_not_equal(bank->questions[cards[i].question].topic, 0);
		assert_int_equal(bank->questions[cards[i].question].level, 2);
	}
	rules.topics = 1 << 3;
	assert_int_equal(deck_build(bank, &rules, cards, 64), 0);
	bank_close(bank);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_both_sides_of_every_kind),
		cmocka_unit_test(test_other_language),
		cmocka_unit_test(test_spellings_in_one_language_only),
		cmocka_unit_test(test_number_in_a_range),
		cmocka_unit_test(test_cards_of),
		cmocka_unit_test(test_build_in_the_articles_order),
		cmocka_unit_test(test_build_by_topic_and_level),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
