#include "core/kept.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_one_of_a_title(void **state)
{
	(void)state;
	struct lesson_entry lessons[] = { { .title = "Spies", .mistakes = 2 }, { .title = "Élan" } };
	struct team_set_entry teams[] = { { .title = "6B" } };
	struct class_left classes[] = { { .round = 3 } }, ended[] = { { .round = 1 }, { .round = 2 } };
	const struct kept kept = { { lessons, 2, false }, { teams, 1, false }, { classes, 1, false },
		{ ended, 2, true } };
	assert_int_equal(kept_count(&kept, KEPT_LESSONS), 2);
	assert_int_equal(kept_count(&kept, KEPT_TEAMS), 1);
	assert_int_equal(kept_count(&kept, KEPT_CLASSES), 1);
	assert_int_equal(kept_count(&kept, KEPT_ENDED), 2);
	assert_int_equal(kept_alike(&kept, KEPT_LESSONS, "SPIES"), 0);
	assert_int_equal(kept_alike(&kept, KEPT_LESSONS, "elan"), 1);
	assert_int_equal(kept_alike(&kept, KEPT_LESSONS, "6B"), -1);
	assert_int_equal(kept_alike(&kept, KEPT_TEAMS, "6b"), 0);
	assert_int_equal(kept_alike(&kept, KEPT_CLASSES, "6B"), -1);
	assert_string_equal(kept_title(&kept, KEPT_TEAMS, 0), "6B");
	assert_int_equal(kept_alike(&kept, KEPT_ENDED, "6B"), -1);
	assert_null(kept_title(&kept, KEPT_CLASSES, 0));
	assert_null(kept_title(&kept, KEPT_ENDED, 1));
	assert_int_equal(kept_mistakes(&kept, KEPT_LESSONS, 0), 2);
	assert_int_equal(kept_mistakes(&kept, KEPT_TEAMS, 0), 0);
	assert_int_equal(kept_mistakes(&kept, KEPT_ENDED, 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_one_of_a_title) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
