/* Who plays: the profiles there are. */
#include "ui/control.h"
#include "ui/date.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/library.h"
#include "ui/profile_words.h"
#include "ui/prose.h"
#include "ui/row.h"
#include "ui/rows.h"
#include "ui/screens.h"
#include "ui/words.h"

struct listed {
	const struct profile_list *list;
	const struct profile *profile; /* of the row being drawn */
};

static const char *state_words(const struct listed *listed, struct arena *arena)
{
	const struct profile *profile = listed->profile;
	if (profile->busy)
		return _("Open in another Readback");
	if (profile->open)
		return _("Plays now");
	if (!profile->used_ms)
		return _("Has not played yet");
	return arena_format(arena, _("Played last on %s"),
		date_words(arena, profile->used_ms, listed->list->offset_min));
}

static void profile_fill(struct strip *strip, const void *context)
{
	const struct listed *listed = context;
	struct arena *arena = &strip->list->arena;
	struct text_style label = { ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 };
	row_text(strip, row_style(strip, FACE_STRONG, false), profile_words(arena, listed->profile));
	row_text(strip, label, state_words(listed, arena));
}

static void profiles_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	struct listed listed = { model->profiles, NULL };
	const struct rows rows = rows_listed(model->ui, model->profiles->count);
	rows_before_draw(strip, &rows, _("Profiles %s to %s"));
	for (int i = rows.from; i < rows.to && !strip_over(strip); i++) {
		listed.profile = &model->profiles->items[i];
		struct row_zone zone = { arena_format(&strip->list->arena, "row-%d", i),
			{ ACT_PROFILE, listed.profile->number, 0, 0 },
			listed.profile->open ? HOT_DEFAULT : 0 };
		row_draw(strip, &zone, profile_fill, &listed);
	}
	rows_behind_draw(strip, &rows, _("Profiles %s to %s"));
	strip_gap(strip, 1);
	prose_muted(strip, _("Each profile keeps its own answers and history. Names stay on this "
		"computer."));
}

static void none_build(struct strip *strip, const void *context)
{
	(void)context;
	prose_text(strip, _("Nothing is kept this time, so there is only you."));
}

static int profiles_hints(const struct model *model, struct hint *hints)
{
	int n = 0;
	if (model->profiles) {
		hints[n++] = (struct hint){ .key_text = "↑", .to_text = "↓", .word = _("choose"),
			.pad = PAD_DOWN };
		hints[n++] = (struct hint){ .key_text = _("Enter"), .word = _("play"), .pad = PAD_SOUTH };
		hints[n++] = (struct hint){ .key_text = "N", .word = _("a new one"), .name = "new",
			.action = { ACT_NAME, 0, 0, 0 }, .key = { KEY_N }, .pad = PAD_WEST };
		hints[n++] = (struct hint){ .key_text = "R", .word = _("rename"), .name = "rename",
			.action = { ACT_NAME, 1, 0, 0 }, .key = { KEY_R, KEY_F2 }, .pad = PAD_NORTH };
		if (model->profiles->count > 1)
			hints[n++] = (struct hint){ .key_text = _("Del"), .word = _("delete"), .name = "delete",
				.action = { ACT_DELETE, 0, 0, 0 }, .key = { KEY_DELETE }, .pad = PAD_BACK };
	}
	hints[n++] = hint_back();
	return n;
}

void screen_profiles(const struct model *model, const struct look *look, struct drawlist *list)
{
	struct hint hints[HINTS_MAX];
	struct rect area = frame_draw(list, look, hints, profiles_hints(model, hints));
	int count = model->profiles ? model->profiles->count : 0;
	header_draw(list, look, &area, _("Who plays?"), count ? arena_format(&list->arena,
		ngettext("%s profile", "%s profiles", (unsigned long)count), number_words(list, count))
		: NULL);
	if (!count) {
		strip_fit(list, look, area, model->ui->page, none_build, model);
		return;
	}
	strip_fit(list, look, area, model->ui->page, profiles_build, model);
	const struct rows rows = rows_listed(model->ui, count);
	rows_keys(&rows, list);
}

static void name_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	library_field(strip, model->ui, FIELD_NAME, _("Name"));
	prose_text(strip, _("Whatever you like to be called, in at most 40 characters. It is kept on "
		"this computer, apart from your answers, and can be changed at any time."));
}

void screen_name(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		{ .key_text = _("Enter"), .word = _("that is the name"), .name = "named",
			.action = { ACT_SUBMIT, 0, 0, 0 }, .key = { KEY_ENTER }, .pad = PAD_START,
			.main = true },
		library_keys_hint(model->ui),
		hint_back(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	const struct profile *profile = model->profiles
		? profile_find(model->profiles, model->ui->named) : NULL;
	header_draw(list, look, &area, profile ? _("Another name") : _("A new profile"),
		profile ? profile_words(&list->arena, profile) : NULL);
	strip_fit(list, look, area, model->ui->page, name_build, model);
}

static void delete_build(struct strip *strip, const void *context)
{
	const struct profile *profile = context;
	struct arena *arena = &strip->list->arena;
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink,
		TEXT_BALANCE }, arena_format(arena, _("Delete %s?"), profile_words(arena, profile)));
	strip_gap(strip, 1);
	prose_text(strip, _("All answers of this profile go, what was learnt and its history too, and "
		"the backups of it. This cannot be undone."));
	if (!strip->look->pad && !strip->look->touch)
		prose_text(strip, _("Y deletes it, any other key leaves all as it is."));
}

void screen_delete(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		{ .key_text = "Y", .word = _("delete it"), .name = "delete-it",
			.action = { ACT_DELETE, 1, 0, 0 }, .key = { KEY_Y }, .pad = PAD_NORTH },
		hint_back(),
	};
	const struct profile *profile = model->profiles
		? profile_find(model->profiles, model->ui->named) : NULL;
	struct rect area = frame_draw(list, look, profile ? hints : hints + 1, profile ? 2 : 1);
	header_draw(list, look, &area, _("Who plays?"), NULL);
	screen_asks_once(list);
	if (profile)
		strip_fit(list, look, area, model->ui->page, delete_build, profile);
}
