#include "store/stand_in.h"

#include "base/digest.h"
#include "store/tables.h"

#include <string.h>

static bool run(sqlite3_stmt *statement)
{
	bool fine = sqlite3_step(statement) == SQLITE_DONE;
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
	return fine;
}

/* lost: number, bank's id, moment, offset. */
static bool round_put(sqlite3_stmt *bank, sqlite3_stmt *round, sqlite3_stmt *lost)
{
	const char *id = (const char *)sqlite3_column_text(lost, 1);
	size_t len = (size_t)sqlite3_column_bytes(lost, 1);
	int64_t hash = (int64_t)digest_text(digest_init(), id ? id : "");
	const struct cell bank_cells[] = { { COLUMN_HASH, hash, NULL, 0 },
		{ COLUMN_TEXT, 0, id ? id : "", len }, { COLUMN_TEXT, 0, "", 0 },
		{ COLUMN_TEXT, 0, "", 0 } };
	const struct cell round_cells[] = {
		{ COLUMN_NUMBER, sqlite3_column_int64(lost, 0), NULL, 0 }, { COLUMN_HASH, hash, NULL, 0 },
		{ COLUMN_NUMBER, 0, NULL, 0 }, { COLUMN_NUMBER, sqlite3_column_int64(lost, 2), NULL, 0 },
		{ COLUMN_NUMBER, sqlite3_column_int64(lost, 3), NULL, 0 }, { COLUMN_TEXT, 0, NULL, 0 },
		{ COLUMN_NUMBER, 1, NULL, 0 } };
	table_bind(TABLE_BANK, bank, bank_cells);
	if (!run(bank))
		return false;
	table_bind(TABLE_ROUND, round, round_cells);
	return run(round);
}

bool stand_in_rounds(sqlite3 *sqlite)
{
	static const char sql[] = "SELECT round, bank_id, min(utc_ms), offset_min FROM learning"
		" WHERE round <> 0 AND round NOT IN (SELECT number FROM round) GROUP BY round"
		" ORDER BY round";
	sqlite3_stmt *lost = NULL;
	sqlite3_stmt *bank = table_insert(sqlite, TABLE_BANK, " ON CONFLICT (hash) DO NOTHING");
	sqlite3_stmt *round = table_insert(sqlite, TABLE_ROUND, "");
	int code = SQLITE_ERROR;
	if (bank && round && sqlite3_prepare_v2(sqlite, sql, -1, &lost, NULL) == SQLITE_OK)
		while ((code = sqlite3_step(lost)) == SQLITE_ROW)
			if (!round_put(bank, round, lost))
				break;
	sqlite3_finalize(lost);
	sqlite3_finalize(bank);
	sqlite3_finalize(round);
	return code == SQLITE_DONE;
}
