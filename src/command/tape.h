/* A tape: what was done, as plain text, one input or one message a line.
 *   bank FILE           relative to the tape; before the first input
 *   seed N              before the first input
 *   at 2026-01-05T09:00:00+01:00
 *   go quiz | cards | study | class   before the first input: straight there
 *   key NAME [shift] [ctrl]        key 1, key enter, key f11
 *   text "MI6"          typed; paste "MI6": pasted; compose "Mo": an input method at work
 *   click X Y           shares of the window, or the name of a zone: click choice-0
 *   touch X Y           the same with a finger
 *   drag FROM TO        zones by name, with the mouse; swipe FROM TO: with a finger
 *   pad NAME [DEVICE]   pad south; button N DEVICE: of a device that is no gamepad
 *   plug DEVICE         a device was plugged in; unplug DEVICE: it is gone
 *   displays "NAME" WxH ...   these displays are there, the own window on the first
 *   wheel N             lines, positive away from the person
 *   drop FILE           a file dropped on the window; relative to the tape
 *   edit FILE           the open bank's file reads as FILE from now on; relative to the tape
 *   put NAME FILE       the file NAME of the profile's folder reads as FILE; relative to the tape
 *   size WxH            the window's size
 *   send KIND [QUESTION] [A [B]] ["TEXT"]   a message straight to the round
 *   wait MS             time passes; also wait 3d, 2h, 5m
 *   clock 3d            the clock is set ahead; clock -40d: back
 *   zone +09:00         the computer is in another time zone
 *   restart             the program ends and opens again on the same profile
 * Empty lines and those that begin with # are passed over. */
#ifndef COMMAND_TAPE_H
#define COMMAND_TAPE_H

#include "base/arena.h"
#include "base/error.h"

#include <stdint.h>

enum { TAPE_WORDS_MAX = 8 };

struct tape_line {
	int number;                         /* in the file, from 1 */
	const char *text;                   /* as written */
	const char *words[TAPE_WORDS_MAX];  /* quotes taken off, escapes \" \\ \n resolved */
	bool quoted[TAPE_WORDS_MAX];
	int count;
};

struct tape {
	const char *file;
	const char *bank;                   /* path, resolved against the tape's folder; NULL none */
	uint64_t seed;
	int64_t at_ms;                      /* UTC */
	int offset_min;
	const char *go;                     /* "quiz", "cards", "study", "class" or NULL */
	struct tape_line *lines;            /* without the opening */
	int count;
};

/* Reads a tape into arena; error: "file:line: what". */
bool tape_load(const char *path, struct arena *arena, struct tape *tape, struct error *error);
bool tape_load_text(const char *file, const char *text, size_t len, struct arena *arena,
	struct tape *tape, struct error *error);

/* A file that the tape names, resolved against its folder. */
const char *tape_path(struct arena *arena, const struct tape *tape, const char *name);

#endif
