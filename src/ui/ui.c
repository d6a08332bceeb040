#include "ui/ui.h"

#include "base/check.h"

#include <stdio.h>
#include <string.h>

void ui_init(struct ui *ui, const struct settings *settings)
{
	memset(ui, 0, sizeof *ui);
	ui->depth = 1;
	ui->stack[0] = SCREEN_HOME;
	ui->field = ui->left = ui->grabbed = ui->turn = -1;
	ui->quiz = settings->quiz;
	ui->cards = settings->cards;
	ui->paragraph = 1;
	ui->lesson = settings->lesson;
	ui->minutes = settings->lesson_minutes;
	ui->named = -1;
}

enum screen ui_screen(const struct ui *ui)
{
	CHECK(ui->depth >= 1);
	return ui->stack[ui->depth - 1];
}

bool ui_in_round(const struct ui *ui)
{
	return ui->depth > 1 && (ui->stack[1] == SCREEN_ROUND || ui->stack[1] == SCREEN_CLASS);
}

_Static_assert((int)FIELDS_MAX <= (int)DRAWLIST_FIELDS, "the page of every field is told");

size_t ui_field_size(int field)
{
	return field < GAPS_MAX ? MESSAGE_TEXT_MAX : field == FIELD_WORDS ? FIELD_BYTES_MAX
		: FIELD_BYTES;
}

/* The field of the screen itself, where it has one. */
static void screen_field(struct ui *ui)
{
	enum screen screen = ui_screen(ui);
	int field = screen == SCREEN_BROWSE ? FIELD_SEARCH : screen == SCREEN_BANKS ? FIELD_PATH
		: screen == SCREEN_NAME ? FIELD_NAME : screen == SCREEN_NOTE ? FIELD_NOTE
		: screen == SCREEN_TEAM ? FIELD_TEAM : screen == SCREEN_TITLE ? FIELD_TITLE : -1;
	if (field < 0 && ui->field < GAPS_MAX)
		return; /* it may be a round's */
	ui->field = field;
	ui->layer = 0;
	ui->caret = field >= 0 ? (int)strlen(ui->fields[field]) : 0;
}

/* What no screen takes along to another. */
static void screen_enter(struct ui *ui, int64_t now_ms)
{
	screen_field(ui);
	ui->entered_ms = now_ms;
	ui->focus[0] = '\0';
	ui->page = 0;
	ui->drag.name[0] = '\0';
	ui->compose[0] = '\0';
	ui->keyboard = false;
	ui->notice[0] = '\0';
}

void ui_open(struct ui *ui, enum screen screen, int64_t now_ms)
{
	/* Home and the round are where ways end: the stack begins anew with them. */
	if (screen == SCREEN_HOME)
		ui->depth = 0;
	else if (screen == SCREEN_ROUND || screen == SCREEN_CLASS)
		ui->depth = 1;
	for (int i = 0; i < ui->depth; i++)
		if (ui->stack[i] == screen)
			ui->depth = i;
	if (ui->depth == UI_DEPTH)
		ui->depth--;
	ui->stack[ui->depth++] = screen;
	if (screen == SCREEN_LESSON || screen == SCREEN_BACKUPS || screen == SCREEN_SET_ASIDE
		|| screen == SCREEN_LESSONS || screen == SCREEN_TEAM_SETS || screen == SCREEN_CLASSES
		|| screen == SCREEN_ENDED)
		ui->row = 0;
	if (screen == SCREEN_BROWSE || screen == SCREEN_BANKS) {
		ui->fields[screen == SCREEN_BROWSE ? FIELD_SEARCH : FIELD_PATH][0] = '\0';
		ui->row = 0;
	}
	screen_enter(ui, now_ms);
}

/* The zone of a screen that leads to another: the way back ends on it. */
static const struct {
	enum screen from, to;
	const char *zone;
} ways[] = {
	{ SCREEN_PROGRESS, SCREEN_WEAK, PROGRESS_WEAK_ZONE },
	{ SCREEN_STUDY, SCREEN_PROGRESS, "progress" },
	{ SCREEN_STUDY, SCREEN_WEAK, "weak" },
	{ SCREEN_STUDY, SCREEN_READ, "by-memory" },
	{ SCREEN_STUDY, SCREEN_SET_ASIDE, "set-aside" },
	{ SCREEN_STUDY, SCREEN_STUDY_SETTINGS, "study-settings" },
};

/* A list opens where that stands in it which was looked at; -1: it is none. */
static int row_left(const struct ui *ui, enum screen before, enum screen now)
{
	return before == SCREEN_ENTRY && now == SCREEN_BROWSE ? ui->entry
		: before == SCREEN_CARD && (now == SCREEN_WEAK || now == SCREEN_SET_ASIDE) ? ui->weak
		: before == SCREEN_LOOK && now == SCREEN_HISTORY ? ui->past
		: before == SCREEN_RESTORE && now == SCREEN_BACKUPS ? ui->restored
		: before == SCREEN_DELETE && now == SCREEN_PROFILES ? ui->restored
		: before == SCREEN_ENDED_ONE && now == SCREEN_ENDED ? ui->kept.place
		: (before == SCREEN_KEPT_ASK || before == SCREEN_MISTAKES) && (now == SCREEN_LESSONS
		|| now == SCREEN_TEAM_SETS || now == SCREEN_CLASSES) ? ui->kept.place : -1;
}

static void focus_left(struct ui *ui, enum screen before, enum screen now)
{
	int row = row_left(ui, before, now);
	if (before == SCREEN_PLOT && now == SCREEN_PROGRESS)
		snprintf(ui->focus, sizeof ui->focus, PROGRESS_PLOT_ZONE, ui->picture);
	else if (row >= 0)
		snprintf(ui->focus, sizeof ui->focus, now == SCREEN_HISTORY ? "past-%d" : "row-%d", row);
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		if (ways[i].from == now && ways[i].to == before)
			snprintf(ui->focus, sizeof ui->focus, "%s", ways[i].zone);
	if (ui->focus[0])
		ui->page = PAGE_OF_FOCUS;
}

void ui_back(struct ui *ui, int64_t now_ms)
{
	enum screen before = ui_screen(ui);
	if (ui->depth > 1)
		ui->depth--;
	screen_enter(ui, now_ms);
	focus_left(ui, before, ui_screen(ui));
}

/* Which text fields the open question has, and their texts as the round keeps them. */
static void fields_settle(struct ui *ui, const struct round *round)
{
	memset(ui->fields, 0, GAPS_MAX * sizeof ui->fields[0]);
	ui->field = -1;
	ui->caret = ui->layer = 0;
	const struct turn *turn = round_turn(round);
	if (!turn || round->phase != PHASE_ASK)
		return;
	const struct question *question = &round->bank->questions[turn->question];
	int index = round_turn_index(round);
	int fields = question->kind == KIND_TYPED || question->kind == KIND_NUMBER ? 1
		: question->kind == KIND_GAP ? question->gap_count : 0;
	for (int i = fields - 1; i >= 0; i--) {
		if (question->kind == KIND_GAP && question->gaps[i].choice_count)
			continue;
		memcpy(ui->fields[i], round->texts[index][i], MESSAGE_TEXT_MAX);
		/* Gaps of choices that come first are filled first: digits are theirs until then. */
		ui->field = question->kind == KIND_GAP && i && question->gaps[0].choice_count ? -1 : i;
	}
	if (ui->field >= 0)
		ui->caret = (int)strlen(ui->fields[ui->field]);
	/* Digits are on the keys' third layer, and a number begins with one. */
	ui->layer = question->kind == KIND_NUMBER ? 2 : 0;
	ui->keyboard = ui->field >= 0 && (ui->pad || ui->touch);
}

/* Of a match the first line that is still free is taken up: its right side is next. */
static void joins_settle(struct ui *ui, const struct round *round)
{
	const struct turn *turn = round_turn(round);
	ui->left = ui->grabbed = -1;
	ui->join_count = 0;
	if (!turn)
		return;
	int pairs = round->bank->questions[turn->question].pair_count;
	for (int place = pairs - 1; place >= 0; place--) {
		int left = turn->left_shown[place];
		if (turn->answer.joined[left] >= 0)
			ui->joins[ui->join_count++] = left;
		else
			ui->left = left;
	}
}

/* A step of a lesson: who was about to close a question that closed by itself is late. */
static void class_settle(struct ui *ui, const struct model *model)
{
	bool counts = ui->phase == PHASE_ASK || ui->phase == PHASE_CLOSED;
	ui->shut_ms = ui->phase == PHASE_CLOSED && !ui->went_on ? model->now_ms : INT64_MIN / 2;
	ui->went_on = false;
	if (ui_screen(ui) == SCREEN_HANDS && !counts)
		ui_back(ui, model->now_ms);
	else if (ui_screen(ui) == SCREEN_CLASS)
		screen_enter(ui, model->now_ms);
}

void ui_settle(struct ui *ui, const struct model *model)
{
	int turn = -1;
	enum phase phase = PHASE_IDLE;
	if (model->round) {
		phase = model->round->phase;
		turn = phase == PHASE_FRONT || phase == PHASE_BACK ? pile_next(&model->round->pile)
			: round_turn_index(model->round);
	}
	/* Who speaks is told on the wall as it is now. */
	if (model->round && model->round->class && model->round->class->state.buzzed >= 0
		&& ui->wall.back > 0)
		ui->wall.back = ui->wall.page = 0;
	if (turn == ui->turn && phase == ui->phase)
		return;
	/* A question that closes stays as it is, on the page that is read. */
	bool closes = turn == ui->turn && ui->phase == PHASE_ASK && phase == PHASE_CLOSED;
	ui->turn = turn;
	ui->phase = phase;
	ui->wall.back = 0;
	ui->wall.page = closes ? ui->wall.page : 0;
	ui->wall.passage = false;
	if (!model->round)
		return;
	if (model->round->class) {
		class_settle(ui, model);
		return;
	}
	fields_settle(ui, model->round);
	joins_settle(ui, model->round);
	if (ui_screen(ui) == SCREEN_ROUND) {
		bool keyboard = ui->keyboard;
		screen_enter(ui, model->now_ms);
		ui->keyboard = keyboard;
	}
}

const struct draw *ui_field_zone(const struct ui *ui, const struct drawlist *list)
{
	for (int i = 0; ui->field >= 0 && i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (draw->kind == DRAW_HOT && draw->flags & HOT_FIELD && draw->action.a == ui->field)
			return draw;
	}
	return NULL;
}
