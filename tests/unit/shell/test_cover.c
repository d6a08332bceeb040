/* Areas: what a polygon, disc or stroke covers is its area, wherever it lies between pixels. */
#include "shell/cover.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

enum { SIDE = 64 };
static const double pi = 3.14159265358979323846;

struct drawn {
	struct arena arena;
	struct cover cover;
	uint8_t bytes[SIDE * SIDE];
};

static void begin(struct drawn *drawn)
{
	arena_init(&drawn->arena);
	cover_init(&drawn->cover, &drawn->arena, SIDE, SIDE);
}

static double finish(struct drawn *drawn)
{
	cover_write(&drawn->cover, drawn->bytes);
	arena_close(&drawn->arena);
	double sum = 0;
	for (int i = 0; i < SIDE * SIDE; i++)
		sum += drawn->bytes[i] / 255.0;
	return sum;
}

static void assert_near(double value, double wanted, double within)
{
	if (fabs(value - wanted) > within)
		fail_msg("%f is not within %f of %f", value, within, wanted);
}

static void rectangle_between_pixels(void **state)
{
	(void)state;
	struct drawn drawn;
	begin(&drawn);
	cover_polygon(&drawn.cover, (struct point[]){ { 1.25, 2.5 }, { 4.5, 2.5 }, { 4.5, 5.75 },
		{ 1.25, 5.75 } }, 4);
	assert_near(finish(&drawn), 3.25 * 3.25, 0.05);
	const uint8_t *bytes = drawn.bytes;
	assert_int_equal(bytes[3 * SIDE + 2], 255);
	assert_int_equal(bytes[3 * SIDE + 1], 191);  /* three quarters */
	assert_int_equal(bytes[3 * SIDE + 4], 128);  /* a half */
	assert_int_equal(bytes[2 * SIDE + 2], 128);
	assert_int_equal(bytes[5 * SIDE + 2], 191);
	assert_int_equal(bytes[2 * SIDE + 1], 96);   /* three eighths */
	assert_int_equal(bytes[3 * SIDE + 0], 0);
	assert_int_equal(bytes[3 * SIDE + 5], 0);
	assert_int_equal(bytes[6 * SIDE + 3], 0);
}

static void triangles_at_every_angle(void **state)
{
	(void)state;
	for (int step = 0; step < 360; step += 7) {
		struct point points[3];
		for (int i = 0; i < 3; i++) {
			double angle = (step + 120 * i) * pi / 180;
			points[i] = (struct point){ 32.3 + 25 * cos(angle), 31.8 + 25 * sin(angle) };
		}
		struct drawn drawn;
		begin(&drawn);
		cover_polygon(&drawn.cover, points, 3);
		assert_near(finish(&drawn), 3 * sqrt(3) / 4 * 25 * 25, 0.8);
	}
}

static void disc_ring_and_hole(void **state)
{
	(void)state;
	struct drawn drawn;
	begin(&drawn);
	cover_disc(&drawn.cover, 32, 32, 30);
	assert_near(finish(&drawn), pi * 900, 3);
	for (int y = 0; y < SIDE; y++)
		for (int x = 0; x < SIDE; x++) {
			int here = drawn.bytes[y * SIDE + x];
			assert_in_range(here - drawn.bytes[y * SIDE + SIDE - 1 - x] + 2, 0, 4);
			assert_in_range(here - drawn.bytes[(SIDE - 1 - y) * SIDE + x] + 2, 0, 4);
			assert_in_range(here - drawn.bytes[x * SIDE + y] + 2, 0, 4);
		}
	begin(&drawn);
	cover_disc(&drawn.cover, 32, 32, 30);
	cover_hole(&drawn.cover, 32, 32, 20);
	assert_near(finish(&drawn), pi * (900 - 400), 3);
	assert_int_equal(drawn.bytes[32 * SIDE + 32], 0);
	assert_int_equal(drawn.bytes[32 * SIDE + 7], 255);
}

static void strokes_and_capsules(void **state)
{
	(void)state;
	struct drawn drawn;
	begin(&drawn);
	cover_stroke(&drawn.cover, (struct point[]){ { 8, 50 }, { 40, 10 } }, 2, 5);
	assert_near(finish(&drawn), sqrt(32 * 32 + 40 * 40) * 5, 0.8);
	/* A right angle: two arms of 30 by 6 that share a corner of 6 by 6 by their mitre. */
	begin(&drawn);
	cover_stroke(&drawn.cover, (struct point[]){ { 10, 10 }, { 40, 10 }, { 40, 40 } }, 3, 6);
	assert_near(finish(&drawn), 2 * 30 * 6, 0.8);
	for (int step = 0; step < 360; step += 30) {
		double angle = step * pi / 180;
		begin(&drawn);
		cover_capsule(&drawn.cover, (struct point){ 32, 32 },
			(struct point){ 32 + 20 * cos(angle), 32 + 20 * sin(angle) }, 8);
		assert_near(finish(&drawn), 20 * 8 + pi * 16, 1);
	}
}

/* What leaves the square is cut at it, and what is inside stays as it was. */
static void outside_is_cut(void **state)
{
	(void)state;
	struct drawn drawn;
	begin(&drawn);
	cover_polygon(&drawn.cover, (struct point[]){ { -20, -20 }, { 10, -20 }, { 10, 90 },
		{ -20, 90 } }, 4);
	assert_near(finish(&drawn), 10 * SIDE, 0.1);
	begin(&drawn);
	cover_polygon(&drawn.cover, (struct point[]){ { 60, 60 }, { 200, 60 }, { 200, 200 },
		{ 60, 200 } }, 4);
	assert_near(finish(&drawn), 16, 0.1);
	begin(&drawn);
	cover_disc(&drawn.cover, -40, 32, 30);
	assert_near(finish(&drawn), 0, 0);
}

static void nothing_at_all(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	struct cover cover;
	uint8_t none = 7;
	cover_init(&cover, &arena, 0, 0);
	cover_disc(&cover, 3, 3, 2);
	cover_write(&cover, &none);
	assert_int_equal(none, 7);
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rectangle_between_pixels),
		cmocka_unit_test(triangles_at_every_angle),
		cmocka_unit_test(disc_ring_and_hole),
		cmocka_unit_test(strokes_and_capsules),
		cmocka_unit_test(outside_is_cut),
		cmocka_unit_test(nothing_at_all),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
