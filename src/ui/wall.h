/* The wall: what a class sees on the projector, and nothing that only the teacher may know. Pure,
 * as all screens; its type is larger, it has no hints of keys, and before the reveal nothing on it
 * depends on which answer is right. */
#ifndef UI_WALL_H
#define UI_WALL_H

#include "ui/ui.h"

/* What stands on it: a phase of the lesson, or of one that is looked back to. */
struct wall_show {
	enum phase phase;
	int turn;         /* -1 where it is about none */
};
struct wall_show wall_show(const struct model *model);
/* How many steps back can be looked. */
int wall_depth(const struct round *round);

/* Draws it; the list is reset first. In the only window the board's cells and the teams can be
 * pressed on it; wall_strip takes all that can be pressed out of a list for the projector. */
void wall_draw(const struct model *model, const struct look *look, struct drawlist *list);
void wall_strip(struct drawlist *list);
/* Does it have the line about a question, where a notice finds its place? */
bool wall_tells(const struct model *model);
/* What stands on it alone, inside area. */
void wall_body(const struct model *model, const struct look *look, struct drawlist *list,
	struct rect area);

#endif
