/* A lesson that was prepared: which questions of a bank a class is asked, by their ids, and how.
 * And how long it takes. Flat; it knows no files, and outlives its bank. */
#ifndef CORE_LESSON_H
#define CORE_LESSON_H

#include "core/names.h"
#include "core/round.h"
#include "core/rules.h"

enum {
	LESSON_ID_BYTES = 65,     /* with the NUL */
	LESSON_MINUTES_MAX = 240,
	LESSONS_MAX = 500,        /* that a list has room for */
};

struct lesson {
	char title[TITLE_BYTES];  /* from title_settle; "" none */
	char bank[LESSON_ID_BYTES]; /* its id; "": of whichever bank has the questions */
	char ids[ROUND_QUESTIONS_MAX][LESSON_ID_BYTES]; /* as they are asked */
	int id_count;             /* 0: they are drawn by the rules */
	int minutes;              /* it is to take, in place of the rules' length; 0: not asked for */
	struct rules rules;       /* a class's, settled; topics, `chosen` and feedback do not count */
};

/* One without a name: questions drawn as a class's are by default. */
void lesson_init(struct lesson *lesson);

/* May it be asked of a class at all? A flashcard may not. */
bool lesson_takes(const struct bank *bank, int question);

/* Its questions that the bank has, as indexes, in order. Returns how many; none are drawn here. */
int lesson_questions(const struct lesson *lesson, const struct bank *bank,
	int out[ROUND_QUESTIONS_MAX]);

/* Is it of this bank (its id), and is there something to ask? */
bool lesson_fits(const struct lesson *lesson, const struct bank *bank);

/* Makes one of what is set up: these questions, or drawn ones where there are none. It has no
 * title. */
void lesson_make(struct lesson *lesson, const struct bank *bank, const struct rules *rules,
	const int *questions, int count, int minutes);

/* What the round is asked to be, and the questions named before its start: as many as fit into the
 * minutes, where they are asked for, from the first on; at least one. */
struct rules lesson_start(const struct lesson *lesson, const struct bank *bank,
	int chosen[ROUND_QUESTIONS_MAX], int *chosen_count);

/* How long a lesson takes of which each question takes all its time, in ms: open (without a timer
 * as long as by what is to be read), then closed, revealed, explained, and, where the rules have
 * them, the scores and the pick from the board. */
int64_t lesson_question_ms(const struct bank *bank, const struct rules *rules, int question);
/* Of these questions, with the lobby, the podium, and what is taught and asked again. 0 of none. */
int64_t lesson_ms(const struct bank *bank, const struct rules *rules, const int *questions,
	int count);

/* Of so many drawn by the rules, which take as long as those that they let in in the mean. */
int64_t lesson_drawn_ms(const struct bank *bank, const struct rules *rules, int count);

/* What a lesson comes to with a bank: what it will ask, and how long that takes in ms. */
struct lesson_plan {
	int questions;
	int64_t ms;
};
struct lesson_plan lesson_plan(const struct lesson *lesson, const struct bank *bank);

/* How many of these, from the first on, take no longer than so many minutes; one at least. */
int lesson_within(const struct bank *bank, const struct rules *rules, const int *questions,
	int count, int minutes);
/* How many drawn by the rules do, as those that they let in take in the mean; at least one. */
int lesson_length(const struct bank *bank, const struct rules *rules, int minutes);

/* The lessons to choose from. Whoever filled the list owns its texts. */
struct lesson_entry {
	const char *path, *title;
	const char *bank;     /* its id; "" of any */
	int questions;        /* named in it; 0: they are drawn */
	int minutes;
	bool fits;            /* the bank that is open */
	struct lesson_plan plan; /* with that bank, where it fits */
	const char *mistake;  /* the first one in the file, one sentence; NULL none */
	int mistake_line;     /* 0: the whole file */
	int mistakes;
};

struct lesson_list {
	struct lesson_entry *items;
	int count;
	bool cut;             /* there are more than fit */
};

#endif
