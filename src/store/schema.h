/* The tables of the journal's file, and whose file it is. */
#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#include "store/database.h"

/* Makes the tables in an empty file; checks that another is a journal of a schema that this
 * program knows, and changes nothing in it. error: "cannot open X: why". */
bool schema_settle(struct database *database, struct error *error);

#endif
