/* A class that was played, as its session left it: in the journal of the desk's folder. */
#ifndef TESTS_COMMAND_LESSON_H
#define TESTS_COMMAND_LESSON_H

#include "desk.h"

/* A lesson of all of few.cfg's questions in the article's order, by two teams on keys; so many of
 * its questions are asked, and the first team is right at each. It is in the lobby for 0. Opens
 * the session and closes it. Returns its number. */
int64_t lesson_play(struct desk *desk, int questions);

#endif
