/* A class's sounds on SDL's dummy driver, and what is said where there are none. */
#include "shell/sound.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static int setup(void **state)
{
	(void)state;
	return setenv("SDL_AUDIODRIVER", "dummy", 1);
}

static int teardown(void **state)
{
	(void)state;
	SDL_Quit();
	return 0;
}

static void plays(void **state)
{
	(void)state;
	struct sound *sound;
	struct error error = { .text = "" };
	if (!sound_open(&sound, READBACK_SOURCE_DIR, &error))
		fail_msg("%s", error.text);
	assert_true(SDL_WasInit(SDL_INIT_AUDIO));
	assert_false(sound_plays(sound));
	sound_play(sound, CUE_NONE);
	assert_false(sound_plays(sound));
	for (int i = CUE_NONE + 1; i < CUE_COUNT; i++) {
		sound_play(sound, (enum cue)i);
		assert_true(sound_plays(sound));
	}
	/* It ends by itself. */
	sound_play(sound, CUE_RIGHT);
	for (int i = 0; i < 1000 && sound_plays(sound); i++)
		SDL_Delay(20);
	assert_false(sound_plays(sound));
	sound_play(sound, CUE_PODIUM);
	sound_close(sound);
	assert_false(SDL_WasInit(SDL_INIT_AUDIO));
	/* And again. */
	assert_true(sound_open(&sound, READBACK_SOURCE_DIR, &error));
	sound_close(sound);
}

/* Off: nothing is open, and nothing happens. */
static void off(void **state)
{
	(void)state;
	sound_play(NULL, CUE_QUESTION);
	assert_false(sound_plays(NULL));
	sound_close(NULL);
	assert_false(SDL_WasInit(SDL_INIT_AUDIO));
}

static void no_device(void **state)
{
	(void)state;
	struct sound *sound;
	struct error error = { .text = "" };
	setenv("SDL_AUDIODRIVER", "none-such", 1);
	assert_false(sound_open(&sound, READBACK_SOURCE_DIR, &error));
	assert_null(sound);
	assert_memory_equal(error.text, "no sound: ", 10);
	assert_non_null(strstr(error.text, "none-such"));
	assert_null(strchr(error.text, '\n'));
	assert_false(SDL_WasInit(SDL_INIT_AUDIO));
}

static void no_files(void **state)
{
	(void)state;
	struct sound *sound;
	struct error error = { .text = "" };
	assert_false(sound_open(&sound, "/nonexistent", &error));
	assert_null(sound);
	assert_non_null(strstr(error.text, "/nonexistent/assets/sounds/question.wav"));
	assert_false(SDL_WasInit(SDL_INIT_AUDIO));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(plays, setup, teardown),
		cmocka_unit_test_setup_teardown(off, setup, teardown),
		cmocka_unit_test_setup_teardown(no_device, setup, teardown),
		cmocka_unit_test_setup_teardown(no_files, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
