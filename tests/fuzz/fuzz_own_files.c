/* Raw bytes as the own files of the program (settings, colours, lessons, teams, names, what was
 * missed): what holds is taken, the rest is named, and what comes of it is always whole. */
#include "shipped_bank.h"
#include "base/utf8.h"
#include "bankfile/lesson_file.h"
#include "bankfile/misses_file.h"
#include "bankfile/names_file.h"
#include "bankfile/settings_file.h"
#include "bankfile/team_file.h"
#include "bankfile/theme_file.h"
#include "core/class.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void hold(bool holds)
{
	if (!holds)
		abort();
}

static void settings_try(const char *text, size_t len, struct diagnostics *list)
{
	struct settings settings;
	struct theme themes[THEME_COUNT];
	settings_load_text("settings.cfg", text, len, &settings, list);
	hold(settings.text_scale >= 100 && settings.text_scale <= 200 && (int)settings.theme >= 0
		&& (int)settings.theme < THEME_COUNT);
	themes_load(NULL, themes, list);
	themes_load_text("theme.cfg", text, len, themes, list);
	for (int i = 0; i < THEME_COUNT; i++)
		hold(theme_contrast(themes[i].ink, themes[i].ground) >= 7);
}

/* A name that was settled settles to itself, is short, and is a line. */
static void name_try(struct arena *arena, const char *name)
{
	const char *again = name_settle(arena, name);
	hold(again && strcmp(again, name) == 0);
	hold(utf8_graphemes(name, strlen(name)) <= NAME_CHARACTERS && strlen(name) < NAME_BYTES);
	hold(!strpbrk(name, "\n\r\t"));
}

static void lesson_try(const char *text, size_t len, const struct bank *bank,
	struct diagnostics *list)
{
	struct lesson lesson;
	struct rules again;
	char rules[RULES_TEXT_MAX], settled[RULES_TEXT_MAX];
	int chosen[ROUND_QUESTIONS_MAX], count;
	lesson_load_text("lesson.cfg", text, len, bank, &lesson, list);
	rules_format(&lesson.rules, rules);
	hold(rules_parse(rules, &again));
	rules_format(&again, settled);
	hold(strcmp(rules, settled) == 0 && again.mode == MODE_CLASS);
	hold(lesson.id_count >= 0 && lesson.id_count <= ROUND_QUESTIONS_MAX);
	again = lesson_start(&lesson, bank, chosen, &count);
	hold(count <= lesson.id_count && (count > 0) == again.chosen);
	for (int i = 0; i < count; i++)
		hold(lesson_takes(bank, chosen[i]));
	hold(lesson_ms(bank, &again, chosen, count) >= 0);
}

static void misses_try(const char *text, size_t len, const struct bank *bank,
	struct diagnostics *list)
{
	struct misses misses;
	misses_load_text("misses.cfg", text, len, bank, &misses, list);
	for (int i = 0; i < misses.count; i++) {
		int permille = misses_permille(&misses.items[i]);
		bool held = !misses.bank[0] || strcmp(misses.bank, bank->id) == 0;
		hold(permille >= 1 && permille <= 1000);
		hold(!held || bank_find(bank, misses.items[i].id) >= 0);
	}
}

static void teams_try(struct arena *arena, const char *text, size_t len, struct diagnostics *list)
{
	struct team_set set;
	team_set_load_text("teams.cfg", text, len, &set, list);
	hold(set.count <= TEAM_SET_MAX && team_set_keyboards(&set) <= TEAM_SET_KEYBOARD_MAX);
	for (int i = 0; i < set.count; i++) {
		const struct team_saved *team = &set.teams[i];
		hold(team->colour >= 0 && team->colour < CLASS_COLOURS && team->way != WAY_PHONE);
		hold(team->extra_permille >= 0 && team->extra_permille <= CLASS_EXTRA_MAX);
		for (int j = 0; j < CLASS_KEYS; j++)
			hold(!team->keys[j] || (team_set_key_fits(team->keys[j])
				&& team_set_key_of(&set, team->keys[j]) == i));
		if (!team->name[0])
			continue;
		name_try(arena, team->name);
		hold(team_set_alike(&set, team->name) == i);
	}
}

static void names_try(struct arena *arena, const char *text, size_t len, struct diagnostics *list)
{
	struct names names;
	names_init(&names);
	names_load_text("1.cfg", text, len, &names, list);
	for (int i = 1; i <= NAMES_MAX; i++)
		if (names_get(&names, i))
			name_try(arena, names_get(&names, i));
	names_close(&names);
}

/* The bytes themselves as they could be typed. */
static void typed_try(struct arena *arena, const char *text, size_t len)
{
	const char *typed = arena_copy(arena, text, len);
	const char *name = name_settle(arena, typed);
	hold((name != NULL) == (name_fault(typed) == NAME_FINE));
	if (name)
		name_try(arena, name);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct bank *bank;
	const char *text = (const char *)data;
	struct diagnostics list;
	struct arena arena;
	if (!bank)
		bank = shipped_bank();
	diagnostics_init(&list);
	arena_init(&arena);
	settings_try(text, size, &list);
	lesson_try(text, size, bank, &list);
	misses_try(text, size, bank, &list);
	teams_try(&arena, text, size, &list);
	names_try(&arena, text, size, &list);
	typed_try(&arena, text, size);
	arena_close(&arena);
	diagnostics_close(&list);
	return 0;
}
