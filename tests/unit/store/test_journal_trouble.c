#include "profile.h"

#include "store/journal_learning.h"
#include "store/journal_rows.h"
#include "store/journal_parts.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

static void assert_refused(const char *path, const char *words)
{
	struct journal *journal = (struct journal *)&journal;
	struct error error = { .text = "" };
	assert_false(journal_open(&journal, path, &error));
	assert_null(journal);
	char begin[256];
	snprintf(begin, sizeof begin, "cannot open %s: ", path);
	assert_memory_equal(error.text, begin, strlen(begin));
	if (!strstr(error.text, words))
		fail_msg("\"%s\" lacks \"%s\"", error.text, words);
}

static void write_file(const struct profile *profile, const char *bytes, size_t len)
{
	char folder[96];
	snprintf(folder, sizeof folder, "%s/data", profile->folder);
	mkdir(folder, 0755);
	FILE *file = fopen(profile->path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	assert_int_equal(fclose(file), 0);
}

static void assert_refused_untouched(const struct profile *profile, const char *words)
{
	size_t before_len, after_len;
	char *before = profile_bytes(profile->path, &before_len);
	assert_refused(profile->path, words);
	char *after = profile_bytes(profile->path, &after_len);
	assert_int_equal(after_len, before_len);
	assert_memory_equal(after, before, before_len);
	free(before);
	free(after);
}

static void a_second_program_is_refused(void **state)
{
	struct profile *profile = *state;
	struct journal *journal = profile_open(profile);
	assert_refused(profile->path, "another Readback is using this profile");
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		struct journal *second;
		struct error error;
		bool refused = !journal_open(&second, profile->path, &error) &&
			strstr(error.text, "another Readback");
		_exit(refused ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	int64_t round = profile_begin(journal, "b");
	struct event event = profile_event(round, 1, MESSAGE_PICK);
	journal_push(journal, &event);
	assert_true(journal_commit(journal, NULL));
	journal_close(journal);
	journal_close(profile_open(profile));
}

static void a_newer_schema_is_left_alone(void **state)
{
	struct profile *profile = *state;
	journal_close(profile_open(profile));
	sqlite3 *sqlite;
	assert_int_equal(sqlite3_open(profile->path, &sqlite), SQLITE_OK);
	/* As after a crash: the version is only in the log beside the file, which stays as well. */
	sqlite3_db_config(sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	assert_int_equal(sqlite3_exec(sqlite, "PRAGMA user_version = 3", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(sqlite);
	char log[160];
	snprintf(log, sizeof log, "%s-wal", profile->path);
	assert_int_equal(access(log, F_OK), 0);
	assert_refused_untouched(profile, "a newer Readback wrote it");
	assert_int_equal(access(log, F_OK), 0);
	assert_refused_untouched(profile, "a newer Readback wrote it (schema 3, this one knows 2)");
}

static void a_file_of_another_kind_is_left_alone(void **state)
{
	struct profile *profile = *state;
	static const char text[] = "these bytes are a letter to somebody, and no database at all; "
		"they are long enough to be taken for a page by whoever does not look at them properly";
	write_file(profile, text, sizeof text - 1);
	assert_refused_untouched(profile, "it is no journal");
	unlink(profile->path);
	sqlite3 *sqlite;
	assert_int_equal(sqlite3_open(profile->path, &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_exec(sqlite, "CREATE TABLE bank (x)", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(sqlite);
	assert_refused_untouched(profile, "another program's database");
}

/* A journal of some pages, closed. */
static char *some_pages(const struct profile *profile, size_t *len)
{
	struct journal *journal = profile_open(profile);
	int64_t round = profile_begin(journal, "b");
	for (int i = 1; i <= 2000; i++) {
		struct event event = profile_event(round, i, MESSAGE_PICK);
		journal_push(journal, &event);
	}
	journal_close(journal);
	return profile_bytes(profile->path, len);
}

static bool ignore_event(void *context, const struct event *event)
{
	(void)event;
	++*(int *)context;
	return true;
}

static void damage_is_told_and_left_alone(void **state)
{
	struct profile *profile = *state;
	size_t len;
	char *bytes = some_pages(profile, &len);
	assert_true(len > 10 * 4096);
	/* The tables' list: refused at once. */
	memset(bytes + 100, 0xA5, 3000);
	write_file(profile, bytes, len);
	assert_refused_untouched(profile, "it is damaged; it was left as it is");
	free(bytes);
	/* A page among the events: it opens, and reading says so. */
	unlink(profile->path);
	bytes = some_pages(profile, &len);
	for (size_t page = 20; page < len / 4096; page++)
		memset(bytes + page * 4096, 0xA5, 4096);
	write_file(profile, bytes, len);
	free(bytes);
	struct journal *journal = profile_open(profile);
	struct error error = { .text = "" };
	int count = 0;
	assert_false(journal_events(journal, 1, ignore_event, &count, &error));
	assert_non_null(strstr(error.text, "cannot read "));
	assert_non_null(strstr(error.text, "it is damaged"));
	journal_close(journal);
}

static void an_event_that_no_readback_wrote_is_told(void **state)
{
	struct profile *profile = *state;
	size_t len;
	free(some_pages(profile, &len));
	sqlite3 *sqlite;
	assert_int_equal(sqlite3_open(profile->path, &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_exec(sqlite, "INSERT INTO event SELECT 9999, round, 0, 0, 0, 0, 0,"
		" 9999, source, 0, 'somersault', NULL, 0, 0, 0, 0, 0, NULL FROM event WHERE number = 1",
		NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(sqlite);
	struct journal *journal = profile_open(profile);
	struct error error = { .text = "" };
	int count = 0;
	assert_false(journal_events(journal, 1, ignore_event, &count, &error));
	assert_int_equal(count, 2000);
	assert_non_null(strstr(error.text, "round 1 holds an event that no Readback wrote"));
	journal_close(journal);
}

static void a_folder_that_cannot_be_written_is_told(void **state)
{
	struct profile *profile = *state;
	journal_close(profile_open(profile));
	char folder[96];
	snprintf(folder, sizeof folder, "%s/data", profile->folder);
	chmod(folder, 0555);
	chmod(profile->path, 0444);
	profile_become(PROFILE_NOBODY);
	assert_refused(profile->path, "it or its folder is read-only");
	char deeper[160];
	snprintf(deeper, sizeof deeper, "%s/deeper/journal", folder);
	assert_refused(deeper, "No such file or directory");
	profile_become(0);
	chmod(profile->path, 0666);
	profile_become(PROFILE_NOBODY);
	assert_refused(profile->path, "it or its folder is read-only");
	profile_become(0);
	chmod(folder, 0755);
	assert_refused(folder, "Is a directory");
}

static void assert_commit_fails(struct journal *journal, int waiting, const char *words)
{
	struct error error = { .text = "" };
	assert_false(journal_commit(journal, &error));
	assert_int_equal(journal_waiting(journal), waiting);
	assert_non_null(strstr(error.text, "cannot write "));
	if (!strstr(error.text, words))
		fail_msg("\"%s\" lacks \"%s\"", error.text, words);
}

static void push_some(struct journal *journal, int64_t round, int64_t from, int64_t to)
{
	for (int64_t i = from; i <= to; i++) {
		struct event event = profile_event(round, i, MESSAGE_TYPE);
		memset(event.message.text, 'x', sizeof event.message.text - 1);
		journal_push(journal, &event);
	}
}

/* The system refuses every byte, as a full disk does; then it takes them again. */
static void rows_wait_while_nothing_can_be_written(void **state)
{
	struct profile *profile = *state;
	struct journal *journal = profile_open(profile);
	int64_t first = profile_begin(journal, "b");
	push_some(journal, first, 1, 2);
	assert_true(journal_commit(journal, NULL));
	struct rlimit before, none;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	signal(SIGXFSZ, SIG_IGN);
	none = (struct rlimit){ 0, before.rlim_max };
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &none), 0);
	push_some(journal, first, 3, 4);
	assert_commit_fails(journal, 2, "");
	int64_t second = profile_begin(journal, "other");
	push_some(journal, second, 1, 3);
	journal_summarise(journal, second, "mode=quiz", true);
	assert_commit_fails(journal, 7, "");
	struct error error = { .text = "" };
	assert_false(journal_keep_article(journal, "b", "text", 4, &error));
	assert_non_null(strstr(error.text, "cannot write "));
	assert_int_equal(profile_count(journal, first), 2);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	push_some(journal, second, 4, 4);
	assert_true(journal_commit(journal, NULL));
	assert_int_equal(journal_waiting(journal), 0);
	journal_close(journal);
	journal = profile_open(profile);
	assert_int_equal(profile_count(journal, first), 4);
	assert_int_equal(profile_count(journal, second), 4);
	journal_close(journal);
}

static void a_full_disk_is_named(void **state)
{
	struct journal *journal = profile_open(*state);
	int64_t round = profile_begin(journal, "b");
	push_some(journal, round, 1, 1);
	assert_true(journal_commit(journal, NULL));
	sqlite3 *sqlite = journal->database.sqlite;
	assert_int_equal(sqlite3_exec(sqlite, "PRAGMA max_page_count = 1", NULL, NULL, NULL),
		SQLITE_OK);
	push_some(journal, round, 2, 500);
	assert_commit_fails(journal, 499, "the disk is full");
	assert_int_equal(profile_count(journal, round), 1);
	assert_int_equal(sqlite3_exec(sqlite, "PRAGMA max_page_count = 100000", NULL, NULL, NULL),
		SQLITE_OK);
	assert_true(journal_commit(journal, NULL));
	assert_int_equal(profile_count(journal, round), 500);
	journal_close(journal);
}

/* SQLite undoes some failed transactions by itself and leaves others open. */
static void a_refused_row_is_tried_again_with_the_rest(void **state)
{
	struct journal *journal = profile_open(*state);
	int64_t round = profile_begin(journal, "b");
	sqlite3 *sqlite = journal->database.sqlite;
	assert_int_equal(sqlite3_exec(sqlite, "CREATE TEMP TRIGGER no BEFORE INSERT ON main.event WHEN"
		" new.sequence = 2 BEGIN SELECT RAISE(ABORT, 'not that one'); END", NULL, NULL, NULL),
		SQLITE_OK);
	push_some(journal, round, 1, 3);
	assert_commit_fails(journal, 4, "not that one");
	assert_commit_fails(journal, 4, "not that one");
	assert_int_equal(sqlite3_exec(sqlite, "DROP TRIGGER no", NULL, NULL, NULL), SQLITE_OK);
	assert_true(journal_commit(journal, NULL));
	assert_int_equal(profile_count(journal, round), 3);
	journal_close(journal);
}

static void nothing_is_made_where_nothing_can_be_written(void **state)
{
	struct profile *profile = *state;
	struct rlimit before, none;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	signal(SIGXFSZ, SIG_IGN);
	none = (struct rlimit){ 0, before.rlim_max };
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &none), 0);
	assert_refused(profile->path, "File too large");
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	journal_close(profile_open(profile));
}

/* Writes event after event and tells of each when it is said to be safe. */
static void write_until_killed(const struct profile *profile, int pipe_end)
{
	struct journal *journal;
	if (!journal_open(&journal, profile->path, NULL))
		_exit(1);
	int64_t round = profile_begin(journal, "b");
	for (int i = 1; ; i++) {
		struct event event = profile_event(round, i, MESSAGE_PICK);
		journal_push(journal, &event);
		if (!journal_commit(journal, NULL) || write(pipe_end, &i, sizeof i) != sizeof i)
			_exit(1);
	}
}

static void a_kill_loses_nothing_that_was_committed(void **state)
{
	struct profile *profile = *state;
	for (int kill_after = 1; kill_after <= 10; kill_after++) {
		int ends[2], told = 0, last = 0;
		assert_int_equal(pipe(ends), 0);
		pid_t child = fork();
		assert_true(child >= 0);
		if (child == 0)
			write_until_killed(profile, ends[1]);
		close(ends[1]);
		while (last < kill_after * 7 && read(ends[0], &last, sizeof last) == sizeof last)
			told = last;
		kill(child, SIGKILL);
		while (read(ends[0], &last, sizeof last) == sizeof last)
			told = last;
		close(ends[0]);
		assert_int_equal(waitpid(child, NULL, 0), child);
		struct journal *journal = profile_open(profile);
		int kept = profile_count(journal, kill_after);
		assert_true(kept == told || kept == told + 1);
		assert_true(kept >= kill_after * 7);
		journal_close(journal);
	}
}

static void push(struct journal *journal, int64_t round, int64_t from, int64_t to)
{
	for (int64_t sequence = from; sequence <= to; sequence++) {
		struct event event = profile_event(round, sequence, MESSAGE_PICK);
		journal_push(journal, &event);
	}
}

static bool learning_count(void *context, const char *bank_id, const struct learning *row)
{
	(void)bank_id;
	assert_int_equal(row->number, 1);
	++*(int *)context;
	return true;
}

/* The banks of these tests have hashes of their own. */
static bool bank_alone(void *context, enum table table, int64_t number, const char *fault)
{
	(void)context;
	if (table != TABLE_BANK)
		fail_msg("%s %lld: %s", table_shape(table)->name, (long long)number, fault);
	return true;
}

/* What waited for one file goes to another as far as it can: no event behind a gap, nothing that
 * was folded from rows which are not there, and no round without its bank. */
static void what_waits_is_given_to_another(void **state)
{
	struct profile *profile = *state;
	struct journal *from = profile_open(profile), *to;
	struct error error = { .text = "" };
	char path[160], folded[64];
	int version, learnt = 0;
	int64_t number;
	snprintf(path, sizeof path, "%s/other.db", profile->folder);
	assert_true(journal_open(&to, path, &error));
	for (int i = 0; i < 2; i++)
		push(to, profile_begin(to, "b"), 1, 2);
	for (int i = 0; i < 3; i++)
		push(from, profile_begin(from, "b"), 1, i == 1 ? 2 : 3);
	/* Its bank's text is in the first file alone. */
	push(from, profile_begin(from, "other"), 1, 1);
	assert_true(journal_commit(to, NULL) && journal_commit(from, NULL));
	push(from, 1, 4, 5); /* behind a gap */
	push(from, 2, 3, 4);
	push(from, 3, 4, 4); /* of a round that is not there */
	journal_summarise(from, 1, "mode=quiz", true);
	journal_summarise(from, 3, "mode=quiz", true);
	push(from, profile_begin(from, "other"), 1, 2);
	journal_keep_card(from, "b", "q", 0, "s", NULL);
	journal_keep_folded(from, "b", 1, 1, "s");
	struct learning row = { .kind = LEARNING_MARK, .round = 3 };
	journal_learn(from, "b", &row);
	journal_waiting_give(to, journal_waiting_take(from));
	journal_close(from);
	if (!journal_commit(to, &error))
		fail_msg("%s", error.text);
	assert_int_equal(profile_count(to, 1), 2);
	assert_int_equal(profile_count(to, 2), 4);
	assert_int_equal(profile_count(to, 5), 2);
	assert_true(journal_learnings(to, "b", 0, learning_count, &learnt, &error));
	assert_int_equal(learnt, 1);
	/* Something stands in for the round in which that was. */
	assert_true(journal_rows_check(to, NULL, bank_alone, NULL, &error));
	assert_true(journal_folded(to, "b", &version, &number, folded, sizeof folded, &error));
	assert_int_equal(version, 0);
	journal_close(to);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, profile_make, profile_remove)
	const struct CMUnitTest tests[] = {
		TEST(a_second_program_is_refused),
		TEST(a_newer_schema_is_left_alone),
		TEST(a_file_of_another_kind_is_left_alone),
		TEST(damage_is_told_and_left_alone),
		TEST(an_event_that_no_readback_wrote_is_told),
		TEST(a_folder_that_cannot_be_written_is_told),
		TEST(rows_wait_while_nothing_can_be_written),
		TEST(a_full_disk_is_named),
		TEST(what_waits_is_given_to_another),
		TEST(a_refused_row_is_tried_again_with_the_rest),
		TEST(nothing_is_made_where_nothing_can_be_written),
		TEST(a_kill_loses_nothing_that_was_committed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
