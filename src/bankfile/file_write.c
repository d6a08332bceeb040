#define _XOPEN_SOURCE 700 /* realpath */

#include "bankfile/file_write.h"

#include "base/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool write_all(int file, const char *text, size_t len)
{
	while (len > 0) {
		ssize_t written = write(file, text, len);
		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return false;
		text += written;
		len -= (size_t)written;
	}
	return true;
}

/* What cannot be made shows when the file is opened. */
static void folders_make(char *path)
{
	for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(path, 0777);
		*slash = '/';
	}
}

/* The new name is only safe once its folder is. Some file systems cannot sync a folder; then
 * the old text may come back after a power cut, whole. */
static void folder_sync(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *folder = slash ? arena_copy(arena, path, (size_t)(slash - path) + 1) : ".";
	int handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (handle >= 0) {
		(void)fsync(handle);
		close(handle);
	}
}

/* false and errno. The file is closed. */
static bool write_and_close(int file, const char *text, size_t len, bool sync)
{
	bool written = write_all(file, text, len) && (!sync || fsync(file) == 0);
	int why = errno;
	/* A delayed write can still fail here. */
	if (close(file) != 0 && written) {
		why = errno;
		written = false;
	}
	errno = why;
	return written;
}

/* false and errno; then nothing is left of the file. `how`: O_TRUNC or O_EXCL. */
static bool write_new(const char *path, int how, const char *text, size_t len)
{
	int file = open(path, O_WRONLY | O_CREAT | how | O_NOFOLLOW | O_CLOEXEC, 0666);
	if (file < 0)
		return false;
	bool written = write_and_close(file, text, len, true);
	int why = errno;
	if (!written)
		unlink(path);
	errno = why;
	return written;
}

/* A device, a pipe: it takes what is written, and stays what it is. */
static bool write_into(const char *path, const char *text, size_t len)
{
	int file = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
	return file >= 0 && write_and_close(file, text, len, false);
}

static bool is_no_file(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && !S_ISREG(status.st_mode);
}

/* A second name for the old file, so that the first is never missing; a file system without
 * such names gives it a new one. */
static void old_keep(const char *target, const char *kept)
{
	unlink(kept);
	if (link(target, kept) != 0)
		rename(target, kept);
}

/* false and errno. */
static bool file_replace(struct arena *arena, const char *target, const char *text, size_t len,
	const char *keep)
{
	const char *beside = arena_format(arena, "%s.new", target);
	if (!write_new(beside, O_TRUNC, text, len))
		return false;
	if (keep)
		old_keep(target, arena_format(arena, "%s%s", target, keep));
	if (rename(beside, target) != 0) {
		int why = errno;
		unlink(beside);
		errno = why;
		return false;
	}
	folder_sync(arena, target);
	return true;
}

bool file_write(const char *path, const char *text, size_t len, const char *keep,
	struct error *error)
{
	struct arena arena;
	char real[PATH_MAX];
	arena_init(&arena);
	char *target = arena_copy(&arena, path, strlen(path));
	folders_make(target);
	if (realpath(path, real))
		target = real;
	bool placed = is_no_file(target) ? write_into(target, text, len)
		: file_replace(&arena, target, text, len, keep);
	if (!placed)
		error_set(error, "cannot save %s: %s", path, strerror(errno));
	arena_close(&arena);
	return placed;
}

bool file_create(const char *path, const char *text, size_t len, bool *exists,
	struct error *error)
{
	struct arena arena;
	bool written = write_new(path, O_EXCL, text, len);
	*exists = !written && errno == EEXIST;
	if (!written)
		return error_set(error, "cannot write %s: %s", path, strerror(errno));
	arena_init(&arena);
	folder_sync(&arena, path);
	arena_close(&arena);
	return true;
}
