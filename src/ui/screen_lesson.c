/* A lesson before it is given: each question with what it asks and how it is answered, ticked or
 * left out; the number before it is its place in the lesson. */
#include "core/class.h"
#include "core/lesson.h"
#include "ui/act_parts.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/kept_words.h"
#include "ui/library.h"
#include "ui/prose.h"
#include "ui/row.h"
#include "ui/rows.h"
#include "ui/screens.h"
#include "ui/view.h"
#include "ui/words.h"

struct listed {
	const struct model *model;
	const struct look *look;
	int asked;    /* so many of the picked ones fit into the minutes that it may take */
	int question; /* of the row being drawn */
};

/* What can only be said aloud, or typed on one's own screen. */
static bool is_said(enum kind kind)
{
	return !way_takes(WAY_KEYS, kind);
}

static void question_fill(struct strip *strip, const void *context)
{
	const struct listed *listed = context;
	const struct question *question = &listed->model->bank->questions[listed->question];
	const struct view view = library_view(listed->model, listed->look, question);
	struct arena *arena = &strip->list->arena;
	struct text_style label = { ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 };
	int place = lesson_place(listed->model->ui, listed->question);
	const char *ask = view_ask(&view, arena);
	row_text(strip, row_style(strip, place >= 0 ? FACE_STRONG : FACE_REGULAR, place < 0),
		place >= 0 ? arena_format(arena, "%d.  %s", place + 1, ask) : ask);
	const char *about = library_about(&view, arena);
	if (is_said(question->kind))
		about = arena_format(arena, _("%s · by buzz and say alone"), about);
	row_text(strip, label, place >= listed->asked
		? arena_format(arena, _("%s · the time does not reach it"), about) : about);
}

/* How many of those that are picked need a buzzer. */
static void said_tell(struct strip *strip, const struct model *model)
{
	const struct picks *picks = &model->ui->picks;
	bool for_all = model->ui->lesson.for_all;
	int said = 0;
	for (int i = 0; i < picks->count; i++)
		said += is_said(model->bank->questions[picks->items[i]].kind);
	if (!said)
		return;
	prose_muted(strip, arena_format(&strip->list->arena, for_all ? ngettext(
		"%d of them is said aloud: where a team has no buzzer, it is left out.",
		"%d of them are said aloud: where a team has no buzzer, they are left out.",
		(unsigned long)said) : ngettext(
		"%d of them is said aloud: where no team has a buzzer, it is left out.",
		"%d of them are said aloud: where no team has a buzzer, they are left out.",
		(unsigned long)said), said));
}

static void lesson_build(struct strip *strip, const void *context)
{
	struct listed listed = *(const struct listed *)context;
	const struct bank *bank = listed.model->bank;
	const struct rows rows = rows_listed(listed.model->ui, bank->question_count);
	said_tell(strip, listed.model);
	rows_before_draw(strip, &rows, _("Questions %s to %s"));
	for (int i = rows.from; i < rows.to && !strip_over(strip); i++) {
		if (bank->questions[i].kind == KIND_CARD)
			continue;
		bool on = lesson_place(listed.model->ui, i) >= 0;
		struct row_zone zone = { arena_format(&strip->list->arena, "row-%d", i),
			{ ACT_LESSON, LESSON_TICK, i, 0 }, HOT_CHECK | (on ? (unsigned)HOT_SELECTED : 0) };
		listed.question = i;
		row_draw(strip, &zone, question_fill, &listed);
	}
	rows_behind_draw(strip, &rows, _("Questions %s to %s"));
}

void screen_lesson(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		{ .key_text = _("Space"), .word = _("in or out"), .pad = PAD_SOUTH },
		{ .key_text = "D", .word = _("draw"), .name = "draw",
			.action = { ACT_LESSON, LESSON_DRAW, 0, 0 }, .key = { KEY_D } },
		{ .key_text = "−", .word = _("earlier"), .name = "earlier",
			.action = { ACT_LESSON, LESSON_EARLIER, 0, 0 }, .key = { KEY_MINUS } },
		{ .key_text = "+", .word = _("later"), .name = "later",
			.action = { ACT_LESSON, LESSON_EARLIER, 1, 0 }, .key = { KEY_EQUALS, KEY_PAD_PLUS } },
		{ .key_text = "X", .word = _("none"), .name = "none",
			.action = { ACT_LESSON, LESSON_NONE, 0, 0 }, .key = { KEY_X } },
		{ .key_text = "S", .word = _("save"), .name = "save",
			.action = { ACT_KEPT, KEPT_ACT_NAME, KEPT_LESSONS, 0 }, .key = { KEY_S } },
		{ .key_text = _("Enter"), .word = _("done"), .name = "done", .main = true,
			.action = { ACT_BACK, 0, 0, 0 }, .key = { KEY_ENTER } },
		hint_back(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	struct listed listed = { model, look, ROUND_QUESTIONS_MAX, 0 };
	const char *side = NULL;
	if (model->bank) {
		struct lesson lesson;
		lesson_set_up(model->ui, model->bank, &lesson);
		struct lesson_plan plan = lesson_plan(&lesson, model->bank);
		listed.asked = plan.questions;
		side = model->ui->picks.count ? lesson_plan_words(&list->arena, plan)
			: _("None is picked: they will be drawn");
	}
	header_draw(list, look, &area, _("The lesson’s questions"), side);
	if (!model->bank)
		return;
	strip_list(list, look, area, model->ui->page, lesson_build, &listed);
	const struct rows rows = rows_listed(model->ui, model->bank->question_count);
	rows_keys(&rows, list);
}
