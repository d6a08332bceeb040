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
#include "ui/span.h"
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

static void backup_draw(struct strip *strip, const struct damage *damage)
{
	struct arena *arena = &strip->list->arena;
	if (damage->backup)
		prose_text(strip, arena_format(arena, _("The newest good backup is %s old."),
			span_age(arena, damage->backup_age_ms)));
	else
		prose_text(strip, _("There is no backup of it that is whole."));
}

static struct tile way_tile(int number, const char *text, const char *name, enum damage_way way)
{
	return tile_numbered(number, text, name, (struct action){ ACT_DAMAGE, (int)way, 0, 0 });
}

static struct tile backup_tile(int number, const struct damage *damage, struct arena *arena)
{
	return way_tile(number, arena_format(arena, _("Take the backup of %s"),
		date_words(arena, damage->backup_ms, damage->offset_min)), "backup", DAMAGE_BACKUP);
}

/* The first is what is meant: where nothing is left, the backup. */
static int tiles_fill(const struct model *model, struct arena *arena, struct tile *tiles)
{
	const struct damage *damage = model->damage;
	bool read = damage->answers || damage->rounds;
	bool backup_first = damage->backup && damage->recovered && !read;
	int n = 0;
	if (backup_first)
		tiles[n++] = backup_tile(1, damage, arena);
	if (damage->recovered)
		tiles[n] = way_tile(n + 1, read ? _("Go on with what was read") : _("Begin anew"),
			"go-on", DAMAGE_GO_ON);
	else
		tiles[n] = way_tile(n + 1, _("Read what can still be read"), "recover", DAMAGE_RECOVER);
	n++;
	if (damage->backup && !backup_first) {
		tiles[n] = backup_tile(n + 1, damage, arena);
		n++;
	}
	if (!damage->recovered || damage->missing) {
		tiles[n] = way_tile(n + 1, _("Play without keeping anything"), "without", DAMAGE_WITHOUT);
		n++;
		if (model->profiles && model->profiles->count > 1) {
			tiles[n] = tile_numbered(n + 1, _("Play as somebody else"), "profiles",
				(struct action){ ACT_OPEN, SCREEN_PROFILES, 0, 0 });
			n++;
		}
	}
	tiles[0].flags = HOT_DEFAULT;
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
