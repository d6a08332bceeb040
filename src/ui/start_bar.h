/* What a screen leads to: a sentence and the button that starts, along the bottom of its body; and
 * the chips above it. */
#ifndef UI_START_BAR_H
#define UI_START_BAR_H

#include "ui/control.h"
#include "ui/ui.h"

/* Takes its height off area. start: the button's word; NULL: there is nothing to start. */
void start_bar_draw(struct drawlist *list, const struct look *look, struct rect *area,
	const char *said, const char *start, struct action action);

/* Sets something: Space presses it; Enter starts, wherever the focus is. */
struct chip chip_of(const char *text, bool on, const char *name, enum setting setting, int value);

#endif
