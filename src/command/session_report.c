/* The report of the class that is open, by one key at its end. It goes where the class's names are,
 * beside the journal, so that forgetting finds it: it holds them, too. */
#include "command/session_parts.h"

#include "command/class_files.h"
#include "core/class.h"
#include "report/class_report.h"
#include "ui/words.h"

#include <limits.h>
#include <string.h>

static bool start_find(void *context, const struct round_row *row)
{
	struct class_files *files = context;
	if (row->round != files->number)
		return true;
	files->started_ms = row->started_ms;
	files->offset_min = row->offset_min;
	return false;
}

const char *session_reports_folder(struct session *session)
{
	const char *journal = session->options.journal
		? session_journal_path(session, session->profile) : NULL;
	const char *slash = journal ? strrchr(journal, '/') : NULL;
	return slash ? arena_format(&session->arena, "%.*s/reports", (int)(slash - journal), journal)
		: NULL;
}

/* What both files are made from; false, and a notice, where there is nothing or nothing is kept. */
static bool files_make(struct session *session, struct class_files *files)
{
	const char *folder = session_reports_folder(session);
	if (!session->round || !session->round->class)
		return false;
	if (class_report_is_empty(session->round)) {
		ui_notice(&session->ui, _("There is nothing to report: no question was asked that counts "
			"and that somebody was there for."));
		return false;
	}
	if (!folder || !session->journal || journal_reads_only(session->journal)) {
		ui_notice(&session->ui, _("Nothing is kept at present: nothing was saved."));
		return false;
	}
	*files = (struct class_files){ .round = session->round, .names = &session->names,
		.number = session->round_id, .language = session_language(session), .folder = folder };
	return true;
}

void session_report(struct session *session)
{
	struct class_files files;
	const char *page;
	struct arena arena;
	struct error error;
	if (!files_make(session, &files))
		return;
	arena_init(&arena);
	if (journal_rounds(session->journal, INT_MAX, start_find, &files, &error)
		&& class_files_write(&arena, &files, &page, &error))
		ui_notice_fine(&session->ui, arena_format(&session->arena,
			_("The report is saved as %s, and its numbers as .csv beside it."), page));
	else
		ui_notice(&session->ui, arena_format(&session->arena,
			_("The report was not saved: %s"), error.text));
	arena_close(&arena);
}

void session_report_misses(struct session *session)
{
	struct class_files files;
	const char *path;
	struct arena arena;
	struct error error;
	if (!files_make(session, &files))
		return;
	arena_init(&arena);
	if (!class_files_misses(&arena, &files, &path, &error))
		ui_notice(&session->ui, arena_format(&session->arena,
			_("What was missed was not saved: %s"), error.text));
	else if (!path)
		ui_notice_fine(&session->ui, _("Nothing was missed: there is nothing to study again."));
	else
		ui_notice_fine(&session->ui, arena_format(&session->arena,
			_("What was missed is saved as %s, without names. Opened at a desk, it comes first."),
			path));
	arena_close(&arena);
}
