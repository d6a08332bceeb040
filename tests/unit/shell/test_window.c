/* A window on the dummy driver: sizes, its surface, the clipboard, and no display at all. */
#include "shell/window.h"

#include "open_window.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static void size_and_surface(void **state)
{
	struct window *window = ((struct open_window *)*state)->window;
	struct error error;
	int w, h;
	window_size(window, &w, &h);
	assert_int_equal(w, OPEN_W);
	assert_int_equal(h, OPEN_H);
	SDL_Surface *surface = window_surface(window, &error);
	assert_non_null(surface);
	assert_int_equal(surface->w, OPEN_W);
	assert_int_equal(surface->h, OPEN_H);
	assert_int_equal(surface->format->BytesPerPixel, 4);
	assert_ptr_equal(window_surface(window, &error), surface);
	struct rect rects[70];
	for (int i = 0; i < 70; i++)
		rects[i] = (struct rect){ i, i, 10, 10 };
	window_update(window, rects, 70);
	window_update(window, rects, 0);
	window_refresh(window);
	double x = 12, y = 34;
	window_pixels(window, &x, &y);
	assert_int_equal((int)x, 12);
	assert_int_equal((int)y, 34);
}

static void full_screen_and_back(void **state)
{
	struct window *window = ((struct open_window *)*state)->window;
	struct error error;
	assert_false(window_is_full_screen(window));
	window_full_screen(window, true);
	assert_true(window_is_full_screen(window));
	int w, h;
	window_size(window, &w, &h);
	SDL_Surface *surface = window_surface(window, &error);
	assert_non_null(surface);
	assert_int_equal(surface->w, w);
	window_full_screen(window, false);
	assert_false(window_is_full_screen(window));
	window_title(window, "Another");
	assert_string_equal(SDL_GetWindowTitle(SDL_GetWindowFromID(window_id(window))), "Another");
}

static void typing_only_in_fields(void **state)
{
	struct window *window = ((struct open_window *)*state)->window;
	struct rect field = { 10, 20, 300, 40 };
	assert_false(SDL_IsTextInputActive());
	window_type(window, true, field);
	window_type(window, true, field);
	assert_true(SDL_IsTextInputActive());
	window_type(window, false, field);
	assert_false(SDL_IsTextInputActive());
}

static void clipboard(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	SDL_SetClipboardText("caf\xC3\xA9!");
	assert_string_equal(window_clipboard(&arena, 100), "caf\xC3\xA9!");
	assert_string_equal(window_clipboard(&arena, 5), "caf\xC3\xA9");
	assert_string_equal(window_clipboard(&arena, 4), "caf");
	assert_string_equal(window_clipboard(&arena, 0), "");
	SDL_SetClipboardText("bad \xC3(");
	assert_string_equal(window_clipboard(&arena, 100), "bad ");
	SDL_SetClipboardText("");
	assert_string_equal(window_clipboard(&arena, 100), "");
	arena_close(&arena);
}

/* A display that is not there is the first one. */
static void no_such_display(void **state)
{
	(void)state;
	struct window *window;
	struct window_wish wish = { .title = "Test", .display = 7, .w = 100, .h = 100 };
	struct error error;
	assert_true(window_open(&window, &wish, &error));
	assert_int_equal(window_display(window), 0);
	window_close(window);
	window_close(NULL);
	/* But a wall covers no other than its own. */
	wish.wall = true;
	assert_false(window_open(&window, &wish, &error));
	assert_memory_equal(error.text, "cannot open a window: ", 22);
	wish.display = 0;
	assert_true(window_open(&window, &wish, &error));
	assert_true(window_covers(window, 0));
	assert_false(window_covers(window, 1));
	window_close(window);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(size_and_surface, open_window_setup, open_window_teardown),
		cmocka_unit_test_setup_teardown(full_screen_and_back, open_window_setup,
			open_window_teardown),
		cmocka_unit_test_setup_teardown(typing_only_in_fields, open_window_setup,
			open_window_teardown),
		cmocka_unit_test_setup_teardown(clipboard, open_window_setup, open_window_teardown),
		cmocka_unit_test_setup_teardown(no_such_display, open_window_setup,
			open_window_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
