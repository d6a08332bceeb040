#include "profile.h"

#include "store/journal_learning.h"
#include "store/journal_parts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static struct learning full_row(void)
{
	return (struct learning){
		.utc_ms = INT64_C(1767600001234), .offset_min = -330, .running_ms = 4321, .day = 20458,
		.kind = LEARNING_REVIEW, .round = 7, .sequence = 12, .question_id = "first-line",
		.part = 2, .rev = 3, .hash = UINT64_C(0xFEDCBA9876543210), .grade = 4, .certainty = 3,
		.graded_self = true, .response_ms = 8765, .mode = "study", .shown = "2 0 1",
		.answered = "MI6, \xC3\xA9", .a = INT64_MIN, .text = "'; DROP",
	};
}

static struct learning bare_row(enum learning_kind kind)
{
	return (struct learning){ .kind = kind, .sequence = -1, .response_ms = -1 };
}

static bool check_full(void *context, const char *bank_id, const struct learning *row)
{
	struct learning want = full_row();
	++*(int *)context;
	assert_string_equal(bank_id, "b");
	assert_int_equal(row->number, 1);
	assert_int_equal(row->utc_ms, want.utc_ms);
	assert_int_equal(row->offset_min, want.offset_min);
	assert_int_equal(row->running_ms, want.running_ms);
	assert_int_equal(row->day, want.day);
	assert_int_equal(row->kind, want.kind);
	assert_int_equal(row->round, want.round);
	assert_int_equal(row->sequence, want.sequence);
	assert_string_equal(row->question_id, want.question_id);
	assert_int_equal(row->part, want.part);
	assert_int_equal(row->rev, want.rev);
	assert_true(row->hash == want.hash);
	assert_int_equal(row->grade, want.grade);
	assert_int_equal(row->certainty, want.certainty);
	assert_true(row->graded_self);
	assert_int_equal(row->response_ms, want.response_ms);
	assert_string_equal(row->mode, want.mode);
	assert_string_equal(row->shown, want.shown);
	assert_string_equal(row->answered, want.answered);
	assert_true(row->a == want.a);
	assert_string_equal(row->text, want.text);
	return true;
}

static void a_row_comes_back_whole(void **state)
{
	struct journal *journal = profile_open(*state);
	struct learning row = full_row();
	char question_id[] = "first-line";
	row.question_id = question_id;
	assert_int_equal(journal_learn(journal, "b", &row), 1);
	memset(question_id, 'x', 5);
	int count = 0;
	assert_int_equal(journal_waiting(journal), 1);
	assert_int_equal(journal_last_learning(journal, "b"), 0);
	assert_true(journal_commit(journal, NULL));
	journal_close(journal);
	journal = profile_open(*state);
	assert_true(journal_learnings(journal, "b", 0, check_full, &count, NULL));
	assert_int_equal(count, 1);
	journal_close(journal);
}

static bool check_bare(void *context, const char *bank_id, const struct learning *row)
{
	int *count = context;
	assert_null(bank_id);
	assert_int_equal(row->kind, *count);
	assert_null(row->question_id);
	assert_null(row->mode);
	assert_null(row->shown);
	assert_null(row->answered);
	assert_null(row->text);
	assert_int_equal(row->sequence, -1);
	assert_false(row->graded_self);
	++*count;
	return true;
}

static void what_a_row_lacks_stays_lacking_in_every_kind(void **state)
{
	struct journal *journal = profile_open(*state);
	for (int i = 0; i < LEARNING_KIND_COUNT; i++) {
		struct learning row = bare_row((enum learning_kind)i);
		journal_learn(journal, NULL, &row);
	}
	assert_true(journal_commit(journal, NULL));
	int count = 0;
	assert_true(journal_learnings(journal, NULL, 0, check_bare, &count, NULL));
	assert_int_equal(count, LEARNING_KIND_COUNT);
	journal_close(journal);
}

struct numbers {
	int count, stop;
	char text[96]; /* "b1 -2 c3 " */
};

static bool list_number(void *context, const char *bank_id, const struct learning *row)
{
	struct numbers *numbers = context;
	size_t len = strlen(numbers->text);
	snprintf(numbers->text + len, sizeof numbers->text - len, "%s%d ", bank_id ? bank_id : "-",
		(int)row->number);
	return ++numbers->count != numbers->stop;
}

static void assert_numbers(struct journal *journal, const char *bank_id, int64_t above,
	const char *want)
{
	struct numbers numbers = { 0 };
	assert_true(journal_learnings(journal, bank_id, above, list_number, &numbers, NULL));
	assert_string_equal(numbers.text, want);
}

static void learn_for(struct journal *journal, const char *bank_id)
{
	struct learning row = bare_row(LEARNING_MARK);
	journal_learn(journal, bank_id, &row);
}

static void a_bank_sees_its_rows_and_those_of_no_bank(void **state)
{
	struct journal *journal = profile_open(*state);
	assert_int_equal(journal_last_learning(journal, "b"), 0);
	static const char *const banks[] = { "b", NULL, "c", "b", "c", NULL, "c" };
	for (int i = 0; i < 7; i++)
		learn_for(journal, banks[i]);
	assert_true(journal_commit(journal, NULL));
	assert_numbers(journal, "b", 0, "b1 -2 b4 -6 ");
	assert_numbers(journal, "b", 2, "b4 -6 ");
	assert_numbers(journal, "c", 0, "-2 c3 c5 -6 c7 ");
	assert_numbers(journal, "none", 0, "-2 -6 ");
	assert_numbers(journal, NULL, 0, "b1 -2 c3 b4 c5 -6 c7 ");
	assert_numbers(journal, NULL, 5, "-6 c7 ");
	assert_numbers(journal, "", 0, "-2 -6 ");
	assert_int_equal(journal_last_learning(journal, "b"), 6);
	assert_int_equal(journal_last_learning(journal, "c"), 7);
	assert_int_equal(journal_last_learning(journal, NULL), 6);
	struct numbers stopped = { .stop = 2 };
	assert_true(journal_learnings(journal, "c", 0, list_number, &stopped, NULL));
	assert_int_equal(stopped.count, 2);
	journal_close(journal);
}

static void numbers_go_on_where_they_ended(void **state)
{
	struct journal *journal = profile_open(*state);
	learn_for(journal, "b");
	learn_for(journal, "b");
	assert_true(journal_commit(journal, NULL));
	journal_close(journal);
	journal = profile_open(*state);
	struct learning row = bare_row(LEARNING_NOTE);
	assert_int_equal(journal_learn(journal, "b", &row), 3);
	journal_close(journal);
}

struct cards {
	int count;
	char text[200];
};

static bool list_card(void *context, const char *question_id, int part, const char *state,
	const char *note)
{
	struct cards *cards = context;
	size_t len = strlen(cards->text);
	snprintf(cards->text + len, sizeof cards->text - len, "%s/%d=%s(%s) ", question_id, part,
		state, note ? note : "none");
	cards->count++;
	return true;
}

static void assert_cards(struct journal *journal, const char *bank_id, const char *want)
{
	struct cards cards = { 0 };
	assert_true(journal_cards(journal, bank_id, list_card, &cards, NULL));
	assert_string_equal(cards.text, want);
}

static void cards_are_kept_anew_and_forgotten(void **state)
{
	struct journal *journal = profile_open(*state);
	journal_keep_card(journal, "b", "q2", 0, "s=1", NULL);
	journal_keep_card(journal, "b", "q1", 1, "s=2", "a note");
	journal_keep_card(journal, "b", "q1", 0, "s=3", NULL);
	journal_keep_card(journal, "b", "q2", 0, "s=4", "later");
	journal_keep_card(journal, "c", "q2", 0, "s=5", NULL);
	assert_cards(journal, "b", "");
	assert_true(journal_commit(journal, NULL));
	assert_cards(journal, "b", "q1/0=s=3(none) q1/1=s=2(a note) q2/0=s=4(later) ");
	journal_forget_folded(journal, "b");
	journal_keep_card(journal, "b", "q9", 0, "s=6", NULL);
	assert_true(journal_commit(journal, NULL));
	assert_cards(journal, "b", "q9/0=s=6(none) ");
	assert_cards(journal, "c", "q2/0=s=5(none) ");
	journal_close(journal);
}

static void what_was_folded_is_kept_anew(void **state)
{
	struct journal *journal = profile_open(*state);
	int version = 9;
	int64_t number = 9;
	char text[16] = "x";
	assert_true(journal_folded(journal, "b", &version, &number, text, sizeof text, NULL));
	assert_true(version == 0 && number == 0 && !*text);
	journal_keep_folded(journal, "b", 1, 4, "first");
	journal_keep_folded(journal, "b", 2, INT64_C(5000000000), "last_ms=12");
	assert_true(journal_commit(journal, NULL));
	assert_true(journal_folded(journal, "b", &version, &number, text, sizeof text, NULL));
	assert_true(version == 2 && number == INT64_C(5000000000));
	assert_string_equal(text, "last_ms=12");
	/* What would be cut is as good as none. */
	assert_true(journal_folded(journal, "b", &version, &number, text, 10, NULL));
	assert_true(version == 0 && number == 0 && !*text);
	journal_forget_folded(journal, "b");
	assert_true(journal_commit(journal, NULL));
	assert_true(journal_folded(journal, "b", &version, &number, text, sizeof text, NULL));
	assert_int_equal(version, 0);
	journal_close(journal);
}

static void rows_and_caches_wait_together(void **state)
{
	struct journal *journal = profile_open(*state);
	sqlite3 *sqlite = journal->database.sqlite;
	assert_int_equal(sqlite3_exec(sqlite, "CREATE TEMP TRIGGER no BEFORE INSERT ON main.folded"
		" BEGIN SELECT RAISE(ABORT, 'not now'); END", NULL, NULL, NULL), SQLITE_OK);
	learn_for(journal, "b");
	journal_keep_card(journal, "b", "q", 0, "s", NULL);
	journal_keep_folded(journal, "b", 1, 1, "s");
	struct error error;
	assert_false(journal_commit(journal, &error));
	assert_non_null(strstr(error.text, "not now"));
	assert_int_equal(journal_waiting(journal), 3);
	assert_cards(journal, "b", "");
	assert_numbers(journal, "b", 0, "");
	assert_int_equal(sqlite3_exec(sqlite, "DROP TRIGGER no", NULL, NULL, NULL), SQLITE_OK);
	assert_true(journal_commit(journal, NULL));
	assert_cards(journal, "b", "q/0=s(none) ");
	assert_numbers(journal, "b", 0, "b1 ");
	journal_close(journal);
}

static void assert_refused(sqlite3 *sqlite, const char *sql)
{
	if (sqlite3_exec(sqlite, sql, NULL, NULL, NULL) == SQLITE_OK)
		fail_msg("taken: %s", sql);
}

static void rows_can_only_be_added_with_any_tool(void **state)
{
	struct profile *profile = *state;
	struct journal *journal = profile_open(profile);
	learn_for(journal, "b");
	journal_keep_card(journal, "b", "q", 0, "s", NULL);
	assert_true(journal_commit(journal, NULL));
	journal_close(journal);
	sqlite3 *sqlite;
	assert_int_equal(sqlite3_open(profile->path, &sqlite), SQLITE_OK);
	assert_refused(sqlite, "UPDATE learning SET a = 1");
	assert_refused(sqlite, "DELETE FROM learning");
	assert_refused(sqlite, "INSERT OR REPLACE INTO learning SELECT * FROM learning");
	assert_int_equal(sqlite3_exec(sqlite, "UPDATE card SET state = 't'; DELETE FROM card", NULL,
		NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_exec(sqlite, "DROP TRIGGER learning_unchanged;"
		"UPDATE learning SET kind = 'somersault'", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(sqlite);
	journal = profile_open(profile);
	struct error error = { .text = "" };
	struct numbers numbers = { 0 };
	assert_false(journal_learnings(journal, "b", 0, list_number, &numbers, &error));
	assert_non_null(strstr(error.text, "number 1 was written by no Readback"));
	journal_close(journal);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, profile_make, profile_remove)
	const struct CMUnitTest tests[] = {
		TEST(a_row_comes_back_whole),
		TEST(what_a_row_lacks_stays_lacking_in_every_kind),
		TEST(a_bank_sees_its_rows_and_those_of_no_bank),
		TEST(numbers_go_on_where_they_ended),
		TEST(cards_are_kept_anew_and_forgotten),
		TEST(what_was_folded_is_kept_anew),
		TEST(rows_and_caches_wait_together),
		TEST(rows_can_only_be_added_with_any_tool),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
