/* A lesson stands still. */
#include "core/class.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/screens.h"
#include "ui/tile.h"
#include "ui/words.h"

static struct tile tile_of(const char *text, const char *name, struct action action)
{
	return (struct tile){ .text = text, .shape = -1, .color = -1, .name = name, .action = action };
}

static void pause_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct look *look = strip->look;
	struct tile tiles[5];
	int n = 0;
	tiles[n] = tile_of(_("Go on"), "resume", (struct action){ ACT_CLASS, CLASS_PAUSE, 0, 0 });
	tiles[n++].flags = HOT_DEFAULT;
	tiles[n++] = tile_of(model->round && model->round->class && model->round->class->state.begun
		? _("End here, with the final scores") : _("End the lesson"), "finish",
		(struct action){ ACT_CLASS, CLASS_FINISH, 0, 0 });
	tiles[n++] = tile_of(_("Leave it for now"), "leave",
		(struct action){ ACT_CLASS, CLASS_LEAVE, 0, 0 });
	tiles[n++] = tile_of(_("Settings"), "settings",
		(struct action){ ACT_OPEN, SCREEN_SETTINGS, 0, 0 });
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, look->theme->ink, 0 },
		_("Paused"));
	strip_gap(strip, 1);
	strip_text(strip, (struct text_style){ ROLE_BODY, FACE_REGULAR, look->theme->muted, 0 },
		_("Every answer is kept. If you leave, the class can go on from here later."));
	strip_gap(strip, 2.5);
	strip_break(strip);
	strip_spring(strip);
	tiles_draw(strip, tiles, n, tiles_columns(strip, tiles, n));
}

void screen_class_pause(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		hint_move(),
		{ .key_text = _("Enter"), .word = _("do it"), .pad = PAD_SOUTH },
		{ .key_text = "F5", .word = _("go on"), .name = "go-on", .right = true,
			.action = { ACT_CLASS, CLASS_PAUSE, 0, 0 }, .key = { KEY_F5, KEY_ESCAPE } },
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	key_push(list, KEY_PAGE_DOWN, 0, (struct action){ ACT_CLASS, CLASS_PAUSE, 0, 0 });
	header_draw(list, look, &area, _("Class"), model->bank
		? text_in(model->bank->title, look->language) : NULL);
	strip_fit(list, look, area, model->ui->page, pause_build, model);
}
