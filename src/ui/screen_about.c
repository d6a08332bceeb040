/* What this is, whose the questions are, and the licences of what it stands on. */
#include "ui/frame.h"
#include "ui/input.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/words.h"

struct used {
	const char *name, *what, *licence;
};

static const struct used libraries[] = {
	{ "SDL2", N_("windows and input"), "zlib" },
	{ "SDL2_ttf", N_("drawing text"), "zlib" },
	{ "SDL2_mixer", N_("a class’s sounds"), "zlib" },
	{ "FreeType", N_("glyphs"), "FreeType License" },
	{ "HarfBuzz", N_("shaping text"), "MIT (old)" },
	{ "FriBidi", N_("text from the right"), "LGPL 2.1" },
	{ "libunibreak", N_("where lines break"), "zlib" },
	{ "utf8proc", N_("Unicode"), "MIT" },
	{ "fontconfig", N_("finding fonts"), "MIT (old)" },
	{ "libpng", N_("pictures"), "libpng License" },
	{ "libconfig", N_("reading banks"), "LGPL 2.1" },
	{ "SQLite", N_("keeping answers"), N_("public domain") },
	{ "Jansson", N_("reading exported answers"), "MIT" },
	{ "Inter", N_("the typeface"), "SIL OFL 1.1" },
	{ "Noto Sans", N_("further letters"), "SIL OFL 1.1" },
	{ "WenQuanYi Micro Hei", N_("further letters"), "Apache 2.0" },
	{ "Symbola", N_("emoji"), N_("free for any use") },
};

static void pair(struct strip *strip, const char *name, const char *text)
{
	if (text && *text)
		prose_row(strip, name, text, 30);
}

static const char *authors_joined(struct arena *arena, const struct bank *bank)
{
	const char *joined = "";
	for (int i = 0; i < bank->author_count; i++)
		joined = arena_format(arena, "%s%s%s", joined, i ? ", " : "", bank->authors[i]);
	return joined;
}

static void bank_part(struct strip *strip, const struct bank *bank)
{
	struct arena *arena = &strip->list->arena;
	int language = strip->look->language;
	prose_heading(strip, _("The questions"));
	pair(strip, _("Bank"),
		arena_format(arena, "%s, %s", text_in(bank->title, language), bank->version));
	pair(strip, _("Authors"), authors_joined(arena, bank));
	pair(strip, _("Licence"), bank->licence);
	pair(strip, _("Note"), text_in(bank->note, language));
	prose_heading(strip, _("The article they are on"));
	pair(strip, _("Title"), text_in(bank->article_title, language));
	pair(strip, _("Author"), bank->article_author);
	pair(strip, _("Publisher"), bank->article_publisher);
	pair(strip, _("Published"), bank->article_published);
	pair(strip, _("Address"), bank->article_url);
}

static void about_build(struct strip *strip, const void *context)
{
	const struct model *model = context;
	struct arena *arena = &strip->list->arena;
	prose_text(strip, _("A quiz and flashcards on one article: you read it, then you read it back. "
		"The game needs no network and no account. Answers stay on this computer."));
	pair(strip, _("Licence"), _("MIT: use it, change it, pass it on"));
	if (model->bank)
		bank_part(strip, model->bank);
	if (strip_over(strip))
		return;
	prose_heading(strip, _("It stands on"));
	for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++)
		pair(strip, libraries[i].name,
			arena_format(arena, "%s · %s", _(libraries[i].what), _(libraries[i].licence)));
}

void screen_about(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct hint hints[] = { prose_back_hint() };
	struct rect area = frame_draw(list, look, hints, 1);
	header_draw(list, look, &area, arena_format(&list->arena, "Readback %s",
		model->version ? model->version : ""), NULL);
	struct look large = prose_look(look, PROSE_SCALE);
	strip_fit(list, &large, area, model->ui->page, about_build, model);
	prose_page_keys(list);
}
