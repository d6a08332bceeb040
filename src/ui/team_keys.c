/* What teams press while a question is open: their own keys, pads and buttons, as messages. They
 * win over every shortcut then. */
#include "ui/team_keys.h"

#include "core/class.h"
#include "ui/act_parts.h"

#include <string.h>

static struct message *send(const struct model *model, int player, enum source source,
	enum message_kind kind, int64_t a, struct outbox *outbox)
{
	struct message *message = act_send(model, source, kind, a, 0, outbox);
	message->player = player;
	return message;
}

/* The option that stands at a place on the wall. */
static int option_at(const struct round *round, int place)
{
	const struct turn *turn = round_turn(round);
	if (!turn)
		return place; /* the practice question */
	int options = question_options(round->bank, &round->bank->questions[turn->question]);
	return place < options ? turn->shown[place] : -1;
}

/* By certainty the same key once more says: surer. From certain it begins anew. */
static void certainty_send(const struct model *model, int player, int option, enum source source,
	struct outbox *outbox)
{
	const struct round *round = model->round;
	if (round->rules.scoring != SCORING_CERTAINTY || !round_turn(round))
		return;
	const struct class_answer *answer = class_answer_of(round, round_turn_index(round), player);
	bool again = answer->marks == 1u << option;
	send(model, player, source, MESSAGE_CERTAINTY, again ? answer->certainty % 3 + 1 : 1, outbox);
}

static void pick(const struct model *model, int player, int place, enum source source,
	struct outbox *outbox)
{
	const struct round *round = model->round;
	int option = option_at(round, place);
	if (option < 0)
		return;
	certainty_send(model, player, option, source, outbox);
	send(model, player, source, MESSAGE_PICK, option, outbox);
	const struct turn *turn = round_turn(round);
	/* Where one is picked, picking it is the answer; it can be changed until the close. */
	if (turn && kind_picks_one(round->bank->questions[turn->question].kind))
		send(model, player, source, MESSAGE_CONFIRM, 0, outbox);
}

static void press(const struct model *model, int player, int place, enum source source,
	struct outbox *outbox)
{
	if (model->round->class->players[player].way == WAY_BUZZER)
		send(model, player, source, MESSAGE_BUZZ, 0, outbox);
	else if (place == CLASS_CONFIRM)
		send(model, player, source, MESSAGE_CONFIRM, 0, outbox);
	else
		pick(model, player, place, source, outbox);
}

/* Where the teacher types, or is asked, keys are the teacher's. */
static bool is_teachers(enum screen screen)
{
	return screen == SCREEN_TEAM || screen == SCREEN_TITLE || screen == SCREEN_KEPT_ASK;
}

static bool plays(const struct ui *ui, const struct model *model)
{
	const struct round *round = model->round;
	return !is_teachers(ui_screen(ui)) && ui_in_round(ui) && round && round->class
		&& !round->paused && (round->phase == PHASE_ASK || round->phase == PHASE_PRACTICE);
}

bool team_has_digits(const struct class *class)
{
	for (int i = 0; i < class->player_count; i++) {
		const struct player *player = &class->players[i];
		bool keys = player->present && (player->way == WAY_KEYS || player->way == WAY_BUZZER);
		for (int j = 0; j < CLASS_KEYS && keys; j++)
			if (player->keys[j] >= KEY_1 && player->keys[j] <= KEY_0)
				return true;
	}
	return false;
}

bool team_key(const struct ui *ui, const struct model *model, const struct input *input,
	struct outbox *outbox)
{
	if (!plays(ui, model))
		return false;
	const struct class *class = model->round->class;
	for (int i = 0; i < class->player_count; i++) {
		const struct player *player = &class->players[i];
		bool keys = player->way == WAY_KEYS || player->way == WAY_BUZZER;
		for (int j = 0; j < CLASS_KEYS && player->present && keys; j++) {
			if (!player->keys[j] || player->keys[j] != input->code)
				continue;
			if (!input->repeat)
				press(model, i, j, SOURCE_KEY, outbox);
			return true;
		}
	}
	return false;
}

/* Whose device it is, also when it was pulled out and is back; where a team with a pad has none (it
 * is gone, or the program began anew), who presses first takes it. A Buzz! set's five buttons are
 * one team's. */
static int claimant(struct ui *ui, const struct model *model, int device, int button)
{
	const struct class *class = model->round->class;
	int count = class->player_count < TEAMS_MAX ? class->player_count : TEAMS_MAX;
	for (int i = 0; i < count; i++)
		if (ui->claims[i].device == device && ui->claims[i].button == button) {
			ui->claims[i].gone = false;
			return i;
		}
	for (int i = 0; i < count; i++)
		if (class->players[i].present && class->players[i].way == WAY_PAD
			&& (!ui->claims[i].device || ui->claims[i].gone)) {
			ui->claims[i] = (struct claim){ .device = device, .button = button };
			return i;
		}
	return -1;
}

bool team_pad(struct ui *ui, const struct model *model, const struct input *input,
	struct outbox *outbox)
{
	static const int places[] = { [PAD_SOUTH] = 0, [PAD_EAST] = 1, [PAD_WEST] = 2,
		[PAD_NORTH] = 3, [PAD_LEFT_SHOULDER] = 4, [PAD_RIGHT_SHOULDER] = 5,
		[PAD_START] = CLASS_CONFIRM };
	bool given = input->code == PAD_SOUTH || input->code == PAD_EAST || input->code == PAD_WEST
		|| input->code == PAD_NORTH || input->code == PAD_LEFT_SHOULDER
		|| input->code == PAD_RIGHT_SHOULDER || input->code == PAD_START;
	if (!plays(ui, model) || !input->device)
		return false;
	int player = claimant(ui, model, input->device, 0);
	if (player >= 0 && given && !input->repeat)
		press(model, player, places[input->code], SOURCE_PAD, outbox);
	return player >= 0;
}

/* A Buzz! set: for each of four players a large button, then blue, orange, green and yellow. */
bool team_button(struct ui *ui, const struct model *model, const struct input *input,
	struct outbox *outbox)
{
	enum { BUTTONS = 5 };
	if (!plays(ui, model) || !input->device)
		return false;
	int seat = input->code / BUTTONS * BUTTONS, button = input->code % BUTTONS;
	int player = claimant(ui, model, input->device, seat);
	if (player >= 0)
		press(model, player, button == 0 ? CLASS_CONFIRM : button - 1, SOURCE_PAD, outbox);
	return player >= 0;
}

bool team_device_gone(struct ui *ui, int device)
{
	bool gone = false;
	for (int i = 0; i < TEAMS_MAX; i++)
		if (ui->claims[i].device == device) {
			ui->claims[i].gone = gone = true;
		}
	return gone;
}
