#include "store/statements.h"

/* In the order of STATEMENT_ADD_LEARNING's first 22 places: number, bank, and the row. */
#define LEARNING_COLUMNS "number, bank_id, utc_ms, offset_min, running_ms, day, kind, round," \
	" sequence, question_id, part, rev, hash, grade, certainty, graded_self, response_ms, mode," \
	" shown, answered, a, text"

static const char *const statements[STATEMENT_COUNT] = {
	[STATEMENT_TRANSACTION] = "BEGIN IMMEDIATE",
	[STATEMENT_COMMIT] = "COMMIT",
	[STATEMENT_ROLLBACK] = "ROLLBACK",
	[STATEMENT_LAST_NUMBERS] =
		"SELECT (SELECT max(number) FROM round), (SELECT max(number) FROM learning)",
	/* A bank whose text was lost (recover.h) is not there yet. */
	[STATEMENT_HAS_BANK] = "SELECT 1 FROM bank WHERE hash = ?1 AND text <> ''",
	[STATEMENT_ADD_BANK] = "INSERT INTO bank (hash, id, title, text) VALUES (?1, ?2, ?3, ?4)"
		" ON CONFLICT (hash) DO UPDATE SET id = excluded.id, title = excluded.title,"
		" text = excluded.text WHERE text = ''",
	[STATEMENT_ADD_ROUND] = "INSERT INTO round (number, bank, rules_version, started_ms,"
		" offset_min) VALUES (?1, ?2, ?3, ?4, ?5)",
	[STATEMENT_ADD_EVENT] = "INSERT INTO event (round, utc_ms, offset_min, running_ms, day,"
		" time_ms, sequence, source, player, kind, question_id, question_rev, question_hash, a, b,"
		" certainty, text)"
		" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
	[STATEMENT_SUMMARISE] = "UPDATE round SET summary = ?2, ended = ?3 WHERE number = ?1",
	[STATEMENT_KEEP_ARTICLE] = "INSERT INTO article (bank_id, text) VALUES (?1, ?2)"
		" ON CONFLICT (bank_id) DO UPDATE SET text = excluded.text",
	[STATEMENT_ARTICLE] = "SELECT text FROM article WHERE bank_id = ?1",
	[STATEMENT_BANK_TEXT] = "SELECT text FROM bank WHERE hash = ?1 AND text <> ''",
	[STATEMENT_ROUNDS] = "SELECT number, started_ms, offset_min, id, title, hash, summary, ended,"
		" rules_version FROM round JOIN bank ON hash = bank ORDER BY number DESC LIMIT ?1",
	[STATEMENT_EVENTS] = "SELECT utc_ms, offset_min, running_ms, day, time_ms, sequence, source,"
		" player, kind, question_id, question_rev, question_hash, a, b, certainty, text"
		" FROM event WHERE round = ?1 ORDER BY number",
	[STATEMENT_LAST_SEQUENCE] = "SELECT (SELECT max(sequence) FROM event WHERE round = ?1)"
		" FROM round WHERE number = ?1",
	[STATEMENT_LAST_ROUND] = "SELECT round FROM event ORDER BY number DESC LIMIT 1",
	[STATEMENT_UNFINISHED] = "SELECT count(*) FROM round WHERE NOT ended"
		" AND substr(summary, 1, length(?1)) = ?1",
	[STATEMENT_SPELLINGS] = "SELECT question_id, event.text, count(*) AS times"
		" FROM bank JOIN round ON bank = hash JOIN event ON round = round.number"
		" WHERE id = ?1 AND kind = 'overrule' AND question_id NOT NULL AND event.text NOT NULL"
		" GROUP BY question_id, event.text ORDER BY times DESC, question_id, event.text",
	[STATEMENT_ADD_LEARNING] = "INSERT INTO learning (" LEARNING_COLUMNS ") VALUES (?1, ?2, ?3,"
		" ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
	/* Two walks down the index, merged: an IN would sort all rows. */
	[STATEMENT_LEARNINGS] = "SELECT " LEARNING_COLUMNS " FROM learning"
		" WHERE bank_id = ?1 AND number > ?2"
		" UNION ALL SELECT " LEARNING_COLUMNS " FROM learning"
		" WHERE bank_id = '' AND number > ?2 AND ?1 <> '' ORDER BY number",
	[STATEMENT_ALL_LEARNINGS] = "SELECT " LEARNING_COLUMNS " FROM learning"
		" WHERE number > ?1 ORDER BY number",
	[STATEMENT_NEWEST_LEARNING] = "SELECT utc_ms FROM learning ORDER BY number DESC LIMIT 1",
	[STATEMENT_LAST_LEARNING] = "SELECT max("
		"ifnull((SELECT number FROM learning WHERE bank_id = ?1 ORDER BY number DESC LIMIT 1), 0),"
		"ifnull((SELECT number FROM learning WHERE bank_id = '' ORDER BY number DESC LIMIT 1), 0))",
	[STATEMENT_KEEP_CARD] = "INSERT INTO card (bank_id, question_id, part, state, note)"
		" VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (bank_id, question_id, part)"
		" DO UPDATE SET state = excluded.state, note = excluded.note",
	[STATEMENT_CARDS] = "SELECT question_id, part, state, note FROM card WHERE bank_id = ?1"
		" ORDER BY question_id, part",
	[STATEMENT_FORGET_CARDS] = "DELETE FROM card WHERE ?1 IS NULL OR bank_id = ?1",
	[STATEMENT_FORGET_CARD] = "DELETE FROM card WHERE bank_id = ?1 AND question_id = ?2"
		" AND part = ?3",
	[STATEMENT_KEEP_FOLDED] = "INSERT INTO folded (bank_id, version, number, state)"
		" VALUES (?1, ?2, ?3, ?4) ON CONFLICT (bank_id) DO UPDATE SET version = excluded.version,"
		" number = excluded.number, state = excluded.state",
	[STATEMENT_FOLDED] = "SELECT version, number, state FROM folded WHERE bank_id = ?1",
	[STATEMENT_FOLDED_BANKS] = "SELECT bank_id FROM folded ORDER BY bank_id",
	[STATEMENT_FORGET_FOLDED] = "DELETE FROM folded WHERE ?1 IS NULL OR bank_id = ?1",
};

const char *statement_sql(enum statement which)
{
	return statements[which];
}
