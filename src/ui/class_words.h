/* Words about a class that several of its screens say. */
#ifndef UI_CLASS_WORDS_H
#define UI_CLASS_WORDS_H

#include "core/class.h"
#include "ui/ui.h"

/* How points are given, in a sentence or two. */
const char *class_scoring_words(enum scoring scoring);
/* "no time limit", "20 s each", "time to read and think". */
const char *class_time_words(const struct rules *rules, struct arena *arena);
/* What a team presses: "1 2 3 4", "a gamepad", "hands up". */
const char *class_keys_words(const struct model *model, struct arena *arena, int player);
const char *class_way_words(enum way way);
const char *class_reason_words(enum reason reason);
/* What going on would do now: "ask", "close", "reveal", ... */
const char *class_on_words(const struct model *model);
/* What taking the last step back would undo. */
const char *class_back_words(const struct round *round);

#endif
