/* Rows read out of a table that may be damaged: what SQLite can still reach is visited, in no
 * order, what it cannot is stepped over. It changes nothing. */
#ifndef STORE_SALVAGE_H
#define STORE_SALVAGE_H

#include "store/tables.h"

#include <stdint.h>

enum salvage_verdict {
	SALVAGE_KNOWN,   /* it is a row, and is not visited again */
	SALVAGE_STRANGE, /* it cannot be one of this table's: another of its key is welcome */
	SALVAGE_STOP,
};

/* Visits each row that can be read; row's columns are those of table_select. most: the largest key
 * that is looked for where reading from both ends does not meet it; below 0: keys may be any
 * number, and none is looked for. strange (or NULL): how many keys from 0 to `most` were met with
 * strange rows alone. false: the table is not there, or visit stopped. */
bool salvage_table(sqlite3 *sqlite, enum table table, int64_t most,
	enum salvage_verdict (*visit)(void *context, sqlite3_stmt *row, int64_t key),
	void *context, int64_t *strange);

#endif
