/* A damaged journal, and backups: asked about, and put back. */
#include "ui/act_parts.h"

static void backup_ask(struct ui *ui, const struct model *model, int place)
{
	if (!model->backups || place < 0 || place >= model->backups->count)
		return;
	ui->restored = place;
	ui_open(ui, SCREEN_RESTORE, model->now_ms);
}

void act_journal(struct ui *ui, const struct model *model, struct action action,
	struct outbox *outbox)
{
	if (action.verb == ACT_BACKUP) {
		backup_ask(ui, model, action.a);
	} else if (action.verb == ACT_RESTORE) {
		outbox->wishes |= WISH_RESTORE;
		outbox->number = ui->restored;
	} else {
		outbox->wishes |= WISH_DAMAGE;
		outbox->number = action.a;
	}
}
