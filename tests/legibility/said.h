/* What the pages of a screen say: the lines of each whole text joined again, in the order of the
 * pages. Compared without white space, since lines end where words do; a text that reads from the
 * right, whose lines are in drawn order, by the letters that it is made of. */
#ifndef SAID_H
#define SAID_H

#include "base/arena.h"
#include "ui/drawlist.h"
#include "ui/look.h"

struct said_line {
	int whole, page;      /* whole -1: a field, by its name */
	struct rect rect;
	const char *text;     /* as drawn */
	double cap;           /* percent of u at text scale 100 */
};

struct said_whole {
	const char *joined;   /* without white space */
	const char *last;     /* its last line, likewise */
	const char *letters;  /* sorted */
	bool from_right;      /* some of it reads from the right */
	double cap;           /* of its smallest line */
	bool taken;           /* by said_holds */
};

struct said {
	struct arena *arena;
	struct said_line *lines;
	int line_count, line_capacity, pages;
	struct said_whole *wholes;
	int whole_count;
	uint64_t pictures;    /* bit i: page i shows one, which says something without words */
};

void said_init(struct said *said, struct arena *arena);
/* Adds the lines of one page, but for what stands in fields. */
void said_add(struct said *said, const struct look *look, const struct drawlist *list, int page);
/* Joins the lines, when all pages are there. */
void said_join(struct said *said);

/* Least capitals with which the text stands in some whole; 0 where it stands nowhere whole. */
double said_finds(const struct said *said, const char *text);

/* Is this whole of another list among these, too? A last line may be repeated behind it, as on
 * top of later pages. Each of these answers for one. */
bool said_holds(struct said *said, const struct said_whole *whole);

#endif
