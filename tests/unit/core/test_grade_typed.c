#include "core/grade.h"
#include "make_bank.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void assert_typed(int typos, const char *accepted, const char *text, enum verdict verdict)
{
	struct bank *bank = make_bank(1);
	struct question *question = make_question(bank, KIND_TYPED, "typed");
	question->typos = typos;
	question->accept = make_accept(bank, accepted, NULL);
	enum verdict got = grade_typed(bank, question, &question->accept, text);
	if (got != verdict)
		fail_msg("\"%s\" for \"%s\": %d, not %d", text, accepted, got, verdict);
	bank_close(bank);
}

static void test_folding(void **state)
{
	(void)state;
	assert_typed(-1, "MI-6", "mi6", VERDICT_RIGHT);
	assert_typed(-1, "polonium-210", "Polonium 210", VERDICT_RIGHT);
	assert_typed(-1, "Erovinkin", "  EROVINKIN. ", VERDICT_RIGHT);
	assert_typed(-1, "caf\u00e9", "cafe", VERDICT_RIGHT);
	assert_typed(-1, "caf\u00e9", "\uff23\uff21\uff26\uff25", VERDICT_RIGHT);
}

/* None up to 4 letters, one up to 8, two beyond; one more is close. */
static void test_typos_by_length(void **state)
{
	(void)state;
	assert_typed(-1, "Bond", "Bonde", VERDICT_CLOSE);
	assert_typed(-1, "Bond", "Band", VERDICT_CLOSE);
	assert_typed(-1, "Bond", "Bands", VERDICT_WRONG);
	assert_typed(-1, "Mowat", "Mowatt", VERDICT_RIGHT);
	assert_typed(-1, "Mowat", "Mwoat", VERDICT_RIGHT);    /* two letters swapped are one edit */
	assert_typed(-1, "Mowat", "Mowattt", VERDICT_CLOSE);
	assert_typed(-1, "Mowat", "Mowatttt", VERDICT_WRONG);
	assert_typed(-1, "moonbase", "monbase", VERDICT_RIGHT);
	assert_typed(-1, "moonbase", "mnbase", VERDICT_CLOSE);
	assert_typed(-1, "Erovinkin", "Irovinkn", VERDICT_RIGHT);
	assert_typed(-1, "Erovinkin", "Irovnkn", VERDICT_CLOSE);
	assert_typed(-1, "Erovinkin", "Irovnk", VERDICT_WRONG);
	assert_typed(-1, "Erovinkin", "", VERDICT_WRONG);
}

static void test_typos_by_the_author(void **state)
{
	(void)state;
	assert_typed(0, "Erovinkin", "Erovinkn", VERDICT_CLOSE);
	assert_typed(0, "Erovinkin", "Erovnkn", VERDICT_WRONG);
	assert_typed(3, "Mowat", "Mwt", VERDICT_RIGHT);
	assert_typed(0, "a", "b", VERDICT_WRONG); /* nothing in common is not close */
	assert_typed(0, "no", "on", VERDICT_CLOSE);
}

static void test_digits_are_exact(void **state)
{
	(void)state;
	assert_typed(-1, "polonium 210", "polonium 211", VERDICT_WRONG);
	assert_typed(-1, "polonium 210", "polonium 201", VERDICT_WRONG);
	assert_typed(-1, "polonium 210", "polonium 21", VERDICT_WRONG);
	assert_typed(-1, "polonium 210", "pollonium 210", VERDICT_RIGHT);
	assert_typed(-1, "polonium 210", "polonium", VERDICT_WRONG);
	assert_typed(5, "1,5 million", "15 million", VERDICT_WRONG);
	assert_typed(-1, "MI6", "MI5", VERDICT_WRONG);
	assert_typed(-1, "MI6", "M16", VERDICT_WRONG);
	/* The length counts letters alone: seven of them allow one typo. */
	assert_typed(-1, "article 2345", "artcle 2345", VERDICT_RIGHT);
	assert_typed(-1, "article 2345", "artle 2345", VERDICT_CLOSE);
}

/* Swapped letters with an edit between them: two edits, not three. */
static void test_swap_over_an_edit(void **state)
{
	(void)state;
	assert_typed(2, "xxcayy", "xxabcyy", VERDICT_RIGHT);
	assert_typed(1, "xxcayy", "xxabcyy", VERDICT_CLOSE);
}

static void test_case_and_accents_where_asked(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct question *question = make_question(bank, KIND_TYPED, "typed");
	question->accept = make_accept(bank, "Tor", NULL);
	question->case_sensitive = true;
	assert_int_equal(grade_typed(bank, question, &question->accept, "tor"), VERDICT_CLOSE);
	assert_int_equal(grade_typed(bank, question, &question->accept, "Tor"), VERDICT_RIGHT);
	question->case_sensitive = false;
	question->accents = true;
	question->accept = make_accept(bank, "p\u00e9ch\u00e9", NULL);
	question->typos = 0;
	assert_int_equal(grade_typed(bank, question, &question->accept, "PE\u0301CHE\u0301"),
		VERDICT_RIGHT);
	assert_int_equal(grade_typed(bank, question, &question->accept, "p\u00each\u00e9"),
		VERDICT_CLOSE);
	bank_close(bank);
}

static void test_all_spellings_of_all_languages(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct question *question = make_question(bank, KIND_TYPED, "typed");
	struct accept en = make_accept(bank, "London", "the capital", NULL);
	struct accept fr = make_accept(bank, "Londres", NULL);
	struct spellings both[] = { en.in[0], fr.in[0] };
	question->accept.in = both;
	assert_int_equal(grade_typed(bank, question, &question->accept, "london"), VERDICT_RIGHT);
	assert_int_equal(grade_typed(bank, question, &question->accept, "the capitol"), VERDICT_RIGHT);
	assert_int_equal(grade_typed(bank, question, &question->accept, "LONDRES"), VERDICT_RIGHT);
	assert_int_equal(grade_typed(bank, question, &question->accept, "Londrrees"), VERDICT_CLOSE);
	assert_int_equal(grade_typed(bank, question, &question->accept, "Paris"), VERDICT_WRONG);
	struct accept none = { NULL };
	assert_int_equal(grade_typed(bank, question, &none, "Paris"), VERDICT_WRONG);
	bank_close(bank);
}

/* The longest text against one that folds to many characters: slow or wrong is a defect. */
static void test_long_texts(void **state)
{
	(void)state;
	char text[MESSAGE_TEXT_MAX] = { 0 }, other[MESSAGE_TEXT_MAX] = { 0 };
	for (size_t i = 0; i + 3 < sizeof text; i += 3) {
		memcpy(text + i, "\ufdfa", 3); /* one sign that stands for four words */
		memcpy(other + i, "\ufdfb", 3);
	}
	assert_typed(-1, text, text, VERDICT_RIGHT);
	assert_typed(-1, text, other, VERDICT_WRONG);
	memset(text, 'x', sizeof text - 1);
	memset(other, 'x', sizeof other - 1);
	other[100] = 'y';
	assert_typed(-1, text, other, VERDICT_RIGHT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_folding),
		cmocka_unit_test(test_typos_by_length),
		cmocka_unit_test(test_typos_by_the_author),
		cmocka_unit_test(test_digits_are_exact),
		cmocka_unit_test(test_swap_over_an_edit),
		cmocka_unit_test(test_case_and_accents_where_asked),
		cmocka_unit_test(test_all_spellings_of_all_languages),
		cmocka_unit_test(test_long_texts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
