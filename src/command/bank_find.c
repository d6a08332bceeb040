#include "command/bank_find.h"

#include "bankfile/load.h"
#include "shell/files.h"

#include <string.h>

enum { FILES_MAX = 500 };

int bank_folders(struct arena *arena, const char *data, const char *share,
	const char *folders[BANK_FOLDERS])
{
	int count = 0;
	if (data)
		folders[count++] = arena_format(arena, "%s/banks", data);
	folders[count++] = ".";
	folders[count++] = arena_format(arena, "%s/questions", share);
	folders[count++] = arena_format(arena, "%s/questions/examples", share);
	return count;
}

static struct bank *bank_try(const char *path, const char *id)
{
	struct diagnostics list;
	struct bank *bank;
	diagnostics_init(&list);
	enum load load = bank_load(path, &bank, &list);
	diagnostics_close(&list);
	if (load != LOAD_OK)
		return NULL;
	if (!*id || strcmp(bank->id, id) == 0)
		return bank;
	bank_close(bank);
	return NULL;
}

struct bank *bank_find_by_id(struct arena *arena, const char *id, const char *const *paths,
	int path_count, const char *const *folders, int folder_count, const char **path)
{
	struct bank *bank = NULL;
	for (int i = 0; i < path_count && !bank; i++)
		if ((bank = bank_try(paths[i], id)))
			*path = arena_format(arena, "%s", paths[i]);
	for (int i = 0; i < folder_count && !bank; i++) {
		const char *files[FILES_MAX];
		bool cut = false;
		int count = files_list(arena, folders[i], ".cfg", files, FILES_MAX, &cut);
		for (int j = 0; j < count && !bank; j++)
			if ((bank = bank_try(files[j], id)))
				*path = files[j];
	}
	return bank;
}
