/* The four sounds of a class, by SDL2_mixer, which is looked for and loaded only here: a game
 * without sound neither starts more slowly for it nor has an audio device open. Owns the device
 * and the sounds while it is open. */
#ifndef SHELL_SOUND_H
#define SHELL_SOUND_H

#include "base/error.h"

enum sound_kind { SOUND_QUESTION, SOUND_CLOSING, SOUND_RIGHT, SOUND_PODIUM };
enum { SOUND_COUNT = SOUND_PODIUM + 1 };

struct sound;

/* share: the program's folder of data. Asked for behind the first frame and only where sound is
 * wanted: a device takes its time to open. NULL in *sound with error: "no sound: why". */
bool sound_open(struct sound **sound, const char *share, struct error *error);
void sound_close(struct sound *sound); /* NULL is allowed; takes some 50 ms, too */

/* Plays it from its beginning, in the place of what plays. NULL is allowed. */
void sound_play(struct sound *sound, enum sound_kind kind);

/* Does something play? */
bool sound_plays(const struct sound *sound);

#endif
