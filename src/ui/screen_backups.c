/* The backups of the profile that plays, and whether one of them is to be put back. */
#include "ui/control.h"
#include "ui/date.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/row.h"
#include "ui/rows.h"
#include "ui/screens.h"
#include "ui/tile.h"
#include "ui/words.h"

enum { KILO = 1000, MEGA = 1000 * 1000, MEGAS_MAX = 1000 * 1000 * 1000 };

struct listed {
	const struct backup_list *list;
	const struct backup_entry *backup; /* of the row being drawn */
};

static const char *size_words(struct drawlist *list, int64_t bytes)
{
	int64_t count = bytes < 0 ? 0 : bytes < 10 * MEGA ? (bytes + KILO - 1) / KILO : bytes / MEGA;
	const char *number = number_words(list, (int)(count > MEGAS_MAX ? MEGAS_MAX : count));
	return arena_format(&list->arena, bytes < 10 * MEGA ? _("%s\u00a0kB") : _("%s\u00a0MB"),
		number);
}

static void backup_fill(struct strip *strip, const void *context)
{
	const struct listed *listed = context;
	const struct backup_entry *backup = listed->backup;
	struct arena *arena = &strip->list->arena;
	struct text_style label = { ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 };
	const char *size = size_words(strip->list, backup->bytes);
	row_text(strip, row_style(strip, FACE_STRONG, false),
		date_words(arena, backup->utc_ms, listed->list->offset_min));
	row_text(strip, label, backup->before_restore
		? arena_format(arena, _("What was there before another was put back, %s"), size) : size);
}

static void backups_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	struct listed listed = { model->backups, NULL };
	const struct rows rows = rows_listed(model->ui, model->backups->count);
	rows_before_draw(strip, &rows, _("Backups %s to %s"));
	for (int i = rows.from; i < rows.to && !strip_over(strip); i++) {
		listed.backup = &model->backups->items[i];
		struct row_zone zone = { arena_format(&strip->list->arena, "row-%d", i),
			{ ACT_BACKUP, i, 0, 0 }, i == 0 ? HOT_DEFAULT : 0 };
		row_draw(strip, &zone, backup_fill, &listed);
	}
	rows_behind_draw(strip, &rows, _("Backups %s to %s"));
	strip_gap(strip, 1);
	prose_muted(strip, _("When you leave, a copy of your answers is put here, at most every 30 "
		"minutes. Older ones are thinned out: one a day stays, then one a week, one a month."));
}

static void none_build(struct strip *strip, const void *context)
{
	(void)context;
	prose_text(strip, _("There is none yet. When you leave, a copy of your answers is put here, "
		"at most every 30 minutes."));
}

void screen_backups(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		{ .key_text = "↑", .to_text = "↓", .word = _("choose"), .pad = PAD_DOWN },
		{ .key_text = _("Enter"), .word = _("put back"), .pad = PAD_SOUTH },
		hint_back(),
	};
	int count = model->backups ? model->backups->count : 0, from = count ? 0 : 2;
	struct rect area = frame_draw(list, look, hints + from,
		(int)(sizeof hints / sizeof *hints) - from);
	header_draw(list, look, &area, _("Backups"), count ? arena_format(&list->arena,
		ngettext("%s backup", "%s backups", (unsigned long)count), number_words(list, count))
		: NULL);
	if (!count) {
		strip_fit(list, look, area, model->ui->page, none_build, model);
		return;
	}
	strip_fit(list, look, area, model->ui->page, backups_build, model);
	const struct rows rows = rows_listed(model->ui, count);
	rows_keys(&rows, list);
}

static void restore_build(struct strip *strip, const void *context)
{
	const struct listed *listed = context;
	struct arena *arena = &strip->list->arena;
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink,
		TEXT_BALANCE }, arena_format(arena, _("Put back the backup of %s?"),
		date_words(arena, listed->backup->utc_ms, listed->list->offset_min)));
	strip_gap(strip, 1);
	prose_text(strip, _("Your answers will be as they were then. What was answered since is kept "
		"as the newest backup: put that one back to undo this."));
	if (!strip->look->pad && !strip->look->touch)
		prose_text(strip, _("Y puts it back, any other key leaves all as it is."));
}

void screen_restore(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		{ .key_text = "Y", .word = _("put it back"), .name = "restore",
			.action = { ACT_RESTORE, 0, 0, 0 }, .key = { KEY_Y }, .pad = PAD_NORTH },
		hint_back(),
	};
	int place = model->ui->restored, count = model->backups ? model->backups->count : 0;
	bool there = place >= 0 && place < count;
	struct rect area = frame_draw(list, look, there ? hints : hints + 1, there ? 2 : 1);
	header_draw(list, look, &area, _("Backups"), NULL);
	screen_asks_once(list);
	if (!there)
		return;
	const struct listed listed = { model->backups, &model->backups->items[place] };
	strip_fit(list, look, area, model->ui->page, restore_build, &listed);
}
