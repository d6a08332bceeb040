/* A question answered: the right answer, the one given and why it is wrong, the explanation.
 * The same at the reveal and when a past round is looked through. */
#ifndef UI_REVEAL_H
#define UI_REVEAL_H

#include "ui/strip.h"
#include "ui/view.h"

/* A build function for strip_fit; context is a struct view. */
void reveal_build(struct strip *strip, const void *context);

#endif
