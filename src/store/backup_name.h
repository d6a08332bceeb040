/* The names of backups; for the files of store/ alone. */
#ifndef STORE_BACKUP_NAME_H
#define STORE_BACKUP_NAME_H

#include "store/backup.h"

#define BACKUP_BEGIN "journal-"
#define BACKUP_UNDO "-before-restore"
#define BACKUP_END ".db"
/* A backup that is being made. */
#define BACKUP_UNFINISHED BACKUP_END ".new"

/* Is it the name of a backup, or, with BACKUP_UNFINISHED, of one that is being made? `backup` gets
 * all but the size. */
bool backup_name_read(const char *name, const char *end, struct backup *backup);

/* The first path of that stamp in the folder that is free. */
bool backup_name_free(char out[DURABLE_PATH_MAX], const char *folder, const char *stamp,
	bool before_restore);

/* All of them, malloced, newest first; *count is 0 and the result NULL where there are none. */
struct backup *backup_read(const char *folder, int *count);

#endif
