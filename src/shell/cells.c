#include "shell/cells.h"

#include "base/check.h"
#include "shell/raster.h"

#include <stdlib.h>
#include <string.h>

void cells_init(struct cells *cells)
{
	memset(cells, 0, sizeof *cells);
}

void cells_close(struct cells *cells)
{
	free(cells->now);
	free(cells->last);
	cells_init(cells);
}

static size_t count(const struct cells *cells)
{
	return (size_t)cells->across * (size_t)cells->down;
}

void cells_forget(struct cells *cells)
{
	/* No frame gives a cell the digest 0: cells_begin starts from another number. */
	if (cells->last)
		memset(cells->last, 0, count(cells) * sizeof *cells->last);
}

void cells_begin(struct cells *cells, int w, int h)
{
	if (w != cells->w || h != cells->h) {
		cells_close(cells);
		cells->w = w;
		cells->h = h;
		cells->across = (w + CELL - 1) / CELL;
		cells->down = (h + CELL - 1) / CELL;
		cells->now = calloc(count(cells) + 1, sizeof *cells->now);
		cells->last = calloc(count(cells) + 1, sizeof *cells->last);
		CHECK(cells->now && cells->last);
	}
	for (size_t i = 0; i < count(cells); i++)
		cells->now[i] = 1;
}

void cells_push(struct cells *cells, struct rect bounds, uint64_t digest)
{
	struct rect part = rect_both(bounds, (struct rect){ 0, 0, cells->w, cells->h });
	if (part.w == 0)
		return;
	for (int y = part.y / CELL; y <= (part.y + part.h - 1) / CELL; y++)
		for (int x = part.x / CELL; x <= (part.x + part.w - 1) / CELL; x++) {
			/* Order counts: what is drawn last lies on top. The multiplier is FNV's. */
			uint64_t *cell = &cells->now[y * cells->across + x];
			*cell = (*cell ^ digest) * 0x100000001B3;
			*cell ^= *cell >> 29;
		}
}

static bool differs(const struct cells *cells, int x, int y)
{
	int at = y * cells->across + x;
	return cells->now[at] != cells->last[at];
}

/* Rectangles in cells. A stretch of a row that has the same ends as one that reaches down to
 * the row above makes that one higher; other stretches are new. */
static int row_push(struct rect *rects, int used, int most, struct rect stretch)
{
	for (int i = used - 1; i >= 0; i--)
		if (rects[i].x == stretch.x && rects[i].w == stretch.w
			&& rects[i].y + rects[i].h == stretch.y) {
			rects[i].h++;
			return used;
		}
	if (used < most) {
		rects[used] = stretch;
		return used + 1;
	}
	return most + 1;
}

static int collect(const struct cells *cells, struct rect *rects, int most)
{
	int used = 0;
	for (int y = 0; y < cells->down; y++)
		for (int x = 0; x < cells->across; x++) {
			int from = x;
			while (x < cells->across && differs(cells, x, y))
				x++;
			if (x == from)
				continue;
			used = row_push(rects, used, most, (struct rect){ from, y, x - from, 1 });
			if (used > most)
				return used;
		}
	return used;
}

/* Too many pieces: what lies between them is cheaper than their number. */
static struct rect around(const struct cells *cells)
{
	int left = cells->across, top = cells->down, right = 0, bottom = 0;
	for (int y = 0; y < cells->down; y++)
		for (int x = 0; x < cells->across; x++)
			if (differs(cells, x, y)) {
				left = x < left ? x : left;
				right = x + 1 > right ? x + 1 : right;
				top = y < top ? y : top;
				bottom = y + 1;
			}
	return (struct rect){ left, top, right - left, bottom - top };
}

int cells_end(struct cells *cells, struct rect *rects, int most)
{
	int used = collect(cells, rects, most);
	if (used > most) {
		rects[0] = around(cells);
		used = 1;
	}
	for (int i = 0; i < used; i++) {
		struct rect scaled = { rects[i].x * CELL, rects[i].y * CELL, rects[i].w * CELL,
			rects[i].h * CELL };
		rects[i] = rect_both(scaled, (struct rect){ 0, 0, cells->w, cells->h });
	}
	uint64_t *swap = cells->last;
	cells->last = cells->now;
	cells->now = swap;
	return used;
}
