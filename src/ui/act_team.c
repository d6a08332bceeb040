/* Teams in the lobby, and later: made, changed, gone; and what they press while they play. */
#include "ui/act_parts.h"

#include "core/class.h"
#include "core/team_set.h"
#include "ui/class_words.h"
#include "ui/words.h"

#include <stdio.h>
#include <string.h>

enum { OFFERED = 6, FEW_OPTIONS = 4 };

/* The keys that are offered first, where no question has more than four answers: rows of a
 * keyboard, left and right, far apart. */
static const uint16_t offered_few[OFFERED][CLASS_KEYS] = {
	{ KEY_1, KEY_2, KEY_3, KEY_4, 0, 0, KEY_5 },
	{ KEY_7, KEY_8, KEY_9, KEY_0, 0, 0, KEY_MINUS },
	{ KEY_A, KEY_S, KEY_D, KEY_F, 0, 0, KEY_G },
	{ KEY_Q, KEY_W, KEY_E, KEY_R, 0, 0, KEY_T },
	{ KEY_U, KEY_I, KEY_O, KEY_P, 0, 0, KEY_Y },
	{ KEY_Z, KEY_X, KEY_C, KEY_V, 0, 0, KEY_N },
};

/* And where one has: a row each, then two blocks of what is left at the right; never B, which
 * blanks the wall. */
static const uint16_t offered_many[OFFERED][CLASS_KEYS] = {
	{ KEY_1, KEY_2, KEY_3, KEY_4, KEY_5, KEY_6, KEY_7 },
	{ KEY_Q, KEY_W, KEY_E, KEY_R, KEY_T, KEY_Y, KEY_U },
	{ KEY_A, KEY_S, KEY_D, KEY_F, KEY_G, KEY_H, KEY_J },
	{ KEY_Z, KEY_X, KEY_C, KEY_V, KEY_N, KEY_M, KEY_COMMA },
	{ KEY_8, KEY_9, KEY_0, KEY_I, KEY_O, KEY_P, KEY_MINUS },
	{ KEY_K, KEY_L, KEY_SEMICOLON, KEY_LEFT_BRACKET, KEY_RIGHT_BRACKET, KEY_EQUALS,
		KEY_APOSTROPHE },
};

static const uint16_t (*offered_for(const struct round *round))[CLASS_KEYS]
{
	return team_options(round) > FEW_OPTIONS ? offered_many : offered_few;
}

static bool is_taken(const struct class *class, int player, int code)
{
	for (int i = 0; i < class->player_count && code; i++)
		for (int j = 0; j < CLASS_KEYS && i != player && class->players[i].present; j++)
			if (class->players[i].keys[j] == code)
				return true;
	return false;
}

/* Any key that is left: a buzzer needs one alone. */
static void buzzer_offer(struct ui *ui, const struct round *round)
{
	const uint16_t (*offered)[CLASS_KEYS] = offered_for(round);
	memset(ui->team.keys, 0, sizeof ui->team.keys);
	for (int place = 0; place < CLASS_KEYS; place++)
		for (int row = 0; row < OFFERED; row++) {
			int key = offered[row][place];
			if (!key || is_taken(round->class, ui->team.player, key))
				continue;
			ui->team.keys[0] = (uint16_t)key;
			return;
		}
}

static void keys_offer(struct ui *ui, const struct round *round)
{
	const uint16_t (*offered)[CLASS_KEYS] = offered_for(round);
	for (int row = 0; row < OFFERED; row++) {
		bool free = true;
		for (int i = 0; i < CLASS_KEYS; i++)
			free = free && !is_taken(round->class, ui->team.player, offered[row][i]);
		if (!free)
			continue;
		memcpy(ui->team.keys, offered[row], sizeof ui->team.keys);
		return;
	}
	memset(ui->team.keys, 0, sizeof ui->team.keys);
}

static void team_open(struct ui *ui, const struct model *model, int player)
{
	const struct class *class = model->round->class;
	bool fresh = player >= class->player_count;
	const struct player *at = &class->players[fresh ? 0 : player];
	if (player >= TEAMS_MAX) {
		ui_notice(ui, _("There are as many teams as a class can have."));
		return;
	}
	ui->team = (struct team_draft){ .player = player, .way = fresh ? WAY_KEYS : (int)at->way,
		.colour = fresh ? player % CLASS_COLOURS : at->colour, .pressing = -1 };
	const char *name = fresh || !model->names ? NULL : names_get(model->names, at->name);
	snprintf(ui->fields[FIELD_TEAM], FIELD_BYTES, "%s", name ? name : "");
	if (fresh)
		keys_offer(ui, model->round);
	else
		memcpy(ui->team.keys, at->keys, sizeof ui->team.keys);
	ui_open(ui, SCREEN_TEAM, model->now_ms);
}

static void way_set(struct ui *ui, const struct round *round, enum way way)
{
	ui->team.way = (int)way;
	ui->team.pressing = -1;
	memset(ui->team.keys, 0, sizeof ui->team.keys);
	if (way == WAY_KEYS)
		keys_offer(ui, round);
	else if (way == WAY_BUZZER)
		buzzer_offer(ui, round);
}

/* Who answers by keys has one for each answer. */
static bool keys_fit(struct ui *ui, const struct round *round)
{
	int needed = ui->team.way == WAY_KEYS ? team_options(round) : ui->team.way == WAY_BUZZER;
	for (int i = 0; i < needed; i++)
		if (!ui->team.keys[i]) {
			ui_notice(ui, _("This team has no keys yet: press them now."));
			memcpy(ui->team.before, ui->team.keys, sizeof ui->team.before);
			ui->team.pressing = i;
			ui->focus[0] = '\0';
			return false;
		}
	return true;
}

/* Has another team that is there this name already? */
static bool name_taken(const struct ui *ui, const struct model *model)
{
	const struct class *class = model->round->class;
	struct arena arena;
	arena_init(&arena);
	const char *name = name_settle(&arena, ui->fields[FIELD_TEAM]);
	int alike = name && model->names ? names_alike(model->names, name, ui->team.player + 1) : 0;
	arena_close(&arena);
	return alike && (alike > class->player_count || class->players[alike - 1].present);
}

static bool name_fits(struct ui *ui, const struct model *model)
{
	switch (name_fault(ui->fields[FIELD_TEAM])) {
	case NAME_BLANK:
		return true; /* the team's number stands for it */
	case NAME_LONG:
		return false; /* the form says so beside the name */
	case NAME_BROKEN:
		ui_notice(ui, _("Some of this name cannot be read as text: type it anew."));
		return false;
	case NAME_FINE:
		break;
	}
	bool taken = name_taken(ui, model);
	if (taken)
		ui_notice(ui, _("Another team has this name already."));
	return !taken;
}

/* Has the class as many groups that raise hands as it can have, without this one? */
static bool hands_full(const struct class *class, int player, enum way way)
{
	bool own = false;
	for (int i = 0; i < class->hands_count; i++)
		own |= class->hands[i].player == player;
	return way == WAY_HANDS && !own && class->hands_count == CLASS_HANDS_MAX;
}

/* How many of the questions to come are left out once a team answers in this way; 0 in the lobby,
 * which tells how many there are. */
static int left_out_by(const struct round *round, enum way way)
{
	int count = 0;
	if (!round->class->state.begun || !round->rules.for_all)
		return 0;
	for (int place = round->at + 1; place < round->turn_count; place++) {
		int turn = round->queue[place];
		count += round->class->turns[turn].again_of < 0 && class_askable(round, turn)
			&& !way_takes(way, round->bank->questions[round->turns[turn].question].kind);
	}
	return count;
}

static void less_tell(struct ui *ui, int less)
{
	char words[UI_NOTICE_MAX];
	snprintf(words, sizeof words, ngettext(
		"%d question to come is left out now: this team cannot answer it in its way.",
		"%d questions to come are left out now: this team cannot answer them in its way.",
		(unsigned long)less), less);
	ui_notice(ui, words);
}

static void team_keep(struct ui *ui, const struct model *model, enum source source,
	struct outbox *outbox)
{
	int player = ui->team.player;
	if (!name_fits(ui, model) || !keys_fit(ui, model->round))
		return;
	if (hands_full(model->round->class, player, (enum way)ui->team.way)) {
		ui_notice(ui, _("No more groups can raise hands: give this one another way to answer."));
		return;
	}
	int less = left_out_by(model->round, (enum way)ui->team.way);
	struct message *message = act_send(model, source, MESSAGE_PLAYER, player + 1,
		class_player((enum way)ui->team.way, ui->team.colour), outbox);
	message->player = player;
	class_keys_format(ui->team.keys, message->text);
	outbox->wishes |= WISH_CLASS_NAME;
	outbox->number = player + 1;
	outbox->text = ui->fields[FIELD_TEAM];
	ui_back(ui, model->now_ms);
	if (less)
		less_tell(ui, less);
}

static void team_leave(struct ui *ui, const struct model *model, enum source source,
	struct outbox *outbox)
{
	if (ui->team.player < model->round->class->player_count)
		act_send(model, source, MESSAGE_LEAVE, 0, 0, outbox)->player = ui->team.player;
	ui->claims[ui->team.player] = (struct claim){ .device = 0 };
	ui_back(ui, model->now_ms);
}

void act_team(struct ui *ui, const struct model *model, struct action action, enum source source,
	struct outbox *outbox)
{
	const struct class *class = model->round ? model->round->class : NULL;
	if (!class)
		return;
	switch ((enum team_act)action.a) {
	case TEAM_NEW:
		team_open(ui, model, class->player_count);
		break;
	case TEAM_EDIT:
		if (action.b < class->player_count)
			team_open(ui, model, action.b);
		break;
	case TEAM_WAY:
		way_set(ui, model->round, (enum way)action.b);
		break;
	case TEAM_COLOUR:
		ui->team.colour = action.b;
		break;
	case TEAM_KEYS:
		memcpy(ui->team.before, ui->team.keys, sizeof ui->team.before);
		ui->team.pressing = 0;
		ui->focus[0] = '\0';
		break;
	case TEAM_KEEP:
		team_keep(ui, model, source, outbox);
		break;
	case TEAM_LEAVE:
		team_leave(ui, model, source, outbox);
		break;
	case TEAM_EXTRA:
		if (ui->team.player < class->player_count)
			act_send(model, source, MESSAGE_EXTRA, action.b, 0, outbox)->player = ui->team.player;
		break;
	}
}

int team_options(const struct round *round)
{
	int most = 2;
	for (int i = 0; i < round->turn_count; i++) {
		int options = question_options(round->bank,
			&round->bank->questions[round->turns[i].question]);
		most = options > most ? options : most;
	}
	return most;
}

/* The place behind this one that is pressed next: choices as far as the lesson has any, then the
 * key that confirms; -1 behind the last. */
static int pressing_next(const struct ui *ui, const struct round *round)
{
	int next = ui->team.pressing + 1;
	if (ui->team.way == WAY_BUZZER)
		return -1;
	if (next < team_options(round))
		return next;
	return next <= CLASS_CONFIRM ? CLASS_CONFIRM : -1;
}

bool team_press(struct ui *ui, const struct model *model, const struct input *input)
{
	const struct class *class = model->round ? model->round->class : NULL;
	if (ui_screen(ui) != SCREEN_TEAM || ui->team.pressing < 0 || !class)
		return false;
	ui->team.pressed = true;
	if (input->repeat)
		return true;
	if (input->code == KEY_ESCAPE) {
		memcpy(ui->team.keys, ui->team.before, sizeof ui->team.keys);
		ui->team.pressing = -1;
		return true;
	}
	bool own = false;
	for (int i = 0; i < ui->team.pressing; i++)
		own |= ui->team.keys[i] == input->code;
	if (own || is_taken(class, ui->team.player, input->code)) {
		ui_notice(ui, _("This key is taken. Press another one."));
		return true;
	}
	if (!team_set_key_fits(input->code)) {
		ui_notice(ui, _("This key drives the lesson. Press another one."));
		return true;
	}
	ui->team.keys[ui->team.pressing] = (uint16_t)input->code;
	ui->team.pressing = pressing_next(ui, model->round);
	return true;
}
