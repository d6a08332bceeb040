/* SQLite's door to the files, ours while a test runs: everything goes through to the system's own
 * VFS, a disk (disk.h) is told of it, and at chosen calls it fails or the power is lost. After
 * that nothing succeeds any more. */
#ifndef TESTS_CRASH_SHIM_H
#define TESTS_CRASH_SHIM_H

#include "disk.h"

#include <sqlite3.h>

enum call { CALL_READ, CALL_WRITE, CALL_SYNC, CALL_TRUNCATE, CALL_OPEN, CALL_DELETE };
enum { CALL_COUNT = CALL_DELETE + 1 };

struct fault {
	unsigned calls;   /* a bit of 1 << enum call for each that may fail */
	long from, every; /* the from-th of these and then each every-th; every 0: that one alone */
	int code;         /* SQLITE_FULL or SQLITE_IOERR, with its kind added */
	bool half;        /* reads and writes do half their work first */
	long seen, failed;
};

struct shim {
	sqlite3_vfs vfs;
	sqlite3_vfs *real;
	struct disk disk;
	struct random random;
	struct fault fault;
	long calls, power_until; /* calls that change something; 0: the power stays */
	bool dark;               /* the power is lost */
};

/* Makes it the default until it is closed. */
void shim_open(struct shim *shim, uint64_t seed);
void shim_close(struct shim *shim);

/* From here on nothing fails: what was chosen is over. */
void shim_heal(struct shim *shim);

#endif
