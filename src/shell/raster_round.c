/* Rectangles with round corners, their edges solid or dashed. */
#include "shell/raster_parts.h"

#include <math.h>

static const double tau = 6.28318530717958647692;

/* A filled rectangle with round corners: four quarters of a kept disc, and rectangles. */
static void fill_round(struct raster *raster, struct rect rect, int radius, unsigned square,
	uint32_t color)
{
	if (rect.w <= 0 || rect.h <= 0)
		return;
	int r = most(0, least(radius, least(rect.w, rect.h) / 2));
	int left = square & SQUARE_LEFT ? 0 : r, right = square & SQUARE_RIGHT ? 0 : r;
	int far_x = rect.x + rect.w - r, far_y = rect.y + rect.h - r;
	raster_rect(raster, (struct rect){ rect.x, rect.y + r, rect.w, rect.h - 2 * r }, color);
	struct rect edge = { rect.x + left, rect.y, rect.w - left - right, r };
	raster_rect(raster, edge, color);
	edge.y = far_y;
	raster_rect(raster, edge, color);
	if (r == 0 || left + right == 0)
		return;
	const struct mask *disc = raster_disc(raster, 2 * r);
	if (left) {
		raster_part(raster, disc, (struct rect){ 0, 0, r, r }, rect.x, rect.y, color);
		raster_part(raster, disc, (struct rect){ 0, r, r, r }, rect.x, far_y, color);
	}
	if (right) {
		raster_part(raster, disc, (struct rect){ r, 0, r, r }, far_x, rect.y, color);
		raster_part(raster, disc, (struct rect){ r, r, r, r }, far_x, far_y, color);
	}
}

/* One side of a dashed edge's middle line: a straight piece, or a quarter about x, y. */
struct side {
	bool round;
	double x, y, dx, dy; /* straight: from x, y in the direction dx, dy */
	double from;         /* round: first angle, in turns */
	double length;
};

/* The dash from `begin` to `end` of a straight side, on whole pixels: sharp, and quick. */
static void draw_straight(struct raster *raster, const struct side *side, double begin, double end,
	int width, uint32_t color)
{
	double half = width / 2.0;
	struct point a = { side->x + side->dx * begin, side->y + side->dy * begin };
	struct point b = { side->x + side->dx * end, side->y + side->dy * end };
	double left = fmin(a.x, b.x) - half * fabs(side->dy);
	double top = fmin(a.y, b.y) - half * fabs(side->dx);
	double right = fmax(a.x, b.x) + half * fabs(side->dy);
	double bottom = fmax(a.y, b.y) + half * fabs(side->dx);
	int x = (int)lround(left), y = (int)lround(top);
	raster_rect(raster, (struct rect){ x, y, (int)lround(right) - x, (int)lround(bottom) - y },
		color);
}

/* The dash from `begin` to `end` of a corner's length, as coverage in a box of its own. */
static void draw_dash(struct raster *raster, const struct side *side, double radius, double begin,
	double end, int width, uint32_t color)
{
	double from = (side->from + begin / side->length / 4) * tau;
	double to = (side->from + end / side->length / 4) * tau;
	struct point a = { side->x + radius * cos(from), side->y + radius * sin(from) };
	struct point b = { side->x + radius * cos(to), side->y + radius * sin(to) };
	int left = (int)floor(fmin(a.x, b.x)) - width, top = (int)floor(fmin(a.y, b.y)) - width;
	int w = (int)ceil(fabs(a.x - b.x)) + 2 * width + 2;
	int h = (int)ceil(fabs(a.y - b.y)) + 2 * width + 2;
	if (!rect_both((struct rect){ left, top, w, h }, raster->clip).w)
		return;
	struct cover cover;
	cover_init(&cover, raster->scratch, w, h);
	double x = side->x - left, y = side->y - top, outer = radius + width / 2.0;
	cover_from(&cover, x + outer * cos(from), y + outer * sin(from));
	cover_arc(&cover, x, y, outer, from / tau, to / tau);
	cover_arc(&cover, x, y, radius - width / 2.0, to / tau, from / tau);
	cover_close(&cover);
	raster_cover(raster, &cover, left, top, color);
}

struct outline {
	struct side sides[8];
	double radius, length; /* of the middle line's corners; of all sides */
};

static struct outline outline_of(const struct draw *draw)
{
	double half = draw->width / 2.0, w = draw->rect.w - draw->width, h = draw->rect.h - draw->width;
	double left = draw->rect.x + half, top = draw->rect.y + half;
	double radius = fmax(0, fmin(draw->radius - half, fmin(w, h) / 2));
	double lr = draw->square & SQUARE_LEFT ? 0 : radius;
	double rr = draw->square & SQUARE_RIGHT ? 0 : radius;
	double quarter = tau / 4;
	struct outline outline = { .radius = radius, .sides = {
		{ false, left + lr, top, 1, 0, 0, w - lr - rr },
		{ true, left + w - rr, top + rr, 0, 0, 0.75, rr * quarter },
		{ false, left + w, top + rr, 0, 1, 0, h - 2 * rr },
		{ true, left + w - rr, top + h - rr, 0, 0, 0, rr * quarter },
		{ false, left + w - rr, top + h, -1, 0, 0, w - lr - rr },
		{ true, left + lr, top + h - lr, 0, 0, 0.25, lr * quarter },
		{ false, left, top + h - lr, 0, -1, 0, h - 2 * lr },
		{ true, left + lr, top + lr, 0, 0, 0.5, lr * quarter },
	} };
	for (int i = 0; i < 8; i++)
		outline.length += outline.sides[i].length;
	return outline;
}

static void draw_dashes(struct raster *raster, const struct draw *draw)
{
	struct outline outline = outline_of(draw);
	double whole = outline.length;
	/* Dashes three times as long as the edge is thick, gaps of two; a whole number goes round. */
	int dashes = most(1, (int)(whole / (5.0 * draw->width) + 0.5));
	double period = whole / dashes, passed = 0;
	for (int i = 0; i < 8; i++) {
		double length = outline.sides[i].length;
		for (int dash = (int)(passed / period); dash * period < passed + length; dash++) {
			double begin = fmax(0, dash * period - passed);
			double end = fmin(length, (dash + 0.6) * period - passed);
			if (end <= begin)
				continue;
			if (outline.sides[i].round)
				draw_dash(raster, &outline.sides[i], outline.radius, begin, end, draw->width,
					draw->edge);
			else
				draw_straight(raster, &outline.sides[i], begin, end, draw->width, draw->edge);
		}
		passed += length;
	}
}

/* The edge alone: straight sides to the pixel, corners as coverage. Square corners belong to the
 * level edges. */
static void draw_hollow(struct raster *raster, const struct draw *draw)
{
	struct outline outline = outline_of(draw);
	struct rect r = draw->rect;
	int width = draw->width, side = least(r.w, r.h);
	int corner = draw->radius > width ? least(draw->radius, side / 2) : 0;
	int left = draw->square & SQUARE_LEFT ? 0 : corner;
	int right = draw->square & SQUARE_RIGHT ? 0 : corner;
	int from_left = most(left, width), from_right = most(right, width);
	const struct rect edges[] = {
		{ r.x + left, r.y, r.w - left - right, width },
		{ r.x + left, r.y + r.h - width, r.w - left - right, width },
		{ r.x, r.y + from_left, width, r.h - 2 * from_left },
		{ r.x + r.w - width, r.y + from_right, width, r.h - 2 * from_right },
	};
	for (int i = 0; i < 4; i++)
		raster_rect(raster, edges[i], draw->edge);
	for (int i = 0; corner && i < 8; i++)
		if (outline.sides[i].round && outline.sides[i].length > 0)
			draw_dash(raster, &outline.sides[i], outline.radius, 0, outline.sides[i].length, width,
				draw->edge);
}

void raster_round(struct raster *raster, const struct draw *draw)
{
	struct rect rect = draw->rect;
	int width = draw->width;
	if (draw->hollow) {
		if (width > 0 && rect.w > 2 * width && rect.h > 2 * width)
			draw_hollow(raster, draw);
		return;
	}
	if (width <= 0 || draw->dashed) {
		fill_round(raster, rect, draw->radius, draw->square, draw->color);
		if (width > 0 && rect.w > width && rect.h > width)
			draw_dashes(raster, draw);
		return;
	}
	fill_round(raster, rect, draw->radius, draw->square, draw->edge);
	struct rect inner = { rect.x + width, rect.y + width, rect.w - 2 * width, rect.h - 2 * width };
	fill_round(raster, inner, draw->radius - width, draw->square, draw->color);
}
