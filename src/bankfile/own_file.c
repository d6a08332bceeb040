#include "bankfile/own_file.h"
#include "bankfile/bytes.h"
#include "bankfile/draft.h"
#include "bankfile/file_read.h"
#include "bankfile/load.h"
#include "bankfile/near.h"
#include "base/check.h"

#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { SENTENCE_MAX = 512 };

static const char *code_text(enum own_code code)
{
	switch (code) {
	case W901: return "W901";
	case W902: return "W902";
	case W903: return "W903";
	case W904: return "W904";
	case W905: return "W905";
	case W906: return "W906";
	case W907: return "W907";
	case W908: return "W908";
	case W909: return "W909";
	}
	die(__FILE__, __LINE__, "a value outside its enum");
}

static void own_file_init(struct own_file *file, const char *name, struct diagnostics *list)
{
	memset(file, 0, sizeof *file);
	file->name = name;
	file->list = list;
	arena_init(&file->arena);
	diagnostics_init(&file->mistakes);
}

/* What would refuse a bank becomes one warning here: the first mistake, as the rest of the file
 * cannot be trusted. */
static void pass_over(struct own_file *file, enum own_code code)
{
	diagnostics_sort(&file->mistakes);
	CHECK(file->mistakes.count > 0);
	struct diagnostic first = file->mistakes.items[0];
	first.file = file->name;
	first.level = DIAGNOSTIC_WARNING;
	first.code = code_text(code);
	first.what = arena_format(&file->arena, "%s; the whole file is ignored", first.what);
	if (code == W901)
		first.mend = NULL; /* it speaks of banks */
	diagnostics_push(file->list, &first);
}

static bool text_open(struct own_file *file, const char *text, size_t len)
{
	findings_init(&file->findings, file->name, text, len, &file->mistakes);
	file->open = true;
	config_init(&file->tree.config);
	bool read = bytes_check(&file->findings) && scan_text(&file->scan, &file->findings);
	if (read) {
		config_destroy(&file->tree.config);
		read = tree_open(&file->tree, &file->findings, &file->scan);
	}
	if (!read)
		pass_over(file, W902);
	return read;
}

bool own_file_open(struct own_file *file, const char *path, struct diagnostics *list)
{
	struct stat stat_of;
	const char *text;
	size_t len;
	own_file_init(file, path, list);
	if (stat(path, &stat_of) != 0 && (errno == ENOENT || errno == ENOTDIR))
		return false;
	if (file_read(path, &file->arena, &text, &len, &file->mistakes) != LOAD_OK) {
		pass_over(file, W901);
		return false;
	}
	return text_open(file, text, len);
}

bool own_file_open_text(struct own_file *file, const char *name, const char *text, size_t len,
	struct diagnostics *list)
{
	own_file_init(file, name, list);
	return text_open(file, text, len);
}

void own_file_close(struct own_file *file)
{
	if (file->open) {
		tree_close(&file->tree);
		scan_close(&file->scan);
		findings_close(&file->findings);
	}
	diagnostics_close(&file->mistakes);
	arena_close(&file->arena);
}

void own_file_warn(struct own_file *file, enum own_code code, size_t at, const char *mend,
	const char *format, ...)
{
	char what[SENTENCE_MAX];
	va_list args;
	va_start(args, format);
	vsnprintf(what, sizeof what, format, args);
	va_end(args);
	struct diagnostic diagnostic = { .file = file->name, .level = DIAGNOSTIC_WARNING,
		.place = findings_place(&file->findings, at), .code = code_text(code), .what = what,
		.mend = mend };
	diagnostics_push(file->list, &diagnostic);
}

const config_setting_t *own_file_member(const config_setting_t *group, const char *name)
{
	return config_setting_get_member(group, name);
}

static const char *names_text(struct own_file *file, const char *const *names, int count)
{
	const char *text = "";
	for (int i = 0; i < count; i++)
		text = arena_format(&file->arena, "%s%s%s", text, *text ? ", " : "", names[i]);
	return text;
}

/* "did you mean X?", else all that could be meant. */
static const char *names_near(struct own_file *file, const char *word, const char *const *names,
	int count)
{
	struct near near;
	near_init(&near, word);
	for (int i = 0; i < count; i++)
		near_show(&near, names[i]);
	const char *best = near_best(&near);
	return best ? arena_format(&file->arena, "did you mean %s?", best) :
		arena_format(&file->arena, "write one of: %s", names_text(file, names, count));
}

static int names_find(const char *word, const char *const *names, int count)
{
	for (int i = 0; i < count; i++)
		if (strcmp(word, names[i]) == 0)
			return i;
	return -1;
}

void own_file_known(struct own_file *file, const config_setting_t *group, const char *const *names,
	int count, const char *what)
{
	int length = tree_length(group);
	for (int i = 0; i < length; i++) {
		const config_setting_t *member = tree_member(group, i);
		const char *key = config_setting_name(member);
		if (names_find(key, names, count) < 0)
			own_file_warn(file, W903, tree_key_at(member), names_near(file, key, names, count),
				"%s has no key %s; it is ignored", what,
				findings_quote(&file->findings, key, strlen(key)));
	}
}

static void warn_type(struct own_file *file, const config_setting_t *setting, const char *name,
	const char *wanted)
{
	own_file_warn(file, W904, tree_value_at(setting), NULL, "%s is not %s; it is ignored", name,
		wanted);
}

const config_setting_t *own_file_group(struct own_file *file, const config_setting_t *group,
	const char *name)
{
	const config_setting_t *member = own_file_member(group, name);
	if (!member || tree_is_group(member))
		return member;
	warn_type(file, member, name, "a group in { }");
	return NULL;
}

const config_setting_t *own_file_list(struct own_file *file, const config_setting_t *group,
	const char *name)
{
	const config_setting_t *member = own_file_member(group, name);
	if (!member || tree_is_list(member))
		return member;
	warn_type(file, member, name, "a list in ( )");
	return NULL;
}

const char *own_file_text(struct own_file *file, const config_setting_t *group, const char *name)
{
	const config_setting_t *member = own_file_member(group, name);
	if (member && !tree_is_string(member))
		warn_type(file, member, name, "a text in quotation marks");
	return member && tree_is_string(member) ? config_setting_get_string(member) : NULL;
}

void own_file_schema(struct own_file *file)
{
	const config_setting_t *root = tree_root(&file->tree);
	int schema = SCHEMA;
	own_file_whole(file, root, "schema", 1, INT_MAX, &schema);
	if (schema > SCHEMA)
		own_file_warn(file, W909, tree_value_at(own_file_member(root, "schema")),
			"a newer Readback uses all of it",
			"this file has schema %d, and this program knows %d; what it knows is used", schema,
			SCHEMA);
}

void own_file_bool(struct own_file *file, const config_setting_t *group, const char *name,
	bool *out)
{
	const config_setting_t *member = own_file_member(group, name);
	if (member && config_setting_type(member) == CONFIG_TYPE_BOOL)
		*out = config_setting_get_bool(member) != 0;
	else if (member)
		warn_type(file, member, name, "true or false");
}

void own_file_whole(struct own_file *file, const config_setting_t *group, const char *name, int min,
	int max, int *out)
{
	const config_setting_t *member = own_file_member(group, name);
	if (!member)
		return;
	/* The scan lets no whole number pass that needs more than 32 bits. */
	if (config_setting_type(member) != CONFIG_TYPE_INT) {
		warn_type(file, member, name, "a whole number");
		return;
	}
	int number = config_setting_get_int(member);
	if (number >= min && number <= max)
		*out = number;
	else
		own_file_warn(file, W905, tree_value_at(member),
			arena_format(&file->arena, "write a number from %d to %d", min, max),
			"%s is %d; it is ignored", name, number);
}

void own_file_choice(struct own_file *file, const config_setting_t *group, const char *name,
	const char *const *names, int count, int *out)
{
	const config_setting_t *member = own_file_member(group, name);
	const char *word = own_file_text(file, group, name);
	if (!word)
		return;
	int found = names_find(word, names, count);
	if (found >= 0)
		*out = found;
	else
		own_file_warn(file, W905, tree_value_at(member), names_near(file, word, names, count),
			"%s is %s; it is ignored", name,
			findings_quote(&file->findings, word, strlen(word)));
}

void own_file_texts(struct own_file *file, const config_setting_t *group, const char *name,
	char *rows, int most, size_t size)
{
	const config_setting_t *member = own_file_member(group, name);
	if (member && !tree_is_list(member))
		warn_type(file, member, name, "a list of texts");
	int length = member && tree_is_list(member) ? tree_length(member) : 0, count = 0;
	for (int i = 0; i < length && count < most; i++) {
		const config_setting_t *text = tree_member(member, i);
		const char *word = tree_is_string(text) ? config_setting_get_string(text) : "";
		if (*word && strlen(word) < size)
			memcpy(rows + (size_t)count++ * size, word, strlen(word) + 1);
		else
			own_file_warn(file, W905, tree_value_at(text), NULL,
				"%s holds something that is no text of at most %zu bytes; it is ignored", name,
				size - 1);
	}
}

void own_file_title(struct own_file *file, const config_setting_t *group, char out[TITLE_BYTES])
{
	const char *typed = own_file_text(file, group, "title");
	const char *title = typed ? title_settle(&file->arena, typed) : NULL;
	if (typed && !title)
		own_file_warn(file, W905, tree_value_at(own_file_member(group, "title")),
			arena_format(&file->arena, "write a title of 1 to %d characters", TITLE_CHARACTERS),
			"this is no title; it is ignored");
	if (!title)
		title = title_settle(&file->arena, draft_title(&file->arena, file->name));
	snprintf(out, TITLE_BYTES, "%s", title ? title : "");
}
