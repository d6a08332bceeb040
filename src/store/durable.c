#include "store/durable.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 1 << 16 };

static void folder_sync(const char *path)
{
	int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder >= 0) {
		(void)fsync(folder);
		close(folder);
	}
}

void durable_folders_make(const char *path)
{
	char *copy = strdup(path);
	if (!copy)
		return;
	const char *above = "/";
	for (char *slash = strchr(copy + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(copy, 0700) == 0)
			folder_sync(above);
		*slash = '/';
		above = copy;
	}
	free(copy);
}

bool durable_folder(char out[DURABLE_PATH_MAX], const char *path)
{
	const char *slash = strrchr(path, '/');
	size_t len = slash ? (size_t)(slash - path) : 1;
	if (len >= DURABLE_PATH_MAX)
		return false;
	memcpy(out, slash ? path : ".", len);
	out[len] = '\0';
	if (len == 0)
		snprintf(out, DURABLE_PATH_MAX, "/");
	return true;
}

void durable_folder_sync(const char *path)
{
	char folder[DURABLE_PATH_MAX];
	if (durable_folder(folder, path))
		folder_sync(folder);
}

static bool bytes_write(int file, const char *bytes, size_t size)
{
	while (size > 0) {
		ssize_t written = write(file, bytes, size);
		if (written < 0 && errno != EINTR)
			return false;
		if (written > 0) {
			bytes += written;
			size -= (size_t)written;
		}
	}
	return true;
}

static bool bytes_copy(int from, int to)
{
	char *block = malloc(BLOCK);
	if (!block)
		return false;
	ssize_t size;
	bool fine = true;
	while (fine && (size = read(from, block, BLOCK)) != 0)
		fine = size < 0 ? errno == EINTR : bytes_write(to, block, (size_t)size);
	free(block);
	return fine;
}

bool durable_copy(const char *from, const char *to, struct error *error)
{
	int in = open(from, O_RDONLY | O_CLOEXEC);
	int out = in < 0 ? -1 : open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	bool fine = out >= 0 && bytes_copy(in, out) && fsync(out) == 0;
	int why = errno;
	if (in >= 0)
		close(in);
	if (out >= 0 && close(out) != 0 && fine) {
		fine = false;
		why = errno;
	}
	if (fine) {
		durable_folder_sync(to);
		return true;
	}
	if (out >= 0)
		unlink(to);
	return error_set(error, "cannot copy %s to %s: %s", from, to, strerror(why));
}

bool durable_move(const char *from, const char *to, struct error *error)
{
	int file = open(from, O_RDWR | O_CLOEXEC);
	bool fine = file >= 0 && fsync(file) == 0;
	int why = errno;
	if (file >= 0)
		close(file);
	if (fine && rename(from, to) != 0) {
		fine = false;
		why = errno;
	}
	if (!fine)
		return error_set(error, "cannot put %s in place of %s: %s", from, to, strerror(why));
	durable_folder_sync(to);
	return true;
}

int64_t durable_size(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 ? (int64_t)status.st_size : -1;
}

bool durable_path(char out[DURABLE_PATH_MAX], const char *a, const char *b, const char *c)
{
	int len = snprintf(out, DURABLE_PATH_MAX, "%s%s%s", a, b, c);
	return len >= 0 && len < DURABLE_PATH_MAX;
}
