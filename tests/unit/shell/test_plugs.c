/* A file that appears in a folder of devices becomes an event. */
#include "shell/plugs.h"

#include "folder.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static void tells_what_appears(void **state)
{
	assert_int_equal(SDL_InitSubSystem(SDL_INIT_EVENTS), 0);
	struct plugs *plugs;
	SDL_Event event;
	uint32_t type = SDL_RegisterEvents(1);
	plugs_open(&plugs, *state, type);
	if (!plugs) {
		SDL_Quit();
		skip(); /* a system without inotify, or with none left */
	}
	assert_int_equal(SDL_WaitEventTimeout(&event, 50), 0);
	folder_write(state, "event7", "");
	assert_int_equal(SDL_WaitEventTimeout(&event, 2000), 1);
	assert_int_equal(event.type, type);
	plugs_close(plugs);
	folder_write(state, "event8", "");
	SDL_FlushEvent(type);
	assert_int_equal(SDL_WaitEventTimeout(&event, 50), 0);
	SDL_Quit();
}

static void no_such_folder(void **state)
{
	struct plugs *plugs;
	plugs_open(&plugs, folder_path(state, "none"), 1);
	assert_null(plugs);
	plugs_close(plugs);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(tells_what_appears, folder_setup, folder_teardown),
		cmocka_unit_test_setup_teardown(no_such_folder, folder_setup, folder_teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
