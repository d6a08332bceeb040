/* The files of classes beside a journal: listed, named, and forgotten. */
#include "called.h"
#include "desk.h"
#include "planted.h"
#include "bankfile/lesson_file.h"
#include "bankfile/load.h"
#include "bankfile/names_file.h"
#include "bankfile/team_file.h"
#include "command/class_shelf.h"
#include "command/command.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static const char TEAM[] = "Zwölf Œufs", OTHER[] = "Bo", SAID[] = "Zoé pressed late";

static void folder_make_in(const struct test_folder *folder, const char *name)
{
	mkdir(folder_path(folder, 3, name), 0700);
}

static void set_plant(const struct test_folder *folder, const char *file, const char *title,
	const char *name)
{
	struct team_set set;
	team_set_init(&set);
	snprintf(set.title, sizeof set.title, "%s", title);
	snprintf(set.teams[0].name, sizeof set.teams[0].name, "%s", name);
	snprintf(set.teams[1].name, sizeof set.teams[1].name, "Somebody else");
	set.count = 2;
	assert_true(team_set_save(folder_path(folder, 3, file), &set, NULL));
}

static void names_plant(const struct test_folder *folder, const char *file)
{
	struct names names;
	names_init(&names);
	names_put(&names, 1, TEAM);
	names_put(&names, 2, OTHER);
	names_words_put(&names, 0, SAID);
	assert_true(names_save(folder_path(folder, 3, file), &names, NULL));
	names_close(&names);
}

/* A class that is played, with a team of that name, left in its first question; its profile is
 * backed up. Then all that a cut, a slip or an editor could leave of its names. */
static void class_plant(struct desk *desk)
{
	const struct test_folder *folder = desk->folder;
	desk_open(desk);
	desk_press(desk, "class");
	desk_key(desk, "enter");
	desk_key(desk, "n");
	desk_type(desk, TEAM);
	desk_key(desk, "enter");
	desk_key(desk, "page-down");
	desk_key(desk, "1");
	session_backup(&desk->session, &desk->now);
	/* While it is played too: in the log of the journal they are not. */
	assert_int_equal(planted_search(folder->path, TEAM), 1);
	desk_close(desk);
	names_plant(folder, "names/1.cfg");
	folder_write(folder, 0, "names/1.cfg.new", "names = ( { number = 1; name = \"Zwölf Œufs\"");
	folder_write(folder, 0, "names/1.cfg.old-2", "names = ( \"Zwölf Œufs\"");
	folder_write(folder, 0, "names/1.cfg~", "Zwölf Œufs");
	set_plant(folder, "teams/6b.cfg", "6B", TEAM);
	set_plant(folder, "teams/6a.cfg", "6A", "zwolf oeufs");
	set_plant(folder, "teams/5c.cfg", "5C", "Boris");
	folder_write(folder, 0, "teams/6b.cfg.old", "teams = ( { name = \"Zwölf Œufs\" ");
	folder_write(folder, 0, "teams/broken.cfg", "teams = ( { name = \"Bo\"; ");
}

static void assert_nothing_left(const struct test_folder *folder)
{
	static const char *const planted[] = { "Zwölf", "Œufs", "Zwo\u0308lf", "Zoé", "\"Bo\"" };
	for (size_t i = 0; i < sizeof planted / sizeof *planted; i++)
		assert_int_equal(planted_search(folder->path, planted[i]), 0);
}

static void forget(const struct test_folder *folder, const char *class, const char *option)
{
	capture_run(said, command_forget, class, "--profile-dir", folder->path, option, NULL);
}

static void test_a_class_and_its_teams_are_forgotten(void **state)
{
	struct test_folder *folder = *state;
	struct desk *desk = desk_make(state);
	class_plant(desk);
	names_plant(folder, "names/11.cfg");
	forget(folder, "1", NULL);
	assert_said(EXIT_FINE, "The names of class 1 are forgotten; its answers stay.\n"
		"A saved set of teams names some of them still: forget it by --set \"6A\".\n"
		"A saved set of teams names some of them still: forget it by --set \"6B\".\n"
		"A saved set of teams names some of them still: forget it by --set \"Broken\".\n",
		"");
	assert_int_equal(access(folder_path(folder, 0, "names/11.cfg"), F_OK), 0);
	assert_int_equal(access(folder_path(folder, 0, "names/1.cfg~"), F_OK), -1);
	forget(folder, "11", "--teams");
	assert_said(EXIT_FINE, "The names of class 11 are forgotten; its answers stay.\n"
		"Forgotten with all their names: 3 saved sets of teams.\n", "");
	assert_nothing_left(folder);
	/* Those of others stay, and the answers too. */
	assert_int_equal(access(folder_path(folder, 0, "teams/5c.cfg"), F_OK), 0);
	desk_open(desk);
	assert_int_equal(desk->session.round->class->player_count, 1);
	assert_int_equal(desk->session.names.count, 0);
	desk_leave(desk);
}

static void test_all_classes_and_sets(void **state)
{
	struct test_folder *folder = *state;
	struct desk *desk = desk_make(state);
	class_plant(desk);
	folder_make_in(folder, "profiles");
	folder_make_in(folder, "profiles/3");
	names_plant(folder, "profiles/3/names/4.cfg");
	set_plant(folder, "profiles/3/teams/x.cfg", "X", TEAM);
	folder_make_in(folder, "profiles/deleted");
	names_plant(folder, "profiles/deleted/names/9.cfg");
	forget(folder, "all", "--teams");
	assert_said(EXIT_FINE, "The names of all classes (3) are forgotten; their answers stay.\n"
		"Forgotten with all their names: 5 saved sets of teams.\n", "");
	assert_nothing_left(folder);
	assert_int_equal(planted_search(folder->path, "Boris"), 0);
	forget(folder, "all", "--teams");
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "No class has names in ");
	assert_says(said->out, "No saved set of teams names any of them.\n");
	desk_free(desk);
}

static void test_a_set_by_its_title(void **state)
{
	struct test_folder *folder = *state;
	folder_make_in(folder, "teams");
	set_plant(folder, "teams/6b.cfg", "6e B", TEAM);
	set_plant(folder, "teams/6a.cfg", "6e A", TEAM);
	capture_run(said, command_forget, "--set", "6E b", "--profile-dir", folder->path, NULL);
	assert_said(EXIT_FINE, "Forgotten with all their names: 1 saved set of teams.\n", "");
	assert_int_equal(access(folder_path(folder, 0, "teams/6b.cfg"), F_OK), -1);
	capture_run(said, command_forget, "--set", "6a", "--profile-dir", folder->path, NULL);
	assert_int_equal(access(folder_path(folder, 0, "teams/6a.cfg"), F_OK), -1);
	capture_run(said, command_forget, "--set", "6a", "--profile-dir", folder->path, NULL);
	assert_said(EXIT_FINE, "No saved set of teams is called 6a.\n", "");
}

/* What cannot all go does not go at all. */
static void test_nothing_is_half_done(void **state)
{
	struct test_folder *folder = *state;
	assert_int_equal(chmod(folder->path, 0755), 0);
	names_plant(folder, "names/1.cfg");
	set_plant(folder, "teams/6b.cfg", "6B", TEAM);
	assert_int_equal(chmod(folder_path(folder, 0, "names"), 0777), 0);
	assert_int_equal(chmod(folder_path(folder, 0, "teams"), 0555), 0);
	folder_become(FOLDER_NOBODY);
	forget(folder, "1", "--teams");
	folder_become(0);
	assert_int_equal(chmod(folder_path(folder, 0, "teams"), 0755), 0);
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_int_equal(lines_of(said->err), 1);
	assert_says(said->err, "/teams: Permission denied; nothing was changed\n");
	assert_string_equal(said->out, "");
	assert_int_equal(planted_search(folder->path, TEAM), 2);
}

/* Whoever has the profile open would write the names once more. */
static void test_not_while_it_is_open(void **state)
{
	struct test_folder *folder = *state;
	struct desk *desk = desk_make(state);
	class_plant(desk);
	desk_open(desk);
	/* What a cut left is gone as soon as the profile is open. */
	assert_int_equal(access(folder_path(folder, 0, "names/1.cfg.new"), F_OK), -1);
	forget(folder, "1", "--teams");
	assert_int_equal(said->code, EXIT_TROUBLE);
	assert_says(said->err, "Readback is open on this profile: close it first");
	assert_int_equal(access(folder_path(folder, 0, "names/1.cfg"), F_OK), 0);
	desk_leave(desk);
}

static void test_words_that_it_does_not_take(void **state)
{
	struct test_folder *folder = *state;
	forget(folder, "0", NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	forget(folder, "1", "2");
	assert_int_equal(said->code, EXIT_UNREADABLE);
	capture_run(said, command_forget, NULL);
	assert_int_equal(said->code, EXIT_UNREADABLE);
	assert_says(said->err, "the number of a class, or all");
	capture_run(said, command_forget, "1", "--profile-dir", "/no/such", NULL);
	assert_int_equal(said->code, EXIT_TROUBLE);
	capture_run(said, command_forget, "--help", NULL);
	assert_int_equal(said->code, EXIT_FINE);
	assert_says(said->out, "--teams");
}

static void test_titles_become_names_of_files(void **state)
{
	struct test_folder *folder = *state;
	struct arena arena;
	arena_init(&arena);
	static const struct {
		const char *title, *end;
	} titles[] = {
		{ "Les espions, 5e B", "/lessons/les-espions-5e-b.cfg" },
		{ "../../etc/passwd", "/lessons/etc-passwd.cfg" },
		{ "日本", "/lessons/lesson.cfg" }, { "", "/lessons/lesson.cfg" },
		{ ".hidden\n", "/lessons/hidden.cfg" },
		{ "a very long title that goes on and on and on and on, for a whole line",
			"/lessons/a-very-long-title-that-goes-on-and-on-an.cfg" },
	};
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		assert_string_equal(class_shelf_path(&arena, folder->path, CLASS_LESSONS, titles[i].title),
			arena_format(&arena, "%s%s", folder->path, titles[i].end));
	folder_make_in(folder, "teams");
	folder_write(folder, 0, "teams/6b.cfg", "");
	assert_int_equal(symlink("nowhere", folder_path(folder, 0, "teams/6b-2.cfg")), 0);
	assert_string_equal(class_shelf_path(&arena, folder->path, CLASS_TEAMS, "6B"),
		folder_path(folder, 0, "teams/6b-3.cfg"));
	arena_close(&arena);
}

static void test_what_there_is_to_choose_from(void **state)
{
	struct test_folder *folder = *state;
	struct arena arena;
	struct bank *bank;
	struct diagnostics found;
	arena_init(&arena);
	diagnostics_init(&found);
	assert_int_equal(bank_load(TAPES "few.cfg", &bank, &found), LOAD_OK);
	assert_int_equal(class_shelf_lessons(&arena, folder->path, bank).count, 0);
	assert_int_equal(class_shelf_teams(&arena, folder->path).count, 0);
	folder_make_in(folder, "lessons");
	folder_write(folder, 0, "lessons/a.cfg", arena_format(&arena, "title = \"First\"; "
		"bank = \"%s\"; questions = ( \"%s\", \"%s\" ); minutes = 5;", bank->id,
		bank->questions[0].id, bank->questions[1].id));
	folder_write(folder, 0, "lessons/b-later.cfg", "bank = \"another\"; questions = ( \"x1\" );");
	folder_write(folder, 0, "lessons/c.cfg", "\nquestions = ( \"gone\" ); minutes = 0;");
	folder_write(folder, 0, "lessons/d.cfg", "questions = (");
	folder_write(folder, 0, "lessons/d.cfg.old", "");
	folder_make_in(folder, "lessons/e.cfg");
	struct lesson_list list = class_shelf_lessons(&arena, folder->path, bank);
	assert_int_equal(list.count, 5);
	assert_string_equal(list.items[0].title, "First");
	assert_int_equal(list.items[0].questions, 2);
	assert_int_equal(list.items[0].minutes, 5);
	assert_true(list.items[0].fits);
	assert_null(list.items[0].mistake);
	assert_string_equal(list.items[1].title, "B later");
	assert_false(list.items[1].fits);
	assert_null(list.items[1].mistake);
	assert_string_equal(list.items[2].mistake,
		"the bank has no question \"gone\"; it is left out");
	assert_int_equal(list.items[2].mistake_line, 2);
	assert_int_equal(list.items[0].plan.questions, 2);
	assert_string_equal(list.items[1].bank, "another");
	assert_int_equal(list.items[3].mistakes, 1);
	assert_false(list.items[3].fits);
	assert_false(list.items[4].fits);
	assert_non_null(list.items[4].mistake);
	assert_false(class_shelf_lessons(&arena, folder->path, NULL).items[0].fits);
	set_plant(folder, "teams/6b.cfg", "6B", TEAM);
	struct team_set_list sets = class_shelf_teams(&arena, folder->path);
	assert_int_equal(sets.count, 1);
	assert_string_equal(sets.items[0].title, "6B");
	assert_int_equal(sets.items[0].teams, 2);
	assert_null(sets.items[0].mistake);
	diagnostics_close(&found);
	bank_close(bank);
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CALLED(test_a_class_and_its_teams_are_forgotten),
		CALLED(test_all_classes_and_sets),
		CALLED(test_a_set_by_its_title),
		CALLED(test_nothing_is_half_done),
		CALLED(test_not_while_it_is_open),
		CALLED(test_words_that_it_does_not_take),
		CALLED(test_titles_become_names_of_files),
		CALLED(test_what_there_is_to_choose_from),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
