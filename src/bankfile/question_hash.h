/* The fingerprint of a question. */
#ifndef BANKFILE_QUESTION_HASH_H
#define BANKFILE_QUESTION_HASH_H

#include "core/bank.h"

/* Of all that the learner can see or is graded by, and of rev: other questions with the same
 * fingerprint ask the same. The bank's languages and, for a voice question, its voices count;
 * topic, level, tags, sisters, note and what is allowed do not. */
uint64_t question_hash(const struct bank *bank, const struct question *question);

#endif
