/* Scores that the teacher sets right: a team's by some points, for a reason and in the teacher's
 * own words; or an answer that is accepted from all who gave it. */
#include "ui/act_parts.h"

#include "core/class.h"
#include "ui/team.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

enum { POINTS_MOST = 10000 };

/* What was typed and judged wrong counts as right. */
static void accept(struct ui *ui, const struct model *model, int text, enum source source,
	struct outbox *outbox)
{
	const struct round *round = model->round;
	struct class_disputed all[CLASS_DISPUTED_MAX];
	int turn = class_on_wall(round), count = class_disputed(round, turn, all);
	for (int i = 0; i < count; i++) {
		if (all[i].text != text)
			continue;
		struct message *message = act_teach(model, source, MESSAGE_ACCEPT, 0, 0, outbox);
		message->question = round->turns[turn].question;
		snprintf(message->text, sizeof message->text, "%s", class_text(round, text));
		if (count == 1)
			ui_back(ui, model->now_ms);
		ui_notice_fine(ui, _("It counts as right now, for all who gave it."));
	}
}

static void correct_open(struct ui *ui, const struct model *model)
{
	ui->corrected = ui->points = 0;
	ui->reason = REASON_MISJUDGED;
	ui->unmade_told = false;
	ui->fields[FIELD_WORDS][0] = '\0';
	ui_open(ui, SCREEN_CORRECT, model->now_ms);
	/* Whose score it is comes first; of one team alone it is told. */
	snprintf(ui->focus, sizeof ui->focus, model->round->class->player_count > 1 ? "team-0"
		: "points+10");
}

/* What was to change is one team's: it is not carried to another. */
static void player_set(struct ui *ui, int player)
{
	if (player == ui->corrected)
		return;
	if (ui->points)
		ui_notice(ui, _("Another team: the change begins at 0 again."));
	ui->corrected = player;
	ui->points = 0;
}

static void points_add(struct ui *ui, int points)
{
	int sum = ui->points + points;
	if (sum > POINTS_MOST || sum < -POINTS_MOST)
		ui_notice(ui, _("A score is not corrected by more than that at once."));
	else
		ui->points = sum;
}

static bool words_fit(struct ui *ui)
{
	switch (words_fault(ui->fields[FIELD_WORDS])) {
	case NAME_BLANK: /* the reason says enough */
	case NAME_FINE:
		return true;
	case NAME_LONG:
		ui_notice(ui, _("These words are too many: they may have 200 characters."));
		return false;
	case NAME_BROKEN:
		ui_notice(ui, _("Some of these words cannot be read as text: type them anew."));
		return false;
	}
	return false;
}

static void correct_keep(struct ui *ui, const struct model *model, enum source source,
	struct outbox *outbox)
{
	char words[UI_NOTICE_MAX];
	struct arena arena;
	if (!ui->points) {
		ui_notice(ui, _("By how many points? Choose that first."));
		snprintf(ui->focus, sizeof ui->focus, "points+10");
		ui->field = -1;
		ui->page = PAGE_OF_FOCUS;
		return;
	}
	if (model->round->class->state.correction_count == CLASS_CORRECTIONS_MAX) {
		ui_notice(ui, _("This class has as many corrections as can be kept."));
		return;
	}
	if (!words_fit(ui))
		return;
	act_teach(model, source, MESSAGE_CORRECT, ui->points, ui->reason, outbox)->player =
		ui->corrected;
	outbox->wishes |= WISH_CLASS_WORDS;
	outbox->text = ui->fields[FIELD_WORDS];
	arena_init(&arena);
	snprintf(words, sizeof words, _("%s: the score is corrected. F9 takes that back."),
		team_name(model, &arena, ui->corrected));
	arena_close(&arena);
	ui_back(ui, model->now_ms);
	ui_notice_fine(ui, words);
}

static void correct_leave(struct ui *ui, const struct model *model)
{
	bool begun = ui->points || words_fault(ui->fields[FIELD_WORDS]) != NAME_BLANK;
	if (begun && !ui->unmade_told) {
		ui->unmade_told = true;
		ui_notice(ui, _("This correction is not made yet. Leave once more to give it up."));
		return;
	}
	ui_back(ui, model->now_ms);
}

void act_correct(struct ui *ui, const struct model *model, struct action action,
	enum source source, struct outbox *outbox)
{
	const struct class *class = model->round ? model->round->class : NULL;
	enum correct_act act = (enum correct_act)action.a;
	if (!class)
		return;
	if (!class->player_count) {
		ui_notice(ui, _("There is no team whose score could be corrected."));
		return;
	}
	if (act != CORRECT_LEAVE)
		ui->unmade_told = false;
	/* Whatever else is pressed, letters are keys again. */
	if (ui->field == FIELD_WORDS && act != CORRECT_KEEP && act != CORRECT_LEAVE)
		ui->field = -1;
	switch (act) {
	case CORRECT_OPEN:
		correct_open(ui, model);
		break;
	case CORRECT_PLAYER:
		player_set(ui, action.b);
		break;
	case CORRECT_POINTS:
		points_add(ui, action.b);
		break;
	case CORRECT_REASON:
		ui->reason = action.b;
		break;
	case CORRECT_KEEP:
		correct_keep(ui, model, source, outbox);
		break;
	case CORRECT_LEAVE:
		correct_leave(ui, model);
		break;
	case CORRECT_ACCEPT:
		accept(ui, model, action.b, source, outbox);
		break;
	}
}
