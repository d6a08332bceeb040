/* One question of the bank as its author wrote it: what is asked, every answer with its why, and
 * what is said beside. */
#include "ui/act_parts.h"
#include "ui/control.h"
#include "ui/frame.h"
#include "ui/hints.h"
#include "ui/input.h"
#include "ui/library.h"
#include "ui/lines.h"
#include "ui/prose.h"
#include "ui/screens.h"
#include "ui/words.h"

#include <string.h>

/* An answer in its tile, and below it what is said to who chose it. */
static void answer_draw(struct strip *strip, const char *text, bool right, const char *why)
{
	struct tile tile = { .text = text, .shape = -1, .color = -1,
		.state = right ? TILE_RIGHT : TILE_OPEN };
	tiles_draw(strip, &tile, 1, 1);
	strip_gap(strip, 0.6);
	if (why && *why) {
		int inset = look_share(strip->look, 2.2);
		strip->x += inset;
		strip->w -= 2 * inset;
		strip_text(strip, style_of(strip, ROLE_LABEL, FACE_REGULAR, false), why);
		strip->x -= inset;
		strip->w += 2 * inset;
	}
	strip_gap(strip, 1);
	strip_break(strip);
}

static const char *option_why(const struct view *view, int option, bool right)
{
	const struct question *question = view->question;
	if (question->kind == KIND_TRUEFALSE)
		return right ? NULL : view_text(view, question->why);
	return question->choices ? view_text(view, question->choices[option].why) : NULL;
}

static void options_draw(struct strip *strip, const struct view *view)
{
	int count = question_options(view->bank, view->question);
	unsigned right = question_right(view->bank, view->question);
	for (int i = 0; i < count; i++)
		answer_draw(strip, view_option(view, i), right >> i & 1,
			option_why(view, i, right >> i & 1));
}

/* The first spelling is the answer as it is shown in a game; below it all others that count, of
 * every language, those of the present one first. */
static void spellings_draw(struct strip *strip, const struct view *view,
	const struct accept *accept)
{
	const char *told[BANK_LANGUAGES_MAX * ACCEPT_MAX], *others = "";
	struct arena *arena = &strip->list->arena;
	int languages = view->bank->language_count, count = 0;
	for (int l = 0; l < languages; l++) {
		const struct spellings *own = &accept->in[(view->look->language + l) % languages];
		for (int i = 0; i < own->count; i++) {
			int same = 0;
			while (same < count && strcmp(told[same], own->items[i]) != 0)
				same++;
			if (same == count)
				told[count++] = own->items[i];
		}
	}
	for (int i = 1; i < count; i++)
		others = arena_format(arena, "%s%s%s", others, i > 1 ? " · " : "", told[i]);
	answer_draw(strip, count ? told[0] : "", true,
		*others ? arena_format(arena, _("Accepted too: %s"), others) : NULL);
}

static void gaps_draw(struct strip *strip, const struct view *view)
{
	for (int i = 0; i < view->question->gap_count; i++) {
		const struct gap *gap = &view->question->gaps[i];
		prose_heading(strip, arena_format(&strip->list->arena, _("Gap %d"), i + 1));
		if (!gap->choice_count)
			spellings_draw(strip, view, &gap->accept);
		for (int c = 0; c < gap->choice_count; c++)
			answer_draw(strip, view_text(view, gap->choices[c].text), gap->choices[c].right,
				view_text(view, gap->choices[c].why));
	}
}

static void pairs_draw(struct strip *strip, const struct view *view)
{
	const struct question *question = view->question;
	for (int i = 0; i < question->pair_count; i++)
		answer_draw(strip, arena_format(&strip->list->arena, "%s – %s",
			view_text(view, question->pairs[i].left), view_right(view, i)), true, NULL);
	for (int i = 0; i < question->extra_count; i++)
		answer_draw(strip, view_text(view, question->extra[i]), false,
			_("Belongs to none of them."));
}

static void answers_draw(struct strip *strip, const struct view *view)
{
	const struct question *question = view->question;
	switch (question->kind) {
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
		options_draw(strip, view);
		break;
	case KIND_TYPED:
		spellings_draw(strip, view, &question->accept);
		break;
	case KIND_NUMBER:
	case KIND_CARD:
		answer_draw(strip, view_right_answer(view, &strip->list->arena), true, NULL);
		break;
	case KIND_MATCH:
		pairs_draw(strip, view);
		break;
	case KIND_ORDER:
		for (int i = 0; i < question->item_count; i++)
			answer_draw(strip, arena_format(&strip->list->arena, "%d. %s", i + 1,
				view_text(view, question->items[i])), true, NULL);
		break;
	case KIND_GAP:
		gaps_draw(strip, view);
		break;
	}
}

struct said {
	const char *label, *text; /* text may be NULL or "" */
};

/* Beside their labels where the widest of those leaves most of the line, else all below them. */
static void said_draw(struct strip *strip, const struct said *said, int count)
{
	int px = strip_px(strip, ROLE_BODY, FACE_STRONG), widest = 0;
	for (int i = 0; i < count; i++) {
		int w = lines_width(strip->look->metrics, FACE_STRONG, px, said[i].label) + 2 * px;
		if (said[i].text && *said[i].text && w > widest)
			widest = w;
	}
	int percent = (widest * 100 + strip->w - 1) / strip->w;
	for (int i = 0; i < count; i++)
		if (said[i].text && *said[i].text)
			prose_row(strip, said[i].label, said[i].text, percent <= 40 ? percent : 1);
}

static void entry_build(struct strip *strip, const void *context)
{
	const struct view *view = context;
	const struct question *question = view->question;
	struct arena *arena = &strip->list->arena;
	struct text_style ask = style_of(strip, ROLE_QUESTION, FACE_HEAVY, false);
	ask.flags = TEXT_BALANCE;
	strip_text(strip, style_of(strip, ROLE_LABEL, FACE_REGULAR, true), library_about(view, arena));
	strip_gap(strip, 1);
	strip_text(strip, ask, question->kind == KIND_CARD ? view_text(view, question->front)
		: view_gaps_open(view, arena));
	strip_gap(strip, 2);
	strip_break(strip);
	answers_draw(strip, view);
	strip_gap(strip, 1);
	const struct said said[] = {
		{ _("Explained"), view_text(view, question->explain) },
		{ _("Hint"), view_text(view, question->hint) },
		{ _("For the teacher"), view_text(view, question->note) },
		{ _("The article’s words"), question->quote
			? arena_format(arena, _("“%s”"), question->quote) : NULL },
		{ _("In the file"), arena_format(arena, _("%s, line %d"), question->id,
			question->place.line) },
	};
	said_draw(strip, said, sizeof said / sizeof *said);
}

void screen_entry(const struct model *model, const struct look *look, struct drawlist *list)
{
	const struct question *question = entry_question(model);
	int place = model->ui->entry, count = entry_count(model), n = 0;
	struct hint hints[HINTS_MAX];
	if (question && place > 0)
		hints[n++] = (struct hint){ .key_text = "←", .word = _("before"), .name = "before",
			.action = { ACT_ENTRY, place - 1, 0, 0 }, .key = { KEY_LEFT }, .pad = PAD_LEFT };
	if (question && place + 1 < count)
		hints[n++] = (struct hint){ .key_text = "→", .word = _("after"), .name = "after",
			.action = { ACT_ENTRY, place + 1, 0, 0 }, .key = { KEY_RIGHT }, .pad = PAD_RIGHT };
	if (question && question->source_count)
		hints[n++] = hint_read();
	hints[n++] = prose_back_hint();
	struct rect area = frame_draw(list, look, hints, n);
	const char *where = arena_format(&list->arena, _("%d of %d"), place + 1, count);
	header_draw(list, look, &area, _("All questions"), question ? where : NULL);
	if (!question)
		return;
	if (place == 0)
		key_push_dead(list, KEY_LEFT, PAD_LEFT);
	if (place + 1 == count)
		key_push_dead(list, KEY_RIGHT, PAD_RIGHT);
	struct view view = library_view(model, look, question);
	strip_fit(list, look, area, model->ui->page, entry_build, &view);
	prose_page_keys(list);
}
