/* What a bank is warned of: each warning has banks in tests/banks that earn it (warn_W24_*) and
 * banks that come close and do not (close_W24_*). */
#include "bankfile/load.h"
#include "review/figures.h"
#include "review/review.h"
#include "review/warnings.h"
#include "shell/files.h"

#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define BANKS READBACK_TESTS_DIR "/banks/"

struct reviewed {
	struct arena arena;
	struct article article;
	struct bank *bank;
	struct diagnostics list;
};

static struct reviewed review(const char *path)
{
	struct reviewed reviewed;
	struct error error;
	size_t len;
	arena_init(&reviewed.arena);
	diagnostics_init(&reviewed.list);
	const char *text = files_read(&reviewed.arena, BANKS "review.txt", ARTICLE_BYTES_MAX, &len,
		&error);
	assert_non_null(text);
	assert_true(article_read(&reviewed.arena, text, len, &reviewed.article, &error));
	if (bank_load(path, &reviewed.bank, &reviewed.list) != LOAD_OK)
		fail_msg("%s: %s", path, reviewed.list.items[0].what);
	bank_review(reviewed.bank, strstr(path, "W36") || strstr(path, "_article_")
		? &reviewed.article : NULL, &reviewed.list);
	return reviewed;
}

static void reviewed_close(struct reviewed *reviewed)
{
	bank_close(reviewed->bank);
	diagnostics_close(&reviewed->list);
	arena_close(&reviewed->arena);
}

/* Nothing but that code, at a place, with a mend; or nothing at all. */
static void assert_warned(const char *path, const char *code, bool warned)
{
	struct reviewed reviewed = review(path);
	if (warned && !reviewed.list.count)
		fail_msg("%s is not warned of %s", path, code);
	for (size_t i = 0; i < reviewed.list.count; i++) {
		const struct diagnostic *item = &reviewed.list.items[i];
		if (!warned || strcmp(item->code, code) != 0)
			fail_msg("%s: %s [%s]", path, item->what, item->code);
		assert_int_equal(item->level, DIAGNOSTIC_WARNING);
		assert_true(item->place.line > 1 && item->mend && *item->mend && *item->what);
	}
	reviewed_close(&reviewed);
}

static void review_all(const char *prefix, bool warned)
{
	for (int w = 0; w < WARNING_COUNT; w++) {
		const char *code = warning_name((enum warning)w);
		char pattern[512];
		glob_t found;
		snprintf(pattern, sizeof pattern, BANKS "%s_%s_*.cfg", prefix, code);
		if (glob(pattern, 0, NULL, &found) != 0)
			fail_msg("no %s", pattern);
		for (size_t i = 0; i < found.gl_pathc; i++)
			assert_warned(found.gl_pathv[i], code, warned);
		globfree(&found);
	}
}

static void test_each_warning_is_earned(void **state)
{
	(void)state;
	review_all("warn", true);
}

static void test_what_comes_close_is_not_warned_of(void **state)
{
	(void)state;
	review_all("close", false);
}

static void test_the_table_for_authors_is_the_table_of_warnings(void **state)
{
	(void)state;
	struct arena arena;
	struct error error;
	size_t len;
	const char *table = "";
	arena_init(&arena);
	for (int w = 0; w < WARNING_COUNT; w++)
		table = arena_format(&arena, "%s| %s | %s |\n", table, warning_name((enum warning)w),
			warning_says((enum warning)w));
	const char *readme = files_read(&arena, READBACK_SOURCE_DIR "/questions/README.md", 1 << 20,
		&len, &error);
	assert_non_null(readme);
	if (!strstr(readme, table))
		fail_msg("the table of warnings in questions/README.md should be\n%s", table);
	arena_close(&arena);
}

static void assert_near(double found, double wanted)
{
	if (found < wanted - 0.05 || found > wanted + 0.05)
		fail_msg("%.2f, not %.2f", found, wanted);
}

/* By hand: three choices; of the right ones ("Men from the north", 18 characters) none is the
 * longest; one shares "the" with the question, like a wrong one; and with the others. */
static void test_figures(void **state)
{
	(void)state;
	struct reviewed reviewed = review(BANKS "close_W39_nothing_to_warn_of.cfg");
	struct figures figures = figures_of(&reviewed.arena, reviewed.bank);
	assert_int_equal(figures.of_kind[KIND_CHOICE], 1);
	assert_int_equal(figures.of_level[3], 1);
	assert_int_equal(figures.of_topic[0], 3);
	assert_int_equal(figures.of_paragraph[1], 2);
	assert_int_equal(figures.choices, 1);
	assert_near(figures.chance, 100.0 / 3);
	assert_near(figures.guessers[0][GUESS_LONGEST], 0);
	assert_near(figures.guessers[0][GUESS_LIKE_QUESTION], 50);
	assert_near(figures.guessers[0][GUESS_LIKE_OTHERS], 100);
	reviewed_close(&reviewed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_warning_is_earned),
		cmocka_unit_test(test_what_comes_close_is_not_warned_of),
		cmocka_unit_test(test_the_table_for_authors_is_the_table_of_warnings),
		cmocka_unit_test(test_figures),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
