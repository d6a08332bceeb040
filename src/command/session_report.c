/* The report of a class, by one key at its end or from the list of those that are over. It goes
 * where the class's names are, beside the journal, so that forgetting finds it: it holds them,
 * too. */
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
	const char *folder = session_home(session);
	return folder ? arena_format(&session->arena, "%s/reports", folder) : NULL;
}

/* A class that is reported: the open one as it is, another one played again. */
struct reported {
	struct class_files files;
	struct round *round;    /* played again; NULL: it is the open one */
	struct names names;     /* of that */
};

static void reported_close(struct reported *reported)
{
	names_close(&reported->names);
	round_close(reported->round);
}

/* Why nothing can be written of it; NULL: it can. */
static const char *hindrance(struct session *session, const struct round *round, const char *folder)
{
	if (!round || !round->class)
		return _("No report can be made of this class: another version of Readback played it, or "
			"its bank is not kept any more.");
	if (class_report_is_empty(round))
		return _("There is nothing to report: no question was asked that counts and that "
			"somebody was there for.");
	if (!folder || !session->journal || journal_reads_only(session->journal))
		return _("Nothing is kept at present: nothing was saved.");
	return NULL;
}

/* What both files are made from; false, and a notice, where there is nothing or nothing is kept. */
static bool reported_open(struct session *session, int64_t number, struct reported *reported)
{
	bool open = session->round && session->round_id == number;
	const char *folder = session_reports_folder(session);
	reported->round = open ? NULL : session_replay(session, number);
	const struct round *round = open ? session->round : reported->round;
	const char *why = hindrance(session, round, folder);
	session_names_read(session, open ? 0 : number, &reported->names);
	if (why) {
		ui_notice(&session->ui, why);
		reported_close(reported);
		return false;
	}
	reported->files = (struct class_files){ .round = round,
		.names = open ? &session->names : &reported->names, .number = number,
		.language = session_language(session), .folder = folder };
	return true;
}

void session_report(struct session *session, int64_t round)
{
	struct reported reported;
	struct class_files *files = &reported.files;
	const char *page;
	struct arena arena;
	struct error error;
	if (!reported_open(session, round, &reported))
		return;
	arena_init(&arena);
	if (journal_rounds(session->journal, INT_MAX, start_find, files, &error)
		&& class_files_write(&arena, files, &page, &error))
		ui_notice_fine(&session->ui, arena_format(&session->arena,
			_("The report is saved as %s, and its numbers as .csv beside it."), page));
	else
		ui_notice(&session->ui, arena_format(&session->arena,
			_("The report was not saved: %s"), error.text));
	arena_close(&arena);
	reported_close(&reported);
}

void session_report_misses(struct session *session, int64_t round)
{
	struct reported reported;
	const char *path;
	struct arena arena;
	struct error error;
	if (!reported_open(session, round, &reported))
		return;
	arena_init(&arena);
	if (!class_files_misses(&arena, &reported.files, &path, &error))
		ui_notice(&session->ui, arena_format(&session->arena,
			_("What was missed was not saved: %s"), error.text));
	else if (!path)
		ui_notice_fine(&session->ui, _("Nothing was missed: there is nothing to study again."));
	else
		ui_notice_fine(&session->ui, arena_format(&session->arena,
			_("What was missed is saved as %s, without names. Whoever opens that file is asked "
			"these questions first."), path));
	arena_close(&arena);
	reported_close(&reported);
}
