/* A class in a session: its names, its windows, and that it is taken up where it stood. */
#include "bankfile/names_file.h"
#include "command/command.h"
#include "command/session_parts.h"
#include "core/class.h"
#include "desk.h"
#include "planted.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static const char PLANTED[] = "Zwölf Œufs";

/* A lesson, one team on keys with the planted name, its first question open. */
static void begin(struct desk *desk)
{
	desk_open(desk);
	desk_press(desk, "class");
	desk_key(desk, "enter");
	desk_key(desk, "n");
	desk_type(desk, PLANTED);
	desk_key(desk, "enter");
	desk_assert_screen(desk, SCREEN_CLASS);
	assert_int_equal(desk->session.round->phase, PHASE_LOBBY);
	desk_key(desk, "page-down");
	assert_int_equal(desk->session.round->phase, PHASE_ASK);
}

static void test_taken_up_where_it_stood(void **state)
{
	struct desk *desk = desk_make(state);
	begin(desk);
	desk_key(desk, "1");
	uint64_t digest = round_digest(desk->session.round);
	int score = class_score(desk->session.round, 0);
	desk_close(desk);
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_CLASS_PAUSE);
	struct round *round = desk->session.round;
	assert_true(round->paused);
	assert_int_equal(class_score(round, 0), score);
	assert_string_equal(names_get(&desk->session.names, 1), PLANTED);
	assert_true(round_digest(round) != digest); /* it stands still, nothing else */
	desk->now.running_ms += 3600 * 1000;
	desk_key(desk, "page-down");
	desk_assert_screen(desk, SCREEN_CLASS);
	assert_true(round->last_ms < 3600 * 1000);
	desk_leave(desk);
}

static void test_names_are_forgotten(void **state)
{
	struct desk *desk = desk_make(state);
	begin(desk);
	assert_int_equal(planted_search(desk->folder->path, PLANTED), 1);
	desk_key(desk, "f5");
	desk_press(desk, "finish");
	for (int i = 0; i < 10 && desk->session.round->phase != PHASE_END; i++)
		desk_key(desk, "page-down");
	assert_int_equal(desk->session.round->phase, PHASE_END);
	desk_key(desk, "delete");
	assert_says(desk->session.ui.notice, "Del once more forgets the names of this class");
	assert_int_equal(desk->session.names.count, 1);
	desk_key(desk, "page-up");
	desk_key(desk, "page-down");
	desk_key(desk, "delete");
	assert_int_equal(desk->session.names.count, 1);
	desk_key(desk, "delete");
	assert_says(desk->session.ui.notice, "The names are forgotten, and the reports that held them");
	assert_int_equal(desk->session.names.count, 0);
	session_backup(&desk->session, &desk->now);
	assert_int_equal(planted_search(desk->folder->path, PLANTED), 0);
	desk_close(desk);
	assert_int_equal(planted_search(desk->folder->path, PLANTED), 0);
	desk_free(desk);
}

/* A set of teams is kept for other classes, too: it is told that it has some of the names. */
static void test_a_saved_set_that_has_the_names_is_told(void **state)
{
	struct desk *desk = desk_make(state);
	begin(desk);
	assert_int_equal(mkdir(folder_path(desk->folder, 0, "teams"), 0700), 0);
	char set[128];
	snprintf(set, sizeof set, "teams = ( { name = \"%s\"; } );\n", PLANTED);
	folder_write(desk->folder, 0, "teams/6b.cfg", set);
	desk_key(desk, "f5");
	desk_press(desk, "finish");
	for (int i = 0; i < 10 && desk->session.round->phase != PHASE_END; i++)
		desk_key(desk, "page-down");
	desk_key(desk, "delete");
	desk_key(desk, "delete");
	assert_says(desk->session.ui.notice, "a saved set of teams has some of them still");
	assert_int_equal(desk->session.names.count, 0);
	assert_int_equal(planted_search(desk->folder->path, PLANTED), 1);
	desk_leave(desk);
}

static void test_names_are_forgotten_by_the_command(void **state)
{
	struct desk *desk = desk_make(state);
	char folder[64], option[] = "--profile-dir", class[] = "1", other[] = "2";
	begin(desk);
	desk_close(desk);
	snprintf(folder, sizeof folder, "%s", desk->folder->path);
	char *wrong[] = { other, option, folder }, *right[] = { class, option, folder };
	assert_int_equal(command_forget(3, wrong), EXIT_FINE);
	assert_int_equal(planted_search(folder, PLANTED), 1);
	assert_int_equal(command_forget(3, right), EXIT_FINE);
	assert_int_equal(planted_search(folder, PLANTED), 0);
	desk_open(desk);
	assert_int_equal(desk->session.names.count, 0);
	assert_int_equal(desk->session.round->class->player_count, 1);
	desk_leave(desk);
}

static const char WORDS[] = "Zoé said “Œil” first";

/* The score of the first team, with words about it: on disk when this returns. */
static void correct(struct desk *desk, const char *words)
{
	desk_key(desk, "c");
	desk_assert_screen(desk, SCREEN_CORRECT);
	desk_press(desk, "points+10");
	desk_press(desk, "words");
	desk_type(desk, words);
	desk_key(desk, "enter");
	desk_assert_screen(desk, SCREEN_CLASS);
}

/* A lesson with one team that has no name, its first question closed. */
static void begin_unnamed(struct desk *desk)
{
	desk_open(desk);
	desk_press(desk, "class");
	desk_key(desk, "enter");
	desk_key(desk, "n");
	desk_key(desk, "enter");
	desk_key(desk, "page-down");
	desk_key(desk, "page-down");
	assert_int_equal(desk->session.round->phase, PHASE_CLOSED);
}

/* They are in the file of the names alone, and go with the correction that is taken back. */
static void test_words_of_a_correction(void **state)
{
	struct desk *desk = desk_make(state);
	begin_unnamed(desk);
	correct(desk, WORDS);
	assert_int_equal(class_score(desk->session.round, 0), 10);
	assert_int_equal(planted_search(desk->folder->path, WORDS), 1);
	assert_int_equal(access(folder_path(*state, 0, "names/1.cfg"), F_OK), 0);
	correct(desk, "another");
	desk_key(desk, "c");
	desk_assert_reads(desk, WORDS);
	desk_assert_reads(desk, "another");
	desk_key(desk, "escape");
	desk_key(desk, "f9");
	assert_int_equal(desk->session.round->class->state.correction_count, 1);
	assert_int_equal(planted_search(desk->folder->path, "another"), 0);
	assert_string_equal(names_words(&desk->session.names, 0), WORDS);
	desk_close(desk);
	desk_open(desk);
	assert_string_equal(names_words(&desk->session.names, 0), WORDS);
	desk_key(desk, "page-down");
	desk_key(desk, "f9");
	assert_int_equal(class_score(desk->session.round, 0), 0);
	assert_int_equal(planted_search(desk->folder->path, WORDS), 0);
	desk_leave(desk);
}

/* The program ended between the words and the row of their correction: they belong to none. */
static void test_words_of_no_correction(void **state)
{
	struct desk *desk = desk_make(state);
	begin_unnamed(desk);
	correct(desk, WORDS);
	names_words_put(&desk->session.names, 1, "never made");
	assert_true(names_save(folder_path(*state, 0, "names/1.cfg"), &desk->session.names, NULL));
	desk_close(desk);
	desk_open(desk);
	assert_int_equal(desk->session.names.word_count, 1);
	assert_int_equal(planted_search(desk->folder->path, "never made"), 0);
	assert_int_equal(planted_search(desk->folder->path, WORDS), 1);
	desk_leave(desk);
}

/* Where no team has a name there are words to forget all the same. */
static void test_words_are_forgotten(void **state)
{
	struct desk *desk = desk_make(state);
	char folder[64], option[] = "--profile-dir", class[] = "1";
	snprintf(folder, sizeof folder, "%s", desk->folder->path);
	begin_unnamed(desk);
	correct(desk, WORDS);
	desk_key(desk, "f5");
	desk_press(desk, "finish");
	for (int i = 0; i < 10 && desk->session.round->phase != PHASE_END; i++)
		desk_key(desk, "page-down");
	desk_assert_reads(desk, "forget the names");
	desk_key(desk, "delete");
	assert_int_equal(planted_search(folder, WORDS), 1);
	desk_key(desk, "delete");
	session_backup(&desk->session, &desk->now);
	assert_int_equal(desk->session.names.word_count, 0);
	assert_int_equal(planted_search(folder, WORDS), 0);
	desk_close(desk);
	assert_int_equal(planted_search(folder, WORDS), 0);
	/* By the command, of another class. */
	begin_unnamed(desk);
	correct(desk, WORDS);
	desk_close(desk);
	class[0] = '2';
	char *words[] = { class, option, folder };
	assert_int_equal(planted_search(folder, WORDS), 1);
	assert_int_equal(command_forget(3, words), EXIT_FINE);
	assert_int_equal(planted_search(folder, WORDS), 0);
	desk_free(desk);
}

/* One team answers, and the lesson ends. */
static void play_to_the_end(struct desk *desk)
{
	desk_key(desk, "1");
	for (int i = 0; i < 100 && desk->session.round->phase != PHASE_END; i++) {
		desk_wait(desk, 2000);
		desk_key(desk, "page-down");
	}
	assert_int_equal(desk->session.round->phase, PHASE_END);
}

/* By one key at the end; the names in it go with the others, by a key and by the command. */
static void test_report_is_saved_and_forgotten(void **state)
{
	struct desk *desk = desk_make(state);
	char folder[64], option[] = "--profile-dir", class[] = "1";
	begin(desk);
	play_to_the_end(desk);
	snprintf(folder, sizeof folder, "%s", desk->folder->path);
	for (int i = 0; i < 2; i++) {
		desk_key(desk, "s");
		assert_says(desk->session.ui.notice, "The report is saved as ");
		assert_says(desk->session.ui.notice, "/reports/class-1.html, and its numbers as .csv");
		/* The names, the page, the teams and the answers. */
		assert_int_equal(planted_search(folder, PLANTED), i == 0 ? 4 : 0);
		for (int j = 0; i == 0 && j < 2; j++)
			desk_key(desk, "delete");
		assert_int_equal(planted_search(folder, PLANTED), 0);
	}
	desk_close(desk);
	char *words[] = { class, option, folder };
	assert_int_equal(access(folder_path(*state, 0, "reports/class-1.html"), F_OK), 0);
	assert_int_equal(command_forget(3, words), EXIT_FINE);
	assert_int_not_equal(access(folder_path(*state, 0, "reports/class-1.html"), F_OK), 0);
	desk_free(desk);
}

static void test_nothing_to_report(void **state)
{
	struct desk *desk = desk_make(state);
	begin(desk);
	desk_key(desk, "f5");
	desk_press(desk, "finish");
	for (int i = 0; i < 10 && desk->session.round->phase != PHASE_END; i++)
		desk_key(desk, "page-down");
	desk_key(desk, "s");
	assert_says(desk->session.ui.notice, "There is nothing to report: ");
	assert_int_not_equal(access(folder_path(*state, 0, "reports"), F_OK), 0);
	desk_leave(desk);
}

static void displays_tell(struct desk *desk, int count, int w)
{
	const struct displays displays = { .count = count, .items = {
		{ .name = "LAPTOP", .w = 1366, .h = 768, .index = 0 },
		{ .name = "BEAMER", .w = w, .h = w * 3 / 4, .index = 1 } } };
	const struct input told = { .kind = INPUT_DISPLAYS, .displays = &displays };
	session_input(&desk->session, &told, &desk->now);
}

static const struct drawlist *wall(struct desk *desk, int w)
{
	return session_wall(&desk->session, &metrics_stand_in, w, w * 3 / 4, &desk->now);
}

static void test_the_wall_comes_and_goes(void **state)
{
	struct desk *desk = desk_make(state);
	begin(desk);
	assert_null(wall(desk, 1024));
	displays_tell(desk, 2, 1024);
	assert_non_null(wall(desk, 1024));
	displays_tell(desk, 1, 0);
	assert_null(wall(desk, 1024));
	assert_string_equal(desk->session.ui.notice,
		"The projector is gone: the lesson goes on in this window.");
	assert_false(desk->session.ui.notice_fine);
	displays_tell(desk, 2, 1600);
	assert_string_equal(desk->session.ui.notice, "The lesson is on the projector now.");
	assert_true(desk->session.ui.notice_fine);
	assert_non_null(wall(desk, 1600));
	/* Frozen it stays as it is; in another size it is rather empty than new. */
	desk_key(desk, "f7");
	int count = wall(desk, 1600)->count;
	desk_key(desk, "page-down");
	assert_int_equal(wall(desk, 1600)->count, count);
	assert_int_equal(wall(desk, 800)->count, 1);
	/* Home has no wall. */
	desk_key(desk, "f5");
	desk_press(desk, "leave");
	assert_null(wall(desk, 1600));
	desk_leave(desk);
}

static void test_swapped_and_remembered(void **state)
{
	struct desk *desk = desk_make(state);
	begin(desk);
	desk_key(desk, "f8");
	assert_string_equal(desk->session.ui.notice, "Only one display is connected: nothing to swap.");
	displays_tell(desk, 2, 1024);
	assert_int_equal(session_placement(&desk->session).wall, 1);
	desk_key(desk, "f8");
	assert_int_equal(session_placement(&desk->session).wall, 0);
	assert_int_equal(session_placement(&desk->session).own, 1);
	desk_key(desk, "f8");
	assert_int_equal(session_placement(&desk->session).wall, 1);
	desk_leave(desk);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_taken_up_where_it_stood),
		TEST(test_names_are_forgotten),
		TEST(test_a_saved_set_that_has_the_names_is_told),
		TEST(test_names_are_forgotten_by_the_command),
		TEST(test_words_of_a_correction),
		TEST(test_words_of_no_correction),
		TEST(test_words_are_forgotten),
		TEST(test_report_is_saved_and_forgotten),
		TEST(test_nothing_to_report),
		TEST(test_the_wall_comes_and_goes),
		TEST(test_swapped_and_remembered),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
