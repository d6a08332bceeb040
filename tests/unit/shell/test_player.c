/* What is repainted is what a whole repaint would give, and nothing more is done than needed. */
#include "shell/player.h"

#include "base/random.h"
#include "shell/picture.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

enum { W = 333, H = 214 };

static int fonts_setup(void **state)
{
	struct error error;
	struct fonts *fonts;
	if (!fonts_open(&fonts, "/nonexistent", &error)) {
		fputs(error.text, stderr);
		return -1;
	}
	*state = fonts;
	return 0;
}

static int fonts_teardown(void **state)
{
	fonts_close(*state);
	return 0;
}

static const char *const words[] = { "Readback", "Which service?", "\xD0\x9A\xD1\x82\xD0\xBE", "7",
	"The Secret Intelligence Service", "" };

/* A command somewhere around the surface, partly outside it. */
static void push_random(struct drawlist *list, struct random *random)
{
	enum draw_kind kind = (enum draw_kind)random_below(random, DRAW_KEY + 1);
	struct rect rect = { (int)random_below(random, W + 40) - 20,
		(int)random_below(random, H + 40) - 20, (int)random_below(random, 120),
		(int)random_below(random, 90) };
	struct draw *draw = drawlist_push(list, kind, rect);
	draw->color = random_next(random) & 0xFFFFFF;
	draw->edge = random_next(random) & 0xFFFFFF;
	draw->width = (int)random_below(random, 7);
	draw->radius = (int)random_below(random, 30);
	draw->turn = (int)random_below(random, 1001);
	draw->dashed = random_below(random, 3) == 0;
	draw->hollow = random_below(random, 4) == 0;
	draw->square = random_below(random, 4);
	draw->shape = (enum shape)random_below(random, SHAPE_SHIFT + 1);
	draw->face = (enum face)random_below(random, FACE_COUNT);
	draw->px = 8 + (int)random_below(random, 4) * 11;
	draw->text = words[random_below(random, sizeof words / sizeof *words)];
	if (kind == DRAW_LINE && random_below(random, 2))
		draw->rect.w = -draw->rect.w;
	if (kind == DRAW_CLIP && random_below(random, 2))
		draw->rect.w = 0;
}

static void fill(struct drawlist *list, uint64_t seed, int count)
{
	struct random random;
	random_init(&random, seed, 1);
	drawlist_reset(list);
	drawlist_push(list, DRAW_RECT, (struct rect){ 0, 0, W, H })->color = 0xF6F2E9;
	for (int i = 0; i < count; i++)
		push_random(list, &random);
}

/* The list with some commands replaced, left out and added. */
static void change(struct drawlist *to, const struct drawlist *from, struct random *random)
{
	drawlist_reset(to);
	for (int i = 0; i < from->count; i++) {
		uint32_t luck = i ? random_below(random, 12) : 5;
		if (luck == 1)
			push_random(to, random);
		if (luck > 0)
			*drawlist_push(to, from->items[i].kind, from->items[i].rect) = from->items[i];
		struct draw *last = &to->items[to->count - 1];
		if (luck == 2)
			last->color ^= 0x808080;
		if (luck == 3)
			last->text = last->text == words[0] ? words[4] : words[0];
		if (luck == 4 && last->kind == DRAW_ROUND)
			last->hollow = !last->hollow;
	}
}

static bool same_row(const SDL_Surface *a, const SDL_Surface *b, int y, int x, int w)
{
	return memcmp((const char *)a->pixels + (ptrdiff_t)y * a->pitch + 4 * x,
		(const char *)b->pixels + (ptrdiff_t)y * b->pitch + 4 * x, 4 * (size_t)w) == 0;
}

static void assert_same(const SDL_Surface *a, const SDL_Surface *b)
{
	for (int y = 0; y < H; y++)
		assert_true(same_row(a, b, y, 0, W));
}

static bool inside_any(const struct rect *rects, int count, int x, int y)
{
	for (int i = 0; i < count; i++)
		if (x >= rects[i].x && y >= rects[i].y && x < rects[i].x + rects[i].w
			&& y < rects[i].y + rects[i].h)
			return true;
	return false;
}

/* Random pairs of lists: the second drawn over the first, and drawn on its own, are the same
 * picture, and no pixel outside the rectangles that were told has changed. */
static void repaint_equals_whole_repaint(void **state)
{
	struct player *part, *whole;
	struct drawlist from, to;
	struct rect rects[PLAYER_RECTS];
	struct random random;
	player_open(&part, *state);
	player_open(&whole, *state);
	drawlist_init(&from);
	drawlist_init(&to);
	random_init(&random, 77, 1);
	SDL_Surface *a = picture_open(W, H), *b = picture_open(W, H), *before = picture_open(W, H);
	int smaller = 0;
	for (int pair = 0; pair < 150; pair++) {
		fill(&from, random_next(&random), 3 + (int)random_below(&random, 25));
		change(&to, &from, &random);
		player_draw(part, &from, a, rects);
		SDL_BlitSurface(a, NULL, before, NULL);
		int count = player_draw(part, &to, a, rects);
		assert_in_range(count, 0, PLAYER_RECTS);
		player_forget(whole);
		struct rect all[PLAYER_RECTS];
		assert_int_equal(player_draw(whole, &to, b, all), 1);
		assert_same(a, b);
		smaller += count != 1 || rects[0].w < W || rects[0].h < H;
		for (int y = 0; y < H; y++)
			for (int x = 0; x < W; x++)
				assert_true(same_row(a, before, y, x, 1) || inside_any(rects, count, x, y));
		if (drawlist_equal(&from, &to))
			assert_int_equal(count, 0);
	}
	assert_true(smaller > 50);
	picture_close(a);
	picture_close(b);
	picture_close(before);
	drawlist_close(&from);
	drawlist_close(&to);
	player_close(part);
	player_close(whole);
}

static void equal_lists_draw_nothing(void **state)
{
	struct player *player;
	struct drawlist list;
	struct rect rects[PLAYER_RECTS];
	player_open(&player, *state);
	drawlist_init(&list);
	fill(&list, 3, 20);
	SDL_Surface *surface = picture_open(W, H), *other = picture_open(W, H);
	assert_int_equal(player_draw(player, &list, surface, rects), 1);
	assert_int_equal(rects[0].w, W);
	assert_int_equal(rects[0].h, H);
	SDL_FillRect(surface, NULL, 0x123456);
	assert_int_equal(player_draw(player, &list, surface, rects), 0);
	/* Zones and keys show nothing. */
	drawlist_push(&list, DRAW_HOT, (struct rect){ 0, 0, 50, 50 });
	drawlist_push(&list, DRAW_KEY, (struct rect){ 0, 0, 50, 50 });
	assert_int_equal(player_draw(player, &list, surface, rects), 0);
	player_forget(player);
	assert_int_equal(player_draw(player, &list, surface, rects), 1);
	/* Another surface is drawn whole too. */
	assert_int_equal(player_draw(player, &list, other, rects), 1);
	assert_same(surface, other);
	picture_close(surface);
	picture_close(other);
	drawlist_close(&list);
	player_close(player);
	player_close(NULL);
}

static void texts_stand_in_their_box(void **state)
{
	struct player *player;
	struct drawlist list;
	struct rect rects[PLAYER_RECTS];
	const struct metrics *metrics = fonts_metrics(*state);
	player_open(&player, *state);
	drawlist_init(&list);
	drawlist_push(&list, DRAW_RECT, (struct rect){ 0, 0, W, H })->color = 0xFFFFFF;
	struct draw *draw = drawlist_push(&list, DRAW_TEXT, (struct rect){ 50, 40, 200, 40 });
	draw->text = "Hhj\xC3\x84";
	draw->px = 40;
	SDL_Surface *surface = picture_open(W, H);
	player_draw(player, &list, surface, rects);
	int wide = metrics->width(metrics->context, FACE_REGULAR, draw->text, 5) * 40 / 1000 + 2;
	int high = (metrics->ascent[0] + metrics->descent[0]) * 40 / 1000 + 2, ink = 0;
	for (int y = 0; y < H; y++)
		for (int x = 0; x < W; x++) {
			const char *row = (const char *)surface->pixels + (ptrdiff_t)y * surface->pitch;
			uint32_t pixel = ((const uint32_t *)(const void *)row)[x] & 0xFFFFFF;
			ink += pixel < 0x808080;
			if (x < 50 || y < 40 || x >= 50 + wide || y >= 40 + high)
				assert_int_equal(pixel, 0xFFFFFF);
		}
	assert_true(ink > 300);
	picture_close(surface);
	drawlist_close(&list);
	player_close(player);
}

/* Typing for hours: the masks stay within their bound. */
static void masks_are_bounded(void **state)
{
	struct player *player;
	struct drawlist list;
	struct rect rects[PLAYER_RECTS];
	player_open(&player, *state);
	drawlist_init(&list);
	SDL_Surface *surface = picture_open(W, H);
	size_t most = 0;
	for (int i = 0; i < 400; i++) {
		drawlist_reset(&list);
		struct draw *draw = drawlist_push(&list, DRAW_TEXT, (struct rect){ 0, 0, 300, 100 });
		draw->text = arena_format(&list.arena, "number %d", i);
		draw->px = 120;
		player_draw(player, &list, surface, rects);
		most = player_bytes(player) > most ? player_bytes(player) : most;
		assert_in_range(player_bytes(player), 1, PLAYER_MASKS);
	}
	assert_true(most > PLAYER_MASKS * 9 / 10);
	picture_close(surface);
	drawlist_close(&list);
	player_close(player);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(repaint_equals_whole_repaint),
		cmocka_unit_test(equal_lists_draw_nothing),
		cmocka_unit_test(texts_stand_in_their_box),
		cmocka_unit_test(masks_are_bounded),
	};
	return cmocka_run_group_tests(tests, fonts_setup, fonts_teardown);
}
