/* What a class missed, opened at a desk: its bank is found, a row for each card is kept, and they
 * come first in the next session of study until they were reviewed. */
#include "command/session_parts.h"

#include "bankfile/misses_file.h"
#include "command/bank_find.h"
#include "core/deck.h"
#include "ui/words.h"

#include <string.h>

enum { PLACES_MAX = 8 };

static struct learning row_of(const struct question *question, int part, const struct miss *miss)
{
	return (struct learning){ .kind = LEARNING_MISSED, .question_id = question->id, .part = part,
		.rev = question->rev, .hash = question->hash, .a = misses_permille(miss),
		.response_ms = -1, .sequence = -1 };
}

static void rows_write(struct session *session, const struct misses *misses, const struct now *now)
{
	for (int i = 0; i < misses->count; i++) {
		int index = bank_find(session->bank, misses->items[i].id);
		const struct question *question = &session->bank->questions[index];
		for (int part = 0; part < deck_cards_of(question); part++) {
			struct learning row = row_of(question, part, &misses->items[i]);
			session_learned(session, &row, now);
		}
	}
	session_commit(session);
}

/* How many will come first; and the first mistake, if there is one. */
static void misses_tell(struct session *session, const struct misses *misses,
	const struct diagnostics *list)
{
	struct arena *arena = &session->arena;
	const char *words = misses->count ? arena_format(arena, ngettext(
		"%d question that a class missed comes first now, when you study.",
		"%d questions that a class missed come first now, when you study.",
		(unsigned long)misses->count), misses->count)
		: _("This file names no question of the bank.");
	if (!list->count) {
		ui_notice_fine(&session->ui, words);
		return;
	}
	const struct diagnostic *first = &list->items[0];
	ui_notice(&session->ui, arena_format(arena, _("%s In the file, line %d: %s."), words,
		first->place.line, first->what));
}

static const char *folder_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? arena_copy(arena, path, (size_t)(slash - path)) : ".";
}

const char *session_bank_search(struct session *session, const char *id, const char *beside)
{
	const struct session_options *options = &session->options;
	const char *paths[RECENT_MAX], *folders[PLACES_MAX], *found = NULL;
	int path_count = 0, folder_count = 0;
	struct arena *arena = &session->arena;
	for (int i = 0; i < RECENT_MAX && session->settings.recent[i][0]; i++)
		paths[path_count++] = session->settings.recent[i];
	folders[folder_count++] = folder_of(arena, beside);
	if (session->bank_path)
		folders[folder_count++] = folder_of(arena, session->bank_path);
	if (session->folder)
		folders[folder_count++] = session->folder;
	for (int i = 0; i < options->folder_count && folder_count < PLACES_MAX; i++)
		folders[folder_count++] = options->folders[i];
	struct bank *bank = bank_find_by_id(arena, id, options->banks, options->bank_count, NULL, 0,
		&found);
	if (!bank)
		bank = bank_find_by_id(arena, id, paths, path_count, folders, folder_count, &found);
	bank_close(bank);
	return found;
}

bool session_misses_are(const char *path, struct misses *misses)
{
	struct diagnostics list;
	diagnostics_init(&list);
	bool are = misses_load(path, NULL, misses, &list);
	diagnostics_close(&list);
	return are;
}

static bool is_open(const struct session *session, const char *id)
{
	return session->bank && (!*id || strcmp(session->bank->id, id) == 0);
}

/* The bank that they are of is the one that is open, or is opened now. */
static bool bank_settle(struct session *session, const struct misses *misses, const char *path,
	const struct now *now)
{
	if (is_open(session, misses->bank))
		return true;
	const char *found = session_bank_search(session, misses->bank, path);
	if (found)
		session_bank_change(session, found, now);
	else
		ui_notice(&session->ui, arena_format(&session->arena,
			_("This is what a class missed of the bank “%s”, which was not found. Open that bank "
			"first, then this file."), misses->bank));
	return is_open(session, misses->bank);
}

bool session_misses(struct session *session, const char *path, const struct now *now)
{
	struct misses misses;
	struct diagnostics list;
	if (!session_misses_are(path, &misses))
		return false;
	bool at_start = session->misses != NULL;
	session->misses = arena_format(&session->arena, "%s", path);
	/* Nothing is kept by a clock that may be wrong: it is asked about first. */
	if (session->doubted || !session->remembering)
		return true;
	session->misses = NULL;
	if (!bank_settle(session, &misses, path, now))
		return true;
	diagnostics_init(&list);
	misses_load(path, session->bank, &misses, &list);
	if (at_start)
		findings_tell(&list);
	session_leave(session, now);
	rows_write(session, &misses, now);
	session_study(session, now);
	ui_open(&session->ui, SCREEN_STUDY, now->running_ms);
	misses_tell(session, &misses, &list);
	diagnostics_close(&list);
	return true;
}
