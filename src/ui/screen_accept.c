/* Typed answers that were judged wrong: one of them, pressed, counts as right for all who gave
 * it. */
#include "core/class.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/row.h"
#include "ui/screens.h"
#include "ui/view.h"
#include "ui/words.h"

struct accepting {
	const struct model *model;
	struct view view;
	struct class_disputed all[CLASS_DISPUTED_MAX];
	int count, at;
};

static void text_fill(struct strip *strip, const void *context)
{
	const struct accepting *accepting = context;
	const struct class_disputed *at = &accepting->all[accepting->at];
	row_text(strip, row_style(strip, FACE_STRONG, false), class_text(accepting->model->round,
		at->text));
	row_text(strip, (struct text_style){ ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 },
		arena_format(&strip->list->arena, ngettext("%d team", "%d teams",
			(unsigned long)at->players), at->players));
}

static void accept_build(struct strip *strip, const void *context)
{
	struct accepting accepting = *(const struct accepting *)context;
	struct arena *arena = &strip->list->arena;
	prose_muted(strip, view_ask(&accepting.view, arena));
	prose_text(strip, arena_format(arena, _("Right answer: %s"),
		view_right_answer(&accepting.view, arena)));
	strip_gap(strip, 1.6);
	strip_break(strip);
	for (int i = 0; i < accepting.count && !strip_over(strip); i++) {
		struct row_zone zone = { arena_format(arena, "row-%d", i),
			{ ACT_CORRECT, CORRECT_ACCEPT, accepting.all[i].text, 0 }, 0 };
		accepting.at = i;
		row_draw(strip, &zone, text_fill, &accepting);
	}
}

void screen_accept(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct accepting accepting = { .model = model };
	int turn = model->round && model->round->class ? class_on_wall(model->round) : -1;
	accepting.count = turn < 0 ? 0 : class_disputed(model->round, turn, accepting.all);
	if (!accepting.count) {
		screen_class(model, look, list);
		return;
	}
	accepting.view = view_init(model, look, model->round, turn);
	const struct hint hints[] = {
		{ .key_text = "↑", .to_text = "↓", .word = _("choose"), .pad = PAD_DOWN },
		{ .key_text = _("Enter"), .word = _("it counts as right"), .pad = PAD_SOUTH },
		hint_back(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, _("Accept an answer for all"), NULL);
	strip_list(list, look, area, model->ui->page, accept_build, &accepting);
}
