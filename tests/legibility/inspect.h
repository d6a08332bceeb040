/* Draws a screen for a look, page by page, and judges it: each page by itself, what the focus
 * reaches on it, and what all pages say together. Nothing may be said less on several pages than
 * on one sheet that is long enough. */
#ifndef INSPECT_H
#define INSPECT_H

#include "expect.h"
#include "faults.h"
#include "said.h"

enum inspect_flag {
	INSPECT_REACH = 1,    /* press Tab and arrows, too */
	INSPECT_VARIES = 2,   /* it says less where there is less room: only what is expected counts */
	INSPECT_WALL = 4,     /* the wall, as a projector shows it: larger type, and nothing to press */
	INSPECT_ALONE = 8,    /* the wall in the only window, which no text scale makes larger */
};

struct inspector {
	/* ui_draw, or in its place what a test of the judge draws. */
	void (*draw)(const struct model *model, const struct look *look, struct drawlist *list);
	struct faults faults;
	struct expects expects;
	struct drawlist list, sheet;
	struct arena arena;
	long lists;           /* judged */
	int most_pages;
};

void inspector_init(struct inspector *inspector);
void inspector_close(struct inspector *inspector);

/* ui is the model's own; its page is turned and put back. where: for faults. */
void inspect(struct inspector *inspector, const struct model *model, struct ui *ui,
	const struct look *look, unsigned flags, const char *where);

/* The draw lists of all pages, a line a command, on standard output. */
void inspect_print(struct inspector *inspector, const struct model *model, struct ui *ui,
	const struct look *look);

#endif
