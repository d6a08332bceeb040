/* journal verify, export and import as they are called. */
#include "called.h"
#include "spoil.h"
#include "base/digest.h"
#include "command/command.h"
#include "command/journal_lines.h"
#include "store/journal_learning.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

static struct journal *journal_of(const char *profile)
{
	char path[256];
	struct journal *journal;
	struct error error = { .text = "" };
	snprintf(path, sizeof path, "%s/journal.db", profile);
	if (!journal_open(&journal, path, &error))
		fail_msg("%s", error.text);
	return journal;
}

/* Some of everything, at its limits. */
static void play(const char *profile)
{
	struct journal *journal = journal_of(profile);
	static const char text[] = "schema = 1; // \"\\ \xC3\xA9\xE4\xB8\xAD\n\ttab \x01\x7F";
	for (int i = 0; i < 3; i++) {
		int64_t round = journal_begin(journal, "b", "Title \"\\",
			digest_bytes(digest_init(), text, sizeof text - 1 - (size_t)(i % 2)), text,
			sizeof text - 1 - (size_t)(i % 2), 1,
			1767600000000 + i, -330);
		for (int j = 1; j <= 4; j++) {
			struct event event = { .round = round, .question_id = j % 2 ? "q" : NULL,
				.question_hash = UINT64_MAX - (uint64_t)j, .message = { .sequence = j,
				.kind = (enum message_kind)j, .a = INT64_MIN, .b = INT64_MAX, .question = -1 } };
			snprintf(event.message.text, sizeof event.message.text, "%s", j % 3 ? "" : text);
			journal_push(journal, &event);
		}
	}
	journal_summarise(journal, 2, "mode=quiz", true);
	for (int i = 0; i < LEARNING_KIND_COUNT; i++) {
		struct learning row = { .kind = (enum learning_kind)i, .sequence = -1,
			.question_id = i != LEARNING_UNDO ? "q" : NULL, .hash = (uint64_t)i,
			.grade = i == LEARNING_REVIEW ? 4 : 0, .response_ms = -1,
			.mode = i % 2 ? "quiz" : NULL, .shown = i % 3 ? "0 1" : NULL, .text = text };
		journal_learn(journal, i % 4 ? "b" : NULL, &row);
	}
	assert_true(journal_commit(journal, NULL));
	assert_true(journal_keep_article(journal, "b", text, sizeof text - 1, NULL));
	journal_close(journal);
}

static char *export(const char *profile)
{
	capture_run(said, command_journal, "export", "--profile-dir", profile, NULL);
	assert_string_equal(said->err, "");
	assert_int_equal(said->code, EXIT_FINE);
	return strdup(said->out);
}

static const char *folder_of(void **state)
{
	const struct test_folder *folder = *state;
	return folder->path;
}

static void test_export_and_import(void **state)
{
	const char *profile = folder_of(state);
	play(profile);
	char *lines = export(profile);
	static const char begin[] = "{\"readback\":\"journal\",\"schema\":2}\n{\"table\":\"bank\","
		"\"hash\":\"";
	assert_memory_equal(lines, begin, sizeof begin - 1);
	assert_says(lines, "\",\"id\":\"b\",\"title\":\"Title \\\"\\\\\",");
	assert_says(lines, "\"a\":-9223372036854775808,\"b\":9223372036854775807,");
	const char *file = folder_write(*state, 0, "lines", lines);
	const char *other = folder_path(*state, 1, "other");
	capture_run(said, command_journal, "import", file, "--profile-dir", other, NULL);
	assert_string_equal(said->err, "");
	assert_says(said->out, "/other/journal.db now holds 2 banks, 3 rounds, 12 events, 14 answers "
		"and notes on cards, 1 article\n");
	assert_int_equal(said->code, EXIT_FINE);
	char *again = export(other);
	assert_string_equal(again, lines);
	assert_says(lines, "}\n{\"end\":\"journal\",\"rows\":32}\n");
	/* The numbers go on. */
	struct journal *journal = journal_of(other);
	assert_int_equal(journal_begin(journal, "b", "t", 1, "x", 1, 1, 0, 0), 4);
	journal_close(journal);
	capture_run(said, command_journal, "import", "--profile-dir", other, file, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "readback journal import: cannot import into ");
	assert_says(said->err, "it holds rounds already");
	free(lines);
	free(again);
}

static void test_export_beside_a_game(void **state)
{
	const char *profile = folder_of(state);
	play(profile);
	struct journal *journal = journal_of(profile);
	char *lines = export(profile);
	assert_says(lines, "\"table\":\"learning\"");
	capture_run(said, command_journal, "verify", "--profile-dir", profile, NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "is whole: 2 banks, 3 rounds, 12 events, 14 answers and notes on cards, "
		"1 article\n");
	journal_close(journal);
	free(lines);
}

#define HEAD "{\"readback\":\"journal\",\"schema\":2}\n"
#define END(rows) "{\"end\":\"journal\",\"rows\":" rows "}\n"

/* Of a whole export, one line is changed: which one, and what is said. */
static void assert_import_refused(void **state, const char *lines, const char *words)
{
	char expected[256];
	const char *file = folder_write(*state, 0, "lines", lines);
	const char *other = folder_path(*state, 1, "other");
	capture_run(said, command_journal, "import", file, "--profile-dir", other, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	snprintf(expected, sizeof expected, "%s:%s", file, words);
	if (!strstr(said->err, expected))
		fail_msg("\"%s\" lacks \"%s\"", said->err, expected);
	char *nothing = export(other);
	assert_string_equal(nothing, HEAD END("0"));
	free(nothing);
}

#define BANK "{\"table\":\"bank\",\"hash\":\"af63f54c86021707\",\"id\":\"b\",\"title\":\"t\"," \
	"\"text\":\"x\"}\n"
#define ROUND_AT(started, offset) "{\"table\":\"round\",\"number\":1," \
	"\"bank\":\"af63f54c86021707\",\"rules_version\":1,\"started_ms\":" started "," \
	"\"offset_min\":" offset ",\"summary\":null,\"ended\":0}\n"
#define ROUND ROUND_AT("86400001", "0")
#define EVENT(round, kind) EVENT_ON(round, kind, "86400001", "1")
#define EVENT_AT(utc, day) EVENT_ON("1", "pick", utc, day)
#define EVENT_ON(round, kind, utc, day) "{\"table\":\"event\",\"number\":1," \
	"\"round\":" round ",\"utc_ms\":" utc "," \
	"\"offset_min\":0,\"running_ms\":1,\"day\":" day "," \
	"\"time_ms\":1,\"sequence\":1,\"source\":\"key\"," \
	"\"player\":0,\"kind\":\"" kind "\",\"question_id\":null,\"question_rev\":0," \
	"\"question_hash\":\"0000000000000000\",\"a\":0,\"b\":0,\"certainty\":0,\"text\":null}\n"

static void test_a_bad_line_is_named(void **state)
{
	static const struct {
		const char *lines, *words;
	} all[] = {
		{ "", "1:1: error: there is nothing in it" },
		{ "{}\n", "1:1: error: this is no journal" },
		{ "{\"readback\":\"journal\",\"schema\":3}\n", "1:1: error: a newer Readback wrote it" },
		{ "{\"readback\":\"journal\",\"schema\":0}\n", "1:1: error: \"schema\" must be 1 or more" },
		{ HEAD BANK "{\"table\":\"round\",,}\n", "3:18: error: string or '}' expected near ','" },
		{ HEAD BANK "[1]\n", "3:1: error: a line must be an object" },
		{ HEAD BANK "\n", "3:0" },
		{ HEAD "{\"table\":\"sqlite_schema\"}\n", "2:1: error: \"table\" must name a table" },
		{ HEAD "{\"table\":\"article\",\"bank_id\":\"b\"}\n", "2:1: error: \"text\" is missing" },
		{ HEAD "{\"table\":\"article\",\"bank_id\":\"b\",\"text\":7}\n",
			"2:1: error: \"text\" must be a text" },
		{ HEAD "{\"table\":\"article\",\"bank_id\":\"b\",\"text\":\"\",\"x\":7}\n",
			"2:1: error: a column that the table does not have" },
		{ HEAD BANK ROUND EVENT("1", "pick") EVENT("1", "pick"),
			"5:1: error: its number is not above that of the row before" },
		{ HEAD BANK ROUND EVENT("2", "pick"), "4:1: error: its round is not in the journal" },
		{ HEAD BANK ROUND EVENT("1", "jump"), "4:1: error: its kind is unknown" },
		{ HEAD BANK ROUND EVENT("\"1\"", "pick"),
			"4:1: error: \"round\" must be a whole number" },
		{ HEAD ROUND, "2:1: error: FOREIGN KEY constraint failed" },
		{ HEAD "{\"table\":\"bank\",\"hash\":\"1\",\"id\":\"b\",\"title\":\"t\",\"text\":\"x\"}",
			"2:1: error: \"hash\" must be a text of 16 hexadecimal digits" },
	};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (i != 6)
			assert_import_refused(state, all[i].lines, all[i].words);
	assert_import_refused(state, all[6].lines, "3:");
}

static void test_half_an_export_is_refused(void **state)
{
	static const struct {
		const char *lines, *words;
	} all[] = {
		{ HEAD, "1:1: error: the last line must be {\"end\":\"journal\",\"rows\":N}, N being the "
			"rows before it (here 0): the text is cut off or was changed" },
		{ HEAD BANK ROUND EVENT("1", "pick"), "4:1: error: the last line must be" },
		{ HEAD BANK "{\"table\":\"round\",\"num", "3:1: error: the last line must be" },
		{ HEAD BANK ROUND END("1"), "4:1: error: the last line must be" },
		{ HEAD BANK ROUND END("3"), "4:1: error: the last line must be" },
		{ HEAD BANK ROUND END("\"2\""), "4:1: error: the last line must be" },
		{ HEAD BANK "{\"end\":\"game\",\"rows\":1}\n", "3:1: error: the last line must be" },
		{ HEAD BANK END("-9223372036854775808"), "3:1: error: the last line must be" },
		{ HEAD BANK "{\"end\":\"journal\",\"rows\":1,\"x\":1}", "3:1: error: the last line must" },
		{ HEAD BANK END("1") END("1"), "4:1: error: nothing may follow the last line" },
	};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		assert_import_refused(state, all[i].lines, all[i].words);
	/* Any cut: at each byte but the last, which is the line's end. */
	static const char whole[] = HEAD BANK ROUND END("2");
	for (size_t len = sizeof HEAD - 1; len + 2 < sizeof whole; len += 7) {
		char part[sizeof whole], words[64];
		int line = 1;
		snprintf(part, sizeof part, "%.*s", (int)len, whole);
		for (size_t i = 0; i + 1 < len; i++)
			line += part[i] == '\n';
		snprintf(words, sizeof words, "%d:1: error: the last line must be {\"end\"", line);
		assert_import_refused(state, part, words);
	}
}

#define LEARNT "{\"table\":\"learning\",\"number\":1,\"bank_id\":\"b\",\"utc_ms\":86400001," \
	"\"offset_min\":0,\"running_ms\":1,\"day\":1,\"kind\":\"review\",\"round\":0," \
	"\"sequence\":1,\"question_id\":\"q\",\"part\":0,\"rev\":1," \
	"\"hash\":\"0000000000000000\",\"grade\":3,\"certainty\":0,\"graded_self\":0," \
	"\"response_ms\":5,\"mode\":null,\"shown\":null,\"answered\":null,\"a\":0," \
	"\"text\":null}\n"

struct change {
	const char *column, *value, *kind; /* of what was learnt; kind NULL: a review */
};

enum { LINE_MAX_LEN = 1024 };

/* Puts another value into the column, up to its comma. */
static void column_change(char line[LINE_MAX_LEN], const char *column, const char *value)
{
	char name[32], rest[LINE_MAX_LEN];
	snprintf(name, sizeof name, "\"%s\":", column);
	char *at = strstr(line, name);
	assert_non_null(at);
	at += strlen(name);
	snprintf(rest, sizeof rest, "%s", strchr(at, ','));
	snprintf(at, LINE_MAX_LEN - (size_t)(at - line), "%s%s", value, rest);
}

static void learnt_change(char line[LINE_MAX_LEN], const struct change *change)
{
	char kind[32];
	snprintf(kind, sizeof kind, "\"%s\"", change->kind ? change->kind : "review");
	snprintf(line, LINE_MAX_LEN, "%s", LEARNT);
	column_change(line, "kind", kind);
	column_change(line, "grade", change->kind ? "0" : "3");
	column_change(line, change->column, change->value);
}

static void test_what_no_readback_writes_is_refused(void **state)
{
	static const struct change all[] = {
		{ "grade", "0", NULL }, { "grade", "5", NULL }, { "grade", "4294967299", NULL },
		{ "grade", "3", "note" }, { "certainty", "4", NULL }, { "certainty", "-1", "mark" },
		{ "part", "-1", NULL }, { "part", "256", NULL }, { "utc_ms", "253402300800000", NULL },
		{ "utc_ms", "-1", NULL }, { "utc_ms", "991816000000000", NULL },
		{ "utc_ms", "9223372036854775807", "clock" },
		{ "offset_min", "1441", NULL }, { "offset_min", "-1441", NULL },
		{ "day", "40000001", NULL }, { "day", "-40000001", NULL }, { "day", "-2147483648", NULL },
		{ "response_ms", "-2", NULL }, { "question_id", "null", NULL },
		{ "question_id", "\"\"", NULL }, { "a", "40000001", "clock" },
		{ "a", "-40000001", "clock" }, { "a", "-2147483648", "clock" },
		{ "a", "40000001", "bury" }, { "a", "-40000001", "bury" },
		{ "a", "2147483647", "ready-by" }, { "a", "-2147483647", "ready-by" },
	};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		char line[LINE_MAX_LEN], lines[LINE_MAX_LEN * 2], words[64];
		learnt_change(line, &all[i]);
		snprintf(lines, sizeof lines, "%s%s%s", HEAD, line, END("1"));
		snprintf(words, sizeof words, "2:1: error: \"%s\" must ", all[i].column);
		assert_import_refused(state, lines, words);
	}
	assert_import_refused(state, HEAD BANK ROUND_AT("9223372036854775807", "0"),
		"3:1: error: \"started_ms\" must ");
	assert_import_refused(state, HEAD BANK ROUND_AT("1", "1441"),
		"3:1: error: \"offset_min\" must ");
	assert_import_refused(state, HEAD BANK ROUND EVENT_AT("-9223372036854775808", "0"),
		"4:1: error: \"utc_ms\" must ");
	assert_import_refused(state, HEAD BANK ROUND EVENT_AT("86400001", "40000001"),
		"4:1: error: \"day\" must ");
}

static void test_the_limits_are_taken(void **state)
{
	static const struct change all[] = {
		{ "grade", "1", NULL }, { "grade", "4", NULL }, { "certainty", "3", NULL },
		{ "part", "255", NULL }, { "offset_min", "1440", NULL },
		{ "day", "0", NULL },
		{ "response_ms", "-1", NULL }, { "question_id", "null", "clock" },
		{ "a", "40000000", "clock" }, { "a", "-40000000", "bury" }, { "a", "-2147483648", "bury" },
		{ "a", "-2147483648", "ready-by" }, { "a", "9223372036854775807", "undo" },
	};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		char line[LINE_MAX_LEN], lines[LINE_MAX_LEN * 2], name[16];
		learnt_change(line, &all[i]);
		snprintf(lines, sizeof lines, "%s%s%s", HEAD, line, END("1"));
		snprintf(name, sizeof name, "taken%zu", i);
		const char *file = folder_write(*state, 0, "lines", lines);
		const char *other = folder_path(*state, 1, name);
		capture_run(said, command_journal, "import", file, "--profile-dir", other, NULL);
		assert_string_equal(said->err, "");
		assert_int_equal(said->code, EXIT_FINE);
	}
}

#define LEARNT_ON(number, utc, day, kind, grade, question, a) "{\"table\":\"learning\"," \
	"\"number\":" number ",\"bank_id\":\"b\",\"utc_ms\":" utc "," \
	"\"offset_min\":0,\"running_ms\":1,\"day\":" day ",\"kind\":\"" kind "\",\"round\":0," \
	"\"sequence\":1,\"question_id\":" question ",\"part\":0,\"rev\":1," \
	"\"hash\":\"0000000000000000\",\"grade\":" grade ",\"certainty\":0,\"graded_self\":0," \
	"\"response_ms\":5,\"mode\":null,\"shown\":null,\"answered\":null,\"a\":" a "," \
	"\"text\":null}\n"
#define REVIEW(number, utc, day) LEARNT_ON(number, utc, day, "review", "3", "\"q\"", "0")
#define CLOCK(number, utc, day, days) LEARNT_ON(number, utc, day, "clock", "0", "null", days)

/* A day is 86400000 ms: noon of day 100 is 8683200000. */
static void test_days_are_those_of_their_moments(void **state)
{
	static const struct {
		const char *lines, *words; /* NULL: all is well */
	} all[] = {
		{ HEAD REVIEW("1", "8683200000", "101"), "2:1: error: \"day\" is not the day of" },
		{ HEAD REVIEW("1", "8683200000", "98"), "2:1: error: \"day\" is not the day of" },
		{ HEAD BANK ROUND EVENT_AT("8683200000", "102"), "4:1: error: \"day\" is not the day" },
		{ HEAD BANK ROUND EVENT_AT("8683200000", "98"), "4:1: error: \"day\" is not the day" },
		{ HEAD REVIEW("1", "8683200000", "100") END("1"), NULL },
		/* At eleven at night the day of noon is still the day before. */
		{ HEAD REVIEW("1", "8683200000", "99") END("1"), NULL },
		/* The clock went back, and the learner's days did not. */
		{ HEAD REVIEW("1", "8683200000", "100") REVIEW("2", "86400000", "100") END("2"), NULL },
		/* A correction counts from the row behind it on. */
		{ HEAD CLOCK("1", "8683200000", "100", "50") REVIEW("2", "8683200000", "150") END("2"),
			NULL },
		{ HEAD CLOCK("1", "8683200000", "100", "50") REVIEW("2", "8683200000", "100"),
			"3:1: error: \"day\" is not the day of" },
		/* One may be among the rows that are lost. */
		{ HEAD REVIEW("1", "8683200000", "100") REVIEW("3", "8683200000", "150") END("2"), NULL },
	};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		if (all[i].words) {
			assert_import_refused(state, all[i].lines, all[i].words);
			continue;
		}
		char name[16];
		snprintf(name, sizeof name, "days%zu", i);
		const char *file = folder_write(*state, 0, "lines", all[i].lines);
		const char *other = folder_path(*state, 1, name);
		capture_run(said, command_journal, "import", file, "--profile-dir", other, NULL);
		assert_string_equal(said->err, "");
		capture_run(said, command_journal, "verify", "--profile-dir", other, NULL);
		assert_string_equal(said->err, "");
	}
}

static void test_rows_that_do_not_fit_are_refused(void **state)
{
	char line[LINE_MAX_LEN], lines[LINE_MAX_LEN * 2];
	assert_import_refused(state, HEAD "{\"table\":\"bank\",\"hash\":\"af63f54c86021707\","
		"\"id\":\"b\",\"title\":\"t\",\"text\":\"y\"}\n",
		"2:1: error: its text is not the one that was played: it does not fit \"hash\"\n"
		"    mend: nothing was imported; ");
	snprintf(line, sizeof line, "%s", LEARNT);
	column_change(line, "round", "7");
	snprintf(lines, sizeof lines, "%s%s%s%s", HEAD, BANK, line, END("2"));
	assert_import_refused(state, lines, "3:1: error: its round is not in the journal\n    mend: ");
	/* A bank whose text was lost has none. */
	const char *file = folder_write(*state, 0, "lines", HEAD "{\"table\":\"bank\",\"hash\":"
		"\"0000000000000001\",\"id\":\"b\",\"title\":\"t\",\"text\":\"\"}\n" END("1"));
	capture_run(said, command_journal, "import", file, "--profile-dir",
		folder_path(*state, 1, "lost"), NULL);
	assert_string_equal(said->err, "");
}

/* As mail, or an editor of another system, may have left it. */
static void test_line_ends_of_others(void **state)
{
	static const char *const all[] = {
		NULL, HEAD BANK END("1") "\n", HEAD BANK END("1") "\r\n \t\r\n",
		HEAD "\n" BANK END("1"),
		"\xEF\xBB\xBF" HEAD BANK END("1"),
	};
	static const char plain[] = HEAD BANK ROUND EVENT("1", "pick") END("3");
	char windows[2 * sizeof plain] = "";
	size_t len = 0;
	for (size_t i = 0; plain[i]; i++) {
		if (plain[i] == '\n')
			windows[len++] = '\r';
		windows[len++] = plain[i];
	}
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		char name[16];
		const char *file = folder_write(*state, 0, "lines", i ? all[i] : windows);
		snprintf(name, sizeof name, "ends%zu", i);
		const char *other = folder_path(*state, 1, name);
		capture_run(said, command_journal, "import", file, "--profile-dir", other, NULL);
		assert_string_equal(said->err, "");
		char *lines = export(other);
		assert_string_equal(lines, i ? HEAD BANK END("1") : plain);
		free(lines);
	}
}

static void test_import_from_standard_input(void **state)
{
	static const char whole[] = HEAD BANK ROUND EVENT("1", "pick") END("3");
	const char *file = folder_write(*state, 0, "lines", whole);
	const char *other = folder_path(*state, 1, "other");
	int before = dup(STDIN_FILENO), input = open(file, O_RDONLY);
	assert_true(before >= 0 && input >= 0 && dup2(input, STDIN_FILENO) >= 0);
	capture_run(said, command_journal, "import", "-", "--profile-dir", other, NULL);
	dup2(before, STDIN_FILENO);
	close(before);
	close(input);
	assert_string_equal(said->err, "");
	assert_int_equal(said->code, EXIT_FINE);
	char *lines = export(other);
	assert_string_equal(lines, whole);
	free(lines);
}

static void test_a_folder_that_cannot_be_written(void **state)
{
	const char *profile = folder_of(state), *journal = folder_path(*state, 0, "journal.db");
	play(profile);
	char *lines = export(profile);
	assert_int_equal(chmod(journal, 0444), 0);
	assert_int_equal(chmod(profile, 0555), 0);
	folder_become(FOLDER_NOBODY);
	capture_run(said, command_journal, "verify", "--profile-dir", profile, NULL);
	folder_become(0);
	assert_string_equal(said->err, "");
	assert_int_equal(said->code, EXIT_FINE);
	folder_become(FOLDER_NOBODY);
	capture_run(said, command_journal, "export", "--profile-dir", profile, NULL);
	folder_become(0);
	assert_string_equal(said->err, "");
	assert_string_equal(said->out, lines);
	free(lines);
	assert_int_equal(chmod(profile, 0755), 0);
}

static void test_verify_names_what_is_wrong(void **state)
{
	const char *profile = folder_of(state);
	capture_run(said, command_journal, "verify", "--profile-dir", profile, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "readback journal verify: cannot open ");
	play(profile);
	sqlite3 *sqlite;
	assert_int_equal(sqlite3_open(folder_path(*state, 0, "journal.db"), &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_exec(sqlite, "INSERT INTO event SELECT 99, round, 0, 0, 0, 0, 0, 99,"
		" source, 0, 'somersault', NULL, 0, 0, 0, 0, 0, NULL FROM event WHERE number = 1", NULL,
		NULL, NULL), SQLITE_OK);
	sqlite3_close(sqlite);
	capture_run(said, command_journal, "verify", "--profile-dir", profile, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_string_equal(said->out, "");
	assert_says(said->err, "journal.db: event 99: its kind is unknown\n");
	assert_says(said->err, "holds 1 row that no Readback wrote\n");
	assert_int_equal(sqlite3_open(folder_path(*state, 0, "journal.db"), &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_exec(sqlite, "INSERT INTO learning SELECT 99, bank_id, 0, 0, 0, 0,"
		" kind, 0, 0, 'q', 0, 0, 0, 7, 0, 0, 0, NULL, NULL, NULL, 0, NULL FROM learning"
		" WHERE kind = 'review'", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(sqlite);
	capture_run(said, command_journal, "verify", "--profile-dir", profile, NULL);
	assert_says(said->err, "journal.db: learning 99: \"grade\" must be 1 to 4 in a review\n");
	assert_says(said->err, "holds 2 rows that no Readback wrote\n");
}

/* As a foreign hand may change it: nothing stands in its way. */
static void spoil_and_verify(void **state, const char *trigger, const char *sql, const char *words)
{
	const char *profile = folder_of(state), *path = folder_path(*state, 0, "journal.db");
	char drop[64];
	snprintf(drop, sizeof drop, "DROP TRIGGER %s", trigger);
	unlink(path);
	play(profile);
	spoil_sql(path, drop);
	spoil_sql(path, sql);
	capture_run(said, command_journal, "verify", "--profile-dir", profile, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_string_equal(said->out, "");
	assert_says(said->err, words);
	assert_says(said->err, "holds 1 row that no Readback wrote\n    mend: start readback ");
}

static void test_verify_names_rows_that_do_not_fit(void **state)
{
	spoil_and_verify(state, "bank_unchanged", "UPDATE bank SET text = replace(text, 'schema',"
		" 'schena') WHERE rowid = (SELECT min(rowid) FROM bank)",
		": bank 1: its text is not the one that was played: it does not fit \"hash\"\n");
	spoil_and_verify(state, "learning_unchanged", "UPDATE learning SET round = 40 WHERE number = 5",
		": learning 5: its round is not in the journal\n");
	spoil_and_verify(state, "learning_unchanged", "UPDATE learning SET day = 400 WHERE number = 6",
		": learning 6: \"day\" is not the day of \"utc_ms\"\n");
	spoil_and_verify(state, "event_unchanged", "UPDATE event SET day = 400 WHERE number = 7",
		": event 7: \"day\" is not the day of \"utc_ms\"\n");
	spoil_and_verify(state, "event_unchanged", "UPDATE event SET utc_ms = 991816000000000"
		" WHERE number = 8",
		": event 8: \"utc_ms\" must be a moment of the years 1970 to 9999\n");
}

/* What cannot be read says what can be done. */
static void test_damage_says_what_to_do(void **state)
{
	static const char *const tasks[] = { "verify", "export" };
	const char *profile = folder_of(state), *path = folder_path(*state, 0, "journal.db");
	play(profile);
	spoil_page(path, 3);
	for (int i = 0; i < 2; i++) {
		capture_run(said, command_journal, tasks[i], "--profile-dir", profile, NULL);
		assert_int_equal(said->code, EXIT_TROUBLE);
		assert_says(said->err, "damaged");
		assert_says(said->err, "\n    mend: start readback with this profile: ");
	}
	assert_int_equal(truncate(path, 0), 0);
	for (int i = 0; i < 2; i++) {
		capture_run(said, command_journal, tasks[i], "--profile-dir", profile, NULL);
		assert_int_equal(said->code, EXIT_TROUBLE);
		assert_says(said->err, "journal.db: it is empty\n    mend: start readback with this "
			"profile: it offers the newest backup");
	}
}

static void test_wrong_use(void **state)
{
	(void)state;
	capture_run(said, command_journal, NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	assert_says(said->err, "readback journal: (none): wanted verify, export or import\n");
	capture_run(said, command_journal, "burn", NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	capture_run(said, command_journal, "import", NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	capture_run(said, command_journal, "export", "x", NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	capture_run(said, command_journal, "import", "/nowhere/lines", "--profile-dir", "/tmp", NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "readback journal import: cannot read /nowhere/lines: No such file");
	capture_run(said, command_journal, "--help", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "usage: readback journal verify\n");
	capture_run(said, command_journal, "verify", "--help", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "--profile-dir DIR");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CALLED(test_export_and_import),
		CALLED(test_export_beside_a_game),
		CALLED(test_a_bad_line_is_named),
		CALLED(test_half_an_export_is_refused),
		CALLED(test_what_no_readback_writes_is_refused),
		CALLED(test_the_limits_are_taken),
		CALLED(test_import_from_standard_input),
		CALLED(test_a_folder_that_cannot_be_written),
		CALLED(test_verify_names_what_is_wrong),
		CALLED(test_line_ends_of_others),
		CALLED(test_days_are_those_of_their_moments),
		CALLED(test_rows_that_do_not_fit_are_refused),
		CALLED(test_verify_names_rows_that_do_not_fit),
		CALLED(test_damage_says_what_to_do),
		CALLED(test_wrong_use),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
