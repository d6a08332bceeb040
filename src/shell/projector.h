/* The window on the projector beside the own one: there while a class is given on a second
 * display. Owns that window and its player of draw lists; own window, fonts and events are
 * borrowed. While it is there the screen saver is off. */
#ifndef SHELL_PROJECTOR_H
#define SHELL_PROJECTOR_H

#include "core/displays.h"
#include "shell/events.h"
#include "shell/fonts.h"

struct projector;

/* Opens no window yet. */
void projector_open(struct projector **projector, struct window *own, struct fonts *fonts,
	struct events *events);
void projector_close(struct projector *projector); /* NULL is allowed */

/* Both windows to where they belong: the wall's opened, moved or closed, the own one moved. Only
 * where that differs from the last call, so that a person may move windows meanwhile. false with
 * error, once, where the wall's window cannot be opened: then there is none, until displays are
 * told anew. */
bool projector_place(struct projector *projector, const struct displays *displays,
	struct placement placement, struct error *error);

/* The displays were told: the next projector_place looks at everything again. */
void projector_displays_changed(struct projector *projector);

/* false: there is no window now. */
bool projector_size(const struct projector *projector, int *w, int *h);

/* Draws what differs from the last list; without a window, nothing. false with error where the
 * display gives no surface. */
bool projector_draw(struct projector *projector, const struct drawlist *list, struct error *error);

#endif
