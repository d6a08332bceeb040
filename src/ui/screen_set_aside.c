/* The cards that are set aside, each with why: the way to them, and back into study. */
#include "ui/card_words.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/row.h"
#include "ui/rows.h"
#include "ui/screens.h"
#include "ui/set_aside.h"
#include "ui/words.h"

struct listed {
	const struct model *model;
	const struct study_card *card; /* of the row being drawn */
};

static void card_fill(struct strip *strip, const void *context)
{
	const struct listed *listed = context;
	const struct bank *bank = listed->model->bank;
	struct arena *arena = &strip->list->arena;
	struct text_style label = { ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 };
	row_text(strip, row_style(strip, FACE_STRONG, false),
		card_words_front(arena, bank, listed->card->card, strip->look->language));
	row_text(strip, label, set_aside_words(arena, listed->card->memory,
		listed->model->moment.day));
}

static void set_aside_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	struct listed listed = { model, NULL };
	const struct rows rows = rows_listed(model->ui, set_aside_count(model));
	rows_before_draw(strip, &rows, _("Cards %s to %s"));
	for (int i = rows.from; i < rows.to && !strip_over(strip); i++) {
		listed.card = set_aside_at(model, i);
		struct row_zone zone = { arena_format(&strip->list->arena, "row-%d", i),
			{ ACT_SET_ASIDE, i, 0, 0 }, i == rows.from ? HOT_DEFAULT : 0 };
		row_draw(strip, &zone, card_fill, &listed);
	}
	rows_behind_draw(strip, &rows, _("Cards %s to %s"));
}

static void none_build(struct strip *strip, const void *context)
{
	(void)context;
	prose_text(strip, _("No card is set aside: none rests, is marked, or is not asked any more."));
}

/* What can be done with the card in the focused row. */
static int card_hints(const struct model *model, const struct look *look, struct hint *hints)
{
	const struct study_card *card = set_aside_at(model, set_aside_meant(model->ui));
	struct set_aside why = card ? set_aside_why(card, model->moment.day)
		: (struct set_aside){ false, false, false };
	int n = 0;
	hints[n++] = (struct hint){ .key_text = "↑", .to_text = "↓", .word = _("choose"),
		.pad = PAD_DOWN };
	hints[n++] = (struct hint){ .key_text = _("Enter"), .word = _("look closer"),
		.name = "open", .action = { ACT_SET_ASIDE, 0, 0, 0 }, .key = { KEY_ENTER },
		.pad = PAD_SOUTH };
	/* A finger opens the card, where it is asked whether to bring it back. */
	if (look->touch)
		return n;
	if (why.suspended || why.rests)
		hints[n++] = (struct hint){ .key_text = "U", .word = _("ask it again"),
			.name = "bring-back", .action = { ACT_BRING_BACK, 0, 0, 0 }, .key = { KEY_U },
			.pad = PAD_WEST };
	if (why.marked)
		hints[n++] = (struct hint){ .key_text = "M", .word = _("take the mark away"),
			.name = "unmark", .action = { ACT_BRING_BACK, 1, 0, 0 }, .key = { KEY_M },
			.pad = PAD_NORTH };
	return n;
}

void screen_set_aside(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct hint hints[HINTS_MAX];
	int count = set_aside_count(model), n = count ? card_hints(model, look, hints) : 0;
	hints[n++] = hint_back();
	struct rect area = frame_draw(list, look, hints, n);
	header_draw(list, look, &area, _("Set aside"), count ? arena_format(&list->arena,
		ngettext("%s card", "%s cards", (unsigned long)count), number_words(list, count)) : NULL);
	if (!count) {
		strip_fit(list, look, area, model->ui->page, none_build, model);
		return;
	}
	strip_fit(list, look, area, model->ui->page, set_aside_build, model);
	const struct rows rows = rows_listed(model->ui, count);
	rows_keys(&rows, list);
}
