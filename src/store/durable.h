/* Files that are whole or not there: copied and synced before they get their name, and the
 * folder synced behind. Paths are files' paths; none of this knows what is in them. */
#ifndef STORE_DURABLE_H
#define STORE_DURABLE_H

#include "base/error.h"

#include <stdbool.h>
#include <stdint.h>

enum { DURABLE_PATH_MAX = 4096 };

/* Makes the folders above the file (mode 0700), each synced in the one above. What cannot be
 * made shows when the file is opened. */
void durable_folders_make(const char *path);

/* Syncs the folder that the file is in: a name is only as safe as that. */
void durable_folder_sync(const char *path);

/* Copies the bytes to a file that must not be there yet, and syncs it. false: nothing is there;
 * error is "cannot copy FROM to TO: why". */
bool durable_copy(const char *from, const char *to, struct error *error);

/* Syncs the file, then gives it that name, in place of another file if there is one. error:
 * "cannot put FROM in place of TO: why". */
bool durable_move(const char *from, const char *to, struct error *error);

/* -1: there is none. */
int64_t durable_size(const char *path);

/* Joins three texts; false where they do not fit. */
bool durable_path(char out[DURABLE_PATH_MAX], const char *a, const char *b, const char *c);
/* The folder of the file, without a slash at its end. */
bool durable_folder(char out[DURABLE_PATH_MAX], const char *path);

#endif
