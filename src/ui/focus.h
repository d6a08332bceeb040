/* Keyboard and pad focus: which zone has it, and where an arrow takes it. Follows the draw
 * list, so that whatever can be pressed can be reached. */
#ifndef UI_FOCUS_H
#define UI_FOCUS_H

#include "ui/ui.h"

enum step { STEP_NEXT, STEP_BEFORE, STEP_UP, STEP_DOWN, STEP_LEFT, STEP_RIGHT };

/* The focused zone; the screen's default one where none was chosen yet; else NULL. */
const struct draw *focus_get(const struct ui *ui, const struct drawlist *list);

/* Moves the focus; from nowhere, it goes to the first zone. */
void focus_move(struct ui *ui, const struct drawlist *list, enum step way);

/* The place in the focus's name, where it is a row's: 12 of "row-12"; else -1. */
int focus_row(const struct ui *ui);

void focus_set(struct ui *ui, const struct draw *hot);

#endif
