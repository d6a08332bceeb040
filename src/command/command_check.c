/* readback check: banks, and what is wrong with them, or could be better. */
#include "bankfile/codes.h"
#include "command/banks.h"
#include "command/command.h"
#include "command/options.h"
#include "review/figures.h"
#include "review/review.h"
#include "shell/files.h"

#include <stdio.h>

enum check_option { CHECK_STRICT, CHECK_STATS, CHECK_JSON, CHECK_ARTICLE, CHECK_HELP };

struct check {
	struct options options;
	struct banks banks;
	struct arena arena;
	int files;
	bool strict, stats, json;
	const char *article_path;
	struct article article;
};

static void help_print(const struct check *check)
{
	options_help(&check->options, "readback check [options] BANK...",
		"Reads banks and names every error and warning, with its place and how to mend it.\n"
		"questions/README.md lists the codes. A question or the bank can allow a warning.\n"
		"Exit code: 0 no error, 1 an error, 2 a file that cannot be read.");
}

/* false where nothing is to be checked. */
static bool arguments_read(struct check *check)
{
	struct option_found found;
	while (options_next(&check->options, &found)) {
		if (found.option < 0) {
			banks_add(&check->banks, found.value);
			check->files++;
			continue;
		}
		switch ((enum check_option)found.option) {
		case CHECK_STRICT:
			check->strict = true;
			break;
		case CHECK_STATS:
			check->stats = true;
			break;
		case CHECK_JSON:
			check->json = true;
			break;
		case CHECK_ARTICLE:
			check->article_path = found.value;
			break;
		case CHECK_HELP:
			help_print(check);
			return false;
		}
	}
	if (!check->options.mistake && !check->files)
		options_wrong(&check->options, "BANK...", "(none)", "at least one file");
	return !check->options.mistake;
}

static bool article_open(struct check *check)
{
	struct error error;
	size_t len;
	if (!check->article_path)
		return true;
	const char *text = files_read(&check->arena, check->article_path, ARTICLE_BYTES_MAX, &len,
		&error);
	if (text && article_read(&check->arena, text, len, &check->article, &error))
		return true;
	/* Whatever cannot be opened is named there already. */
	fprintf(stderr, "readback check: %s%s%s\n", text ? check->article_path : "", text ? ": " : "",
		error.text);
	return false;
}

/* Of several banks, the article is that of those which have as many paragraphs. */
static bool article_fits_any(const struct check *check)
{
	for (int i = 0; i < check->banks.count; i++)
		if (check->banks.items[i]->paragraph_count == check->article.count)
			return true;
	return false;
}

static void bank_check(struct check *check, const struct bank *bank)
{
	const struct article *article = check->article_path ? &check->article : NULL;
	bool fits = article && article->count == bank->paragraph_count;
	if (article && !fits && article_fits_any(check)) {
		article = NULL;
	} else if (article && !fits) {
		struct diagnostic diagnostic = { .file = bank->file, .place = bank->place,
			.level = DIAGNOSTIC_ERROR, .code = code_name(E502),
			.what = arena_format(&check->arena, "the article has %d paragraph%s, one a line, "
				"and the bank %d", article->count, article->count == 1 ? "" : "s",
				bank->paragraph_count),
			.mend = "name a paragraph for each line of the article, headings too" };
		diagnostics_push(&check->banks.list, &diagnostic);
		article = NULL;
	}
	bank_review(bank, article, &check->banks.list);
}

static void banks_review(struct check *check)
{
	struct diagnostics *list = &check->banks.list;
	for (int i = 0; i < check->banks.count; i++)
		bank_check(check, check->banks.items[i]);
	for (size_t i = 0; check->strict && i < list->count; i++)
		list->items[i].level = DIAGNOSTIC_ERROR;
	for (int i = 0; check->stats && i < check->banks.count; i++) {
		struct figures figures = figures_of(&check->arena, check->banks.items[i]);
		figures_print(&figures, check->banks.items[i], stdout);
	}
}

int command_check(int argc, char **argv)
{
	static const struct option_text texts[] = {
		[CHECK_STRICT] = { "--strict", NULL, "a warning counts as an error" },
		[CHECK_STATS] = { "--stats", NULL,
			"figures too: questions by kind, level, topic and paragraph, LIX, guessing players" },
		[CHECK_JSON] = { "--json", NULL, "one object a finding, a line each, on standard output" },
		[CHECK_ARTICLE] = { "--article", "FILE",
			"the article's own text, a paragraph a line: looks for quotes and copied words" },
		[CHECK_HELP] = { "--help", NULL, "this text" },
	};
	struct check check = { .files = 0 };
	int code = EXIT_UNREADABLE;
	options_init(&check.options, "readback check", texts, sizeof texts / sizeof *texts, argc, argv);
	banks_open(&check.banks);
	arena_init(&check.arena);
	bool go = arguments_read(&check);
	if (go && article_open(&check)) {
		banks_review(&check);
		code = banks_report_as(&check.banks, check.json);
	} else if (!go && !check.options.mistake) {
		code = EXIT_FINE;
	}
	arena_close(&check.arena);
	banks_close(&check.banks);
	return code;
}
