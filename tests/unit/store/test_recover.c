/* test_recover [RUNS [FIRST]]: so many random damages, 60 by default. */
#include "damaged.h"
#include "schema_1.h"

#include "base/digest.h"
#include "base/random.h"
#include "store/journal_learning.h"
#include "store/recover.h"
#include "store/tables.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

static void nothing_is_lost_where_nothing_is_damaged(void **state)
{
	struct damaged desk = damaged_make(state);
	struct recovered found = damaged_recover(&desk);
	assert_true(found.readable);
	assert_int_equal(found.rounds.read, ROUNDS);
	assert_int_equal(found.rounds.largest, ROUNDS);
	assert_int_equal(found.events.read, EVENTS);
	assert_int_equal(found.events.largest, EVENTS);
	assert_int_equal(found.learnings.read, LEARNINGS);
	assert_int_equal(found.learnings.largest, LEARNINGS);
	assert_int_equal(found.banks, BANKS);
	assert_int_equal(found.articles, 1);
	assert_true(found.banks_without_text == 0 && found.left_out == 0);
	free(desk.bytes);
}

/* The page, from 1, that begins with a leaf of a table and holds these bytes. */
static size_t page_with(const struct damaged *desk, const char *text)
{
	size_t len = strlen(text);
	for (size_t page = 2; page <= desk->len / PAGE; page++) {
		const char *at = desk->bytes + (page - 1) * PAGE;
		for (size_t i = 0; *at == 0x0D && i + len <= PAGE; i++)
			if (memcmp(at + i, text, len) == 0)
				return page;
	}
	fail_msg("no page holds %s", text);
	return 0;
}

static void noise(struct damaged *desk, size_t page, uint64_t seed)
{
	struct random random;
	random_init(&random, seed, 31);
	for (size_t i = 0; i < PAGE; i++)
		desk->bytes[(page - 1) * PAGE + i] = (char)random_next(&random);
}

static void a_page_of_noise_costs_its_rows_alone(void **state)
{
	struct damaged desk = damaged_make(state);
	noise(&desk, page_with(&desk, "said 450"), 1);
	struct recovered found = damaged_recover(&desk);
	assert_true(found.readable);
	assert_int_equal(found.rounds.read, ROUNDS);
	assert_int_equal(found.learnings.read, LEARNINGS);
	assert_true(found.events.read < EVENTS && found.events.read > EVENTS - 100);
	assert_int_equal(found.events.largest, EVENTS);
	/* Two, and the last of all among them: what lies between is found. */
	noise(&desk, page_with(&desk, "said 900"), 2);
	int64_t before = found.events.read;
	found = damaged_recover(&desk);
	assert_true(found.events.read < before && found.events.read > EVENTS - 200);
	assert_int_equal(found.events.largest, EVENTS);
	assert_non_null(strstr(found.aside, "-damaged-2026-11-25T01-02-03-2"));
	free(desk.bytes);
}

static void a_bank_whose_text_is_lost_keeps_its_rounds(void **state)
{
	struct damaged desk = damaged_make(state);
	/* The pages behind the first part of the texts of "bbbb...": those that hold nothing else. */
	int lost = 0;
	for (size_t page = 2; page <= desk.len / PAGE; page++) {
		char *at = desk.bytes + (page - 1) * PAGE;
		if (at[5] == 'b' && at[100] == 'b' && at[4000] == 'b') {
			memset(at, 0xFF, PAGE);
			lost++;
		}
	}
	assert_true(lost >= 1);
	struct recovered found = damaged_recover(&desk);
	assert_int_equal(found.banks, BANKS);
	assert_int_equal(found.banks_without_text, 1);
	assert_int_equal(found.rounds.read, ROUNDS);
	assert_int_equal(found.events.read, EVENTS);
	/* Played again, it has its text again. */
	struct journal *journal = profile_open(desk.profile);
	struct arena arena;
	char text[9001];
	size_t len = damaged_bank_text(1, text);
	uint64_t hash = digest_bytes(digest_init(), text, len);
	arena_init(&arena);
	assert_null(journal_bank_text(journal, hash, &arena, &len));
	damaged_push_bank(journal, 1);
	assert_true(journal_commit(journal, NULL));
	assert_non_null(journal_bank_text(journal, hash, &arena, &len));
	assert_int_equal(len, 9000);
	arena_close(&arena);
	journal_close(journal);
	free(desk.bytes);
}

static void events_of_a_lost_round_are_counted(void **state)
{
	struct damaged desk = damaged_make(state);
	noise(&desk, page_with(&desk, "mode=quiz"), 3);
	struct recovered found = damaged_recover(&desk);
	assert_true(found.rounds.read < ROUNDS);
	assert_int_equal(found.rounds.largest, ROUNDS); /* by their events */
	assert_int_equal(found.events.read + found.left_out, EVENTS);
	assert_true(found.left_out > 0);
	assert_int_equal(found.learnings.read, LEARNINGS);
	free(desk.bytes);
}

static void a_file_that_is_cut_off_gives_what_is_left(void **state)
{
	struct damaged desk = damaged_make(state);
	desk.len = desk.len * 2 / 3 / PAGE * PAGE + 1000;
	struct recovered found = damaged_recover(&desk);
	assert_true(found.readable);
	assert_true(found.rounds.read > 0 && found.events.read > 100);
	free(desk.bytes);
}

static void assert_nothing_readable(struct damaged *desk)
{
	struct recovered found = damaged_recover(desk);
	assert_false(found.readable);
	assert_true(found.banks == 0 && found.rounds.read == 0 && found.events.read == 0
		&& found.learnings.read == 0);
	struct journal *journal = profile_open(desk->profile);
	assert_int_equal(profile_begin(journal, "b"), 1);
	journal_close(journal);
	free(desk->bytes);
}

static void a_file_without_its_first_page_gives_nothing(void **state)
{
	struct damaged desk = damaged_make(state);
	noise(&desk, 1, 4);
	assert_nothing_readable(&desk);
}

static void an_empty_file_gives_nothing(void **state)
{
	struct damaged desk = damaged_make(state);
	desk.len = 0;
	assert_nothing_readable(&desk);
}

static void a_text_gives_nothing(void **state)
{
	struct damaged desk = damaged_make(state);
	memset(desk.bytes, 'x', desk.len);
	assert_nothing_readable(&desk);
}

static void who_plays_is_not_disturbed(void **state)
{
	struct damaged desk = damaged_make(state);
	struct journal *journal = profile_open(desk.profile);
	struct recovered found;
	struct error error = { .text = "" };
	assert_false(journal_recover(desk.profile->path, DAMAGED_STAMP, &found, &error));
	assert_non_null(strstr(error.text, "another Readback"));
	journal_close(journal);
	damaged_assert_same(desk.profile->path, desk.bytes, desk.len);
	free(desk.bytes);
}

/* What is only in the log is a part of the journal. */
static void rows_in_the_log_are_read(void **state)
{
	struct damaged desk = damaged_make(state);
	struct journal *journal = profile_open(desk.profile);
	struct event event = profile_event(ROUNDS, EVENTS + 1, MESSAGE_PICK);
	journal_push(journal, &event);
	assert_true(journal_commit(journal, NULL));
	char log[160], kept[160], command[400];
	snprintf(log, sizeof log, "%s-wal", desk.profile->path);
	snprintf(kept, sizeof kept, "%s/data/kept", desk.profile->folder);
	snprintf(command, sizeof command, "cp %s %s", log, kept);
	assert_int_equal(system(command), 0);
	journal_close(journal);
	assert_int_equal(rename(kept, log), 0);
	size_t len;
	char *bytes = profile_bytes(log, &len), aside_log[DURABLE_PATH_MAX];
	struct recovered found = damaged_recover(&desk);
	assert_int_equal(found.events.read, EVENTS + 1);
	assert_true(durable_path(aside_log, found.aside, "-wal", ""));
	damaged_assert_same(aside_log, bytes, len);
	free(bytes);
	free(desk.bytes);
}

static void a_file_of_schema_1_is_recovered_too(void **state)
{
	struct damaged desk = { .profile = *state };
	sqlite3 *sqlite;
	journal_close(profile_open(desk.profile)); /* makes the folder */
	unlink(desk.profile->path);
	assert_int_equal(sqlite3_open(desk.profile->path, &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_exec(sqlite, schema_1_sql, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(sqlite), SQLITE_OK);
	desk.bytes = profile_bytes(desk.profile->path, &desk.len);
	struct recovered found = damaged_recover(&desk);
	assert_true(found.readable);
	assert_int_equal(found.banks, 2);
	assert_int_equal(found.rounds.read, 2);
	assert_int_equal(found.events.read, 500);
	assert_int_equal(found.learnings.read, 0);
	assert_int_equal(found.articles, 1);
	free(desk.bytes);
}

static bool mended_look(void *context, const struct event *event)
{
	*(struct event *)context = *event;
	return true;
}

/* What was typed may be cut in the middle of a letter; it was typed all the same. */
static void a_text_that_is_no_text_is_kept(void **state)
{
	struct damaged desk = damaged_make(state);
	struct journal *journal = profile_open(desk.profile);
	struct event event = profile_event(1, EVENTS + 1, MESSAGE_TYPE);
	snprintf(event.message.text, sizeof event.message.text, "caf\xC3");
	journal_push(journal, &event);
	journal_close(journal);
	free(desk.bytes);
	desk.bytes = profile_bytes(desk.profile->path, &desk.len);
	struct recovered found = damaged_recover(&desk);
	assert_int_equal(found.events.read, EVENTS + 1);
	assert_int_equal(found.unsound, 0);
	free(desk.bytes);
	journal = profile_open(desk.profile);
	assert_true(journal_events(journal, 1, mended_look, &event, NULL));
	assert_string_equal(event.message.text, "caf?");
	journal_close(journal);
}

/* What was learnt is held against other rows, too: is it where it was? */
static bool is_in_place(enum table table, const struct cell *cells)
{
	return table != TABLE_LEARNING || (!cells[table_column(table, "utc_ms")].number
		&& !cells[table_column(table, "day")].number
		&& cells[table_column(table, "round")].number == damaged_round_of(cells[0].number));
}

/* A row as text, as it is in a new file, by its number; NULL where SQLite cannot read it, or no
 * Readback wrote it. sqlite3_free. */
static char *row_text(sqlite3_stmt *select, enum table table, int64_t number)
{
	char *text = NULL;
	struct cell cells[TABLE_COLUMNS_MAX];
	sqlite3_bind_int64(select, 1, number);
	bool there = sqlite3_step(select) == SQLITE_ROW;
	struct arena arena;
	arena_init(&arena);
	if (there)
		table_cells(table, select, cells);
	if (there)
		table_texts_mend(table, cells, &arena);
	if (there && !table_fault(table, cells) && table_texts_hold(table, cells)
		&& is_in_place(table, cells)) {
		sqlite3_str *whole = sqlite3_str_new(NULL);
		for (int i = 0; i < table_shape(table)->count; i++)
			sqlite3_str_appendf(whole, "%d:%s|", sqlite3_column_type(select, i),
				cells[i].kind == COLUMN_TEXT ? cells[i].text
				: (const char *)sqlite3_column_text(select, i));
		text = sqlite3_str_finish(whole);
	}
	arena_close(&arena);
	sqlite3_reset(select);
	return text;
}

static sqlite3_stmt *select_by_number(const char *path, enum table table, sqlite3 **sqlite)
{
	assert_int_equal(sqlite3_open_v2(path, sqlite, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
	sqlite3_exec(*sqlite, "PRAGMA writable_schema = ON", NULL, NULL, NULL);
	return table_select(*sqlite, table, "WHERE number = ?1");
}

/* Every row that can be asked for by its number in the damaged file is in the new one, the same;
 * an event may be missing where its round is. Returns how many could be asked for. */
static int compare(long run, const char *damaged, const char *made, enum table table, int most)
{
	sqlite3 *from, *to, *rounds;
	sqlite3_stmt *there = select_by_number(damaged, table, &from);
	sqlite3_stmt *here = select_by_number(made, table, &to);
	assert_int_equal(sqlite3_open_v2(made, &rounds, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	/* Not what only stands in for one. */
	sqlite3_stmt *round = table_select(rounds, TABLE_ROUND, "WHERE number = ?1 AND"
		" rules_version > 0");
	int count = 0;
	for (int i = 1; there && i <= most; i++) {
		char *want = row_text(there, table, i), *got = row_text(here, table, i);
		count += want != NULL;
		bool orphan = false;
		if (want && !got && table == TABLE_EVENT) {
			char *parent = row_text(round, TABLE_ROUND, strtol(strchr(want, '|') + 3, NULL, 10));
			orphan = !parent;
			sqlite3_free(parent);
		}
		if (want && !orphan && (!got || strcmp(want, got) != 0))
			fail_msg("run %ld: %s %d: %s instead of %s", run, table_shape(table)->name, i, got,
				want);
		sqlite3_free(want);
		sqlite3_free(got);
	}
	sqlite3_finalize(there);
	sqlite3_finalize(here);
	sqlite3_finalize(round);
	sqlite3_close(from);
	sqlite3_close(to);
	sqlite3_close(rounds);
	return count;
}

static void damage(struct damaged *desk, struct random *random)
{
	/* Cut off by another damage before it. */
	if (desk->len < PAGE)
		return;
	size_t pages = desk->len / PAGE, page = 1 + random_below(random, (uint32_t)pages);
	char *at = desk->bytes + (page - 1) * PAGE;
	uint32_t from = random_below(random, PAGE), size = 1 + random_below(random, PAGE - from);
	switch (random_below(random, 5)) {
	case 0:
		noise(desk, page, random_next(random));
		break;
	case 1:
		memset(at, 0, PAGE);
		break;
	case 2:
		desk->len = random_below(random, (uint32_t)desk->len);
		break;
	case 3: /* another page in its place */
		memcpy(at, desk->bytes + random_below(random, (uint32_t)pages) * PAGE, PAGE);
		break;
	case 4: /* a part of a page: what SQLite makes of it counts */
		for (uint32_t i = 0; i < size; i++)
			at[from + i] = (char)random_next(random);
		break;
	}
}

struct runs {
	long count, first;
	long asked, read; /* rows */
};

static void damage_and_compare(long run, struct runs *runs)
{
	struct random random;
	void *own;
	random_init(&random, (uint64_t)run, 32);
	assert_int_equal(profile_make(&own), 0);
	struct damaged desk = damaged_make(&own);
	damage(&desk, &random);
	if (random_below(&random, 3) == 0)
		damage(&desk, &random);
	struct recovered found = damaged_recover(&desk);
	const char *path = desk.profile->path;
	runs->asked += compare(run, found.aside, path, TABLE_EVENT, EVENTS)
		+ compare(run, found.aside, path, TABLE_ROUND, ROUNDS)
		+ compare(run, found.aside, path, TABLE_LEARNING, LEARNINGS);
	runs->read += found.events.read + found.rounds.read + found.learnings.read;
	free(desk.bytes);
	assert_int_equal(profile_remove(&own), 0);
}

static void random_damage_costs_no_row_that_can_be_reached(void **state)
{
	struct runs *runs = *state;
	for (long i = runs->first; i < runs->first + runs->count; i++)
		damage_and_compare(i, runs);
	print_message("%ld damages: %ld rows could be asked for, %ld of %ld are in the new files\n",
		runs->count, runs->asked, runs->read, runs->count * (ROUNDS + EVENTS + LEARNINGS));
	assert_true(runs->asked > runs->count * (ROUNDS + EVENTS + LEARNINGS) / 4);
}

/* A leaf of one table in the place of another's: its rows are none, and those that have their
 * numbers are still there. */
static void damages_that_once_cost_rows_do_no_more(void **state)
{
	static const long once[] = { 1072, 1251, 1574, 1754 };
	struct runs runs = { 0 };
	(void)state;
	for (size_t i = 0; i < sizeof once / sizeof *once; i++)
		damage_and_compare(once[i], &runs);
}

int main(int count, char **arguments)
{
	struct runs runs = { .count = count > 1 ? strtol(arguments[1], NULL, 10) : 60,
		.first = count > 2 ? strtol(arguments[2], NULL, 10) : 1 };
#define TEST(test) cmocka_unit_test_setup_teardown(test, profile_make, profile_remove)
	const struct CMUnitTest tests[] = {
		TEST(nothing_is_lost_where_nothing_is_damaged),
		TEST(a_page_of_noise_costs_its_rows_alone),
		TEST(a_bank_whose_text_is_lost_keeps_its_rounds),
		TEST(events_of_a_lost_round_are_counted),
		TEST(a_file_that_is_cut_off_gives_what_is_left),
		TEST(a_file_without_its_first_page_gives_nothing),
		TEST(an_empty_file_gives_nothing),
		TEST(a_text_gives_nothing),
		TEST(who_plays_is_not_disturbed),
		TEST(rows_in_the_log_are_read),
		TEST(a_file_of_schema_1_is_recovered_too),
		TEST(a_text_that_is_no_text_is_kept),
		cmocka_unit_test(damages_that_once_cost_rows_do_no_more),
		cmocka_unit_test_prestate(random_damage_costs_no_row_that_can_be_reached, &runs),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
