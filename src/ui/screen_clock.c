/* The clock has jumped: is it right? What is answered is an event, and days are counted anew. */
#include "core/doubt.h"
#include "ui/control.h"
#include "ui/date.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/span.h"
#include "ui/tile.h"
#include "ui/words.h"

static const char *told_words(const struct doubt *doubt, struct arena *arena)
{
	const char *now = date_words(arena, doubt->clock_ms, doubt->offset_min);
	const char *last = date_words(arena, doubt->last_ms, doubt->offset_min);
	if (doubt->back)
		return arena_format(arena,
			_("This computer’s clock says %s. But your last answer was given on %s."), now, last);
	return arena_format(arena,
		_("This computer’s clock says %s. Your last answer was given on %s, %s before."), now,
		last, span_words(arena, doubt->days));
}

static void clock_build(struct strip *strip, const void *context)
{
	const struct doubt *doubt = context;
	struct arena *arena = &strip->list->arena;
	struct tile tiles[2];
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink,
		TEXT_BALANCE }, _("Is the clock right?"));
	strip_gap(strip, 1);
	prose_text(strip, told_words(doubt, arena));
	prose_muted(strip, _("Cards come back by the days that go by. No answer is lost, whatever you "
		"say: only the days from here on are counted by it."));
	strip_gap(strip, 2);
	tiles[0] = tile_numbered(1, doubt->back ? _("It is right now: it was wrong before")
		: _("It is right: so much time has gone by"), "right",
		(struct action){ ACT_LEARN, LEARNING_CLOCK, doubt->if_right, 0 });
	tiles[1] = doubt_wrong_counts(doubt)
		? tile_numbered(2, _("It is wrong: count no days for it"), "wrong",
		(struct action){ ACT_LEARN, LEARNING_CLOCK, doubt->if_wrong, 0 })
		: tile_numbered(2, _("It is wrong: I will set it right"), "wrong",
		(struct action){ ACT_BACK, 0, 0, 0 });
	tiles[0].flags = HOT_DEFAULT;
	tiles_draw(strip, tiles, 2, 1);
}

void screen_clock(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		hint_move(),
		{ .key_text = _("Enter"), .word = _("answer"), .pad = PAD_SOUTH },
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, "Readback", NULL);
	if (model->doubt)
		strip_fit(list, look, area, model->ui->page, clock_build, model->doubt);
}
