/* Profiles as folders, with everything that can lie in their way. */
#include "shell/profiles.h"

#include "folder.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

static struct arena arena;

static int setup(void **state)
{
	arena_init(&arena);
	return folder_setup(state);
}

static int teardown(void **state)
{
	arena_close(&arena);
	return folder_teardown(state);
}

static int make(void **state, const char *name)
{
	struct error error = { .text = "" };
	int number = -1;
	if (!profiles_make(&arena, *state, name, &number, &error))
		fail_msg("%s", error.text);
	return number;
}

static void folder_put(void **state, const char *name)
{
	assert_int_equal(mkdir(folder_path(state, name), 0700), 0);
}

static void assert_profile(const struct profile_list *list, int place, int number,
	const char *name)
{
	assert_true(place < list->count);
	assert_int_equal(list->items[place].number, number);
	if (name)
		assert_string_equal(list->items[place].name, name);
	else
		assert_null(list->items[place].name);
}

static void alone(void **state)
{
	struct profile_list list = profiles_list(&arena, *state, 0);
	assert_int_equal(list.count, 1);
	assert_profile(&list, 0, 0, NULL);
	assert_true(list.items[0].open);
	assert_int_equal(list.items[0].used_ms, 0);
	assert_int_equal(profiles_last(&arena, *state), 0);
	/* To look is not to make, and the default one needs no note. */
	profiles_keep_last(&arena, *state, 0);
	assert_int_not_equal(access(folder_path(state, "profiles"), F_OK), 0);
	list = profiles_list(&arena, "/nowhere/at/all", 0);
	assert_int_equal(list.count, 1);
}

static void made_and_named(void **state)
{
	struct error error;
	assert_int_equal(make(state, "Mia"), 1);
	assert_int_equal(make(state, "Léo"), 2);
	assert_true(profiles_rename(&arena, *state, 0, "Ana", &error));
	assert_true(profiles_rename(&arena, *state, 1, "Mia B.", &error));
	struct profile_list list = profiles_list(&arena, *state, 2);
	assert_int_equal(list.count, 3);
	assert_profile(&list, 0, 0, "Ana");
	assert_profile(&list, 1, 1, "Mia B.");
	assert_profile(&list, 2, 2, "Léo");
	assert_true(list.items[2].open && !list.items[0].open);
	assert_string_equal(profiles_journal(&arena, "/a", 0), "/a/journal.db");
	assert_string_equal(profiles_journal(&arena, "/a", 12), "/a/profiles/12/journal.db");
	/* Names are nobody else's business. */
	struct stat status;
	assert_int_equal(stat(folder_path(state, "profiles/1/name"), &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
	assert_int_equal(stat(folder_path(state, "profiles/1"), &status), 0);
	assert_int_equal(status.st_mode & 0777, 0700);
	assert_int_not_equal(access(folder_path(state, "profiles/1/name.new"), F_OK), 0);
}

static void last_one(void **state)
{
	make(state, "Mia");
	make(state, "Léo");
	assert_int_equal(profiles_last(&arena, *state), 0);
	profiles_keep_last(&arena, *state, 2);
	assert_int_equal(profiles_last(&arena, *state), 2);
	profiles_keep_last(&arena, *state, 0);
	assert_int_equal(profiles_last(&arena, *state), 0);
	static const char *const nonsense[] = { "", "\n", "-1", "2x", "99", "02", "1234567890123",
		"12345678901234567890", "two" };
	for (size_t i = 0; i < sizeof nonsense / sizeof *nonsense; i++) {
		folder_write(state, "profiles/last", nonsense[i]);
		assert_int_equal(profiles_last(&arena, *state), 0);
	}
	folder_write(state, "profiles/last", "1");
	assert_int_equal(profiles_last(&arena, *state), 1);
}

/* Names that cannot be read leave the profile without one, never out. */
static void bad_names(void **state)
{
	static const char *const bad[] = { "", "\n", "  \n", "\xff\xfe\n", "two\nlines\n",
		"12345678901234567890123456789012345678901\n" };
	char path[64];
	int count = sizeof bad / sizeof *bad;
	for (int i = 0; i < count; i++) {
		make(state, "x");
		snprintf(path, sizeof path, "profiles/%d/name", i + 1);
		folder_write(state, path, bad[i]);
	}
	make(state, "x");
	unlink(folder_path(state, "profiles/7/name"));
	make(state, "x");
	unlink(folder_path(state, "profiles/8/name"));
	folder_put(state, "profiles/8/name");
	make(state, "x");
	int file = open(folder_path(state, "profiles/9/name"), O_WRONLY | O_TRUNC);
	assert_int_equal(write(file, "Mi\0a\n", 5), 5);
	close(file);
	struct profile_list list = profiles_list(&arena, *state, 0);
	assert_int_equal(list.count, 10);
	for (int i = 1; i < list.count; i++)
		assert_profile(&list, i, i, NULL);
	/* Written by hand without a line's end, it is read all the same. */
	folder_write(state, "profiles/1/name", "Mia");
	list = profiles_list(&arena, *state, 0);
	assert_profile(&list, 1, 1, "Mia");
}

static void gaps_and_strangers(void **state)
{
	folder_put(state, "profiles");
	folder_put(state, "profiles/7");
	folder_put(state, "profiles/3");
	folder_put(state, "profiles/10");
	folder_put(state, "profiles/03");
	folder_put(state, "profiles/0");
	folder_put(state, "profiles/-4");
	folder_put(state, "profiles/1000000");
	folder_put(state, "profiles/mine");
	folder_write(state, "profiles/5", "a file");
	struct profile_list list = profiles_list(&arena, *state, 7);
	assert_int_equal(list.count, 4);
	assert_profile(&list, 1, 3, NULL);
	assert_profile(&list, 2, 7, NULL);
	assert_profile(&list, 3, 10, NULL);
	/* A number is not given again while a higher one is there; nor one that is in the way. */
	folder_write(state, "profiles/11", "a file");
	assert_int_equal(make(state, "Mia"), 12);
	folder_put(state, "profiles/999999");
	assert_int_equal(make(state, "Léo"), 1);
	assert_int_equal(make(state, "Ana"), 2);
}

static void assert_not_made(void **state, const char *why)
{
	struct error error = { .text = "" };
	int number;
	assert_false(profiles_make(&arena, *state, "Mia", &number, &error));
	assert_non_null(strstr(error.text, why));
	assert_null(strchr(error.text, '\n'));
}

static void a_file_in_the_way(void **state)
{
	folder_write(state, "profiles", "not a folder");
	struct profile_list list = profiles_list(&arena, *state, 0);
	assert_int_equal(list.count, 1);
	assert_not_made(state, "cannot make the folder ");
	assert_int_equal(profiles_last(&arena, *state), 0);
	profiles_keep_last(&arena, *state, 1);
}

static void not_writable(void **state)
{
	struct error error;
	make(state, "Mia");
	/* In the name's place lies what no name can replace. */
	unlink(folder_path(state, "profiles/1/name"));
	folder_put(state, "profiles/1/name");
	assert_false(profiles_rename(&arena, *state, 1, "Léo", &error));
	assert_non_null(strstr(error.text, "cannot save "));
	assert_int_not_equal(access(folder_path(state, "profiles/1/name.new"), F_OK), 0);
	assert_false(profiles_rename(&arena, *state, 55, "Léo", &error));
	if (geteuid() == 0)
		return; /* who may write everywhere */
	assert_int_equal(chmod(folder_path(state, "profiles"), 0500), 0);
	assert_not_made(state, "Permission denied");
	assert_int_equal(chmod(folder_path(state, "profiles"), 0700), 0);
}

static void when_used(void **state)
{
	make(state, "Mia");
	folder_write(state, "profiles/1/journal.db", "rows");
	const struct timespec times[2] = { { .tv_sec = 1000 }, { .tv_sec = 1000 } };
	assert_int_equal(utimensat(AT_FDCWD, folder_path(state, "profiles/1/journal.db"), times, 0), 0);
	struct profile_list list = profiles_list(&arena, *state, 0);
	assert_int_equal(list.items[1].used_ms, 1000000);
	/* The log holds what came last. */
	folder_write(state, "profiles/1/journal.db-wal", "more");
	list = profiles_list(&arena, *state, 0);
	assert_true(list.items[1].used_ms > 1000000);
	unlink(folder_path(state, "profiles/1/journal.db"));
	list = profiles_list(&arena, *state, 0);
	assert_int_equal(list.items[1].used_ms, 0);
}

/* Another program holds the lock; then it ends. */
static void busy(void **state)
{
	int told[2], end[2];
	char byte = 0;
	make(state, "Mia");
	const char *journal = profiles_journal(&arena, *state, 1);
	assert_false(profiles_busy(journal));
	folder_write(state, "profiles/1/journal.db.lock", "");
	assert_false(profiles_busy(journal));
	assert_int_equal(pipe(told), 0);
	assert_int_equal(pipe(end), 0);
	pid_t other = fork();
	if (other == 0) {
		close(end[1]);
		int file = open(folder_path(state, "profiles/1/journal.db.lock"), O_RDWR);
		byte = flock(file, LOCK_EX | LOCK_NB) == 0 ? 'y' : 'n';
		_exit(write(told[1], &byte, 1) != 1 || read(end[0], &byte, 1) < 0);
	}
	close(end[0]);
	assert_int_equal(read(told[0], &byte, 1), 1);
	assert_int_equal(byte, 'y');
	struct profile_list list = profiles_list(&arena, *state, 0);
	assert_true(list.items[1].busy);
	/* Of the one that plays here nothing is asked. */
	list = profiles_list(&arena, *state, 1);
	assert_false(list.items[1].busy);
	close(end[1]);
	waitpid(other, NULL, 0);
	assert_false(profiles_busy(journal));
	/* To ask holds nothing. */
	int file = open(folder_path(state, "profiles/1/journal.db.lock"), O_RDWR);
	assert_int_equal(flock(file, LOCK_EX | LOCK_NB), 0);
	close(file);
	close(told[0]);
	close(told[1]);
}

static void a_thousand(void **state)
{
	char name[32];
	for (int i = 1; i <= 1000; i++) {
		snprintf(name, sizeof name, "Pupil %d", i);
		assert_int_equal(make(state, name), i);
	}
	struct profile_list list = profiles_list(&arena, *state, 500);
	assert_int_equal(list.count, 1001);
	assert_profile(&list, 1000, 1000, "Pupil 1000");
	assert_int_equal(profile_open(&list)->number, 500);
}

static void deleted(void **state)
{
	struct error error = { .text = "" };
	assert_int_equal(make(state, "Ana"), 1);
	assert_int_equal(make(state, "Mia"), 2);
	folder_put(state, "profiles/1/backups");
	folder_write(state, "profiles/1/backups/one.db", "kept");
	folder_write(state, "profiles/1/journal.db", "kept");
	/* What an earlier one left, cut off. */
	folder_put(state, "profiles/deleted");
	folder_write(state, "profiles/deleted/journal.db", "kept");
	assert_false(profiles_delete(&arena, *state, 0, &error));
	assert_true(profiles_delete(&arena, *state, 1, &error));
	assert_int_equal(access(folder_path(state, "profiles/1"), F_OK), -1);
	assert_int_equal(access(folder_path(state, "profiles/deleted"), F_OK), -1);
	struct profile_list list = profiles_list(&arena, *state, 0);
	assert_int_equal(list.count, 2);
	assert_profile(&list, 1, 2, "Mia");
	assert_false(profiles_delete(&arena, *state, 1, &error));
	/* One that somebody has open stays whole. */
	int file = open(folder_path(state, "profiles/2/journal.db.lock"), O_RDWR | O_CREAT, 0600);
	assert_int_equal(flock(file, LOCK_EX | LOCK_NB), 0);
	assert_false(profiles_delete(&arena, *state, 2, &error));
	assert_string_equal(error.text, "another Readback has it open");
	close(file);
	assert_int_equal(profiles_list(&arena, *state, 0).count, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(alone, setup, teardown),
		cmocka_unit_test_setup_teardown(made_and_named, setup, teardown),
		cmocka_unit_test_setup_teardown(last_one, setup, teardown),
		cmocka_unit_test_setup_teardown(bad_names, setup, teardown),
		cmocka_unit_test_setup_teardown(gaps_and_strangers, setup, teardown),
		cmocka_unit_test_setup_teardown(a_file_in_the_way, setup, teardown),
		cmocka_unit_test_setup_teardown(not_writable, setup, teardown),
		cmocka_unit_test_setup_teardown(when_used, setup, teardown),
		cmocka_unit_test_setup_teardown(busy, setup, teardown),
		cmocka_unit_test_setup_teardown(a_thousand, setup, teardown),
		cmocka_unit_test_setup_teardown(deleted, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
