#include "command/class_files.h"

#include "bankfile/file_write.h"
#include "report/class_report.h"
#include "ui/date.h"

#include <inttypes.h>
#include <libintl.h>
#include <string.h>

const char *class_files_word(const char *english)
{
	return gettext(english);
}

static bool save(const char *path, const char *text, struct error *error)
{
	return file_write(path, text, strlen(text), NULL, error);
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
	const char *stem = arena_format(arena, "%s/class-%" PRId64, files->folder, files->number);
	*page = arena_format(arena, "%s.html", stem);
	return save(arena_format(arena, "%s-questions.csv", stem),
			class_report_questions(arena, &report), error)
		&& save(arena_format(arena, "%s-teams.csv", stem),
			class_report_teams(arena, &report), error)
		&& save(arena_format(arena, "%s-answers.csv", stem),
			class_report_answers(arena, &report), error)
		&& save(*page, class_report_page(arena, &report), error);
}
