/* What a class missed comes first in study, until it was reviewed. */
#include "make_bank.h"
#include "pupil.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void miss(struct pupil *pupil, double day, const char *id, int permille)
{
	pupil_say(pupil, day, (struct learning){ .kind = LEARNING_MISSED, .question_id = id,
		.a = permille });
}

static void assert_asked(const struct pupil *pupil, const char *const *ids, int count)
{
	for (int i = 0; i < count; i++)
		assert_string_equal(pupil_id(pupil, pupil_nth(&pupil->study, i)), ids[i]);
}

/* New ones, one that is due and one that is not, the most missed first, and beyond what new cards a
 * day allow. */
static void test_first_of_all(void **state)
{
	(void)state;
	static const char *const ids[] = { "q3", "n9", "q0", "n5" };
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 4);
	pupil_add(&pupil, 'n', 12);
	pupil_know(&pupil, 0, 'q');
	pupil_answer(&pupil, 29.9, "q0", GRADE_GOOD, -1);
	pupil_look(&pupil, 30);
	assert_int_equal(pupil_card(&pupil, "q0", 0)->state, STUDY_WAITS);
	assert_int_equal(pupil_card(&pupil, "q3", 0)->state, STUDY_DUE);
	pupil.settings.new_a_day = 0;
	miss(&pupil, 30, "n5", 100);
	miss(&pupil, 30, "q3", 1000);
	miss(&pupil, 30, "q0", 250);
	miss(&pupil, 30, "n9", 900);
	const struct study *study = pupil_look(&pupil, 30.1);
	assert_int_equal(study->session_missed, 4);
	assert_int_equal(study->session_new, 0);
	assert_int_equal(study->session_count, 6); /* q1 and q2 are due */
	for (int i = 0; i < 4; i++)
		assert_in_range(pupil_place(&pupil, ids[i], 0), 0, 3);
	assert_string_equal(pupil_id(&pupil, pupil_nth(study, 0)), "q3");
	/* Once reviewed they come back like all others; undone, or missed again, they are first. */
	pupil_answer(&pupil, 30.2, "q3", GRADE_AGAIN, -1);
	pupil_answer(&pupil, 30.2, "n9", GRADE_EASY, -1);
	assert_int_equal(pupil_look(&pupil, 30.21)->session_missed, 2);
	assert_int_equal(pupil_place(&pupil, "n9", 0), -1);
	miss(&pupil, 30.3, "n9", 1000);
	assert_int_equal(pupil_look(&pupil, 30.31)->session_missed, 3);
	assert_asked(&pupil, (const char *const[]){ "n9" }, 1);
	/* Whoever does not want to be asked it is not. */
	pupil_say(&pupil, 30.4, (struct learning){ .kind = LEARNING_SUSPEND, .question_id = "n9" });
	assert_int_equal(pupil_look(&pupil, 30.41)->session_missed, 2);
	assert_int_equal(pupil_place(&pupil, "n9", 0), -1);
	pupil_end(&pupil);
}

/* Of a question's cards one at a time; two that give each other away stand apart. */
static void test_relatives(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 6);
	pupil_add_match(&pupil, "pairs");
	pupil_know(&pupil, 0, 'q');
	for (int part = 0; part < 3; part++)
		pupil_say(&pupil, 30, (struct learning){ .kind = LEARNING_MISSED, .question_id = "pairs",
			.part = part, .a = 500 });
	miss(&pupil, 30, "q1", 400);
	const struct study *study = pupil_look(&pupil, 30.1);
	assert_int_equal(study->session_missed, 2);
	assert_true(pupil_nearest(&pupil) > 1);
	assert_int_equal(pupil_place(&pupil, "pairs", 0) + pupil_place(&pupil, "q1", 0), 1);
	pupil_answer(&pupil, 30.2, "q1", GRADE_GOOD, -1);
	pupil_say(&pupil, 30.2, pupil_review("pairs", GRADE_GOOD, -1));
	assert_int_equal(pupil_look(&pupil, 30.3)->session_missed, 1);
	pupil_end(&pupil);
}

/* As a journal has it: kept as text, and taken back with its review. */
static void test_kept_and_taken_back(void **state)
{
	(void)state;
	struct memory memory;
	struct memory_undone undone;
	char text[MEMORY_TEXT_MAX];
	struct card_memory read = { .question_id = "n1" };
	memory_init(&memory, TURN_HOUR_DEFAULT);
	struct learning row = { .kind = LEARNING_MISSED, .number = 1, .utc_ms = PUPIL_START,
		.question_id = "n1", .a = 7777, .sequence = -1 };
	const struct card_memory *card = memory_apply(&memory, &row);
	assert_int_equal(card->missed, 1000);
	assert_false(card->seen);
	card_memory_format(card, text);
	assert_true(card_memory_parse(text, &read));
	assert_int_equal(read.missed, 1000);
	struct learning review = { .kind = LEARNING_REVIEW, .number = 2, .round = 4, .sequence = 6,
		.utc_ms = PUPIL_START, .question_id = "n1", .grade = GRADE_GOOD, .response_ms = -1 };
	assert_int_equal(memory_apply(&memory, &review)->missed, 0);
	struct learning undo = { .kind = LEARNING_UNDO, .number = 3, .round = 4, .a = 6,
		.utc_ms = PUPIL_START };
	assert_true(memory_undo(&memory, &undo, &undone));
	assert_int_equal(memory_find(&memory, "n1", 0)->missed, 1000);
	memory_close(&memory);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_first_of_all),
		cmocka_unit_test(test_relatives),
		cmocka_unit_test(test_kept_and_taken_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
