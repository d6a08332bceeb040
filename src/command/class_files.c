#include "command/class_files.h"

#include "bankfile/file_write.h"
#include "bankfile/misses_file.h"
#include "bankfile/names_file.h"
#include "report/class_report.h"
#include "ui/date.h"

#include <inttypes.h>
#include <libintl.h>
#include <string.h>
#include <unistd.h>

const char *class_files_word(const char *english)
{
	return gettext(english);
}

static const char *const ENDINGS[] = { "-questions.csv", "-teams.csv", "-answers.csv", ".html" };

const char *class_files_find(struct arena *arena, const char *folder, int64_t number)
{
	const char *found = NULL;
	for (size_t i = 0; i < sizeof ENDINGS / sizeof *ENDINGS; i++) {
		const char *path = arena_format(arena, "%s/class-%" PRId64 "%s", folder, number,
			ENDINGS[i]);
		found = access(path, F_OK) == 0 ? path : found;
	}
	return found;
}

bool class_files_forget(const char *folder, int64_t number, struct error *error)
{
	struct arena arena;
	bool gone = true;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof ENDINGS / sizeof *ENDINGS && gone; i++)
		gone = names_forget(arena_format(&arena, "%s/class-%" PRId64 "%s", folder, number,
			ENDINGS[i]), error);
	arena_close(&arena);
	return gone;
}

bool class_files_misses(struct arena *arena, const struct class_files *files, const char **path,
	struct error *error)
{
	struct misses misses;
	misses_of_class(files->round, &misses);
	*path = misses.count ? arena_format(arena, "%s/class-%" PRId64 "-misses.cfg", files->folder,
		files->number) : NULL;
	return !*path || misses_save(*path, &misses, error);
}

bool class_files_write(struct arena *arena, const struct class_files *files, const char **page,
	struct error *error)
{
	const struct bank *bank = files->round->bank;
	int language = files->language ? bank_language(bank, files->language) : 0;
	const struct class_report report = {
		.round = files->round, .names = files->names, .title = text_in(bank->title, language),
		.date = date_words(arena, files->started_ms, files->offset_min),
		.say = { class_files_word, language },
	};
	const char *misses, *stem = arena_format(arena, "%s/class-%" PRId64, files->folder,
		files->number);
	const char *const texts[] = { class_report_questions(arena, &report),
		class_report_teams(arena, &report), class_report_answers(arena, &report),
		class_report_page(arena, &report) };
	if (!class_files_misses(arena, files, &misses, error))
		return false;
	for (size_t i = 0; i < sizeof ENDINGS / sizeof *ENDINGS; i++) {
		*page = arena_format(arena, "%s%s", stem, ENDINGS[i]);
		if (!file_write(*page, texts[i], strlen(texts[i]), NULL, error))
			return false;
	}
	return true;
}
