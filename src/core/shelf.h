/* The banks that can be opened, as a list to choose from: what each holds, or what is wrong
 * with it. Filled by the wiring, which owns the texts; flat. */
#ifndef CORE_SHELF_H
#define CORE_SHELF_H

#include <stdbool.h>

enum { SHELF_MAX = 100 };

struct shelf_bank {
	const char *path;      /* to open it by */
	const char *title;     /* NULL: it cannot be played */
	const char *trouble;   /* why not: the first mistake in it; NULL where it can be */
	int questions, languages, mistakes;
	bool open;             /* the one that is played now */
};

struct shelf {
	struct shelf_bank items[SHELF_MAX];
	int count;
	bool cut;              /* there are more than fit */
};

#endif
