/* Rows read out of a table that may be damaged: what SQLite can still reach is visited once, in no
 * order, what it cannot is stepped over. It changes nothing. */
#ifndef STORE_SALVAGE_H
#define STORE_SALVAGE_H

#include "store/tables.h"

#include <stdint.h>

/* Visits each row that can be read; row's columns are those of table_select. most: no key that is
 * not met by reading from both ends is looked for above it. visit returns false to stop. false:
 * the table is not there, or visit stopped. */
bool salvage_table(sqlite3 *sqlite, enum table table, int64_t most,
	bool (*visit)(void *context, sqlite3_stmt *row, int64_t key), void *context);

#endif
