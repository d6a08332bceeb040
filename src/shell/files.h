/* Whole files read with bounds. Never writes. */
#ifndef SHELL_FILES_H
#define SHELL_FILES_H

#include "base/arena.h"
#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

/* The bytes of a regular file, a NUL behind them, in arena. Folders, devices and pipes are
 * refused, and files of more than `most` bytes. NULL with error "cannot open X: why". */
const char *files_read(struct arena *arena, const char *path, size_t most, size_t *len,
	struct error *error);

/* Is there a regular file that may be read? */
bool files_there(const char *path);
/* Is it a folder? */
bool files_folder(const char *path);

/* Do both paths lead to one file? */
bool files_same(const char *a, const char *b);

/* The files in a folder whose names end so, as paths, in the order of their names; none where
 * there is no such folder. At most `most`; *cut where there are more. */
int files_list(struct arena *arena, const char *folder, const char *ending, const char **paths,
	int most, bool *cut);

#endif
