/* Lessons, sets of teams and classes: listed, saved by a title, opened, deleted; what a class that
 * is over came to, and its names. */
#include "ui/act_parts.h"

#include "core/class.h"
#include "ui/focus.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

static const enum screen LISTS[KEPT_KINDS] = { SCREEN_LESSONS, SCREEN_TEAM_SETS, SCREEN_CLASSES,
	SCREEN_ENDED };

int kept_rows(const struct model *model)
{
	for (int kind = 0; kind < KEPT_KINDS; kind++)
		if (ui_screen(model->ui) == LISTS[kind])
			return model->kept ? kept_count(model->kept, (enum kept_kind)kind) : 0;
	return -1;
}

int kept_meant(const struct ui *ui, const struct kept *kept, enum kept_kind kind)
{
	int count = kept_count(kept, kind), place = focus_row(ui);
	/* Not a row that leads to others. */
	if (place >= ui->row && place < count && place - ui->row < ROWS_MAX)
		return place;
	return ui->row < count ? ui->row : -1;
}

static void wish(struct outbox *outbox, enum kept_wish what, enum kept_kind kind, int place)
{
	outbox->wishes |= WISH_KEPT;
	outbox->kept.wish = what;
	outbox->kept.kind = kind;
	outbox->kept.place = place;
}

static void list_show(struct ui *ui, const struct model *model, enum kept_kind kind,
	struct outbox *outbox)
{
	const struct round *round = model->round;
	if (kind == KEPT_TEAMS && round && round->class && round->class->state.begun) {
		ui_notice(ui, _("Saved teams come in before the first question. Now N makes a new one."));
		return;
	}
	wish(outbox, KEPT_LOOK, kind, -1);
	ui->kept.kind = kind;
	ui_open(ui, LISTS[kind], model->now_ms);
}

static bool teams_there(const struct model *model)
{
	const struct class *class = model->round ? model->round->class : NULL;
	for (int i = 0; class && i < class->player_count; i++)
		if (class->players[i].present)
			return true;
	return false;
}

static void name_ask(struct ui *ui, const struct model *model, enum kept_kind kind,
	struct outbox *outbox)
{
	if (kind == KEPT_TEAMS && !teams_there(model)) {
		ui_notice(ui, _("There is no team yet that could be saved."));
		return;
	}
	wish(outbox, KEPT_LOOK, kind, -1);
	ui->kept.kind = kind;
	bool pointed = ui->pad || ui->touch;
	snprintf(ui->fields[FIELD_TITLE], FIELD_BYTES, "%.*s", FIELD_BYTES - 1, ui->titles[kind]);
	ui_open(ui, SCREEN_TITLE, model->now_ms);
	/* Whoever has no keys at hand needs letters, a capital first. */
	ui->keyboard = pointed;
	ui->layer = ui->fields[FIELD_TITLE][0] ? 0 : 1;
}

static void ask(struct ui *ui, const struct model *model, enum kept_ask what, int place)
{
	ui->kept.ask = what;
	ui->kept.place = place;
	ui_open(ui, SCREEN_KEPT_ASK, model->now_ms);
}

static void save(struct ui *ui, const struct model *model, struct outbox *outbox)
{
	enum kept_kind kind = ui->kept.kind;
	struct arena arena;
	arena_init(&arena);
	const char *title = title_settle(&arena, ui->fields[FIELD_TITLE]);
	int place = title ? kept_alike(model->kept, kind, title) : -1;
	if (!title) {
		ui_notice(ui, _("A title has 1 to 60 characters."));
	} else if (place >= 0) {
		ask(ui, model, KEPT_ASK_REPLACE, place);
	} else {
		wish(outbox, KEPT_SAVE, kind, -1);
		outbox->text = ui->fields[FIELD_TITLE];
	}
	arena_close(&arena);
}

static void use(struct ui *ui, const struct model *model, enum kept_kind kind, int place,
	struct outbox *outbox)
{
	if (place < 0 || place >= kept_count(model->kept, kind))
		return;
	ui->kept.kind = kind;
	ui->kept.place = place;
	if (kind == KEPT_ENDED)
		ui_open(ui, SCREEN_ENDED_ONE, model->now_ms);
	else if (kind == KEPT_TEAMS && model->kept->teams.items[place].teams && teams_there(model))
		ask(ui, model, KEPT_ASK_USE, place);
	else
		wish(outbox, KEPT_OPEN, kind, place);
}

static void mistakes_show(struct ui *ui, const struct model *model, enum kept_kind kind,
	struct outbox *outbox)
{
	int place = kept_meant(ui, model->kept, kind);
	if (place < 0)
		return;
	if (!kept_mistakes(model->kept, kind, place)) {
		ui_notice_fine(ui, _("There is no mistake in this file."));
		return;
	}
	ui->kept.kind = kind;
	ui->kept.place = place;
	wish(outbox, KEPT_TELL, kind, place);
	ui_open(ui, SCREEN_MISTAKES, model->now_ms);
}

static void confirm(struct ui *ui, const struct model *model, struct outbox *outbox)
{
	const struct kept_view kept = ui->kept;
	if (kept.place >= kept_count(model->kept, kept.kind))
		return;
	wish(outbox, kept.ask == KEPT_ASK_REPLACE ? KEPT_SAVE
		: kept.ask == KEPT_ASK_DELETE ? KEPT_DELETE : KEPT_OPEN, kept.kind, kept.place);
	outbox->text = ui->fields[FIELD_TITLE];
	ui_back(ui, model->now_ms);
}

void act_kept(struct ui *ui, const struct model *model, struct action action,
	struct outbox *outbox)
{
	enum kept_kind kind = (enum kept_kind)action.b;
	if (!model->kept) {
		ui_notice(ui, _("Nothing is kept this time."));
		return;
	}
	switch ((enum kept_act)action.a) {
	case KEPT_ACT_LIST:
		list_show(ui, model, kind, outbox);
		break;
	case KEPT_ACT_NAME:
		name_ask(ui, model, kind, outbox);
		break;
	case KEPT_ACT_SAVE:
		save(ui, model, outbox);
		break;
	case KEPT_ACT_USE:
		use(ui, model, kind, action.c, outbox);
		break;
	case KEPT_ACT_ASK:
		ui->kept.kind = kind;
		if (kept_meant(ui, model->kept, kind) >= 0)
			ask(ui, model, KEPT_ASK_DELETE, kept_meant(ui, model->kept, kind));
		break;
	case KEPT_ACT_MISTAKES:
		mistakes_show(ui, model, kind, outbox);
		break;
	case KEPT_ACT_YES:
		confirm(ui, model, outbox);
		break;
	case KEPT_ACT_REPORT:
		wish(outbox, KEPT_REPORT, KEPT_ENDED, ui->kept.place);
		break;
	case KEPT_ACT_MISSES:
		wish(outbox, KEPT_MISSES, KEPT_ENDED, ui->kept.place);
		break;
	case KEPT_ACT_FORGET:
		if (act_forget(ui))
			wish(outbox, KEPT_FORGET, KEPT_ENDED, ui->kept.place);
		break;
	}
}
