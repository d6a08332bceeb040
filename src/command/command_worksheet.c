/* readback worksheet: a lesson on paper, and its key. */
#include "bankfile/file_write.h"
#include "command/banks.h"
#include "command/class_files.h"
#include "command/command.h"
#include "command/options.h"
#include "report/worksheet.h"
#include "shell/speech.h"

#include <stdio.h>
#include <string.h>

enum worksheet_option { SHEET_OUT, SHEET_SEED, SHEET_LANG, SHEET_HELP };

struct command_worksheet {
	struct options options;
	struct arena arena;
	const char *lesson, *folder, *language;
	int64_t seed;
};

static void help_print(const struct command_worksheet *command)
{
	options_help(&command->options, "readback worksheet BANK -o FOLDER [options]",
		"Writes the questions of BANK as a worksheet (ID-worksheet.html) and its key\n"
		"(ID-key.html), ID being the bank's. Both print well. Cards are left out. The seed gives\n"
		"the order in which choices stand, the same on both: neighbours may get another one.\n"
		"Exit code: 0 done, 1 BANK has errors or no question, or a file cannot be written, 2 BANK\n"
		"cannot be opened or read, or wrong arguments.");
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
			options_wrong(&command->options, "BANK", found.value, "one bank");
		else
			command->lesson = found.value;
	}
	if (!command->options.mistake && !command->lesson)
		options_wrong(&command->options, "BANK", "(none)", "a bank's file");
	if (!command->options.mistake && !command->folder)
		options_wrong(&command->options, "-o", "(none)", "the folder to write to, as in -o paper");
	return !command->options.mistake;
}

static bool save(struct command_worksheet *command, const struct bank *bank, const char *what,
	const char *text, struct error *error)
{
	const char *path = arena_format(&command->arena, "%s/%s-%s.html", command->folder, bank->id,
		what);
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
		.title = text_in(bank->title, language), .say = { class_files_word, language },
	};
	return save(command, bank, "worksheet", worksheet_page(&command->arena, &worksheet), error)
		&& save(command, bank, "key", worksheet_key(&command->arena, &worksheet), error);
}

static int bank_write(struct command_worksheet *command, const struct bank *bank)
{
	struct error error;
	int *questions = arena_array(&command->arena, (size_t)bank->question_count,
		sizeof *questions);
	int count = worksheet_questions(bank, questions);
	bool fine = count > 0 ? pages_write(command, bank, questions, count, &error)
		: error_set(&error, "%s has no question for a worksheet: there are cards alone",
			bank->file);
	if (!fine)
		fprintf(stderr, "readback worksheet: %s\n", error.text);
	return fine ? EXIT_FINE : EXIT_TROUBLE;
}

static int worksheet_run(struct command_worksheet *command)
{
	struct banks banks;
	const char *system = speech_system();
	command->language = command->language ? command->language : system ? system : "en";
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
