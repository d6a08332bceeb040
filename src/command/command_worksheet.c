/* readback worksheet: a lesson, or a bank, on paper, and its key. */
#include "bankfile/file_write.h"
#include "bankfile/lesson_file.h"
#include "command/bank_find.h"
#include "command/banks.h"
#include "command/class_files.h"
#include "command/command.h"
#include "command/options.h"
#include "command/session_parts.h"
#include "core/draw.h"
#include "report/worksheet.h"
#include "shell/folders.h"
#include "shell/speech.h"

#include <stdio.h>
#include <string.h>

enum worksheet_option { SHEET_OUT, SHEET_SEED, SHEET_LANG, SHEET_PROFILE, SHEET_HELP };

struct command_worksheet {
	struct options options;
	struct arena arena;
	const char *lesson, *folder, *language, *profile;
	const char *name;      /* of the files that are written */
	const char *title;     /* of the pages; NULL: the bank's */
	int64_t seed;
};

static void help_print(const struct command_worksheet *command)
{
	options_help(&command->options, "readback worksheet LESSON|BANK -o FOLDER [options]",
		"Writes the questions of a lesson, or all of a bank, as a worksheet (NAME-worksheet.html)\n"
		"and its key (NAME-key.html), NAME being the lesson file's or the bank's id. Both print\n"
		"well. Cards are left out. A lesson's bank is looked for by its id beside the lesson,\n"
		"among your own banks and those that come along; what is wrong in a lesson is named, and\n"
		"the rest used. The seed gives the order in which choices stand, the same on both:\n"
		"neighbours may get another one; and which questions a lesson that names none gets.\n"
		"Exit code: 0 done, 1 the bank has errors, or there is no question, or a file cannot be\n"
		"written, 2 a file cannot be opened or read, or wrong arguments.");
}

static void value_take(struct command_worksheet *command, const struct option_found *found)
{
	switch ((enum worksheet_option)found->option) {
	case SHEET_OUT:
		options_folder(&command->options, "-o", found->value, &command->folder);
		break;
	case SHEET_SEED:
		options_number(&command->options, "--seed", found->value, 0, INT64_MAX, &command->seed);
		break;
	case SHEET_LANG:
		command->language = found->value;
		break;
	case SHEET_PROFILE:
		options_folder(&command->options, "--profile-dir", found->value, &command->profile);
		break;
	case SHEET_HELP:
		break;
	}
}

/* false where there is nothing to do. */
static bool arguments_read(struct command_worksheet *command)
{
	struct option_found found;
	while (options_next(&command->options, &found)) {
		if (found.option == SHEET_HELP) {
			help_print(command);
			return false;
		}
		if (found.option >= 0)
			value_take(command, &found);
		else if (command->lesson)
			options_wrong(&command->options, "LESSON", found.value, "one lesson, or one bank");
		else
			command->lesson = found.value;
	}
	if (!command->options.mistake && !command->lesson)
		options_wrong(&command->options, "LESSON", "(none)", "the file of a lesson, or of a bank");
	if (!command->options.mistake && !command->folder)
		options_wrong(&command->options, "-o", "(none)", "the folder to write to, as in -o paper");
	return !command->options.mistake;
}

static bool save(struct command_worksheet *command, const char *what, const char *text,
	struct error *error)
{
	const char *path = arena_format(&command->arena, "%s/%s-%s.html", command->folder,
		command->name, what);
	if (!file_write(path, text, strlen(text), NULL, error))
		return false;
	printf("%s\n", path);
	return true;
}

static bool pages_write(struct command_worksheet *command, const struct bank *bank,
	const int *questions, int count, struct error *error)
{
	int language = bank_language(bank, command->language);
	const struct worksheet worksheet = {
		.bank = bank, .questions = questions, .count = count, .seed = (uint64_t)command->seed,
		.title = command->title ? command->title : text_in(bank->title, language),
		.say = { class_files_word, language },
	};
	return save(command, "worksheet", worksheet_page(&command->arena, &worksheet), error)
		&& save(command, "key", worksheet_key(&command->arena, &worksheet), error);
}

static int bank_write(struct command_worksheet *command, const struct bank *bank)
{
	struct error error;
	int *questions = arena_array(&command->arena, (size_t)bank->question_count,
		sizeof *questions);
	int count = worksheet_questions(bank, questions);
	command->name = bank->id;
	bool fine = count > 0 ? pages_write(command, bank, questions, count, &error)
		: error_set(&error, "%s has no question for a worksheet: there are cards alone",
			bank->file);
	if (!fine)
		fprintf(stderr, "readback worksheet: %s\n", error.text);
	return fine ? EXIT_FINE : EXIT_TROUBLE;
}

/* The bank that the lesson names, wherever one is kept; NULL, and it was said. */
static struct bank *lesson_bank(struct command_worksheet *command, const struct lesson *lesson)
{
	struct arena *arena = &command->arena;
	const char *folders[1 + BANK_FOLDERS], *path, *slash = strrchr(command->lesson, '/');
	struct error error;
	const char *data = command->profile ? command->profile
		: folder_get(arena, FOLDER_DATA, &error);
	folders[0] = slash ? arena_copy(arena, command->lesson, (size_t)(slash - command->lesson))
		: ".";
	int count = 1 + bank_folders(arena, data, folder_share(arena), folders + 1);
	struct bank *bank = lesson->bank[0]
		? bank_find_by_id(arena, lesson->bank, NULL, 0, folders, count, &path) : NULL;
	if (!bank && lesson->bank[0])
		fprintf(stderr, "readback worksheet: %s: its bank %s was not found, neither beside it nor "
			"among the known ones\n", command->lesson, lesson->bank);
	else if (!bank)
		fprintf(stderr, "readback worksheet: %s: it names no bank; write its id, as in "
			"bank = \"some-bank\";\n", command->lesson);
	return bank;
}

/* In the lesson's order; where it names none they are drawn. */
static int lesson_drawn(const struct command_worksheet *command, const struct lesson *lesson,
	const struct bank *bank, int questions[ROUND_QUESTIONS_MAX])
{
	struct random random;
	struct card drawn[ROUND_QUESTIONS_MAX];
	int left_out, count;
	struct rules rules = lesson_start(lesson, bank, questions, &count);
	if (count || lesson->id_count)
		return count;
	random_init(&random, (uint64_t)command->seed, 1);
	count = draw_round(bank, &rules, NULL, 0, &random, drawn, &left_out);
	for (int i = 0; i < count; i++)
		questions[i] = drawn[i].question;
	return count;
}

/* What a lesson's file is called, without its ending. */
static const char *stem_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	size_t len = strlen(name);
	return arena_copy(arena, name, len > 4 && !strcmp(name + len - 4, ".cfg") ? len - 4 : len);
}

static int lesson_write(struct command_worksheet *command)
{
	struct lesson lesson;
	struct diagnostics list;
	struct error error;
	int questions[ROUND_QUESTIONS_MAX];
	diagnostics_init(&list);
	lesson_load(command->lesson, NULL, &lesson, &list);
	struct bank *bank = lesson_bank(command, &lesson);
	diagnostics_close(&list);
	diagnostics_init(&list);
	lesson_load(command->lesson, bank, &lesson, &list);
	findings_tell(&list);
	diagnostics_close(&list);
	if (!bank)
		return EXIT_TROUBLE;
	int count = lesson_drawn(command, &lesson, bank, questions);
	command->name = stem_of(&command->arena, command->lesson);
	command->title = lesson.title[0] ? arena_format(&command->arena, "%s", lesson.title) : NULL;
	bool fine = count > 0 ? pages_write(command, bank, questions, count, &error)
		: error_set(&error, "%s has no question for a worksheet", command->lesson);
	if (!fine)
		fprintf(stderr, "readback worksheet: %s\n", error.text);
	bank_close(bank);
	return fine ? EXIT_FINE : EXIT_TROUBLE;
}

static int worksheet_run(struct command_worksheet *command)
{
	struct banks banks;
	const char *system = speech_system();
	command->language = command->language ? command->language : system ? system : "en";
	if (lesson_is(command->lesson)) {
		speech_set(command->language);
		return lesson_write(command);
	}
	banks_open(&banks);
	banks_add(&banks, command->lesson);
	int code = banks_report(&banks);
	speech_set(command->language);
	if (banks.count)
		code = bank_write(command, banks.items[0]);
	banks_close(&banks);
	return code;
}

int command_worksheet(int argc, char **argv)
{
	static const struct option_text texts[] = {
		[SHEET_OUT] = { "-o", "FOLDER", "where the files go; made where it is missing" },
		[SHEET_SEED] = { "--seed", "N", "another order of the choices (1)" },
		[SHEET_LANG] = { "--lang", "xx", "language of the pages, as in en or fr" },
		[SHEET_PROFILE] = { "--profile-dir", "DIR", "your data, whose banks are looked through" },
		[SHEET_HELP] = { "--help", NULL, "this text" },
	};
	struct command_worksheet command = { .seed = 1 };
	options_init(&command.options, "readback worksheet", texts, sizeof texts / sizeof *texts, argc,
		argv);
	arena_init(&command.arena);
	int code = arguments_read(&command) ? worksheet_run(&command)
		: command.options.mistake ? EXIT_UNREADABLE : EXIT_FINE;
	arena_close(&command.arena);
	return code;
}
