#include "bankfile/theme_file.h"

#include "bankfile/contrast.h"
#include "bankfile/theme_builtin.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

struct loaded {
	struct theme before[THEME_COUNT], after[THEME_COUNT];
	struct diagnostics list;
};

static void load(struct loaded *loaded, const char *text)
{
	diagnostics_init(&loaded->list);
	themes_load(NULL, loaded->before, &loaded->list);
	memcpy(loaded->after, loaded->before, sizeof loaded->after);
	themes_load_text("theme.cfg", text, strlen(text), loaded->after, &loaded->list);
}

/* One warning of that code, line and words; the themes are as they were. */
static void assert_ignored(const char *text, const char *code, int line, const char *words)
{
	struct loaded loaded;
	load(&loaded, text);
	if (loaded.list.count != 1)
		fail_msg("%zu warnings of %s", loaded.list.count, text);
	const struct diagnostic *only = &loaded.list.items[0];
	assert_string_equal(only->code, code);
	assert_string_equal(only->file, "theme.cfg");
	assert_int_equal(only->level, DIAGNOSTIC_WARNING);
	assert_int_equal(only->place.line, line);
	if (!strstr(only->what, words))
		fail_msg("\"%s\" lacks \"%s\"", only->what, words);
	assert_memory_equal(loaded.after, loaded.before, sizeof loaded.after);
	diagnostics_close(&loaded.list);
}

static void the_built_in_themes_are_whole_and_legible(void **state)
{
	(void)state;
	struct loaded loaded;
	load(&loaded, "");
	assert_int_equal(loaded.list.count, 0);
	for (int theme = 0; theme < THEME_COUNT; theme++) {
		struct contrast pair;
		int pairs = 0;
		for (; contrast_pair(pairs, &pair); pairs++) {
			double ratio = theme_contrast(*colour_of(&loaded.before[theme], pair.over),
				*colour_of(&loaded.before[theme], pair.under));
			if (ratio < pair.least)
				fail_msg("%s: %s on %s is %.2f:1", THEME_NAMES[theme], colour_name(pair.over),
					colour_name(pair.under), ratio);
		}
		assert_true(pairs > 3 * THEME_CHOICES);
	}
	assert_int_equal(loaded.before[THEME_PAPER].ground, 0xF6F2E9);
	assert_int_equal(loaded.before[THEME_NIGHT].choice[5], 0xC3CCD6);
	assert_int_equal(loaded.before[THEME_CONTRAST].accent, 0xFFE14A);
	assert_int_equal(strlen(theme_builtin), theme_builtin_len);
	diagnostics_close(&loaded.list);
}

static void every_colour_has_its_own_place(void **state)
{
	(void)state;
	struct theme theme = { 0 };
	for (int i = 0; i < COLOUR_COUNT; i++)
		*colour_of(&theme, i) = (uint32_t)i + 1;
	for (int i = 0; i < COLOUR_COUNT; i++)
		assert_int_equal(*colour_of(&theme, i), i + 1);
	assert_int_equal(theme.ground, COLOUR_GROUND + 1);
	assert_int_equal(theme.on_choice, COLOUR_ON_CHOICE + 1);
	assert_int_equal(theme.choice[5], COLOUR_CHOICE + 6);
	assert_string_equal(colour_name(COLOUR_CHOICE + 3), "choice");
	assert_string_equal(colour_name(COLOUR_BAD_GROUND), "bad_ground");
}

static void a_colour_can_be_changed_alone(void **state)
{
	(void)state;
	struct loaded loaded;
	load(&loaded, "night = { ink = \"#ffFFf0\"; };\npaper = { choice = [ \"#000001\", \"#000002\", "
		"\"#000003\", \"#000004\", \"#000005\", \"#000006\" ]; };");
	assert_int_equal(loaded.list.count, 0);
	struct theme want[THEME_COUNT];
	memcpy(want, loaded.before, sizeof want);
	want[THEME_NIGHT].ink = 0xFFFFF0;
	for (uint32_t i = 0; i < THEME_CHOICES; i++)
		want[THEME_PAPER].choice[i] = i + 1;
	assert_memory_equal(loaded.after, want, sizeof want);
	diagnostics_close(&loaded.list);
}

static void a_whole_theme_can_be_turned_round(void **state)
{
	(void)state;
	struct loaded loaded;
	load(&loaded, "contrast = { ground = \"#FFFFFF\"; card = \"#FFFFFF\"; ink = \"#000000\"; "
		"muted = \"#000000\"; line = \"#000000\"; accent = \"#000000\"; good = \"#000000\"; "
		"good_ground = \"#FFFFFF\"; bad = \"#000000\"; bad_ground = \"#FFFFFF\"; "
		"choice = ( \"#000000\", \"#000000\", \"#000000\", \"#000000\", \"#000000\", \"#000000\" "
		"); "
		"on_choice = \"#FFFFFF\"; };");
	assert_int_equal(loaded.list.count, 0);
	assert_int_equal(loaded.after[THEME_CONTRAST].ground, 0xFFFFFF);
	assert_int_equal(loaded.after[THEME_CONTRAST].ink, 0x000000);
	diagnostics_close(&loaded.list);
}

static void nonsense_is_named_and_ignored(void **state)
{
	(void)state;
	assert_ignored("\nnight = { inc = \"#FFFFFF\"; };", "W903", 2, "night has no key \"inc\"");
	assert_ignored("nihgt = { ink = \"#FFFFFF\"; };", "W903", 1, "the file has no key \"nihgt\"");
	assert_ignored("night = {\n ink = 7;\n};", "W904", 2, "ink in night is no colour");
	assert_ignored("night = {\n ink = \"white\";\n};", "W905", 2, "ink in night is no colour");
	assert_ignored("night = { ink = \"#FFF\"; };", "W905", 1, "is no colour");
	assert_ignored("night = { ink = \"#GGGGGG\"; };", "W905", 1, "is no colour");
	assert_ignored("night = 3;", "W904", 1, "night is not a group");
	assert_ignored("night = { choice = \"#FFFFFF\"; };", "W904", 1, "not a list of six colours");
	assert_ignored("night = { choice = [ \"#FFFFFF\" ]; };", "W904", 1, "not a list of six");
	assert_ignored("\n\nnight = { ink = \"#FFFFFF; };", "W902", 3, "the whole file is ignored");
	assert_ignored("night = { ink = \"#FF\xFF\"; };", "W902", 1, "the whole file is ignored");
	assert_ignored("@include \"/etc/passwd\"", "W902", 1, "the whole file is ignored");
}

static void too_little_contrast_is_named_and_ignored(void **state)
{
	(void)state;
	assert_ignored("night = {\n\tink = \"#777777\";\n};", "W906", 2, "ink in night is");
	assert_ignored("night = { muted = \"#444444\"; };", "W906", 1, "where 4.5:1 is needed");
	assert_ignored("night = { line = \"#222222\"; };", "W906", 1, "where 3.0:1 is needed");
	assert_ignored("paper = { ground = \"#101010\"; };", "W906", 1, "ground in paper is");
	assert_ignored("night = { on_choice = \"#FFFFFF\"; };", "W906", 1, "beside choice");
	/* Ink that suits its own ground but not the built-in card goes, and that ground with it. */
	struct loaded loaded;
	load(&loaded, "paper = {\n ground = \"#000000\";\n ink = \"#FFFFFF\"; };");
	assert_int_equal(loaded.list.count, 2);
	assert_int_equal(loaded.list.items[0].place.line, 2);
	assert_int_equal(loaded.list.items[1].place.line, 3);
	assert_memory_equal(loaded.after, loaded.before, sizeof loaded.after);
	diagnostics_close(&loaded.list);
}

static void one_mistake_spoils_no_other_colour(void **state)
{
	(void)state;
	struct loaded loaded;
	load(&loaded, "night = { ink = \"#FFFFFF\"; muted = \"#000000\"; card = 1; };\npaper = 0;");
	assert_int_equal(loaded.list.count, 3);
	assert_int_equal(loaded.after[THEME_NIGHT].ink, 0xFFFFFF);
	assert_int_equal(loaded.after[THEME_NIGHT].muted, loaded.before[THEME_NIGHT].muted);
	assert_int_equal(loaded.list.items[0].place.line, 1);
	assert_int_equal(loaded.list.items[2].place.line, 2);
	assert_string_equal(loaded.list.items[2].code, "W904");
	diagnostics_close(&loaded.list);
}

static void a_file_is_read_and_a_missing_one_is_no_mistake(void **state)
{
	(void)state;
	struct theme themes[THEME_COUNT];
	struct diagnostics list;
	diagnostics_init(&list);
	char path[] = "/tmp/readback-theme-XXXXXX";
	int handle = mkstemp(path);
	assert_true(handle >= 0);
	static const char text[] = "night = { ink = \"#FEFEFE\"; };";
	assert_int_equal(write(handle, text, sizeof text - 1), sizeof text - 1);
	close(handle);
	themes_load(path, themes, &list);
	assert_int_equal(list.count, 0);
	assert_int_equal(themes[THEME_NIGHT].ink, 0xFEFEFE);
	unlink(path);
	themes_load(path, themes, &list);
	assert_int_equal(list.count, 0);
	assert_int_equal(themes[THEME_NIGHT].ink, 0xF3EFE5);
	themes_load("/tmp", themes, &list);
	assert_int_equal(list.count, 1);
	assert_string_equal(list.items[0].code, "W901");
	assert_int_equal(list.items[0].level, DIAGNOSTIC_WARNING);
	diagnostics_close(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_built_in_themes_are_whole_and_legible),
		cmocka_unit_test(every_colour_has_its_own_place),
		cmocka_unit_test(a_colour_can_be_changed_alone),
		cmocka_unit_test(a_whole_theme_can_be_turned_round),
		cmocka_unit_test(nonsense_is_named_and_ignored),
		cmocka_unit_test(too_little_contrast_is_named_and_ignored),
		cmocka_unit_test(one_mistake_spoils_no_other_colour),
		cmocka_unit_test(a_file_is_read_and_a_missing_one_is_no_mistake),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
