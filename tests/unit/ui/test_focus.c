/* Where Tab and the arrows take the focus on a list of zones. */
#include "ui/focus.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Two rows of two tiles, a wide bar below, and a zone that pointers alone can press. */
static int setup(void **state)
{
	static struct drawlist list;
	static const struct {
		const char *name;
		struct rect rect;
		unsigned flags;
	} zones[] = {
		{ "a", { 0, 0, 100, 50 }, 0 },
		{ "b", { 120, 0, 100, 50 }, 0 },
		{ "c", { 0, 60, 100, 50 }, HOT_DEFAULT },
		{ "d", { 120, 60, 100, 50 }, 0 },
		{ "bar", { 0, 120, 220, 20 }, 0 },
		{ "ground", { 0, 0, 220, 140 }, HOT_NO_FOCUS },
	};
	drawlist_init(&list);
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
		struct draw *draw = drawlist_push(&list, DRAW_HOT, zones[i].rect);
		draw->name = zones[i].name;
		draw->flags = zones[i].flags;
	}
	*state = &list;
	return 0;
}

static int teardown(void **state)
{
	drawlist_close(*state);
	return 0;
}

static const char *after(const struct drawlist *list, const char *from, enum step way)
{
	static struct ui ui;
	memset(&ui, 0, sizeof ui);
	memcpy(ui.focus, from, strlen(from) + 1);
	focus_move(&ui, list, way);
	return ui.focus;
}

static void test_begins_at_the_default(void **state)
{
	struct ui ui = { .focus = "" };
	assert_string_equal(focus_get(&ui, *state)->name, "c");
	memcpy(ui.focus, "gone", 5);
	assert_string_equal(focus_get(&ui, *state)->name, "c");
}

static void test_tab_goes_round(void **state)
{
	assert_string_equal(after(*state, "a", STEP_NEXT), "b");
	assert_string_equal(after(*state, "bar", STEP_NEXT), "a");
	assert_string_equal(after(*state, "a", STEP_BEFORE), "bar");
}

static void test_arrows_go_where_they_point(void **state)
{
	assert_string_equal(after(*state, "a", STEP_RIGHT), "b");
	assert_string_equal(after(*state, "a", STEP_DOWN), "c");
	assert_string_equal(after(*state, "d", STEP_UP), "b");
	assert_string_equal(after(*state, "d", STEP_LEFT), "c");
	assert_string_equal(after(*state, "c", STEP_DOWN), "bar");
	assert_string_equal(after(*state, "b", STEP_UP), "b");
}

static void test_nothing_to_focus(void **state)
{
	(void)state;
	struct drawlist list;
	struct ui ui = { .focus = "" };
	drawlist_init(&list);
	focus_move(&ui, &list, STEP_NEXT);
	assert_null(focus_get(&ui, &list));
	assert_string_equal(ui.focus, "");
	drawlist_close(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_begins_at_the_default, setup, teardown),
		cmocka_unit_test_setup_teardown(test_tab_goes_round, setup, teardown),
		cmocka_unit_test_setup_teardown(test_arrows_go_where_they_point, setup, teardown),
		cmocka_unit_test(test_nothing_to_focus),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
