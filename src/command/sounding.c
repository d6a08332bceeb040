#include "command/sounding.h"

#include <stddef.h>

void sounding_close(struct sounding *sounding)
{
	sound_close(sounding->sound);
	sounding->sound = NULL;
}

bool sounding_follow(struct sounding *sounding, const struct round *round, bool on,
	const char *share, struct error *error)
{
	enum cue cue = cue_next(&sounding->place, round);
	/* A device is open in a class only: it wakes the program while it is. */
	if (!on || !sounding->place.known) {
		sounding->refused = sounding->refused && on;
		sounding_close(sounding);
		return true;
	}
	bool fine = true;
	if (!sounding->sound && !sounding->refused) {
		fine = sound_open(&sounding->sound, share, error);
		sounding->refused = !fine;
	}
	sound_play(sounding->sound, cue);
	return fine;
}
