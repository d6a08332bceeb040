/* A field on another page than the one that is read: what is typed goes there, and its page comes
 * up. */
#include "ui/strip.h"
#include "ui/ui.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { FIELD_H = 40, LINES = 100 };

static const struct theme theme;

static void build(struct strip *strip, const void *context)
{
	const int *field = context;
	for (int i = 0; i < LINES; i++) {
		if (i == *field) {
			struct draw *hot = drawlist_push(strip->list, DRAW_HOT,
				(struct rect){ strip->x, strip->y, strip->w, FIELD_H });
			hot->name = "field-1";
			hot->flags = HOT_FIELD;
			hot->action = (struct action){ ACT_FIELD, 1, 0, 0 };
		}
		drawlist_push(strip->list, DRAW_RECT, (struct rect){ strip->x, strip->y, 10, FIELD_H });
		strip->y += FIELD_H;
		strip_break(strip);
	}
}

static void lay(struct drawlist *list, struct look *look, int field, int height)
{
	look_init(look, 1280, 720, 100, &theme, &metrics_stand_in);
	drawlist_reset(list);
	strip_fit(list, look, (struct rect){ 60, 60, 1000, height }, 0, build, &field);
}

static void test_where_a_field_stands(void **state)
{
	(void)state;
	struct drawlist list;
	struct look look;
	drawlist_init(&list);
	assert_int_equal(drawlist_field_page(&list, 0), -1);
	lay(&list, &look, 0, LINES * FIELD_H);
	assert_int_equal(list.pages, 1);
	assert_int_equal(drawlist_field_page(&list, 1), 0);
	assert_int_equal(drawlist_field_page(&list, 0), -1);
	assert_int_equal(drawlist_field_page(&list, -1), -1);
	assert_int_equal(drawlist_field_page(&list, DRAWLIST_FIELDS), -1);
	lay(&list, &look, LINES - 1, 500);
	assert_int_equal(drawlist_field_page(&list, 1), list.pages - 1);
	lay(&list, &look, LINES, 500);
	assert_int_equal(drawlist_field_page(&list, 1), -1);
	drawlist_close(&list);
}

static void test_typing_turns_to_it(void **state)
{
	(void)state;
	struct settings settings = settings_default();
	struct model model = { .settings = &settings };
	struct outbox outbox = { .wishes = 0 };
	struct drawlist list;
	struct look look;
	struct ui ui;
	drawlist_init(&list);
	ui_init(&ui, &settings);
	model.ui = &ui;
	ui.field = 1;
	lay(&list, &look, LINES - 1, 500);
	struct input turn = { .kind = INPUT_WHEEL, .code = -1 };
	ui_input(&ui, &model, &list, &look, &turn, &outbox);
	assert_int_equal(ui.page, 1);
	struct input typed = { .kind = INPUT_TEXT, .text = "MI6" };
	ui_input(&ui, &model, &list, &look, &typed, &outbox);
	assert_string_equal(ui.fields[1], "MI6");
	assert_int_equal(ui.page, list.pages - 1);
	ui.field = 0; /* there is no such field */
	ui_input(&ui, &model, &list, &look, &typed, &outbox);
	assert_string_equal(ui.fields[0], "");
	assert_int_equal(ui.page, list.page);
	drawlist_close(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_where_a_field_stands),
		cmocka_unit_test(test_typing_turns_to_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
