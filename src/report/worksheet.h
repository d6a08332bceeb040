/* A lesson on paper: questions to be answered with a pen, and their key. Two HTML pages that fetch
 * nothing and print on A4. Both show choices in the same order, which the seed gives. Nothing here
 * knows where the questions come from. */
#ifndef REPORT_WORKSHEET_H
#define REPORT_WORKSHEET_H

#include "base/arena.h"
#include "core/bank.h"
#include "report/say.h"

#include <stdint.h>

struct worksheet {
	const struct bank *bank;
	const int *questions; /* indexes in the bank, in order; none is a card */
	int count;
	uint64_t seed;        /* of the order in which choices stand */
	const char *title;
	struct say say;
};

/* Every question of the bank but its cards, in its order; returns how many. `out` has room for all
 * of the bank's. */
int worksheet_questions(const struct bank *bank, int *out);

/* Name and date on top, the questions numbered from 1, boxes and lines to write on. In arena. */
const char *worksheet_page(struct arena *arena, const struct worksheet *worksheet);
/* The same numbers and letters: what is right, why, why not the others, and where it stands. */
const char *worksheet_key(struct arena *arena, const struct worksheet *worksheet);

#endif
