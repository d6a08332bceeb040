/* What a screen leads to: a sentence and the button that starts, along the bottom of its body. */
#ifndef UI_START_BAR_H
#define UI_START_BAR_H

#include "ui/drawlist.h"
#include "ui/look.h"

/* Takes its height off area. start: the button's word; NULL: there is nothing to start. */
void start_bar_draw(struct drawlist *list, const struct look *look, struct rect *area,
	const char *said, const char *start, struct action action);

#endif
