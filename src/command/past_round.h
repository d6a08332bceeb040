/* A round of the past: played again from the messages that the journal keeps, on the bank as it was
 * then. */
#ifndef COMMAND_PAST_ROUND_H
#define COMMAND_PAST_ROUND_H

#include "core/round.h"
#include "store/journal.h"

/* The caller closes it. `at_hand`: a bank that is loaded, for where it is the same; or NULL. NULL
 * with error where the journal has no round of that number, or it can no longer be played: by
 * other rules than today's, or its bank is not kept. error may be NULL. */
struct round *past_round_open(struct journal *journal, int64_t number, struct bank *at_hand,
	struct error *error);

#endif
