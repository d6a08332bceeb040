/* Clocks go on, and offsets are those of the time zone at that moment. */
#include "shell/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <time.h>
#include <cmocka.h>

static void goes_on(void **state)
{
	(void)state;
	int64_t before = clock_ms(), utc = clock_utc_ms();
	nanosleep(&(struct timespec){ .tv_nsec = 20000000 }, NULL);
	assert_in_range(clock_ms() - before, 19, 5000);
	assert_in_range(clock_utc_ms() - utc, 19, 5000);
	assert_in_range(utc / 1000 - time(NULL) + 2, 0, 4);
}

static void offsets(void **state)
{
	(void)state;
	static const struct { const char *zone; int64_t utc; int minutes; } cases[] = {
		{ "UTC0", 1767571200000, 0 },
		{ "CET-1CEST,M3.5.0,M10.5.0/3", 1767571200000, 60 },   /* January */
		{ "CET-1CEST,M3.5.0,M10.5.0/3", 1783209600000, 120 },  /* July */
		{ "IST-5:30", 1767571200000, 330 },
		{ "NST3:30", 1767571200000, -210 },
		{ "LINT-14", 1767222000000, 840 },  /* another day */
		{ "LINT-14", 1767222000000 + 43200000, 840 },
		{ "BIT12", 1767225600000, -720 },   /* another year */
		{ "BIT12", 1767225600000 + 43200000, -720 },
		{ "IST-5:30", -1500, 330 },         /* before 1970 */
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		setenv("TZ", cases[i].zone, 1);
		assert_int_equal(clock_offset_min(cases[i].utc), cases[i].minutes);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(goes_on), cmocka_unit_test(offsets) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
