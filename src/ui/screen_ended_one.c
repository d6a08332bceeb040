/* A class that is over: what its last screen offered can be had here on any other day. */
#include "ui/date.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/kept_words.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/words.h"

static const struct class_left *shown(const struct model *model)
{
	int place = model->ui->kept.place;
	bool there = model->kept && place >= 0 && place < model->kept->ended.count;
	return there ? &model->kept->ended.items[place] : NULL;
}

static void one_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct class_left *left = shown(model);
	struct arena *arena = &strip->list->arena;
	const char *scores = class_left_scores(arena, left);
	prose_heading(strip, class_left_title(left, model->bank, strip->look->language));
	if (left->playable)
		prose_text(strip, class_ended_count_words(arena, left));
	if (scores)
		prose_text(strip, scores);
	if (!left->playable)
		prose_text(strip, _("No report can be made of this class: another version of Readback "
			"played it, or its bank is not kept any more."));
	prose_text(strip, left->names ? arena_format(arena, _("Its names are kept in %s."), left->names)
		: _("No names of it are kept."));
	if (left->report)
		prose_text(strip, arena_format(arena, _("Its report was saved as %s."), left->report));
	strip_gap(strip, 1);
	if (left->playable)
		prose_muted(strip, _("The report is a page to print, with tables beside it. What was "
			"missed is a small file without names, to be studied at a desk."));
	if (left->names || left->report)
		prose_muted(strip, _("Forgetting takes the names away, with the reports that hold them; "
			"the answers stay."));
}

static struct hint hint_of(const char *key_text, const char *word, const char *name, int act,
	int key, int pad)
{
	return (struct hint){ .key_text = key_text, .word = word, .name = name,
		.action = { ACT_KEPT, act, KEPT_ENDED, 0 }, .key = { key }, .pad = pad };
}

static int one_hints(const struct class_left *left, struct hint *hints)
{
	int n = 0;
	if (left && left->playable) {
		hints[n++] = hint_of("S", _("save the report"), "report", KEPT_ACT_REPORT, KEY_S,
			PAD_SOUTH);
		hints[n++] = hint_of("M", _("save what was missed"), "misses", KEPT_ACT_MISSES, KEY_M,
			PAD_WEST);
	}
	if (left && (left->names || left->report))
		hints[n++] = hint_of(_("Del"), _("forget the names"), "forget", KEPT_ACT_FORGET,
			KEY_DELETE, PAD_NORTH);
	hints[n++] = hint_back();
	return n;
}

void screen_ended_one(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct class_left *left = shown(model);
	struct hint hints[HINTS_MAX];
	struct rect area = frame_draw(list, look, hints, one_hints(left, hints));
	header_draw(list, look, &area, _("Ended class"), left
		? date_words(&list->arena, left->started_ms, left->offset_min) : NULL);
	if (!left)
		return;
	strip_fit(list, look, area, model->ui->page, one_build, model);
	prose_page_keys(list);
}
