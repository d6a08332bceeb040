#include "shell/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *refuse(const char *path, const char *why, struct error *error)
{
	error_set(error, "cannot open %s: %s", path, why);
	return NULL;
}

static const char *refuse_size(const char *path, size_t most, struct error *error)
{
	if (most >= 1024 * 1024)
		error_set(error, "cannot open %s: it is larger than %zu MiB", path, most / (1024 * 1024));
	else
		error_set(error, "cannot open %s: it is larger than %zu bytes", path, most);
	return NULL;
}

static const char *kind_problem(mode_t mode)
{
	if (S_ISREG(mode))
		return NULL;
	return S_ISDIR(mode) ? "it is a folder" : "it is not a regular file";
}

/* As many bytes as are there, at most `size`; -1 with errno. */
static ssize_t read_all(int file, char *bytes, size_t size)
{
	size_t len = 0;
	while (len < size) {
		ssize_t got = read(file, bytes + len, size - len);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (got == 0)
			break;
		len += (size_t)got;
	}
	return (ssize_t)len;
}

static const char *read_open(struct arena *arena, int file, const char *path, size_t most,
	size_t *len, struct error *error)
{
	struct stat status;
	if (fstat(file, &status) != 0)
		return refuse(path, strerror(errno), error);
	const char *problem = kind_problem(status.st_mode);
	if (problem)
		return refuse(path, problem, error);
	if ((uintmax_t)status.st_size > most)
		return refuse_size(path, most, error);
	/* One byte more than it had: a file that grew meanwhile is seen, and read again next time. */
	size_t size = (size_t)status.st_size;
	char *bytes = arena_push(arena, size + 2);
	ssize_t got = read_all(file, bytes, size + 1);
	if (got < 0)
		return refuse(path, strerror(errno), error);
	if ((size_t)got > size)
		return refuse(path, "it is being written", error);
	bytes[got] = '\0';
	*len = (size_t)got;
	return bytes;
}

const char *files_read(struct arena *arena, const char *path, size_t most, size_t *len,
	struct error *error)
{
	*len = 0;
	/* Not blocking: opening a pipe must not wait for its writer. */
	int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (file < 0)
		return refuse(path, strerror(errno), error);
	const char *text = read_open(arena, file, path, most, len, error);
	close(file);
	return text;
}

bool files_there(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISREG(status.st_mode) && access(path, R_OK) == 0;
}

bool files_folder(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool files_same(const char *a, const char *b)
{
	struct stat one, other;
	return strcmp(a, b) == 0 || (stat(a, &one) == 0 && stat(b, &other) == 0
		&& one.st_dev == other.st_dev && one.st_ino == other.st_ino);
}

static bool ends_so(const char *name, const char *ending)
{
	size_t len = strlen(name), tail = strlen(ending);
	return name[0] != '.' && len > tail && strcmp(name + len - tail, ending) == 0;
}

int files_list(struct arena *arena, const char *folder, const char *ending, const char **paths,
	int most, bool *cut)
{
	struct dirent **entries;
	int all = scandir(folder, &entries, NULL, alphasort), count = 0;
	for (int i = 0; i < all; i++) {
		const char *name = entries[i]->d_name;
		bool fits = ends_so(name, ending);
		*cut = *cut || (fits && count == most);
		if (fits && count < most)
			paths[count++] = strcmp(folder, ".") == 0 ? arena_copy(arena, name, strlen(name))
				: arena_format(arena, "%s/%s", folder, name);
		free(entries[i]);
	}
	if (all >= 0)
		free(entries);
	return count;
}
