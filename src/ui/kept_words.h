/* Words about lessons, sets of teams and classes. */
#ifndef UI_KEPT_WORDS_H
#define UI_KEPT_WORDS_H

#include "core/kept.h"

/* "about 25 minutes"; from 10 on in steps of five: an estimate is not to look like a
 * measurement. */
const char *lesson_time_words(struct arena *arena, int64_t ms);
/* "12 questions, about 25 minutes". */
const char *lesson_plan_words(struct arena *arena, struct lesson_plan plan);

/* What there is to a lesson, to a set of teams. */
const char *kept_lesson_words(struct arena *arena, const struct lesson_entry *lesson);
const char *kept_teams_words(struct arena *arena, const struct team_set_entry *set);
/* "Line 7: what is wrong. And 2 more mistakes."; NULL where there is none. */
const char *kept_mistake_words(struct arena *arena, const char *mistake, int line, int mistakes);

/* What a class is called: its bank, in that language where it is the open one. */
const char *class_left_title(const struct class_left *left, const struct bank *bank, int language);
/* "3 teams · 12 questions". */
const char *class_ended_count_words(struct arena *arena, const struct class_left *left);
/* "3 teams · 12 questions · names kept · report saved". */
const char *class_ended_words(struct arena *arena, const struct class_left *left);

/* "Question 4 of 12", and who has how many points; NULL where nobody plays. */
const char *class_left_words(struct arena *arena, const struct class_left *left);
const char *class_left_scores(struct arena *arena, const struct class_left *left);

#endif
