/* Item analysis, held against tables that were worked by hand, and one of forty whose figures were
 * computed by another program. */
#include "core/items.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { ITEMS_MOST = 10, CELLS = 40 * ITEMS_MOST };

struct sheet_of {
	struct item_cell cells[CELLS];
	struct item_table table;
};

/* A line a player, a sign an item: 1 right, 0 wrong, h half right, - nothing, space: not there. */
static struct sheet_of *fill(const char *const *lines, int players)
{
	static struct sheet_of sheet;
	int items = players ? (int)strlen(lines[0]) : 4;
	memset(&sheet, 0, sizeof sheet);
	for (int i = 0; i < players * items; i++) {
		char sign = lines[i / items][i % items];
		struct item_cell *cell = &sheet.cells[i];
		cell->state = sign == ' ' ? ITEM_ABSENT : sign == '-' ? ITEM_BLANK : ITEM_ANSWERED;
		cell->got = sign == '1' ? 2 : sign == 'h';
		cell->of = 2;
		cell->voices = 1;
		cell->t_ms = -1;
	}
	sheet.table = (struct item_table){ players, items, sheet.cells, NULL };
	return &sheet;
}

static void assert_is(struct figure figure, double value, int n)
{
	assert_true(figure.known);
	assert_int_equal(figure.n, n);
	if (fabs(figure.value - value) > 1e-11)
		fail_msg("%.12f, and not %.12f", figure.value, value);
}

static void assert_unknown(struct figure figure, int n)
{
	assert_false(figure.known);
	assert_int_equal(figure.n, n);
}

static const char *const SIX[] = { "1111", "1110", "1101", "1010", "1000", "0100" };

/* Right: 5, 4, 3, 2 of 6. */
static void test_facility_of_six(void **state)
{
	(void)state;
	const struct item_table *table = &fill(SIX, 6)->table;
	static const int right[] = { 5, 4, 3, 2 };
	for (int i = 0; i < 4; i++) {
		assert_is(items_facility(table, i), right[i] / 6.0, 6);
		/* (R - W / 3) / 6: for the last, (2 - 4 / 3) / 6 = 1 / 9. */
		assert_is(items_corrected(table, i, 4), (right[i] - (6 - right[i]) / 3.0) / 6, 6);
	}
	assert_is(items_corrected(table, 3, 4), 1.0 / 9, 6);
	/* Of two options half are right by luck: (2 - 4) / 6. */
	assert_is(items_corrected(table, 3, 2), -1.0 / 3, 6);
	assert_unknown(items_corrected(table, 3, 1), 6);
	assert_unknown(items_corrected(table, 3, 0), 6);
}

/* Halves of three.
 * Item 1: rests 3 2 2 1 0 1; upper 1 1 1, lower 1 0 0 with 1 (rest 0): 1 - 2/3.
 * Item 2: rests 3 2 2 2 1 0; above are the first and two of the three that tie, who have 1 1 0:
 *   1 + 2/3 x 2 = 7/3; below are 1, 0 and a third of those ties, 2/3: (7/3 - 5/3) / 3.
 * Item 3: rests 3 2 3 1 1 1; upper 1 1 0, lower 1 0 0: 2/3 - 1/3.
 * Item 4: rests 3 3 2 2 1 1; above 1 0 and half of those who tie at 2, who have 1 0: 1/2; below
 *   0 0 and the other half: 1/6. */
static void test_discrimination_of_six(void **state)
{
	(void)state;
	const struct item_table *table = &fill(SIX, 6)->table;
	static const double expected[] = { 1.0 / 3, 2.0 / 9, 1.0 / 3, 1.0 / 3 };
	for (int i = 0; i < 4; i++)
		assert_is(items_discrimination(table, i), expected[i], 6);
}

/* Item 1: the rest is 8/5 on the mean where it is right and 1 where it is wrong; its variance is
 * 19/6 - (3/2)^2 = 11/12; 3/5 x sqrt(5/36 / (11/12)) = 3/5 x sqrt(5/33).
 * Item 4: rests 3 3 2 2 1 1; right 3 and 2, mean 5/2; wrong 3 2 1 1, mean 7/4; variance 14/3 - 4
 * = 2/3; 3/4 x sqrt(2/9 / (2/3)) = 3/4 x sqrt(1/3). */
static void test_point_biserial_of_six(void **state)
{
	(void)state;
	const struct item_table *table = &fill(SIX, 6)->table;
	assert_is(items_point_biserial(table, 0), 0.6 * sqrt(5.0 / 33), 6);
	assert_is(items_point_biserial(table, 3), 0.75 * sqrt(1.0 / 3), 6);
}

/* Sum of p q: (5 + 8 + 9 + 8) / 36 = 5/6. Totals 4 3 3 2 1 1: 40/6 - (7/3)^2 = 11/9.
 * 4/3 x (1 - 5/6 x 9/11) = 14/33. */
static void test_kr20_of_six(void **state)
{
	(void)state;
	enum items_kr20 why;
	assert_is(items_kr20(&fill(SIX, 6)->table, &why), 14.0 / 33, 6);
	assert_int_equal(why, KR20_KNOWN);
}

/* No order of players matters. */
static void test_any_order(void **state)
{
	(void)state;
	static const char *const lines[] = { "1000", "1101", "1111", "0100", "1010", "1110" };
	const struct item_table *table = &fill(lines, 6)->table;
	assert_is(items_discrimination(table, 1), 2.0 / 9, 6);
	assert_is(items_discrimination(table, 3), 1.0 / 3, 6);
	assert_is(items_point_biserial(table, 0), 0.6 * sqrt(5.0 / 33), 6);
}

static const char *const FORTY[] = {
	"0101010010", "1100000000", "1111111110", "1000000000", "1010110000", "0000000000",
	"1111111110", "1111000010", "1111010110", "1111000000", "1110100000", "1111000000",
	"1110000000", "1110000000", "1000000000", "1110001000", "1111111100", "1111001010",
	"1110010100", "1111111111", "0011011000", "1010100000", "1101110000", "1111001000",
	"1111010000", "1101000000", "1111111110", "1111100000", "1110011000", "1111110110",
	"1111001101", "1011101000", "1111110000", "1111111111", "1000000000", "1101001000",
	"1111101010", "1111111111", "1100010000", "0000000000",
};

static void test_forty_simulated(void **state)
{
	(void)state;
	static const struct {
		int right;
		double discrimination, point_biserial;
	} expected[ITEMS_MOST] = {
		{ 36, 0.181818181818, 0.263063842669 }, { 31, 0.467532467532, 0.448629537702 },
		{ 29, 0.590909090909, 0.516991125940 }, { 25, 0.707070707071, 0.558715137776 },
		{ 16, 0.560606060606, 0.489595319654 }, { 18, 0.525974025974, 0.455144272568 },
		{ 16, 0.587121212121, 0.489595319654 }, { 11, 0.818181818182, 0.701659131027 },
		{ 12, 0.681818181818, 0.597240298283 }, { 4, 0.303030303030, 0.445301288202 },
	};
	const struct item_table *table = &fill(FORTY, 40)->table;
	enum items_kr20 why;
	for (int i = 0; i < ITEMS_MOST; i++) {
		double p = expected[i].right / 40.0;
		assert_is(items_facility(table, i), p, 40);
		assert_is(items_corrected(table, i, 4), p - (1 - p) / 3, 40);
		assert_is(items_discrimination(table, i), expected[i].discrimination, 40);
		assert_is(items_point_biserial(table, i), expected[i].point_biserial, 40);
	}
	assert_is(items_kr20(table, &why), 0.815990188187, 40);
}

/* 27 % of 20 are 5.4, of 22 5.94: five, six. Nineteen make halves of nine. */
static void test_sizes_of_groups(void **state)
{
	(void)state;
	static const char *const lines[] = {
		"11111", "11111", "11111", "11111", "11111", "11111", "11111", "11111", "11111",
		"01111", "00000", "10000", "00000", "00000", "00000", "00000", "00000", "00000",
		"00000", "00001", "01000", "01100",
	};
	/* By the rest of item 1, from above: ten of 4, one of 2, two of 1, nine of 0. */
	assert_is(items_discrimination(&fill(lines, 22)->table, 0), 0.9 - 1.0 / 9, 22);
	/* The nine upper ones share among ten, the nine lower ones among eight and the one of 1. */
	assert_is(items_discrimination(&fill(lines, 19)->table, 0), 0.9 - 1.0 / 9, 19);
	assert_is(items_discrimination(&fill(lines, 20)->table, 0), 0.9 - 1.0 / 9, 20);
}

static void test_nothing_differs(void **state)
{
	(void)state;
	enum items_kr20 why;
	static const char *const same[] = { "101", "101", "101" };
	const struct item_table *table = &fill(same, 3)->table;
	assert_unknown(items_discrimination(table, 0), 3);
	assert_unknown(items_point_biserial(table, 0), 3);
	assert_unknown(items_kr20(table, &why), 3);
	assert_int_equal(why, KR20_NO_SPREAD);
	/* All were right, but the rest differs: nothing discriminates, and nothing correlates. */
	static const char *const right[] = { "111", "110", "100" };
	table = &fill(right, 3)->table;
	assert_is(items_discrimination(table, 0), 0, 3);
	assert_unknown(items_point_biserial(table, 0), 3);
	/* Thirds of points, summed in any order: still no spread. */
	struct sheet_of *thirds = fill(same, 3);
	for (int i = 0; i < 9; i++)
		thirds->cells[i] = (struct item_cell){ ITEM_ANSWERED, 1 + (i / 3 + i) % 3, 7, 1, -1 };
	for (int i = 0; i < 3; i++)
		thirds->cells[i * 3].got = i;
	for (int i = 0; i < 3; i++) {
		thirds->cells[i * 3 + 1].got = 1 + i;
		thirds->cells[i * 3 + 2].got = 5 - i;
	}
	assert_unknown(items_discrimination(&thirds->table, 0), 3);
	assert_unknown(items_point_biserial(&thirds->table, 0), 3);
}

static void test_one_and_nobody(void **state)
{
	(void)state;
	enum items_kr20 why;
	static const char *const one[] = { "1011" };
	const struct item_table *table = &fill(one, 1)->table;
	assert_is(items_facility(table, 1), 0, 1);
	assert_unknown(items_discrimination(table, 0), 1);
	assert_unknown(items_point_biserial(table, 0), 1);
	assert_unknown(items_kr20(table, &why), 1);
	assert_int_equal(why, KR20_FEW_PLAYERS);
	table = &fill(NULL, 0)->table;
	assert_unknown(items_facility(table, 0), 0);
	assert_unknown(items_corrected(table, 0, 4), 0);
	assert_unknown(items_discrimination(table, 0), 0);
	assert_unknown(items_point_biserial(table, 0), 0);
	assert_unknown(items_median_time(table, 0), 0);
	assert_unknown(items_kr20(table, &why), 0);
	assert_unknown(items_share(0, 0), 0);
	assert_is(items_share(3, 4), 0.75, 4);
	/* One item has no rest. */
	static const char *const single[] = { "1", "0" };
	table = &fill(single, 2)->table;
	assert_unknown(items_discrimination(table, 0), 0);
	assert_unknown(items_point_biserial(table, 0), 0);
	assert_unknown(items_kr20(table, &why), 2);
	assert_int_equal(why, KR20_FEW_ITEMS);
}

static void test_not_answered_and_not_there(void **state)
{
	(void)state;
	enum items_kr20 why;
	static const char *const lines[] = { "11", "1-", "0 ", "h1", "  " };
	const struct item_table *table = &fill(lines, 5)->table;
	/* 1, 1, 0 and a half; then 1, nothing, 1. */
	assert_is(items_facility(table, 0), 2.5 / 4, 4);
	assert_is(items_facility(table, 1), 2.0 / 3, 3);
	/* Who is silent guesses nothing: 2.5 less 1.5 / 3; 2 less none. */
	assert_is(items_corrected(table, 0, 4), 2.0 / 4, 4);
	assert_is(items_corrected(table, 1, 4), 2.0 / 3, 3);
	/* Three were there for both. By item 2: 1, 0, 1 against 1, 1, a half: correlation -1/2 over
	 * means of 5/6 and 2/3: (1/6 x 1/3 - 1/6 x 2/3 - 1/3 x 1/3) / sqrt(1/6 x 2/3) = -1/2. */
	assert_is(items_point_biserial(table, 0), -0.5, 3);
	assert_unknown(items_kr20(table, &why), 4);
	assert_int_equal(why, KR20_GAPS);
	static const char *const parts[] = { "11", "h0" };
	assert_unknown(items_kr20(&fill(parts, 2)->table, &why), 2);
	assert_int_equal(why, KR20_PARTS);
}

/* Twenty hands, fifteen of them right, beside two players. */
static void test_a_crowd(void **state)
{
	(void)state;
	enum items_kr20 why;
	static const char *const lines[] = { "10", "00", "11" };
	static const bool crowds[] = { false, false, true };
	struct sheet_of *sheet = fill(lines, 3);
	sheet->table.crowds = crowds;
	sheet->cells[4] = (struct item_cell){ ITEM_ANSWERED, 15, 20, 20, -1 };
	assert_is(items_facility(&sheet->table, 0), 16.0 / 22, 22);
	assert_is(items_corrected(&sheet->table, 0, 3), (16 - 6 / 2.0) / 22, 22);
	assert_unknown(items_discrimination(&sheet->table, 0), 2);
	assert_unknown(items_point_biserial(&sheet->table, 1), 2);
	/* Totals 1 and 0: (1/4) / (1/4): 2 x (1 - 1). */
	assert_is(items_kr20(&sheet->table, &why), 0, 2);
}

static void test_median_time(void **state)
{
	(void)state;
	static const char *const lines[] = { "1", "0", "1", "-", " ", "1" };
	struct sheet_of *sheet = fill(lines, 6);
	static const int64_t times[] = { 9000, 2000, 4001, 1, 1, -1 };
	for (int i = 0; i < 6; i++)
		sheet->cells[i].t_ms = times[i];
	assert_is(items_median_time(&sheet->table, 0), 4001, 3);
	sheet->cells[5].t_ms = 3000;
	assert_is(items_median_time(&sheet->table, 0), 3500.5, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_facility_of_six),
		cmocka_unit_test(test_discrimination_of_six),
		cmocka_unit_test(test_point_biserial_of_six),
		cmocka_unit_test(test_kr20_of_six),
		cmocka_unit_test(test_any_order),
		cmocka_unit_test(test_forty_simulated),
		cmocka_unit_test(test_sizes_of_groups),
		cmocka_unit_test(test_nothing_differs),
		cmocka_unit_test(test_one_and_nobody),
		cmocka_unit_test(test_not_answered_and_not_there),
		cmocka_unit_test(test_a_crowd),
		cmocka_unit_test(test_median_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
