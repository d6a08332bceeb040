/* Which bank is open, and its questions as a list. */
#include "ui/act_parts.h"
#include "ui/set_aside.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

int entry_count(const struct model *model)
{
	if (!model->bank)
		return 0;
	return model->found ? model->found_count : model->bank->question_count;
}

int entry_at(const struct model *model, int place)
{
	return model->found ? model->found[place] : place;
}

const struct question *entry_question(const struct model *model)
{
	int place = model->ui->entry;
	if (place < 0 || place >= entry_count(model))
		return NULL;
	return &model->bank->questions[entry_at(model, place)];
}

static void act_bank(const struct model *model, int place, struct outbox *outbox)
{
	if (!model->shelf || place < 0 || place >= model->shelf->count)
		return;
	outbox->wishes |= WISH_BANK;
	outbox->path = model->shelf->items[place].path;
}

/* Spaces around a path come with what was pasted. */
static void act_path(struct ui *ui, struct outbox *outbox)
{
	char *path = ui->fields[FIELD_PATH];
	size_t from = strspn(path, " "), len = strlen(path);
	while (len > from && path[len - 1] == ' ')
		len--;
	memmove(path, path + from, len - from);
	path[len - from] = '\0';
	ui->caret = (int)strlen(path);
	if (!*path) {
		ui_notice(ui, _("Type the path of a bank first, or choose one below."));
		return;
	}
	outbox->wishes |= WISH_BANK;
	outbox->path = path;
}

static void act_entry(struct ui *ui, const struct model *model, int place)
{
	int count = entry_count(model);
	if (place < 0 || place >= count)
		return;
	ui->entry = place;
	ui->row = place / ROWS_MAX * ROWS_MAX;
	if (ui_screen(ui) == SCREEN_ENTRY)
		ui->page = 0;
	else
		ui_open(ui, SCREEN_ENTRY, model->now_ms);
}

static void act_rows(struct ui *ui, const struct model *model, int row)
{
	enum screen screen = ui_screen(ui);
	int count = screen == SCREEN_PROFILES ? model->profiles ? model->profiles->count : 0
		: screen == SCREEN_BACKUPS ? model->backups ? model->backups->count : 0
		: screen == SCREEN_SET_ASIDE ? set_aside_count(model)
		: kept_rows(model) >= 0 ? kept_rows(model) : entry_count(model);
	if (row < 0 || row >= count)
		return;
	bool back = row < ui->row;
	ui->row = row;
	ui->page = PAGE_OF_FOCUS;
	snprintf(ui->focus, sizeof ui->focus, "row-%d", back ? row + ROWS_MAX - 1 : row);
}

void act_library(struct ui *ui, const struct model *model, struct action action,
	struct outbox *outbox)
{
	if (action.verb == ACT_BANK)
		act_bank(model, action.a, outbox);
	else if (action.verb == ACT_RELOAD)
		outbox->wishes |= WISH_RELOAD;
	else if (action.verb == ACT_ROWS)
		act_rows(ui, model, action.a);
	else if (action.verb == ACT_ENTRY)
		act_entry(ui, model, action.a);
	else if (ui->field == FIELD_PATH)
		act_path(ui, outbox);
	else
		ui->keyboard = false; /* the search has found already */
}
