#include "shell/speech.h"

#include "shell/folders.h"

#include <ctype.h>
#include <libintl.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DOMAIN "readback"

enum { TAG_MAX = 32 };

const char *speech_system(void)
{
	static const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };
	for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
		const char *value = getenv(variables[i]);
		if (value && *value)
			return value;
	}
	return NULL;
}

/* Without a locale gettext looks nothing up; C.UTF-8 is there on every Debian, and LANGUAGE
 * then names the catalogue, whether or not that language's locale was ever installed. */
static bool catalogues_open(void)
{
	struct arena arena;
	if (!setlocale(LC_MESSAGES, "C.UTF-8"))
		return false;
	arena_init(&arena);
	bindtextdomain(DOMAIN, folder_words(&arena));
	bind_textdomain_codeset(DOMAIN, "UTF-8");
	textdomain(DOMAIN);
	arena_close(&arena);
	return true;
}

void speech_set(const char *tag)
{
	const char *now = textdomain(NULL);
	const char *language = getenv("LANGUAGE");
	bool open = now && strcmp(now, DOMAIN) == 0;
	char wanted[TAG_MAX];
	/* The language and its country, without what comes behind: an encoding, other wishes. */
	snprintf(wanted, sizeof wanted, "%.*s", (int)strcspn(tag, ".@:"), tag);
	/* "FR", "fr-CA": as catalogues are named, "fr", "fr_CA". */
	size_t part = strcspn(wanted, "-_");
	for (size_t i = 0; i < part; i++)
		wanted[i] = (char)tolower((unsigned char)wanted[i]);
	if (wanted[part])
		wanted[part] = '_';
	if (open && language && strcmp(language, wanted) == 0)
		return;
	setenv("LANGUAGE", wanted, 1);
	if (open)
		textdomain(DOMAIN); /* tells gettext that what it remembers is no longer so */
	else
		catalogues_open();
}
