/* What the focus reaches: every zone by Tab, and by the arrows of a pad or a button of its own.
 * Keys are pressed through ui_input, so that what a screen does with them counts. */
#ifndef REACH_H
#define REACH_H

#include "faults.h"
#include "ui/ui.h"

void reach_judge(const struct model *model, const struct look *look, const struct drawlist *list,
	struct faults *faults);

#endif
