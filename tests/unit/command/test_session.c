/* What a session does between two starts: what it takes up, what it keeps, what it leaves alone. */
#include "desk.h"
#include "command/session_parts.h"
#include "command/state.h"

#include "base/utf8.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

/* What would be ended by another quiz is named before it starts. */
static void test_start_names_what_it_ends(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	desk_begin_quiz(desk);
	desk_key(desk, "1");
	desk_key(desk, "space");
	desk_key(desk, "escape");
	desk_press(desk, "home");
	assert_null(drawlist_hot_named(&desk->session.list, "warm-up"));
	desk_press(desk, "quiz");
	desk_assert_reads(desk, "Starting ends the quiz that you left after 1 of 3");
	desk_key(desk, "escape");
	desk_press(desk, "cards");
	desk_press(desk, "start");
	desk_key(desk, "escape");
	desk_press(desk, "home");
	desk_press(desk, "cards");
	desk_assert_reads(desk, "Starting ends the cards");
	desk_leave(desk);
}

static void point(struct desk *desk, enum input_kind kind, const char *zone)
{
	const struct draw *hot = drawlist_hot_named(&desk->session.list, zone);
	assert_non_null(hot);
	struct input input = { .kind = kind, .x = hot->rect.x + 9, .y = hot->rect.y + 9 };
	session_input(&desk->session, &input, &desk->now);
	desk_wait(desk, 0);
}

static int outlines(const struct desk *desk)
{
	int count = 0;
	for (int i = 0; i < desk->session.list.count; i++)
		count += desk->session.list.items[i].kind == DRAW_ROUND
			&& desk->session.list.items[i].hollow;
	return count;
}

/* While a line is dragged, its outline moves along and what it would be put on is marked. */
static void test_drag_is_seen(void **state)
{
	struct desk *desk = desk_make(state);
	desk->options.bank = TAPES "kinds.cfg";
	desk_open(desk);
	desk_begin_quiz(desk);
	for (int i = 0; i < 20 && !drawlist_hot_named(&desk->session.list, "item-0"); i++)
		desk_key(desk, "f3");
	point(desk, INPUT_DOWN, "item-0");
	int still = outlines(desk);
	point(desk, INPUT_MOVE, "item-2");
	assert_int_equal(outlines(desk), still + 2);
	int first = desk->session.round->turns[round_turn_index(desk->session.round)].answer.order[0];
	point(desk, INPUT_UP, "item-2");
	assert_int_equal(outlines(desk), still);
	assert_int_equal(desk->session.round->turns[round_turn_index(desk->session.round)]
		.answer.order[2], first);
	desk_leave(desk);
}

/* Closing the window keeps what was half typed; a kill would not. */
static void test_quit_keeps_text(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	desk_begin_quiz(desk);
	desk_key(desk, "1");
	desk_key(desk, "space");
	desk_type(desk, "Mo");
	struct input quit = { .kind = INPUT_QUIT };
	session_input(&desk->session, &quit, &desk->now);
	assert_true(desk->session.wishes & WISH_QUIT);
	desk_close(desk);
	desk_open(desk);
	assert_string_equal(desk->session.ui.fields[0], "Mo");
	assert_int_equal(desk->session.ui.caret, 2);
	desk_leave(desk);
}

/* The words --quiz and --cards take up what was left of their kind, and begin anew without. */
static void test_go(void **state)
{
	struct desk *desk = desk_make(state);
	desk->options.go = GO_QUIZ;
	desk_open(desk);
	assert_int_equal(desk->session.round->phase, PHASE_ASK);
	int question = round_question(desk->session.round);
	desk_close(desk);
	desk->options.go = GO_CARDS;
	desk->options.seed = 77;
	desk_open(desk);
	assert_int_equal(desk->session.round->phase, PHASE_FRONT);
	desk_close(desk);
	desk->options.go = GO_QUIZ;
	desk_open(desk);
	assert_int_equal(round_question(desk->session.round), question);
	assert_true(desk->session.round_id == 1);
	desk_leave(desk);
}

/* What was left of one bank is not taken up when another is opened, and is there again later. */
static void test_two_banks(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	desk_begin_quiz(desk);
	desk_close(desk);
	desk->options.bank = TAPES "kinds.cfg";
	desk_open(desk);
	assert_null(desk->session.round);
	desk_assert_screen(desk, SCREEN_HOME);
	assert_int_equal(desk->session.learner.past_count, 1);
	assert_int_equal(desk->session.learner.unfinished_quiz, -1);
	/* Its questions are in the journal: it can be looked through from here. */
	desk_press(desk, "history");
	desk_assert_reads(desk, "The lock gate");
	desk_press(desk, "past-0");
	desk_assert_screen(desk, SCREEN_LOOK);
	desk_assert_reads(desk, "Of what wood is the gate?");
	desk_close(desk);
	desk->options.bank = TAPES "few.cfg";
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_ROUND);
	desk_leave(desk);
}

static char *file_text(const char *path)
{
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	char *text = calloc(1, 65536);
	assert_non_null(text);
	assert_true(fread(text, 1, 65535, file) > 0);
	fclose(file);
	return text;
}

/* A bank that was mended meanwhile: the round goes on with the questions that it began with. */
static void test_bank_changed(void **state)
{
	struct desk *desk = desk_make(state);
	char *text = file_text(TAPES "few.cfg"), *wood = strstr(text, "Of what wood");
	assert_non_null(wood);
	desk->options.bank = folder_write(*state, 0, "bank.cfg", text);
	desk_open(desk);
	desk_begin_quiz(desk);
	desk_close(desk);
	memcpy(wood, "OF WHAT WOOD", strlen("OF WHAT WOOD"));
	folder_write(*state, 0, "bank.cfg", text);
	desk_open(desk);
	desk_assert_reads(desk, "Of what wood");
	desk_key(desk, "escape");
	desk_press(desk, "finish");
	desk_key(desk, "enter");
	desk_begin_quiz(desk);
	desk_assert_reads(desk, "OF WHAT WOOD");
	desk_close(desk);
	free(text);
	desk_free(desk);
}

/* Levels that leave nothing of this bank are widened: a quiz is never empty. */
static void test_rules_widened(void **state)
{
	struct desk *desk = desk_make(state);
	folder_write(*state, 0, "settings.cfg",
		"quiz = { length = 20; levels = [ 2 ]; order = \"article\"; };\n");
	desk->options.go = GO_QUIZ;
	desk_open(desk);
	assert_string_equal(desk->said.err, "");
	assert_int_equal(desk->session.settings.quiz.order, ORDER_ARTICLE);
	assert_int_equal(desk->session.round->phase, PHASE_ASK);
	assert_int_equal(desk->session.round->turn_count, 3);
	desk_leave(desk);
}

/* Titles of 80 letters are longer than their place in the history: they end with a whole one. */
static void test_long_title(void **state)
{
	struct desk *desk = desk_make(state);
	char *text = file_text(TAPES "few.cfg"), *title = strstr(text, "The lock gate");
	char *changed = calloc(1, 70000);
	assert_true(title && changed);
	strncat(changed, text, (size_t)(title - text));
	for (int i = 0; i < 40; i++)
		strcat(changed, "a\xe6\xbc\xa2");
	strcat(changed, title + strlen("The lock gate"));
	desk->options.bank = folder_write(*state, 0, "bank.cfg", changed);
	desk_open(desk);
	desk_begin_quiz(desk);
	const char *kept = desk->session.learner.past[0].bank_title;
	size_t len = strlen(kept);
	assert_true(len > 90 && utf8_valid(kept, len) == len);
	desk_close(desk);
	free(changed);
	free(text);
	desk_free(desk);
}

/* The same messages, the same digest; another round, another one. */
static void test_digest(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	uint64_t empty = state_digest(&desk->session);
	desk_begin_quiz(desk);
	uint64_t begun = state_digest(&desk->session);
	assert_true(begun != empty);
	desk_key(desk, "tab"); /* the frame is no part of the game */
	assert_true(state_digest(&desk->session) == begun);
	desk_key(desk, "1");
	assert_true(state_digest(&desk->session) != begun);
	desk_leave(desk);
}

/* The first start offers the warm-up; later starts do not, whatever was played. */
static void test_first_start(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	assert_true(desk->session.learner.first_start);
	desk_assert_reads(desk, "New here?");
	desk_key(desk, "enter");
	assert_int_equal(desk->session.round->rules.mode, MODE_WARMUP);
	desk_key(desk, "escape");
	desk_press(desk, "home");
	desk_assert_reads(desk, "Continue the warm-up");
	desk_close(desk);
	desk_open(desk);
	assert_false(desk->session.learner.first_start);
	desk_leave(desk);
}

/* More than the history shows: the newest are there, and the one that was left is found. */
static void test_long_history(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	for (int i = 0; i < HISTORY_MAX + 3; i++)
		session_begin(&desk->session, rules_default(MODE_QUIZ), NULL, 0, &desk->now);
	assert_int_equal(desk->session.learner.past_count, HISTORY_MAX);
	assert_int_equal(desk->session.learner.unfinished_quiz, 0);
	desk_close(desk);
	desk_open(desk);
	assert_true(desk->session.round_id == HISTORY_MAX + 3);
	desk_leave(desk);
}

/* Time: a clock that is asked for less than before never runs back. */
static void test_clock(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	desk_wait(desk, 10000);
	desk_begin_quiz(desk);
	desk_wait(desk, 3000);
	assert_true(session_round_time(&desk->session, &desk->now) == 3000);
	struct now before = { .running_ms = 0, .utc_ms = desk->now.utc_ms };
	assert_true(session_round_time(&desk->session, &before) == 0);
	desk_key(desk, "escape");
	desk_wait(desk, 3000);
	assert_true(session_round_time(&desk->session, &desk->now) == 3000);
	assert_true(session_wake(&desk->session, &desk->now) < 0);
	desk_leave(desk);
}

static const struct rules *set_up(const struct desk *desk)
{
	return &desk->session.ui.quiz;
}

/* Speed brings the time limit that it needs and takes it away again; a chosen one stays. */
static void test_speed_limit(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	desk_press(desk, "quiz");
	desk_press(desk, "scoring-speed");
	assert_int_equal(set_up(desk)->timer_ms, 30000);
	desk_press(desk, "scoring-certainty");
	assert_int_equal(set_up(desk)->timer_ms, 0);
	desk_press(desk, "scoring-speed");
	desk_press(desk, "timer-60");
	desk_press(desk, "scoring-accuracy");
	assert_int_equal(set_up(desk)->timer_ms, 60000);
	desk_press(desk, "scoring-speed");
	desk_press(desk, "timer-0");
	assert_int_equal(set_up(desk)->scoring, SCORING_ACCURACY);
	desk_leave(desk);
}

static struct rect zone_rect(const struct desk *desk, const char *name)
{
	const struct drawlist *list = &desk->session.list;
	for (int i = 0; i < list->count; i++)
		if (list->items[i].kind == DRAW_HOT && !strcmp(list->items[i].name, name))
			return list->items[i].rect;
	fail_msg("no %s", name);
	return (struct rect){ 0 };
}

/* A sentence that comes up must not push away what the hand is about to press. */
static void test_notice_moves_nothing(void **state)
{
	struct desk *desk = desk_make(state);
	desk_open(desk);
	desk_press(desk, "quiz");
	desk_press(desk, "order-article");
	desk_press(desk, "timer-30");
	desk_press(desk, "start");
	struct rect before = zone_rect(desk, "choice-0");
	desk_key(desk, "enter");
	desk_assert_reads(desk, "Pick an answer");
	struct rect after = zone_rect(desk, "choice-0");
	assert_memory_equal(&before, &after, sizeof before);
	desk_leave(desk);
}

/* What was marked when a quiz was ended was never answered, and is not called a choice. */
static void test_marked_only(void **state)
{
	struct desk *desk = desk_make(state);
	desk->options.bank = TAPES "kinds.cfg";
	desk_open(desk);
	desk_press(desk, "quiz");
	desk_press(desk, "length-all");
	desk_press(desk, "order-article");
	desk_press(desk, "start");
	for (int i = 0; i < 4; i++)
		desk_press(desk, "skip");
	desk_press(desk, "choice-2");
	desk_key(desk, "escape");
	desk_press(desk, "finish");
	desk_press(desk, "look");
	desk_assert_reads(desk, "Not answered");
	desk_assert_reads(desk, "You had marked");
	desk_leave(desk);
}

/* A language that nobody speaks here is told of, with those that there are. */
static void test_no_such_language(void **state)
{
	static const char *const spoken[] = { "en", "fr_CH.UTF-8", "FR", "de-AT" };
	struct desk *desk = desk_make(state);
	desk->options.lang = "de";
	desk_open(desk);
	assert_says(desk->said.err, "readback: --lang: There is no language “de”: the game speaks en "
		"and fr, and this bank en.\n");
	desk_assert_reads(desk, "There is no language “de”");
	desk_close(desk);
	desk->options.bank = READBACK_TESTS_DIR "/banks/good_limits_unbroken.cfg"; /* German */
	for (size_t i = 0; i < sizeof spoken / sizeof *spoken; i++) {
		desk->options.lang = spoken[i];
		desk_open(desk);
		assert_string_equal(desk->said.err, "");
		assert_string_equal(desk->session.ui.notice, "");
		desk_close(desk);
	}
	desk_free(desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_quit_keeps_text, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_start_names_what_it_ends, folder_setup,
			folder_teardown),
		cmocka_unit_test_setup_teardown(test_drag_is_seen, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_go, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_two_banks, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_bank_changed, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_rules_widened, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_long_title, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_digest, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_first_start, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_long_history, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_clock, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_speed_limit, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_notice_moves_nothing, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_marked_only, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(test_no_such_language, folder_setup, folder_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
