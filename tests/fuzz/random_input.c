#include "random_input.h"

#include <stdio.h>
#include <string.h>

static const char *const pieces[] = { "a", "MI6", " ", "1998", "1 234,5", "-3.14", "W", "É", "ß",
	"الناتو", "מוסד", "情報機関", "\u0301", "\u0489\u0489", "👩‍👩‍👧‍👦", "🇫🇷", "ที่", "क्षि", "\u200f",
	"\u202e", "\u2028", "\u00ad", "\u00a0", "\t", "\n", "\x01", "\"", "\\", "{1}", "%s", "“", "…",
	"/", "-", "\ufffd", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "incomprehensibilities", "ﷺ", "\ufeff",
	"\u3000" };

void random_text(struct random *random, char text[RANDOM_TEXT])
{
	size_t len = 0;
	text[0] = '\0';
	uint32_t same = random_below(random, 4) == 0; /* the same again and again */
	uint32_t piece = random_below(random, sizeof pieces / sizeof *pieces);
	for (uint32_t i = random_below(random, random_below(random, 4) ? 6 : 120); i > 0; i--) {
		size_t more = strlen(pieces[piece]);
		if (len + more + 1 > RANDOM_TEXT)
			return;
		memcpy(text + len, pieces[piece], more + 1);
		len += more;
		if (!same)
			piece = random_below(random, sizeof pieces / sizeof *pieces);
	}
}

static void push(struct random_input *made, struct input input)
{
	made->inputs[made->count++] = input;
}

/* A command of the list that has a key, or is a zone; NULL where there is none. */
static const struct draw *one_of(struct random *random, const struct drawlist *list, bool zone)
{
	const struct draw *found = NULL;
	uint32_t seen = 0;
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		bool fits = zone ? draw->kind == DRAW_HOT
			: (draw->kind == DRAW_HOT || draw->kind == DRAW_KEY) && (draw->key[0] || draw->pad);
		if (fits && random_below(random, ++seen) == 0)
			found = draw;
	}
	return found;
}

static void press_key(struct random *random, const struct drawlist *list,
	struct random_input *made)
{
	const struct draw *draw = one_of(random, list, false);
	if (!draw)
		return;
	if (draw->pad && (!draw->key[0] || random_below(random, 4) == 0))
		push(made, (struct input){ .kind = INPUT_PAD, .code = draw->pad });
	else
		push(made, (struct input){ .kind = INPUT_KEY, .code = draw->key[0] });
}

static void point(struct random *random, const struct draw *draw, struct random_input *made,
	enum input_kind kind, bool touch)
{
	const struct rect *rect = &draw->rect;
	int x = rect->x + (rect->w > 0 ? (int)random_below(random, (uint32_t)rect->w) : 0);
	int y = rect->y + (rect->h > 0 ? (int)random_below(random, (uint32_t)rect->h) : 0);
	push(made, (struct input){ .kind = kind, .x = x, .y = y, .touch = touch });
}

static void press_zone(struct random *random, const struct drawlist *list,
	struct random_input *made)
{
	const struct draw *from = one_of(random, list, true), *to = from;
	bool touch = random_below(random, 3) == 0;
	if (!from)
		return;
	point(random, from, made, INPUT_DOWN, touch);
	if (random_below(random, 3) == 0) {
		to = one_of(random, list, true);
		point(random, to, made, INPUT_MOVE, touch);
	}
	point(random, to, made, INPUT_UP, touch);
}

static void type(struct random *random, struct random_input *made)
{
	static const enum input_kind kinds[] = { INPUT_TEXT, INPUT_TEXT, INPUT_TEXT, INPUT_PASTE,
		INPUT_COMPOSE };
	random_text(random, made->text);
	push(made, (struct input){ .kind = kinds[random_below(random, 5)], .text = made->text });
}

static void press_any(struct random *random, const struct look *look, struct random_input *made)
{
	switch (random_below(random, 5)) {
	case 0:
		push(made, (struct input){ .kind = INPUT_KEY, .code = (int)random_below(random, 110),
			.mods = random_below(random, 6) ? 0 : random_below(random, 8),
			.repeat = random_below(random, 4) == 0 });
		break;
	case 1:
		push(made, (struct input){ .kind = INPUT_PAD, .code = (int)random_below(random, 13) });
		break;
	case 2:
		push(made, (struct input){ .kind = INPUT_WHEEL, .code = (int)random_below(random, 7) - 3 });
		break;
	case 3:
		push(made, (struct input){ .kind = (enum input_kind)(INPUT_DOWN + random_below(random, 3)),
			.x = (int)random_below(random, (uint32_t)look->width + 20) - 10,
			.y = (int)random_below(random, (uint32_t)look->height + 20) - 10 });
		break;
	case 4:
		push(made, (struct input){ .kind = INPUT_WAKE });
		break;
	}
}

void random_input_make(struct random *random, const struct drawlist *list,
	const struct look *look, struct random_input *made)
{
	static const int moves[] = { KEY_TAB, KEY_UP, KEY_DOWN, KEY_LEFT, KEY_RIGHT, KEY_ENTER,
		KEY_SPACE, KEY_BACKSPACE };
	made->count = 0;
	made->text[0] = '\0';
	uint32_t what = random_below(random, 100);
	if (what < 45)
		press_key(random, list, made);
	else if (what < 65)
		press_zone(random, list, made);
	else if (what < 80)
		type(random, made);
	else if (what < 90)
		push(made, (struct input){ .kind = INPUT_KEY, .code = moves[random_below(random, 8)] });
	else
		press_any(random, look, made);
	if (!made->count)
		push(made, (struct input){ .kind = INPUT_WAKE });
}
