/* What the files round*.c share, each about one side of round_apply. Not for others. */
#ifndef CORE_ROUND_PARTS_H
#define CORE_ROUND_PARTS_H

#include "core/round.h"

/* What became of a message: passed over, counted as out of range, or the game changed. */
enum outcome { OUTCOME_IGNORED, OUTCOME_REFUSED, OUTCOME_TAKEN };

const struct question *round_turn_question(const struct round *round, const struct turn *turn);

/* Time for a turn's question in ms, its own or the round's; 0 without a timer. */
int64_t round_turn_timer(const struct round *round, const struct turn *turn);
int64_t round_question_timer(const struct rules *rules, const struct question *question);

/* Begins a phase now. */
void round_enter(struct round *round, enum phase phase, int64_t now);

/* Fills a turn that asks this question, its shown orders drawn. */
void round_begin_turn(struct round *round, int index, int question, struct random *random);

/* Shows the question at round->at. */
void round_open_turn(struct round *round, int64_t now);

/* round_start.c */
enum outcome round_choose(struct round *round, const struct message *message);
enum outcome round_start(struct round *round, const struct message *message, int64_t now);

/* round_answer.c: the draft. The message names the present question. */
enum outcome round_change_answer(struct round *round, const struct message *message);
void round_empty_answer(struct round *round, int turn);
bool round_answer_whole(const struct round *round, int turn);
bool round_answer_begun(const struct round *round, int turn);

/* round_turn.c: from one phase of a question to the next. */
enum outcome round_move_on(struct round *round, const struct message *message, int64_t now);
enum outcome round_finish(struct round *round, int64_t now);
enum outcome round_overrule(struct round *round, int turn, int64_t now);
void round_complete(struct round *round, int64_t now, bool timed_out);

/* Is what the present turn graded the last step of the pile? A card put aside since is not. */
bool round_graded_last(const struct round *round);

/* round_cards.c */
enum outcome round_move_cards(struct round *round, const struct message *message, int64_t now);
enum outcome round_put_aside(struct round *round, const struct message *message, int64_t now);
enum outcome round_form(struct round *round, const struct message *message);
/* Shows the pile's next card, in its form, or ends. */
void round_open_card(struct round *round, int64_t now);

/* round_review.c: into round->made. */
void round_review_none(struct round *round);
/* A turn that is complete, or judged anew; returns the lowest grade of its cards. */
int round_review_turn(struct round *round, int index);
/* What the turn showed no longer counts. */
void round_review_slip(struct round *round, int index);
/* The learner's own grade for a card of the pile. */
void round_review_self(struct round *round, int card, int grade);

#endif
