/* One game as a state machine: a quiz, a warm-up, flashcards, a session of study or a class.
 * round_apply is the only place where a game changes. Flat: arrays of bounded size and indexes
 * into a bank that it holds until round_close. It never asks the clock or for randomness; the
 * same messages give the same round on every machine. */
#ifndef CORE_ROUND_H
#define CORE_ROUND_H

#include "base/random.h"
#include "core/bank.h"
#include "core/message.h"
#include "core/pile.h"
#include "core/review.h"
#include "core/rules.h"

enum {
	ROUND_QUESTIONS_MAX = 256,
	ROUND_RULES_VERSION = 2, /* raised when old messages would give another game */
	RIGHTS_MAX = PAIRS_MAX + EXTRA_MAX,
};

enum phase {
	PHASE_IDLE,   /* not started: only CHOOSE and START are taken */
	PHASE_ASK,    /* the question is open */
	PHASE_SURE,   /* answered; how sure? (scoring by certainty) */
	PHASE_NOTED,  /* answered in a test: shown at the end */
	PHASE_REVEAL, /* the right answer and why */
	PHASE_FRONT,  /* a card's front */
	PHASE_BACK,   /* a card's back: how did it go? */
	/* A class's alone; it has ASK, REVEAL and END, too. */
	PHASE_LOBBY,  /* who plays, with what */
	PHASE_PRACTICE, /* in the lobby: do the keys work? */
	PHASE_BOARD,  /* a question is to be picked */
	PHASE_CLOSED, /* no more answers; nothing is shown yet */
	PHASE_EXPLAIN, /* behind REVEAL: why it is so, and why what tempted is wrong */
	PHASE_SCORES,
	PHASE_PODIUM,
	PHASE_TEACH,  /* what most got wrong, with its passage */
	PHASE_GAIN,   /* how it went when it was asked again */
	PHASE_END,
};

/* An answer, half made or confirmed. All indexes are the bank's, not the shown order's. */
struct answer {
	uint8_t marks;              /* bit i: option i */
	int8_t joined[PAIRS_MAX];   /* match: right side of left i, or -1 */
	uint8_t order[ITEMS_MAX];   /* order: item at place i */
	int8_t filled[GAPS_MAX];    /* gap of choices: choice, or -1 */
	bool moved;                 /* order: touched at all */
};

enum verdict { VERDICT_NONE, VERDICT_RIGHT, VERDICT_PART, VERDICT_CLOSE, VERDICT_WRONG };

/* The grade as an exact share, so that points are the same under every compiler. */
struct grade {
	int got, of;                /* 0 <= got <= of, of > 0 */
	enum verdict verdict;       /* CLOSE is scored as wrong */
};

/* One question of the round, at one place of its queue. */
struct turn {
	int question;               /* index in the bank */
	uint8_t shown[RIGHTS_MAX];  /* option, right side or item shown at place i (the bank's index) */
	uint8_t left_shown[PAIRS_MAX]; /* match: left side shown at place i */
	uint8_t gap_shown[GAPS_MAX][CHOICES_MAX];
	struct answer answer;
	struct answer first;        /* before a slip was taken back */
	struct grade grade;
	int points;
	int certainty;              /* 0 not asked */
	int64_t opened_ms;          /* round time at which it was first shown */
	int64_t spent_ms;           /* shown and open, until confirmed */
	int64_t sequence;           /* of the message that completed it; -1 none */
	bool asked, answered, hinted, taken_back, overruled, skipped, timed_out;
};

enum { TURN_TEXTS = GAPS_MAX };

struct class; /* core/class.h */

struct round {
	struct bank *bank;          /* held */
	struct rules rules;
	uint64_t seed;
	enum phase phase;
	bool paused;
	int turn_count;
	struct turn turns[ROUND_QUESTIONS_MAX];
	int queue[ROUND_QUESTIONS_MAX]; /* turns as asked; a skipped one moves to the end */
	int at;                     /* place in the queue of the present question */
	int64_t phase_ms;           /* round time at which the phase began: animation is its function */
	int64_t open_ms;            /* round time at which the present question was (re)opened */
	int64_t last_ms;            /* of the last message taken */
	int64_t last_sequence;
	int refused;                /* messages out of range */
	int left_out;               /* questions that fit the rules but not the round */
	int chosen[ROUND_QUESTIONS_MAX];
	uint8_t chosen_part[ROUND_QUESTIONS_MAX]; /* study: of the card */
	uint8_t chosen_as[ROUND_QUESTIONS_MAX];   /* study: what round_chosen packed */
	int chosen_count;
	struct pile pile;           /* cards, study: what comes next */
	int64_t recall_ms;          /* cards: from the front to the back */
	int64_t sequence;           /* of the message being applied, or applied last */
	struct reviews made;        /* what that message showed of the learner's memory */
	struct class *class;        /* who plays in a class, and what they answered; else NULL */
	/* Typed text, beside the turns: [turn][0], or a gap's. */
	char texts[ROUND_QUESTIONS_MAX][TURN_TEXTS][MESSAGE_TEXT_MAX];
	char first_text[ROUND_QUESTIONS_MAX][MESSAGE_TEXT_MAX]; /* before a slip was taken back */
};

/* What must follow a message that was taken. */
struct effects {
	bool record;  /* it changed the game: to the journal before anything is shown */
	bool ended;   /* the round ended with it */
	struct reviews reviews; /* what it shows of the learner's memory */
};

/* For MESSAGE_CHOOSE's b: is the card asked as its question is, was it ever reviewed, how often
 * (0 to 3) was it failed today. */
int64_t round_chosen(bool question, bool seen, int failures);

/* Allocates a round that holds the bank; never NULL. */
struct round *round_open(struct bank *bank);
void round_close(struct round *round); /* NULL is allowed */

/* Applies one message. Trusts none of it: what the phase has no use for is ignored, what is
 * out of range is refused and counted; an answer names its question (-1 means the present
 * one is not meant: refused), so a late one never counts for the next. Returns whether it
 * was taken; effects is always filled. */
bool round_apply(struct round *round, const struct message *message, struct effects *effects);

/* The present turn, NULL in IDLE, END and among cards. */
const struct turn *round_turn(const struct round *round);
int round_turn_index(const struct round *round); /* into turns; -1 as above */

/* Index in the bank of the question or card that messages must name now; -1 in IDLE and END. */
int round_question(const struct round *round);

/* What can be looked through of a round: its questions as they were asked, or the cards of a pile
 * that were dealt with, in the order planned. How many there are; at such a place the card in the
 * pile, -1 in a round without one; and the question's index in the bank. */
int round_looked_count(const struct round *round);
int round_looked_card(const struct round *round, int place);
int round_looked_question(const struct round *round, int place);

/* Is the answer whole enough to confirm? An order must have been moved: the one shown at
 * first is never the right one. */
bool round_can_confirm(const struct round *round);
/* Does picking an option confirm it at once? (one option, no timer, no certainty) */
bool round_pick_confirms(const struct round *round);
bool round_can_take_back(const struct round *round);
bool round_can_overrule(const struct round *round);
/* The same for any turn: after a test (feedback at the end) in END too. */
bool round_can_overrule_turn(const struct round *round, int turn);
/* The first text of a turn that was typed and judged wrong, for the journal; "" where none was. */
const char *round_disputed_text(const struct round *round, int turn);
/* Cards, study: is there a grade to undo? */
bool round_can_undo(const struct round *round);
bool round_can_skip(const struct round *round); /* another open question is left */
bool round_has_hint(const struct round *round); /* one is there and not yet shown */

/* Round time at which the present question closes, or -1 without a timer. */
int64_t round_deadline(const struct round *round);

int round_done(const struct round *round);   /* questions answered or timed out */
int round_points(const struct round *round); /* by the rules; never below 0 */
int round_points_running(const struct round *round); /* what it is so far, debts too */
/* Of the questions asked so far, the open one too, had all been right without hints. */
int round_points_max(const struct round *round);

uint64_t round_digest(const struct round *round);

#endif
