/* Settings as a libconfig file that people can read and change. Nonsense in it is named with
 * its line, ignored, and the default kept (W901 to W905, see own_file.h). */
#ifndef BANKFILE_SETTINGS_FILE_H
#define BANKFILE_SETTINGS_FILE_H

#include "base/diagnostic.h"
#include "base/error.h"
#include "core/settings.h"

/* *settings starts as the defaults and takes what holds. A missing file is no mistake. Every
 * mistake is a warning in the list. */
void settings_load(const char *path, struct settings *settings, struct diagnostics *list);
/* The same from a text; `file` is its name in warnings. */
void settings_load_text(const char *file, const char *text, size_t len, struct settings *settings,
	struct diagnostics *list);

/* Puts the file in place whole; where that fails the old one is as it was. One that could not be
 * read is first renamed to PATH.unreadable. Topics and questions
 * chosen one by one belong to a bank and are not kept. error: "cannot save X: why". */
bool settings_save(const char *path, const struct settings *settings, struct error *error);

#endif
