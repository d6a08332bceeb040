/* The list of banks to choose from: those that were named, those opened before, and whatever the
 * known folders hold. Which they are is found at once; each is then read whole, one at a tick, so
 * that the list can tell which of them can be played and nobody waits for it. */
#include "command/session_parts.h"

#include "bankfile/draft.h"
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

/* What was opened once and is gone since is not worth a row. */
static void bank_add(struct session *session, const char *path)
{
	struct shelf *shelf = &session->shelf;
	if (!files_there(path) || is_there(shelf, path))
		return;
	shelf->cut = shelf->cut || shelf->count == SHELF_MAX;
	if (shelf->count < SHELF_MAX)
		shelf->items[shelf->count++].path = arena_format(&session->shelf_arena, "%s", path);
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
	memset(&session->shelf, 0, sizeof session->shelf);
	bank_add(session, session->bank_path);
	if (session->folder)
		folder_add(session, session->folder);
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

bool session_shelf_waits(const struct session *session)
{
	return ui_screen(&session->ui) == SCREEN_BANKS && session->shelf.read < session->shelf.count;
}

void session_shelf_read(struct session *session)
{
	struct shelf_bank *row = &session->shelf.items[session->shelf.read++];
	struct arena *arena = &session->shelf_arena;
	struct diagnostics list;
	struct bank *bank;
	struct misses misses;
	diagnostics_init(&list);
	enum load load = bank_load(row->path, &bank, &list);
	diagnostics_sort(&list);
	row->mistakes = (int)(list.count + list.left_out);
	if (load == LOAD_OK) {
		int language = bank_language(bank, session_language(session));
		row->title = arena_format(arena, "%s", text_in(bank->title, language));
		row->questions = bank->question_count;
		row->languages = bank->language_count;
		row->open = session->bank && bank->hash == session->bank->hash;
		bank_close(bank);
	} else if (load == LOAD_REFUSED && session_misses_are(row->path, &misses)) {
		row->title = draft_title(arena, row->path);
		row->questions = misses.count;
		row->missed = true;
	} else {
		row->trouble = arena_format(arena, "%s", list.items[0].what);
	}
	diagnostics_close(&list);
}

bool session_folder(struct session *session, const char *folder)
{
	const char *paths[1];
	bool cut = false;
	struct arena arena;
	arena_init(&arena);
	bool any = files_list(&arena, folder, ".cfg", paths, 1, &cut) > 0;
	arena_close(&arena);
	session->folder = any ? arena_format(&session->arena, "%s", folder) : session->folder;
	if (any)
		session_shelf(session);
	return any;
}
