/* What somebody might do next at a screen, by lot: mostly what the screen offers, now and then
 * anything at all. */
#ifndef RANDOM_INPUT_H
#define RANDOM_INPUT_H

#include "base/random.h"
#include "ui/drawlist.h"
#include "ui/input.h"

enum { RANDOM_INPUTS = 4, RANDOM_TEXT = 320 };

struct random_input {
	struct input inputs[RANDOM_INPUTS]; /* a press is two of them, a drag is three */
	int count;
	char text[RANDOM_TEXT];             /* what they point to */
};

void random_input_make(struct random *random, const struct drawlist *list,
	const struct look *look, struct random_input *made);

/* A text that somebody may type, paste or have typed: any script, any length, valid UTF-8. */
void random_text(struct random *random, char text[RANDOM_TEXT]);

#endif
