#include "base/diagnostic.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void push(struct diagnostics *list, const char *file, int line, int column, const char *what)
{
	struct diagnostic item = { .file = file, .place = { line, column },
		.level = DIAGNOSTIC_ERROR, .code = "E100", .what = what, .mend = NULL };
	diagnostics_push(list, &item);
}

static void expect(const struct diagnostics *list, const char *order)
{
	char found[256] = "";
	size_t len = 0;
	for (size_t i = 0; i < list->count; i++)
		len += (size_t)snprintf(found + len, sizeof found - len, "%s ", list->items[i].what);
	assert_string_equal(found, order);
}

static void test_sorted_by_file_line_column_and_arrival(void **state)
{
	(void)state;
	struct diagnostics list;
	diagnostics_init(&list);
	diagnostics_sort(&list);
	push(&list, "b", 2, 1, "b21");
	push(&list, "a", 1, 1, "a11");
	push(&list, "b", 1, 9, "b19");
	push(&list, "b", 1, 2, "b12first");
	push(&list, "a", 0, 0, "a00");
	push(&list, "b", 1, 2, "b12second");
	push(&list, "b", 10, 1, "b101");
	diagnostics_sort(&list);
	expect(&list, "b12first b12second b19 b21 b101 a00 a11 ");
	diagnostics_close(&list);
	assert_int_equal(list.count, 0);
}

static void test_texts_are_copied(void **state)
{
	(void)state;
	struct diagnostics list;
	char file[] = "file", what[] = "what", mend[] = "mend", code[] = "E101";
	struct diagnostic item = { .file = file, .place = { 3, 4 }, .level = DIAGNOSTIC_WARNING,
		.code = code, .what = what, .mend = mend };
	diagnostics_init(&list);
	diagnostics_push(&list, &item);
	file[0] = what[0] = mend[0] = code[0] = 'X';
	assert_string_equal(list.items[0].file, "file");
	assert_string_equal(list.items[0].what, "what");
	assert_string_equal(list.items[0].mend, "mend");
	assert_string_equal(list.items[0].code, "E101");
	diagnostics_close(&list);
}

static void test_a_file_has_at_most_its_share(void **state)
{
	(void)state;
	struct diagnostics list;
	diagnostics_init(&list);
	for (int i = 0; i < DIAGNOSTICS_PER_FILE + 3; i++) {
		push(&list, "a", i, 1, "what");
		push(&list, "b", i, 1, "what");
	}
	assert_int_equal(list.count, 2 * DIAGNOSTICS_PER_FILE);
	assert_int_equal(list.left_out, 6);
	diagnostics_close(&list);
}

static void test_only_errors_of_that_file_count_as_errors(void **state)
{
	(void)state;
	struct diagnostics list;
	struct diagnostic warning = { .file = "a", .level = DIAGNOSTIC_WARNING, .code = "W22",
		.what = "what" };
	diagnostics_init(&list);
	diagnostics_push(&list, &warning);
	push(&list, "b", 1, 1, "what");
	assert_false(diagnostics_has_error(&list, "a"));
	assert_true(diagnostics_has_error(&list, "b"));
	assert_false(diagnostics_has_error(&list, "c"));
	diagnostics_close(&list);
}

static void test_printed_in_one_shape(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	struct diagnostic item = { .file = "q.cfg", .place = { 14, 7 }, .level = DIAGNOSTIC_ERROR,
		.code = "E412", .what = "two right choices", .mend = "keep one" };
	assert_string_equal(diagnostic_format(&arena, &item),
		"q.cfg:14:7: error: two right choices [E412]\n    mend: keep one\n");
	item.level = DIAGNOSTIC_WARNING;
	item.mend = NULL;
	assert_string_equal(diagnostic_format(&arena, &item),
		"q.cfg:14:7: warning: two right choices [E412]\n");
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sorted_by_file_line_column_and_arrival),
		cmocka_unit_test(test_texts_are_copied),
		cmocka_unit_test(test_a_file_has_at_most_its_share),
		cmocka_unit_test(test_only_errors_of_that_file_count_as_errors),
		cmocka_unit_test(test_printed_in_one_shape),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
