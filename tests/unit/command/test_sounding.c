/* A device is open in a class with sounds, and nowhere else. */
#include "command/sounding.h"

#include "core/class.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static bool is_open(void)
{
	return SDL_WasInit(SDL_INIT_AUDIO) != 0;
}

static void open_in_class_alone(void **state)
{
	struct round *round = *state;
	struct sounding sounding = { .sound = NULL };
	struct error error = { .text = "" };
	setenv("SDL_AUDIODRIVER", "dummy", 1);
	assert_true(sounding_follow(&sounding, NULL, true, READBACK_SOURCE_DIR, &error));
	assert_true(sounding_follow(&sounding, round, false, READBACK_SOURCE_DIR, &error));
	assert_false(is_open());
	if (!sounding_follow(&sounding, round, true, READBACK_SOURCE_DIR, &error))
		fail_msg("%s", error.text);
	assert_true(is_open());
	assert_false(sound_plays(sounding.sound));
	round->phase = PHASE_PODIUM;
	assert_true(sounding_follow(&sounding, round, true, READBACK_SOURCE_DIR, &error));
	assert_true(sound_plays(sounding.sound));
	/* Out of the class, and in it with sounds turned off. */
	assert_true(sounding_follow(&sounding, NULL, true, READBACK_SOURCE_DIR, &error));
	assert_false(is_open());
	assert_true(sounding_follow(&sounding, round, true, READBACK_SOURCE_DIR, &error));
	assert_true(is_open());
	assert_true(sounding_follow(&sounding, round, false, READBACK_SOURCE_DIR, &error));
	assert_false(is_open());
	sounding_close(&sounding);
}

/* Said once; turned off and on again it is tried anew. */
static void refused(void **state)
{
	struct round *round = *state;
	struct sounding sounding = { .sound = NULL };
	struct error error = { .text = "" };
	setenv("SDL_AUDIODRIVER", "none-such", 1);
	assert_false(sounding_follow(&sounding, round, true, READBACK_SOURCE_DIR, &error));
	assert_memory_equal(error.text, "no sound: ", 10);
	round->phase = PHASE_PODIUM;
	assert_true(sounding_follow(&sounding, round, true, READBACK_SOURCE_DIR, &error));
	assert_true(sounding_follow(&sounding, NULL, true, READBACK_SOURCE_DIR, &error));
	assert_true(sounding_follow(&sounding, round, true, READBACK_SOURCE_DIR, &error));
	assert_true(sounding_follow(&sounding, round, false, READBACK_SOURCE_DIR, &error));
	setenv("SDL_AUDIODRIVER", "dummy", 1);
	assert_true(sounding_follow(&sounding, round, true, READBACK_SOURCE_DIR, &error));
	assert_true(is_open());
	sounding_close(&sounding);
}

/* A class in its lobby, with nobody in it. */
static int setup(void **state)
{
	struct round *round = calloc(1, sizeof *round);
	if (round)
		round->class = calloc(1, sizeof *round->class);
	if (round && round->class)
		round->phase = PHASE_LOBBY;
	*state = round;
	return round && round->class ? 0 : -1;
}

static int teardown(void **state)
{
	struct round *round = *state;
	free(round->class);
	free(round);
	SDL_Quit();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(open_in_class_alone, setup, teardown),
		cmocka_unit_test_setup_teardown(refused, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
