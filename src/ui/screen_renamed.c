/* Questions that are called otherwise now: does what was learnt of them go over? */
#include "core/renamed.h"
#include "ui/card_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/tile.h"
#include "ui/words.h"

static void renamed_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct renamed_list *list = model->renamed;
	struct arena *arena = &strip->list->arena;
	unsigned long count = (unsigned long)list->count;
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink,
		TEXT_BALANCE }, arena_format(arena, ngettext("%d question has a new name",
		"%d questions have new names", count), list->count));
	strip_gap(strip, 1);
	prose_text(strip, ngettext("The bank was edited: this one is called otherwise than before, and "
		"its text is nearly the same. Does what you learnt of it go over?",
		"The bank was edited: these are called otherwise than before, and their text is nearly "
		"the same. Does what you learnt of them go over?", count));
	strip_gap(strip, 1.4);
	struct tile tiles[] = {
		tile_numbered(1, ngettext("Yes, it is the same", "Yes, they are the same", count), "same",
			(struct action){ ACT_RENAMED, true, 0, 0 }),
		tile_numbered(2, ngettext("No, it begins anew", "No, they begin anew", count), "anew",
			(struct action){ ACT_RENAMED, false, 0, 0 }),
	};
	tiles[0].flags = HOT_DEFAULT;
	tiles_draw(strip, tiles, 2, 1);
	strip_gap(strip, 1.4);
	for (int i = 0; i < list->count; i++) {
		const struct renamed *renamed = &list->items[i];
		const char *was = arena_format(arena, _("%s, before: %s (%d\u00a0%% the same)"),
			model->bank->questions[renamed->question].id, renamed->old_id,
			renamed->likeness_percent);
		strip_break(strip);
		prose_text(strip, card_words_front(arena, model->bank,
			(struct card){ renamed->question, 0 }, strip->look->language));
		prose_muted(strip, was);
		strip_gap(strip, 0.8);
	}
}

void screen_renamed(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		hint_move(),
		{ .key_text = _("Enter"), .word = _("answer"), .pad = PAD_SOUTH },
		prose_back_hint(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, _("Study"),
		model->bank ? text_in(model->bank->title, look->language) : NULL);
	if (model->renamed && model->bank)
		strip_fit(list, look, area, model->ui->page, renamed_build, model);
}
