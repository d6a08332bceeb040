/* One fact about what a learner knows, did with a card, or wants: a row of the journal, never
 * changed. Card states, what is due and every plot are folds over these rows (core/memory.h).
 * Reviews come from rounds of any mode; the rest from a press on a screen. */
#ifndef CORE_LEARNING_H
#define CORE_LEARNING_H

#include <stdbool.h>
#include <stdint.h>

enum learning_kind {
	LEARNING_REVIEW,    /* an answer or a self-grade: grade, certainty, response_ms, shown... */
	LEARNING_UNDO,      /* the reviews of message a of the same round do not count */
	LEARNING_SUSPEND,   /* not asked until resumed */
	LEARNING_RESUME,
	LEARNING_BURY,      /* not asked before day a */
	LEARNING_NOTE,      /* text: the learner's own; empty takes it away */
	LEARNING_MARK,      /* to be checked by the bank's author; text: why, may be empty */
	LEARNING_UNMARK,
	LEARNING_FORM,      /* a: enum form (core/study.h) in which it is asked from now on */
	LEARNING_RESET,     /* its text changed (a: the new rev): it begins anew */
	LEARNING_RENAME,    /* text: the question's id before; its past goes over to this one */
	LEARNING_READY_BY,  /* a: the day to be ready by, or NO_DAY; concerns the bank */
	LEARNING_CLOCK,     /* a: whole days that are added to all moments from here on; all banks */
	LEARNING_MISSED,    /* a class missed it, a: thousandths of it: asked first, until reviewed */
};
enum { LEARNING_KIND_COUNT = LEARNING_MISSED + 1 };

enum { LEARNING_TEXT_MAX = 1024, ANSWER_TEXT_MAX = 512 }; /* bytes, with the NUL */

struct learning {
	int64_t number;       /* in the journal, from 1, ascending */
	int64_t utc_ms;       /* as the clock said */
	int offset_min;
	int64_t running_ms;   /* since the program started */
	int day;              /* the learner's, as counted then */
	enum learning_kind kind;
	int64_t round;        /* 0: none */
	int64_t sequence;     /* of the message in it; -1: none */
	const char *question_id; /* NULL: it concerns no card */
	int part;
	int rev;
	uint64_t hash;        /* of the question's text */
	int grade;            /* reviews: 1 to 4; else 0 */
	int certainty;        /* 0 not asked, 1 guessing, 2 fairly, 3 certain */
	bool graded_self;     /* by the learner, not by the program */
	int64_t response_ms;  /* the question open until the answer stood; -1: not known */
	const char *mode;     /* of the round: "quiz", "study", ...; NULL: none */
	const char *shown;    /* what was shown in which order; NULL: nothing was to choose from */
	const char *answered; /* what was answered; NULL where graded_self */
	int64_t a;
	const char *text;     /* NULL: none */
};

const char *learning_kind_name(enum learning_kind kind); /* "review", "undo", ... */
/* A review that counts: of a card, with a grade. */
bool learning_is_review(const struct learning *row);
/* Whether it concerns that card. */
bool learning_is_of(const struct learning *row, const char *question_id, int part);
bool learning_kind_find(const char *name, enum learning_kind *kind);

#endif
