/* A window on SDL's dummy driver, and its events. */
#ifndef TESTS_SHELL_OPEN_WINDOW_H
#define TESTS_SHELL_OPEN_WINDOW_H

#include "shell/events.h"

enum { OPEN_W = 640, OPEN_H = 400 };

struct open_window {
	struct window *window;
	struct events *events;
};

/* Setup and teardown for cmocka: *state is a struct open_window, nothing waiting in its queue. */
int open_window_setup(void **state);
int open_window_teardown(void **state);

#endif
