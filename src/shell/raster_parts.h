/* What the files of raster.h share. */
#ifndef SHELL_RASTER_PARTS_H
#define SHELL_RASTER_PARTS_H

#include "shell/cover.h"
#include "shell/raster.h"

static inline int least(int a, int b)
{
	return a < b ? a : b;
}

static inline int most(int a, int b)
{
	return a > b ? a : b;
}

/* The part `from` of the mask, its top left at x, y. */
void raster_part(struct raster *raster, const struct mask *mask, struct rect from, int x, int y,
	uint32_t color);

/* Kept masks of size x size pixels. */
const struct mask *raster_disc(struct raster *raster, int size);
const struct mask *raster_picture(struct raster *raster, enum shape shape, int size);

/* Draws what a cover holds with its 0,0 at x, y. */
void raster_cover(struct raster *raster, const struct cover *cover, int x, int y, uint32_t color);

#endif
