/* readback report: what a class came to, as a page and tables. */
#include "bankfile/names_file.h"
#include "command/class_files.h"
#include "command/command.h"
#include "command/options.h"
#include "command/past_round.h"
#include "core/class.h"
#include "core/statistics.h"
#include "report/class_report.h"
#include "shell/folders.h"
#include "shell/speech.h"
#include "ui/date.h"

#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

enum report_option { REPORT_OUT, REPORT_LIST, REPORT_PROFILE, REPORT_LANG, REPORT_HELP };

struct report {
	struct options options;
	struct arena arena;
	struct journal *journal;
	int64_t class;          /* 0: the newest */
	bool list;
	const char *folder, *profile, *language;
	const char *path;       /* of the journal */
	int64_t started_ms;     /* of the class that is reported */
	int offset_min;
	int classes;            /* that were listed */
};

static void help_print(const struct report *report)
{
	options_help(&report->options, "readback report [CLASS] -o FOLDER",
		"Writes what a class came to: a page that prints well (class-N.html), and its tables\n"
		"(class-N-questions.csv, -teams.csv, -answers.csv). CLASS is its number, as --list tells;\n"
		"without one, the newest is meant. The figures are explained in the page's foot.\n"
		"Exit code: 0 done, 1 there is no such class, nothing to report, or a file cannot be\n"
		"read or written, 2 wrong arguments.");
}

static void value_take(struct report *report, const struct option_found *found)
{
	switch ((enum report_option)found->option) {
	case REPORT_OUT:
		options_folder(&report->options, "-o", found->value, &report->folder);
		break;
	case REPORT_LIST:
		report->list = true;
		break;
	case REPORT_PROFILE:
		options_folder(&report->options, "--profile-dir", found->value, &report->profile);
		break;
	case REPORT_LANG:
		report->language = found->value;
		break;
	case REPORT_HELP:
		break;
	}
}

/* false where there is nothing to do. */
static bool arguments_read(struct report *report)
{
	struct option_found found;
	while (options_next(&report->options, &found)) {
		if (found.option == REPORT_HELP) {
			help_print(report);
			return false;
		}
		if (found.option >= 0)
			value_take(report, &found);
		else if (report->class)
			options_wrong(&report->options, "CLASS", found.value, "one class");
		else
			options_number(&report->options, "CLASS", found.value, 1, INT64_MAX,
				&report->class);
	}
	if (!report->options.mistake && !report->list && !report->folder)
		options_wrong(&report->options, "-o", "(none)", "the folder to write to, as in -o report");
	return !report->options.mistake;
}

/* The summary is a cache: where there is none, the round itself is asked. */
static bool is_class(struct report *report, const struct round_row *row)
{
	struct summary summary;
	if (row->summary && summary_parse(row->summary, &summary))
		return summary.mode == MODE_CLASS;
	struct round *round = past_round_open(report->journal, row->round, NULL, NULL);
	bool class = round && round->class;
	round_close(round);
	return class;
}

static bool class_print(void *context, const struct round_row *row)
{
	struct report *report = context;
	if (!is_class(report, row))
		return true;
	printf("%6" PRId64 "  %s  %s%s\n", row->round, date_words(&report->arena, row->started_ms,
		row->offset_min), row->bank_title, row->ended ? "" : "  (not ended)");
	report->classes++;
	return true;
}

/* The one that is meant, or the newest of all. */
static bool class_find(void *context, const struct round_row *row)
{
	struct report *report = context;
	if (report->class ? row->round != report->class : !is_class(report, row))
		return true;
	report->class = row->round;
	report->started_ms = row->started_ms;
	report->offset_min = row->offset_min;
	report->classes = 1;
	return false;
}

static bool classes_list(struct report *report, struct error *error)
{
	if (!journal_rounds(report->journal, INT_MAX, class_print, report, error))
		return false;
	if (!report->classes)
		printf("No class was played in %s.\n", report->profile);
	return true;
}

/* Names are where the class's session keeps them; what is wrong in their file is told, and the rest
 * used. */
static void names_read(struct report *report, struct names *names)
{
	struct diagnostics list;
	diagnostics_init(&list);
	names_load(arena_format(&report->arena, "%s/names/%" PRId64 ".cfg", report->profile,
		report->class), names, &list);
	for (int i = 0; i < (int)list.count; i++)
		fprintf(stderr, "readback report: %s:%d: %s\n", list.items[i].file,
			list.items[i].place.line, list.items[i].what);
	diagnostics_close(&list);
}

static bool files_write(struct report *report, const struct round *round, struct error *error)
{
	struct names names;
	const char *page;
	names_init(&names);
	names_read(report, &names);
	const struct class_files files = {
		.round = round, .names = &names, .number = report->class,
		.started_ms = report->started_ms, .offset_min = report->offset_min,
		.language = report->language, .folder = report->folder,
	};
	bool written = class_files_write(&report->arena, &files, &page, error);
	if (written)
		printf("%s\n", page);
	names_close(&names);
	return written;
}

static bool class_report(struct report *report, struct error *error)
{
	bool named = report->class != 0;
	if (!journal_rounds(report->journal, INT_MAX, class_find, report, error))
		return false;
	if (!report->classes && named)
		return error_set(error, "there is no class %" PRId64 " in %s; --list tells which there are",
			report->class, report->path);
	if (!report->classes)
		return error_set(error, "no class was played in %s", report->profile);
	struct round *round = past_round_open(report->journal, report->class, NULL, error);
	if (!round)
		return false;
	bool fine;
	if (!round->class)
		fine = error_set(error, "round %" PRId64 " was no class; --list tells which ones were",
			report->class);
	else if (class_report_is_empty(round))
		fine = error_set(error, "class %" PRId64 " has nothing to report: no question was asked "
			"that counts and that somebody was there for", report->class);
	else
		fine = files_write(report, round, error);
	round_close(round);
	return fine;
}

static int report_run(struct report *report)
{
	struct error error;
	const char *system = speech_system();
	report->language = report->language ? report->language : system ? system : "en";
	speech_set(report->language);
	bool fine = report->profile
		|| (report->profile = folder_get(&report->arena, FOLDER_DATA, &error));
	if (fine) {
		report->path = arena_format(&report->arena, "%s/journal.db", report->profile);
		fine = journal_open_reading(&report->journal, report->path, &error);
	}
	if (fine)
		fine = report->list ? classes_list(report, &error) : class_report(report, &error);
	journal_close(report->journal);
	if (!fine)
		fprintf(stderr, "readback report: %s\n", error.text);
	return fine ? EXIT_FINE : EXIT_TROUBLE;
}

int command_report(int argc, char **argv)
{
	static const struct option_text texts[] = {
		[REPORT_OUT] = { "-o", "FOLDER", "where the files go; made where it is missing" },
		[REPORT_LIST] = { "--list", NULL, "the classes that were played, newest first" },
		[REPORT_PROFILE] = { "--profile-dir", "DIR", "the profile's folder (default: your own)" },
		[REPORT_LANG] = { "--lang", "xx", "language of the page, as in en or fr" },
		[REPORT_HELP] = { "--help", NULL, "this text" },
	};
	struct report report = { .journal = NULL };
	options_init(&report.options, "readback report", texts, sizeof texts / sizeof *texts, argc,
		argv);
	arena_init(&report.arena);
	int code = arguments_read(&report) ? report_run(&report)
		: report.options.mistake ? EXIT_UNREADABLE : EXIT_FINE;
	arena_close(&report.arena);
	return code;
}
