#include "ui/input.h"

#include <string.h>

/* Scancodes of the HID usage tables that no screen names, but tapes may. */
enum {
	INSERT = 73, PAD_DIVIDE = 84, PAD_MULTIPLY = 85, PAD_MINUS = 86, PAD_PLUS = 87,
	PAD_PERIOD = 99, PAD_EQUALS = 103,
};

static const char *const key_names[] = {
	[KEY_A] = "a", [KEY_B] = "b", [KEY_C] = "c", [KEY_D] = "d", [KEY_E] = "e", [KEY_F] = "f",
	[KEY_G] = "g", [KEY_H] = "h", [KEY_I] = "i", [KEY_J] = "j", [KEY_K] = "k", [KEY_L] = "l",
	[KEY_M] = "m", [KEY_N] = "n", [KEY_O] = "o", [KEY_P] = "p", [KEY_Q] = "q", [KEY_R] = "r",
	[KEY_S] = "s", [KEY_T] = "t", [KEY_U] = "u", [KEY_V] = "v", [KEY_W] = "w", [KEY_X] = "x",
	[KEY_Y] = "y", [KEY_Z] = "z",
	[KEY_1] = "1", [KEY_2] = "2", [KEY_3] = "3", [KEY_4] = "4", [KEY_5] = "5",
	[KEY_6] = "6", [KEY_7] = "7", [KEY_8] = "8", [KEY_9] = "9", [KEY_0] = "0",
	[KEY_ENTER] = "enter", [KEY_ESCAPE] = "escape", [KEY_BACKSPACE] = "backspace",
	[KEY_TAB] = "tab", [KEY_SPACE] = "space", [KEY_MINUS] = "minus", [KEY_EQUALS] = "equals",
	[KEY_LEFT_BRACKET] = "left-bracket", [KEY_RIGHT_BRACKET] = "right-bracket",
	[KEY_BACKSLASH] = "backslash", [KEY_SEMICOLON] = "semicolon",
	[KEY_APOSTROPHE] = "apostrophe", [KEY_GRAVE] = "grave",
	[KEY_COMMA] = "comma", [KEY_PERIOD] = "period", [KEY_SLASH] = "slash",
	[KEY_F1] = "f1", [KEY_F1 + 1] = "f2", [KEY_F1 + 2] = "f3", [KEY_F1 + 3] = "f4",
	[KEY_F5] = "f5", [KEY_F5 + 1] = "f6", [KEY_F5 + 2] = "f7", [KEY_F5 + 3] = "f8",
	[KEY_F5 + 4] = "f9", [KEY_F5 + 5] = "f10", [KEY_F11] = "f11", [KEY_F11 + 1] = "f12",
	[INSERT] = "insert", [KEY_HOME] = "home", [KEY_PAGE_UP] = "page-up",
	[KEY_DELETE] = "delete", [KEY_END] = "end", [KEY_PAGE_DOWN] = "page-down",
	[KEY_RIGHT] = "right", [KEY_LEFT] = "left", [KEY_DOWN] = "down", [KEY_UP] = "up",
	[PAD_DIVIDE] = "keypad-slash", [PAD_MULTIPLY] = "keypad-star",
	[PAD_MINUS] = "keypad-minus", [PAD_PLUS] = "keypad-plus", [KEY_PAD_ENTER] = "keypad-enter",
	[KEY_PAD_1] = "keypad-1", [KEY_PAD_1 + 1] = "keypad-2", [KEY_PAD_1 + 2] = "keypad-3",
	[KEY_PAD_1 + 3] = "keypad-4", [KEY_PAD_1 + 4] = "keypad-5", [KEY_PAD_1 + 5] = "keypad-6",
	[KEY_PAD_1 + 6] = "keypad-7", [KEY_PAD_1 + 7] = "keypad-8", [KEY_PAD_1 + 8] = "keypad-9",
	[KEY_PAD_0] = "keypad-0", [PAD_PERIOD] = "keypad-period", [PAD_EQUALS] = "keypad-equals",
};
enum { KEY_NAMES = sizeof key_names / sizeof *key_names };

static const char *const pad_names[] = {
	[PAD_SOUTH] = "south", [PAD_EAST] = "east", [PAD_WEST] = "west", [PAD_NORTH] = "north",
	[PAD_UP] = "up", [PAD_DOWN] = "down", [PAD_LEFT] = "left", [PAD_RIGHT] = "right",
	[PAD_START] = "start", [PAD_BACK] = "back", [PAD_LEFT_SHOULDER] = "left-shoulder",
	[PAD_RIGHT_SHOULDER] = "right-shoulder",
};
enum { PAD_NAMES = sizeof pad_names / sizeof *pad_names };

static const char *name_get(const char *const *names, int count, int code)
{
	return code >= 0 && code < count && names[code] ? names[code] : "";
}

static int name_find(const char *const *names, int count, const char *name)
{
	for (int code = 0; code < count; code++)
		if (names[code] && strcmp(names[code], name) == 0)
			return code;
	return 0;
}

const char *scancode_name(int code)
{
	return name_get(key_names, KEY_NAMES, code);
}

int scancode_find(const char *name)
{
	return name_find(key_names, KEY_NAMES, name);
}

const char *pad_name(int pad)
{
	return name_get(pad_names, PAD_NAMES, pad);
}

int pad_find(const char *name)
{
	return name_find(pad_names, PAD_NAMES, name);
}

int scancode_digit(int code)
{
	int plain = scancode_plain(code);
	return plain < KEY_1 || plain > KEY_0 ? -1 : (plain - KEY_1 + 1) % 10;
}

int scancode_plain(int code)
{
	if (code >= KEY_PAD_1 && code <= KEY_PAD_0)
		return code - KEY_PAD_1 + KEY_1;
	switch (code) {
	case KEY_PAD_ENTER: return KEY_ENTER;
	case PAD_MINUS: return KEY_MINUS;
	case PAD_DIVIDE: return KEY_SLASH;
	case PAD_PERIOD: return KEY_PERIOD;
	case PAD_EQUALS: return KEY_EQUALS;
	default: return code; /* not an enum: any number that a keyboard sends */
	}
}
