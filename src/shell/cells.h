/* A surface as a grid of square cells: which of them a frame changed, as few rectangles. Pure
 * numbers; the caller feeds commands' digests and bounds in drawing order. Owns its arrays. */
#ifndef SHELL_CELLS_H
#define SHELL_CELLS_H

#include "ui/drawlist.h"

#include <stdint.h>

enum { CELL = 32 };

struct cells {
	int w, h;             /* of the surface, px */
	int across, down;
	uint64_t *now, *last; /* digests of this frame and the one before */
};

void cells_init(struct cells *cells);
void cells_close(struct cells *cells);

/* A new frame on a surface of this size; at another size than before, all cells differ. */
void cells_begin(struct cells *cells, int w, int h);
void cells_forget(struct cells *cells);

/* A command changes pixels in bounds only (which may lie outside the surface). */
void cells_push(struct cells *cells, struct rect bounds, uint64_t digest);

/* Ends the frame: disjoint rectangles that hold all cells that differ; where `most` are too few,
 * one around all of them. */
int cells_end(struct cells *cells, struct rect *rects, int most);

#endif
