#include "bankfile/misses_file.h"

#include "bankfile/load.h"
#include "bankfile/own_file.h"
#include "bankfile/own_ids.h"
#include "base/check.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VERSION_DIGITS = 16 };

static const char *const KEYS[] = { "schema", "bank", "version", "misses" };
static const char *const MISS_KEYS[] = { "id", "missed", "of" };

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static void read_version(struct own_file *file, const config_setting_t *root,
	struct misses *misses)
{
	const char *text = own_file_text(file, root, "version");
	if (!text)
		return;
	if (strlen(text) == VERSION_DIGITS && strspn(text, "0123456789abcdef") == VERSION_DIGITS)
		misses->version = strtoull(text, NULL, 16);
	else
		own_file_warn(file, W905, tree_value_at(own_file_member(root, "version")), NULL,
			"version is no version of a bank; it is ignored");
}

/* The bank may have changed since the class. */
static const char *mend_of(struct own_file *file, const struct bank *bank,
	const struct misses *misses, const char *id)
{
	return misses->version && misses->version != bank->hash
		? "the bank has changed since the class played it" : own_ids_near(file, bank, id);
}

static bool is_listed(const struct misses *misses, const char *id)
{
	for (int i = 0; i < misses->count; i++)
		if (strcmp(misses->items[i].id, id) == 0)
			return true;
	return false;
}

/* Its id where it is one that can be studied; else what is wrong with it was said. */
static const char *read_id(struct own_file *file, const config_setting_t *group,
	const struct bank *bank, const struct misses *misses)
{
	const config_setting_t *member = own_file_member(group, "id");
	const char *id = own_file_text(file, group, "id");
	if (!member)
		own_file_warn(file, W905, tree_value_at(group), "write its id, as in id = \"some-id\";",
			"one of misses names no question; it is left out");
	if (!id)
		return NULL;
	const char *quoted = findings_quote(&file->findings, id, strlen(id));
	if (!own_ids_is(id))
		own_file_warn(file, W905, tree_value_at(member), "an id is made of a to z, 0 to 9 and -",
			"%s is no id; it is left out", quoted);
	else if (is_listed(misses, id))
		own_file_warn(file, W908, tree_value_at(member), "write it once",
			"%s stands there twice; the second one is left out", quoted);
	else if (bank && bank_find(bank, id) < 0)
		own_file_warn(file, W907, tree_value_at(member), mend_of(file, bank, misses, id),
			"the bank has no question %s; it is left out", quoted);
	else
		return id;
	return NULL;
}

static void read_miss(struct own_file *file, const config_setting_t *group,
	const struct bank *bank, struct misses *misses)
{
	if (!tree_is_group(group)) {
		own_file_warn(file, W904, tree_value_at(group), NULL,
			"one of misses is no group in { }; it is left out");
		return;
	}
	own_file_known(file, group, MISS_KEYS, COUNT(MISS_KEYS), "a question that was missed");
	struct miss miss = { .missed = 1, .of = 0 };
	const char *id = read_id(file, group, bank, misses);
	own_file_whole(file, group, "missed", 1, MISSES_OF_MAX, &miss.missed);
	own_file_whole(file, group, "of", 1, MISSES_OF_MAX, &miss.of);
	if (miss.of && miss.missed > miss.of)
		own_file_warn(file, W905, tree_value_at(own_file_member(group, "of")), NULL,
			"more missed it than there were; as many are taken");
	if (miss.of < miss.missed)
		miss.of = miss.missed;
	if (!id)
		return;
	snprintf(miss.id, sizeof miss.id, "%s", id);
	misses->items[misses->count++] = miss;
}

static void read_misses(struct own_file *file, const config_setting_t *root,
	const struct bank *bank, struct misses *misses)
{
	const config_setting_t *all = own_file_list(file, root, "misses");
	int length = all ? tree_length(all) : 0;
	if (bank && misses->bank[0] && strcmp(misses->bank, bank->id) != 0)
		bank = NULL;
	for (int i = 0; i < length; i++) {
		const config_setting_t *group = tree_member(all, i);
		if (misses->count == ROUND_QUESTIONS_MAX) {
			own_file_warn(file, W905, tree_value_at(group), NULL,
				"a class is asked %d questions at most; the others are left out",
				ROUND_QUESTIONS_MAX);
			return;
		}
		read_miss(file, group, bank, misses);
	}
}

/* Closes the file. */
static bool misses_take(struct own_file *file, bool opened, const struct bank *bank,
	struct misses *misses, struct diagnostics *list)
{
	memset(misses, 0, sizeof *misses);
	bool speaks = opened && own_file_member(tree_root(&file->tree), "misses");
	if (speaks) {
		const config_setting_t *root = tree_root(&file->tree);
		own_file_schema(file);
		own_file_known(file, root, KEYS, COUNT(KEYS), "a file of what was missed");
		own_ids_bank(file, root, "bank", misses->bank);
		read_version(file, root, misses);
		read_misses(file, root, bank, misses);
	}
	own_file_close(file);
	diagnostics_sort(list);
	return speaks;
}

bool misses_load(const char *path, const struct bank *bank, struct misses *misses,
	struct diagnostics *list)
{
	struct own_file file;
	return misses_take(&file, own_file_open(&file, path, list), bank, misses, list);
}

bool misses_load_text(const char *name, const char *text, size_t len, const struct bank *bank,
	struct misses *misses, struct diagnostics *list)
{
	struct own_file file;
	return misses_take(&file, own_file_open_text(&file, name, text, len, list), bank, misses, list);
}

bool misses_save(const char *path, const struct misses *misses, struct error *error)
{
	char *text = NULL;
	size_t len = 0;
	FILE *out = open_memstream(&text, &len);
	CHECK(out);
	fprintf(out, "// What a class missed, for Readback: opened at a desk (readback FILE), these\n"
		"// questions come first when you study. No names.\nschema = %d;\nbank = \"%s\";\n"
		"version = \"%016" PRIx64 "\";\n\n// Most missed first: by so many of so many.\n"
		"misses = (", SCHEMA, misses->bank, misses->version);
	for (int i = 0; i < misses->count; i++)
		fprintf(out, "%s\n\t{ id = \"%s\"; missed = %d; of = %d; }", i ? "," : "",
			misses->items[i].id, misses->items[i].missed, misses->items[i].of);
	fputs("\n);\n", out);
	CHECK(fclose(out) == 0);
	bool saved = own_file_save(path, text, len, false, error);
	free(text);
	return saved;
}
