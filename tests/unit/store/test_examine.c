#include "profile.h"

#include "store/examine.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <pthread.h>
#include <cmocka.h>

enum { EVENTS = 800 };

static void push_events(struct journal *journal, int64_t round, int from, int to)
{
	for (int i = from; i <= to; i++) {
		struct event event = profile_event(round, i, MESSAGE_PICK);
		event.question_id = "a-question";
		journal_push(journal, &event);
	}
	assert_true(journal_commit(journal, NULL));
}

static void make(const struct profile *profile)
{
	struct journal *journal = profile_open(profile);
	push_events(journal, profile_begin(journal, "b"), 1, EVENTS);
	journal_close(journal);
}

static void run_sql(const struct profile *profile, const char *sql)
{
	sqlite3 *sqlite;
	assert_int_equal(sqlite3_open(profile->path, &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_exec(sqlite, sql, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(sqlite), SQLITE_OK);
}

static void assert_damaged(const struct profile *profile, bool whole, const char *words)
{
	struct error error = { .text = "" };
	assert_false(journal_examine(profile->path, whole, &error));
	if (!strstr(error.text, words) || !strstr(error.text, profile->path))
		fail_msg("\"%s\" lacks \"%s\"", error.text, words);
	assert_int_equal(error.kind, strstr(words, "cannot") ? ERROR_OTHER : ERROR_DAMAGED);
}

static void a_whole_file_is_whole(void **state)
{
	struct profile *profile = *state;
	struct error error = { .text = "" };
	assert_damaged(profile, false, "cannot open ");
	make(profile);
	assert_true(journal_examine(profile->path, false, &error));
	assert_true(journal_examine(profile->path, true, &error));
}

static void damage_is_named(void **state)
{
	struct profile *profile = *state;
	make(profile);
	size_t len;
	char *bytes = profile_bytes(profile->path, &len);
	assert_true(len > 23 * 4096);
	memset(bytes + 22 * 4096, 0xA5, 4096);
	FILE *file = fopen(profile->path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	fclose(file);
	free(bytes);
	assert_damaged(profile, false, ": Page 23: ");
	assert_damaged(profile, true, ": Page 23: ");
}

static void a_lost_parent_is_found_where_all_is_asked(void **state)
{
	struct profile *profile = *state;
	make(profile);
	run_sql(profile, "PRAGMA foreign_keys = OFF; INSERT INTO round VALUES (44, 12345, 1, 1, 1,"
		" NULL, 0)");
	assert_true(journal_examine(profile->path, false, NULL));
	assert_damaged(profile, true, "round 44 has no bank");
}

static void an_index_that_lacks_rows_is_found_where_all_is_asked(void **state)
{
	struct profile *profile = *state;
	make(profile);
	/* What the index holds is not what its words say. */
	run_sql(profile, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql ="
		" 'CREATE INDEX event_round ON event (sequence)' WHERE name = 'event_round'");
	assert_true(journal_examine(profile->path, false, NULL));
	assert_damaged(profile, true, "event_round");
}

/* Who leaves does not wait for the last page; what was found by then is nobody's any more. */
static void it_ends_when_it_is_told_to(void **state)
{
	struct profile *profile = *state;
	atomic_bool stop;
	make(profile);
	run_sql(profile, "PRAGMA foreign_keys = OFF; INSERT INTO round VALUES (44, 12345, 1, 1, 1,"
		" NULL, 0)");
	atomic_init(&stop, false);
	assert_false(journal_examine_until(profile->path, true, &stop, NULL));
	atomic_store(&stop, true);
	assert_true(journal_examine_until(profile->path, true, &stop, NULL));
}

struct watch {
	const char *path;
	atomic_bool end;
	int runs, faults;
};

static void *examine_on(void *context)
{
	struct watch *watch = context;
	while (!atomic_load(&watch->end)) {
		watch->faults += !journal_examine(watch->path, watch->runs % 2, NULL);
		watch->runs++;
	}
	return NULL;
}

static void another_thread_may_look_while_the_journal_is_written(void **state)
{
	struct profile *profile = *state;
	struct journal *journal = profile_open(profile);
	struct watch watch = { .path = profile->path };
	pthread_t thread;
	assert_int_equal(pthread_create(&thread, NULL, examine_on, &watch), 0);
	int64_t round = profile_begin(journal, "b");
	for (int i = 1; i <= 200; i++)
		push_events(journal, round, i, i);
	atomic_store(&watch.end, true);
	assert_int_equal(pthread_join(thread, NULL), 0);
	assert_true(watch.runs > 0);
	assert_int_equal(watch.faults, 0);
	assert_int_equal(profile_count(journal, round), 200);
	journal_close(journal);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, profile_make, profile_remove)
	const struct CMUnitTest tests[] = {
		TEST(a_whole_file_is_whole),
		TEST(damage_is_named),
		TEST(a_lost_parent_is_found_where_all_is_asked),
		TEST(an_index_that_lacks_rows_is_found_where_all_is_asked),
		TEST(it_ends_when_it_is_told_to),
		TEST(another_thread_may_look_while_the_journal_is_written),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
