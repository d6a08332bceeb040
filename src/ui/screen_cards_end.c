/* The end of a session of flashcards or of study: what became of the cards. */
#include "ui/card_words.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/screens.h"
#include "ui/span.h"
#include "ui/words.h"

static const char *title_words(const struct pile *pile, struct arena *arena)
{
	int known = pile_count(pile, CARD_KNOWN);
	if (pile->study && pile->queue_count == 0)
		return _("Done for now");
	if (pile->study)
		return arena_format(arena, ngettext("%d card done", "%d cards done",
			(unsigned long)known), known);
	if (known > 1 && known == pile->card_count)
		return arena_format(arena, _("All %d cards known"), known);
	return arena_format(arena, ngettext("%d card known", "%d cards known",
		(unsigned long)known), known);
}

/* What it comes to: recall kept, and when there is something again. */
static const char *kept_words(const struct model *model, struct arena *arena)
{
	const struct study *study = model->study;
	const char *kept = arena_format(arena, ngettext(
		"You keep %d\u00a0%% of the %d card learnt so far.",
		"You keep %d\u00a0%% of the %d cards learnt so far.", (unsigned long)study->seen),
		(int)(study->kept * 100 + 0.5), study->seen);
	if (study->session_count)
		return arena_format(arena, ngettext("%s %d more can be asked now.",
			"%s %d more can be asked now.", (unsigned long)study->session_count), kept,
			study->session_count);
	if (!study->next_ms)
		return kept;
	double days = (double)(study->next_ms - model->moment.ms) / (24.0 * 3600 * 1000);
	return arena_format(arena, _("%s The next is due in %s."), kept, span_words(arena, days));
}

static const char *missed_words(const struct pile *pile, struct arena *arena)
{
	int again = 0;
	for (int i = 0; i < pile->card_count; i++)
		again += pile->lapses[i] > 0;
	return again ? arena_format(arena, ngettext("%d had to come round again.",
		"%d had to come round again.", (unsigned long)again), again)
		: _("None had to come round again.");
}

static void end_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct round *round = model->round;
	const struct pile *pile = &round->pile;
	const struct theme *theme = strip->look->theme;
	struct arena *arena = &strip->list->arena;
	struct text_style muted = { ROLE_BODY, FACE_REGULAR, theme->muted, 0 };
	struct text_style strong = { ROLE_BODY, FACE_STRONG, theme->ink, 0 };
	strip_spring(strip);
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, theme->ink, TEXT_BALANCE },
		title_words(pile, arena));
	strip_gap(strip, 2);
	if (pile->study && model->study && round->bank == model->bank) {
		strip_text(strip, strong, kept_words(model, arena));
		strip_gap(strip, 1);
	}
	strip_text(strip, muted, missed_words(pile, arena));
	strip_gap(strip, 3);
	for (int i = 0; i < pile->card_count; i++) {
		if (!pile->lapses[i])
			continue;
		strip_text(strip, strong,
			card_words_front(arena, round->bank, pile->cards[i], strip->look->language));
		strip_text(strip, muted,
			card_words_back(arena, round->bank, pile->cards[i], strip->look->language));
		strip_gap(strip, 1.4);
		strip_break(strip);
	}
	strip_spring(strip);
}

void screen_cards_end(const struct model *model, const struct look *look, struct drawlist *list)
{
	bool study = model->round->pile.study;
	struct hint hints[HINTS_MAX];
	int n = 0;
	hints[n++] = (struct hint){ .key_text = _("Enter"), .word = _("home"), .name = "home",
		.action = { ACT_HOME, 0, 0, 0 }, .key = { KEY_ENTER, KEY_ESCAPE }, .pad = PAD_SOUTH };
	if (study && model->study && model->study->session_count)
		hints[n++] = (struct hint){ .key_text = "S", .word = _("study more"), .name = "more",
			.action = { ACT_START, MODE_STUDY, 0, 0 }, .key = { KEY_S }, .pad = PAD_NORTH };
	if (round_can_undo(model->round)) {
		hints[n] = hint_undo();
		hints[n++].word = _("undo the last");
	}
	struct rect area = frame_draw(list, look, hints, n);
	header_draw(list, look, &area, study ? _("Study") : _("Cards"),
		text_in(model->round->bank->title, look->language));
	strip_fit(list, look, area, model->ui->page, end_build, model);
}
