/* How the learner brings the article itself: it is not part of the game. */
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/words.h"

static void there_fill(struct strip *strip, const void *context)
{
	const struct model *model = context;
	struct text_style strong = { ROLE_BODY, FACE_HEAVY, strip->look->theme->ink, 0 };
	strip_text(strip, strong, model->article ? _("The article’s own text is here.")
		: _("The article’s own text is not here yet."));
	strip_gap(strip, 0.6);
	struct text_style plain = { ROLE_BODY, FACE_REGULAR, strip->look->theme->ink, 0 };
	strip_text(strip, plain,
		model->article
		? _("It is shown wherever a passage is read, with the words behind a question marked.")
		: _("Without it, each passage is told in the bank’s own words, and everything can be "
		"played."));
}

static void article_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct theme *theme = strip->look->theme;
	panel_draw(strip, model->article ? theme->good : theme->line, there_fill, model);
	strip_gap(strip, 1);
	prose_heading(strip, model->article ? _("To put another text in its place") : _("To add it"));
	prose_row(strip, _("Drop"), _("a text file on this window"), 24);
	prose_row(strip, _("Paste"), _("copy the whole article, then press Ctrl and V here"), 24);
	prose_row(strip, _("Launch"), _("the game with “--article FILE”"), 24);
	strip_gap(strip, 1);
	prose_text(strip,
		_("Each line is a paragraph; empty lines do not count. The text must have the "
		"bank’s paragraphs in the bank’s order; where it differs, the first difference is named "
		"and nothing is changed."));
	prose_text(strip, _("It is kept in your profile on this computer, and nowhere else."));
}

void screen_article(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct hint hints[HINTS_MAX];
	int n = 0;
	if (model->bank)
		hints[n++] = (struct hint){ .key_text = _("Ctrl V"), .word = _("paste the text"),
			.name = "paste", .action = { ACT_PASTE, 0, 0, 0 }, .pad = PAD_NORTH };
	hints[n++] = prose_back_hint();
	struct rect area = frame_draw(list, look, hints, n);
	header_draw(list, look, &area, _("The article’s own text"),
		model->bank ? text_in(model->bank->article_title, look->language) : NULL);
	struct look large = prose_look(look, PROSE_SCALE);
	strip_fit(list, &large, area, model->ui->page, article_build, model);
	prose_page_keys(list);
}
