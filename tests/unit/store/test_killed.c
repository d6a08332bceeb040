/* A restore that dies at each of its calls to the system, one after another, and a recovery at each
 * third. The calls are this program's own below, so that they stand before the C library's, for
 * SQLite too. */
#define _DEFAULT_SOURCE /* syscall */
#include "profile.h"

#include "store/backup.h"
#include "store/examine.h"
#include "store/recover.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

enum { KILLED = 99, OLD = 300, NEW = 40, CALLS_MOST = 3000 };

/* How many calls are left until the program dies; 0: it lives. */
static int left;

static void call(void)
{
	if (left > 0 && --left == 0)
		_exit(KILLED);
}

int rename(const char *from, const char *to)
{
	call();
	return (int)syscall(SYS_rename, from, to);
}

int unlink(const char *path)
{
	call();
	return (int)syscall(SYS_unlink, path);
}

int fsync(int file)
{
	call();
	return (int)syscall(SYS_fsync, file);
}

int fdatasync(int file)
{
	call();
	return (int)syscall(SYS_fdatasync, file);
}

int ftruncate64(int file, int64_t size);
int ftruncate64(int file, int64_t size)
{
	call();
	return (int)syscall(SYS_ftruncate, file, size);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, int64_t at);
ssize_t pwrite64(int file, const void *bytes, size_t size, int64_t at)
{
	call();
	return syscall(SYS_pwrite64, file, bytes, size, at);
}

ssize_t write(int file, const void *bytes, size_t size)
{
	call();
	return syscall(SYS_write, file, bytes, size);
}

static void play(const struct profile *profile, int from, int to)
{
	struct journal *journal = profile_open(profile);
	if (from == 1)
		profile_begin(journal, "b");
	for (int i = from; i <= to; i++) {
		struct event event = profile_event(1, i, MESSAGE_PICK);
		journal_push(journal, &event);
	}
	assert_true(journal_commit(journal, NULL));
	journal_close(journal);
}

struct desk {
	struct profile *profile;
	char folder[DURABLE_PATH_MAX], backup[DURABLE_PATH_MAX];
};

/* A journal of OLD events and a backup with NEW of them. */
static struct desk make(void **state)
{
	struct desk desk = { .profile = *state };
	assert_true(backup_folder(desk.folder, desk.profile->path));
	assert_true(durable_path(desk.backup, desk.folder, "/journal-2026-11-25T12-00-00.db", ""));
	play(desk.profile, 1, NEW);
	struct journal *journal = profile_open(desk.profile);
	assert_true(backup_make(journal, desk.folder, "2026-11-25T12-00-00", NULL));
	journal_close(journal);
	play(desk.profile, NEW + 1, OLD);
	return desk;
}

/* With part of it in the log, as after a crash. */
static void leave_log(const struct desk *desk)
{
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		struct journal *journal;
		if (!journal_open(&journal, desk->profile->path, NULL))
			_exit(1);
		struct event event = profile_event(1, OLD + 1, MESSAGE_PICK);
		journal_push(journal, &event);
		_exit(journal_commit(journal, NULL) ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

static bool restore(const struct desk *desk)
{
	return backup_restore(desk->profile->path, desk->backup, "2026-11-25T13-00-00", NULL);
}

static bool recover(const struct desk *desk)
{
	struct recovered found;
	return journal_recover(desk->profile->path, "2026-11-25T13-00-00", &found, NULL);
}

/* true: it came to its end. */
static bool run_until(const struct desk *desk, bool (*run)(const struct desk *desk), int calls)
{
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		left = calls;
		_exit(run(desk) ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	if (WEXITSTATUS(status) != 0)
		assert_int_equal(WEXITSTATUS(status), KILLED);
	return WEXITSTATUS(status) == 0;
}

static bool is_good(void *context, const struct backup *backup)
{
	char path[DURABLE_PATH_MAX];
	assert_true(durable_path(path, context, "/", backup->name));
	if (!backup_is_good(path))
		fail_msg("%s is not good", path);
	return true;
}

static void a_restore_killed_anywhere_leaves_the_old_or_the_new(void **state)
{
	bool done = false;
	int old = 0, new = 0;
	for (int calls = 1; !done; calls++) {
		assert_true(calls < CALLS_MOST);
		assert_int_equal(profile_remove(state), 0);
		assert_int_equal(profile_make(state), 0);
		struct desk desk = make(state);
		leave_log(&desk);
		done = run_until(&desk, restore, calls);
		struct error error = { .text = "" };
		if (!journal_examine(desk.profile->path, true, &error))
			fail_msg("after %d calls: %s", calls, error.text);
		struct journal *journal = profile_open(desk.profile);
		int count = profile_count(journal, 1);
		journal_close(journal);
		if (count != OLD + 1 && count != NEW)
			fail_msg("after %d calls: %d events", calls, count);
		old += count == OLD + 1;
		new += count == NEW;
		/* What was there before can be had again, unless it still is there. */
		assert_true(backup_list(desk.folder, is_good, desk.folder) >= (count == NEW ? 2 : 1));
	}
	assert_true(old > 20);
	assert_true(new >= 1);
}

static void overwrite(const struct profile *profile, const char *bytes, size_t len)
{
	FILE *file = fopen(profile->path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	assert_int_equal(fclose(file), 0);
}

static void assert_aside(const struct profile *profile, const char *bytes, size_t len)
{
	char path[160];
	size_t found;
	snprintf(path, sizeof path, "%s/data/journal-damaged-2026-11-25T13-00-00", profile->folder);
	char *there = profile_bytes(path, &found);
	assert_int_equal(found, len);
	assert_memory_equal(there, bytes, len);
	free(there);
}

/* The damaged file is there as it was, or the new one is, and the damaged one beside it. */
static void a_recovery_killed_anywhere_can_be_done_again(void **state)
{
	bool done = false;
	int again = 0;
	for (int calls = 1; !done; calls += 3) {
		assert_true(calls < CALLS_MOST);
		assert_int_equal(profile_remove(state), 0);
		assert_int_equal(profile_make(state), 0);
		struct desk desk = make(state);
		size_t len, now;
		char *bytes = profile_bytes(desk.profile->path, &len);
		memset(bytes + len - 4096, 0xA5, 4096); /* of the events, the last */
		overwrite(desk.profile, bytes, len);
		done = run_until(&desk, recover, calls);
		char *there = profile_bytes(desk.profile->path, &now);
		if (now == len && memcmp(there, bytes, len) == 0) {
			again++;
			assert_true(recover(&desk));
		} else {
			assert_aside(desk.profile, bytes, len);
		}
		if (!journal_examine(desk.profile->path, true, NULL))
			fail_msg("after %d calls: it is not whole", calls);
		struct journal *journal = profile_open(desk.profile);
		int count = profile_count(journal, 1);
		assert_true(count > NEW && count < OLD);
		journal_close(journal);
		free(bytes);
		free(there);
	}
	assert_true(again > 20);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, profile_make, profile_remove)
	const struct CMUnitTest tests[] = {
		TEST(a_restore_killed_anywhere_leaves_the_old_or_the_new),
		TEST(a_recovery_killed_anywhere_can_be_done_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
