/* The banks that can be opened, as a list to choose from: what each holds, or what is wrong
 * with it. Filled by the wiring, which owns the texts; flat. */
#ifndef CORE_SHELF_H
#define CORE_SHELF_H

#include <stdbool.h>

enum { SHELF_MAX = 100 };

struct shelf_bank {
	const char *path;      /* to open it by */
	const char *title;     /* NULL: it cannot be played, or was not read yet */
	const char *trouble;   /* why not: the first mistake in it; NULL where it can be, or not yet */
	int questions, languages, mistakes;
	bool missed;           /* it is no bank, but what a class missed of one */
	bool open;             /* the one that is played now */
};

struct shelf {
	struct shelf_bank items[SHELF_MAX];
	int count;
	int read;              /* of these the first so many were read */
	bool cut;              /* there are more than fit */
};

#endif
