#include "make_bank.h"
#include "pupil.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void test_new_cards_a_day(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'n', 30);
	const struct study *study = pupil_look(&pupil, 0);
	assert_int_equal(study->counts[STUDY_NEW], 30);
	assert_int_equal(study->session_count, NEW_A_DAY_DEFAULT);
	assert_int_equal(study->session_new, NEW_A_DAY_DEFAULT);
	for (int i = 0; i < 10; i++) /* the article's first */
		assert_in_range(study->session[i], 0, 9);
	assert_true(study->kept == 0 && study->next_ms == 0 && study->seen == 0);
	for (int i = 0; i < 4; i++)
		pupil_answer(&pupil, 0, pupil_id(&pupil, &study->cards[i]), GRADE_EASY, -1);
	assert_int_equal(pupil_look(&pupil, 0.01)->session_new, 6);
	assert_int_equal(study->seen, 4);
	/* Whoever flies west lives the same day on, and is asked no new cards anew. */
	pupil.offset_min = -11 * 60;
	assert_int_equal(pupil_look(&pupil, 0.02)->session_new, 6);
	pupil_answer(&pupil, 0.03, "n4", GRADE_EASY, -1);
	assert_int_equal(pupil_look(&pupil, 0.04)->session_new, 5);
	pupil.offset_min = 0;
	assert_int_equal(pupil_look(&pupil, 1)->session_new, NEW_A_DAY_DEFAULT);
	pupil.settings.new_a_day = 0;
	assert_int_equal(pupil_look(&pupil, 1)->session_new, 0);
	pupil_end(&pupil);
}

static void test_who_is_left_out(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 8);
	pupil_know(&pupil, 0, 'q');
	pupil_say(&pupil, 1, (struct learning){ .kind = LEARNING_SUSPEND, .question_id = "q0" });
	pupil_say(&pupil, 1, (struct learning){ .kind = LEARNING_BURY, .question_id = "q1",
		.a = PUPIL_DAY + 31 });
	pupil_answer(&pupil, 29.9, "q2", GRADE_GOOD, -1);
	for (int i = 0; i < FAILURES_A_DAY; i++) {
		if (i)
			pupil_answer(&pupil, 30, "q4", GRADE_AGAIN, -1);
		pupil_answer(&pupil, 30 + i * 0.001, "q3", GRADE_AGAIN, -1);
	}
	const struct study *study = pupil_look(&pupil, 30.2);
	static const enum study_state states[8] = { STUDY_SUSPENDED, STUDY_RESTS, STUDY_WAITS,
		STUDY_RESTS, STUDY_WAITS, STUDY_DUE, STUDY_DUE, STUDY_DUE };
	for (int i = 0; i < 8; i++) {
		if (i != 4) /* failed twice: it waits, for hours perhaps */
			assert_int_equal(study->cards[i].state, states[i]);
		bool asked = pupil_place(&pupil, pupil.bank->questions[i].id, 0) >= 0;
		assert_int_equal(asked, study->cards[i].state == STUDY_DUE);
	}
	assert_int_equal(study->counts[STUDY_RESTS], 2);
	assert_int_equal(study->seen, 8);
	pupil_say(&pupil, 30.3, (struct learning){ .kind = LEARNING_RESUME, .question_id = "q0" });
	pupil_look(&pupil, 31);
	for (int i = 0; i < 5; i++)
		if (i != 2)
			assert_int_equal(study->cards[i].state, STUDY_DUE);
	pupil_end(&pupil);
}

static void test_forms(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	bank_close(pupil.bank);
	pupil.bank = make_whole_bank();
	pupil.settings.form = FORM_FITS;
	pupil_look(&pupil, 0);
	assert_true(pupil_card(&pupil, "truefalse-0", 0)->as_question);
	assert_true(pupil_card(&pupil, "order-0", 0)->as_question);
	assert_false(pupil_card(&pupil, "choice-0", 0)->as_question);
	assert_false(pupil_card(&pupil, "match-0", 0)->as_question);
	pupil.settings.form = FORM_RECALL;
	const struct study *study = pupil_look(&pupil, 0);
	for (int i = 0; i < study->count; i++)
		assert_false(study->cards[i].as_question);
	pupil.settings.form = FORM_QUESTION;
	pupil_look(&pupil, 0);
	for (int i = 0; i < study->count; i++) {
		const struct question *question =
			&pupil.bank->questions[study->cards[i].card.question];
		bool none = question->kind == KIND_MATCH || question->kind == KIND_GAP
			|| question->kind == KIND_CARD;
		assert_int_equal(study->cards[i].as_question, !none);
	}
	/* What the learner said of one card wins. */
	pupil_say(&pupil, 0, (struct learning){ .kind = LEARNING_FORM, .question_id = "choice-0",
		.a = FORM_RECALL });
	pupil_look(&pupil, 0);
	assert_false(pupil_card(&pupil, "choice-0", 0)->as_question);
	assert_true(pupil_card(&pupil, "choice-1", 0)->as_question);
	pupil.settings.form = FORM_RECALL;
	pupil_say(&pupil, 0, (struct learning){ .kind = LEARNING_FORM, .question_id = "choice-1",
		.a = FORM_QUESTION });
	pupil_look(&pupil, 0);
	assert_true(pupil_card(&pupil, "choice-1", 0)->as_question);
	assert_int_equal(pupil_card(&pupil, "choice-1", 0)->state, STUDY_NEW);
	pupil_end(&pupil);
}

/* All are seen by the day to be ready by, and no sooner than needed. */
static void test_ready_by_a_day(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'n', 42);
	pupil.settings.new_a_day = 2;
	pupil_say(&pupil, 0, (struct learning){ .kind = LEARNING_READY_BY, .a = PUPIL_DAY + 4 });
	const struct study *study = pupil_look(&pupil, 0);
	assert_int_equal(study->ready_day, PUPIL_DAY + 4);
	assert_int_equal(study->session_new, 11);
	assert_true(study->ready_without == 0 && study->ready_with > 0);
	for (int day = 0; day < 4; day++) {
		pupil_look(&pupil, day);
		assert_in_range(study->session_new, 9, 11);
		assert_true(study->ready_with >= study->ready_without);
		for (int i = 0; i < study->session_count; i++)
			pupil_answer(&pupil, day, pupil_id(&pupil, pupil_nth(study, i)), GRADE_GOOD, -1);
		assert_int_equal(pupil_look(&pupil, day + 0.1)->session_new, 0);
	}
	assert_int_equal(study->counts[STUDY_NEW], 0);
	pupil_end(&pupil);
}

static void test_past_days_to_be_ready_by(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'n', 42);
	pupil.settings.new_a_day = 2;
	for (int ago = 0; ago < 3; ago++) {
		pupil_say(&pupil, 10, (struct learning){ .kind = LEARNING_READY_BY,
			.a = PUPIL_DAY + 10 - ago });
		const struct study *study = pupil_look(&pupil, 10);
		assert_int_equal(study->ready_day, NO_DAY);
		assert_int_equal(study->session_new, 2);
		assert_true(study->ready_with == 0 && study->ready_without == 0);
	}
	/* Whoever wants more than is needed gets it. */
	pupil.settings.new_a_day = 20;
	pupil_say(&pupil, 10, (struct learning){ .kind = LEARNING_READY_BY, .a = PUPIL_DAY + 20 });
	assert_int_equal(pupil_look(&pupil, 10)->session_new, 20);
	pupil_end(&pupil);
}

static void test_beyond_the_promise(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 80);
	pupil_know(&pupil, 0, 'q');
	pupil.settings.minutes_a_day = 10;
	const struct study *study = pupil_look(&pupil, 30);
	assert_false(study->beyond);
	assert_true(study->seconds > 560 && study->seconds <= 600);
	for (int i = 0; i < 5; i++)
		pupil_answer(&pupil, 30, pupil.bank->questions[i].id, GRADE_GOOD, 60);
	pupil_look(&pupil, 30.01);
	assert_false(study->beyond);
	assert_true(study->seconds > 250 && study->seconds <= 300);
	for (int i = 5; i < 10; i++)
		pupil_answer(&pupil, 30, pupil.bank->questions[i].id, GRADE_GOOD, 60);
	pupil_look(&pupil, 30.01);
	assert_true(study->beyond);
	assert_true(study->seconds > 550 && study->seconds <= 600);
	pupil_look(&pupil, 31);
	assert_false(study->beyond);
	pupil_end(&pupil);
}

static void test_one_minute_is_not_kept_in_a_second(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 20);
	pupil_know(&pupil, 0, 'q');
	pupil.settings.minutes_a_day = 1;
	pupil_answer(&pupil, 30, "q0", GRADE_GOOD, 1);
	assert_false(pupil_look(&pupil, 30)->beyond);
	pupil_answer(&pupil, 30, "q1", GRADE_GOOD, 60);
	assert_true(pupil_look(&pupil, 30)->beyond);
	pupil_end(&pupil);
}

static void test_kept_and_what_comes_next(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 12);
	double sum = 0;
	int64_t next = INT64_MAX;
	for (int i = 0; i < 10; i++)
		pupil_answer(&pupil, i, pupil.bank->questions[i].id, 1 + i % 4, -1);
	const struct study *study = pupil_look(&pupil, 9.1);
	for (int i = 0; i < 10; i++) {
		const struct study_card *card = &study->cards[i];
		assert_true(card->recall > 0 && card->recall < 1);
		sum += card->recall;
		if (card->state == STUDY_WAITS && card->due.utc_ms < next)
			next = card->due.utc_ms;
	}
	assert_int_equal(study->seen, 10);
	assert_true(fabs(study->kept - sum / 10) < 1e-9);
	assert_true(fabs(study_recall_at(study, pupil.now.ms) - sum) < 1e-9);
	assert_true(study->counts[STUDY_WAITS] > 0);
	assert_true(study->next_ms == next && next > pupil.now.ms);
	/* Then, and not before, one more is due. */
	int due = study->counts[STUDY_DUE];
	double then = (double)(next - PUPIL_START) / DAY_MS, minute = 1.0 / (24 * 60);
	assert_int_equal(pupil_look(&pupil, then - minute)->counts[STUDY_DUE], due);
	assert_true(pupil_look(&pupil, then + minute)->counts[STUDY_DUE] > due);
	pupil_end(&pupil);
}

/* Far west of where a card was last seen its day has begun there, and not here. */
static void test_what_comes_next_after_a_flight_west(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 1);
	pupil.offset_min = 10 * 60;
	pupil_answer(&pupil, 0, "q0", GRADE_GOOD, -1);
	const struct study *study = pupil_look(&pupil, 0.1);
	struct due due = study->cards[0].due;
	assert_true(due.by_day && study->next_ms == due.utc_ms);
	pupil.offset_min = -10 * 60;
	double days = (double)(due.utc_ms + HOUR_MS - PUPIL_START) / DAY_MS;
	pupil_look(&pupil, days);
	assert_int_equal(study->cards[0].state, STUDY_WAITS);
	assert_true(due.utc_ms < pupil.now.ms);
	assert_true(study->next_ms > pupil.now.ms);
	assert_in_range(study->next_ms - pupil.now.ms, 1, DAY_MS);
	pupil_look(&pupil, (double)(study->next_ms - PUPIL_START) / DAY_MS);
	assert_int_equal(study->cards[0].state, STUDY_DUE);
	assert_true(study->next_ms == 0);
	pupil_end(&pupil);
}

/* How long a card takes, by the learner's own times once there are some. */
static void test_usual_seconds(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 40);
	pupil_add(&pupil, 'n', 1);
	pupil_know(&pupil, 0, 'q'); /* untimed: they say nothing */
	const struct study *study = pupil_look(&pupil, 30);
	double before = study->cards[40].seconds;
	assert_true(fabs(before - 2 * (12 + 4)) < 1e-9);
	pupil_answer(&pupil, 30, "q0", GRADE_GOOD, 60);
	double once = pupil_look(&pupil, 60)->cards[40].seconds;
	assert_true(once > before && once < 2 * before);
	for (int i = 0; i < 39; i++)
		pupil_answer(&pupil, 60, pupil.bank->questions[i].id, GRADE_GOOD, i < 3 ? 1e6 : 40);
	pupil_look(&pupil, 90);
	assert_true(fabs(study->cards[40].seconds / 2 - 44) < 4);
	/* A card's own times, from three on; who may fail takes longer. */
	for (int i = 0; i < 3; i++)
		pupil_answer(&pupil, 90, "q39", GRADE_GOOD, 5);
	pupil_look(&pupil, 91);
	const struct study_card *own = &study->cards[39], *other = &study->cards[20];
	assert_true(fabs(own->seconds - 9 * (2 - own->recall)) < 1e-6);
	assert_true(other->seconds > 35 && other->seconds < 2 * 48);
	assert_true(pupil_look(&pupil, 400)->cards[20].seconds > other->recall);
	pupil_end(&pupil);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_new_cards_a_day),
		cmocka_unit_test(test_who_is_left_out),
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_ready_by_a_day),
		cmocka_unit_test(test_past_days_to_be_ready_by),
		cmocka_unit_test(test_beyond_the_promise),
		cmocka_unit_test(test_one_minute_is_not_kept_in_a_second),
		cmocka_unit_test(test_kept_and_what_comes_next),
		cmocka_unit_test(test_what_comes_next_after_a_flight_west),
		cmocka_unit_test(test_usual_seconds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
