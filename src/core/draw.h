/* Which questions or cards a round gets and in what order, and in what order a question
 * shows what is to be picked, matched or sorted. Pure functions of bank, rules and random
 * numbers: the same seed draws the same. */
#ifndef CORE_DRAW_H
#define CORE_DRAW_H

#include "base/random.h"
#include "core/bank.h"
#include "core/deck.h"
#include "core/round.h"
#include "core/rules.h"

/* Do the rules' topics and levels let it in? */
bool draw_allows(const struct rules *rules, const struct question *question);

/* Does seeing one question give the other away: the same, or sisters, named from one side? */
bool draw_related(const struct bank *bank, int a, int b);

/* How many questions, or cards, the rules' topics and levels let in. */
int draw_fitting(const struct bank *bank, const struct rules *rules);

/* Draws questions (part 0) for a quiz or warm-up, or cards, into out; returns how many.
 * *left_out: how many fit rules that ask for all, but not the round. */
int draw_round(const struct bank *bank, const struct rules *rules, const int *chosen,
	int chosen_count, struct random *random, struct card out[ROUND_QUESTIONS_MAX], int *left_out);

/* Fills the shown orders of a turn whose question is set, and the order an `order` begins with. */
void draw_shown(const struct bank *bank, struct turn *turn, struct random *random);

#endif
