/* The user's own files written and taken away. */
#include "bankfile/file_write.h"
#include "bankfile/own_file.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { KEPT_MAX = 999 };

bool own_file_unreadable(const char *path)
{
	struct own_file file;
	struct diagnostics list;
	diagnostics_init(&list);
	bool unreadable = !own_file_open(&file, path, &list) && list.count;
	own_file_close(&file);
	diagnostics_close(&list);
	return unreadable;
}

/* An ending that no file beside this one has yet; the last one is used again and again. */
static const char *ending_free(struct arena *arena, const char *path)
{
	const char *ending = ".old";
	for (int i = 2; i < KEPT_MAX && access(arena_format(arena, "%s%s", path, ending), F_OK) == 0;
			i++)
		ending = arena_format(arena, ".old-%d", i);
	return ending;
}

bool own_file_save(const char *path, const char *text, size_t len, bool keep,
	struct error *error)
{
	struct arena arena;
	arena_init(&arena);
	bool saved = file_write(path, text, len, keep ? ending_free(&arena, path) : NULL, error);
	arena_close(&arena);
	return saved;
}

static bool take_away(const char *path, struct error *error)
{
	return unlink(path) == 0 || errno == ENOENT
		|| error_set(error, "cannot forget %s: %s", path, strerror(errno));
}

/* "17.cfg" and what has a further ending, an editor's copy too ("17.cfg~"); not "17.cfgs". */
static bool lies_beside(const char *name, const char *stem)
{
	size_t len = strlen(stem);
	return strncmp(name, stem, len) == 0 && !isalnum((unsigned char)name[len]);
}

/* What is gone is gone after a power cut, too; some file systems cannot promise that. */
static void folder_sync(const char *folder)
{
	int handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (handle >= 0) {
		(void)fsync(handle);
		close(handle);
	}
}

bool own_file_remove(const char *path, struct error *error)
{
	struct arena arena;
	struct dirent **entries;
	arena_init(&arena);
	const char *slash = strrchr(path, '/'), *stem = slash ? slash + 1 : path;
	const char *folder = slash ? arena_copy(&arena, path, (size_t)(slash - path) + 1) : "./";
	int count = scandir(folder, &entries, NULL, NULL);
	bool gone = count >= 0 || errno == ENOENT
		|| error_set(error, "cannot forget %s: %s", path, strerror(errno));
	for (int i = 0; i < count; i++) {
		const char *name = entries[i]->d_name;
		if (gone && lies_beside(name, stem))
			gone = take_away(arena_format(&arena, "%s%s", folder, name), error);
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	if (count > 0)
		folder_sync(folder);
	arena_close(&arena);
	return gone;
}
