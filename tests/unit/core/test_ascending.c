#include "core/ascending.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct list {
	const char *texts[4];
	int count;
	const char *order; /* the places in order; "" where it is no such list */
};

static void check(const struct list *lists, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		uint8_t order[4];
		bool has_order = ascending_order(lists[i].texts, lists[i].count, order);
		if (has_order != (*lists[i].order != '\0'))
			fail_msg("list of \"%s\"", lists[i].texts[0]);
		for (int j = 0; has_order && j < lists[i].count; j++)
			assert_int_equal(order[j], lists[i].order[j] - '0');
	}
}

static void test_numbers(void **state)
{
	(void)state;
	static const struct list lists[] = {
		{ { "2010", "2002", "2006" }, 3, "120" },
		{ { "10 km", "9 km", "100 km" }, 3, "102" },
		{ { "2 years", "1 year", "10 years" }, 3, "102" },
		{ { "$1,200", "$90.50", "$900" }, 3, "120" },
		{ { "In 2010", "in 2002" }, 2, "10" },
		{ { "5 %", "-5 %", "0 %" }, 3, "120" },
		{ { "\u22125", "-7" }, 2, "10" },
		{ { "MI-6", "MI-5" }, 2, "10" },
		{ { "7", "3", "7" }, 3, "102" }, /* equal ones as they stand */
		{ { "1 234", "999" }, 2, "10" },
	};
	check(lists, sizeof lists / sizeof *lists);
}

static void test_dates(void **state)
{
	(void)state;
	static const struct list lists[] = {
		{ { "May 2018", "April 2018", "May 2017" }, 3, "210" },
		{ { "12 May 2018", "3 May 2018", "1 June 2017" }, 3, "210" },
		{ { "May 12, 2018", "May 3, 2018" }, 2, "10" },
		{ { "12 mai 2018", "3 ao\u00fbt 2018", "1er mars 2018" }, 3, "201" },
		{ { "f\u00e9vrier 2018", "D\u00e9cembre 2017" }, 2, "10" },
		{ { "2018-05-12", "2018-05-03" }, 2, "10" },
		{ { "June", "May", "January" }, 3, "210" },
		{ { "3rd of May", "21st of April" }, 2, "10" },
		{ { "in May 2018", "In 2017" }, 2, "10" },
		{ { "4 March", "12 January" }, 2, "10" },
		{ { "12 Sept. 2018", "12 Aug. 2018" }, 2, "10" },
	};
	check(lists, sizeof lists / sizeof *lists);
}

static void test_neither(void **state)
{
	(void)state;
	static const struct list lists[] = {
		{ { "Paris", "Rome" }, 2, "" },
		{ { "2 years", "18 months" }, 2, "" },
		{ { "2010", "never" }, 2, "" },
		{ { "5 to 10", "1 to 5" }, 2, "" },
		{ { "May 2018", "June" }, 2, "" },
		{ { "May be", "June" }, 2, "" },
		{ { "2 dogs", "1 cat" }, 2, "" },
		{ { "32 May", "2 May 2018" }, 2, "" },
		{ { "12 13 May", "2 May" }, 2, "" },
		{ { "2010", "" }, 2, "" },
		{ { "12345678901234567890 May", "1 June" }, 2, "" },
		{ { "2010" }, 1, "" },
		{ { NULL }, 0, "" },
	};
	check(lists, sizeof lists / sizeof *lists);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_neither),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
