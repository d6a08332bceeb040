#include "corpus.h"
#include "bankfile/load.h"
#include "base/digest.h"

#include <errno.h>
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct fixture {
	struct arena arena;
	struct diagnostics list;
	char folder[64];
};

static int set_up(void **state)
{
	struct fixture *fixture = calloc(1, sizeof *fixture);
	assert_non_null(fixture);
	arena_init(&fixture->arena);
	diagnostics_init(&fixture->list);
	snprintf(fixture->folder, sizeof fixture->folder, "test_load.XXXXXX");
	assert_non_null(mkdtemp(fixture->folder));
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	assert_int_equal(rmdir(fixture->folder), 0);
	arena_close(&fixture->arena);
	diagnostics_close(&fixture->list);
	free(fixture);
	return 0;
}

static void expect_one(struct fixture *fixture, const char *path, enum load expected,
	const char *code, int line)
{
	struct bank *bank = NULL;
	assert_int_equal(bank_load(path, &bank, &fixture->list), expected);
	assert_null(bank);
	assert_int_equal(fixture->list.count, 1);
	assert_string_equal(fixture->list.items[0].code, code);
	assert_string_equal(fixture->list.items[0].file, path);
	assert_int_equal(fixture->list.items[0].place.line, line);
	assert_int_equal(fixture->list.items[0].place.column, line);
	assert_non_null(fixture->list.items[0].mend);
}

static void test_a_missing_file_is_unreadable(void **state)
{
	struct fixture *fixture = *state;
	const char *path = arena_format(&fixture->arena, "%s/none.cfg", fixture->folder);
	expect_one(fixture, path, LOAD_UNREADABLE, "E001", 0);
	assert_non_null(strstr(fixture->list.items[0].what, "cannot open"));
	assert_non_null(strstr(fixture->list.items[0].what, strerror(ENOENT)));
}

static void test_a_folder_is_refused(void **state)
{
	struct fixture *fixture = *state;
	expect_one(fixture, fixture->folder, LOAD_REFUSED, "E101", 0);
}

static void test_a_pipe_is_refused_without_waiting(void **state)
{
	struct fixture *fixture = *state;
	const char *path = arena_format(&fixture->arena, "%s/pipe", fixture->folder);
	assert_int_equal(mkfifo(path, 0600), 0);
	expect_one(fixture, path, LOAD_REFUSED, "E101", 0);
	assert_int_equal(unlink(path), 0);
}

static void test_a_file_over_32_mib_is_refused(void **state)
{
	struct fixture *fixture = *state;
	const char *path = arena_format(&fixture->arena, "%s/large.cfg", fixture->folder);
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(truncate(path, (off_t)BANK_BYTES_MAX + 1), 0);
	expect_one(fixture, path, LOAD_REFUSED, "E102", 1);
	assert_int_equal(unlink(path), 0);
}

static void test_text_over_32_mib_is_refused(void **state)
{
	struct fixture *fixture = *state;
	size_t len = (size_t)BANK_BYTES_MAX + 1;
	char *text = malloc(len);
	assert_non_null(text);
	memset(text, ' ', len);
	struct bank *bank;
	assert_int_equal(bank_load_text("t", text, len, &bank, &fixture->list), LOAD_REFUSED);
	assert_string_equal(fixture->list.items[0].code, "E102");
	/* One byte less is only empty. */
	assert_int_equal(bank_load_text("t", text, len - 1, &bank, &fixture->list), LOAD_REFUSED);
	assert_string_equal(fixture->list.items[1].code, "E301");
	free(text);
}

static void test_a_list_without_end_is_refused(void **state)
{
	struct fixture *fixture = *state;
	enum { VALUES = 2000001 };
	char *text = malloc(2 * VALUES + 32);
	assert_non_null(text);
	memcpy(text, "x=(", 3);
	for (size_t i = 0; i < VALUES; i++)
		memcpy(text + 3 + 2 * i, "1,", 2);
	size_t len = 3 + 2 * (size_t)VALUES - 1;
	text[len++] = ')';
	struct bank *bank;
	assert_int_equal(bank_load_text("t", text, len, &bank, &fixture->list), LOAD_REFUSED);
	assert_int_equal(fixture->list.count, 1);
	assert_string_equal(fixture->list.items[0].code, "E222");
	assert_int_equal(fixture->list.items[0].place.column, 3 + 2 * 1999999 + 1);
	free(text);
}

static void test_a_file_loads_with_its_source(void **state)
{
	struct fixture *fixture = *state;
	const char *path = corpus_path(&fixture->arena, "good_crlf_and_bom.cfg");
	size_t len;
	const char *text = corpus_read(&fixture->arena, path, &len);
	struct bank *bank;
	assert_int_equal(bank_load(path, &bank, &fixture->list), LOAD_OK);
	assert_int_equal(fixture->list.count, 0);
	assert_string_equal(bank->file, path);
	assert_int_equal(bank->source_len, len);
	assert_memory_equal(bank->source, text, len);
	assert_true(bank->hash == digest_bytes(digest_init(), text, len));
	assert_int_equal(bank->holders, 1);
	bank_close(bank);
}

static void test_a_refused_file_is_said_with_its_path(void **state)
{
	struct fixture *fixture = *state;
	const char *path = corpus_path(&fixture->arena, "bad_E304_unknown_kind.cfg");
	struct bank *bank;
	assert_int_equal(bank_load(path, &bank, &fixture->list), LOAD_REFUSED);
	assert_null(bank);
	assert_true(diagnostics_has_error(&fixture->list, path));
}

static struct bank *load(struct fixture *fixture, const char *file, const char *name)
{
	size_t len;
	const char *text = corpus_read(&fixture->arena, corpus_path(&fixture->arena, name), &len);
	struct bank *bank;
	assert_int_equal(bank_load_text(file, text, len, &bank, &fixture->list), LOAD_OK);
	return bank;
}

static void test_the_same_id_is_found_across_banks(void **state)
{
	struct fixture *fixture = *state;
	struct bank *banks[] = { load(fixture, "a.cfg", "good_kinds.cfg"),
		load(fixture, "b.cfg", "good_minimum.cfg"), load(fixture, "c.cfg", "good_kinds.cfg"),
		load(fixture, "d.cfg", "good_crlf_and_bom.cfg"), load(fixture, "e.cfg", "good_kinds.cfg") };
	assert_true(banks_check_across(banks, 0, &fixture->list));
	assert_true(banks_check_across(banks, 2, &fixture->list));
	assert_int_equal(fixture->list.count, 0);
	assert_false(banks_check_across(banks, 5, &fixture->list));
	assert_int_equal(fixture->list.count, 2);
	assert_string_equal(fixture->list.items[0].file, "c.cfg");
	assert_string_equal(fixture->list.items[1].file, "e.cfg");
	for (size_t i = 0; i < 2; i++) {
		assert_string_equal(fixture->list.items[i].code, "E501");
		assert_non_null(strstr(fixture->list.items[i].what, "a.cfg:4:8"));
		assert_int_equal(fixture->list.items[i].place.line, 4);
		assert_int_equal(fixture->list.items[i].place.column, 8);
	}
	for (size_t i = 0; i < 5; i++)
		bank_close(banks[i]);
}

static void test_numbers_are_read_alike_in_every_locale(void **state)
{
	struct fixture *fixture = *state;
	/* A decimal comma where this machine has such a locale. */
	locale_t locale = newlocale(LC_ALL_MASK, "de_DE.UTF-8", (locale_t)0);
	if (!locale)
		locale = newlocale(LC_ALL_MASK, "C.UTF-8", (locale_t)0);
	assert_true(locale != (locale_t)0);
	locale_t before = uselocale(locale);
	struct bank *bank = load(fixture, "a.cfg", "good_kinds.cfg");
	assert_true(uselocale((locale_t)0) == locale);
	const struct question *share = &bank->questions[bank_find(bank, "share")];
	assert_true(share->value == 62.5);
	assert_non_null(strstr(corpus_dump(&fixture->arena, bank), "\"value\":62.5"));
	assert_non_null(strstr(corpus_rewrite(&fixture->arena, bank), "value = 62.5;"));
	bank_close(bank);
	uselocale(before);
	freelocale(locale);
}

static void test_findings_of_two_files_stand_apart(void **state)
{
	struct fixture *fixture = *state;
	struct bank *bank;
	assert_int_equal(bank_load_text("b", "a = ;", 5, &bank, &fixture->list), LOAD_REFUSED);
	assert_int_equal(bank_load_text("a", "", 0, &bank, &fixture->list), LOAD_REFUSED);
	assert_string_equal(fixture->list.items[0].file, "b");
	for (size_t i = 1; i < fixture->list.count; i++)
		assert_string_equal(fixture->list.items[i].file, "a");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_a_missing_file_is_unreadable),
		TEST(test_a_folder_is_refused),
		TEST(test_a_pipe_is_refused_without_waiting),
		TEST(test_a_file_over_32_mib_is_refused),
		TEST(test_text_over_32_mib_is_refused),
		TEST(test_a_list_without_end_is_refused),
		TEST(test_a_file_loads_with_its_source),
		TEST(test_a_refused_file_is_said_with_its_path),
		TEST(test_the_same_id_is_found_across_banks),
		TEST(test_numbers_are_read_alike_in_every_locale),
		TEST(test_findings_of_two_files_stand_apart),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
