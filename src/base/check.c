#include "base/check.h"

#include <stdio.h>
#include <stdlib.h>

void die(const char *file, int line, const char *what)
{
	fprintf(stderr, "readback: internal error at %s:%d: %s\n", file, line, what);
	abort();
}
