/* Which parts of a surface a frame changes. */
#include "shell/cells.h"

#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

static struct rect at(int x, int y, int w, int h)
{
	return (struct rect){ x, y, w, h };
}

static void assert_rect(struct rect got, struct rect wanted)
{
	assert_int_equal(got.x, wanted.x);
	assert_int_equal(got.y, wanted.y);
	assert_int_equal(got.w, wanted.w);
	assert_int_equal(got.h, wanted.h);
}

/* A frame of one command. */
static int frame(struct cells *cells, struct rect bounds, uint64_t digest, struct rect *rects)
{
	cells_begin(cells, 200, 100);
	cells_push(cells, bounds, digest);
	return cells_end(cells, rects, 8);
}

static void first_same_and_changed(void **state)
{
	(void)state;
	struct cells cells;
	struct rect rects[8];
	cells_init(&cells);
	assert_int_equal(frame(&cells, at(0, 0, 200, 100), 5, rects), 1);
	assert_rect(rects[0], at(0, 0, 200, 100));
	assert_int_equal(frame(&cells, at(0, 0, 200, 100), 5, rects), 0);
	assert_int_equal(frame(&cells, at(0, 0, 200, 100), 6, rects), 1);
	assert_rect(rects[0], at(0, 0, 200, 100));
	cells_forget(&cells);
	assert_int_equal(frame(&cells, at(0, 0, 200, 100), 6, rects), 1);
	cells_begin(&cells, 64, 64);
	assert_int_equal(cells_end(&cells, rects, 8), 1);
	assert_rect(rects[0], at(0, 0, 64, 64));
	cells_close(&cells);
}

static void only_what_is_touched(void **state)
{
	(void)state;
	struct cells cells;
	struct rect rects[8];
	cells_init(&cells);
	frame(&cells, at(40, 40, 10, 10), 5, rects);
	/* The old place and the new one. */
	assert_int_equal(frame(&cells, at(140, 40, 50, 10), 5, rects), 2);
	assert_rect(rects[0], at(32, 32, 32, 32));
	assert_rect(rects[1], at(128, 32, 64, 32));
	/* Cut at the surface; two rows of cells are one rectangle. */
	assert_int_equal(frame(&cells, at(140, 40, 500, 500), 6, rects), 1);
	assert_rect(rects[0], at(128, 32, 72, 68));
	assert_int_equal(frame(&cells, at(300, 40, 5, 5), 5, rects), 1);
	cells_close(&cells);
}

static void order_counts(void **state)
{
	(void)state;
	struct cells cells;
	struct rect rects[8];
	cells_init(&cells);
	for (int swap = 0; swap < 2; swap++) {
		cells_begin(&cells, 64, 32);
		cells_push(&cells, at(0, 0, 64, 32), 9);
		cells_push(&cells, at(0, 0, 10, 10), swap ? 7 : 8);
		cells_push(&cells, at(5, 5, 10, 10), swap ? 8 : 7);
		assert_int_equal(cells_end(&cells, rects, 8), 1);
	}
	assert_rect(rects[0], at(0, 0, 32, 32));
	cells_close(&cells);
}

static bool overlap(struct rect a, struct rect b)
{
	return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/* Random changes: every changed cell is held, no two rectangles overlap, none is without cause. */
static void random_changes_are_held(void **state)
{
	(void)state;
	struct random random;
	random_init(&random, 11, 1);
	int crowded = 0;
	for (int round = 0; round < 500; round++) {
		struct cells cells;
		struct rect rects[8], changed[30];
		cells_init(&cells);
		cells_begin(&cells, 500, 300);
		cells_end(&cells, rects, 8);
		cells_begin(&cells, 500, 300);
		int changes = 1 + (int)random_below(&random, 30);
		for (int i = 0; i < changes; i++) {
			changed[i] = at((int)random_below(&random, 490), (int)random_below(&random, 290), 5, 5);
			cells_push(&cells, changed[i], random_next(&random) + 1U);
		}
		int count = cells_end(&cells, rects, 8);
		assert_in_range(count, 1, 8);
		crowded += count == 1 && changes > 20;
		for (int i = 0; i < changes; i++) {
			bool held = false;
			for (int r = 0; r < count; r++)
				held |= changed[i].x >= rects[r].x && changed[i].y >= rects[r].y
					&& changed[i].x < rects[r].x + rects[r].w
					&& changed[i].y < rects[r].y + rects[r].h;
			assert_true(held);
		}
		for (int a = 0; a < count; a++)
			for (int b = a + 1; b < count; b++)
				assert_false(overlap(rects[a], rects[b]));
		cells_close(&cells);
	}
	assert_true(crowded > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(first_same_and_changed),
		cmocka_unit_test(only_what_is_touched),
		cmocka_unit_test(order_counts),
		cmocka_unit_test(random_changes_are_held),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
