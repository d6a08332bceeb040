/* Somebody who studies a bank made in C: what was answered when, and what is to be studied then.
 * Days are counted from PUPIL_START, on which the learner's day is PUPIL_DAY. */
#ifndef TESTS_PUPIL_H
#define TESTS_PUPIL_H

#include "core/study.h"

enum { HOUR_MS = 3600 * 1000, DAY_MS = 24 * HOUR_MS, PUPIL_DAY = 20458 };
#define PUPIL_START INT64_C(1767600000000) /* 2026-01-05T08:00:00Z */

struct pupil {
	struct bank *bank;      /* begins empty */
	struct memory memory;
	struct study_settings settings; /* the default ones, with the longest promise */
	struct arena arena;
	struct study study;     /* as last looked at, like now */
	struct study_now now;
	int64_t rows;
	int offset_min;
};

void pupil_begin(struct pupil *pupil);
void pupil_end(struct pupil *pupil);

/* Choices named by a letter and their number, the topics in turn. */
void pupil_add(struct pupil *pupil, char letter, int count);
/* One question of three cards. */
void pupil_add_match(struct pupil *pupil, const char *id);

/* A row of the journal; its number and time are set here. */
void pupil_say(struct pupil *pupil, double day, struct learning row);
/* seconds < 0: not timed. */
struct learning pupil_review(const char *id, int grade, double seconds);
void pupil_answer(struct pupil *pupil, double day, const char *id, int grade, double seconds);
/* All cards of a match. */
void pupil_answer_parts(struct pupil *pupil, double day, const char *id, int grade);
/* All cards of a letter are right, untimed. */
void pupil_know(struct pupil *pupil, double day, char letter);

/* What to study on that day: valid until it is looked at again. */
const struct study *pupil_look(struct pupil *pupil, double day);

const struct study_card *pupil_nth(const struct study *study, int place);
const char *pupil_id(const struct pupil *pupil, const struct study_card *card);
/* NULL: there is none. */
const struct study_card *pupil_card(const struct pupil *pupil, const char *id, int part);
/* Where it stands in the session; -1: nowhere. */
int pupil_place(const struct pupil *pupil, const char *id, int part);
/* The fewest steps between two of the session that give each other away; INT32_MAX: none do. */
int pupil_nearest(const struct pupil *pupil);

#endif
