#include "cards.h"

#include <math.h>

struct last_review cards_random(struct random *random)
{
	int64_t now = CARDS_EPOCH + random_below(random, 86400000);
	int offset = ((int)random_below(random, 113) - 56) * 15;
	int grade = (int)random_below(random, 4) + 1;
	struct last_review last = last_review_make(NULL, grade, now, offset);
	for (uint32_t left = random_below(random, 9); left; left--) {
		uint32_t place = random_below(random, 1000);
		now += llround(60000 * exp(place * 0.012));
		grade = (int)random_below(random, 4) + 1;
		last = last_review_make(&last, grade, now, offset);
	}
	return last;
}

struct fsrs cards_any_state(struct random *random)
{
	double slow = random_below(random, 1000) / 1000.0, fast = random_below(random, 1000) / 1000.0;
	struct fsrs any = { exp(20 * slow - 9.2), exp(20 * fast - 9.2), 1 };
	any.difficulty += random_below(random, 900) / 100.0;
	return any;
}
