#include "shell/folders.h"

#include "base/check.h"

#include <ctype.h>
#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef READBACK_SOURCE_DIR
#define READBACK_SOURCE_DIR "/usr/share/readback"
#endif

#ifndef READBACK_LOCALE_DIR
#define READBACK_LOCALE_DIR "/usr/share/readback/locale"
#endif

enum { LINK_MAX_BYTES = 4096 };

static const struct {
	const char *variable, *below_home;
} bases[] = {
	[FOLDER_DATA] = { "XDG_DATA_HOME", ".local/share" },
	[FOLDER_CONFIG] = { "XDG_CONFIG_HOME", ".config" },
	[FOLDER_CACHE] = { "XDG_CACHE_HOME", ".cache" },
};

static const char *home(void)
{
	const char *path = getenv("HOME");
	if (path && path[0] == '/')
		return path;
	const struct passwd *user = getpwuid(getuid());
	return user && user->pw_dir && user->pw_dir[0] == '/' ? user->pw_dir : NULL;
}

bool folder_make(const char *path, struct error *error)
{
	/* From the left: each parent in turn, and the folder itself. */
	size_t len = strlen(path);
	char *part = malloc(len + 1);
	CHECK(part);
	bool made = len > 0;
	errno = ENOENT;
	for (size_t end = 1; made && end <= len; end++) {
		if (end < len && path[end] != '/')
			continue;
		memcpy(part, path, end);
		part[end] = '\0';
		struct stat status;
		if (mkdir(part, 0700) == 0 || errno == EEXIST || errno == EISDIR)
			errno = stat(part, &status) == 0 && !S_ISDIR(status.st_mode) ? ENOTDIR : 0;
		else if (stat(part, &status) == 0 && S_ISDIR(status.st_mode))
			errno = 0; /* a parent that may not be written to, but is there */
		made = errno == 0;
	}
	int why = errno;
	free(part);
	return made || error_set(error, "cannot make the folder %s: %s", path, strerror(why));
}

const char *folder_get(struct arena *arena, enum folder folder, struct error *error)
{
	const char *base = getenv(bases[folder].variable), *user = home();
	const char *path;
	/* The specification asks that a relative path be ignored. */
	if (base && base[0] == '/') {
		path = arena_format(arena, "%s/readback", base);
	} else if (user) {
		path = arena_format(arena, "%s/%s/readback", user, bases[folder].below_home);
	} else {
		error_set(error, "cannot make a folder for Readback: neither %s nor HOME is set",
			bases[folder].variable);
		return NULL;
	}
	return folder_make(path, error) ? path : NULL;
}

const char *folder_share(struct arena *arena)
{
	char program[LINK_MAX_BYTES];
	ssize_t len = readlink("/proc/self/exe", program, sizeof program - 1);
	if (len > 0) {
		program[len] = '\0';
		char *slash = strrchr(program, '/');
		*slash = '\0';
		slash = strrchr(program, '/');
		if (slash) {
			const char *share = arena_format(arena, "%.*s/share/readback", (int)(slash - program),
				program);
			if (access(share, R_OK | X_OK) == 0)
				return share;
		}
	}
	return READBACK_SOURCE_DIR;
}

const char *folder_words(struct arena *arena)
{
	const char *share = folder_share(arena);
	return strcmp(share, READBACK_SOURCE_DIR) == 0 ? READBACK_LOCALE_DIR
		: arena_format(arena, "%s/locale", share);
}

static bool hex_pair(const char *at, char *byte)
{
	char digits[3] = { at[0], at[0] ? at[1] : '\0', '\0' };
	long value = strtol(digits, NULL, 16);
	if (!isxdigit((unsigned char)digits[0]) || !isxdigit((unsigned char)digits[1]) || !value)
		return false;
	*byte = (char)value;
	return true;
}

/* file:///home/me/my%20bank.cfg: what a file manager copies (RFC 8089). */
static char *path_of_address(struct arena *arena, const char *address)
{
	char *path = arena_format(arena, "%s", address), *to = path;
	for (const char *at = path; *at; at++) {
		if (*at == '%' && hex_pair(at + 1, to))
			at += 2;
		else
			*to = *at;
		to++;
	}
	*to = '\0';
	return path;
}

const char *folder_resolve(struct arena *arena, const char *written)
{
	static const char address[] = "file://";
	char *path = arena_format(arena, "%s", written);
	size_t len = strlen(path);
	/* As a shell's command line holds it. */
	if (len > 1 && (path[0] == '\'' || path[0] == '"') && path[len - 1] == path[0])
		path = arena_copy(arena, path + 1, len - 2);
	if (strncmp(path, address, sizeof address - 1) == 0)
		path = path_of_address(arena, path + sizeof address - 1);
	bool user = path[0] == '~' && (!path[1] || path[1] == '/') && home();
	return user ? arena_format(arena, "%s%s", home(), path + 1) : path;
}
