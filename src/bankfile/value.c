#include "bankfile/value.h"
#include "bankfile/near.h"
#include "bankfile/texts.h"

#include <math.h>
#include <string.h>

enum { ID_MAX = 64 };

#define NUMBER_MAX 1e15 /* whole numbers up to here are exact, and 1e15 can be read on a wall */

static const char *describe(struct reader *reader, const config_setting_t *setting)
{
	switch (config_setting_type(setting)) {
	case CONFIG_TYPE_GROUP:
		return "a group { }";
	case CONFIG_TYPE_LIST:
		return "a list ( )";
	case CONFIG_TYPE_ARRAY:
		return "a list [ ]";
	case CONFIG_TYPE_BOOL:
		return config_setting_get_bool(setting) ? "true" : "false";
	case CONFIG_TYPE_STRING: {
		const char *text = config_setting_get_string(setting);
		return arena_format(reader->scratch, "the text %s",
			findings_quote(reader->findings, text, strlen(text)));
	}
	case CONFIG_TYPE_FLOAT:
		return arena_format(reader->scratch, "%g", config_setting_get_float(setting));
	default: /* libconfig's types are plain numbers; what is left are its two integers */
		return arena_format(reader->scratch, "%lld", config_setting_get_int64(setting));
	}
}

/* The setting's key, or that of the list it stands in. */
static const char *name_or_list(struct reader *reader, const config_setting_t *setting)
{
	const char *name = config_setting_name(setting);
	const config_setting_t *list = config_setting_parent(setting);
	if (name || !list || !config_setting_name(list))
		return name ? name : "a value";
	return arena_format(reader->scratch, "one of %s", config_setting_name(list));
}

const char *value_name(struct reader *reader, const config_setting_t *setting)
{
	if (findings_full(reader->findings))
		return "";
	const config_setting_t *parent = config_setting_parent(setting);
	if (texts_is_translation(parent) && config_setting_name(setting))
		return arena_format(reader->scratch, "%s in %s", name_or_list(reader, parent),
			config_setting_name(setting));
	return name_or_list(reader, setting);
}

void value_refuse_type(struct reader *reader, const config_setting_t *setting, const char *name,
	const char *wanted, const char *mend)
{
	const char *found = findings_full(reader->findings) ? "" : describe(reader, setting);
	findings_add(reader->findings, E303, tree_value_at(setting), mend, "%s: found %s, wanted %s",
		name, found, wanted);
}

bool value_bool(struct reader *reader, const config_setting_t *setting, bool *out)
{
	if (!setting)
		return false;
	if (config_setting_type(setting) != CONFIG_TYPE_BOOL) {
		value_refuse_type(reader, setting, value_name(reader, setting), "true or false",
			"write true or false, without quotation marks");
		return false;
	}
	*out = config_setting_get_bool(setting) != 0;
	return true;
}

static bool read_number(const config_setting_t *setting, double *out)
{
	switch (config_setting_type(setting)) {
	case CONFIG_TYPE_INT:
		*out = config_setting_get_int(setting);
		return true;
	case CONFIG_TYPE_INT64:
		*out = (double)config_setting_get_int64(setting);
		return true;
	case CONFIG_TYPE_FLOAT:
		*out = config_setting_get_float(setting);
		return true;
	default: /* libconfig's types are plain numbers; the others are no numbers */
		return false;
	}
}

bool value_number(struct reader *reader, const config_setting_t *setting, double *out)
{
	double number;
	if (!setting)
		return false;
	if (!read_number(setting, &number)) {
		value_refuse_type(reader, setting, value_name(reader, setting), "a number",
			"write the number without quotation marks");
		return false;
	}
	if (fabs(number) > NUMBER_MAX) {
		findings_add(reader->findings, E403, tree_value_at(setting),
			"numbers go from -1000000000000000 to 1000000000000000", "%s is %g",
			value_name(reader, setting), number);
		return false;
	}
	*out = number + 0.0; /* -0.0 becomes 0.0 */
	return true;
}

bool value_whole(struct reader *reader, const config_setting_t *setting, int min, int max, int *out)
{
	double number;
	if (!value_number(reader, setting, &number))
		return false;
	if (number != floor(number)) {
		value_refuse_type(reader, setting, value_name(reader, setting), "a whole number",
			"leave out what is behind the point");
		return false;
	}
	if (number < min || number > max) {
		findings_add(reader->findings, E403, tree_value_at(setting),
			arena_format(reader->scratch, "write a number from %d to %d", min, max), "%s is %.0f",
			value_name(reader, setting), number);
		return false;
	}
	*out = (int)number;
	return true;
}

bool value_string(struct reader *reader, const config_setting_t *setting, const char **out)
{
	if (!setting)
		return false;
	if (!tree_is_string(setting)) {
		value_refuse_type(reader, setting, value_name(reader, setting), "a text",
			tree_is_group(setting) ? "this one is never translated: write one text" :
			"put it in quotation marks");
		return false;
	}
	*out = config_setting_get_string(setting);
	return true;
}

static bool is_id(const char *id)
{
	size_t len = strlen(id);
	return len >= 2 && len <= ID_MAX && id[0] != '-' &&
		strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-") == len;
}

bool value_id(struct reader *reader, const config_setting_t *setting, const char **out)
{
	const char *id;
	if (!value_string(reader, setting, &id))
		return false;
	if (!is_id(id)) {
		findings_add(reader->findings, E401, tree_value_at(setting),
			"use 2 to 64 of a-z, 0-9 and -, and do not begin with -", "%s is no id",
			findings_quote(reader->findings, id, strlen(id)));
		return false;
	}
	*out = id;
	return true;
}

void value_refuse_name(struct reader *reader, enum code code, const config_setting_t *setting,
	const struct named *named, int count, const char *what)
{
	const char *id = config_setting_get_string(setting), *all = "";
	struct near near;
	near_init(&near, id);
	for (int i = 0; i < count && !findings_full(reader->findings); i++) {
		if (!named[i].id)
			return; /* its own id is wrong, and may be the one that is meant */
		near_show(&near, named[i].id);
		all = arena_format(reader->scratch, "%s%s%s", all, *all ? ", " : "", named[i].id);
	}
	const char *best = near_best(&near);
	findings_add(reader->findings, code, tree_value_at(setting),
		best ? arena_format(reader->scratch, "did you mean %s?", best) :
		arena_format(reader->scratch, "the bank has %s", all), "the bank has no %s %s", what,
		findings_quote(reader->findings, id, strlen(id)));
}

static const char *too_few_mend(const char *what)
{
	return strcmp(what, "questions") == 0 ? "write one: questions/README.md shows how, and a bank "
		"begun by \"readback new\" has examples" : "add what is missing";
}

int value_list(struct reader *reader, const config_setting_t *setting, int min, int max,
	const char *what)
{
	if (!setting)
		return 0;
	if (!tree_is_list(setting)) {
		value_refuse_type(reader, setting, value_name(reader, setting), "a list",
			"put its members in ( )");
		return 0;
	}
	int length = tree_length(setting);
	if (length < min)
		findings_add(reader->findings, E406, tree_value_at(setting), too_few_mend(what),
			"%s: found %d, wanted %d or more", what, length, min);
	if (max && length > max) {
		findings_add(reader->findings, E407, tree_value_at(tree_member(setting, max)),
			"remove those over", "%s: found %d, wanted %d at most", what, length, max);
		return max;
	}
	return length;
}
