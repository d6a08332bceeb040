/* The cache of masks: what is found, what goes first, and that the bound holds. */
#include "shell/masks.h"

#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static struct mask *push(struct masks *masks, int key, int w, int h)
{
	struct mask *mask = masks_push(masks, &key, sizeof key, w, h);
	memset(mask->bytes, key & 0xFF, (size_t)w * (size_t)h);
	return mask;
}

static const struct mask *find(struct masks *masks, int key)
{
	return masks_find(masks, &key, sizeof key);
}

static void kept_as_drawn(void **state)
{
	(void)state;
	struct masks *masks;
	masks_open(&masks, 1 << 20);
	assert_null(find(masks, 1));
	struct mask *mask = push(masks, 1, 30, 20);
	mask->left = -3;
	mask->top = -15;
	push(masks, 2, 5, 5);
	const struct mask *found = find(masks, 1);
	assert_non_null(found);
	assert_int_equal(found->w, 30);
	assert_int_equal(found->h, 20);
	assert_int_equal(found->left, -3);
	assert_int_equal(found->top, -15);
	for (int i = 0; i < 600; i++)
		assert_int_equal(found->bytes[i], 1);
	/* A key is its bytes and their number. */
	assert_null(masks_find(masks, "\1\0\0", 3));
	assert_null(masks_find(masks, "", 0));
	push(masks, 3, 0, 0);
	assert_int_equal(find(masks, 3)->w, 0);
	masks_close(masks);
}

static void new_masks_are_empty(void **state)
{
	(void)state;
	struct masks *masks;
	masks_open(&masks, 1 << 20);
	const struct mask *mask = masks_push(masks, "k", 1, 100, 10);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(mask->bytes[i], 0);
	masks_close(masks);
}

static void least_used_goes_first(void **state)
{
	(void)state;
	struct masks *masks;
	masks_open(&masks, 5000);
	for (int key = 0; key < 4; key++)
		push(masks, key, 100, 10); /* 1000 bytes and an entry each */
	assert_non_null(find(masks, 0)); /* now 1 is the oldest */
	push(masks, 4, 100, 10);
	assert_null(find(masks, 1));
	assert_non_null(find(masks, 0));
	assert_non_null(find(masks, 2));
	assert_non_null(find(masks, 4));
	/* One larger than the bound stays alone. */
	push(masks, 5, 1000, 10);
	assert_non_null(find(masks, 5));
	assert_null(find(masks, 0));
	push(masks, 6, 1, 1);
	assert_null(find(masks, 5));
	masks_close(masks);
}

static void bound_holds(void **state)
{
	(void)state;
	struct masks *masks;
	struct random random;
	random_init(&random, 5, 1);
	masks_open(&masks, 100000);
	int hits = 0;
	for (int i = 0; i < 20000; i++) {
		int key = (int)random_below(&random, 3000);
		if (find(masks, key))
			hits++;
		else
			push(masks, key, (int)random_below(&random, 40), (int)random_below(&random, 40));
		assert_in_range(masks_bytes(masks), 0, 100000);
		assert_non_null(find(masks, key));
	}
	assert_true(hits > 100);
	masks_close(masks);
	masks_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kept_as_drawn),
		cmocka_unit_test(new_masks_are_empty),
		cmocka_unit_test(least_used_goes_first),
		cmocka_unit_test(bound_holds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
