/* The keys that drive a lesson, by what is on the wall: a footer in the presenter's window, keys
 * alone where the wall is in the only one. */
#ifndef UI_CLASS_HINTS_H
#define UI_CLASS_HINTS_H

#include "ui/frame.h"
#include "ui/ui.h"

/* Returns how many, at most HINTS_MAX. */
int class_hints(const struct model *model, struct hint hints[HINTS_MAX]);
/* Their keys, and those of rarer use that no footer has room for. */
void class_keys_push(struct drawlist *list, const struct model *model);

#endif
