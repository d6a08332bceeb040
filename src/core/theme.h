/* The colours of a theme and how far two of them stand apart. Plain data; themes are read
 * from text by bankfile and used by ui. */
#ifndef CORE_THEME_H
#define CORE_THEME_H

#include <stdint.h>

enum { THEME_CHOICES = 6 };

/* 0xRRGGBB. */
struct theme {
	uint32_t ground, card, ink, muted, line, accent;
	uint32_t good, good_ground, bad, bad_ground;
	uint32_t choice[THEME_CHOICES], on_choice;
};

/* Contrast ratio of two colours, 1 to 21, in either order: (L1 + 0.05) / (L2 + 0.05) with
 * relative luminance L (WCAG 2.2, "contrast ratio" and "relative luminance"). */
double theme_contrast(uint32_t a, uint32_t b);

#endif
