#include "command/class_shelf.h"

#include "bankfile/draft.h"
#include "bankfile/lesson_file.h"
#include "bankfile/team_file.h"
#include "shell/files.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LEFT_MAX = 4096 };

const char *class_shelf_folder(struct arena *arena, const char *profile, enum class_folder folder)
{
	static const char *const names[CLASS_FOLDERS] = { "lessons", "teams", "names" };
	return arena_format(arena, "%s/%s", profile, names[folder]);
}

const char *class_shelf_path(struct arena *arena, const char *profile, enum class_folder folder,
	const char *title)
{
	static const char *const otherwise[CLASS_FOLDERS] = { "lesson", "teams", "names" };
	const char *at = class_shelf_folder(arena, profile, folder);
	const char *stem = draft_id(arena, title, otherwise[folder]);
	const char *path = arena_format(arena, "%s/%s.cfg", at, stem);
	/* Whatever it is, a link that leads nowhere too, it is not written over. */
	char target[1];
	for (int i = 2; access(path, F_OK) == 0 || readlink(path, target, 1) >= 0; i++)
		path = arena_format(arena, "%s/%s-%d.cfg", at, stem, i);
	return path;
}

static const char *mistake_of(struct arena *arena, const struct diagnostics *list, int *line)
{
	*line = list->count ? list->items[0].place.line : 0;
	return list->count ? arena_format(arena, "%s", list->items[0].what) : NULL;
}

static struct lesson_entry lesson_entry(struct arena *arena, const char *path,
	const struct bank *bank)
{
	struct lesson lesson;
	struct diagnostics list;
	diagnostics_init(&list);
	bool read = lesson_load(path, bank, &lesson, &list);
	struct lesson_entry entry = { .path = path, .questions = lesson.id_count,
		.minutes = lesson.minutes, .fits = read && lesson_fits(&lesson, bank),
		.bank = arena_format(arena, "%s", lesson.bank),
		.mistakes = (int)(list.count + list.left_out) };
	entry.mistake = mistake_of(arena, &list, &entry.mistake_line);
	if (entry.fits)
		entry.plan = lesson_plan(&lesson, bank);
	entry.title = lesson.title[0] ? arena_format(arena, "%s", lesson.title)
		: draft_title(arena, path);
	diagnostics_close(&list);
	return entry;
}

struct lesson_list class_shelf_lessons(struct arena *arena, const char *profile,
	const struct bank *bank)
{
	const char **paths = arena_array(arena, LESSONS_MAX, sizeof *paths);
	struct lesson_list list = { .count = 0 };
	list.count = files_list(arena, class_shelf_folder(arena, profile, CLASS_LESSONS), ".cfg", paths,
		LESSONS_MAX, &list.cut);
	list.items = arena_array(arena, (size_t)list.count, sizeof *list.items);
	for (int i = 0; i < list.count; i++)
		list.items[i] = lesson_entry(arena, paths[i], bank);
	return list;
}

static struct team_set_entry team_set_entry(struct arena *arena, const char *path)
{
	struct team_set set;
	struct diagnostics list;
	diagnostics_init(&list);
	team_set_load(path, &set, &list);
	struct team_set_entry entry = { .path = path, .teams = set.count,
		.mistakes = (int)(list.count + list.left_out) };
	entry.mistake = mistake_of(arena, &list, &entry.mistake_line);
	entry.title = set.title[0] ? arena_format(arena, "%s", set.title) : draft_title(arena, path);
	diagnostics_close(&list);
	return entry;
}

struct team_set_list class_shelf_teams(struct arena *arena, const char *profile)
{
	const char **paths = arena_array(arena, TEAM_SETS_MAX, sizeof *paths);
	struct team_set_list list = { .count = 0 };
	list.count = files_list(arena, class_shelf_folder(arena, profile, CLASS_TEAMS), ".cfg", paths,
		TEAM_SETS_MAX, &list.cut);
	list.items = arena_array(arena, (size_t)list.count, sizeof *list.items);
	for (int i = 0; i < list.count; i++)
		list.items[i] = team_set_entry(arena, paths[i]);
	return list;
}

int class_shelf_stems(struct arena *arena, const char *folder, const char **paths, int most,
	bool *cut)
{
	struct dirent **entries;
	int all = scandir(folder, &entries, NULL, alphasort), count = 0;
	for (int i = 0; i < all; i++) {
		const char *name = entries[i]->d_name, *end = strstr(name, ".cfg");
		int len = end ? (int)(end - name) + 4 : 0;
		bool again = end && count && strlen(paths[count - 1]) == strlen(folder) + 1 + (size_t)len
			&& strncmp(paths[count - 1] + strlen(folder) + 1, name, (size_t)len) == 0;
		*cut = *cut || (end && !again && count == most);
		if (end && !again && count < most)
			paths[count++] = arena_format(arena, "%s/%.*s", folder, len, name);
		free(entries[i]);
	}
	if (all >= 0)
		free(entries);
	return count;
}

void class_shelf_sweep(const char *journal)
{
	struct arena arena;
	const char *slash = strrchr(journal, '/');
	arena_init(&arena);
	const char *profile = slash ? arena_copy(&arena, journal, (size_t)(slash - journal)) : ".";
	const char **paths = arena_array(&arena, LEFT_MAX, sizeof *paths);
	for (int folder = 0; folder < CLASS_FOLDERS; folder++) {
		bool cut = false;
		const char *at = class_shelf_folder(&arena, profile, (enum class_folder)folder);
		int count = files_list(&arena, at, ".cfg.new", paths, LEFT_MAX, &cut);
		for (int i = 0; i < count; i++)
			unlink(paths[i]);
	}
	arena_close(&arena);
}
