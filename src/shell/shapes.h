/* The small pictures of enum shape as coverage. They fill a square; the letter beside each
 * tells choices apart too. Nothing is owned. */
#ifndef SHELL_SHAPES_H
#define SHELL_SHAPES_H

#include "shell/cover.h"
#include "ui/drawlist.h"

/* Draws the shape into the square of `size` pixels at 0,0. */
void shape_cover(struct cover *cover, enum shape shape, int size);

#endif
