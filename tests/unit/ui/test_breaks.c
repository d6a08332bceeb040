#include "ui/breaks.h"

#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

enum { PIECES_MAX = 14 };

static int64_t width_of(const struct piece *pieces, int from, int to)
{
	int64_t width = 0;
	for (int i = from; i < to; i++)
		width += pieces[i].width + (i > from ? pieces[i].gap : 0);
	return width;
}

/* First fit: the fewest lines that any breaking can have. */
static int fewest_lines(const struct piece *pieces, int count, int64_t limit)
{
	int lines = 1, from = 0;
	for (int i = 1; i < count; i++)
		if (width_of(pieces, from, i + 1) > limit) {
			lines++;
			from = i;
		}
	return lines;
}

static int hard_of_mask(const struct piece *pieces, int count, unsigned mask)
{
	int hard = 0;
	for (int i = 1; i < count; i++)
		hard += (mask >> i & 1) && pieces[i].glue == GLUE_HARD;
	return hard;
}

/* The fewest hard breaks over every breaking of exactly `lines` lines that fits, or -1. */
static int fewest_hard(const struct piece *pieces, int count, int64_t limit, int lines)
{
	int best = -1;
	for (unsigned mask = 1; mask < 1u << count; mask += 2) {
		if (__builtin_popcount(mask) != lines)
			continue;
		bool fits = true;
		for (int from = 0, to; fits && from < count; from = to) {
			for (to = from + 1; to < count && !(mask >> to & 1); to++)
				continue;
			fits = width_of(pieces, from, to) <= limit;
		}
		int hard = hard_of_mask(pieces, count, mask);
		if (fits && (best < 0 || hard < best))
			best = hard;
	}
	return best;
}

static int make(struct random *random, struct piece *pieces)
{
	int count = 1 + (int)random_below(random, PIECES_MAX);
	for (int i = 0; i < count; i++) {
		unsigned draw = random_below(random, 6);
		pieces[i] = (struct piece){ .width = 50 + (int)random_below(random, 400), .gap = 30,
			.word = true,
			.glue = i == 0 || draw > 2 ? GLUE_NONE : (enum glue)draw };
	}
	return count;
}

static void check_one(struct arena *arena, const struct piece *pieces, int count, bool balance)
{
	const int64_t limit = 900;
	int first[PIECES_MAX], fewest = fewest_lines(pieces, count, limit);
	int lines = breaks_choose(arena, pieces, count, limit, balance, first);
	unsigned mask = 0;
	assert_int_equal(first[0], 0);
	for (int i = 0; i < lines; i++) {
		int to = i + 1 < lines ? first[i + 1] : count;
		assert_true(to > first[i]);
		assert_true(width_of(pieces, first[i], to) <= limit);
		for (int k = 0; k < count; k++)
			mask |= (unsigned)(first[i] == k) << k;
	}
	int least = fewest_hard(pieces, count, limit, fewest);
	int with_more = fewest_hard(pieces, count, limit, fewest + 1);
	bool worth = with_more >= 0 && with_more < least;
	assert_int_equal(lines, worth ? fewest + 1 : fewest);
	assert_int_equal(hard_of_mask(pieces, count, mask), worth ? with_more : least);
}

static void fewest_lines_or_one_more_for_a_name(void **state)
{
	(void)state;
	struct random random;
	struct arena arena;
	random_init(&random, 7, 1);
	arena_init(&arena);
	for (int round = 0; round < 400; round++) {
		struct piece pieces[PIECES_MAX];
		int count = make(&random, pieces);
		check_one(&arena, pieces, count, round % 2);
		arena_reset(&arena);
	}
	arena_close(&arena);
}

static void balance_evens_lines_out(void **state)
{
	(void)state;
	struct piece pieces[8];
	int first[8];
	struct arena arena;
	arena_init(&arena);
	for (int i = 0; i < 8; i++)
		pieces[i] = (struct piece){ .width = 100, .word = true };
	assert_int_equal(breaks_choose(&arena, pieces, 8, 600, true, first), 2);
	assert_int_equal(first[1], 4);
	assert_int_equal(breaks_choose(&arena, pieces, 8, 600, false, first), 2);
	assert_int_equal(first[1], 6);
	arena_close(&arena);
}

static void a_lone_last_word_is_avoided(void **state)
{
	(void)state;
	struct piece pieces[7];
	int first[7];
	struct arena arena;
	arena_init(&arena);
	for (int i = 0; i < 7; i++)
		pieces[i] = (struct piece){ .width = 100, .word = true };
	assert_int_equal(breaks_choose(&arena, pieces, 7, 600, false, first), 2);
	assert_int_equal(first[1], 5);
	/* Of few words the last may stand alone. */
	assert_int_equal(breaks_choose(&arena, pieces, 4, 300, false, first), 2);
	assert_int_equal(first[1], 3);
	arena_close(&arena);
}

static void too_wide_a_piece_has_its_own_line(void **state)
{
	(void)state;
	struct piece pieces[3] = { { .width = 100 }, { .width = 5000 }, { .width = 100 } };
	int first[3];
	struct arena arena;
	arena_init(&arena);
	assert_int_equal(breaks_choose(&arena, pieces, 3, 600, true, first), 3);
	assert_int_equal(breaks_choose(&arena, pieces, 3, 0, true, first), 3);
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fewest_lines_or_one_more_for_a_name),
		cmocka_unit_test(balance_evens_lines_out),
		cmocka_unit_test(a_lone_last_word_is_avoided),
		cmocka_unit_test(too_wide_a_piece_has_its_own_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
