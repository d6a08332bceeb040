/* Classes that are over, in a session: listed, reported, and their names forgotten. */
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
#include <unistd.h>

#include <cmocka.h>

static const char PLANTED[] = "Zwölf Œufs", OTHER[] = "Łódź owls";

/* From home: a class with a team of this name, which answers once where `answers`, to its end. */
static void class_give(struct desk *desk, const char *name, bool answers)
{
	desk_press(desk, "class");
	desk_key(desk, "enter");
	desk_key(desk, "n");
	desk_type(desk, name);
	desk_key(desk, "enter");
	desk_key(desk, "page-down");
	if (answers)
		desk_key(desk, "2");
	desk_key(desk, "f5");
	desk_press(desk, "finish");
	for (int i = 0; i < 20 && desk->session.round->phase != PHASE_END; i++) {
		desk_wait(desk, 2000);
		desk_key(desk, "page-down");
	}
	assert_int_equal(desk->session.round->phase, PHASE_END);
}

static void list_open(struct desk *desk)
{
	desk_press(desk, "class");
	desk_key(desk, "e");
	desk_assert_screen(desk, SCREEN_ENDED);
}

static void forget(struct desk *desk)
{
	desk_key(desk, "delete");
	assert_says(desk->session.ui.notice, "Del once more forgets the names of this class");
	desk_key(desk, "delete");
	assert_says(desk->session.ui.notice, "The names are forgotten, and the reports that held them");
}

static int planted(const struct desk *desk, const char *name)
{
	return planted_search(desk->folder->path, name);
}

/* With all that a cut, a slip or an editor could leave; those of other classes stay, in memory
 * too. */
static void test_names_are_forgotten_from_the_list(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	class_give(desk, PLANTED, true);
	desk_key(desk, "s");
	desk_key(desk, "f5");
	class_give(desk, OTHER, true);
	desk_key(desk, "f5");
	folder_write(*state, 0, "names/1.cfg.new", "names = ( { number = 1; name = \"Zwölf Œufs\"");
	folder_write(*state, 0, "names/1.cfg.old-2", "names = ( \"Zwölf Œufs\"");
	folder_write(*state, 0, "names/1.cfg~", "Zwölf Œufs");
	folder_write(*state, 0, "names/11.cfg", "names = ( { number = 1; name = \"Łódź owls\"; } );\n");
	folder_write(*state, 0, "reports/class-1.html.new", "Zwölf Œufs");
	assert_int_equal(planted(desk, PLANTED), 8);
	list_open(desk);
	desk_assert_reads(desk, "Zwölf Œufs: ");
	desk_assert_reads(desk, "1 team · 1 question · names kept · report saved");
	desk_press(desk, "row-1");
	desk_assert_reads(desk, "/names/1.cfg.");
	desk_assert_reads(desk, "/reports/class-1.html.");
	forget(desk);
	assert_int_equal(planted(desk, PLANTED), 0);
	assert_int_equal(planted(desk, OTHER), 2);
	assert_string_equal(names_get(&desk->session.names, 1), OTHER);
	desk_assert_reads(desk, "No names of it are kept.");
	/* A report that is made now has none. */
	desk_key(desk, "s");
	assert_says(desk->session.ui.notice, "The report is saved as ");
	desk_assert_reads(desk, "Team 1: ");
	session_backup(&desk->session, &desk->now);
	desk_close(desk);
	assert_int_equal(planted(desk, PLANTED), 0);
	assert_int_equal(planted(desk, OTHER), 2);
	desk_free(desk);
}

/* The class that is still in memory is one of them: nothing of it is written back. */
static void test_the_one_that_ended_last_is_forgotten(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	class_give(desk, PLANTED, true);
	desk_key(desk, "f5");
	list_open(desk);
	desk_key(desk, "enter");
	desk_key(desk, "s");
	desk_key(desk, "m");
	assert_says(desk->session.ui.notice, "/reports/class-1-misses.cfg, without names.");
	assert_int_equal(planted(desk, PLANTED), 4);
	forget(desk);
	assert_int_equal(desk->session.names.count, 0);
	assert_int_equal(planted(desk, PLANTED), 0);
	assert_int_equal(access(folder_path(*state, 0, "reports/class-1-misses.cfg"), F_OK), 0);
	desk_close(desk);
	assert_int_equal(planted(desk, PLANTED), 0);
	desk_free(desk);
}

/* Asked twice of one class: whatever comes between, by mouse too, begins anew. */
static void test_the_second_time_is_of_the_same_class(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	class_give(desk, PLANTED, true);
	desk_key(desk, "f5");
	class_give(desk, OTHER, true);
	desk_key(desk, "f5");
	list_open(desk);
	desk_press(desk, "row-1");
	desk_press(desk, "forget");
	desk_press(desk, "back");
	desk_press(desk, "row-0");
	desk_press(desk, "forget");
	assert_int_equal(planted(desk, OTHER), 1);
	desk_press(desk, "report");
	desk_press(desk, "forget");
	assert_int_equal(planted(desk, OTHER), 4);
	desk_press(desk, "forget");
	assert_int_equal(planted(desk, OTHER), 0);
	assert_int_equal(planted(desk, PLANTED), 1);
	desk_leave(desk);
}

/* Nobody came into it, or nothing of it could be told: it is none. Names alone are a reason. */
static void test_what_is_listed(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	list_open(desk);
	desk_assert_reads(desk, "No class has ended yet.");
	desk_key(desk, "escape");
	desk_key(desk, "enter");
	desk_key(desk, "f5");
	desk_press(desk, "finish");
	desk_key(desk, "f5");
	class_give(desk, PLANTED, false);
	desk_key(desk, "f5");
	list_open(desk);
	assert_int_equal(desk->session.kept.ended.count, 1);
	assert_int_equal(desk->session.kept.ended.items[0].round, 2);
	desk_key(desk, "enter");
	desk_key(desk, "s");
	assert_says(desk->session.ui.notice, "There is nothing to report: ");
	forget(desk);
	desk_key(desk, "escape");
	assert_int_equal(desk->session.kept.ended.count, 1);
	desk_key(desk, "escape");
	desk_key(desk, "e");
	assert_int_equal(desk->session.kept.ended.count, 0);
	desk_leave(desk);
}

/* Another bank is open: the class is played again from its own, as it was then. */
static void test_a_class_of_another_bank(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	class_give(desk, PLANTED, true);
	desk_key(desk, "f5");
	session_bank_change(&desk->session, TAPES "kinds.cfg", &desk->now);
	desk_key(desk, "tab");
	list_open(desk);
	desk_assert_reads(desk, "The lock gate");
	desk_assert_reads(desk, "1 team · 1 question");
	desk_key(desk, "enter");
	desk_key(desk, "s");
	assert_says(desk->session.ui.notice, "The report is saved as ");
	assert_int_equal(planted(desk, "The lock gate") > 0, true);
	assert_int_equal(planted(desk, PLANTED), 4);
	desk_leave(desk);
}

static int64_t class_plant(struct desk *desk, int rules_version, int answered)
{
	struct session *session = &desk->session;
	struct event event = { .message = { .kind = MESSAGE_START, .question = -1, .sequence = 1 } };
	struct summary summary = { .mode = MODE_CLASS, .questions = 5, .answered = answered,
		.points_max = 100, .ended = true };
	char text[SUMMARY_TEXT_MAX];
	rules_format(&session->settings.lesson, event.message.text);
	event.round = journal_begin(session->journal, session->bank->id, "Long ago",
		session->bank->hash, session->bank->source, session->bank->source_len, rules_version,
		desk->now.utc_ms, 0);
	journal_push(session->journal, &event);
	summary_format(&summary, text);
	journal_summarise(session->journal, event.round, text, true);
	return event.round;
}

/* One that was played by other rules, or was put away, is listed with a reason; its names go as
 * any do. */
static void test_a_class_of_another_version(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	class_plant(desk, ROUND_RULES_VERSION + 1, 0);
	session_commit(&desk->session);
	session_learn(&desk->session);
	list_open(desk);
	desk_assert_reads(desk, "no report can be made · no names");
	desk_key(desk, "escape");
	desk_key(desk, "escape");
	class_give(desk, PLANTED, true); /* that folder is there now */
	desk_key(desk, "f5");
	assert_int_equal(rename(folder_path(*state, 0, "names/2.cfg"),
		folder_path(*state, 1, "names/1.cfg")), 0);
	list_open(desk);
	desk_press(desk, "row-1");
	desk_assert_reads(desk, "No report can be made of this class: ");
	assert_null(drawlist_hot_named(&desk->session.list, "report"));
	forget(desk);
	assert_int_equal(planted(desk, PLANTED), 0);
	desk_leave(desk);
}

/* So many at a time are listed, and only of those the journal is asked. */
static void test_many_classes(void **state)
{
	enum { MANY = ROWS_MAX + 30 };
	struct desk *desk = desk_make(state);
	desk_open(desk);
	for (int i = 0; i < MANY; i++)
		class_plant(desk, ROUND_RULES_VERSION, 1);
	session_commit(&desk->session);
	list_open(desk);
	const struct class_list *list = &desk->session.kept.ended;
	assert_int_equal(list->count, MANY);
	assert_false(list->cut);
	assert_true(list->items[0].told && list->items[0].playable);
	assert_true(list->items[ROWS_MAX - 1].told);
	assert_false(list->items[ROWS_MAX].told);
	for (int i = 0; i < MANY && desk->session.ui.row == 0; i++)
		desk_key(desk, "page-down");
	assert_int_equal(desk->session.ui.row, ROWS_MAX);
	assert_true(list->items[MANY - 1].told);
	desk_press(desk, "row-105");
	desk_assert_screen(desk, SCREEN_ENDED_ONE);
	desk_key(desk, "escape");
	desk_assert_screen(desk, SCREEN_ENDED);
	assert_int_equal(desk->session.ui.row, ROWS_MAX);
	assert_string_equal(desk->session.ui.focus, "row-105");
	desk_leave(desk);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_names_are_forgotten_from_the_list),
		TEST(test_the_one_that_ended_last_is_forgotten),
		TEST(test_the_second_time_is_of_the_same_class),
		TEST(test_what_is_listed),
		TEST(test_a_class_of_another_bank),
		TEST(test_a_class_of_another_version),
		TEST(test_many_classes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
