/* Whole files: their bytes, and one clear sentence for each that is refused. */
#include "shell/files.h"

#include "folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

static void assert_refused(const char *path, size_t most, const char *why)
{
	struct arena arena;
	struct error error = { .text = "" };
	size_t len = 77;
	arena_init(&arena);
	assert_null(files_read(&arena, path, most, &len, &error));
	assert_int_equal(len, 0);
	char wanted[700];
	snprintf(wanted, sizeof wanted, "cannot open %s: %s", path, why);
	assert_string_equal(error.text, wanted);
	assert_null(files_read(&arena, path, most, &len, NULL));
	arena_close(&arena);
}

static void whole_file(void **state)
{
	struct arena arena;
	struct error error;
	size_t len;
	arena_init(&arena);
	folder_write(state, "a", "one\ntwo");
	const char *text = files_read(&arena, folder_path(state, "a"), 7, &len, &error);
	assert_non_null(text);
	assert_int_equal(len, 7);
	assert_string_equal(text, "one\ntwo");
	folder_write(state, "empty", "");
	text = files_read(&arena, folder_path(state, "empty"), 0, &len, &error);
	assert_non_null(text);
	assert_int_equal(len, 0);
	/* Bytes of every value, NUL too. */
	FILE *file = fopen(folder_path(state, "bytes"), "wb");
	for (int i = 0; i < 256; i++)
		fputc(i, file);
	fclose(file);
	text = files_read(&arena, folder_path(state, "bytes"), 1000, &len, &error);
	assert_int_equal(len, 256);
	for (int i = 0; i < 256; i++)
		assert_int_equal((unsigned char)text[i], i);
	arena_close(&arena);
}

/* By their names, those that end so and no hidden ones; how many fit. */
static void listed(void **state)
{
	struct arena arena;
	const char *paths[3];
	bool cut = false;
	arena_init(&arena);
	folder_write(state, "b.cfg", "");
	folder_write(state, "a.cfg", "");
	folder_write(state, "c.txt", "");
	folder_write(state, ".d.cfg", "");
	folder_write(state, ".cfg", "");
	const char *folder = *state;
	assert_int_equal(files_list(&arena, folder, ".cfg", paths, 3, &cut), 2);
	assert_false(cut);
	assert_string_equal(paths[0], folder_path(state, "a.cfg"));
	assert_string_equal(paths[1], folder_path(state, "b.cfg"));
	assert_int_equal(files_list(&arena, folder, ".cfg", paths, 1, &cut), 1);
	assert_string_equal(paths[0], folder_path(state, "a.cfg"));
	assert_true(cut);
	cut = false;
	assert_int_equal(files_list(&arena, "/no/such/folder", ".cfg", paths, 3, &cut), 0);
	assert_false(cut);
	arena_close(&arena);
}

static void there(void **state)
{
	const char *folder = *state;
	folder_write(state, "a", "");
	assert_true(files_there(folder_path(state, "a")));
	assert_false(files_there(folder));
	assert_false(files_there(folder_path(state, "none")));
	assert_true(files_folder(folder));
	assert_false(files_folder(folder_path(state, "a")));
	assert_false(files_folder(folder_path(state, "none")));
}

static void same(void **state)
{
	folder_write(state, "a", "");
	folder_write(state, "b", "");
	assert_int_equal(symlink(folder_path(state, "a"), folder_path(state, "link")), 0);
	assert_true(files_same(folder_path(state, "a"), folder_path(state, "./a")));
	assert_true(files_same(folder_path(state, "a"), folder_path(state, "link")));
	assert_false(files_same(folder_path(state, "a"), folder_path(state, "b")));
	assert_false(files_same(folder_path(state, "a"), folder_path(state, "none")));
	assert_true(files_same("none", "none"));
}

static void refused(void **state)
{
	folder_write(state, "a", "12345678");
	assert_refused(folder_path(state, "a"), 7, "it is larger than 7 bytes");
	assert_refused(folder_path(state, "none"), 7, "No such file or directory");
	assert_refused(folder_path(state, "a/b"), 7, "Not a directory");
	assert_refused(*state, 7, "it is a folder");
	assert_refused("/dev/null", 7, "it is not a regular file");
	assert_int_equal(mkfifo(folder_path(state, "pipe"), 0600), 0);
	assert_refused(folder_path(state, "pipe"), 7, "it is not a regular file");
	assert_int_equal(truncate(folder_path(state, "a"), 3 * 1024 * 1024), 0);
	assert_refused(folder_path(state, "a"), 2 * 1024 * 1024, "it is larger than 2 MiB");
}

/* Files of /proc say that they are empty and are not. */
static void files_that_lie_about_their_size(void **state)
{
	(void)state;
	assert_refused("/proc/self/status", 100000, "it is being written");
}

static void no_rights(void **state)
{
	if (geteuid() == 0)
		skip(); /* root may read everything */
	folder_write(state, "a", "x");
	assert_int_equal(chmod(folder_path(state, "a"), 0), 0);
	assert_refused(folder_path(state, "a"), 7, "Permission denied");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(whole_file, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(listed, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(there, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(same, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(refused, folder_setup, folder_teardown),
		cmocka_unit_test(files_that_lie_about_their_size),
		cmocka_unit_test_setup_teardown(no_rights, folder_setup, folder_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
