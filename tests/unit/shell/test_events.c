/* SDL's events become inputs: pushed into its queue, taken out by events_wait. */
#include "shell/events.h"

#include "open_window.h"
#include "shell/clock.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static struct events *events_of(void **state)
{
	return ((struct open_window *)*state)->events;
}

static struct input take(void **state)
{
	struct input input;
	assert_true(events_wait(events_of(state), 0, &input));
	return input;
}

static void assert_nothing(void **state)
{
	struct input input;
	assert_false(events_wait(events_of(state), 0, &input));
}

static void push(SDL_Event event)
{
	assert_int_equal(SDL_PushEvent(&event), 1);
}

/* SDL gives some texts away with the event: a copy of its own making. */
static char *given(const char *text)
{
	char *copy = SDL_iconv_string("UTF-8", "UTF-8", text, strlen(text) + 1);
	assert_non_null(copy);
	return copy;
}

static void push_key(SDL_Scancode code, int mod, int repeat)
{
	push((SDL_Event){ .key = { .type = SDL_KEYDOWN, .state = SDL_PRESSED, .repeat = (Uint8)repeat,
		.keysym = { .scancode = code, .mod = (Uint16)mod } } });
}

static void keys(void **state)
{
	push_key(SDL_SCANCODE_A, 0, 0);
	struct input input = take(state);
	assert_int_equal(input.kind, INPUT_KEY);
	assert_int_equal(input.code, KEY_A);
	assert_int_equal(input.mods, 0);
	assert_false(input.repeat);
	static const struct { int mod; unsigned mods; } cases[] = {
		{ KMOD_LSHIFT, MOD_SHIFT }, { KMOD_RCTRL, MOD_CTRL }, { KMOD_LALT, MOD_ALT },
		{ KMOD_RALT, MOD_ALT }, { KMOD_RALT | KMOD_MODE, 0 }, { KMOD_NUM | KMOD_CAPS, 0 },
		{ KMOD_LCTRL | KMOD_RSHIFT, MOD_CTRL | MOD_SHIFT },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		push_key(SDL_SCANCODE_KP_ENTER, cases[i].mod, 1);
		input = take(state);
		assert_int_equal(input.code, KEY_PAD_ENTER);
		assert_int_equal(input.mods, cases[i].mods);
		assert_true(input.repeat);
	}
	/* The same key, at once once more: a worn clicker. Held, it is not. */
	for (int i = 0; i < 3; i++) {
		push_key(SDL_SCANCODE_PAGEDOWN, 0, i == 2);
		assert_int_equal(take(state).bounced, i == 1);
	}
	push_key(SDL_SCANCODE_PAGEUP, 0, 0);
	assert_false(take(state).bounced);
	push_key(SDL_SCANCODE_UNKNOWN, 0, 0);
	push((SDL_Event){ .key = { .type = SDL_KEYUP, .keysym = { .scancode = SDL_SCANCODE_A } } });
	assert_nothing(state);
}

/* The names in ui/input.h are SDL's numbers. */
static void scancodes_agree(void **state)
{
	(void)state;
	static const struct { int ours; SDL_Scancode sdl; } pairs[] = {
		{ KEY_Z, SDL_SCANCODE_Z }, { KEY_1, SDL_SCANCODE_1 }, { KEY_0, SDL_SCANCODE_0 },
		{ KEY_ENTER, SDL_SCANCODE_RETURN }, { KEY_ESCAPE, SDL_SCANCODE_ESCAPE },
		{ KEY_BACKSPACE, SDL_SCANCODE_BACKSPACE }, { KEY_TAB, SDL_SCANCODE_TAB },
		{ KEY_SPACE, SDL_SCANCODE_SPACE }, { KEY_MINUS, SDL_SCANCODE_MINUS },
		{ KEY_EQUALS, SDL_SCANCODE_EQUALS }, { KEY_COMMA, SDL_SCANCODE_COMMA },
		{ KEY_PERIOD, SDL_SCANCODE_PERIOD }, { KEY_SLASH, SDL_SCANCODE_SLASH },
		{ KEY_F1, SDL_SCANCODE_F1 }, { KEY_F5, SDL_SCANCODE_F5 }, { KEY_F11, SDL_SCANCODE_F11 },
		{ KEY_HOME, SDL_SCANCODE_HOME }, { KEY_PAGE_UP, SDL_SCANCODE_PAGEUP },
		{ KEY_DELETE, SDL_SCANCODE_DELETE }, { KEY_END, SDL_SCANCODE_END },
		{ KEY_PAGE_DOWN, SDL_SCANCODE_PAGEDOWN }, { KEY_RIGHT, SDL_SCANCODE_RIGHT },
		{ KEY_LEFT, SDL_SCANCODE_LEFT }, { KEY_DOWN, SDL_SCANCODE_DOWN },
		{ KEY_UP, SDL_SCANCODE_UP },
		{ KEY_PAD_ENTER, SDL_SCANCODE_KP_ENTER }, { KEY_PAD_1, SDL_SCANCODE_KP_1 },
		{ KEY_PAD_0, SDL_SCANCODE_KP_0 },
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		assert_int_equal(pairs[i].ours, (int)pairs[i].sdl);
}

/* A place, and what a French or German keyboard writes there: letters are meant, digits are places;
 * a keyboard without Latin letters is taken by its places. */
static void layouts(void **state)
{
	static const struct { SDL_Scancode place; SDL_Keycode sign; int meant; } keys[] = {
		{ SDL_SCANCODE_Q, SDLK_a, KEY_A }, { SDL_SCANCODE_SEMICOLON, SDLK_m, KEY_M },
		{ SDL_SCANCODE_M, SDLK_COMMA, KEY_COMMA }, { SDL_SCANCODE_1, SDLK_AMPERSAND, KEY_1 },
		{ SDL_SCANCODE_2, 0xE9, KEY_2 }, { SDL_SCANCODE_Z, SDLK_y, KEY_Z - 1 },
		{ SDL_SCANCODE_RIGHTBRACKET, SDLK_PLUS, KEY_EQUALS }, { SDL_SCANCODE_A, 0x444, KEY_A },
		{ SDL_SCANCODE_F5, SDLK_F5, KEY_F5 }, { SDL_SCANCODE_UP, SDLK_UP, KEY_UP },
	};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		push((SDL_Event){ .key = { .type = SDL_KEYDOWN,
			.keysym = { .scancode = keys[i].place, .sym = keys[i].sign } } });
		struct input input = take(state);
		assert_int_equal(input.code, (int)keys[i].place);
		assert_int_equal(input.meant, keys[i].meant);
	}
	push((SDL_Event){ .type = SDL_KEYMAPCHANGED });
	struct input input = take(state);
	assert_int_equal(input.kind, INPUT_LAYOUT);
	assert_string_equal(input.labels->text[KEY_Q], "Q");
	assert_string_equal(input.labels->text[KEY_1], "1");
	assert_string_equal(input.labels->text[KEY_SPACE], "");
	assert_string_equal(input.labels->text[KEY_F5], "");
}

static void texts(void **state)
{
	push((SDL_Event){ .text = { .type = SDL_TEXTINPUT, .text = "caf\xC3\xA9" } });
	struct input input = take(state);
	assert_int_equal(input.kind, INPUT_TEXT);
	assert_string_equal(input.text, "caf\xC3\xA9");
	push((SDL_Event){ .edit = { .type = SDL_TEXTEDITING, .text = "ni" } });
	input = take(state);
	assert_int_equal(input.kind, INPUT_COMPOSE);
	assert_string_equal(input.text, "ni");
	char longer[200];
	memset(longer, 'x', sizeof longer);
	longer[199] = '\0';
	push((SDL_Event){ .editExt = { .type = SDL_TEXTEDITING_EXT, .text = given(longer) } });
	input = take(state);
	assert_int_equal(input.kind, INPUT_COMPOSE);
	assert_string_equal(input.text, longer);
	push((SDL_Event){ .edit = { .type = SDL_TEXTEDITING, .text = "" } });
	assert_string_equal(take(state).text, "");
	push((SDL_Event){ .drop = { .type = SDL_DROPFILE,
		.file = given("/home/me/article.txt") } });
	input = take(state);
	assert_int_equal(input.kind, INPUT_DROP);
	assert_string_equal(input.text, "/home/me/article.txt");
	push((SDL_Event){ .drop = { .type = SDL_DROPTEXT, .file = given("a line") } });
	input = take(state);
	assert_int_equal(input.kind, INPUT_PASTE);
	assert_string_equal(input.text, "a line");
}

static void mouse(void **state)
{
	push((SDL_Event){ .button = { .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT, .x = 30,
		.y = 40 } });
	struct input input = take(state);
	assert_int_equal(input.kind, INPUT_DOWN);
	assert_int_equal(input.x, 30);
	assert_int_equal(input.y, 40);
	assert_false(input.touch);
	/* Of three moves only the last; the button that follows is kept. */
	for (int i = 1; i <= 3; i++)
		push((SDL_Event){ .motion = { .type = SDL_MOUSEMOTION, .x = 30 + i, .y = 50 } });
	push((SDL_Event){ .button = { .type = SDL_MOUSEBUTTONUP, .button = SDL_BUTTON_LEFT, .x = 33,
		.y = 50 } });
	input = take(state);
	assert_int_equal(input.kind, INPUT_MOVE);
	assert_int_equal(input.x, 33);
	assert_int_equal(take(state).kind, INPUT_UP);
	push((SDL_Event){ .button = { .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_RIGHT } });
	push((SDL_Event){ .button = { .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT,
		.which = SDL_TOUCH_MOUSEID } });
	assert_nothing(state);
	push((SDL_Event){ .wheel = { .type = SDL_MOUSEWHEEL, .y = 2 } });
	input = take(state);
	assert_int_equal(input.kind, INPUT_WHEEL);
	assert_int_equal(input.code, 2);
	push((SDL_Event){ .wheel = { .type = SDL_MOUSEWHEEL, .y = 2,
		.direction = SDL_MOUSEWHEEL_FLIPPED } });
	assert_int_equal(take(state).code, -2);
	push((SDL_Event){ .wheel = { .type = SDL_MOUSEWHEEL, .x = 2 } });
	assert_nothing(state);
}

static void push_finger(Uint32 type, SDL_FingerID finger, float x, float y)
{
	push((SDL_Event){ .tfinger = { .type = type, .fingerId = finger, .x = x, .y = y } });
}

static void fingers(void **state)
{
	push_finger(SDL_FINGERDOWN, 7, 0.5F, 0.25F);
	struct input input = take(state);
	assert_int_equal(input.kind, INPUT_DOWN);
	assert_true(input.touch);
	assert_int_equal(input.x, OPEN_W / 2);
	assert_int_equal(input.y, OPEN_H / 4);
	/* A second finger is not followed, nor is its lifting the first one's. */
	push_finger(SDL_FINGERDOWN, 8, 0.1F, 0.1F);
	push_finger(SDL_FINGERUP, 8, 0.1F, 0.1F);
	assert_nothing(state);
	push_finger(SDL_FINGERMOTION, 7, 1.0F, 1.0F);
	input = take(state);
	assert_int_equal(input.kind, INPUT_MOVE);
	assert_int_equal(input.x, OPEN_W - 1);
	assert_int_equal(input.y, OPEN_H - 1);
	push_finger(SDL_FINGERUP, 7, -0.1F, 0.5F);
	input = take(state);
	assert_int_equal(input.kind, INPUT_UP);
	assert_int_equal(input.x, 0);
	push_finger(SDL_FINGERMOTION, 7, 0.2F, 0.2F);
	assert_nothing(state);
	push_finger(SDL_FINGERDOWN, 9, 0.5F, 0.5F);
	assert_int_equal(take(state).kind, INPUT_DOWN);
}

static void window_and_quit(void **state)
{
	struct window *window = ((struct open_window *)*state)->window;
	SDL_Window *sdl = SDL_GetWindowFromID(window_id(window));
	SDL_SetWindowSize(sdl, 800, 500);
	struct input input = take(state);
	assert_int_equal(input.kind, INPUT_SIZE);
	assert_int_equal(input.x, 800);
	assert_int_equal(input.y, 500);
	assert_nothing(state);
	push((SDL_Event){ .window = { .type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_EXPOSED } });
	push((SDL_Event){ .window = { .type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_SIZE_CHANGED,
		.data1 = 1, .data2 = 1 } });
	assert_nothing(state);
	push((SDL_Event){ .quit = { .type = SDL_QUIT } });
	assert_int_equal(take(state).kind, INPUT_QUIT);
}

/* A second window, on the same display: the dummy driver has no other. */
static struct window *wall_up(void **state)
{
	struct window *wall;
	struct window_wish wish = { .title = "Wall", .wall = true };
	struct error error;
	struct input input;
	assert_true(window_open(&wall, &wish, &error));
	events_wall(events_of(state), wall);
	while (events_wait(events_of(state), 0, &input))
		;
	return wall;
}

static void wall_down(void **state, struct window *wall)
{
	events_wall(events_of(state), NULL);
	window_close(wall);
}

/* Keys count in either window; a pointer or a finger on the wall is nobody's business. */
static void typed_on_wall(void **state)
{
	struct window *wall = wall_up(state);
	uint32_t id = window_id(wall), own = window_id(((struct open_window *)*state)->window);
	push((SDL_Event){ .key = { .type = SDL_KEYDOWN, .windowID = id,
		.keysym = { .scancode = SDL_SCANCODE_PAGEDOWN } } });
	struct input input = take(state);
	assert_int_equal(input.kind, INPUT_KEY);
	assert_int_equal(input.code, KEY_PAGE_DOWN);
	assert_true(input.wall);
	push((SDL_Event){ .key = { .type = SDL_KEYDOWN, .windowID = own,
		.keysym = { .scancode = SDL_SCANCODE_PAGEDOWN } } });
	assert_false(take(state).wall);
	push((SDL_Event){ .button = { .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT,
		.windowID = id } });
	push((SDL_Event){ .wheel = { .type = SDL_MOUSEWHEEL, .y = 2, .windowID = id } });
	push((SDL_Event){ .tfinger = { .type = SDL_FINGERDOWN, .fingerId = 1, .windowID = id } });
	push((SDL_Event){ .tfinger = { .type = SDL_FINGERUP, .fingerId = 1, .windowID = id } });
	assert_nothing(state);
	push((SDL_Event){ .tfinger = { .type = SDL_FINGERDOWN, .fingerId = 1, .windowID = own } });
	assert_int_equal(take(state).kind, INPUT_DOWN);
	/* What was on its way when it closed is not the own window's either. */
	wall_down(state, wall);
	push((SDL_Event){ .motion = { .type = SDL_MOUSEMOTION, .windowID = id } });
	push((SDL_Event){ .window = { .type = SDL_WINDOWEVENT, .windowID = id,
		.event = SDL_WINDOWEVENT_CLOSE } });
	assert_nothing(state);
}

static void pointer_rests_on_wall(void **state)
{
	struct window *wall = wall_up(state);
	uint32_t id = window_id(wall);
	struct input input;
	push((SDL_Event){ .motion = { .type = SDL_MOUSEMOTION, .windowID = id } });
	assert_nothing(state);
	assert_int_equal(SDL_ShowCursor(SDL_QUERY), SDL_ENABLE);
	assert_false(events_wait(events_of(state), clock_ms() + 2000, &input));
	assert_int_equal(SDL_ShowCursor(SDL_QUERY), SDL_DISABLE);
	push((SDL_Event){ .motion = { .type = SDL_MOUSEMOTION, .windowID = id } });
	assert_nothing(state);
	assert_int_equal(SDL_ShowCursor(SDL_QUERY), SDL_ENABLE);
	/* Gone to the own window before it rested: it stays. */
	push((SDL_Event){ .window = { .type = SDL_WINDOWEVENT, .windowID = id,
		.event = SDL_WINDOWEVENT_LEAVE } });
	assert_false(events_wait(events_of(state), clock_ms() + 2000, &input));
	assert_int_equal(SDL_ShowCursor(SDL_QUERY), SDL_ENABLE);
	wall_down(state, wall);
}

static void wall_closed_by_hand(void **state)
{
	struct window *wall = wall_up(state);
	int there = events_displays(events_of(state))->count;
	assert_int_equal(there, 1);
	push((SDL_Event){ .window = { .type = SDL_WINDOWEVENT, .windowID = window_id(wall),
		.event = SDL_WINDOWEVENT_CLOSE } });
	struct input input = take(state);
	assert_int_equal(input.kind, INPUT_DISPLAYS);
	assert_int_equal(input.displays->count, there - 1);
	assert_true(events_wall_lost(events_of(state)));
	wall_down(state, wall);
	/* Whatever happens to the displays, they are all told again. */
	push((SDL_Event){ .display = { .type = SDL_DISPLAYEVENT,
		.event = SDL_DISPLAYEVENT_CONNECTED } });
	input = take(state);
	assert_int_equal(input.kind, INPUT_DISPLAYS);
	assert_int_equal(input.displays->count, there);
	assert_false(events_wall_lost(events_of(state)));
	/* With two windows, closing the own one is told by no SDL_QUIT. */
	wall = wall_up(state);
	push((SDL_Event){ .window = { .type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_CLOSE,
		.windowID = window_id(((struct open_window *)*state)->window) } });
	assert_int_equal(take(state).kind, INPUT_QUIT);
	wall_down(state, wall);
}

static void size_of_wall(void **state)
{
	struct window *wall = wall_up(state);
	int w, h;
	window_size(wall, &w, &h);
	push((SDL_Event){ .window = { .type = SDL_WINDOWEVENT, .windowID = window_id(wall),
		.event = SDL_WINDOWEVENT_SIZE_CHANGED } });
	struct input input = take(state);
	assert_int_equal(input.kind, INPUT_SIZE);
	assert_true(input.wall);
	assert_int_equal(input.x, w);
	assert_int_equal(input.y, h);
	wall_down(state, wall);
}

static void releases_where_wanted(void **state)
{
	SDL_Event up = { .key = { .type = SDL_KEYUP, .keysym = { .scancode = SDL_SCANCODE_A } } };
	events_keys(events_of(state), true);
	push(up);
	struct input input = take(state);
	assert_int_equal(input.kind, INPUT_KEY_UP);
	assert_int_equal(input.code, KEY_A);
	events_keys(events_of(state), false);
	push(up);
	assert_nothing(state);
}

static int SDLCALL wake_later(void *context)
{
	SDL_Delay(30);
	events_wake(context);
	return 0;
}

static void waiting(void **state)
{
	struct input input;
	int64_t began = clock_ms();
	assert_false(events_wait(events_of(state), began + 40, &input));
	assert_in_range(clock_ms() - began, 40, 2000);
	/* Another thread ends a wait without end. */
	SDL_Thread *thread = SDL_CreateThread(wake_later, "wake", events_of(state));
	assert_true(events_wait(events_of(state), -1, &input));
	assert_int_equal(input.kind, INPUT_WAKE);
	SDL_WaitThread(thread, NULL);
	/* What has come is given before the time is looked at. */
	push_key(SDL_SCANCODE_B, 0, 0);
	assert_true(events_wait(events_of(state), clock_ms() - 1000, &input));
	assert_false(events_wait(events_of(state), clock_ms() - 1000, &input));
	assert_false(events_has_pad(events_of(state)));
	events_close(NULL);
}

int main(void)
{
#define IN_WINDOW(test) \
	cmocka_unit_test_setup_teardown(test, open_window_setup, open_window_teardown)
	const struct CMUnitTest tests[] = {
		IN_WINDOW(keys),
		cmocka_unit_test(scancodes_agree),
		IN_WINDOW(layouts),
		IN_WINDOW(texts),
		IN_WINDOW(mouse),
		IN_WINDOW(fingers),
		IN_WINDOW(window_and_quit),
		IN_WINDOW(typed_on_wall),
		IN_WINDOW(pointer_rests_on_wall),
		IN_WINDOW(wall_closed_by_hand),
		IN_WINDOW(size_of_wall),
		IN_WINDOW(releases_where_wanted),
		IN_WINDOW(waiting),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
