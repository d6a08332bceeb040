/* FSRS-7 with its default weights: what one card's memory is, how it fades, and what a review
 * makes of it. Pure, in double; finite and within bounds for any grades and times.
 * Source: open-spaced-repetition, FSRS-7 (2026); the mixture of a slow and a fast trace. */
#ifndef CORE_FSRS_H
#define CORE_FSRS_H

enum { GRADE_AGAIN = 1, GRADE_HARD, GRADE_GOOD, GRADE_EASY };

struct fsrs {
	double stability;  /* of the slow trace, days, 1e-4 to 36500 */
	double fast;       /* stability of the fast trace, days, the same bounds */
	double difficulty; /* 1 to 10 */
};

/* The state after a card's first review with this grade (1 to 4). */
struct fsrs fsrs_first(int grade);

/* The chance that it is recalled so many days after the last review, in (0, 1). Negative and
 * NaN count as 0. */
double fsrs_recall(const struct fsrs *state, double days);

/* The state after a review so many days after the one before. */
struct fsrs fsrs_review(const struct fsrs *state, double days, int grade);

/* After how many days recall has fallen to target (in (0, 1)): at least one second, at most
 * FSRS_DAYS_MAX. Newton in log t, then bisection. */
double fsrs_interval(const struct fsrs *state, double target);

enum { FSRS_DAYS_MAX = 36500 };

#endif
