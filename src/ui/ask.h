/* The kinds of question whose answering takes more than tiles or a field. */
#ifndef UI_ASK_H
#define UI_ASK_H

#include "ui/strip.h"
#include "ui/view.h"

void ask_match(struct strip *strip, const struct view *view);
void ask_order(struct strip *strip, const struct view *view);
void ask_gaps(struct strip *strip, const struct view *view);

/* A gap's sentence with its gaps numbered, or filled as far as answered. */
const char *ask_gap_sentence(const struct view *view, struct arena *arena);

/* The sentence with each gap that offers choices filled with the one that takes most room. */
const char *ask_gap_longest(const struct strip *strip, const struct view *view);

#endif
