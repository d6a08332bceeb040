/* What is wrong with a bank, a lesson or a set of teams, as the command line tells it: place, what,
 * and how to mend it. */
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/prose.h"
#include "ui/row.h"
#include "ui/screens.h"
#include "ui/words.h"

#include <string.h>

static void finding_fill(struct strip *strip, const void *context)
{
	const struct diagnostic *finding = context;
	struct arena *arena = &strip->list->arena;
	const struct place *place = &finding->place;
	struct text_style label = { ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 };
	const char *where = place->line
		? arena_format(arena, _("Line %d, column %d · %s"), place->line, place->column,
			finding->code)
		: arena_format(arena, _("The whole file · %s"), finding->code);
	row_text(strip, label, where);
	row_text(strip, row_style(strip, FACE_STRONG, false), arena_format(arena, "%s.",
		finding->what));
	if (finding->mend)
		row_text(strip, row_style(strip, FACE_REGULAR, false), arena_format(arena,
			_("To mend it: %s."), finding->mend));
}

/* The sentences of mistakes are the command line's, which speaks English. */
static void english_tell(struct strip *strip)
{
	const char *here = N_("Mistakes are told in English, as on the command line.");
	const char *told = _(here);
	if (strcmp(told, here) == 0)
		return; /* so is everything else */
	prose_muted(strip, told);
}

static void mended_build(struct strip *strip, const void *context)
{
	(void)context;
	prose_text(strip, _("Nothing is wrong with it any more."));
}

/* Of which file, and what is said behind its mistakes. */
struct told {
	const struct diagnostics *list;
	const char *file, *after;
};

static void findings_build(struct strip *strip, const void *context)
{
	const struct told *told = context;
	const struct diagnostics *list = told->list;
	struct row_zone zone = { NULL, { ACT_NONE, 0, 0, 0 }, 0 };
	strip_text(strip, row_style(strip, FACE_REGULAR, true), told->file);
	strip_gap(strip, 1.4);
	english_tell(strip);
	for (size_t i = 0; i < list->count && !strip_over(strip); i++)
		row_draw(strip, &zone, finding_fill, &list->items[i]);
	if (list->left_out)
		prose_text(strip, arena_format(&strip->list->arena, ngettext("And %zu more.",
			"And %zu more.", list->left_out), list->left_out));
	prose_muted(strip, told->after);
}

static void told_draw(const struct model *model, const struct look *look, struct drawlist *list,
	const char *title, const struct told *told)
{
	const struct hint hints[] = { prose_back_hint() };
	const struct diagnostics *found = told->list;
	struct rect area = frame_draw(list, look, hints, 1);
	size_t count = found ? found->count + found->left_out : 0;
	header_draw(list, look, &area, title, found
		? arena_format(&list->arena, ngettext("%zu mistake", "%zu mistakes", count), count) : NULL);
	strip_fit(list, look, area, model->ui->page, found ? findings_build : mended_build, told);
	prose_page_keys(list);
}

void screen_findings(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct told told = { model->findings, model->findings_of,
		_("When the file is saved anew, it is looked at again.") };
	told_draw(model, look, list, _("What is wrong with this bank"), &told);
}

void screen_mistakes(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct told told = { model->mistakes, model->mistakes_of,
		_("As much of the file is used as can be read, and it stays as it is.") };
	told_draw(model, look, list, model->ui->kept.kind == KEPT_TEAMS
		? _("What is wrong with these teams") : _("What is wrong with this lesson"), &told);
}
