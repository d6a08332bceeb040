/* A lesson as a small libconfig file that people can read and change: it names a bank and its
 * questions by their ids. Every key may be left out. What is wrong is named with its place and
 * passed over (W901 to W909, see own_file.h); the rest is used. */
#ifndef BANKFILE_LESSON_FILE_H
#define BANKFILE_LESSON_FILE_H

#include "base/diagnostic.h"
#include "base/error.h"
#include "core/lesson.h"

/* Fills the lesson. Where the file is of this bank (NULL: none is open) its questions are held
 * against it: what the bank has not, or cannot ask a class, is named and left out. false where
 * nothing could be read, a missing file too: then it is as lesson_init leaves it. */
bool lesson_load(const char *path, const struct bank *bank, struct lesson *lesson,
	struct diagnostics *list);
/* The same from a text; `file` is its name in warnings. */
bool lesson_load_text(const char *file, const char *text, size_t len, const struct bank *bank,
	struct lesson *lesson, struct diagnostics *list);

/* Is this file a lesson, rather than a bank? Of one whose syntax is wrong nobody knows: false. */
bool lesson_is(const char *path);

/* Puts the file in place whole; where that fails the old one is as it was. One that has a mistake,
 * read with this bank, stays beside it (own_file_save). error: "cannot save X: why". */
bool lesson_save(const char *path, const struct lesson *lesson, const struct bank *bank,
	struct error *error);

#endif
