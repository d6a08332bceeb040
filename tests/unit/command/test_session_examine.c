/* Whether a journal is whole is looked at beside the game. */
#include "desk.h"
#include "other.h"
#include "spoil.h"
#include "command/fold_verify.h"
#include "command/session_parts.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

static void examination_await(struct desk *desk)
{
	const struct input told = { .kind = INPUT_TOLD };
	for (int i = 0; i < 2000 && desk->session.examination; i++) {
		SDL_Delay(5);
		session_input(&desk->session, &told, &desk->now);
	}
}

static void examine_in_a_thread(struct desk *desk)
{
	session_examine_begin(&desk->session, NULL);
	examination_await(desk);
}

/* In a thread, as in the window. */
static void test_in_a_thread(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	desk_close(desk);
	spoil_answers_add(desk->journal);
	desk_open(desk);
	assert_true(desk->session.unexamined);
	examine_in_a_thread(desk);
	assert_false(desk->session.unexamined);
	assert_null(desk->session.examination);
	assert_null(desk->session.damage.path);
	desk_close(desk);
	spoil_answers(desk->journal);
	desk_open(desk);
	examine_in_a_thread(desk);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	desk_close(desk);
	/* Whoever leaves at once waits for nothing, and leaves no log behind. */
	for (int i = 0; i < 20; i++) {
		desk_open(desk);
		session_examine_begin(&desk->session, NULL);
		assert_non_null(desk->session.examination);
		desk_close(desk);
		assert_int_equal(spoil_files(desk->folder->path, "journal.db-wal", NULL), 0);
	}
	desk_free(desk);
}

/* Nor does whoever changes the profile, and what was begun is of the other no more. */
static void test_changed_meanwhile(void **state)
{
	struct desk *desk = desk_make(state);
	desk->options.data = desk->folder->path;
	desk_leave_quiz(desk);
	desk_make_profile(desk, "Mia");
	desk_close(desk);
	spoil_answers_add(desk->journal);
	for (int i = 0; i < 10; i++) {
		desk_open(desk);
		session_profile_change(&desk->session, 0, &desk->now);
		session_examine_begin(&desk->session, NULL);
		session_profile_change(&desk->session, 1, &desk->now);
		assert_int_equal(desk->session.profile, 1);
		assert_null(desk->session.examination);
		assert_true(desk->session.unexamined);
		assert_int_equal(spoil_files(desk->folder->path, "journal.db-wal", NULL), 0);
		desk_close(desk);
	}
	desk_free(desk);
}

/* More than the pages: a row whose parent is lost, after a clean close, too. */
static void test_all_is_looked_at(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	desk_close(desk);
	desk_open(desk);
	session_examine(&desk->session, &desk->now);
	desk_assert_screen(desk, SCREEN_PAUSE);
	desk_close(desk);
	spoil_sql(desk->journal, "PRAGMA foreign_keys = OFF; INSERT INTO round VALUES (44, 12345, 1, 1,"
		" 1, NULL, 0)");
	desk_open(desk);
	session_examine(&desk->session, &desk->now);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	assert_says(desk->session.damage.what, "round 44 has no bank");
	desk_leave(desk);
}

/* And a row that no Readback wrote, or that is another by now: whatever verify would name. */
static void test_rows_are_looked_at(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	desk_close(desk);
	spoil_sql(desk->journal, "DROP TRIGGER bank_unchanged; UPDATE bank SET text = replace(text,"
		" 'a', 'e')");
	desk_open(desk);
	examine_in_a_thread(desk);
	desk_assert_screen(desk, SCREEN_DAMAGED);
	assert_says(desk->session.damage.what, "bank 1: its text is not the one that was played");
	desk_leave(desk);
}

/* As if memory had lost a bit: the stability of every card that is kept is twice what it was. */
static void states_spoil(const struct desk *desk)
{
	spoil_sql(desk->journal, "UPDATE card SET state = substr(state, 1, instr(state, ' s=') + 4)"
		" || CASE substr(state, instr(state, ' s=') + 5, 1) WHEN 'e' THEN 'f' ELSE 'e' END"
		" || substr(state, instr(state, ' s=') + 6)");
}

static void fault_count(void *context, const struct fold_fault *fault)
{
	(void)fault;
	++*(int *)context;
}

/* States of cards on disk that its rows do not make, however slightly. */
static int states_astray(const struct desk *desk)
{
	struct journal *journal;
	struct fold_verdict verdict;
	int count = 0;
	assert_true(journal_open_moment(&journal, desk->journal, NULL, NULL));
	assert_true(fold_verify(journal, NULL, fault_count, &count, &verdict, NULL));
	assert_true(verdict.cards > 0);
	journal_close(journal);
	return count;
}

/* Of the card that was answered when the quiz was left. */
static double stability(const struct desk *desk)
{
	const struct card_memory *card = memory_find(&desk->session.memory,
		desk->session.bank->questions[0].id, 0);
	assert_non_null(card);
	return card->last.after.stability;
}

/* It is found beside the game, told, and folded anew, with what was answered meanwhile. */
static void test_a_wrong_state_is_mended(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	double right = stability(desk);
	desk_close(desk);
	assert_int_equal(states_astray(desk), 0);
	states_spoil(desk);
	assert_int_equal(states_astray(desk), 1);
	desk_open(desk);
	assert_true(stability(desk) != right);
	session_examine_begin(&desk->session, NULL);
	desk_key(desk, "space");
	desk_key(desk, "1");
	desk_key(desk, "enter");
	examination_await(desk);
	assert_int_equal(desk->session.memory.count, 2);
	assert_true(stability(desk) == right);
	desk_wait(desk, 10);
	desk_assert_reads(desk, "did not agree with your answers");
	assert_int_equal(states_astray(desk), 0);
	desk_close(desk);
	/* What is as it should be is not spoken of. */
	desk_open(desk);
	session_examine(&desk->session, &desk->now);
	assert_string_equal(desk->session.ui.notice, "");
	assert_true(stability(desk) == right);
	desk_leave(desk);
}

/* Those of a bank that is not open go, and are folded when it is. */
static void test_a_wrong_state_of_another_bank(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	double right = stability(desk);
	desk_close(desk);
	states_spoil(desk);
	desk->options.bank = TAPES "kinds.cfg";
	desk_open(desk);
	examine_in_a_thread(desk);
	assert_string_not_equal(desk->session.ui.notice, "");
	desk_close(desk);
	assert_int_equal(spoil_folded(desk->journal), 0);
	desk->options.bank = TAPES "few.cfg";
	desk_open(desk);
	assert_true(stability(desk) == right);
	desk_close(desk);
	assert_int_equal(states_astray(desk), 0);
	desk_free(desk);
}

/* The last digits that another machine computes are put right without a word. */
static void test_a_state_of_another_machine(void **state)
{
	struct desk *desk = desk_make(state);
	desk_leave_quiz(desk);
	double right = stability(desk);
	desk_close(desk);
	spoil_sql(desk->journal, "UPDATE card SET state = substr(state, 1, instr(state, ' s=') + 17)"
		" || CASE substr(state, instr(state, ' s=') + 18, 1) WHEN '0' THEN '1' ELSE '0' END"
		" || substr(state, instr(state, ' s=') + 19)");
	assert_int_equal(states_astray(desk), 1);
	desk_open(desk);
	assert_true(stability(desk) != right);
	session_examine(&desk->session, &desk->now);
	assert_string_equal(desk->session.ui.notice, "");
	assert_true(stability(desk) == right);
	assert_int_equal(states_astray(desk), 0);
	desk_leave(desk);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_in_a_thread),
		TEST(test_changed_meanwhile),
		TEST(test_all_is_looked_at),
		TEST(test_rows_are_looked_at),
		TEST(test_a_wrong_state_is_mended),
		TEST(test_a_wrong_state_of_another_bank),
		TEST(test_a_state_of_another_machine),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
