/* What the files expect*.c share. cap: least capitals in percent of u, at text scale 100. */
#ifndef EXPECT_PARTS_H
#define EXPECT_PARTS_H

#include "expect.h"

/* Nothing is expected of NULL or "". */
void expect_push(struct expects *expects, const char *text, double cap);
void expect_text(struct expects *expects, struct text text, int language, double cap);
/* A gap's sentence in the parts between its gaps, else the question. */
void expect_ask(struct expects *expects, const struct question *question, int language,
	double cap);
void expect_options(struct expects *expects, const struct bank *bank,
	const struct question *question, int language, double cap);
/* All that can be picked, joined, sorted. */
void expect_answering(struct expects *expects, const struct bank *bank,
	const struct question *question, int language, double cap);
void expect_right(struct expects *expects, const struct bank *bank,
	const struct question *question, int language, double cap);

/* expect_class.c: of a lesson's screens, the wall's or the presenter's. */
void expect_class(struct expects *expects, const struct model *model, int language, bool wall);

/* expect_kept.c: of the screens on which a lesson is set up, and about what is kept of classes. */
void expect_kept(struct expects *expects, const struct model *model, int language);

#endif
