#define _XOPEN_SOURCE 700 /* nftw */
#include "command/scratch.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool scratch_open(struct scratch *scratch, struct error *error)
{
	const char *base = getenv("TMPDIR");
	snprintf(scratch->path, sizeof scratch->path, "%s/readback-XXXXXX", base && *base ? base
		: "/tmp");
	if (mkdtemp(scratch->path))
		return true;
	error_set(error, "cannot make a folder %s: %s", scratch->path, strerror(errno));
	scratch->path[0] = '\0';
	return false;
}

static int entry_remove(const char *path, const struct stat *status, int flag, struct FTW *walk)
{
	(void)status;
	(void)flag;
	(void)walk;
	return remove(path);
}

void scratch_close(struct scratch *scratch)
{
	if (scratch->path[0])
		nftw(scratch->path, entry_remove, 8, FTW_DEPTH | FTW_PHYS);
	scratch->path[0] = '\0';
}
