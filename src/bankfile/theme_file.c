#include "bankfile/theme_file.h"

#include "bankfile/contrast.h"
#include "bankfile/own_file.h"
#include "bankfile/theme_builtin.h"
#include "base/check.h"

#include <string.h>

const char *const THEME_NAMES[THEME_COUNT] = { "paper", "night", "contrast" };

enum { KEY_COUNT = COLOUR_CHOICE + 1 }; /* all choices are one key */

/* One theme being changed: which colours the file sets, and where in it. */
struct change {
	struct own_file *file;
	const char *name;
	struct theme before, after;
	bool set[COLOUR_COUNT];
	size_t at[COLOUR_COUNT];
};

/* "#RRGGBB" */
static bool colour_parse(const char *text, uint32_t *colour)
{
	uint32_t read = 0;
	if (text[0] != '#' || strlen(text) != 7)
		return false;
	for (const char *digit = text + 1; *digit; digit++) {
		static const char digits[] = "0123456789abcdef0123456789ABCDEF";
		const char *found = strchr(digits, *digit);
		if (!found)
			return false;
		read = read << 4 | (uint32_t)((found - digits) & 0xF);
	}
	*colour = read;
	return true;
}

static void change_take(struct change *change, const config_setting_t *setting, int colour)
{
	uint32_t read;
	if (tree_is_string(setting) && colour_parse(config_setting_get_string(setting), &read)) {
		*colour_of(&change->after, colour) = read;
		change->set[colour] = true;
		change->at[colour] = tree_value_at(setting);
	} else {
		own_file_warn(change->file, tree_is_string(setting) ? W905 : W904, tree_value_at(setting),
			"write it as in \"#1B6E3C\"", "%s in %s is no colour; it is ignored",
			colour_name(colour), change->name);
	}
}

static void change_take_choices(struct change *change, const config_setting_t *setting)
{
	if (!tree_is_list(setting) || tree_length(setting) != THEME_CHOICES) {
		own_file_warn(change->file, W904, tree_value_at(setting), "write six colours in [ ]",
			"choice in %s is not a list of six colours; it is ignored", change->name);
		return;
	}
	for (int i = 0; i < THEME_CHOICES; i++)
		change_take(change, tree_member(setting, i), COLOUR_CHOICE + i);
}

static void change_drop(struct change *change, int colour)
{
	*colour_of(&change->after, colour) = *colour_of(&change->before, colour);
	change->set[colour] = false;
}

/* Drops one colour that is too near to another; false where all stand apart. Where the file
 * sets both, the ground is believed: whoever changes it had to choose what stands on it. */
static bool change_mend(struct change *change)
{
	struct contrast pair;
	for (int i = 0; contrast_pair(i, &pair); i++) {
		double ratio = theme_contrast(*colour_of(&change->after, pair.over),
			*colour_of(&change->after, pair.under));
		if (ratio >= pair.least)
			continue;
		int dropped = change->set[pair.over] ? pair.over : pair.under;
		int other = dropped == pair.over ? pair.under : pair.over;
		if (!change->set[dropped])
			continue;
		own_file_warn(change->file, W906, change->at[dropped],
			arena_format(&change->file->arena, "take a colour further from #%06X",
				(unsigned)*colour_of(&change->after, other)),
			"%s in %s is %.2f:1 beside %s, where %.1f:1 is needed; it is ignored",
			colour_name(dropped), change->name, ratio, colour_name(other), pair.least);
		change_drop(change, dropped);
		return true;
	}
	return false;
}

static void theme_change(struct own_file *file, const config_setting_t *group, const char *name,
	struct theme *theme)
{
	struct change change = { .file = file, .name = name, .before = *theme, .after = *theme };
	const char *keys[KEY_COUNT];
	for (int i = 0; i < KEY_COUNT; i++)
		keys[i] = colour_name(i);
	own_file_known(file, group, keys, KEY_COUNT, name);
	for (int i = 0; i < KEY_COUNT; i++) {
		const config_setting_t *member = own_file_member(group, keys[i]);
		if (member && i == COLOUR_CHOICE)
			change_take_choices(&change, member);
		else if (member)
			change_take(&change, member, i);
	}
	while (change_mend(&change))
		continue;
	*theme = change.after;
}

static void themes_change(struct own_file *file, struct theme themes[THEME_COUNT])
{
	const config_setting_t *root = tree_root(&file->tree);
	own_file_known(file, root, THEME_NAMES, THEME_COUNT, "the file");
	for (int i = 0; i < THEME_COUNT; i++) {
		const config_setting_t *group = own_file_group(file, root, THEME_NAMES[i]);
		if (group)
			theme_change(file, group, THEME_NAMES[i], &themes[i]);
	}
}

void themes_load_text(const char *name, const char *text, size_t len,
	struct theme themes[THEME_COUNT], struct diagnostics *list)
{
	struct own_file file;
	if (own_file_open_text(&file, name, text, len, list))
		themes_change(&file, themes);
	own_file_close(&file);
	diagnostics_sort(list);
}

static void themes_build_in(struct theme themes[THEME_COUNT])
{
	struct diagnostics list;
	diagnostics_init(&list);
	memset(themes, 0, THEME_COUNT * sizeof *themes);
	themes_load_text("assets/theme.cfg", theme_builtin, theme_builtin_len, themes, &list);
	CHECK(list.count == 0); /* the text is a part of the program */
	diagnostics_close(&list);
}

void themes_load(const char *path, struct theme themes[THEME_COUNT], struct diagnostics *list)
{
	struct own_file file;
	themes_build_in(themes);
	if (!path)
		return;
	if (own_file_open(&file, path, list))
		themes_change(&file, themes);
	own_file_close(&file);
	diagnostics_sort(list);
}
