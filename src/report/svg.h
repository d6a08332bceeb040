/* A plot as a picture that stands alone. */
#ifndef REPORT_SVG_H
#define REPORT_SVG_H

#include "base/arena.h"
#include "core/plot.h"

/* An SVG of 960x540 on white: title, axes with round ticks, a legend where there is more than
 * one series, and what is said below as a caption. Every point's figure is there to be read, at
 * least under the pointer. A point that is no number, or lies outside the axes, is not drawn; of
 * more shares than find room, the last line counts the rest; a calendar shows its last 110 weeks.
 * csv.h has them all. In arena. */
const char *svg_format(struct arena *arena, const struct plot *plot);

#endif
