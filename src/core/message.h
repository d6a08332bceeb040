/* One thing that happened to a round: from a key, a click, the clock or, later, a phone.
 * Pure data, the same in a tape, in the journal and in memory. */
#ifndef CORE_MESSAGE_H
#define CORE_MESSAGE_H

#include "core/bank.h"

#include <stdbool.h>
#include <stdint.h>

enum { MESSAGE_TEXT_MAX = 256 }; /* bytes, with the NUL */

/* What a judgement says. */
enum { JUDGE_WRONG, JUDGE_RIGHT, JUDGE_NO_BUZZ };

enum message_kind {
	MESSAGE_CHOOSE,    /* question: for a round whose rules say `chosen`; before the start; in
	                    * study a: the card's part, b: what round_chosen packs */
	MESSAGE_START,     /* a: seed; text: rules in their text form */
	MESSAGE_PICK,      /* a: option (the bank's index): picks it; in multi marks and unmarks it */
	MESSAGE_JOIN,      /* a: left side, b: right side (pairs, then extras) or -1 to part them */
	MESSAGE_MOVE,      /* order: the item at place a goes to place b */
	MESSAGE_FILL,      /* a: gap; b: choice, or -1 with text typed */
	MESSAGE_TYPE,      /* typed, number: text so far (sent before confirming, or when time is up) */
	MESSAGE_CONFIRM,   /* the answer stands */
	MESSAGE_CERTAINTY, /* a: 1 guessing, 2 fairly, 3 certain */
	MESSAGE_RECONSIDER,/* from "how sure" back to the answer */
	MESSAGE_HINT,
	MESSAGE_SKIP,      /* to the end of the queue */
	MESSAGE_TIMEUP,    /* from the clock; refused before its time */
	MESSAGE_TAKE_BACK, /* a slip: answer again, once a question */
	MESSAGE_OVERRULE,  /* "I was right": a typed answer judged wrong counts */
	MESSAGE_NEXT,      /* from the reveal to the next question or the end */
	MESSAGE_FINISH,    /* ends the round now; what is open counts as not answered */
	MESSAGE_PAUSE,
	MESSAGE_RESUME,
	MESSAGE_TURN,      /* cards, study: shows the back */
	MESSAGE_GRADE,     /* cards, study: a: 1 again, 2 hard, 3 good, 4 easy */
	MESSAGE_ASIDE,     /* study: a card of the session rests or is not asked any more; one that is
	                    * still to come leaves it ungraded; a: days that it rests, 0: it is
	                    * suspended; b: its part */
	MESSAGE_FORM,      /* study: a card of the session is asked otherwise from its next time on;
	                    * a: enum form (core/memory.h); b: its part */
	MESSAGE_UNDO,      /* cards, study: the last of grades, ASIDE and FORM is undone; what left the
	                    * queue with it is asked again */
	/* The rest is for a class. What a player sends is PICK, TYPE, CERTAINTY, CONFIRM and: */
	MESSAGE_BUZZ,      /* the first one speaks, the others are locked out */
	/* From the teacher, player -1 where it concerns none: */
	MESSAGE_PLAYER,    /* player: a new one (the next number), changed, or back again; a: number of
	                    * the name; b: what class_player packs */
	MESSAGE_LEAVE,     /* player: is no longer there; its points stay */
	MESSAGE_EXTRA,     /* player: has a permille more time from the next question on */
	MESSAGE_PRACTICE,  /* lobby: a question to try the keys on, or back to the lobby */
	MESSAGE_ON,        /* to the next step: ask, close, reveal, explain, scores, next */
	MESSAGE_STEP_BACK, /* the teacher's last step is taken back */
	MESSAGE_MORE_TIME, /* a: ms more for the open question */
	MESSAGE_COUNT,     /* player (of hands): b of them for option a */
	MESSAGE_JUDGE,     /* who has buzzed: a: JUDGE_RIGHT, ... */
	MESSAGE_VOID,      /* question: does not count, or (again) does; its points go back */
	MESSAGE_ACCEPT,    /* question: this typed text counts as right, for all */
	MESSAGE_CORRECT,   /* player: a points more or less; b: enum reason */
	MESSAGE_CELL,      /* question: picked from the board */
};
enum { MESSAGE_KIND_COUNT = MESSAGE_CELL + 1 };

enum { ASIDE_SUSPENDED = 0, ASIDE_DAYS_MAX = 365 };

enum source { SOURCE_KEY, SOURCE_MOUSE, SOURCE_TOUCH, SOURCE_PAD, SOURCE_CLOCK, SOURCE_PROGRAM };
enum { SOURCE_COUNT = SOURCE_PROGRAM + 1 };

struct message {
	int64_t time_ms;   /* round time: stands still in a pause */
	int64_t sequence;  /* grows by one within a round; a repeated one counts once */
	enum source source;
	int player;        /* 0 at a desk; in a class -1 is the teacher */
	int question;      /* index in the bank, -1 where it concerns none */
	enum message_kind kind;
	int64_t a, b;
	int certainty;     /* 0 not asked */
	char text[MESSAGE_TEXT_MAX];
};

const char *message_kind_name(enum message_kind kind); /* "choose", "start", ... */
bool message_kind_find(const char *name, enum message_kind *kind);
const char *source_name(enum source source);           /* "key", "mouse", ... */
bool source_find(const char *name, enum source *source);

#endif
