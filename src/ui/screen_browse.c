/* All questions of the bank, as a list that can be searched: for who keeps the bank, or looks
 * something up. */
#include "ui/act_parts.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/library.h"
#include "ui/prose.h"
#include "ui/row.h"
#include "ui/screens.h"
#include "ui/view.h"
#include "ui/words.h"

struct listed {
	const struct model *model;
	const struct look *look;
	const struct question *question; /* of the row being drawn */
};

/* Which of the found ones stand in the list: it begins anew where there are fewer than before. */
struct rows {
	int from, to, count;
};

static struct rows rows_listed(const struct model *model)
{
	struct rows rows = { .from = model->ui->row, .count = entry_count(model) };
	if (rows.from >= rows.count)
		rows.from = 0;
	rows.to = rows.count - rows.from > ROWS_MAX ? rows.from + ROWS_MAX : rows.count;
	return rows;
}

static void question_fill(struct strip *strip, const void *context)
{
	const struct listed *listed = context;
	const struct view view = library_view(listed->model, listed->look, listed->question);
	struct text_style label = { ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, 0 };
	const char *ask = listed->question->kind == KIND_CARD
		? view_text(&view, listed->question->front) : view_ask(&view, &strip->list->arena);
	row_text(strip, row_style(strip, FACE_STRONG, false), ask);
	row_text(strip, label, library_about(&view, &strip->list->arena));
}

static void more_fill(struct strip *strip, const void *context)
{
	row_text(strip, row_style(strip, FACE_STRONG, false), context);
}

/* A row that leads to the rows before these, or behind them. */
static void more_draw(struct strip *strip, int from, int to, int named)
{
	struct arena *arena = &strip->list->arena;
	const char *text = arena_format(arena, _("Questions %s to %s"),
		number_words(strip->list, from + 1), number_words(strip->list, to));
	struct row_zone zone = { arena_format(arena, "row-%d", named),
		{ ACT_ROWS, from, 0, 0 }, 0 };
	row_draw(strip, &zone, more_fill, text);
}

static void browse_build(struct strip *strip, const void *context)
{
	struct listed listed = *(const struct listed *)context;
	const struct model *model = listed.model;
	const struct rows rows = rows_listed(model);
	int from = rows.from, to = rows.to, count = rows.count;
	library_field(strip, model->ui, FIELD_SEARCH, _("Search"));
	if (!count)
		prose_text(strip, _("No question holds these words."));
	if (from > 0)
		more_draw(strip, from - ROWS_MAX, from, from - 1);
	for (int i = from; i < to && !strip_over(strip); i++) {
		struct row_zone zone = { arena_format(&strip->list->arena, "row-%d", i),
			{ ACT_ENTRY, i, 0, 0 }, 0 };
		listed.question = &model->bank->questions[entry_at(model, i)];
		row_draw(strip, &zone, question_fill, &listed);
	}
	if (to < count)
		more_draw(strip, to, count - to > ROWS_MAX ? to + ROWS_MAX : count, to);
}

/* How many are found, and which of them stand here where these are not all. */
static const char *count_words(const struct model *model, struct drawlist *list)
{
	struct arena *arena = &list->arena;
	const struct rows rows = rows_listed(model);
	int all = model->bank->question_count;
	const char *words = arena_format(arena, ngettext("%s question", "%s questions",
		(unsigned long)all), number_words(list, all));
	if (rows.count < all)
		words = arena_format(arena, _("%s of %s"), number_words(list, rows.count), words);
	return rows.count > ROWS_MAX ? arena_format(arena, _("%s to %s of %s"),
		number_words(list, rows.from + 1), number_words(list, rows.to), words) : words;
}

/* Turning pages goes on into the rows before these, and behind them. */
static void page_keys(const struct model *model, struct drawlist *list)
{
	const struct rows rows = rows_listed(model);
	if (rows.from > 0 && list->page == 0)
		key_push(list, KEY_PAGE_UP, PAD_LEFT_SHOULDER,
			(struct action){ ACT_ROWS, rows.from - ROWS_MAX, 0, 0 });
	if (rows.to < rows.count && list->page == list->pages - 1)
		key_push(list, KEY_PAGE_DOWN, PAD_RIGHT_SHOULDER,
			(struct action){ ACT_ROWS, rows.to, 0, 0 });
}

void screen_browse(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct ui *ui = model->ui;
	struct hint hints[HINTS_MAX];
	int n = 0;
	if (model->bank && entry_count(model)) {
		hints[n++] = (struct hint){ .key_text = "↑", .to_text = "↓", .word = _("choose"),
			.pad = PAD_DOWN };
		hints[n++] = (struct hint){ .key_text = _("Enter"), .word = _("read it"), .name = "open",
			.action = { ACT_ENTRY, 0, 0, 0 }, .key = { KEY_ENTER }, .pad = PAD_SOUTH };
	}
	if (model->bank)
		hints[n++] = library_keys_hint(ui);
	hints[n++] = hint_back();
	struct rect area = frame_draw(list, look, hints, n);
	header_draw(list, look, &area, _("All questions"),
		model->bank ? count_words(model, list) : NULL);
	if (!model->bank)
		return;
	struct listed listed = { model, look, NULL };
	strip_list(list, look, area, ui->page, browse_build, &listed);
	page_keys(model, list);
}
