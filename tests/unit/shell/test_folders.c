/* Where things are kept, by XDG's variables and without them. */
#include "shell/folders.h"

#include "folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

static void assert_folder(const char *path)
{
	struct stat status;
	assert_int_equal(stat(path, &status), 0);
	assert_true(S_ISDIR(status.st_mode));
	assert_int_equal(status.st_mode & 0777, 0700);
}

static void by_variables(void **state)
{
	struct arena arena;
	struct error error;
	arena_init(&arena);
	setenv("XDG_DATA_HOME", folder_path(state, "deep/data"), 1);
	setenv("XDG_CONFIG_HOME", folder_path(state, "config"), 1);
	setenv("XDG_CACHE_HOME", folder_path(state, "cache"), 1);
	const char *data = folder_get(&arena, FOLDER_DATA, &error);
	assert_string_equal(data, folder_path(state, "deep/data/readback"));
	assert_folder(data);
	assert_string_equal(folder_get(&arena, FOLDER_DATA, &error), data);
	assert_string_equal(folder_get(&arena, FOLDER_CONFIG, &error),
		folder_path(state, "config/readback"));
	assert_string_equal(folder_get(&arena, FOLDER_CACHE, &error),
		folder_path(state, "cache/readback"));
	assert_folder(folder_path(state, "cache/readback"));
	arena_close(&arena);
}

static void by_home(void **state)
{
	struct arena arena;
	struct error error;
	arena_init(&arena);
	setenv("HOME", *state, 1);
	unsetenv("XDG_DATA_HOME");
	setenv("XDG_CONFIG_HOME", "relative/is/ignored", 1);
	setenv("XDG_CACHE_HOME", "", 1);
	assert_string_equal(folder_get(&arena, FOLDER_DATA, &error),
		folder_path(state, ".local/share/readback"));
	assert_string_equal(folder_get(&arena, FOLDER_CONFIG, &error),
		folder_path(state, ".config/readback"));
	assert_string_equal(folder_get(&arena, FOLDER_CACHE, &error),
		folder_path(state, ".cache/readback"));
	assert_folder(folder_path(state, ".cache/readback"));
	arena_close(&arena);
}

static void in_the_way(void **state)
{
	struct arena arena;
	struct error error;
	arena_init(&arena);
	folder_write(state, "file", "x");
	setenv("XDG_DATA_HOME", folder_path(state, "file"), 1);
	assert_null(folder_get(&arena, FOLDER_DATA, &error));
	assert_string_equal(error.text, arena_format(&arena,
		"cannot make the folder %s/readback: Not a directory", folder_path(state, "file")));
	assert_false(folder_make(folder_path(state, "file"), &error));
	assert_false(folder_make("", &error));
	assert_true(folder_make("/", &error));
	assert_true(folder_make(folder_path(state, "a//b/"), &error));
	assert_folder(folder_path(state, "a/b"));
	arena_close(&arena);
}

/* The test itself is not installed: its share folder is the source. */
static void share_is_the_source(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	const char *share = folder_share(&arena);
	assert_int_equal(access(arena_format(&arena, "%s/questions", share), R_OK), 0);
	arena_close(&arena);
}

/* A path as it was typed, or as another program put it into the clipboard. */
static void resolved(void **state)
{
	static const char *const paths[][2] = {
		{ "a.cfg", "a.cfg" }, { "~/a.cfg", "/home/me/a.cfg" }, { "~", "/home/me" },
		{ "~other/a.cfg", "~other/a.cfg" }, { "'my bank.cfg'", "my bank.cfg" },
		{ "\"a.cfg\"", "a.cfg" }, { "'", "'" }, { "'a.cfg\"", "'a.cfg\"" },
		{ "'~/a.cfg'", "/home/me/a.cfg" }, { "file:///a%20b/%C3%A9.cfg", "/a b/\u00e9.cfg" },
		{ "file:///a%2", "/a%2" }, { "file:///a%zz%00", "/a%zz%00" }, { "a%20b", "a%20b" },
		{ "", "" },
	};
	(void)state;
	struct arena arena;
	arena_init(&arena);
	setenv("HOME", "/home/me", 1);
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
		assert_string_equal(folder_resolve(&arena, paths[i][0]), paths[i][1]);
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(by_variables, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(by_home, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(in_the_way, folder_setup, folder_teardown),
		cmocka_unit_test(share_is_the_source),
		cmocka_unit_test(resolved),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
