/* The tables of the journal's file, and whose file it is. */
#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#include "store/database.h"

/* "RdBk": `file` and other tools can tell whose database it is. */
enum { APPLICATION_ID = 0x5264426B };

/* Makes the tables in an empty file; raises those of an older schema to today's, in one
 * transaction; checks that any other is a journal of today's, and changes nothing in it.
 * error: "cannot open X: why". */
bool schema_settle(struct database *database, struct error *error);

/* The same for a file that is only read: it may be of an older schema, and is not changed. */
bool schema_recognise(struct database *database, struct error *error);

#endif
