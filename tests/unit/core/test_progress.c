/* What progress is computed to be, against the same counted plainly. */
#include "core/progress.h"

#include "base/random.h"
#include "core/deck.h"
#include "make_bank.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#define DAY INT64_C(86400000)
#define NOW INT64_C(1795569060000) /* 2026-11-25 01:11 UTC: of the 24th, till four */

enum { ROWS_MAX = 3000, TODAY = 20781 };

struct past {
	struct arena arena;
	struct bank *bank;
	struct learning rows[ROWS_MAX];
	int count;
	struct memory memory;
	struct schedule_rules rules;
	struct progress progress;
};

static int past_setup(void **state)
{
	static struct past past;
	memset(&past, 0, sizeof past);
	arena_init(&past.arena);
	past.bank = make_whole_bank();
	past.rules = schedule_rules_default();
	past.rules.fuzz = false;
	memory_init(&past.memory, past.rules.turn_hour);
	*state = &past;
	return 0;
}

static int past_teardown(void **state)
{
	struct past *past = *state;
	memory_close(&past->memory);
	arena_close(&past->arena);
	bank_close(past->bank);
	return 0;
}

static struct learning *row_push(struct past *past, enum learning_kind kind, int question,
	double days_ago, int grade)
{
	struct learning *row = &past->rows[past->count++];
	int64_t ms = NOW - (int64_t)(days_ago * (double)DAY);
	*row = (struct learning){ .number = past->count, .utc_ms = ms, .kind = kind, .round = 1,
		.sequence = past->count, .question_id = past->bank->questions[question].id,
		.grade = grade, .response_ms = -1, .day = schedule_day(ms, 0, past->rules.turn_hour) };
	return row;
}

static struct progress *compute(struct past *past)
{
	struct study_now now = { NOW, 0, TODAY };
	memory_fold(&past->memory, past->rows, past->count);
	progress_compute(&past->progress, &past->arena, past->bank, past->rows, past->count,
		&past->memory, &past->rules, now);
	return &past->progress;
}

static int cards_of(const struct bank *bank)
{
	int cards = 0;
	for (int i = 0; i < bank->question_count; i++)
		cards += deck_cards_of(&bank->questions[i]);
	return cards;
}

static void nothing(void **state)
{
	struct past *past = *state;
	const struct progress *progress = compute(past);
	assert_int_equal(progress->cards, cards_of(past->bank));
	assert_int_equal(progress->reviews, 0);
	assert_int_equal(progress->past_count, 0);
	assert_int_equal(progress->bin_count, 0);
	assert_int_equal(progress->weak_count, 0);
	assert_true(progress->target > 0.899 && progress->target < 0.901);
	int cards = 0;
	for (int i = 0; i < KIND_COUNT; i++)
		cards += progress->kinds[i].cards;
	assert_int_equal(cards, progress->cards);
}

static void counted(void **state)
{
	struct past *past = *state;
	struct learning *row = row_push(past, LEARNING_REVIEW, 0, 10, GRADE_GOOD);
	row->certainty = 3;
	row->response_ms = 5000;
	row = row_push(past, LEARNING_REVIEW, 1, 10, GRADE_AGAIN);
	row->certainty = 3;
	row->response_ms = 10 * RESPONSE_MS_MAX; /* somebody was away */
	row = row_push(past, LEARNING_REVIEW, 0, 3, GRADE_HARD);
	row->certainty = 1;
	row = row_push(past, LEARNING_REVIEW, 0, 2, GRADE_AGAIN); /* a slip, taken back */
	row->certainty = 2;
	row->response_ms = 7000;
	row_push(past, LEARNING_UNDO, 0, 2, 0)->a = row->sequence;
	row_push(past, LEARNING_REVIEW, 1, 1, GRADE_GOOD);
	const struct progress *progress = compute(past);
	assert_int_equal(progress->reviews, 4);
	assert_int_equal(progress->repeats, 2);
	assert_int_equal(progress->recalled, 2);
	assert_int_equal(progress->days, 3);
	assert_int_equal(progress->seen, 2);
	assert_int_equal(progress->certainty[0].n, 1);
	assert_int_equal(progress->certainty[0].right, 1);
	assert_int_equal(progress->certainty[1].n, 0);
	assert_int_equal(progress->certainty[2].n, 2);
	assert_int_equal(progress->certainty[2].right, 1);
	assert_int_equal(progress->spent_ms[PROGRESS_DAYS - 11], 5000 + RESPONSE_MS_MAX);
	assert_int_equal(progress->spent_ms[PROGRESS_DAYS - 3], 0);
	assert_int_equal(progress->past_count, PROGRESS_PAST);
	assert_true(fabs(progress->past[0].days + 10) < 1e-6);
	assert_int_equal(progress->past[PROGRESS_PAST - 1].n, 2);
}

/* After a clock was put right, days are those that the learner lived. */
static void corrected(void **state)
{
	struct past *past = *state;
	row_push(past, LEARNING_REVIEW, 0, 10, GRADE_GOOD)->response_ms = 1000;
	row_push(past, LEARNING_CLOCK, 0, 10, 0)->a = 5;
	row_push(past, LEARNING_REVIEW, 0, 9, GRADE_GOOD)->response_ms = 2000;
	row_push(past, LEARNING_REVIEW, 1, 9, GRADE_GOOD)->response_ms = 4000;
	const struct progress *progress = compute(past);
	assert_int_equal(progress->days, 2);
	assert_int_equal(progress->spent_ms[PROGRESS_DAYS - 11], 1000);
	assert_int_equal(progress->spent_ms[PROGRESS_DAYS - 10], 0);
	assert_int_equal(progress->spent_ms[PROGRESS_DAYS - 5], 6000);
	struct last_review last = last_review_make(NULL, GRADE_GOOD, NOW - 10 * DAY, 0);
	assert_int_equal(progress->bin_count, 1);
	assert_true(fabs(progress->bins[0].predicted - fsrs_recall(&last.after, 6)) < 1e-9);
}

/* Days on which cards are due: before today, today, within the days shown, and later. */
static void due(void **state)
{
	struct past *past = *state;
	for (int i = 0; i < 10; i++)
		row_push(past, LEARNING_REVIEW, i, 60 - i, GRADE_GOOD);
	for (int i = 0; i < 4; i++)
		row_push(past, LEARNING_REVIEW, i, 1, GRADE_EASY);
	row_push(past, LEARNING_REVIEW, 9, 0.001, GRADE_AGAIN);
	row_push(past, LEARNING_SUSPEND, 5, 0, 0);
	row_push(past, LEARNING_BURY, 6, 0, 0)->a = TODAY + 4;
	const struct progress *progress = compute(past);
	int want[PROGRESS_DUE_DAYS] = { 0 }, later = 0, overdue = 0;
	for (int i = 0; i < 10; i++) {
		const struct card_memory *card = memory_find(&past->memory,
			past->bank->questions[i].id, 0);
		int day = schedule_due(&past->rules, &card->last,
			memory_card_hash(card->question_id, 0)).day - TODAY;
		if (i == 5)
			continue;
		day = i == 6 ? 4 : day;
		overdue += day < 0;
		if (day >= PROGRESS_DUE_DAYS)
			later++;
		else
			want[day < 0 ? 0 : day]++;
	}
	assert_true(overdue > 0 && want[4] > 0);
	assert_int_equal(progress->overdue, overdue);
	assert_int_equal(progress->later, later);
	for (int i = 0; i < PROGRESS_DUE_DAYS; i++)
		assert_int_equal(progress->due[i], want[i]);
}

/* A past at random, some of it undone. */
static void past_random(struct past *past, int reviews)
{
	struct random random;
	random_init(&random, 5, 1);
	for (int i = 0; i < reviews; i++) {
		double days_ago = 200.0 - 200.0 * i / reviews;
		int question = (int)random_below(&random, (uint32_t)past->bank->question_count);
		int grade = random_below(&random, 5) ? GRADE_GOOD : GRADE_AGAIN;
		const struct learning *row = row_push(past, LEARNING_REVIEW, question, days_ago, grade);
		if (random_below(&random, 10) == 0)
			row_push(past, LEARNING_UNDO, question, days_ago, 0)->a = row->sequence;
	}
}

static bool is_undone(const struct past *past, int row)
{
	return past->rows[row].kind == LEARNING_UNDO || (row + 1 < past->count
		&& past->rows[row + 1].kind == LEARNING_UNDO
		&& past->rows[row + 1].a == past->rows[row].sequence);
}

static void foreseen(void **state)
{
	struct past *past = *state;
	past_random(past, 1000);
	const struct progress *progress = compute(past);
	double expected = 0, told = 0;
	int n = 0, recalled = 0, told_n = 0, told_recalled = 0;
	for (int q = 0; q < past->bank->question_count; q++) {
		struct last_review last;
		bool seen = false;
		for (int i = 0; i < past->count; i++) {
			const struct learning *row = &past->rows[i];
			if (is_undone(past, i) || row->question_id != past->bank->questions[q].id)
				continue;
			if (seen) {
				expected += fsrs_recall(&last.after, (double)(row->utc_ms - last.utc_ms) / DAY);
				recalled += row->grade > GRADE_AGAIN;
				n++;
			}
			last = last_review_make(seen ? &last : NULL, row->grade, row->utc_ms, 0);
			seen = true;
		}
	}
	for (int i = 0; i < progress->bin_count; i++) {
		const struct progress_bin *bin = &progress->bins[i];
		told += bin->predicted * bin->n;
		told_n += bin->n;
		told_recalled += bin->recalled;
		assert_true(bin->n > n / 40);
		assert_true(i == 0 || bin->predicted > progress->bins[i - 1].predicted);
	}
	assert_true(progress->bin_count > 5);
	assert_int_equal(told_n, n);
	assert_int_equal(told_recalled, recalled);
	assert_int_equal(progress->repeats, n);
	assert_true(fabs(told - expected) < 1e-6 * expected);
}

static void kept(void **state)
{
	struct past *past = *state;
	past_random(past, 400);
	const struct progress *progress = compute(past);
	double sum = 0, later = 0;
	int n = 0;
	for (int i = 0; i < past->memory.count; i++) {
		sum += memory_recall(&past->memory.cards[i], NOW);
		later += memory_recall(&past->memory.cards[i], NOW + 7 * DAY);
		n++;
	}
	assert_true(fabs(progress->kept - sum / n) < 1e-12);
	assert_true(fabs(progress->past[PROGRESS_PAST - 1].recall - sum / n) < 1e-12);
	assert_true(fabs(progress->ahead[7].recall - later / n) < 1e-12);
	for (int i = 1; i < PROGRESS_PAST; i++) {
		assert_true(progress->past[i].days > progress->past[i - 1].days);
		assert_true(progress->past[i].n >= progress->past[i - 1].n);
	}
	for (int i = 1; i <= PROGRESS_AHEAD; i++)
		assert_true(progress->ahead[i].recall < progress->ahead[i - 1].recall);
}

/* What the bank has lost is no more among what is kept; that it was worked on stays true. */
static void lost(void **state)
{
	struct past *past = *state;
	struct learning *row = row_push(past, LEARNING_REVIEW, 1, 30, GRADE_AGAIN);
	row->question_id = "gone";
	row->response_ms = 5000;
	*row_push(past, LEARNING_REVIEW, 1, 20, GRADE_GOOD) = (struct learning){ .number = 2,
		.utc_ms = NOW - 20 * DAY, .kind = LEARNING_REVIEW, .round = 1, .sequence = 2,
		.question_id = past->bank->questions[1].id, .part = 99, .grade = GRADE_GOOD };
	const struct progress *progress = compute(past);
	assert_int_equal(progress->reviews, 2);
	assert_int_equal(progress->days, 2);
	assert_int_equal(progress->spent_ms[PROGRESS_DAYS - 31], 5000);
	assert_int_equal(progress->seen, 0);
	assert_int_equal(progress->past_count, 0);
	assert_true(progress->kept == 0);
	row_push(past, LEARNING_REVIEW, 0, 10, GRADE_GOOD);
	progress = compute(past);
	double recall = memory_recall(memory_find(&past->memory, past->bank->questions[0].id, 0), NOW);
	assert_true(fabs(progress->kept - recall) < 1e-12);
	assert_true(fabs(progress->past[0].days + 10) < 1e-6);
	for (int i = 1; i < PROGRESS_PAST; i++)
		assert_int_equal(progress->past[i].n, 1);
	assert_int_equal(progress->ahead[PROGRESS_AHEAD].n, 1);
}

/* Under the name that it had before, a card's past is told all the same. */
static void renamed(void **state)
{
	struct past *past = *state;
	row_push(past, LEARNING_REVIEW, 0, 30, GRADE_GOOD)->question_id = "first";
	struct learning *row = row_push(past, LEARNING_RENAME, 0, 20, 0);
	row->question_id = "second";
	row->text = "first";
	row_push(past, LEARNING_RENAME, 0, 10, 0)->text = "second";
	const struct progress *progress = compute(past);
	assert_int_equal(progress->seen, 1);
	assert_int_equal(progress->past_count, PROGRESS_PAST);
	assert_true(fabs(progress->past[0].days + 30) < 1e-6);
	for (int i = 1; i < PROGRESS_PAST; i++)
		assert_int_equal(progress->past[i].n, 1);
}

/* Each card once, the seen ones alone; the least recalled is first, of two alike the one that was
 * forgotten more often. */
static void weak(void **state)
{
	struct past *past = *state;
	past_random(past, 300);
	const struct progress *progress = compute(past);
	assert_int_equal(progress->weak_count, progress->seen < PROGRESS_WEAK_MAX ? progress->seen
		: PROGRESS_WEAK_MAX);
	for (int i = 0; i < progress->weak_count; i++)
		for (int j = i + 1; j < progress->weak_count; j++) {
			const struct progress_weak *a = &progress->weak[i], *b = &progress->weak[j];
			assert_false(a->card.question == b->card.question && a->card.part == b->card.part);
			assert_false(b->recall < a->recall);
			assert_true(b->recall > a->recall || b->failures <= a->failures);
		}
}

static void groups(void **state)
{
	struct past *past = *state;
	past_random(past, 300);
	const struct progress *progress = compute(past);
	int seen = 0, cards = 0;
	for (int t = 0; t < past->bank->topic_count; t++) {
		const struct progress_group *group = &progress->topics[t];
		double sum = 0;
		int of = 0;
		for (int i = 0; i < past->memory.count; i++) {
			const struct card_memory *card = &past->memory.cards[i];
			int question = bank_find(past->bank, card->question_id);
			if (past->bank->questions[question].topic != t)
				continue;
			sum += memory_recall(card, NOW);
			of++;
		}
		assert_int_equal(group->seen, of);
		assert_true(of > 0 && fabs(group->recall - sum / of) < 1e-9);
		seen += group->seen;
		cards += group->cards;
	}
	assert_int_equal(seen, progress->seen);
	assert_int_equal(cards, progress->cards);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(nothing, past_setup, past_teardown),
		cmocka_unit_test_setup_teardown(counted, past_setup, past_teardown),
		cmocka_unit_test_setup_teardown(corrected, past_setup, past_teardown),
		cmocka_unit_test_setup_teardown(due, past_setup, past_teardown),
		cmocka_unit_test_setup_teardown(foreseen, past_setup, past_teardown),
		cmocka_unit_test_setup_teardown(kept, past_setup, past_teardown),
		cmocka_unit_test_setup_teardown(lost, past_setup, past_teardown),
		cmocka_unit_test_setup_teardown(renamed, past_setup, past_teardown),
		cmocka_unit_test_setup_teardown(weak, past_setup, past_teardown),
		cmocka_unit_test_setup_teardown(groups, past_setup, past_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
