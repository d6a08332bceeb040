/* What is kept of classes, as lists: lessons, sets of teams, classes that were left, and those that
 * are over. */
#include "ui/act_parts.h"
#include "ui/control.h"
#include "ui/date.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/kept_words.h"
#include "ui/prose.h"
#include "ui/row.h"
#include "ui/rows.h"
#include "ui/screens.h"
#include "ui/words.h"

struct listed {
	const struct model *model;
	enum kept_kind kind;
	int place; /* of the row being drawn */
};

static struct text_style label_style(const struct strip *strip)
{
	return (struct text_style){ ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 };
}

static void mistake_draw(struct strip *strip, const char *mistake, int line, int mistakes)
{
	struct text_style bad = { ROLE_LABEL, FACE_STRONG, strip->look->theme->bad, 0 };
	const char *words = kept_mistake_words(&strip->list->arena, mistake, line, mistakes);
	if (words)
		row_text(strip, bad, words);
}

static void lesson_fill(struct strip *strip, const struct lesson_entry *lesson)
{
	row_text(strip, row_style(strip, FACE_STRONG, !lesson->fits), lesson->title);
	row_text(strip, label_style(strip), kept_lesson_words(&strip->list->arena, lesson));
	mistake_draw(strip, lesson->mistake, lesson->mistake_line, lesson->mistakes);
}

static void teams_fill(struct strip *strip, const struct team_set_entry *set)
{
	row_text(strip, row_style(strip, FACE_STRONG, !set->teams), set->title);
	row_text(strip, label_style(strip), kept_teams_words(&strip->list->arena, set));
	mistake_draw(strip, set->mistake, set->mistake_line, set->mistakes);
}

static void class_fill(struct strip *strip, const struct model *model,
	const struct class_left *left, bool ended)
{
	struct arena *arena = &strip->list->arena;
	const char *scores = class_left_scores(arena, left);
	row_text(strip, row_style(strip, FACE_STRONG, !left->playable),
		class_left_title(left, model->bank, strip->look->language));
	row_text(strip, label_style(strip), arena_format(arena, "%s · %s",
		date_words(arena, left->started_ms, left->offset_min), ended
		? class_ended_words(arena, left) : class_left_words(arena, left)));
	if (scores)
		row_text(strip, row_style(strip, FACE_REGULAR, false), scores);
}

static void kept_fill(struct strip *strip, const void *context)
{
	const struct listed *listed = context;
	const struct kept *kept = listed->model->kept;
	switch (listed->kind) {
	case KEPT_LESSONS:
		lesson_fill(strip, &kept->lessons.items[listed->place]);
		break;
	case KEPT_TEAMS:
		teams_fill(strip, &kept->teams.items[listed->place]);
		break;
	case KEPT_CLASSES:
		class_fill(strip, listed->model, &kept->classes.items[listed->place], false);
		break;
	case KEPT_ENDED:
		class_fill(strip, listed->model, &kept->ended.items[listed->place], true);
		break;
	}
}

static const char *range_words(enum kept_kind kind)
{
	static const char *const words[KEPT_KINDS] = { N_("Lessons %s to %s"), N_("Sets %s to %s"),
		N_("Classes %s to %s"), N_("Classes %s to %s") };
	return _(words[kind]);
}

static const char *about_words(enum kept_kind kind)
{
	static const char *const words[KEPT_KINDS] = {
		N_("Each lesson is a small file in the folder “lessons” beside your answers, which can be "
			"read, changed and given away."),
		N_("Each set is a small file in the folder “teams” beside your answers. It holds the "
			"names of the teams: Del takes it away."),
		N_("Every answer is kept. A class goes on at the same question, its clock stopped until "
			"you go on."),
		N_("The report of each can be saved, and what it missed. Names can be forgotten; the "
			"answers stay.") };
	return _(words[kind]);
}

static bool is_cut(const struct kept *kept, enum kept_kind kind)
{
	return kind == KEPT_LESSONS ? kept->lessons.cut : kind == KEPT_TEAMS ? kept->teams.cut
		: kind == KEPT_CLASSES ? kept->classes.cut : kept->ended.cut;
}

static void kept_build(struct strip *strip, const void *context)
{
	struct listed listed = *(const struct listed *)context;
	const struct kept *kept = listed.model->kept;
	const struct rows rows = rows_listed(listed.model->ui, kept_count(kept, listed.kind));
	rows_before_draw(strip, &rows, range_words(listed.kind));
	for (int i = rows.from; i < rows.to && !strip_over(strip); i++) {
		struct row_zone zone = { arena_format(&strip->list->arena, "row-%d", i),
			{ ACT_KEPT, KEPT_ACT_USE, (int)listed.kind, i }, i == rows.from ? HOT_DEFAULT : 0 };
		listed.place = i;
		row_draw(strip, &zone, kept_fill, &listed);
	}
	rows_behind_draw(strip, &rows, range_words(listed.kind));
	strip_gap(strip, 1);
	prose_muted(strip, about_words(listed.kind));
	if (is_cut(kept, listed.kind))
		prose_muted(strip, _("There are more than are listed here."));
}

static const char *none_words(enum kept_kind kind)
{
	static const char *const words[KEPT_KINDS] = {
		N_("No lesson is saved yet. Set one up, pick its questions if you like, and press S: "
			"it is kept by a title."),
		N_("No teams are saved yet. When they are in the lobby, press F6 and then S: they are "
			"kept by a title."),
		N_("No class waits: all of them have ended."),
		N_("No class has ended yet. Of one that has, the report can be saved here, and its names "
			"forgotten.") };
	return _(words[kind]);
}

static void none_build(struct strip *strip, const void *context)
{
	const struct listed *listed = context;
	prose_text(strip, listed->model->kept ? none_words(listed->kind)
		: _("Nothing is kept this time."));
}

static bool any_mistake(const struct kept *kept, enum kept_kind kind)
{
	for (int i = 0; i < kept_count(kept, kind); i++)
		if (kept_mistakes(kept, kind, i))
			return true;
	return false;
}

static const char *use_words(enum kept_kind kind)
{
	return kind == KEPT_CLASSES ? _("go on with it") : kind == KEPT_ENDED ? _("open it")
		: _("use it");
}

static int kept_hints(const struct listed *listed, int count, struct hint *hints)
{
	int n = 0, kind = (int)listed->kind;
	if (count) {
		hints[n++] = (struct hint){ .key_text = "↑", .to_text = "↓", .word = _("choose"),
			.pad = PAD_DOWN };
		hints[n++] = (struct hint){ .key_text = _("Enter"), .word = use_words(listed->kind),
			.pad = PAD_SOUTH };
		if (any_mistake(listed->model->kept, listed->kind))
			hints[n++] = (struct hint){ .key_text = "M", .word = _("its mistakes"),
				.name = "mistakes", .action = { ACT_KEPT, KEPT_ACT_MISTAKES, kind, 0 },
				.key = { KEY_M }, .pad = PAD_WEST };
		if (kind != KEPT_ENDED)
			hints[n++] = (struct hint){ .key_text = _("Del"), .word = kind == KEPT_CLASSES
				? _("end it") : _("delete"), .name = "delete",
				.action = { ACT_KEPT, KEPT_ACT_ASK, kind, 0 }, .key = { KEY_DELETE },
				.pad = PAD_NORTH };
	}
	if (kind == KEPT_CLASSES)
		hints[n++] = hint_ended();
	hints[n++] = hint_back();
	return n;
}

static const char *title_words(enum kept_kind kind)
{
	static const char *const words[KEPT_KINDS] = { N_("Saved lessons"), N_("Saved teams"),
		N_("Unfinished classes"), N_("Ended classes") };
	return _(words[kind]);
}

static void screen_kept(const struct model *model, const struct look *look, struct drawlist *list,
	enum kept_kind kind)
{
	const struct listed listed = { model, kind, 0 };
	struct hint hints[HINTS_MAX];
	int count = model->kept ? kept_count(model->kept, kind) : 0;
	struct rect area = frame_draw(list, look, hints, kept_hints(&listed, count, hints));
	header_draw(list, look, &area, title_words(kind), kind == KEPT_LESSONS && model->bank
		? text_in(model->bank->title, look->language) : NULL);
	if (!count) {
		strip_fit(list, look, area, model->ui->page, none_build, &listed);
		return;
	}
	strip_fit(list, look, area, model->ui->page, kept_build, &listed);
	const struct rows rows = rows_listed(model->ui, count);
	rows_keys(&rows, list);
}

void screen_lessons(const struct model *model, const struct look *look, struct drawlist *list)
{
	screen_kept(model, look, list, KEPT_LESSONS);
}

void screen_team_sets(const struct model *model, const struct look *look, struct drawlist *list)
{
	screen_kept(model, look, list, KEPT_TEAMS);
}

void screen_classes(const struct model *model, const struct look *look, struct drawlist *list)
{
	screen_kept(model, look, list, KEPT_CLASSES);
}

void screen_ended(const struct model *model, const struct look *look, struct drawlist *list)
{
	screen_kept(model, look, list, KEPT_ENDED);
}
