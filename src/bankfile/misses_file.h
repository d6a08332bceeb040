/* What a class missed as a small libconfig file, to be opened at a desk: a bank's id and version,
 * its questions by their ids, how many of how many missed each. There is no key that could hold a
 * name. What is wrong is named with its place and passed over (W901 to W909, see own_file.h); the
 * rest is used. */
#ifndef BANKFILE_MISSES_FILE_H
#define BANKFILE_MISSES_FILE_H

#include "base/diagnostic.h"
#include "base/error.h"
#include "core/misses.h"

/* Fills misses. Where the file is of this bank (NULL: none is open), or names none, its questions
 * are held against it: what the bank has not is named and left out. false where nothing could be
 * read, or nothing in it speaks of misses: then it is another file, and there are none. */
bool misses_load(const char *path, const struct bank *bank, struct misses *misses,
	struct diagnostics *list);
/* The same from a text; `file` is its name in warnings. */
bool misses_load_text(const char *file, const char *text, size_t len, const struct bank *bank,
	struct misses *misses, struct diagnostics *list);

/* Puts the file in place whole; where that fails the old one is as it was. error: "cannot save X:
 * why". */
bool misses_save(const char *path, const struct misses *misses, struct error *error);

#endif
