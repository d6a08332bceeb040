/* What a careful reader would say of a bank that loads without an error: answers given away by
 * length, words or place, questions asked twice, gaps in what is covered, hard language. Pure
 * functions of bank and article; each warning has its code, place and mend, and can be allowed
 * in the bank, with a reason. */
#ifndef REVIEW_REVIEW_H
#define REVIEW_REVIEW_H

#include "base/diagnostic.h"
#include "core/article.h"
#include "core/bank.h"

/* Adds the bank's warnings to the list. article: its own text, NULL where it is not at hand. */
void bank_review(const struct bank *bank, const struct article *article,
	struct diagnostics *list);

#endif
