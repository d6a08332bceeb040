/* Rows that no Readback writes: whatever their numbers are, nothing overflows. */
#include "make_bank.h"
#include "core/doubt.h"
#include "core/progress.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#define DAY_MS INT64_C(86400000)
#define NOW INT64_C(1795569060000)

enum { ROWS = 16 };

struct past {
	struct learning rows[ROWS];
	int count;
};

static struct learning *row_push(struct past *past, enum learning_kind kind, int64_t utc_ms)
{
	struct learning *row = &past->rows[past->count++];
	*row = (struct learning){ .number = past->count, .kind = kind, .utc_ms = utc_ms,
		.sequence = -1, .question_id = "one", .response_ms = -1 };
	return row;
}

static void review_push(struct past *past, int64_t utc_ms, int grade)
{
	struct learning *row = row_push(past, LEARNING_REVIEW, utc_ms);
	row->grade = grade;
	row->response_ms = INT64_MAX;
}

static void about_push(struct past *past, enum learning_kind kind, int64_t a)
{
	row_push(past, kind, NOW)->a = a;
}

/* All that is computed from rows: the fold, what to study, progress and the curve. */
static void all_compute(const struct past *past, struct memory *memory, struct progress *progress,
	struct progress_curve *curve, struct study *study)
{
	struct arena arena;
	struct bank *bank = make_bank(2);
	struct schedule_rules rules = schedule_rules_default();
	struct study_settings settings = study_settings_default();
	make_choice(bank, "one");
	make_choice(bank, "two");
	arena_init(&arena);
	memory_init(memory, 4);
	memory_fold(memory, past->rows, past->count);
	const int64_t moments[] = { INT64_MIN, NOW, INT64_MAX };
	for (int i = 0; i < 3; i++) {
		struct doubt doubt;
		struct study_now now = study_now_make(memory, moments[i], 1440);
		rules.ready_day = memory->clock.ready_day;
		assert_true(now.ms >= -MOMENT_MAX && now.ms <= MOMENT_MAX);
		/* A row that is written now is one that can be read back. */
		assert_true(now.day >= -DAYS_MAX && now.day <= DAYS_MAX);
		study_make(&arena, bank, memory, &settings, now, study);
		progress_compute(progress, &arena, bank, past->rows, past->count, memory, &rules, now);
		progress_curve_compute(curve, &arena, bank, (struct card){ 0, 0 }, past->rows,
			past->count, &rules, now);
		assert_true(progress->kept >= 0 && progress->kept <= 1);
		if (doubt_find(&memory->clock, moments[i], 0, &doubt))
			assert_true(doubt.days >= 0 && doubt.days <= DAYS_MAX && doubt.if_right <= DAYS_MAX
				&& doubt.if_wrong >= -DAYS_MAX);
	}
	arena_close(&arena);
	bank_close(bank);
}

static void compute(const struct past *past, struct memory *memory)
{
	struct progress progress;
	struct progress_curve curve;
	struct study study;
	all_compute(past, memory, &progress, &curve, &study);
}

static void test_moments(void **state)
{
	(void)state;
	static const int64_t moments[] = { INT64_MIN, INT64_MAX, 0, INT64_MAX, INT64_MIN };
	for (int first = 0; first < 5; first++) {
		struct past past = { .count = 0 };
		struct memory memory;
		for (int i = 0; i < 5; i++)
			review_push(&past, moments[(first + i) % 5], 1 + i % 4);
		compute(&past, &memory);
		assert_int_equal(memory.clock.last_ms, MOMENT_MAX);
		assert_int_equal(memory_find(&memory, "one", 0)->last.reviews, 5);
		memory_close(&memory);
	}
}

static void test_corrections(void **state)
{
	(void)state;
	static const int64_t days[] = { INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN };
	for (int i = 0; i < 4; i++) {
		struct past past = { .count = 0 };
		struct memory memory;
		review_push(&past, NOW, GRADE_GOOD);
		about_push(&past, LEARNING_CLOCK, days[i]);
		about_push(&past, LEARNING_CLOCK, days[i]);
		review_push(&past, i % 2 ? INT64_MIN : INT64_MAX, GRADE_AGAIN);
		compute(&past, &memory);
		assert_int_equal(memory.clock.clock_days, days[i] > 0 ? DAYS_MAX : -DAYS_MAX);
		memory_close(&memory);
	}
}

static void test_days(void **state)
{
	(void)state;
	static const int64_t days[] = { INT32_MAX, INT32_MIN + 1, INT64_MAX, INT64_MIN };
	for (int i = 0; i < 4; i++) {
		struct past past = { .count = 0 };
		struct memory memory;
		review_push(&past, NOW, GRADE_GOOD);
		about_push(&past, LEARNING_READY_BY, days[i]);
		about_push(&past, LEARNING_BURY, days[i]);
		compute(&past, &memory);
		int expected = days[i] > 0 ? DAYS_MAX : -DAYS_MAX;
		assert_int_equal(memory.clock.ready_day, expected);
		assert_int_equal(memory_find(&memory, "one", 0)->rests_until, expected);
		memory_close(&memory);
		about_push(&past, LEARNING_READY_BY, NO_DAY);
		about_push(&past, LEARNING_BURY, NO_DAY);
		compute(&past, &memory);
		assert_int_equal(memory.clock.ready_day, NO_DAY);
		assert_int_equal(memory_find(&memory, "one", 0)->rests_until, NO_DAY);
		memory_close(&memory);
	}
}

static void test_what_is_no_review_counts_nowhere(void **state)
{
	(void)state;
	struct past past = { .count = 0 };
	struct memory memory;
	struct progress progress;
	struct progress_curve curve;
	struct study study;
	review_push(&past, NOW, 7);
	review_push(&past, NOW + 1, 0);
	review_push(&past, NOW + 2, INT32_MIN);
	all_compute(&past, &memory, &progress, &curve, &study);
	assert_false(memory_find(&memory, "one", 0)->seen);
	assert_int_equal(progress.reviews, 0);
	assert_int_equal(progress.days, 0);
	assert_int_equal(curve.review_count, 0);
	memory_close(&memory);
	review_push(&past, NOW + 3, GRADE_GOOD);
	past.rows[0].question_id = NULL;
	past.rows[0].grade = GRADE_GOOD;
	all_compute(&past, &memory, &progress, &curve, &study);
	assert_int_equal(progress.reviews, 1);
	assert_int_equal(progress.days, 1);
	assert_int_equal(curve.review_count, 1);
	memory_close(&memory);
}

static void test_a_state_beyond_all_is_none(void **state)
{
	(void)state;
	char text[MEMORY_TEXT_MAX];
	struct memory memory;
	struct past past = { .count = 0 };
	review_push(&past, NOW, GRADE_GOOD);
	compute(&past, &memory);
	struct card_memory card = *memory_find(&memory, "one", 0), read = card;
	struct memory_clock clock = memory.clock;
	card_memory_format(&card, text);
	assert_true(card_memory_parse(text, &read));
	card.last.grade = 7;
	card_memory_format(&card, text);
	assert_false(card_memory_parse(text, &read));
	card.last.grade = GRADE_GOOD;
	card.rests_until = INT32_MAX;
	card_memory_format(&card, text);
	assert_false(card_memory_parse(text, &read));
	clock.last_ms = INT64_MAX;
	memory_clock_format(&clock, text);
	assert_false(memory_clock_parse(text, &clock));
	clock = memory.clock;
	clock.clock_days = INT32_MAX;
	memory_clock_format(&clock, text);
	assert_false(memory_clock_parse(text, &clock));
	memory_close(&memory);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_moments),
		cmocka_unit_test(test_corrections),
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_what_is_no_review_counts_nowhere),
		cmocka_unit_test(test_a_state_beyond_all_is_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
