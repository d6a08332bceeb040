/* The colours of the three themes: built into the program from assets/theme.cfg, and changed by
 * a file of the user's own with the same shape, of which every part may be left out. Nonsense
 * and too little contrast are named with their line, ignored, and the built-in colour kept
 * (W901 to W906, see own_file.h). */
#ifndef BANKFILE_THEME_FILE_H
#define BANKFILE_THEME_FILE_H

#include "base/diagnostic.h"
#include "core/settings.h"
#include "core/theme.h"

#include <stddef.h>

/* "paper", "night", "contrast", by enum theme_name. */
extern const char *const THEME_NAMES[THEME_COUNT];

/* The built-in themes, changed by the file at path. NULL or a missing file is no mistake. */
void themes_load(const char *path, struct theme themes[THEME_COUNT], struct diagnostics *list);

/* Changes themes by a text; `file` is its name in warnings. */
void themes_load_text(const char *file, const char *text, size_t len,
	struct theme themes[THEME_COUNT], struct diagnostics *list);

#endif
