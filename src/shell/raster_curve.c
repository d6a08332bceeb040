/* Shapes, rings and lines. */
#include "shell/raster_parts.h"

#include <math.h>
#include <stdlib.h>

void raster_shape(struct raster *raster, const struct draw *draw)
{
	struct rect rect = draw->rect;
	int size = least(rect.w, rect.h);
	if (size <= 0)
		return;
	const struct mask *mask = raster_picture(raster, draw->shape, size);
	raster_mask(raster, mask, rect.x + (rect.w - size) / 2, rect.y + (rect.h - size) / 2,
		draw->color);
}

void raster_arc(struct raster *raster, const struct draw *draw)
{
	int size = least(draw->rect.w, draw->rect.h), turn = most(0, least(draw->turn, 1000));
	double outer = size / 2.0, width = fmin(draw->width, outer), middle = outer - width / 2;
	if (size <= 0 || width <= 0 || turn == 0 || !rect_both(draw->rect, raster->clip).w)
		return;
	struct cover cover;
	cover_init(&cover, raster->scratch, size, size);
	if (turn == 1000) {
		cover_disc(&cover, outer, outer, outer);
		cover_hole(&cover, outer, outer, outer - width);
	} else {
		/* Both ends are round and lie outside the angle that is shown, by half the thickness. */
		double to = turn / 1000.0 - 0.25, angle = to * 6.28318530717958647692;
		cover_from(&cover, outer, 0);
		cover_arc(&cover, outer, outer, outer, -0.25, to);
		cover_arc(&cover, outer + middle * cos(angle), outer + middle * sin(angle), width / 2, to,
			to + 0.5);
		cover_arc(&cover, outer, outer, outer - width, to, -0.25);
		cover_arc(&cover, outer, width / 2, width / 2, 0.25, 0.75);
		cover_close(&cover);
	}
	raster_cover(raster, &cover, draw->rect.x + (draw->rect.w - size) / 2,
		draw->rect.y + (draw->rect.h - size) / 2, draw->color);
}

void raster_line(struct raster *raster, const struct draw *draw)
{
	struct rect box = raster_bounds(draw);
	if (draw->width <= 0)
		return;
	/* Most lines of a screen are level or upright: those are rounded rectangles. */
	struct rect rect = draw->rect;
	if (rect.w == 0 || rect.h == 0) {
		int before = draw->width / 2;
		struct draw level = { .kind = DRAW_ROUND, .color = draw->color, .radius = draw->width / 2 };
		level.rect = (struct rect){ least(rect.x, rect.x + rect.w) - before,
			least(rect.y, rect.y + rect.h) - before, abs(rect.w) + draw->width,
			abs(rect.h) + draw->width };
		raster_round(raster, &level);
		return;
	}
	struct cover cover;
	cover_init(&cover, raster->scratch, box.w, box.h);
	struct point a = { rect.x - box.x, rect.y - box.y };
	struct point b = { a.x + rect.w, a.y + rect.h };
	cover_capsule(&cover, a, b, draw->width);
	raster_cover(raster, &cover, box.x, box.y, draw->color);
}

struct rect raster_bounds(const struct draw *draw)
{
	struct rect rect = draw->rect;
	if (draw->kind != DRAW_LINE)
		return rect;
	int reach = most(draw->width, 0) / 2 + 1;
	return (struct rect){ least(rect.x, rect.x + rect.w) - reach,
		least(rect.y, rect.y + rect.h) - reach, abs(rect.w) + 2 * reach, abs(rect.h) + 2 * reach };
}
