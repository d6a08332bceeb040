#include "corpus.h"
#include "bankfile/codes.h"
#include "bankfile/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* Codes that no file can be committed for: a missing file, a folder, 32 MiB, two million values, an
 * article beside the bank.
 * test_load has them. */
static const enum code ELSEWHERE[] = { E001, E101, E102, E222, E502 };

static struct bank *load_good(struct arena *arena, const char *file, const char *text, size_t len)
{
	struct diagnostics list;
	struct bank *bank;
	diagnostics_init(&list);
	enum load load = bank_load_text(file, text, len, &bank, &list);
	if (load != LOAD_OK || list.count > 0) {
		print_error("%s", corpus_findings(arena, &list));
		fail();
	}
	diagnostics_close(&list);
	return bank;
}

static void test_good_banks_load_and_dump_as_expected(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const char **names = corpus_list(&arena, "good_", ".cfg");
	int count = 0;
	for (; names[count]; count++) {
		const char *path = corpus_path(&arena, names[count]);
		size_t len;
		const char *text = corpus_read(&arena, path, &len);
		struct bank *bank = load_good(&arena, names[count], text, len);
		corpus_expect(corpus_beside(&arena, path, ".dump"), corpus_dump(&arena, bank));
		bank_close(bank);
	}
	assert_true(count >= 8);
	arena_close(&arena);
}

static void test_good_banks_written_back_are_the_same(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const char **names = corpus_list(&arena, "good_", ".cfg");
	for (int i = 0; names[i]; i++) {
		size_t len;
		const char *text = corpus_read(&arena, corpus_path(&arena, names[i]), &len);
		struct bank *bank = load_good(&arena, names[i], text, len);
		const char *written = corpus_rewrite(&arena, bank);
		struct bank *again = load_good(&arena, "written back", written, strlen(written));
		assert_string_equal(corpus_dump(&arena, bank), corpus_dump(&arena, again));
		assert_string_equal(written, corpus_rewrite(&arena, again));
		bank_close(again);
		bank_close(bank);
	}
	arena_close(&arena);
}

/* Findings of a bad bank, alone or after the bank NAME.other. */
static const char *find(struct arena *arena, const char *name, bool *across)
{
	struct diagnostics list;
	struct bank *banks[2] = { NULL, NULL };
	diagnostics_init(&list);
	const char *path = corpus_path(arena, name), *other = corpus_beside(arena, name, ".other");
	size_t len, other_len;
	const char *text = corpus_read(arena, path, &len);
	const char *other_text = corpus_read(arena, corpus_path(arena, other), &other_len);
	enum load load = bank_load_text(name, text, len, &banks[1], &list);
	*across = other_text != NULL;
	if (*across) {
		assert_int_equal(load, LOAD_OK);
		banks[0] = load_good(arena, other, other_text, other_len);
		assert_false(banks_check_across(banks, 2, &list));
	} else {
		assert_int_equal(load, LOAD_REFUSED);
		assert_null(banks[1]);
	}
	assert_true(diagnostics_has_error(&list, name));
	for (size_t i = 0; i < list.count; i++)
		assert_true(list.items[i].mend && *list.items[i].mend && *list.items[i].what);
	const char *findings = corpus_findings(arena, &list);
	bank_close(banks[0]);
	bank_close(banks[1]);
	diagnostics_close(&list);
	return findings;
}

static void test_bad_banks_are_refused_as_expected(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const char **names = corpus_list(&arena, "bad_", ".cfg");
	int count = 0;
	for (; names[count]; count++) {
		bool across;
		const char *findings = find(&arena, names[count], &across);
		/* bad_E412_two_right.cfg is there for E412. */
		const char *code = arena_format(&arena, "[%.4s]", names[count] + strlen("bad_"));
		if (code[1] == 'E' && !strstr(findings, code)) {
			print_error("%s is not refused for %s:\n%s", names[count], code, findings);
			fail();
		}
		corpus_expect(corpus_beside(&arena, corpus_path(&arena, names[count]), ".err"), findings);
	}
	assert_true(count >= CODE_COUNT);
	arena_close(&arena);
}

static bool is_elsewhere(enum code code)
{
	for (size_t i = 0; i < sizeof ELSEWHERE / sizeof *ELSEWHERE; i++)
		if (ELSEWHERE[i] == code)
			return true;
	return false;
}

static void test_every_code_has_a_bad_bank(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	for (int i = 0; i < CODE_COUNT; i++) {
		const char *prefix = arena_format(&arena, "bad_%s_", code_name((enum code)i));
		if (!is_elsewhere((enum code)i) && !corpus_list(&arena, prefix, ".cfg")[0]) {
			print_error("no tests/banks/%s*.cfg\n", prefix);
			fail();
		}
	}
	arena_close(&arena);
}

static void test_the_table_for_authors_is_the_table_of_codes(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const char *table = "";
	for (int i = 0; i < CODE_COUNT; i++)
		table = arena_format(&arena, "%s| %s | %s |\n", table, code_name((enum code)i),
			code_says((enum code)i));
	const char *path = arena_format(&arena, "%s/questions/README.md", READBACK_SOURCE_DIR);
	const char *readme = corpus_read(&arena, path, NULL);
	assert_non_null(readme);
	if (!strstr(readme, table)) {
		print_error("the table of codes in questions/README.md should be\n%s", table);
		fail();
	}
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_good_banks_load_and_dump_as_expected),
		cmocka_unit_test(test_good_banks_written_back_are_the_same),
		cmocka_unit_test(test_bad_banks_are_refused_as_expected),
		cmocka_unit_test(test_every_code_has_a_bad_bank),
		cmocka_unit_test(test_the_table_for_authors_is_the_table_of_codes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
