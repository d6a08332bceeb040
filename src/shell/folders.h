/* Where the program keeps and finds things: the XDG base directories (freedesktop.org, XDG Base
 * Directory Specification 0.8) and the program's own data. Paths are in the arena, without a
 * slash at the end. */
#ifndef SHELL_FOLDERS_H
#define SHELL_FOLDERS_H

#include "base/arena.h"
#include "base/error.h"

enum folder {
	FOLDER_DATA,   /* the learner's profile */
	FOLDER_CONFIG, /* settings */
	FOLDER_CACHE,  /* may be lost at any time */
};

/* The folder of that kind for Readback, made with its parents (mode 0700) where it is missing.
 * NULL with error "cannot make the folder X: why"; where neither XDG's variable nor HOME is an
 * absolute path, the user's entry in the password file counts. */
const char *folder_get(struct arena *arena, enum folder folder, struct error *error);

/* Makes a folder and its parents (mode 0700); one that is there is well. */
bool folder_make(const char *path, struct error *error);

/* The program's own data (questions/, fonts/): ../share/readback from the executable where that
 * is, else the source that the program was built from. Never NULL; need not exist. */
const char *folder_share(struct arena *arena);

/* Where the catalogues of the game's words are: LANGUAGE/LC_MESSAGES/readback.mo below it. */
const char *folder_words(struct arena *arena);

/* A path as people write it or paste it, in arena: "~" is the user's own folder, quotation marks
 * are a shell's, "file://" a file manager's. */
const char *folder_resolve(struct arena *arena, const char *written);

#endif
