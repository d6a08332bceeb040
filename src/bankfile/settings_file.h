/* Settings and themes from libconfig text. Nonsense is named with its line, ignored, and the
 * default kept. Written to a temporary file, flushed, fsynced and renamed. */
#ifndef BANKFILE_SETTINGS_FILE_H
#define BANKFILE_SETTINGS_FILE_H

#include "base/diagnostic.h"
#include "base/error.h"
#include "core/bank.h"
#include "core/settings.h"

/* *settings starts as the defaults and takes what holds. A missing file is no mistake. Every
 * mistake is a warning in the list (codes W9xx). */
void settings_load(const char *path, struct settings *settings, struct diagnostics *list);

bool settings_save(const char *path, const struct settings *settings, struct error *error);

#endif
