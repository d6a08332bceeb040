/* A window, drawn by the processor on its own surface; there may be a second one, for a projector.
 * Video is open before (shell/video.h). All sizes are pixels. It never decides what is drawn. */
#ifndef SHELL_WINDOW_H
#define SHELL_WINDOW_H

#include "base/arena.h"
#include "base/error.h"
#include "ui/drawlist.h"

struct SDL_Surface;
struct window;

struct window_wish {
	const char *title;
	int display;          /* from 0; one that is not there is the first, but for a wall an error */
	bool full_screen;
	bool wall;            /* covers its display, and nothing is typed into it */
	int w, h;             /* where not full screen; 0: as suits the display */
};

bool window_open(struct window **window, const struct window_wish *wish, struct error *error);

/* Out of sight at once: the person is done, whatever the program still does. NULL is allowed. */
void window_hide(struct window *window);

/* Hides the window at once, then closes it. NULL is allowed. */
void window_close(struct window *window);

void window_size(const struct window *window, int *w, int *h);

/* 32 bits a pixel, as large as the window; valid until the next INPUT_SIZE. NULL with error
 * where the display gives none. */
struct SDL_Surface *window_surface(struct window *window, struct error *error);

/* Shows these parts of the surface. */
void window_update(struct window *window, const struct rect *rects, int count);
/* Shows all of it once more: others had covered it. */
void window_refresh(struct window *window);

/* Keys go to it from now on. */
void window_focus(struct window *window);
/* To another display, covering as much of it as before. One that is not there is passed over. */
void window_move(struct window *window, int display);
/* The number of the display that most of it is on. */
int window_display(const struct window *window);
/* Is it just where that display is? */
bool window_covers(const struct window *window, int display);

void window_full_screen(struct window *window, bool on);
bool window_is_full_screen(const struct window *window);
void window_title(struct window *window, const char *title);

/* Takes text and input methods from now on, their lists of candidates beside `field`. */
void window_type(struct window *window, bool on, struct rect field);

/* The clipboard's text, at most `most` bytes of whole characters; "" where it holds none. */
const char *window_clipboard(struct arena *arena, size_t most);

/* A place in SDL's units (events give these) in pixels. */
void window_pixels(const struct window *window, double *x, double *y);

/* SDL's number of the window, as in its events. */
uint32_t window_id(const struct window *window);

#endif
