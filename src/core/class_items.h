/* A class as a table for item analysis (core/items.h): its questions that counted, closed and not
 * void, in the order asked; what was asked again after teaching is none of them. */
#ifndef CORE_CLASS_ITEMS_H
#define CORE_CLASS_ITEMS_H

#include "base/arena.h"
#include "core/class.h"
#include "core/items.h"

/* Turns of the game that closed, void ones too; in the order asked. How many. */
int class_closed_turns(const struct round *round, int turns[ROUND_QUESTIONS_MAX]);
/* The turn that asks this one again and closed; -1 where there is none. */
int class_again_turn(const struct round *round, int turn);

struct class_items {
	int turns[ROUND_QUESTIONS_MAX]; /* that of each item */
	struct item_table table;        /* all who ever entered */
};
/* In arena. */
struct class_items class_items_make(struct arena *arena, const struct round *round);

/* Options of an item that picks one of them; 0 for every other kind. */
int class_items_options(const struct round *round, int turn);

#endif
