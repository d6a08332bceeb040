/* The banks opened last, the newest first. */
#include "core/settings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static void test_newest_first(void **state)
{
	(void)state;
	struct settings settings = settings_default();
	char path[32];
	assert_string_equal(settings.recent[0], "");
	for (int i = 0; i < RECENT_MAX + 2; i++) {
		snprintf(path, sizeof path, "/banks/%d.cfg", i);
		settings_recent(&settings, path);
	}
	for (int i = 0; i < RECENT_MAX; i++) {
		snprintf(path, sizeof path, "/banks/%d.cfg", RECENT_MAX + 1 - i);
		assert_string_equal(settings.recent[i], path);
	}
	/* One that is there already only moves. */
	settings_recent(&settings, "/banks/5.cfg");
	assert_string_equal(settings.recent[0], "/banks/5.cfg");
	for (int i = 1; i < RECENT_MAX; i++)
		assert_string_not_equal(settings.recent[i], "/banks/5.cfg");
}

/* What a settings file could not hold is not kept. */
static void test_left_out(void **state)
{
	(void)state;
	struct settings settings = settings_default();
	char path[RECENT_BYTES + 1];
	memset(path, 'x', sizeof path - 1);
	path[sizeof path - 1] = '\0';
	settings_recent(&settings, path);
	settings_recent(&settings, "");
	settings_recent(&settings, "/latin/\xe9t\xe9.cfg");
	settings_recent(&settings, "/line\nend.cfg");
	assert_string_equal(settings.recent[0], "");
	path[RECENT_BYTES - 1] = '\0';
	settings_recent(&settings, path);
	assert_string_equal(settings.recent[0], path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_newest_first),
		cmocka_unit_test(test_left_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
