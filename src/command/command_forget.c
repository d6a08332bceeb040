/* readback forget: names of a class go; what was answered stays, without them. */
#include "bankfile/names_file.h"
#include "command/command.h"
#include "command/options.h"
#include "shell/files.h"
#include "shell/folders.h"
#include "shell/profiles.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILES_MAX = 4096 };

struct forget {
	const char *profile;  /* the data folder */
	const char *class;    /* a number, or "all" */
	int forgotten;
	bool failed;
};

/* Also what a save that was cut off left. */
static void file_forget(struct forget *forget, const char *path)
{
	struct error error;
	if (names_forget(path, &error)) {
		forget->forgotten++;
	} else {
		fprintf(stderr, "readback forget: %s\n", error.text);
		forget->failed = true;
	}
}

static void folder_forget(struct forget *forget, struct arena *arena, const char *folder)
{
	static const char *const endings[] = { ".cfg", ".new" };
	const char **paths = arena_array(arena, FILES_MAX, sizeof *paths);
	bool cut;
	if (strcmp(forget->class, "all") != 0) {
		const char *path = arena_format(arena, "%s/%s.cfg", folder, forget->class);
		if (files_there(path) || files_there(arena_format(arena, "%s.new", path)))
			file_forget(forget, path);
		return;
	}
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		int count = files_list(arena, folder, endings[i], paths, FILES_MAX, &cut);
		for (int j = 0; j < count; j++)
			file_forget(forget, paths[j]);
	}
}

static void told(const struct forget *forget, bool all)
{
	if (!forget->forgotten && all)
		printf("No class has names in %s.\n", forget->profile);
	else if (!forget->forgotten)
		printf("Class %s has no names in %s.\n", forget->class, forget->profile);
	else if (all)
		printf("The names of all classes (%d) are forgotten; their answers stay.\n",
			forget->forgotten);
	else
		printf("The names of class %s are forgotten; its answers stay.\n", forget->class);
}

/* A class belongs to one profile: its number to the default one's journal, unless that folder of a
 * profile is named; `all` goes through every profile. */
static int forget_run(struct forget *forget)
{
	struct arena arena;
	struct error error;
	arena_init(&arena);
	bool fine = forget->profile || (forget->profile = folder_get(&arena, FOLDER_DATA, &error));
	bool all = strcmp(forget->class, "all") == 0;
	if (fine && !files_folder(forget->profile))
		fine = error_set(&error, "%s is no folder of a profile", forget->profile);
	if (fine)
		folder_forget(forget, &arena, arena_format(&arena, "%s/names", forget->profile));
	struct profile_list list = { .count = 0 };
	if (fine && all)
		list = profiles_list(&arena, forget->profile, PROFILE_DEFAULT);
	for (int i = 1; i < list.count; i++)
		folder_forget(forget, &arena, arena_format(&arena, "%s/profiles/%d/names",
			forget->profile, list.items[i].number));
	if (!fine)
		fprintf(stderr, "readback forget: %s\n", error.text);
	else if (!forget->failed)
		told(forget, all);
	arena_close(&arena);
	return fine && !forget->failed ? EXIT_FINE : EXIT_TROUBLE;
}

int command_forget(int argc, char **argv)
{
	static const struct option_text texts[] = {
		{ "--profile-dir", "DIR", "the profile's folder (default: your own)" },
		{ "--help", NULL, "this text" },
	};
	struct forget forget = { .profile = NULL };
	struct options options;
	struct option_found found;
	int64_t number;
	options_init(&options, "readback forget", texts, 2, argc, argv);
	while (options_next(&options, &found)) {
		if (found.option == 1) {
			options_help(&options, "readback forget CLASS|all",
				"Takes away the names of a class (its number, as readback report --list tells),\n"
				"or of all. What was answered stays, without names.");
			return EXIT_FINE;
		}
		if (found.option == 0)
			forget.profile = found.value;
		else if (forget.class)
			options_wrong(&options, "CLASS", found.value, "one class");
		else if (strcmp(found.value, "all") == 0
			|| options_number(&options, "CLASS", found.value, 1, INT64_MAX, &number))
			forget.class = found.value;
	}
	if (!options.mistake && forget.class)
		return forget_run(&forget);
	if (!options.mistake)
		options_wrong(&options, "CLASS", "(none)", "the number of a class, or all");
	return EXIT_UNREADABLE;
}
