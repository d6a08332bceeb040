/* One card's curve: where it jumps, what it leaves out, and how far it goes. */
#include "core/progress.h"

#include "make_bank.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#define DAY INT64_C(86400000)
#define NOW INT64_C(1795569060000)

enum { ROWS_MAX = 1000, TODAY = 20781 };

struct past {
	struct arena arena;
	struct bank *bank;
	struct learning rows[ROWS_MAX];
	int count;
	struct progress_curve curve;
};

static int past_setup(void **state)
{
	static struct past past;
	memset(&past, 0, sizeof past);
	arena_init(&past.arena);
	past.bank = make_bank(2);
	make_choice(past.bank, "one");
	make_choice(past.bank, "two");
	*state = &past;
	return 0;
}

static int past_teardown(void **state)
{
	struct past *past = *state;
	arena_close(&past->arena);
	bank_close(past->bank);
	return 0;
}

static struct learning *row_push(struct past *past, enum learning_kind kind, const char *id,
	double days_ago, int grade)
{
	struct learning *row = &past->rows[past->count++];
	*row = (struct learning){ .number = past->count, .kind = kind, .round = 1,
		.utc_ms = NOW - (int64_t)(days_ago * (double)DAY), .sequence = past->count,
		.question_id = id, .grade = grade, .response_ms = -1 };
	return row;
}

static const struct progress_curve *compute(struct past *past)
{
	struct schedule_rules rules = schedule_rules_default();
	progress_curve_compute(&past->curve, &past->arena, past->bank, (struct card){ 0, 0 },
		past->rows, past->count, &rules, (struct study_now){ NOW, 0, TODAY });
	return &past->curve;
}

static void never_seen(void **state)
{
	struct past *past = *state;
	row_push(past, LEARNING_REVIEW, "two", 3, GRADE_GOOD);
	const struct progress_curve *curve = compute(past);
	assert_int_equal(curve->review_count, 0);
	assert_int_equal(curve->point_count, 0);
}

/* It falls from review to review, and jumps at each. */
static void shape(void **state)
{
	struct past *past = *state;
	const double days_ago[] = { 20, 15, 5 };
	for (int i = 0; i < 3; i++) {
		row_push(past, LEARNING_REVIEW, "one", days_ago[i], i == 1 ? GRADE_AGAIN : GRADE_GOOD);
		row_push(past, LEARNING_REVIEW, "two", days_ago[i] - 1, GRADE_GOOD);
	}
	const struct progress_curve *curve = compute(past);
	struct last_review last = last_review_make(NULL, GRADE_GOOD, NOW - 20 * DAY, 0);
	assert_int_equal(curve->review_count, 3);
	assert_int_equal(curve->failures, 1);
	assert_true(curve->reviews[1].recall > 0 && fabs(curve->reviews[1].recall
		- fsrs_recall(&last.after, 5)) < 1e-12);
	last = last_review_make(&last, GRADE_AGAIN, NOW - 15 * DAY, 0);
	last = last_review_make(&last, GRADE_GOOD, NOW - 5 * DAY, 0);
	assert_true(fabs(curve->recall - fsrs_recall(&last.after, 5)) < 1e-12);
	int jumps = 0;
	for (int i = 1; i < curve->point_count; i++) {
		const struct progress_point *a = &curve->points[i - 1], *b = &curve->points[i];
		assert_true(b->days >= a->days);
		jumps += b->recall > a->recall;
		assert_true(b->recall > a->recall ? b->days - a->days < 1e-9 : true);
	}
	assert_int_equal(jumps, 2);
	assert_true(fabs(curve->points[0].days + 20) < 1e-9);
	double end = curve->points[curve->point_count - 1].days;
	assert_true(end >= 7 && end >= curve->due.day - TODAY);
}

/* What was undone, what was before its text changed, and another part, are not there; what was
 * under its name before is. */
static void left_out(void **state)
{
	struct past *past = *state;
	row_push(past, LEARNING_REVIEW, "one", 30, GRADE_GOOD);
	row_push(past, LEARNING_RESET, "one", 29, 0);
	row_push(past, LEARNING_REVIEW, "old", 28, GRADE_GOOD);
	row_push(past, LEARNING_RENAME, "one", 27, 0)->text = "old";
	row_push(past, LEARNING_REVIEW, "old", 26, GRADE_GOOD);
	row_push(past, LEARNING_REVIEW, "one", 25, GRADE_GOOD)->part = 1;
	const struct learning *slip = row_push(past, LEARNING_REVIEW, "one", 24, GRADE_AGAIN);
	row_push(past, LEARNING_UNDO, "one", 23, 0)->a = slip->sequence;
	row_push(past, LEARNING_REVIEW, "one", 22, GRADE_GOOD);
	const struct progress_curve *curve = compute(past);
	assert_int_equal(curve->review_count, 2);
	assert_ptr_equal(curve->reviews[0].row, &past->rows[2]);
	assert_ptr_equal(curve->reviews[1].row, &past->rows[8]);
	row_push(past, LEARNING_RESET, "one", 20, 0);
	assert_int_equal(compute(past)->review_count, 0);
}

/* However many, the curve has so many points at the most, and the latest reviews. */
static void many(void **state)
{
	struct past *past = *state;
	for (int i = 0; i < ROWS_MAX; i++)
		row_push(past, LEARNING_REVIEW, "one", ROWS_MAX - i, i % 3 ? GRADE_GOOD : GRADE_AGAIN);
	const struct progress_curve *curve = compute(past);
	assert_int_equal(curve->review_count, PROGRESS_CURVE_REVIEWS);
	assert_true(curve->point_count <= PROGRESS_CURVE_POINTS);
	assert_true(curve->point_count > 2 * PROGRESS_CURVE_REVIEWS);
	assert_ptr_equal(curve->reviews[PROGRESS_CURVE_REVIEWS - 1].row, &past->rows[ROWS_MAX - 1]);
	assert_int_equal(curve->answered, ROWS_MAX);
	assert_int_equal(curve->failures, (ROWS_MAX + 2) / 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(never_seen, past_setup, past_teardown),
		cmocka_unit_test_setup_teardown(shape, past_setup, past_teardown),
		cmocka_unit_test_setup_teardown(left_out, past_setup, past_teardown),
		cmocka_unit_test_setup_teardown(many, past_setup, past_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
