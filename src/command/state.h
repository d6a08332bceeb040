/* A session as text, for tapes: what a person sees and what the game knows, on a few lines. */
#ifndef COMMAND_STATE_H
#define COMMAND_STATE_H

#include "command/session.h"

#include <stdio.h>

void state_print(const struct session *session, const struct now *now, FILE *out);

/* The game's own state, and nothing of the screens. */
uint64_t state_digest(const struct session *session);

#endif
