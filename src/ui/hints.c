#include "ui/hints.h"

#include "ui/control.h"
#include "ui/input.h"
#include "ui/ui.h"
#include "ui/words.h"

struct hint hint_pause(void)
{
	return (struct hint){ .key_text = _("Esc"), .word = _("pause"), .name = "pause",
		.action = { ACT_OPEN, SCREEN_PAUSE, 0, 0 }, .key = { KEY_ESCAPE }, .pad = PAD_EAST,
		.right = true };
}

struct hint hint_move(void)
{
	return (struct hint){ .key_text = "←↑↓→", .word = _("move"), .pad = PAD_RIGHT };
}

struct hint hint_back(void)
{
	return (struct hint){ .key_text = _("Esc"), .word = _("back"), .name = "back",
		.action = { ACT_BACK, 0, 0, 0 }, .key = { KEY_ESCAPE }, .pad = PAD_EAST, .right = true };
}

struct hint hint_rollover(void)
{
	return (struct hint){ .key_text = "K", .word = _("test the keyboard"), .name = "rollover",
		.action = { ACT_ROLLOVER, 0, 0, 0 }, .key = { KEY_K } };
}

struct hint hint_ended(void)
{
	return (struct hint){ .key_text = "E", .word = _("ended classes"), .name = "ended",
		.action = { ACT_KEPT, KEPT_ACT_LIST, KEPT_ENDED, 0 }, .key = { KEY_E } };
}

struct hint hint_read(void)
{
	return (struct hint){ .key_text = "R", .word = _("read the passage"), .name = "read",
		.action = { ACT_READ, 0, 0, 0 }, .key = { KEY_R }, .pad = PAD_NORTH };
}

struct hint hint_take_back(void)
{
	return (struct hint){ .key_text = "Z", .word = _("answer again"), .name = "take-back",
		.action = { ACT_MESSAGE, MESSAGE_TAKE_BACK, 0, 0 }, .key = { KEY_Z }, .pad = PAD_WEST };
}

struct hint hint_why(void)
{
	return (struct hint){ .key_text = "W", .word = _("why then?"), .name = "why",
		.action = { ACT_WHY, 0, 0, 0 }, .key = { KEY_W }, .pad = PAD_BACK };
}

struct hint hint_card(void)
{
	return (struct hint){ .key_text = "C", .word = _("about the card"), .name = "about-card",
		.action = { ACT_CARD_NOW, 0, 0, 0 }, .key = { KEY_C } };
}

struct hint hint_undo(void)
{
	return (struct hint){ .key_text = "Z", .word = _("undo"), .name = "undo",
		.action = { ACT_MESSAGE, MESSAGE_UNDO, 0, 0 }, .key = { KEY_Z }, .pad = PAD_WEST };
}

struct hint hint_missed(void)
{
	return (struct hint){ .key_text = "M", .word = _("play what was missed"), .name = "missed",
		.action = { ACT_MISSED, 0, 0, 0 }, .key = { KEY_M }, .pad = PAD_WEST };
}

struct hint hint_overrule(void)
{
	return (struct hint){ .key_text = "I", .word = _("I was right"), .name = "overrule",
		.action = { ACT_MESSAGE, MESSAGE_OVERRULE, 0, 0 }, .key = { KEY_I },
		.pad = PAD_BACK };
}

int hints_look(struct hint *hints, int at, int count)
{
	int n = 0;
	if (at > 0)
		hints[n++] = (struct hint){ .key_text = "←", .word = _("before"), .name = "before",
			.action = { ACT_LOOK_AT, at - 1, 0, 0 }, .key = { KEY_LEFT }, .pad = PAD_LEFT };
	if (at < count - 1)
		hints[n++] = (struct hint){ .key_text = "→", .word = _("next"), .name = "next",
			.action = { ACT_LOOK_AT, at + 1, 0, 0 }, .key = { KEY_RIGHT, KEY_SPACE },
			.pad = PAD_RIGHT };
	return n;
}

void hints_look_ends(struct drawlist *list, int at, int count)
{
	if (at == 0)
		key_push_dead(list, KEY_LEFT, PAD_LEFT);
	if (at == count - 1)
		key_push_dead(list, KEY_RIGHT, PAD_RIGHT);
}
