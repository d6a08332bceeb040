/* Gaps: the sentence with its gaps numbered, and below it a field or chips for each. */
#include "ui/ask.h"
#include "ui/control.h"
#include "ui/input.h"
#include "ui/words.h"

const char *ask_gap_sentence(const struct view *view, struct arena *arena)
{
	static const char *const empty[GAPS_MAX] = { "__1__", "__2__", "__3__", "__4__" };
	const char *words[GAPS_MAX];
	for (int i = 0; i < view->question->gap_count; i++) {
		const char *answer = view->question->gaps[i].choice_count ? view_gap_answer(view, i)
			: view->model->ui->fields[i];
		words[i] = *answer ? answer : empty[i];
	}
	return view_gaps(view, arena, words);
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
			.mark = keys ? arena_format(&strip->list->arena, "%d", i + 1) : NULL,
			.name = arena_format(&strip->list->arena, "gap-%d-%d", gap, choice),
			.action = { ACT_MESSAGE, MESSAGE_FILL, gap, choice }, .flags = HOT_CHECK,
			.key = { keys ? KEY_1 + i : 0 } };
	}
	tiles_draw(strip, tiles, held->choice_count, tiles_columns(strip, tiles, held->choice_count));
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
