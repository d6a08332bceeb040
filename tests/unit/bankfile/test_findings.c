#include "bankfile/findings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
	struct diagnostics list;
	struct findings findings;
};

static void open_on(struct fixture *fixture, const char *text)
{
	diagnostics_init(&fixture->list);
	findings_init(&fixture->findings, "t.cfg", text, strlen(text), &fixture->list);
}

static void close_it(struct fixture *fixture)
{
	findings_close(&fixture->findings);
	diagnostics_close(&fixture->list);
}

static void expect_place(struct fixture *fixture, size_t at, int line, int column)
{
	struct place place = findings_place(&fixture->findings, at);
	assert_int_equal(place.line, line);
	assert_int_equal(place.column, column);
}

static void test_places_count_code_points_and_lines(void **state)
{
	(void)state;
	struct fixture fixture;
	open_on(&fixture, "a\xC3\xA9\xE2\x82\xAC!\r\n\t\xF0\x9F\x9A\x86z\n");
	expect_place(&fixture, 0, 1, 1);
	expect_place(&fixture, 1, 1, 2);
	expect_place(&fixture, 3, 1, 3);
	expect_place(&fixture, 6, 1, 4);
	expect_place(&fixture, 9, 2, 1);
	expect_place(&fixture, 10, 2, 2);
	expect_place(&fixture, 14, 2, 3);
	expect_place(&fixture, 16, 3, 1);
	/* Backwards and forwards again. */
	expect_place(&fixture, 3, 1, 3);
	expect_place(&fixture, 14, 2, 3);
	close_it(&fixture);
}

static void test_a_byte_order_mark_takes_no_column(void **state)
{
	(void)state;
	struct fixture fixture;
	open_on(&fixture, "\xEF\xBB\xBFschema");
	assert_int_equal(fixture.findings.start, 3);
	expect_place(&fixture, 3, 1, 1);
	expect_place(&fixture, 5, 1, 3);
	expect_place(&fixture, 0, 1, 1);
	close_it(&fixture);
}

static void test_a_finding_has_all_its_parts(void **state)
{
	(void)state;
	struct fixture fixture;
	open_on(&fixture, "one\ntwo");
	assert_true(fixture.findings.count == 0);
	findings_add(&fixture.findings, E412, 5, "mend it", "%d of %s", 2, "them");
	assert_int_equal(fixture.list.count, 1);
	const struct diagnostic *item = &fixture.list.items[0];
	assert_string_equal(item->file, "t.cfg");
	assert_string_equal(item->code, "E412");
	assert_string_equal(item->what, "2 of them");
	assert_string_equal(item->mend, "mend it");
	assert_int_equal(item->level, DIAGNOSTIC_ERROR);
	assert_int_equal(item->place.line, 2);
	assert_int_equal(item->place.column, 2);
	close_it(&fixture);
}

static void test_past_the_limit_they_are_only_counted(void **state)
{
	(void)state;
	struct fixture fixture;
	open_on(&fixture, "text");
	for (int i = 0; i < DIAGNOSTICS_PER_FILE; i++) {
		assert_false(findings_full(&fixture.findings));
		findings_add(&fixture.findings, E404, 0, NULL, "empty");
	}
	assert_true(findings_full(&fixture.findings));
	assert_false(findings_enough(&fixture.findings));
	while (!findings_enough(&fixture.findings))
		findings_add(&fixture.findings, E404, 0, NULL, "empty");
	assert_int_equal(fixture.list.count, DIAGNOSTICS_PER_FILE);
	assert_int_equal(fixture.list.left_out, fixture.findings.count - DIAGNOSTICS_PER_FILE);
	assert_string_equal(findings_quote(&fixture.findings, "abc", 3), "");
	assert_string_equal(findings_other(&fixture.findings, 0, 2), "");
	close_it(&fixture);
}

static void test_quotations_are_cut_between_characters(void **state)
{
	(void)state;
	struct fixture fixture;
	open_on(&fixture, "");
	assert_string_equal(findings_quote(&fixture.findings, "", 0), "\"\"");
	assert_string_equal(findings_quote(&fixture.findings, "abcd", 2), "\"ab\"");
	char text[41 * 2];
	for (int i = 0; i < 41; i++)
		memcpy(text + 2 * (size_t)i, "\xC3\xA9", 2);
	const char *cut = findings_quote(&fixture.findings, text, sizeof text);
	assert_int_equal(strlen(cut), 1 + 40 * 2 + 3 + 1);
	assert_memory_equal(cut + 81, "...\"", 4);
	const char *whole = findings_quote(&fixture.findings, text, 80);
	assert_int_equal(strlen(whole), 82);
	close_it(&fixture);
}

static void test_the_other_place_is_named_by_line_or_column(void **state)
{
	(void)state;
	struct fixture fixture;
	open_on(&fixture, "one two\nthree");
	assert_string_equal(findings_other(&fixture.findings, 4, 9), "line 1");
	assert_string_equal(findings_other(&fixture.findings, 9, 0), "line 2");
	assert_string_equal(findings_other(&fixture.findings, 4, 0), "column 5");
	close_it(&fixture);
}

static void test_long_sentences_are_cut(void **state)
{
	(void)state;
	struct fixture fixture;
	char text[5000];
	memset(text, 'x', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	open_on(&fixture, "");
	findings_add(&fixture.findings, E404, 0, text, "%s", text);
	assert_true(strlen(fixture.list.items[0].what) < 2000);
	close_it(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_places_count_code_points_and_lines),
		cmocka_unit_test(test_a_byte_order_mark_takes_no_column),
		cmocka_unit_test(test_a_finding_has_all_its_parts),
		cmocka_unit_test(test_past_the_limit_they_are_only_counted),
		cmocka_unit_test(test_quotations_are_cut_between_characters),
		cmocka_unit_test(test_the_other_place_is_named_by_line_or_column),
		cmocka_unit_test(test_long_sentences_are_cut),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
