/* What the files of the judge share. */
#ifndef LEGIBILITY_PARTS_H
#define LEGIBILITY_PARTS_H

#include "legibility.h"

bool rect_meets(struct rect a, struct rect b);
bool rect_holds(struct rect outer, struct rect inner);

/* From ascent to descent, as wide as the layout says that it is drawn (a fault where not). */
struct rect ink_of(const struct draw *text, const struct look *look);
/* From the top of its capitals to the baseline. */
struct rect capitals_of(const struct draw *text, const struct look *look);

/* A box that hides what is below it. */
bool is_filled(const struct draw *draw);
/* The ground of the whole window. */
bool is_ground(const struct draw *draw, const struct look *look);

void judge_grounds(const struct drawlist *list, const struct look *look,
	struct faults *faults);
void judge_edges(const struct drawlist *list, const struct look *look, struct faults *faults);
void judge_zones(const struct drawlist *list, const struct look *look, struct faults *faults);

#endif
