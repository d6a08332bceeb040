#include "shell/player.h"

#include "base/check.h"
#include "base/digest.h"
#include "shell/cells.h"
#include "shell/raster.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>

struct player {
	struct fonts *fonts;
	struct masks *masks;
	struct cells cells;
	struct arena scratch;  /* of drawing */
	struct arena frame;
	struct rect *bounds;   /* of each command, in frame */
	const void *pixels;   /* of the surface last drawn on */
};

void player_open(struct player **out, struct fonts *fonts)
{
	struct player *player = calloc(1, sizeof *player);
	CHECK(player);
	player->fonts = fonts;
	masks_open(&player->masks, PLAYER_MASKS);
	cells_init(&player->cells);
	arena_init(&player->scratch);
	arena_init(&player->frame);
	*out = player;
}

void player_close(struct player *player)
{
	if (!player)
		return;
	masks_close(player->masks);
	cells_close(&player->cells);
	arena_close(&player->scratch);
	arena_close(&player->frame);
	free(player);
}

void player_forget(struct player *player)
{
	cells_forget(&player->cells);
}

size_t player_bytes(const struct player *player)
{
	return masks_bytes(player->masks);
}

static const struct mask *text_mask(struct player *player, const struct draw *draw)
{
	return fonts_text(player->fonts, player->masks, draw->face, draw->px, draw->text);
}

static int baseline(const struct player *player, const struct draw *draw)
{
	const struct metrics *metrics = fonts_metrics(player->fonts);
	return draw->rect.y + (metrics->ascent[draw->face] * draw->px + 500) / 1000;
}

static struct rect text_bounds(struct player *player, const struct draw *draw)
{
	const struct mask *mask = text_mask(player, draw);
	return (struct rect){ draw->rect.x + mask->left, baseline(player, draw) + mask->top, mask->w,
		mask->h };
}

/* All texts that are drawn like the one at `from`, which is the first of them. */
static void alike_find(struct player *player, const struct drawlist *list, int from, bool *done)
{
	for (int i = from; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (draw->kind == DRAW_TEXT && draw->face == list->items[from].face
			&& draw->px == list->items[from].px) {
			player->bounds[i] = text_bounds(player, draw);
			done[i] = true;
		}
	}
}

/* Texts of one font and size after each other: between sizes a font forgets its glyphs. */
static void bounds_find(struct player *player, const struct drawlist *list)
{
	size_t count = (size_t)list->count + 1;
	arena_reset(&player->frame);
	player->bounds = arena_array(&player->frame, count, sizeof *player->bounds);
	bool *done = arena_array(&player->frame, count, sizeof *done);
	for (int i = 0; i < list->count; i++) {
		if (list->items[i].kind != DRAW_TEXT)
			player->bounds[i] = raster_bounds(&list->items[i]);
		else if (!done[i])
			alike_find(player, list, i, done);
	}
}

static uint64_t digest_draw(const struct draw *draw)
{
	const int64_t numbers[] = { (int64_t)draw->kind, draw->rect.x, draw->rect.y, draw->rect.w,
		draw->rect.h, draw->color, draw->edge, draw->width, draw->radius, draw->turn, draw->dashed,
		draw->hollow, draw->square, (int64_t)draw->shape, (int64_t)draw->face, draw->px };
	uint64_t digest = digest_bytes(digest_init(), numbers, sizeof numbers);
	return draw->kind == DRAW_TEXT ? digest_text(digest, draw->text) : digest;
}

static struct rect clip_of(const struct draw *draw)
{
	const struct rect everything = { 0, 0, INT32_MAX, INT32_MAX };
	return draw->rect.w == 0 ? everything : draw->rect;
}

/* What each cell will hold. A clip is part of what it clips. */
static void digest_list(struct player *player, const struct drawlist *list)
{
	struct rect clip = { 0, 0, INT32_MAX, INT32_MAX };
	uint64_t clip_digest = 0;
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (draw->kind == DRAW_CLIP) {
			clip = clip_of(draw);
			clip_digest = draw->rect.w == 0 ? 0 : digest_draw(draw);
		} else if (draw->kind != DRAW_HOT && draw->kind != DRAW_KEY) {
			struct rect touched = rect_both(player->bounds[i], clip);
			cells_push(&player->cells, touched, digest_draw(draw) ^ clip_digest);
		}
	}
}

static void play(struct player *player, struct raster *raster, const struct draw *draw)
{
	switch (draw->kind) {
	case DRAW_RECT: raster_rect(raster, draw->rect, draw->color); return;
	case DRAW_ROUND: raster_round(raster, draw); return;
	case DRAW_TEXT:
		raster_mask(raster, text_mask(player, draw), draw->rect.x, baseline(player, draw),
			draw->color);
		return;
	case DRAW_SHAPE: raster_shape(raster, draw); return;
	case DRAW_ARC: raster_arc(raster, draw); return;
	case DRAW_LINE: raster_line(raster, draw); return;
	case DRAW_CLIP:
	case DRAW_HOT:
	case DRAW_KEY:
		return;
	}
	CHECK(!"a kind of draw command");
}

static void play_part(struct player *player, const struct drawlist *list, SDL_Surface *surface,
	struct rect part)
{
	struct raster raster;
	raster_init(&raster, surface, player->masks, &player->scratch);
	raster_clip(&raster, part);
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (draw->kind == DRAW_CLIP)
			raster_clip(&raster, rect_both(part, clip_of(draw)));
		else if (draw->kind != DRAW_HOT && draw->kind != DRAW_KEY
			&& rect_both(player->bounds[i], raster.clip).w)
			play(player, &raster, draw);
	}
	arena_reset(&player->scratch);
}

int player_draw(struct player *player, const struct drawlist *list, SDL_Surface *surface,
	struct rect rects[PLAYER_RECTS])
{
	if (surface->pixels != player->pixels)
		player_forget(player);
	player->pixels = surface->pixels;
	cells_begin(&player->cells, surface->w, surface->h);
	bounds_find(player, list);
	digest_list(player, list);
	int count = cells_end(&player->cells, rects, PLAYER_RECTS);
	for (int i = 0; i < count; i++)
		play_part(player, list, surface, rects[i]);
	return count;
}
