#include "planted.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

enum { BYTES_MAX = 1 << 22 };

static bool holds(const char *path, const char *planted)
{
	FILE *file = fopen(path, "rb");
	char *bytes = malloc(BYTES_MAX);
	assert_non_null(file);
	assert_non_null(bytes);
	size_t len = fread(bytes, 1, BYTES_MAX, file), want = strlen(planted);
	assert_true(len < BYTES_MAX);
	bool found = false;
	for (size_t i = 0; i + want <= len && !found; i++)
		found = memcmp(bytes + i, planted, want) == 0;
	fclose(file);
	free(bytes);
	return found;
}

int planted_search(const char *folder, const char *planted)
{
	struct dirent **entries;
	int found = 0, count = scandir(folder, &entries, NULL, NULL);
	assert_true(count >= 0);
	for (int i = 0; i < count; i++) {
		const char *name = entries[i]->d_name;
		char path[1024];
		struct stat status;
		snprintf(path, sizeof path, "%s/%s", folder, name);
		bool up = strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
		if (!up && lstat(path, &status) == 0)
			found += S_ISDIR(status.st_mode) ? planted_search(path, planted)
				: S_ISREG(status.st_mode) ? holds(path, planted) || strstr(name, planted) : 0;
		free(entries[i]);
	}
	free(entries);
	return found;
}
