/* Which file carries an action out: one table from verbs to what they do. */
#include "ui/act_parts.h"

#include "base/check.h"

struct press {
	struct ui *ui;
	const struct model *model;
	struct action action;
	enum source source;
	struct outbox *outbox;
};

static void to_nothing(const struct press *press)
{
	(void)press;
}

static void to_round(const struct press *press)
{
	act_message(press->ui, press->model, press->action, press->source, press->outbox);
}

static void to_screen(const struct press *press)
{
	act_screen(press->ui, press->model, press->action, press->source, press->outbox);
}

static void open_screen(const struct press *press, enum screen screen)
{
	act_screen(press->ui, press->model, (struct action){ ACT_OPEN, (int)screen, 0, 0 },
		press->source, press->outbox);
}

static void go_back(const struct press *press)
{
	act_screen(press->ui, press->model, (struct action){ ACT_BACK, 0, 0, 0 }, press->source,
		press->outbox);
}

/* What study asks or tells, and the screen that it leads to. */
static void to_study(const struct press *press)
{
	enum verb verb = press->action.verb;
	enum screen screen = ui_screen(press->ui);
	/* What was asked there is answered. */
	bool asked = screen == SCREEN_LEECH || screen == SCREEN_CLOCK || screen == SCREEN_RENAMED;
	enum screen opens = verb == ACT_WHY ? SCREEN_WHY : verb == ACT_NOTE ? SCREEN_NOTE
		: verb == ACT_CARD_NOW || verb == ACT_SET_ASIDE ? SCREEN_CARD : SCREEN_HOME;
	act_study(press->ui, press->model, press->action, press->source, press->outbox);
	if (opens != SCREEN_HOME)
		open_screen(press, opens);
	else if (verb == ACT_MEMORY && press->action.a)
		open_screen(press, SCREEN_READ);
	else if ((verb == ACT_LEARN || verb == ACT_RENAMED) && asked)
		go_back(press);
}

static void to_library(const struct press *press)
{
	act_library(press->ui, press->model, press->action, press->outbox);
}

static void to_profile(const struct press *press)
{
	act_profile(press->ui, press->model, press->action, press->outbox);
}

static void to_progress(const struct press *press)
{
	act_progress(press->ui, press->model, press->action, press->outbox);
}

static void to_journal(const struct press *press)
{
	act_journal(press->ui, press->model, press->action, press->outbox);
}

/* The note stands; back to its card. */
static void to_note(const struct press *press)
{
	act_study(press->ui, press->model, (struct action){ ACT_LEARN, LEARNING_NOTE, 0, 0 },
		press->source, press->outbox);
	press->outbox->learning.text = press->ui->fields[FIELD_NOTE];
	go_back(press);
}

/* Enter in a field: a question's, or a screen's own. */
static void to_field(const struct press *press)
{
	int field = press->ui->field;
	if (field < GAPS_MAX)
		act_answer(press->ui, press->model, press->source, press->outbox);
	else if (field == FIELD_NAME)
		to_profile(press);
	else if (field == FIELD_NOTE)
		to_note(press);
	else if (field == FIELD_TEAM)
		act_team(press->ui, press->model, (struct action){ ACT_TEAM, TEAM_KEEP, 0, 0 },
			press->source, press->outbox);
	else if (field == FIELD_WORDS)
		act_correct(press->ui, press->model, (struct action){ ACT_CORRECT, CORRECT_KEEP, 0, 0 },
			press->source, press->outbox);
	else if (field == FIELD_TITLE)
		act_kept(press->ui, press->model, (struct action){ ACT_KEPT, KEPT_ACT_SAVE, 0, 0 },
			press->outbox);
	else
		to_library(press);
}

static void to_typing(const struct press *press)
{
	act_typing(press->ui, press->action);
}

static void to_match(const struct press *press)
{
	act_match(press->ui, press->model, press->action, press->source, press->outbox);
}

static void to_order(const struct press *press)
{
	act_grab(press->ui, press->model, press->action.a, press->source, press->outbox);
}

/* A round begins: as set up, or of what was missed. */
static void to_begin(const struct press *press)
{
	if (press->action.verb == ACT_MISSED)
		act_missed(press->ui, press->model, press->outbox);
	else
		act_start(press->ui, press->model, (enum mode)press->action.a, press->outbox);
}

/* What the wiring alone carries out. */
static void to_wish(const struct press *press)
{
	enum verb verb = press->action.verb;
	if (verb == ACT_LOOK)
		press->ui->past = press->action.a;
	press->outbox->wishes |= verb == ACT_LOOK ? WISH_LOOK : verb == ACT_CONTINUE ? WISH_CONTINUE
		: verb == ACT_PASTE ? WISH_PASTE : WISH_QUIT;
	press->outbox->number = press->action.a;
}

static void to_setting(const struct press *press)
{
	const struct model *model = press->model;
	if (press->action.verb == ACT_FULLSCREEN)
		act_set(press->ui, model, SET_FULL_SCREEN, !model->full_screen, press->outbox);
	else
		act_set(press->ui, model, press->action.a, press->action.b, press->outbox);
}

static void to_page(const struct press *press)
{
	press->ui->page += press->action.a;
}

static void to_class(const struct press *press)
{
	struct action action = press->action;
	if (action.verb == ACT_CLASS)
		act_class(press->ui, press->model, (enum class_act)action.a, press->source, press->outbox);
	else if (action.verb == ACT_CELL)
		act_cell(press->model, action.a, press->source, press->outbox);
	else if (action.verb == ACT_JUDGE)
		act_judge(press->model, action.a, press->source, press->outbox);
	else if (action.verb == ACT_COUNT)
		act_count(press->ui, press->model, action, press->source, press->outbox);
	else if (action.verb == ACT_LESSON)
		act_lesson(press->ui, press->model, action);
	else if (action.verb == ACT_CORRECT)
		act_correct(press->ui, press->model, action, press->source, press->outbox);
	else if (action.verb == ACT_ROLLOVER)
		act_rollover(press->ui, press->model, action.a);
	else
		act_team(press->ui, press->model, action, press->source, press->outbox);
}

static void to_kept(const struct press *press)
{
	act_kept(press->ui, press->model, press->action, press->outbox);
}

static void (*const handlers[])(const struct press *press) = {
	[ACT_NONE] = to_nothing,
	[ACT_MESSAGE] = to_round,
	[ACT_SUBMIT] = to_field,
	[ACT_OPEN] = to_screen,
	[ACT_BACK] = to_screen,
	[ACT_HOME] = to_screen,
	[ACT_READ] = to_screen,
	[ACT_LOOK_AT] = to_screen,
	[ACT_PAGE] = to_page,
	[ACT_START] = to_begin,
	[ACT_MISSED] = to_begin,
	[ACT_CONTINUE] = to_wish,
	[ACT_LOOK] = to_wish,
	[ACT_PASTE] = to_wish,
	[ACT_QUIT] = to_wish,
	[ACT_SET] = to_setting,
	[ACT_FULLSCREEN] = to_setting,
	[ACT_FIELD] = to_typing,
	[ACT_TYPE] = to_typing,
	[ACT_ERASE] = to_typing,
	[ACT_SHIFT] = to_typing,
	[ACT_KEYBOARD] = to_typing,
	[ACT_PICK_LEFT] = to_match,
	[ACT_PICK_RIGHT] = to_match,
	[ACT_UNJOIN] = to_match,
	[ACT_GRAB] = to_order,
	[ACT_LEARN] = to_study,
	[ACT_MEMORY] = to_study,
	[ACT_RENAMED] = to_study,
	[ACT_REOPEN] = to_study,
	[ACT_NOTE] = to_study,
	[ACT_CARD_NOW] = to_study,
	[ACT_SET_ASIDE] = to_study,
	[ACT_BRING_BACK] = to_study,
	[ACT_WHY] = to_study,
	[ACT_BANK] = to_library,
	[ACT_PATH] = to_library,
	[ACT_RELOAD] = to_library,
	[ACT_ROWS] = to_library,
	[ACT_ENTRY] = to_library,
	[ACT_PROFILE] = to_profile,
	[ACT_NAME] = to_profile,
	[ACT_DELETE] = to_profile,
	[ACT_READ_ONLY] = to_profile,
	[ACT_RETRY] = to_profile,
	[ACT_PICTURE] = to_progress,
	[ACT_TABLE] = to_progress,
	[ACT_SAVE_PLOT] = to_progress,
	[ACT_CARD] = to_progress,
	[ACT_BACKUP] = to_journal,
	[ACT_RESTORE] = to_journal,
	[ACT_DAMAGE] = to_journal,
	[ACT_CLASS] = to_class,
	[ACT_CELL] = to_class,
	[ACT_JUDGE] = to_class,
	[ACT_COUNT] = to_class,
	[ACT_LESSON] = to_class,
	[ACT_CORRECT] = to_class,
	[ACT_TEAM] = to_class,
	[ACT_ROLLOVER] = to_class,
	[ACT_KEPT] = to_kept,
};

void ui_perform(struct ui *ui, const struct model *model, struct action action, enum source source,
	struct outbox *outbox)
{
	CHECK((size_t)action.verb < sizeof handlers / sizeof *handlers && handlers[action.verb]);
	/* Whatever comes between, by whatever device: it is asked anew. */
	if (!(action.verb == ACT_CLASS && action.a == CLASS_FORGET)
		&& !(action.verb == ACT_KEPT && action.a == KEPT_ACT_FORGET))
		ui->forget_asked = false;
	if (!(action.verb == ACT_CLASS && action.a == CLASS_STEP_BACK))
		ui->back_asked = false;
	handlers[action.verb](&(struct press){ ui, model, action, source, outbox });
}
