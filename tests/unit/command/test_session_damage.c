/* A damaged journal: it is told, kept as it is, and whatever is chosen, the game goes on. */
#include "desk.h"
#include "other.h"
#include "spoil.h"
#include "command/command.h"
#include "command/session_parts.h"
#include "shell/task.h"
#include "store/backup.h"

#include <SDL.h>
#include <setjmp.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

enum { ANSWERS = SPOIL_ANSWERS };

static const int64_t DAY_MS = 24 * 3600 * 1000;
static const char NOISE[] = "no journal at all, and longer than a header would be: a hundred bytes "
	"are read of it before anybody can know what it is";

/* A text that somebody calls journal.db is kept, and a journal is begun. */
static void test_no_journal(void **state)
{
	struct desk *desk = desk_make(state);
	char aside[256];
	size_t len;
	folder_write(*state, 0, "journal.db", NOISE);
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	assert_false(desk->session.started);
	desk_assert_reads(desk, "The file with your answers is damaged");
	desk_assert_reads(desk, "There is no backup of it");
	assert_null(drawlist_hot_named(&desk->session.list, "backup"));
	/* The ways are numbered without a gap. */
	assert_int_equal(drawlist_hot_named(&desk->session.list, "without")->key[0], KEY_2);
	desk_key(desk, "3");
	desk_assert_screen(desk, SCREEN_DAMAGED);
	/* What the screen says is not said twice. */
	for (int i = 0; i < desk->session.list.count; i++)
		assert_true(desk->session.list.items[i].kind != DRAW_TEXT
			|| !strstr(desk->session.list.items[i].text, "Not saved"));
	desk_key(desk, "1");
	desk_assert_screen(desk, SCREEN_DAMAGED);
	desk_assert_reads(desk, "No answer could be read from it");
	desk_assert_reads(desk, "journal-damaged-2026-01-05T08-00-00.db");
	assert_int_equal(spoil_files(desk->folder->path, "journal-damaged-*.db", aside), 1);
	char *bytes = spoil_bytes(aside, &len);
	assert_int_equal(len, strlen(NOISE));
	assert_memory_equal(bytes, NOISE, len);
	free(bytes);
	desk_key(desk, "1");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_string_equal(desk->session.not_saved, "");
	desk_answer_first(desk);
	desk_close(desk);
	assert_int_equal(desk_rows(desk), 3);
	desk_free(desk);
}

/* A journal whose list of tables is noise; a backup of two days before. */
static struct desk *unreadable_make(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	session_backup(&desk->session, &desk->now);
	desk_press(desk, "continue-quiz");
	desk_type(desk, "a");
	desk_key(desk, "enter");
	desk_close(desk);
	spoil_page(desk->journal, 0);
	desk->now.utc_ms += 2 * DAY_MS + DAY_MS / 2;
	return desk;
}

static void test_backup_taken(void **state)
{
	struct desk *desk = unreadable_make(state);
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	desk_assert_reads(desk, "The newest good backup is 2\u00a0days old.");
	desk_assert_reads(desk, "Take the backup of 5\u00a0Jan\u00a02026, 09:00");
	desk_key(desk, "2");
	/* Begun as at any start: the quiz that the backup holds is gone on with. */
	desk_assert_screen(desk, SCREEN_PAUSE);
	assert_says(desk->session.ui.notice, "The backup of 5\u00a0Jan\u00a02026, 09:00 was put back.");
	assert_true(desk->session.ui.notice_fine);
	assert_string_equal(desk->session.not_saved, "");
	assert_int_equal(spoil_files(desk->folder->path, "journal-damaged-*.db", NULL), 1);
	assert_int_equal(round_done(desk->session.round), 1);
	desk_key(desk, "escape");
	assert_string_equal(desk->session.ui.fields[0], "Mor");
	desk_leave(desk);
}

/* A backup is taken though something was read: what was read is the newest backup then. */
static void test_backup_taken_after_all(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	session_backup(&desk->session, &desk->now);
	desk_close(desk);
	spoil_answers_add(desk->journal);
	spoil_answers(desk->journal);
	desk->now.utc_ms += DAY_MS;
	desk_open(desk);
	session_examine(&desk->session, &desk->now);
	desk_wait(desk, 0);
	desk_key(desk, "1");
	desk_assert_reads(desk, "The newest good backup is 1\u00a0day old.");
	desk_key(desk, "2");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_says(desk->session.ui.notice, "What was there before is the newest backup now");
	assert_int_equal(desk->session.learner.past_count, 1);
	assert_int_equal(spoil_files(desk->folder->path, "backups/*before-restore.db", NULL), 1);
	assert_int_equal(spoil_files(desk->folder->path, "journal-damaged-*.db", NULL), 1);
	desk_leave(desk);
}

/* What cannot be seen at the start is found beside the game; nearly all is read. */
static void test_found_beside(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	desk_close(desk);
	spoil_answers_add(desk->journal);
	spoil_answers(desk->journal);
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_PAUSE);
	session_examine(&desk->session, &desk->now);
	desk_wait(desk, 0);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	desk_assert_reads(desk, "What was found: ");
	desk_key(desk, "1");
	desk_assert_reads(desk, "What could be read is there again");
	const struct damage *damage = &desk->session.damage;
	assert_true(damage->answers > ANSWERS - 120 && damage->answers < ANSWERS + 1);
	assert_true(damage->answers_of >= ANSWERS && damage->answers_of > damage->answers);
	assert_int_equal(damage->rounds, 1);
	char words[64];
	snprintf(words, sizeof words, "1\u00a0%03d of about 1\u00a02", (int)damage->answers - 1000);
	desk_assert_reads(desk, words);
	desk_key(desk, "enter");
	desk_assert_screen(desk, SCREEN_HOME);
	/* Whole now, and as it was: the quiz is gone on with. */
	session_examine(&desk->session, &desk->now);
	desk_wait(desk, 0);
	desk_assert_screen(desk, SCREEN_HOME);
	desk_press(desk, "continue-quiz");
	assert_string_equal(desk->session.ui.fields[0], "Mor");
	desk_type(desk, "a");
	desk_key(desk, "enter");
	assert_string_equal(desk->session.not_saved, "");
	assert_int_equal(round_points(desk->session.round), 200);
	desk_leave(desk);
}

/* What a recovery leaves out, because it can be folded from rows, is folded anew and kept. */
static void test_folded_anew(void **state)
{
	struct desk *desk = desk_make(state);
	char cards[2][MEMORY_TEXT_MAX];
	desk_leave_quiz(desk);
	assert_true(desk->session.memory.count > 0);
	card_memory_format(&desk->session.memory.cards[0], cards[0]);
	desk_close(desk);
	int folded = spoil_folded(desk->journal);
	assert_true(folded > 1);
	spoil_index(desk->journal);
	desk_open(desk);
	session_examine(&desk->session, &desk->now);
	desk_wait(desk, 0);
	desk_key(desk, "1");
	assert_int_equal(spoil_folded(desk->journal), 0);
	desk_key(desk, "1");
	assert_true(desk->session.memory.count > 0);
	card_memory_format(&desk->session.memory.cards[0], cards[1]);
	assert_string_equal(cards[0], cards[1]);
	desk_close(desk);
	assert_int_equal(spoil_folded(desk->journal), folded);
	desk_free(desk);
}

/* After a clean close, too: what an index has lost is a card that was never learnt. */
static void test_an_index_that_lost_rows_is_found(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	desk_close(desk);
	spoil_sql(desk->journal, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql ="
		" 'CREATE INDEX event_round ON event (sequence)' WHERE name = 'event_round'");
	desk_open(desk);
	session_examine(&desk->session, &desk->now);
	desk_wait(desk, 0);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	desk_close(desk);
	desk_free(desk);
}

/* Whoever is in a question loses nothing of it. */
static void test_found_in_a_question(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	desk_close(desk);
	spoil_articles(desk->journal);
	desk_open(desk);
	desk_key(desk, "escape");
	desk_type(desk, "a");
	session_examine(&desk->session, &desk->now);
	desk_wait(desk, 0);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	assert_true(desk->session.round->paused);
	desk_key(desk, "1");
	assert_null(desk->session.round);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	/* All that were met: nothing tells of more. */
	desk_assert_reads(desk, "1 answer was read.");
	desk_assert_reads(desk, "1 round was read.");
	desk_assert_reads(desk, "Whether newer ones are lost cannot be told.");
	desk_key(desk, "1");
	assert_int_equal(desk->session.learner.past_count, 1);
	desk_press(desk, "continue-quiz");
	assert_string_equal(desk->session.ui.fields[0], "Mora");
	desk_leave(desk);
}

/* What a damaged file does not take any more waits, and is in the one that is read from it. */
static void test_found_in_writing(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	desk_close(desk);
	spoil_index(desk->journal);
	desk_open(desk);
	/* No round can be read. */
	desk_assert_screen(desk, SCREEN_HOME);
	desk_begin_quiz(desk);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	assert_says(desk->session.damage.what, "cannot write ");
	assert_true(journal_waiting(desk->session.journal) > 0);
	desk_key(desk, "1");
	assert_non_null(desk->session.outlasting);
	desk_key(desk, "1");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_string_equal(desk->session.not_saved, "");
	assert_null(desk->session.outlasting);
	assert_int_equal(journal_waiting(desk->session.journal), 0);
	assert_int_equal(desk->session.learner.past_count, 2);
	desk_press(desk, "continue-quiz");
	assert_int_equal(desk->session.round_id, 2);
	desk_key(desk, "1");
	desk_key(desk, "space");
	assert_int_equal(round_points(desk->session.round), 100);
	desk_close(desk);
	/* start, pick, next, type, pause; then start, pause, resume, pick, next */
	assert_int_equal(desk_rows(desk), 10);
	/* Those who quit instead leave nothing behind. */
	spoil_index(desk->journal);
	desk_open(desk);
	desk_press(desk, "cards");
	desk_press(desk, "start");
	desk_assert_screen(desk, SCREEN_DAMAGED);
	desk_key(desk, "1");
	desk_leave(desk);
}

/* Answers that wait because another program holds the disk for a moment, to a journal that turns
 * out to be damaged when it lets go: that is seen at once, with nothing pressed. */
static struct desk *waiting_make(void **state)
{
	struct desk *desk = desk_make(state);
	sqlite3 *other;
	desk_leave_quiz(desk);
	session_backup(&desk->session, &desk->now);
	desk_press(desk, "continue-quiz");
	desk_type(desk, "a");
	desk_key(desk, "escape");
	desk_press(desk, "home");
	desk_close(desk);
	spoil_index(desk->journal);
	desk_open(desk);
	assert_int_equal(sqlite3_open(desk->journal, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
	desk_press(desk, "cards");
	desk_press(desk, "start");
	for (int i = 0; i < 2; i++) {
		desk_key(desk, "space");
		desk_key(desk, "3");
	}
	desk_assert_screen(desk, SCREEN_ROUND);
	assert_int_equal(sqlite3_close(other), SQLITE_OK);
	desk_wait(desk, 5000);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	return desk;
}

static void assert_carried(struct desk *desk, int cards)
{
	assert_string_equal(desk->session.not_saved, "");
	assert_null(desk->session.outlasting);
	assert_int_equal(journal_waiting(desk->session.journal), 0);
	assert_int_equal(desk->session.memory.count, cards);
	desk_assert_reads(desk, "Continue");
	desk_close(desk);
	capture_run(&desk->said, command_journal, "verify", "--profile-dir", desk->folder->path, NULL);
	assert_string_equal(desk->said.err, "");
	assert_says(desk->said.out, "2 rounds");
	desk_open(desk);
	assert_int_equal(desk->session.memory.count, cards);
	desk_leave(desk);
}

static void test_carried_to_what_was_read(void **state)
{
	struct desk *desk = waiting_make(state);
	desk_key(desk, "1");
	desk_key(desk, "1");
	assert_carried(desk, 3);
}

static void test_carried_to_a_backup(void **state)
{
	struct desk *desk = waiting_make(state);
	desk_key(desk, "2");
	assert_says(desk->session.ui.notice, "was put back");
	assert_carried(desk, 3);
}

/* Whoever would leave them behind is told so. */
static void test_not_left_behind(void **state)
{
	struct desk *desk = waiting_make(state);
	signal(SIGXFSZ, SIG_IGN);
	desk_disk_limit(0);
	desk_key(desk, "1");
	desk_disk_limit(-1);
	signal(SIGXFSZ, SIG_DFL);
	assert_says(desk->session.ui.notice, "Nothing was changed: cannot ");
	assert_non_null(desk->session.outlasting);
	assert_true(session_rows_wait(&desk->session));
	desk_press(desk, "quit");
	assert_false(desk->session.wishes & WISH_QUIT);
	assert_says(desk->session.ui.notice, "There are answers that could not be saved yet.");
	desk_press(desk, "quit");
	assert_true(desk->session.wishes & WISH_QUIT);
	desk_leave(desk);
}

static void assert_unsaved(struct desk *desk)
{
	desk_assert_reads(desk, "Not saved: the file with your answers is damaged, and you chose");
	assert_null(desk->session.journal);
	assert_null(desk->session.damage.path);
}

/* Without keeping anything: the file is left as it is, and the lasting line says so. */
static void test_go_without(void **state)
{
	struct desk *desk = desk_make(state);
	size_t before, after;
	folder_write(*state, 0, "journal.db", NOISE);
	desk_open(desk);
	desk_key(desk, "2");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_unsaved(desk);
	desk_answer_first(desk);
	assert_unsaved(desk);
	session_backup(&desk->session, &desk->now);
	desk_close(desk);
	free(spoil_bytes(desk->journal, &after));
	assert_int_equal(after, strlen(NOISE));
	assert_int_equal(spoil_files(desk->folder->path, "backups", NULL), 0);
	/* Found beside the game, the round goes on in memory. */
	unlink(desk->journal);
	desk_leave_quiz(desk);
	desk_close(desk);
	spoil_articles(desk->journal);
	desk_open(desk);
	desk_key(desk, "escape");
	session_examine(&desk->session, &desk->now);
	desk_wait(desk, 0);
	int cards = desk->session.memory.count;
	desk_key(desk, "2");
	char *bytes = spoil_bytes(desk->journal, &before);
	assert_unsaved(desk);
	assert_int_equal(desk->session.memory.count, cards);
	desk_press(desk, "continue-quiz");
	assert_int_equal(round_done(desk->session.round), 1);
	desk_type(desk, "a");
	desk_key(desk, "enter");
	assert_int_equal(round_points(desk->session.round), 200);
	assert_unsaved(desk);
	desk_close(desk);
	char *left = spoil_bytes(desk->journal, &after);
	assert_int_equal(before, after);
	assert_memory_equal(bytes, left, after);
	free(bytes);
	free(left);
	desk_free(desk);
}

/* Another bank leads home; there the question stands. */
static void test_the_question_stands(void **state)
{
	struct desk *desk = desk_make(state);
	folder_write(*state, 0, "journal.db", NOISE);
	desk_open(desk);
	struct input drop = { .kind = INPUT_DROP, .text = TAPES "kinds.cfg" };
	session_input(&desk->session, &drop, &desk->now);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	assert_string_equal(desk->session.bank->id, "quay-clock");
	desk_wait(desk, 0);
	desk_key(desk, "f1");
	desk_assert_screen(desk, SCREEN_HELP);
	desk_key(desk, "escape");
	desk_key(desk, "1");
	desk_key(desk, "1");
	desk_assert_screen(desk, SCREEN_HOME);
	desk_leave(desk);
}

/* No room for what is read: all stays, and can be chosen again. */
static void test_no_room(void **state)
{
	struct desk *desk = unreadable_make(state);
	size_t before, after;
	char *bytes = spoil_bytes(desk->journal, &before);
	signal(SIGXFSZ, SIG_IGN);
	desk_open(desk);
	desk_disk_limit(0);
	desk_key(desk, "1");
	desk_disk_limit(-1);
	assert_says(desk->session.ui.notice, "Nothing was changed: cannot ");
	desk_disk_limit(0);
	desk_key(desk, "2");
	desk_disk_limit(-1);
	assert_says(desk->session.ui.notice, "Nothing was changed: cannot ");
	desk_assert_screen(desk, SCREEN_DAMAGED);
	char *left = spoil_bytes(desk->journal, &after);
	assert_int_equal(before, after);
	assert_memory_equal(bytes, left, after);
	free(bytes);
	free(left);
	desk_key(desk, "2");
	assert_string_equal(desk->session.not_saved, "");
	assert_non_null(desk->session.journal);
	desk_leave(desk);
	signal(SIGXFSZ, SIG_DFL);
}

/* Another program has it by now. */
static void test_locked_meanwhile(void **state)
{
	struct desk *desk = desk_make(state);
	folder_write(*state, 0, "journal.db", NOISE);
	desk_open(desk);
	desk_key(desk, "1");
	struct other other = other_open(desk->journal);
	desk_key(desk, "1");
	desk_assert_screen(desk, SCREEN_DAMAGED);
	assert_says(desk->session.ui.notice, "another Readback is using this profile");
	other_close(other);
	desk_key(desk, "1");
	desk_assert_screen(desk, SCREEN_HOME);
	desk_leave(desk);
}

static void assert_not_damaged(struct desk *desk, const char *words)
{
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_HOME);
	assert_says(desk->session.not_saved, words);
	assert_null(desk->session.damage.path);
	desk_close(desk);
}

/* What a newer or another program wrote is whole, and stays. */
static void test_not_damaged(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	desk_close(desk);
	spoil_sql(desk->journal, "PRAGMA user_version = 99");
	assert_not_damaged(desk, "a newer Readback wrote it");
	spoil_sql(desk->journal, "PRAGMA application_id = 77");
	assert_not_damaged(desk, "it is another program's database");
	unlink(desk->journal);
	assert_int_equal(mkdir(desk->journal, 0700), 0);
	assert_not_damaged(desk, "Is a directory");
	assert_int_equal(rmdir(desk->journal), 0);
	/* It is ours, and lacks a table. */
	desk_open(desk);
	desk_close(desk);
	spoil_sql(desk->journal, "DROP TABLE learning");
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	desk_leave(desk);
}

/* Somebody else's journal is damaged: who played before can play on. */
static void test_of_another_profile(void **state)
{
	struct desk *desk = desk_make(state);
	desk->options.data = desk->folder->path;
	desk_leave_quiz(desk);
	desk_make_profile(desk, "Mia");
	desk_press(desk, "profiles");
	desk_press(desk, "row-0");
	folder_write(*state, 0, "profiles/1/journal.db", NOISE);
	desk_press(desk, "continue-quiz");
	desk_key(desk, "escape");
	desk_press(desk, "settings");
	desk_press(desk, "profiles");
	desk_press(desk, "row-1");
	desk_assert_screen(desk, SCREEN_DAMAGED);
	assert_int_equal(desk->session.profile, 1);
	assert_null(desk->session.round);
	desk_assert_reads(desk, "profiles/1/journal.db");
	desk_assert_reads(desk, "Mia");
	desk_key(desk, "3");
	desk_assert_screen(desk, SCREEN_PROFILES);
	desk_press(desk, "row-0");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_string_equal(desk->session.not_saved, "");
	desk_press(desk, "continue-quiz");
	assert_string_equal(desk->session.ui.fields[0], "Mor");
	desk_key(desk, "escape");
	desk_press(desk, "home");
	desk_press(desk, "profiles");
	desk_press(desk, "row-1");
	desk_key(desk, "2");
	assert_unsaved(desk);
	assert_int_equal(desk->session.learner.past_count, 0);
	desk_leave(desk);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_no_journal),
		TEST(test_backup_taken),
		TEST(test_backup_taken_after_all),
		TEST(test_found_beside),
		TEST(test_folded_anew),
		TEST(test_an_index_that_lost_rows_is_found),
		TEST(test_found_in_a_question),
		TEST(test_found_in_writing),
		TEST(test_carried_to_what_was_read),
		TEST(test_carried_to_a_backup),
		TEST(test_not_left_behind),
		TEST(test_go_without),
		TEST(test_the_question_stands),
		TEST(test_no_room),
		TEST(test_locked_meanwhile),
		TEST(test_not_damaged),
		TEST(test_of_another_profile),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
