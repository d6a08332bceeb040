/* Which bank to open: those in the folders that are known, one by its path, or a dropped file. */
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/library.h"
#include "ui/prose.h"
#include "ui/row.h"
#include "ui/screens.h"
#include "ui/words.h"

static const char *state_words(const struct shelf_bank *bank, struct arena *arena)
{
	if (!bank->title && !bank->trouble)
		return _("Being read …");
	if (!bank->title)
		return arena_format(arena, ngettext("Cannot be played: %d mistake",
			"Cannot be played: %d mistakes", (unsigned long)bank->mistakes), bank->mistakes);
	if (bank->missed)
		return arena_format(arena, ngettext("What a class missed: %d question, to be studied first",
			"What a class missed: %d questions, to be studied first",
			(unsigned long)bank->questions), bank->questions);
	const char *count = arena_format(arena, ngettext("%d question", "%d questions",
		(unsigned long)bank->questions), bank->questions);
	if (bank->languages > 1)
		count = arena_format(arena, ngettext("%s · %d language", "%s · %d languages",
			(unsigned long)bank->languages), count, bank->languages);
	return bank->open ? arena_format(arena, _("Open now · %s"), count) : count;
}

static void bank_fill(struct strip *strip, const void *context)
{
	const struct shelf_bank *bank = context;
	struct arena *arena = &strip->list->arena;
	struct text_style label = { ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 };
	struct text_style bad = { ROLE_LABEL, FACE_STRONG, strip->look->theme->bad, 0 };
	row_text(strip, row_style(strip, FACE_STRONG, false), bank->title ? bank->title : bank->path);
	row_text(strip, bank->trouble ? bad : label, state_words(bank, arena));
	if (bank->title || bank->trouble)
		row_text(strip, label, bank->title ? bank->path : bank->trouble);
}

static void banks_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct shelf *shelf = model->shelf;
	library_field(strip, model->ui, FIELD_PATH, _("Path"));
	if (!shelf || !shelf->count)
		prose_text(strip, _("There is no bank in the folders that are looked into."));
	for (int i = 0; shelf && i < shelf->count && !strip_over(strip); i++) {
		struct row_zone zone = { arena_format(&strip->list->arena, "row-%d", i),
			{ ACT_BANK, i, 0, 0 }, 0 };
		row_draw(strip, &zone, bank_fill, &shelf->items[i]);
	}
	strip_gap(strip, 1);
	prose_muted(strip, _("A bank can also be dropped on this window. Yours are looked for in the "
		"folder “banks” beside your answers, in the folder that the game was started in, and "
		"beside the bank that is open."));
	if (shelf && shelf->cut)
		prose_muted(strip,
			_("There are more than are listed here: open the others by their path."));
}

void screen_banks(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		{ .key_text = "↑", .to_text = "↓", .word = _("choose"), .pad = PAD_DOWN },
		{ .key_text = _("Enter"), .word = _("open it"), .name = "open",
			.action = { ACT_PATH, 0, 0, 0 }, .key = { KEY_ENTER }, .pad = PAD_SOUTH },
		library_keys_hint(model->ui),
		hint_back(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	int count = model->shelf ? model->shelf->count : 0;
	bool cut = model->shelf && model->shelf->cut;
	header_draw(list, look, &area, _("Open a bank"), arena_format(&list->arena,
		cut ? _("The first %d banks")
		: ngettext("%d bank", "%d banks", (unsigned long)count), count));
	strip_list(list, look, area, model->ui->page, banks_build, model);
}
