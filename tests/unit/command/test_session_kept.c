/* Lessons, sets of teams and unfinished classes in a session: what happens to their files, and to
 * the rounds in the journal. */
#include "bankfile/lesson_file.h"
#include "command/session_parts.h"
#include "core/class.h"
#include "desk.h"
#include "lesson.h"
#include "other.h"
#include "planted.h"
#include "shell/files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static const char MISTAKEN[] = "title = \"Gates\";\n"
	"questions = ( \"outlast\", \"gone\", \"wood\" );\nspeed = true;\n";
static const char BROKEN[] = "title = \"Gates\";\nquestions = (";

static void folder_in(const struct test_folder *folder, const char *name)
{
	assert_int_equal(mkdir(folder_path(folder, 3, name), 0755), 0);
}

static void assert_holds(const char *path, const char *text)
{
	struct arena arena;
	struct error error;
	size_t len;
	arena_init(&arena);
	const char *there = files_read(&arena, path, 1 << 20, &len, &error);
	assert_non_null(there);
	assert_string_equal(there, text);
	arena_close(&arena);
}

static void setup_open(struct desk *desk)
{
	desk_open(desk);
	desk_press(desk, "class");
	desk_assert_screen(desk, SCREEN_CLASS_SETUP);
}

static void test_a_mistaken_lesson_is_used_and_stays(void **state)
{
	struct desk *desk = desk_make(state);
	folder_in(*state, "lessons");
	const char *path = folder_write(*state, 0, "lessons/gates.cfg", MISTAKEN);
	setup_open(desk);
	desk_key(desk, "l");
	desk_assert_reads(desk, "Gates");
	desk_assert_reads(desk, "Line 2: the bank has no question \"gone\"; it is left out.");
	desk_key(desk, "enter");
	desk_assert_screen(desk, SCREEN_MISTAKES);
	desk_assert_reads(desk, "Line 2, column 26");
	desk_assert_reads(desk, "Line 3, column 1");
	desk_key(desk, "escape");
	desk_assert_screen(desk, SCREEN_CLASS_SETUP);
	const struct picks *picks = &desk->session.ui.picks;
	assert_int_equal(picks->count, 2);
	assert_string_equal(desk->session.bank->questions[picks->items[0]].id, "outlast");
	assert_holds(path, MISTAKEN);
	/* Saved in its place, what it was stays beside it. */
	desk_key(desk, "s");
	desk_key(desk, "enter");
	desk_assert_screen(desk, SCREEN_KEPT_ASK);
	desk_key(desk, "y");
	assert_string_equal(desk->session.ui.notice, "Saved as “Gates”.");
	assert_holds(folder_path(*state, 1, "lessons/gates.cfg.old"), MISTAKEN);
	assert_true(files_there(path));
	desk_leave(desk);
}

static void test_a_broken_lesson_changes_nothing(void **state)
{
	struct desk *desk = desk_make(state);
	folder_in(*state, "lessons");
	const char *path = folder_write(*state, 0, "lessons/gates.cfg", BROKEN);
	setup_open(desk);
	desk_press(desk, "length-5");
	desk_key(desk, "l");
	desk_key(desk, "enter");
	desk_assert_screen(desk, SCREEN_LESSONS);
	assert_string_equal(desk->session.ui.notice,
		"There is nothing in this lesson that could be asked from this bank.");
	assert_int_equal(desk->session.ui.lesson.length, 5);
	assert_int_equal(desk->session.ui.titles[KEPT_LESSONS][0], '\0');
	assert_holds(path, BROKEN);
	desk_leave(desk);
}

/* What was set for the last class is offered again, its minutes too. */
static void test_minutes_are_offered_again(void **state)
{
	struct desk *desk = desk_make(state);
	setup_open(desk);
	desk_press(desk, "minutes-15");
	desk_press(desk, "hidden");
	desk_key(desk, "enter");
	desk_assert_screen(desk, SCREEN_CLASS);
	desk_key(desk, "f5");
	desk_press(desk, "finish");
	desk_close(desk);
	setup_open(desk);
	assert_int_equal(desk->session.ui.minutes, 15);
	assert_true(desk->session.ui.lesson.hidden);
	desk_press(desk, "length-5");
	desk_key(desk, "enter");
	desk_key(desk, "f5");
	desk_press(desk, "finish");
	desk_close(desk);
	setup_open(desk);
	assert_int_equal(desk->session.ui.minutes, 0);
	desk_leave(desk);
}

static void title_type(struct desk *desk, const char *title)
{
	desk_key(desk, "s");
	desk_assert_screen(desk, SCREEN_TITLE);
	desk_key(desk, "escape");
	if (ui_screen(&desk->session.ui) != SCREEN_TITLE)
		desk_key(desk, "s"); /* there was nothing to be emptied */
	desk_type(desk, title);
	desk_key(desk, "enter");
}

/* Whoever may not write is told so in a sentence, and stays where the title is typed. */
static void test_what_cannot_be_saved_is_told(void **state)
{
	struct desk *desk = desk_make(state);
	folder_in(*state, "lessons");
	setup_open(desk);
	assert_int_equal(chmod(folder_path(*state, 0, "lessons"), 0555), 0);
	assert_int_equal(chmod(((struct test_folder *)*state)->path, 0755), 0);
	folder_become(FOLDER_NOBODY);
	title_type(desk, "Gates");
	folder_become(0);
	assert_int_equal(chmod(folder_path(*state, 0, "lessons"), 0755), 0);
	desk_assert_screen(desk, SCREEN_TITLE);
	assert_ptr_equal(strstr(desk->session.ui.notice, "It was not saved: cannot save "),
		desk->session.ui.notice);
	assert_string_equal(desk->session.ui.fields[FIELD_TITLE], "Gates");
	desk_key(desk, "enter");
	assert_string_equal(desk->session.ui.notice, "Saved as “Gates”.");
	desk_leave(desk);
}

static void test_nothing_is_saved_where_nothing_is_kept(void **state)
{
	struct desk *desk = desk_make(state);
	struct other other = other_open(desk->journal);
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_LOCKED);
	desk_press(desk, "read-only");
	desk_press(desk, "class");
	title_type(desk, "Gates");
	assert_string_equal(desk->session.ui.notice,
		"Nothing is kept at present, so it was not saved.");
	assert_int_not_equal(access(folder_path(*state, 0, "lessons"), F_OK), 0);
	other_close(other);
	desk_leave(desk);
}

/* By another bank's round in memory nothing is asked from the wrong bank. */
static void test_picked_questions_are_of_the_open_bank(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	desk_begin_quiz(desk);
	desk_key(desk, "escape");
	desk_press(desk, "home");
	session_bank_change(&desk->session, TAPES "kinds.cfg", &desk->now);
	desk_key(desk, "tab");
	desk_press(desk, "class");
	desk_key(desk, "q");
	desk_press(desk, "row-0");
	desk_key(desk, "enter");
	desk_key(desk, "enter");
	desk_assert_screen(desk, SCREEN_CLASS);
	assert_string_equal(desk->session.round->bank->id, "quay-clock");
	assert_int_equal(desk->session.round->turn_count, 1);
	desk_leave(desk);
}

static const char PLANTED[] = "Zwölf Œufs";

static void lobby_open(struct desk *desk)
{
	setup_open(desk);
	desk_key(desk, "enter");
	desk_key(desk, "n");
	desk_type(desk, PLANTED);
	desk_key(desk, "enter");
	assert_int_equal(desk->session.round->phase, PHASE_LOBBY);
}

static void test_a_deleted_set_leaves_no_name(void **state)
{
	struct desk *desk = desk_make(state);
	const char *folder = ((struct test_folder *)*state)->path;
	lobby_open(desk);
	desk_key(desk, "f6");
	title_type(desk, "6B");
	assert_string_equal(desk->session.ui.notice, "Saved as “6B”.");
	assert_int_equal(planted_search(folder, PLANTED), 2); /* the class's, and the set's */
	desk_key(desk, "l");
	desk_assert_reads(desk, "6B");
	desk_key(desk, "delete");
	desk_key(desk, "y");
	assert_int_equal(planted_search(folder, PLANTED), 1);
	assert_int_not_equal(access(folder_path(*state, 0, "teams/6b.cfg"), F_OK), 0);
	desk_leave(desk);
}

/* A set's names are the class's then: on disk, and there when the program begins anew. */
static void test_teams_of_a_set_are_kept_with_the_class(void **state)
{
	struct desk *desk = desk_make(state);
	folder_in(*state, "teams");
	folder_write(*state, 0, "teams/6b.cfg",
		"teams = ( { name = \"Zwölf Œufs\"; keys = [ 30, 31 ]; },\n"
		"{ name = \"Bo\"; way = \"hands\"; key = 7; } );");
	setup_open(desk);
	desk_key(desk, "enter");
	desk_key(desk, "l");
	desk_key(desk, "enter");
	desk_assert_screen(desk, SCREEN_MISTAKES);
	assert_int_equal(desk->session.round->class->player_count, 2);
	assert_int_equal(desk->session.round->class->players[0].keys[1], 31);
	desk_close(desk);
	desk_open(desk);
	assert_int_equal(desk->session.round->class->player_count, 2);
	assert_string_equal(names_get(&desk->session.names, 1), PLANTED);
	assert_string_equal(names_get(&desk->session.names, 2), "Bo");
	desk_leave(desk);
}

/* One in its lobby, one at its second question, one that another version played. */
static void test_classes_wait_in_a_list(void **state)
{
	struct desk *desk = desk_make(state);
	int64_t first = lesson_play(desk, 2), second = lesson_play(desk, 0);
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_CLASS_PAUSE);
	desk_press(desk, "leave");
	desk_press(desk, "classes");
	const struct class_list *list = &desk->session.kept.classes;
	assert_int_equal(list->count, 2);
	assert_int_equal(list->items[0].round, second);
	assert_int_equal(list->items[0].at, LEFT_IN_LOBBY);
	assert_int_equal(list->items[1].round, first);
	assert_int_equal(list->items[1].place, 2);
	assert_int_equal(list->items[1].team_count, 2);
	assert_int_equal(list->items[1].teams[0].score, 200);
	assert_int_equal(list->items[1].teams[0].number, 1);
	assert_int_equal(list->items[1].teams[1].score, 0);
	desk_press(desk, "row-1");
	desk_assert_screen(desk, SCREEN_CLASS_PAUSE);
	assert_int_equal(desk->session.round_id, first);
	assert_true(desk->session.round->paused);
	assert_int_equal(class_score(desk->session.round, 0), 200);
	/* Killed now, the program begins with the one that was given, not with the newest. */
	desk_close(desk);
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_CLASS_PAUSE);
	assert_int_equal(desk->session.round_id, first);
	desk_leave(desk);
}

static void test_a_class_is_put_away(void **state)
{
	struct desk *desk = desk_make(state);
	int64_t first = lesson_play(desk, 2), second = lesson_play(desk, 1);
	desk_open(desk);
	desk_press(desk, "leave");
	desk_press(desk, "classes");
	uint64_t digest = round_digest(desk->session.round);
	desk_key(desk, "down");
	desk_key(desk, "delete");
	desk_assert_screen(desk, SCREEN_KEPT_ASK);
	desk_key(desk, "y");
	/* The other one is as it was, in memory too. */
	assert_int_equal(desk->session.round_id, second);
	assert_true(round_digest(desk->session.round) == digest);
	assert_int_equal(desk->session.kept.classes.count, 1);
	struct round *ended = session_replay(&desk->session, first);
	assert_int_equal(ended->phase, PHASE_END);
	assert_int_equal(class_score(ended, 0), 200);
	round_close(ended);
	/* And the open one, which is gone on with no more. */
	desk_key(desk, "delete");
	desk_key(desk, "y");
	assert_int_equal(desk->session.kept.classes.count, 0);
	assert_int_equal(desk->session.round->phase, PHASE_END);
	desk_key(desk, "escape");
	desk_assert_screen(desk, SCREEN_HOME);
	assert_null(drawlist_hot_named(&desk->session.list, "classes"));
	assert_null(drawlist_hot_named(&desk->session.list, "continue-class"));
	desk_leave(desk);
}

/* One that was played by other rules is listed, and can only be put away. */
static void test_a_class_of_another_version(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	struct session *session = &desk->session;
	struct event event = { .message = { .kind = MESSAGE_START, .question = -1, .sequence = 1 } };
	event.round = journal_begin(session->journal, session->bank->id, "Long ago",
		session->bank->hash, session->bank->source, session->bank->source_len,
		ROUND_RULES_VERSION + 1, desk->now.utc_ms, 0);
	journal_push(session->journal, &event);
	struct summary summary = { .mode = MODE_CLASS, .questions = 5, .answered = 2,
		.points_max = 100 };
	char text[SUMMARY_TEXT_MAX];
	summary_format(&summary, text);
	journal_summarise(session->journal, event.round, text, false);
	session_commit(session);
	session_learn(session);
	desk_press(desk, "class");
	desk_key(desk, "u");
	assert_int_equal(session->kept.classes.count, 1);
	assert_false(session->kept.classes.items[0].playable);
	desk_assert_reads(desk, "it cannot go on here");
	desk_key(desk, "enter");
	desk_assert_screen(desk, SCREEN_CLASSES);
	assert_string_equal(session->ui.notice,
		"This class cannot go on: another version of Readback played it.");
	desk_key(desk, "delete");
	desk_key(desk, "y");
	assert_int_equal(session->kept.classes.count, 0);
	desk_assert_reads(desk, "No class waits");
	desk_leave(desk);
}

/* More rounds were played since than the history shows. */
static void test_an_old_class_still_waits(void **state)
{
	struct desk *desk = desk_make(state);
	int64_t first = lesson_play(desk, 1);
	desk_open(desk);
	desk_press(desk, "leave");
	for (int i = 0; i < HISTORY_MAX + 3; i++)
		session_begin(&desk->session, rules_default(MODE_WARMUP), NULL, 0, &desk->now);
	desk_close(desk);
	desk_open(desk);
	desk_key(desk, "escape");
	desk_press(desk, "home");
	assert_int_equal(desk->session.learner.unfinished_class, -1);
	desk_press(desk, "class");
	desk_key(desk, "u");
	assert_int_equal(desk->session.kept.classes.count, 1);
	assert_int_equal(desk->session.kept.classes.items[0].round, first);
	desk_leave(desk);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_a_mistaken_lesson_is_used_and_stays),
		TEST(test_a_broken_lesson_changes_nothing),
		TEST(test_minutes_are_offered_again),
		TEST(test_what_cannot_be_saved_is_told),
		TEST(test_nothing_is_saved_where_nothing_is_kept),
		TEST(test_picked_questions_are_of_the_open_bank),
		TEST(test_a_deleted_set_leaves_no_name),
		TEST(test_teams_of_a_set_are_kept_with_the_class),
		TEST(test_classes_wait_in_a_list),
		TEST(test_a_class_is_put_away),
		TEST(test_a_class_of_another_version),
		TEST(test_an_old_class_still_waits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
