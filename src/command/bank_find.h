/* A bank looked for by its own id, where nobody named its file. */
#ifndef COMMAND_BANK_FIND_H
#define COMMAND_BANK_FIND_H

#include "base/arena.h"
#include "core/bank.h"

enum { BANK_FOLDERS = 4 };

/* The folders in which banks are looked for: the user's own, the working folder, and those that
 * come along. data: the folder of the user's data, NULL where there is none. Returns how many. */
int bank_folders(struct arena *arena, const char *data, const char *share,
	const char *folders[BANK_FOLDERS]);

/* The first of these files, then of the files in these folders, that is a bank of that id (of any,
 * where it is ""). It is read whole, and so are those before it: nothing is said of what is wrong
 * with them. The caller closes it; NULL: there is none. *path: its file, in arena. */
struct bank *bank_find_by_id(struct arena *arena, const char *id, const char *const *paths,
	int path_count, const char *const *folders, int folder_count, const char **path);

#endif
