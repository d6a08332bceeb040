/* Who plays: the profiles of a session, their journals opened and left. */
#include "command/session_parts.h"

#include "command/class_shelf.h"
#include "shell/profiles.h"
#include "ui/act_parts.h"
#include "ui/profile_words.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

void session_profiles(struct session *session, const struct now *now)
{
	if (!session->options.data)
		return;
	arena_reset(&session->profiles_arena);
	session->profiles = profiles_list(&session->profiles_arena, session->options.data,
		session->profile);
	session->profiles.offset_min = now->offset_min;
	for (int i = 0; session->locked && i < session->profiles.count; i++)
		session->profiles.items[i].busy |= session->profiles.items[i].open;
}

const char *session_profile_words(struct session *session, int number)
{
	const struct profile *profile = profile_find(&session->profiles, number);
	return arena_format(&session->arena, "%s", profile_words(&session->arena, profile ? profile
		: &(struct profile){ .number = number }));
}

const char *session_journal_path(struct session *session, int number)
{
	return number == PROFILE_DEFAULT ? session->options.journal
		: profiles_journal(&session->arena, session->options.data, number);
}

/* Is it another program that keeps the journal from being opened? The lock beside it tells, too. */
static bool is_locked(const char *path, const struct error *error)
{
	return error->kind == ERROR_IN_USE || profiles_busy(path);
}

bool session_journal_open(struct session *session, const struct now *now)
{
	struct error error = { .text = "" };
	if (session->options.data)
		session->profile = profiles_last(&session->arena, session->options.data);
	session_profiles(session, now);
	const char *path = session->options.journal
		? session_journal_path(session, session->profile) : NULL;
	if (path && session_missing(session, path, now))
		return false;
	session->unexamined = path && journal_open(&session->journal, path, &error);
	if (session->unexamined)
		class_shelf_sweep(path);
	if (!path || session->journal)
		return true;
	snprintf(session->not_saved, sizeof session->not_saved, "%s", error.text);
	if (error.kind == ERROR_DAMAGED) {
		session_learn(session);
		session_damaged(session, path, error.text, now);
		return false;
	}
	if (!is_locked(path, &error)) {
		/* The past can be seen all the same where it is only writing that cannot be. */
		journal_open_reading(&session->journal, path, &error);
		return true;
	}
	session->locked = true;
	session_learn(session);
	ui_open(&session->ui, SCREEN_LOCKED, now->running_ms);
	return false;
}

/* The past can be seen, and nothing is added to it. */
void session_read_only(struct session *session, const struct now *now)
{
	struct error error = { .text = "" };
	if (session->started)
		return;
	const char *path = session_journal_path(session, session->profile);
	if (!journal_open_reading(&session->journal, path, &error))
		fprintf(stderr, "readback: %s\n", error.text);
	snprintf(session->not_saved, sizeof session->not_saved, "%s",
		_("another Readback has this profile open, and you chose to play without keeping "
			"anything"));
	ui_open(&session->ui, SCREEN_HOME, now->running_ms);
	session_start(session, now);
}

void session_part(struct session *session)
{
	session_examine_stop(session);
	session_forget(session);
	journal_close(session->journal);
	session->journal = NULL;
	round_close(session->round);
	round_close(session->viewed);
	session->round = session->viewed = NULL;
	session->round_id = session->round_utc_ms = session->sequence = 0;
	session->round_ms = session->marked_ms = 0;
	session->not_saved[0] = '\0';
	session->unexamined = session->spoilt = false;
	journal_waiting_drop(session->outlasting);
	session->outlasting = NULL;
	session->damage = (struct damage){ .path = NULL };
	session->backups = (struct backup_list){ NULL, 0, 0 };
	session->article = (struct article){ NULL, 0 };
	arena_reset(&session->article_arena);
}

void session_enter(struct session *session, int number, struct journal *journal,
	const struct now *now)
{
	bool before = session->started;
	session_part(session);
	session->journal = journal;
	session->unexamined = journal != NULL;
	session->profile = number;
	if (journal)
		class_shelf_sweep(session_journal_path(session, number));
	session->locked = false;
	if (session->options.data)
		profiles_keep_last(&session->arena, session->options.data, number);
	session_profiles(session, now);
	ui_open(&session->ui, SCREEN_HOME, now->running_ms);
	session->ui.turn = -1;
	if (!before) {
		session_start(session, now);
	} else {
		session_learn(session);
		session_remember(session, now);
		session_article_open(session);
		session_commit(session);
	}
	if (session->profiles.count > 1 && journal)
		ui_notice_fine(&session->ui, arena_format(&session->arena, _("Now playing: %s"),
			session_profile_words(session, number)));
	session_backup_tell(session);
}

/* Rows that wait for the disk would be lost with their journal. */
bool session_rows_wait(struct session *session)
{
	session_commit(session);
	if (!session->outlasting && (!session->journal || !journal_waiting(session->journal)))
		return false;
	ui_notice(&session->ui, arena_format(&session->arena,
		_("%s plays on: there are answers that could not be saved yet."),
		session_profile_words(session, session->profile)));
	return true;
}

static void open_refused(struct session *session, int number, const char *path,
	const struct error *error)
{
	const char *name = session_profile_words(session, number);
	ui_notice(&session->ui, is_locked(path, error)
		? arena_format(&session->arena,
			_("%s cannot play here now: another Readback has this profile open."), name)
		: arena_format(&session->arena, _("%s cannot play now: %s."), name, error->text));
}

/* Its journal is damaged: who it is that plays is settled, and with what is asked. */
static void damaged_enter(struct session *session, int number, const char *path,
	const struct error *error, const struct now *now)
{
	session_part(session);
	session->profile = number;
	session->locked = false;
	session_profiles(session, now);
	snprintf(session->not_saved, sizeof session->not_saved, "%s", error->text);
	session_learn(session);
	ui_open(&session->ui, SCREEN_HOME, now->running_ms);
	session_damaged(session, path, error->text, now);
}

void session_profile_change(struct session *session, int number, const struct now *now)
{
	struct journal *journal = NULL;
	struct error error = { .text = "" };
	if (!session->options.data || !profile_find(&session->profiles, number))
		return;
	if (number == session->profile && session->journal) {
		ui_open(&session->ui, SCREEN_HOME, now->running_ms);
		return;
	}
	const char *path = session_journal_path(session, number);
	if (session_rows_wait(session))
		return;
	if (!journal_open(&journal, path, &error) && error.kind != ERROR_DAMAGED) {
		open_refused(session, number, path, &error);
		return;
	}
	/* Leaving adds rows, which the disk may refuse. */
	session_leave(session, now);
	if (session_rows_wait(session))
		journal_close(journal);
	else if (journal)
		session_enter(session, number, journal, now);
	else
		damaged_enter(session, number, path, &error, now);
}

void session_retry(struct session *session, const struct now *now)
{
	struct journal *journal = NULL;
	struct error error = { .text = "" };
	if (session->started)
		return;
	const char *path = session_journal_path(session, session->profile);
	if (journal_open(&journal, path, &error))
		session_enter(session, session->profile, journal, now);
	else if (error.kind == ERROR_DAMAGED)
		damaged_enter(session, session->profile, path, &error, now);
	else if (is_locked(path, &error))
		ui_notice(&session->ui, _("The other Readback still has it open."));
	else
		open_refused(session, session->profile, path, &error);
}

void session_profile_new(struct session *session, const char *name, const struct now *now)
{
	struct error error;
	int number;
	const char *kept = profile_name(&session->arena, name);
	if (!session->options.data || !kept)
		return;
	if (!profiles_make(&session->arena, session->options.data, kept, &number, &error)) {
		ui_notice(&session->ui, arena_format(&session->arena, _("The profile was not made: %s"),
			error.text));
		return;
	}
	session_profiles(session, now);
	session_profile_change(session, number, now);
}

void session_profile_name(struct session *session, int number, const char *name,
	const struct now *now)
{
	struct error error;
	const char *kept = profile_name(&session->arena, name);
	if (!session->options.data || !kept)
		return;
	if (!profiles_rename(&session->arena, session->options.data, number, kept, &error)) {
		ui_notice(&session->ui, arena_format(&session->arena, _("The name was not kept: %s"),
			error.text));
		return;
	}
	session_profiles(session, now);
	ui_back(&session->ui, now->running_ms);
	for (int i = 0; i < session->profiles.count; i++)
		if (session->profiles.items[i].number == number)
			act_row_focus(&session->ui, i);
	ui_notice_fine(&session->ui, arena_format(&session->arena, _("This profile is called %s now."),
		kept));
}

void session_profile_delete(struct session *session, int number, const struct now *now)
{
	struct error error;
	if (!session->options.data || number == session->profile)
		return;
	const char *name = session_profile_words(session, number);
	bool gone = profiles_delete(&session->arena, session->options.data, number, &error);
	session_profiles(session, now);
	ui_back(&session->ui, now->running_ms);
	if (gone)
		ui_notice_fine(&session->ui, arena_format(&session->arena, _("Deleted: %s"), name));
	else
		ui_notice(&session->ui, arena_format(&session->arena, _("%s was not deleted: %s."), name,
			error.text));
}
