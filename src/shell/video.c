#include "shell/video.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void set_hints(const char *title, const char *cache)
{
	SDL_SetHint(SDL_HINT_APP_NAME, title);
	/* A touch is told apart from a mouse by shell/events. */
	SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
	SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
	SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
	SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
	/* What was answered is on disk: a signal may end the program at once. SDL would only look
	 * for it at the next event. */
	SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
	SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
	SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
	/* Xlib parses a large table of dead keys at each start unless it may keep it parsed. It
	 * refuses that to root. */
	if (cache && geteuid() != 0)
		setenv("XCOMPOSECACHE", cache, 0);
	setenv("SDL_VIDEO_X11_WMCLASS", "readback", 0);
}

static bool is_set(const char *variable)
{
	const char *value = getenv(variable);
	return value && *value;
}

static bool no_display(struct error *error)
{
	if (is_set("SDL_VIDEODRIVER"))
		return error_set(error, "cannot open a window: SDL_VIDEODRIVER is %s, and that gives: %s",
			getenv("SDL_VIDEODRIVER"), SDL_GetError());
	if (is_set("DISPLAY") || is_set("WAYLAND_DISPLAY"))
		return error_set(error, "cannot open a window: the display %s does not answer (%s); start "
			"readback from a desktop session, or under a display in memory: xvfb-run readback",
			getenv(is_set("DISPLAY") ? "DISPLAY" : "WAYLAND_DISPLAY"), SDL_GetError());
	return error_set(error, "cannot open a window: there is no display, neither DISPLAY nor "
		"WAYLAND_DISPLAY is set; start readback from a desktop session, or under a display in "
		"memory: xvfb-run readback (package xvfb)");
}

bool video_open(const char *title, const char *cache, struct error *error)
{
	set_hints(title, cache);
	/* Asked outright, SDL also tries drivers that show no window to anybody. */
	bool x11 = is_set("DISPLAY"), wayland = is_set("WAYLAND_DISPLAY");
	if (!x11 && !wayland && !is_set("SDL_VIDEODRIVER"))
		return no_display(error);
	if (x11 || wayland)
		SDL_SetHint(SDL_HINT_VIDEODRIVER, !wayland ? "x11" : x11 ? "x11,wayland" : "wayland");
	if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
		return no_display(error);
	/* By default SDL shows a surface through OpenGL: three times the start and six times the
	 * memory where there is no graphics card. On Wayland its other way is said to fail. */
	if (strcmp(SDL_GetCurrentVideoDriver(), "x11") == 0)
		SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
	/* SDL takes text from the start; here that begins where a field is typed into. */
	SDL_StopTextInput();
	return true;
}

void video_close(void)
{
	if (SDL_WasInit(SDL_INIT_VIDEO))
		SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

void video_stay_awake(bool on)
{
	if (on)
		SDL_DisableScreenSaver();
	else
		SDL_EnableScreenSaver();
}
