/* What editing a bank does to a learner's progress: the old version held against the new one,
 * question by question. Ids carry progress, a changed rev ends it. It compares texts by the
 * fingerprints that the loader made, and changes nothing. */
#ifndef CORE_BANK_DIFF_H
#define CORE_BANK_DIFF_H

#include "base/arena.h"
#include "core/bank.h"

enum change {
	CHANGE_NONE,    /* it asks and grades as before */
	CHANGE_TEXT,    /* it does not, and its rev is the same: progress is kept */
	CHANGE_REV,     /* it begins anew */
	CHANGE_RENAMED, /* another id, nearly the same text: its past can be carried over */
	CHANGE_NEW,
	CHANGE_GONE,    /* its progress rests */
};
enum { CHANGE_COUNT = CHANGE_GONE + 1 };

struct bank_change {
	enum change kind;
	int old_question, new_question; /* -1: none */
	double likeness;                /* where renamed: of their words, 0 to 1 */
	int cards_before, cards_now;    /* flashcards of it: a pair, a gap, a side each */
	bool foreign;                   /* only texts in other languages than the bank's changed */
	bool moved;                     /* a pair or gap that stays has another place, whose past it
	                                 * gets */
};

/* Every question of both banks once, in the new bank's order, then those that are gone in the
 * old one's. */
const struct bank_change *bank_diff(struct arena *arena, const struct bank *old,
	const struct bank *new, int *count);

/* Is there something about it that an author should know? */
bool bank_change_tells(const struct bank_change *change);

#endif
