/* What people do, from SDL's events: the only place that waits. It sleeps in SDL's queue until
 * something comes or a moment is reached; nothing is polled but open gamepads. It owns the text
 * of the input last given and the pads; the window is borrowed. */
#ifndef SHELL_EVENTS_H
#define SHELL_EVENTS_H

#include "shell/window.h"
#include "ui/input.h"

#include <stdbool.h>
#include <stdint.h>

struct events;

void events_open(struct events **events, struct window *window);
void events_close(struct events *events); /* NULL is allowed */

/* The window on the projector, too, from now on; NULL: it is closed. Keys typed into it, and its
 * size, have `wall` set; there is nothing on it to be pressed, so that a pointer or finger there
 * is told to nobody, and the pointer vanishes when it rests. Borrowed. */
void events_wall(struct events *events, struct window *wall);
/* Which displays there are, from now on at each change too. Who closes the wall's window loses
 * its display: it is left out, until displays change or events_displays is called again. The list
 * is valid until the next INPUT_DISPLAYS. */
const struct displays *events_displays(struct events *events);
/* Is a display left out? */
bool events_wall_lost(const struct events *events);
/* What is written on the keys now; valid until the next INPUT_LAYOUT. */
const struct key_labels *events_labels(struct events *events);
/* Releases of keys are told as well, or (as at first) not. */
void events_keys(struct events *events, bool on);

/* Looks for gamepads from now on: after the first frame, since it takes time. */
void events_start_pads(struct events *events);
bool events_has_pad(const struct events *events);

/* Waits for an input until clock_ms() is `until`, without end where that is -1; one that is
 * already past takes only what has come. true with *input (its text valid until the next call),
 * false when the time has come. */
bool events_wait(struct events *events, int64_t until, struct input *input);

/* From any thread: makes events_wait return INPUT_WAKE. */
void events_wake(struct events *events);

/* The same with INPUT_CHANGED. */
void events_changed(struct events *events);
/* The same with INPUT_TOLD. */
void events_told(struct events *events);

#endif
