/* The four sounds of a class, by SDL2_mixer, which is looked for and loaded only here: a game
 * without sound neither starts more slowly for it nor has an audio device open. Owns the device
 * and the sounds while it is open. */
#ifndef SHELL_SOUND_H
#define SHELL_SOUND_H

#include "base/error.h"
#include "core/cue.h"

struct sound;

/* share: the program's folder of data. Asked for behind the first frame and only where sound is
 * wanted: a device takes its time to open. NULL in *sound with error: "no sound: why". */
bool sound_open(struct sound **sound, const char *share, struct error *error);
void sound_close(struct sound *sound); /* NULL is allowed; takes some 50 ms, too */

/* Plays it from its beginning, in the place of what plays. NULL and CUE_NONE are allowed. */
void sound_play(struct sound *sound, enum cue cue);

/* Does something play? */
bool sound_plays(const struct sound *sound);

#endif
