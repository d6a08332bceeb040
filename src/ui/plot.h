/* Draws a plot (core/plot.h) into a place on the screen, of any size from a small panel to the
 * whole window. Texts keep their size: what does not fit is thinned out, never shrunk, cut or
 * drawn over something else. Colour never speaks alone: dashes, marks and words go with it. */
#ifndef UI_PLOT_H
#define UI_PLOT_H

#include "core/plot.h"
#include "ui/strip.h"

enum plot_size {
	PLOT_PANEL, /* one of several: the words around the axes are left out where room is short */
	PLOT_WHOLE, /* the only one */
};

/* The least height at which it says what it has to say in a column w wide; 0 where that is too
 * narrow for it: then words and numbers have to do. */
int plot_least(const struct strip *strip, const struct plot *plot, int w);

/* The height from which on more would add nothing but air. */
int plot_ample(const struct strip *strip, const struct plot *plot, int w);

/* Does it stand on a page at the strip's smallest size? What is drawn then is drawn at each larger
 * one, too, or does not fit there: words alone are no way to be larger. */
bool plot_stands(const struct strip *strip, const struct plot *plot);

/* Is there nothing to draw but axes? Then what is said says all. */
bool plot_empty(const struct plot *plot);

/* Into rect, in the strip's list. A rect of less than plot_least is left empty. */
void plot_draw(struct strip *strip, const struct plot *plot, struct rect rect,
	enum plot_size size);

/* PLOT_SHARES one row below the other down the strip, all of them, with page breaks between; apart
 * as far as a height h lets them be. */
void plot_shares_flow(struct strip *strip, const struct plot *plot, int h);

#endif
