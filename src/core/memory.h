/* What a learner remembers of one bank: the state of each card, as a fold over the journal's
 * rows (core/learning.h). The same rows give the same memory, whether they are applied as they
 * happen or read back. Time here is the learner's axis: the clock's UTC ms with the corrections
 * that the learner made, and never running backwards. Flat but for notes, which its arena owns;
 * it never asks the clock. */
#ifndef CORE_MEMORY_H
#define CORE_MEMORY_H

#include "base/arena.h"
#include "core/bank.h"
#include "core/deck.h"
#include "core/learning.h"
#include "core/schedule.h"

enum {
	MEMORY_VERSION = 2,      /* raised when the same rows would give another memory */
	MEMORY_TEXT_MAX = 640,   /* of a card's text form, with the NUL */
	FAILURES_A_DAY = 3,      /* then a card rests till tomorrow */
	FAILURES_OF_A_LEECH = 6,
	RESPONSE_MS_MAX = 60000, /* longer, somebody was away: counted as this */
	MEMORY_STEPS = 64,       /* so many of the last rows can be undone without folding all */
};

enum form { FORM_FITS, FORM_RECALL, FORM_QUESTION };

struct card_memory {
	const char *question_id; /* the arena's */
	int part;
	bool seen;               /* reviewed at least once: `last` holds */
	struct last_review last;
	int last_day;            /* the learner's day of it */
	int first_day;           /* of the first review */
	int failures;            /* times graded again */
	int day_failures;        /* of them on last_day */
	int64_t spent_ms;        /* over all timed reviews, each at most RESPONSE_MS_MAX */
	int timed;               /* reviews that were timed */
	bool sure_wrong;         /* the last answer was certain, and wrong */
	bool suspended, marked;
	int missed;              /* so many thousandths of a class missed it, and it was not reviewed
	                          * since; 0: none */
	int rests_until;         /* not asked before this day; NO_DAY */
	enum form form;          /* asked for by the learner; FORM_FITS: as the settings say */
	int rev;                 /* of the question when it was last reviewed; 0 never */
	uint64_t hash;           /* of its text then */
	const char *note;        /* the arena's; NULL: none */
};

/* What is no card's. */
struct memory_clock {
	int64_t last_ms;         /* on the learner's axis, of the last row; 0 none */
	int64_t clock_ms;        /* what the clock said then */
	int clock_days;          /* added to the clock's moments from here on */
	int64_t number;          /* of the last row applied; 0 none */
	int ready_day;           /* to be ready by; NO_DAY none */
	int today;               /* the day of the last row */
	int today_new;           /* cards first reviewed on it */
	int64_t today_ms;        /* time spent on reviews on it */
	int turn_hour;           /* at which days turn */
};

/* What a row changed, so that it can be taken back. */
struct memory_step {
	int64_t round, sequence; /* of its message; a sequence below 0: it is not to be taken back */
	int card;                /* its place among the cards; -1: it was no card's */
	bool made;               /* there was no such card before */
	struct card_memory before;
	int today, today_new;    /* the clock's day, and what the row added to it */
	int64_t today_ms;
};

/* The cards of what was taken back; the ids are the memory's arena's. */
struct memory_undone {
	struct {
		const char *question_id;
		int part;
	} cards[MEMORY_STEPS];
	int count;
};

struct memory {
	struct arena arena;
	struct card_memory *cards; /* as first met */
	int count, capacity;
	int *table;              /* open addressing by id and part; -1 free */
	int table_size;
	struct memory_clock clock;
	struct memory_step steps[MEMORY_STEPS]; /* a ring: step i is at i % MEMORY_STEPS */
	int step_count;          /* since the cards last changed their places */
};

void memory_init(struct memory *memory, int turn_hour);
void memory_close(struct memory *memory);

/* A moment of the clock on the learner's axis: corrected, and not before the last row. */
int64_t memory_time(const struct memory *memory, int64_t utc_ms);

/* Applies one row, except for an UNDO. Returns the card that it concerned, or NULL. */
const struct card_memory *memory_apply(struct memory *memory, const struct learning *row);

/* Applies an UNDO of what was done last: the memory is then what memory_fold makes of all rows. A
 * card of *undone that is not in the memory any more was there by the undone rows alone. false, and
 * nothing is changed: those rows are too old, or more was done with their cards since; then it
 * takes a memory_fold. The rows of one message must have been applied together. */
bool memory_undo(struct memory *memory, const struct learning *row, struct memory_undone *undone);

/* Begins anew and applies rows in order, without those that a later one undoes. */
void memory_fold(struct memory *memory, const struct learning *rows, int count);

/* The same, for as long as go_on, which is asked now and then, says so; false where it did not:
 * then the memory is of some of the rows. */
bool memory_fold_while(struct memory *memory, const struct learning *rows, int count,
	bool (*go_on)(void *context), void *context);

/* Marks the rows that count: kept[i] is false where a later row undoes row i. */
void learning_kept(const struct learning *rows, int count, bool *kept);

/* The card's memory, NULL where nothing is known of it. */
const struct card_memory *memory_find(const struct memory *memory, const char *question_id,
	int part);

/* Recall of a card that was seen, at a moment on the learner's axis. */
double memory_recall(const struct card_memory *card, int64_t ms);

/* The hash that spreads a card's intervals. */
uint64_t memory_card_hash(const char *question_id, int part);

/* Puts a card that was read back into the memory; its texts are copied. */
void memory_put(struct memory *memory, const struct card_memory *card);

/* A card's state as text, without its id, part and note, and back; false where it is none. */
void card_memory_format(const struct card_memory *card, char out[MEMORY_TEXT_MAX]);
bool card_memory_parse(const char *text, struct card_memory *card);

/* Is the text the card's state? Nearly: but for the last digits, in which one machine's arithmetic
 * differs from another's. */
enum likeness { LIKE_SAME, LIKE_NEARLY, LIKE_NOTHING };
enum likeness card_memory_compare(const struct card_memory *card, const char *text);

void memory_clock_format(const struct memory_clock *clock, char out[MEMORY_TEXT_MAX]);
bool memory_clock_parse(const char *text, struct memory_clock *clock);

#endif
