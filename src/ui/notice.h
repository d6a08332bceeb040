/* A sentence that must not be missed: a bar of its own at the top of the screen. */
#ifndef UI_NOTICE_H
#define UI_NOTICE_H

#include "ui/drawlist.h"
#include "ui/look.h"

/* Pixels that the sentence takes in a bar of that width; nothing is drawn. */
int notice_height(struct drawlist *list, const struct look *look, const char *text, int w);

/* Draws it from the top of place, whose height says nothing; returns the height it takes. fine:
 * it tells of something that went well. */
int notice_draw(struct drawlist *list, const struct look *look, const char *text, bool fine,
	struct rect place);

/* The same for something that can be done now: pressed, it takes up the changed file. */
int offer_height(struct drawlist *list, const struct look *look, const char *text, int w);
void offer_draw(struct drawlist *list, const struct look *look, const char *text,
	struct rect place);

#endif
