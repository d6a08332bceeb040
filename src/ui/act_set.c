/* What is set: rules on the set-up screens, and the settings. */
#include "ui/act_parts.h"

/* Speed needs a time limit: where there is none it brings one, and takes it away again. */
static void set_scoring(struct ui *ui, struct rules *rules, enum scoring scoring)
{
	rules->scoring = scoring;
	if (scoring == SCORING_SPEED && !rules->timer_ms) {
		rules->timer_ms = 30 * 1000;
		ui->timer_lent = true;
	} else if (scoring != SCORING_SPEED && ui->timer_lent) {
		rules->timer_ms = 0;
		ui->timer_lent = false;
	}
}

static bool set_rules(struct ui *ui, struct rules *rules, int setting, int value)
{
	switch ((enum setting)setting) {
	case SET_LENGTH:
		rules->length = value;
		return true;
	case SET_TOPIC:
		rules->topics = value < 0 ? 0 : rules->topics ^ UINT64_C(1) << value;
		return true;
	case SET_LEVEL:
		/* The last level cannot be taken away: a quiz of nothing is no quiz. */
		if (rules->levels != 1U << value)
			rules->levels ^= 1U << value;
		return true;
	case SET_ORDER:
		rules->order = (enum order)value;
		return true;
	case SET_TIMER:
		ui->timer_lent = false;
		rules->timer_ms = value;
		if (!value && rules->scoring == SCORING_SPEED)
			rules->scoring = SCORING_ACCURACY;
		return true;
	case SET_SCORING:
		set_scoring(ui, rules, (enum scoring)value);
		return true;
	case SET_FEEDBACK:
		rules->feedback = (enum feedback)value;
		return true;
	default: /* of a lesson, of study, or of the program */
		return false;
	}
}

/* A lesson's: of a class alone; all of it holds together whatever is set. */
static void set_lesson(struct ui *ui, int setting, int value)
{
	struct rules *rules = &ui->lesson;
	bool own = !set_rules(ui, rules, setting, value);
	ui->timer_lent = false;
	if (setting == SET_READING)
		rules->reading = value;
	else if (setting == SET_TIMER)
		rules->reading = false;
	else if (setting == SET_ORDER)
		rules->board = false;
	else if (setting == SET_STREAK)
		rules->streak = value;
	else if (setting == SET_HIDDEN)
		rules->hidden = value;
	else if (setting == SET_AGAIN)
		rules->again = value;
	else if (setting == SET_FOR_ALL)
		rules->for_all = value;
	else if (setting == SET_LESSON_MINUTES || setting == SET_LENGTH)
		ui->minutes = setting == SET_LESSON_MINUTES ? value : 0;
	if (own && setting == SET_BOARD) {
		rules->board = value;
		rules->scoring = value ? SCORING_BOARD : rules->scoring;
	}
	rules_settle(rules);
}

static bool set_study(struct study_settings *study, int setting, int value)
{
	switch ((enum setting)setting) {
	case SET_TARGET:
		study->schedule.target_permille = value;
		return true;
	case SET_MINUTES:
		study->minutes_a_day = value;
		return true;
	case SET_NEW:
		study->new_a_day = value;
		return true;
	case SET_CAP:
		study->schedule.cap_days = value;
		return true;
	case SET_FORM:
		study->form = (enum form)value;
		return true;
	case SET_TURN_HOUR:
		study->schedule.turn_hour = value;
		return true;
	default: /* of rules, or of the program */
		return false;
	}
}

void act_set(struct ui *ui, const struct model *model, int setting, int value,
	struct outbox *outbox)
{
	struct rules *rules = ui_screen(ui) == SCREEN_SETUP_CARDS ? &ui->cards : &ui->quiz;
	/* Sounds belong to the room, not to the lesson. */
	if (ui_screen(ui) == SCREEN_CLASS_SETUP && setting != SET_SOUNDS) {
		set_lesson(ui, setting, value);
		return;
	}
	if (set_rules(ui, rules, setting, value))
		return;
	outbox->settings = *model->settings;
	outbox->wishes |= WISH_SAVE_SETTINGS;
	if (set_study(&outbox->settings.study, setting, value))
		return;
	switch ((enum setting)setting) {
	case SET_THEME:
		outbox->settings.theme = (enum theme_name)value;
		break;
	case SET_TEXT_SCALE:
		outbox->settings.text_scale = value;
		break;
	case SET_STILL:
		outbox->settings.still = value;
		break;
	case SET_SOUNDS:
		outbox->settings.sounds = value;
		break;
	case SET_TONGUE:
		outbox->settings.tongue = (enum tongue_name)value;
		break;
	case SET_FULL_SCREEN:
		outbox->settings.full_screen = value;
		outbox->wishes |= WISH_FULL_SCREEN;
		break;
	default: /* done above */
		break;
	}
}
