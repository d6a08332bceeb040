/* The keys that mean the same on several screens, described once. */
#ifndef UI_HINTS_H
#define UI_HINTS_H

#include "ui/frame.h"

struct hint hint_pause(void);     /* Esc, at the right */
struct hint hint_move(void);      /* in all four directions: told, not pressed */
struct hint hint_back(void);      /* Esc, at the right: to the screen before */
struct hint hint_read(void);      /* R: the passage behind the question */
struct hint hint_take_back(void); /* Z: a slip */
struct hint hint_why(void);       /* W: why it comes back when it does */
struct hint hint_card(void);      /* C: about this card */
struct hint hint_undo(void);      /* Z: the last grade */
struct hint hint_missed(void);    /* M: a quiz of what was missed */
struct hint hint_overrule(void);  /* I: "I was right" */

struct hint hint_rollover(void);  /* K: do the teams' keys block each other? */
struct hint hint_ended(void);     /* E: the classes that are over */

/* From one place of a round that is looked through to those beside it; returns how many there are.
 * At the ends the keys do nothing, which is told once the frame is drawn. */
int hints_look(struct hint *hints, int at, int count);
void hints_look_ends(struct drawlist *list, int at, int count);

#endif
