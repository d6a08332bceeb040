/* Antialiased fills on a 32-bit surface, inside a clip: what SDL has no means for. It draws
 * what a draw command says and keeps corners and shapes as masks; it owns neither the surface
 * nor the masks. Colours are 0xRRGGBB and opaque. */
#ifndef SHELL_RASTER_H
#define SHELL_RASTER_H

#include "base/arena.h"
#include "shell/masks.h"
#include "ui/drawlist.h"

struct SDL_Surface;

struct raster {
	struct SDL_Surface *surface;
	struct masks *masks;
	struct arena *scratch;  /* grows while drawing; the caller resets it */
	struct rect clip;       /* inside the surface */
};

/* The clip is the whole surface. The surface has 32 bits a pixel. */
void raster_init(struct raster *raster, struct SDL_Surface *surface, struct masks *masks,
	struct arena *scratch);

/* Later drawing changes pixels inside rect only (cut to the surface). */
void raster_clip(struct raster *raster, struct rect rect);

void raster_rect(struct raster *raster, struct rect rect, uint32_t color);

/* The mask's own left and top count from x, y. */
void raster_mask(struct raster *raster, const struct mask *mask, int x, int y, uint32_t color);

/* DRAW_ROUND, DRAW_SHAPE, DRAW_ARC, DRAW_LINE as ui/drawlist.h says. */
void raster_round(struct raster *raster, const struct draw *draw);
void raster_shape(struct raster *raster, const struct draw *draw);
void raster_arc(struct raster *raster, const struct draw *draw);
void raster_line(struct raster *raster, const struct draw *draw);

/* The pixels that a command can change at most; a text's are not known here. */
struct rect raster_bounds(const struct draw *draw);

/* The part that both have; w and h are 0 where they have none. */
struct rect rect_both(struct rect a, struct rect b);

#endif
