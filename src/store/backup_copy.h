/* A backup of any connection's database; for the files of store/ alone. */
#ifndef STORE_BACKUP_COPY_H
#define STORE_BACKUP_COPY_H

#include "base/error.h"

#include <sqlite3.h>
#include <stdbool.h>

/* As backup_make. */
bool backup_copy(sqlite3 *from, const char *folder, const char *stamp, bool before_restore,
	struct error *error);

#endif
