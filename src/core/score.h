/* Points for a graded answer: integers, rounded half up, one formula a scoring.
 *   accuracy   round(100 g), minus 25 for a hint, not below 0
 *   certainty  guessing, fairly, certain: +1, +2, +3 at g = 1 and 0, -2, -6 at g = 0, linear
 *              between, rounded; a hint caps it at fairly; the round's sum not below 0
 *   speed      round(1000 g (1 - t / (2 T))), with a hint half of that, rounded once
 * A slip taken back counts as a hint used. A question not answered earns 0. */
#ifndef CORE_SCORE_H
#define CORE_SCORE_H

#include "core/round.h"

/* t_ms: time spent, clamped to [0, T]; certainty 1 to 3 (0 counts as guessing). */
int score_points(const struct rules *rules, struct grade grade, bool hint, int certainty,
	int64_t t_ms);

/* What a right answer without a hint, certain, at once, would earn. */
int score_max(const struct rules *rules);

/* A class: all times in ms, reading below timer; timer 0: without one. */
struct score_time {
	int64_t t_ms, reading_ms, timer_ms;
};
/* Points of a class's answer, without a streak's bonus; value: of its cell on the board.
 *   speed      round(1000 g) while t <= R, then round(1000 g (1 - (t - R) / (2 (T - R))))
 *   steady     round(600 g + 400 g (1 - t / T))
 *   board      round(value g)
 *   accuracy, certainty as above, without hints */
int score_class(const struct rules *rules, struct grade grade, int certainty,
	const struct score_time *time, int value);

/* Points at g = 1 and g = 0 for a certainty (1 to 3), for words on buttons. */
int score_certainty(int certainty, bool right);

#endif
