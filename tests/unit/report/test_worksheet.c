/* A lesson on paper: every kind of question with its key, as they were read (worksheet*.html); the
 * same letters on both, in an order that the seed gives and nothing gives away. */
#include "golden.h"
#include "make_bank.h"
#include "report/worksheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { QUESTIONS_MOST = 64, SEEDS = 60 };

struct lesson {
	struct bank *bank;
	int questions[QUESTIONS_MOST];
	struct worksheet worksheet;
	struct arena arena;
};

/* On all of the bank, which is handed over. */
static struct lesson *lesson_make(struct bank *bank)
{
	struct lesson *lesson = calloc(1, sizeof *lesson);
	assert_non_null(lesson);
	assert_true(bank->question_count <= QUESTIONS_MOST);
	lesson->bank = bank;
	arena_init(&lesson->arena);
	lesson->worksheet = (struct worksheet){ .bank = bank, .questions = lesson->questions,
		.count = worksheet_questions(bank, lesson->questions), .seed = 1, .title = "Title" };
	return lesson;
}

static void lesson_close(struct lesson *lesson)
{
	arena_close(&lesson->arena);
	bank_close(lesson->bank);
	free(lesson);
}

static void assert_holds(const char *text, const char *words)
{
	if (!strstr(text, words))
		fail_msg("\"%s\" is missing in: %s", words, text);
}

static void test_every_kind(void **state)
{
	(void)state;
	struct lesson *lesson = lesson_make(make_whole_bank());
	assert_int_equal(lesson->worksheet.count, 30);
	const char *page = worksheet_page(&lesson->arena, &lesson->worksheet);
	const char *key = worksheet_key(&lesson->arena, &lesson->worksheet);
	assert_well_formed(page);
	assert_well_formed(key);
	assert_golden("worksheet.html", page);
	assert_golden("worksheet_key.html", key);
	for (int i = 1; i <= 30; i++) {
		char number[16];
		snprintf(number, sizeof number, "<h3>%d. ", i);
		assert_holds(page, number);
		assert_holds(key, number);
	}
	assert_null(strstr(page, "<h3>31. "));
	/* Nothing of the key is on the sheet. */
	assert_null(strstr(page, "Because of "));
	assert_null(strstr(page, "class=\"tick\""));
	lesson_close(lesson);
}

/* The letter that stands before the words. */
static char letter_before(const char *text, const char *words)
{
	const char *at = strstr(text, words);
	assert_non_null(at);
	while (*at < 'A' || *at > 'F')
		at--;
	return *at;
}

static void test_letters_agree(void **state)
{
	(void)state;
	int times[3] = { 0 };
	struct bank *bank = make_bank(1);
	make_choice(bank, "one");
	struct lesson *lesson = lesson_make(bank);
	for (int i = 0; i < SEEDS; i++) {
		lesson->worksheet.seed = (uint64_t)i;
		const char *page = worksheet_page(&lesson->arena, &lesson->worksheet);
		char letter = letter_before(page, "</span><span>red<"), right[16];
		snprintf(right, sizeof right, " %c – red</p>", letter);
		assert_holds(worksheet_key(&lesson->arena, &lesson->worksheet), right);
		times[letter - 'A']++;
	}
	/* Three places alike: 20 each, and 8 by chance once in thousands of lists of seeds. */
	for (int i = 0; i < 3; i++)
		assert_true(times[i] >= 8);
	lesson_close(lesson);
}

/* Some of them, in an order of one's own: numbers are the sheet's, letters the question's. */
static void test_some_questions(void **state)
{
	(void)state;
	struct bank *bank = make_bank(3);
	for (int i = 0; i < 3; i++) {
		char id[8];
		snprintf(id, sizeof id, "q%c", 'a' + i);
		make_choice(bank, id)->hash = (uint64_t)i;
	}
	struct lesson *lesson = lesson_make(bank);
	char whole = letter_before(strstr(worksheet_page(&lesson->arena, &lesson->worksheet),
		"Ask qc?"), "</span><span>red<");
	lesson->questions[0] = 2;
	lesson->questions[1] = 0;
	lesson->worksheet.count = 2;
	const char *page = worksheet_page(&lesson->arena, &lesson->worksheet);
	assert_holds(page, "<h3>1. Ask qc?</h3>");
	assert_holds(page, "<h3>2. Ask qa?</h3>");
	assert_null(strstr(page, "Ask qb?"));
	assert_int_equal(letter_before(page, "</span><span>red<"), whole);
	lesson_close(lesson);
}

static void test_escaped(void **state)
{
	(void)state;
	struct bank *bank = make_bank(1);
	struct question *question = make_choice(bank, "one");
	question->ask = make_text(bank, "Is <b>1 & 1</b> \"two\"?");
	question->explain = make_text(bank, "<script>alert(1)</script>");
	struct lesson *lesson = lesson_make(bank);
	lesson->worksheet.title = "</title><script>";
	const char *texts[] = { worksheet_page(&lesson->arena, &lesson->worksheet),
		worksheet_key(&lesson->arena, &lesson->worksheet) };
	for (int i = 0; i < 2; i++) {
		assert_well_formed(texts[i]);
		assert_holds(texts[i], "Is &lt;b&gt;1 &amp; 1&lt;/b&gt; &quot;two&quot;?");
		assert_null(strstr(texts[i], "<script"));
		assert_null(strstr(texts[i], "//"));
	}
	lesson_close(lesson);
}

static void test_other_language(void **state)
{
	(void)state;
	struct bank *bank = make_bank(2);
	make_choice(bank, "one")->ask = make_text_two(bank, "Why?", "Pourquoi ?");
	make_question(bank, KIND_TYPED, "two")->accept = make_accept(bank, "crimson", "deep red", NULL);
	struct lesson *lesson = lesson_make(bank);
	lesson->worksheet.say.language = 1;
	assert_holds(worksheet_page(&lesson->arena, &lesson->worksheet), "<h3>1. Pourquoi ?</h3>");
	/* Spellings that the language lacks are the bank's own. */
	assert_holds(worksheet_key(&lesson->arena, &lesson->worksheet), " crimson / deep red</p>");
	lesson_close(lesson);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_kind),
		cmocka_unit_test(test_letters_agree),
		cmocka_unit_test(test_some_questions),
		cmocka_unit_test(test_escaped),
		cmocka_unit_test(test_other_language),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
