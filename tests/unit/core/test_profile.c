/* What is taken for a name. */
#include "core/profile.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

static struct arena arena;

static int setup(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	arena_close(&arena);
	return 0;
}

static void assert_name(const char *typed, const char *name)
{
	const char *found = profile_name(&arena, typed);
	assert_non_null(found);
	assert_string_equal(found, name);
}

/* So often one character of so many bytes. */
static const char *many(const char *character, int count)
{
	char *text = arena_push(&arena, strlen(character) * (size_t)count + 1);
	for (int i = 0; i < count; i++)
		memcpy(text + strlen(character) * (size_t)i, character, strlen(character));
	return text;
}

static void test_names(void **state)
{
	(void)state;
	assert_name("Mia", "Mia");
	assert_name("  Zoë\u202fB.\u00a0 ", "Zoë\u202fB.");
	assert_name("李", "李");
	assert_name("x", "x");
	assert_name(many("w", 40), many("w", 40));
	/* A character is what a reader sees: letter and mark, a family of four. */
	assert_name(many("e\u0301", 40), many("e\u0301", 40));
	assert_name(many("👩🏽", 40), many("👩🏽", 40));
}

static void test_no_names(void **state)
{
	(void)state;
	const char *const none[] = { "", " ", "\u00a0\u3000 ", "\u200b", "Mia\nLeo", "Mia\tLeo",
		"\x1b[1m", "Mia\u2028Leo", "\xff", "Mia\xc3", "\xc2\x85" };
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		assert_null(profile_name(&arena, none[i]));
	assert_null(profile_name(&arena, many("w", 41)));
	assert_null(profile_name(&arena, many("e\u0301", 41)));
	/* One character of very many marks is no name that anybody has. */
	assert_null(profile_name(&arena, arena_format(&arena, "e%s", many("\u0301", 300))));
}

static void test_find(void **state)
{
	(void)state;
	struct profile items[] = { { .number = 0 }, { .number = 3, .open = true }, { .number = 9 } };
	const struct profile_list list = { items, 3, 0 };
	assert_ptr_equal(profile_open(&list), &items[1]);
	assert_ptr_equal(profile_find(&list, 9), &items[2]);
	assert_null(profile_find(&list, 1));
	items[1].open = false;
	assert_null(profile_open(&list));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_names, setup, teardown),
		cmocka_unit_test_setup_teardown(test_no_names, setup, teardown),
		cmocka_unit_test_setup_teardown(test_find, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
