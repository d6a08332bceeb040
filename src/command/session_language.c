/* Which language the game speaks. */
#include "command/session_parts.h"

#include "ui/words.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

static const char *const tags[TONGUE_COUNT] = { NULL, "en", "fr" };

const char *session_language(const struct session *session)
{
	const struct session_options *options = &session->options;
	const char *tag = options->lang ? options->lang : tags[session->settings.tongue];
	if (!tag)
		tag = options->system_lang;
	return tag ? tag : "en";
}

/* "fr" of "fr_CH.UTF-8" and "fr-CA" alike. */
static bool same_language(const char *a, const char *b)
{
	size_t len = strcspn(a, "_-.@");
	return len == strcspn(b, "_-.@") && strncasecmp(a, b, len) == 0;
}

static bool is_spoken(const struct session *session, const char *lang)
{
	const struct bank *bank = session->bank;
	for (int i = 1; i < TONGUE_COUNT; i++)
		if (same_language(tags[i], lang))
			return true;
	for (int i = 0; bank && i < bank->language_count; i++)
		if (same_language(bank->languages[i], lang))
			return true;
	return false;
}

void session_language_tell(struct session *session)
{
	struct arena *arena = &session->arena;
	const char *lang = session->options.lang;
	const struct bank *bank = session->bank;
	if (!lang || is_spoken(session, lang))
		return;
	const char *languages = "";
	for (int i = 0; bank && i < bank->language_count; i++)
		languages = arena_format(arena, "%s%s%s", languages, i ? ", " : "", bank->languages[i]);
	const char *what = bank
		? arena_format(arena, _("There is no language “%s”: the game speaks en and fr, and this "
			"bank %s."), lang, languages)
		: arena_format(arena, _("There is no language “%s”: the game speaks en and fr."), lang);
	fprintf(stderr, "readback: --lang: %s\n", what);
	ui_notice(&session->ui, what);
}
