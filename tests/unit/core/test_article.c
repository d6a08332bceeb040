#include "core/article.h"
#include "make_bank.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static const char FITTING[] = "A heading\nThe first train left at dawn.\n\nNobody saw it go.\r\n"
	"   It \u201ccame back\u201d late.  \nThe end.\n";

struct fixture {
	struct bank *bank;
	struct arena arena;
	struct article article;
	struct error error;
};

static struct fixture setup(void)
{
	struct fixture fixture = { .bank = make_bank(2) };
	arena_init(&fixture.arena);
	struct question *question = make_question(fixture.bank, KIND_CHOICE, "quoting");
	question->sources = make_numbers(fixture.bank, &question->source_count, 3, 4, -1);
	return fixture;
}

static void teardown(struct fixture *fixture)
{
	arena_close(&fixture->arena);
	bank_close(fixture->bank);
}

static bool fits(struct fixture *fixture, const char *text)
{
	return article_fit(&fixture->arena, fixture->bank, text, strlen(text), &fixture->article,
		&fixture->error);
}

static void assert_refused(const char *text, const char *why)
{
	struct fixture fixture = setup();
	assert_false(fits(&fixture, text));
	assert_null(fixture.article.paragraphs);
	if (!strstr(fixture.error.text, why))
		fail_msg("\"%s\" does not say \"%s\"", fixture.error.text, why);
	teardown(&fixture);
}

static void test_fitting(void **state)
{
	(void)state;
	struct fixture fixture = setup();
	assert_true(fits(&fixture, FITTING));
	assert_int_equal(fixture.article.count, 5);
	assert_string_equal(fixture.article.paragraphs[0], "A heading");
	assert_string_equal(fixture.article.paragraphs[2], "Nobody saw it go.");
	assert_string_equal(fixture.article.paragraphs[3], "It \u201ccame back\u201d late.");
	assert_true(fits(&fixture, "\uFEFFA heading\nb.\nc.\nd.\ne.")); /* a byte-order mark */
	assert_string_equal(fixture.article.paragraphs[0], "A heading");
	assert_true(fits(&fixture, "Cafe\u0301\nb.\nc.\nd.\ne."));
	assert_string_equal(fixture.article.paragraphs[0], "Caf\u00e9");
	teardown(&fixture);
}

static void test_refused(void **state)
{
	(void)state;
	assert_refused("A\nb.\nc.\nd.\n", "4 paragraphs");
	assert_refused("", "no text");
	assert_refused("A\nb\nc\nd\ne\nf\n", "6 paragraphs");
	assert_refused("A sentence.\nb.\nc.\nd.\ne.\n", "paragraph 1 should be a heading");
	assert_refused("1 2 3 4 5 6 7 8 9 10 11 12 13\nb.\nc.\nd.\ne.\n", "paragraph 1");
	assert_refused("A\nb.\nc\xff.\nd.\ne.\n", "line 3 is not UTF-8 (byte 0xFF)");
	assert_refused("\xff\xfe", "UTF-16; save it as UTF-8");
	struct fixture fixture = setup();
	assert_false(article_fit(&fixture.arena, fixture.bank, "A\0b", 3, &fixture.article,
		&fixture.error));
	assert_non_null(strstr(fixture.error.text, "NUL"));
	assert_false(article_fit(&fixture.arena, fixture.bank, NULL, 0, &fixture.article,
		&fixture.error));
	char *big = arena_push(&fixture.arena, ARTICLE_BYTES_MAX + 2);
	memset(big, 'x', ARTICLE_BYTES_MAX + 1);
	assert_false(fits(&fixture, big));
	assert_non_null(strstr(fixture.error.text, "4 MiB"));
	teardown(&fixture);
}

static void test_long_heading_is_shown_by_its_beginning(void **state)
{
	(void)state;
	struct fixture fixture = setup();
	char text[2000] = "";
	size_t len = 0;
	for (int i = 0; i < 400; i++, len += 2)
		memcpy(text + len, "\u00e9", 2);
	memcpy(text + len, ".\nb\nc\nd\ne", 10);
	assert_false(fits(&fixture, text));
	size_t error_len = strlen(fixture.error.text);
	assert_true(error_len < 250);
	assert_non_null(strstr(fixture.error.text, "\u00e9\u2026"));
	teardown(&fixture);
}

static void test_quotes_must_stand_in_a_source(void **state)
{
	(void)state;
	struct fixture fixture = setup();
	struct question *question = &fixture.bank->questions[0];
	question->quote = "\"came back\"  late";
	assert_true(fits(&fixture, FITTING));
	question->quote = "left at dawn"; /* paragraph 2 is none of its sources */
	assert_false(fits(&fixture, FITTING));
	assert_non_null(strstr(fixture.error.text, "paragraph 3"));
	assert_non_null(strstr(fixture.error.text, "left at dawn"));
	assert_non_null(strstr(fixture.error.text, "quoting"));
	teardown(&fixture);
}

static void assert_found(const char *paragraph, const char *quote, const char *marked)
{
	size_t at, len;
	if (!article_find_quote(paragraph, quote, &at, &len))
		fail_msg("\"%s\" was not found", quote);
	assert_int_equal(len, strlen(marked));
	assert_memory_equal(paragraph + at, marked, len);
}

static void test_find_quote(void **state)
{
	(void)state;
	assert_found("one two three", "two", "two");
	assert_found("one two three", "one two three", "one two three");
	assert_found("one two  three", " two three ", "two  three");
	assert_found("one\u00a0two", "one two", "one\u00a0two");
	assert_found("one two", "one\u202ftwo", "one two");
	assert_found("he said \u201cno\u201d.", "said \"no\"", "said \u201cno\u201d");
	assert_found("he said \"no\".", "said \u201cno\u201d.", "said \"no\".");
	assert_found("it\u2019s on", "it's", "it\u2019s");
	assert_found("on on onto", "onto", "onto"); /* a false start first */
	assert_found("a a b", "a b", "a b");
	assert_found("hy\u00adphen", "hyphen", "hy\u00adphen");
	assert_found("\u201cWhole\u201d", "\"Whole\"", "\u201cWhole\u201d");
}

static void test_quote_not_found(void **state)
{
	(void)state;
	size_t at, len;
	assert_false(article_find_quote("one two", "three", &at, &len));
	assert_false(article_find_quote("one two", "One", &at, &len));
	/* Whole words, where a script parts them. */
	assert_false(article_find_quote("it needs no yeast", "eeds no yeast", &at, &len));
	assert_false(article_find_quote("it needs no yeast", "it need", &at, &len));
	assert_true(article_find_quote("it needs no yeast", "needs no", &at, &len));
	assert_true(article_find_quote("\u4e00\u4e8c\u4e09", "\u4e8c", &at, &len));
	assert_false(article_find_quote("one two", "one two three", &at, &len));
	assert_false(article_find_quote("onetwo", "one two", &at, &len));
	assert_false(article_find_quote("one two", "onetwo", &at, &len));
	assert_false(article_find_quote("one two", "", &at, &len));
	assert_false(article_find_quote("one two", "  ", &at, &len));
	assert_false(article_find_quote("", "one", &at, &len));
	assert_false(article_find_quote("it's", "it\"s", &at, &len));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_fitting),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_long_heading_is_shown_by_its_beginning),
		cmocka_unit_test(test_quotes_must_stand_in_a_source),
		cmocka_unit_test(test_find_quote),
		cmocka_unit_test(test_quote_not_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
