/* check, dump, bank, proposals and replay as they are called: exit codes, and what goes where. */
#include "called.h"
#include "command/command.h"
#include "store/journal_learning.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#define TAPES READBACK_TESTS_DIR "/tapes/"
#define BANKS READBACK_TESTS_DIR "/banks/"

static void test_check(void **state)
{
	(void)state;
	capture_run(said, command_check, BANKS "close_W39_nothing_to_warn_of.cfg",
		READBACK_SOURCE_DIR "/questions/spy-services.cfg", NULL);
	assert_said(EXIT_FINE, "", "");
	capture_run(said, command_check, "--strict", "--article",
		READBACK_SOURCE_DIR "/questions/examples/bakery.txt",
		READBACK_SOURCE_DIR "/questions/examples/bakery.cfg", NULL);
	assert_said(EXIT_FINE, "", "");
	capture_run(said, command_check, BANKS "bad_E105_control.cfg", TAPES "kinds.cfg", NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_string_equal(said->out, "");
	assert_says(said->err, BANKS "bad_E105_control.cfg:");
	assert_says(said->err, " error: ");
	assert_says(said->err, "[E105]\n");
	assert_says(said->err, "\n    mend: ");
}

static void test_check_warns(void **state)
{
	(void)state;
	const char *soft = BANKS "warn_W24_soft_not.cfg";
	capture_run(said, command_check, soft, NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->err, "warn_W24_soft_not.cfg:9:3: warning: founder turns on ");
	assert_says(said->err, "[W24]\n    mend: ");
	capture_run(said, command_check, "--strict", soft, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, " error: founder turns on ");
	capture_run(said, command_check, "--json", soft, NULL);
	assert_string_equal(said->err, "");
	assert_says(said->out, "{\"file\":\"" BANKS "warn_W24_soft_not.cfg\",\"line\":9,\"column\":3,"
		"\"level\":\"warning\",\"code\":\"W24\",\"what\":\"founder turns on ");
	capture_run(said, command_check, "--stats", soft, NULL);
	assert_says(said->out, ": 3 questions\n  by kind: choice 1 multi 0 ");
	assert_says(said->out, "guessing the 1 choice question: chance 33.3 %");
}

static void test_check_article(void **state)
{
	const char *quote = BANKS "close_W36_quote_there.cfg";
	capture_run(said, command_check, "--strict", "--article", BANKS "review.txt", quote, NULL);
	assert_said(EXIT_FINE, "", "");
	folder_write(*state, 0, "short.txt", "Only one paragraph.\n");
	capture_run(said, command_check, "--article", folder_path(*state, 0, "short.txt"), quote, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "the article has 1 paragraph, one a line, and the bank 2 [E502]");
	/* Of two banks, it is the article of the one that it fits. */
	folder_write(*state, 1, "seven.txt", "A\nb.\nc.\nd.\ne.\nf.\ng.\n");
	capture_run(said, command_check, "--article", folder_path(*state, 1, "seven.txt"),
		READBACK_SOURCE_DIR "/questions/spy-services.cfg",
		READBACK_SOURCE_DIR "/questions/examples/bakery.cfg", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_null(strstr(said->err, "E502"));
	assert_says(said->err, "bakery.cfg");
	assert_null(strstr(said->err, "spy-services.cfg"));
	folder_write(*state, 0, "empty.txt", "\n");
	capture_run(said, command_check, "--article", folder_path(*state, 0, "empty.txt"), quote, NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	assert_says(said->err, "empty.txt: there is no text in it");
	capture_run(said, command_check, "--article", "/nowhere.txt", quote, NULL);
	assert_said(EXIT_UNREADABLE, "",
		"readback check: cannot open /nowhere.txt: No such file or directory\n");
}

/* A file that cannot be read is told apart from one that is wrong, and keeps no other from it. */
static void test_check_unreadable(void **state)
{
	const char *missing = folder_path(*state, 0, "missing.cfg");
	capture_run(said, command_check, missing, BANKS "bad_E105_control.cfg", NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	assert_says(said->err, missing);
	assert_says(said->err, "No such file or directory");
	assert_says(said->err, "[E105]\n");
	/* A folder can be opened, and is no bank. */
	capture_run(said, command_check, ((struct test_folder *)*state)->path, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "regular file");
}

static void test_check_twice(void **state)
{
	(void)state;
	capture_run(said, command_check, TAPES "few.cfg", TAPES "few.cfg", NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "lock-gate");
}

static void test_check_words(void **state)
{
	(void)state;
	capture_run(said, command_check, NULL);
	assert_said(EXIT_UNREADABLE, "", "readback check: BANK... (none): wanted at least one file\n");
	capture_run(said, command_check, "--nonsense", TAPES "few.cfg", NULL);
	assert_said(EXIT_UNREADABLE, "", "readback check: unknown option --nonsense; "
		"readback check --help lists what there is\n");
	capture_run(said, command_check, "--help", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "usage: readback check");
	assert_string_equal(said->err, "");
}

static void test_dump(void **state)
{
	(void)state;
	capture_run(said, command_dump, TAPES "few.cfg", TAPES "kinds.cfg", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_string_equal(said->err, "");
	/* A line a bank, then one a question: 4 and 12 of them. */
	assert_int_equal(lines_of(said->out), 1 + 4 + 1 + 12);
	assert_says(said->out, "\"lock-gate\"");
	assert_true(strstr(said->out, "\"outlast\"") < strstr(said->out, "\"quay-clock\""));
}

static void test_dump_trouble(void **state)
{
	(void)state;
	capture_run(said, command_dump, BANKS "bad_E105_control.cfg", TAPES "few.cfg", NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "[E105]");
	assert_int_equal(lines_of(said->out), 1 + 4);
	capture_run(said, command_dump, NULL);
	assert_said(EXIT_UNREADABLE, "", "readback dump: BANK... (none): wanted at least one file\n");
	capture_run(said, command_dump, "--help", NULL);
	assert_int_equal(said->code, EXIT_FINE);
}

#define OLD BANKS "diff/old.cfg"
#define NEW BANKS "diff/new.cfg"

static void test_bank_diff(void **state)
{
	(void)state;
	capture_run(said, command_bank, "diff", OLD, NEW, NULL);
	assert_said(EXIT_FINE,
		"Keeps (3)\n"
		"  " NEW ":33: place: text changed, rev the same: progress is kept\n"
		"  " NEW ":40: goods: text changed, rev the same: progress is kept; 1 flashcard came, new; "
		"its parts stand in another order: progress stays with the place\n"
		"  " NEW ":46: sides: text changed, rev the same: progress is kept; 1 flashcard went: its "
		"progress rests\n"
		"Begins anew (1)\n"
		"  " NEW ":36: year: rev 2, was 1: it begins anew\n"
		"Renamed (1)\n"
		"  " NEW ":25: flour: was q4 (92 % alike): the game offers to carry its progress over; rev "
		"2, was 1: it would begin anew\n"
		"New (1)\n"
		"  " NEW ":21: owner: truefalse, new\n"
		"Gone (1)\n"
		"  " OLD ":44: river: gone: its progress rests\n"
		"7 questions before, 7 now: 1 as before, 3 changed and kept, 1 anew, 1 renamed, 1 new, "
		"1 gone\n", "");
	capture_run(said, command_bank, "diff", OLD, OLD, NULL);
	assert_said(EXIT_FINE, "7 questions before, 7 now: 7 as before, 0 changed and kept, 0 anew, "
		"0 renamed, 0 new, 0 gone\n", "");
}

static void test_bank_diff_json(void **state)
{
	(void)state;
	capture_run(said, command_bank, "diff", "--json", OLD, NEW, NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_string_equal(said->err, "");
	assert_int_equal(lines_of(said->out), 8);
	assert_says(said->out, "{\"change\":\"new\",\"old\":null,\"new\":{\"file\":\"" NEW "\","
		"\"line\":21,\"id\":\"owner\",\"kind\":\"truefalse\",\"rev\":1},\"text\":null,"
		"\"cards_before\":0,\"cards_now\":1,\"moved\":false}\n");
	assert_says(said->out, "\"id\":\"flour\",\"kind\":\"truefalse\",\"rev\":2},"
		"\"likeness\":0.923,");
	assert_says(said->out, "\n{\"change\":\"summary\",\"before\":7,\"now\":7,\"same\":1,"
		"\"kept\":3,\"anew\":1,\"renamed\":1,\"new\":1,\"gone\":1,\"same_bank\":true}\n");
}

static void test_bank_diff_others(void **state)
{
	const char *missing = folder_path(*state, 0, "missing.cfg");
	capture_run(said, command_bank, "diff", TAPES "few.cfg", OLD, NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_string_equal(said->err, "readback bank diff: " TAPES "few.cfg is the bank \"lock-gate\" "
		"and " OLD " the bank \"old-mill\": nothing is carried over between banks with different "
		"ids\n");
	/* Both are looked at: an error in each is named. */
	capture_run(said, command_bank, "diff", missing, BANKS "bad_E105_control.cfg", NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	assert_string_equal(said->out, "");
	assert_says(said->err, missing);
	assert_says(said->err, "[E105]");
	capture_run(said, command_bank, "diff", OLD, NULL);
	assert_said(EXIT_UNREADABLE, "", "readback bank diff: OLD NEW " OLD ": wanted two banks\n");
	capture_run(said, command_bank, "diff", OLD, OLD, OLD, NULL);
	assert_said(EXIT_UNREADABLE, "", "readback bank diff: OLD NEW " OLD ": wanted two banks\n");
	capture_run(said, command_bank, "dif", OLD, OLD, NULL);
	assert_said(EXIT_UNREADABLE, "", "usage: readback bank diff OLD NEW [options]\n");
	capture_run(said, command_bank, "diff", "--help", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "usage: readback bank diff OLD NEW");
}

static void test_proposals(void **state)
{
	const struct test_folder *folder = *state;
	char expected[256];
	capture_run(said, command_proposals, TAPES "few.cfg", "--profile-dir", folder->path, NULL);
	snprintf(expected, sizeof expected, "readback proposals: there is no journal %s/journal.db: "
		"No such file or directory\n", folder->path);
	assert_said(EXIT_TROUBLE, "", expected);
	/* To look is not to make: the folder is as it was. */
	assert_int_not_equal(access(folder_path(folder, 0, "journal.db"), F_OK), 0);
	/* Whoever names no profile may not have played yet. */
	assert_int_equal(setenv("XDG_DATA_HOME", folder->path, 1), 0);
	capture_run(said, command_proposals, TAPES "few.cfg", NULL);
	assert_int_equal(unsetenv("XDG_DATA_HOME"), 0);
	assert_said(EXIT_FINE, "", "readback proposals: nobody has proposed a spelling for " TAPES
		"few.cfg or marked a card of it yet\n");
	capture_run(said, command_replay, TAPES "overrule.tape", "--profile-dir", folder->path, NULL);
	assert_said(EXIT_FINE, "", "");
	capture_run(said, command_proposals, "--profile-dir", folder->path, TAPES "few.cfg", NULL);
	assert_said(EXIT_FINE, TAPES "few.cfg:31: place: \"Moora-by-the-lake\" (2 times)\n", "");
	/* Another bank's are its own. */
	capture_run(said, command_proposals, "--profile-dir", folder->path, TAPES "kinds.cfg", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_string_equal(said->out, "");
}

static void learn(const struct test_folder *folder, const struct learning *rows, int count)
{
	struct journal *journal;
	assert_true(journal_open(&journal, folder_path(folder, 0, "journal.db"), NULL));
	for (int i = 0; i < count; i++)
		journal_learn(journal, "lock-gate", &rows[i]);
	assert_true(journal_commit(journal, NULL));
	journal_close(journal);
}

/* The reason is that of the card's last mark; a mark that names no question is nobody's. */
static void test_proposals_marked(void **state)
{
	const struct test_folder *folder = *state;
	static const struct learning marks[] = {
		{ .kind = LEARNING_MARK, .sequence = -1, .question_id = "place", .a = 1, .text = "old" },
		{ .kind = LEARNING_MARK, .sequence = -1, .question_id = "place", .a = 1, .text = "why" },
		{ .kind = LEARNING_MARK, .sequence = -1, .a = 1, .text = "nobody's" },
	};
	learn(folder, marks, 3);
	capture_run(said, command_proposals, TAPES "few.cfg", "--profile-dir", folder->path, NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "place: ");
	assert_says(said->out, "why");
	assert_null(strstr(said->out, "old"));
	assert_null(strstr(said->out, "nobody's"));
	assert_int_equal(lines_of(said->out), 1);
}

/* What was said of a question goes with it to the ids that it is given. */
static void test_proposals_renamed(void **state)
{
	const struct test_folder *folder = *state;
	static const struct learning rows[] = {
		{ .kind = LEARNING_MARK, .sequence = -1, .question_id = "town", .text = "why" },
		{ .kind = LEARNING_MARK, .sequence = -1, .question_id = "city", .text = "no" },
		{ .kind = LEARNING_RENAME, .sequence = -1, .question_id = "village", .text = "town" },
		{ .kind = LEARNING_RENAME, .sequence = -1, .question_id = "place", .text = "village" },
		/* Another one of the old name, later. */
		{ .kind = LEARNING_MARK, .sequence = -1, .question_id = "town", .text = "other" },
	};
	learn(folder, rows, 5);
	capture_run(said, command_proposals, TAPES "few.cfg", "--profile-dir", folder->path, NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, TAPES "few.cfg:31: place: to be checked: \"why\" (1 time)\n");
	assert_says(said->out, "city (no longer in the bank): to be checked: \"no\" (1 time)\n");
	assert_says(said->out, "town (no longer in the bank): to be checked: \"other\" (1 time)\n");
	assert_int_equal(lines_of(said->out), 3);
}

/* A spelling that was overruled under an id that is gone is the question's all the same. */
static void test_proposals_renamed_spelling(void **state)
{
	const struct test_folder *folder = *state;
	struct journal *journal;
	assert_true(journal_open(&journal, folder_path(folder, 0, "journal.db"), NULL));
	struct event event = { .question_id = "town", .message = { .kind = MESSAGE_OVERRULE,
		.sequence = 1, .question = -1, .text = "Moora" } };
	event.round = journal_begin(journal, "lock-gate", "t", 1, "x", 1, 1, 0, 0);
	journal_push(journal, &event);
	assert_true(journal_commit(journal, NULL));
	journal_close(journal);
	static const struct learning renamed = { .kind = LEARNING_RENAME, .sequence = -1,
		.question_id = "place", .text = "town" };
	learn(folder, &renamed, 1);
	capture_run(said, command_proposals, TAPES "few.cfg", "--profile-dir", folder->path, NULL);
	assert_said(EXIT_FINE, TAPES "few.cfg:31: place: \"Moora\" (1 time)\n", "");
}

/* It only reads. */
static void test_proposals_of_a_profile_that_is_read_only(void **state)
{
	const struct test_folder *folder = *state;
	static const struct learning marked = { .kind = LEARNING_MARK, .sequence = -1,
		.question_id = "place", .text = "why" };
	learn(folder, &marked, 1);
	assert_int_equal(chmod(folder_path(folder, 0, "journal.db"), 0444), 0);
	assert_int_equal(chmod(folder->path, 0555), 0);
	folder_become(FOLDER_NOBODY);
	capture_run(said, command_proposals, TAPES "few.cfg", "--profile-dir", folder->path, NULL);
	folder_become(0);
	assert_int_equal(chmod(folder->path, 0755), 0);
	assert_said(EXIT_FINE, TAPES "few.cfg:31: place: to be checked: \"why\" (1 time)\n", "");
}

static void test_proposals_trouble(void **state)
{
	const char *journal = folder_write(*state, 0, "journal.db",
		"this is no journal, however long\n");
	const char *folder = ((struct test_folder *)*state)->path;
	capture_run(said, command_proposals, TAPES "few.cfg", "--profile-dir", folder, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_string_equal(said->out, "");
	assert_says(said->err, "readback proposals: cannot open ");
	assert_says(said->err, journal);
	capture_run(said, command_proposals, "nowhere.cfg", NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	capture_run(said, command_proposals, NULL);
	assert_said(EXIT_UNREADABLE, "", "readback proposals: BANK (none): wanted a bank's file\n");
	capture_run(said, command_proposals, "--profile-dir", "", "a", NULL);
	assert_said(EXIT_UNREADABLE, "",
		"readback proposals: --profile-dir \"\": wanted the name of a folder\n");
	capture_run(said, command_proposals, "a", "b", NULL);
	assert_said(EXIT_UNREADABLE, "", "readback proposals: BANK b: wanted one bank\n");
}

static void test_replay(void **state)
{
	const char *tape = folder_write(*state, 0, "a.tape", "bank " TAPES "few.cfg\nkey tab\n");
	capture_run(said, command_replay, tape, "--digest", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_int_equal(strlen(said->out), 17);
	capture_run(said, command_replay, tape, "--state", "--windowed", "320x240", NULL);
	assert_said(EXIT_FINE, "> (begin)\n  screen home focus warm-up\n> key tab\n"
		"  screen home focus study\n", "");
	capture_run(said, command_replay, tape, "--draw", NULL);
	assert_says(said->out, "> key tab\n  rect ");
}

static void test_replay_shots(void **state)
{
	const char *tape = folder_write(*state, 0, "a.tape", "bank " TAPES "few.cfg\n\nkey tab\n");
	const char *shots = folder_path(*state, 1, "shots");
	capture_run(said, command_replay, tape, "--shots", shots, "--windowed", "400x300", "--theme",
		"paper", "--text-scale", "125", NULL);
	assert_said(EXIT_FINE, "", "");
	assert_int_equal(access(folder_path(*state, 2, "shots/001-line-000.png"), R_OK), 0);
	assert_int_equal(access(folder_path(*state, 2, "shots/002-line-003.png"), R_OK), 0);
}

static void test_replay_trouble(void **state)
{
	const char *tape = folder_write(*state, 0, "a.tape", "bank " TAPES "few.cfg\nkey nothing\n");
	char expected[256];
	capture_run(said, command_replay, tape, "--digest", NULL);
	snprintf(expected, sizeof expected, "readback replay: %s:2: cannot play \"key nothing\"; "
		"replay --help lists what can be\n",
		tape);
	assert_said(EXIT_TROUBLE, "", expected);
	tape = folder_write(*state, 0, "b.tape", "key tab\n");
	snprintf(expected, sizeof expected, "readback replay: %s: no line \"bank FILE\"\n", tape);
	capture_run(said, command_replay, tape, NULL);
	assert_said(EXIT_TROUBLE, "", expected);
	capture_run(said, command_replay, "/nowhere.tape", NULL);
	assert_said(EXIT_TROUBLE, "",
		"readback replay: cannot open /nowhere.tape: No such file or directory\n");
	capture_run(said, command_replay, NULL);
	assert_said(EXIT_UNREADABLE, "", "readback replay: TAPE (none): wanted a tape to play\n");
	capture_run(said, command_replay, "a", "b", NULL);
	assert_said(EXIT_UNREADABLE, "", "readback replay: TAPE b: wanted one tape\n");
	capture_run(said, command_replay, "a", "--text-scale", "99", NULL);
	assert_said(EXIT_UNREADABLE, "",
		"readback replay: --text-scale 99: wanted a whole number from 100 to 200\n");
	/* A file where a folder is wanted. */
	tape = folder_write(*state, 0, "a.tape", "bank " TAPES "few.cfg\n");
	capture_run(said, command_replay, tape, "--profile-dir", tape, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "readback replay: cannot make the folder ");
	capture_run(said, command_replay, tape, "--shots", tape, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "readback replay: cannot make the folder ");
}

/* The game itself says what is wrong with its words before it opens anything. */
static void test_play_words(void **state)
{
	(void)state;
	capture_run(said, command_play, "--colour", NULL);
	assert_said(EXIT_UNREADABLE, "", "readback: unknown option --colour; "
		"readback --help lists what there is\n");
	capture_run(said, command_play, "--seed", "-1", NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	assert_says(said->err, "readback: --seed -1: wanted a whole number from 0 to ");
	capture_run(said, command_play, "--help", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "usage: readback [BANK");
	assert_says(said->out, "--profile-dir DIR");
	capture_run(said, command_play, "--version", NULL);
	assert_said(EXIT_FINE, "readback " READBACK_VERSION "\n", "");
}

/* A disk that is full is told, whichever command it is, and is no success. */
static void test_full(void **state)
{
	const char *folder = ((struct test_folder *)*state)->path;
	const char *tape = folder_write(*state, 0, "a.tape", "bank " TAPES "few.cfg\nkey tab\n");
	capture_run(said, command_replay, TAPES "overrule.tape", "--profile-dir", folder, NULL);
	const struct {
		const char *words[6];
	} all[] = {
		{ { "dump", TAPES "few.cfg" } }, { { "check", "--json", BANKS "warn_W24_soft_not.cfg" } },
		{ { "bank", "diff", OLD, NEW } }, { { "schedule", "3@0" } },
		{ { "simulate", "--days=5", "--seeds=1", "--cards=5" } }, { { "replay", tape, "--draw" } },
		{ { "journal", "export", "--profile-dir", folder } },
		{ { "journal", "verify", "--profile-dir", folder } },
		{ { "proposals", TAPES "few.cfg", "--profile-dir", folder } },
		{ { "new", "--help" } }, { { "--version" } },
	};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		const char *const *words = all[i].words;
		char expected[128];
		bool game = words[0][0] == '-';
		capture_run_full(said, command_run, words[0], words[1], words[2], words[3], words[4],
			NULL);
		snprintf(expected, sizeof expected, "readback%s%s: cannot write to standard output: No "
			"space left on device\n", game ? "" : " ", game ? "" : words[0]);
		assert_said(EXIT_TROUBLE, "", expected);
	}
}

static void test_run(void **state)
{
	(void)state;
	capture_run(said, command_run, "schedule", "--help", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "usage: readback schedule");
	capture_run(said, command_run, "--version", NULL);
	assert_said(EXIT_FINE, "readback " READBACK_VERSION "\n", "");
	capture_run(said, command_run, "dump", NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CALLED(test_check),
		CALLED(test_check_warns),
		CALLED(test_check_article),
		CALLED(test_check_unreadable),
		CALLED(test_check_twice),
		CALLED(test_check_words),
		CALLED(test_dump),
		CALLED(test_dump_trouble),
		CALLED(test_bank_diff),
		CALLED(test_bank_diff_json),
		CALLED(test_bank_diff_others),
		CALLED(test_proposals),
		CALLED(test_proposals_marked),
		CALLED(test_proposals_renamed),
		CALLED(test_proposals_renamed_spelling),
		CALLED(test_proposals_of_a_profile_that_is_read_only),
		CALLED(test_proposals_trouble),
		CALLED(test_replay),
		CALLED(test_replay_shots),
		CALLED(test_replay_trouble),
		CALLED(test_play_words),
		CALLED(test_full),
		CALLED(test_run),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
