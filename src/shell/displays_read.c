#include "shell/displays_read.h"

#include <SDL.h>
#include <stdio.h>

struct displays displays_read(void)
{
	struct displays displays = { .count = 0 };
	int count = SDL_GetNumVideoDisplays();
	for (int i = 0; i < count && displays.count < DISPLAYS_MAX; i++) {
		struct display *display = &displays.items[displays.count];
		SDL_DisplayMode mode;
		const char *name = SDL_GetDisplayName(i);
		if (SDL_GetDesktopDisplayMode(i, &mode) != 0)
			continue;
		*display = (struct display){ .w = mode.w, .h = mode.h, .index = i };
		snprintf(display->name, sizeof display->name, "%s", name ? name : "");
		displays.count++;
	}
	return displays;
}
