#define _XOPEN_SOURCE 700 /* nftw */
#include "folder.h"

#include <ftw.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <cmocka.h>

enum { PLACES = 4, PATH_BYTES = 256 };

int folder_setup(void **state)
{
	struct test_folder *folder = calloc(1, sizeof *folder);
	*state = folder;
	if (!folder)
		return -1;
	snprintf(folder->path, sizeof folder->path, "/tmp/readback-command-XXXXXX");
	return mkdtemp(folder->path) ? 0 : -1;
}

static int entry_remove(const char *path, const struct stat *status, int flag, struct FTW *walk)
{
	(void)status;
	(void)flag;
	(void)walk;
	return remove(path);
}

int folder_teardown(void **state)
{
	struct test_folder *folder = *state;
	int code = nftw(folder->path, entry_remove, 8, FTW_DEPTH | FTW_PHYS);
	free(folder);
	return code;
}

const char *folder_path(const struct test_folder *folder, int place, const char *name)
{
	static char paths[PLACES][PATH_BYTES];
	assert_true(place >= 0 && place < PLACES);
	snprintf(paths[place], PATH_BYTES, "%s/%s", folder->path, name);
	return paths[place];
}

const char *folder_write(const struct test_folder *folder, int place, const char *name,
	const char *text)
{
	const char *path = folder_path(folder, place, name);
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
	return path;
}

void folder_become(uid_t id)
{
	if (getuid() == 0)
		assert_int_equal(seteuid(id), 0);
}
