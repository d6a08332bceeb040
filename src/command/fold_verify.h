/* Do the states of cards that the journal keeps beside its rows equal what the rows make? */
#ifndef COMMAND_FOLD_VERIFY_H
#define COMMAND_FOLD_VERIFY_H

#include "store/journal.h"

#include <stdint.h>

struct fold_verdict {
	int64_t cards;  /* compared */
	int64_t stale;  /* banks whose states are of other rows or another version: folded anew when
	                 * they are opened next */
	int64_t faults; /* each told on standard error */
};

/* error: "cannot read X: why". */
bool fold_verify(struct journal *journal, const char *path, struct fold_verdict *verdict,
	struct error *error);

#endif
