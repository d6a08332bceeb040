#include "store/aside.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { TRIES = 1000 };

/* ".../journal" of ".../journal.db". */
static int stem_length(const char *path)
{
	const char *slash = strrchr(path, '/'), *dot = strrchr(path, '.');
	return (int)(dot && (!slash || dot > slash + 1) ? (size_t)(dot - path) : strlen(path));
}

static bool name_make(char out[DURABLE_PATH_MAX], const char *path, const char *stamp, int number)
{
	char behind[16] = "";
	int stem = stem_length(path);
	if (number > 1)
		snprintf(behind, sizeof behind, "-%d", number);
	int len = snprintf(out, DURABLE_PATH_MAX, "%.*s-damaged-%s%s%s", stem, path, stamp, behind,
		path + stem);
	return len >= 0 && len < DURABLE_PATH_MAX - 8;
}

static bool name_is_free(const char *path)
{
	char log[DURABLE_PATH_MAX];
	return durable_size(path) < 0 && durable_path(log, path, "-wal", "")
		&& durable_size(log) < 0;
}

static bool companion_keep(const char *path, const char *out, const char *which,
	struct error *error)
{
	char from[DURABLE_PATH_MAX], to[DURABLE_PATH_MAX];
	if (!durable_path(from, path, which, "") || durable_size(from) < 0)
		return true;
	return durable_path(to, out, which, "") && durable_copy(from, to, error);
}

bool aside_keep(const char *path, const char *stamp, char out[DURABLE_PATH_MAX],
	struct error *error)
{
	for (int number = 1; number < TRIES; number++) {
		if (!name_make(out, path, stamp, number))
			return error_set(error, "cannot copy %s: its name is too long", path);
		/* What goes with it comes first: where the file itself is there, all of it is. */
		if (name_is_free(out))
			return companion_keep(path, out, "-wal", error)
				&& companion_keep(path, out, "-shm", error) && durable_copy(path, out, error);
	}
	return error_set(error, "cannot copy %s: too many were set aside already", path);
}

void aside_companions_delete(const char *path)
{
	static const char *const names[] = { "-wal", "-shm", "-journal" };
	for (int i = 0; i < 3; i++) {
		char beside[DURABLE_PATH_MAX];
		if (durable_path(beside, path, names[i], ""))
			unlink(beside);
	}
	durable_folder_sync(path);
}
