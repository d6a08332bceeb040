/* A folder for the length of a replay, removed with what the program put there. */
#ifndef COMMAND_SCRATCH_H
#define COMMAND_SCRATCH_H

#include "base/error.h"

struct scratch {
	char path[512]; /* "" where none was made */
};

bool scratch_open(struct scratch *scratch, struct error *error);
void scratch_close(struct scratch *scratch);

#endif
