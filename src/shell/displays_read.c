#include "shell/displays_read.h"

#include <SDL.h>

/* A mirrored display shows what another shows: a window on it would cover that one's. */
static bool is_mirror(int display)
{
	SDL_Rect own, other;
	SDL_GetDisplayBounds(display, &own);
	for (int i = 0; i < display; i++)
		if (SDL_GetDisplayBounds(i, &other) == 0 && SDL_HasIntersection(&own, &other))
			return true;
	return false;
}

struct displays displays_read(void)
{
	struct displays displays = { .count = 0 };
	int count = SDL_GetNumVideoDisplays();
	for (int i = 0; i < count; i++) {
		SDL_DisplayMode mode;
		const char *name = SDL_GetDisplayName(i);
		if (SDL_GetDesktopDisplayMode(i, &mode) == 0 && !is_mirror(i))
			displays_push(&displays, name ? name : "", mode.w, mode.h, i);
	}
	return displays;
}
