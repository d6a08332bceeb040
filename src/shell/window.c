#include "shell/window.h"

#include "base/check.h"
#include "base/utf8.h"
#include "shell/picture.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { OWN_WIDTH = 1280, OWN_HEIGHT = 800 };

struct window {
	SDL_Window *sdl;
	SDL_Surface *canvas;  /* where the display's own surface has not 32 bits: shown through this */
	bool typing;
	struct rect field;    /* typed into */
	SDL_Rect before;      /* full screen by hand; w 0: never was */
};

static void set_hints(const struct window_wish *wish)
{
	SDL_SetHint(SDL_HINT_APP_NAME, wish->title);
	/* A touch is told apart from a mouse by shell/events. */
	SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
	SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
	SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
	SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
	/* What was answered is on disk: a signal may end the program at once. SDL would only look
	 * for it at the next event. */
	SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
	/* A still page is read, not watched: the desktop may dim and lock as it likes. */
	SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
	SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
	/* Xlib parses a large table of dead keys at each start unless it may keep it parsed. It
	 * refuses that to root. */
	if (wish->cache && geteuid() != 0)
		setenv("XCOMPOSECACHE", wish->cache, 0);
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

static bool video_open(const struct window_wish *wish, struct error *error)
{
	set_hints(wish);
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

/* What suits a desk, or as much of it as the display has room for beside panels and borders. */
static void size_choose(int display, int *w, int *h)
{
	SDL_Rect room;
	*w = OWN_WIDTH;
	*h = OWN_HEIGHT;
	if (SDL_GetDisplayUsableBounds(display, &room) != 0)
		return;
	int most_w = room.w * 95 / 100, most_h = room.h * 92 / 100;
	*w = *w < most_w ? *w : most_w;
	*h = *h < most_h ? *h : most_h;
}

/* Under X11 without a window manager nothing else makes it cover the display. */
static SDL_Window *wall_make(const struct window_wish *wish, int display)
{
	SDL_Rect all;
	Uint32 flags = SDL_WINDOW_BORDERLESS | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_SKIP_TASKBAR
		| SDL_WINDOW_FULLSCREEN_DESKTOP;
	if (SDL_GetDisplayBounds(display, &all) != 0)
		return NULL;
	SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
	return SDL_CreateWindow(wish->title, all.x, all.y, all.w, all.h, flags);
}

bool window_open(struct window **out, const struct window_wish *wish, struct error *error)
{
	*out = NULL;
	if (!video_open(wish, error))
		return false;
	bool there = wish->display > 0 && wish->display < SDL_GetNumVideoDisplays();
	int display = there ? wish->display : 0;
	int at = (int)SDL_WINDOWPOS_CENTERED_DISPLAY((unsigned)display);
	Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI
		| (wish->full_screen ? (Uint32)SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
	int w = wish->w, h = wish->h;
	if (w <= 0 || h <= 0)
		size_choose(display, &w, &h);
	SDL_Window *sdl = wish->wall ? wall_make(wish, display)
		: SDL_CreateWindow(wish->title, at, at, w, h, flags);
	if (!sdl) {
		error_set(error, "cannot open a window: %s", SDL_GetError());
		SDL_QuitSubSystem(SDL_INIT_VIDEO);
		return false;
	}
	struct window *window = calloc(1, sizeof *window);
	CHECK(window);
	window->sdl = sdl;
	*out = window;
	return true;
}

void window_hide(struct window *window)
{
	if (window)
		SDL_HideWindow(window->sdl);
}

void window_close(struct window *window)
{
	if (!window)
		return;
	/* Gone from the eye before anything slow is closed. */
	window_hide(window);
	picture_close(window->canvas);
	SDL_DestroyWindow(window->sdl);
	SDL_QuitSubSystem(SDL_INIT_VIDEO);
	free(window);
}

void window_size(const struct window *window, int *w, int *h)
{
	SDL_GetWindowSizeInPixels(window->sdl, w, h);
}

struct SDL_Surface *window_surface(struct window *window, struct error *error)
{
	SDL_Surface *surface = SDL_GetWindowSurface(window->sdl);
	if (!surface) {
		error_set(error, "cannot draw in the window: %s", SDL_GetError());
		return NULL;
	}
	if (surface->format->BytesPerPixel == 4)
		return surface;
	if (window->canvas && (window->canvas->w != surface->w || window->canvas->h != surface->h)) {
		picture_close(window->canvas);
		window->canvas = NULL;
	}
	if (!window->canvas)
		window->canvas = picture_open(surface->w, surface->h);
	return window->canvas;
}

void window_update(struct window *window, const struct rect *rects, int count)
{
	SDL_Surface *surface = SDL_GetWindowSurface(window->sdl);
	while (surface && count > 0) {
		SDL_Rect areas[32];
		int some = 0;
		for (; some < 32 && some < count; some++)
			areas[some] = (SDL_Rect){ rects[some].x, rects[some].y, rects[some].w, rects[some].h };
		for (int i = 0; window->canvas && i < some; i++) {
			SDL_Rect to = areas[i];
			SDL_BlitSurface(window->canvas, &areas[i], surface, &to);
		}
		SDL_UpdateWindowSurfaceRects(window->sdl, areas, some);
		rects += some;
		count -= some;
	}
}

void window_refresh(struct window *window)
{
	struct rect all = { 0, 0, 0, 0 };
	window_size(window, &all.w, &all.h);
	window_update(window, &all, 1);
}

/* Under X11 it is the window manager that makes a window full screen, and where none runs SDL
 * only believes that it is. So the window is made as large as the display first. */
void window_full_screen(struct window *window, bool on)
{
	SDL_Window *sdl = window->sdl;
	SDL_Rect all;
	if (on == window_is_full_screen(window))
		return;
	bool sized = strcmp(SDL_GetCurrentVideoDriver(), "x11") == 0
		&& !(SDL_GetWindowFlags(sdl) & SDL_WINDOW_MAXIMIZED)
		&& SDL_GetDisplayBounds(SDL_GetWindowDisplayIndex(sdl), &all) == 0;
	if (sized && on) {
		SDL_GetWindowPosition(sdl, &window->before.x, &window->before.y);
		SDL_GetWindowSize(sdl, &window->before.w, &window->before.h);
		SDL_SetWindowPosition(sdl, all.x, all.y);
		SDL_SetWindowSize(sdl, all.w, all.h);
	}
	SDL_SetWindowFullscreen(sdl, on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
	if (sized && !on && window->before.w) {
		SDL_SetWindowSize(sdl, window->before.w, window->before.h);
		SDL_SetWindowPosition(sdl, window->before.x, window->before.y);
	}
}

/* Where no window manager runs nobody else gives it the keyboard. */
void window_focus(struct window *window)
{
	SDL_RaiseWindow(window->sdl);
	SDL_SetWindowInputFocus(window->sdl);
}

int window_display(const struct window *window)
{
	return SDL_GetWindowDisplayIndex(window->sdl);
}

void window_move(struct window *window, int display)
{
	SDL_Rect all;
	if (display == window_display(window) || SDL_GetDisplayBounds(display, &all) != 0)
		return;
	bool full = window_is_full_screen(window);
	if (full)
		window_full_screen(window, false);
	int w, h;
	SDL_GetWindowSize(window->sdl, &w, &h);
	if (w > all.w || h > all.h)
		SDL_SetWindowSize(window->sdl, w > all.w ? all.w : w, h > all.h ? all.h : h);
	SDL_SetWindowPosition(window->sdl, (int)SDL_WINDOWPOS_CENTERED_DISPLAY((unsigned)display),
		(int)SDL_WINDOWPOS_CENTERED_DISPLAY((unsigned)display));
	if (full)
		window_full_screen(window, true);
}

bool window_is_full_screen(const struct window *window)
{
	return SDL_GetWindowFlags(window->sdl) & SDL_WINDOW_FULLSCREEN;
}

void window_title(struct window *window, const char *title)
{
	SDL_SetWindowTitle(window->sdl, title);
}

void window_type(struct window *window, bool on, struct rect field)
{
	struct rect last = window->field;
	bool moved = memcmp(&last, &field, sizeof field) != 0;
	window->field = field;
	if (on && (moved || !window->typing)) {
		/* SDL counts in its own units, which a scaled desktop makes larger than pixels. */
		int w, h, pw, ph;
		SDL_GetWindowSize(window->sdl, &w, &h);
		window_size(window, &pw, &ph);
		SDL_Rect rect = { field.x, field.y, field.w, field.h };
		if (pw > 0 && ph > 0)
			rect = (SDL_Rect){ field.x * w / pw, field.y * h / ph, field.w * w / pw,
				field.h * h / ph };
		SDL_SetTextInputRect(&rect);
	}
	if (on == window->typing)
		return;
	window->typing = on;
	if (on)
		SDL_StartTextInput();
	else
		SDL_StopTextInput();
}

const char *window_clipboard(struct arena *arena, size_t most)
{
	char *text = SDL_HasClipboardText() ? SDL_GetClipboardText() : NULL;
	if (!text)
		return "";
	size_t len = strlen(text), valid = utf8_valid(text, len);
	len = valid < len ? valid : len;
	if (len > most) {
		len = most;
		while (len > 0 && ((unsigned char)text[len] & 0xC0) == 0x80)
			len--;
	}
	const char *copy = arena_copy(arena, text, len);
	SDL_free(text);
	return copy;
}

void window_pixels(const struct window *window, double *x, double *y)
{
	int w, h, pw, ph;
	SDL_GetWindowSize(window->sdl, &w, &h);
	window_size(window, &pw, &ph);
	if (w > 0 && h > 0) {
		*x = *x * pw / w;
		*y = *y * ph / h;
	}
}

uint32_t window_id(const struct window *window)
{
	return SDL_GetWindowID(window->sdl);
}
