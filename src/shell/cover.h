/* Polygons with round parts as antialiased coverage: the exact share of each pixel that is
 * inside. Contours of one direction add up, those of the other direction cut out. Everything
 * lies within 0..w, 0..h. The cells are the arena's; nothing else is owned. */
#ifndef SHELL_COVER_H
#define SHELL_COVER_H

#include "base/arena.h"

#include <stdint.h>

struct point {
	double x, y;
};

struct cover {
	int w, h;
	float *cells;             /* w + 2 a row: the change of coverage from one pixel to the next */
	struct point first, last; /* of the contour being drawn */
};

void cover_init(struct cover *cover, struct arena *arena, int w, int h);

/* A contour: from a point, along lines and arcs, closed by cover_close. */
void cover_from(struct cover *cover, double x, double y);
void cover_to(struct cover *cover, double x, double y);
/* Along a circle from one angle to another, in turns clockwise from three o'clock; begins
 * with a line to the arc's first point. */
void cover_arc(struct cover *cover, double x, double y, double radius, double from, double to);
void cover_close(struct cover *cover);

void cover_polygon(struct cover *cover, const struct point *points, int count);
void cover_disc(struct cover *cover, double x, double y, double radius);
/* A hole: the disc against the direction of cover_disc. */
void cover_hole(struct cover *cover, double x, double y, double radius);
/* A bent line with mitred corners and square ends; 2 to 8 points. */
void cover_stroke(struct cover *cover, const struct point *points, int count, double width);
/* A straight line with round ends, which lie on the points. */
void cover_capsule(struct cover *cover, struct point a, struct point b, double width);

/* w * h bytes, 255 where a pixel is covered whole. */
void cover_write(const struct cover *cover, uint8_t *bytes);

#endif
