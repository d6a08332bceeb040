/* What a learner should study now: which cards are due, which of them and how many new ones make
 * today's session, in what order, how long it takes, and what is to come. A pure function of
 * bank, memory, settings and the moment. Everything is in the caller's arena. */
#ifndef CORE_STUDY_H
#define CORE_STUDY_H

#include "core/memory.h"

enum {
	NEW_A_DAY_DEFAULT = 10, NEW_A_DAY_MAX = 100,
	MINUTES_A_DAY_DEFAULT = 10, MINUTES_A_DAY_MAX = 120,
	STUDY_CARDS_MAX = 200,    /* of one session: leaves room for those that come again */
	STUDY_APART = 4,          /* cards between two that give each other away */
};

struct study_settings {
	struct schedule_rules schedule; /* its ready_day is the memory's */
	int new_a_day;
	int minutes_a_day;        /* the daily promise */
	enum form form;           /* preferred; FORM_FITS: by the question's kind */
};

struct study_settings study_settings_default(void);

/* A moment as the learner lives it. */
struct study_now {
	int64_t ms;               /* on the learner's axis: memory_time */
	int offset_min;
	int day;                  /* the learner's */
};

struct study_now study_now_make(const struct memory *memory, int64_t utc_ms, int offset_min);

enum study_state {
	STUDY_NEW,                /* never asked */
	STUDY_WAITS,              /* seen, and not due yet */
	STUDY_DUE,
	STUDY_RESTS,              /* till another day: put off, or failed too often today */
	STUDY_SUSPENDED,
};

struct study_card {
	struct card card;
	const struct card_memory *memory; /* NULL: nothing is known of it */
	enum study_state state;
	struct due due;           /* of one that was seen */
	double recall;            /* now; 0 of a new one */
	double seconds;           /* that asking it is likely to take */
	double value;             /* recall gained a minute */
	bool as_question;         /* asked in its question's own form */
};

struct study {
	struct study_card *cards; /* all of the bank, in the article's order */
	int count;
	int counts[STUDY_SUSPENDED + 1]; /* by state */
	int seen;                 /* cards learnt so far, suspended ones among them */
	double kept;              /* mean recall of them now; 0 where none is */
	int *session;             /* indexes into cards, in the order to be asked */
	int session_count;
	int session_missed;       /* of them those that a class missed: they come first */
	int session_new;          /* and the new ones among the others */
	double seconds;           /* of the session */
	int left;                 /* due, and beyond today's promise */
	int apart;                /* due, and left out: each could only stand beside a card that gives
	                           * it away, and comes in the next session */
	int days_to_catch_up;     /* at the daily promise; 0: today */
	bool beyond;              /* today's promise was kept already: this is more */
	int64_t next_ms;          /* the next moment at which another card is due; 0: none */
	int *ahead;               /* where the session is empty: indexes into cards of those that fall
	                           * due next and were not asked today, as many as the promise holds */
	int ahead_count;
	double ahead_seconds;
	int64_t ahead_ms;         /* the moment at which the last of them is due */
	int ready_day;            /* NO_DAY: none, or past */
	double ready_without, ready_with; /* expected number recalled then, without and with the
	                                   * session; of `count` */
};

void study_make(struct arena *arena, const struct bank *bank, const struct memory *memory,
	const struct study_settings *settings, struct study_now now, struct study *study);

/* In which form a card of this kind is asked where nobody prefers one: what can only be judged
 * with its options at hand, as a question. */
bool study_fits_question(const struct question *question);

/* Expected recall of all cards at a moment, each with what is known of it; new ones 0. */
double study_recall_at(const struct study *study, int64_t ms);

/* May this be pressed as it is asked: the options' kinds of more than one card cannot. */
bool study_has_question_form(const struct question *question);

#endif
