/* Where the two windows belong, from a list of displays that is made up. */
#include "core/displays.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* LAPTOP, BEAMER and DESK, as many as asked for; numbers first, first + step, ... */
static struct displays make(int count, int first, int step)
{
	static const char *const names[] = { "LAPTOP", "BEAMER", "DESK" };
	struct displays displays = { .count = 0 };
	for (int i = 0; i < count; i++)
		displays_push(&displays, names[i], 1000 + i, 700 + i, first + i * step);
	return displays;
}

static void assert_place(const struct displays *displays, int own, const char *remembered,
	bool swapped, struct placement wanted)
{
	struct placement placement = displays_place(displays, own, remembered, swapped);
	assert_int_equal(placement.own, wanted.own);
	assert_int_equal(placement.wall, wanted.wall);
}

static void none_and_one(void **state)
{
	(void)state;
	struct displays none = make(0, 0, 1), one = make(1, 0, 1), gap = make(1, 3, 1);
	for (int swapped = 0; swapped < 2; swapped++) {
		assert_place(&none, 0, "", swapped, (struct placement){ 0, -1 });
		assert_place(&none, 2, "BEAMER", swapped, (struct placement){ 0, -1 });
		assert_place(&one, 0, "LAPTOP", swapped, (struct placement){ 0, -1 });
		assert_place(&one, 1, "", swapped, (struct placement){ 0, -1 });
		assert_place(&gap, 3, "BEAMER", swapped, (struct placement){ 0, -1 });
	}
}

static void two(void **state)
{
	(void)state;
	struct displays both = make(2, 0, 1);
	assert_place(&both, 0, "", false, (struct placement){ 0, 1 });
	assert_place(&both, 1, "", false, (struct placement){ 1, 0 });
	/* What was asked for is not there: the first. */
	assert_place(&both, 7, "", false, (struct placement){ 0, 1 });
	assert_place(&both, 0, "", true, (struct placement){ 1, 0 });
	assert_place(&both, 1, "", true, (struct placement){ 0, 1 });
	/* The wall is where it was; the own window makes room for it. */
	assert_place(&both, 0, "BEAMER", false, (struct placement){ 0, 1 });
	assert_place(&both, 0, "LAPTOP", false, (struct placement){ 1, 0 });
	assert_place(&both, 0, "LAPTOP", true, (struct placement){ 0, 1 });
	assert_place(&both, 1, "BEAMER", false, (struct placement){ 0, 1 });
	/* A name that is not there, and one that begins like another. */
	assert_place(&both, 0, "DESK", false, (struct placement){ 0, 1 });
	assert_place(&both, 0, "LAP", false, (struct placement){ 0, 1 });
}

static void three(void **state)
{
	(void)state;
	struct displays all = make(3, 0, 1);
	assert_place(&all, 0, "", false, (struct placement){ 0, 2 });
	assert_place(&all, 1, "", false, (struct placement){ 1, 2 });
	assert_place(&all, 2, "", false, (struct placement){ 2, 1 });
	assert_place(&all, 0, "BEAMER", false, (struct placement){ 0, 1 });
	assert_place(&all, 2, "LAPTOP", false, (struct placement){ 2, 0 });
	assert_place(&all, 0, "LAPTOP", false, (struct placement){ 1, 0 });
	assert_place(&all, 1, "BEAMER", false, (struct placement){ 0, 1 });
	assert_place(&all, 0, "BEAMER", true, (struct placement){ 1, 0 });
}

/* The system's numbers are no places in the list. */
static void numbers_with_gaps(void **state)
{
	(void)state;
	struct displays gaps = make(3, 1, 2); /* 1, 3, 5 */
	assert_place(&gaps, 0, "", false, (struct placement){ 0, 2 });
	assert_place(&gaps, 2, "", false, (struct placement){ 0, 2 });
	assert_place(&gaps, 3, "", false, (struct placement){ 1, 2 });
	assert_place(&gaps, 5, "", false, (struct placement){ 2, 1 });
	assert_place(&gaps, 5, "DESK", false, (struct placement){ 0, 2 });
}

static void names_differ(void **state)
{
	(void)state;
	struct displays displays = { .count = 0 };
	displays_push(&displays, "DELL", 1, 2, 0);
	displays_push(&displays, "DELL", 3, 4, 1);
	displays_push(&displays, "", 5, 6, 2);
	displays_push(&displays, "", 7, 8, 3);
	displays_push(&displays, "DELL", 9, 10, 4);
	static const char *const names[] = { "DELL", "DELL (2)", "(1)", "(2)", "DELL (3)" };
	assert_int_equal(displays.count, 5);
	for (int i = 0; i < 5; i++)
		assert_string_equal(displays.items[i].name, names[i]);
	/* So that each of two alike can be the wall. */
	assert_place(&displays, 4, "DELL (2)", false, (struct placement){ 4, 1 });
	assert_place(&displays, 4, "DELL", false, (struct placement){ 4, 0 });
	assert_int_equal(displays.items[1].w, 3);
	assert_int_equal(displays.items[1].h, 4);
	assert_int_equal(displays.items[4].index, 4);
}

/* Too long: cut between characters, the number kept. */
static void long_names(void **state)
{
	(void)state;
	struct displays displays = { .count = 0 };
	char name[3 * DISPLAY_NAME_MAX];
	memset(name, 'x', sizeof name);
	memcpy(name + DISPLAY_NAME_MAX - 2, "\xC3\xA9", 2);
	name[sizeof name - 1] = '\0';
	displays_push(&displays, name, 1, 1, 0);
	displays_push(&displays, name, 1, 1, 1);
	assert_int_equal(strlen(displays.items[0].name), DISPLAY_NAME_MAX - 2);
	assert_int_equal(displays.items[0].name[DISPLAY_NAME_MAX - 3], 'x');
	assert_int_equal(strlen(displays.items[1].name), DISPLAY_NAME_MAX - 1);
	assert_string_equal(displays.items[1].name + DISPLAY_NAME_MAX - 5, " (2)");
}

static void more_than_fit(void **state)
{
	(void)state;
	struct displays displays = { .count = 0 };
	for (int i = 0; i < DISPLAYS_MAX + 3; i++)
		displays_push(&displays, "", 1, 1, i);
	assert_int_equal(displays.count, DISPLAYS_MAX);
	assert_place(&displays, 0, "", false, (struct placement){ 0, DISPLAYS_MAX - 1 });
}

static void one_goes(void **state)
{
	(void)state;
	struct displays all = make(3, 0, 1);
	displays_drop(&all, 1);
	assert_int_equal(all.count, 2);
	assert_string_equal(all.items[1].name, "DESK");
	assert_int_equal(all.items[1].index, 2);
	displays_drop(&all, 1);
	displays_drop(&all, 0);
	assert_int_equal(all.count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(none_and_one),
		cmocka_unit_test(two),
		cmocka_unit_test(three),
		cmocka_unit_test(numbers_with_gaps),
		cmocka_unit_test(names_differ),
		cmocka_unit_test(long_names),
		cmocka_unit_test(more_than_fit),
		cmocka_unit_test(one_goes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
