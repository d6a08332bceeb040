/* One SQLite file that this program alone has open: durable commits (WAL, synchronous=FULL),
 * statements prepared once, trouble as sentences. It owns the handle and knows no rows. The
 * lock is the kernel's on the file itself, so that it ends with the program however that ends. */
#ifndef STORE_DATABASE_H
#define STORE_DATABASE_H

#include "base/error.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

enum statement {
	STATEMENT_TRANSACTION,
	STATEMENT_COMMIT,
	STATEMENT_ROLLBACK,
	STATEMENT_LAST_ROUND,
	STATEMENT_HAS_BANK,
	STATEMENT_ADD_BANK,
	STATEMENT_ADD_ROUND,
	STATEMENT_ADD_EVENT,
	STATEMENT_SUMMARISE,
	STATEMENT_KEEP_ARTICLE,
	STATEMENT_ARTICLE,
	STATEMENT_BANK_TEXT,
	STATEMENT_ROUNDS,
	STATEMENT_EVENTS,
	STATEMENT_SPELLINGS,
};
enum { STATEMENT_COUNT = STATEMENT_SPELLINGS + 1 };

struct database {
	sqlite3 *sqlite;
	char *path;
	sqlite3_stmt *statements[STATEMENT_COUNT];
};

/* Opens or makes the file, its folder and its tables. false: error is "cannot open X: why" and
 * there is nothing to close. */
bool database_open(struct database *database, const char *path, struct error *error);
void database_close(struct database *database);
/* Closes a file that is refused: it is not even tidied up. */
void database_abandon(struct database *database);

/* The statement, ready to be bound; NULL where it cannot be prepared (a damaged file). */
sqlite3_stmt *database_statement(struct database *database, enum statement which);

/* Runs one that takes nothing and gives nothing. */
bool database_run(struct database *database, enum statement which);

/* Fills error with "cannot VERB PATH: why" from SQLite's last trouble; returns false. */
bool database_trouble(const struct database *database, const char *verb, struct error *error);

#endif
