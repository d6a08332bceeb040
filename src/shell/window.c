#include "shell/window.h"

#include "base/check.h"
#include "base/utf8.h"
#include "shell/picture.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>

enum { OWN_WIDTH = 1280, OWN_HEIGHT = 800 };

struct window {
	SDL_Window *sdl;
	SDL_Surface *canvas;  /* where the display's own surface has not 32 bits: shown through this */
	bool typing;
	struct rect field;    /* typed into */
	SDL_Rect before;      /* full screen by hand; w 0: never was */
	SDL_Point wanted, fitted; /* its size before it was moved to a smaller display, and there */
};

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
static SDL_Window *wall_make(const struct window_wish *wish)
{
	SDL_Rect all;
	Uint32 flags = SDL_WINDOW_BORDERLESS | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_SKIP_TASKBAR
		| SDL_WINDOW_FULLSCREEN_DESKTOP;
	if (SDL_GetDisplayBounds(wish->display, &all) != 0)
		return NULL;
	/* Each stays where it is when the other has the keyboard. */
	SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
	return SDL_CreateWindow(wish->title, all.x, all.y, all.w, all.h, flags);
}

bool window_open(struct window **out, const struct window_wish *wish, struct error *error)
{
	*out = NULL;
	bool there = wish->display > 0 && wish->display < SDL_GetNumVideoDisplays();
	int display = there ? wish->display : 0;
	int at = (int)SDL_WINDOWPOS_CENTERED_DISPLAY((unsigned)display);
	Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI
		| (wish->full_screen ? (Uint32)SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
	int w = wish->w, h = wish->h;
	if (w <= 0 || h <= 0)
		size_choose(display, &w, &h);
	SDL_Window *sdl = wish->wall ? wall_make(wish)
		: SDL_CreateWindow(wish->title, at, at, w, h, flags);
	if (!sdl)
		return error_set(error, "cannot open a window: %s", SDL_GetError());
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

bool window_covers(const struct window *window, int display)
{
	SDL_Rect all;
	int x, y, w, h;
	SDL_GetWindowPosition(window->sdl, &x, &y);
	SDL_GetWindowSize(window->sdl, &w, &h);
	return SDL_GetDisplayBounds(display, &all) == 0 && x == all.x && y == all.y && w == all.w
		&& h == all.h;
}

/* As large as it was, as far as the display has room: on a smaller one it waits for its size. */
static void size_fit(struct window *window, const SDL_Rect *room)
{
	SDL_Point now;
	SDL_GetWindowSize(window->sdl, &now.x, &now.y);
	bool fitted = now.x == window->fitted.x && now.y == window->fitted.y;
	SDL_Point wanted = fitted ? window->wanted : now;
	window->wanted = wanted;
	window->fitted.x = wanted.x < room->w ? wanted.x : room->w;
	window->fitted.y = wanted.y < room->h ? wanted.y : room->h;
	if (window->fitted.x != now.x || window->fitted.y != now.y)
		SDL_SetWindowSize(window->sdl, window->fitted.x, window->fitted.y);
}

void window_move(struct window *window, int display)
{
	SDL_Rect all;
	if (display == window_display(window) || SDL_GetDisplayBounds(display, &all) != 0)
		return;
	bool full = window_is_full_screen(window);
	bool maximized = SDL_GetWindowFlags(window->sdl) & SDL_WINDOW_MAXIMIZED;
	int middle = (int)SDL_WINDOWPOS_CENTERED_DISPLAY((unsigned)display);
	if (full)
		window_full_screen(window, false);
	if (maximized)
		SDL_RestoreWindow(window->sdl);
	size_fit(window, &all);
	SDL_SetWindowPosition(window->sdl, middle, middle);
	if (maximized)
		SDL_MaximizeWindow(window->sdl);
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
