#include "core/bank.h"
#include "make_bank.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_holders(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	assert_int_equal(bank->holders, 1);
	assert_ptr_equal(bank_hold(bank), bank);
	assert_int_equal(bank->holders, 2);
	bank_close(bank);
	assert_int_equal(bank->holders, 1);
	assert_string_equal(bank->id, "made");
	bank_close(bank);
	bank_close(NULL);
}

static void test_text_in(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct text both = make_text_two(bank, "red", "rouge"), one = make_text(bank, "red");
	assert_string_equal(text_in(both, 0), "red");
	assert_string_equal(text_in(both, 1), "rouge");
	assert_string_equal(text_in(one, 1), "red");
	assert_string_equal(text_in((struct text){ NULL }, 1), "");
	bank_close(bank);
}

static void test_find(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	assert_int_equal(bank_find(bank, "choice-0"), 0);
	assert_int_equal(bank_find(bank, "card-2"), 32);
	assert_int_equal(bank_find(bank, "choice"), -1);
	assert_int_equal(bank_find(bank, ""), -1);
	bank_close(bank);
}

static void test_language(void **state)
{
	(void)state;
	static const char *const languages[] = { "en", "fr", "pt-BR", "pt" };
	struct bank *bank = make_bank(1);
	bank->languages = languages;
	bank->language_count = 4;
	static const struct {
		const char *tag;
		int language;
	} cases[] = {
		{ "fr", 1 }, { "fr_CH.UTF-8", 1 }, { "FR-ch", 1 }, { "fr@euro", 1 }, { "en_US.UTF-8", 0 },
		{ "pt_BR.UTF-8", 2 }, { "pt-br", 2 }, { "pt_PT", 3 }, { "pt", 3 }, { "de_CH", 0 },
		{ "C", 0 }, { "C.UTF-8", 0 }, { "POSIX", 0 }, { "", 0 }, { "f", 0 }, { "fra", 0 },
		{ "-", 0 },
		{ "pt-Latn-BR", 3 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(bank_language(bank, cases[i].tag), cases[i].language);
	assert_int_equal(bank_language(bank, NULL), 0);
	bank->language_count = 3; /* "pt" is served by "pt-BR" */
	assert_int_equal(bank_language(bank, "pt_PT"), 2);
	bank_close(bank);
}

static void test_names(void **state)
{
	(void)state;
	for (int i = 0; i < KIND_COUNT; i++) {
		enum kind kind = KIND_CARD;
		assert_true(kind_find(kind_name((enum kind)i), &kind));
		assert_int_equal(kind, i);
	}
	enum kind kind = KIND_GAP;
	assert_false(kind_find("Choice", &kind));
	assert_false(kind_find("", &kind));
	assert_int_equal(kind, KIND_GAP);
	assert_string_equal(kind_name(KIND_TRUEFALSE), "truefalse");
	assert_string_equal(standing_name(STANDING_REPORTED), "reported");
	assert_string_equal(standing_name(STANDING_CLAIMED), "claimed");
	assert_string_equal(standing_name(STANDING_OPINION), "opinion");
}

static void test_options_and_right(void **state)
{
	(void)state;
	struct bank *bank = make_whole_bank();
	static const struct {
		const char *id;
		int options;
		unsigned right;
		bool one;
	} cases[] = {
		{ "choice-0", 4, 1, true }, { "multi-0", 5, 1 | 2 | 8, false },
		{ "truefalse-0", 2, 1, true }, { "truefalse-1", 2, 2, true }, { "typed-0", 0, 0, false },
		{ "number-0", 0, 0, false }, { "match-0", 0, 0, false }, { "order-0", 0, 0, false },
		{ "gap-0", 0, 0, false }, { "voice-2", 3, 4, true }, { "standing-1", 3, 2, true },
		{ "card-0", 0, 0, false },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct question *question = &bank->questions[bank_find(bank, cases[i].id)];
		assert_int_equal(question_options(bank, question), cases[i].options);
		assert_int_equal(question_right(bank, question), cases[i].right);
		assert_int_equal(kind_picks_one(question->kind), cases[i].one);
	}
	bank_close(bank);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_holders),
		cmocka_unit_test(test_text_in),
		cmocka_unit_test(test_find),
		cmocka_unit_test(test_language),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_options_and_right),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
