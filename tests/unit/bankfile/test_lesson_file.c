/* Lessons and sets of teams: read, written, and what is wrong in them. */
#include "corpus.h"
#include "bankfile/lesson_file.h"
#include "bankfile/load.h"
#include "bankfile/team_file.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cmocka.h>

/* W901 no file can be committed for, W906 is of themes. */
static const char *const LESSON_CODES[] = { "W902", "W903", "W904", "W905", "W907", "W908",
	"W909" };
static const char *const TEAM_CODES[] = { "W902", "W903", "W904", "W905", "W908", "W909" };

struct lesson_place {
	struct arena arena;
	struct bank *bank;
	char folder[64], path[96], old[112];
};

static int make(void **state)
{
	struct lesson_place *place = calloc(1, sizeof *place);
	struct diagnostics list;
	*state = place;
	if (!place)
		return -1;
	arena_init(&place->arena);
	diagnostics_init(&list);
	const char *bank = READBACK_SOURCE_DIR "/questions/spy-services.cfg";
	enum load load = bank_load(bank, &place->bank, &list);
	diagnostics_close(&list);
	snprintf(place->folder, sizeof place->folder, "/tmp/readback-lessons-XXXXXX");
	if (load != LOAD_OK || !mkdtemp(place->folder))
		return -1;
	snprintf(place->path, sizeof place->path, "%s/one.cfg", place->folder);
	snprintf(place->old, sizeof place->old, "%s.old", place->path);
	return 0;
}

static int clear(void **state)
{
	struct lesson_place *place = *state;
	unlink(place->path);
	unlink(place->old);
	/* Nothing else of ours may be left. */
	int left = rmdir(place->folder);
	bank_close(place->bank);
	arena_close(&place->arena);
	free(place);
	return left;
}

static bool lesson_read(const struct lesson_place *place, const char *name, const char *text,
	struct lesson *lesson, struct diagnostics *list)
{
	return lesson_load_text(name, text, strlen(text), place->bank, lesson, list);
}

/* What is said of each file that begins so is what its .err holds; of good ones nothing. */
static void test_lessons_are_read_as_expected(void **state)
{
	struct lesson_place *place = *state;
	struct arena *arena = &place->arena;
	const char **names = corpus_list_in(arena, "lessons", "", ".cfg");
	for (int i = 0; names[i]; i++) {
		struct lesson lesson;
		struct diagnostics list;
		diagnostics_init(&list);
		const char *path = corpus_path_in(arena, "lessons", names[i]);
		lesson_read(place, names[i], corpus_read(arena, path, NULL), &lesson, &list);
		const char *findings = corpus_findings(arena, &list);
		if (strncmp(names[i], "good_", 5) == 0)
			assert_string_equal(findings, "");
		else
			corpus_expect(corpus_beside(arena, path, ".err"), findings);
		if (names[i][0] == 'b' && !strstr(findings, arena_format(arena, "[%.4s]", names[i] + 4)))
			fail_msg("%s is not named:\n%s", names[i], findings);
		diagnostics_close(&list);
	}
}

static void test_teams_are_read_as_expected(void **state)
{
	struct lesson_place *place = *state;
	struct arena *arena = &place->arena;
	const char **names = corpus_list_in(arena, "teams", "", ".cfg");
	for (int i = 0; names[i]; i++) {
		struct team_set set;
		struct diagnostics list;
		diagnostics_init(&list);
		const char *path = corpus_path_in(arena, "teams", names[i]);
		const char *text = corpus_read(arena, path, NULL);
		team_set_load_text(names[i], text, strlen(text), &set, &list);
		const char *findings = corpus_findings(arena, &list);
		if (strncmp(names[i], "good_", 5) == 0)
			assert_string_equal(findings, "");
		else
			corpus_expect(corpus_beside(arena, path, ".err"), findings);
		if (names[i][0] == 'b' && !strstr(findings, arena_format(arena, "[%.4s]", names[i] + 4)))
			fail_msg("%s is not named:\n%s", names[i], findings);
		diagnostics_close(&list);
	}
}

static void test_each_code_has_a_bad_file(void **state)
{
	struct lesson_place *place = *state;
	for (size_t i = 0; i < sizeof LESSON_CODES / sizeof *LESSON_CODES; i++)
		assert_non_null(corpus_list_in(&place->arena, "lessons",
			arena_format(&place->arena, "bad_%s_", LESSON_CODES[i]), ".cfg")[0]);
	for (size_t i = 0; i < sizeof TEAM_CODES / sizeof *TEAM_CODES; i++)
		assert_non_null(corpus_list_in(&place->arena, "teams",
			arena_format(&place->arena, "bad_%s_", TEAM_CODES[i]), ".cfg")[0]);
}

static struct lesson lesson_of(struct lesson_place *place, const char *name)
{
	struct lesson lesson;
	struct diagnostics list;
	diagnostics_init(&list);
	const char *path = corpus_path_in(&place->arena, "lessons", name);
	lesson_read(place, name, corpus_read(&place->arena, path, NULL), &lesson, &list);
	diagnostics_close(&list);
	return lesson;
}

static void test_a_whole_lesson(void **state)
{
	struct lesson_place *place = *state;
	const struct lesson lesson = lesson_of(place, "good_whole.cfg");
	assert_string_equal(lesson.title, "Les services secrets : 5e B");
	assert_string_equal(lesson.bank, "spy-services");
	assert_int_equal(lesson.id_count, 4);
	assert_string_equal(lesson.ids[2], "video-fields");
	assert_int_equal(lesson.minutes, 12);
	assert_int_equal(lesson.rules.order, ORDER_CHOSEN);
	assert_int_equal(lesson.rules.timer_ms, 45000);
	assert_false(lesson.rules.reading);
	assert_int_equal(lesson.rules.scoring, SCORING_SPEED);
	assert_true(lesson.rules.hidden);
	assert_false(lesson.rules.again);
	assert_false(lesson.rules.for_all);
	assert_true(lesson_fits(&lesson, place->bank));
	const struct lesson drawn = lesson_of(place, "good_drawn.cfg");
	assert_int_equal(drawn.rules.levels, 5);
	assert_int_equal(drawn.rules.order, ORDER_ARTICLE);
	assert_int_equal(drawn.rules.timer_ms, 0);
	assert_false(drawn.rules.reading);
	assert_true(drawn.rules.streak);
	assert_true(drawn.rules.for_all);
	assert_true(lesson_fits(&drawn, place->bank));
	const struct lesson board = lesson_of(place, "good_board.cfg");
	assert_int_equal(board.rules.scoring, SCORING_BOARD);
	assert_string_equal(board.title, "Good board");
	const struct lesson empty = lesson_of(place, "good_empty.cfg");
	assert_true(empty.rules.reading && empty.rules.again);
	assert_int_equal(empty.rules.length, 10);
	const struct lesson other = lesson_of(place, "good_another_bank.cfg");
	assert_int_equal(other.id_count, 2);
	assert_false(lesson_fits(&other, place->bank));
}

/* What a mistake stands beside is used. */
static void test_the_rest_is_used(void **state)
{
	struct lesson_place *place = *state;
	const struct lesson ids = lesson_of(place, "bad_W907_unknown_ids.cfg");
	assert_int_equal(ids.id_count, 2);
	assert_string_equal(ids.ids[1], "video-fields");
	const struct lesson keys = lesson_of(place, "bad_W903_unknown_keys.cfg");
	assert_int_equal(keys.minutes, 10);
	const struct lesson newer = lesson_of(place, "bad_W909_newer.cfg");
	assert_string_equal(newer.title, "From next year");
	assert_int_equal(newer.id_count, 1);
	const struct lesson many = lesson_of(place, "bad_W905_too_many_questions.cfg");
	assert_int_equal(many.id_count, ROUND_QUESTIONS_MAX);
	const struct lesson types = lesson_of(place, "bad_W904_wrong_types.cfg");
	const struct lesson empty = lesson_of(place, "good_empty.cfg");
	char got[RULES_TEXT_MAX], want[RULES_TEXT_MAX];
	rules_format(&types.rules, got);
	rules_format(&empty.rules, want);
	assert_string_equal(got, want);
}

static void assert_lesson_comes_back(struct lesson_place *place, const struct lesson *lesson)
{
	struct lesson read;
	struct diagnostics list;
	diagnostics_init(&list);
	struct error error = { .text = "" };
	if (!lesson_save(place->path, lesson, place->bank, &error))
		fail_msg("%s", error.text);
	const char *first = corpus_read(&place->arena, place->path, NULL);
	assert_true(lesson_load(place->path, place->bank, &read, &list));
	assert_string_equal(corpus_findings(&place->arena, &list), "");
	assert_true(lesson_save(place->path, &read, place->bank, &error));
	assert_string_equal(corpus_read(&place->arena, place->path, NULL), first);
	assert_string_equal(read.bank, lesson->bank);
	assert_int_equal(read.id_count, lesson->id_count);
	assert_int_equal(read.minutes, lesson->minutes);
	char got[RULES_TEXT_MAX], want[RULES_TEXT_MAX];
	rules_format(&read.rules, got);
	rules_format(&lesson->rules, want);
	assert_string_equal(got, want);
	assert_int_equal(access(place->old, F_OK), -1);
	diagnostics_close(&list);
}

static void test_lessons_come_back_as_they_were_saved(void **state)
{
	struct lesson_place *place = *state;
	const char **names = corpus_list_in(&place->arena, "lessons", "good_", ".cfg");
	for (int i = 0; names[i]; i++) {
		const struct lesson lesson = lesson_of(place, names[i]);
		assert_lesson_comes_back(place, &lesson);
	}
	struct lesson odd;
	lesson_init(&odd);
	snprintf(odd.title, sizeof odd.title, "%s", "\"C:\\\" 日本 👩‍🔬");
	assert_lesson_comes_back(place, &odd);
}

/* A file with a mistake stays beside what is saved in its place, however often. */
static void test_nothing_is_written_over(void **state)
{
	struct lesson_place *place = *state;
	const struct lesson lesson = lesson_of(place, "good_whole.cfg");
	char second[128];
	snprintf(second, sizeof second, "%s-2", place->old);
	corpus_write(place->path, "titel = \"mine\";\n");
	assert_true(lesson_save(place->path, &lesson, place->bank, NULL));
	assert_string_equal(corpus_read(&place->arena, place->old, NULL), "titel = \"mine\";\n");
	assert_true(lesson_save(place->path, &lesson, place->bank, NULL));
	assert_int_equal(access(second, F_OK), -1);
	corpus_write(place->path, "questions = ( \"gone\" );\n");
	assert_true(lesson_save(place->path, &lesson, place->bank, NULL));
	assert_string_equal(corpus_read(&place->arena, place->old, NULL), "titel = \"mine\";\n");
	assert_string_equal(corpus_read(&place->arena, second, NULL), "questions = ( \"gone\" );\n");
	assert_int_equal(unlink(second), 0);
	struct team_set set;
	team_set_init(&set);
	assert_int_equal(unlink(place->old), 0);
	corpus_write(place->path, "teams = ( 7 );\n");
	assert_true(team_set_save(place->path, &set, NULL));
	assert_string_equal(corpus_read(&place->arena, place->old, NULL), "teams = ( 7 );\n");
}

static void test_a_full_disk_leaves_the_old_file_whole(void **state)
{
	struct lesson_place *place = *state;
	const struct lesson lesson = lesson_of(place, "good_whole.cfg");
	struct lesson other = lesson;
	struct rlimit before, none;
	struct error error;
	assert_true(lesson_save(place->path, &lesson, place->bank, NULL));
	const char *text = corpus_read(&place->arena, place->path, NULL);
	other.minutes = 99;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	signal(SIGXFSZ, SIG_IGN);
	none = (struct rlimit){ 64, before.rlim_max };
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &none), 0);
	assert_false(lesson_save(place->path, &other, place->bank, &error));
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_non_null(strstr(error.text, "cannot save"));
	assert_string_equal(corpus_read(&place->arena, place->path, NULL), text);
}

static struct team_set teams_of(struct lesson_place *place, const char *name)
{
	struct team_set set;
	struct diagnostics list;
	diagnostics_init(&list);
	const char *text = corpus_read(&place->arena, corpus_path_in(&place->arena, "teams", name),
		NULL);
	team_set_load_text(name, text, strlen(text), &set, &list);
	diagnostics_close(&list);
	return set;
}

static void test_a_whole_set_of_teams(void **state)
{
	struct lesson_place *place = *state;
	const struct team_set set = teams_of(place, "good_whole.cfg");
	static const uint16_t keys[CLASS_KEYS] = { 30, 31, 32, 33, 0, 0, 34 };
	assert_string_equal(set.title, "5e B");
	assert_int_equal(set.count, 6);
	assert_string_equal(set.teams[0].name, "Les Tigres");
	assert_memory_equal(set.teams[0].keys, keys, sizeof keys);
	assert_int_equal(set.teams[0].extra_permille, 250);
	assert_int_equal(set.teams[1].way, WAY_BUZZER);
	assert_int_equal(set.teams[1].keys[0], 44);
	assert_int_equal(set.teams[2].way, WAY_PAD);
	assert_int_equal(set.teams[3].colour, 5);
	assert_string_equal(set.teams[3].name, "יוסף");
	assert_int_equal(set.teams[4].keys[1], 0);
	assert_int_equal(set.teams[4].keys[2], 22);
	assert_int_equal(set.teams[5].colour, 5);
	const struct team_set seven = teams_of(place, "bad_W905_seven_at_a_keyboard.cfg");
	assert_int_equal(seven.count, TEAM_SET_KEYBOARD_MAX + 1);
	assert_string_equal(seven.teams[6].name, "Team H");
	const struct team_set many = teams_of(place, "bad_W905_too_many_teams.cfg");
	assert_int_equal(many.count, TEAM_SET_MAX);
	const struct team_set twice = teams_of(place, "bad_W908_twice.cfg");
	assert_int_equal(twice.count, 3);
	assert_string_equal(twice.teams[1].name, "");
	assert_int_equal(twice.teams[1].keys[0], 32);
	assert_int_equal(twice.teams[2].keys[0], 0);
}

static void assert_same_team(const struct team_saved *got, const struct team_saved *want)
{
	assert_string_equal(got->name, want->name);
	assert_int_equal(got->way, want->way);
	assert_int_equal(got->colour, want->colour);
	assert_int_equal(got->extra_permille, want->extra_permille);
	assert_memory_equal(got->keys, want->keys, sizeof got->keys);
}

static void test_teams_come_back_as_they_were_saved(void **state)
{
	struct lesson_place *place = *state;
	const char **names = corpus_list_in(&place->arena, "teams", "", ".cfg");
	for (int i = 0; names[i]; i++) {
		struct team_set set = teams_of(place, names[i]), read;
		snprintf(set.title, sizeof set.title, "6A \"\\");
		struct diagnostics list;
		diagnostics_init(&list);
		assert_true(team_set_save(place->path, &set, NULL));
		const char *first = corpus_read(&place->arena, place->path, NULL);
		assert_true(team_set_load(place->path, &read, &list));
		assert_string_equal(corpus_findings(&place->arena, &list), "");
		for (int j = 0; j < set.count; j++)
			assert_same_team(&read.teams[j], &set.teams[j]);
		assert_int_equal(read.count, set.count);
		assert_true(team_set_save(place->path, &read, NULL));
		assert_string_equal(corpus_read(&place->arena, place->path, NULL), first);
		diagnostics_close(&list);
	}
	assert_true(team_set_forget(place->path, NULL));
	assert_int_equal(access(place->path, F_OK), -1);
}

static void test_a_missing_file_is_no_mistake(void **state)
{
	struct lesson_place *place = *state;
	struct lesson lesson;
	struct team_set set;
	struct diagnostics list;
	diagnostics_init(&list);
	assert_false(lesson_load(place->path, place->bank, &lesson, &list));
	assert_false(team_set_load(place->path, &set, &list));
	assert_int_equal(list.count, 0);
	assert_false(lesson_load(place->folder, place->bank, &lesson, &list));
	assert_false(team_set_load(place->folder, &set, &list));
	assert_int_equal(list.count, 2);
	assert_string_equal(list.items[0].code, "W901");
	assert_int_equal(set.count + lesson.id_count, 0);
	diagnostics_close(&list);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, make, clear)
	const struct CMUnitTest tests[] = {
		TEST(test_lessons_are_read_as_expected),
		TEST(test_teams_are_read_as_expected),
		TEST(test_each_code_has_a_bad_file),
		TEST(test_a_whole_lesson),
		TEST(test_the_rest_is_used),
		TEST(test_lessons_come_back_as_they_were_saved),
		TEST(test_nothing_is_written_over),
		TEST(test_a_full_disk_leaves_the_old_file_whole),
		TEST(test_a_whole_set_of_teams),
		TEST(test_teams_come_back_as_they_were_saved),
		TEST(test_a_missing_file_is_no_mistake),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
