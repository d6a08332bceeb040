/* Is the journal whole? What was found beside the game, and what is done where it is not. */
#include "command/session_parts.h"

#include "base/check.h"
#include "command/fold_verify.h"
#include "shell/task.h"
#include "store/backup.h"
#include "store/examine.h"
#include "store/journal_learning.h"
#include "store/journal_rows.h"
#include "store/recover.h"
#include "ui/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct examination {
	struct task *task;    /* NULL where it runs in the game's own thread */
	char *path;
	atomic_bool stop;
	bool fine;
	struct error error;
	struct arena arena;
	struct astray *astray; /* banks whose cards' states are not what the rows make; in arena */
	bool told;             /* not all of that is slight */
	bool spoilt;           /* a row is one that no Readback wrote */
};

struct astray {
	const char *bank_id;
	struct astray *next;
};

static void state_note(void *context, const struct fold_fault *fault)
{
	struct examination *examination = context;
	struct astray *last = examination->astray;
	examination->told = examination->told || !fault->slight;
	if (last && strcmp(last->bank_id, fault->bank_id) == 0)
		return;
	struct astray *astray = arena_push(&examination->arena, sizeof *astray);
	*astray = (struct astray){ arena_copy(&examination->arena, fault->bank_id,
		strlen(fault->bank_id)), last };
	examination->astray = astray;
}

static bool row_tell(void *context, enum table table, int64_t number, const char *fault)
{
	struct examination *examination = context;
	error_set(&examination->error, "%s is damaged: %s %lld: %s", examination->path,
		table_shape(table)->name, (long long)number, fault);
	examination->spoilt = true;
	return error_kind_set(&examination->error, ERROR_DAMAGED);
}

/* A state that is wrong would never be found by playing: the next one follows from it. What is
 * written meanwhile does not count, for rows and states are of one moment here. */
static bool rows_examine(struct examination *examination)
{
	struct journal *journal;
	struct fold_verdict verdict;
	if (!journal_open_moment(&journal, examination->path, &examination->stop,
		&examination->error))
		return false;
	bool fine = journal_rows_check(journal, NULL, row_tell, examination, &examination->error)
		&& !examination->spoilt
		&& fold_verify(journal, &examination->stop, state_note, examination, &verdict,
		&examination->error);
	journal_close(journal);
	return fine;
}

static void examination_run(void *context)
{
	struct examination *examination = context;
	/* Its indexes, too: one that has lost rows makes cards look as if never learnt. */
	examination->fine = journal_examine_until(examination->path, true, &examination->stop,
		&examination->error) && (atomic_load(&examination->stop) || rows_examine(examination));
}

static void examination_close(struct examination *examination)
{
	task_close(examination->task);
	arena_close(&examination->arena);
	free(examination->path);
	free(examination);
}

/* NULL where there is nothing to examine. */
static struct examination *examination_make(struct session *session)
{
	bool due = session->journal && session->unexamined;
	session->unexamined = false;
	if (!due || journal_reads_only(session->journal))
		return NULL;
	struct examination *examination = calloc(1, sizeof *examination);
	CHECK(examination);
	examination->path = strdup(session_journal_path(session, session->profile));
	CHECK(examination->path);
	atomic_init(&examination->stop, false);
	arena_init(&examination->arena);
	return examination;
}

void session_examine_begin(struct session *session, struct events *events)
{
	session_examine_stop(session);
	struct examination *examination = session->examination = examination_make(session);
	if (examination)
		task_open(&examination->task, events, examination_run, examination);
}

void session_examine_stop(struct session *session)
{
	if (!session->examination)
		return;
	atomic_store(&session->examination->stop, true);
	examination_close(session->examination);
	session->examination = NULL;
}

/* The rows are the truth, those too that were written since. A bank that is not open is folded anew
 * when it is. */
static void states_mend(struct session *session, const struct examination *examination)
{
	for (const struct astray *at = examination->astray; at; at = at->next)
		if (session->bank && session->remembering && strcmp(session->bank->id, at->bank_id) == 0)
			session_fold_anew(session);
		else
			journal_forget_folded(session->journal, at->bank_id);
	session_commit(session);
	if (!examination->told)
		return;
	fprintf(stderr, "readback: %s kept states of cards that its rows do not make; they are made "
		"anew\n", examination->path);
	ui_notice(&session->ui, _("What was kept of some cards did not agree with your answers. It was "
		"worked out anew from them, and no answer is lost."));
}

/* A round that is open stands still meanwhile: it is in the journal as far as it came. */
static void examination_take(struct session *session, struct examination *examination,
	const struct now *now)
{
	if (!examination->fine && examination->error.kind == ERROR_DAMAGED) {
		session_leave(session, now);
		session_damaged(session, examination->path, examination->error.text, now);
	} else if (!examination->fine) {
		fprintf(stderr, "readback: %s\n", examination->error.text);
	} else if (examination->astray) {
		states_mend(session, examination);
	}
	examination_close(examination);
}

void session_told(struct session *session, const struct now *now)
{
	struct examination *examination = session->examination;
	if (!examination || !task_is_done(examination->task))
		return;
	session->examination = NULL;
	examination_take(session, examination, now);
}

void session_examine(struct session *session, const struct now *now)
{
	session_examine_stop(session);
	struct examination *examination = examination_make(session);
	if (!examination)
		return;
	examination_run(examination);
	examination_take(session, examination, now);
}

static void backup_find(struct session *session, struct damage *damage, const struct now *now)
{
	char folder[DURABLE_PATH_MAX];
	struct backup backup = { .bytes = 0 };
	int64_t seconds;
	if (!backup_folder(folder, damage->path) || !backup_newest_good(folder, &backup)
		|| !stamp_read(backup.stamp, &seconds))
		return;
	int64_t age_ms = now->utc_ms - seconds * 1000;
	damage->backup = arena_format(&session->damage_arena, "%s", backup.name);
	damage->backup_ms = seconds * 1000;
	damage->backup_age_ms = age_ms < 0 ? 0 : age_ms;
}

void session_damaged(struct session *session, const char *path, const char *what,
	const struct now *now)
{
	struct arena *arena = &session->damage_arena;
	arena_reset(arena);
	session->damage = (struct damage){ .path = arena_format(arena, "%s", path),
		.what = arena_format(arena, "%s", what), .offset_min = now->offset_min };
	backup_find(session, &session->damage, now);
	ui_open(&session->ui, SCREEN_DAMAGED, now->running_ms);
}

bool session_missing(struct session *session, const char *path, const struct now *now)
{
	struct stat status;
	char folder[DURABLE_PATH_MAX];
	struct backup backup = { .bytes = 0 };
	if (stat(path, &status) == 0 && status.st_size > 0)
		return false;
	if (!backup_folder(folder, path) || !backup_newest_good(folder, &backup))
		return false;
	session_damaged(session, path, "", now);
	struct damage *damage = &session->damage;
	damage->missing = damage->recovered = true;
	snprintf(session->not_saved, sizeof session->not_saved, "%s",
		_("nothing is open to keep answers in"));
	session_learn(session);
	return true;
}

void session_spoilt(struct session *session, const struct now *now)
{
	char what[ERROR_TEXT_MAX];
	snprintf(what, sizeof what, "%s", session->not_saved);
	session_leave(session, now);
	session_damaged(session, session_journal_path(session, session->profile), what, now);
}

/* The journal is let go of, while what is known of its damage stays, and the rows that it could
 * not take any more. */
static void journal_release(struct session *session)
{
	struct damage damage = session->damage;
	if (!session->journal)
		return;
	session_commit(session);
	struct waiting *waiting = journal_waiting_take(session->journal);
	session_part(session);
	session->damage = damage;
	session->outlasting = waiting;
	session_learn(session);
	snprintf(session->not_saved, sizeof session->not_saved, "%s", damage.what);
}

void session_outlasting_give(struct session *session, struct journal *journal)
{
	struct error error = { .text = "" };
	journal_waiting_give(journal, session->outlasting);
	session->outlasting = NULL;
	if (!journal_commit(journal, &error))
		fprintf(stderr, "readback: %s\n", error.text);
}

static void recover(struct session *session, const struct now *now)
{
	struct damage *damage = &session->damage;
	struct recovered found;
	struct error error = { .text = "" };
	char stamp[STAMP_MAX];
	journal_release(session);
	stamp_format(now->utc_ms / 1000, stamp);
	if (!journal_recover(damage->path, stamp, &found, &error)) {
		ui_notice(&session->ui, arena_format(&session->damage_arena,
			_("Nothing was changed: %s"), error.text));
		return;
	}
	damage->recovered = true;
	damage->answers = found.learnings.read;
	damage->answers_of = found.learnings.largest;
	damage->rounds = found.rounds.read;
	damage->rounds_of = found.rounds.largest;
	damage->aside = arena_format(&session->damage_arena, "%s", found.aside);
	ui_open(&session->ui, SCREEN_DAMAGED, now->running_ms);
}

static void take_backup(struct session *session, const struct now *now)
{
	struct error error = { .text = "" };
	if (!session->damage.backup)
		return;
	journal_release(session);
	if (!session_backup_take(session, session->damage.backup, now, &error))
		ui_notice(&session->ui, arena_format(&session->damage_arena,
			_("Nothing was changed: %s"), error.text));
}

/* What was read of the journal is needed to the end, though it is closed. */
static void go_without(struct session *session, const struct now *now)
{
	int count;
	bool missing = session->damage.missing;
	if (session->journal && session->remembering)
		session_rows(session, &count);
	session_examine_stop(session);
	if (session->journal) {
		journal_close(session->journal);
		session->journal = NULL;
		session->damage = (struct damage){ .path = NULL };
		session_learn(session);
		ui_open(&session->ui, SCREEN_HOME, now->running_ms);
	} else {
		session_enter(session, session->profile, NULL, now);
	}
	snprintf(session->not_saved, sizeof session->not_saved, "%s", missing
		? _("the file with your answers is gone, and you chose to play without keeping anything")
		: _("the file with your answers is damaged, and you chose to play without keeping "
			"anything"));
}

static void go_on(struct session *session, const struct now *now)
{
	struct journal *journal;
	struct error error = { .text = "" };
	if (!journal_open(&journal, session->damage.path, &error)) {
		ui_notice(&session->ui, error.text);
		return;
	}
	session_outlasting_give(session, journal);
	session_enter(session, session->profile, journal, now);
}

void session_damage(struct session *session, enum damage_way way, const struct now *now)
{
	if (!session->damage.path)
		return;
	switch (way) {
	case DAMAGE_RECOVER:
		recover(session, now);
		break;
	case DAMAGE_BACKUP:
		take_backup(session, now);
		break;
	case DAMAGE_WITHOUT:
		go_without(session, now);
		break;
	case DAMAGE_GO_ON:
		go_on(session, now);
		break;
	}
}
