#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* The first numbers of the reference program "pcg32-demo" with seed 42, stream 54. */
static void test_reference(void **state)
{
	(void)state;
	static const uint32_t want[] = { 0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b,
		0xcbed606e };
	struct random random;
	random_init(&random, 42, 54);
	for (size_t i = 0; i < sizeof want / sizeof *want; i++)
		assert_int_equal(random_next(&random), want[i]);
}

static void test_below(void **state)
{
	(void)state;
	struct random random;
	random_init(&random, 1, 1);
	int counts[7] = { 0 };
	for (int i = 0; i < 70000; i++) {
		uint32_t value = random_below(&random, 7);
		assert_in_range(value, 0, 6);
		counts[value]++;
	}
	for (int i = 0; i < 7; i++)
		assert_in_range(counts[i], 9600, 10400); /* four standard deviations are 370 */
	assert_int_equal(random_below(&random, 1), 0);
}

/* Each of the six orders of three comes up as often. */
static void test_shuffle(void **state)
{
	(void)state;
	struct random random;
	random_init(&random, 9, 1);
	int counts[27] = { 0 };
	for (int i = 0; i < 60000; i++) {
		uint8_t bytes[] = { 0, 1, 2 };
		random_shuffle_u8(&random, bytes, 3);
		counts[bytes[0] * 9 + bytes[1] * 3 + bytes[2]]++;
	}
	static const int orders[] = { 5, 7, 11, 15, 19, 21 };
	for (int i = 0; i < 6; i++)
		assert_in_range(counts[orders[i]], 9600, 10400);
	uint32_t numbers[100];
	for (uint32_t i = 0; i < 100; i++)
		numbers[i] = i;
	random_shuffle_u32(&random, numbers, 100);
	uint32_t sum = 0, in_place = 0;
	for (uint32_t i = 0; i < 100; i++) {
		sum += numbers[i];
		in_place += numbers[i] == i;
	}
	assert_int_equal(sum, 4950);
	assert_true(in_place < 20);
}

static void test_streams_differ(void **state)
{
	(void)state;
	struct random a, b;
	random_init(&a, 5, 1);
	random_init(&b, 5, 2);
	int same = 0;
	for (int i = 0; i < 100; i++)
		same += random_next(&a) == random_next(&b);
	assert_true(same < 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reference),
		cmocka_unit_test(test_below),
		cmocka_unit_test(test_shuffle),
		cmocka_unit_test(test_streams_differ),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
