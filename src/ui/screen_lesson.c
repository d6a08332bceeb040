/* A lesson before it is given: each question with what it asks and how it is answered, ticked or
 * left out; the number before it is its place in the lesson. */
#include "core/class.h"
#include "ui/act_parts.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
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
	row_text(strip, label, is_said(question->kind)
		? arena_format(arena, _("%s · by buzz and say alone"), about) : about);
}

static void lesson_build(struct strip *strip, const void *context)
{
	struct listed listed = *(const struct listed *)context;
	const struct bank *bank = listed.model->bank;
	const struct rows rows = rows_listed(listed.model->ui, bank->question_count);
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

/* How many, and how many of them need a buzzer. */
static const char *count_words(const struct model *model, struct arena *arena)
{
	const struct picks *picks = &model->ui->picks;
	int said = 0;
	for (int i = 0; i < picks->count; i++)
		said += is_said(model->bank->questions[picks->items[i]].kind);
	if (!picks->count)
		return _("None is picked: they are drawn");
	const char *words = arena_format(arena, ngettext("%d question", "%d questions",
		(unsigned long)picks->count), picks->count);
	return said ? arena_format(arena, ngettext("%s, %d of them left out without a buzzer",
		"%s, %d of them left out without a buzzer", (unsigned long)said), words, said) : words;
}

void screen_lesson(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		{ .key_text = _("Space"), .word = _("in or out"), .pad = PAD_SOUTH },
		{ .key_text = "D", .word = _("draw some"), .name = "draw",
			.action = { ACT_LESSON, LESSON_DRAW, 0, 0 }, .key = { KEY_D } },
		{ .key_text = "−", .word = _("earlier"), .name = "earlier",
			.action = { ACT_LESSON, LESSON_EARLIER, 0, 0 }, .key = { KEY_MINUS } },
		{ .key_text = "+", .word = _("later"), .name = "later",
			.action = { ACT_LESSON, LESSON_EARLIER, 1, 0 }, .key = { KEY_EQUALS, KEY_PAD_PLUS } },
		{ .key_text = "X", .word = _("none"), .name = "none",
			.action = { ACT_LESSON, LESSON_NONE, 0, 0 }, .key = { KEY_X } },
		{ .key_text = _("Enter"), .word = _("done"), .name = "done", .main = true,
			.action = { ACT_BACK, 0, 0, 0 }, .key = { KEY_ENTER } },
		hint_back(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, _("The lesson’s questions"),
		model->bank ? count_words(model, &list->arena) : NULL);
	if (!model->bank)
		return;
	struct listed listed = { model, look, 0 };
	strip_list(list, look, area, model->ui->page, lesson_build, &listed);
	const struct rows rows = rows_listed(model->ui, model->bank->question_count);
	rows_keys(&rows, list);
}
