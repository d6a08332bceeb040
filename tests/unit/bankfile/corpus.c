#include "corpus.h"
#include "bankfile/dump.h"
#include "bankfile/load.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool fits(const char *name, const char *prefix, const char *suffix)
{
	size_t len = strlen(name), end = strlen(suffix);
	return strncmp(name, prefix, strlen(prefix)) == 0 && len >= end &&
		strcmp(name + len - end, suffix) == 0;
}

const char **corpus_list_in(struct arena *arena, const char *folder_name, const char *prefix,
	const char *suffix)
{
	enum { MOST = 1000 };
	const char **names = arena_array(arena, MOST, sizeof *names);
	size_t count = 0;
	DIR *folder = opendir(corpus_path_in(arena, folder_name, ""));
	assert_non_null(folder);
	for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder))
		if (fits(entry->d_name, prefix, suffix)) {
			assert_true(count < MOST - 1);
			names[count++] = arena_copy(arena, entry->d_name, strlen(entry->d_name));
		}
	closedir(folder);
	qsort(names, count, sizeof *names, by_name);
	return names;
}

const char **corpus_list(struct arena *arena, const char *prefix, const char *suffix)
{
	return corpus_list_in(arena, "banks", prefix, suffix);
}

const char *corpus_path_in(struct arena *arena, const char *folder, const char *name)
{
	return arena_format(arena, "%s/%s/%s", READBACK_TESTS_DIR, folder, name);
}

const char *corpus_path(struct arena *arena, const char *name)
{
	return corpus_path_in(arena, "banks", name);
}

const char *corpus_beside(struct arena *arena, const char *path, const char *ending)
{
	return arena_format(arena, "%.*s%s", (int)(strlen(path) - strlen(".cfg")), path, ending);
}

char *corpus_read(struct arena *arena, const char *path, size_t *len)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return NULL;
	assert_int_equal(fseek(file, 0, SEEK_END), 0);
	long size = ftell(file);
	assert_true(size >= 0);
	rewind(file);
	char *text = arena_push(arena, (size_t)size + 1);
	assert_int_equal(fread(text, 1, (size_t)size, file), size);
	fclose(file);
	if (len)
		*len = (size_t)size;
	return text;
}

void corpus_write(const char *path, const char *text)
{
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

void corpus_expect(const char *path, const char *text)
{
	struct arena arena;
	arena_init(&arena);
	const char *bless = getenv("READBACK_BLESS");
	if (bless && strcmp(bless, "1") == 0)
		corpus_write(path, text);
	const char *expected = corpus_read(&arena, path, NULL);
	if (!expected || strcmp(expected, text) != 0) {
		print_error("%s\n--- expected\n%s--- found\n%s", path, expected ? expected : "(no file)\n",
			text);
		fail();
	}
	arena_close(&arena);
}

static const char *print(struct arena *arena, const struct bank *bank,
	void (*printer)(const struct bank *bank, FILE *out))
{
	char *text = NULL;
	size_t len = 0;
	FILE *out = open_memstream(&text, &len);
	assert_non_null(out);
	printer(bank, out);
	assert_int_equal(fclose(out), 0);
	const char *copy = arena_copy(arena, text, len);
	free(text);
	return copy;
}

const char *corpus_dump(struct arena *arena, const struct bank *bank)
{
	return print(arena, bank, bank_dump);
}

const char *corpus_rewrite(struct arena *arena, const struct bank *bank)
{
	return print(arena, bank, bank_write);
}

const char *corpus_findings(struct arena *arena, const struct diagnostics *list)
{
	const char *all = "";
	for (size_t i = 0; i < list->count; i++)
		all = arena_format(arena, "%s%s", all, diagnostic_format(arena, &list->items[i]));
	if (list->left_out)
		all = arena_format(arena, "%s%zu more\n", all, list->left_out);
	return all;
}

const char *corpus_say(struct arena *arena, const char *text)
{
	struct diagnostics list;
	struct bank *bank;
	diagnostics_init(&list);
	enum load load = bank_load_text("t.cfg", text, strlen(text), &bank, &list);
	assert_int_equal(load, list.count ? LOAD_REFUSED : LOAD_OK);
	assert_true((bank != NULL) == (load == LOAD_OK));
	const char *all = "";
	for (size_t i = 0; i < list.count; i++) {
		const struct diagnostic *item = &list.items[i];
		assert_string_equal(item->file, "t.cfg");
		all = arena_format(arena, "%s%d:%d %s %s\n", all, item->place.line, item->place.column,
			item->code, item->what);
	}
	bank_close(bank);
	diagnostics_close(&list);
	return all;
}
