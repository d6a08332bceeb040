#include "bankfile/file_read.h"
#include "bankfile/codes.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum load refuse(struct diagnostics *list, const char *path, enum code code, int line,
	const char *what, const char *mend)
{
	struct diagnostic diagnostic = { .file = path, .place = { line, line },
		.level = DIAGNOSTIC_ERROR, .code = code_name(code), .what = what, .mend = mend };
	diagnostics_push(list, &diagnostic);
	return code == E001 ? LOAD_UNREADABLE : LOAD_REFUSED;
}

static enum load refuse_unreadable(struct diagnostics *list, const char *path, const char *verb,
	int error)
{
	struct arena arena;
	arena_init(&arena);
	const char *what = arena_format(&arena, "cannot %s %s: %s", verb, path, strerror(error));
	enum load load = refuse(list, path, E001, 0, what,
		"check its name, and that you may read it");
	arena_close(&arena);
	return load;
}

/* Reads until the end of the file or `size` bytes; -1 and errno where that fails. */
static ssize_t read_all(int file, char *buffer, size_t size)
{
	size_t len = 0;
	while (len < size) {
		ssize_t got = read(file, buffer + len, size - len);
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

static enum load read_open(const char *path, int file, struct arena *arena, const char **text,
	size_t *len, struct diagnostics *list)
{
	struct stat stat;
	if (fstat(file, &stat) != 0)
		return refuse_unreadable(list, path, "read", errno);
	if (!S_ISREG(stat.st_mode))
		return refuse(list, path, E101, 0, "not a regular file", "name the bank's own file");
	/* One byte more than there should be, so that a file that grows meanwhile is noticed. */
	size_t size = stat.st_size > BANK_BYTES_MAX ? BANK_BYTES_MAX + 1 : (size_t)stat.st_size + 1;
	char *buffer = arena_push(arena, size);
	ssize_t got = read_all(file, buffer, size);
	if (got < 0)
		return refuse_unreadable(list, path, "read", errno);
	if (got > BANK_BYTES_MAX)
		return refuse(list, path, E102, 1, "the file has over 32 MiB",
			"split it into several banks");
	*text = buffer;
	*len = (size_t)got;
	return LOAD_OK;
}

enum load file_read(const char *path, struct arena *arena, const char **text, size_t *len,
	struct diagnostics *list)
{
	int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	if (file < 0)
		return refuse_unreadable(list, path, "open", errno);
	enum load load = read_open(path, file, arena, text, len, list);
	close(file);
	return load;
}
