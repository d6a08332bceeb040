/* What actions do: to the state of the screens, or as messages and wishes for the wiring. */
#include "ui/act_parts.h"
#include "ui/edit.h"
#include "ui/focus.h"
#include "ui/ui.h"
#include "ui/words.h"

#include "base/check.h"
#include "base/utf8.h"
#include "core/grade.h"
#include "core/statistics.h"

#include <stdio.h>
#include <string.h>

enum { NEXT_AFTER_MS = 400 };

void ui_notice(struct ui *ui, const char *text)
{
	snprintf(ui->notice, sizeof ui->notice, "%s", text);
	ui->notice_fine = false;
}

void ui_notice_fine(struct ui *ui, const char *text)
{
	ui_notice(ui, text);
	ui->notice_fine = true;
}

static const struct question *question_now(const struct model *model)
{
	const struct turn *turn = model->round ? round_turn(model->round) : NULL;
	return turn ? &model->round->bank->questions[turn->question] : NULL;
}

struct message *act_send(const struct model *model, enum source source, enum message_kind kind,
	int64_t a, int64_t b, struct outbox *outbox)
{
	CHECK(outbox->message_count < OUTBOX_MESSAGES);
	struct message *message = &outbox->messages[outbox->message_count++];
	*message = (struct message){ .source = source, .kind = kind, .a = a, .b = b, .question = -1 };
	const struct round *round = model->round;
	if (round && (round->phase == PHASE_FRONT || round->phase == PHASE_BACK)) {
		int card = pile_next(&round->pile);
		message->question = card >= 0 ? round->pile.cards[card].question : -1;
	} else if (round && round_turn(round)) {
		message->question = round_turn(round)->question;
	}
	return message;
}

struct message *act_teach(const struct model *model, enum source source, enum message_kind kind,
	int64_t a, int64_t b, struct outbox *outbox)
{
	struct message *message = act_send(model, source, kind, a, b, outbox);
	message->player = -1;
	return message;
}

static void message_text(struct message *message, const char *text)
{
	snprintf(message->text, sizeof message->text, "%.*s", MESSAGE_TEXT_MAX - 1, text);
}

void ui_flush(const struct ui *ui, const struct model *model, enum source source,
	struct outbox *outbox)
{
	const struct question *question = question_now(model);
	if (!question || model->round->phase != PHASE_ASK || model->round->paused)
		return;
	int index = round_turn_index(model->round);
	if (question->kind == KIND_TYPED || question->kind == KIND_NUMBER) {
		if (strcmp(model->round->texts[index][0], ui->fields[0]))
			message_text(act_send(model, source, MESSAGE_TYPE, 0, 0, outbox), ui->fields[0]);
		return;
	}
	for (int i = 0; question->kind == KIND_GAP && i < question->gap_count; i++)
		if (!question->gaps[i].choice_count
			&& strcmp(model->round->texts[index][i], ui->fields[i]))
			message_text(act_send(model, source, MESSAGE_FILL, i, -1, outbox), ui->fields[i]);
}

bool ui_can_submit(const struct ui *ui, const struct model *model)
{
	const struct question *question = question_now(model);
	if (!question || model->round->phase != PHASE_ASK)
		return false;
	if (question->kind == KIND_NUMBER)
		return grade_is_number(model->round->bank, question, ui->fields[0]);
	if (question->kind == KIND_TYPED)
		return ui->fields[0][strspn(ui->fields[0], " ")] != '\0';
	if (question->kind != KIND_GAP)
		return round_can_confirm(model->round);
	const struct turn *turn = round_turn(model->round);
	for (int i = 0; i < question->gap_count; i++) {
		bool filled = question->gaps[i].choice_count ? turn->answer.filled[i] >= 0
			: ui->fields[i][strspn(ui->fields[i], " ")] != '\0';
		if (!filled)
			return false;
	}
	return true;
}

static const char *answer_lacks(const struct question *question)
{
	switch (question->kind) {
	case KIND_TYPED:
		return _("Type an answer first.");
	case KIND_NUMBER:
		return _("Write a number, in digits.");
	case KIND_GAP:
		return _("Fill every gap first.");
	case KIND_MATCH:
		return _("Join every line on the left first.");
	case KIND_ORDER:
		return _("Move a line first: as it stands, the order is not right.");
	case KIND_CHOICE:
	case KIND_MULTI:
	case KIND_TRUEFALSE:
	case KIND_VOICE:
	case KIND_STANDING:
	case KIND_CARD:
		return _("Pick an answer first.");
	}
	return "";
}

/* What is missing, and what to do for whoever does not know it. */
static void notice_lacks(struct ui *ui, const struct model *model, const struct question *question)
{
	char words[UI_NOTICE_MAX];
	snprintf(words, sizeof words, "%s %s", answer_lacks(question),
		round_can_skip(model->round) ? _("Or skip the question.")
		: _("Or pause, and finish without it."));
	ui_notice(ui, words);
}

void act_answer(struct ui *ui, const struct model *model, enum source source,
	struct outbox *outbox)
{
	const struct question *question = question_now(model);
	if (!question || model->round->phase != PHASE_ASK)
		return;
	if (!ui_can_submit(ui, model)) {
		notice_lacks(ui, model, question);
		return;
	}
	ui_flush(ui, model, source, outbox);
	act_send(model, source, MESSAGE_CONFIRM, 0, 0, outbox);
}

/* The next line on the left, as shown, that is joined to nothing; -1 where all are. */
static int left_free(const struct model *model, int behind)
{
	const struct turn *turn = round_turn(model->round);
	const struct question *question = question_now(model);
	int place = 0;
	while (place < question->pair_count && turn->left_shown[place] != behind)
		place++;
	for (int i = 1; i < question->pair_count; i++) {
		int left = turn->left_shown[(place + i) % question->pair_count];
		if (turn->answer.joined[left] < 0)
			return left;
	}
	return -1;
}

static void join(struct ui *ui, const struct model *model, enum source source, int left, int right,
	struct outbox *outbox)
{
	act_send(model, source, MESSAGE_JOIN, left, right, outbox);
	int kept = 0;
	for (int i = 0; i < ui->join_count; i++)
		if (ui->joins[i] != left)
			ui->joins[kept++] = ui->joins[i];
	ui->join_count = kept;
	if (right >= 0 && kept < PAIRS_MAX)
		ui->joins[ui->join_count++] = left;
	ui->left = right >= 0 ? left_free(model, left) : left;
}

void act_match(struct ui *ui, const struct model *model, struct action action,
	enum source source, struct outbox *outbox)
{
	const struct question *question = question_now(model);
	if (!question || question->kind != KIND_MATCH)
		return;
	if (action.verb == ACT_PICK_LEFT)
		ui->left = action.a; /* again, it stays: it may have been taken up by itself */
	else if (action.verb == ACT_PICK_RIGHT && ui->left >= 0)
		join(ui, model, source, ui->left, action.a, outbox);
	else if (action.verb == ACT_PICK_RIGHT)
		ui_notice(ui, _("Pick one on the left first."));
	else if (ui->join_count)
		join(ui, model, source, ui->joins[ui->join_count - 1], -1, outbox);
}

static void item_moved(struct ui *ui, int from, int to)
{
	if (ui->grabbed != from)
		return;
	ui->grabbed = to;
	if (ui->focus[0])
		snprintf(ui->focus, sizeof ui->focus, "item-%d", to);
}

void act_grab(struct ui *ui, const struct model *model, int place, enum source source,
	struct outbox *outbox)
{
	if (ui->grabbed < 0) {
		ui->grabbed = place;
	} else {
		if (ui->grabbed != place)
			act_send(model, source, MESSAGE_MOVE, ui->grabbed, place, outbox);
		ui->grabbed = -1;
	}
}

/* A zone was dropped on another: like picking one and then the other. */
bool ui_drop(struct ui *ui, const struct model *model, struct action drag, struct action drop,
	enum source source, struct outbox *outbox)
{
	if (!question_now(model))
		return false;
	if (drag.verb == ACT_PICK_LEFT && drop.verb == ACT_PICK_RIGHT)
		join(ui, model, source, drag.a, drop.a, outbox);
	else if (drag.verb == ACT_PICK_RIGHT && drop.verb == ACT_PICK_LEFT)
		join(ui, model, source, drop.a, drag.a, outbox);
	else if (drag.verb == ACT_GRAB && drop.verb == ACT_GRAB && drag.a != drop.a)
		act_send(model, source, MESSAGE_MOVE, drag.a, drop.a, outbox);
	else
		return false;
	ui->grabbed = -1;
	return true;
}

void act_start(struct ui *ui, const struct model *model, enum mode mode,
	struct outbox *outbox)
{
	if (!model->bank)
		return;
	outbox->start_rules = mode == MODE_QUIZ ? ui->quiz : mode == MODE_CARDS ? ui->cards
		: rules_default(mode);
	outbox->start_rules.mode = mode;
	outbox->wishes |= WISH_START;
	if (mode == MODE_WARMUP || mode == MODE_STUDY)
		return;
	outbox->settings = *model->settings;
	*(mode == MODE_QUIZ ? &outbox->settings.quiz : &outbox->settings.cards) = outbox->start_rules;
	outbox->wishes |= WISH_SAVE_SETTINGS;
}

/* The finished round that a screen shows: a past one looked through, or the last. */
static const struct round *round_shown(const struct ui *ui, const struct model *model)
{
	bool past = ui_screen(ui) == SCREEN_LOOK || ui_screen(ui) == SCREEN_HISTORY;
	return past && model->viewed ? model->viewed : model->round;
}

void act_missed(struct ui *ui, const struct model *model, struct outbox *outbox)
{
	const struct round *round = round_shown(ui, model);
	if (!round)
		return;
	int missed[ROUND_QUESTIONS_MAX], count = round_missed(round, missed);
	for (int i = 0; i < count; i++)
		outbox->chosen[i] = round->turns[missed[i]].question;
	outbox->chosen_count = count;
	outbox->start_rules = round->rules;
	outbox->start_rules.mode = MODE_QUIZ;
	outbox->start_rules.length = 0;
	outbox->start_rules.chosen = true;
	if (count)
		outbox->wishes |= WISH_START;
}

static void act_read(struct ui *ui, const struct model *model, int paragraph)
{
	const struct round *round = ui_screen(ui) == SCREEN_LOOK ? round_shown(ui, model)
		: model->round;
	const struct question *question = NULL;
	if (paragraph) {
		ui->paragraph = paragraph;
	} else if (ui_screen(ui) == SCREEN_ENTRY) {
		question = entry_question(model);
	} else if (ui_screen(ui) == SCREEN_CARD || ui_screen(ui) == SCREEN_LEECH) {
		question = card_question(model);
	} else if (round && ui_screen(ui) == SCREEN_LOOK) {
		int index = round_looked_question(round, ui->looked_at);
		question = index >= 0 ? &round->bank->questions[index] : NULL;
	} else if (round && round->phase == PHASE_BACK) {
		int card = pile_next(&round->pile);
		question = card >= 0 ? &round->bank->questions[round->pile.cards[card].question] : NULL;
	} else {
		question = question_now(model);
	}
	if (question && question->source_count)
		ui->paragraph = question->sources[0];
	ui_open(ui, SCREEN_READ, model->now_ms);
}

static void act_look_at(struct ui *ui, const struct model *model, int place)
{
	const struct round *round = ui_screen(ui) == SCREEN_LOOK ? round_shown(ui, model)
		: model->round;
	int count = round ? round_looked_count(round) : 0;
	if (!count)
		return;
	ui->looked_at = place < 0 ? 0 : place >= count ? count - 1 : place;
	ui->page = 0;
	if (ui_screen(ui) != SCREEN_LOOK)
		ui_open(ui, SCREEN_LOOK, model->now_ms);
}

void act_insert(struct ui *ui, const char *text)
{
	if (!edit_insert(ui->fields[ui->field], ui_field_size(ui->field), &ui->caret, text))
		ui_notice(ui, _("The field is full: not all of this was taken."));
}

static void act_type(struct ui *ui, int point)
{
	char text[5] = { 0 };
	utf8_put((uint32_t)point, text);
	act_insert(ui, text);
	if (ui->layer == 1)
		ui->layer = 0; /* one capital, then small letters again */
}

static void act_field(struct ui *ui, int field)
{
	if (field < 0 || field >= FIELDS_MAX)
		return;
	ui->field = field;
	ui->caret = (int)strlen(ui->fields[field]);
	ui->keyboard = ui->keyboard || ui->pad || ui->touch;
}

/* A field, and the keys on the screen. */
void act_typing(struct ui *ui, struct action action)
{
	if (action.verb == ACT_FIELD)
		act_field(ui, action.a);
	else if (action.verb == ACT_SHIFT)
		ui->layer = action.a;
	else if (action.verb == ACT_KEYBOARD)
		ui->keyboard = !ui->keyboard;
	else if (ui->field >= 0 && action.verb == ACT_TYPE)
		act_type(ui, action.a);
	else if (ui->field >= 0)
		edit_erase_before(ui->fields[ui->field], &ui->caret);
}

/* On the only display, help stands where the class would read its question. */
static bool help_covers(const struct model *model, enum screen from, enum screen to)
{
	return !model->wall && from == SCREEN_CLASS && to == SCREEN_HELP;
}

/* A round that is open stands still while another screen covers it. */
static void cover(struct ui *ui, const struct model *model, enum screen before, enum source source,
	struct outbox *outbox)
{
	const struct round *round = model->round;
	enum screen now = ui_screen(ui);
	if (!round || before == now || round->phase == PHASE_IDLE || round->phase == PHASE_END)
		return;
	if (before == SCREEN_ROUND && !round->paused) {
		ui_flush(ui, model, source, outbox);
		act_send(model, source, MESSAGE_PAUSE, 0, 0, outbox);
	} else if (help_covers(model, before, now) && !round->paused) {
		act_teach(model, source, MESSAGE_PAUSE, 0, 0, outbox);
	} else if (help_covers(model, now, before) && round->paused) {
		act_teach(model, source, MESSAGE_RESUME, 0, 0, outbox);
	} else if (now == SCREEN_ROUND && round->paused) {
		act_send(model, source, MESSAGE_RESUME, 0, 0, outbox);
	}
}

/* After a gap of choices the one behind it is next, if it is one to type into. */
static void gap_filled(struct ui *ui, const struct model *model, int gap)
{
	const struct question *question = question_now(model);
	if (question && question->kind == KIND_GAP && gap + 1 < question->gap_count
		&& !question->gaps[gap + 1].choice_count)
		act_field(ui, gap + 1);
}

/* "I was right", at the reveal or, after a test, while it is looked through. */
static void overrule(const struct ui *ui, const struct model *model, enum source source,
	struct outbox *outbox)
{
	const struct round *round = model->round;
	int turn = ui_screen(ui) == SCREEN_LOOK ? round->queue[ui->looked_at] : round_turn_index(round);
	if (turn < 0 || !round_can_overrule_turn(round, turn))
		return;
	struct message *message = act_send(model, source, MESSAGE_OVERRULE, 0, 0, outbox);
	message->question = round->turns[turn].question;
	message_text(message, round_disputed_text(round, turn));
}

/* Whoever was about to answer when the time ran out must not pass over what was right. */
static bool next_too_soon(const struct ui *ui, const struct model *model)
{
	const struct turn *turn = model->round ? round_turn(model->round) : NULL;
	return turn && turn->timed_out && model->now_ms - ui->entered_ms < NEXT_AFTER_MS;
}

void act_message(struct ui *ui, const struct model *model, struct action action,
	enum source source, struct outbox *outbox)
{
	enum message_kind kind = (enum message_kind)action.a;
	if (kind == MESSAGE_OVERRULE) {
		overrule(ui, model, source, outbox);
		return;
	}
	if (kind == MESSAGE_NEXT && next_too_soon(ui, model))
		return;
	act_send(model, source, kind, action.b, action.c, outbox);
	if (kind == MESSAGE_MOVE)
		item_moved(ui, action.b, action.c);
	else if (kind == MESSAGE_FILL)
		gap_filled(ui, model, action.b);
	else if (kind == MESSAGE_FINISH)
		ui_open(ui, SCREEN_ROUND, model->now_ms);
}

void act_screen(struct ui *ui, const struct model *model, struct action action,
	enum source source, struct outbox *outbox)
{
	enum screen before = ui_screen(ui);
	if (action.verb == ACT_OPEN && action.a == SCREEN_READ)
		ui->paragraph = 0;
	if (action.verb == ACT_OPEN && action.a == SCREEN_BANKS)
		outbox->wishes |= WISH_SHELF;
	if (action.verb == ACT_OPEN && action.a == SCREEN_HANDS)
		hands_begin(ui, model->round);
	if (action.verb == ACT_OPEN && action.a == SCREEN_BACKUPS)
		outbox->wishes |= WISH_BACKUPS;
	if (action.verb == ACT_OPEN)
		ui_open(ui, (enum screen)action.a, model->now_ms);
	else if (action.verb == ACT_BACK)
		ui_back(ui, model->now_ms);
	else if (action.verb == ACT_HOME)
		ui_open(ui, SCREEN_HOME, model->now_ms);
	else if (action.verb == ACT_READ)
		act_read(ui, model, action.a);
	else
		act_look_at(ui, model, action.a);
	if (action.verb == ACT_OPEN && action.a == SCREEN_PROFILES)
		act_profiles_enter(ui, model, outbox);
	cover(ui, model, before, source, outbox);
}
