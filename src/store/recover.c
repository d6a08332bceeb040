#include "store/recover.h"

#include "store/aside.h"
#include "store/database.h"
#include "store/lock.h"
#include "store/rows_check.h"
#include "store/salvage.h"
#include "store/stand_in.h"

#include <string.h>
#include <unistd.h>

/* No row takes less of a file. */
enum { ROW_BYTES = 16 };

struct recovery {
	sqlite3 *from, *to;
	sqlite3_stmt *insert[TABLE_COUNT];
	sqlite3_stmt *bank, *bank_name; /* one bank, with its text and without */
	struct recovered *found;
	enum table table;               /* that is being read */
	int64_t most;                   /* no number can be larger */
	bool refused;                   /* the new file cannot be written */
	struct arena arena;             /* of one row */
};

/* Is it a row of this table, as it will be in the new file? What was typed counts whatever it is:
 * it may have been cut in the middle of a letter. */
static bool row_is_sound(struct recovery *recovery, enum table table,
	struct cell cells[TABLE_COLUMNS_MAX])
{
	arena_reset(&recovery->arena);
	table_texts_mend(table, cells, &recovery->arena);
	if (table_fault(table, cells) || !table_texts_hold(table, cells))
		return false;
	int64_t round = table == TABLE_LEARNING ? cells[table_column(table, "round")].number : 0;
	return round >= 0 && round <= recovery->most;
}

/* The row as it is, but for texts that are others in cells. false: the new file's rules forbid it,
 * or it cannot be written. */
static bool row_insert(struct recovery *recovery, enum table table, sqlite3_stmt *row,
	const struct cell *cells)
{
	sqlite3_stmt *insert = recovery->insert[table];
	int count = table_shape(table)->count;
	for (int i = 0; i < count; i++)
		if (cells[i].text && cells[i].text != (const char *)sqlite3_column_text(row, i))
			sqlite3_bind_text64(insert, i + 1, cells[i].text, cells[i].len, SQLITE_STATIC,
				SQLITE_UTF8);
		else
			sqlite3_bind_value(insert, i + 1, sqlite3_column_value(row, i));
	int code = sqlite3_step(insert);
	sqlite3_reset(insert);
	sqlite3_clear_bindings(insert);
	bool constraint = code == SQLITE_CONSTRAINT || code == SQLITE_MISMATCH;
	recovery->refused = recovery->refused || (code != SQLITE_DONE && !constraint);
	return code == SQLITE_DONE;
}

static bool bank_insert(struct recovery *recovery, sqlite3_stmt *row)
{
	static const struct cell nothing = { COLUMN_TEXT, 0, "", 0 };
	struct recovered *found = recovery->found;
	struct cell cells[TABLE_COLUMNS_MAX];
	table_cells(TABLE_BANK, row, cells);
	bool sound = row_is_sound(recovery, TABLE_BANK, cells) && cells[3].len > 0;
	if (!sound)
		cells[3] = nothing;
	/* A name that is none is no reason to lose the rounds. */
	if (!table_texts_hold(TABLE_BANK, cells))
		cells[1] = cells[2] = nothing;
	bool put = row_insert(recovery, TABLE_BANK, row, cells);
	found->banks += put;
	found->banks_without_text += put && !sound;
	return put;
}

/* A bank that its table's pages no longer lead to, or a part of it, or its bare number. */
static void bank_rescue(struct recovery *recovery, sqlite3_value *hash)
{
	sqlite3_stmt *ways[] = { recovery->bank, recovery->bank_name };
	bool put = false;
	for (int i = 0; i < 2 && !put; i++) {
		if (!ways[i])
			continue;
		sqlite3_bind_value(ways[i], 1, hash);
		put = sqlite3_step(ways[i]) == SQLITE_ROW && bank_insert(recovery, ways[i]);
		sqlite3_reset(ways[i]);
	}
	if (put)
		return;
	sqlite3_stmt *bare;
	if (sqlite3_prepare_v2(recovery->to, "SELECT ?1, '', '', ''", -1, &bare, NULL) != SQLITE_OK)
		return;
	sqlite3_bind_value(bare, 1, hash);
	if (sqlite3_step(bare) == SQLITE_ROW)
		bank_insert(recovery, bare);
	sqlite3_finalize(bare);
}

static void rows_count(struct recovered_rows *rows, bool put, int64_t key)
{
	rows->read += put;
	if (key > rows->largest)
		rows->largest = key;
}

/* A page of noise, or of another table, may look like rows. */
static enum salvage_verdict row_take(void *context, sqlite3_stmt *row, int64_t key)
{
	struct recovery *recovery = context;
	struct recovered *found = recovery->found;
	enum table table = recovery->table;
	if (table == TABLE_BANK) {
		bank_insert(recovery, row);
		return recovery->refused ? SALVAGE_STOP : SALVAGE_KNOWN;
	}
	struct cell cells[TABLE_COLUMNS_MAX];
	table_cells(table, row, cells);
	if (key < 1 || key > recovery->most || !row_is_sound(recovery, table, cells))
		return SALVAGE_STRANGE;
	bool put = row_insert(recovery, table, row, cells);
	if (!put && table == TABLE_ROUND) {
		bank_rescue(recovery, sqlite3_column_value(row, table_column(TABLE_ROUND, "bank")));
		put = row_insert(recovery, table, row, cells);
	}
	found->left_out += !put;
	if (table == TABLE_ROUND)
		rows_count(&found->rounds, put, key);
	if (table == TABLE_EVENT)
		rows_count(&found->events, put, key);
	if (table == TABLE_LEARNING)
		rows_count(&found->learnings, put, key);
	found->articles += put && table == TABLE_ARTICLE;
	return recovery->refused ? SALVAGE_STOP : SALVAGE_KNOWN;
}

/* An index may tell of numbers whose rows are lost. The largest, 0 where it tells of none. */
static int64_t largest_told(sqlite3 *sqlite, const char *sql, int64_t most)
{
	sqlite3_stmt *statement = NULL;
	int64_t largest = 0;
	sqlite3_prepare_v2(sqlite, sql, -1, &statement, NULL);
	while (statement && sqlite3_step(statement) == SQLITE_ROW) {
		int64_t number = sqlite3_column_int64(statement, 0);
		if (number > largest && number <= most)
			largest = number;
	}
	sqlite3_finalize(statement);
	return largest;
}

static void table_copy(struct recovery *recovery, enum table table)
{
	struct recovered *found = recovery->found;
	/* Banks are found by their rounds: their keys are any numbers. */
	int64_t most = table == TABLE_BANK ? -1 : recovery->most;
	int64_t strange;
	recovery->table = table;
	if (salvage_table(recovery->from, table, most, row_take, recovery, &strange))
		found->readable = true;
	found->unsound += strange;
}

/* What no row tells by itself: a moment that disagrees with the days of all before it. With the
 * first that goes there is a gap, behind which nobody can tell (rows_check.h). */
static int64_t stray_find(sqlite3 *sqlite)
{
	struct rows_check check;
	int64_t stray = 0;
	rows_check_init(&check);
	for (int table = TABLE_ROUND; table <= TABLE_LEARNING && !stray; table++) {
		sqlite3_stmt *row = table_select(sqlite, (enum table)table, "ORDER BY number");
		while (row && !stray && sqlite3_step(row) == SQLITE_ROW) {
			struct cell cells[TABLE_COLUMNS_MAX];
			table_cells((enum table)table, row, cells);
			if (rows_check_next(&check, (enum table)table, cells) && table == TABLE_LEARNING)
				stray = cells[0].number;
		}
		sqlite3_finalize(row);
	}
	rows_check_close(&check);
	return stray;
}

/* In a file that nobody has seen yet a row may go that shall never go; its guard is put back. */
static bool learning_delete(sqlite3 *sqlite, int64_t number)
{
	static const char guard[] = "SELECT sql FROM sqlite_schema WHERE name = 'learning_kept'";
	sqlite3_stmt *statement = NULL;
	char *again = NULL;
	if (sqlite3_prepare_v2(sqlite, guard, -1, &statement, NULL) == SQLITE_OK
		&& sqlite3_step(statement) == SQLITE_ROW)
		again = sqlite3_mprintf("DROP TRIGGER learning_kept; DELETE FROM learning WHERE number ="
			" %lld; %s", (long long)number, sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
	bool fine = again && sqlite3_exec(sqlite, again, NULL, NULL, NULL) == SQLITE_OK;
	sqlite3_free(again);
	return fine;
}

/* What is in the new file fits together. */
static void rows_settle(struct recovery *recovery)
{
	struct recovered *found = recovery->found;
	int64_t stray;
	recovery->refused = recovery->refused || !stand_in_rounds(recovery->to);
	while (!recovery->refused && (stray = stray_find(recovery->to)) > 0) {
		recovery->refused = !learning_delete(recovery->to, stray);
		found->learnings.read--;
		found->unsound++;
	}
}

static void tables_copy(struct recovery *recovery)
{
	struct recovered *found = recovery->found;
	sqlite3 *from = recovery->from;
	found->rounds.largest = largest_told(from, "SELECT round FROM event INDEXED BY event_round",
		recovery->most);
	found->events.largest = largest_told(from, "SELECT number FROM event INDEXED BY event_round",
		recovery->most);
	found->learnings.largest = largest_told(from,
		"SELECT number FROM learning INDEXED BY learning_bank", recovery->most);
	for (int i = 0; i < TABLE_COUNT && !recovery->refused; i++)
		table_copy(recovery, (enum table)i);
	rows_settle(recovery);
}

/* What can be read is read as it stands: nothing is mended, rolled back into the file or folded. */
static sqlite3 *damaged_open(const char *path)
{
	sqlite3 *sqlite = NULL;
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
	if (sqlite3_open_v2(path, &sqlite, flags, NULL) != SQLITE_OK) {
		sqlite3_close(sqlite);
		return NULL;
	}
	sqlite3_db_config(sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	/* Else a file that is shorter than it says is not opened at all. */
	sqlite3_exec(sqlite, "PRAGMA trusted_schema = OFF; PRAGMA writable_schema = ON", NULL, NULL,
		NULL);
	return sqlite;
}

static bool rows_copy(const char *path, struct database *made, struct recovered *found,
	struct error *error)
{
	struct recovery recovery = { .from = damaged_open(path), .to = made->sqlite, .found = found };
	char log[DURABLE_PATH_MAX];
	int64_t bytes = durable_size(path);
	if (durable_path(log, path, "-wal", "") && durable_size(log) > 0)
		bytes += durable_size(log);
	recovery.most = bytes / ROW_BYTES;
	arena_init(&recovery.arena);
	bool begun = database_run(made, STATEMENT_TRANSACTION);
	for (int i = 0; i < TABLE_COUNT; i++) {
		recovery.insert[i] = table_insert(recovery.to, (enum table)i, "");
		begun = begun && recovery.insert[i];
	}
	if (recovery.from) {
		recovery.bank = table_select(recovery.from, TABLE_BANK, "WHERE hash = ?1");
		sqlite3_prepare_v2(recovery.from, "SELECT hash, id, title, '' FROM bank WHERE hash = ?1",
			-1, &recovery.bank_name, NULL);
	}
	if (begun && recovery.from)
		tables_copy(&recovery);
	bool fine = begun && !recovery.refused && database_run(made, STATEMENT_COMMIT);
	if (!fine)
		database_trouble(made, "write", error);
	for (int i = 0; i < TABLE_COUNT; i++)
		sqlite3_finalize(recovery.insert[i]);
	sqlite3_finalize(recovery.bank);
	sqlite3_finalize(recovery.bank_name);
	sqlite3_close(recovery.from);
	arena_close(&recovery.arena);
	return fine;
}

static bool recover(const char *path, const char *stamp, struct recovered *found,
	struct error *error)
{
	char made_path[DURABLE_PATH_MAX];
	struct database made;
	if (!durable_path(made_path, path, ".recovered", ""))
		return error_set(error, "cannot recover %s: its name is too long", path);
	if (!aside_keep(path, stamp, found->aside, error))
		return false;
	aside_companions_delete(made_path);
	unlink(made_path);
	if (!database_open_alone(&made, made_path, error))
		return false;
	bool fine = rows_copy(path, &made, found, error);
	database_close(&made);
	if (fine) {
		aside_companions_delete(path);
		fine = durable_move(made_path, path, error);
	}
	if (!fine) {
		aside_companions_delete(made_path);
		unlink(made_path);
	}
	return fine;
}

bool journal_recover(const char *path, const char *stamp, struct recovered *found,
	struct error *error)
{
	int lock;
	memset(found, 0, sizeof *found);
	if (!lock_take(&lock, path, "recover", error))
		return false;
	bool fine = recover(path, stamp, found, error);
	lock_leave(&lock);
	return fine;
}
