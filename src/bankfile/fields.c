#include "bankfile/fields.h"
#include "bankfile/near.h"
#include "bankfile/value.h"
#include "base/check.h"

#include <string.h>

static int find(const struct field *table, int count, const char *name)
{
	for (int i = 0; i < count; i++)
		if (table[i].name[0] == name[0] && strcmp(table[i].name, name) == 0)
			return i;
	return -1;
}

static bool fits(const struct field *field, unsigned bit)
{
	return bit == 0 || (field->allowed & bit);
}

/* "id, name, note" */
static const char *list_names(struct reader *reader, const struct field *table, int count,
	unsigned bit)
{
	const char *names = "";
	for (int i = 0; i < count; i++)
		if (fits(&table[i], bit))
			names = arena_format(reader->scratch, "%s%s%s", names, *names ? ", " : "",
				table[i].name);
	return names;
}

/* Index of the key that was probably meant, or -1. */
static int refuse_unknown(struct reader *reader, const config_setting_t *member,
	const struct field *table, int count, unsigned bit, const char *name)
{
	if (findings_full(reader->findings)) {
		findings_add(reader->findings, E302, 0, NULL, " ");
		return -1;
	}
	const char *key = config_setting_name(member);
	struct near near;
	near_init(&near, key);
	for (int i = 0; i < count; i++)
		if (fits(&table[i], bit))
			near_show(&near, table[i].name);
	const char *best = near_best(&near);
	const char *mend = best ? arena_format(reader->scratch, "did you mean %s?", best) :
		arena_format(reader->scratch, "its keys are %s; your own may begin with x_",
			list_names(reader, table, count, bit));
	findings_add(reader->findings, E302, tree_key_at(member), mend, "%s has no key %s", name,
		findings_quote(reader->findings, key, strlen(key)));
	return best ? find(table, count, best) : -1;
}

static void refuse_misplaced(struct reader *reader, const config_setting_t *member,
	const struct field *table, int count, unsigned bit, const char *name)
{
	if (findings_full(reader->findings)) {
		findings_add(reader->findings, E307, 0, NULL, " ");
		return;
	}
	findings_add(reader->findings, E307, tree_key_at(member),
		arena_format(reader->scratch, "its keys are %s", list_names(reader, table, count, bit)),
		"\"%s\" does not belong to %s", config_setting_name(member), name);
}

static void check_missing(struct reader *reader, const struct field *table, int count, unsigned bit,
	const char *name, const struct fields *fields, uint64_t meant)
{
	for (int i = 0; i < count; i++)
		if ((table[i].required & bit) && !fields->at[i] && !(meant >> i & 1))
			findings_add(reader->findings, E301, tree_value_at(fields->group),
				arena_format(reader->scratch, "add %s = ...;", table[i].name),
				"%s lacks \"%s\"", name, table[i].name);
}

bool fields_read(struct reader *reader, const config_setting_t *group, const struct field *table,
	int count, unsigned bit, const char *name, struct fields *fields)
{
	CHECK(count <= FIELDS_MAX);
	memset(fields, 0, sizeof *fields);
	fields->group = group;
	if (!tree_is_group(group)) {
		value_refuse_type(reader, group, name, "a group in { }", "write { key = value; }");
		return false;
	}
	uint64_t meant = 0; /* keys whose misspelling was found are not missing as well */
	int length = tree_length(group);
	for (int i = 0; i < length; i++) {
		const config_setting_t *member = tree_member(group, i);
		const char *key = config_setting_name(member);
		if (strncmp(key, "x_", 2) == 0)
			continue;
		int index = find(table, count, key);
		if (index < 0) {
			index = refuse_unknown(reader, member, table, count, bit, name);
			meant |= index >= 0 ? UINT64_C(1) << index : 0;
		} else if (!fits(&table[index], bit)) {
			refuse_misplaced(reader, member, table, count, bit, name);
		} else {
			fields->at[index] = member;
		}
	}
	check_missing(reader, table, count, bit, name, fields, meant);
	return true;
}
