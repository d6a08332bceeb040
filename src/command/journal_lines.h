/* The journal as JSON Lines: a line that says what it is and of which schema, a line a row with
 * every column in its place: {"table":"event","number":1,...}, and a last line with the number of
 * rows: {"end":"journal","rows":1}. Hashes are texts of 16 hexadecimal digits, all else is a
 * number, a text in UTF-8, or null. The same journal always gives the same bytes. */
#ifndef COMMAND_JOURNAL_LINES_H
#define COMMAND_JOURNAL_LINES_H

#include "store/journal_rows.h"

#include <stdio.h>

/* Writes all of it. Texts that are not UTF-8 (damage) are written with U+FFFD in them. false:
 * error says why; whether `out` took it all is for the caller to ask. */
bool journal_lines_write(struct journal *journal, FILE *out, struct error *error);

/* Reads such lines, whatever their ends, into a journal without rows, in one transaction; keep:
 * into the file, else they are only looked at. file names the text in sentences; counts (or NULL):
 * the rows of each table that were read. false, and nothing is changed: error is
 * "FILE:LINE:COLUMN: error: what" or what journal_rows_begin says. */
bool journal_lines_read(struct journal *journal, const char *file, const char *text, size_t len,
	bool keep, int64_t counts[TABLE_COUNT], struct error *error);

#endif
