/* Seeded random numbers, the same on every machine (PCG32: M. O'Neill, "PCG: A Family of
 * Simple Fast Space-Efficient Statistically Good Algorithms", 2014). One stream for the
 * game, another for decoration, so that decoration never changes a game. */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

struct random {
	uint64_t state, increment;
};

/* stream picks one of 2^63 independent sequences for the same seed. */
void random_init(struct random *random, uint64_t seed, uint64_t stream);

uint32_t random_next(struct random *random);

/* Uniform in [0, bound), without bias; bound > 0. */
uint32_t random_below(struct random *random, uint32_t bound);

/* Shuffles count numbers in place (Fisher and Yates). */
void random_shuffle_u8(struct random *random, uint8_t *items, size_t count);
void random_shuffle_u32(struct random *random, uint32_t *items, size_t count);

#endif
