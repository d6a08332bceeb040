/* All of a journal's rows as plain cells, out and in again (tables.h): for export, import and
 * verifying. Nothing of what a row means is known here but what table_fault knows. */
#ifndef STORE_JOURNAL_ROWS_H
#define STORE_JOURNAL_ROWS_H

#include "store/journal.h"
#include "store/tables.h"

/* Every row on disk: banks by their hash, rounds, events and what was learnt by their number,
 * articles by their bank's id. visit returns false to stop. error: "cannot read X: why". */
bool journal_rows(struct journal *journal,
	bool (*visit)(void *context, enum table table, const struct cell *cells), void *context,
	struct error *error);

/* Visits each row that no Readback wrote, or that does not fit those before it (rows_check.h), with
 * what is wrong. number: the row's, or its place in its table. counts (or NULL): the rows of each
 * table. error as above. */
bool journal_rows_check(struct journal *journal, int64_t counts[TABLE_COUNT],
	bool (*visit)(void *context, enum table table, int64_t number, const char *fault),
	void *context, struct error *error);

/* Begins a transaction in which rows come in as they are. false, and nothing is begun: there are
 * rows already; error says so. Until it is ended nothing else is written. */
bool journal_rows_begin(struct journal *journal, struct error *error);
/* An article replaces one that is there. false: the row is refused; error is the reason alone. */
bool journal_rows_add(struct journal *journal, enum table table, const struct cell *cells,
	struct error *error);
/* keep: all of them are on disk when true is returned; else, and where it fails, none is. */
bool journal_rows_end(struct journal *journal, bool keep, struct error *error);

#endif
