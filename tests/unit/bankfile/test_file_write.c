#include "bankfile/file_write.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/readback-file-write-XXXXXX";

static const char *named(const char *name)
{
	static char path[256];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static void assert_holds(const char *path, const char *text)
{
	char bytes[64];
	int file = open(path, O_RDONLY | O_NONBLOCK);
	assert_true(file >= 0);
	ssize_t len = read(file, bytes, sizeof bytes);
	close(file);
	assert_int_equal(len, strlen(text));
	assert_memory_equal(bytes, text, strlen(text));
}

static void test_the_old_file_stays_beside_it(void **state)
{
	(void)state;
	struct error error;
	assert_true(file_write(named("a/b/c"), "old", 3, NULL, &error));
	assert_true(file_write(named("a/b/c"), "new!", 4, ".was", &error));
	assert_holds(named("a/b/c"), "new!");
	assert_holds(named("a/b/c.was"), "old");
}

/* Renamed over, it would be a file for everybody who writes into it later. */
static void test_a_pipe_stays_a_pipe(void **state)
{
	(void)state;
	struct error error;
	struct stat status;
	char bytes[8];
	const char *path = named("pipe");
	assert_int_equal(mkfifo(path, 0600), 0);
	int reader = open(path, O_RDONLY | O_NONBLOCK);
	assert_true(reader >= 0);
	assert_true(file_write(path, "drawn", 5, NULL, &error));
	assert_int_equal(read(reader, bytes, sizeof bytes), 5);
	assert_memory_equal(bytes, "drawn", 5);
	close(reader);
	assert_int_equal(stat(path, &status), 0);
	assert_true(S_ISFIFO(status.st_mode));
}

static void test_a_full_device_is_told(void **state)
{
	(void)state;
	struct error error;
	struct stat status;
	assert_false(file_write("/dev/full", "x", 1, ".was", &error));
	assert_string_equal(error.text, "cannot save /dev/full: No space left on device");
	assert_int_equal(stat("/dev/full", &status), 0);
	assert_true(S_ISCHR(status.st_mode));
}

static void test_a_folder_is_told(void **state)
{
	(void)state;
	struct error error;
	char words[320];
	assert_false(file_write(folder, "x", 1, NULL, &error));
	snprintf(words, sizeof words, "cannot save %s: Is a directory", folder);
	assert_string_equal(error.text, words);
}

static int make(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

static int clear(void **state)
{
	(void)state;
	static const char *const names[] = { "a/b/c", "a/b/c.was", "pipe" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		unlink(named(names[i]));
	return rmdir(named("a/b")) | rmdir(named("a")) | rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_old_file_stays_beside_it),
		cmocka_unit_test(test_a_pipe_stays_a_pipe),
		cmocka_unit_test(test_a_full_device_is_told),
		cmocka_unit_test(test_a_folder_is_told),
	};
	return cmocka_run_group_tests(tests, make, clear);
}
