/* Tiles: large boxes with an answer or a way to go in them, pressed whole. */
#ifndef UI_TILE_H
#define UI_TILE_H

#include "ui/strip.h"

enum tile_state {
	TILE_OPEN,
	TILE_PICKED,
	TILE_RIGHT,
	TILE_WRONG,  /* picked and wrong */
	TILE_MISSED, /* right and not picked */
	TILE_FADED,
};

struct tile {
	const char *text;
	const char *mark;        /* letter or number in its block; "": the block alone; NULL: none */
	int shape;               /* enum shape above the letter, or -1 */
	int color;               /* index into theme->choice, -1: no colour */
	enum tile_state state;
	bool plain;              /* picked without a sign: taken up, not decided */
	const char *note;        /* a word at the right, in place of a sign; NULL: none */
	const char *name;        /* of its zone; NULL: cannot be pressed */
	struct action action;
	unsigned flags;
	int key[2];
	int pad;
};

/* A way to go, numbered from 1: its digit presses it. */
struct tile tile_numbered(int number, const char *text, const char *name, struct action action);

/* Least height of a tile of this width. */
int tile_height(const struct strip *strip, const struct tile *tile, int w);
/* The width at which its text stands on one line. */
int tile_natural(const struct strip *strip, const struct tile *tile);
/* Does no word of its text break inside at this width? */
bool tile_fits(const struct strip *strip, const struct tile *tile, int w);
void tile_draw(struct strip *strip, const struct tile *tile, struct rect rect);

/* Tiles in `columns` columns, all rows as high as their highest tile, a page break after each
 * row; moves the strip. */
void tiles_draw(struct strip *strip, const struct tile *tiles, int count, int columns);
/* Between tiles that stand one below the other. */
int tiles_gap(const struct strip *strip);
/* Two columns where the window is wide, the texts are short and no word breaks. */
int tiles_columns(const struct strip *strip, const struct tile *tiles, int count);

/* "A", "B", ... for option i; the shape and colour beside it. */
const char *option_letter(int i);
enum shape option_shape(int i);

#endif
