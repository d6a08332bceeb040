/* A lesson or a set of teams is saved by a title; and what is asked before one is replaced or
 * deleted, before teams are put in the place of others, before a class is ended. */
#include "core/class.h"
#include "core/lesson.h"
#include "ui/act_parts.h"
#include "ui/control.h"
#include "ui/date.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/kept_words.h"
#include "ui/library.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/words.h"

/* What there is to be saved. */
static const char *saved_words(const struct model *model, struct arena *arena)
{
	struct lesson lesson;
	struct team_set set;
	if (model->ui->kept.kind == KEPT_TEAMS && model->round && model->round->class) {
		team_set_init(&set);
		team_set_take(&set, model->round->class, NULL);
		return kept_teams_words(arena, &(struct team_set_entry){ .teams = set.count });
	}
	if (model->ui->kept.kind == KEPT_TEAMS || !model->bank)
		return NULL;
	lesson_set_up(model->ui, model->bank, &lesson);
	return lesson_plan_words(arena, lesson_plan(&lesson, model->bank));
}

static void title_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	library_field(strip, model->ui, FIELD_TITLE, _("Title"));
	prose_text(strip, model->ui->kept.kind == KEPT_TEAMS
		? _("The names of the teams, their signs and how they answer are kept on this computer, "
		"to be used again.")
		: _("Its questions, their order and how points are given are kept, to be used again."));
}

void screen_title(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		{ .key_text = _("Enter"), .word = _("save"), .name = "save",
			.action = { ACT_KEPT, KEPT_ACT_SAVE, 0, 0 }, .key = { KEY_ENTER }, .pad = PAD_START,
			.main = true },
		library_keys_hint(model->ui),
		hint_back(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, model->ui->kept.kind == KEPT_TEAMS ? _("Save the teams")
		: _("Save the lesson"), saved_words(model, &list->arena));
	strip_fit(list, look, area, model->ui->page, title_build, model);
}

/* What is asked, what comes of it, and what Y does. */
struct asked {
	const char *question, *told, *answer, *word;
};

static struct asked delete_asked(struct arena *arena, const struct kept_view *view,
	const struct kept *kept)
{
	if (view->kind == KEPT_CLASSES) {
		const struct class_left *left = &kept->classes.items[view->place];
		return (struct asked){ arena_format(arena, _("End the class of %s?"),
			date_words(arena, left->started_ms, left->offset_min)),
			_("It ends where it stands, and cannot go on any more. Its answers stay, and what "
				"it came to can be reported."),
			_("Y ends it, any other key leaves all as it is."), _("end it") };
	}
	const char *title = kept_title(kept, view->kind, view->place);
	return (struct asked){ arena_format(arena, _("Delete “%s”?"), title),
		view->kind == KEPT_TEAMS
		? _("Its file goes, with the names in it. Classes that these teams played keep theirs. "
			"This cannot be undone.")
		: _("Its file goes; the questions stay in the bank. This cannot be undone."),
		_("Y deletes it, any other key leaves all as it is."), _("delete it") };
}

static struct asked asked_of(struct arena *arena, const struct kept_view *view,
	const struct kept *kept)
{
	const char *title = kept_title(kept, view->kind, view->place);
	switch (view->ask) {
	case KEPT_ASK_DELETE:
		break;
	case KEPT_ASK_USE:
		return (struct asked){ arena_format(arena, _("Use the teams “%s”?"), title),
			_("They take the place of the teams that are there now."),
			_("Y takes them, any other key leaves all as it is."), _("use them") };
	case KEPT_ASK_REPLACE:
		return (struct asked){ arena_format(arena, _("Replace “%s”?"), title),
			kept_mistakes(kept, view->kind, view->place)
			? _("The file of this title has mistakes, so it stays beside the new one.")
			: _("What was saved by this title before will be gone."),
			_("Y replaces it, any other key leaves all as it is."), _("replace it") };
	}
	return delete_asked(arena, view, kept);
}

static void ask_build(struct strip *strip, const void *context)
{
	const struct asked *asked = context;
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink,
		TEXT_BALANCE }, asked->question);
	strip_gap(strip, 1);
	prose_text(strip, asked->told);
	if (!strip->look->pad && !strip->look->touch)
		prose_text(strip, asked->answer);
}

void screen_kept_ask(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct kept_view *view = &model->ui->kept;
	bool there = model->kept && view->place >= 0
		&& view->place < kept_count(model->kept, view->kind);
	struct asked asked = { NULL, NULL, NULL, NULL };
	if (there)
		asked = asked_of(&list->arena, view, model->kept);
	const struct hint hints[] = {
		{ .key_text = "Y", .word = asked.word, .name = "yes",
			.action = { ACT_KEPT, KEPT_ACT_YES, 0, 0 }, .key = { KEY_Y }, .pad = PAD_NORTH },
		hint_back(),
	};
	struct rect area = frame_draw(list, look, there ? hints : hints + 1, there ? 2 : 1);
	header_draw(list, look, &area, view->kind == KEPT_TEAMS ? _("Saved teams")
		: view->kind == KEPT_CLASSES ? _("Unfinished classes") : _("Saved lessons"), NULL);
	screen_asks_once(list);
	if (there)
		strip_fit(list, look, area, model->ui->page, ask_build, &asked);
}
