/* The pile of flashcards of one session: which comes next, missed ones round again until known.
 * When a card comes back on another day is core/schedule's. Flat data, owned by the round. */
#ifndef CORE_PILE_H
#define CORE_PILE_H

#include "core/deck.h"
#include "core/fsrs.h"

#include <stdbool.h>
#include <stdint.h>

enum { PILE_CARDS_MAX = 256, PILE_UNDO_MAX = 1024 };

enum card_state { CARD_NEW, CARD_MISSED, CARD_KNOWN };

struct pile_step { /* what undo needs */
	uint16_t card, came_from, went_to; /* places in the queue */
	uint8_t state_before, grade_before, grade;
	bool lapsed; /* it raised the card's lapses */
};

struct pile {
	struct card cards[PILE_CARDS_MAX];
	uint8_t states[PILE_CARDS_MAX];   /* enum card_state */
	uint8_t lapses[PILE_CARDS_MAX];   /* times graded again */
	uint8_t last_grade[PILE_CARDS_MAX];
	int card_count;
	uint16_t queue[PILE_CARDS_MAX];   /* cards still to come, the next first */
	int queue_count;
	struct pile_step steps[PILE_UNDO_MAX]; /* a ring: the oldest is forgotten */
	int step_count;                       /* all grades given, undone ones taken off */
	int64_t steps_forgotten;
};

/* Begins with these cards in this order. */
void pile_init(struct pile *pile, const struct card *cards, int count);

/* The card to show, or -1 where all are known: an index into cards. */
int pile_next(const struct pile *pile);

/* Grades the present card. Again: it comes back after 3 others (or as many as there are);
 * Hard: once more at the end, as missed; Good, Easy: known. */
void pile_grade(struct pile *pile, int grade);

bool pile_can_undo(const struct pile *pile);
void pile_undo(struct pile *pile);

int pile_count(const struct pile *pile, enum card_state state);

#endif
