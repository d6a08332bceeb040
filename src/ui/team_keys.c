/* What teams press while a question is open: their own keys, pads and buttons, as messages. They
 * win over every shortcut then. */
#include "ui/team_keys.h"

#include "core/class.h"
#include "core/team_set.h"
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

/* Between the questions the keys of teams are nobody's: who presses late, or changes her mind too
 * late, drives nothing. What only moves the focus still does. */
static bool rests(const struct ui *ui, const struct model *model, int code)
{
	const struct round *round = model->round;
	bool moves = code == KEY_TAB || (code >= KEY_RIGHT && code <= KEY_UP);
	return !moves && ui_screen(ui) == SCREEN_CLASS && round && round->class
		&& round->class->state.begun && round->phase != PHASE_END;
}

/* Where teams play by pads, or by a set of buttons, these are theirs until the lesson is over:
 * whoever teaches has the keys. */
static bool pads_are_teams(const struct ui *ui, const struct model *model)
{
	const struct round *round = model->round;
	return ui_in_round(ui) && round && round->class && round->phase != PHASE_END
		&& class_has_way(round->class, WAY_PAD);
}

static int place_of(const struct player *player, int code)
{
	bool keys = player->present && team_set_has_keys(player->way);
	for (int i = 0; i < CLASS_KEYS && keys && code; i++)
		if (player->keys[i] == code)
			return i;
	return -1;
}

bool team_owns(const struct class *class, int code)
{
	for (int i = 0; i < class->player_count; i++)
		if (place_of(&class->players[i], code) >= 0)
			return true;
	return false;
}

bool team_has_digits(const struct class *class)
{
	bool digits = false;
	for (int code = KEY_1; code <= KEY_0; code++)
		digits |= team_owns(class, code);
	return digits;
}

bool team_key(const struct ui *ui, const struct model *model, const struct input *input,
	struct outbox *outbox)
{
	bool open = plays(ui, model);
	if (!open && !rests(ui, model, input->code))
		return false;
	const struct class *class = model->round->class;
	for (int i = 0; i < class->player_count; i++) {
		int place = place_of(&class->players[i], input->code);
		if (place < 0)
			continue;
		if (open && !input->repeat)
			press(model, i, place, SOURCE_KEY, outbox);
		return true;
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
		return input->device && pads_are_teams(ui, model);
	int player = claimant(ui, model, input->device, 0);
	if (player >= 0 && given && !input->repeat)
		press(model, player, places[input->code], SOURCE_PAD, outbox);
	return player >= 0 || pads_are_teams(ui, model);
}

/* A Buzz! set: for each of four players a large button, then blue, orange, green and yellow. */
bool team_button(struct ui *ui, const struct model *model, const struct input *input,
	struct outbox *outbox)
{
	enum { BUTTONS = 5 };
	if (!plays(ui, model) || !input->device)
		return input->device && pads_are_teams(ui, model);
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
