/* What can be pressed: large enough, drawn, apart, with a name and keys of its own. */
#include "legibility_parts.h"

#include "ui/input.h"
#include "ui/ui.h"

#include <string.h>

static const double LEAST = 4.5; /* percent of u */

static bool is_bound(const struct draw *draw)
{
	return draw->kind == DRAW_HOT || draw->kind == DRAW_KEY;
}

static bool is_zone(const struct draw *draw)
{
	return draw->kind == DRAW_HOT;
}

static bool is_seen(const struct draw *draw)
{
	return draw->kind == DRAW_TEXT ? draw->text[0] != '\0'
		: draw->kind != DRAW_HOT && draw->kind != DRAW_KEY && draw->kind != DRAW_CLIP;
}

static void judge_drawn(const struct drawlist *list, const struct draw *hot,
	const struct look *look, struct faults *faults)
{
	bool drawn = false;
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (is_seen(draw) && !(draw->kind == DRAW_ROUND && draw->hollow)
			&& rect_holds(hot->rect, draw->rect))
			drawn = true;
		if (draw->kind != DRAW_TEXT || !draw->text[0])
			continue;
		struct rect ink = ink_of(draw, look);
		if (rect_meets(ink, hot->rect) && !rect_holds(hot->rect, ink))
			faults_push_draw(faults, RULE_CROSSED, draw->text, hot);
	}
	if (!drawn)
		faults_push_draw(faults, RULE_BARE, "nothing is drawn in it", hot);
}

static void judge_zone(const struct drawlist *list, int at, const struct look *look,
	struct faults *faults)
{
	const struct draw *hot = &list->items[at];
	if (hot->rect.h * 100 < LEAST * look->u || hot->rect.w * 100 < LEAST * look->u)
		faults_push_draw(faults, RULE_ZONE, "too small to press", hot);
	if (!hot->name || !hot->name[0] || strlen(hot->name) >= UI_NAME_MAX)
		faults_push_draw(faults, RULE_NAME, "no name, or too long a one", hot);
	if (hot->action.verb == ACT_NONE)
		faults_push_draw(faults, RULE_BARE, "it does nothing", hot);
	judge_drawn(list, hot, look, faults);
	for (int i = 0; i < at; i++) {
		const struct draw *other = &list->items[i];
		if (!is_zone(other))
			continue;
		if (hot->name && other->name && !strcmp(hot->name, other->name))
			faults_push_draw(faults, RULE_NAME, "a name twice", hot);
		if (!((hot->flags | other->flags) & HOT_NO_FOCUS) && rect_meets(hot->rect, other->rect))
			faults_push_draw(faults, RULE_ZONES, other->name, hot);
	}
}

static bool same_action(struct action a, struct action b)
{
	return a.verb == b.verb && a.a == b.a && a.b == b.b && a.c == b.c;
}

/* A zone that takes no focus: another way by key and one by pad must do the same. */
static void judge_unfocused(const struct drawlist *list, const struct draw *hot,
	struct faults *faults)
{
	bool key = false, pad = false;
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (!is_bound(draw) || !same_action(draw->action, hot->action))
			continue;
		bool focused = is_zone(draw) && !(draw->flags & HOT_NO_FOCUS);
		key = key || draw->key[0] || focused;
		pad = pad || draw->pad || focused;
	}
	if (!key || !pad)
		faults_push_draw(faults, RULE_KEY, "only a pointer reaches it", hot);
}

static bool binds(const struct draw *draw, int key)
{
	return key && (scancode_plain(draw->key[0]) == key || scancode_plain(draw->key[1]) == key);
}

static void judge_keys(const struct drawlist *list, int at, struct faults *faults)
{
	const struct draw *draw = &list->items[at];
	for (int i = 0; i < at; i++) {
		const struct draw *other = &list->items[i];
		if (!is_bound(other))
			continue;
		for (int k = 0; k < 2; k++)
			if (binds(other, scancode_plain(draw->key[k])))
				faults_push(faults, RULE_KEY, "the key %s of both %s and %s",
					scancode_name(draw->key[k]), draw->name ? draw->name : "a key",
					other->name ? other->name : "a key");
		if (draw->pad && draw->pad == other->pad)
			faults_push(faults, RULE_KEY, "the button %s of both %s and %s", pad_name(draw->pad),
				draw->name ? draw->name : "a key", other->name ? other->name : "a key");
	}
}

void judge_zones(const struct drawlist *list, const struct look *look, struct faults *faults)
{
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (is_bound(draw))
			judge_keys(list, i, faults);
		if (!is_zone(draw))
			continue;
		judge_zone(list, i, look, faults);
		if (draw->flags & HOT_NO_FOCUS)
			judge_unfocused(list, draw, faults);
	}
}
