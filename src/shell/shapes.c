#include "shell/shapes.h"

#include "base/check.h"

#include <math.h>

static const double tau = 6.28318530717958647692;

enum { POINTS_MAX = 10 };

/* Points are given in hundredths of the square. */
static void polygon(struct cover *cover, int size, const struct point *points, int count)
{
	CHECK(count <= POINTS_MAX);
	struct point scaled[POINTS_MAX];
	for (int i = 0; i < count; i++)
		scaled[i] = (struct point){ points[i].x * size / 100, points[i].y * size / 100 };
	cover_polygon(cover, scaled, count);
}

static void stroke(struct cover *cover, int size, const struct point *points, int count,
	double width)
{
	CHECK(count <= POINTS_MAX);
	struct point scaled[POINTS_MAX];
	for (int i = 0; i < count; i++)
		scaled[i] = (struct point){ points[i].x * size / 100, points[i].y * size / 100 };
	cover_stroke(cover, scaled, count, width * size / 100);
}

/* Corners on circles about the middle, the first at the top; a star's inner ones lie on the
 * smaller circle. */
static void corners(struct cover *cover, int size, double x, double y, double outer, double inner)
{
	struct point points[POINTS_MAX];
	for (int i = 0; i < POINTS_MAX; i++) {
		double radius = i % 2 ? inner : outer, angle = (i / 10.0 - 0.25) * tau;
		points[i] = (struct point){ x + radius * cos(angle), y + radius * sin(angle) };
	}
	polygon(cover, size, points, POINTS_MAX);
}

/* Whole pixels on all sides, so that the sides are sharp. */
static void square(struct cover *cover, int size)
{
	int inset = (size + 10) / 20;
	cover_polygon(cover, (struct point[]){ { inset, inset }, { size - inset, inset },
		{ size - inset, size - inset }, { inset, size - inset } }, 4);
}

/* An arrow to the right, turned by quarters clockwise. */
static void arrow(struct cover *cover, int size, int quarters)
{
	struct point shaft[2] = { { 10, 50 }, { 82, 50 } };
	struct point head[3] = { { 56, 18 }, { 86, 50 }, { 56, 82 } };
	for (int i = 0; i < 5; i++) {
		struct point *at = i < 2 ? &shaft[i] : &head[i - 2];
		for (int turn = 0; turn < quarters; turn++)
			*at = (struct point){ 100 - at->y, at->x };
	}
	stroke(cover, size, shaft, 2, 12);
	stroke(cover, size, head, 3, 12);
}

static void cross(struct cover *cover, int size, double x, double y, double reach, double width)
{
	stroke(cover, size, (struct point[]){ { x - reach, y - reach }, { x + reach, y + reach } }, 2,
		width);
	stroke(cover, size, (struct point[]){ { x + reach, y - reach }, { x - reach, y + reach } }, 2,
		width);
}

/* A tag that points to the left with a cross cut out of it: the cross as one outline, against
 * the direction of the tag. */
static void erase(struct cover *cover, int size)
{
	polygon(cover, size, (struct point[]){ { 4, 50 }, { 32, 20 }, { 98, 20 }, { 98, 80 },
		{ 32, 80 } }, 5);
	const double x = 63, y = 50, reach = 15, half = 6.2;
	const double inner = half * 0.7071, outer = reach + inner, arm = reach - inner;
	struct point points[12] = {
		{ x, y - 2 * inner }, { x - arm, y - outer }, { x - outer, y - arm },
		{ x - 2 * inner, y }, { x - outer, y + arm }, { x - arm, y + outer },
		{ x, y + 2 * inner }, { x + arm, y + outer }, { x + outer, y + arm },
		{ x + 2 * inner, y }, { x + outer, y - arm }, { x + arm, y - outer },
	};
	for (int i = 0; i < 12; i++)
		points[i] = (struct point){ points[i].x * size / 100, points[i].y * size / 100 };
	cover_polygon(cover, points, 12);
}

static void enter(struct cover *cover, int size)
{
	stroke(cover, size, (struct point[]){ { 84, 18 }, { 84, 62 }, { 20, 62 } }, 3, 12);
	stroke(cover, size, (struct point[]){ { 40, 36 }, { 14, 62 }, { 40, 88 } }, 3, 12);
}

void shape_cover(struct cover *cover, enum shape shape, int size)
{
	switch (shape) {
	case SHAPE_TRIANGLE:
		polygon(cover, size, (struct point[]){ { 50, 7 }, { 98, 93 }, { 2, 93 } }, 3);
		return;
	case SHAPE_DIAMOND:
		polygon(cover, size, (struct point[]){ { 50, 0 }, { 100, 50 }, { 50, 100 }, { 0, 50 } }, 4);
		return;
	case SHAPE_CIRCLE:
		cover_disc(cover, size / 2.0, size / 2.0, size * 0.48);
		return;
	case SHAPE_SQUARE:
		square(cover, size);
		return;
	case SHAPE_PENTAGON:
		/* Between two outer corners a side passes at cos(36 degrees) of the radius. */
		corners(cover, size, 50, 54, 52, 52 * 0.809017);
		return;
	case SHAPE_STAR:
		corners(cover, size, 50, 54, 52, 52 * 0.42);
		return;
	case SHAPE_CHECK:
		stroke(cover, size, (struct point[]){ { 8, 54 }, { 36, 80 }, { 92, 20 } }, 3, 15);
		return;
	case SHAPE_CROSS:
		cross(cover, size, 50, 50, 36, 16);
		return;
	case SHAPE_LEFT: arrow(cover, size, 2); return;
	case SHAPE_RIGHT: arrow(cover, size, 0); return;
	case SHAPE_UP: arrow(cover, size, 3); return;
	case SHAPE_DOWN: arrow(cover, size, 1); return;
	case SHAPE_ERASE: erase(cover, size); return;
	case SHAPE_ENTER: enter(cover, size); return;
	case SHAPE_SHIFT:
		polygon(cover, size, (struct point[]){ { 50, 8 }, { 94, 54 }, { 69, 54 }, { 69, 90 },
			{ 31, 90 }, { 31, 54 }, { 6, 54 } }, 7);
		return;
	}
	CHECK(!"a shape");
}
