/* Backups of the journal that plays: made on leaving, listed, put back. */
#include "command/session_parts.h"

#include "store/backup.h"
#include "ui/date.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

enum { MEGABYTE = 1000 * 1000 };

static bool folder_of(struct session *session, char out[DURABLE_PATH_MAX])
{
	const char *path = session->options.journal
		? session_journal_path(session, session->profile) : NULL;
	return path && backup_folder(out, path);
}

static bool writes(const struct session *session)
{
	return session->journal && !journal_reads_only(session->journal);
}

void session_backup(struct session *session, const struct now *now)
{
	struct error error = { .text = "" };
	char folder[DURABLE_PATH_MAX], stamp[STAMP_MAX];
	if (!writes(session) || !folder_of(session, folder))
		return;
	session_examine_stop(session);
	session_commit(session);
	stamp_format(now->utc_ms / 1000, stamp);
	const char *path = session_journal_path(session, session->profile);
	bool behind = backup_is_behind(session->journal, folder);
	if (behind && !backup_is_due(folder, stamp))
		return;
	if (behind && !backup_make(session->journal, folder, stamp, &error)) {
		fprintf(stderr, "readback: %s\n", error.text);
		backup_failure_keep(path, error.text);
		return;
	}
	if (behind)
		backup_thin(folder, stamp, (int64_t)session->settings.backup_megabytes * MEGABYTE);
	backup_failure_forget(path);
}

void session_backup_tell(struct session *session)
{
	char why[ERROR_TEXT_MAX];
	if (!writes(session) || !backup_failure_read(session_journal_path(session, session->profile),
		why))
		return;
	const char *told = _("Your answers could not be backed up when you left, and it is tried again "
		"when you leave. See that there is room, and that the folder can be written to.");
	ui_notice(&session->ui, *why ? arena_format(&session->arena, "%s (%s)", told, why) : told);
}

struct filling {
	struct backup_list *list;
	struct arena *arena;
	int room;
};

static bool entry_add(void *context, const struct backup *backup)
{
	struct filling *filling = context;
	int64_t seconds = 0;
	if (filling->list->count == filling->room)
		return false;
	stamp_read(backup->stamp, &seconds);
	filling->list->items[filling->list->count++] = (struct backup_entry){
		.name = arena_format(filling->arena, "%s", backup->name), .utc_ms = seconds * 1000,
		.bytes = backup->bytes, .before_restore = backup->before_restore };
	return true;
}

void session_backups(struct session *session, const struct now *now)
{
	char folder[DURABLE_PATH_MAX];
	struct arena *arena = &session->backups_arena;
	struct backup_list *list = &session->backups;
	arena_reset(arena);
	*list = (struct backup_list){ .offset_min = now->offset_min };
	if (!folder_of(session, folder))
		return;
	int count = backup_list(folder, NULL, NULL);
	list->items = arena_array(arena, (size_t)count + 1, sizeof *list->items);
	struct filling filling = { list, arena, count };
	backup_list(folder, entry_add, &filling);
}

/* The journal that was put back plays, and what to say of it. */
static bool restored_enter(struct session *session, const char *name, bool aside,
	const struct now *now, struct error *error)
{
	struct journal *journal;
	int64_t seconds = 0;
	if (!journal_open(&journal, session_journal_path(session, session->profile), error))
		return false;
	stamp_read(name + strcspn(name, "0123456789"), &seconds);
	session_outlasting_give(session, journal);
	session_enter(session, session->profile, journal, now);
	const char *moment = date_words(&session->arena, seconds * 1000, now->offset_min);
	ui_notice_fine(&session->ui, arena_format(&session->arena, aside
		? _("The backup of %s was put back. The damaged file was kept beside it.")
		: _("The backup of %s was put back. What was there before is the newest backup now: put "
			"that one back to undo this."), moment));
	return true;
}

bool session_backup_take(struct session *session, const char *name, const struct now *now,
	struct error *error)
{
	char folder[DURABLE_PATH_MAX], from[DURABLE_PATH_MAX], stamp[STAMP_MAX];
	stamp_format(now->utc_ms / 1000, stamp);
	if (!folder_of(session, folder) || !durable_path(from, folder, "/", name))
		return error_set(error, "cannot restore %s: its name is too long", name);
	return backup_restore(session_journal_path(session, session->profile), from, stamp, error)
		&& restored_enter(session, name, !session->damage.recovered, now, error);
}

static void refuse(struct session *session, const char *why)
{
	ui_notice(&session->ui, arena_format(&session->arena,
		_("The backup was not put back, and nothing was changed: %s"), why));
}

/* The journal is closed, and the other did not come to take its place: whichever is there now
 * plays on. */
static void play_on(struct session *session, const char *why, const struct now *now)
{
	struct journal *journal = NULL;
	struct error error = { .text = "" };
	bool opened = journal_open(&journal, session_journal_path(session, session->profile), &error);
	session_enter(session, session->profile, journal, now);
	if (!opened)
		snprintf(session->not_saved, sizeof session->not_saved, "%s", error.text);
	ui_notice(&session->ui, why);
}

void session_restore(struct session *session, int place, const struct now *now)
{
	struct error error = { .text = "" };
	char folder[DURABLE_PATH_MAX], path[DURABLE_PATH_MAX], stamp[STAMP_MAX];
	if (place < 0 || place >= session->backups.count || !folder_of(session, folder))
		return;
	const char *name = arena_format(&session->arena, "%s", session->backups.items[place].name);
	ui_back(&session->ui, now->running_ms);
	if (!session->journal || journal_reads_only(session->journal)) {
		refuse(session, _("the answers of this profile are not kept now"));
		return;
	}
	if (!durable_path(path, folder, "/", name) || !backup_is_good(path)) {
		refuse(session, _("that backup is damaged"));
		return;
	}
	if (session_rows_wait(session))
		return;
	session_leave(session, now);
	if (session_rows_wait(session))
		return;
	session_examine_stop(session); /* who reads would keep the log from being folded */
	stamp_format(now->utc_ms / 1000, stamp);
	bool replaced = backup_replace(&session->journal, session_journal_path(session,
		session->profile), path, stamp, &error);
	/* What is there can be no backup: then it is set aside, which is the learner's choice. */
	if (session->journal && error.kind == ERROR_DAMAGED)
		session_damaged(session, session_journal_path(session, session->profile), error.text, now);
	else if (session->journal)
		refuse(session, error.text);
	else if (!replaced || !restored_enter(session, name, false, now, &error))
		play_on(session, error.text, now);
}
