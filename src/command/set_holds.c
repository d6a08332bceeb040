#include "command/set_holds.h"

#include "bankfile/escape.h"
#include "shell/files.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

enum { SET_BYTES_MAX = 1 << 20 };

/* The bytes of a set's file and of all that lies beside it, joined. */
static const char *set_bytes(struct arena *arena, const char *path, size_t *len)
{
	struct dirent **entries;
	const char *slash = strrchr(path, '/'), *folder = arena_copy(arena, path,
		(size_t)(slash - path));
	char *bytes = arena_push(arena, 1);
	int count = scandir(folder, &entries, NULL, NULL);
	*len = 0;
	for (int i = 0; i < count; i++) {
		size_t more = 0;
		const char *name = entries[i]->d_name;
		const char *text = strncmp(name, slash + 1, strlen(slash + 1)) != 0 ? NULL
			: files_read(arena, arena_format(arena, "%s/%s", folder, name), SET_BYTES_MAX, &more,
				NULL);
		if (text) {
			char *joined = arena_push(arena, *len + more + 1);
			memcpy(joined, bytes, *len);
			memcpy(joined + *len, text, more);
			bytes = joined;
			*len += more;
		}
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	return bytes;
}

/* A name as a file of the program's has it, in quotes: found even where a mistake hides it. */
static bool bytes_hold(struct arena *arena, const char *bytes, size_t len, const char *name)
{
	const char *quoted = escape_quoted(arena, name);
	size_t quoted_len = strlen(quoted);
	for (size_t i = 0; i + quoted_len <= len; i++)
		if (memcmp(bytes + i, quoted, quoted_len) == 0)
			return true;
	return false;
}

bool set_holds(const char *path, const struct team_set *set, const struct names *names)
{
	struct arena arena;
	bool found = false;
	size_t len;
	if (!names->count)
		return false;
	arena_init(&arena);
	const char *bytes = set_bytes(&arena, path, &len);
	for (int i = 1; i <= NAMES_MAX && !found; i++) {
		const char *name = names_get(names, i);
		found = name && (team_set_alike(set, name) >= 0 || bytes_hold(&arena, bytes, len, name));
	}
	arena_close(&arena);
	return found;
}
