#include "shell/events.h"

#include "base/check.h"
#include "shell/clock.h"
#include "shell/displays_read.h"
#include "shell/layout.h"
#include "shell/pads.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>

/* Our own events, by their distance from the first registered. */
enum { OWN_WAKE, OWN_PLUGGED, OWN_CHANGED, OWN_TOLD, OWN_EVENTS };

enum { POINTER_RESTS_MS = 1500 }; /* on the wall, before it is hidden */

struct events {
	struct window *window;
	struct window *wall;  /* NULL: there is none */
	int64_t pointer_ms;   /* when the pointer on the wall is to be hidden; -1: it is not there */
	bool key_ups;
	struct displays displays; /* as they were told last */
	struct key_labels labels;
	int last_code;        /* of the key pressed last, and when */
	uint32_t last_ms;
	bool wall_lost;       /* one of them was left out */
	struct pads *pads;    /* NULL until they are started */
	struct arena text;
	uint32_t own;         /* type of the first of our own */
	int w, h;             /* the size last told */
	bool touching;
	SDL_FingerID finger;  /* the one that is followed; others are ignored until it lifts */
};

void events_open(struct events **out, struct window *window)
{
	struct events *events = calloc(1, sizeof *events);
	CHECK(events);
	events->window = window;
	events->pointer_ms = -1;
	arena_init(&events->text);
	events->own = SDL_RegisterEvents(OWN_EVENTS);
	CHECK(events->own != (uint32_t)-1);
	window_size(window, &events->w, &events->h);
	SDL_EventState(SDL_DROPFILE, SDL_ENABLE);
	*out = events;
}

void events_close(struct events *events)
{
	if (!events)
		return;
	pads_close(events->pads);
	arena_close(&events->text);
	free(events);
}

void events_wall(struct events *events, struct window *wall)
{
	events->wall = wall;
	events->pointer_ms = -1;
	SDL_ShowCursor(SDL_ENABLE);
}

const struct displays *events_displays(struct events *events)
{
	events->wall_lost = false;
	events->displays = displays_read();
	return &events->displays;
}

bool events_wall_lost(const struct events *events)
{
	return events->wall_lost;
}

const struct key_labels *events_labels(struct events *events)
{
	layout_labels(&events->labels);
	return &events->labels;
}

void events_keys(struct events *events, bool on)
{
	events->key_ups = on;
}

void events_start_pads(struct events *events)
{
	if (!events->pads)
		pads_open(&events->pads, events->own + OWN_PLUGGED);
}

bool events_has_pad(const struct events *events)
{
	return events->pads && pads_any(events->pads);
}

void events_wake(struct events *events)
{
	SDL_Event event = { .type = events->own + OWN_WAKE };
	SDL_PushEvent(&event);
}

void events_changed(struct events *events)
{
	SDL_Event event = { .type = events->own + OWN_CHANGED };
	SDL_PushEvent(&event);
}

void events_told(struct events *events)
{
	SDL_Event event = { .type = events->own + OWN_TOLD };
	SDL_PushEvent(&event);
}

static unsigned modifiers(unsigned mod)
{
	unsigned mods = 0;
	if (mod & KMOD_SHIFT)
		mods |= MOD_SHIFT;
	if (mod & KMOD_CTRL)
		mods |= MOD_CTRL;
	/* The right Alt of many keyboards (AltGr) types characters. */
	if (mod & KMOD_LALT || (mod & KMOD_RALT && !(mod & KMOD_MODE)))
		mods |= MOD_ALT;
	return mods;
}

static bool take_text(struct events *events, enum input_kind kind, const char *text,
	struct input *input)
{
	input->kind = kind;
	input->text = arena_copy(&events->text, text, strlen(text));
	return true;
}

static bool take_point(struct events *events, enum input_kind kind, double x, double y,
	struct input *input)
{
	window_pixels(events->window, &x, &y);
	input->kind = kind;
	/* A finger's place is a share of the window: 1 would be a pixel beyond it. */
	input->x = (int)x < events->w ? (int)x : events->w - 1;
	input->y = (int)y < events->h ? (int)y : events->h - 1;
	return true;
}

static bool is_wall(const struct events *events, uint32_t id)
{
	return events->wall && window_id(events->wall) == id;
}

/* The own window, or none: what came late from a wall that is closed by now is neither. */
static bool is_own(const struct events *events, uint32_t id)
{
	return id == 0 || id == window_id(events->window);
}

/* Seen while it moves, so that it can be found; then it stands in nobody's sight. */
static void pointer_on_wall(struct events *events)
{
	SDL_ShowCursor(SDL_ENABLE);
	events->pointer_ms = clock_ms() + POINTER_RESTS_MS;
}

static void pointer_leaves(struct events *events)
{
	SDL_ShowCursor(SDL_ENABLE);
	events->pointer_ms = -1;
}

static uint32_t mouse_window(const SDL_Event *event)
{
	switch (event->type) {
	case SDL_MOUSEMOTION: return event->motion.windowID;
	case SDL_MOUSEWHEEL: return event->wheel.windowID;
	default: return event->button.windowID; /* pressed or released */
	}
}

static bool take_mouse(struct events *events, const SDL_Event *event, struct input *input)
{
	uint32_t id = mouse_window(event);
	if (event->type == SDL_MOUSEMOTION && is_wall(events, id))
		pointer_on_wall(events);
	if (!is_own(events, id))
		return false;
	if (event->type == SDL_MOUSEMOTION)
		return event->motion.which != SDL_TOUCH_MOUSEID
			&& take_point(events, INPUT_MOVE, event->motion.x, event->motion.y, input);
	if (event->type == SDL_MOUSEWHEEL) {
		bool flipped = event->wheel.direction == SDL_MOUSEWHEEL_FLIPPED;
		input->kind = INPUT_WHEEL;
		input->code = flipped ? -event->wheel.y : event->wheel.y;
		return input->code != 0;
	}
	if (event->button.button != SDL_BUTTON_LEFT || event->button.which == SDL_TOUCH_MOUSEID)
		return false;
	return take_point(events, event->type == SDL_MOUSEBUTTONDOWN ? INPUT_DOWN : INPUT_UP,
		event->button.x, event->button.y, input);
}

static bool take_finger(struct events *events, const SDL_Event *event, struct input *input)
{
	const SDL_TouchFingerEvent *finger = &event->tfinger;
	enum input_kind kind = INPUT_MOVE;
	if (event->type == SDL_FINGERDOWN) {
		if (events->touching || !is_own(events, finger->windowID))
			return false;
		events->touching = true;
		events->finger = finger->fingerId;
		kind = INPUT_DOWN;
	}
	if (!events->touching || finger->fingerId != events->finger)
		return false;
	if (event->type == SDL_FINGERUP) {
		events->touching = false;
		kind = INPUT_UP;
	}
	input->kind = kind;
	input->touch = true;
	int x = (int)(finger->x * (float)events->w), y = (int)(finger->y * (float)events->h);
	input->x = x < 0 ? 0 : x < events->w ? x : events->w - 1;
	input->y = y < 0 ? 0 : y < events->h ? y : events->h - 1;
	return true;
}

static bool tell_displays(struct events *events, struct input *input)
{
	*input = (struct input){ .kind = INPUT_DISPLAYS, .displays = &events->displays };
	return true;
}

/* A window that was closed is a projector that is gone; the lesson goes on in the other one. */
static bool wall_lose(struct events *events, struct input *input)
{
	int at = window_display(events->wall);
	events_displays(events);
	for (int i = 0; i < events->displays.count && !events->wall_lost; i++)
		if (events->displays.items[i].index == at) {
			displays_drop(&events->displays, i);
			events->wall_lost = true;
		}
	return events->wall_lost && tell_displays(events, input);
}

static bool take_wall(struct events *events, const SDL_WindowEvent *event, struct input *input)
{
	int w, h;
	switch (event->event) {
	case SDL_WINDOWEVENT_ENTER:
		pointer_on_wall(events);
		return false;
	case SDL_WINDOWEVENT_LEAVE:
		pointer_leaves(events);
		return false;
	case SDL_WINDOWEVENT_EXPOSED:
		window_refresh(events->wall);
		return false;
	case SDL_WINDOWEVENT_CLOSE: return wall_lose(events, input);
	case SDL_WINDOWEVENT_SIZE_CHANGED:
		window_size(events->wall, &w, &h);
		*input = (struct input){ .kind = INPUT_SIZE, .x = w, .y = h, .wall = true };
		return true;
	default: return false; /* any of SDL's */
	}
}

static bool take_window(struct events *events, const SDL_WindowEvent *event, struct input *input)
{
	int w, h;
	if (is_wall(events, event->windowID))
		return take_wall(events, event, input);
	if (!is_own(events, event->windowID))
		return false;
	if (event->event == SDL_WINDOWEVENT_CLOSE && events->wall) {
		/* With two windows SDL leaves it to us. */
		input->kind = INPUT_QUIT;
		return true;
	}
	switch (event->event) {
	case SDL_WINDOWEVENT_SIZE_CHANGED:
	case SDL_WINDOWEVENT_DISPLAY_CHANGED:
		window_size(events->window, &w, &h);
		if (w == events->w && h == events->h)
			return false;
		events->w = w;
		events->h = h;
		*input = (struct input){ .kind = INPUT_SIZE, .x = w, .y = h };
		return true;
	case SDL_WINDOWEVENT_EXPOSED:
		/* A surface of another size is drawn when its size is told. */
		window_size(events->window, &w, &h);
		if (w == events->w && h == events->h)
			window_refresh(events->window);
		return false;
	default: return false; /* any of SDL's */
	}
}

static bool take_key(struct events *events, const SDL_KeyboardEvent *event, struct input *input)
{
	/* Worn clickers tell one press as two, some 20 to 150 ms apart; who presses twice on purpose
	 * takes longer. */
	enum { BOUNCE_MS = 200 };
	input->wall = is_wall(events, event->windowID);
	input->kind = event->type == SDL_KEYUP ? INPUT_KEY_UP : INPUT_KEY;
	input->code = (int)event->keysym.scancode;
	input->meant = layout_meant(event->keysym);
	input->mods = modifiers(event->keysym.mod);
	input->repeat = event->repeat != 0;
	if (input->kind == INPUT_KEY && !input->repeat) {
		input->bounced = input->code == events->last_code
			&& event->timestamp - events->last_ms < BOUNCE_MS;
		events->last_code = input->code;
		events->last_ms = event->timestamp;
	}
	return input->code != KEY_NONE;
}

/* Texts that SDL gives away with the event. */
static bool take_given(struct events *events, enum input_kind kind, char *text, struct input *input)
{
	bool taken = text && take_text(events, kind, text, input);
	SDL_free(text);
	return taken;
}

static bool translate(struct events *events, const SDL_Event *event, struct input *input)
{
	*input = (struct input){ .kind = INPUT_WAKE };
	switch (event->type) {
	case SDL_KEYDOWN: return take_key(events, &event->key, input);
	case SDL_KEYUP: return events->key_ups && take_key(events, &event->key, input);
	case SDL_DISPLAYEVENT:
		events_displays(events);
		return tell_displays(events, input);
	case SDL_KEYMAPCHANGED:
		*input = (struct input){ .kind = INPUT_LAYOUT, .labels = events_labels(events) };
		return true;
	case SDL_TEXTINPUT: return take_text(events, INPUT_TEXT, event->text.text, input);
	case SDL_TEXTEDITING: return take_text(events, INPUT_COMPOSE, event->edit.text, input);
	case SDL_TEXTEDITING_EXT:
		return take_given(events, INPUT_COMPOSE, event->editExt.text, input);
	case SDL_DROPFILE: return take_given(events, INPUT_DROP, event->drop.file, input);
	case SDL_DROPTEXT: return take_given(events, INPUT_PASTE, event->drop.file, input);
	case SDL_MOUSEMOTION:
	case SDL_MOUSEBUTTONDOWN:
	case SDL_MOUSEBUTTONUP:
	case SDL_MOUSEWHEEL:
		return take_mouse(events, event, input);
	case SDL_FINGERDOWN:
	case SDL_FINGERMOTION:
	case SDL_FINGERUP:
		return take_finger(events, event, input);
	case SDL_WINDOWEVENT: return take_window(events, &event->window, input);
	case SDL_QUIT:
		input->kind = INPUT_QUIT;
		return true;
	default:
		if (event->type == events->own + OWN_PLUGGED && events->pads)
			pads_look(events->pads, clock_ms());
		if (event->type == events->own + OWN_CHANGED)
			input->kind = INPUT_CHANGED;
		if (event->type == events->own + OWN_TOLD)
			input->kind = INPUT_TOLD;
		return event->type == events->own + OWN_WAKE || input->kind != INPUT_WAKE
			|| (events->pads && pads_translate(events->pads, event, clock_ms(), input));
	}
}

/* Of several moves in a row only the last counts: each would be drawn. */
static bool is_overtaken(const SDL_Event *event)
{
	SDL_Event next;
	return (event->type == SDL_MOUSEMOTION || event->type == SDL_FINGERMOTION)
		&& SDL_PeepEvents(&next, 1, SDL_PEEKEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) == 1
		&& next.type == event->type;
}

/* The earlier of two moments; -1 is never. */
static int64_t sooner(int64_t a, int64_t b)
{
	return a < 0 ? b : b < 0 || a < b ? a : b;
}

/* How long to sleep: until the caller's moment, the pads' next poll or a pointer's end; -1
 * without end. */
static int sleep_ms(const struct events *events, int64_t until, int64_t now)
{
	int64_t due = events->pads ? pads_due(events->pads, now) : -1;
	int64_t end = sooner(sooner(until, due), events->pointer_ms);
	if (end < 0)
		return -1;
	int64_t left = end - now;
	return left < 0 ? 0 : left < 1000000 ? (int)left : 1000000;
}

static void pointer_hide(struct events *events, int64_t now)
{
	if (events->pointer_ms < 0 || now < events->pointer_ms)
		return;
	SDL_ShowCursor(SDL_DISABLE);
	events->pointer_ms = -1;
}

/* SDL_WaitEventTimeout with no time to wait stops at marks that it left in the queue itself,
 * before what has come since. */
static bool next_event(SDL_Event *event, int wait)
{
	if (wait != 0)
		return SDL_WaitEventTimeout(event, wait) == 1;
	if (SDL_PeepEvents(event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) == 1)
		return true;
	SDL_PumpEvents();
	return SDL_PeepEvents(event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) == 1;
}

bool events_wait(struct events *events, int64_t until, struct input *input)
{
	arena_reset(&events->text);
	for (;;) {
		int64_t now = clock_ms();
		if (events->pads && pads_poll(events->pads, now, input))
			return true;
		pointer_hide(events, now);
		SDL_Event event;
		if (next_event(&event, sleep_ms(events, until, now))) {
			if (!is_overtaken(&event) && translate(events, &event, input))
				return true;
		} else if (until >= 0 && clock_ms() >= until) {
			return false;
		}
	}
}
