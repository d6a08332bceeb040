#include "command/journal_lines.h"

#include "base/utf8.h"
#include "bankfile/escape.h"
#include "store/rows_check.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum { HASH_DIGITS = 16 };

static void text_write(FILE *out, const char *text, size_t len)
{
	if (utf8_valid(text, len) == len && strlen(text) == len) {
		escape_json(out, text);
		return;
	}
	struct arena arena;
	arena_init(&arena);
	char *mended = arena_push(&arena, len * 3 + 1);
	size_t to = 0;
	for (size_t at = 0; at < len;) {
		uint32_t point = utf8_next(text, len, &at);
		to += utf8_put(point ? point : 0xFFFD, mended + to);
	}
	mended[to] = '\0';
	escape_json(out, mended);
	arena_close(&arena);
}

struct writing {
	FILE *out;
	int64_t rows;
};

static bool row_write(void *context, enum table table, const struct cell *cells)
{
	struct writing *writing = context;
	FILE *out = writing->out;
	const struct table_shape *shape = table_shape(table);
	fprintf(out, "{\"table\":\"%s\"", shape->name);
	for (int i = 0; i < shape->count; i++) {
		fprintf(out, ",\"%s\":", shape->columns[i].name);
		switch (cells[i].kind) {
		case COLUMN_NUMBER:
			fprintf(out, "%" PRId64, cells[i].number);
			break;
		case COLUMN_HASH:
			fprintf(out, "\"%016" PRIx64 "\"", (uint64_t)cells[i].number);
			break;
		case COLUMN_TEXT:
			if (cells[i].text)
				text_write(out, cells[i].text, cells[i].len);
			else
				fputs("null", out);
			break;
		}
	}
	fputs("}\n", out);
	writing->rows++;
	return !ferror(out);
}

bool journal_lines_write(struct journal *journal, FILE *out, struct error *error)
{
	struct writing writing = { out, 0 };
	fprintf(out, "{\"readback\":\"journal\",\"schema\":%d}\n", JOURNAL_SCHEMA);
	if (!journal_rows(journal, row_write, &writing, error))
		return false;
	fprintf(out, "{\"end\":\"journal\",\"rows\":%" PRId64 "}\n", writing.rows);
	return true;
}

/* Where in the text a mistake is named, and what was read before. */
struct reading {
	const char *file;
	int line;
	int64_t counts[TABLE_COUNT];
	struct rows_check check;
	bool ended;
	struct error *error;
};

static bool wrong(const struct reading *reading, int column, const char *what, const char *name)
{
	return error_set(reading->error, "%s:%d:%d: error: %s%s%s%s", reading->file, reading->line,
		column > 0 ? column : 1, name ? "\"" : "", name ? name : "", name ? "\" " : "", what);
}

/* Half an export is as well formed as a whole one: only its last line tells them apart. */
static bool cut_off(const struct reading *reading)
{
	int64_t rows = 0;
	for (int i = 0; i < TABLE_COUNT; i++)
		rows += reading->counts[i];
	return error_set(reading->error, "%s:%d:1: error: the last line must be "
		"{\"end\":\"journal\",\"rows\":N}, N being the rows before it (here %" PRId64
		"): the text is cut off or was changed", reading->file, reading->line, rows);
}

static bool hash_read(const char *text, int64_t *hash)
{
	if (strlen(text) != HASH_DIGITS || strspn(text, "0123456789abcdef") != HASH_DIGITS)
		return false;
	*hash = (int64_t)strtoull(text, NULL, 16);
	return true;
}

static bool cell_read(const struct reading *reading, const struct column *column,
	const json_t *value, struct cell *cell)
{
	*cell = (struct cell){ .kind = column->kind };
	if (!value)
		return wrong(reading, 1, "is missing", column->name);
	switch (column->kind) {
	case COLUMN_NUMBER:
		cell->number = json_integer_value(value);
		return json_is_integer(value) || wrong(reading, 1, "must be a whole number",
			column->name);
	case COLUMN_HASH:
		return (json_is_string(value) && hash_read(json_string_value(value), &cell->number))
			|| wrong(reading, 1, "must be a text of 16 hexadecimal digits", column->name);
	case COLUMN_TEXT:
		cell->text = json_string_value(value);
		cell->len = json_string_length(value);
		return json_is_string(value) || (column->may_lack && json_is_null(value))
			|| wrong(reading, 1, column->may_lack ? "must be a text or null" : "must be a text",
			column->name);
	}
	return false;
}

static bool table_find(const char *name, enum table *table)
{
	for (int i = 0; i < TABLE_COUNT; i++)
		if (name && strcmp(table_shape((enum table)i)->name, name) == 0) {
			*table = (enum table)i;
			return true;
		}
	return false;
}

static bool row_read(struct reading *reading, const json_t *line, struct journal *journal)
{
	enum table table;
	struct cell cells[TABLE_COLUMNS_MAX];
	struct error why;
	if (!table_find(json_string_value(json_object_get(line, "table")), &table))
		return wrong(reading, 1, "must name a table of the journal", "table");
	const struct table_shape *shape = table_shape(table);
	for (int i = 0; i < shape->count; i++)
		if (!cell_read(reading, &shape->columns[i],
			json_object_get(line, shape->columns[i].name), &cells[i]))
			return false;
	if (json_object_size(line) != (size_t)shape->count + 1)
		return wrong(reading, 1, "a column that the table does not have", NULL);
	const char *fault = rows_check_next(&reading->check, table, cells);
	if (fault)
		return wrong(reading, 1, fault, NULL);
	if (!journal_rows_add(journal, table, cells, &why))
		return wrong(reading, 1, why.text, NULL);
	reading->counts[table]++;
	return true;
}

static bool end_read(struct reading *reading, const json_t *line)
{
	const char *what = json_string_value(json_object_get(line, "end"));
	const json_t *rows = json_object_get(line, "rows");
	int64_t left = json_integer_value(rows);
	for (int i = 0; i < TABLE_COUNT && left >= 0; i++)
		left -= reading->counts[i];
	if (!what || strcmp(what, "journal") != 0 || !json_is_integer(rows) || left != 0
		|| json_object_size(line) != 2)
		return cut_off(reading);
	reading->ended = true;
	return true;
}

static bool header_read(const struct reading *reading, const json_t *line)
{
	const char *what = json_string_value(json_object_get(line, "readback"));
	const json_t *schema = json_object_get(line, "schema");
	if (!what || strcmp(what, "journal") != 0 || !json_is_integer(schema))
		return wrong(reading, 1, "this is no journal: it must begin with"
			" {\"readback\":\"journal\",\"schema\":N}", NULL);
	json_int_t number = json_integer_value(schema);
	if (number > JOURNAL_SCHEMA)
		return wrong(reading, 1, "a newer Readback wrote it", NULL);
	return number >= 1 || wrong(reading, 1, "must be 1 or more", "schema");
}

static bool object_read(struct reading *reading, const json_t *line, struct journal *journal)
{
	if (reading->line == 1)
		return header_read(reading, line);
	if (reading->ended)
		return wrong(reading, 1, "nothing may follow the last line", NULL);
	return json_object_get(line, "end") ? end_read(reading, line)
		: row_read(reading, line, journal);
}

/* closed: its end is there too. */
static bool line_read(struct reading *reading, const char *text, size_t len, bool closed,
	struct journal *journal)
{
	json_error_t trouble;
	json_t *line = json_loadb(text, len, JSON_REJECT_DUPLICATES, &trouble);
	if (!line && !closed && reading->line > 1 && !reading->ended)
		return cut_off(reading);
	if (!line)
		return wrong(reading, trouble.column, trouble.text, NULL);
	bool fine = json_is_object(line) || wrong(reading, 1, "a line must be an object", NULL);
	fine = fine && object_read(reading, line, journal);
	json_decref(line);
	return fine;
}

/* What editors and mail put in: a mark before the first line, "\r" at the ends (which JSON takes
 * for a space), lines with nothing on them. */
static size_t mark_len(const char *text, size_t len)
{
	static const char mark[] = "\xEF\xBB\xBF";
	size_t whole = sizeof mark - 1;
	return len >= whole && memcmp(text, mark, whole) == 0 ? whole : 0;
}

static bool is_blank(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (!strchr(" \t\r", text[i]) || !text[i])
			return false;
	return true;
}

bool journal_lines_read(struct journal *journal, const char *file, const char *text, size_t len,
	bool keep, int64_t counts[TABLE_COUNT], struct error *error)
{
	struct reading reading = { .file = file, .error = error };
	if (!journal_rows_begin(journal, error))
		return false;
	rows_check_init(&reading.check);
	bool fine = len > 0;
	if (!fine) {
		reading.line = 1;
		wrong(&reading, 1, "there is nothing in it", NULL);
	}
	for (size_t at = mark_len(text, len); fine && at < len;) {
		const char *end = memchr(text + at, '\n', len - at);
		size_t size = end ? (size_t)(end - text) - at : len - at;
		reading.line++;
		if (reading.line == 1 || !is_blank(text + at, size))
			fine = line_read(&reading, text + at, size, end, journal);
		at += size + 1;
	}
	if (fine && !reading.ended)
		fine = cut_off(&reading);
	if (fine && counts)
		memcpy(counts, reading.counts, sizeof reading.counts);
	rows_check_close(&reading.check);
	struct error ignored;
	return journal_rows_end(journal, fine && keep, fine ? error : &ignored) && fine;
}
