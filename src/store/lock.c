#include "store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* A program that was closed a moment ago may still hold the lock. */
enum { TRIES = 21, PAUSE_MS = 10 };

static int lock_open(const char *path)
{
	char *name = sqlite3_mprintf("%s.lock", path);
	if (!name) {
		errno = ENOMEM;
		return -1;
	}
	int file = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	sqlite3_free(name);
	return file;
}

static bool lock_hold(int file)
{
	for (int i = 0; i < TRIES; i++) {
		if (i > 0)
			sqlite3_sleep(PAUSE_MS);
		if (flock(file, LOCK_EX | LOCK_NB) == 0)
			return true;
		if (errno != EWOULDBLOCK && errno != EINTR)
			return false;
	}
	return false;
}

static const char *lock_reason(int number)
{
	switch (number) { /* not an enum: the system's numbers */
	case EWOULDBLOCK:
		return "another Readback is using this profile";
	case EACCES:
	case EPERM:
	case EROFS:
		return "it or its folder is read-only";
	}
	return strerror(number);
}

bool lock_take(int *lock, const char *path, const char *verb, struct error *error)
{
	struct stat status;
	*lock = -1;
	/* A lock beside a folder would only lie about. */
	if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
		return error_set(error, "cannot %s %s: %s", verb, path, strerror(EISDIR));
	int file = lock_open(path);
	if (file >= 0 && lock_hold(file)) {
		*lock = file;
		return true;
	}
	int number = errno;
	error_set(error, "cannot %s %s: %s", verb, path, lock_reason(number));
	error_kind_set(error, number == EWOULDBLOCK ? ERROR_IN_USE : ERROR_OTHER);
	if (file >= 0)
		close(file);
	return false;
}

void lock_leave(int *lock)
{
	if (*lock >= 0)
		close(*lock);
	*lock = -1;
}
