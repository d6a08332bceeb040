/* How long a calm lesson stays at each of its steps: what a rehearsal keeps to, and what a lesson
 * is planned by. Times in ms. */
#ifndef CORE_PACE_H
#define CORE_PACE_H

#include "core/round.h"

enum { PACE_TEAM_MS = 4 * 1000 /* a team comes into the lobby */ };

/* At a step that concerns this question (NULL: none): what stands on the wall is read aloud and
 * talked about for a moment. 0 for a question that is open. */
int64_t pace_stay_ms(const struct bank *bank, const struct question *question, enum phase phase);

#endif
