/* A round stands still: go on, end it, or do something else meanwhile. */
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/tile.h"
#include "ui/words.h"

enum { PAUSE_TILES = 6 };

static const char *where_words(const struct round *round, struct arena *arena)
{
	if (!round)
		return NULL;
	if (mode_has_pile(round->rules.mode))
		return arena_format(arena, ngettext("%d of %d card known", "%d of %d cards known",
			(unsigned long)round->pile.card_count), pile_count(&round->pile, CARD_KNOWN),
			round->pile.card_count);
	return arena_format(arena, ngettext("%d of %d question done", "%d of %d questions done",
		(unsigned long)round->turn_count), round_done(round), round->turn_count);
}

static struct tile tile_of(const char *text, const char *name, struct action action)
{
	return (struct tile){ .text = text, .shape = -1, .color = -1, .name = name, .action = action };
}

static void pause_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct look *look = strip->look;
	bool cards = model->round && mode_has_pile(model->round->rules.mode);
	bool scored = model->round && model->round->rules.mode == MODE_QUIZ;
	struct tile tiles[PAUSE_TILES];
	int n = 0;
	tiles[n] = tile_of(_("Go on"), "resume", (struct action){ ACT_OPEN, SCREEN_ROUND, 0, 0 });
	tiles[n++].flags = HOT_DEFAULT;
	tiles[n++] = tile_of(cards ? _("Finish now") : _("Finish now and see the result"), "finish",
		(struct action){ ACT_MESSAGE, MESSAGE_FINISH, 0, 0 });
	tiles[n++] =
		tile_of(_("Settings"), "settings", (struct action){ ACT_OPEN, SCREEN_SETTINGS, 0, 0 });
	tiles[n++] = tile_of(_("Help"), "help", (struct action){ ACT_OPEN, SCREEN_HELP, 0, 0 });
	if (scored)
		tiles[n++] = tile_of(_("How points work"), "scoring",
			(struct action){ ACT_OPEN, SCREEN_SCORING, 0, 0 });
	tiles[n++] = tile_of(_("Home"), "home", (struct action){ ACT_HOME, 0, 0, 0 });
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, look->theme->ink, 0 },
		_("Paused"));
	strip_gap(strip, 1);
	strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, look->theme->muted, 0 },
		cards ? _("These cards are kept. If you leave, you can take them up again on this card.")
			: _("Every answer is kept. If you leave, you can go on from this question later."));
	strip_gap(strip, 2.5);
	strip_break(strip);
	strip_spring(strip);
	int columns = n % 2 ? 1 : tiles_columns(strip, tiles, n);
	tiles_draw(strip, tiles, n, columns);
}

void screen_pause(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		hint_move(),
		{ .key_text = _("Enter"), .word = _("do it"), .pad = PAD_SOUTH },
		{ .key_text = _("Esc"), .word = _("go on"), .name = "go-on", .pad = PAD_EAST, .right = true,
			.action = { ACT_OPEN, SCREEN_ROUND, 0, 0 }, .key = { KEY_ESCAPE, KEY_P } },
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, "Readback", where_words(model->round, &list->arena));
	strip_fit(list, look, area, model->ui->page, pause_build, model);
}
