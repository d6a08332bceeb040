#include "bankfile/names_file.h"

#include "bankfile/escape.h"
#include "bankfile/file_write.h"
#include "bankfile/own_file.h"
#include "base/check.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const KEYS[] = { "names" };
static const char *const NAME_KEYS[] = { "number", "name" };

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
	const char *typed = text ? config_setting_get_string(text) : NULL;
	const char *name = typed ? name_settle(&file->arena, typed) : NULL;
	if (number && name)
		names_put(names, number, name);
	else if (number)
		own_file_warn(file, W905, tree_value_at(text ? text : group),
			"write a name of 1 to 20 characters", "this is no name; it is ignored");
}

void names_load(const char *path, struct names *names, struct diagnostics *list)
{
	struct own_file file;
	if (own_file_open(&file, path, list)) {
		const config_setting_t *root = tree_root(&file.tree);
		const config_setting_t *all = own_file_member(root, "names");
		own_file_known(&file, root, KEYS, 1, "the file");
		if (all && !tree_is_list(all))
			own_file_warn(&file, W904, tree_value_at(all), "write names = ( ... );",
				"names is no list; it is ignored");
		for (int i = 0; all && tree_is_list(all) && i < tree_length(all); i++)
			name_read(&file, tree_member(all, i), names);
	}
	own_file_close(&file);
	diagnostics_sort(list);
}

bool names_save(const char *path, const struct names *names, struct error *error)
{
	char *text = NULL;
	size_t len = 0;
	if (names->count == 0)
		return names_forget(path, error);
	FILE *out = open_memstream(&text, &len);
	CHECK(out);
	fputs("// The names in one class, by the numbers that its answers carry. Without this file\n"
		"// the answers stay, and nobody is named: readback forget takes it away, and no more.\n"
		"names = (", out);
	const char *comma = "\n\t";
	for (int i = 1; i <= NAMES_MAX; i++) {
		if (!names_get(names, i))
			continue;
		fprintf(out, "%s{ number = %d; name = ", comma, i);
		escape_libconfig(out, names_get(names, i));
		fputs("; }", out);
		comma = ",\n\t";
	}
	fputs("\n);\n", out);
	CHECK(fclose(out) == 0);
	bool saved = file_write(path, text, len, NULL, error);
	free(text);
	return saved;
}

static bool take_away(const char *path, struct error *error)
{
	return unlink(path) == 0 || errno == ENOENT
		|| error_set(error, "cannot forget %s: %s", path, strerror(errno));
}

bool names_forget(const char *path, struct error *error)
{
	struct arena arena;
	arena_init(&arena);
	bool gone = take_away(path, error) && take_away(arena_format(&arena, "%s.new", path), error);
	arena_close(&arena);
	return gone;
}
