/* The list of draw commands: growth, equality by pixels, hits, lines of text. */
#include "ui/drawlist.h"
#include "ui/input.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <cmocka.h>

static struct rect at(int x, int y, int w, int h)
{
	return (struct rect){ x, y, w, h };
}

static struct draw *push_text(struct drawlist *list, const char *text)
{
	struct draw *draw = drawlist_push(list, DRAW_TEXT, at(51, 40, 300, 22));
	draw->color = 0x16202B;
	draw->role = ROLE_LABEL;
	draw->px = 22;
	draw->text = arena_copy(&list->arena, text, strlen(text));
	return draw;
}

static void grows_and_forgets(void **state)
{
	(void)state;
	struct drawlist list;
	drawlist_init(&list);
	for (int frame = 0; frame < 3; frame++) {
		for (int i = 0; i < 1000; i++)
			drawlist_push(&list, DRAW_RECT, at(i, 1, 2, 3))->color = (uint32_t)i;
		assert_int_equal(list.count, 1000);
		for (int i = 0; i < 1000; i++) {
			assert_int_equal(list.items[i].rect.x, i);
			assert_int_equal(list.items[i].color, i);
			assert_null(list.items[i].text);
		}
		list.wholes = 7;
		drawlist_reset(&list);
		assert_int_equal(list.count, 0);
		assert_int_equal(list.wholes, 0);
	}
	drawlist_close(&list);
	assert_int_equal(list.count, 0);
}

/* Each command of `base`, with one field at a time changed, must differ where `shows`. */
static void assert_change(const struct draw *base, const struct draw *changed, bool shows)
{
	struct drawlist a, b;
	drawlist_init(&a);
	drawlist_init(&b);
	*drawlist_push(&a, base->kind, base->rect) = *base;
	*drawlist_push(&b, base->kind, base->rect) = *changed;
	assert_int_equal(drawlist_equal(&a, &b), !shows);
	assert_int_equal(drawlist_equal(&b, &a), !shows);
	drawlist_close(&a);
	drawlist_close(&b);
}

static void every_field_that_shows_counts(void **state)
{
	(void)state;
	for (int kind = DRAW_RECT; kind <= DRAW_KEY; kind++) {
		struct draw base = { .kind = (enum draw_kind)kind, .rect = { 1, 2, 30, 40 }, .text = "a",
			.name = "n" };
		bool drawn = kind != DRAW_HOT && kind != DRAW_KEY;
		bool round = kind == DRAW_ROUND, arc = kind == DRAW_ARC, line = kind == DRAW_LINE;
		struct draw other = base;
		other.rect.w++;
		assert_change(&base, &other, drawn);
		other = base, other.rect.y--;
		assert_change(&base, &other, drawn);
		other = base, other.color = 5;
		assert_change(&base, &other, drawn && kind != DRAW_CLIP);
		other = base, other.edge = 5;
		assert_change(&base, &other, round);
		other = base, other.radius = 5;
		assert_change(&base, &other, round);
		other = base, other.dashed = true;
		assert_change(&base, &other, round);
		other = base, other.hollow = true;
		assert_change(&base, &other, round);
		other = base, other.square = SQUARE_LEFT;
		assert_change(&base, &other, round);
		other = base, other.width = 5;
		assert_change(&base, &other, round || arc || line);
		other = base, other.turn = 5;
		assert_change(&base, &other, arc);
		other = base, other.shape = SHAPE_STAR;
		assert_change(&base, &other, kind == DRAW_SHAPE);
		other = base, other.text = "b";
		assert_change(&base, &other, kind == DRAW_TEXT);
		other = base, other.px = 5;
		assert_change(&base, &other, kind == DRAW_TEXT);
		other = base, other.face = FACE_HEAVY;
		assert_change(&base, &other, kind == DRAW_TEXT);
		other = base, other.role = ROLE_ANSWER, other.whole = 3, other.flags = 1, other.name = "m";
		assert_change(&base, &other, false);
	}
}

static void texts_are_compared_by_content(void **state)
{
	(void)state;
	struct drawlist a, b;
	drawlist_init(&a);
	drawlist_init(&b);
	assert_true(drawlist_equal(&a, &b));
	push_text(&a, "Readback");
	assert_false(drawlist_equal(&a, &b));
	assert_false(drawlist_equal(&b, &a));
	/* Zones and keys between and behind the drawn commands change no pixel. */
	drawlist_push(&b, DRAW_HOT, at(0, 0, 5, 5))->name = "home";
	push_text(&b, "Readback");
	drawlist_push(&b, DRAW_KEY, at(0, 0, 0, 0));
	assert_true(drawlist_equal(&a, &b));
	assert_true(drawlist_equal(&b, &a));
	drawlist_push(&b, DRAW_RECT, at(0, 0, 1, 1));
	assert_false(drawlist_equal(&a, &b));
	assert_false(drawlist_equal(&b, &a));
	drawlist_close(&a);
	drawlist_close(&b);
}

static struct draw *push_hot(struct drawlist *list, const char *name, struct rect rect)
{
	struct draw *draw = drawlist_push(list, DRAW_HOT, rect);
	draw->name = name;
	return draw;
}

static const char *hit(const struct drawlist *list, int x, int y)
{
	const struct draw *hot = drawlist_hot_at(list, x, y);
	return hot ? hot->name : "nothing";
}

static void topmost_zone_is_hit(void **state)
{
	(void)state;
	struct drawlist list;
	drawlist_init(&list);
	push_hot(&list, "below", at(10, 10, 20, 20));
	drawlist_push(&list, DRAW_RECT, at(0, 0, 100, 100));
	push_hot(&list, "above", at(20, 20, 20, 20));
	drawlist_push(&list, DRAW_CLIP, at(50, 50, 10, 10));
	push_hot(&list, "clipped", at(40, 40, 30, 30));
	drawlist_push(&list, DRAW_CLIP, at(0, 0, 0, 0));
	push_hot(&list, "free", at(80, 80, 10, 10));
	assert_string_equal(hit(&list, 10, 10), "below");
	assert_string_equal(hit(&list, 25, 25), "above");
	assert_string_equal(hit(&list, 39, 39), "above");
	assert_string_equal(hit(&list, 9, 10), "nothing");
	assert_string_equal(hit(&list, 40, 40), "nothing");
	assert_string_equal(hit(&list, 50, 59), "clipped");
	assert_string_equal(hit(&list, 60, 60), "nothing");
	assert_string_equal(hit(&list, 80, 89), "free");
	assert_string_equal(hit(&list, 80, 90), "nothing");
	assert_ptr_equal(drawlist_hot_named(&list, "above"), &list.items[2]);
	assert_null(drawlist_hot_named(&list, "abov"));
	drawlist_close(&list);
}

static void formats_each_kind(void **state)
{
	(void)state;
	struct drawlist list;
	drawlist_init(&list);
	struct arena *arena = &list.arena;
	struct draw *text = push_text(&list, "Readback");
	text->whole = 1;
	assert_string_equal(draw_format(arena, text),
		"text 51,40 300x22 #16202b label regular 22 whole 1 \"Readback\"");
	struct draw draw = { .kind = DRAW_RECT, .rect = { -1, 2, 3, 4 }, .color = 0xF };
	assert_string_equal(draw_format(arena, &draw), "rect -1,2 3x4 #00000f");
	draw.kind = DRAW_ROUND;
	assert_string_equal(draw_format(arena, &draw), "round -1,2 3x4 #00000f radius 0");
	draw.width = 2, draw.radius = 9, draw.edge = 0xABCDEF, draw.dashed = true;
	draw.square = SQUARE_RIGHT;
	assert_string_equal(draw_format(arena, &draw),
		"round -1,2 3x4 #00000f radius 9 edge 2 #abcdef dashed square-right");
	draw.hollow = true;
	assert_string_equal(draw_format(arena, &draw),
		"round -1,2 3x4 #00000f radius 9 edge 2 #abcdef dashed hollow square-right");
	draw.kind = DRAW_SHAPE, draw.shape = SHAPE_SHIFT;
	assert_string_equal(draw_format(arena, &draw), "shape -1,2 3x4 #00000f shift");
	draw.kind = DRAW_ARC, draw.turn = 250;
	assert_string_equal(draw_format(arena, &draw), "arc -1,2 3x4 #00000f width 2 turn 250");
	draw.kind = DRAW_LINE;
	assert_string_equal(draw_format(arena, &draw), "line -1,2 3x4 #00000f width 2");
	draw.kind = DRAW_CLIP;
	assert_string_equal(draw_format(arena, &draw), "clip -1,2 3x4");
	draw.kind = DRAW_HOT, draw.name = "choice-0", draw.flags = HOT_DRAG | HOT_SELECTED;
	draw.key[0] = KEY_1, draw.key[1] = KEY_PAD_1, draw.pad = PAD_SOUTH;
	draw.action = (struct action){ ACT_PICK_LEFT, 3, -1, 0 };
	assert_string_equal(draw_format(arena, &draw),
		"hot -1,2 3x4 choice-0 pick-left 3,-1,0 drag selected key-1 key-keypad-1 pad-south");
	draw = (struct draw){ .kind = DRAW_KEY, .action = { .verb = ACT_HOME }, .pad = PAD_BACK };
	assert_string_equal(draw_format(arena, &draw), "key 0,0 0x0 - home 0,0,0 pad-back");
	drawlist_close(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(grows_and_forgets),
		cmocka_unit_test(every_field_that_shows_counts),
		cmocka_unit_test(texts_are_compared_by_content),
		cmocka_unit_test(topmost_zone_is_hit),
		cmocka_unit_test(formats_each_kind),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
