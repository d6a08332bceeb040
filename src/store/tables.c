#include "store/tables.h"

#include "base/utf8.h"

#include <string.h>

#define NUMBER(name) { name, COLUMN_NUMBER, false, false }
#define HASH(name) { name, COLUMN_HASH, false, false }
#define TEXT(name) { name, COLUMN_TEXT, false, false }
#define TEXT_OR_NONE(name) { name, COLUMN_TEXT, true, false }
#define TYPED(name) { name, COLUMN_TEXT, true, true }

static const struct column bank_columns[] = { HASH("hash"), TEXT("id"), TEXT("title"),
	TEXT("text") };
static const struct column round_columns[] = { NUMBER("number"), HASH("bank"),
	NUMBER("rules_version"), NUMBER("started_ms"), NUMBER("offset_min"), TEXT_OR_NONE("summary"),
	NUMBER("ended") };
static const struct column event_columns[] = { NUMBER("number"), NUMBER("round"),
	NUMBER("utc_ms"), NUMBER("offset_min"), NUMBER("running_ms"), NUMBER("day"),
	NUMBER("time_ms"), NUMBER("sequence"), TEXT("source"), NUMBER("player"), TEXT("kind"),
	TEXT_OR_NONE("question_id"), NUMBER("question_rev"), HASH("question_hash"), NUMBER("a"),
	NUMBER("b"), NUMBER("certainty"), TYPED("text") };
static const struct column learning_columns[] = { NUMBER("number"), TEXT("bank_id"),
	NUMBER("utc_ms"), NUMBER("offset_min"), NUMBER("running_ms"), NUMBER("day"), TEXT("kind"),
	NUMBER("round"), NUMBER("sequence"), TEXT_OR_NONE("question_id"), NUMBER("part"),
	NUMBER("rev"), HASH("hash"), NUMBER("grade"), NUMBER("certainty"), NUMBER("graded_self"),
	NUMBER("response_ms"), TEXT_OR_NONE("mode"), TEXT_OR_NONE("shown"),
	TYPED("answered"), NUMBER("a"), TYPED("text") };
static const struct column article_columns[] = { TEXT("bank_id"), TEXT("text") };

#define SHAPE(name, key) { #name, key, name##_columns, \
	(int)(sizeof name##_columns / sizeof *name##_columns) }

static const struct table_shape shapes[TABLE_COUNT] = {
	[TABLE_BANK] = SHAPE(bank, "hash"),
	[TABLE_ROUND] = SHAPE(round, "number"),
	[TABLE_EVENT] = SHAPE(event, "number"),
	[TABLE_LEARNING] = SHAPE(learning, "number"),
	[TABLE_ARTICLE] = SHAPE(article, "rowid"),
};

const struct table_shape *table_shape(enum table table)
{
	return &shapes[table];
}

int table_column(enum table table, const char *name)
{
	for (int i = 0; i < shapes[table].count; i++)
		if (strcmp(shapes[table].columns[i].name, name) == 0)
			return i;
	return -1;
}

static void add_columns(sqlite3_str *sql, const struct table_shape *shape)
{
	for (int i = 0; i < shape->count; i++)
		sqlite3_str_appendf(sql, "%s%s", i ? ", " : "", shape->columns[i].name);
}

static sqlite3_stmt *prepare(sqlite3 *sqlite, sqlite3_str *sql)
{
	sqlite3_stmt *statement = NULL;
	char *text = sqlite3_str_finish(sql);
	if (text)
		sqlite3_prepare_v2(sqlite, text, -1, &statement, NULL);
	sqlite3_free(text);
	return statement;
}

sqlite3_stmt *table_select(sqlite3 *sqlite, enum table table, const char *behind)
{
	const struct table_shape *shape = &shapes[table];
	sqlite3_str *sql = sqlite3_str_new(sqlite);
	sqlite3_str_appendall(sql, "SELECT ");
	add_columns(sql, shape);
	sqlite3_str_appendf(sql, ", %s FROM %s %s", shape->key, shape->name, behind);
	return prepare(sqlite, sql);
}

sqlite3_stmt *table_insert(sqlite3 *sqlite, enum table table, const char *behind)
{
	const struct table_shape *shape = &shapes[table];
	sqlite3_str *sql = sqlite3_str_new(sqlite);
	sqlite3_str_appendf(sql, "INSERT INTO %s (", shape->name);
	add_columns(sql, shape);
	sqlite3_str_appendall(sql, ") VALUES (");
	for (int i = 0; i < shape->count; i++)
		sqlite3_str_appendf(sql, "%s?%d", i ? ", " : "", i + 1);
	sqlite3_str_appendf(sql, ")%s", behind);
	return prepare(sqlite, sql);
}

void table_cells(enum table table, sqlite3_stmt *row, struct cell cells[TABLE_COLUMNS_MAX])
{
	const struct table_shape *shape = &shapes[table];
	for (int i = 0; i < shape->count; i++) {
		cells[i] = (struct cell){ .kind = shape->columns[i].kind };
		if (cells[i].kind != COLUMN_TEXT) {
			cells[i].number = sqlite3_column_int64(row, i);
			continue;
		}
		cells[i].text = (const char *)sqlite3_column_text(row, i);
		cells[i].len = (size_t)sqlite3_column_bytes(row, i);
	}
}

void table_bind(enum table table, sqlite3_stmt *insert, const struct cell *cells)
{
	for (int i = 0; i < shapes[table].count; i++) {
		if (cells[i].kind != COLUMN_TEXT)
			sqlite3_bind_int64(insert, i + 1, cells[i].number);
		else
			sqlite3_bind_text64(insert, i + 1, cells[i].text, cells[i].len, SQLITE_STATIC,
				SQLITE_UTF8);
	}
}

static char *text_mend(const struct cell *cell, struct arena *arena)
{
	char *text = arena_copy(arena, cell->text, cell->len);
	for (size_t at = 0; at < cell->len;) {
		at += utf8_valid(text + at, cell->len - at);
		if (at < cell->len)
			text[at++] = '?';
	}
	for (size_t i = 0; i < cell->len; i++)
		if (!text[i])
			text[i] = '?';
	return text;
}

void table_texts_mend(enum table table, struct cell *cells, struct arena *arena)
{
	for (int i = 0; i < shapes[table].count; i++) {
		struct cell *cell = &cells[i];
		if (cell->text && shapes[table].columns[i].typed && (strlen(cell->text) != cell->len
			|| utf8_valid(cell->text, cell->len) != cell->len))
			cell->text = text_mend(cell, arena);
	}
}

bool table_texts_hold(enum table table, const struct cell *cells)
{
	for (int i = 0; i < shapes[table].count; i++) {
		const char *text = cells[i].text;
		size_t len = cells[i].len;
		if (text && (strlen(text) != len || utf8_valid(text, len) != len))
			return false;
	}
	return true;
}
