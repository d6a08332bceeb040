/* Raw bytes as the program's own files, settings and colours: what holds is taken, the rest is
 * named, and what comes of it is always whole. */
#include "bankfile/settings_file.h"
#include "bankfile/theme_file.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diagnostics list;
	struct settings settings;
	struct theme themes[THEME_COUNT];
	diagnostics_init(&list);
	settings_load_text("settings.cfg", (const char *)data, size, &settings, &list);
	if (settings.text_scale < 100 || settings.text_scale > 200 || (int)settings.theme < 0
		|| (int)settings.theme >= THEME_COUNT)
		abort();
	themes_load(NULL, themes, &list);
	themes_load_text("theme.cfg", (const char *)data, size, themes, &list);
	for (int i = 0; i < THEME_COUNT; i++)
		if (theme_contrast(themes[i].ink, themes[i].ground) < 7)
			abort();
	diagnostics_close(&list);
	return 0;
}
