/* What the learner may set; each press takes effect at once. */
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/profile_words.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/words.h"

enum { SCALES = 5 };

static struct chip chip_of(const char *text, bool on, const char *name, enum setting setting,
	int value)
{
	return (struct chip){ .text = text, .on = on, .name = name,
		.action = { ACT_SET, (int)setting, value, 0 } };
}

static void theme_row(struct strip *strip, enum theme_name theme)
{
	const struct chip chips[THEME_COUNT] = {
		chip_of(_("Paper, light"), theme == THEME_PAPER, "theme-paper", SET_THEME, THEME_PAPER),
		chip_of(_("Night, dark"), theme == THEME_NIGHT, "theme-night", SET_THEME, THEME_NIGHT),
		chip_of(_("Contrast"), theme == THEME_CONTRAST, "theme-contrast", SET_THEME,
			THEME_CONTRAST),
	};
	chips_draw(strip, _("Colours"), chips, THEME_COUNT);
}

static void scale_row(struct strip *strip, int scale)
{
	static const int scales[SCALES] = { 100, 125, 150, 175, 200 };
	struct arena *arena = &strip->list->arena;
	struct chip chips[SCALES];
	for (int i = 0; i < SCALES; i++)
		chips[i] = chip_of(arena_format(arena, _("%d\u00a0%%"), scales[i]), scale == scales[i],
			arena_format(arena, "text-%d", scales[i]), SET_TEXT_SCALE, scales[i]);
	chips_draw(strip, _("Size of text"), chips, SCALES);
}

static void switch_row(struct strip *strip, const char *label, const char *on_name,
	const char *off_name, enum setting setting, bool on, bool on_value)
{
	const struct chip chips[] = {
		chip_of(_("On"), on, on_name, setting, on_value),
		chip_of(_("Off"), !on, off_name, setting, !on_value),
	};
	chips_draw(strip, label, chips, 2);
}

/* Each language by its own name: who reads no English looks for theirs. */
static void tongue_row(struct strip *strip, enum tongue_name tongue)
{
	const struct chip chips[TONGUE_COUNT] = {
		chip_of(_("The system’s"), tongue == TONGUE_SYSTEM, "language-system", SET_TONGUE,
			TONGUE_SYSTEM),
		chip_of("English", tongue == TONGUE_EN, "language-en", SET_TONGUE, TONGUE_EN),
		chip_of("Français", tongue == TONGUE_FR, "language-fr", SET_TONGUE, TONGUE_FR),
	};
	chips_draw(strip, _("Language"), chips, TONGUE_COUNT);
}

static void settings_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	const struct settings *settings = model->settings;
	theme_row(strip, settings->theme);
	scale_row(strip, settings->text_scale);
	switch_row(strip, _("Movement"), "movement-on", "movement-off", SET_STILL, !settings->still,
		false);
	switch_row(strip, _("Full screen"), "full-screen-on", "full-screen-off", SET_FULL_SCREEN,
		model->full_screen, true);
	tongue_row(strip, settings->tongue);
	const struct profile *profile = model->profiles ? profile_open(model->profiles) : NULL;
	const struct chip who = { .name = "profiles", .action = { ACT_OPEN, SCREEN_PROFILES, 0, 0 },
		.text = profile ? profile_words(&strip->list->arena, profile) : NULL };
	if (profile)
		chips_draw(strip, _("Profile"), &who, 1);
	const char *article = !model->bank || model->article ? _("The article’s own text")
		: _("Add the article’s own text");
	struct chip more[3] = {
		{ .text = article, .name = "article", .action = { ACT_OPEN, SCREEN_ARTICLE, 0, 0 } },
		{ .text = _("About Readback"), .name = "about",
			.action = { ACT_OPEN, SCREEN_ABOUT, 0, 0 } },
	};
	int count = 2;
	if (model->backups)
		more[count++] = (struct chip){ .text = _("Backups"), .name = "backups",
			.action = { ACT_OPEN, SCREEN_BACKUPS, 0, 0 } };
	strip_gap(strip, 2);
	chips_draw(strip, _("More"), more, count);
}

void screen_settings(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = {
		hint_move(),
		{ .key_text = _("Space"), .word = _("choose"), .pad = PAD_SOUTH },
		prose_back_hint(),
	};
	struct rect area = frame_draw(list, look, hints, sizeof hints / sizeof *hints);
	header_draw(list, look, &area, _("Settings"), _("Kept for the next time"));
	prose_fit(list, look, area, model->ui->page, settings_build, model);
}
