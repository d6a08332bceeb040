#include "profile.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

static struct event full_event(int64_t round, int64_t sequence)
{
	struct event event = {
		.round = round, .utc_ms = INT64_C(1767600001234), .offset_min = -330, .running_ms = 4321,
		.day = 20458, .question_id = "first-line", .question_rev = 3,
		.question_hash = UINT64_C(0xFEDCBA9876543210),
		.message = { .time_ms = 1200, .sequence = sequence, .source = SOURCE_PAD, .player = 2,
			.question = 7, .kind = MESSAGE_TYPE, .a = INT64_MIN, .b = INT64_MAX, .certainty = 3 },
	};
	snprintf(event.message.text, sizeof event.message.text, "MI6, \xC3\xA9\xE4\xB8\xAD '; DROP");
	return event;
}

static bool check_full(void *context, const struct event *event)
{
	int *count = context;
	struct event want = full_event(event->round, ++*count);
	assert_int_equal(event->utc_ms, want.utc_ms);
	assert_int_equal(event->offset_min, want.offset_min);
	assert_int_equal(event->running_ms, want.running_ms);
	assert_int_equal(event->day, want.day);
	assert_string_equal(event->question_id, want.question_id);
	assert_int_equal(event->question_rev, want.question_rev);
	assert_true(event->question_hash == want.question_hash);
	assert_int_equal(event->message.time_ms, want.message.time_ms);
	assert_int_equal(event->message.sequence, want.message.sequence);
	assert_int_equal(event->message.source, want.message.source);
	assert_int_equal(event->message.player, want.message.player);
	assert_int_equal(event->message.question, -1);
	assert_int_equal(event->message.kind, want.message.kind);
	assert_true(event->message.a == want.message.a);
	assert_true(event->message.b == want.message.b);
	assert_int_equal(event->message.certainty, want.message.certainty);
	assert_string_equal(event->message.text, want.message.text);
	return true;
}

static void an_event_comes_back_whole(void **state)
{
	struct journal *journal = profile_open(*state);
	struct error error;
	int64_t round = profile_begin(journal, "night-trains");
	for (int i = 1; i <= 3; i++) {
		struct event event = full_event(round, i);
		journal_push(journal, &event);
	}
	assert_true(journal_commit(journal, &error));
	journal_close(journal);
	journal = profile_open(*state);
	int count = 0;
	assert_true(journal_events(journal, round, check_full, &count, &error));
	assert_int_equal(count, 3);
	journal_close(journal);
}

static bool check_bare(void *context, const struct event *event)
{
	*(bool *)context = true;
	assert_null(event->question_id);
	assert_string_equal(event->message.text, "");
	assert_int_equal(event->message.kind, MESSAGE_UNDO);
	assert_int_equal(event->message.source, SOURCE_PROGRAM);
	return false;
}

static void what_an_event_lacks_stays_lacking(void **state)
{
	struct journal *journal = profile_open(*state);
	int64_t round = profile_begin(journal, "b");
	struct event event = profile_event(round, 1, MESSAGE_UNDO);
	event.message.source = SOURCE_PROGRAM;
	journal_push(journal, &event);
	assert_true(journal_commit(journal, NULL));
	bool seen = false;
	assert_true(journal_events(journal, round, check_bare, &seen, NULL));
	assert_true(seen);
	journal_close(journal);
}

static void every_kind_and_source_is_kept(void **state)
{
	struct journal *journal = profile_open(*state);
	int64_t round = profile_begin(journal, "b");
	for (int i = 0; i < MESSAGE_KIND_COUNT; i++) {
		struct event event = profile_event(round, i + 1, (enum message_kind)i);
		event.message.source = (enum source)(i % SOURCE_COUNT);
		journal_push(journal, &event);
	}
	assert_true(journal_commit(journal, NULL));
	assert_int_equal(profile_count(journal, round), MESSAGE_KIND_COUNT);
	journal_close(journal);
}

static void nothing_is_on_disk_before_a_commit(void **state)
{
	struct journal *journal = profile_open(*state);
	assert_int_equal(journal_waiting(journal), 0);
	assert_true(journal_commit(journal, NULL));
	int64_t round = profile_begin(journal, "b");
	struct event event = profile_event(round, 1, MESSAGE_START);
	event.question_id = (char[]){ "gone-soon" };
	journal_push(journal, &event);
	memset((char *)event.question_id, 'x', 4);
	assert_int_equal(journal_waiting(journal), 2);
	assert_int_equal(profile_count(journal, round), 0);
	assert_true(journal_commit(journal, NULL));
	assert_int_equal(journal_waiting(journal), 0);
	assert_int_equal(profile_count(journal, round), 1);
	journal_close(journal);
}

struct listed {
	int count;
	int64_t rounds[8];
	char summaries[8][40];
	bool ended[8];
	int stop;
};

static bool list_round(void *context, const struct round_row *row)
{
	struct listed *listed = context;
	listed->rounds[listed->count] = row->round;
	snprintf(listed->summaries[listed->count], 40, "%s", row->summary ? row->summary : "(none)");
	listed->ended[listed->count] = row->ended;
	assert_string_equal(row->bank_title, "A title");
	assert_int_equal(row->started_ms, INT64_C(1767600000000));
	assert_int_equal(row->offset_min, 60);
	assert_int_equal(row->rules_version, 1);
	assert_true(row->bank_hash == UINT64_C(0xF000000000000000) + strlen(row->bank_id));
	return ++listed->count != listed->stop;
}

static void rounds_are_listed_newest_first(void **state)
{
	struct journal *journal = profile_open(*state);
	int64_t one = profile_begin(journal, "b"), two = profile_begin(journal, "other");
	assert_int_equal(one, 1);
	assert_int_equal(two, 2);
	journal_summarise(journal, one, "mode=quiz", true);
	assert_true(journal_commit(journal, NULL));
	journal_close(journal);
	journal = profile_open(*state);
	int64_t three = profile_begin(journal, "b");
	assert_int_equal(three, 3);
	journal_summarise(journal, two, "mode=cards", false);
	assert_true(journal_commit(journal, NULL));
	struct listed all = { 0 }, two_most = { 0 }, stopped = { .stop = 1 };
	assert_true(journal_rounds(journal, 100, list_round, &all, NULL));
	assert_int_equal(all.count, 3);
	assert_int_equal(all.rounds[0], 3);
	assert_int_equal(all.rounds[2], 1);
	assert_string_equal(all.summaries[0], "(none)");
	assert_string_equal(all.summaries[1], "mode=cards");
	assert_string_equal(all.summaries[2], "mode=quiz");
	assert_true(all.ended[2] && !all.ended[1] && !all.ended[0]);
	assert_true(journal_rounds(journal, 2, list_round, &two_most, NULL));
	assert_int_equal(two_most.count, 2);
	assert_true(journal_rounds(journal, 100, list_round, &stopped, NULL));
	assert_int_equal(stopped.count, 1);
	assert_true(journal_rounds(journal, 0, list_round, &stopped, NULL));
	assert_int_equal(stopped.count, 1);
	journal_close(journal);
}

static void a_bank_is_kept_once_by_its_hash(void **state)
{
	struct journal *journal = profile_open(*state);
	struct arena arena;
	arena_init(&arena);
	size_t len = 1;
	const char text[] = "schema = 1; // \xC3\xA9";
	assert_null(journal_bank_text(journal, 99, &arena, &len));
	assert_int_equal(len, 0);
	for (int i = 0; i < 2; i++)
		journal_begin(journal, "b", "T", 99, text, sizeof text - 1, 1, 0, 0);
	assert_true(journal_commit(journal, NULL));
	journal_begin(journal, "b", "T", 99, "something else", 14, 1, 0, 0);
	assert_true(journal_commit(journal, NULL));
	const char *kept = journal_bank_text(journal, 99, &arena, &len);
	assert_non_null(kept);
	assert_int_equal(len, sizeof text - 1);
	assert_string_equal(kept, text);
	arena_close(&arena);
	journal_close(journal);
}

static void an_article_can_be_kept_anew(void **state)
{
	struct journal *journal = profile_open(*state);
	struct arena arena;
	arena_init(&arena);
	size_t len;
	assert_null(journal_article(journal, "b", &arena, &len));
	assert_true(journal_keep_article(journal, "b", "first", 5, NULL));
	assert_true(journal_keep_article(journal, "b", "second text", 6, NULL));
	assert_true(journal_keep_article(journal, "c", "", 0, NULL));
	journal_close(journal);
	journal = profile_open(*state);
	assert_string_equal(journal_article(journal, "b", &arena, &len), "second");
	assert_int_equal(len, 6);
	assert_string_equal(journal_article(journal, "c", &arena, &len), "");
	arena_close(&arena);
	journal_close(journal);
}

struct spelt {
	int count;
	char lines[8][64];
};

static bool list_spelling(void *context, const char *question_id, const char *text, int times)
{
	struct spelt *spelt = context;
	snprintf(spelt->lines[spelt->count++], 64, "%s %s %d", question_id, text, times);
	return spelt->count < 2;
}

static void push_overrule(struct journal *journal, int64_t round, int64_t sequence,
	const char *question, const char *text)
{
	struct event event = profile_event(round, sequence, MESSAGE_OVERRULE);
	event.question_id = question;
	snprintf(event.message.text, sizeof event.message.text, "%s", text);
	journal_push(journal, &event);
}

static void overruled_spellings_are_counted(void **state)
{
	struct journal *journal = profile_open(*state);
	int64_t one = profile_begin(journal, "b"), two = profile_begin(journal, "b"),
		other = profile_begin(journal, "other");
	push_overrule(journal, one, 1, "q1", "Erovinkin");
	push_overrule(journal, one, 2, "q2", "Tor");
	push_overrule(journal, two, 1, "q2", "Tor");
	push_overrule(journal, two, 2, "q2", "");
	push_overrule(journal, two, 3, "q3", "never reached");
	push_overrule(journal, other, 1, "q2", "Tor");
	struct event typed = profile_event(one, 3, MESSAGE_TYPE);
	typed.question_id = "q2";
	snprintf(typed.message.text, sizeof typed.message.text, "Tor");
	journal_push(journal, &typed);
	assert_true(journal_commit(journal, NULL));
	struct spelt spelt = { 0 };
	assert_true(journal_spellings(journal, "b", list_spelling, &spelt, NULL));
	assert_int_equal(spelt.count, 2);
	assert_string_equal(spelt.lines[0], "q2 Tor 2");
	assert_string_equal(spelt.lines[1], "q1 Erovinkin 1");
	journal_close(journal);
}

static void closing_writes_what_waits(void **state)
{
	struct journal *journal = profile_open(*state);
	int64_t round = profile_begin(journal, "b");
	for (int i = 1; i <= 1000; i++) {
		struct event event = profile_event(round, i, MESSAGE_PICK);
		journal_push(journal, &event);
	}
	journal_close(journal);
	journal = profile_open(*state);
	assert_int_equal(profile_count(journal, round), 1000);
	journal_close(journal);
	journal_close(NULL);
}

static void assert_refused(sqlite3 *sqlite, const char *sql)
{
	if (sqlite3_exec(sqlite, sql, NULL, NULL, NULL) == SQLITE_OK)
		fail_msg("taken: %s", sql);
}

static void events_can_only_be_added_with_any_tool(void **state)
{
	struct profile *profile = *state;
	struct journal *journal = profile_open(profile);
	int64_t round = profile_begin(journal, "b");
	struct event event = profile_event(round, 1, MESSAGE_PICK);
	journal_push(journal, &event);
	assert_true(journal_commit(journal, NULL));
	journal_close(journal);
	sqlite3 *sqlite;
	assert_int_equal(sqlite3_open(profile->path, &sqlite), SQLITE_OK);
	assert_refused(sqlite, "UPDATE event SET a = 1");
	assert_refused(sqlite, "DELETE FROM event");
	assert_refused(sqlite, "INSERT OR REPLACE INTO event SELECT * FROM event");
	assert_refused(sqlite, "UPDATE round SET started_ms = 1");
	assert_refused(sqlite, "DELETE FROM round");
	assert_refused(sqlite, "INSERT OR REPLACE INTO round SELECT * FROM round");
	assert_refused(sqlite, "UPDATE bank SET text = ''");
	assert_refused(sqlite, "DELETE FROM bank");
	assert_refused(sqlite, "INSERT INTO round VALUES (9, 1, 'one', 1, 1, NULL, 0)");
	static const char summary[] = "UPDATE round SET summary = 's', ended = 1";
	assert_int_equal(sqlite3_exec(sqlite, summary, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(sqlite);
	journal = profile_open(profile);
	assert_int_equal(profile_count(journal, round), 1);
	journal_close(journal);
}

static void the_file_says_what_it_is(void **state)
{
	struct profile *profile = *state;
	journal_close(profile_open(profile));
	size_t len;
	char *bytes = profile_bytes(profile->path, &len);
	assert_true(len >= 100);
	assert_memory_equal(bytes + 60, "\0\0\0\2", 4);
	assert_memory_equal(bytes + 68, "RdBk", 4);
	assert_int_equal(bytes[18], 2); /* WAL */
	free(bytes);
	char beside[160];
	snprintf(beside, sizeof beside, "%s-wal", profile->path);
	assert_int_equal(access(beside, F_OK), -1);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, profile_make, profile_remove)
	const struct CMUnitTest tests[] = {
		TEST(an_event_comes_back_whole),
		TEST(what_an_event_lacks_stays_lacking),
		TEST(every_kind_and_source_is_kept),
		TEST(nothing_is_on_disk_before_a_commit),
		TEST(rounds_are_listed_newest_first),
		TEST(a_bank_is_kept_once_by_its_hash),
		TEST(an_article_can_be_kept_anew),
		TEST(overruled_spellings_are_counted),
		TEST(closing_writes_what_waits),
		TEST(events_can_only_be_added_with_any_tool),
		TEST(the_file_says_what_it_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
