/* What the journal is made of; for the files of store/ alone. */
#ifndef STORE_JOURNAL_PARTS_H
#define STORE_JOURNAL_PARTS_H

#include "store/database.h"
#include "store/tables.h"
#include "store/waiting.h"

struct journal {
	struct database database;
	struct waiting waiting;
	int64_t next_round, next_learning; /* nobody else numbers while the file is ours */
	sqlite3_stmt *insert[TABLE_COUNT]; /* while rows come in (journal_rows.h), else NULL */
};

/* Reads from the file where numbers go on. */
bool journal_number(struct journal *journal, struct error *error);

const char *journal_column_text(sqlite3_stmt *statement, int at);

/* The statement (NULL: it could not be prepared) was stepped to `code`: makes it ready for the
 * next use; whether it ended well, with a sentence where not. */
bool journal_read_end(struct journal *journal, sqlite3_stmt *statement, int code,
	struct error *error);

#endif
