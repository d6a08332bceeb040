#include "bankfile/team_file.h"

#include "bankfile/escape.h"
#include "bankfile/load.h"
#include "bankfile/own_file.h"
#include "base/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Of enum way: phones are none of a saved set. */
enum { WAYS = WAY_HANDS + 1, PERCENT = 10 /* permille */ };

static const char *const KEYS[] = { "schema", "title", "teams" };
static const char *const TEAM_KEYS[] = { "name", "way", "colour", "keys", "confirm", "extra" };

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static const char *name_mend(enum name_fault fault)
{
	switch (fault) {
	case NAME_FINE: return NULL;
	case NAME_BLANK: return "write one, or leave it out";
	case NAME_LONG: return "a name has at most 20 characters";
	case NAME_BROKEN: return "save the file as UTF-8";
	}
	die(__FILE__, __LINE__, "a value outside its enum");
}

static void read_name(struct own_file *file, const config_setting_t *group,
	const struct team_set *set, struct team_saved *team)
{
	const char *typed = own_file_text(file, group, "name");
	if (!typed)
		return;
	const char *name = name_settle(&file->arena, typed);
	size_t at = tree_value_at(own_file_member(group, "name"));
	if (!name)
		own_file_warn(file, W905, at, name_mend(name_fault(typed)),
			"%s is no name of a team; it is ignored",
			findings_quote(&file->findings, typed, strlen(typed)));
	else if (team_set_alike(set, name) >= 0)
		own_file_warn(file, W908, at, "give one of the two another name",
			"%s is the name of another team too; it is ignored",
			findings_quote(&file->findings, name, strlen(name)));
	else
		snprintf(team->name, sizeof team->name, "%s", name);
}

/* Is that key free? */
static bool key_holds(struct own_file *file, const config_setting_t *setting, int code,
	const struct team_set *set, const struct team_saved *team)
{
	size_t at = tree_value_at(setting);
	bool own = false;
	for (int i = 0; i < CLASS_KEYS; i++)
		own |= team->keys[i] == code;
	if (!team_set_key_fits(code))
		own_file_warn(file, W905, at, arena_format(&file->arena, "write the number of a scancode, "
			"1 to %d, that does not drive the lesson (5, 41, 55, 58 to 69, 75, 78)",
			TEAM_SET_CODE_MAX),
			"%d is no key of a team; it is ignored", code);
	else if (own || team_set_key_of(set, code) >= 0)
		own_file_warn(file, W908, at, "each key belongs to one team alone",
			"the key %d is taken already; it is ignored", code);
	else
		return true;
	return false;
}

static void read_choices(struct own_file *file, const config_setting_t *group,
	const struct team_set *set, struct team_saved *team)
{
	const config_setting_t *keys = own_file_list(file, group, "keys");
	int most = team->way == WAY_BUZZER ? 1 : CHOICES_MAX;
	for (int i = 0; keys && i < tree_length(keys); i++) {
		const config_setting_t *key = tree_member(keys, i);
		if (i == most) {
			own_file_warn(file, W905, tree_value_at(key), "remove those over",
				"keys: a team that answers by %s has %d at most; the others are ignored",
				way_name(team->way), most);
			return;
		}
		if (config_setting_type(key) != CONFIG_TYPE_INT)
			own_file_warn(file, W904, tree_value_at(key), NULL,
				"one of keys is not a whole number; it is ignored");
		else if (config_setting_get_int(key) != 0 /* a choice without one */
			&& key_holds(file, key, config_setting_get_int(key), set, team))
			team->keys[i] = (uint16_t)config_setting_get_int(key);
	}
}

static void read_keys(struct own_file *file, const config_setting_t *group,
	const struct team_set *set, struct team_saved *team)
{
	const config_setting_t *confirm = own_file_member(group, "confirm");
	const config_setting_t *keys = own_file_member(group, "keys");
	int code = 0;
	if (!team_set_has_keys(team->way) && (keys || confirm)) {
		own_file_warn(file, W905, tree_key_at(keys ? keys : confirm),
			"write way = \"keys\"; or remove them", "a team that answers by %s has no keys; they "
			"are ignored", way_name(team->way));
		return;
	}
	read_choices(file, group, set, team);
	if (confirm && team->way == WAY_BUZZER)
		own_file_warn(file, W905, tree_key_at(confirm), "remove it",
			"a buzzer confirms nothing; confirm is ignored");
	else if (confirm && config_setting_type(confirm) != CONFIG_TYPE_INT)
		own_file_warn(file, W904, tree_value_at(confirm), NULL,
			"confirm is not a whole number; it is ignored");
	else if (confirm)
		code = config_setting_get_int(confirm);
	if (confirm && code && key_holds(file, confirm, code, set, team))
		team->keys[CLASS_CONFIRM] = (uint16_t)code;
}

/* false where there is no room for it. */
static bool team_fits(struct own_file *file, const config_setting_t *group,
	const struct team_set *set, enum way way)
{
	if (!team_set_has_keys(way) || team_set_keyboards(set) < TEAM_SET_KEYBOARD_MAX)
		return true;
	own_file_warn(file, W905, tree_value_at(group), "let it answer by pad or by hands",
		"one keyboard has room for %d teams; this one is left out", TEAM_SET_KEYBOARD_MAX);
	return false;
}

static void read_team(struct own_file *file, const config_setting_t *group, struct team_set *set)
{
	static const char *const ways[WAYS] = { "keys", "pad", "buzzer", "hands" };
	struct team_saved team = { .way = WAY_KEYS };
	int way = WAY_KEYS, colour = set->count % CLASS_COLOURS + 1, extra = 0;
	if (!tree_is_group(group)) {
		own_file_warn(file, W904, tree_value_at(group), "write { name = \"...\"; }",
			"this is no team; it is left out");
		return;
	}
	own_file_known(file, group, TEAM_KEYS, COUNT(TEAM_KEYS), "a team");
	own_file_choice(file, group, "way", ways, WAYS, &way);
	team.way = (enum way)way;
	if (!team_fits(file, group, set, team.way))
		return;
	read_name(file, group, set, &team);
	own_file_whole(file, group, "colour", 1, CLASS_COLOURS, &colour);
	own_file_whole(file, group, "extra", 0, CLASS_EXTRA_MAX / PERCENT, &extra);
	team.colour = colour - 1;
	team.extra_permille = extra * PERCENT;
	read_keys(file, group, set, &team);
	set->teams[set->count++] = team;
}

static void read_teams(struct own_file *file, const config_setting_t *root, struct team_set *set)
{
	const config_setting_t *all = own_file_list(file, root, "teams");
	for (int i = 0; all && i < tree_length(all); i++) {
		if (set->count == TEAM_SET_MAX) {
			own_file_warn(file, W905, tree_value_at(tree_member(all, i)), "make two sets of them",
				"a set has %d teams at most; the others are left out", TEAM_SET_MAX);
			return;
		}
		read_team(file, tree_member(all, i), set);
	}
}

/* Closes the file. */
static bool team_set_read(struct own_file *file, bool opened, struct team_set *set,
	struct diagnostics *list)
{
	team_set_init(set);
	if (opened) {
		const config_setting_t *root = tree_root(&file->tree);
		own_file_schema(file);
		own_file_known(file, root, KEYS, COUNT(KEYS), "a set of teams");
		own_file_title(file, root, set->title);
		read_teams(file, root, set);
	}
	own_file_close(file);
	diagnostics_sort(list);
	return opened;
}

bool team_set_load(const char *path, struct team_set *set, struct diagnostics *list)
{
	struct own_file file;
	return team_set_read(&file, own_file_open(&file, path, list), set, list);
}

bool team_set_load_text(const char *name, const char *text, size_t len, struct team_set *set,
	struct diagnostics *list)
{
	struct own_file file;
	return team_set_read(&file, own_file_open_text(&file, name, text, len, list), set, list);
}

/* Those of choices, up to the last one that there is. */
static void write_keys(FILE *out, const struct team_saved *team)
{
	int count = team->way == WAY_BUZZER ? 1 : CHOICES_MAX;
	while (count && !team->keys[count - 1])
		count--;
	for (int i = 0; i < count; i++)
		fprintf(out, "%s%d", i ? ", " : " keys = [ ", team->keys[i]);
	if (count)
		fputs(" ];", out);
	if (team->way == WAY_KEYS && team->keys[CLASS_CONFIRM])
		fprintf(out, " confirm = %d;", team->keys[CLASS_CONFIRM]);
}

static void write_team(FILE *out, const struct team_saved *team)
{
	fputs("\n\t{ ", out);
	if (team->name[0]) {
		fputs("name = ", out);
		escape_libconfig(out, team->name);
		fputs("; ", out);
	}
	fprintf(out, "way = \"%s\"; colour = %d;", way_name(team->way), team->colour + 1);
	if (team_set_has_keys(team->way))
		write_keys(out, team);
	if (team->extra_permille)
		fprintf(out, " extra = %d;", team->extra_permille / PERCENT);
	fputs(" }", out);
}

static bool has_mistake(const char *path)
{
	struct diagnostics list;
	struct team_set set;
	diagnostics_init(&list);
	team_set_load(path, &set, &list);
	bool mistaken = list.count > 0;
	diagnostics_close(&list);
	return mistaken;
}

bool team_set_save(const char *path, const struct team_set *set, struct error *error)
{
	char *text = NULL;
	size_t len = 0;
	FILE *out = open_memstream(&text, &len);
	CHECK(out);
	fprintf(out, "// Teams of Readback. way: keys, pad, buzzer or hands; colour: 1 to %d; extra: "
		"percent more\n// time. Keys are numbers of scancodes: the program asks for them by "
		"pressing.\nschema = %d;\n", CLASS_COLOURS, SCHEMA);
	if (set->title[0]) {
		fputs("title = ", out);
		escape_libconfig(out, set->title);
		fputs(";\n", out);
	}
	fputs("teams = (", out);
	for (int i = 0; i < set->count; i++) {
		fputs(i ? "," : "", out);
		write_team(out, &set->teams[i]);
	}
	fputs("\n);\n", out);
	CHECK(fclose(out) == 0);
	bool saved = own_file_save(path, text, len, has_mistake(path), error);
	free(text);
	return saved;
}

bool team_set_forget(const char *path, struct error *error)
{
	return own_file_remove(path, error);
}
