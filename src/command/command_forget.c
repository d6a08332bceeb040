/* readback forget: names of a class go; what was answered stays, without them. What is to go is
 * found first, and whether it can go: nothing is begun that cannot be ended. */
#include "bankfile/draft.h"
#include "bankfile/names_file.h"
#include "bankfile/team_file.h"
#include "base/check.h"
#include "base/utf8.h"
#include "command/class_shelf.h"
#include "command/command.h"
#include "command/options.h"
#include "command/set_holds.h"
#include "shell/files.h"
#include "shell/folders.h"
#include "shell/profiles.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { STAYS_MAX = 32, FILES_MAX = 8192 };

struct forget {
	struct arena arena;
	const char *profile;  /* the data folder */
	const char *class;    /* a number, "all", or NULL: none */
	const char *set;      /* the title of a set of teams, or NULL */
	bool teams;           /* sets that name somebody of the class, too */
	const char *doomed[FILES_MAX]; /* files that go with all that lies beside them */
	int doomed_count, class_count, page_count, set_count;
	const char *stays[STAYS_MAX]; /* titles of sets that stay and name somebody */
	int stay_count;       /* of all, also those that have no room */
	bool cut;             /* there are more than FILES_MAX */
};

static void doom(struct forget *forget, const char *path, int *count)
{
	for (int i = 0; i < forget->doomed_count; i++)
		if (strcmp(forget->doomed[i], path) == 0)
			return;
	if (forget->doomed_count == FILES_MAX) {
		forget->cut = true;
		return;
	}
	forget->doomed[forget->doomed_count++] = path;
	++*count;
}

static bool is_class(const struct forget *forget, const char *path)
{
	const char *wanted = forget->class ? forget->class : "";
	const char *name = strrchr(path, '/') + 1;
	size_t len = strlen(wanted);
	return strcmp(wanted, "all") == 0
		|| (len && strncmp(name, wanted, len) == 0 && strcmp(name + len, ".cfg") == 0);
}

static bool is_titled(struct arena *arena, const char *path, const char *title, const char *wanted)
{
	const unsigned fold = UTF8_FOLD_CASE | UTF8_FOLD_ACCENTS;
	const char *name = strrchr(path, '/') + 1;
	size_t len = strlen(name) - strlen(".cfg");
	return (strlen(wanted) == len && strncmp(name, wanted, len) == 0)
		|| (utf8_valid(wanted, strlen(wanted)) == strlen(wanted)
			&& strcmp(utf8_fold(arena, title, fold), utf8_fold(arena, wanted, fold)) == 0);
}

static void set_find(struct forget *forget, const char *path, const struct names *names)
{
	struct team_set set;
	struct diagnostics list;
	diagnostics_init(&list);
	team_set_load(path, &set, &list);
	diagnostics_close(&list);
	bool all = forget->teams && forget->class && strcmp(forget->class, "all") == 0;
	bool titled = forget->set && is_titled(&forget->arena, path, set.title, forget->set);
	bool named = all || set_holds(path, &set, names);
	if (titled || all || (named && forget->teams)) {
		doom(forget, path, &forget->set_count);
	} else if (named) {
		if (forget->stay_count < STAYS_MAX)
			forget->stays[forget->stay_count] = set.title[0]
				? arena_format(&forget->arena, "%s", set.title)
				: draft_title(&forget->arena, path);
		forget->stay_count++;
	}
}

/* Reports that S saved hold the names, too: class-7.html, class-7-2.html and their tables. */
static void reports_find(struct forget *forget, const char *profile)
{
	static const char *const endings[] = { ".html", ".csv", ".new" };
	struct arena *arena = &forget->arena;
	const char *folder = arena_format(arena, "%s/reports", profile);
	const char *stem = arena_format(arena, "%s/class-%s", folder, forget->class);
	const char **paths = arena_array(arena, FILES_MAX, sizeof *paths);
	size_t len = strlen(stem);
	bool all = strcmp(forget->class, "all") == 0;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		int parts = 0;
		int count = files_list(arena, folder, endings[i], paths, FILES_MAX, &forget->cut);
		for (int j = 0; j < count; j++)
			if (all || (strncmp(paths[j], stem, len) == 0 && strchr("-.", paths[j][len])))
				doom(forget, paths[j], i ? &parts : &forget->page_count);
	}
}

/* One profile's folder. */
static void folder_find(struct forget *forget, const char *profile)
{
	struct arena *arena = &forget->arena;
	struct names names;
	struct diagnostics list;
	const char **paths = arena_array(arena, FILES_MAX, sizeof *paths);
	diagnostics_init(&list);
	names_init(&names);
	int count = class_shelf_stems(arena, class_shelf_folder(arena, profile, CLASS_NAMES), paths,
		FILES_MAX, &forget->cut);
	for (int i = 0; i < count; i++)
		if (is_class(forget, paths[i])) {
			names_load(paths[i], &names, &list);
			doom(forget, paths[i], &forget->class_count);
		}
	count = class_shelf_stems(arena, class_shelf_folder(arena, profile, CLASS_TEAMS), paths,
		FILES_MAX, &forget->cut);
	for (int i = 0; i < count; i++)
		set_find(forget, paths[i], &names);
	if (forget->class)
		reports_find(forget, profile);
	names_close(&names);
	diagnostics_close(&list);
}

/* Can all of it go? The program that has a profile open would write its names once more. */
static bool all_can_go(const struct forget *forget, struct error *error)
{
	for (int i = 0; i < forget->doomed_count; i++) {
		const char *path = forget->doomed[i], *slash = strrchr(path, '/');
		char folder[4096], journal[4096];
		snprintf(folder, sizeof folder, "%.*s", (int)(slash - path), path);
		const char *above = strrchr(folder, '/');
		snprintf(journal, sizeof journal, "%.*s/journal.db", (int)(above - folder), folder);
		if (faccessat(AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) != 0)
			return error_set(error, "cannot forget what is in %s: %s; nothing was changed",
				folder, strerror(errno));
		if (profiles_busy(journal))
			return error_set(error, "Readback is open on this profile: close it first, or forget "
				"by Del on the class's last screen; nothing was changed");
	}
	return !forget->cut || error_set(error, "there are over %d files of names; nothing was changed",
		FILES_MAX);
}

static void told(const struct forget *forget)
{
	bool all = forget->class && strcmp(forget->class, "all") == 0;
	if (all && !forget->class_count)
		printf("No class has names in %s.\n", forget->profile);
	else if (all)
		printf("The names of all classes (%d) are forgotten; their answers stay.\n",
			forget->class_count);
	else if (forget->class && !forget->class_count)
		printf("Class %s has no names in %s.\n", forget->class, forget->profile);
	else if (forget->class)
		printf("The names of class %s are forgotten; its answers stay.\n", forget->class);
	if (forget->set_count)
		printf("Forgotten with all their names: %d saved set%s of teams.\n", forget->set_count,
			forget->set_count == 1 ? "" : "s");
	else if (forget->set)
		printf("No saved set of teams is called %s.\n", forget->set);
	else if (forget->teams)
		puts("No saved set of teams names any of them.");
	for (int i = 0; forget->class && i < forget->stay_count && i < STAYS_MAX; i++)
		printf("A saved set of teams names some of them still: forget it by --set \"%s\".\n",
			forget->stays[i]);
	if (forget->class && forget->stay_count > STAYS_MAX)
		printf("And so do %d more.\n", forget->stay_count - STAYS_MAX);
}

static bool forget_all(struct forget *forget, struct error *error)
{
	struct arena *arena = &forget->arena;
	struct profile_list list = { .count = 0 };
	if (!forget->profile && !(forget->profile = folder_get(arena, FOLDER_DATA, error)))
		return false;
	if (!files_folder(forget->profile))
		return error_set(error, "%s is no folder of a profile", forget->profile);
	folder_find(forget, forget->profile);
	if (forget->class && strcmp(forget->class, "all") == 0)
		list = profiles_list(arena, forget->profile, PROFILE_DEFAULT);
	for (int i = 1; i < list.count; i++)
		folder_find(forget, arena_format(arena, "%s/profiles/%d", forget->profile,
			list.items[i].number));
	/* What a deleted profile left where the program was cut off. */
	if (list.count)
		folder_find(forget, arena_format(arena, "%s/profiles/deleted", forget->profile));
	if (!forget->class_count)
		forget->class_count = forget->page_count; /* its names are in a report alone */
	bool fine = all_can_go(forget, error);
	for (int i = 0; fine && i < forget->doomed_count; i++)
		fine = names_forget(forget->doomed[i], error);
	return fine;
}

/* A class belongs to one profile: its number to the default one's journal, unless that folder of a
 * profile is named; `all` goes through every profile. */
static int forget_run(struct forget *forget)
{
	struct error error = { .text = "" };
	arena_init(&forget->arena);
	bool fine = forget_all(forget, &error);
	if (fine)
		told(forget);
	else
		fprintf(stderr, "readback forget: %s\n", error.text);
	arena_close(&forget->arena);
	return fine ? EXIT_FINE : EXIT_TROUBLE;
}

static const struct option_text texts[] = {
	{ "--teams", NULL, "forgets the saved sets of teams, too, that name somebody of the class" },
	{ "--set", "TITLE", "forgets the saved set of teams that is called so" },
	{ "--profile-dir", "DIR", "the profile's folder (default: your own)" },
	{ "--help", NULL, "this text" },
};
enum forget_option { FORGET_TEAMS, FORGET_SET, FORGET_PROFILE, FORGET_HELP };

static void option_take(struct options *options, const struct option_found *found,
	struct forget *forget)
{
	int64_t number;
	if (found->option == FORGET_TEAMS)
		forget->teams = true;
	else if (found->option == FORGET_SET)
		forget->set = found->value;
	else if (found->option == FORGET_PROFILE)
		forget->profile = found->value;
	else if (forget->class)
		options_wrong(options, "CLASS", found->value, "one class");
	else if (strcmp(found->value, "all") == 0
		|| options_number(options, "CLASS", found->value, 1, INT64_MAX, &number))
		forget->class = found->value;
}

int command_forget(int argc, char **argv)
{
	struct forget *forget = calloc(1, sizeof *forget);
	struct options options;
	struct option_found found;
	bool help = false;
	CHECK(forget);
	options_init(&options, "readback forget", texts, (int)(sizeof texts / sizeof *texts), argc,
		argv);
	while (!help && options_next(&options, &found)) {
		help = found.option == FORGET_HELP;
		if (!help)
			option_take(&options, &found, forget);
	}
	if (help)
		options_help(&options, "readback forget CLASS|all [options]",
			"Takes away the names of a class (its number, as readback report --list tells),\n"
			"or of all. What was answered stays, without names.");
	else if (!options.mistake && !forget->class && !forget->set)
		options_wrong(&options, "CLASS", "(none)", "the number of a class, or all");
	int code = help ? EXIT_FINE : options.mistake ? EXIT_UNREADABLE : forget_run(forget);
	free(forget);
	return code;
}
