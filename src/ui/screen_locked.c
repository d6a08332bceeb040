/* The profile that would play is open in another program: what can be done about it. */
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/profile_words.h"
#include "ui/screens.h"
#include "ui/tile.h"
#include "ui/words.h"

enum { LOCKED_TILES = 3 };

static const char *locked_words(const struct model *model, struct arena *arena)
{
	const struct profile *profile = model->profiles ? profile_open(model->profiles) : NULL;
	if (!profile || (!profile->name && profile->number == PROFILE_DEFAULT))
		return _("Another Readback has your profile open, so answers given here could not be kept "
			"in it.");
	return arena_format(arena, _("Another Readback has the profile “%s” open, so answers given "
		"here could not be kept in it."), profile_words(arena, profile));
}

static void locked_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct look *look = strip->look;
	struct tile tiles[LOCKED_TILES] = {
		{ .text = _("Play as somebody else"), .mark = "1", .name = "profiles",
			.action = { ACT_OPEN, SCREEN_PROFILES, 0, 0 }, .key = { KEY_1 },
			.flags = HOT_DEFAULT },
		{ .text = _("Play without keeping anything"), .mark = "2", .name = "read-only",
			.action = { ACT_READ_ONLY, 0, 0, 0 }, .key = { KEY_2 },
			.flags = model->profiles ? 0 : HOT_DEFAULT },
		{ .text = _("It is closed there: try again"), .mark = "3", .name = "retry",
			.action = { ACT_RETRY, 0, 0, 0 }, .key = { KEY_3 } },
	};
	for (int i = 0; i < LOCKED_TILES; i++)
		tiles[i].shape = tiles[i].color = -1;
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, look->theme->ink,
		TEXT_BALANCE }, _("This profile is open already"));
	strip_gap(strip, 1);
	strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, look->theme->ink, 0 },
		locked_words(model, &strip->list->arena));
	strip_gap(strip, 2.5);
	strip_break(strip);
	strip_spring(strip);
	int first = model->profiles ? 0 : 1; /* where there is nobody else to play as */
	tiles_draw(strip, tiles + first, LOCKED_TILES - first, 1);
}

void screen_locked(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		{ .key_text = model->profiles ? "1" : "2", .to_text = "3", .word = _("choose"),
			.pad = PAD_DOWN },
		{ .key_text = _("Enter"), .word = _("do it"), .pad = PAD_SOUTH },
		{ .key_text = _("Ctrl Q"), .word = _("quit"), .name = "quit",
			.action = { ACT_QUIT, 0, 0, 0 }, .pad = PAD_EAST, .right = true },
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, "Readback", NULL);
	strip_fit(list, look, area, model->ui->page, locked_build, model);
}
