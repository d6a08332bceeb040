/* From the class to a desk: what was missed goes into a file without names, and comes first where
 * it is opened. */
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

static const char PLANTED[] = "Zwölf Œufs";
static const int64_t YEAR_MS = INT64_C(365) * 24 * 3600 * 1000;

/* A lesson in the article's order, to its end; a team with the planted name picks this key at its
 * first question, whose key is the other of the two. */
static void play_class(struct desk *desk, bool right)
{
	desk_open(desk);
	desk_press(desk, "class");
	desk_press(desk, "order-article");
	desk_key(desk, "enter");
	desk_key(desk, "n");
	desk_type(desk, PLANTED);
	desk_key(desk, "enter");
	desk_key(desk, "page-down");
	const struct round *round = desk->session.round;
	assert_int_equal(round->phase, PHASE_ASK);
	const struct turn *turn = round_turn(round);
	unsigned key = question_right(round->bank, &round->bank->questions[turn->question]);
	int place = 0;
	while ((key >> turn->shown[place] & 1) != right)
		place++;
	char name[2] = { (char)('1' + place), '\0' };
	desk_key(desk, name);
	for (int i = 0; i < 100 && round->phase != PHASE_END; i++) {
		/* All others are skipped: they do not count. */
		if (round->phase == PHASE_ASK && round->at > 0
			&& round->class->turns[round_turn_index(round)].again_of < 0)
			desk_key(desk, "f3");
		desk_wait(desk, 2000);
		desk_key(desk, "page-down");
	}
	assert_int_equal(round->phase, PHASE_END);
}

static void test_from_the_class_to_a_desk(void **state)
{
	struct desk *desk = desk_make(state);
	char folder[64], path[128], text[1024];
	snprintf(folder, sizeof folder, "%s", desk->folder->path);
	play_class(desk, false);
	int before = planted_search(folder, PLANTED);
	desk_key(desk, "m");
	assert_non_null(strstr(desk->session.ui.notice, "What was missed is saved as "));
	assert_non_null(strstr(desk->session.ui.notice, "/reports/class-1-misses.cfg, without names."));
	assert_int_equal(planted_search(folder, PLANTED), before);
	/* The report writes it too, and the same. */
	desk_key(desk, "s");
	desk_close(desk);
	snprintf(path, sizeof path, "%s", folder_path(*state, 0, "reports/class-1-misses.cfg"));
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	assert_non_null(strstr(text, "bank = \"lock-gate\";\n"));
	assert_non_null(strstr(text, "misses = (\n\t{ id = \"wood\"; missed = 1; of = 1; }\n);\n"));
	assert_null(strstr(text, PLANTED));
	assert_null(strstr(text, "Zw"));
	/* A desk of its own, to which only the file is known, and the folder of the bank. */
	const char *folders[] = { TAPES };
	snprintf(desk->journal, sizeof desk->journal, "%s/other.db", folder);
	desk->options.bank = path;
	desk->options.banks = &desk->options.bank;
	desk->options.bank_count = 1;
	desk->options.folders = folders;
	desk->options.folder_count = 1;
	desk_open(desk);
	assert_string_equal(desk->said.err, "");
	desk_assert_screen(desk, SCREEN_STUDY);
	assert_string_equal(desk->session.bank->id, "lock-gate");
	assert_int_equal(desk->session.study.session_missed, 1);
	desk_assert_reads(desk, "1 missed in class");
	desk_key(desk, "enter");
	const struct round *round = desk->session.round;
	assert_string_equal(round->bank->questions[round->pile.cards[pile_next(&round->pile)]
		.question].id, "wood");
	desk_close(desk);
	/* It is in the journal: the file is not needed any more. */
	desk->options.bank = TAPES "few.cfg";
	desk->options.bank_count = 0;
	desk_open(desk);
	desk_key(desk, "escape");
	assert_int_equal(desk->session.memory.count, 1);
	assert_int_equal(desk->session.memory.cards[0].missed, 1000);
	desk_leave(desk);
}

static void test_nothing_was_missed(void **state)
{
	struct desk *desk = desk_make(state);
	play_class(desk, true);
	desk_key(desk, "m");
	assert_non_null(strstr(desk->session.ui.notice, "Nothing was missed: "));
	assert_int_not_equal(access(folder_path(*state, 0, "reports/class-1-misses.cfg"), F_OK), 0);
	desk_leave(desk);
}

/* Its mistakes are told with their lines, and what is right in it is used. */
static void test_mistakes(void **state)
{
	struct desk *desk = desk_make(state);
	desk->options.bank = folder_write(*state, 0, "misses.cfg", "bank = \"lock-gate\";\n"
		"misses = (\n{ id = \"wood\"; missed = 1; of = 2; },\n{ id = \"iron\"; } );\n");
	const char *folders[] = { TAPES };
	desk->options.folders = folders;
	desk->options.folder_count = 1;
	desk_open(desk);
	assert_non_null(strstr(desk->said.err,
		"misses.cfg:4:8: warning: the bank has no question \"iron\"; it is left out [W907]"));
	desk_assert_screen(desk, SCREEN_STUDY);
	assert_int_equal(desk->session.study.session_missed, 1);
	assert_non_null(strstr(desk->session.ui.notice, "In the file, line 4: the bank has no question "
		"\"iron\"; it is left out."));
	desk_close(desk);
	/* Of a bank that is not to be found: another is open, and nothing of it comes first. */
	folder_write(*state, 0, "misses.cfg",
		"bank = \"elsewhere\"; misses = ( { id = \"wood\"; } );\n");
	snprintf(desk->journal, sizeof desk->journal, "%s", folder_path(*state, 1, "other.db"));
	desk_open(desk);
	assert_non_null(desk->session.bank);
	assert_int_equal(desk->session.memory.count, 0);
	assert_non_null(strstr(desk->session.ui.notice,
		"of the bank “elsewhere”, which was not found."));
	desk_leave(desk);
}

/* Nothing is kept by a clock that may be wrong: it is taken up once that is told. */
static void test_the_clock_first(void **state)
{
	struct desk *desk = desk_make(state);
	const char *folders[] = { TAPES };
	desk->options.folders = folders;
	desk->options.folder_count = 1;
	desk_open(desk);
	desk_answer_first(desk);
	desk_close(desk);
	desk->options.bank = folder_write(*state, 0, "misses.cfg",
		"bank = \"lock-gate\"; misses = ( { id = \"place\"; } );\n");
	desk->now.utc_ms += 4 * YEAR_MS;
	desk_open(desk);
	desk_assert_screen(desk, SCREEN_CLOCK);
	int64_t last = desk->session.memory.clock.last_ms;
	desk_press(desk, "wrong");
	desk_assert_screen(desk, SCREEN_STUDY);
	assert_int_equal(desk->session.study.session_missed, 1);
	assert_true(desk->session.memory.clock.last_ms - last < YEAR_MS);
	desk_leave(desk);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_from_the_class_to_a_desk),
		TEST(test_nothing_was_missed),
		TEST(test_mistakes),
		TEST(test_the_clock_first),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
