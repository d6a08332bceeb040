/* Who plays: profiles chosen, made and named; and what to do where one is locked. */
#include "ui/act_parts.h"
#include "ui/focus.h"
#include "ui/profile_words.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

void act_row_focus(struct ui *ui, int row)
{
	ui->row = row / ROWS_MAX * ROWS_MAX;
	ui->page = PAGE_OF_FOCUS;
	snprintf(ui->focus, sizeof ui->focus, "row-%d", row);
}

void act_profiles_enter(struct ui *ui, const struct model *model, struct outbox *outbox)
{
	outbox->wishes |= WISH_PROFILES;
	for (int i = 0; model->profiles && i < model->profiles->count; i++)
		if (model->profiles->items[i].open)
			act_row_focus(ui, i);
}

/* The one in the focused row, else the one that plays now: a finger leaves no focus. */
static const struct profile *profile_meant(const struct ui *ui, const struct profile_list *list)
{
	int place = focus_row(ui);
	/* Not a row that leads to others. */
	if (place >= ui->row && place < list->count && place - ui->row < ROWS_MAX)
		return &list->items[place];
	return profile_open(list);
}

static void name_ask(struct ui *ui, const struct model *model, bool anew)
{
	const struct profile *profile = anew ? profile_meant(ui, model->profiles) : NULL;
	if (anew && !profile)
		return;
	ui->named = profile ? profile->number : -1;
	snprintf(ui->fields[FIELD_NAME], FIELD_BYTES, "%s",
		profile && profile->name ? profile->name : "");
	ui_open(ui, SCREEN_NAME, model->now_ms);
	/* Whoever has no keys at hand needs letters, a capital first. */
	ui->keyboard = ui->pad || ui->touch;
	ui->layer = ui->fields[FIELD_NAME][0] ? 0 : 1;
}

static void delete_ask(struct ui *ui, const struct model *model)
{
	const struct profile *profile = profile_meant(ui, model->profiles);
	if (!profile)
		return;
	if (profile->open)
		ui_notice(ui, _("Who plays now cannot be deleted: let somebody else play first."));
	else if (profile->number == PROFILE_DEFAULT)
		ui_notice(ui, _("The first profile cannot be deleted: it holds the others. It can be "
			"renamed."));
	else if (profile->busy)
		ui_notice(ui, _("Another Readback has this profile open: close it there first."));
	else {
		ui->named = profile->number;
		ui->restored = (int)(profile - model->profiles->items);
		ui_open(ui, SCREEN_DELETE, model->now_ms);
	}
}

/* Two of one name could not be told apart. */
static bool name_taken(const struct profile_list *list, const char *name, int number)
{
	for (int i = 0; i < list->count; i++)
		if (list->items[i].number != number && list->items[i].name
			&& strcmp(list->items[i].name, name) == 0)
			return true;
	return false;
}

static void name_submit(struct ui *ui, const struct model *model, struct outbox *outbox)
{
	struct arena arena;
	arena_init(&arena);
	const char *name = profile_name(&arena, ui->fields[FIELD_NAME]);
	if (!name) {
		ui_notice(ui, _("A name has 1 to 40 characters."));
	} else if (name_taken(model->profiles, name, ui->named)) {
		ui_notice(ui, _("There is a profile of this name already."));
	} else {
		outbox->wishes |= ui->named < 0 ? WISH_PROFILE_NEW : WISH_PROFILE_NAME;
		outbox->number = ui->named;
		outbox->text = ui->fields[FIELD_NAME];
	}
	arena_close(&arena);
}

void act_profile(struct ui *ui, const struct model *model, struct action action,
	struct outbox *outbox)
{
	if (action.verb == ACT_RETRY)
		outbox->wishes |= WISH_RETRY;
	else if (action.verb == ACT_READ_ONLY)
		outbox->wishes |= WISH_READ_ONLY;
	else if (!model->profiles)
		return;
	else if (action.verb == ACT_NAME)
		name_ask(ui, model, action.a);
	else if (action.verb == ACT_SUBMIT)
		name_submit(ui, model, outbox);
	else if (action.verb == ACT_DELETE && !action.a)
		delete_ask(ui, model);
	else if (action.verb == ACT_DELETE) {
		outbox->wishes |= WISH_PROFILE_DELETE;
		outbox->number = ui->named;
	}
	else {
		outbox->wishes |= WISH_PROFILE;
		outbox->number = action.a;
	}
}
