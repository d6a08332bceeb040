/* Which questions a lesson asks, and in which order. */
#include "ui/act_parts.h"

#include "core/draw.h"
#include "core/lesson.h"
#include "ui/focus.h"
#include "ui/words.h"

int lesson_place(const struct ui *ui, int question)
{
	for (int i = 0; i < ui->picks.count; i++)
		if (ui->picks.items[i] == question)
			return i;
	return -1;
}

void lesson_set_up(const struct ui *ui, const struct bank *bank, struct lesson *lesson)
{
	lesson_make(lesson, bank, &ui->lesson, ui->picks.items, ui->picks.count, ui->minutes);
}

/* What was put in an order is asked in it, until another order is wished. */
static void picks_settle(struct ui *ui, int before)
{
	if (!before && ui->picks.count)
		ui->lesson.order = ORDER_CHOSEN;
	else if (before && !ui->picks.count && ui->lesson.order == ORDER_CHOSEN)
		ui->lesson.order = ORDER_MIXED;
}

static void tick(struct ui *ui, const struct model *model, int question)
{
	struct picks *picks = &ui->picks;
	int place = lesson_place(ui, question);
	if (question < 0 || question >= model->bank->question_count
		|| model->bank->questions[question].kind == KIND_CARD)
		return;
	if (place >= 0) {
		picks->count--;
		for (int i = place; i < picks->count; i++)
			picks->items[i] = picks->items[i + 1];
	} else if (picks->count < ROUND_QUESTIONS_MAX) {
		picks->items[picks->count++] = question;
	} else {
		ui_notice(ui, _("A lesson has 256 questions at the most."));
	}
}

/* The picked question whose row has the focus changes places with its neighbour. */
static void swap(struct ui *ui, bool later)
{
	struct picks *picks = &ui->picks;
	int question = focus_row(ui);
	if (question < 0)
		return;
	int place = lesson_place(ui, question), other = later ? place + 1 : place - 1;
	if (place < 0) {
		ui_notice(ui, _("Tick it first: it is not in the lesson."));
	} else if (other >= 0 && other < picks->count) {
		picks->items[place] = picks->items[other];
		picks->items[other] = question;
	}
}

/* As the lesson would be drawn, so that it can be changed. */
static void draw(struct ui *ui, const struct model *model)
{
	struct rules rules = ui->lesson;
	struct random random;
	struct card drawn[ROUND_QUESTIONS_MAX];
	int left_out;
	rules.chosen = false;
	if (ui->minutes)
		rules.length = lesson_length(model->bank, &rules, ui->minutes);
	random_init(&random, (uint64_t)model->now_ms, 1);
	ui->picks.count = draw_round(model->bank, &rules, NULL, 0, &random, drawn, &left_out);
	for (int i = 0; i < ui->picks.count; i++)
		ui->picks.items[i] = drawn[i].question;
}

void act_lesson(struct ui *ui, const struct model *model, struct action action)
{
	if (!model->bank)
		return;
	int before = ui->picks.count;
	switch ((enum lesson_act)action.a) {
	case LESSON_TICK:
		tick(ui, model, action.b);
		break;
	case LESSON_EARLIER:
		swap(ui, action.b != 0);
		break;
	case LESSON_NONE:
		ui->picks.count = 0;
		break;
	case LESSON_DRAW:
		draw(ui, model);
		break;
	}
	picks_settle(ui, before);
}
