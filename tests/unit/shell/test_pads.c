/* Gamepads, by SDL's virtual ones: plugged in and out, buttons, the stick, held directions. */
#include "shell/events.h"

#include "open_window.h"
#include "shell/clock.h"
#include "shell/pads.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

struct plugged {
	SDL_Joystick *joystick;
};

static struct plugged plug_as(SDL_JoystickType type, int axes, int buttons)
{
	/* No window of the dummy driver has the keyboard, and pads go with it. */
	SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
	SDL_VirtualJoystickDesc description = { .version = SDL_VIRTUAL_JOYSTICK_DESC_VERSION,
		.type = (Uint16)type, .naxes = (Uint16)axes, .nbuttons = (Uint16)buttons,
		.name = "Test pad" };
	int device = SDL_JoystickAttachVirtualEx(&description);
	assert_true(device >= 0);
	struct plugged plugged = { SDL_JoystickOpen(device) };
	assert_non_null(plugged.joystick);
	return plugged;
}

static struct plugged plug(void)
{
	return plug_as(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
		SDL_CONTROLLER_BUTTON_MAX);
}

/* Numbers of devices move up when one before them goes. */
static void unplug(struct plugged plugged)
{
	SDL_JoystickID id = SDL_JoystickInstanceID(plugged.joystick);
	SDL_JoystickClose(plugged.joystick);
	for (int device = 0; device < SDL_NumJoysticks(); device++)
		if (SDL_JoystickGetDeviceInstanceID(device) == id) {
			assert_int_equal(SDL_JoystickDetachVirtual(device), 0);
			return;
		}
	fail();
}

static void button(struct plugged plugged, int which, bool down)
{
	SDL_JoystickSetVirtualButton(plugged.joystick, which, down ? SDL_PRESSED : SDL_RELEASED);
}

static void stick(struct plugged plugged, int axis, int value)
{
	SDL_JoystickSetVirtualAxis(plugged.joystick, axis, (Sint16)value);
}

/* The next input within a time; kind INPUT_WAKE where none comes. */
static struct input next(struct events *events, int within)
{
	struct input input;
	if (!events_wait(events, clock_ms() + within, &input))
		input = (struct input){ .kind = INPUT_WAKE };
	return input;
}

static void assert_pad(struct events *events, int wanted, bool repeat)
{
	struct input input = next(events, 1000);
	assert_int_equal(input.kind, INPUT_PAD);
	assert_int_equal(input.code, wanted);
	assert_int_equal(input.repeat, repeat);
}

static void assert_device(struct events *events, int device, int there)
{
	struct input input = next(events, 1000);
	assert_int_equal(input.kind, INPUT_DEVICE);
	assert_int_equal(input.device, device);
	assert_int_equal(input.code, there);
}

static void comes_and_goes(void **state)
{
	struct events *events = ((struct open_window *)*state)->events;
	events_start_pads(events);
	events_start_pads(events);
	assert_false(events_has_pad(events));
	struct plugged plugged = plug();
	assert_device(events, 1, 1);
	assert_true(events_has_pad(events));
	struct plugged second = plug();
	assert_device(events, 2, 1);
	button(second, SDL_CONTROLLER_BUTTON_START, true);
	struct input input = next(events, 1000);
	assert_int_equal(input.code, PAD_START);
	assert_int_equal(input.device, 2);
	unplug(plugged);
	assert_device(events, 1, 0);
	assert_true(events_has_pad(events));
	/* Plugged in again it is the one that it was. */
	plugged = plug();
	assert_device(events, 1, 1);
	unplug(second);
	assert_device(events, 2, 0);
	unplug(plugged);
	assert_device(events, 1, 0);
	assert_int_equal(next(events, 50).kind, INPUT_WAKE);
	assert_false(events_has_pad(events));
}

static struct plugged plug_model(int product)
{
	SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
	SDL_VirtualJoystickDesc description = { .version = SDL_VIRTUAL_JOYSTICK_DESC_VERSION,
		.type = SDL_JOYSTICK_TYPE_GAMECONTROLLER, .naxes = SDL_CONTROLLER_AXIS_MAX,
		.nbuttons = SDL_CONTROLLER_BUTTON_MAX, .vendor_id = 7, .product_id = (Uint16)product,
		.name = "Test pad" };
	int device = SDL_JoystickAttachVirtualEx(&description);
	assert_true(device >= 0);
	struct plugged plugged = { SDL_JoystickOpen(device) };
	assert_non_null(plugged.joystick);
	return plugged;
}

/* A number waits for its device, as long as there are others. */
static void numbers_stay(void **state)
{
	struct events *events = ((struct open_window *)*state)->events;
	events_start_pads(events);
	struct plugged first = plug_model(1);
	assert_device(events, 1, 1);
	struct plugged second = plug_model(2);
	assert_device(events, 2, 1);
	unplug(first);
	assert_device(events, 1, 0);
	struct plugged third = plug_model(3);
	assert_device(events, 3, 1);
	unplug(second);
	assert_device(events, 2, 0);
	first = plug_model(1);
	assert_device(events, 1, 1);
	second = plug_model(2);
	assert_device(events, 2, 1);
	button(second, SDL_CONTROLLER_BUTTON_A, true);
	struct input input = next(events, 1000);
	assert_int_equal(input.kind, INPUT_PAD);
	assert_int_equal(input.device, 2);
	/* Two alike are told apart by nothing here: in their order. */
	struct plugged twin = plug_model(2);
	assert_device(events, 4, 1);
	unplug(second);
	assert_device(events, 2, 0);
	unplug(twin);
	assert_device(events, 4, 0);
	second = plug_model(2);
	assert_device(events, 2, 1);
	twin = plug_model(2);
	assert_device(events, 4, 1);
	unplug(first);
	unplug(second);
	unplug(third);
	unplug(twin);
}

/* More devices in a day than there are numbers: those that are gone make room. */
static void numbers_run_out(void **state)
{
	struct events *events = ((struct open_window *)*state)->events;
	events_start_pads(events);
	for (int i = 1; i <= 18; i++) {
		struct plugged plugged = plug_model(i);
		assert_device(events, i <= 16 ? i : 1, 1);
		unplug(plugged);
		assert_device(events, i <= 16 ? i : 1, 0);
	}
}

/* Pedals: a joystick with nothing to press is not even asked. */
static void no_buttons(void **state)
{
	struct events *events = ((struct open_window *)*state)->events;
	events_start_pads(events);
	struct plugged pedals = plug_as(SDL_JOYSTICK_TYPE_UNKNOWN, 3, 0);
	assert_int_equal(next(events, 50).kind, INPUT_WAKE);
	assert_false(events_has_pad(events));
	unplug(pedals);
}

/* A Buzz! set is no gamepad: one joystick, five buttons for each of four players. */
static void set_of_buttons(void **state)
{
	struct events *events = ((struct open_window *)*state)->events;
	events_start_pads(events);
	struct plugged pad = plug();
	assert_device(events, 1, 1);
	struct plugged set = plug_as(SDL_JOYSTICK_TYPE_UNKNOWN, 0, 20);
	assert_device(events, 2, 1);
	static const int buttons[] = { 0, 5, 19 };
	for (int i = 0; i < 3; i++) {
		SDL_JoystickSetVirtualButton(set.joystick, buttons[i], SDL_PRESSED);
		struct input input = next(events, 1000);
		assert_int_equal(input.kind, INPUT_BUTTON);
		assert_int_equal(input.code, buttons[i]);
		assert_int_equal(input.device, 2);
		SDL_JoystickSetVirtualButton(set.joystick, buttons[i], SDL_RELEASED);
		assert_int_equal(next(events, 40).kind, INPUT_WAKE);
	}
	button(pad, SDL_CONTROLLER_BUTTON_A, true);
	assert_pad(events, PAD_SOUTH, false);
	unplug(pad);
	assert_device(events, 1, 0);
	unplug(set);
	assert_device(events, 2, 0);
	assert_false(events_has_pad(events));
}

static void buttons(void **state)
{
	struct events *events = ((struct open_window *)*state)->events;
	events_start_pads(events);
	struct plugged plugged = plug();
	next(events, 50);
	static const struct { int sdl, ours; } pairs[] = {
		{ SDL_CONTROLLER_BUTTON_A, PAD_SOUTH }, { SDL_CONTROLLER_BUTTON_B, PAD_EAST },
		{ SDL_CONTROLLER_BUTTON_X, PAD_WEST }, { SDL_CONTROLLER_BUTTON_Y, PAD_NORTH },
		{ SDL_CONTROLLER_BUTTON_DPAD_UP, PAD_UP }, { SDL_CONTROLLER_BUTTON_DPAD_DOWN, PAD_DOWN },
		{ SDL_CONTROLLER_BUTTON_DPAD_LEFT, PAD_LEFT },
		{ SDL_CONTROLLER_BUTTON_DPAD_RIGHT, PAD_RIGHT },
		{ SDL_CONTROLLER_BUTTON_START, PAD_START }, { SDL_CONTROLLER_BUTTON_BACK, PAD_BACK },
		{ SDL_CONTROLLER_BUTTON_LEFTSHOULDER, PAD_LEFT_SHOULDER },
		{ SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, PAD_RIGHT_SHOULDER },
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		button(plugged, pairs[i].sdl, true);
		assert_pad(events, pairs[i].ours, false);
		button(plugged, pairs[i].sdl, false);
		assert_int_equal(next(events, 30).kind, INPUT_WAKE);
	}
	button(plugged, SDL_CONTROLLER_BUTTON_GUIDE, true);
	assert_int_equal(next(events, 30).kind, INPUT_WAKE);
	unplug(plugged);
}

static void stick_is_a_direction_pad(void **state)
{
	struct events *events = ((struct open_window *)*state)->events;
	events_start_pads(events);
	struct plugged plugged = plug();
	next(events, 50);
	stick(plugged, SDL_CONTROLLER_AXIS_LEFTX, 15000);
	assert_int_equal(next(events, 40).kind, INPUT_WAKE);
	stick(plugged, SDL_CONTROLLER_AXIS_LEFTX, 25000);
	assert_pad(events, PAD_RIGHT, false);
	/* Between the two thresholds nothing happens: a stick trembles. */
	stick(plugged, SDL_CONTROLLER_AXIS_LEFTX, 15000);
	next(events, 20);
	stick(plugged, SDL_CONTROLLER_AXIS_LEFTX, 25000);
	assert_int_equal(next(events, 40).kind, INPUT_WAKE);
	/* Straight to the other side. */
	stick(plugged, SDL_CONTROLLER_AXIS_LEFTX, -32768);
	assert_pad(events, PAD_LEFT, false);
	stick(plugged, SDL_CONTROLLER_AXIS_LEFTX, 0);
	stick(plugged, SDL_CONTROLLER_AXIS_LEFTY, 32767);
	assert_pad(events, PAD_DOWN, false);
	stick(plugged, SDL_CONTROLLER_AXIS_LEFTY, -32768);
	assert_pad(events, PAD_UP, false);
	stick(plugged, SDL_CONTROLLER_AXIS_LEFTY, 0);
	stick(plugged, SDL_CONTROLLER_AXIS_RIGHTX, 32767);
	stick(plugged, SDL_CONTROLLER_AXIS_TRIGGERLEFT, 32767);
	assert_int_equal(next(events, 40).kind, INPUT_WAKE);
	unplug(plugged);
}

static void held_direction_repeats(void **state)
{
	struct events *events = ((struct open_window *)*state)->events;
	events_start_pads(events);
	struct plugged plugged = plug();
	next(events, 50);
	button(plugged, SDL_CONTROLLER_BUTTON_DPAD_DOWN, true);
	assert_pad(events, PAD_DOWN, false);
	int64_t began = clock_ms();
	assert_pad(events, PAD_DOWN, true);
	assert_true(clock_ms() - began >= PADS_REPEAT_FIRST_MS - 10);
	began = clock_ms();
	assert_pad(events, PAD_DOWN, true);
	assert_true(clock_ms() - began >= PADS_REPEAT_MS - 10);
	button(plugged, SDL_CONTROLLER_BUTTON_DPAD_DOWN, false);
	assert_int_equal(next(events, PADS_REPEAT_FIRST_MS).kind, INPUT_WAKE);
	unplug(plugged);
}

/* Time as a number: how often pads are asked. */
static void polls_are_few(void **state)
{
	(void)state;
	struct pads *pads;
	struct input input;
	uint32_t type = SDL_RegisterEvents(1);
	pads_open(&pads, type);
	assert_false(pads_any(pads));
	assert_int_equal(pads_due(pads, 1000), -1);
	assert_false(pads_poll(pads, 1000, &input));
	/* Something was plugged in: looked for every tenth of a second, for two seconds. */
	pads_look(pads, 5000);
	int polls = 0;
	for (int64_t now = 5000; now < 9000; now++)
		if (pads_due(pads, now) >= 0 && pads_due(pads, now) <= now) {
			pads_poll(pads, now, &input);
			polls++;
		}
	assert_in_range(polls, 15, 25);
	assert_int_equal(pads_due(pads, 9000), -1);
	struct plugged plugged = plug();
	SDL_Event event;
	while (SDL_PollEvent(&event))
		pads_translate(pads, &event, 10000, &input);
	assert_true(pads_any(pads));
	polls = 0;
	for (int64_t now = 10000; now < 11000; now++)
		if (pads_due(pads, now) <= now) {
			pads_poll(pads, now, &input);
			polls++;
		}
	assert_in_range(polls, 100, 125);
	unplug(plugged);
	pads_close(pads);
	pads_close(NULL);
}

/* More pads than are kept: the rest is ignored. */
static void many(void **state)
{
	struct events *events = ((struct open_window *)*state)->events;
	events_start_pads(events);
	struct plugged plugged[20];
	for (int i = 0; i < 20; i++)
		plugged[i] = plug();
	for (int i = 0; i < 16; i++)
		assert_device(events, i + 1, 1);
	button(plugged[15], SDL_CONTROLLER_BUTTON_A, true);
	button(plugged[19], SDL_CONTROLLER_BUTTON_B, true);
	assert_pad(events, PAD_SOUTH, false);
	assert_int_equal(next(events, 40).kind, INPUT_WAKE);
	for (int i = 19; i >= 0; i--)
		unplug(plugged[i]);
	for (int i = 16; i > 0; i--)
		assert_device(events, i, 0);
	assert_false(events_has_pad(events));
}

int main(void)
{
#define IN_WINDOW(test) \
	cmocka_unit_test_setup_teardown(test, open_window_setup, open_window_teardown)
	const struct CMUnitTest tests[] = {
		IN_WINDOW(comes_and_goes),
		IN_WINDOW(buttons),
		IN_WINDOW(numbers_stay),
		IN_WINDOW(numbers_run_out),
		IN_WINDOW(no_buttons),
		IN_WINDOW(set_of_buttons),
		IN_WINDOW(stick_is_a_direction_pad),
		IN_WINDOW(held_direction_repeats),
		IN_WINDOW(polls_are_few),
		IN_WINDOW(many),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
