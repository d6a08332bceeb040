#include "profile.h"

#include "store/backup.h"
#include "store/examine.h"
#include "store/journal_learning.h"

#include <dirent.h>
#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

static const char noon[] = "2026-11-25T12-00-00";

struct desk {
	struct profile *profile;
	char folder[DURABLE_PATH_MAX];
};

static struct desk desk_of(void **state)
{
	struct desk desk = { .profile = *state };
	assert_true(backup_folder(desk.folder, desk.profile->path));
	return desk;
}

/* Goes on with the journal's only round up to the event of that number. */
static void play_up_to(struct desk *desk, int events)
{
	struct journal *journal = profile_open(desk->profile);
	int from = profile_count(journal, 1);
	if (from == 0)
		profile_begin(journal, "b");
	for (int i = from + 1; i <= events; i++) {
		struct event event = profile_event(1, i, MESSAGE_PICK);
		journal_push(journal, &event);
	}
	assert_true(journal_commit(journal, NULL));
	journal_close(journal);
}

static int played(struct desk *desk)
{
	struct journal *journal = profile_open(desk->profile);
	int count = profile_count(journal, 1);
	journal_close(journal);
	assert_true(journal_examine(desk->profile->path, true, NULL));
	return count;
}

static void back_up(struct desk *desk, const char *stamp)
{
	struct error error = { .text = "" };
	struct journal *journal = profile_open(desk->profile);
	if (!backup_make(journal, desk->folder, stamp, &error))
		fail_msg("%s", error.text);
	journal_close(journal);
}

static void restore(struct desk *desk, const char *name, const char *stamp)
{
	char path[DURABLE_PATH_MAX];
	struct error error = { .text = "" };
	assert_true(durable_path(path, desk->folder, "/", name));
	if (!backup_restore(desk->profile->path, path, stamp, &error))
		fail_msg("%s", error.text);
}

static bool name_add(void *context, const struct backup *backup)
{
	char *text = context;
	size_t len = strlen(text);
	snprintf(text + len, 1000 - len, "%s%s ", backup->name, backup->before_restore ? "!" : "");
	assert_true(backup->bytes >= 0);
	return true;
}

static void assert_listed(struct desk *desk, const char *want)
{
	char text[1000] = "";
	backup_list(desk->folder, name_add, text);
	assert_string_equal(text, want);
}

static void file_write(struct desk *desk, const char *name, const char *bytes)
{
	char path[DURABLE_PATH_MAX];
	assert_true(durable_path(path, desk->folder, "/", name));
	durable_folders_make(path);
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	fputs(bytes, file);
	fclose(file);
}

static bool file_is_there(struct desk *desk, const char *name)
{
	char path[DURABLE_PATH_MAX];
	return durable_path(path, desk->folder, "/", name) && durable_size(path) >= 0;
}

static void a_backup_is_one_good_file(void **state)
{
	struct desk desk = desk_of(state);
	char path[DURABLE_PATH_MAX];
	play_up_to(&desk, 500);
	assert_int_equal(backup_list(desk.folder, NULL, NULL), 0);
	back_up(&desk, noon);
	assert_listed(&desk, "journal-2026-11-25T12-00-00.db ");
	assert_true(durable_path(path, desk.folder, "/journal-2026-11-25T12-00-00.db", ""));
	assert_true(backup_is_good(path));
	size_t len;
	char *bytes = profile_bytes(path, &len);
	assert_int_equal(bytes[18], 1); /* no log beside it */
	free(bytes);
	struct journal *journal;
	assert_true(journal_open_reading(&journal, path, NULL));
	assert_int_equal(profile_count(journal, 1), 500);
	journal_close(journal);
	DIR *folder = opendir(desk.folder);
	assert_non_null(folder);
	int entries = 0;
	while (readdir(folder))
		entries++;
	closedir(folder);
	assert_int_equal(entries, 3);
}

static void one_of_the_same_moment_replaces_nothing(void **state)
{
	struct desk desk = desk_of(state);
	play_up_to(&desk, 5);
	back_up(&desk, noon);
	back_up(&desk, noon);
	back_up(&desk, "2026-11-25T11-59-59");
	assert_listed(&desk, "journal-2026-11-25T12-00-00.db journal-2026-11-25T12-00-00-2.db "
		"journal-2026-11-25T11-59-59.db ");
}

static void what_is_committed_beside_is_in_it(void **state)
{
	struct desk desk = desk_of(state);
	char path[DURABLE_PATH_MAX];
	play_up_to(&desk, 5);
	struct journal *writer = profile_open(desk.profile), *reader;
	struct event event = profile_event(1, 6, MESSAGE_PICK);
	journal_push(writer, &event);
	assert_true(journal_commit(writer, NULL));
	assert_true(journal_open_reading(&reader, desk.profile->path, NULL));
	assert_true(backup_make(reader, desk.folder, noon, NULL));
	journal_close(reader);
	assert_true(durable_path(path, desk.folder, "/journal-2026-11-25T12-00-00.db", ""));
	assert_true(journal_open_reading(&reader, path, NULL));
	assert_int_equal(profile_count(reader, 1), 6);
	journal_close(reader);
	journal_close(writer);
}

static void a_damaged_journal_makes_no_backup(void **state)
{
	struct desk desk = desk_of(state);
	play_up_to(&desk, 2000);
	size_t len;
	char *bytes = profile_bytes(desk.profile->path, &len);
	memset(bytes + 25 * 4096, 0xA5, 4096);
	FILE *file = fopen(desk.profile->path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	fclose(file);
	free(bytes);
	struct journal *journal = profile_open(desk.profile);
	struct error error = { .text = "" };
	assert_false(backup_make(journal, desk.folder, noon, &error));
	assert_non_null(strstr(error.text, "the journal is damaged"));
	assert_listed(&desk, "");
	assert_false(file_is_there(&desk, "journal-2026-11-25T12-00-00.db.new"));
	journal_close(journal);
}

static void a_folder_that_cannot_be_made_is_told(void **state)
{
	struct desk desk = desk_of(state);
	play_up_to(&desk, 5);
	struct journal *journal = profile_open(desk.profile);
	struct error error = { .text = "" };
	assert_false(backup_make(journal, desk.profile->path, noon, &error));
	assert_non_null(strstr(error.text, "cannot back up to "));
	journal_close(journal);
}

static void one_is_due_every_half_hour(void **state)
{
	struct desk desk = desk_of(state);
	assert_true(backup_is_due(desk.folder, noon));
	file_write(&desk, "journal-2026-11-25T12-00-00.db", "");
	file_write(&desk, "journal-2026-11-24T12-00-00.db", "");
	file_write(&desk, "journal-2031-01-01T00-00-00.db", "");
	assert_false(backup_is_due(desk.folder, noon));
	assert_false(backup_is_due(desk.folder, "2026-11-25T12-29-59"));
	assert_true(backup_is_due(desk.folder, "2026-11-25T12-30-00"));
	assert_true(backup_is_due(desk.folder, "2026-11-25T11-59-59"));
}

static void what_is_not_ours_is_never_touched(void **state)
{
	struct desk desk = desk_of(state);
	static const char *const others[] = { "journal.db", "journal-2026-11-25T12-00-00.db.bak",
		"my-journal-2026-11-25T12-00-00.db", "journal-2026-11-25T12-00-00 copy.db",
		"journal-2026-13-25T12-00-00.db", "journal-2026-11-25T12-00-00-.db", "notes.txt",
		"journal-2026-11-25T12-00-00-before.db" };
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		file_write(&desk, others[i], "x");
	for (int i = 0; i < 24; i++) {
		char name[64];
		snprintf(name, sizeof name, "journal-2026-11-25T%02d-00-00.db", i);
		file_write(&desk, name, "x");
	}
	file_write(&desk, "journal-2026-11-25T12-00-00-before-restore-3.db", "x");
	file_write(&desk, "journal-2026-11-25T12-00-00.db.new", "x");
	assert_int_equal(backup_thin(desk.folder, "2026-11-26T00-00-00", 1 << 20), 24);
	assert_listed(&desk, "journal-2026-11-25T23-00-00.db "
		"journal-2026-11-25T12-00-00-before-restore-3.db! ");
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_true(file_is_there(&desk, others[i]));
	assert_false(file_is_there(&desk, "journal-2026-11-25T12-00-00.db.new"));
}

static void a_restore_can_be_undone(void **state)
{
	struct desk desk = desk_of(state);
	play_up_to(&desk, 100);
	back_up(&desk, noon);
	play_up_to(&desk, 900);
	restore(&desk, "journal-2026-11-25T12-00-00.db", "2026-11-25T13-00-00");
	assert_int_equal(played(&desk), 100);
	assert_listed(&desk, "journal-2026-11-25T13-00-00-before-restore.db! "
		"journal-2026-11-25T12-00-00.db ");
	restore(&desk, "journal-2026-11-25T13-00-00-before-restore.db", "2026-11-25T14-00-00");
	assert_int_equal(played(&desk), 900);
	assert_int_equal(backup_list(desk.folder, NULL, NULL), 3);
	/* What stands for the journal is the journal's in every way. */
	size_t len;
	char *bytes = profile_bytes(desk.profile->path, &len);
	assert_int_equal(bytes[18], 2);
	free(bytes);
}

static void what_a_crash_left_in_the_log_is_kept(void **state)
{
	struct desk desk = desk_of(state);
	play_up_to(&desk, 100);
	back_up(&desk, noon);
	/* As after a kill: copied with its log while it is open. */
	struct journal *journal = profile_open(desk.profile);
	for (int i = 101; i <= 110; i++) {
		struct event event = profile_event(1, i, MESSAGE_PICK);
		journal_push(journal, &event);
	}
	assert_true(journal_commit(journal, NULL));
	const char *path = desk.profile->path;
	char log[160], kept[160], kept_log[160];
	snprintf(log, sizeof log, "%s-wal", path);
	snprintf(kept, sizeof kept, "%s/data/kept", desk.profile->folder);
	snprintf(kept_log, sizeof kept_log, "%s/data/kept-log", desk.profile->folder);
	/* Another program copies: closing a file of ours would drop SQLite's locks. */
	char command[700];
	snprintf(command, sizeof command, "cp %s %s && cp %s %s", path, kept, log, kept_log);
	assert_int_equal(system(command), 0);
	journal_close(journal);
	assert_int_equal(rename(kept, path), 0);
	assert_int_equal(rename(kept_log, log), 0);
	restore(&desk, "journal-2026-11-25T12-00-00.db", "2026-11-25T13-00-00");
	assert_int_equal(played(&desk), 100);
	restore(&desk, "journal-2026-11-25T13-00-00-before-restore.db", "2026-11-25T14-00-00");
	assert_int_equal(played(&desk), 110);
}

static void assert_restore_refused(struct desk *desk, const char *name, const char *words)
{
	char path[DURABLE_PATH_MAX];
	struct error error = { .text = "" };
	assert_true(durable_path(path, desk->folder, "/", name));
	assert_false(backup_restore(desk->profile->path, path, "2026-11-25T13-00-00", &error));
	if (!strstr(error.text, words))
		fail_msg("\"%s\" lacks \"%s\"", error.text, words);
}

static void what_is_no_backup_is_not_restored(void **state)
{
	struct desk desk = desk_of(state);
	play_up_to(&desk, 100);
	back_up(&desk, noon);
	file_write(&desk, "journal-2026-11-24T12-00-00.db", "a letter to somebody, long enough to be "
		"taken for a database by those who do not look at what stands at its beginning at all");
	assert_restore_refused(&desk, "journal-2026-11-24T12-00-00.db", "it is no journal");
	assert_restore_refused(&desk, "journal-2026-11-23T12-00-00.db", "No such file");
	struct journal *journal = profile_open(desk.profile);
	assert_restore_refused(&desk, "journal-2026-11-25T12-00-00.db", "another Readback");
	journal_close(journal);
	assert_int_equal(played(&desk), 100);
	assert_int_equal(backup_list(desk.folder, NULL, NULL), 2);
}

static void a_damaged_journal_is_set_aside(void **state)
{
	struct desk desk = desk_of(state);
	play_up_to(&desk, 100);
	back_up(&desk, noon);
	FILE *file = fopen(desk.profile->path, "wb");
	assert_non_null(file);
	fputs("nothing that could be read", file);
	fclose(file);
	restore(&desk, "journal-2026-11-25T12-00-00.db", "2026-11-25T13-00-00");
	assert_int_equal(played(&desk), 100);
	char aside[160];
	snprintf(aside, sizeof aside, "%s/data/journal-damaged-2026-11-25T13-00-00",
		desk.profile->folder);
	size_t len;
	char *bytes = profile_bytes(aside, &len);
	assert_memory_equal(bytes, "nothing that could be read", len);
	free(bytes);
	/* And where there is none at all. */
	unlink(desk.profile->path);
	restore(&desk, "journal-2026-11-25T12-00-00.db", "2026-11-25T13-00-00");
	assert_int_equal(played(&desk), 100);
}

static bool is_behind(struct desk *desk)
{
	struct journal *journal = profile_open(desk->profile);
	bool behind = backup_is_behind(journal, desk->folder);
	journal_close(journal);
	return behind;
}

static void it_is_behind_what_was_played_since(void **state)
{
	struct desk desk = desk_of(state);
	/* Nothing is worth no backup. */
	journal_close(profile_open(desk.profile));
	assert_false(is_behind(&desk));
	play_up_to(&desk, 5);
	assert_true(is_behind(&desk));
	back_up(&desk, noon);
	assert_false(is_behind(&desk));
	play_up_to(&desk, 6);
	assert_true(is_behind(&desk));
	back_up(&desk, "2026-11-25T13-00-00");
	assert_false(is_behind(&desk));
	struct journal *journal = profile_open(desk.profile);
	assert_true(journal_keep_article(journal, "b", "text", 4, NULL));
	journal_close(journal);
	assert_true(is_behind(&desk));
	/* One that cannot tell is as good as none. */
	back_up(&desk, "2026-11-25T14-00-00");
	file_write(&desk, "journal-2026-11-25T15-00-00.db", "nothing of ours");
	assert_true(is_behind(&desk));
}

static void the_newest_good_one_is_found(void **state)
{
	struct desk desk = desk_of(state);
	struct backup found;
	play_up_to(&desk, 5);
	assert_false(backup_newest_good(desk.folder, &found));
	back_up(&desk, noon);
	back_up(&desk, "2026-11-25T13-00-00");
	assert_true(backup_newest_good(desk.folder, &found));
	assert_string_equal(found.name, "journal-2026-11-25T13-00-00.db");
	file_write(&desk, "journal-2026-11-25T13-00-00.db", "nothing of ours");
	assert_true(backup_newest_good(desk.folder, &found));
	assert_string_equal(found.stamp, noon);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, profile_make, profile_remove)
	const struct CMUnitTest tests[] = {
		TEST(a_backup_is_one_good_file),
		TEST(one_of_the_same_moment_replaces_nothing),
		TEST(what_is_committed_beside_is_in_it),
		TEST(a_damaged_journal_makes_no_backup),
		TEST(a_folder_that_cannot_be_made_is_told),
		TEST(one_is_due_every_half_hour),
		TEST(what_is_not_ours_is_never_touched),
		TEST(a_restore_can_be_undone),
		TEST(what_a_crash_left_in_the_log_is_kept),
		TEST(what_is_no_backup_is_not_restored),
		TEST(a_damaged_journal_is_set_aside),
		TEST(it_is_behind_what_was_played_since),
		TEST(the_newest_good_one_is_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
