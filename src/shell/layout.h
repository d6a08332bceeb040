/* What the keyboard's layout puts on each key. SDL's video is open. */
#ifndef SHELL_LAYOUT_H
#define SHELL_LAYOUT_H

#include "ui/input.h"

#include <SDL.h>

/* The key whose sign on a US keyboard this key bears, where it bears a Latin letter or one of the
 * signs that screens name ("," "." "/" "-" "=" "+"); else the key itself, by its place. */
int layout_meant(SDL_Keysym key);

/* What is written on the keys that write something. */
void layout_labels(struct key_labels *labels);

#endif
