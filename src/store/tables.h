/* The journal's tables, column by column, for what takes them all alike: recovery, export and
 * import. Caches are not among them. */
#ifndef STORE_TABLES_H
#define STORE_TABLES_H

#include "base/arena.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Parents before their children. */
enum table { TABLE_BANK, TABLE_ROUND, TABLE_EVENT, TABLE_LEARNING, TABLE_ARTICLE };
enum { TABLE_COUNT = TABLE_ARTICLE + 1, TABLE_COLUMNS_MAX = 22 };

enum column_kind {
	COLUMN_NUMBER,
	COLUMN_HASH, /* a number without a sign, stored with one */
	COLUMN_TEXT,
};

struct column {
	const char *name;
	enum column_kind kind;
	bool may_lack; /* NULL */
	bool typed;    /* for people alone: the program tells nothing by its letters */
};

struct table_shape {
	const char *name, *key; /* key: whole numbers, ascending */
	const struct column *columns;
	int count;
};

const struct table_shape *table_shape(enum table table);

/* -1: there is none of that name. */
int table_column(enum table table, const char *name);

/* "SELECT columns, key FROM table BEHIND", and "INSERT ... BEHIND" with a place for each column,
 * prepared; NULL where the database has no such table, or cannot be read. The caller finalizes. */
sqlite3_stmt *table_select(sqlite3 *sqlite, enum table table, const char *behind);
sqlite3_stmt *table_insert(sqlite3 *sqlite, enum table table, const char *behind);

struct cell {
	enum column_kind kind;
	int64_t number;   /* of a hash: its 64 bits */
	const char *text; /* NULL: it is no text, or it lacks */
	size_t len;
};

/* The cells of a row of table_select; texts are valid until it is stepped. */
void table_cells(enum table table, sqlite3_stmt *row, struct cell cells[TABLE_COLUMNS_MAX]);
/* Binds them to the places of table_insert. */
void table_bind(enum table table, sqlite3_stmt *insert, const struct cell *cells);

/* What in these cells no Readback wrote ("its kind is unknown"); NULL where nothing is wrong. What
 * the database itself forbids is not looked at. */
const char *table_fault(enum table table, const struct cell *cells);
/* Puts "?" in the place of each byte of what was typed that is no UTF-8; a text that is mended is a
 * copy in arena. */
void table_texts_mend(enum table table, struct cell *cells, struct arena *arena);
/* Are its texts UTF-8, without a NUL in them? */
bool table_texts_hold(enum table table, const struct cell *cells);

#endif
