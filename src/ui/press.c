/* From an input to the action it means, against the list that was drawn last. */
#include "ui/act_parts.h"
#include "ui/edit.h"
#include "ui/focus.h"
#include "ui/team_keys.h"
#include "ui/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Is typed text going into a field now? Not while another zone has the focus; but where the
 * field is on another page of the question than the one that is read. */
static bool typing(const struct ui *ui, const struct drawlist *list)
{
	const struct draw *zone = ui_field_zone(ui, list);
	if (!zone)
		return drawlist_field_page(list, ui->field) >= 0 && !ui->focus[0];
	return !ui->focus[0] || !strcmp(ui->focus, zone->name);
}

static const struct draw *key_bound(const struct drawlist *list, int code)
{
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if ((draw->kind == DRAW_KEY || draw->kind == DRAW_HOT)
			&& (draw->key[0] == code || draw->key[1] == code))
			return draw;
	}
	return NULL;
}

static const struct draw *pad_bound(const struct drawlist *list, int button)
{
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if ((draw->kind == DRAW_KEY || draw->kind == DRAW_HOT) && draw->pad == button)
			return draw;
	}
	return NULL;
}

/* Keys that a field keeps for itself; true where this was one. */
static bool field_key(struct ui *ui, const struct input *input, struct outbox *outbox)
{
	char *line = ui->fields[ui->field];
	int code = input->code;
	/* An input method at work keeps every key. */
	if (ui->compose[0])
		return true;
	if (input->mods & MOD_CTRL) {
		if (code == KEY_V)
			outbox->wishes |= WISH_PASTE;
		return code == KEY_V;
	}
	/* A list's field is emptied first, and left then; what has a name, or a note, keeps it. */
	if (code == KEY_ESCAPE && ui->field >= GAPS_MAX && ui->field != FIELD_NOTE
		&& ui->field != FIELD_TEAM && ui->field != FIELD_WORDS && *line) {
		line[0] = '\0';
		ui->caret = 0;
		return true;
	}
	switch (code) {
	case KEY_BACKSPACE:
		edit_erase_before(line, &ui->caret);
		return true;
	case KEY_DELETE:
		edit_erase_behind(line, &ui->caret);
		return true;
	case KEY_LEFT:
		edit_left(line, &ui->caret);
		return true;
	case KEY_RIGHT:
		edit_right(line, &ui->caret);
		return true;
	case KEY_HOME:
		ui->caret = 0;
		return true;
	case KEY_END:
		ui->caret = (int)strlen(line);
		return true;
	default:
		/* Its letter comes as text. */
		return (code >= KEY_A && code <= KEY_0) || (code >= KEY_SPACE && code <= KEY_SLASH)
			|| (code >= 84 && code <= 99 && code != KEY_PAD_ENTER);
	}
}

static void focus_changed(struct ui *ui, const struct drawlist *list)
{
	const struct draw *focus = focus_get(ui, list);
	if (focus && focus->flags & HOT_FIELD) {
		ui->field = focus->action.a;
		ui->caret = (int)strlen(ui->fields[ui->field]);
	} else if (ui->field == FIELD_WORDS && !ui->keyboard) {
		ui->field = -1; /* beside it letters are keys; those on the screen are its own */
	}
}

/* A list goes on on the next page: from its last row there the focus goes to the one behind it,
 * and takes the page along. Rows are named by their places: "row-12". */
static bool rows_follow(struct ui *ui, const struct drawlist *list, enum step way)
{
	char next[UI_NAME_MAX];
	bool down = way == STEP_DOWN;
	int row = focus_row(ui);
	if (row < 0 || (!down && way != STEP_UP)
		|| !drawlist_hot_named(list, ui->focus)
		|| (down ? list->page + 1 >= list->pages : list->page == 0))
		return false;
	int place = row + (down ? 1 : -1);
	snprintf(next, sizeof next, "row-%d", place);
	if (place < 0 || drawlist_hot_named(list, next))
		return false;
	snprintf(ui->focus, sizeof ui->focus, "%s", next);
	ui->page = PAGE_OF_FOCUS;
	return true;
}

static void move(struct ui *ui, const struct drawlist *list, enum step way)
{
	/* The field that is typed into is where the way begins, though it wears no ring. */
	if (!ui->focus[0] && ui_field_zone(ui, list))
		focus_set(ui, ui_field_zone(ui, list));
	if (!rows_follow(ui, list, way))
		focus_move(ui, list, way);
	focus_changed(ui, list);
}

static bool move_key(struct ui *ui, const struct drawlist *list, const struct input *input)
{
	switch (input->code) {
	case KEY_TAB:
		move(ui, list, input->mods & MOD_SHIFT ? STEP_BEFORE : STEP_NEXT);
		return true;
	case KEY_UP:
		move(ui, list, STEP_UP);
		return true;
	case KEY_DOWN:
		move(ui, list, STEP_DOWN);
		return true;
	case KEY_LEFT:
		move(ui, list, STEP_LEFT);
		return true;
	case KEY_RIGHT:
		move(ui, list, STEP_RIGHT);
		return true;
	default:
		return false;
	}
}

/* Keys that mean the same on every screen. */
static bool key_everywhere(const struct ui *ui, const struct input *input, struct action *action)
{
	action->verb = ACT_NONE;
	if (input->code == KEY_F11)
		action->verb = ACT_FULLSCREEN;
	else if (input->code == KEY_F1)
		*action = (struct action){ ACT_OPEN, SCREEN_HELP, 0, 0 };
	else if (input->code == KEY_Q && input->mods & MOD_CTRL)
		action->verb = ACT_QUIT;
	else if (input->code == KEY_F5 && !ui_in_round(ui))
		action->verb = ACT_RELOAD;
	return action->verb != ACT_NONE;
}

/* Digits are hands, where these are counted. */
static bool hands_key(struct ui *ui, const struct model *model, const struct input *input,
	struct outbox *outbox)
{
	int digit = scancode_digit(input->code);
	if (ui_screen(ui) != SCREEN_HANDS || (digit < 0 && input->code != KEY_BACKSPACE))
		return false;
	return act_count_digit(ui, model, digit, SOURCE_KEY, outbox);
}

static void press_key(struct ui *ui, const struct model *model, const struct drawlist *list,
	struct input input, struct outbox *outbox)
{
	struct action action = { ACT_NONE, 0, 0, 0 };
	ui->pad = ui->touch = ui->team.pressed = false;
	if (rollover_key(ui, &input) || team_press(ui, model, &input)
		|| team_key(ui, model, &input, outbox) || hands_key(ui, model, &input, outbox))
		return;
	/* A question must not be closed by the press that opened it. */
	if (input.bounced && ui_screen(ui) == SCREEN_CLASS
		&& (input.code == KEY_PAGE_DOWN || input.code == KEY_PAGE_UP))
		return;
	/* Teams' keys are places; all others are letters, as the layout has them. */
	input.code = input.meant ? input.meant : input.code;
	if (!input.repeat && key_everywhere(ui, &input, &action)) {
		ui_perform(ui, model, action, SOURCE_KEY, outbox);
		return;
	}
	if (typing(ui, list) && field_key(ui, &input, outbox))
		return;
	if (ui_screen(ui) == SCREEN_ARTICLE && input.code == KEY_V && input.mods & MOD_CTRL) {
		outbox->wishes |= WISH_PASTE;
		return;
	}
	if (input.mods & (MOD_CTRL | MOD_ALT))
		return;
	input.code = scancode_plain(input.code);
	const struct draw *focus = focus_get(ui, list), *bound = key_bound(list, input.code);
	/* What is asked there is answered by one key, and left by any other. */
	enum screen screen = ui_screen(ui);
	if ((screen == SCREEN_RESTORE || screen == SCREEN_DELETE || screen == SCREEN_KEPT_ASK)
		&& !bound) {
		ui_perform(ui, model, (struct action){ ACT_BACK, 0, 0, 0 }, SOURCE_KEY, outbox);
		return;
	}
	bool presses = focus && !(focus->flags & HOT_FIELD)
		&& (input.code == KEY_SPACE || (input.code == KEY_ENTER
		&& !(bound && focus->flags & HOT_CHECK)));
	/* A held key moves the focus and turns pages; it never answers twice. */
	if (!input.repeat && presses && (ui->focus[0] || !bound))
		ui_perform(ui, model, focus->action, SOURCE_KEY, outbox);
	else if (bound && (!input.repeat || bound->action.verb == ACT_PAGE))
		ui_perform(ui, model, bound->action, SOURCE_KEY, outbox);
	else if (!bound)
		move_key(ui, list, &input);
}

/* With the keys on the screen, a pad's way begins on the first of them; false where there are
 * none, or where it has begun. */
static bool keys_enter(struct ui *ui, const struct drawlist *list)
{
	for (int i = 0; !ui->focus[0] && ui->keyboard && i < list->count; i++)
		if (list->items[i].kind == DRAW_HOT && list->items[i].action.verb == ACT_TYPE) {
			focus_set(ui, &list->items[i]);
			return true;
		}
	return false;
}

static void press_pad(struct ui *ui, const struct model *model, const struct drawlist *list,
	const struct input *input, struct outbox *outbox)
{
	static const enum step ways[] = { [PAD_UP] = STEP_UP, [PAD_DOWN] = STEP_DOWN,
		[PAD_LEFT] = STEP_LEFT, [PAD_RIGHT] = STEP_RIGHT };
	bool first = !ui->pad;
	if (team_pad(ui, model, input, outbox))
		return;
	ui->pad = true;
	ui->touch = false;
	/* Whoever takes up a pad at a question's field needs letters. */
	if (first && ui_field_zone(ui, list) && ui->field < GAPS_MAX)
		ui->keyboard = true;
	const struct draw *bound = pad_bound(list, input->code), *focus = focus_get(ui, list);
	bool chosen = input->code == PAD_SOUTH && ui->focus[0] && focus;
	if (bound && !chosen) {
		ui_perform(ui, model, bound->action, SOURCE_PAD, outbox);
	} else if (input->code == PAD_SOUTH) {
		if (!focus && !keys_enter(ui, list))
			focus_move(ui, list, STEP_NEXT);
		else if (focus)
			ui_perform(ui, model, focus->action, SOURCE_PAD, outbox);
	} else if (input->code >= PAD_UP && input->code <= PAD_RIGHT && !keys_enter(ui, list)) {
		if (!rows_follow(ui, list, ways[input->code]))
			focus_move(ui, list, ways[input->code]);
		focus_changed(ui, list);
	}
}

static void pointer_down(struct ui *ui, const struct drawlist *list, const struct input *input)
{
	ui->pad = false;
	ui->touch = input->touch;
	const struct draw *hot = drawlist_hot_at(list, input->x, input->y);
	ui->drag = (struct drag){ .from_x = input->x, .from_y = input->y, .x = input->x,
		.y = input->y };
	if (!hot)
		return;
	snprintf(ui->drag.name, sizeof ui->drag.name, "%s", hot->name);
	ui->drag.action = hot->action;
	ui->drag.flags = hot->flags;
}

static void pointer_move(struct ui *ui, const struct look *look, const struct input *input)
{
	if (!ui->drag.name[0])
		return;
	ui->drag.x = input->x;
	ui->drag.y = input->y;
	int far = abs(input->x - ui->drag.from_x) + abs(input->y - ui->drag.from_y);
	if (ui->drag.flags & HOT_DRAG && far > look_share(look, 2))
		ui->drag.moving = true;
}

static void pointer_up(struct ui *ui, const struct model *model, const struct drawlist *list,
	const struct input *input, struct outbox *outbox)
{
	struct drag drag = ui->drag;
	enum source source = input->touch ? SOURCE_TOUCH : SOURCE_MOUSE;
	ui->drag = (struct drag){ 0 };
	const struct draw *hot = drawlist_hot_at(list, input->x, input->y);
	if (!drag.name[0] || !hot)
		return;
	/* What is done with the row that has the focus. */
	if (hot->action.verb != ACT_BRING_BACK)
		ui->focus[0] = '\0';
	if (drag.moving) {
		if (hot->flags & HOT_DROP)
			ui_drop(ui, model, drag.action, hot->action, source, outbox);
	} else if (!strcmp(drag.name, hot->name)) {
		ui_perform(ui, model, hot->action, source, outbox);
	}
}

static void paste(struct ui *ui, const struct drawlist *list, const struct input *input,
	struct outbox *outbox)
{
	if (ui_screen(ui) == SCREEN_ARTICLE) {
		outbox->wishes |= WISH_ARTICLE;
		outbox->text = input->text;
	} else if (ui_field_zone(ui, list) || typing(ui, list)) {
		act_insert(ui, input->text);
	}
}

/* In a list with a field letters go to the field, wherever the focus is. */
static void type(struct ui *ui, const struct drawlist *list, const char *text)
{
	if (!typing(ui, list) && ui->field >= GAPS_MAX && text[0] != ' ')
		ui->focus[0] = '\0';
	if (typing(ui, list))
		act_insert(ui, text);
}

/* A dropped file is a bank by its ending, or where a bank is asked for; else the article. */
static bool is_bank(const struct ui *ui, const char *path)
{
	size_t len = strlen(path);
	return ui_screen(ui) == SCREEN_BANKS || (len > 4 && !strcmp(path + len - 4, ".cfg"));
}

static void take(struct ui *ui, const struct model *model, const struct drawlist *list,
	const struct look *look, const struct input *input, struct outbox *outbox)
{
	if (input->kind == INPUT_KEY || input->kind == INPUT_DOWN || input->kind == INPUT_PAD
		|| input->kind == INPUT_PASTE)
		ui->notice[0] = '\0';
	if (input->kind == INPUT_KEY && input->code != KEY_DELETE)
		ui->forget_asked = false;
	if (input->kind == INPUT_KEY && input->code != KEY_F9)
		ui->back_asked = false;
	ui->page = list->page; /* as it was clamped when drawn */
	switch (input->kind) {
	case INPUT_KEY:
		press_key(ui, model, list, *input, outbox);
		break;
	case INPUT_TEXT:
		ui->compose[0] = '\0';
		if (!ui->team.pressed)
			type(ui, list, input->text);
		break;
	case INPUT_COMPOSE:
		if (typing(ui, list))
			snprintf(ui->compose, sizeof ui->compose, "%s", input->text);
		break;
	case INPUT_PASTE:
		paste(ui, list, input, outbox);
		break;
	case INPUT_DOWN:
		pointer_down(ui, list, input);
		break;
	case INPUT_MOVE:
		pointer_move(ui, look, input);
		break;
	case INPUT_UP:
		pointer_up(ui, model, list, input, outbox);
		break;
	case INPUT_WHEEL:
		ui->page += input->code > 0 ? -1 : 1;
		break;
	case INPUT_PAD:
		press_pad(ui, model, list, input, outbox);
		break;
	case INPUT_DROP:
		outbox->wishes |= is_bank(ui, input->text) ? WISH_BANK : WISH_ARTICLE;
		outbox->path = input->text;
		break;
	case INPUT_QUIT:
		outbox->wishes |= WISH_QUIT;
		break;
	case INPUT_SIZE:
	case INPUT_WAKE:
	case INPUT_CHANGED:
	case INPUT_TOLD:
	case INPUT_DISPLAYS:
	case INPUT_LAYOUT:
		break;
	case INPUT_KEY_UP:
		rollover_key(ui, input);
		break;
	case INPUT_BUTTON:
		team_button(ui, model, input, outbox);
		break;
	case INPUT_DEVICE:
		if (!input->code && team_device_gone(ui, input->device))
			ui_notice(ui, _("A team’s pad is gone. Plug it in and press any of its buttons."));
		break;
	}
}

void ui_input(struct ui *ui, const struct model *model, const struct drawlist *list,
	const struct look *look, const struct input *input, struct outbox *outbox)
{
	char before[FIELD_BYTES_MAX] = "";
	int field = ui->field, caret = ui->caret;
	if (field >= 0)
		memcpy(before, ui->fields[field], sizeof before);
	take(ui, model, list, look, input, outbox);
	/* Another search, another list. */
	if (field == FIELD_SEARCH && strcmp(before, ui->fields[field]))
		ui->page = ui->row = 0;
	if (field == FIELD_WORDS && strcmp(before, ui->fields[field]))
		ui->unmade_told = false;
	/* What is typed is to be seen: its page comes up. */
	if (field >= 0 && ui->field == field && drawlist_field_page(list, ui->field) >= 0
		&& (caret != ui->caret || strcmp(before, ui->fields[field]) || ui->compose[0]))
		ui->page = drawlist_field_page(list, ui->field);
}
