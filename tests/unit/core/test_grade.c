#include "core/grade.h"
#include "make_bank.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
	struct bank *bank;
	struct answer answer;
	char texts[TURN_TEXTS][MESSAGE_TEXT_MAX];
};

static struct fixture setup(void)
{
	struct fixture fixture = { .bank = make_whole_bank() };
	memset(fixture.answer.joined, -1, sizeof fixture.answer.joined);
	memset(fixture.answer.filled, -1, sizeof fixture.answer.filled);
	return fixture;
}

static void assert_grade(const struct fixture *fixture, const char *id, int got, int of,
	enum verdict verdict)
{
	const struct question *question = &fixture->bank->questions[bank_find(fixture->bank, id)];
	struct grade grade = grade_answer(fixture->bank, question, &fixture->answer, fixture->texts);
	assert_int_equal(grade.got, got);
	assert_int_equal(grade.of, of);
	assert_int_equal(grade.verdict, verdict);
}

static void test_one_option(void **state)
{
	(void)state;
	struct fixture fixture = setup();
	assert_grade(&fixture, "choice-0", 0, 1, VERDICT_WRONG);
	fixture.answer.marks = 1;
	assert_grade(&fixture, "choice-0", 1, 1, VERDICT_RIGHT);
	assert_grade(&fixture, "truefalse-0", 1, 1, VERDICT_RIGHT);
	assert_grade(&fixture, "truefalse-1", 0, 1, VERDICT_WRONG);
	fixture.answer.marks = 4;
	assert_grade(&fixture, "choice-0", 0, 1, VERDICT_WRONG);
	assert_grade(&fixture, "voice-2", 1, 1, VERDICT_RIGHT);
	assert_grade(&fixture, "standing-2", 1, 1, VERDICT_RIGHT);
	assert_grade(&fixture, "card-0", 0, 1, VERDICT_WRONG);
	bank_close(fixture.bank);
}

/* Right are 0, 1 and 3 of five. */
static void test_multi(void **state)
{
	(void)state;
	static const struct {
		uint8_t marks;
		int got;
		enum verdict verdict;
	} cases[] = {
		{ 1 | 2 | 8, 3, VERDICT_RIGHT }, { 1 | 2, 2, VERDICT_PART }, { 1 | 2 | 4, 1, VERDICT_PART },
		{ 1 | 2 | 4 | 8 | 16, 1, VERDICT_PART }, { 1 | 4, 0, VERDICT_WRONG },
		{ 4 | 16, 0, VERDICT_WRONG }, { 0, 0, VERDICT_WRONG }, { 1 | 2 | 8 | 16, 2, VERDICT_PART },
	};
	struct fixture fixture = setup();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		fixture.answer.marks = cases[i].marks;
		assert_grade(&fixture, "multi-0", cases[i].got, 3, cases[i].verdict);
	}
	bank_close(fixture.bank);
}

static void test_match(void **state)
{
	(void)state;
	struct fixture fixture = setup();
	assert_grade(&fixture, "match-0", 0, 3, VERDICT_WRONG);
	memcpy(fixture.answer.joined, (int8_t[]){ 0, 1, 2, -1, -1 }, 5);
	assert_grade(&fixture, "match-0", 3, 3, VERDICT_RIGHT);
	memcpy(fixture.answer.joined, (int8_t[]){ 0, 2, 3, -1, -1 }, 5);
	assert_grade(&fixture, "match-0", 1, 3, VERDICT_PART);
	memcpy(fixture.answer.joined, (int8_t[]){ 1, 2, 0, -1, -1 }, 5);
	assert_grade(&fixture, "match-0", 0, 3, VERDICT_WRONG);
	bank_close(fixture.bank);
}

static void test_order(void **state)
{
	(void)state;
	static const struct {
		uint8_t order[4];
		int got;
		enum verdict verdict;
	} cases[] = {
		{ { 0, 1, 2, 3 }, 3, VERDICT_RIGHT }, { { 3, 2, 1, 0 }, 0, VERDICT_WRONG },
		{ { 1, 2, 3, 0 }, 2, VERDICT_PART },  /* one item out of its place costs one pair */
		{ { 0, 2, 1, 3 }, 2, VERDICT_PART }, { { 2, 1, 3, 0 }, 1, VERDICT_PART },
	};
	struct fixture fixture = setup();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		memcpy(fixture.answer.order, cases[i].order, 4);
		assert_grade(&fixture, "order-0", cases[i].got, 3, cases[i].verdict);
	}
	bank_close(fixture.bank);
}

static void test_gaps(void **state)
{
	(void)state;
	struct fixture fixture = setup();
	assert_grade(&fixture, "gap-0", 0, 2, VERDICT_WRONG);
	memcpy(fixture.texts[0], "River!", 7);
	assert_grade(&fixture, "gap-0", 1, 2, VERDICT_PART);
	fixture.answer.filled[1] = 0;
	assert_grade(&fixture, "gap-0", 2, 2, VERDICT_RIGHT);
	fixture.answer.filled[1] = 1;
	assert_grade(&fixture, "gap-0", 1, 2, VERDICT_PART);
	memcpy(fixture.texts[0], "rovar", 6); /* two edits of five letters */
	assert_grade(&fixture, "gap-0", 0, 2, VERDICT_CLOSE);
	bank_close(fixture.bank);
}

/* 6 to 8 years. */
static void test_number(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		bool right;
	} cases[] = {
		{ "7", true }, { "6", true }, { "8", true }, { "5,9", false }, { "8.01", false },
		{ "7 years", true }, { "7 Years", true }, { "years 7", true }, { "7years", true },
		{ "7 months", false }, { "7 000 years", false }, { "about 7", false }, { "", false },
		{ "years", false }, { "-7", false }, { "7,000", true }, /* as 7.000, one of two readings */
	};
	struct fixture fixture = setup();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		memset(fixture.texts[0], 0, sizeof fixture.texts[0]);
		memcpy(fixture.texts[0], cases[i].text, strlen(cases[i].text));
		bool right = cases[i].right;
		assert_grade(&fixture, "number-0", right, 1, right ? VERDICT_RIGHT : VERDICT_WRONG);
	}
	bank_close(fixture.bank);
}

/* In binary 0.8 - 0.1 is more than 0.7, and 0.1 + 0.2 more than 0.3. */
static void test_number_at_the_edge(void **state)
{
	(void)state;
	struct fixture fixture = setup();
	struct question *question = &fixture.bank->questions[bank_find(fixture.bank, "number-0")];
	question->min = 0.8 - 0.1;
	question->max = 0.8 + 0.1;
	memcpy(fixture.texts[0], "0.7", 4);
	assert_grade(&fixture, "number-0", 1, 1, VERDICT_RIGHT);
	question->min = question->max = 0.1 + 0.2;
	memcpy(fixture.texts[0], "0.3", 4);
	assert_grade(&fixture, "number-0", 1, 1, VERDICT_RIGHT);
	memcpy(fixture.texts[0], "0.300001", 9);
	assert_grade(&fixture, "number-0", 0, 1, VERDICT_WRONG);
	question->unit = make_text(fixture.bank, "km\u00b2");
	memcpy(fixture.texts[0], "0.3 km2", 8);
	assert_grade(&fixture, "number-0", 1, 1, VERDICT_RIGHT);
	bank_close(fixture.bank);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_option),
		cmocka_unit_test(test_multi),
		cmocka_unit_test(test_match),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_gaps),
		cmocka_unit_test(test_number),
		cmocka_unit_test(test_number_at_the_edge),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
