/* The pile of flashcards of one session: which comes next, missed ones round again until known.
 * When a card comes back on another day is core/schedule's. Flat data, owned by the round. */
#ifndef CORE_PILE_H
#define CORE_PILE_H

#include "core/deck.h"
#include "core/fsrs.h"

#include <stdbool.h>
#include <stdint.h>

enum { PILE_CARDS_MAX = 256, PILE_UNDO_MAX = 1024, PILE_NOWHERE = UINT16_MAX };

enum card_state {
	CARD_NEW,
	CARD_MISSED,
	CARD_KNOWN,
	CARD_DUE,    /* study: reviewed on an earlier day, and not yet in this session */
	CARD_RESTS,  /* study: put aside, or failed so often today that it waits for tomorrow */
};

/* A card of a session of study, and what the session must know of its past. */
struct pile_card {
	struct card card;
	bool question;   /* asked in its question's own form, not as a front and a back */
	bool seen;
	int failures;    /* today, before this session */
};

struct pile_step { /* what undo needs */
	uint16_t card, came_from, went_to; /* places in the queue, or PILE_NOWHERE */
	uint16_t fetched; /* place from which the card behind it was brought to the front */
	uint8_t state_before, grade_before, grade;
	bool lapsed; /* it raised the card's lapses */
	int64_t not_before_ms; /* as it was */
	int64_t sequence; /* of the message that graded */
	int turn;        /* of the round, where the card was asked as a question; -1 */
};

struct pile {
	struct card cards[PILE_CARDS_MAX];
	uint8_t states[PILE_CARDS_MAX];   /* enum card_state */
	uint8_t lapses[PILE_CARDS_MAX];   /* times graded again */
	uint8_t last_grade[PILE_CARDS_MAX];
	uint8_t failed[PILE_CARDS_MAX];   /* study: failures today before this session */
	bool as_question[PILE_CARDS_MAX];
	int64_t not_before_ms[PILE_CARDS_MAX]; /* study: round time from which it may come back */
	int card_count;
	bool study;
	uint16_t queue[PILE_CARDS_MAX];   /* cards still to come, the next first */
	int queue_count;
	struct pile_step steps[PILE_UNDO_MAX]; /* a ring: the oldest is forgotten */
	int step_count;                       /* all grades given, undone ones taken off */
	int64_t steps_forgotten;
};

/* Begins with these cards in this order: flashcards without a past. */
void pile_init(struct pile *pile, const struct card *cards, int count);
/* The same for study. */
void pile_init_study(struct pile *pile, const struct pile_card *cards, int count);

/* The card to show, or -1 where none is left: an index into cards. */
int pile_next(const struct pile *pile);

/* Grades the present card at that round time. Again: it comes back after 3 others (or as many
 * as there are); Hard: once more at the end, as missed; Good, Easy: known. In study Again comes
 * back after a minute, too, where there are others, and not at all after a third failure on one
 * day; every other grade is done for this session. */
void pile_grade(struct pile *pile, int grade, int64_t now_ms, int64_t sequence, int turn);

/* The place in the queue of a card of this question and part; -1: it is not to come any more. */
int pile_find(const struct pile *pile, struct card card);
/* The card at that place leaves the pile ungraded; undone as a grade is. */
void pile_put_aside(struct pile *pile, int place, int64_t now_ms, int64_t sequence);

bool pile_holds(const struct pile *pile, struct card card); /* whether or not it is to come */
/* Something was said of that card of the pile, and nothing moves: a step for undo. */
void pile_say(struct pile *pile, struct card card, int64_t sequence);

bool pile_can_undo(const struct pile *pile);
/* The step that undo would take back; valid until the pile changes. */
const struct pile_step *pile_last_step(const struct pile *pile);
void pile_undo(struct pile *pile);

int pile_count(const struct pile *pile, enum card_state state);

#endif
