#include "core/cue.h"

#include "core/class.h"

static enum cue cue_of(const struct cue_place *was, const struct cue_place *is,
	const struct round *round)
{
	bool answered = was->phase == PHASE_ASK || was->phase == PHASE_CLOSED;
	if (is->phase == PHASE_ASK && is->turn != was->turn)
		return CUE_QUESTION;
	if (is->phase == PHASE_CLOSED && was->phase == PHASE_ASK && is->turn == was->turn)
		return CUE_CLOSING;
	if (is->phase == PHASE_REVEAL && answered && class_count(round, is->turn).right > 0)
		return CUE_RIGHT;
	if (is->phase == PHASE_PODIUM && was->phase != PHASE_PODIUM && was->phase != PHASE_END)
		return CUE_PODIUM;
	return CUE_NONE;
}

enum cue cue_next(struct cue_place *place, const struct round *round)
{
	struct cue_place was = *place;
	*place = (struct cue_place){ .known = false };
	if (!round || !round->class)
		return CUE_NONE;
	*place = (struct cue_place){ .known = true, .phase = round->phase,
		.turn = class_on_wall(round) };
	return was.known ? cue_of(&was, place, round) : CUE_NONE;
}
