/* Sends messages to a round as a front end would: numbered, on a clock, naming the present
 * question. Keeps what was recorded, as the journal would. */
#ifndef TESTS_PLAY_H
#define TESTS_PLAY_H

#include "core/round.h"

struct play {
	struct round *round;
	int64_t now;
	int64_t sequence;
	struct effects effects; /* of the last message */
};

/* A round on the bank (the bank is handed over: it ends with the round). */
struct play play_open(struct bank *bank);
/* The same, started with seed 7 under the rules. */
struct play play_begin(struct bank *bank, const char *rules);
void play_close(struct play *play);

/* The present question is named; returns whether the message was taken. */
bool play_send(struct play *play, enum message_kind kind, int64_t a, int64_t b);
bool play_text(struct play *play, enum message_kind kind, int64_t a, int64_t b, const char *text);
bool play_start(struct play *play, int64_t seed, const char *rules);
bool play_choose(struct play *play, int question);
bool play_choose_card(struct play *play, int question, int part, int64_t as);

/* The same from a player of a class; -1: the teacher. */
bool play_player(struct play *play, int player, enum message_kind kind, int64_t a, int64_t b);
/* A class on the bank, in its lobby; players come in the given ways, each with its number as the
 * number of its name. */
struct play play_class(struct bank *bank, const char *rules);
void play_enter(struct play *play, int way);
/* The teacher goes on: one step, and up to a phase, which comes within a hundred of them. */
bool play_on(struct play *play);
void play_to(struct play *play, enum phase phase);
/* The player picks what is right, or the first option that is wrong, and confirms it. */
void play_pick(struct play *play, int player, bool right);

/* Answers the present question wholly right, or wholly wrong, and confirms it. */
void play_answer(struct play *play, bool right);

#endif
