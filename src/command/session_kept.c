/* What is kept of classes, in a session: lessons and sets of teams as files beside the journal;
 * classes as its rounds (session_classes.c). */
#include "command/session_parts.h"

#include "bankfile/lesson_file.h"
#include "bankfile/names_file.h"
#include "bankfile/own_file.h"
#include "bankfile/team_file.h"
#include "command/class_shelf.h"
#include "core/class.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

static bool writes(const struct session *session)
{
	return session->journal && !journal_reads_only(session->journal);
}

static void look(struct session *session, enum kept_kind kind)
{
	struct arena *arena = &session->kept_arenas[kind];
	const char *folder = session_home(session);
	arena_reset(arena);
	switch (kind) {
	case KEPT_LESSONS:
		session->kept.lessons = folder ? class_shelf_lessons(arena, folder, session->bank)
			: (struct lesson_list){ .count = 0 };
		break;
	case KEPT_TEAMS:
		session->kept.teams = folder ? class_shelf_teams(arena, folder)
			: (struct team_set_list){ .count = 0 };
		break;
	case KEPT_CLASSES:
	case KEPT_ENDED:
		session_classes_look(session, kind, folder);
		break;
	}
}

static const char *path_of(const struct kept *kept, enum kept_kind kind, int place)
{
	return kind == KEPT_LESSONS ? kept->lessons.items[place].path : kept->teams.items[place].path;
}

/* Where it is saved, in the session's arena: a file that is there already only where it is to be
 * replaced. */
static const char *save_path(struct session *session, enum kept_kind kind, int place,
	const char *title)
{
	if (place >= 0)
		return arena_format(&session->arena, "%s", path_of(&session->kept, kind, place));
	return class_shelf_path(&session->arena, session_home(session),
		kind == KEPT_LESSONS ? CLASS_LESSONS : CLASS_TEAMS, title);
}

static bool lesson_write(struct session *session, const char *path, const char *title,
	struct error *error)
{
	struct lesson lesson;
	const struct ui *ui = &session->ui;
	lesson_make(&lesson, session->bank, &ui->lesson, ui->picks.items, ui->picks.count,
		ui->minutes);
	snprintf(lesson.title, sizeof lesson.title, "%s", title);
	return lesson_save(path, &lesson, session->bank, error);
}

static bool teams_write(struct session *session, const char *path, const char *title,
	struct error *error)
{
	struct team_set set;
	team_set_init(&set);
	team_set_take(&set, session->round->class, &session->names);
	snprintf(set.title, sizeof set.title, "%s", title);
	return team_set_save(path, &set, error);
}

static void save(struct session *session, enum kept_kind kind, int place, const char *typed,
	const struct now *now)
{
	struct error error;
	const char *title = title_settle(&session->arena, typed);
	bool can = kind == KEPT_LESSONS ? session->bank != NULL : session->round
		&& session->round->class;
	if (!title || !can)
		return;
	if (!session_home(session) || !writes(session)) {
		ui_notice(&session->ui, _("Nothing is kept at present, so it was not saved."));
		return;
	}
	const char *path = save_path(session, kind, place, title);
	bool saved = kind == KEPT_LESSONS ? lesson_write(session, path, title, &error)
		: teams_write(session, path, title, &error);
	if (!saved) {
		ui_notice(&session->ui, arena_format(&session->arena, _("It was not saved: %s"),
			error.text));
		return;
	}
	snprintf(session->ui.titles[kind], TITLE_BYTES, "%s", title);
	ui_back(&session->ui, now->running_ms);
	ui_notice_fine(&session->ui, arena_format(&session->arena, _("Saved as “%s”."), title));
	look(session, kind);
}

/* What was found in a file takes the place of what was found in another. */
static struct diagnostics *mistakes_begin(struct session *session, const char *path)
{
	diagnostics_close(&session->mistakes);
	diagnostics_init(&session->mistakes);
	session->mistakes_of = arena_format(&session->arena, "%s", path);
	return &session->mistakes;
}

/* A file with mistakes is used as far as it can be, and they are told at once. */
static void mistakes_tell(struct session *session, const struct now *now)
{
	if (session->mistakes.count)
		ui_open(&session->ui, SCREEN_MISTAKES, now->running_ms);
}

static void lesson_open(struct session *session, int place, const struct now *now)
{
	struct lesson lesson;
	struct ui *ui = &session->ui;
	const struct lesson_entry *entry = &session->kept.lessons.items[place];
	const char *path = arena_format(&session->arena, "%s", entry->path);
	bool read = lesson_load(path, session->bank, &lesson, mistakes_begin(session, path));
	if (!read || !lesson_fits(&lesson, session->bank)) {
		ui_notice(ui, lesson.bank[0] && session->bank && strcmp(lesson.bank, session->bank->id) != 0
			? arena_format(&session->arena,
			_("This lesson is of another bank, %s: open that one first."), lesson.bank)
			: _("There is nothing in this lesson that could be asked from this bank."));
		return;
	}
	snprintf(ui->titles[KEPT_LESSONS], TITLE_BYTES, "%s", entry->title);
	ui->lesson = lesson.rules;
	ui->minutes = lesson.minutes;
	ui->picks.count = lesson_questions(&lesson, session->bank, ui->picks.items);
	ui_open(ui, SCREEN_CLASS_SETUP, now->running_ms);
	mistakes_tell(session, now);
}

static void player_say(struct session *session, int player, enum message_kind kind, int64_t a,
	int64_t b, const char *text, const struct now *now)
{
	struct message message = { .kind = kind, .source = SOURCE_PROGRAM, .question = -1,
		.player = player, .a = a, .b = b };
	snprintf(message.text, sizeof message.text, "%s", text);
	session_apply(session, &message, now);
}

/* They take the place of those that are there, whose numbers and names they get. */
static void teams_enter(struct session *session, const struct team_set *set, const struct now *now)
{
	const struct class *class = session->round->class;
	struct error error;
	memset(session->ui.claims, 0, sizeof session->ui.claims);
	for (int i = set->count; i < class->player_count; i++)
		player_say(session, i, MESSAGE_LEAVE, 0, 0, "", now);
	for (int i = 0; i < set->count; i++) {
		const struct team_saved *team = &set->teams[i];
		char keys[MESSAGE_TEXT_MAX];
		class_keys_format(team->keys, keys);
		player_say(session, i, MESSAGE_PLAYER, i + 1, class_player(team->way, team->colour), keys,
			now);
		player_say(session, i, MESSAGE_EXTRA, team->extra_permille, 0, "", now);
		names_put(&session->names, i + 1, team->name);
	}
	session_commit(session);
	const char *path = session_names_path(session, session->round_id);
	if (path && writes(session) && !names_save(path, &session->names, &error))
		ui_notice(&session->ui, arena_format(&session->arena,
			_("The names hold for this lesson, but are not kept: %s"), error.text));
}

static void teams_open(struct session *session, int place, const struct now *now)
{
	struct team_set set;
	const struct team_set_entry *entry = &session->kept.teams.items[place];
	const char *path = arena_format(&session->arena, "%s", entry->path);
	if (!session->round || !session->round->class || session->round->class->state.begun)
		return;
	if (!team_set_load(path, &set, mistakes_begin(session, path)) || !set.count) {
		ui_notice(&session->ui, _("There is no team in this file that could play."));
		return;
	}
	snprintf(session->ui.titles[KEPT_TEAMS], TITLE_BYTES, "%s", entry->title);
	ui_back(&session->ui, now->running_ms);
	teams_enter(session, &set, now);
	mistakes_tell(session, now);
}

static void class_open(struct session *session, int place, const struct now *now)
{
	const struct class_left *left = &session->kept.classes.items[place];
	if (!left->playable || !session_class_take_up(session, left->round, left->started_ms,
		left->offset_min, now))
		ui_notice(&session->ui, _("This class cannot go on: another version of Readback played "
			"it."));
}

static void file_delete(struct session *session, enum kept_kind kind, int place)
{
	struct error error;
	const char *title = arena_format(&session->arena, "%s",
		kept_title(&session->kept, kind, place));
	const char *path = path_of(&session->kept, kind, place);
	bool gone = kind == KEPT_TEAMS ? team_set_forget(path, &error)
		: own_file_remove(path, &error);
	look(session, kind);
	if (!gone)
		ui_notice(&session->ui, arena_format(&session->arena, _("It was not deleted: %s"),
			error.text));
	else
		ui_notice_fine(&session->ui, arena_format(&session->arena, _("“%s” is deleted."), title));
}

static void class_delete(struct session *session, int place, const struct now *now)
{
	session_class_end(session, session->kept.classes.items[place].round, now);
	look(session, KEPT_CLASSES);
	ui_notice_fine(&session->ui, _("The class is ended; its answers stay."));
}

static void mistakes_read(struct session *session, enum kept_kind kind, int place)
{
	const char *path = path_of(&session->kept, kind, place);
	struct diagnostics *list = mistakes_begin(session, path);
	struct lesson lesson;
	struct team_set set;
	if (kind == KEPT_LESSONS)
		lesson_load(session->mistakes_of, session->bank, &lesson, list);
	else
		team_set_load(session->mistakes_of, &set, list);
}

static void kept_open(struct session *session, enum kept_kind kind, int place,
	const struct now *now)
{
	switch (kind) {
	case KEPT_LESSONS:
		lesson_open(session, place, now);
		break;
	case KEPT_TEAMS:
		teams_open(session, place, now);
		break;
	case KEPT_CLASSES:
		class_open(session, place, now);
		break;
	case KEPT_ENDED: /* its screen is opened at once */
		break;
	}
}

static bool is_file(enum kept_kind kind)
{
	return kind == KEPT_LESSONS || kind == KEPT_TEAMS;
}

void session_kept(struct session *session, const struct outbox *outbox, const struct now *now)
{
	enum kept_kind kind = outbox->kept.kind;
	int place = outbox->kept.place;
	bool there = place >= 0 && place < kept_count(&session->kept, kind);
	switch (outbox->kept.wish) {
	case KEPT_LOOK:
		look(session, kind);
		break;
	case KEPT_SAVE:
		if ((there || place < 0) && is_file(kind))
			save(session, kind, place, outbox->text, now);
		break;
	case KEPT_OPEN:
		if (there)
			kept_open(session, kind, place, now);
		break;
	case KEPT_DELETE:
		if (there && kind == KEPT_CLASSES)
			class_delete(session, place, now);
		else if (there && is_file(kind))
			file_delete(session, kind, place);
		break;
	case KEPT_TELL:
		if (there && is_file(kind))
			mistakes_read(session, kind, place);
		break;
	case KEPT_REPORT:
	case KEPT_MISSES:
	case KEPT_FORGET:
		if (there && kind == KEPT_ENDED)
			session_ended_carry(session, place, outbox->kept.wish,
				session_home(session));
		break;
	}
}
