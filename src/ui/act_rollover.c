/* The keyboard's test: the keys of all teams that sit at it are held, set after set. */
#include "ui/act_parts.h"

#include "core/class.h"

bool rollover_useful(const struct round *round)
{
	int teams = 0;
	for (int i = 0; round && round->class && i < round->class->player_count; i++) {
		const struct player *player = &round->class->players[i];
		teams += player->present && (player->way == WAY_KEYS || player->way == WAY_BUZZER);
	}
	return teams > 1;
}

/* Those that a question may ask for. */
static void begin(struct rollover *rollover, const struct round *round)
{
	const struct class *class = round->class;
	int options = team_options(round);
	rollover_init(rollover);
	for (int i = 0; i < class->player_count; i++) {
		const struct player *player = &class->players[i];
		if (!player->present || (player->way != WAY_KEYS && player->way != WAY_BUZZER))
			continue;
		for (int j = 0; j < CLASS_KEYS; j++)
			if ((j < options || j == CLASS_CONFIRM) && player->keys[j])
				rollover_add(rollover, player->keys[j], i);
	}
	rollover_next(rollover);
}

void act_rollover(struct ui *ui, const struct model *model, bool again)
{
	if (!model->round || !model->round->class)
		return;
	if (ui_screen(ui) != SCREEN_ROLLOVER)
		ui_open(ui, SCREEN_ROLLOVER, model->now_ms);
	else if (!again) {
		rollover_next(&ui->rollover);
		return;
	}
	begin(&ui->rollover, model->round);
}

bool rollover_key(struct ui *ui, const struct input *input)
{
	struct rollover *rollover = &ui->rollover;
	if (ui_screen(ui) != SCREEN_ROLLOVER || !rollover->asked)
		return false;
	bool down = input->kind == INPUT_KEY, arrived = rollover_arrived(rollover);
	bool teams = down ? rollover_press(rollover, input->code)
		: rollover_release(rollover, input->code);
	/* Whoever held them all need not say so. */
	if (!down && arrived && !rollover->held)
		rollover_next(rollover);
	return teams;
}
