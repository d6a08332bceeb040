#include "ui/drawlist.h"

#include "base/check.h"

#include <string.h>

enum { FIRST_CAPACITY = 128 };

static void pages_reset(struct drawlist *list)
{
	list->page = 0;
	list->pages = 1;
	for (int i = 0; i < DRAWLIST_FIELDS; i++)
		list->field_pages[i] = -1;
}

void drawlist_init(struct drawlist *list)
{
	memset(list, 0, sizeof *list);
	arena_init(&list->arena);
	pages_reset(list);
}

void drawlist_close(struct drawlist *list)
{
	arena_close(&list->arena);
	memset(list, 0, sizeof *list);
}

void drawlist_reset(struct drawlist *list)
{
	arena_reset(&list->arena);
	list->items = NULL;
	list->count = 0;
	list->wholes = 0;
	pages_reset(list);
	/* The next frame is about as long as this one: one array, asked for at once. */
	if (list->capacity)
		list->items = arena_array(&list->arena, (size_t)list->capacity, sizeof *list->items);
}

struct draw *drawlist_push(struct drawlist *list, enum draw_kind kind, struct rect rect)
{
	if (list->count == list->capacity) {
		int capacity = list->capacity ? 2 * list->capacity : FIRST_CAPACITY;
		struct draw *items = arena_array(&list->arena, (size_t)capacity, sizeof *items);
		if (list->count)
			memcpy(items, list->items, (size_t)list->count * sizeof *items);
		list->items = items;
		list->capacity = capacity;
	}
	struct draw *draw = &list->items[list->count++];
	/* Whole: where a layout was tried and given up, its commands still stand here. */
	*draw = (struct draw){ .kind = kind, .rect = rect };
	return draw;
}

static bool rect_equal(struct rect a, struct rect b)
{
	return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

static bool is_drawn(const struct draw *draw)
{
	return draw->kind != DRAW_HOT && draw->kind != DRAW_KEY;
}

static bool same_pixels(const struct draw *a, const struct draw *b)
{
	if (a->kind != b->kind || !rect_equal(a->rect, b->rect))
		return false;
	switch (a->kind) {
	case DRAW_RECT:
		return a->color == b->color;
	case DRAW_ROUND:
		return a->color == b->color && a->edge == b->edge && a->width == b->width
			&& a->radius == b->radius && a->dashed == b->dashed && a->hollow == b->hollow
			&& a->square == b->square;
	case DRAW_TEXT:
		return a->color == b->color && a->face == b->face && a->px == b->px
			&& strcmp(a->text, b->text) == 0;
	case DRAW_SHAPE:
		return a->color == b->color && a->shape == b->shape;
	case DRAW_ARC:
		return a->color == b->color && a->width == b->width && a->turn == b->turn;
	case DRAW_LINE:
		return a->color == b->color && a->width == b->width;
	case DRAW_CLIP:
	case DRAW_HOT:
	case DRAW_KEY:
		return true;
	}
	CHECK(!"a kind of draw command");
	return false;
}

static int next_drawn(const struct drawlist *list, int at)
{
	while (at < list->count && !is_drawn(&list->items[at]))
		at++;
	return at;
}

bool drawlist_equal(const struct drawlist *a, const struct drawlist *b)
{
	int i = next_drawn(a, 0), j = next_drawn(b, 0);
	while (i < a->count && j < b->count) {
		if (!same_pixels(&a->items[i], &b->items[j]))
			return false;
		i = next_drawn(a, i + 1);
		j = next_drawn(b, j + 1);
	}
	return i == a->count && j == b->count;
}

static bool rect_holds(struct rect rect, int x, int y)
{
	return x >= rect.x && x - rect.x < rect.w && y >= rect.y && y - rect.y < rect.h;
}

const struct draw *drawlist_hot_at(const struct drawlist *list, int x, int y)
{
	const struct draw *found = NULL;
	bool clipped = false; /* is the point outside the present clip? */
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (draw->kind == DRAW_CLIP)
			clipped = draw->rect.w != 0 && !rect_holds(draw->rect, x, y);
		else if (draw->kind == DRAW_HOT && !clipped && rect_holds(draw->rect, x, y))
			found = draw;
	}
	return found;
}

int drawlist_field_page(const struct drawlist *list, int field)
{
	return field >= 0 && field < DRAWLIST_FIELDS ? list->field_pages[field] : -1;
}

bool drawlist_takes(const struct drawlist *list, int key)
{
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		bool takes = draw->kind == DRAW_HOT || draw->kind == DRAW_KEY;
		if (takes && (draw->key[0] == key || draw->key[1] == key))
			return true;
	}
	return false;
}

const struct draw *drawlist_hot_named(const struct drawlist *list, const char *name)
{
	for (int i = 0; i < list->count; i++) {
		const struct draw *draw = &list->items[i];
		if (draw->kind == DRAW_HOT && draw->name && strcmp(draw->name, name) == 0)
			return draw;
	}
	return NULL;
}

static void items_reverse(struct draw *items, int count)
{
	for (int i = 0; i < count / 2; i++) {
		struct draw swap = items[i];
		items[i] = items[count - 1 - i];
		items[count - 1 - i] = swap;
	}
}

void drawlist_rotate(struct drawlist *list, int first, int middle)
{
	CHECK(first <= middle && middle <= list->count);
	items_reverse(list->items + first, middle - first);
	items_reverse(list->items + middle, list->count - middle);
	items_reverse(list->items + first, list->count - first);
}
