/* Backups: made on leaving, put back by two different keys, and put back once more to undo it. */
#include "desk.h"
#include "spoil.h"
#include "command/session_parts.h"
#include "store/backup.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

static const int64_t MINUTE_MS = 60 * 1000, DAY_MS = 24 * 3600 * 1000;

static int backups_of(const struct desk *desk)
{
	char folder[DURABLE_PATH_MAX];
	assert_true(backup_folder(folder, desk->journal));
	return backup_list(folder, NULL, NULL);
}

static void assert_newest(const struct desk *desk, const char *stamp)
{
	char folder[DURABLE_PATH_MAX];
	struct backup backup = { .bytes = 0 };
	assert_true(backup_folder(folder, desk->journal));
	assert_true(backup_newest_good(folder, &backup));
	assert_string_equal(backup.stamp, stamp);
}

/* As the window is left; what was said of it. */
static void leave(struct desk *desk)
{
	struct streams streams;
	capture_begin(&streams);
	session_backup(&desk->session, &desk->now);
	capture_end(&streams, &desk->said);
	desk_close(desk);
}

static void restart(struct desk *desk, int64_t ms)
{
	leave(desk);
	desk->now.utc_ms += ms;
	desk->now.running_ms = 0;
	desk_open(desk);
}

/* One quiz more, of which the first question was answered; then home. */
static void play(struct desk *desk)
{
	desk_begin_quiz(desk);
	desk_key(desk, "1");
	desk_key(desk, "space");
	desk_key(desk, "escape");
	desk_press(desk, "home");
}

/* Where a start goes on with a quiz that was left. */
static void go_home(struct desk *desk)
{
	if (ui_screen(&desk->session.ui) == SCREEN_PAUSE)
		desk_press(desk, "home");
	desk_assert_screen(desk, SCREEN_HOME);
}

static void backups_open(struct desk *desk)
{
	go_home(desk);
	desk_press(desk, "settings");
	desk_press(desk, "backups");
	desk_assert_screen(desk, SCREEN_BACKUPS);
}

/* Two quizzes on two days, a backup of each. */
static struct desk *two_days(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	play(desk);
	restart(desk, DAY_MS);
	go_home(desk);
	play(desk);
	restart(desk, DAY_MS);
	assert_int_equal(backups_of(desk), 2);
	return desk;
}

static void test_made_on_leaving(void **state)
{
	struct desk *desk = desk_make(state);
	/* Nothing is worth no backup. */
	desk_open(desk);
	restart(desk, MINUTE_MS);
	assert_int_equal(backups_of(desk), 0);
	play(desk);
	restart(desk, 29 * MINUTE_MS);
	assert_int_equal(backups_of(desk), 1);
	/* Too soon; then nothing is new but what was too soon. */
	go_home(desk);
	play(desk);
	restart(desk, MINUTE_MS);
	assert_int_equal(backups_of(desk), 1);
	assert_newest(desk, "2026-01-05T08-01-00");
	restart(desk, DAY_MS);
	assert_newest(desk, "2026-01-05T08-31-00");
	restart(desk, DAY_MS);
	assert_newest(desk, "2026-01-05T08-31-00");
	leave(desk);
	assert_string_equal(desk->said.err, "");
	desk_free(desk);
}

/* Of a day one stays; and no more than the settings allow. */
static void test_thinned(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	for (int i = 0; i < 3; i++) {
		play(desk);
		restart(desk, 60 * MINUTE_MS);
		go_home(desk);
	}
	assert_int_equal(backups_of(desk), 1);
	for (int i = 0; i < 3; i++) {
		play(desk);
		restart(desk, DAY_MS);
		go_home(desk);
	}
	assert_int_equal(backups_of(desk), 3);
	/* As full as a megabyte makes it. */
	char path[256];
	snprintf(path, sizeof path, "%s/backups/journal-2026-01-01T00-00-00.db", desk->folder->path);
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	fclose(file);
	assert_int_equal(truncate(path, 1000 * 1000), 0);
	desk->session.settings.backup_megabytes = 1;
	play(desk);
	restart(desk, DAY_MS);
	assert_int_equal(access(path, F_OK), -1);
	leave(desk);
	desk_free(desk);
}

static void test_restored_and_undone(void **state)
{
	struct desk *desk = two_days(state);
	backups_open(desk);
	desk_assert_reads(desk, "6\u00a0Jan\u00a02026, 09:00");
	desk_assert_reads(desk, "5\u00a0Jan\u00a02026, 09:00");
	desk_assert_reads(desk, "2 backups");
	/* Asked, and left: by Enter once more, by an arrow, by another letter, by Escape. */
	static const char *const others[] = { "enter", "space", "down", "tab", "n", "escape", "z" };
	desk_key(desk, "down");
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		desk_key(desk, "enter");
		desk_assert_screen(desk, SCREEN_RESTORE);
		desk_assert_reads(desk, "5\u00a0Jan\u00a02026, 09:00?");
		desk_key(desk, others[i]);
		desk_assert_screen(desk, SCREEN_BACKUPS);
		assert_string_equal(desk->session.ui.focus, "row-1");
		assert_int_equal(backups_of(desk), 2);
	}
	desk_key(desk, "enter");
	desk_key(desk, "y");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_says(desk->session.ui.notice, "The backup of 5\u00a0Jan\u00a02026, 09:00 was put back. "
		"What was there before is the newest backup now: put that one back to undo this.");
	assert_int_equal(desk->session.learner.past_count, 1);
	assert_null(desk->session.round);
	assert_string_equal(desk->session.not_saved, "");
	/* What is played now is kept, and goes when the restore is undone. */
	play(desk);
	backups_open(desk);
	desk_assert_reads(desk, "What was there before another was put back");
	desk_key(desk, "enter");
	desk_assert_reads(desk, "7\u00a0Jan\u00a02026, 09:00?");
	desk_key(desk, "y");
	assert_int_equal(desk->session.learner.past_count, 2);
	restart(desk, DAY_MS);
	assert_int_equal(desk->session.learner.past_count, 2);
	leave(desk);
	desk_free(desk);
}

static void pad(struct desk *desk, int button)
{
	struct input input = { .kind = INPUT_PAD, .code = button };
	session_input(&desk->session, &input, &desk->now);
	desk_wait(desk, 0);
}

/* On a pad it takes two different buttons, with a mouse two different places. */
static void test_pad_and_mouse(void **state)
{
	struct desk *desk = two_days(state);
	backups_open(desk);
	pad(desk, PAD_SOUTH);
	desk_assert_screen(desk, SCREEN_RESTORE);
	pad(desk, PAD_SOUTH);
	desk_assert_screen(desk, SCREEN_BACKUPS);
	pad(desk, PAD_SOUTH);
	pad(desk, PAD_DOWN);
	desk_assert_screen(desk, SCREEN_BACKUPS);
	pad(desk, PAD_SOUTH);
	pad(desk, PAD_NORTH);
	desk_assert_screen(desk, SCREEN_HOME);
	assert_int_equal(backups_of(desk), 3);
	backups_open(desk);
	desk_press(desk, "row-0");
	desk_press(desk, "restore");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_int_equal(backups_of(desk), 4);
	leave(desk);
	desk_free(desk);
}

/* In the middle of a question it is left as it stands: it is in what was there before. */
static void test_in_a_question(void **state)
{
	struct desk *desk = two_days(state);
	go_home(desk);
	desk_press(desk, "continue-quiz");
	desk_type(desk, "Mor");
	desk_key(desk, "escape");
	desk_press(desk, "settings");
	desk_press(desk, "backups");
	desk_press(desk, "row-1");
	desk_key(desk, "y");
	assert_int_equal(desk->session.learner.past_count, 1);
	desk_press(desk, "continue-quiz");
	assert_string_equal(desk->session.ui.fields[0], "");
	desk_key(desk, "escape");
	desk_press(desk, "home");
	backups_open(desk);
	desk_press(desk, "row-0");
	desk_key(desk, "y");
	desk_press(desk, "continue-quiz");
	assert_string_equal(desk->session.ui.fields[0], "Mor");
	leave(desk);
	desk_free(desk);
}

static void assert_refused(struct desk *desk, const char *why)
{
	desk_press(desk, "row-0");
	desk_key(desk, "y");
	assert_says(desk->session.ui.notice, "The backup was not put back, and nothing was changed: ");
	assert_says(desk->session.ui.notice, why);
	assert_false(desk->session.ui.notice_fine);
	assert_non_null(desk->session.journal);
	assert_string_equal(desk->session.not_saved, "");
	assert_int_equal(desk->session.learner.past_count, 2);
}

static void test_damaged_backup(void **state)
{
	struct desk *desk = two_days(state);
	folder_write(*state, 0, "backups/journal-2026-01-06T08-00-00.db", "no backup");
	backups_open(desk);
	assert_refused(desk, "that backup is damaged");
	desk_assert_screen(desk, SCREEN_BACKUPS);
	assert_int_equal(backups_of(desk), 2);
	/* One that is gone by now. */
	char path[256];
	snprintf(path, sizeof path, "%s/backups/journal-2026-01-06T08-00-00.db", desk->folder->path);
	assert_int_equal(unlink(path), 0);
	assert_refused(desk, "that backup is damaged");
	leave(desk);
	desk_free(desk);
}

/* What is there now cannot be a backup: it is said, and what can be done about it. */
static void test_put_back_for_a_damaged_one(void **state)
{
	struct desk *desk = two_days(state);
	leave(desk);
	spoil_answers_add(desk->journal);
	spoil_answers(desk->journal);
	desk_open(desk);
	backups_open(desk);
	desk_press(desk, "row-0");
	desk_key(desk, "y");
	desk_assert_screen(desk, SCREEN_DAMAGED);
	desk_key(desk, "2");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_says(desk->session.ui.notice, "was put back");
	assert_int_equal(desk->session.learner.past_count, 2);
	assert_int_equal(spoil_files(desk->folder->path, "journal-damaged-*.db", NULL), 1);
	leave(desk);
	desk_free(desk);
}

/* Without room for what is there now, that stays; answers that wait for the disk do, too. */
static void test_full_disk(void **state)
{
	struct desk *desk = two_days(state);
	signal(SIGXFSZ, SIG_IGN);
	backups_open(desk);
	desk_press(desk, "row-0");
	desk_disk_limit(3000);
	desk_key(desk, "y");
	desk_disk_limit(-1);
	assert_says(desk->session.ui.notice, "The backup was not put back, and nothing was changed: ");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_non_null(desk->session.journal);
	assert_int_equal(desk->session.learner.past_count, 2);
	assert_int_equal(backups_of(desk), 2);
	desk_press(desk, "continue-quiz");
	desk_disk_limit(0);
	desk_type(desk, "Mora");
	desk_key(desk, "enter");
	desk_key(desk, "escape");
	desk_press(desk, "settings");
	desk_press(desk, "backups");
	desk_press(desk, "row-0");
	desk_key(desk, "y");
	assert_says(desk->session.ui.notice, "there are answers that could not be saved yet");
	/* Nor is there room for a backup on leaving. */
	desk->now.utc_ms += DAY_MS;
	leave(desk);
	desk_disk_limit(-1);
	signal(SIGXFSZ, SIG_DFL);
	desk_free(desk);
}

/* A folder of backups that cannot be written: leaving says so and goes on. */
static void test_no_folder(void **state)
{
	struct desk *desk = two_days(state);
	char folder[256];
	go_home(desk);
	play(desk);
	snprintf(folder, sizeof folder, "%s/backups", desk->folder->path);
	assert_int_equal(chmod(desk->folder->path, 0777), 0);
	assert_int_equal(chmod(folder, 0555), 0);
	folder_become(FOLDER_NOBODY);
	desk->now.utc_ms += DAY_MS;
	leave(desk);
	folder_become(0);
	assert_says(desk->said.err, "readback: cannot back up to ");
	assert_int_equal(backups_of(desk), 2);
	assert_int_equal(chmod(folder, 0755), 0);
	/* Nobody saw that: the next start tells it, and those behind it, until it is made. */
	for (int i = 0; i < 2; i++) {
		desk_open(desk);
		assert_says(desk->session.ui.notice, "the folder can be written to. (cannot back up to ");
		desk_close(desk);
	}
	desk_open(desk);
	assert_int_equal(desk->session.learner.past_count, 3);
	leave(desk);
	assert_string_equal(desk->said.err, "");
	assert_int_equal(backups_of(desk), 3);
	desk_open(desk);
	assert_string_equal(desk->session.ui.notice, "");
	desk_leave(desk);
}

/* On a full disk there may be room for no more than a name. */
static void test_failed_without_a_reason(void **state)
{
	struct desk *desk = two_days(state);
	leave(desk);
	folder_write(*state, 0, "journal.db-backup-failed", "");
	desk_open(desk);
	assert_says(desk->session.ui.notice, "and that the folder can be written to.");
	leave(desk);
	desk_open(desk);
	assert_string_equal(desk->session.ui.notice, "");
	desk_leave(desk);
}

/* Each profile has its own. */
static void test_of_each_profile(void **state)
{
	struct desk *desk = two_days(state);
	leave(desk);
	desk->options.data = desk->folder->path;
	desk_open(desk);
	go_home(desk);
	desk_make_profile(desk, "Mia");
	backups_open(desk);
	desk_assert_reads(desk, "There is none yet.");
	assert_null(drawlist_hot_named(&desk->session.list, "row-0"));
	desk_key(desk, "escape");
	desk_key(desk, "escape");
	play(desk);
	restart(desk, DAY_MS);
	assert_int_equal(desk->session.profile, 1);
	backups_open(desk);
	desk_assert_reads(desk, "1 backup");
	assert_int_equal(backups_of(desk), 2);
	desk_press(desk, "row-0");
	desk_key(desk, "y");
	assert_int_equal(desk->session.profile, 1);
	assert_int_equal(desk->session.learner.past_count, 1);
	assert_says(desk->session.ui.notice, "was put back");
	leave(desk);
	desk_free(desk);
}

/* Where nothing is kept there is nothing to back up; where it is only read, neither. */
static void test_nothing_kept(void **state)
{
	struct desk *desk = desk_make(state);
	desk->options.journal = NULL;
	desk_open(desk);
	desk_press(desk, "settings");
	assert_null(drawlist_hot_named(&desk->session.list, "backups"));
	leave(desk);
	desk_free(desk);
}

static void test_many(void **state)
{
	struct desk *desk = two_days(state);
	for (int i = 0; i < 120; i++) {
		char name[64];
		snprintf(name, sizeof name, "backups/journal-2020-01-01T00-%02d-%02d.db", i / 60, i % 60);
		folder_write(*state, 0, name, "old");
	}
	backups_open(desk);
	for (int i = 0; i < 100; i++)
		desk_key(desk, "down");
	desk_assert_reads(desk, "Backups 101 to 122");
	desk_key(desk, "enter");
	assert_string_equal(desk->session.ui.focus, "row-100");
	desk_key(desk, "enter");
	assert_int_equal(desk->session.ui.restored, 100);
	desk_key(desk, "escape");
	assert_string_equal(desk->session.ui.focus, "row-100");
	leave(desk);
	desk_free(desk);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_made_on_leaving),
		TEST(test_thinned),
		TEST(test_restored_and_undone),
		TEST(test_pad_and_mouse),
		TEST(test_in_a_question),
		TEST(test_damaged_backup),
		TEST(test_put_back_for_a_damaged_one),
		TEST(test_full_disk),
		TEST(test_no_folder),
		TEST(test_failed_without_a_reason),
		TEST(test_of_each_profile),
		TEST(test_nothing_kept),
		TEST(test_many),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
