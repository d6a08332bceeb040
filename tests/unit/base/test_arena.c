#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void test_pushes_are_zeroed_aligned_and_apart(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	unsigned char *pieces[500];
	for (size_t i = 0; i < 500; i++) {
		size_t size = i * 7 + 1;
		pieces[i] = arena_push(&arena, size);
		assert_int_equal((uintptr_t)pieces[i] % sizeof(max_align_t), 0);
		for (size_t j = 0; j < size; j++)
			assert_int_equal(pieces[i][j], 0);
		memset(pieces[i], (int)(i % 255 + 1), size);
	}
	for (size_t i = 0; i < 500; i++)
		for (size_t j = 0; j < i * 7 + 1; j++)
			assert_int_equal(pieces[i][j], i % 255 + 1);
	arena_close(&arena);
	assert_null(arena.head);
}

static void test_reset_zeroes_anew(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	for (int i = 0; i < 100; i++)
		memset(arena_push(&arena, 1000), 0xFF, 1000);
	size_t before = arena.total;
	arena_reset(&arena);
	assert_true(arena.total > 0 && arena.total <= before);
	unsigned char *again = arena_array(&arena, 10, 100);
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(again[i], 0);
	arena_reset(&arena);
	size_t kept = arena.total;
	for (int i = 0; i < 50; i++) {
		arena_reset(&arena);
		arena_push(&arena, 500);
	}
	assert_int_equal(arena.total, kept); /* a frame asks the system for nothing new */
	arena_close(&arena);
}

static void test_texts(void **state)
{
	(void)state;
	struct arena arena;
	arena_init(&arena);
	assert_string_equal(arena_copy(&arena, "abcdef", 3), "abc");
	assert_string_equal(arena_copy(&arena, NULL, 0), "");
	assert_string_equal(arena_format(&arena, "%s is %d", "seven", 7), "seven is 7");
	char *wide = arena_format(&arena, "%20000d", 1);
	assert_int_equal(strlen(wide), 20000);
	arena_close(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pushes_are_zeroed_aligned_and_apart),
		cmocka_unit_test(test_reset_zeroes_anew),
		cmocka_unit_test(test_texts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
