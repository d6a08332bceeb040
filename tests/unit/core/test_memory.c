#include "base/random.h"
#include "core/doubt.h"
#include "core/memory.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { HOUR_MS = 3600 * 1000, DAY_MS = 24 * HOUR_MS };
static const int64_t START = INT64_C(1767600000000); /* 2026-01-05T08:00:00Z */

static struct learning review(int64_t number, double day, const char *id, int grade)
{
	return (struct learning){ .number = number, .utc_ms = START + (int64_t)(day * DAY_MS),
		.kind = LEARNING_REVIEW, .round = 1, .sequence = number, .question_id = id, .rev = 1,
		.grade = grade, .response_ms = 5000 };
}

static void test_reviews_make_a_state(void **state)
{
	(void)state;
	/* FSRS-7's published check: on days 0 0 1 4 12 33, Again and five times Good. */
	static const double days[] = { 0, 0, 1, 4, 12, 33 };
	struct memory memory;
	memory_init(&memory, 4);
	for (int i = 0; i < 6; i++) {
		struct learning row = review(i + 1, days[i], "q", i ? GRADE_GOOD : GRADE_AGAIN);
		memory_apply(&memory, &row);
	}
	const struct card_memory *card = memory_find(&memory, "q", 0);
	assert_non_null(card);
	assert_true(fabs(card->last.after.stability - 25.9857) < 1e-4);
	assert_true(fabs(card->last.after.difficulty - 5.8775) < 1e-4);
	assert_int_equal(card->last.reviews, 6);
	assert_int_equal(card->failures, 1);
	assert_int_equal(card->day_failures, 0);
	assert_int_equal(card->spent_ms, 30000);
	assert_int_equal(card->last_day - card->first_day, 33);
	assert_true(memory_recall(card, START + (int64_t)33 * DAY_MS) > 0.99);
	assert_null(memory_find(&memory, "q", 1));
	assert_null(memory_find(&memory, "other", 0));
	memory_close(&memory);
}

static void test_three_failures_a_day_rest(void **state)
{
	(void)state;
	struct memory memory;
	memory_init(&memory, 4);
	for (int i = 0; i < 3; i++) {
		struct learning row = review(i + 1, 0.001 * i, "q", GRADE_AGAIN);
		memory_apply(&memory, &row);
	}
	const struct card_memory *card = memory_find(&memory, "q", 0);
	assert_int_equal(card->day_failures, 3);
	assert_int_equal(card->rests_until, card->last_day + 1);
	memory_close(&memory);
}

static void test_undo_is_as_if_it_had_not_been(void **state)
{
	(void)state;
	struct learning rows[4] = { review(1, 0, "q", GRADE_GOOD), review(2, 3, "q", GRADE_AGAIN),
		{ .number = 3, .utc_ms = START + 3 * (int64_t)DAY_MS + 5000, .kind = LEARNING_UNDO,
		.round = 1, .sequence = 9, .a = 2 }, review(4, 3.1, "q", GRADE_EASY) };
	struct learning without[2] = { rows[0], rows[3] };
	struct memory memory, other;
	memory_init(&memory, 4);
	memory_init(&other, 4);
	memory_fold(&memory, rows, 4);
	memory_fold(&other, without, 2);
	char a[MEMORY_TEXT_MAX], b[MEMORY_TEXT_MAX];
	card_memory_format(memory_find(&memory, "q", 0), a);
	card_memory_format(memory_find(&other, "q", 0), b);
	assert_string_equal(a, b);
	rows[2].round = 2; /* another round's message of that number */
	memory_fold(&memory, rows, 4);
	assert_int_equal(memory_find(&memory, "q", 0)->failures, 1);
	memory_close(&memory);
	memory_close(&other);
}

static struct learning about(int64_t number, enum learning_kind kind, int64_t a, const char *text)
{
	return (struct learning){ .number = number, .utc_ms = START, .kind = kind, .sequence = -1,
		.question_id = "q", .a = a, .text = text };
}

static void test_what_the_learner_says(void **state)
{
	(void)state;
	struct memory memory;
	memory_init(&memory, 4);
	struct learning row = review(1, 0, "q", GRADE_GOOD);
	memory_apply(&memory, &row);
	const enum learning_kind kinds[] = { LEARNING_SUSPEND, LEARNING_MARK, LEARNING_FORM,
		LEARNING_BURY, LEARNING_NOTE };
	const int64_t numbers[] = { 0, 0, FORM_QUESTION, 20500, 0 };
	for (int i = 0; i < 5; i++) {
		row = about(2 + i, kinds[i], numbers[i], i == 4 ? "mine" : NULL);
		memory_apply(&memory, &row);
	}
	const struct card_memory *card = memory_find(&memory, "q", 0);
	assert_true(card->suspended && card->marked && card->seen);
	assert_int_equal(card->form, FORM_QUESTION);
	assert_int_equal(card->rests_until, 20500);
	assert_string_equal(card->note, "mine");
	row = about(7, LEARNING_RESET, 3, NULL);
	memory_apply(&memory, &row);
	card = memory_find(&memory, "q", 0);
	assert_false(card->seen);
	assert_int_equal(card->rev, 3);
	assert_string_equal(card->note, "mine");
	row = about(8, LEARNING_NOTE, 0, "");
	memory_apply(&memory, &row);
	assert_null(memory_find(&memory, "q", 0)->note);
	memory_close(&memory);
}

static void test_a_renamed_question_keeps_its_past(void **state)
{
	(void)state;
	struct memory memory;
	memory_init(&memory, 4);
	struct learning row = review(1, 0, "old", GRADE_GOOD);
	memory_apply(&memory, &row);
	row = review(2, 1, "old", GRADE_GOOD);
	memory_apply(&memory, &row);
	row = review(3, 1, "q", GRADE_AGAIN); /* the new one was asked already, once */
	memory_apply(&memory, &row);
	row = review(4, 1, "z", GRADE_AGAIN);
	memory_apply(&memory, &row);
	row = about(5, LEARNING_RENAME, 0, "old");
	memory_apply(&memory, &row);
	assert_null(memory_find(&memory, "old", 0));
	assert_int_equal(memory_find(&memory, "q", 0)->last.reviews, 2);
	assert_int_equal(memory_find(&memory, "z", 0)->last.reviews, 1);
	assert_int_equal(memory.count, 2);
	memory_close(&memory);
}

static void test_text_form(void **state)
{
	(void)state;
	struct memory memory;
	memory_init(&memory, 4);
	struct learning row = review(1, 0, "q", GRADE_HARD);
	memory_apply(&memory, &row);
	row = review(2, 2.25, "q", GRADE_AGAIN);
	row.certainty = 3;
	row.hash = UINT64_C(0xfedcba9876543210);
	memory_apply(&memory, &row);
	const struct card_memory *card = memory_find(&memory, "q", 0);
	assert_true(card->sure_wrong);
	char text[MEMORY_TEXT_MAX], again[MEMORY_TEXT_MAX];
	card_memory_format(card, text);
	struct card_memory read = { .question_id = "q" };
	assert_true(card_memory_parse(text, &read));
	card_memory_format(&read, again);
	assert_string_equal(text, again);
	assert_true(read.last.after.stability == card->last.after.stability);
	assert_true(read.hash == row.hash && read.sure_wrong);
	struct memory_clock clock;
	memory_clock_format(&memory.clock, text);
	assert_true(memory_clock_parse(text, &clock));
	assert_int_equal(clock.last_ms, memory.clock.last_ms);
	assert_int_equal(clock.ready_day, NO_DAY);
	/* Any byte cut off, or in the wrong place, is no text of this version. */
	for (size_t len = 0; len < strlen(text); len += 7) {
		memory_clock_format(&memory.clock, again);
		again[len] = '\0';
		assert_false(memory_clock_parse(again, &clock));
	}
	assert_false(card_memory_parse("seen=1", &read));
	assert_false(card_memory_parse("", &read));
	memory_close(&memory);
}

/* The clock is set back: nobody has waited less than no time. Set ahead by years and corrected,
 * the days are counted anew from there. */
static void test_corrections_of_the_clock(void **state)
{
	(void)state;
	struct memory memory;
	memory_init(&memory, 4);
	struct learning row = review(1, 0, "q", GRADE_GOOD);
	memory_apply(&memory, &row);
	row = review(2, -40, "r", GRADE_GOOD); /* set back by 40 days */
	memory_apply(&memory, &row);
	assert_int_equal(memory_find(&memory, "r", 0)->last.utc_ms, START);
	struct doubt doubt;
	assert_true(doubt_find(&memory.clock, START - 40 * (int64_t)DAY_MS, 0, &doubt));
	assert_true(doubt.back);
	assert_int_equal(doubt.days, 40);
	row = (struct learning){ .number = 3, .utc_ms = START - 40 * (int64_t)DAY_MS,
		.kind = LEARNING_CLOCK, .sequence = -1, .a = doubt.if_right };
	memory_apply(&memory, &row);
	assert_int_equal(memory.clock.last_ms, START);
	row = review(4, -39, "r", GRADE_GOOD); /* a day later */
	memory_apply(&memory, &row);
	assert_true(fabs(memory_find(&memory, "r", 0)->last.days - 1) < 1e-9);
	/* Three years ahead, and wrong. */
	int64_t ahead = START + 1056 * (int64_t)DAY_MS + 3 * HOUR_MS;
	assert_true(doubt_find(&memory.clock, ahead, 0, &doubt));
	assert_false(doubt.back);
	assert_int_equal(doubt.days, 1095);
	row = (struct learning){ .number = 5, .utc_ms = ahead, .kind = LEARNING_CLOCK, .sequence = -1,
		.a = doubt.if_wrong };
	memory_apply(&memory, &row);
	assert_int_equal(memory.clock.last_ms, START + DAY_MS + 3 * HOUR_MS);
	assert_false(doubt_find(&memory.clock, ahead, 0, &doubt));
	memory_close(&memory);
}

static bool fits(double value, double least, double most)
{
	return value >= least && value <= most; /* not NaN */
}

/* Any jumps of clock and zone, answered in any way or not at all: time never runs backwards, each
 * review counts once, every card is due within the cap from when it was last seen. */
static void test_random_jumps(void **state)
{
	(void)state;
	const char *count = getenv("READBACK_JUMPS");
	long jumps = count ? strtol(count, NULL, 10) : 20000;
	static const char *const ids[] = { "a", "b", "c", "d", "e" };
	struct schedule_rules rules = schedule_rules_default();
	struct random random;
	random_init(&random, 5, 1);
	struct memory memory;
	memory_init(&memory, 4);
	int64_t clock = START, last = 0;
	int reviews = 0;
	for (long i = 0; i < jumps; i++) {
		int64_t step = (int64_t)(random_next(&random) % 4000) * HOUR_MS;
		uint32_t kind = random_below(&random, 10);
		clock += kind == 0 ? step * 40 : kind == 1 ? -step * 40 : kind == 2 ? -step / 100
			: step / 100;
		int offset = (int)random_below(&random, 53) * 30 - 720;
		struct doubt doubt;
		if (doubt_find(&memory.clock, clock, offset, &doubt) && random_below(&random, 2)) {
			bool right = random_below(&random, 2);
			struct learning row = { .number = i + 1, .utc_ms = clock, .offset_min = offset,
				.kind = LEARNING_CLOCK, .sequence = -1,
				.a = right ? doubt.if_right : doubt.if_wrong };
			memory_apply(&memory, &row);
		}
		struct learning row = { .number = i + 1, .utc_ms = clock, .offset_min = offset,
			.kind = LEARNING_REVIEW, .round = 1, .sequence = i,
			.grade = 1 + (int)random_below(&random, 4),
			.question_id = ids[random_below(&random, 5)], .response_ms = -1 };
		const struct card_memory *card = memory_apply(&memory, &row);
		reviews++;
		assert_true(memory.clock.last_ms >= last);
		last = memory.clock.last_ms;
		assert_true(card->last.days >= 0);
		assert_true(fits(card->last.after.stability, 1e-4, 36500));
		assert_true(fits(memory_recall(card, last), 0, 1));
		struct due due = schedule_due(&rules, &card->last, memory_card_hash(row.question_id, 0));
		assert_true(due.utc_ms > last - DAY_MS);
		assert_true(due.utc_ms <= last + (CAP_DEFAULT + 1) * (int64_t)DAY_MS);
	}
	for (int i = 0; i < 5; i++)
		reviews -= memory_find(&memory, ids[i], 0)->last.reviews;
	assert_int_equal(reviews, 0);
	memory_close(&memory);
}

static void assert_same_card(const struct card_memory *a, const struct card_memory *b)
{
	char texts[2][MEMORY_TEXT_MAX];
	card_memory_format(a, texts[0]);
	card_memory_format(b, texts[1]);
	assert_string_equal(texts[0], texts[1]);
	assert_string_equal(a->question_id, b->question_id);
	assert_int_equal(a->part, b->part);
	assert_string_equal(a->note ? a->note : "", b->note ? b->note : "");
}

static void assert_same(const struct memory *a, const struct memory *b)
{
	char texts[2][MEMORY_TEXT_MAX];
	memory_clock_format(&a->clock, texts[0]);
	memory_clock_format(&b->clock, texts[1]);
	assert_string_equal(texts[0], texts[1]);
	assert_int_equal(a->count, b->count);
	for (int i = 0; i < a->count; i++) {
		assert_same_card(&a->cards[i], &b->cards[i]);
		const struct card_memory *found = memory_find(a, b->cards[i].question_id, b->cards[i].part);
		assert_ptr_equal(found, &a->cards[i]);
	}
}

enum { PAST_MAX = 4000 };

/* Rows as a game makes them, and the memory that they are applied to one by one. */
struct past {
	struct random random;
	struct learning rows[PAST_MAX];
	int count;
	int64_t sequence, utc_ms;
	struct memory memory;
	int alone, folded; /* undone so */
};

static struct learning *row_add(struct past *past, enum learning_kind kind)
{
	static const char *const ids[] = { "a", "b", "c", "d", "e", "f", "g" };
	struct learning *row = &past->rows[past->count++];
	*row = (struct learning){ .number = past->count, .utc_ms = past->utc_ms, .kind = kind,
		.round = 1 + past->sequence / 40, .sequence = past->sequence, .rev = 1,
		.question_id = ids[random_below(&past->random, 7)], .response_ms = 4000 };
	return row;
}

/* One message's reviews, or what the learner said of a card, or of all. */
static void message_add(struct past *past)
{
	static const enum learning_kind kinds[] = { LEARNING_NOTE, LEARNING_MARK, LEARNING_SUSPEND,
		LEARNING_RESET, LEARNING_READY_BY, LEARNING_CLOCK, LEARNING_RENAME, LEARNING_BURY };
	uint32_t what = random_below(&past->random, 40);
	int first = past->count, reviews = 1 + (int)random_below(&past->random, 3);
	past->sequence++;
	past->utc_ms += random_below(&past->random, 8) ? 5000 : 20 * (int64_t)HOUR_MS;
	for (int i = 0; what >= 8 && i < reviews; i++) {
		struct learning *row = row_add(past, LEARNING_REVIEW);
		row->part = i;
		row->grade = 1 + (int)random_below(&past->random, 4);
		row->certainty = (int)random_below(&past->random, 4);
	}
	if (what < 8) {
		struct learning *row = row_add(past, kinds[what]);
		row->a = 1;
		row->text = kinds[what] == LEARNING_RENAME ? "a" : "said";
		/* A card is put aside by a message of the round; all else is said outside. */
		row->sequence = kinds[what] == LEARNING_BURY || kinds[what] == LEARNING_SUSPEND
			? row->sequence : -1;
		if (kinds[what] == LEARNING_READY_BY || kinds[what] == LEARNING_CLOCK)
			row->question_id = NULL;
	}
	for (int i = first; i < past->count; i++)
		memory_apply(&past->memory, &past->rows[i]);
}

static void undo_add(struct past *past, int64_t back)
{
	struct memory_undone undone;
	int64_t meant = past->sequence - back;
	past->sequence++;
	past->utc_ms += 1000;
	struct learning *row = row_add(past, LEARNING_UNDO);
	row->question_id = NULL;
	row->round = 1 + meant / 40;
	row->a = meant;
	bool alone = memory_undo(&past->memory, row, &undone);
	if (!alone)
		memory_fold(&past->memory, past->rows, past->count);
	past->alone += alone;
	past->folded += !alone;
}

/* Whatever is undone, and whenever: the memory is what all rows make. */
static void test_undone_alone_is_as_folded(void **state)
{
	(void)state;
	static struct past past;
	struct memory whole;
	random_init(&past.random, 11, 1);
	memory_init(&past.memory, 4);
	memory_init(&whole, 4);
	past.utc_ms = START;
	while (past.count < PAST_MAX - 8) {
		message_add(&past);
		uint32_t times = random_below(&past.random, 3) ? 0 : 1 + random_below(&past.random, 3);
		for (uint32_t i = 0; i < times && past.count < PAST_MAX - 8; i++) {
			undo_add(&past, random_below(&past.random, 4) ? i * 2
				: random_below(&past.random, 200));
			memory_fold(&whole, past.rows, past.count);
			assert_same(&past.memory, &whole);
		}
	}
	/* What was done last is undone alone, nearly always. */
	assert_true(past.alone > 200 && past.folded > 50);
	memory_close(&past.memory);
	memory_close(&whole);
}

/* The cards of what was undone, and those that are gone with it. */
static void test_undone_cards_are_told(void **state)
{
	(void)state;
	struct memory memory;
	struct memory_undone undone;
	memory_init(&memory, 4);
	struct learning rows[] = { review(1, 0, "q", GRADE_GOOD), review(2, 0.1, "q", GRADE_AGAIN),
		review(2, 0.1, "new", GRADE_AGAIN) };
	for (int i = 0; i < 3; i++)
		memory_apply(&memory, &rows[i]);
	struct learning undo = { .number = 4, .utc_ms = rows[2].utc_ms, .kind = LEARNING_UNDO,
		.round = 1, .sequence = 3, .a = 2 };
	assert_true(memory_undo(&memory, &undo, &undone));
	assert_int_equal(undone.count, 2);
	assert_string_equal(undone.cards[0].question_id, "new");
	assert_string_equal(undone.cards[1].question_id, "q");
	assert_null(memory_find(&memory, "new", 0));
	assert_int_equal(memory_find(&memory, "q", 0)->failures, 0);
	assert_int_equal(memory.clock.today_new, 1);
	assert_int_equal(memory.clock.today_ms, 5000);
	assert_int_equal(memory.clock.number, 4);
	/* Once is all. */
	assert_false(memory_undo(&memory, &undo, &undone));
	undo.a = -1;
	assert_false(memory_undo(&memory, &undo, &undone));
	memory_close(&memory);
}

/* Of a message that is known by halves nothing is taken back alone. */
static void test_undone_by_halves(void **state)
{
	(void)state;
	struct memory memory;
	struct memory_undone undone;
	memory_init(&memory, 4);
	struct learning row = review(0, 0, "x", GRADE_GOOD);
	for (row.part = 0; row.part < 2; row.part++)
		memory_apply(&memory, &row);
	row = review(1, 0, "x", GRADE_GOOD);
	memory_apply(&memory, &row);
	row.part = 1;
	memory_apply(&memory, &row);
	for (int i = 1; i < MEMORY_STEPS; i++) {
		row = review(1 + i, 0.001 * i, "q", GRADE_GOOD);
		memory_apply(&memory, &row);
	}
	struct learning undo = { .number = 99, .utc_ms = row.utc_ms, .kind = LEARNING_UNDO, .round = 1,
		.sequence = 99, .a = 1 };
	assert_false(memory_undo(&memory, &undo, &undone));
	assert_int_equal(memory.clock.number, MEMORY_STEPS);
	undo.a = MEMORY_STEPS;
	assert_true(memory_undo(&memory, &undo, &undone));
	memory_close(&memory);
}

/* Many cards: found again whatever the table's size was when they came. */
static void test_many_cards(void **state)
{
	(void)state;
	char id[16];
	struct memory memory;
	memory_init(&memory, 4);
	for (int i = 0; i < 5000; i++) {
		snprintf(id, sizeof id, "q%d", i / 2);
		struct learning row = review(i + 1, 0, id, GRADE_GOOD);
		row.part = i % 2;
		memory_apply(&memory, &row);
	}
	assert_int_equal(memory.count, 5000);
	assert_int_equal(memory.clock.today_new, 5000);
	for (int i = 0; i < 5000; i++) {
		snprintf(id, sizeof id, "q%d", i / 2);
		assert_non_null(memory_find(&memory, id, i % 2));
		assert_null(memory_find(&memory, id, 2));
	}
	memory_close(&memory);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reviews_make_a_state),
		cmocka_unit_test(test_three_failures_a_day_rest),
		cmocka_unit_test(test_undo_is_as_if_it_had_not_been),
		cmocka_unit_test(test_what_the_learner_says),
		cmocka_unit_test(test_a_renamed_question_keeps_its_past),
		cmocka_unit_test(test_text_form),
		cmocka_unit_test(test_corrections_of_the_clock),
		cmocka_unit_test(test_random_jumps),
		cmocka_unit_test(test_undone_alone_is_as_folded),
		cmocka_unit_test(test_undone_cards_are_told),
		cmocka_unit_test(test_undone_by_halves),
		cmocka_unit_test(test_many_cards),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
