/* What the screens of progress share. */
#ifndef UI_PROGRESS_PARTS_H
#define UI_PROGRESS_PARTS_H

#include "core/progress.h"
#include "ui/frame.h"
#include "ui/ui.h"

/* Is there anything to show? */
bool progress_any(const struct model *model);
/* In its place: why there is nothing, and what to do. */
void progress_none_draw(struct drawlist *list, const struct look *look, struct rect area);

/* The card's front on one line as far as its words go: its lines are joined. */
const char *progress_front(struct arena *arena, const struct model *model, struct card card,
	int language);

/* "3 of 7" and the like stand beside a plot's title; this saves what is shown. */
struct hint progress_save_hint(int picture);

#endif
