/* Rows of a list: boxes as wide as the column, each with a few lines, pressed whole. */
#ifndef UI_ROW_H
#define UI_ROW_H

#include "ui/strip.h"

struct row_zone {
	const char *name;     /* NULL: there is nothing to press */
	struct action action;
	unsigned flags;
};

/* A row that holds what `fill` draws; moves the strip. A page ends between rows, or between the
 * lines of one that is too high for that. */
void row_draw(struct strip *strip, const struct row_zone *zone,
	void (*fill)(struct strip *strip, const void *context), const void *context);

/* For `fill`: a text in the row, the strip moved below it. */
void row_text(struct strip *strip, struct text_style style, const char *text);
struct text_style row_style(const struct strip *strip, enum face face, bool muted);

#endif
