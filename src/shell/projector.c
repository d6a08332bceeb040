#include "shell/projector.h"

#include "base/check.h"
#include "shell/player.h"
#include "shell/video.h"

#include <stdlib.h>

struct projector {
	struct window *own, *window; /* window NULL: there is none now */
	struct player *player;       /* of the window */
	struct fonts *fonts;
	struct events *events;
	int own_at, at;              /* the displays' numbers, as placed last; -1 none */
	bool fresh;                  /* displays were told since */
};

void projector_open(struct projector **out, struct window *own, struct fonts *fonts,
	struct events *events)
{
	struct projector *projector = calloc(1, sizeof *projector);
	CHECK(projector);
	*projector = (struct projector){ .own = own, .fonts = fonts, .events = events, .own_at = -1,
		.at = -1 };
	*out = projector;
}

static void hide(struct projector *projector)
{
	if (!projector->window)
		return;
	events_wall(projector->events, NULL);
	player_close(projector->player);
	window_close(projector->window);
	projector->player = NULL;
	projector->window = NULL;
	video_stay_awake(false);
}

static bool show(struct projector *projector, int display, struct error *error)
{
	struct window_wish wish = { .title = "Readback", .display = display, .wall = true };
	if (!window_open(&projector->window, &wish, error))
		return false;
	player_open(&projector->player, projector->fonts);
	events_wall(projector->events, projector->window);
	video_stay_awake(true);
	return true;
}

void projector_close(struct projector *projector)
{
	if (projector)
		hide(projector);
	free(projector);
}

void projector_displays_changed(struct projector *projector)
{
	projector->fresh = true;
}

static bool move(struct projector *projector, int own_at, int at, struct error *error)
{
	/* Numbers are given anew when a display comes or goes, or comes back in another size: the
	 * window itself says where it is. */
	if (projector->window && (at < 0 || !window_covers(projector->window, at)))
		hide(projector);
	if (at < 0)
		return true;
	window_move(projector->own, own_at);
	if (projector->window)
		player_forget(projector->player);
	return projector->window || show(projector, at, error);
}

static uint32_t number(const struct projector *projector)
{
	return projector->window ? window_id(projector->window) : 0;
}

bool projector_place(struct projector *projector, const struct displays *displays,
	struct placement placement, struct error *error)
{
	int own_at = displays->count ? displays->items[placement.own].index : -1;
	int at = placement.wall < 0 ? -1 : displays->items[placement.wall].index;
	if (!projector->fresh && own_at == projector->own_at && at == projector->at)
		return true;
	uint32_t before = number(projector);
	projector->fresh = false;
	projector->own_at = own_at;
	projector->at = at;
	bool placed = move(projector, own_at, at, error);
	/* The keyboard stays with who gives the lesson. */
	if (before != number(projector))
		window_focus(projector->own);
	return placed;
}

bool projector_size(const struct projector *projector, int *w, int *h)
{
	if (projector->window)
		window_size(projector->window, w, h);
	return projector->window != NULL;
}

bool projector_draw(struct projector *projector, const struct drawlist *list, struct error *error)
{
	struct rect rects[PLAYER_RECTS];
	if (!projector->window)
		return true;
	struct SDL_Surface *surface = window_surface(projector->window, error);
	if (!surface)
		return false;
	int count = player_draw(projector->player, list, surface, rects);
	if (count)
		window_update(projector->window, rects, count);
	return true;
}
