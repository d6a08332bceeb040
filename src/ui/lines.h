/* Text into lines: where it may break (UAX #14 by libunibreak), where it should not (inside a
 * name, between a number and its unit), even lines, no lone last word, right-to-left runs in
 * visual order (FriBidi). Pure: widths come from metrics. */
#ifndef UI_LINES_H
#define UI_LINES_H

#include "base/arena.h"
#include "ui/look.h"

enum lines_flag {
	LINES_BALANCE = 1, /* questions and titles: lines of like length, in the fewest lines */
};

struct line {
	const char *text;  /* visual order, without the space at the break, NUL-terminated */
	int width;         /* px, rounded up */
	bool rtl;          /* its paragraph reads from the right: align it there */
};

/* Breaks text (logical order; '\n' always breaks) at `px` em size to at most `width` px a line;
 * a word longer than a line is broken inside, between graphemes, as the last resort. Lines and
 * their texts are in arena. Returns how many (at least 1; an empty text is one empty line). */
int lines_break(struct arena *arena, const struct metrics *metrics, enum face face, int px,
	const char *text, int width, unsigned flags, struct line **lines);

/* Width of a text on one line, px, rounded up. */
int lines_width(const struct metrics *metrics, enum face face, int px, const char *text);

#endif
