/* Keyboards that are made up, with keys that block each other: the test finds these and no
 * others. */
#include "core/rollover.h"

#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

enum { STEPS_MAX = 400 }; /* more would be a test that does not end */

/* It never tells all keys of one of these sets at once: the last one is lost. */
struct keyboard {
	uint64_t sets[8];
	int count;
};

static bool tells(const struct keyboard *keyboard, uint64_t held)
{
	for (int i = 0; i < keyboard->count; i++)
		if ((held & keyboard->sets[i]) == keyboard->sets[i])
			return false;
	return true;
}

/* Key i is scancode 4 + i. */
static uint64_t set_of(int a, int b, int c)
{
	return (uint64_t)1 << a | (uint64_t)1 << b | (c < 0 ? 0 : (uint64_t)1 << c);
}

static void make(struct rollover *rollover, int teams, int keys)
{
	rollover_init(rollover);
	for (int i = 0; i < teams * keys; i++)
		assert_true(rollover_add(rollover, 4 + i, i / keys));
}

/* Holds what is asked for, from one end or the other, then lets go. */
static void hold(struct rollover *rollover, const struct keyboard *keyboard, bool backwards)
{
	uint64_t down = 0;
	for (int n = 0; n < rollover->count; n++) {
		int i = backwards ? rollover->count - 1 - n : n;
		uint64_t key = (uint64_t)1 << i;
		if (!(rollover->asked & key) || !tells(keyboard, down | key))
			continue;
		down |= key;
		rollover_press(rollover, 4 + i);
	}
	for (int i = 0; i < rollover->count; i++)
		rollover_release(rollover, 4 + i);
}

/* The whole test; how many sets were asked for. */
static int run(struct rollover *rollover, const struct keyboard *keyboard, bool backwards)
{
	int steps = 0;
	while (rollover_next(rollover)) {
		hold(rollover, keyboard, backwards);
		assert_int_equal(rollover_arrived(rollover), tells(keyboard, rollover->asked));
		assert_true(++steps < STEPS_MAX);
	}
	return steps;
}

static void all_come(void **state)
{
	(void)state;
	struct keyboard perfect = { .count = 0 };
	struct rollover rollover;
	make(&rollover, 4, 5);
	/* Five straight across, and five across the corner. */
	assert_int_equal(run(&rollover, &perfect, false), 10);
	assert_int_equal(rollover.blocked_count, 0);
	assert_int_equal(rollover.came_count, 10);
	/* Buzzers: one set is all there is. */
	make(&rollover, 6, 1);
	assert_int_equal(run(&rollover, &perfect, false), 1);
	make(&rollover, 1, 4);
	assert_int_equal(run(&rollover, &perfect, false), 0);
	rollover_init(&rollover);
	assert_int_equal(run(&rollover, &perfect, false), 0);
}

/* Three of four buzzers: the fourth has no part in it. */
static void three_block(void **state)
{
	(void)state;
	struct keyboard keyboard = { { set_of(0, 1, 3) }, 1 };
	struct rollover rollover;
	for (int backwards = 0; backwards < 2; backwards++) {
		make(&rollover, 4, 1);
		run(&rollover, &keyboard, backwards);
		assert_int_equal(rollover.blocked_count, 1);
		assert_int_equal(rollover.blocked[0], keyboard.sets[0]);
	}
}

static void two_block(void **state)
{
	(void)state;
	struct keyboard keyboard = { { set_of(1, 4, -1) }, 1 };
	struct rollover rollover;
	make(&rollover, 6, 1);
	run(&rollover, &keyboard, false);
	assert_int_equal(rollover.blocked_count, 1);
	assert_int_equal(rollover.blocked[0], keyboard.sets[0]);
}

/* What was found once explains every other set that holds it: it is not asked for again. */
static void found_once(void **state)
{
	(void)state;
	struct keyboard keyboard = { { set_of(0, 4, -1) }, 1 };
	struct rollover rollover;
	make(&rollover, 2, 4);
	/* Both teams' first keys; three more straight across, four across the corner. */
	assert_int_equal(run(&rollover, &keyboard, false), 8);
	assert_int_equal(rollover.blocked_count, 1);
	make(&rollover, 3, 1);
	keyboard.sets[0] = set_of(0, 2, -1);
	/* All three, then the one that was lost with each of the others. */
	assert_in_range(run(&rollover, &keyboard, false), 2, 3);
	assert_int_equal(rollover.blocked[0], keyboard.sets[0]);
}

/* Four keys of which any three come: nothing smaller is to blame. */
static void four_block(void **state)
{
	(void)state;
	struct keyboard keyboard = { { set_of(0, 1, 2) | set_of(3, 3, -1) }, 1 };
	struct rollover rollover;
	make(&rollover, 4, 1);
	run(&rollover, &keyboard, true);
	assert_int_equal(rollover.blocked_count, 1);
	assert_int_equal(rollover.blocked[0], keyboard.sets[0]);
}

static void nobody_pressed(void **state)
{
	(void)state;
	struct rollover rollover;
	make(&rollover, 3, 2);
	int steps = 0;
	while (rollover_next(&rollover))
		steps++;
	assert_int_equal(steps, 4);
	assert_int_equal(rollover.blocked_count, 0);
	assert_int_equal(rollover.came_count, 0);
	assert_false(rollover_arrived(&rollover));
}

/* Held from the set before, let go and pressed again, a key of another set, a key of nobody. */
static void presses(void **state)
{
	(void)state;
	struct rollover rollover;
	make(&rollover, 2, 2);
	assert_false(rollover_add(&rollover, 4, 1));
	rollover_press(&rollover, 4);
	assert_true(rollover_next(&rollover));
	assert_int_equal(rollover.asked, set_of(0, 2, -1));
	assert_int_equal(rollover.best, 1);
	assert_false(rollover_arrived(&rollover));
	rollover_press(&rollover, 5);
	rollover_press(&rollover, 100);
	rollover_release(&rollover, 100);
	assert_int_equal(rollover.strays, 2);
	rollover_release(&rollover, 4);
	assert_int_equal(rollover.best, 1);
	rollover_press(&rollover, 6);
	assert_false(rollover_arrived(&rollover));
	rollover_press(&rollover, 4);
	assert_true(rollover_arrived(&rollover));
	/* Letting go loses nothing. */
	rollover_release(&rollover, 6);
	assert_true(rollover_arrived(&rollover));
	assert_int_equal(rollover.held, 3);
	assert_true(rollover_next(&rollover));
	assert_int_equal(rollover.came[0], set_of(0, 2, -1));
	assert_int_equal(rollover.strays, 1);
	rollover_init(&rollover);
	for (int i = 0; i < ROLLOVER_KEYS_MAX; i++)
		assert_true(rollover_add(&rollover, i + 1, i));
	assert_false(rollover_add(&rollover, 1000, 0));
}

static bool is_planted(const struct keyboard *keyboard, uint64_t set)
{
	for (int i = 0; i < keyboard->count; i++)
		if (keyboard->sets[i] == set)
			return true;
	return false;
}

/* Any sets of two and three: what is found is one of them, and no set that came holds one. */
static void at_random(void **state)
{
	(void)state;
	struct random random;
	random_init(&random, 5, 1);
	int found = 0;
	for (int round = 0; round < 2000; round++) {
		int teams = 2 + (int)random_below(&random, 5), keys = 1 + (int)random_below(&random, 7);
		struct keyboard keyboard = { .count = (int)random_below(&random, 5) };
		struct rollover rollover;
		make(&rollover, teams, keys);
		for (int i = 0; i < keyboard.count; i++) {
			int n = teams * keys, a = (int)random_below(&random, (uint32_t)n);
			keyboard.sets[i] = set_of(a, (a + 1 + (int)random_below(&random, (uint32_t)n - 1)) % n,
				-1) | (uint64_t)1 << random_below(&random, (uint32_t)n);
		}
		run(&rollover, &keyboard, random_below(&random, 2));
		found += rollover.blocked_count;
		for (int i = 0; i < rollover.blocked_count; i++)
			assert_true(is_planted(&keyboard, rollover.blocked[i]));
		for (int i = 0; i < rollover.came_count; i++)
			assert_true(tells(&keyboard, rollover.came[i]));
	}
	assert_true(found > 200);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_come),
		cmocka_unit_test(three_block),
		cmocka_unit_test(two_block),
		cmocka_unit_test(found_once),
		cmocka_unit_test(four_block),
		cmocka_unit_test(nobody_pressed),
		cmocka_unit_test(presses),
		cmocka_unit_test(at_random),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
