#include "folder.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_BYTES = 300 };

int folder_setup(void **state)
{
	char *path = malloc(PATH_BYTES);
	if (!path)
		return -1;
	const char *base = getenv("TMPDIR");
	snprintf(path, PATH_BYTES, "%s/readback-shell-XXXXXX", base && *base ? base : "/tmp");
	*state = path;
	return mkdtemp(path) ? 0 : -1;
}

static void remove_all(const char *path)
{
	DIR *folder = opendir(path);
	for (struct dirent *entry = folder ? readdir(folder) : NULL; entry; entry = readdir(folder)) {
		char inner[PATH_BYTES + 260];
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
		struct stat status;
		if (lstat(inner, &status) == 0 && S_ISDIR(status.st_mode))
			remove_all(inner);
		else
			unlink(inner);
	}
	if (folder)
		closedir(folder);
	rmdir(path);
}

int folder_teardown(void **state)
{
	remove_all(*state);
	free(*state);
	return 0;
}

const char *folder_path(void **state, const char *name)
{
	static char paths[8][PATH_BYTES + 260];
	static int next;
	next = (next + 1) % 8;
	snprintf(paths[next], sizeof paths[next], "%s/%s", (const char *)*state, name);
	return paths[next];
}

void folder_write(void **state, const char *name, const char *text)
{
	FILE *file = fopen(folder_path(state, name), "wb");
	if (!file || fputs(text, file) < 0 || fclose(file) != 0)
		abort();
}
