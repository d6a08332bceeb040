/* The names of one class: a file of its own beside the journal, so that it can be forgotten. */
#ifndef BANKFILE_NAMES_FILE_H
#define BANKFILE_NAMES_FILE_H

#include "base/diagnostic.h"
#include "base/error.h"
#include "core/names.h"

/* Puts what the file holds into names; a missing file holds none. What is wrong is named in the
 * list and passed over. Of two names for one number the last one counts. */
void names_load(const char *path, struct names *names, struct diagnostics *list);
/* The same from a text; `file` is its name in warnings. */
void names_load_text(const char *file, const char *text, size_t len, struct names *names,
	struct diagnostics *list);

/* Whole or not at all; where there is no name left the file goes. One that could not be read is
 * kept beside it (own_file_save) until it is forgotten. */
bool names_save(const char *path, const struct names *names, struct error *error);

/* Takes the file away, and whatever lies beside it under its name: what a save that was cut off
 * left, an older one that could not be read. true where nothing of it is left; `error`: "cannot
 * forget X: why". */
bool names_forget(const char *path, struct error *error);

#endif
