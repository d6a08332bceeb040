/* The wall's window comes, goes and moves with the list of displays. The dummy driver has one
 * display, so that here both stand on it. */
#include "shell/projector.h"

#include "open_window.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static const struct placement alone = { 0, -1 }, beside = { 0, 1 };

static struct projector *projector_of(void **state)
{
	const struct open_window *open = *state;
	struct projector *projector;
	projector_open(&projector, open->window, NULL, open->events);
	return projector;
}

static struct displays two(int wall)
{
	struct displays displays = { .count = 0 };
	displays_push(&displays, "LAPTOP", 1366, 768, 0);
	displays_push(&displays, "BEAMER", 1024, 768, wall);
	return displays;
}

static void comes_and_goes(void **state)
{
	struct projector *projector = projector_of(state);
	struct displays displays = two(0), none = { .count = 0 };
	struct error error;
	int w, h;
	assert_true(projector_place(projector, &none, alone, &error));
	assert_true(projector_place(projector, &displays, alone, &error));
	assert_false(projector_size(projector, &w, &h));
	assert_true(projector_place(projector, &displays, beside, &error));
	assert_true(projector_size(projector, &w, &h));
	SDL_Rect all;
	SDL_GetDisplayBounds(0, &all);
	assert_int_equal(w, all.w);
	assert_int_equal(h, all.h);
	assert_false(SDL_IsScreenSaverEnabled());
	projector_displays_changed(projector);
	assert_true(projector_place(projector, &displays, beside, &error));
	assert_true(projector_size(projector, &w, &h));
	assert_true(projector_place(projector, &displays, alone, &error));
	assert_false(projector_size(projector, &w, &h));
	assert_true(SDL_IsScreenSaverEnabled());
	assert_true(projector_place(projector, &displays, beside, &error));
	projector_close(projector);
	projector_close(NULL);
	assert_true(SDL_IsScreenSaverEnabled());
}

static void draws(void **state)
{
	struct projector *projector = projector_of(state);
	struct displays displays = two(0);
	struct drawlist list;
	struct error error;
	int w, h;
	drawlist_init(&list);
	assert_true(projector_draw(projector, &list, &error));
	assert_true(projector_place(projector, &displays, beside, &error));
	assert_true(projector_size(projector, &w, &h));
	drawlist_push(&list, DRAW_RECT, (struct rect){ 0, 0, w, h })->color = 0x123456;
	assert_true(projector_draw(projector, &list, &error));
	assert_true(projector_draw(projector, &list, &error));
	projector_close(projector);
	drawlist_close(&list);
}

/* A display that the system does not know: said once, tried again when displays are told. */
static void refused(void **state)
{
	struct projector *projector = projector_of(state);
	struct displays displays = two(5);
	struct error error = { .text = "" };
	int w, h;
	assert_false(projector_place(projector, &displays, beside, &error));
	assert_memory_equal(error.text, "cannot open a window: ", 22);
	assert_false(projector_size(projector, &w, &h));
	assert_true(projector_place(projector, &displays, beside, &error));
	projector_displays_changed(projector);
	assert_false(projector_place(projector, &displays, beside, &error));
	displays = two(0);
	assert_true(projector_place(projector, &displays, beside, &error));
	assert_true(projector_size(projector, &w, &h));
	projector_close(projector);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(comes_and_goes, open_window_setup, open_window_teardown),
		cmocka_unit_test_setup_teardown(draws, open_window_setup, open_window_teardown),
		cmocka_unit_test_setup_teardown(refused, open_window_setup, open_window_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
