/* Which question of a bank has become which of a later version of it, though its id is another:
 * of the same kind, and nearly the same in all its texts in the bank's own language. It only
 * supposes; whether a learner's past goes over is the learner's to say. */
#ifndef CORE_RENAME_H
#define CORE_RENAME_H

#include "base/arena.h"
#include "core/bank.h"

/* So many of the words of both together must be in both (Jaccard), in percent. */
enum { RENAME_LIKENESS_PERCENT = 70 };

struct rename {
	int old_question, new_question;
	double likeness; /* of their words, 0 to 1 */
};

/* Some of a bank's questions, by their indexes. */
struct some_questions {
	const struct bank *bank;
	const int *items;
	int count;
};

/* Pairs each of the old ones with at most one of the new ones and the other way round, the most
 * alike first, of equally alike ones the first in the old bank, then in the new. *count are found,
 * in that order. */
const struct rename *rename_pair(struct arena *arena, struct some_questions old,
	struct some_questions new, int *count);

/* Of the ids that a journal knows and `bank` lacks, what each has become; `old` is the bank in
 * which they were asked. Questions that `old` has too, or that are known, have become nothing
 * new. In the order of rename_pair. */
const struct rename *rename_find(struct arena *arena, const struct bank *bank,
	const struct bank *old, const char *const *known_ids, int known_count, int *count);

#endif
