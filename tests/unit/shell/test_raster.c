/* Fills on a surface: inside their rectangle and the clip, symmetric, of the right area. */
#include "shell/raster.h"

#include "shell/picture.h"

#include <SDL.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <cmocka.h>

enum { W = 200, H = 120, GROUND = 0x102030, INK = 0xF0E0D0, EDGE = 0x00FF00 };
static const double pi = 3.14159265358979323846;

struct board {
	SDL_Surface *surface;
	struct masks *masks;
	struct arena scratch;
	struct raster raster;
};

static void board_open(struct board *board)
{
	board->surface = picture_open(W, H);
	masks_open(&board->masks, 1 << 20);
	arena_init(&board->scratch);
	raster_init(&board->raster, board->surface, board->masks, &board->scratch);
	raster_rect(&board->raster, (struct rect){ 0, 0, W, H }, GROUND);
}

static void board_close(struct board *board)
{
	picture_close(board->surface);
	masks_close(board->masks);
	arena_close(&board->scratch);
}

static uint32_t pixel_at(const struct board *board, int x, int y)
{
	const char *row = (const char *)board->surface->pixels + (ptrdiff_t)y * board->surface->pitch;
	return ((const uint32_t *)(const void *)row)[x] & 0xFFFFFF;
}

/* How much of the ink a pixel has, from the red channel. */
static double share_at(const struct board *board, int x, int y)
{
	return ((double)(pixel_at(board, x, y) >> 16) - 0x10) / (0xF0 - 0x10);
}

static double ink(const struct board *board)
{
	double sum = 0;
	for (int y = 0; y < H; y++)
		for (int x = 0; x < W; x++)
			sum += share_at(board, x, y);
	return sum;
}

static void assert_near(double value, double wanted, double within)
{
	if (fabs(value - wanted) > within)
		fail_msg("%f is not within %f of %f", value, within, wanted);
}

static void assert_only_inside(const struct board *board, struct rect rect)
{
	for (int y = 0; y < H; y++)
		for (int x = 0; x < W; x++)
			if (x < rect.x || y < rect.y || x >= rect.x + rect.w || y >= rect.y + rect.h)
				assert_int_equal(pixel_at(board, x, y), GROUND);
}

static void assert_mirrored(const struct board *board, struct rect rect)
{
	for (int y = 0; y < rect.h; y++)
		for (int x = 0; x < rect.w; x++) {
			double here = share_at(board, rect.x + x, rect.y + y);
			assert_near(share_at(board, rect.x + rect.w - 1 - x, rect.y + y), here, 0.02);
			assert_near(share_at(board, rect.x + x, rect.y + rect.h - 1 - y), here, 0.02);
		}
}

static void round_rectangles(void **state)
{
	(void)state;
	for (int radius = 0; radius < 40; radius += 3) {
		struct board board;
		board_open(&board);
		struct draw draw = { .kind = DRAW_ROUND, .rect = { 21, 13, 101, 70 }, .color = INK,
			.radius = radius };
		raster_round(&board.raster, &draw);
		double r = radius < 35 ? radius : 35;
		assert_near(ink(&board), 101 * 70 - (4 - pi) * r * r, 4);
		assert_only_inside(&board, draw.rect);
		assert_mirrored(&board, draw.rect);
		assert_int_equal(pixel_at(&board, 71, 13), INK);
		/* Two half circles meet in a point: there the pixel is not quite full. */
		assert_near(share_at(&board, 21, 48), 1, radius < 35 ? 0 : 0.02);
		assert_near(share_at(&board, 121, 48), 1, radius < 35 ? 0 : 0.02);
		board_close(&board);
	}
}

static void edges_lie_inside(void **state)
{
	(void)state;
	struct board board;
	board_open(&board);
	struct draw draw = { .kind = DRAW_ROUND, .rect = { 10, 10, 100, 60 }, .color = INK,
		.edge = EDGE, .width = 3, .radius = 12 };
	raster_round(&board.raster, &draw);
	assert_only_inside(&board, draw.rect);
	for (int i = 0; i < 3; i++) {
		assert_int_equal(pixel_at(&board, 60, 10 + i), EDGE);
		assert_int_equal(pixel_at(&board, 60, 69 - i), EDGE);
		assert_int_equal(pixel_at(&board, 10 + i, 40), EDGE);
		assert_int_equal(pixel_at(&board, 109 - i, 40), EDGE);
	}
	assert_int_equal(pixel_at(&board, 60, 13), INK);
	assert_int_equal(pixel_at(&board, 13, 40), INK);
	assert_int_equal(pixel_at(&board, 10, 10), GROUND);
	/* In the corners the edge is as thick as elsewhere: so large is what it leaves inside. */
	int inside = 0;
	for (int y = 0; y < H; y++)
		for (int x = 0; x < W; x++)
			inside += share_at(&board, x, y) > 0.5;
	assert_near(inside, 94 * 54 - (4 - pi) * 9 * 9, 12);
	board_close(&board);
}

static void hollow_edges_leave_what_is_below(void **state)
{
	(void)state;
	for (int radius = 0; radius < 40; radius += 4) {
		struct board board;
		board_open(&board);
		struct draw draw = { .kind = DRAW_ROUND, .rect = { 10, 10, 100, 60 }, .color = EDGE,
			.edge = INK, .width = 4, .radius = radius, .hollow = true };
		raster_round(&board.raster, &draw);
		assert_only_inside(&board, draw.rect);
		assert_mirrored(&board, draw.rect);
		double r = radius > 30 ? 30 : radius > 4 ? radius : 0, inner = r > 4 ? r - 4 : 0;
		double outside = 100 * 60 - (4 - pi) * r * r, within = 92 * 52 - (4 - pi) * inner * inner;
		assert_near(ink(&board), outside - within, 5);
		assert_int_equal(pixel_at(&board, 60, 13), INK);
		assert_int_equal(pixel_at(&board, 60, 14), GROUND);
		assert_int_equal(pixel_at(&board, 60, 40), GROUND);
		board_close(&board);
		board_open(&board);
		draw.square = SQUARE_RIGHT;
		raster_round(&board.raster, &draw);
		outside = 100 * 60 - (4 - pi) * r * r / 2, within = 92 * 52 - (4 - pi) * inner * inner / 2;
		assert_near(ink(&board), outside - within, 5);
		assert_int_equal(pixel_at(&board, 109, 10), INK);
		assert_int_equal(pixel_at(&board, 109, 69), INK);
		assert_int_equal(pixel_at(&board, 10, 10), radius < 5 ? INK : GROUND);
		board_close(&board);
	}
}

static void corners_that_stay_square(void **state)
{
	(void)state;
	struct board board;
	board_open(&board);
	struct draw draw = { .kind = DRAW_ROUND, .rect = { 10, 10, 80, 60 }, .color = INK, .radius = 20,
		.square = SQUARE_RIGHT };
	raster_round(&board.raster, &draw);
	assert_int_equal(pixel_at(&board, 10, 10), GROUND);
	assert_int_equal(pixel_at(&board, 10, 69), GROUND);
	assert_int_equal(pixel_at(&board, 89, 10), INK);
	assert_int_equal(pixel_at(&board, 89, 69), INK);
	assert_near(ink(&board), 80 * 60 - (4 - pi) * 400 / 2, 4);
	board_close(&board);
	board_open(&board);
	draw.square = SQUARE_LEFT | SQUARE_RIGHT;
	raster_round(&board.raster, &draw);
	assert_near(ink(&board), 80 * 60, 0.1);
	board_close(&board);
}

static void dashes_leave_gaps(void **state)
{
	(void)state;
	for (unsigned square = 0; square < 4; square++) {
		struct board board;
		board_open(&board);
		struct draw draw = { .kind = DRAW_ROUND, .rect = { 10, 10, 150, 90 }, .color = GROUND,
			.edge = INK, .width = 3, .radius = 16, .dashed = true, .square = square };
		raster_round(&board.raster, &draw);
		assert_only_inside(&board, draw.rect);
		/* Three fifths of the way round is ink; nothing of it further in than the edge. */
		double round_trip = 2 * (147 + 87) - (8 - 2 * pi) * 14.5 * (square == 0 ? 1
			: square == 3 ? 0 : 0.5);
		assert_near(ink(&board), round_trip * 3 * 0.6, round_trip * 0.06);
		for (int y = 13; y < 97; y++)
			assert_int_equal(pixel_at(&board, 85, y), GROUND);
		int changes = 0;
		for (int x = 30; x < 140; x++)
			changes += (share_at(&board, x, 11) > 0.5) != (share_at(&board, x - 1, 11) > 0.5);
		assert_in_range(changes, 10, 20);
		board_close(&board);
	}
}

static void arcs(void **state)
{
	(void)state;
	struct rect rect = { 40, 10, 100, 100 };
	double whole = 0;
	for (int turn = 0; turn <= 1000; turn += 125) {
		struct board board;
		board_open(&board);
		struct draw draw = { .kind = DRAW_ARC, .rect = rect, .color = INK, .width = 10,
			.turn = turn };
		raster_arc(&board.raster, &draw);
		whole = pi * (2500 - 1600);
		/* Round ends: a disc's area more, but for none and the closed ring. */
		double ends = turn == 0 || turn == 1000 ? 0 : pi * 25;
		assert_near(ink(&board), whole * turn / 1000 + ends, 6);
		assert_only_inside(&board, rect);
		if (turn == 250) {
			assert_int_equal(pixel_at(&board, 40 + 50 + 31, 10 + 50 - 31), INK); /* half past one */
			assert_int_equal(pixel_at(&board, 40 + 50 - 32, 10 + 50 - 32), GROUND);
			assert_int_equal(pixel_at(&board, 40 + 50 + 31, 10 + 50 + 31), GROUND);
		}
		board_close(&board);
	}
}

static void lines(void **state)
{
	(void)state;
	static const int ends[][2] = { { 60, 0 }, { 0, 40 }, { 60, 40 }, { -60, 40 }, { 60, -40 },
		{ -60, 0 }, { 0, -40 } };
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct board board;
		board_open(&board);
		struct draw draw = { .kind = DRAW_LINE, .rect = { 100, 60, ends[i][0], ends[i][1] },
			.color = INK, .width = 8 };
		raster_line(&board.raster, &draw);
		assert_near(ink(&board), hypot(ends[i][0], ends[i][1]) * 8 + pi * 16, 4);
		assert_only_inside(&board, raster_bounds(&draw));
		assert_near(share_at(&board, 100 + ends[i][0] / 2, 60 + ends[i][1] / 2), 1, 0.01);
		assert_near(share_at(&board, 100 + ends[i][0] / 10, 60 + ends[i][1] / 10), 1, 0.01);
		board_close(&board);
	}
}

static void degenerate_sizes_draw_nothing_outside(void **state)
{
	(void)state;
	for (int size = -2; size < 4; size++)
		for (int width = -1; width < 6; width++) {
			struct board board;
			board_open(&board);
			struct draw draw = { .rect = { 50, 50, size, size }, .color = INK, .edge = INK,
				.width = width, .radius = 9, .turn = 1500 };
			raster_round(&board.raster, &draw);
			draw.dashed = true;
			raster_round(&board.raster, &draw);
			raster_arc(&board.raster, &draw);
			raster_shape(&board.raster, &draw);
			assert_only_inside(&board, (struct rect){ 50, 50, abs(size), abs(size) });
			board_close(&board);
		}
}

/* Drawing in pieces gives what drawing at once gives. */
static void clips_cut_cleanly(void **state)
{
	(void)state;
	struct board whole, parts;
	board_open(&whole);
	board_open(&parts);
	struct draw round = { .kind = DRAW_ROUND, .rect = { 5, 5, 150, 100 }, .color = INK,
		.edge = EDGE, .width = 4, .radius = 30 };
	struct draw star = { .kind = DRAW_SHAPE, .rect = { 120, 20, 70, 70 }, .color = EDGE,
		.shape = SHAPE_STAR };
	struct draw ring = { .kind = DRAW_ARC, .rect = { 20, 20, 60, 60 }, .color = GROUND, .width = 7,
		.turn = 333 };
	struct draw line = { .kind = DRAW_LINE, .rect = { -20, 130, 230, -140 }, .color = INK,
		.width = 5 };
	for (int part = 0; part < 13; part++) {
		struct raster *raster = part ? &parts.raster : &whole.raster;
		if (part)
			raster_clip(raster, (struct rect){ (part - 1) % 4 * 50, (part - 1) / 4 * 40, 50, 40 });
		raster_round(raster, &round);
		raster_shape(raster, &star);
		raster_arc(raster, &ring);
		raster_line(raster, &line);
		round.dashed = true;
		raster_round(raster, &round);
		round.dashed = false;
	}
	for (int y = 0; y < H; y++)
		for (int x = 0; x < W; x++)
			assert_int_equal(pixel_at(&whole, x, y), pixel_at(&parts, x, y));
	/* A clip beside the surface lets nothing through. */
	raster_clip(&parts.raster, (struct rect){ W, 0, 50, 50 });
	raster_rect(&parts.raster, (struct rect){ 0, 0, W, H }, EDGE);
	assert_int_equal(pixel_at(&parts, 0, 0), pixel_at(&whole, 0, 0));
	board_close(&whole);
	board_close(&parts);
}

static void masks_blend(void **state)
{
	(void)state;
	struct board board;
	board_open(&board);
	uint8_t bytes[256];
	for (int i = 0; i < 256; i++)
		bytes[i] = (uint8_t)i;
	struct mask mask = { 16, 16, 3, -2, bytes };
	raster_mask(&board.raster, &mask, 10, 12, INK);
	assert_only_inside(&board, (struct rect){ 13, 10, 16, 16 });
	for (int i = 0; i < 256; i++) {
		uint32_t got = pixel_at(&board, 13 + i % 16, 10 + i / 16);
		for (int shift = 0; shift < 24; shift += 8) {
			double from = GROUND >> shift & 0xFF, to = INK >> shift & 0xFF;
			assert_near(got >> shift & 0xFF, from + (to - from) * i / 255, 1.6);
		}
	}
	assert_int_equal(pixel_at(&board, 13, 10), GROUND);
	assert_int_equal(pixel_at(&board, 28, 25), INK);
	/* Cut at every side of the surface. */
	raster_mask(&board.raster, &mask, -8, -8, INK);
	raster_mask(&board.raster, &mask, W - 8, H - 8, INK);
	board_close(&board);
}

static void parts_in_common(void **state)
{
	(void)state;
	struct rect both = rect_both((struct rect){ 0, 0, 10, 10 }, (struct rect){ 5, 6, 10, 10 });
	assert_int_equal(both.x, 5);
	assert_int_equal(both.y, 6);
	assert_int_equal(both.w, 5);
	assert_int_equal(both.h, 4);
	both = rect_both((struct rect){ 0, 0, 10, 10 }, (struct rect){ 10, 0, 10, 10 });
	assert_int_equal(both.w, 0);
	assert_int_equal(both.h, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(round_rectangles),
		cmocka_unit_test(edges_lie_inside),
		cmocka_unit_test(hollow_edges_leave_what_is_below),
		cmocka_unit_test(corners_that_stay_square),
		cmocka_unit_test(dashes_leave_gaps),
		cmocka_unit_test(arcs),
		cmocka_unit_test(lines),
		cmocka_unit_test(degenerate_sizes_draw_nothing_outside),
		cmocka_unit_test(clips_cut_cleanly),
		cmocka_unit_test(masks_blend),
		cmocka_unit_test(parts_in_common),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
