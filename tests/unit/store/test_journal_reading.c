#include "profile.h"

#include "store/journal_learning.h"
#include "store/journal_parts.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

static void push_and_commit(struct journal *journal, int64_t round, int64_t sequence)
{
	struct event event = profile_event(round, sequence, MESSAGE_PICK);
	journal_push(journal, &event);
	assert_true(journal_commit(journal, NULL));
}

static struct journal *open_reading(const struct profile *profile)
{
	struct journal *journal;
	struct error error = { .text = "" };
	if (!journal_open_reading(&journal, profile->path, &error))
		fail_msg("%s", error.text);
	assert_true(journal_reads_only(journal));
	return journal;
}

static bool is_there(const struct profile *profile, const char *behind)
{
	char path[160];
	snprintf(path, sizeof path, "%s%s", profile->path, behind);
	return access(path, F_OK) == 0;
}

/* With something in it: it was not closed well. */
static bool log_is_left(const struct profile *profile)
{
	char path[160];
	struct stat status;
	snprintf(path, sizeof path, "%s-wal", profile->path);
	return stat(path, &status) == 0 && status.st_size > 0;
}

/* The exit code of what a program of its own makes of the file. */
static int in_another_program(const struct profile *profile, int (*run)(const char *path))
{
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0)
		_exit(run(profile->path));
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static bool count_event(void *context, const struct event *event)
{
	(void)event;
	++*(int *)context;
	return true;
}

static int events_read(const char *path)
{
	struct journal *journal;
	int count = 0;
	if (!journal_open_reading(&journal, path, NULL))
		return 200;
	if (!journal_events(journal, 1, count_event, &count, NULL))
		return 201;
	journal_close(journal);
	return count;
}

static void others_read_what_is_committed(void **state)
{
	struct profile *profile = *state;
	struct journal *journal = profile_open(profile), *reader = NULL;
	assert_false(journal_reads_only(journal));
	int64_t round = profile_begin(journal, "b");
	for (int i = 1; i <= 20; i++) {
		push_and_commit(journal, round, i);
		assert_int_equal(in_another_program(profile, events_read), i);
		if (!reader)
			reader = open_reading(profile);
		assert_int_equal(profile_count(reader, round), i);
	}
	struct learning row = { .kind = LEARNING_MARK };
	journal_learn(journal, "b", &row);
	assert_int_equal(journal_last_learning(reader, "b"), 0);
	assert_true(journal_commit(journal, NULL));
	assert_int_equal(journal_last_learning(reader, "b"), 1);
	assert_true(journal_commit(reader, NULL));
	journal_close(reader);
	push_and_commit(journal, round, 21);
	journal_close(journal);
	assert_int_equal(in_another_program(profile, events_read), 21);
}

static void a_reader_is_in_nobodys_way(void **state)
{
	struct profile *profile = *state;
	journal_close(profile_open(profile));
	struct journal *reader = open_reading(profile), *journal = profile_open(profile);
	int64_t round = profile_begin(journal, "b");
	push_and_commit(journal, round, 1);
	assert_int_equal(profile_count(reader, round), 1);
	/* Closed while somebody reads: well all the same. */
	journal_close(journal);
	assert_int_equal(profile_count(reader, round), 1);
	assert_false(log_is_left(profile));
	journal = profile_open(profile);
	journal_close(journal);
	journal_close(reader);
}

static void nothing_is_made_by_reading(void **state)
{
	struct profile *profile = *state;
	struct journal *journal = (struct journal *)&journal;
	struct error error = { .text = "" };
	assert_false(journal_open_reading(&journal, profile->path, &error));
	assert_null(journal);
	assert_non_null(strstr(error.text, "No such file"));
	assert_false(is_there(profile, ""));
	journal_close(profile_open(profile));
	FILE *file = fopen(profile->path, "wb");
	assert_non_null(file);
	fclose(file);
	assert_false(journal_open_reading(&journal, profile->path, &error));
	assert_non_null(strstr(error.text, "cannot open "));
	size_t len;
	free(profile_bytes(profile->path, &len));
	assert_int_equal(len, 0);
}

static void a_newer_schema_is_not_read(void **state)
{
	struct profile *profile = *state;
	journal_close(profile_open(profile));
	sqlite3 *sqlite;
	assert_int_equal(sqlite3_open(profile->path, &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_exec(sqlite, "PRAGMA user_version = 3", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(sqlite);
	struct journal *journal;
	struct error error;
	assert_false(journal_open_reading(&journal, profile->path, &error));
	assert_non_null(strstr(error.text, "a newer Readback wrote it"));
}

static int hold_and_die(const char *path)
{
	struct journal *journal;
	if (!journal_open(&journal, path, NULL))
		return 1;
	struct event event = profile_event(profile_begin(journal, "b"), 1, MESSAGE_PICK);
	journal_push(journal, &event);
	if (!journal_commit(journal, NULL))
		return 1;
	raise(SIGKILL);
	return 1;
}

static void killed_after_an_event(const struct profile *profile)
{
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0)
		_exit(hold_and_die(profile->path));
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
}

static void a_kill_frees_the_lock_and_loses_nothing(void **state)
{
	struct profile *profile = *state;
	journal_close(profile_open(profile));
	assert_true(is_there(profile, ".lock"));
	assert_false(log_is_left(profile));
	killed_after_an_event(profile);
	assert_int_equal(in_another_program(profile, events_read), 1);
	assert_true(log_is_left(profile));
	struct journal *journal = profile_open(profile);
	assert_int_equal(profile_count(journal, 1), 1);
	journal_close(journal);
	assert_false(log_is_left(profile));
}

static void folder_make_read_only(const char *folder, bool read_only)
{
	profile_become(0);
	assert_int_equal(chmod(folder, read_only ? 0555 : 0755), 0);
	if (read_only)
		profile_become(PROFILE_NOBODY);
}

/* As on a medium that takes nothing: there is no room for what SQLite keeps beside a log. */
static void a_folder_that_cannot_be_written_is_read(void **state)
{
	struct profile *profile = *state;
	char folder[96], path[128];
	killed_after_an_event(profile);
	journal_close(profile_open(profile));
	assert_int_equal(chmod(profile->folder, 0755), 0);
	/* All that means something in an address. */
	snprintf(folder, sizeof folder, "%s/a%%41?b#c", profile->folder);
	snprintf(path, sizeof path, "%s/journal.db", folder);
	assert_int_equal(mkdir(folder, 0755), 0);
	assert_int_equal(rename(profile->path, path), 0);
	assert_int_equal(chmod(path, 0444), 0);
	folder_make_read_only(folder, true);
	int count = events_read(path);
	assert_int_equal(chdir(folder), 0);
	int here = events_read("journal.db");
	assert_int_equal(chdir("/"), 0);
	folder_make_read_only(folder, false);
	assert_int_equal(count, 1);
	assert_int_equal(here, 1);
}

/* What stands in a log alone is not left out in silence. */
static void a_log_in_such_a_folder_is_told_of(void **state)
{
	struct profile *profile = *state;
	char folder[96], shared[160];
	killed_after_an_event(profile);
	assert_true(is_there(profile, "-wal"));
	snprintf(folder, sizeof folder, "%s/data", profile->folder);
	snprintf(shared, sizeof shared, "%s-shm", profile->path);
	assert_int_equal(chmod(profile->folder, 0755), 0);
	assert_int_equal(unlink(shared), 0);
	static const char *const files[] = { "", "-wal" };
	for (int i = 0; i < 2; i++) {
		char path[160];
		snprintf(path, sizeof path, "%s%s", profile->path, files[i]);
		assert_int_equal(chmod(path, 0444), 0);
	}
	folder_make_read_only(folder, true);
	struct journal *journal;
	struct error error = { .text = "" };
	bool opened = journal_open_reading(&journal, profile->path, &error);
	folder_make_read_only(folder, false);
	assert_false(opened);
	assert_non_null(strstr(error.text, "what was written last is in "));
	assert_non_null(strstr(error.text, "-wal, which can be read only where"));
	assert_int_equal(events_read(profile->path), 1);
}

static void a_lock_that_is_just_left_is_waited_for(void **state)
{
	struct profile *profile = *state;
	int ends[2];
	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		struct journal *second;
		char byte;
		bool opened = read(ends[0], &byte, 1) == 1 && journal_open(&second, profile->path, NULL);
		_exit(opened ? 0 : 1);
	}
	struct journal *journal = profile_open(profile);
	assert_int_equal(write(ends[1], "x", 1), 1);
	close(ends[0]);
	close(ends[1]);
	sqlite3_sleep(60);
	journal_close(journal);
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

static void pushing_where_one_only_reads_is_our_mistake(void **state)
{
	struct profile *profile = *state;
	journal_close(profile_open(profile));
	struct journal *reader = open_reading(profile);
	for (int i = 0; i < 4; i++) {
		pid_t child = fork();
		assert_true(child >= 0);
		if (child == 0) {
			struct learning row = { .kind = LEARNING_MARK };
			signal(SIGABRT, SIG_DFL);
			if (!freopen("/dev/null", "w", stderr))
				_exit(1);
			if (i == 0)
				journal_learn(reader, "b", &row);
			else if (i == 1)
				journal_keep_card(reader, "b", "q", 0, "s", NULL);
			else if (i == 2)
				journal_begin(reader, "b", "t", 1, "x", 1, 1, 0, 0);
			else
				journal_keep_article(reader, "b", "x", 1, NULL);
			_exit(0);
		}
		int status;
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
	}
	journal_close(reader);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, profile_make, profile_remove)
	const struct CMUnitTest tests[] = {
		TEST(others_read_what_is_committed),
		TEST(a_reader_is_in_nobodys_way),
		TEST(nothing_is_made_by_reading),
		TEST(a_newer_schema_is_not_read),
		TEST(a_kill_frees_the_lock_and_loses_nothing),
		TEST(a_folder_that_cannot_be_written_is_read),
		TEST(a_log_in_such_a_folder_is_told_of),
		TEST(a_lock_that_is_just_left_is_waited_for),
		TEST(pushing_where_one_only_reads_is_our_mistake),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
