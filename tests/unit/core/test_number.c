#include "core/number.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void test_one_reading(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		double value;
	} cases[] = {
		{ "1234", 1234 }, { "1 234,5", 1234.5 }, { "1,234.5", 1234.5 }, { "1.234,5", 1234.5 },
		{ "1'234", 1234 }, { "1\u2019234.5", 1234.5 }, { "1\u00a0234", 1234 },
		{ "1\u202f234,5", 1234.5 }, { "1\u2009234\u2009567", 1234567 }, { "1,234,567", 1234567 },
		{ "1.234.567", 1234567 }, { "1,234,567.89", 1234567.89 }, { "1 234.567", 1234.567 },
		{ "-3", -3 }, { "\u22123", -3 }, { "- 3", -3 }, { "+7", 7 }, { "12 %", 12 }, { "12%", 12 },
		{ "12\u00a0%", 12 }, { "  42  ", 42 }, { ".5", 0.5 }, { ",5", 0.5 }, { "5.", 5 },
		{ "0,5", 0.5 }, { "0.123", 0.123 }, { "0,123", 0.123 }, { "1,23", 1.23 },
		{ "1.2345", 1.2345 },
		{ "1234,567", 1234.567 }, { "007", 7 }, { "0", 0 }, { "-0", 0 }, { "\u0661\u0662", 12 },
		{ "\uff11\uff12", 12 }, { "\u0661\u066c\u0662\u0663\u0664\u066b\u0665", 1234.5 },
		{ "0.1", 0.1 }, { "0.3", 0.3 }, { "123456789012345", 123456789012345.0 },
		{ "99999999999999999999", 1e20 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		double readings[2];
		int count = number_parse(cases[i].text, readings);
		if (count != 1 || readings[0] != cases[i].value)
			fail_msg("\"%s\": %d readings, %.17g", cases[i].text, count, readings[0]);
	}
}

static void test_two_readings(void **state)
{
	(void)state;
	double readings[2];
	assert_int_equal(number_parse("1,234", readings), 2);
	assert_true(readings[0] == 1234 && readings[1] == 1.234);
	assert_int_equal(number_parse("-12.500", readings), 2);
	assert_true(readings[0] == -12.5 && readings[1] == -12500);
}

static void test_no_number(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"", "  ", "-", "abc", "12 apples", "1 2", "12 34", "1,23,4", "1.234,567.8", "1,234.567,8",
		"1 2345", "1,,2", "1..2", "--3", "3-", "%", "5 %%", "1e5", "0x10", "inf", "nan", "12:30",
		"1,234 567", "1234 567", ".", ",", "1 234 5", "\xff", "5\xff", "1/2",
	};
	double readings[2];
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (number_parse(texts[i], readings) != 0)
			fail_msg("\"%s\" was read as %g", texts[i], readings[0]);
}

static void test_long_texts(void **state)
{
	(void)state;
	char text[1000];
	double readings[2];
	memset(text, '9', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	assert_int_equal(number_parse(text, readings), 0);
	text[100] = '\0';
	assert_int_equal(number_parse(text, readings), 1);
	assert_true(readings[0] > 9.9e99 && readings[0] < 1.01e100);
	memset(text, ',', sizeof text - 1);
	assert_int_equal(number_parse(text, readings), 0);
}

static void test_format(void **state)
{
	(void)state;
	static const struct {
		double number;
		const char *text;
	} cases[] = {
		{ 42, "42" }, { 0.5, "0.5" }, { -3, "-3" }, { 1234567, "1234567" }, { 0.1, "0.1" },
		{ 0, "0" },
		{ 2023, "2023" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char out[NUMBER_TEXT_MAX];
		number_format(cases[i].number, out);
		assert_string_equal(out, cases[i].text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_reading),
		cmocka_unit_test(test_two_readings),
		cmocka_unit_test(test_no_number),
		cmocka_unit_test(test_long_texts),
		cmocka_unit_test(test_format),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
