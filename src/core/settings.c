#include "core/settings.h"

#include "base/utf8.h"

#include <string.h>

struct settings settings_default(void)
{
	return (struct settings){
		.theme = THEME_NIGHT,
		.text_scale = 100,
		.quiz = rules_default(MODE_QUIZ),
		.cards = rules_default(MODE_CARDS),
		.lesson = rules_default(MODE_CLASS),
		.study = study_settings_default(),
		.backup_megabytes = BACKUP_MEGABYTES,
	};
}

/* A file of settings holds UTF-8 without control bytes, or it could not be read again. */
static bool is_plain(const char *path)
{
	size_t len = strlen(path);
	if (!len || len >= RECENT_BYTES || utf8_valid(path, len) != len)
		return false;
	for (size_t at = 0; at < len;)
		if (utf8_is_unseen(utf8_next(path, len, &at)))
			return false;
	return true;
}

void settings_recent(struct settings *settings, const char *path)
{
	int at = 0;
	if (!is_plain(path))
		return;
	while (at < RECENT_MAX - 1 && strcmp(settings->recent[at], path) != 0)
		at++;
	memmove(settings->recent[1], settings->recent[0], (size_t)at * RECENT_BYTES);
	memcpy(settings->recent[0], path, strlen(path) + 1);
}
