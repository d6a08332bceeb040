#include "shell/cover.h"

#include "base/check.h"

#include <math.h>

/* C11 has no name for it. */
static const double tau = 6.28318530717958647692;

enum { STROKE_POINTS = 8 };

void cover_init(struct cover *cover, struct arena *arena, int w, int h)
{
	CHECK(w >= 0 && h >= 0);
	cover->w = w;
	cover->h = h;
	cover->cells = arena_array(arena, (size_t)(w + 2) * (size_t)h, sizeof *cover->cells);
	cover->first = cover->last = (struct point){ 0, 0 };
}

static double between(double value, double low, double high)
{
	return value < low ? low : value > high ? high : value;
}

/* A piece of an edge within one row of pixels: from x0 to x1 (x0 <= x1) it covers `height` of
 * the row (negative upwards) to its right. Cells hold differences, so that a running sum over
 * the row gives coverage. */
static void row_add(float *row, double x0, double x1, double height)
{
	int first = (int)x0, last = (int)x1;
	if (first == last) {
		double share = height * (1 - ((x0 + x1) / 2 - first));
		row[first] += (float)share;
		row[first + 1] += (float)(height - share);
		return;
	}
	double slope = height / (x1 - x0), sum = 0;
	for (int x = first; x <= last; x++) {
		/* Area to the right of the edge inside this pixel's column, and what passed before. */
		double from = x == first ? x0 : x, to = x == last ? x1 : x + 1;
		double part = (to - from) * slope;
		double share = part * (1 - ((from + to) / 2 - x));
		row[x] += (float)share;
		row[x + 1] += (float)(part - share);
		sum += part;
	}
	row[last + 1] += (float)(height - sum);
}

static void edge_add(struct cover *cover, struct point a, struct point b)
{
	double direction = 1;
	if (a.y > b.y) {
		struct point swap = a;
		a = b;
		b = swap;
		direction = -1;
	}
	double top = between(a.y, 0, cover->h), bottom = between(b.y, 0, cover->h);
	if (top >= bottom)
		return;
	double slope = (b.x - a.x) / (b.y - a.y);
	for (int y = (int)top; y < cover->h && y < bottom; y++) {
		double from = y > top ? y : top, to = y + 1 < bottom ? y + 1 : bottom;
		double x0 = between(a.x + (from - a.y) * slope, 0, cover->w);
		double x1 = between(a.x + (to - a.y) * slope, 0, cover->w);
		row_add(cover->cells + (size_t)y * (size_t)(cover->w + 2), x0 < x1 ? x0 : x1,
			x0 < x1 ? x1 : x0, direction * (to - from));
	}
}

void cover_from(struct cover *cover, double x, double y)
{
	cover->first = cover->last = (struct point){ x, y };
}

void cover_to(struct cover *cover, double x, double y)
{
	struct point to = { x, y };
	edge_add(cover, cover->last, to);
	cover->last = to;
}

void cover_arc(struct cover *cover, double x, double y, double radius, double from, double to)
{
	/* Chords stay within a hundredth of a pixel of the circle. */
	double chord = radius > 0.05 ? acos(1 - 0.01 / radius) * 2 / tau : 0.25;
	int steps = (int)ceil(fabs(to - from) / chord);
	steps = steps < 1 ? 1 : steps;
	for (int i = 0; i <= steps; i++) {
		double angle = (from + (to - from) * i / steps) * tau;
		cover_to(cover, x + radius * cos(angle), y + radius * sin(angle));
	}
}

void cover_close(struct cover *cover)
{
	edge_add(cover, cover->last, cover->first);
	cover->last = cover->first;
}

void cover_polygon(struct cover *cover, const struct point *points, int count)
{
	cover_from(cover, points[0].x, points[0].y);
	for (int i = 1; i < count; i++)
		cover_to(cover, points[i].x, points[i].y);
	cover_close(cover);
}

void cover_disc(struct cover *cover, double x, double y, double radius)
{
	cover_from(cover, x + radius, y);
	cover_arc(cover, x, y, radius, 0, 1);
	cover_close(cover);
}

void cover_hole(struct cover *cover, double x, double y, double radius)
{
	cover_from(cover, x + radius, y);
	cover_arc(cover, x, y, radius, 1, 0);
	cover_close(cover);
}

/* The unit normal of a line, to its right where y grows downwards and x to the right. */
static struct point normal(struct point a, struct point b)
{
	double dx = b.x - a.x, dy = b.y - a.y, length = sqrt(dx * dx + dy * dy);
	return length > 0 ? (struct point){ dy / length, -dx / length } : (struct point){ 0, 0 };
}

void cover_stroke(struct cover *cover, const struct point *points, int count, double width)
{
	CHECK(count >= 2 && count <= STROKE_POINTS);
	struct point outline[2 * STROKE_POINTS];
	for (int i = 0; i < count; i++) {
		struct point before = normal(points[i ? i - 1 : 0], points[i ? i : 1]);
		struct point after = i + 1 < count ? normal(points[i], points[i + 1]) : before;
		/* The mitre points along the sum of both normals; its length follows from the angle. */
		double sx = before.x + after.x, sy = before.y + after.y;
		double along = sx * before.x + sy * before.y;
		double scale = width / 2 / (along != 0 ? along : 1);
		outline[i] = (struct point){ points[i].x + sx * scale, points[i].y + sy * scale };
		outline[2 * count - 1 - i] =
			(struct point){ points[i].x - sx * scale, points[i].y - sy * scale };
	}
	cover_polygon(cover, outline, 2 * count);
}

void cover_capsule(struct cover *cover, struct point a, struct point b, double width)
{
	double angle = atan2(b.y - a.y, b.x - a.x) / tau, radius = width / 2;
	cover_from(cover, a.x + radius * cos((angle + 0.25) * tau),
		a.y + radius * sin((angle + 0.25) * tau));
	cover_arc(cover, a.x, a.y, radius, angle + 0.25, angle + 0.75);
	cover_arc(cover, b.x, b.y, radius, angle - 0.25, angle + 0.25);
	cover_close(cover);
}

void cover_write(const struct cover *cover, uint8_t *bytes)
{
	for (int y = 0; y < cover->h; y++) {
		const float *row = cover->cells + (size_t)y * (size_t)(cover->w + 2);
		float sum = 0;
		for (int x = 0; x < cover->w; x++) {
			sum += row[x];
			float share = fabsf(sum);
			*bytes++ = share >= 1 ? 255 : (uint8_t)(share * 255 + 0.5F);
		}
	}
}
