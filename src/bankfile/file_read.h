/* A bank's bytes from the disk. */
#ifndef BANKFILE_FILE_READ_H
#define BANKFILE_FILE_READ_H

#include "bankfile/load.h"
#include "base/arena.h"

/* Reads a regular file of at most BANK_BYTES_MAX into arena. Never waits on a pipe or device.
 * E001 (unreadable), E101 and E102 (refused) go into the list, E001 and E101 with place 0:0. */
enum load file_read(const char *path, struct arena *arena, const char **text, size_t *len,
	struct diagnostics *list);

#endif
