/* The list of banks to choose from: those that were named, those opened before, and whatever the
 * known folders hold. Each is read whole, so that the list can tell which of them can be played. */
#include "command/session_parts.h"

#include "bankfile/load.h"
#include "shell/files.h"

#include <string.h>

/* The same file by another path is the same bank. */
static bool is_there(const struct shelf *shelf, const char *path)
{
	for (int i = 0; i < shelf->count; i++)
		if (files_same(shelf->items[i].path, path))
			return true;
	return false;
}

static void bank_add(struct session *session, const char *path)
{
	struct shelf *shelf = &session->shelf;
	struct arena *arena = &session->shelf_arena;
	struct diagnostics list;
	struct bank *bank;
	if (is_there(shelf, path))
		return;
	if (shelf->count == SHELF_MAX) {
		shelf->cut = true;
		return;
	}
	struct shelf_bank *row = &shelf->items[shelf->count];
	diagnostics_init(&list);
	enum load load = bank_load(path, &bank, &list);
	diagnostics_sort(&list);
	*row = (struct shelf_bank){ .path = arena_format(arena, "%s", path),
		.mistakes = (int)(list.count + list.left_out) };
	if (load == LOAD_OK) {
		int language = bank_language(bank, session_language(session));
		row->title = arena_format(arena, "%s", text_in(bank->title, language));
		row->questions = bank->question_count;
		row->languages = bank->language_count;
		row->open = session->bank && bank->hash == session->bank->hash;
		bank_close(bank);
	} else {
		row->trouble = arena_format(arena, "%s", list.items[0].what);
	}
	/* What was opened once and is gone since is not worth a row. */
	shelf->count += load != LOAD_UNREADABLE;
	diagnostics_close(&list);
}

static void folder_add(struct session *session, const char *folder)
{
	const char *paths[SHELF_MAX];
	int count = files_list(&session->shelf_arena, folder, ".cfg", paths, SHELF_MAX,
		&session->shelf.cut);
	for (int i = 0; i < count; i++)
		bank_add(session, paths[i]);
}

void session_shelf(struct session *session)
{
	const struct session_options *options = &session->options;
	arena_reset(&session->shelf_arena);
	session->shelf = (struct shelf){ .count = 0 };
	bank_add(session, session->bank_path);
	for (int i = 0; i < options->bank_count; i++)
		bank_add(session, options->banks[i]);
	for (int i = 0; i < RECENT_MAX && session->settings.recent[i][0]; i++)
		bank_add(session, session->settings.recent[i]);
	const char *slash = strrchr(session->bank_path, '/');
	folder_add(session, slash ? arena_copy(&session->shelf_arena, session->bank_path,
		(size_t)(slash - session->bank_path)) : ".");
	for (int i = 0; i < options->folder_count; i++)
		folder_add(session, options->folders[i]);
}
