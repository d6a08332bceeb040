/* The journal's tables, column by column, for what takes them all alike: recovery, export and
 * import. Caches are not among them. */
#ifndef STORE_TABLES_H
#define STORE_TABLES_H

#include <sqlite3.h>
#include <stdbool.h>

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
};

struct table_shape {
	const char *name, *key; /* key: whole numbers, ascending */
	const struct column *columns;
	int count;
};

const struct table_shape *table_shape(enum table table);

/* -1: there is none of that name. */
int table_column(enum table table, const char *name);

/* "SELECT columns, key FROM table BEHIND", and an INSERT with a place for each column, prepared;
 * NULL where the database has no such table, or cannot be read. The caller finalizes. */
sqlite3_stmt *table_select(sqlite3 *sqlite, enum table table, const char *behind);
sqlite3_stmt *table_insert(sqlite3 *sqlite, enum table table);

/* Are the words in the row (columns as in the shape) those of a Readback, and its texts UTF-8?
 * What the database itself forbids is not looked at. */
bool table_row_is_sound(enum table table, sqlite3_stmt *row);

#endif
