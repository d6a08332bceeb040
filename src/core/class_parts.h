/* What the files class*.c share. Not for others. */
#ifndef CORE_CLASS_PARTS_H
#define CORE_CLASS_PARTS_H

#include "core/class.h"
#include "core/round_parts.h"

/* Gives a round that starts its class, in the lobby. */
void class_open(struct round *round, struct arena *arena, int64_t now);

/* All messages of a class that has started, but for a pause. */
enum outcome class_apply(struct round *round, const struct message *message, int64_t now);

/* class_answer.c: from players, of the open question. */
enum outcome class_take(struct round *round, const struct message *message, int64_t now);
enum outcome class_count_hands(struct round *round, const struct message *message, int64_t now);
enum outcome class_judge(struct round *round, const struct message *message, int64_t now);
struct class_answer *class_answer_mine(struct round *round, int turn, int player);
struct class_hands *class_hands_of(struct class *class, int player);

/* class_steps.c: the teacher's way through the lesson. */
enum outcome class_step(struct round *round, const struct message *message, int64_t now);
/* Closes the open question where all who can have done. */
void class_settle(struct round *round, int64_t now);
void class_close_turn(struct round *round, int64_t now);

/* class_back.c: call before the change. turn, player, swapped: -1 none. */
void class_remember(struct round *round, enum message_kind kind, int turn, int player,
	int swapped);
enum outcome class_step_back(struct round *round, int64_t now);

/* Texts are kept in the round's memory. */
struct arena *round_arena(struct round *round);

uint64_t class_digest(uint64_t digest, const struct class *class, int turn_count);

#endif
