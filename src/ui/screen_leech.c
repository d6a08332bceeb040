/* A card that was missed too often: its paragraph, and what could be done about it. */
#include "ui/card_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/tile.h"
#include "ui/words.h"

enum { TILES = 3, REST_DAYS = 7 };

struct leech {
	const struct model *model;
	const struct question *question;
	const struct card_memory *memory;
};

static void passage_fill(struct strip *strip, const void *context)
{
	const struct leech *leech = context;
	const struct bank *bank = leech->model->bank;
	int source = leech->question->source_count ? leech->question->sources[0] : 0;
	if (source < 1 || source > bank->paragraph_count)
		return;
	prose_text(strip, arena_format(&strip->list->arena, _("¶\u00a0%d · %s"), source,
		text_in(bank->paragraphs[source - 1].gist, strip->look->language)));
}

/* Another form first; where it has none, or has it already, a rest. */
static int tiles_make(const struct leech *leech, struct tile *tiles)
{
	const struct study_settings *study = &leech->model->settings->study;
	int n = 0, today = leech->model->moment.day;
	enum form form = leech->memory->form ? leech->memory->form : study->form;
	bool as_question = form == FORM_QUESTION
		|| (form == FORM_FITS && study_fits_question(leech->question));
	if (study_has_question_form(leech->question) && leech->memory->form == FORM_FITS) {
		tiles[n] = tile_numbered(1, as_question ? _("Ask it as a front and a back")
			: _("Ask it as a question with answers"), "form",
			(struct action){ ACT_LEARN, LEARNING_FORM, as_question ? FORM_RECALL : FORM_QUESTION,
			0 });
		n++;
	}
	tiles[n] = tile_numbered(n + 1, _("Let it rest for a week"), "rest",
		(struct action){ ACT_LEARN, LEARNING_BURY, today + REST_DAYS, 0 });
	n++;
	tiles[n] = tile_numbered(n + 1, _("Go on as before"), "go-on",
		(struct action){ ACT_BACK, 0, 0, 0 });
	n++;
	/* Who presses on without reading changes nothing. */
	tiles[n - 1].flags = HOT_DEFAULT;
	return n;
}

static void leech_build(struct strip *strip, const void *context)
{
	const struct leech *leech = context;
	const struct model *model = leech->model;
	struct arena *arena = &strip->list->arena;
	struct tile tiles[TILES];
	int language = strip->look->language;
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink,
		TEXT_BALANCE }, _("This card does not stick"));
	strip_gap(strip, 0.6);
	prose_muted(strip, arena_format(arena,
		_("Missed %d times. Read where it stands, and try another way."), leech->memory->failures));
	strip_gap(strip, 1.6);
	prose_heading(strip, card_words_front(arena, model->bank, model->ui->card, language));
	prose_text(strip, card_words_back(arena, model->bank, model->ui->card, language));
	strip_gap(strip, 1.2);
	strip_break(strip);
	panel_draw(strip, strip->look->theme->accent, passage_fill, leech);
	strip_gap(strip, 2);
	strip_break(strip);
	int count = tiles_make(leech, tiles);
	tiles_draw(strip, tiles, count, 1);
}

void screen_leech(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct hint hints[HINTS_MAX];
	int n = 0;
	hints[n++] = hint_move();
	hints[n++] = (struct hint){ .key_text = _("Enter"), .word = _("do it"), .pad = PAD_SOUTH };
	hints[n++] = hint_read();
	hints[n++] = prose_back_hint();
	struct rect area = frame_draw(list, look, hints, n);
	header_draw(list, look, &area, _("Study"), NULL);
	const struct card card = model->ui->card;
	if (!model->bank || card.question >= model->bank->question_count || !model->memory)
		return;
	struct leech leech = { model, &model->bank->questions[card.question], NULL };
	leech.memory = memory_find(model->memory, leech.question->id, card.part);
	if (leech.memory)
		strip_fit(list, look, area, model->ui->page, leech_build, &leech);
}
