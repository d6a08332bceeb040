/* A class that is made up: teams of chosen ability and a teacher who goes on at a calm pace, as
 * messages with their times. To try a lesson, its room and its length before there are people.
 * It reads the round and never changes it; the same seed gives the same class. */
#ifndef CORE_REHEARSAL_H
#define CORE_REHEARSAL_H

#include "core/class.h"
#include "base/random.h"

enum { REHEARSAL_TEAMS_MAX = 32 };

struct made_up {
	int ability;       /* percent right of questions of level 1 that nobody can guess */
	enum way way;
	/* Of the open question. */
	int64_t answers_ms, changes_ms; /* round time; INT64_MAX: not any more */
	bool right, buzzed;
};

struct rehearsal {
	struct random random;
	struct made_up teams[REHEARSAL_TEAMS_MAX];
	int team_count;
	int entered;       /* teams that have come in */
	int turn;          /* what it was planned for */
	enum phase phase;
	int64_t step_ms;   /* round time at which the teacher goes on */
	int64_t judged_ms; /* who speaks is judged then; INT64_MAX nobody */
	int counted;       /* options whose hands were counted */
};

/* abilities in percent, 0 to 100; ways as many. */
void rehearsal_init(struct rehearsal *rehearsal, uint64_t seed, const int *abilities,
	const enum way *ways, int count);

/* The next message and its round time, not before now_ms; false when the lesson is over. The
 * caller gives it its sequence, applies it, and asks again. */
bool rehearsal_next(struct rehearsal *rehearsal, const struct round *round, int64_t now_ms,
	struct message *message);

/* How long the teacher stays at a step, in ms: closed, revealed, explained (by what is to be
 * read), scores, podium, ... 0 for a question that is open. */
int64_t rehearsal_stay_ms(const struct round *round);

#endif
