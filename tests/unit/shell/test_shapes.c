/* The small pictures: each inside its square, large enough to be seen, unlike every other. */
#include "shell/shapes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { SHAPES = SHAPE_SHIFT + 1, SIDE = 40, PAD = 4, WHOLE = SIDE + 2 * PAD };

static void draw(enum shape shape, int size, int side, uint8_t *bytes)
{
	struct arena arena;
	arena_init(&arena);
	struct cover cover;
	cover_init(&cover, &arena, side, side);
	shape_cover(&cover, shape, size);
	cover_write(&cover, bytes);
	arena_close(&arena);
}

static void stay_inside_and_are_seen(void **state)
{
	(void)state;
	for (int shape = 0; shape < SHAPES; shape++) {
		uint8_t bytes[WHOLE * WHOLE];
		draw((enum shape)shape, SIDE, WHOLE, bytes);
		long inside = 0, outside = 0;
		for (int y = 0; y < WHOLE; y++)
			for (int x = 0; x < WHOLE; x++)
				*(x < SIDE && y < SIDE ? &inside : &outside) += bytes[y * WHOLE + x];
		assert_int_equal(outside, 0);
		/* Between a tenth and all of the square is ink. */
		assert_in_range(inside, 255L * SIDE * SIDE / 10, 255L * SIDE * SIDE * 9 / 10);
	}
}

static void no_two_are_alike(void **state)
{
	(void)state;
	static uint8_t bytes[SHAPES][SIDE * SIDE];
	for (int shape = 0; shape < SHAPES; shape++)
		draw((enum shape)shape, SIDE, SIDE, bytes[shape]);
	for (int a = 0; a < SHAPES; a++)
		for (int b = a + 1; b < SHAPES; b++) {
			long apart = 0;
			for (int i = 0; i < SIDE * SIDE; i++)
				apart += abs(bytes[a][i] - bytes[b][i]);
			assert_true(apart > 255L * SIDE * SIDE / 20);
		}
}

/* Left and right, up and down are mirror pictures; most others are their own. */
static void mirrors(void **state)
{
	(void)state;
	uint8_t left[SIDE * SIDE], right[SIDE * SIDE], up[SIDE * SIDE];
	draw(SHAPE_LEFT, SIDE, SIDE, left);
	draw(SHAPE_RIGHT, SIDE, SIDE, right);
	draw(SHAPE_UP, SIDE, SIDE, up);
	for (int y = 0; y < SIDE; y++)
		for (int x = 0; x < SIDE; x++) {
			assert_in_range(left[y * SIDE + x] - right[y * SIDE + SIDE - 1 - x] + 2, 0, 4);
			assert_in_range(left[y * SIDE + x] - up[x * SIDE + y] + 2, 0, 4);
		}
	static const enum shape even[] = { SHAPE_TRIANGLE, SHAPE_DIAMOND, SHAPE_CIRCLE, SHAPE_SQUARE,
		SHAPE_PENTAGON, SHAPE_STAR, SHAPE_CROSS, SHAPE_SHIFT };
	for (size_t i = 0; i < sizeof even / sizeof *even; i++) {
		draw(even[i], SIDE, SIDE, left);
		for (int y = 0; y < SIDE; y++)
			for (int x = 0; x < SIDE; x++)
				assert_in_range(left[y * SIDE + x] - left[y * SIDE + SIDE - 1 - x] + 2, 0, 4);
	}
}

static void square_has_sharp_sides(void **state)
{
	(void)state;
	for (int size = 8; size < SIDE; size++) {
		uint8_t bytes[SIDE * SIDE];
		draw(SHAPE_SQUARE, size, size, bytes);
		for (int i = 0; i < size * size; i++)
			assert_true(bytes[i] == 0 || bytes[i] == 255);
	}
}

static void erase_has_a_hole(void **state)
{
	(void)state;
	uint8_t bytes[SIDE * SIDE];
	draw(SHAPE_ERASE, SIDE, SIDE, bytes);
	assert_int_equal(bytes[SIDE / 2 * SIDE + SIDE * 63 / 100], 0);
	assert_int_equal(bytes[SIDE / 2 * SIDE + SIDE * 92 / 100], 255);
}

static void smallest_sizes(void **state)
{
	(void)state;
	for (int shape = 0; shape < SHAPES; shape++)
		for (int size = 0; size < 4; size++) {
			uint8_t bytes[16] = { 0 };
			draw((enum shape)shape, size, size, bytes);
			assert_true(size == 0 || memchr(bytes, 0, sizeof bytes) != bytes + 16);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stay_inside_and_are_seen),
		cmocka_unit_test(no_two_are_alike),
		cmocka_unit_test(mirrors),
		cmocka_unit_test(square_has_sharp_sides),
		cmocka_unit_test(erase_has_a_hole),
		cmocka_unit_test(smallest_sizes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
