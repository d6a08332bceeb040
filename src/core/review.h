/* What an answer or a self-grade shows of the learner's memory: grades for FSRS, one a card of
 * the question (a match has one a pair, a sentence one a gap).
 *
 *   answer                       guessing or helped*   fairly, not asked   certain
 *   right, picked or ordered     Hard                  Good                Good
 *   right, typed                 Hard                  Good                Easy
 *   close (a typo too many)      Hard                  Hard                Hard
 *   half of it or more           Hard                  Hard                Hard
 *   less, wrong, time up         Again                 Again               Again
 *
 * *a hint was shown, or a slip taken back. What is only recognised is never Easy. "I was right"
 * takes the answer for right. A warm-up counts for nothing: what was never learnt cannot be
 * forgotten. A grade that the learner gives a card counts as it is. */
#ifndef CORE_REVIEW_H
#define CORE_REVIEW_H

#include "core/deck.h"

#include <stdbool.h>
#include <stdint.h>

struct review {
	struct card card;
	int grade;           /* GRADE_AGAIN to GRADE_EASY */
	int certainty;       /* 0 not asked, 1 to 3 */
	bool self;           /* graded by the learner */
	int64_t response_ms; /* open until the answer stood; shared by the cards of a question */
	int turn;            /* of the round; -1: a card's back */
};

enum { REVIEWS_MAX = 5 }; /* the most cards that a question has: PAIRS_MAX */

struct reviews {
	struct review items[REVIEWS_MAX];
	int count;
	int64_t undone; /* sequence of the message whose reviews no longer count; -1 none */
	bool unsaid;    /* it said something of a card that was not to come any more */
	bool put_aside; /* a card rests, or is suspended */
	int aside_days; /* 0: it is suspended */
	bool formed;    /* a card is asked otherwise from now on */
	int form;       /* enum form (core/memory.h) */
	struct card card; /* of these */
};

#endif
