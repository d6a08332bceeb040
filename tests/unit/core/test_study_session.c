#include "base/random.h"
#include "core/draw.h"
#include "core/study_parts.h"
#include "make_bank.h"
#include "pupil.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void test_the_promise_bounds_the_session(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 60);
	pupil_know(&pupil, 0, 'q');
	const struct study *study = pupil_look(&pupil, 30);
	assert_int_equal(study->counts[STUDY_DUE], 60);
	assert_int_equal(study->session_count, 60);
	assert_int_equal(study->left, 0);
	assert_int_equal(study->days_to_catch_up, 0);
	int days = INT32_MAX;
	for (int minutes = 2; minutes <= 8; minutes += 3) {
		pupil.settings.minutes_a_day = minutes;
		pupil_look(&pupil, 30);
		double seconds = 0;
		for (int i = 0; i < study->session_count; i++)
			seconds += pupil_nth(study, i)->seconds;
		assert_true(fabs(seconds - study->seconds) < 1e-6);
		assert_true(seconds <= minutes * 60 && seconds > minutes * 60 - 40);
		assert_int_equal(study->left, 60 - study->session_count);
		assert_int_equal(study->session_new, 0);
		assert_in_range(study->days_to_catch_up, 1, days);
		days = study->days_to_catch_up;
	}
	assert_in_range(days, 1, 10);
	/* A card that takes longer than a minute is asked nevertheless, alone. */
	pupil.settings.minutes_a_day = 1;
	for (int i = 0; i < 60; i++)
		for (int j = 0; j < 3; j++)
			pupil_answer(&pupil, 31, pupil.bank->questions[i].id, GRADE_GOOD, 60);
	pupil_look(&pupil, 90);
	assert_true(pupil_nth(study, 0)->seconds > 60);
	assert_int_equal(study->session_count, 1);
	assert_int_equal(study->left, 59);
	pupil_end(&pupil);
}

/* Of two that are remembered alike, the one that takes less time is worth more; and what has no
 * room left is worth less than what fills the session. */
static void test_the_best_value_first(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 40);
	for (int i = 0; i < 40; i++)
		for (int j = 0; j < 3; j++)
			pupil_answer(&pupil, i / 2 * 0.5, pupil.bank->questions[i].id, GRADE_GOOD,
				i % 2 ? 3 : 30);
	pupil.settings.minutes_a_day = 3;
	const struct study *study = pupil_look(&pupil, 60);
	for (int i = 0; i < 40; i += 2) {
		const struct study_card *slow = &study->cards[i], *fast = &study->cards[i + 1];
		assert_int_equal(slow->state, STUDY_DUE);
		assert_true(fast->value > slow->value && slow->value > 0);
		assert_true(fabs(fast->value * fast->seconds - slow->value * slow->seconds) < 1e-3);
	}
	assert_true(study->left > 0 && study->session_count > 3);
	for (int i = 0; i < study->count; i++) {
		double taken = study->cards[i].seconds;
		bool inside = false;
		for (int j = 0; j < study->session_count; j++) {
			inside |= study->session[j] == i;
			if (pupil_nth(study, j)->value > study->cards[i].value)
				taken += pupil_nth(study, j)->seconds;
		}
		assert_true(inside || taken > 180);
	}
	pupil_end(&pupil);
}

static void test_sure_and_wrong_comes_first(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 30);
	pupil_know(&pupil, 0, 'q');
	for (int i = 0; i < 3; i++) { /* slow, and hardly worth it */
		struct learning row = pupil_review("q20", i < 2 ? GRADE_EASY : GRADE_AGAIN, 60);
		row.certainty = 3;
		pupil_say(&pupil, 0, row);
	}
	pupil.settings.minutes_a_day = 2;
	const struct study *study = pupil_look(&pupil, 20);
	const struct study_card *wrong = pupil_card(&pupil, "q20", 0);
	int better = 0;
	for (int i = 0; i < study->count; i++)
		better += study->cards[i].value > wrong->value;
	assert_true(better > 20);
	assert_true(study->left > 20);
	assert_int_equal(pupil_place(&pupil, "q20", 0), 0);
	pupil.settings.minutes_a_day = 60;
	pupil_look(&pupil, 20);
	assert_int_equal(study->session_count, 30);
	assert_int_equal(pupil_place(&pupil, "q20", 0), 0);
	pupil_end(&pupil);
}

/* Neither a new card nor one that would be better off there comes before them. */
static void test_nothing_comes_before_sure_and_wrong(void **state)
{
	(void)state;
	for (int fresh = 0; fresh <= 8; fresh += 8) {
		struct pupil pupil;
		pupil_begin(&pupil);
		pupil_add(&pupil, 'q', 6);
		pupil_add(&pupil, 'n', fresh);
		pupil_know(&pupil, 0, 'q');
		for (int i = 0; i < pupil.bank->question_count; i++)
			pupil.bank->questions[i].topic = i == 3 ? 1 : i == 4 ? 2 : 0;
		for (int i = 3; i <= 4; i++) {
			struct learning row = pupil_review(pupil.bank->questions[i].id, GRADE_AGAIN, 5);
			row.certainty = 3;
			pupil_say(&pupil, 1, row);
		}
		assert_int_equal(pupil_look(&pupil, 30)->session_count, 6 + fresh);
		assert_in_range(pupil_place(&pupil, "q3", 0), 0, 1);
		assert_in_range(pupil_place(&pupil, "q4", 0), 0, 1);
		pupil_end(&pupil);
	}
}

/* The parts of one question and a question's sister, named from one side: cards between them,
 * whether they are worth more than the rest, less, or as much. */
static void test_relatives_stand_apart(void **state)
{
	(void)state;
	static const int days[] = { 0, 4, 8 };
	for (int i = 0; i < 3; i++) {
		struct pupil pupil;
		pupil_begin(&pupil);
		pupil_add_match(&pupil, "m");
		pupil_add(&pupil, 'q', 20);
		struct question *sister = make_choice(pupil.bank, "z");
		sister->sisters = make_numbers(pupil.bank, &sister->sister_count, 0, -1);
		for (int day = 0; day <= 8; day += 4) {
			if (day == 4)
				pupil_know(&pupil, 4, 'q');
			if (day == days[i]) {
				pupil_answer_parts(&pupil, day, "m", GRADE_GOOD);
				pupil_answer(&pupil, day, "z", GRADE_GOOD, -1);
			}
		}
		const struct study *study = pupil_look(&pupil, 60);
		assert_int_equal(study->session_count, 24);
		assert_true(pupil_nearest(&pupil) > STUDY_APART);
		pupil_end(&pupil);
	}
}

/* With nothing to put between them one is asked, the others another time. */
static void test_relatives_are_never_neighbours(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add_match(&pupil, "m");
	pupil_answer_parts(&pupil, 0, "m", GRADE_GOOD);
	assert_int_equal(pupil_look(&pupil, 30)->session_count, 1);
	assert_int_equal(pupil.study.counts[STUDY_DUE], 3);
	assert_int_equal(pupil.study.apart, 2);
	assert_int_equal(pupil.study.left, 0);
	pupil_add(&pupil, 'q', 2);
	pupil_answer(&pupil, 0, "q0", GRADE_GOOD, -1);
	pupil.settings.new_a_day = 0;
	assert_int_equal(pupil_look(&pupil, 30)->session_count, 3);
	assert_int_equal(pupil_place(&pupil, "q0", 0), 1);
	pupil_answer(&pupil, 0, "q1", GRADE_GOOD, -1);
	assert_int_equal(pupil_look(&pupil, 30)->session_count, 5);
	assert_int_equal(pupil_nearest(&pupil), 2);
	assert_int_equal(pupil.study.apart, 0);
	pupil_end(&pupil);
}

/* Where nothing is due, what is due next can be asked before its day. */
static void test_studying_ahead(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 30);
	for (int i = 0; i < 30; i++)
		pupil_answer(&pupil, i % 10 * 0.1, pupil.bank->questions[i].id,
			i % 3 ? GRADE_EASY : GRADE_GOOD, -1);
	const struct study *study = pupil_look(&pupil, 2);
	assert_int_equal(study->counts[STUDY_WAITS], 30);
	assert_int_equal(study->session_count, 0);
	assert_int_equal(study->ahead_count, 30);
	pupil.settings.minutes_a_day = 2;
	pupil_look(&pupil, 2);
	assert_in_range(study->ahead_count, 3, 12);
	assert_true(study->ahead_seconds > 80 && study->ahead_seconds <= 120);
	assert_true(study->ahead_ms >= study->next_ms);
	for (int i = 0; i < study->count; i++) {
		bool ahead = false;
		for (int j = 0; j < study->ahead_count; j++)
			ahead |= study->ahead[j] == i;
		int64_t due = study_due_ms(&study->cards[i], &pupil.now, TURN_HOUR_DEFAULT);
		assert_true(ahead ? due <= study->ahead_ms : due >= study->ahead_ms);
	}
	/* What was asked today is left alone, and what is due goes before. */
	for (int i = 0; i < 30; i++)
		if (i != 7)
			pupil_answer(&pupil, 2, pupil.bank->questions[i].id, GRADE_GOOD, -1);
	pupil_look(&pupil, 2.01);
	assert_int_equal(study->ahead_count, 1);
	assert_int_equal(study->ahead[0], 7);
	pupil_look(&pupil, 60);
	assert_true(study->session_count > 0);
	assert_int_equal(study->ahead_count, 0);
	pupil_end(&pupil);
}

static void test_look_alikes_do_not_follow_each_other(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 18);
	for (int i = 0; i < 18; i++) {
		pupil.bank->questions[i].topic = i / 6;
		pupil_answer(&pupil, i / 6 * 2.0, pupil.bank->questions[i].id, GRADE_GOOD, -1);
	}
	const struct study *study = pupil_look(&pupil, 60);
	assert_int_equal(study->session_count, 18);
	for (int i = 1; i < 18; i++)
		assert_int_not_equal(
			pupil.bank->questions[pupil_nth(study, i)->card.question].topic,
			pupil.bank->questions[pupil_nth(study, i - 1)->card.question].topic);
	pupil_end(&pupil);
}

static void test_new_cards_are_spread(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 15);
	pupil_add(&pupil, 'n', 5);
	pupil_know(&pupil, 0, 'q');
	const struct study *study = pupil_look(&pupil, 30);
	assert_int_equal(study->session_count, 20);
	assert_int_equal(study->session_new, 5);
	for (int i = 0; i < 20; i += 10) {
		int fresh = 0;
		for (int j = i; j < i + 10; j++) {
			fresh += pupil_nth(study, j)->state == STUDY_NEW;
			if (j)
				assert_false(pupil_nth(study, j)->state == STUDY_NEW
					&& pupil_nth(study, j - 1)->state == STUDY_NEW);
		}
		assert_in_range(fresh, 2, 3);
	}
	pupil_end(&pupil);
}

/* Of a family one new card a session; one whose relative is merely due is not held back. */
static void test_new_cards_of_a_family(void **state)
{
	(void)state;
	struct pupil pupil;
	pupil_begin(&pupil);
	pupil_add(&pupil, 'q', 12);
	pupil_know(&pupil, 0, 'q');
	pupil_add_match(&pupil, "m");
	struct question *sister = make_choice(pupil.bank, "z");
	sister->sisters = make_numbers(pupil.bank, &sister->sister_count, 12, -1);
	const struct study *study = pupil_look(&pupil, 30);
	assert_int_equal(study->counts[STUDY_NEW], 4);
	assert_int_equal(study->session_new, 1);
	assert_true(pupil_place(&pupil, "m", 0) >= 0);
	pupil_answer(&pupil, 0, "m", GRADE_GOOD, -1);
	pupil_look(&pupil, 30);
	assert_int_equal(pupil_card(&pupil, "m", 0)->state, STUDY_DUE);
	assert_int_equal(study->session_new, 1);
	assert_true(pupil_place(&pupil, "m", 0) >= 0);
	assert_true(pupil_place(&pupil, "m", 1) >= 0);
	assert_true(pupil_nearest(&pupil) > STUDY_APART);
	pupil_end(&pupil);
}

/* What holds of every session, whatever was asked and answered before. */
static void check_session(const struct pupil *pupil)
{
	const struct study *study = &pupil->study;
	int fresh = 0, counted = 0;
	double seconds = 0;
	for (int i = 0; i < STUDY_SUSPENDED + 1; i++)
		counted += study->counts[i];
	assert_int_equal(counted, study->count);
	for (int i = 0; i < study->session_count; i++) {
		const struct study_card *card = pupil_nth(study, i);
		assert_true(card->state == STUDY_DUE || card->state == STUDY_NEW);
		fresh += card->state == STUDY_NEW;
		seconds += card->seconds;
		for (int j = 0; j < i; j++) {
			assert_true(pupil_nth(study, j) != card);
			assert_false(card->state == STUDY_NEW && pupil_nth(study, j)->state == STUDY_NEW
				&& draw_related(pupil->bank, card->card.question,
					pupil_nth(study, j)->card.question));
		}
	}
	assert_int_equal(fresh, study->session_new);
	assert_true(pupil_nearest(pupil) > 1);
	assert_true(fabs(seconds - study->seconds) < 1e-6);
	assert_true(study->session_count <= 1
		|| seconds <= pupil->settings.minutes_a_day * 60 + 1e-6);
	assert_true(study->session_count > 0 || !study->counts[STUDY_DUE]);
	assert_true(study->left + study->session_count - fresh <= study->counts[STUDY_DUE]);
	assert_in_range(study->days_to_catch_up, 0, 60);
	assert_int_equal(study->days_to_catch_up > 0, study->left > 0);
	assert_true(!study->next_ms || study->next_ms > pupil->now.ms);
	assert_true(study->kept >= 0 && study->kept <= 1);
	assert_true(study->ready_with >= 0 && study->ready_with <= study->count);
}

static void test_random_pasts(void **state)
{
	(void)state;
	struct random random;
	random_init(&random, 11, 1);
	for (int i = 0; i < 60; i++) {
		struct pupil pupil;
		pupil_begin(&pupil);
		bank_close(pupil.bank);
		pupil.bank = make_whole_bank();
		for (int j = 3; j < pupil.bank->question_count; j += 4)
			pupil.bank->questions[j].sisters = make_numbers(pupil.bank,
				&pupil.bank->questions[j].sister_count,
				(int)random_below(&random, (uint32_t)j), -1);
		double day = 0;
		for (int j = 0; j < 150; j++) {
			pupil.settings.minutes_a_day = 1 + (int)random_below(&random, 12);
			const struct study *study = pupil_look(&pupil, day);
			check_session(&pupil);
			const struct study_card *card =
				&study->cards[random_below(&random, (uint32_t)study->count)];
			struct learning row = pupil_review(pupil_id(&pupil, card),
				1 + (int)random_below(&random, 4), random_below(&random, 90));
			row.part = card->card.part;
			row.certainty = 3;
			row.kind = random_below(&random, 30) ? LEARNING_REVIEW : LEARNING_SUSPEND;
			pupil_say(&pupil, day, row);
			day += random_below(&random, 4) ? 0.001 : random_below(&random, 5);
		}
		pupil_end(&pupil);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_promise_bounds_the_session),
		cmocka_unit_test(test_the_best_value_first),
		cmocka_unit_test(test_sure_and_wrong_comes_first),
		cmocka_unit_test(test_nothing_comes_before_sure_and_wrong),
		cmocka_unit_test(test_relatives_stand_apart),
		cmocka_unit_test(test_relatives_are_never_neighbours),
		cmocka_unit_test(test_studying_ahead),
		cmocka_unit_test(test_look_alikes_do_not_follow_each_other),
		cmocka_unit_test(test_new_cards_are_spread),
		cmocka_unit_test(test_new_cards_of_a_family),
		cmocka_unit_test(test_random_pasts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
