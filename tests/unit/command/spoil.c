#define _GNU_SOURCE /* memmem */
#include "spoil.h"

#include "core/fsrs.h"
#include "store/journal_learning.h"
#include "store/journal_parts.h"

#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { PAGE = 4096 };

/* Answers of another bank, so many that they fill pages. */
void spoil_answers_add(const char *journal_path)
{
	struct journal *journal;
	char id[16];
	assert_true(journal_open(&journal, journal_path, NULL));
	for (int i = 1; i <= SPOIL_ANSWERS; i++) {
		snprintf(id, sizeof id, "q-%04d", i);
		struct learning row = { .kind = LEARNING_REVIEW, .utc_ms = i, .question_id = id,
			.rev = 1, .grade = GRADE_GOOD, .response_ms = 5, .mode = "cards" };
		journal_learn(journal, "another-bank", &row);
	}
	assert_true(journal_commit(journal, NULL));
	journal_close(journal);
}

char *spoil_bytes(const char *path, size_t *len)
{
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	assert_int_equal(fseek(file, 0, SEEK_END), 0);
	*len = (size_t)ftell(file);
	rewind(file);
	char *bytes = malloc(*len + 1);
	assert_non_null(bytes);
	assert_int_equal(fread(bytes, 1, *len, file), *len);
	fclose(file);
	return bytes;
}

void spoil_page(const char *path, size_t page)
{
	static const char noise[] = { '\xA5' };
	FILE *file = fopen(path, "r+b");
	assert_non_null(file);
	assert_int_equal(fseek(file, (long)(page * PAGE), SEEK_SET), 0);
	for (int i = 0; i < PAGE; i++)
		assert_int_equal(fwrite(noise, 1, 1, file), 1);
	fclose(file);
}

/* A page of rows of the learner's, in the middle of its table. */
void spoil_answers(const char *journal_path)
{
	size_t len;
	char *bytes = spoil_bytes(journal_path, &len);
	for (size_t page = 1; page < len / PAGE; page++)
		if (bytes[page * PAGE] == 13
			&& memmem(bytes + page * PAGE, PAGE, "q-0600", strlen("q-0600"))) {
			spoil_page(journal_path, page);
			free(bytes);
			return;
		}
	fail_msg("there is no page of answers");
}

static void root_spoil(const char *journal_path, const char *name)
{
	sqlite3 *sqlite;
	sqlite3_stmt *statement;
	assert_int_equal(sqlite3_open(journal_path, &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(sqlite, "SELECT rootpage FROM sqlite_schema WHERE name ="
		" ?1", -1, &statement, NULL), SQLITE_OK);
	sqlite3_bind_text(statement, 1, name, -1, SQLITE_STATIC);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	size_t page = (size_t)sqlite3_column_int(statement, 0) - 1;
	sqlite3_finalize(statement);
	sqlite3_close(sqlite);
	spoil_page(journal_path, page);
}

/* The index of events: no round can be read, and no event written. */
void spoil_index(const char *journal_path)
{
	root_spoil(journal_path, "event_round");
}

/* Articles: nothing of the game needs them. */
void spoil_articles(const char *journal_path)
{
	root_spoil(journal_path, "article");
}

int spoil_files(const char *folder, const char *pattern, char found[256])
{
	char path[256];
	glob_t all;
	snprintf(path, sizeof path, "%s/%s", folder, pattern);
	int count = glob(path, 0, NULL, &all) ? 0 : (int)all.gl_pathc;
	if (count && found)
		snprintf(found, 256, "%s", all.gl_pathv[0]);
	globfree(&all);
	return count;
}

void spoil_sql(const char *journal_path, const char *sql)
{
	sqlite3 *sqlite;
	assert_int_equal(sqlite3_open(journal_path, &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_exec(sqlite, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(sqlite);
}

int spoil_folded(const char *journal_path)
{
	sqlite3 *sqlite;
	sqlite3_stmt *statement;
	assert_int_equal(sqlite3_open(journal_path, &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(sqlite, "SELECT (SELECT count(*) FROM card) + (SELECT"
		" count(*) FROM folded)", -1, &statement, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	int count = sqlite3_column_int(statement, 0);
	sqlite3_finalize(statement);
	sqlite3_close(sqlite);
	return count;
}
