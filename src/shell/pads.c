#include "shell/pads.h"

#include "base/check.h"
#include "shell/plugs.h"

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	PADS_MAX = 16,
	STICK_ON = 18000,  /* of 32767 */
	STICK_OFF = 12000, /* lower, so that a trembling stick presses once */
};

/* How a device is known again, once it was open. */
struct mark {
	bool known;
	SDL_JoystickGUID guid; /* its make and model */
	char serial[64];       /* "": it has none */
	char path[64];         /* where it was plugged in; "": not told */
};

struct one_pad {
	SDL_GameController *controller; /* NULL: none, or */
	SDL_Joystick *buttons;          /* a set of buttons; both NULL: nothing is open */
	SDL_JoystickID id;
	struct mark mark;  /* kept when it is gone */
	int stick[2];      /* pushed along x, y: -1, 0, 1 */
	int held;          /* enum pad of a direction, PAD_NONE */
	int64_t repeat_at;
};

struct pads {
	struct one_pad all[PADS_MAX];
	struct plugs *plugs;
	int64_t next_poll, settled;
};

void pads_open(struct pads **out, uint32_t plugged)
{
	struct pads *pads = calloc(1, sizeof *pads);
	CHECK(pads);
	/* SDL would ask an open pad some thousand times a second, and look for new ones every three. */
	SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "0");
	/* The kernel's drivers serve; SDL's own would ask every USB device. */
	SDL_SetHint(SDL_HINT_JOYSTICK_HIDAPI, "0");
	/* Without pads the game is played all the same. */
	if (SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0)
		plugs_open(&pads->plugs, "/dev/input", plugged);
	*out = pads;
}

static bool is_open(const struct one_pad *pad)
{
	return pad->controller || pad->buttons;
}

static void pad_close(struct one_pad *pad)
{
	if (pad->controller)
		SDL_GameControllerClose(pad->controller);
	if (pad->buttons)
		SDL_JoystickClose(pad->buttons);
	*pad = (struct one_pad){ .mark = pad->mark };
}

void pads_close(struct pads *pads)
{
	if (!pads)
		return;
	plugs_close(pads->plugs);
	for (int i = 0; i < PADS_MAX; i++)
		pad_close(&pads->all[i]);
	if (SDL_WasInit(SDL_INIT_GAMECONTROLLER))
		SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
	free(pads);
}

bool pads_any(const struct pads *pads)
{
	for (int i = 0; i < PADS_MAX; i++)
		if (is_open(&pads->all[i]))
			return true;
	return false;
}

void pads_look(struct pads *pads, int64_t now)
{
	pads->settled = now + PADS_SETTLE_MS;
	pads->next_poll = now;
}

int64_t pads_due(const struct pads *pads, int64_t now)
{
	return pads_any(pads) || now < pads->settled ? pads->next_poll : -1;
}

static struct one_pad *pad_with(struct pads *pads, SDL_JoystickID id)
{
	for (int i = 0; i < PADS_MAX; i++)
		if (is_open(&pads->all[i]) && pads->all[i].id == id)
			return &pads->all[i];
	return NULL;
}

static int device_of(const struct pads *pads, const struct one_pad *pad)
{
	return (int)(pad - pads->all) + 1;
}

static bool give(const struct pads *pads, const struct one_pad *pad, struct input *input,
	int button, bool repeat)
{
	*input = (struct input){ .kind = INPUT_PAD, .code = button, .repeat = repeat,
		.device = device_of(pads, pad) };
	return button != PAD_NONE;
}

bool pads_poll(struct pads *pads, int64_t now, struct input *input)
{
	int64_t due = pads_due(pads, now);
	if (due < 0 || now < due)
		return false;
	pads->next_poll = now + (pads_any(pads) ? PADS_POLL_MS : PADS_SETTLE_STEP_MS);
	SDL_GameControllerUpdate();
	for (int i = 0; i < PADS_MAX; i++) {
		struct one_pad *pad = &pads->all[i];
		if (pad->controller && pad->held != PAD_NONE && now >= pad->repeat_at) {
			pad->repeat_at = now + PADS_REPEAT_MS;
			return give(pads, pad, input, pad->held, true);
		}
	}
	return false;
}

static bool tell(const struct pads *pads, const struct one_pad *pad, bool there,
	struct input *input)
{
	*input = (struct input){ .kind = INPUT_DEVICE, .code = there, .device = device_of(pads, pad) };
	return true;
}

static struct mark mark_of(SDL_Joystick *joystick)
{
	struct mark mark = { .known = true, .guid = SDL_JoystickGetGUID(joystick) };
	const char *serial = SDL_JoystickGetSerial(joystick), *path = SDL_JoystickPath(joystick);
	snprintf(mark.serial, sizeof mark.serial, "%s", serial ? serial : "");
	snprintf(mark.path, sizeof mark.path, "%s", path ? path : "");
	return mark;
}

/* How surely both are one device: 0 they are not, to 3. */
static int likeness(const struct mark *a, const struct mark *b)
{
	if (!a->known || memcmp(&a->guid, &b->guid, sizeof a->guid) != 0)
		return 0;
	if (a->serial[0] && b->serial[0])
		return strcmp(a->serial, b->serial) == 0 ? 3 : 0;
	return a->path[0] && strcmp(a->path, b->path) == 0 ? 2 : 1;
}

/* The number for a device: its own from before, else one that nobody had, else one whose device
 * is gone. NULL: all are taken. */
static struct one_pad *place_for(struct pads *pads, const struct mark *mark)
{
	struct one_pad *best = NULL;
	int most = -1;
	for (int i = 0; i < PADS_MAX; i++) {
		struct one_pad *pad = &pads->all[i];
		int alike = likeness(&pad->mark, mark);
		int worth = alike ? 1 + alike : !pad->mark.known;
		if (!is_open(pad) && worth > most) {
			best = pad;
			most = worth;
		}
	}
	return best;
}

static bool pad_added(struct pads *pads, int device, bool controller, struct input *input)
{
	SDL_JoystickID id = SDL_JoystickGetDeviceInstanceID(device);
	if (pad_with(pads, id) || controller != (SDL_IsGameController(device) == SDL_TRUE))
		return false;
	struct one_pad new = { .id = id };
	if (controller)
		new.controller = SDL_GameControllerOpen(device);
	else
		new.buttons = SDL_JoystickOpen(device);
	if (!is_open(&new))
		return false;
	new.mark = mark_of(controller ? SDL_GameControllerGetJoystick(new.controller) : new.buttons);
	struct one_pad *pad = place_for(pads, &new.mark);
	/* Pedals and the like have nothing to press. */
	if (!pad || (new.buttons && SDL_JoystickNumButtons(new.buttons) < 1)) {
		pad_close(&new);
		return false;
	}
	*pad = new;
	return tell(pads, pad, true, input);
}

static bool pad_removed(struct pads *pads, SDL_JoystickID id, struct input *input)
{
	struct one_pad *pad = pad_with(pads, id);
	if (!pad)
		return false;
	tell(pads, pad, false, input);
	pad_close(pad);
	return true;
}

static int pad_button(int button)
{
	static const struct { int sdl, ours; } buttons[] = {
		{ SDL_CONTROLLER_BUTTON_A, PAD_SOUTH }, { SDL_CONTROLLER_BUTTON_B, PAD_EAST },
		{ SDL_CONTROLLER_BUTTON_X, PAD_WEST }, { SDL_CONTROLLER_BUTTON_Y, PAD_NORTH },
		{ SDL_CONTROLLER_BUTTON_DPAD_UP, PAD_UP }, { SDL_CONTROLLER_BUTTON_DPAD_DOWN, PAD_DOWN },
		{ SDL_CONTROLLER_BUTTON_DPAD_LEFT, PAD_LEFT },
		{ SDL_CONTROLLER_BUTTON_DPAD_RIGHT, PAD_RIGHT },
		{ SDL_CONTROLLER_BUTTON_START, PAD_START }, { SDL_CONTROLLER_BUTTON_BACK, PAD_BACK },
		{ SDL_CONTROLLER_BUTTON_LEFTSHOULDER, PAD_LEFT_SHOULDER },
		{ SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, PAD_RIGHT_SHOULDER },
	};
	for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++)
		if (buttons[i].sdl == button)
			return buttons[i].ours;
	return PAD_NONE;
}

static bool is_direction(int button)
{
	return button == PAD_UP || button == PAD_DOWN || button == PAD_LEFT || button == PAD_RIGHT;
}

static void hold(struct one_pad *pad, int direction, int64_t now)
{
	pad->held = direction;
	pad->repeat_at = now + PADS_REPEAT_FIRST_MS;
}

static bool button_changed(const struct pads *pads, struct one_pad *pad, int button, bool down,
	int64_t now, struct input *input)
{
	if (is_direction(button)) {
		if (down)
			hold(pad, button, now);
		else if (pad->held == button)
			pad->held = PAD_NONE;
	}
	return down && give(pads, pad, input, button, false);
}

static bool stick_moved(const struct pads *pads, struct one_pad *pad, int axis, int value,
	int64_t now, struct input *input)
{
	static const int directions[2][2] = { { PAD_LEFT, PAD_RIGHT }, { PAD_UP, PAD_DOWN } };
	int was = pad->stick[axis], is = was;
	if (abs(value) >= STICK_ON)
		is = value < 0 ? -1 : 1;
	else if (abs(value) < STICK_OFF)
		is = 0;
	pad->stick[axis] = is;
	if (is == was)
		return false;
	if (is == 0) {
		if (pad->held == directions[axis][was > 0])
			pad->held = PAD_NONE;
		return false;
	}
	hold(pad, directions[axis][is > 0], now);
	return give(pads, pad, input, pad->held, false);
}

bool pads_translate(struct pads *pads, const SDL_Event *event, int64_t now, struct input *input)
{
	struct one_pad *pad;
	switch (event->type) {
	case SDL_CONTROLLERDEVICEADDED:
		return pad_added(pads, event->cdevice.which, true, input);
	case SDL_JOYDEVICEADDED:
		return pad_added(pads, event->jdevice.which, false, input);
	case SDL_CONTROLLERDEVICEREMOVED:
		return pad_removed(pads, event->cdevice.which, input);
	case SDL_JOYDEVICEREMOVED:
		return pad_removed(pads, event->jdevice.which, input);
	case SDL_JOYBUTTONDOWN:
		pad = pad_with(pads, event->jbutton.which);
		if (!pad || !pad->buttons)
			return false;
		*input = (struct input){ .kind = INPUT_BUTTON, .code = event->jbutton.button,
			.device = device_of(pads, pad) };
		return true;
	case SDL_CONTROLLERBUTTONDOWN:
	case SDL_CONTROLLERBUTTONUP:
		pad = pad_with(pads, event->cbutton.which);
		return pad && button_changed(pads, pad, pad_button(event->cbutton.button),
			event->type == SDL_CONTROLLERBUTTONDOWN, now, input);
	case SDL_CONTROLLERAXISMOTION:
		pad = pad_with(pads, event->caxis.which);
		return pad && event->caxis.axis <= SDL_CONTROLLER_AXIS_LEFTY
			&& stick_moved(pads, pad, event->caxis.axis, event->caxis.value, now, input);
	default: return false; /* any event of SDL's */
	}
}
