/* Rows that can be read, and are not as a Readback writes them, when a journal is recovered. */
#include "damaged.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

/* Rows that no Readback wrote are left out, and counted; what is learnt in a round that is lost
 * stays, and the round has a place holder. */
static void what_does_not_fit_is_left_out(void **state)
{
	struct damaged desk = damaged_make(state);
	sqlite3 *sqlite;
	assert_int_equal(sqlite3_open(desk.profile->path, &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_exec(sqlite, "DROP TRIGGER learning_unchanged; DROP TRIGGER"
		" event_unchanged; DROP TRIGGER bank_unchanged;"
		"UPDATE learning SET utc_ms = 86400000000 WHERE number = 20;"
		"UPDATE learning SET utc_ms = 991816000000000 WHERE number = 200;"
		"UPDATE learning SET question_id = CAST(x'71C3' AS TEXT) WHERE number = 220;"
		"UPDATE learning SET certainty = 9 WHERE number = 240;"
		"UPDATE event SET day = 5 WHERE number = 30;"
		"UPDATE event SET kind = 'pock' WHERE number = 40;"
		"UPDATE bank SET text = 'b' || substr(text, 2) WHERE id = 'bank-0';"
		"UPDATE bank SET title = CAST(x'FF' AS TEXT) WHERE id = 'bank-1'", NULL, NULL, NULL),
		SQLITE_OK);
	sqlite3_close(sqlite);
	damaged_read(&desk);
	struct recovered found = damaged_recover(&desk);
	assert_int_equal(found.unsound, 6);
	assert_int_equal(found.learnings.read, LEARNINGS - 4);
	assert_int_equal(found.learnings.largest, LEARNINGS);
	assert_int_equal(found.events.read, EVENTS - 2);
	assert_int_equal(found.banks, BANKS);
	assert_int_equal(found.banks_without_text, 2);
	free(desk.bytes);
}

static bool round_sum(void *context, const struct round_row *row)
{
	*(int64_t *)context += row->round;
	assert_true(row->round <= ROUNDS - 1 || (row->ended && !row->summary));
	return true;
}

static void what_was_learnt_in_a_lost_round_stays(void **state)
{
	struct damaged desk = damaged_make(state);
	sqlite3 *sqlite;
	int64_t sum = 0;
	assert_int_equal(sqlite3_open(desk.profile->path, &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_exec(sqlite, "DROP TRIGGER round_kept; DELETE FROM round WHERE"
		" number = 60", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(sqlite);
	damaged_read(&desk);
	struct recovered found = damaged_recover(&desk);
	assert_int_equal(found.rounds.read, ROUNDS - 1);
	assert_int_equal(found.learnings.read, LEARNINGS);
	struct journal *journal = profile_open(desk.profile);
	assert_true(journal_rounds(journal, ROUNDS + 1, round_sum, &sum, NULL));
	assert_int_equal(sum, ROUNDS * (ROUNDS + 1) / 2);
	assert_int_equal(profile_begin(journal, "b"), ROUNDS + 1);
	journal_close(journal);
	free(desk.bytes);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, profile_make, profile_remove)
	const struct CMUnitTest tests[] = {
		TEST(what_does_not_fit_is_left_out),
		TEST(what_was_learnt_in_a_lost_round_stays),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
