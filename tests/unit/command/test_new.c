/* new as it is called: what is refused, and that no file is ever written over. */
#include "called.h"
#include "bankfile/file_write.h"
#include "command/command.h"
#include "core/article.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

#define TEXT "A day at the mill\n\nThe mill opened in 1888. Mara Lind runs it.\n"

static void assert_there(const char *path, const char *text)
{
	char found[256] = "";
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	found[fread(found, 1, sizeof found - 1, file)] = '\0';
	fclose(file);
	assert_string_equal(found, text);
}

static void assert_absent(const char *path)
{
	struct stat status;
	assert_int_equal(lstat(path, &status), -1);
	assert_int_equal(errno, ENOENT);
}

/* One sentence on standard error, nothing on the other, and no file. */
static void assert_refused(const char *bank, int code, const char *why)
{
	assert_int_equal(said->code, code);
	assert_string_equal(said->out, "");
	assert_says(said->err, why);
	assert_true(strncmp(said->err, "readback new: ", 14) == 0);
	assert_ptr_equal(strchr(said->err, '\n'), said->err + strlen(said->err) - 1);
	assert_absent(bank);
}

static void test_begins_a_bank(void **state)
{
	const char *text = folder_write(*state, 0, "mill-day.txt", TEXT);
	const char *bank = folder_path(*state, 1, "mill.cfg");
	char expected[256];
	capture_run(said, command_new, text, "-o", bank, NULL);
	snprintf(expected, sizeof expected, "%s: paragraphs 2, of them headings 1; examples of "
		"questions 1\nFill it in; \"readback check %s\" names what is left to do.\n", bank, bank);
	assert_string_equal(said->err, "");
	assert_string_equal(said->out, expected);
	assert_int_equal(said->code, EXIT_FINE);
	capture_run(said, command_check, bank, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, ": error: the gist of paragraph 1 is empty [E404]\n"
		"    mend: write the heading in your own words\n");
	assert_says(said->err, ": error: name of \"topic-1\" is empty [E404]\n");
	assert_says(said->err, ": error: front of \"last-card\" is empty [E404]\n"
		"    mend: write what the card asks\n");
	assert_null(strstr(said->err, "E2"));
	assert_null(strstr(said->err, "E3"));
}

static void test_what_is_no_article(void **state)
{
	static const struct {
		const char *text, *why;
		int code;
	} texts[] = {
		{ "", "there is no text in it", EXIT_TROUBLE },
		{ "\n \n", "there is no text in it", EXIT_TROUBLE },
		{ "One line.\n", "it is one line only; a bank needs a paragraph a line", EXIT_TROUBLE },
		{ "One.\nCaf\xe9.\n", "line 2 is not UTF-8 (byte 0xE9); save the text as UTF-8",
			EXIT_TROUBLE },
		{ "\xff\xfeO", "the text is UTF-16; save it as UTF-8", EXIT_TROUBLE },
		{ "%PDF-1.4\n\x01\x02\n", "line 2 has the control byte 0x01: it is no plain text; save it "
			"as text, not as a document", EXIT_TROUBLE },
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const char *text = folder_write(*state, 0, "a.txt", texts[i].text);
		const char *bank = folder_path(*state, 1, "a.cfg");
		capture_run(said, command_new, text, "-o", bank, NULL);
		assert_says(said->err, text);
		assert_refused(bank, texts[i].code, texts[i].why);
	}
}

static void test_what_cannot_be_read(void **state)
{
	const char *bank = folder_path(*state, 1, "a.cfg");
	capture_run(said, command_new, folder_path(*state, 0, "none.txt"), "-o", bank, NULL);
	assert_refused(bank, EXIT_UNREADABLE, "none.txt: No such file or directory");
	capture_run(said, command_new, ((struct test_folder *)*state)->path, "-o", bank, NULL);
	assert_refused(bank, EXIT_UNREADABLE, "it is a folder");
	const char *pipe = folder_path(*state, 0, "pipe");
	assert_int_equal(mkfifo(pipe, 0600), 0);
	capture_run(said, command_new, pipe, "-o", bank, NULL);
	assert_refused(bank, EXIT_UNREADABLE, "it is not a regular file");
	const char *large = folder_write(*state, 0, "large.txt", "");
	assert_int_equal(truncate(large, ARTICLE_BYTES_MAX + 1), 0);
	capture_run(said, command_new, large, "-o", bank, NULL);
	assert_refused(bank, EXIT_UNREADABLE, "it is larger than 4 MiB");
}

static void test_no_file_is_written_over(void **state)
{
	const char *text = folder_write(*state, 0, "mill.txt", TEXT);
	const char *bank = folder_write(*state, 1, "mill.cfg", "mine\n");
	capture_run(said, command_new, text, "-o", bank, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "mill.cfg is there already, and new never writes over a file; name "
		"another one behind -o\n");
	assert_there(bank, "mine\n");
	/* The text itself, a folder, a link to a file and a link to nothing. */
	capture_run(said, command_new, text, "-o", text, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_there(text, TEXT);
	capture_run(said, command_new, text, "-o", ((struct test_folder *)*state)->path, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	const char *link = folder_path(*state, 2, "link.cfg");
	assert_int_equal(symlink(bank, link), 0);
	capture_run(said, command_new, text, "-o", link, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_there(bank, "mine\n");
	assert_int_equal(unlink(link), 0);
	const char *nothing = folder_path(*state, 3, "nothing.cfg");
	assert_int_equal(symlink(nothing, link), 0);
	capture_run(said, command_new, text, "-o", link, NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_absent(nothing);
	assert_int_equal(unlink(link), 0);
}

/* Many at once: one writes, and all of its bytes stay. */
static void test_a_race_is_won_once(void **state)
{
	enum { RUNNERS = 8 };
	const char *path = folder_path(*state, 0, "race.cfg");
	pid_t runners[RUNNERS];
	int won = 0;
	for (int i = 0; i < RUNNERS; i++) {
		runners[i] = fork();
		assert_true(runners[i] >= 0);
		if (runners[i] == 0) {
			char text[2] = { (char)('a' + i), '\0' };
			bool exists;
			_exit(file_create(path, text, 1, &exists, NULL) ? 0 : exists ? 1 : 2);
		}
	}
	for (int i = 0; i < RUNNERS; i++) {
		int status;
		assert_int_equal(waitpid(runners[i], &status, 0), runners[i]);
		assert_true(WIFEXITED(status) && WEXITSTATUS(status) < 2);
		if (WEXITSTATUS(status) == 0) {
			char text[2] = { (char)('a' + i), '\0' };
			won++;
			assert_there(path, text);
		}
	}
	assert_int_equal(won, 1);
}

static void test_a_folder_that_is_missing(void **state)
{
	const char *text = folder_write(*state, 0, "mill.txt", TEXT);
	const char *bank = folder_path(*state, 1, "none/mill.cfg");
	capture_run(said, command_new, text, "-o", bank, NULL);
	assert_refused(bank, EXIT_TROUBLE, "cannot write ");
	assert_says(said->err, "No such file or directory");
}

/* Where the disk takes a part only, that part goes again. A limit on the size of files stands for
 * the disk; the child alone has it. */
static void test_a_full_disk(void **state)
{
	const char *path = folder_path(*state, 0, "full.cfg");
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		struct rlimit limit = { 100, 100 };
		char text[1000] = { 0 };
		struct error error;
		bool exists;
		memset(text, 'x', sizeof text - 1);
		signal(SIGXFSZ, SIG_IGN);
		if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
			_exit(2);
		bool written = file_create(path, text, strlen(text), &exists, &error);
		_exit(!written && !exists && strstr(error.text, "cannot write ") ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	assert_absent(path);
}

static void test_words(void **state)
{
	const char *text = folder_write(*state, 0, "mill.txt", TEXT);
	capture_run(said, command_new, NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	assert_string_equal(said->err, "readback new: TEXT (none): wanted the article's text, as in "
		"readback new article.txt -o my-bank.cfg\n");
	capture_run(said, command_new, text, NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	assert_string_equal(said->err, "readback new: -o (none): wanted the name of the bank to write, "
		"as in -o my-bank.cfg\n");
	capture_run(said, command_new, text, text, "-o", "a", NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	assert_says(said->err, "wanted one text");
	capture_run(said, command_new, text, "-o", "-", NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	capture_run(said, command_new, text, "-o", "a", "--lang", "English", NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	assert_says(said->err, "--lang English: wanted a language: en, fr, pt-BR");
	capture_run(said, command_new, "--help", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "usage: readback new TEXT -o BANK");
	assert_string_equal(said->err, "");
	capture_run(said, command_play, "--help", NULL);
	assert_says(said->out, "new TEXT -o BANK");
}

/* Of what the name of the text tells. */
static void test_ids_and_titles(void **state)
{
	static const struct {
		const char *name, *id, *title;
	} names[] = {
		{ "night_trains.v2.txt", "id = \"night-trains-v2\"", "title = \"Night trains v2\"" },
		{ "Été à Écully.txt", "id = \"ete-a-ecully\"", "title = \"Été à Écully\"" },
		{ "статья.txt", "id = \"bank-", "title = \"статья\"" },
		{ "x.txt", "id = \"bank-", "title = \"X\"" },
		{ "a\tb\"c\\d\n\xE2\x80\xAE.txt", "id = \"a-b-c-d\"", "title = \"A b\\\"c\\\\d\"" },
	};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char found[8192];
		const char *text = folder_write(*state, 0, names[i].name, "It rains.\nIt snows too.\n");
		const char *bank = folder_path(*state, 1, "a.cfg");
		capture_run(said, command_new, text, "--lang", "pt-BR", "-o", bank, NULL);
		assert_int_equal(said->code, EXIT_FINE);
		FILE *file = fopen(bank, "rb");
		assert_non_null(file);
		found[fread(found, 1, sizeof found - 1, file)] = '\0';
		fclose(file);
		assert_says(found, names[i].id);
		assert_says(found, names[i].title);
		assert_says(found, "language = \"pt-BR\"");
		capture_run(said, command_check, bank, NULL);
		assert_null(strstr(said->err, "E1"));
		assert_null(strstr(said->err, "E2"));
		assert_null(strstr(said->err, "E401"));
		assert_int_equal(unlink(bank), 0);
	}
}

/* A text whose paragraphs were broken into lines is taken as it is, and said to be so. */
static void test_broken_lines_are_noticed(void **state)
{
	const char *text = folder_write(*state, 0, "lines.txt", "The mill was opened by the miller in\n"
		"the spring of that year, and all of\nthe town came to see how the sails\nwent round.\n");
	capture_run(said, command_new, text, "-o", folder_path(*state, 1, "lines.cfg"), NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "break off in a sentence");
	text = folder_write(*state, 0, "mill.txt", TEXT);
	capture_run(said, command_new, text, "-o", folder_path(*state, 1, "mill.cfg"), NULL);
	assert_null(strstr(said->out, "break off"));
}

/* All that is to do is counted, where it is too much to list. */
static void test_a_long_list_tells_how_much_more(void **state)
{
	char text[1024] = "";
	for (int i = 0; i < 80; i++)
		snprintf(text + strlen(text), sizeof text - strlen(text), "Line %d.\n", i);
	const char *path = folder_write(*state, 0, "long.txt", text);
	const char *bank = folder_path(*state, 1, "long.cfg");
	capture_run(said, command_new, path, "-o", bank, NULL);
	assert_int_equal(said->code, EXIT_FINE);
	capture_run(said, command_check, bank, NULL);
	/* 80 gists, two topics, a card: 50 are listed. */
	assert_says(said->err, "... and 34 more\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CALLED(test_begins_a_bank),
		CALLED(test_what_is_no_article),
		CALLED(test_what_cannot_be_read),
		CALLED(test_no_file_is_written_over),
		CALLED(test_a_race_is_won_once),
		CALLED(test_a_folder_that_is_missing),
		CALLED(test_a_full_disk),
		CALLED(test_words),
		CALLED(test_ids_and_titles),
		CALLED(test_broken_lines_are_noticed),
		CALLED(test_a_long_list_tells_how_much_more),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
