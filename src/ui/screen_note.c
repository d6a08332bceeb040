/* The learner's own words on a card: shown with its back from then on. */
#include "ui/act_parts.h"
#include "ui/card_words.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/library.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/words.h"

static void note_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	struct arena *arena = &strip->list->arena;
	library_field(strip, model->ui, FIELD_NOTE, _("Note"));
	prose_text(strip, card_words_front(arena, model->bank, model->ui->card, strip->look->language));
	prose_muted(strip, _("It is shown with the answer from now on. Leave it empty to take it "
		"away."));
}

void screen_note(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		{ .key_text = _("Enter"), .word = _("keep the note"), .name = "noted",
			.action = { ACT_SUBMIT, 0, 0, 0 }, .key = { KEY_ENTER }, .pad = PAD_START,
			.main = true },
		library_keys_hint(model->ui),
		hint_back(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, _("Your note on this card"), NULL);
	if (card_question(model))
		strip_fit(list, look, area, model->ui->page, note_build, model);
}
