/* A class in a session: its names, and the wall on the projector. */
#include "command/session_parts.h"

#include "bankfile/names_file.h"
#include "bankfile/team_file.h"
#include "command/class_files.h"
#include "command/class_shelf.h"
#include "command/set_holds.h"
#include "core/class.h"
#include "shell/speech.h"
#include "ui/wall.h"
#include "ui/words.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

bool session_in_class(const struct session *session)
{
	const struct ui *ui = &session->ui;
	return session->round && session->round->class && ui->depth > 1
		&& ui->stack[1] == SCREEN_CLASS;
}

const char *session_home(struct session *session)
{
	const char *journal = session->options.journal
		? session_journal_path(session, session->profile) : NULL;
	const char *slash = journal ? strrchr(journal, '/') : NULL;
	return slash ? arena_copy(&session->arena, journal, (size_t)(slash - journal)) : NULL;
}

/* Is there a saved set of teams in which one of these names stands? It is kept: it is another
 * class's, too. */
static bool sets_hold(struct session *session, const struct names *names)
{
	struct arena arena;
	bool found = false;
	const char *folder = session_home(session), *paths[TEAM_SETS_MAX];
	bool cut = false;
	if (!folder)
		return false;
	arena_init(&arena);
	int count = class_shelf_stems(&arena, class_shelf_folder(&arena, folder, CLASS_TEAMS), paths,
		TEAM_SETS_MAX, &cut);
	for (int i = 0; i < count && !found; i++) {
		struct team_set set;
		struct diagnostics told;
		diagnostics_init(&told);
		team_set_load(paths[i], &set, &told);
		diagnostics_close(&told);
		found = set_holds(paths[i], &set, names);
	}
	arena_close(&arena);
	return found;
}

void session_class_forget(struct session *session, int64_t round)
{
	const char *path = session_names_path(session, round);
	struct error error;
	struct names names;
	session_names_read(session, round, &names);
	bool held = sets_hold(session, &names);
	names_close(&names);
	if (path && (!names_forget(path, &error)
		|| !class_files_forget(session_reports_folder(session), round, &error))) {
		ui_notice(&session->ui, error.text);
		return;
	}
	if (round == session->round_id) {
		names_close(&session->names);
		names_init(&session->names);
	}
	if (held)
		ui_notice(&session->ui, _("The names are forgotten; but a saved set of teams has some of "
			"them still: it goes by Del in the list of saved teams."));
	else
		ui_notice_fine(&session->ui, _("The names are forgotten, and the reports that held them "
			"gone; the answers stay."));
}

/* Beside the journal: whose names they are is told by the profile. */
const char *session_names_path(struct session *session, int64_t round)
{
	const char *folder = session_home(session);
	return !folder || round < 1 ? NULL
		: arena_format(&session->arena, "%s/names/%" PRId64 ".cfg", folder, round);
}

void session_names_read(struct session *session, int64_t round, struct names *names)
{
	const char *path = session_names_path(session, round);
	struct diagnostics list;
	diagnostics_init(&list);
	names_init(names);
	if (path)
		names_load(path, names, &list);
	diagnostics_close(&list);
}

void session_class_open(struct session *session)
{
	const char *path = session_names_path(session, session->round_id);
	struct diagnostics list;
	names_close(&session->names);
	names_init(&session->names);
	if (!path)
		return;
	diagnostics_init(&list);
	names_load(path, &session->names, &list);
	findings_tell(&list);
	if (list.count)
		ui_notice(&session->ui, arena_format(&session->arena, "%s:%d: %s", path,
			list.items[0].place.line, list.items[0].what));
	diagnostics_close(&list);
}

/* true where nothing is kept, too. */
static bool class_names_save(struct session *session, struct error *error)
{
	const char *path = session_names_path(session, session->round_id);
	bool reads = session->journal && journal_reads_only(session->journal);
	return !path || reads || names_save(path, &session->names, error);
}

void session_class_name(struct session *session, int number, const char *typed)
{
	struct arena arena;
	struct error error;
	if (!session_in_class(session))
		return;
	arena_init(&arena);
	names_put(&session->names, number, name_settle(&arena, typed));
	arena_close(&arena);
	if (!class_names_save(session, &error))
		ui_notice(&session->ui, arena_format(&session->arena,
			_("The name holds for this lesson, but is not kept: %s"), error.text));
}

void session_class_words(struct session *session, const char *typed)
{
	struct arena arena;
	struct error error;
	if (!session_in_class(session))
		return;
	int next = session->round->class->state.correction_count;
	bool had = names_words(&session->names, next) != NULL;
	arena_init(&arena);
	const char *words = words_settle(&arena, typed);
	names_words_put(&session->names, next, words);
	if ((words || had) && !class_names_save(session, &error))
		ui_notice(&session->ui, arena_format(&session->arena,
			_("These words hold for this lesson, but are not kept: %s"), error.text));
	arena_close(&arena);
}

/* While what took a correction back is not on disk, its words stay there. */
void session_class_settle(struct session *session)
{
	struct error error;
	bool any = false;
	if (!session->round || !session->round->class || session->not_saved[0])
		return;
	for (int i = session->round->class->state.correction_count; i < WORDS_MAX; i++) {
		any |= names_words(&session->names, i) != NULL;
		names_words_put(&session->names, i, NULL);
	}
	if (any && !class_names_save(session, &error))
		ui_notice(&session->ui, error.text);
}

struct placement session_placement(const struct session *session)
{
	struct placement placement = displays_place(&session->displays, session->options.display,
		session->settings.wall, session->swapped);
	if (!session_in_class(session))
		placement.wall = -1;
	return placement;
}

void session_displays(struct session *session, const struct displays *displays)
{
	struct placement before = session_placement(session);
	session->displays = *displays;
	struct placement after = session_placement(session);
	if (!session_in_class(session) || (before.wall < 0) == (after.wall < 0))
		return;
	if (after.wall < 0)
		ui_notice(&session->ui,
			_("The projector is gone: the lesson goes on in this window."));
	else
		ui_notice_fine(&session->ui, _("The lesson is on the projector now."));
}

void session_swap(struct session *session)
{
	struct placement placement = session_placement(session);
	if (placement.wall < 0) {
		ui_notice(&session->ui, _("Only one display is connected: nothing to swap."));
		return;
	}
	session->swapped = !session->swapped;
	/* The one that is the wall now is the wall the next time, too. */
	placement = session_placement(session);
	struct settings settings = session->settings;
	snprintf(settings.wall, sizeof settings.wall, "%s",
		session->displays.items[placement.wall].name);
	session->swapped = false;
	session_settings(session, &settings);
}

static void wall_empty(struct session *session, int width, int height)
{
	drawlist_reset(&session->wall);
	session->wall.pages = 1;
	drawlist_push(&session->wall, DRAW_RECT, (struct rect){ 0, 0, width, height })->color =
		session->themes[session->settings.theme].ground;
	session->wall_w = width;
	session->wall_h = height;
}

const struct drawlist *session_wall(struct session *session, const struct metrics *metrics,
	int width, int height, const struct now *now)
{
	struct look look;
	if (session_placement(session).wall < 0)
		return NULL;
	if (session->ui.wall.frozen && session->wall.count) {
		/* What was frozen cannot be drawn in another size: rather nothing than what comes since. */
		if (session->wall_w != width || session->wall_h != height)
			wall_empty(session, width, height);
		return &session->wall;
	}
	speech_set(session_language(session));
	struct model model = session_model(session, now);
	look_init(&look, width, height, 100, &session->themes[session->settings.theme], metrics);
	look.still = session->settings.still;
	look.language = bank_language(session->round->bank, session_language(session));
	wall_draw(&model, &look, &session->wall);
	wall_strip(&session->wall);
	session->wall_w = width;
	session->wall_h = height;
	session->ui.wall.pages = session->wall.pages;
	session->ui.wall.page = session->wall.page;
	return &session->wall;
}
