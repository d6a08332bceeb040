/* Whole files read with bounds. Never writes. */
#ifndef SHELL_FILES_H
#define SHELL_FILES_H

#include "base/arena.h"
#include "base/error.h"

#include <stddef.h>

/* The bytes of a regular file, a NUL behind them, in arena. Folders, devices and pipes are
 * refused, and files of more than `most` bytes. NULL with error "cannot open X: why". */
const char *files_read(struct arena *arena, const char *path, size_t most, size_t *len,
	struct error *error);

#endif
