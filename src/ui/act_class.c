/* What drives a lesson: the clicker's four keys and all that the presenter can do besides. */
#include "ui/act_parts.h"

#include "core/class.h"
#include "core/lesson.h"
#include "ui/class_words.h"
#include "ui/wall.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

enum { LATE_MS = 700, MORE_MS = 10 * 1000 };

/* The question of the board's first cell that is left, read as it stands on the wall; -1: none. */
static int cell_first(const struct round *round)
{
	enum { LEVELS = 3 };
	for (int topic = 0; topic < round->bank->topic_count; topic++)
		for (int level = 1; level <= LEVELS; level++) {
			int place = class_cell(round, topic, level);
			if (place >= 0)
				return round->turns[round->queue[place]].question;
		}
	return -1;
}

/* First the pages of what is on the wall, then what was looked back from, then the next step. */
static void go_on(struct ui *ui, const struct model *model, enum source source,
	struct outbox *outbox)
{
	const struct round *round = model->round;
	int cell = round->phase == PHASE_BOARD ? cell_first(round) : -1;
	if (round->paused) {
		act_teach(model, source, MESSAGE_RESUME, 0, 0, outbox);
		ui->wall.blank = false;
		ui_open(ui, SCREEN_CLASS, model->now_ms);
	} else if (ui->wall.blank) {
		ui->wall.blank = false;
	} else if (ui->wall.page + 1 < ui->wall.pages) {
		ui->wall.page++;
	} else if (ui->wall.back > 0) {
		ui->wall.back--;
		ui->wall.page = 0;
	} else if (round->class->state.buzzed >= 0) {
		ui->went_on = true;
		act_teach(model, source, MESSAGE_JUDGE, 1, 0, outbox); /* what was said is right */
	} else if (round->phase == PHASE_END) {
		/* One press too many is soon done, and there is no way back here. */
		ui_notice_fine(ui, _("The lesson is over. F5 leads home."));
	} else if (round->phase == PHASE_LOBBY && !round->class->player_count
		&& model->now_ms - ui->entered_ms < LATE_MS) {
		/* The key that opened the lobby, pressed twice: no lesson begins with nobody there. */
	} else if (cell >= 0) {
		ui->went_on = true;
		act_teach(model, source, MESSAGE_CELL, 0, 0, outbox)->question = cell;
	} else if (round->phase != PHASE_CLOSED || model->now_ms - ui->shut_ms >= LATE_MS) {
		ui->went_on = true;
		act_teach(model, source, MESSAGE_ON, 0, 0, outbox);
	}
}

static void look_back(struct ui *ui, const struct model *model, enum source source,
	struct outbox *outbox)
{
	if (model->round->class->state.buzzed >= 0) {
		ui->went_on = true;
		act_teach(model, source, MESSAGE_JUDGE, 0, 0, outbox);
	} else if (ui->wall.page > 0) {
		ui->wall.page--;
	} else if (ui->wall.back < wall_depth(model->round)) {
		ui->wall.back++;
		ui->wall.passage = false;
	}
}

/* A pause is one key and the same again; so is whatever a clicker's fourth key sends. */
static void pause(struct ui *ui, const struct model *model, enum source source,
	struct outbox *outbox)
{
	bool paused = model->round->paused;
	if (model->round->phase == PHASE_END) {
		ui_open(ui, SCREEN_HOME, model->now_ms);
		return;
	}
	act_teach(model, source, paused ? MESSAGE_RESUME : MESSAGE_PAUSE, 0, 0, outbox);
	/* Whoever goes on wants to see it. */
	ui->wall.blank &= !paused;
	ui_open(ui, SCREEN_CLASS, model->now_ms);
	if (!paused)
		ui_open(ui, SCREEN_CLASS_PAUSE, model->now_ms);
}

static void finish(struct ui *ui, const struct model *model, enum source source,
	struct outbox *outbox)
{
	if (model->round->paused)
		act_teach(model, source, MESSAGE_RESUME, 0, 0, outbox);
	act_teach(model, source, MESSAGE_FINISH, 0, 0, outbox);
	ui_open(ui, SCREEN_CLASS, model->now_ms);
}

/* The question that stands on the wall, also one that is looked back to. */
static void make_void(const struct model *model, enum source source, struct outbox *outbox)
{
	int turn = model->ui->wall.back > 0 ? wall_show(model).turn : class_on_wall(model->round);
	if (turn >= 0)
		act_teach(model, source, MESSAGE_VOID, 0, 0, outbox)->question =
			model->round->turns[turn].question;
}

/* Would a step back take the open question away, with what has been answered to it? */
static bool loses_answers(const struct round *round)
{
	enum message_kind last = class_last_step(round);
	return round->phase == PHASE_ASK && (last == MESSAGE_ON || last == MESSAGE_CELL)
		&& class_count(round, round_turn_index(round)).answered > 0;
}

static void step_back(struct ui *ui, const struct model *model, enum source source,
	struct outbox *outbox)
{
	char words[UI_NOTICE_MAX];
	const struct round *round = model->round;
	if (round->phase == PHASE_END) {
		ui_notice(ui, _("The lesson is over: it stays as it is."));
		return;
	}
	if (round->class->state.buzzed >= 0) {
		ui->went_on = true;
		act_teach(model, source, MESSAGE_JUDGE, JUDGE_NO_BUZZ, 0, outbox);
		ui_notice_fine(ui, _("The buzz is taken back: whoever likes may buzz."));
		return;
	}
	if (!class_can_step_back(round)) {
		ui_notice(ui, _("There is no step to take back."));
		return;
	}
	if (loses_answers(round) && !ui->back_asked) {
		ui->back_asked = true;
		ui_notice(ui, _("F9 once more takes the question back, with all that was answered."));
		return;
	}
	ui->back_asked = false;
	snprintf(words, sizeof words, "%s", class_back_words(model->round));
	ui->went_on = true;
	act_teach(model, source, MESSAGE_STEP_BACK, 0, 0, outbox);
	ui_open(ui, SCREEN_CLASS, model->now_ms);
	ui_notice_fine(ui, words);
}

static void begin(struct ui *ui, const struct model *model, struct outbox *outbox)
{
	if (!model->bank)
		return;
	struct lesson lesson;
	lesson_set_up(ui, model->bank, &lesson);
	outbox->settings = *model->settings;
	outbox->settings.lesson = lesson.rules;
	outbox->settings.lesson_minutes = lesson.minutes;
	outbox->start_rules = lesson_start(&lesson, model->bank, outbox->chosen,
		&outbox->chosen_count);
	outbox->wishes |= WISH_START | WISH_SAVE_SETTINGS;
}

bool act_forget(struct ui *ui)
{
	bool asked = ui->forget_asked;
	if (!asked)
		ui_notice(ui, _("Del once more forgets the names of this class, and deletes the reports "
			"that hold them."));
	ui->forget_asked = !asked;
	return asked;
}

void act_class(struct ui *ui, const struct model *model, enum class_act act, enum source source,
	struct outbox *outbox)
{
	if (act == CLASS_BEGIN) {
		begin(ui, model, outbox);
		return;
	}
	if (!model->round || !model->round->class)
		return;
	switch (act) {
	case CLASS_ON:
		go_on(ui, model, source, outbox);
		break;
	case CLASS_LOOK_BACK:
		look_back(ui, model, source, outbox);
		break;
	case CLASS_BLANK:
		ui->wall.blank = !ui->wall.blank;
		break;
	case CLASS_FREEZE:
		ui->wall.frozen = !ui->wall.frozen && model->wall;
		if (!model->wall)
			ui_notice(ui, _("Only one display is connected: the class sees this window."));
		break;
	case CLASS_HANDS:
		ui_notice(ui, model->round->phase == PHASE_ASK || model->round->phase == PHASE_CLOSED
			? _("No team raises hands for what is on the wall now.")
			: _("Hands are counted while a question is open, and before it is revealed."));
		break;
	case CLASS_PASSAGE:
		ui->wall.passage = !ui->wall.passage;
		ui->wall.page = 0;
		break;
	case CLASS_MORE_TIME:
		act_teach(model, source, MESSAGE_MORE_TIME, MORE_MS, 0, outbox);
		break;
	case CLASS_STEP_BACK:
		step_back(ui, model, source, outbox);
		break;
	case CLASS_SKIP:
		if (ui->wall.back > 0)
			ui_notice(ui, _("The wall shows what was before: PageDown leads forward."));
		else
			act_teach(model, source, MESSAGE_SKIP, 0, 0, outbox);
		break;
	case CLASS_VOID:
		make_void(model, source, outbox);
		break;
	case CLASS_PRACTICE:
		act_teach(model, source, MESSAGE_PRACTICE, 0, 0, outbox);
		break;
	case CLASS_PAUSE:
		pause(ui, model, source, outbox);
		break;
	case CLASS_FINISH:
		finish(ui, model, source, outbox);
		break;
	case CLASS_LEAVE:
		ui_open(ui, SCREEN_HOME, model->now_ms);
		break;
	case CLASS_SWAP:
		/* What was frozen for the one display does not fit the other. */
		ui->wall.frozen = false;
		outbox->wishes |= WISH_SWAP;
		break;
	case CLASS_FORGET:
		if (act_forget(ui))
			outbox->wishes |= WISH_FORGET;
		break;
	case CLASS_REPORT:
	case CLASS_MISSES:
		outbox->wishes |= WISH_REPORT;
		outbox->number = act == CLASS_MISSES;
		break;
	case CLASS_BEGIN:
		break;
	}
}

void act_cell(const struct model *model, int question, enum source source, struct outbox *outbox)
{
	if (model->round && model->round->class)
		act_teach(model, source, MESSAGE_CELL, 0, 0, outbox)->question = question;
}

void act_judge(const struct model *model, int right, enum source source, struct outbox *outbox)
{
	if (model->round && model->round->class)
		act_teach(model, source, MESSAGE_JUDGE, right, 0, outbox);
}

/* What is said aloud has no hands. */
static bool raises_hands(const struct round *round, int player)
{
	int turn = round && round->class ? round_turn_index(round) : -1;
	return turn >= 0 && player >= 0 && player < round->class->player_count
		&& round->class->players[player].present
		&& round->class->players[player].way == WAY_HANDS
		&& class_can_answer(round, turn, player);
}

int hands_next(const struct round *round, int player)
{
	int count = round && round->class ? round->class->player_count : 0;
	for (int i = 1; i <= count; i++)
		if (raises_hands(round, (player + i) % count))
			return (player + i) % count;
	return -1;
}

int hands_player(const struct ui *ui, const struct round *round)
{
	return raises_hands(round, ui->hands) ? ui->hands : hands_next(round, -1);
}

static void hands_take(struct ui *ui, const struct round *round, int player)
{
	ui->hands = player;
	ui->counted = player < 0 ? 0 : round_turn(round)->shown[0];
}

void hands_begin(struct ui *ui, const struct round *round)
{
	int first = hands_next(round, -1), player = first;
	while (player >= 0 && class_answered(round, round_turn_index(round), player)) {
		player = hands_next(round, player);
		if (player == first)
			break;
	}
	hands_take(ui, round, player);
}

void act_count(struct ui *ui, const struct model *model, struct action action, enum source source,
	struct outbox *outbox)
{
	int player = hands_player(ui, model->round), turn = player < 0 ? -1
		: round_turn_index(model->round);
	if (turn < 0)
		return;
	if (action.c) {
		hands_take(ui, model->round, hands_next(model->round, player));
		return;
	}
	ui->counted = action.a;
	int count = class_hands_up(model->round, turn, player, action.a) + action.b;
	if (action.b)
		act_teach(model, source, MESSAGE_COUNT, action.a, count < 0 ? 0 : count, outbox)->player =
			player;
}

/* A digit behind those that are there, as one types a number; over the limit it begins anew. */
bool act_count_digit(struct ui *ui, const struct model *model, int digit, enum source source,
	struct outbox *outbox)
{
	int player = hands_player(ui, model->round), turn = player < 0 ? -1
		: round_turn_index(model->round);
	if (turn < 0)
		return false;
	int count = class_hands_up(model->round, turn, player, ui->counted);
	count = digit < 0 ? count / 10 : count * 10 + digit > CLASS_SEATS_MAX ? digit
		: count * 10 + digit;
	act_teach(model, source, MESSAGE_COUNT, ui->counted, count, outbox)->player = player;
	return true;
}
