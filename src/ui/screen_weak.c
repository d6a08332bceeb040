/* The weakest cards: those that would be recalled least now. */
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/lines.h"
#include "ui/progress_parts.h"
#include "ui/progress_plot.h"
#include "ui/progress_said.h"
#include "ui/prose.h"
#include "ui/row.h"
#include "ui/screens.h"
#include "ui/set_aside.h"
#include "ui/words.h"

struct weak_row {
	const struct model *model;
	const struct progress_weak *weak;
};

/* Recall stands in a column of its own: by it they are in order. */
static void weak_fill(struct strip *strip, const void *context)
{
	const struct weak_row *row = context;
	const struct model *model = row->model;
	struct arena *arena = &strip->list->arena;
	struct text_style strong = row_style(strip, FACE_STRONG, false);
	struct text_style label = { ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 };
	const struct question *question = &model->bank->questions[row->weak->card.question];
	const char *recall = percent_words(arena, row->weak->recall);
	int px = strip_px(strip, ROLE_BODY, FACE_STRONG), whole = strip->w;
	int w = lines_width(strip->look->metrics, FACE_STRONG, px, recall) + 1;
	strip_text_at(strip, strong, recall, strip->x + whole - w, strip->y, w);
	strip->w = whole - lines_width(strip->look->metrics, FACE_STRONG, px, "100\u00a0%") - px;
	row_text(strip, strong,
		card_front(arena, model->bank, row->weak->card, strip->look->language));
	const char *told = arena_format(arena, "%s · %s", said_lapses(arena, row->weak->failures),
		text_in(model->bank->topics[question->topic].name, strip->look->language));
	const char *aside = set_aside_words(arena, model->memory ? memory_find(model->memory,
		question->id, row->weak->card.part) : NULL, model->moment.day);
	row_text(strip, label, *aside ? arena_format(arena, "%s · %s", told, aside) : told);
	strip->w = whole;
}

static void weak_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct progress *progress = model->progress;
	int left = model->study ? model->study->counts[STUDY_SUSPENDED] : 0;
	for (int i = 0; i < progress->weak_count && !strip_over(strip); i++) {
		struct weak_row row = { model, &progress->weak[i] };
		struct row_zone zone = { arena_format(&strip->list->arena, "row-%d", i),
			{ ACT_CARD, i, 0, 0 }, i ? 0 : HOT_DEFAULT };
		row_draw(strip, &zone, weak_fill, &row);
	}
	if (left)
		prose_muted(strip, arena_format(&strip->list->arena, ngettext(
			"%d card that is not asked any more is not listed.",
			"%d cards that are not asked any more are not listed.", (unsigned long)left), left));
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
	header_draw(list, look, &area, _("Weakest cards"), any ? arena_format(&list->arena,
		_("%s · recall now"), said_cards(&list->arena, model->progress->weak_count)) : NULL);
	if (any)
		strip_fit(list, look, area, model->ui->page, weak_build, model);
	else
		progress_none_draw(list, look, area);
}
