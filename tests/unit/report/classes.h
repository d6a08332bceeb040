/* Classes that were played, for reports on them. */
#ifndef TESTS_REPORT_CLASSES_H
#define TESTS_REPORT_CLASSES_H

#include "core/class.h"
#include "play.h"

/* A line a player, all on keys, a sign a question in the article's order: 1 picks what is right,
 * 0 the first that is wrong, - nothing. Player i answers i + 1 seconds after the question. */
struct play class_play(struct bank *bank, const char *rules, const char *const *lines,
	int players);

/* On through the teacher's steps. */
void class_go_to(struct play *play, enum phase phase);

/* So many choices of red, green and blue: "q1", "q2", ... */
struct bank *class_bank(int questions);

#endif
