/* Gamepads: SDL's controllers as buttons, the left stick as a direction pad; and what is no gamepad
 * but has buttons, as a Buzz! set, as bare buttons. None is asked for its state unless it is open,
 * and then 125 times a second; that one was plugged in is told by the system (inotify) in a thread
 * that sleeps otherwise and only pushes an event.
 *
 * Each has a number from 1, which stays its own: plugged in again it gets the same one, as far as
 * devices can be told apart (two alike without serial numbers by the socket, then in their
 * order). */
#ifndef SHELL_PADS_H
#define SHELL_PADS_H

#include "ui/input.h"

#include <SDL_events.h>
#include <stdbool.h>
#include <stdint.h>

enum {
	PADS_POLL_MS = 8,
	PADS_REPEAT_FIRST_MS = 400, /* a held direction, the second time */
	PADS_REPEAT_MS = 130,       /* and from then on */
	PADS_SETTLE_MS = 2000,      /* a new device's rights are set after it appears */
	PADS_SETTLE_STEP_MS = 100,
};

struct pads;

/* plugged: the type of the event that the thread pushes. */
void pads_open(struct pads **pads, uint32_t plugged);
void pads_close(struct pads *pads); /* NULL is allowed */

bool pads_any(const struct pads *pads);

/* A device came or went: look around for a while. */
void pads_look(struct pads *pads, int64_t now);

/* When pads_poll is due next; -1 where nothing is to be asked. */
int64_t pads_due(const struct pads *pads, int64_t now);

/* Asks what is open and lets SDL push its events; true with *input where a held direction
 * repeats. */
bool pads_poll(struct pads *pads, int64_t now, struct input *input);

/* One of SDL's controller or joystick events; true with *input where it says something. */
bool pads_translate(struct pads *pads, const SDL_Event *event, int64_t now, struct input *input);

#endif
