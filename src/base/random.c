#include "base/random.h"
#include "base/check.h"

void random_init(struct random *random, uint64_t seed, uint64_t stream)
{
	random->state = 0;
	random->increment = stream << 1 | 1;
	random_next(random);
	random->state += seed;
	random_next(random);
}

uint32_t random_next(struct random *random)
{
	uint64_t old = random->state;
	random->state = old * UINT64_C(6364136223846793005) + random->increment;
	uint32_t mixed = (uint32_t)(((old >> 18) ^ old) >> 27);
	uint32_t turn = (uint32_t)(old >> 59);
	return mixed >> turn | mixed << (-turn & 31);
}

uint32_t random_below(struct random *random, uint32_t bound)
{
	CHECK(bound > 0);
	uint32_t reject = -bound % bound; /* 2^32 mod bound: below it lies the bias */
	for (;;) {
		uint32_t value = random_next(random);
		if (value >= reject)
			return value % bound;
	}
}

void random_shuffle_u8(struct random *random, uint8_t *items, size_t count)
{
	for (size_t i = count; i > 1; i--) {
		size_t j = random_below(random, (uint32_t)i);
		uint8_t swap = items[i - 1];
		items[i - 1] = items[j];
		items[j] = swap;
	}
}

void random_shuffle_u32(struct random *random, uint32_t *items, size_t count)
{
	for (size_t i = count; i > 1; i--) {
		size_t j = random_below(random, (uint32_t)i);
		uint32_t swap = items[i - 1];
		items[i - 1] = items[j];
		items[j] = swap;
	}
}
