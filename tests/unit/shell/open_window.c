#include "open_window.h"

#include "shell/video.h"

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>

int open_window_setup(void **state)
{
	struct open_window *open = calloc(1, sizeof *open);
	struct window_wish wish = { .title = "Test", .w = OPEN_W, .h = OPEN_H };
	struct error error;
	setenv("SDL_VIDEODRIVER", "dummy", 1);
	*state = open;
	if (!open || !video_open("Test", NULL, &error) || !window_open(&open->window, &wish, &error)) {
		fputs(error.text, stderr);
		return -1;
	}
	events_open(&open->events, open->window);
	struct input input;
	while (events_wait(open->events, 0, &input))
		;
	return 0;
}

int open_window_teardown(void **state)
{
	struct open_window *open = *state;
	events_close(open->events);
	window_close(open->window);
	video_close();
	free(open);
	SDL_Quit();
	return 0;
}
