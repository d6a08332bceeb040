/* What learners would tell a bank's author, a line each: spellings that they overruled, and cards
 * that they marked to be checked. Texts only; whoever prints them reads the journal. */
#ifndef COMMAND_PROPOSALS_H
#define COMMAND_PROPOSALS_H

#include "base/arena.h"
#include "core/bank.h"

enum proposal_kind {
	PROPOSAL_SPELLING, /* text: what was typed and is right */
	PROPOSAL_CHECK,    /* text: why, "" or NULL where nothing was said */
};

struct proposal {
	enum proposal_kind kind;
	const char *question_id;
	int part;           /* of the card: core/deck.h; for a spelling 0 */
	const char *text;   /* as the learner typed it: line ends and all */
	int times;          /* so often */
};

/* "bank.cfg:31: place: "Moora" (2 times)", one line without its end, in arena. A question that the
 * bank lacks by now has no line number. */
const char *proposal_format(struct arena *arena, const struct bank *bank,
	const struct proposal *proposal);

#endif
