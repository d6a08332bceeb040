/* The profile's journal is damaged: what can be done, and what came of it. */
#include "core/damage.h"
#include "ui/control.h"
#include "ui/date.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/profile_words.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/tile.h"
#include "ui/words.h"

enum { DAMAGED_TILES = 4 };

static void title_draw(struct strip *strip, const char *words)
{
	strip_text(strip, (struct text_style){ ROLE_TITLE, FACE_HEAVY, strip->look->theme->ink,
		TEXT_BALANCE }, words);
	strip_gap(strip, 1);
}

static void found_draw(struct strip *strip, const struct damage *damage)
{
	struct arena *arena = &strip->list->arena;
	title_draw(strip, _("The file with your answers is damaged"));
	prose_text(strip, arena_format(arena, _("%s cannot be read whole. Whatever you choose, it is "
		"kept as it is."), damage->path));
}

/* Rows that were met, of about so many as the largest number among them says: some, or all. */
static void read_draw(struct strip *strip, int64_t read, int64_t of, const char *some,
	const char *all)
{
	struct drawlist *list = strip->list;
	if (read < of)
		prose_text(strip, arena_format(&list->arena, some, number_words(list, (int)read),
			number_words(list, (int)of)));
	else if (of)
		prose_text(strip, arena_format(&list->arena, all, number_words(list, (int)read)));
}

static void answers_draw(struct strip *strip, const struct damage *damage)
{
	read_draw(strip, damage->answers, damage->answers_of, _("%s of about %s answers were read."),
		ngettext("%s answer was read.", "%s answers were read.",
			(unsigned long)damage->answers));
	read_draw(strip, damage->rounds, damage->rounds_of, _("%s of about %s rounds were read."),
		ngettext("%s round was read.", "%s rounds were read.", (unsigned long)damage->rounds));
	/* The newest have the largest numbers: of those that are lost, none may tell. */
	if (damage->answers_of && damage->answers >= damage->answers_of)
		prose_text(strip, _("Whether newer ones are lost cannot be told."));
	if (!damage->answers_of && !damage->rounds_of)
		prose_text(strip, _("No answer could be read from it, so this profile begins anew."));
}

static void missing_draw(struct strip *strip, const struct damage *damage)
{
	struct arena *arena = &strip->list->arena;
	title_draw(strip, _("The file with your answers is gone"));
	prose_text(strip, arena_format(arena, _("%s is not there any more, or is empty. But there are "
		"backups of it."), damage->path));
}

static void recovered_draw(struct strip *strip, const struct damage *damage)
{
	struct arena *arena = &strip->list->arena;
	title_draw(strip, damage->answers || damage->rounds ? _("What could be read is there again")
		: _("Nothing could be read"));
	answers_draw(strip, damage);
	prose_text(strip, arena_format(arena, _("The damaged file is kept as %s."), damage->aside));
}

/* How old the backup is, in whole days. */
static void backup_draw(struct strip *strip, const struct damage *damage)
{
	struct arena *arena = &strip->list->arena;
	int days = damage->backup_days;
	if (!damage->backup)
		prose_text(strip, _("There is no backup of it that is whole."));
	else if (!days)
		prose_text(strip, _("The newest good backup is less than a day old."));
	else
		prose_text(strip, arena_format(arena, ngettext("The newest good backup is %d day old.",
			"The newest good backup is %d days old.", (unsigned long)days), days));
}

static int tiles_fill(const struct model *model, struct arena *arena, struct tile *tiles)
{
	const struct damage *damage = model->damage;
	int n = 0;
	tiles[n++] = damage->recovered
		? (struct tile){ .text = damage->answers || damage->rounds
			? _("Go on with what was read") : _("Begin anew"), .mark = "1", .name = "go-on",
			.action = { ACT_DAMAGE, DAMAGE_GO_ON, 0, 0 }, .key = { KEY_1 } }
		: (struct tile){ .text = _("Read what can still be read"), .mark = "1", .name = "recover",
			.action = { ACT_DAMAGE, DAMAGE_RECOVER, 0, 0 }, .key = { KEY_1 } };
	/* Where nothing is left, the backup is what is meant. */
	bool nothing = damage->recovered && !damage->answers && !damage->rounds && damage->backup;
	tiles[0].flags = nothing ? 0 : HOT_DEFAULT;
	if (damage->backup)
		tiles[n++] = (struct tile){ .mark = "2", .name = "backup", .key = { KEY_2 },
			.text = arena_format(arena, _("Take the backup of %s"),
				date_words(arena, damage->backup_ms, damage->offset_min)),
			.action = { ACT_DAMAGE, DAMAGE_BACKUP, 0, 0 }, .flags = nothing ? HOT_DEFAULT : 0 };
	if (!damage->recovered)
		tiles[n++] = (struct tile){ .text = _("Play without keeping anything"), .mark = "3",
			.name = "without", .action = { ACT_DAMAGE, DAMAGE_WITHOUT, 0, 0 },
			.key = { KEY_3 } };
	if (!damage->recovered && model->profiles && model->profiles->count > 1)
		tiles[n++] = (struct tile){ .text = _("Play as somebody else"), .mark = "4",
			.name = "profiles", .action = { ACT_OPEN, SCREEN_PROFILES, 0, 0 },
			.key = { KEY_4 } };
	for (int i = 0; i < n; i++)
		tiles[i].shape = tiles[i].color = -1;
	return n;
}

static void damaged_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct damage *damage = model->damage;
	struct tile tiles[DAMAGED_TILES];
	if (damage->missing)
		missing_draw(strip, damage);
	else if (damage->recovered)
		recovered_draw(strip, damage);
	else
		found_draw(strip, damage);
	backup_draw(strip, damage);
	if (!damage->recovered)
		prose_muted(strip, arena_format(&strip->list->arena, _("What was found: %s"),
			damage->what));
	strip_gap(strip, 2);
	strip_break(strip);
	strip_spring(strip);
	tiles_draw(strip, tiles, tiles_fill(model, &strip->list->arena, tiles), 1);
}

void screen_damaged(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		{ .key_text = "↑", .to_text = "↓", .word = _("choose"), .pad = PAD_DOWN },
		{ .key_text = _("Enter"), .word = _("do it"), .pad = PAD_SOUTH },
		{ .key_text = _("Ctrl Q"), .word = _("quit"), .name = "quit",
			.action = { ACT_QUIT, 0, 0, 0 }, .pad = PAD_EAST, .right = true },
	};
	const struct profile *profile = model->profiles ? profile_open(model->profiles) : NULL;
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, "Readback", profile && model->profiles->count > 1
		? profile_words(&list->arena, profile) : NULL);
	if (model->damage)
		strip_fit(list, look, area, model->ui->page, damaged_build, model);
}
