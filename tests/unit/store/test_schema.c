#include "profile.h"
#include "schema_1.h"

#include "store/journal_learning.h"
#include "store/journal_parts.h"
#include "store/schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <cmocka.h>

static void run_sql(const struct profile *profile, const char *sql)
{
	sqlite3 *sqlite;
	char *trouble = NULL;
	assert_int_equal(sqlite3_open(profile->path, &sqlite), SQLITE_OK);
	if (sqlite3_exec(sqlite, sql, NULL, NULL, &trouble) != SQLITE_OK)
		fail_msg("%s", trouble);
	assert_int_equal(sqlite3_close(sqlite), SQLITE_OK);
}

static void make_schema_1(const struct profile *profile)
{
	char folder[96];
	snprintf(folder, sizeof folder, "%s/data", profile->folder);
	mkdir(folder, 0755);
	run_sql(profile, schema_1_sql);
}

/* All that a statement gives, quoted, a line a row; malloced. */
static char *listing(const struct profile *profile, const char *sql)
{
	sqlite3 *sqlite;
	sqlite3_stmt *statement;
	assert_int_equal(sqlite3_open(profile->path, &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(sqlite, sql, -1, &statement, NULL), SQLITE_OK);
	size_t len = 0;
	char *text = NULL;
	FILE *out = open_memstream(&text, &len);
	assert_non_null(out);
	while (sqlite3_step(statement) == SQLITE_ROW)
		fprintf(out, "%s\n", (const char *)sqlite3_column_text(statement, 0));
	assert_int_equal(sqlite3_finalize(statement), SQLITE_OK);
	assert_int_equal(sqlite3_close(sqlite), SQLITE_OK);
	fclose(out);
	return text;
}

static const char rows_of_schema_1[] =
	"SELECT quote(hash) || quote(id) || quote(title) || quote(text) FROM bank UNION ALL "
	"SELECT quote(number) || quote(bank) || quote(rules_version) || quote(started_ms) ||"
	" quote(offset_min) || quote(summary) || quote(ended) FROM round UNION ALL "
	"SELECT quote(number) || quote(round) || quote(utc_ms) || quote(offset_min) ||"
	" quote(running_ms) || quote(day) || quote(time_ms) || quote(sequence) || quote(source) ||"
	" quote(player) || quote(kind) || quote(question_id) || quote(question_rev) ||"
	" quote(question_hash) || quote(a) || quote(b) || quote(certainty) || quote(text) FROM event"
	" UNION ALL SELECT quote(bank_id) || quote(text) FROM article";
static const char tables[] = "SELECT name || ': ' || sql FROM sqlite_schema WHERE sql NOT NULL"
	" ORDER BY name";

static void schema_1_is_raised_with_all_its_rows(void **state)
{
	struct profile *profile = *state;
	make_schema_1(profile);
	char *before = listing(profile, rows_of_schema_1);
	assert_true(strlen(before) > 500 * 50);
	journal_close(profile_open(profile));
	char *after = listing(profile, rows_of_schema_1);
	assert_string_equal(after, before);
	struct journal *journal = profile_open(profile);
	struct learning row = { .kind = LEARNING_MARK };
	assert_int_equal(journal_learn(journal, "b", &row), 1);
	assert_int_equal(profile_begin(journal, "b"), 3);
	journal_close(journal);
	char *version = listing(profile, "SELECT user_version || ' ' ||"
		" (SELECT count(*) FROM learning) || ' ' || (SELECT count(*) FROM round)"
		" FROM pragma_user_version");
	assert_string_equal(version, "2 1 3\n");
	free(version);
	free(before);
	free(after);
}

static void a_raised_file_has_the_tables_of_a_new_one(void **state)
{
	struct profile *profile = *state;
	make_schema_1(profile);
	journal_close(profile_open(profile));
	char *raised = listing(profile, tables);
	remove(profile->path);
	journal_close(profile_open(profile));
	char *made = listing(profile, tables);
	assert_string_equal(raised, made);
	free(raised);
	free(made);
}

static void what_cannot_be_raised_stays_as_it_was(void **state)
{
	struct profile *profile = *state;
	make_schema_1(profile);
	/* In the way of the last of the new tables. */
	run_sql(profile, "CREATE TABLE folded (x)");
	char *before = listing(profile, rows_of_schema_1), *tables_before = listing(profile, tables);
	struct journal *journal;
	struct error error = { .text = "" };
	assert_false(journal_open(&journal, profile->path, &error));
	assert_non_null(strstr(error.text, "folded already exists"));
	char *after = listing(profile, rows_of_schema_1), *tables_after = listing(profile, tables);
	char *version = listing(profile, "SELECT user_version FROM pragma_user_version");
	assert_string_equal(after, before);
	assert_string_equal(tables_after, tables_before);
	assert_string_equal(version, "1\n");
	char *all[] = { before, after, tables_before, tables_after, version };
	for (int i = 0; i < 5; i++)
		free(all[i]);
}

static bool count_learning(void *context, const char *bank_id, const struct learning *row)
{
	(void)bank_id;
	(void)row;
	++*(int *)context;
	return true;
}

static bool count_card(void *context, const char *question_id, int part, const char *card,
	const char *note)
{
	(void)question_id;
	(void)part;
	(void)card;
	(void)note;
	++*(int *)context;
	return true;
}

static bool count_event(void *context, const struct event *event)
{
	(void)event;
	++*(int *)context;
	return true;
}

static void schema_1_can_be_read_as_it_is(void **state)
{
	struct profile *profile = *state;
	make_schema_1(profile);
	size_t before_len, after_len;
	char *before = profile_bytes(profile->path, &before_len);
	struct journal *journal;
	struct error error;
	assert_true(journal_open_reading(&journal, profile->path, &error));
	int count = 0, version = 9;
	int64_t number = 9;
	char text[8];
	assert_true(journal_learnings(journal, "b", 0, count_learning, &count, &error));
	assert_true(journal_cards(journal, "b", count_card, &count, &error));
	assert_true(journal_folded(journal, "b", &version, &number, text, sizeof text, &error));
	assert_int_equal(journal_last_learning(journal, "b"), 0);
	assert_true(version == 0 && number == 0 && count == 0);
	assert_true(journal_events(journal, 1, count_event, &count, &error));
	assert_int_equal(count, 250);
	journal_close(journal);
	char *after = profile_bytes(profile->path, &after_len);
	assert_int_equal(after_len, before_len);
	assert_memory_equal(after, before, before_len);
	free(before);
	free(after);
}

/* As recovery leaves it: the bank's row, its text lost. */
static void a_bank_without_text_gets_it_back(void **state)
{
	struct profile *profile = *state;
	journal_close(profile_open(profile));
	run_sql(profile, "INSERT INTO bank VALUES (9, '', '', '')");
	struct journal *journal = profile_open(profile);
	struct arena arena;
	arena_init(&arena);
	size_t len;
	assert_null(journal_bank_text(journal, 9, &arena, &len));
	journal_begin(journal, "b", "T", 9, "text", 4, 1, 0, 0);
	assert_true(journal_commit(journal, NULL));
	assert_string_equal(journal_bank_text(journal, 9, &arena, &len), "text");
	journal_begin(journal, "b", "T", 9, "other", 5, 1, 0, 0);
	assert_true(journal_commit(journal, NULL));
	assert_string_equal(journal_bank_text(journal, 9, &arena, &len), "text");
	arena_close(&arena);
	journal_close(journal);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, profile_make, profile_remove)
	const struct CMUnitTest tests[] = {
		TEST(schema_1_is_raised_with_all_its_rows),
		TEST(a_raised_file_has_the_tables_of_a_new_one),
		TEST(what_cannot_be_raised_stays_as_it_was),
		TEST(schema_1_can_be_read_as_it_is),
		TEST(a_bank_without_text_gets_it_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
