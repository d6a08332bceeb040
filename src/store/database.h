/* One SQLite file that this program alone writes to and others may read: durable commits (WAL,
 * synchronous=FULL), statements prepared once, trouble as sentences. It owns the handle and the
 * lock, and knows no rows. */
#ifndef STORE_DATABASE_H
#define STORE_DATABASE_H

#include "base/error.h"
#include "store/statements.h"

#include <sqlite3.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

struct database {
	sqlite3 *sqlite;
	char *path;
	int lock;       /* -1: none is held */
	int schema;     /* of the file; older than today's only where it is read */
	bool reading, abandoned;
	sqlite3_stmt *statements[STATEMENT_COUNT];
};

/* Takes the lock, then opens or makes the file, its folder and its tables. false: error is
 * "cannot open X: why" and there is nothing to close. */
bool database_open(struct database *database, const char *path, struct error *error);
/* The same for a file that nobody else knows of: without the lock. */
bool database_open_alone(struct database *database, const char *path, struct error *error);
/* Opens a file that is there, without the lock and without a change to it; also in a folder that
 * cannot be written to, unless a log with something in it is left there. */
bool database_open_reading(struct database *database, const char *path, struct error *error);
/* Soon after *stop is set, by whatever thread, whatever reads or writes through it fails. */
void database_stop_by(struct database *database, const atomic_bool *stop);
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
