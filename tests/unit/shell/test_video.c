/* SDL's video on the dummy driver, and what is said where there is no display. */
#include "shell/video.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static void no_display(void **state)
{
	(void)state;
	struct error error;
	unsetenv("SDL_VIDEODRIVER");
	unsetenv("DISPLAY");
	unsetenv("WAYLAND_DISPLAY");
	assert_false(video_open("Test", NULL, &error));
	assert_string_equal(error.text, "cannot open a window: there is no display, neither DISPLAY "
		"nor WAYLAND_DISPLAY is set; start readback from a desktop session, or under a display in "
		"memory: xvfb-run readback (package xvfb)");
	setenv("DISPLAY", ":4711", 1);
	assert_false(video_open("Test", NULL, &error));
	assert_non_null(strstr(error.text, "the display :4711 does not answer"));
	setenv("SDL_VIDEODRIVER", "none-such", 1);
	assert_false(video_open("Test", NULL, &error));
	assert_non_null(strstr(error.text, "SDL_VIDEODRIVER is none-such"));
	video_close();
	setenv("SDL_VIDEODRIVER", "dummy", 1);
	assert_true(video_open("Test", NULL, &error));
	assert_true(SDL_WasInit(SDL_INIT_VIDEO));
	video_close();
	assert_false(SDL_WasInit(SDL_INIT_VIDEO));
	SDL_Quit();
}

/* A reader's screen may dim, a class's not. */
static void screen_saver(void **state)
{
	(void)state;
	struct error error;
	setenv("SDL_VIDEODRIVER", "dummy", 1);
	assert_true(video_open("Test", NULL, &error));
	assert_true(SDL_IsScreenSaverEnabled());
	video_stay_awake(true);
	assert_false(SDL_IsScreenSaverEnabled());
	video_stay_awake(false);
	assert_true(SDL_IsScreenSaverEnabled());
	video_close();
	SDL_Quit();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_display),
		cmocka_unit_test(screen_saver),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
