/* Do the states of cards that the journal keeps beside its rows equal what the rows make? Nothing
 * is changed: what is told of can be made anew from the rows at any time. */
#ifndef COMMAND_FOLD_VERIFY_H
#define COMMAND_FOLD_VERIFY_H

#include "store/journal.h"

#include <stdatomic.h>
#include <stdint.h>

struct fold_fault {
	const char *bank_id;
	const char *question_id; /* NULL: it is no card's */
	int part;
	const char *what;
	bool slight;             /* another machine's arithmetic, of no consequence */
};

struct fold_verdict {
	int64_t cards;  /* compared */
	int64_t stale;  /* banks whose states are of other rows or another version: folded anew when
	                 * they are opened next */
	int64_t faults; /* that are not slight */
};

/* Those of a bank one behind the other. The journal is of one moment (journal_open_moment), or
 * nobody writes to it. stop (or NULL): given up soon after it is set, by whatever thread; then
 * nothing is known. error: "cannot read X: why". */
bool fold_verify(struct journal *journal, const atomic_bool *stop,
	void (*visit)(void *context, const struct fold_fault *fault), void *context,
	struct fold_verdict *verdict, struct error *error);

#endif
