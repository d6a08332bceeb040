/* A small file put in place whole: whoever reads it finds the old text or the new one, after a
 * crash or a power cut too. */
#ifndef BANKFILE_FILE_WRITE_H
#define BANKFILE_FILE_WRITE_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

/* Writes beside the file, flushes to the disk and renames; makes the folder where it is missing;
 * follows a link to the file. false: the old file is as it was, nothing is left beside it, and
 * error is "cannot save X: why". With `keep`, a suffix, the old file stays under its name and that
 * suffix once the new one is known to be on the disk; NULL: it goes. A device or a pipe is
 * written into, and stays what it is. */
bool file_write(const char *path, const char *text, size_t len, const char *keep,
	struct error *error);

/* Writes a file that is not there yet, and flushes it to the disk. What is there already, a link
 * too, stays as it is, whoever put it there and whenever. false: nothing is left of what was begun;
 * *exists tells whether the name was taken, and error is "cannot write X: why". */
bool file_create(const char *path, const char *text, size_t len, bool *exists,
	struct error *error);

#endif
