/* One thing that a person did, as pure data: made by shell/ from SDL's events, by tapes and by
 * tests. Scancodes are USB HID usages, as SDL numbers them: a key's place, not its letter. */
#ifndef UI_INPUT_H
#define UI_INPUT_H

#include <stdbool.h>
#include <stddef.h>

struct displays; /* core/displays.h */

enum input_kind {
	INPUT_KEY,      /* pressed (or repeated): code, mods */
	INPUT_TEXT,     /* UTF-8 typed or committed by an input method */
	INPUT_COMPOSE,  /* an input method's text so far; empty ends it */
	INPUT_PASTE,    /* the clipboard's text, asked for before */
	INPUT_DOWN, INPUT_MOVE, INPUT_UP, /* pointer at x, y; touch tells a finger from a mouse */
	INPUT_WHEEL,    /* code: lines, positive away from the person */
	INPUT_PAD,      /* code: enum pad */
	INPUT_DROP,     /* text: a dropped file's path */
	INPUT_SIZE,     /* x, y: the window's size in pixels */
	INPUT_QUIT,     /* the window was closed */
	INPUT_WAKE,     /* only look at the clock again */
	INPUT_CHANGED,  /* the open bank's file was written; text: one to read in its place, or NULL */
	INPUT_TOLD,     /* what worked beside the game is done: it is to be asked what it found */
	/* For a class. */
	INPUT_KEY_UP,   /* released: code; told only while a class is set up or played */
	INPUT_BUTTON,   /* a button of a device that is no gamepad (a Buzz! set): code, from 0 */
	INPUT_DEVICE,   /* code: 1 a pad or set was plugged in, 0 it is gone */
	INPUT_DISPLAYS, /* displays: which there are now */
	INPUT_LAYOUT,   /* labels: what is written on the keys now */
};

enum { MOD_SHIFT = 1, MOD_CTRL = 2, MOD_ALT = 4 };

enum scancode {
	KEY_NONE = 0,
	KEY_A = 4, KEY_B, KEY_C, KEY_D, KEY_E, KEY_F, KEY_G, KEY_H, KEY_I, KEY_J, KEY_K, KEY_L, KEY_M,
	KEY_N, KEY_O, KEY_P, KEY_Q, KEY_R, KEY_S, KEY_T, KEY_U, KEY_V, KEY_W, KEY_X, KEY_Y, KEY_Z,
	KEY_1 = 30, KEY_2, KEY_3, KEY_4, KEY_5, KEY_6, KEY_7, KEY_8, KEY_9, KEY_0,
	KEY_ENTER = 40, KEY_ESCAPE = 41, KEY_BACKSPACE = 42, KEY_TAB = 43, KEY_SPACE = 44,
	KEY_MINUS = 45, KEY_EQUALS = 46, KEY_LEFT_BRACKET = 47, KEY_RIGHT_BRACKET = 48,
	KEY_BACKSLASH = 49, KEY_SEMICOLON = 51, KEY_APOSTROPHE = 52, KEY_GRAVE = 53,
	KEY_COMMA = 54, KEY_PERIOD = 55, KEY_SLASH = 56,
	KEY_F1 = 58, KEY_F2, KEY_F3, KEY_F4, KEY_F5, KEY_F6, KEY_F7, KEY_F8, KEY_F9, KEY_F10, KEY_F11,
	KEY_F12,
	KEY_HOME = 74, KEY_PAGE_UP = 75, KEY_DELETE = 76, KEY_END = 77, KEY_PAGE_DOWN = 78,
	KEY_RIGHT = 79, KEY_LEFT = 80, KEY_DOWN = 81, KEY_UP = 82,
	KEY_PAD_PLUS = 87, KEY_PAD_ENTER = 88, KEY_PAD_1 = 89, KEY_PAD_0 = 98,
};

enum pad {
	PAD_NONE, PAD_SOUTH, PAD_EAST, PAD_WEST, PAD_NORTH, PAD_UP, PAD_DOWN, PAD_LEFT, PAD_RIGHT,
	PAD_START, PAD_BACK, PAD_LEFT_SHOULDER, PAD_RIGHT_SHOULDER,
};

/* What the layout writes on each key, by scancode: "A", "É"; "" not known. */
enum { KEY_LABELS = 256 };
struct key_labels {
	char text[KEY_LABELS][8];
};

struct input {
	enum input_kind kind;
	int code;
	int meant;        /* KEY: the key that bears on a US keyboard what this one does here, for all
	                   * that goes by letters; 0: as code */
	unsigned mods;
	int x, y;
	bool touch;
	bool repeat;
	bool bounced;     /* KEY: the same as before, sooner than anybody means it twice */
	int device;       /* PAD, BUTTON, DEVICE: which one, from 1; 0 where it is not known */
	bool wall;        /* the window on the projector, not the own one */
	const char *text; /* valid during the call */
	const struct displays *displays; /* valid during the call */
	const struct key_labels *labels; /* the same */
};

/* "1", "enter", "f11", "page-down", "keypad-1" and back; "" and KEY_NONE where unknown. */
const char *scancode_name(int code);
int scancode_find(const char *name);
const char *pad_name(int pad); /* "south", ... */
int pad_find(const char *name);
/* The digit 0 to 9 of a key in the row or on the keypad, or -1. */
int scancode_digit(int code);
/* Keypad keys become the keys they stand for. */
int scancode_plain(int code);

#endif
