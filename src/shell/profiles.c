#define _XOPEN_SOURCE 700 /* nftw */
#include "shell/profiles.h"

#include "shell/files.h"
#include "shell/folders.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NUMBER_MAX = 999999, NUMBER_BYTES = 16, TRIES = 1000 };

static const char *profile_folder(struct arena *arena, const char *data, int number)
{
	return number == PROFILE_DEFAULT ? data : arena_format(arena, "%s/profiles/%d", data, number);
}

const char *profiles_journal(struct arena *arena, const char *data, int number)
{
	return arena_format(arena, "%s/journal.db", profile_folder(arena, data, number));
}

/* 1, 2, ... as this program writes them; 0 for any other text. */
static int number_of(const char *text)
{
	size_t len = strlen(text);
	if (!isdigit((unsigned char)text[0]) || text[0] == '0' || len > 6
		|| strspn(text, "0123456789") != len)
		return 0;
	return (int)strtol(text, NULL, 10);
}

static const char *name_read(struct arena *arena, const char *folder)
{
	struct error error;
	size_t len;
	const char *text = files_read(arena, arena_format(arena, "%s/name", folder),
		PROFILE_NAME_BYTES, &len, &error);
	if (!text || memchr(text, '\0', len))
		return NULL;
	len -= len && text[len - 1] == '\n';
	return profile_name(arena, arena_copy(arena, text, len));
}

static int64_t time_of(const char *path)
{
	struct stat status;
	if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
		return 0;
	return (int64_t)status.st_mtim.tv_sec * 1000 + status.st_mtim.tv_nsec / 1000000;
}

/* What was kept last may still be in the log beside it. */
static int64_t journal_time(struct arena *arena, const char *journal)
{
	int64_t file = time_of(journal), log = time_of(arena_format(arena, "%s-wal", journal));
	return file && log > file ? log : file;
}

bool profiles_busy(const char *journal)
{
	char path[PATH_MAX];
	int len = snprintf(path, sizeof path, "%s.lock", journal);
	int file = len > 0 && (size_t)len < sizeof path
		? open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) : -1;
	if (file < 0)
		return false;
	/* Held for no longer than the question takes; whoever opens the journal waits that long. */
	bool busy = flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
	close(file);
	return busy;
}

static struct profile profile_read(struct arena *arena, const char *data, int number, int open)
{
	const char *folder = profile_folder(arena, data, number);
	const char *journal = profiles_journal(arena, data, number);
	return (struct profile){ .number = number, .name = name_read(arena, folder),
		.used_ms = journal_time(arena, journal), .open = number == open,
		.busy = number != open && profiles_busy(journal) };
}

static int by_number(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;
	return (x > y) - (x < y);
}

/* The numbers of the folders in profiles/, ascending. */
static int *numbers_list(struct arena *arena, const char *data, int *count)
{
	const char *folder = arena_format(arena, "%s/profiles", data);
	struct dirent **entries;
	int all = scandir(folder, &entries, NULL, NULL);
	int *numbers = arena_array(arena, all > 0 ? (size_t)all : 1, sizeof *numbers);
	*count = 0;
	for (int i = 0; i < all; i++) {
		int number = number_of(entries[i]->d_name);
		if (number && files_folder(arena_format(arena, "%s/%d", folder, number)))
			numbers[(*count)++] = number;
		free(entries[i]);
	}
	if (all >= 0)
		free(entries);
	if (*count)
		qsort(numbers, (size_t)*count, sizeof *numbers, by_number);
	return numbers;
}

struct profile_list profiles_list(struct arena *arena, const char *data, int number)
{
	int count;
	const int *numbers = numbers_list(arena, data, &count);
	struct profile_list list = { .count = count + 1 };
	list.items = arena_array(arena, (size_t)list.count, sizeof *list.items);
	list.items[0] = profile_read(arena, data, PROFILE_DEFAULT, number);
	for (int i = 0; i < count; i++)
		list.items[i + 1] = profile_read(arena, data, numbers[i], number);
	return list;
}

static bool bytes_put(int file, const char *text, size_t len)
{
	while (len) {
		ssize_t put = write(file, text, len);
		if (put < 0 && errno != EINTR)
			return false;
		text += put > 0 ? put : 0;
		len -= put > 0 ? (size_t)put : 0;
	}
	return fsync(file) == 0;
}

/* A short line in place of the one before it, whole or not at all. */
static bool line_write(struct arena *arena, const char *path, const char *line,
	struct error *error)
{
	const char *text = arena_format(arena, "%s\n", line), *beside = arena_format(arena, "%s.new",
		path);
	int file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
	bool put = file >= 0 && bytes_put(file, text, strlen(text));
	int why = errno;
	if (file >= 0)
		close(file);
	if (put && rename(beside, path) == 0)
		return true;
	why = put ? errno : why;
	if (file >= 0)
		unlink(beside);
	return error_set(error, "cannot save %s: %s", path, strerror(why));
}

bool profiles_rename(struct arena *arena, const char *data, int number, const char *name,
	struct error *error)
{
	const char *folder = profile_folder(arena, data, number);
	return line_write(arena, arena_format(arena, "%s/name", folder), name, error);
}

/* The first number behind all others; where these have run out, the first that is free. */
static int number_free(const int *numbers, int count)
{
	if (!count || numbers[count - 1] < NUMBER_MAX)
		return count ? numbers[count - 1] + 1 : 1;
	int number = 1;
	for (int i = 0; i < count && numbers[i] == number; i++)
		number++;
	return number;
}

bool profiles_make(struct arena *arena, const char *data, const char *name, int *number,
	struct error *error)
{
	int count;
	const int *numbers = numbers_list(arena, data, &count);
	*number = number_free(numbers, count);
	if (!folder_make(arena_format(arena, "%s/profiles", data), error))
		return false;
	const char *folder = profile_folder(arena, data, *number);
	/* Something else may lie there under this name, or another program be quicker. */
	for (int tries = 0; mkdir(folder, 0700) != 0; tries++) {
		if (errno != EEXIST || tries == TRIES || *number >= NUMBER_MAX)
			return error_set(error, "cannot make the folder %s: %s", folder, strerror(errno));
		folder = profile_folder(arena, data, ++*number);
	}
	if (profiles_rename(arena, data, *number, name, error))
		return true;
	rmdir(folder);
	return false;
}

static int entry_remove(const char *path, const struct stat *status, int flag, struct FTW *walk)
{
	(void)status;
	(void)flag;
	(void)walk;
	return remove(path);
}

/* Under a name that is no profile's it is gone at once; what a cut in between leaves of it goes the
 * next time. The lock is held meanwhile, so that no other program opens what goes. */
bool profiles_delete(struct arena *arena, const char *data, int number, struct error *error)
{
	const char *folder = profile_folder(arena, data, number);
	const char *gone = arena_format(arena, "%s/profiles/deleted", data);
	const char *lock = arena_format(arena, "%s.lock", profiles_journal(arena, data, number));
	if (number == PROFILE_DEFAULT)
		return error_set(error, "%s holds the other profiles", folder);
	int file = open(lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (file >= 0 && flock(file, LOCK_EX | LOCK_NB) != 0) {
		close(file);
		return error_set(error, "another Readback has it open");
	}
	nftw(gone, entry_remove, 8, FTW_DEPTH | FTW_PHYS);
	bool moved = rename(folder, gone) == 0;
	int why = errno;
	if (moved)
		nftw(gone, entry_remove, 8, FTW_DEPTH | FTW_PHYS);
	if (file >= 0)
		close(file);
	return moved || error_set(error, "cannot delete %s: %s", folder, strerror(why));
}

static const char *last_path(struct arena *arena, const char *data)
{
	return arena_format(arena, "%s/profiles/last", data);
}

int profiles_last(struct arena *arena, const char *data)
{
	struct error error;
	size_t len;
	const char *text = files_read(arena, last_path(arena, data), NUMBER_BYTES, &len, &error);
	if (!text)
		return PROFILE_DEFAULT;
	int number = number_of(arena_copy(arena, text, strcspn(text, "\n")));
	return number && files_folder(profile_folder(arena, data, number)) ? number
		: PROFILE_DEFAULT;
}

void profiles_keep_last(struct arena *arena, const char *data, int number)
{
	struct error error;
	line_write(arena, last_path(arena, data), arena_format(arena, "%d", number), &error);
}
