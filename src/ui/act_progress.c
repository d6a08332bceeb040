/* The pictures of progress, and the cards that they lead to. */
#include "core/progress.h"
#include "ui/act_parts.h"
#include "ui/progress_plot.h"

const struct question *card_question(const struct model *model)
{
	int question = model->ui->card.question;
	if (!model->bank || question < 0 || question >= model->bank->question_count)
		return NULL;
	return &model->bank->questions[question];
}

static void act_picture(struct ui *ui, const struct model *model, int picture)
{
	if (picture < 0 || picture >= PICTURES_LEAFED)
		return;
	ui->picture = picture;
	if (ui_screen(ui) == SCREEN_PLOT) {
		ui->page = 0;
	} else {
		ui->table = false;
		ui_open(ui, SCREEN_PLOT, model->now_ms);
	}
}

static void act_card(struct ui *ui, const struct model *model, int place)
{
	if (!model->progress || place < 0 || place >= model->progress->weak_count)
		return;
	ui->weak = place;
	ui->card = model->progress->weak[place].card;
	ui_open(ui, SCREEN_CARD, model->now_ms);
}

void act_progress(struct ui *ui, const struct model *model, struct action action,
	struct outbox *outbox)
{
	if (action.verb == ACT_PICTURE) {
		act_picture(ui, model, action.a);
	} else if (action.verb == ACT_TABLE) {
		ui->table = !ui->table;
		ui->page = 0;
	} else if (action.verb == ACT_CARD) {
		act_card(ui, model, action.a);
	} else if (model->progress) {
		outbox->wishes |= WISH_SAVE_PLOT;
		outbox->number = action.a;
	}
}
