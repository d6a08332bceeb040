#include "bankfile/settings_file.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

enum { NOBODY = 65534 };

struct place_of_settings {
	char folder[64], config[80], path[112], beside[128];
};

static int make(void **state)
{
	struct place_of_settings *place = calloc(1, sizeof *place);
	*state = place;
	if (!place)
		return -1;
	snprintf(place->folder, sizeof place->folder, "/tmp/readback-settings-XXXXXX");
	if (!mkdtemp(place->folder) || chmod(place->folder, 0755) != 0)
		return -1;
	snprintf(place->config, sizeof place->config, "%s/config", place->folder);
	snprintf(place->path, sizeof place->path, "%s/settings.cfg", place->config);
	snprintf(place->beside, sizeof place->beside, "%s.new", place->path);
	return 0;
}

static int clear(void **state)
{
	struct place_of_settings *place = *state;
	unlink(place->path);
	/* Nothing of ours may be left beside it. */
	int left = rmdir(place->config) != 0 && access(place->config, F_OK) == 0;
	left = rmdir(place->folder) != 0 || left;
	free(place);
	return left ? -1 : 0;
}

static void write_text(const struct place_of_settings *place, const char *text)
{
	mkdir(place->config, 0755);
	FILE *file = fopen(place->path, "wb");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static void assert_same(const struct settings *got, const struct settings *want)
{
	char got_text[RULES_TEXT_MAX], want_text[RULES_TEXT_MAX];
	assert_int_equal(got->theme, want->theme);
	assert_int_equal(got->text_scale, want->text_scale);
	assert_int_equal(got->still, want->still);
	assert_int_equal(got->full_screen, want->full_screen);
	assert_int_equal(got->tongue, want->tongue);
	assert_int_equal(got->sounds, want->sounds);
	rules_format(&got->quiz, got_text);
	rules_format(&want->quiz, want_text);
	assert_string_equal(got_text, want_text);
	rules_format(&got->cards, got_text);
	rules_format(&want->cards, want_text);
	assert_string_equal(got_text, want_text);
	rules_format(&got->lesson, got_text);
	rules_format(&want->lesson, want_text);
	assert_string_equal(got_text, want_text);
	assert_int_equal(got->lesson_minutes, want->lesson_minutes);
	assert_string_equal(got->wall, want->wall);
	assert_int_equal(got->backup_megabytes, want->backup_megabytes);
	for (int i = 0; i < RECENT_MAX; i++)
		assert_string_equal(got->recent[i], want->recent[i]);
}

static void load_silently(const char *path, struct settings *settings)
{
	struct diagnostics list;
	diagnostics_init(&list);
	settings_load(path, settings, &list);
	if (list.count)
		fail_msg("%d: %s", list.items[0].place.line, list.items[0].what);
	diagnostics_close(&list);
}

static struct settings unusual(void)
{
	struct settings settings = settings_default();
	settings.theme = THEME_CONTRAST;
	settings.text_scale = 175;
	settings.still = true;
	settings.full_screen = true;
	settings.tongue = TONGUE_FR;
	settings.quiz.length = 0;
	settings.quiz.levels = 5;
	settings.quiz.order = ORDER_ARTICLE;
	settings.quiz.timer_ms = 45 * 1000;
	settings.quiz.scoring = SCORING_SPEED;
	settings.quiz.feedback = FEEDBACK_AT_END;
	settings.backup_megabytes = 77;
	settings.sounds = true;
	settings.lesson = (struct rules){ .mode = MODE_CLASS, .length = 12, .levels = 5,
		.order = ORDER_ARTICLE, .timer_ms = 45000, .scoring = SCORING_BOARD, .board = true,
		.hidden = true };
	settings.lesson_minutes = 20;
	snprintf(settings.wall, sizeof settings.wall, "BenQ \"MX\" \\ 1");
	settings.cards.length = 256;
	settings.cards.levels = 2;
	settings.cards.order = ORDER_ARTICLE;
	settings_recent(&settings, "C:\\a \"bank\".cfg");
	settings_recent(&settings, "/home/jos\u00e9/banks/rivers.cfg");
	return settings;
}

static void what_is_saved_is_loaded(void **state)
{
	const struct place_of_settings *place = *state;
	struct settings want[2] = { settings_default(), unusual() }, got;
	for (int i = 0; i < 2; i++) {
		struct error error = { .text = "" };
		if (!settings_save(place->path, &want[i], &error))
			fail_msg("%s", error.text);
		load_silently(place->path, &got);
		assert_same(&got, &want[i]);
		assert_int_equal(access(place->beside, F_OK), -1);
	}
}

static void what_belongs_to_a_bank_is_not_kept(void **state)
{
	const struct place_of_settings *place = *state;
	struct settings settings = settings_default(), got;
	settings.quiz.topics = 6;
	settings.quiz.chosen = true;
	assert_true(settings_save(place->path, &settings, NULL));
	load_silently(place->path, &got);
	struct settings want = settings_default();
	assert_same(&got, &want);
}

static void a_missing_file_is_no_mistake(void **state)
{
	const struct place_of_settings *place = *state;
	struct settings got = unusual(), want = settings_default();
	load_silently(place->path, &got);
	assert_same(&got, &want);
	write_text(place, "");
	load_silently(place->path, &got);
	assert_same(&got, &want);
	char through_file[160];
	snprintf(through_file, sizeof through_file, "%s/deeper", place->path);
	load_silently(through_file, &got);
}

/* One warning of that code, line and words, and all else as it is by default. */
static void assert_ignored(const struct place_of_settings *place, const char *text,
	const char *code, int line, const char *words, const char *mend)
{
	struct settings got, want = settings_default();
	struct diagnostics list;
	diagnostics_init(&list);
	write_text(place, text);
	settings_load(place->path, &got, &list);
	if (list.count != 1)
		fail_msg("%zu warnings of %s", list.count, text);
	const struct diagnostic *only = &list.items[0];
	assert_string_equal(only->code, code);
	assert_string_equal(only->file, place->path);
	assert_int_equal(only->level, DIAGNOSTIC_WARNING);
	assert_int_equal(only->place.line, line);
	if (!strstr(only->what, words))
		fail_msg("\"%s\" lacks \"%s\"", only->what, words);
	if (mend && (!only->mend || !strstr(only->mend, mend)))
		fail_msg("\"%s\" lacks \"%s\"", only->mend ? only->mend : "", mend);
	assert_same(&got, &want);
	diagnostics_close(&list);
}

static void nonsense_is_named_and_ignored(void **state)
{
	const struct place_of_settings *p = *state;
	assert_ignored(p, "\nthem = \"paper\";", "W903", 2, "no key \"them\"", "did you mean theme?");
	assert_ignored(p, "theme = \"pepper\";", "W905", 1, "theme is \"pepper\"",
		"did you mean paper?");
	assert_ignored(p, "theme = \"blue\";", "W905", 1, "theme is", "paper, night, contrast");
	assert_ignored(p, "theme = 3;", "W904", 1, "theme is not a text", NULL);
	assert_ignored(p, "text_scale = 99;", "W905", 1, "text_scale is 99", "from 100 to 200");
	assert_ignored(p, "text_scale = 201;", "W905", 1, "text_scale is 201", NULL);
	assert_ignored(p, "text_scale = 150.5;", "W904", 1, "text_scale is not a whole number", NULL);
	assert_ignored(p, "still = 1;", "W904", 1, "still is not true or false", NULL);
	assert_ignored(p, "full_screen = \"yes\";", "W904", 1, "full_screen is not", NULL);
	assert_ignored(p, "quiz = ( );", "W904", 1, "quiz is not a group", NULL);
	assert_ignored(p, "quiz = {\n lenght = 5;\n};", "W903", 2, "quiz has no key", "length?");
	assert_ignored(p, "quiz = {\n length = -1;\n};", "W905", 2, "length is -1", "from 0 to 256");
	assert_ignored(p, "quiz = { length = 257; };", "W905", 1, "length is 257", NULL);
	assert_ignored(p, "quiz = { levels = [ ]; };", "W905", 1, "levels is not", "[ 1, 2 ]");
	assert_ignored(p, "quiz = { levels = [ 1, 4 ]; };", "W905", 1, "levels is not", NULL);
	assert_ignored(p, "quiz = { levels = [ \"1\" ]; };", "W905", 1, "levels is not", NULL);
	assert_ignored(p, "quiz = { levels = 2; };", "W905", 1, "levels is not", NULL);
	assert_ignored(p, "quiz = { order = \"random\"; };", "W905", 1, "order is", "mixed, article");
	assert_ignored(p, "quiz = { seconds = 4; };", "W905", 1, "seconds is 4", "at least 5");
	assert_ignored(p, "recent_banks = \"a.cfg\";", "W904", 1, "recent_banks is not", NULL);
	assert_ignored(p, "recent_banks = ( \"\" );", "W905", 1, "recent_banks holds", NULL);
	assert_ignored(p, "recent_banks = ( 7 );", "W905", 1, "recent_banks holds", NULL);
	assert_ignored(p, "quiz = { seconds = 601; };", "W905", 1, "seconds is 601", "to 600");
	assert_ignored(p, "quiz = { scoring = \"speed\"; };", "W905", 1, "needs seconds",
		"seconds = 30");
	assert_ignored(p, "class = { minutes = 241; };", "W905", 1, "minutes is 241", "from 0 to 240");
	assert_ignored(p, "quiz = { feedback = 1; };", "W904", 1, "feedback is not a text", NULL);
	assert_ignored(p, "cards = { scoring = \"speed\"; };", "W903", 1, "cards has no key", NULL);
	assert_ignored(p, "backups = { megabytes = 0; };", "W905", 1, "megabytes is 0", "from 1 to");
	assert_ignored(p, "backups = { megabyte = 9; };", "W903", 1, "backups has no key",
		"megabytes?");
	assert_ignored(p, "still = true;\nstill = false;", "W902", 2, "the whole file is ignored",
		NULL);
	assert_ignored(p, "\n\nstill = tru", "W902", 3, "the whole file is ignored", NULL);
	assert_ignored(p, "@include \"x\"", "W902", 1, "the whole file is ignored", NULL);
	assert_ignored(p, "still = true; /* no end", "W902", 1, "the whole file is ignored", NULL);
	assert_ignored(p, "text_scale = 4294967396;", "W902", 1, "the whole file is ignored", NULL);
}

static void one_mistake_spoils_nothing_else(void **state)
{
	const struct place_of_settings *place = *state;
	struct settings got;
	struct diagnostics list;
	diagnostics_init(&list);
	write_text(place, "text_scale = 120;\ntheme = \"x\";\nquiz = { length = 20; order = 1; };\n"
		"still = true;\n");
	settings_load(place->path, &got, &list);
	assert_int_equal(list.count, 2);
	assert_int_equal(list.items[0].place.line, 2);
	assert_int_equal(list.items[1].place.line, 3);
	assert_int_equal(got.text_scale, 120);
	assert_int_equal(got.theme, THEME_NIGHT);
	assert_int_equal(got.quiz.length, 20);
	assert_true(got.still);
	diagnostics_close(&list);
}

static void an_unreadable_file_is_named(void **state)
{
	const struct place_of_settings *place = *state;
	struct settings got, want = settings_default();
	struct diagnostics list;
	diagnostics_init(&list);
	settings_load(place->folder, &got, &list);
	assert_int_equal(list.count, 1);
	assert_string_equal(list.items[0].code, "W901");
	assert_null(list.items[0].mend);
	assert_same(&got, &want);
	diagnostics_close(&list);
}

static void assert_not_saved(const struct place_of_settings *place, const char *words)
{
	struct settings settings = settings_default();
	struct error error = { .text = "" };
	assert_false(settings_save(place->path, &settings, &error));
	char begin[160];
	snprintf(begin, sizeof begin, "cannot save %s: ", place->path);
	assert_memory_equal(error.text, begin, strlen(begin));
	if (!strstr(error.text, words))
		fail_msg("\"%s\" lacks \"%s\"", error.text, words);
	assert_int_equal(access(place->beside, F_OK), -1);
}

static void a_full_disk_leaves_the_old_file_whole(void **state)
{
	const struct place_of_settings *place = *state;
	struct settings want = unusual(), got;
	assert_true(settings_save(place->path, &want, NULL));
	struct rlimit before, small;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	signal(SIGXFSZ, SIG_IGN);
	for (rlim_t room = 0; room <= 64; room += 64) {
		small = (struct rlimit){ room, before.rlim_max };
		assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
		assert_not_saved(place, "File too large");
		assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
		load_silently(place->path, &got);
		assert_same(&got, &want);
	}
}

static void a_read_only_folder_leaves_the_old_file_whole(void **state)
{
	const struct place_of_settings *place = *state;
	struct settings want = unusual(), got;
	assert_true(settings_save(place->path, &want, NULL));
	chmod(place->config, 0555);
	/* Whoever runs the tests as root would be refused nothing. */
	if (getuid() == 0)
		assert_int_equal(seteuid(NOBODY), 0);
	assert_not_saved(place, "Permission denied");
	if (getuid() == 0)
		assert_int_equal(seteuid(0), 0);
	chmod(place->config, 0755);
	load_silently(place->path, &got);
	assert_same(&got, &want);
}

static void a_link_is_followed(void **state)
{
	const struct place_of_settings *place = *state;
	char target[128];
	snprintf(target, sizeof target, "%s/elsewhere.cfg", place->folder);
	write_text(place, "");
	assert_int_equal(rename(place->path, target), 0);
	assert_int_equal(symlink(target, place->path), 0);
	struct settings want = unusual(), got;
	assert_true(settings_save(place->path, &want, NULL));
	load_silently(target, &got);
	assert_same(&got, &want);
	struct stat link;
	assert_int_equal(lstat(place->path, &link), 0);
	assert_true(S_ISLNK(link.st_mode));
	unlink(target);
}

static void sets_aside_what_cannot_be_read(void **state)
{
	struct place_of_settings *place = *state;
	char aside[4096], kept[64] = "";
	struct settings settings = settings_default();
	snprintf(aside, sizeof aside, "%s.unreadable", place->path);
	write_text(place, "theme = \"paper\"; text_scale = = 150;");
	assert_true(settings_save(place->path, &settings, NULL));
	FILE *file = fopen(aside, "rb");
	assert_non_null(file);
	assert_non_null(fgets(kept, sizeof kept, file));
	fclose(file);
	assert_string_equal(kept, "theme = \"paper\"; text_scale = = 150;");
	load_silently(place->path, &settings);
	assert_true(settings_save(place->path, &settings, NULL)); /* what can be read is not */
	assert_int_equal(unlink(aside), 0);
	assert_true(settings_save(place->path, &settings, NULL));
	assert_int_equal(access(aside, F_OK), -1);
}

/* A folder stands where the new file is first written. */
static void keeps_what_cannot_be_read_in_place_until_another_is_written(void **state)
{
	struct place_of_settings *place = *state;
	char beside[4096], kept[64] = "";
	struct settings settings = settings_default();
	struct error error;
	write_text(place, "theme = = 1;");
	snprintf(beside, sizeof beside, "%s.new", place->path);
	assert_int_equal(mkdir(beside, 0777), 0);
	assert_false(settings_save(place->path, &settings, &error));
	FILE *file = fopen(place->path, "rb");
	assert_non_null(file);
	assert_non_null(fgets(kept, sizeof kept, file));
	fclose(file);
	assert_string_equal(kept, "theme = = 1;");
	assert_int_equal(rmdir(beside), 0);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, make, clear)
	const struct CMUnitTest tests[] = {
		TEST(sets_aside_what_cannot_be_read),
		TEST(keeps_what_cannot_be_read_in_place_until_another_is_written),
		TEST(what_is_saved_is_loaded),
		TEST(what_belongs_to_a_bank_is_not_kept),
		TEST(a_missing_file_is_no_mistake),
		TEST(nonsense_is_named_and_ignored),
		TEST(one_mistake_spoils_nothing_else),
		TEST(an_unreadable_file_is_named),
		TEST(a_full_disk_leaves_the_old_file_whole),
		TEST(a_read_only_folder_leaves_the_old_file_whole),
		TEST(a_link_is_followed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
