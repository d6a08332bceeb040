/* Fields: one that wraps shows all that is typed and where, one line only what is near. */
#include "ui/control.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { W = 400, LOW = 130 };
static const char *const words = "The keeper rings twice for fog and waits for an answer from the "
	"other bank. Averyveryveryveryveryveryveryveryveryveryverylongword stands at its end";

struct fixture {
	struct look look;
	struct drawlist list;
	struct theme theme;
};

static int setup(void **state)
{
	static struct fixture fixture;
	look_init(&fixture.look, 1000, 700, 100, &fixture.theme, &metrics_stand_in);
	drawlist_init(&fixture.list);
	*state = &fixture;
	return 0;
}

static int teardown(void **state)
{
	drawlist_close(&((struct fixture *)*state)->list);
	return 0;
}

/* Draws it in a page of that height; the strip's y is the field's height. */
static int draw(struct fixture *fixture, const struct field *field, int height)
{
	struct strip strip = { .look = &fixture->look, .list = &fixture->list, .w = W,
		.height = height };
	drawlist_reset(&fixture->list);
	field_draw(&strip, field);
	return strip.y;
}

/* Without spaces: those at a line's end are not drawn. */
static const char *packed(struct fixture *fixture, const char *text)
{
	char *out = arena_copy(&fixture->list.arena, text, strlen(text)), *end = out;
	for (; *text; text++)
		if (*text != ' ')
			*end++ = *text;
	*end = '\0';
	return out;
}

/* What is shown, joined and packed; each line is inside the box. */
static const char *shown(struct fixture *fixture, int height, int *lines)
{
	const char *joined = "";
	*lines = 0;
	for (int i = 0; i < fixture->list.count; i++) {
		const struct draw *item = &fixture->list.items[i];
		if (item->kind != DRAW_TEXT)
			continue;
		assert_true(item->rect.x >= 0 && item->rect.x + item->rect.w <= W);
		assert_true(item->rect.y >= 0 && item->rect.y + item->rect.h <= height);
		joined = arena_format(&fixture->list.arena, "%s%s", joined, item->text);
		++*lines;
	}
	return packed(fixture, joined);
}

/* The caret's place: of the line beside which it stands, and x. */
static struct rect caret_of(const struct fixture *fixture)
{
	struct rect caret = { 0, 0, 0, 0 };
	for (int i = 0; i < fixture->list.count; i++)
		if (fixture->list.items[i].kind == DRAW_RECT)
			caret = fixture->list.items[i].rect;
	assert_true(caret.w > 0);
	return caret;
}

static void wraps_and_shows_all(void **state)
{
	struct fixture *fixture = *state;
	struct field field = { .text = words, .caret = (int)strlen(words), .wraps = true,
		.name = "note", .action = { ACT_FIELD, 0, 0, 0 } };
	int height = draw(fixture, &field, 600), lines, y = -1;
	assert_string_equal(shown(fixture, height, &lines), packed(fixture, words));
	assert_in_range(lines, 4, 12);
	assert_int_equal(drawlist_hot_named(&fixture->list, "note")->rect.h, height);
	/* The caret goes down the lines with the text, and stays inside. */
	for (field.caret = 0; field.caret <= (int)strlen(words); field.caret++) {
		assert_int_equal(draw(fixture, &field, 600), height);
		struct rect caret = caret_of(fixture);
		assert_true(caret.y >= y && caret.y + caret.h <= height);
		assert_true(caret.x > 0 && caret.x + caret.w <= W);
		y = caret.y;
	}
}

static void shows_the_caret_where_not_all_fits(void **state)
{
	struct fixture *fixture = *state;
	struct field field = { .text = words, .caret = (int)strlen(words), .wraps = true,
		.name = "note", .action = { ACT_FIELD, 0, 0, 0 } };
	int lines, height = draw(fixture, &field, LOW);
	assert_true(height <= LOW);
	const char *tail = shown(fixture, height, &lines);
	const char *all = packed(fixture, words);
	assert_true(strlen(tail) < strlen(all));
	assert_string_equal(tail, all + strlen(all) - strlen(tail));
	field.caret = 0;
	draw(fixture, &field, LOW);
	const char *head = shown(fixture, height, &lines);
	assert_true(strlen(head) < strlen(words));
	assert_memory_equal(head, packed(fixture, words), strlen(head));
}

static void one_line_scrolls(void **state)
{
	struct fixture *fixture = *state;
	struct field field = { .text = words, .caret = (int)strlen(words), .name = "search",
		.action = { ACT_FIELD, 0, 0, 0 } };
	int lines, height = draw(fixture, &field, 600);
	const char *tail = shown(fixture, height, &lines);
	const char *all = packed(fixture, words);
	assert_int_equal(lines, 1);
	assert_string_equal(tail, all + strlen(all) - strlen(tail));
	assert_true(caret_of(fixture).x > W / 2);
}

/* An empty one says what it is for, and is high enough to look like several lines. */
static void empty(void **state)
{
	struct fixture *fixture = *state;
	struct field field = { .text = "", .caret = 0, .placeholder = "Note", .name = "note",
		.action = { ACT_FIELD, 0, 0, 0 } };
	int lines, low = draw(fixture, &field, 600);
	assert_string_equal(shown(fixture, low, &lines), "Note");
	field.wraps = true;
	int high = draw(fixture, &field, 600);
	assert_string_equal(shown(fixture, high, &lines), "Note");
	assert_true(high > low);
	/* What an input method holds stands at the caret, and counts. */
	field.compose = "nihao";
	draw(fixture, &field, 600);
	assert_string_equal(shown(fixture, high, &lines), "nihao");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(wraps_and_shows_all, setup, teardown),
		cmocka_unit_test_setup_teardown(shows_the_caret_where_not_all_fits, setup, teardown),
		cmocka_unit_test_setup_teardown(one_line_scrolls, setup, teardown),
		cmocka_unit_test_setup_teardown(empty, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
