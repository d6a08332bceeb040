/* What stands beside the wall in small, in the presenter's window: who has answered and how, the
 * key, the board, the teams or the scores. */
#ifndef UI_CLASS_SIDE_H
#define UI_CLASS_SIDE_H

#include "ui/strip.h"
#include "ui/view.h"

/* view: of the question on the wall; NULL where there is none. */
void class_side(struct strip *strip, const struct model *model, const struct view *view);

/* A muted label, and close to it what follows. */
void class_label(struct strip *strip, const char *text);

#endif
