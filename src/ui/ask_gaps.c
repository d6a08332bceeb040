/* Gaps: the sentence with its gaps numbered, and below it a field or chips for each. */
#include "ui/ask.h"
#include "ui/control.h"
#include "ui/input.h"
#include "ui/lines.h"
#include "ui/words.h"

const char *ask_gap_sentence(const struct view *view, struct arena *arena)
{
	const char *words[GAPS_MAX];
	for (int i = 0; i < view->question->gap_count; i++) {
		const char *answer = view->question->gaps[i].choice_count ? view_gap_answer(view, i)
			: view->model->ui->fields[i];
		words[i] = *answer ? answer : view_gap_open(i);
	}
	return view_gaps(view, arena, words);
}

/* A gap's choice that takes most room. */
static const char *choice_longest(const struct strip *strip, const struct view *view,
	const struct gap *gap)
{
	const char *longest = "";
	int most = -1;
	for (int i = 0; i < gap->choice_count; i++) {
		const char *text = view_text(view, gap->choices[i].text);
		int width = lines_width(strip->look->metrics, FACE_HEAVY, 1000, text);
		if (width > most) {
			most = width;
			longest = text;
		}
	}
	return longest;
}

const char *ask_gap_longest(const struct strip *strip, const struct view *view)
{
	const char *words[GAPS_MAX];
	for (int i = 0; i < view->question->gap_count; i++) {
		const struct gap *gap = &view->question->gaps[i];
		words[i] = gap->choice_count ? choice_longest(strip, view, gap)
			: view->model->ui->fields[i];
		if (!*words[i])
			words[i] = view_gap_open(i);
	}
	return view_gaps(view, &strip->list->arena, words);
}

/* As many beside each other as each has its text in one line. */
static int choices_columns(const struct strip *strip, const struct tile *tiles, int count)
{
	int widest = 0;
	for (int i = 0; i < count; i++) {
		int natural = tile_natural(strip, &tiles[i]);
		widest = natural > widest ? natural : widest;
	}
	int gap = look_share(strip->look, 2), columns = (strip->w + gap) / (widest + gap);
	return columns < 1 ? 1 : columns > count ? count : columns;
}

static void choices_draw(struct strip *strip, const struct view *view, int gap, bool keys)
{
	const struct gap *held = &view->question->gaps[gap];
	struct tile tiles[CHOICES_MAX];
	for (int i = 0; i < held->choice_count; i++) {
		int choice = view->turn->gap_shown[gap][i];
		bool picked = view->turn->answer.filled[gap] == choice;
		tiles[i] = (struct tile){ .text = view_text(view, held->choices[choice].text), .shape = -1,
			.color = -1, .state = picked ? TILE_PICKED : TILE_OPEN,
			.mark = keys ? arena_format(&strip->list->arena, "%d", i + 1) : "",
			.name = arena_format(&strip->list->arena, "gap-%d-%d", gap, choice),
			.action = { ACT_MESSAGE, MESSAGE_FILL, gap, choice }, .flags = HOT_CHECK,
			.key = { keys ? KEY_1 + i : 0 } };
	}
	tiles_draw(strip, tiles, held->choice_count, choices_columns(strip, tiles, held->choice_count));
}

void ask_gaps(struct strip *strip, const struct view *view)
{
	const struct ui *ui = view->model->ui;
	struct text_style label = { ROLE_LABEL, FACE_REGULAR, strip->look->theme->muted, TEXT_KEEP };
	/* Digits pick in the first gap of choices that is still empty, else in the last one. */
	int keyed = -1;
	for (int i = view->question->gap_count - 1; i >= 0; i--)
		if (view->question->gaps[i].choice_count && (keyed < 0 || view->turn->answer.filled[i] < 0))
			keyed = i;
	for (int i = 0; i < view->question->gap_count; i++) {
		if (view->question->gaps[i].choice_count) {
			strip_text(strip, label, arena_format(&strip->list->arena, _("Gap %d"), i + 1));
			strip_gap(strip, 0.4);
			choices_draw(strip, view, i, i == keyed && ui->field < 0);
			strip_gap(strip, 1.4);
			continue;
		}
		strip_text(strip, label, arena_format(&strip->list->arena, _("Gap %d"), i + 1));
		struct field field = { .text = ui->fields[i], .compose = ui->field == i ? ui->compose
			: NULL, .caret = ui->field == i ? ui->caret : -1, .placeholder = _("Your answer"),
			.name = arena_format(&strip->list->arena, "field-%d", i),
			.action = { ACT_FIELD, i, 0, 0 } };
		field_draw(strip, &field);
		strip_gap(strip, 1.4);
		strip_break(strip);
	}
}
