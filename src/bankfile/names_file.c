#include "bankfile/names_file.h"

#include "bankfile/escape.h"
#include "bankfile/own_file.h"
#include "base/check.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const KEYS[] = { "names", "words" };
static const char *const NAME_KEYS[] = { "number", "name" };
static const char *const WORD_KEYS[] = { "correction", "text" };

/* The text of that key in a group, NULL where it is left out or no text. */
static const char *text_of(const config_setting_t *group, const char *key)
{
	const config_setting_t *text = own_file_member(group, key);
	return text ? config_setting_get_string(text) : NULL;
}

static void name_read(struct own_file *file, const config_setting_t *group, struct names *names)
{
	int number = 0;
	if (!config_setting_is_group(group)) {
		own_file_warn(file, W904, tree_value_at(group), "write { number = 1; name = \"...\"; }",
			"this is no name with its number; it is ignored");
		return;
	}
	own_file_known(file, group, NAME_KEYS, 2, "a name");
	own_file_whole(file, group, "number", 1, NAMES_MAX, &number);
	const config_setting_t *text = own_file_member(group, "name");
	const char *typed = text_of(group, "name");
	const char *name = typed ? name_settle(&file->arena, typed) : NULL;
	if (number && name)
		names_put(names, number, name);
	else if (number)
		own_file_warn(file, W905, tree_value_at(text ? text : group),
			"write a name of 1 to 20 characters", "this is no name; it is ignored");
}

static void words_read(struct own_file *file, const config_setting_t *group, struct names *names)
{
	int correction = 0;
	if (!config_setting_is_group(group)) {
		own_file_warn(file, W904, tree_value_at(group),
			"write { correction = 1; text = \"...\"; }",
			"these are no words with their correction; they are ignored");
		return;
	}
	own_file_known(file, group, WORD_KEYS, 2, "words");
	own_file_whole(file, group, "correction", 1, WORDS_MAX, &correction);
	const char *typed = text_of(group, "text");
	const char *words = typed ? words_settle(&file->arena, typed) : NULL;
	if (correction && words)
		names_words_put(names, correction - 1, words);
	else if (correction)
		own_file_warn(file, W905, tree_value_at(group),
			arena_format(&file->arena, "write a text of 1 to %d characters", WORDS_CHARACTERS),
			"these are no words; they are ignored");
}

static void list_read(struct own_file *file, const char *key, struct names *names,
	void (*read)(struct own_file *, const config_setting_t *, struct names *))
{
	const config_setting_t *all = own_file_member(tree_root(&file->tree), key);
	if (all && !tree_is_list(all))
		own_file_warn(file, W904, tree_value_at(all),
			arena_format(&file->arena, "write %s = ( ... );", key), "%s is no list; it is ignored",
			key);
	for (int i = 0; all && tree_is_list(all) && i < tree_length(all); i++)
		read(file, tree_member(all, i), names);
}

/* Closes the file. */
static void names_take(struct own_file *file, bool opened, struct names *names,
	struct diagnostics *list)
{
	if (opened) {
		own_file_known(file, tree_root(&file->tree), KEYS, 2, "the file");
		list_read(file, "names", names, name_read);
		list_read(file, "words", names, words_read);
	}
	own_file_close(file);
	diagnostics_sort(list);
}

void names_load(const char *path, struct names *names, struct diagnostics *list)
{
	struct own_file file;
	names_take(&file, own_file_open(&file, path, list), names, list);
}

void names_load_text(const char *name, const char *text, size_t len, struct names *names,
	struct diagnostics *list)
{
	struct own_file file;
	names_take(&file, own_file_open_text(&file, name, text, len, list), names, list);
}

static void names_write(const struct names *names, FILE *out)
{
	const char *comma = "\n\t";
	fputs("// The names in one class, by the numbers that its answers carry. Without this file\n"
		"// the answers stay, and nobody is named: readback forget takes it away, and no more.\n"
		"names = (", out);
	for (int i = 1; i <= NAMES_MAX; i++) {
		if (!names_get(names, i))
			continue;
		fprintf(out, "%s{ number = %d; name = ", comma, i);
		escape_libconfig(out, names_get(names, i));
		fputs("; }", out);
		comma = ",\n\t";
	}
	fputs("\n);\n", out);
}

static void words_write(const struct names *names, FILE *out)
{
	const char *comma = "\n\t";
	if (!names->word_count)
		return;
	fputs("// What was written about corrections of scores, the first of them 1.\nwords = (", out);
	for (int i = 0; i < WORDS_MAX; i++) {
		if (!names_words(names, i))
			continue;
		fprintf(out, "%s{ correction = %d; text = ", comma, i + 1);
		escape_libconfig(out, names_words(names, i));
		fputs("; }", out);
		comma = ",\n\t";
	}
	fputs("\n);\n", out);
}

bool names_save(const char *path, const struct names *names, struct error *error)
{
	char *text = NULL;
	size_t len = 0;
	if (names->count == 0 && names->word_count == 0)
		return names_forget(path, error);
	FILE *out = open_memstream(&text, &len);
	CHECK(out);
	names_write(names, out);
	words_write(names, out);
	CHECK(fclose(out) == 0);
	bool saved = own_file_save(path, text, len, own_file_unreadable(path), error);
	free(text);
	return saved;
}

bool names_forget(const char *path, struct error *error)
{
	return own_file_remove(path, error);
}
