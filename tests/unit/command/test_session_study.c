/* Study as somebody at a desk does it, over days, restarts and wrong clocks. */
#include "desk.h"
#include "command/command.h"
#include "command/session_parts.h"
#include "store/journal_learning.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static const int64_t DAY_MS = 24 * 3600 * 1000;

static void days_pass(struct desk *desk, int days)
{
	desk->now.utc_ms += days * DAY_MS;
	desk->now.running_ms += days * DAY_MS;
	desk_wait(desk, 1000);
}

static void study_start(struct desk *desk)
{
	desk_press(desk, "study");
	desk_press(desk, "start");
}

/* Answers what is shown, whatever its form, as if known or not. */
static void answer(struct desk *desk, bool known)
{
	const struct round *round = desk->session.round;
	desk_wait(desk, 3000);
	if (round->phase == PHASE_FRONT) {
		desk_key(desk, "space");
		desk_key(desk, known ? "3" : "1");
		return;
	}
	assert_int_equal(round->phase, PHASE_ASK);
	const struct turn *turn = round_turn(round);
	unsigned right = question_right(round->bank, &round->bank->questions[turn->question]);
	for (int i = 0; i < 3; i++) {
		char key[2] = { (char)('1' + i), '\0' };
		if ((right >> turn->shown[i] & 1) == (known ? 1U : 0U)) {
			desk_key(desk, key);
			break;
		}
	}
	desk_key(desk, "space");
}

/* The memory at hand is the one that all rows on disk make. */
static void assert_memory_holds(struct desk *desk)
{
	struct session *session = &desk->session;
	struct memory memory;
	int count;
	memory_init(&memory, session->settings.study.schedule.turn_hour);
	const struct learning *rows = session_rows(session, &count);
	memory_fold(&memory, rows, count);
	assert_int_equal(memory.count, session->memory.count);
	for (int i = 0; i < memory.count; i++) {
		const struct card_memory *card = &memory.cards[i];
		char a[MEMORY_TEXT_MAX], b[MEMORY_TEXT_MAX];
		card_memory_format(card, a);
		card_memory_format(memory_find(&session->memory, card->question_id, card->part), b);
		assert_string_equal(a, b);
	}
	char a[MEMORY_TEXT_MAX], b[MEMORY_TEXT_MAX];
	memory_clock_format(&memory.clock, a);
	memory_clock_format(&session->memory.clock, b);
	assert_string_equal(a, b);
	memory_close(&memory);
}

static void restart(struct desk *desk)
{
	desk_close(desk);
	desk->now.running_ms = 0;
	desk_open(desk);
}

static void test_a_week(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	study_start(desk);
	int cards = desk->session.round->pile.card_count;
	assert_true(cards > 1);
	for (int i = 0; i < cards; i++)
		answer(desk, true);
	assert_int_equal(desk->session.round->phase, PHASE_END);
	desk_assert_reads(desk, "Done for now");
	assert_memory_holds(desk);
	restart(desk);
	assert_false(desk->session.rows_whole); /* the cache was enough */
	assert_memory_holds(desk);
	desk_assert_reads(desk, "Nothing due");
	days_pass(desk, 6);
	desk_press(desk, "study");
	assert_true(desk->session.study.session_count >= cards - 1);
	desk_press(desk, "start");
	answer(desk, false);
	assert_memory_holds(desk);
	desk_leave(desk);
}

/* The last grade is undone after the last card, and after a restart; the rows say so. */
static void test_undo_after_the_end_and_a_restart(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	study_start(desk);
	int cards = desk->session.round->pile.card_count;
	for (int i = 0; i < cards; i++)
		answer(desk, true);
	int seen = desk->session.study.seen;
	restart(desk);
	desk_press(desk, "study");
	desk_key(desk, "z");
	assert_true(desk->session.round->phase == PHASE_FRONT
		|| desk->session.round->phase == PHASE_ASK);
	assert_int_equal(pile_count(&desk->session.round->pile, CARD_NEW), 1);
	assert_memory_holds(desk);
	desk_key(desk, "escape");
	desk_press(desk, "home");
	assert_int_equal(desk->session.study.seen, seen - 1);
	/* Undone to the very first. */
	restart(desk);
	desk_key(desk, "escape"); /* it was left in a pause */
	for (int i = 1; i < cards; i++)
		desk_key(desk, "z");
	assert_int_equal(pile_count(&desk->session.round->pile, CARD_NEW), cards);
	assert_memory_holds(desk);
	desk_leave(desk);
}

/* What was just done is undone without reading all that was learnt before, and the cache is still
 * what the rows make: of a card that is known, and of one that is new. */
static void test_undo_reads_no_past(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	study_start(desk);
	answer(desk, true);
	desk_key(desk, "escape");
	desk_press(desk, "home");
	int cards = desk->session.memory.count;
	restart(desk);
	desk_key(desk, "escape");
	answer(desk, true);
	assert_true(desk->session.memory.count > cards);
	desk_key(desk, "z");
	assert_int_equal(desk->session.memory.count, cards);
	answer(desk, false);
	answer(desk, false);
	desk_key(desk, "z");
	assert_false(desk->session.rows_whole);
	desk_close(desk);
	capture_run(&desk->said, command_journal, "verify", "--profile-dir", desk->folder->path, NULL);
	assert_string_equal(desk->said.err, "");
	assert_int_equal(desk->said.code, EXIT_FINE);
	desk_open(desk);
	assert_int_equal(desk->session.memory.count, cards + 1);
	assert_memory_holds(desk);
	desk_leave(desk);
}

static void test_a_leech_is_told_of(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	for (int day = 0; day < 2; day++) {
		study_start(desk);
		while (desk->session.round->phase != PHASE_END
			&& ui_screen(&desk->session.ui) == SCREEN_ROUND)
			answer(desk, false);
		if (day == 0) {
			assert_int_equal(pile_count(&desk->session.round->pile, CARD_RESTS),
				desk->session.round->pile.card_count);
			desk_key(desk, "enter");
			days_pass(desk, 1);
		}
	}
	desk_assert_screen(desk, SCREEN_LEECH);
	desk_assert_reads(desk, "does not stick");
	desk_press(desk, "rest");
	struct card card = desk->session.leech;
	const struct card_memory *memory = memory_find(&desk->session.memory,
		desk->session.bank->questions[card.question].id, card.part);
	assert_int_equal(memory->failures, 6);
	assert_int_equal(memory->rests_until, desk->session.today + 7);
	desk_assert_screen(desk, SCREEN_ROUND);
	assert_false(desk->session.round->paused);
	assert_memory_holds(desk);
	desk_leave(desk);
}

/* A clock that is years ahead is asked about once, and no card goes with it. */
static void test_the_clock_is_asked_about(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	study_start(desk);
	answer(desk, true);
	desk_close(desk);
	desk->now.utc_ms += 1500 * DAY_MS;
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_CLOCK);
	desk_assert_reads(desk, "Is the clock right?");
	desk_press(desk, "wrong");
	assert_int_equal(desk->session.memory.clock.clock_days, -1500);
	restart(desk);
	assert_int_not_equal(ui_screen(&desk->session.ui), SCREEN_CLOCK);
	desk_close(desk);
	desk->now.utc_ms -= 1500 * DAY_MS; /* set right */
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_CLOCK);
	desk_press(desk, "right");
	assert_int_equal(desk->session.memory.clock.clock_days, 0);
	assert_memory_holds(desk);
	desk_leave(desk);
}

static void test_a_day_to_be_ready_by(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	desk_press(desk, "study");
	desk_press(desk, "ready-week");
	assert_int_equal(desk->session.memory.clock.ready_day, desk->session.today + 7);
	desk_assert_reads(desk, "you would recall about 0 of");
	assert_true(desk->session.study.ready_with > desk->session.study.ready_without);
	desk_press(desk, "ready-sooner");
	restart(desk);
	assert_int_equal(desk->session.memory.clock.ready_day, desk->session.today + 6);
	desk_press(desk, "study");
	desk_press(desk, "ready-none");
	assert_int_equal(desk->session.memory.clock.ready_day, NO_DAY);
	assert_memory_holds(desk);
	desk_leave(desk);
}

/* A cache that is not this version's, or torn, is made anew from the rows. */
static void test_a_cache_is_made_anew(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	study_start(desk);
	answer(desk, true);
	const char *bank = desk->session.bank->id, *id = desk->session.memory.cards[0].question_id;
	journal_keep_card(desk->session.journal, bank, id, desk->session.memory.cards[0].part,
		"nonsense", NULL);
	session_commit(&desk->session);
	restart(desk);
	assert_true(desk->session.rows_whole);
	assert_memory_holds(desk);
	restart(desk);
	assert_false(desk->session.rows_whole); /* it was written anew */
	desk_leave(desk);
}

/* few.cfg with each `old` in it written as `new`, in the desk's folder. */
static const char *edited_bank(struct desk *desk, char *path, size_t size, const char *old,
	const char *new)
{
	static char text[16384];
	FILE *in = fopen(TAPES "few.cfg", "r");
	assert_non_null(in);
	size_t len = fread(text, 1, sizeof text - 1, in);
	fclose(in);
	text[len] = '\0';
	snprintf(path, size, "%s/few.cfg", desk->folder->path);
	FILE *out = fopen(path, "w");
	assert_non_null(out);
	const char *at = text;
	for (const char *found; (found = strstr(at, old)); at = found + strlen(old))
		fprintf(out, "%.*s%s", (int)(found - at), at, new);
	fputs(at, out);
	assert_int_equal(fclose(out), 0);
	return path;
}

static void learn_all(struct desk *desk)
{
	desk_open(desk);
	study_start(desk);
	while (desk->session.round->phase != PHASE_END)
		answer(desk, true);
	desk_close(desk);
}

/* Another id, the same text: the past is offered to it, and goes over, or not. */
static void test_a_renamed_question_is_recognised(void **state)
{
	for (int same = 0; same < 2; same++) {
		struct desk *desk = desk_make(state);
		char path[160];
		remove(desk->journal);
		learn_all(desk);
		desk->options.bank = edited_bank(desk, path, sizeof path, "id = \"wood\"",
			"id = \"timber\"");
		desk_open(desk);
		desk_assert_screen(desk, SCREEN_RENAMED);
		desk_assert_reads(desk, "timber, before: wood");
		desk_press(desk, same ? "same" : "anew");
		const struct card_memory *card = memory_find(&desk->session.memory, "timber", 0);
		assert_non_null(card);
		assert_int_equal(card->seen, same);
		assert_memory_holds(desk);
		restart(desk);
		assert_int_not_equal(ui_screen(&desk->session.ui), SCREEN_RENAMED);
		assert_memory_holds(desk);
		desk_close(desk);
		remove(path);
		desk_free(desk);
	}
}

/* A raised rev begins anew, and says so; other words under the same rev keep their past. */
static void test_a_changed_question_begins_anew(void **state)
{
	struct desk *desk = desk_make(state);
	char path[160];
	learn_all(desk);
	desk->options.bank = edited_bank(desk, path, sizeof path, "id = \"wood\";",
		"id = \"wood\"; rev = 2;");
	desk_open(desk);
	desk_assert_reads(desk, "1 card begins anew");
	assert_false(memory_find(&desk->session.memory, "wood", 0)->seen);
	assert_true(memory_find(&desk->session.memory, "place", 0)->seen);
	assert_memory_holds(desk);
	restart(desk);
	assert_false(memory_find(&desk->session.memory, "wood", 0)->seen);
	assert_string_equal(desk->session.ui.notice, "");
	desk_close(desk);
	desk->options.bank = edited_bank(desk, path, sizeof path, "Where is the gate?",
		"Where does the gate stand?");
	desk_open(desk);
	assert_true(memory_find(&desk->session.memory, "place", 0)->seen);
	desk_close(desk);
	remove(path);
	desk_free(desk);
}

/* Whatever is looked at first and however long after: study, the overview, the weakest cards and
 * one of them tell the same recall. */
static void test_one_recall_on_all_screens(void **state)
{
	struct desk *desk = desk_make(state);
	const struct session *session = &desk->session;
	const int64_t hours = 5 * DAY_MS / 24;
	learn_all(desk);
	desk_open(desk);
	desk_wait(desk, hours);
	desk_press(desk, "progress");
	double kept = session->progress.kept;
	assert_true(kept > 0 && fabs(session->study.kept - kept) < 1e-12);
	desk_key(desk, "w");
	desk_wait(desk, hours);
	desk_key(desk, "enter");
	assert_true(fabs(session->curve.recall - session->progress.weak[0].recall) < 1e-12);
	desk_close(desk);
	desk_free(desk);
}

/* A card that is marked is listed for the author; what is kept of it is what its rows make, and
 * where it is not, that is told and made anew. */
static void test_what_the_commands_tell(void **state)
{
	struct desk *desk = desk_make(state);
	struct capture said;
	learn_all(desk);
	desk_open(desk);
	desk_press(desk, "progress");
	desk_key(desk, "w");
	desk_key(desk, "enter");
	desk_key(desk, "n");
	desk_type(desk, "of oak");
	desk_key(desk, "enter");
	desk_assert_reads(desk, "of oak");
	desk_key(desk, "m");
	desk_key(desk, "b");
	desk_assert_reads(desk, "set aside until");
	const char *bank = desk->session.bank->id, *id = desk->session.memory.cards[0].question_id;
	assert_memory_holds(desk);
	capture_run(&said, command_proposals, TAPES "few.cfg", "--profile-dir", desk->folder->path,
		NULL);
	assert_int_equal(said.code, EXIT_FINE);
	assert_non_null(strstr(said.out, "few.cfg:"));
	capture_run(&said, command_journal, "verify", "--profile-dir", desk->folder->path, NULL);
	assert_int_equal(said.code, EXIT_FINE);
	assert_non_null(strstr(said.out, "what is known of 4 cards agrees with them"));
	journal_keep_card(desk->session.journal, bank, id, 0, "nonsense", NULL);
	session_commit(&desk->session);
	desk_close(desk);
	capture_run(&said, command_journal, "verify", "--profile-dir", desk->folder->path, NULL);
	assert_int_equal(said.code, EXIT_TROUBLE);
	assert_non_null(strstr(said.err, "its state is not what its reviews make"));
	assert_non_null(strstr(said.err, "they are forgotten now"));
	desk_open(desk);
	assert_true(desk->session.rows_whole);
	assert_memory_holds(desk);
	desk_close(desk);
	capture_run(&said, command_journal, "verify", "--profile-dir", desk->folder->path, NULL);
	assert_int_equal(said.code, EXIT_FINE);
	desk_free(desk);
}

/* Days that turn at another hour are counted anew, and stay so. */
static void test_another_hour_at_which_days_turn(void **state)
{
	struct desk *desk = desk_make(state);
	learn_all(desk);
	desk->now.utc_ms += 17 * 3600 * 1000; /* two in the morning */
	desk_open(desk);
	int day = desk->session.memory.cards[0].last_day;
	desk_press(desk, "study");
	desk_press(desk, "study-settings");
	desk_press(desk, "turns-0");
	assert_int_equal(desk->session.memory.clock.turn_hour, 0);
	assert_int_equal(desk->session.memory.cards[0].last_day, day);
	assert_memory_holds(desk);
	restart(desk);
	assert_false(desk->session.rows_whole);
	assert_memory_holds(desk);
	desk_leave(desk);
}

/* From a card's own screen, the round standing still meanwhile: it leaves the session at once, and
 * comes back when that is undone. */
static void test_never_asked_from_within_a_session(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	study_start(desk);
	struct card card = desk->session.round->pile.cards[0];
	const char *id = desk->session.bank->questions[card.question].id;
	desk_key(desk, "space");
	desk_key(desk, "c");
	desk_press(desk, "suspend");
	assert_true(memory_find(&desk->session.memory, id, card.part)->suspended);
	assert_int_equal(pile_find(&desk->session.round->pile, card), -1);
	assert_non_null(drawlist_hot_named(&desk->session.list, "resume"));
	desk_key(desk, "escape");
	desk_assert_screen(desk, SCREEN_ROUND);
	assert_false(desk->session.round->paused);
	assert_memory_holds(desk);
	desk_key(desk, "z");
	assert_int_equal(pile_find(&desk->session.round->pile, card), 0);
	const struct card_memory *memory = memory_find(&desk->session.memory, id, card.part);
	assert_true(!memory || !memory->suspended);
	assert_memory_holds(desk);
	desk_leave(desk);
}

/* A clock that jumps while a card is shown: asked about before anything is counted by it, and not
 * to be passed over. */
static void test_the_clock_jumps_in_a_session(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	study_start(desk);
	answer(desk, true);
	int64_t last = desk->session.memory.clock.last_ms;
	desk->now.utc_ms += 400 * DAY_MS;
	desk_key(desk, "space");
	desk_assert_screen(desk, SCREEN_CLOCK);
	assert_true(desk->session.round->paused);
	desk_key(desk, "escape");
	desk_assert_screen(desk, SCREEN_CLOCK);
	desk_press(desk, "wrong");
	desk_assert_screen(desk, SCREEN_ROUND);
	assert_false(desk->session.round->paused);
	assert_true(desk->session.memory.clock.last_ms - last < DAY_MS);
	answer(desk, true);
	assert_true(desk->session.memory.clock.last_ms - last < DAY_MS);
	assert_memory_holds(desk);
	desk_leave(desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_a_week, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_undo_reads_no_past, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_undo_after_the_end_and_a_restart, folder_setup,
			folder_teardown),
		cmocka_unit_test_setup_teardown(test_a_leech_is_told_of, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_the_clock_is_asked_about, folder_setup,
			folder_teardown),
		cmocka_unit_test_setup_teardown(test_a_day_to_be_ready_by, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_a_renamed_question_is_recognised, folder_setup,
			folder_teardown),
		cmocka_unit_test_setup_teardown(test_a_changed_question_begins_anew, folder_setup,
			folder_teardown),
		cmocka_unit_test_setup_teardown(test_one_recall_on_all_screens, folder_setup,
			folder_teardown),
		cmocka_unit_test_setup_teardown(test_what_the_commands_tell, folder_setup,
			folder_teardown),
		cmocka_unit_test_setup_teardown(test_another_hour_at_which_days_turn, folder_setup,
			folder_teardown),
		cmocka_unit_test_setup_teardown(test_never_asked_from_within_a_session, folder_setup,
			folder_teardown),
		cmocka_unit_test_setup_teardown(test_the_clock_jumps_in_a_session, folder_setup,
			folder_teardown),
		cmocka_unit_test_setup_teardown(test_a_cache_is_made_anew, folder_setup, folder_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
