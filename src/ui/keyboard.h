/* The on-screen keyboard: letters for those who have a mouse, a finger or a pad. */
#ifndef UI_KEYBOARD_H
#define UI_KEYBOARD_H

#include "ui/ui.h"

bool keyboard_shown(const struct model *model);
/* Pixels it takes at the bottom of the window, the gap above it included. */
int keyboard_height(const struct look *look);
void keyboard_draw(const struct model *model, const struct look *look, struct drawlist *list);

#endif
