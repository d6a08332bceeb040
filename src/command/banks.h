/* Several banks read for a command, with the findings of all. */
#ifndef COMMAND_BANKS_H
#define COMMAND_BANKS_H

#include "bankfile/load.h"

struct banks {
	struct bank **items;       /* those without an error */
	int count, capacity;
	struct diagnostics list;
	bool unreadable, refused;
};

void banks_open(struct banks *banks);
void banks_close(struct banks *banks);
void banks_add(struct banks *banks, const char *path);

/* Checks across banks, prints every finding on standard error; returns the exit code. */
int banks_report(struct banks *banks);

/* The same, and with `json` one object a finding on standard output, nothing on the other. */
int banks_report_as(struct banks *banks, bool json);

#endif
