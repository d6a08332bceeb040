/* What a class came to, for its teacher: one HTML page and three tables. From a round that was
 * played or replayed; owns nothing, changes nothing. Whose names those are is told by the caller,
 * and they are nowhere else than in what is returned. */
#ifndef REPORT_CLASS_REPORT_H
#define REPORT_CLASS_REPORT_H

#include "base/arena.h"
#include "core/class.h"
#include "core/names.h"
#include "report/say.h"

struct class_report {
	const struct round *round;   /* of a class */
	const struct names *names;   /* NULL: "Team 1" and so on */
	const char *title, *date;
	struct say say;
};

/* Is there a question that counted and that somebody was there for? Without one there is nothing
 * to tell. */
bool class_report_is_empty(const struct round *round);

/* All in arena. The page fetches nothing and has no script; every text in it is escaped. Figures
 * are core/items.h's, each with its N. */
const char *class_report_page(struct arena *arena, const struct class_report *report);

/* RFC 4180, a line of names first, lines end in CR LF, numbers with a point; what is not known is
 * an empty field. A row for each question, for each team, for each team at each question. */
const char *class_report_questions(struct arena *arena, const struct class_report *report);
const char *class_report_teams(struct arena *arena, const struct class_report *report);
const char *class_report_answers(struct arena *arena, const struct class_report *report);

#endif
