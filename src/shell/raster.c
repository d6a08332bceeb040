#include "shell/raster_parts.h"

#include "base/check.h"
#include "shell/shapes.h"

#include <SDL.h>
#include <string.h>

/* Keys of masks in the cache; texts have keys of their own, of another length. */
enum mask_kind { MASK_DISC = 1, MASK_SHAPE };

struct mask_key {
	int kind, which, size;
};

struct rect rect_both(struct rect a, struct rect b)
{
	int x = most(a.x, b.x), y = most(a.y, b.y);
	int w = least(a.x + a.w, b.x + b.w) - x, h = least(a.y + a.h, b.y + b.h) - y;
	return w > 0 && h > 0 ? (struct rect){ x, y, w, h } : (struct rect){ x, y, 0, 0 };
}

void raster_init(struct raster *raster, struct SDL_Surface *surface, struct masks *masks,
	struct arena *scratch)
{
	CHECK(surface->format->BytesPerPixel == 4);
	raster->surface = surface;
	raster->masks = masks;
	raster->scratch = scratch;
	raster->clip = (struct rect){ 0, 0, surface->w, surface->h };
}

void raster_clip(struct raster *raster, struct rect rect)
{
	raster->clip = rect_both(rect, (struct rect){ 0, 0, raster->surface->w, raster->surface->h });
}

static uint32_t pixel(const struct raster *raster, uint32_t color)
{
	return SDL_MapRGB(raster->surface->format, (Uint8)(color >> 16), (Uint8)(color >> 8),
		(Uint8)color);
}

void raster_rect(struct raster *raster, struct rect rect, uint32_t color)
{
	struct rect part = rect_both(rect, raster->clip);
	SDL_Rect area = { part.x, part.y, part.w, part.h };
	if (part.w)
		SDL_FillRect(raster->surface, &area, pixel(raster, color));
}

/* Each of the four channels is moved towards the colour by share / 256; two at a time. */
static uint32_t blend(uint32_t below, uint32_t above, uint32_t share)
{
	share += share >> 7;
	uint32_t even = below & 0x00FF00FF, odd = below >> 8 & 0x00FF00FF;
	even += ((above & 0x00FF00FF) - even) * share >> 8;
	odd += ((above >> 8 & 0x00FF00FF) - odd) * share >> 8;
	return (even & 0x00FF00FF) | (odd & 0x00FF00FF) << 8;
}

static void blend_row(uint32_t *pixels, const uint8_t *mask, int count, uint32_t color)
{
	int x = 0;
	while (x < count) {
		/* Most of a text's mask is empty: eight pixels at a look. */
		uint64_t eight;
		if (x + 8 <= count) {
			memcpy(&eight, mask + x, sizeof eight);
			if (eight == 0) {
				x += 8;
				continue;
			}
		}
		int end = least(x + 8, count);
		for (; x < end; x++) {
			if (mask[x] == 255)
				pixels[x] = color;
			else if (mask[x])
				pixels[x] = blend(pixels[x], color, mask[x]);
		}
	}
}

void raster_part(struct raster *raster, const struct mask *mask, struct rect from, int x, int y,
	uint32_t color)
{
	struct rect part = rect_both((struct rect){ x, y, from.w, from.h }, raster->clip);
	uint32_t above = pixel(raster, color);
	for (int row = part.y; row < part.y + part.h; row++) {
		uint32_t *pixels = (uint32_t *)(void *)((char *)raster->surface->pixels
			+ (ptrdiff_t)row * raster->surface->pitch) + part.x;
		const uint8_t *bytes = mask->bytes + (ptrdiff_t)(from.y + row - y) * mask->w
			+ from.x + part.x - x;
		blend_row(pixels, bytes, part.w, above);
	}
}

void raster_mask(struct raster *raster, const struct mask *mask, int x, int y, uint32_t color)
{
	struct rect all = { 0, 0, mask->w, mask->h };
	raster_part(raster, mask, all, x + mask->left, y + mask->top, color);
}

static const struct mask *kept(struct raster *raster, enum mask_kind kind, int which, int size)
{
	struct mask_key key = { (int)kind, which, size };
	const struct mask *found = masks_find(raster->masks, &key, sizeof key);
	if (found)
		return found;
	struct mask *mask = masks_push(raster->masks, &key, sizeof key, size, size);
	struct cover cover;
	cover_init(&cover, raster->scratch, size, size);
	if (kind == MASK_DISC)
		cover_disc(&cover, size / 2.0, size / 2.0, size / 2.0);
	else
		shape_cover(&cover, (enum shape)which, size);
	cover_write(&cover, mask->bytes);
	return mask;
}

const struct mask *raster_disc(struct raster *raster, int size)
{
	return kept(raster, MASK_DISC, 0, size);
}

const struct mask *raster_picture(struct raster *raster, enum shape shape, int size)
{
	return kept(raster, MASK_SHAPE, (int)shape, size);
}

void raster_cover(struct raster *raster, const struct cover *cover, int x, int y, uint32_t color)
{
	size_t size = (size_t)cover->w * (size_t)cover->h;
	struct mask mask = { cover->w, cover->h, 0, 0, arena_push(raster->scratch, size) };
	cover_write(cover, mask.bytes);
	raster_mask(raster, &mask, x, y, color);
}
