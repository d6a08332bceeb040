/* What a screen must say whole, read from the bank and the round and not from the screens: the
 * question, what can be answered, what was answered, why. */
#ifndef EXPECT_H
#define EXPECT_H

#include "ui/ui.h"

enum { EXPECTS_MAX = 1024 };

struct expect {
	const char *text;
	double cap;      /* least capitals in percent of u at text scale 100 */
};

struct expects {
	struct arena arena;
	struct expect items[EXPECTS_MAX];
	int count;
};

void expects_init(struct expects *expects);
void expects_close(struct expects *expects);

/* Forgets what was expected before. */
void expects_fill(struct expects *expects, const struct model *model, const struct look *look);

#endif
