/* The sounds of a class beside the window: opens and closes the device as the settings say, and
 * plays what the game gives cause for. Owns the device. */
#ifndef COMMAND_SOUNDING_H
#define COMMAND_SOUNDING_H

#include "shell/sound.h"

struct sounding {
	struct sound *sound;    /* NULL: no device is open */
	bool refused;           /* none could be opened: not tried again until they are turned off */
	struct cue_place place;
};

/* After each frame. round NULL: none. on: sounds are wanted. false with error, once, where there
 * are none to be had; the game goes on. */
bool sounding_follow(struct sounding *sounding, const struct round *round, bool on,
	const char *share, struct error *error);

void sounding_close(struct sounding *sounding);

#endif
