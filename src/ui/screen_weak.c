/* The weakest cards: those that would be recalled least, or were forgotten most often. */
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/progress_parts.h"
#include "ui/progress_plot.h"
#include "ui/progress_said.h"
#include "ui/row.h"
#include "ui/screens.h"
#include "ui/view.h"
#include "ui/words.h"

struct weak_row {
	const struct model *model;
	const struct progress_weak *weak;
};

static void weak_fill(struct strip *strip, const void *context)
{
	const struct weak_row *row = context;
	const struct model *model = row->model;
	struct arena *arena = &strip->list->arena;
	struct text_style label = { ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 };
	const struct question *question = &model->bank->questions[row->weak->card.question];
	row_text(strip, row_style(strip, FACE_STRONG, false),
		card_front(arena, model->bank, row->weak->card, strip->look->language));
	row_text(strip, label, arena_format(arena, _("Recall %s · %s · %s"),
		percent_words(arena, row->weak->recall), said_lapses(arena, row->weak->failures),
		text_in(model->bank->topics[question->topic].name, strip->look->language)));
}

static void weak_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct progress *progress = model->progress;
	for (int i = 0; i < progress->weak_count && !strip_over(strip); i++) {
		struct weak_row row = { model, &progress->weak[i] };
		struct row_zone zone = { arena_format(&strip->list->arena, "row-%d", i),
			{ ACT_CARD, i, 0, 0 }, 0 };
		row_draw(strip, &zone, weak_fill, &row);
	}
}

void screen_weak(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct hint hints[HINTS_MAX];
	int n = 0;
	bool any = progress_any(model);
	if (any) {
		hints[n++] = (struct hint){ .key_text = "↑", .to_text = "↓", .word = _("choose"),
			.pad = PAD_DOWN };
		hints[n++] = (struct hint){ .key_text = _("Enter"), .word = _("look closer"),
			.name = "open", .action = { ACT_CARD, 0, 0, 0 }, .key = { KEY_ENTER },
			.pad = PAD_SOUTH };
	}
	hints[n++] = hint_back();
	struct rect area = frame_draw(list, look, hints, n);
	header_draw(list, look, &area, _("Weakest cards"),
		any ? said_cards(&list->arena, model->progress->weak_count) : NULL);
	if (any)
		strip_list(list, look, area, model->ui->page, weak_build, model);
	else
		progress_none_draw(list, look, area);
}
