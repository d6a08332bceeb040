/* What is read rather than pressed, in a strip: headings, paragraphs, rows of two columns. */
#ifndef UI_PROSE_H
#define UI_PROSE_H

#include "ui/strip.h"

/* Strong; stays on one page with the first line of what follows. */
void prose_heading(struct strip *strip, const char *text);
void prose_text(struct strip *strip, const char *text);
/* Smaller and muted: what may be passed over. */
void prose_muted(struct strip *strip, const char *text);
int prose_muted_height(const struct strip *strip, const char *text); /* of its lines */
/* Two texts beside each other, the left one strong in `percent` of the width; below each other
 * where that is too narrow for it. */
void prose_row(struct strip *strip, const char *left, const char *right, int percent);

/* The way back, as every screen that covers another offers it. */
struct hint;
struct hint prose_back_hint(void);

/* Up, down and space turn the pages of a screen on which nothing else takes these keys. */
void prose_page_keys(struct drawlist *list);

/* Type to be read at length is larger than a label's: a look with at least this text scale. */
enum { PROSE_SCALE = 130 };
struct look prose_look(const struct look *look, int percent);

/* As strip_fit, with type up to half as large again where all fits on one page then. */
void prose_fit(struct drawlist *list, const struct look *look, struct rect area, int page,
	void (*build)(struct strip *strip, const void *context), const void *context);

#endif
