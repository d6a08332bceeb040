/* Which card comes next. Today: this session's order, missed cards round again until known.
 * The seam for spacing over days: the round asks only through these functions. Flat data,
 * owned by the round. */
#ifndef CORE_SCHEDULE_H
#define CORE_SCHEDULE_H

#include "core/deck.h"

#include <stdbool.h>
#include <stdint.h>

enum { SCHEDULE_CARDS_MAX = 256, SCHEDULE_UNDO_MAX = 1024 };

enum card_state { CARD_NEW, CARD_MISSED, CARD_KNOWN };

enum { GRADE_AGAIN = 1, GRADE_HARD, GRADE_GOOD, GRADE_EASY };

struct schedule_step { /* what undo needs */
	uint16_t card, came_from, went_to; /* places in the queue */
	uint8_t state_before, grade_before, grade;
	bool lapsed; /* it raised the card's lapses */
};

struct schedule {
	struct card cards[SCHEDULE_CARDS_MAX];
	uint8_t states[SCHEDULE_CARDS_MAX];   /* enum card_state */
	uint8_t lapses[SCHEDULE_CARDS_MAX];   /* times graded again */
	uint8_t last_grade[SCHEDULE_CARDS_MAX];
	int card_count;
	uint16_t queue[SCHEDULE_CARDS_MAX];   /* cards still to come, the next first */
	int queue_count;
	struct schedule_step steps[SCHEDULE_UNDO_MAX]; /* a ring: the oldest is forgotten */
	int step_count;                       /* all grades given, undone ones taken off */
	int64_t steps_forgotten;
};

/* Begins with these cards in this order. */
void schedule_init(struct schedule *schedule, const struct card *cards, int count);

/* The card to show, or -1 where all are known: an index into cards. */
int schedule_next(const struct schedule *schedule);

/* Grades the present card. Again: it comes back after 3 others (or as many as there are);
 * Hard: once more at the end, as missed; Good, Easy: known. */
void schedule_grade(struct schedule *schedule, int grade);

bool schedule_can_undo(const struct schedule *schedule);
void schedule_undo(struct schedule *schedule);

int schedule_count(const struct schedule *schedule, enum card_state state);

#endif
