/* A file that may be damaged, kept as it is beside itself under a dated name. */
#ifndef STORE_ASIDE_H
#define STORE_ASIDE_H

#include "base/error.h"
#include "store/durable.h"

/* Copies the file PATH (".../journal.db") with its -wal and -shm byte for byte to
 * ".../journal-damaged-STAMP.db", "-2", "-3" and so on behind the stamp where that name is taken,
 * and writes the path to `out`. No connection to it may be open in this program. error: "cannot
 * copy ...". */
bool aside_keep(const char *path, const char *stamp, char out[DURABLE_PATH_MAX],
	struct error *error);

/* Deletes what stands beside a file that is to be replaced: it must not be taken for the new
 * file's. */
void aside_companions_delete(const char *path);

#endif
