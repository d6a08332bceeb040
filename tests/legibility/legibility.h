/* Judges one draw list for one look by the rules of legibility: what is said is inside, large
 * enough, apart from everything else and told from its ground; what can be pressed is large
 * enough, drawn, and has a name and keys of its own. It reads the list and nothing else: what
 * several pages say together is judged by pages.h, what the focus reaches by reach.h. */
#ifndef LEGIBILITY_H
#define LEGIBILITY_H

#include "faults.h"
#include "ui/drawlist.h"
#include "ui/look.h"

void legibility_judge(const struct drawlist *list, const struct look *look,
	struct faults *faults);

/* Least capitals of a role in percent of u, at text scale 100; on a wall they are larger. */
double legibility_cap(enum role role, const struct look *look);

/* Height of this text's capitals in percent of u, text scale taken off. */
double legibility_cap_of(const struct draw *draw, const struct look *look);

/* A window in which one sentence asks for a larger one. */
bool legibility_too_small(const struct look *look);

#endif
