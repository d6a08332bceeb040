/* How far a theme's colours must stand apart to be read: text in ink 7:1 on its ground, all
 * other text 4.5:1, lines and edges that carry meaning 3:1 (WCAG 2.2, 1.4.3, 1.4.6, 1.4.11). */
#ifndef BANKFILE_CONTRAST_H
#define BANKFILE_CONTRAST_H

#include "core/theme.h"

#include <stdbool.h>

/* A theme's colours one by one: the plain ones in the order of struct theme, the choices, and
 * what is written on them. */
enum colour {
	COLOUR_GROUND, COLOUR_CARD, COLOUR_INK, COLOUR_MUTED, COLOUR_LINE, COLOUR_ACCENT, COLOUR_GOOD,
	COLOUR_GOOD_GROUND, COLOUR_BAD, COLOUR_BAD_GROUND, COLOUR_ON_CHOICE,
	COLOUR_CHOICE, /* the first of THEME_CHOICES */
};
enum { COLOUR_COUNT = COLOUR_CHOICE + THEME_CHOICES };

/* The colour's key in a file: all choices share one. */
const char *colour_name(int colour);
uint32_t *colour_of(struct theme *theme, int colour);

/* Two colours that are seen one upon the other. */
struct contrast {
	int over, under;
	double least;
};

/* The index-th pair; false behind the last. */
bool contrast_pair(int index, struct contrast *pair);

#endif
