/* What is wrong with what was drawn: one sentence each, with the rule that it breaks and where
 * it was found. Owns its sentences. A rule that is broken on every screen is counted on and on,
 * but only its first sentences are kept. */
#ifndef FAULTS_H
#define FAULTS_H

#include "base/arena.h"
#include "ui/drawlist.h"

enum rule {
	RULE_OUTSIDE,   /* outside the central 90 % */
	RULE_SMALL,     /* capitals under the least of the role, or of what is said */
	RULE_WIDE,      /* wider than the box that the layout gave it */
	RULE_CLIPPED,   /* cut by a clip */
	RULE_OVER,      /* text over text, or over a shape or a line */
	RULE_CROSSED,   /* text on the edge of a box, or of a zone that it is not part of */
	RULE_HINT,      /* a key's hint on the wall */
	RULE_BREAK,     /* a line that begins with a mark that belongs to the line before */
	RULE_COVERED,   /* something drawn over a text */
	RULE_CONTRAST,  /* text on its ground */
	RULE_EDGE,      /* a box, shape or line that cannot be told from its ground */
	RULE_ZONE,      /* a zone too small to press */
	RULE_NAME,      /* a zone without a name of its own */
	RULE_ZONES,     /* zones over each other */
	RULE_BARE,      /* a zone where nothing is drawn */
	RULE_KEY,       /* a key or button bound twice, or a zone that only a pointer reaches */
	RULE_REACH,     /* a zone that Tab or the arrows do not reach */
	RULE_PAGER,     /* several pages without a way between them, or a way to nowhere */
	RULE_EMPTY,     /* a page with nothing new on it */
	RULE_PAGES,     /* more pages than anybody turns */
	RULE_LOST,      /* a text that is not whole over the pages */
};
enum { RULE_COUNT = RULE_LOST + 1, FAULTS_A_RULE = 40 };

struct fault {
	enum rule rule;
	const char *where, *what;
};

struct faults {
	struct arena arena;
	const char *where;   /* of those that follow: screen, size, theme; borrowed */
	struct fault items[RULE_COUNT * FAULTS_A_RULE];
	int count;           /* of the kept ones */
	long counts[RULE_COUNT];
};

void faults_init(struct faults *faults);
void faults_close(struct faults *faults);

void faults_push(struct faults *faults, enum rule rule, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* The same about one command, which is named behind it. */
void faults_push_draw(struct faults *faults, enum rule rule, const char *what,
	const struct draw *draw);

long faults_total(const struct faults *faults);
/* The kept sentences and the count of each rule that was broken, on standard output. */
void faults_print(const struct faults *faults);

const char *rule_name(enum rule rule); /* "outside", ... */

#endif
