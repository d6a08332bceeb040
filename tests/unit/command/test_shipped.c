/* The bank that comes along keeps its promises: no warning, enough of everything, every
 * paragraph asked about, no fact asked more than twice, and nothing to be had by guessing. */
#include "bankfile/load.h"
#include "review/figures.h"
#include "review/review.h"
#include "shell/files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define SHIPPED READBACK_SOURCE_DIR "/questions/spy-services.cfg"
#define FACTS READBACK_TESTS_DIR "/bank/facts.txt"

enum {
	LEAST = 60, MOST = 80,
	ASKED_MOST = 2,
	SOURCE_LEAST = 2, SOURCE_AVERAGE = 4,
	GUESS_MOST = 8, /* points above chance */
};

static struct bank *bank;

static int setup(void **state)
{
	(void)state;
	struct diagnostics list;
	diagnostics_init(&list);
	int code = bank_load(SHIPPED, &bank, &list) == LOAD_OK ? 0 : -1;
	diagnostics_close(&list);
	return code;
}

static int teardown(void **state)
{
	(void)state;
	bank_close(bank);
	return 0;
}

static void test_nothing_to_warn_of(void **state)
{
	(void)state;
	struct diagnostics list;
	diagnostics_init(&list);
	bank_review(bank, NULL, &list);
	for (size_t i = 0; i < list.count; i++)
		print_error("%d: %s [%s]\n", list.items[i].place.line, list.items[i].what,
			list.items[i].code);
	assert_int_equal(list.count, 0);
	diagnostics_close(&list);
}

static void test_enough_of_each(void **state)
{
	(void)state;
	static const int least[KIND_COUNT] = {
		[KIND_CHOICE] = 20, [KIND_VOICE] = 6, [KIND_STANDING] = 6, [KIND_CARD] = 6,
		[KIND_MULTI] = 4, [KIND_TRUEFALSE] = 4, [KIND_TYPED] = 4, [KIND_GAP] = 4,
		[KIND_MATCH] = 3, [KIND_NUMBER] = 2, [KIND_ORDER] = 2,
	};
	struct arena arena;
	arena_init(&arena);
	struct figures figures = figures_of(&arena, bank);
	assert_in_range(bank->question_count, LEAST, MOST);
	for (int kind = 0; kind < KIND_COUNT; kind++)
		assert_true(figures.of_kind[kind] >= least[kind]);
	/* About 4 to 4 to 2. */
	assert_in_range(10 * figures.of_level[1] / bank->question_count, 3, 5);
	assert_in_range(10 * figures.of_level[2] / bank->question_count, 3, 5);
	assert_in_range(10 * figures.of_level[3] / bank->question_count, 1, 3);
	int texts = 0, sources = 0;
	for (int i = 1; i <= bank->paragraph_count; i++) {
		if (bank->paragraphs[i - 1].heading)
			continue;
		assert_true(figures.of_paragraph[i] >= SOURCE_LEAST);
		texts++;
		sources += figures.of_paragraph[i];
	}
	assert_true(sources >= SOURCE_AVERAGE * texts);
	arena_close(&arena);
}

static void test_guessing_earns_little(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	struct figures figures = figures_of(&arena, bank);
	for (int language = 0; language < bank->language_count; language++)
		for (int g = 0; g < GUESSERS; g++)
			if (figures.guessers[language][g] > figures.chance + GUESS_MOST)
				fail_msg("guesser %d gets %.1f %% in %s, chance is %.1f %%", g,
					figures.guessers[language][g], bank->languages[language], figures.chance);
	arena_close(&arena);
}

/* Takes one line's questions off `at`; returns how many there are. */
static int fact_read(char *questions, int *asked)
{
	int count = 0;
	char *rest = NULL;
	for (char *id = strtok_r(questions, ", ", &rest); id; id = strtok_r(NULL, ", ", &rest)) {
		int index = bank_find(bank, id);
		if (index < 0)
			fail_msg("the bank has no question %s", id);
		asked[index]++;
		count++;
	}
	return count;
}

static void test_no_fact_is_asked_more_than_twice(void **state)
{
	(void)state;
	struct arena arena;
	struct error error;
	size_t len;
	arena_init(&arena);
	const char *read = files_read(&arena, FACTS, 1 << 20, &len, &error);
	assert_non_null(read);
	int *asked = arena_array(&arena, (size_t)bank->question_count, sizeof *asked);
	char *text = arena_copy(&arena, read, len), *rest = NULL;
	for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
		char *questions = strstr(line, " | ");
		if (line[0] == '#' || !questions)
			continue;
		int count = fact_read(questions + strlen(" | "), asked);
		if (count < 1 || count > ASKED_MOST)
			fail_msg("asked %d times: %s", count, line);
	}
	for (int q = 0; q < bank->question_count; q++)
		if (!asked[q])
			fail_msg("%s names no fact for %s", FACTS, bank->questions[q].id);
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nothing_to_warn_of),
		cmocka_unit_test(test_enough_of_each),
		cmocka_unit_test(test_guessing_earns_little),
		cmocka_unit_test(test_no_fact_is_asked_more_than_twice),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
