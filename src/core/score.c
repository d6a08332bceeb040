#include "core/score.h"

enum { ACCURACY_MAX = 100, ACCURACY_HINT = 25, SPEED_MAX = 1000, STEADY_PART = 400, FAIRLY = 2,
	CERTAIN = 3 };

/* round(above / below), half up: halves go towards plus infinity, -2.5 to -2. */
static int64_t round_half_up(int64_t above, int64_t below)
{
	int64_t twice = 2 * above + below, floor = twice / (2 * below);
	/* C divides towards zero. */
	return twice % (2 * below) < 0 ? floor - 1 : floor;
}

int score_certainty(int certainty, bool right)
{
	static const int points[][2] = { { 0, 1 }, { -2, 2 }, { -6, 3 } };
	int place = certainty < 1 ? 0 : certainty > CERTAIN ? CERTAIN - 1 : certainty - 1;
	return points[place][right];
}

static int accuracy(struct grade grade, bool hint)
{
	int points = (int)round_half_up((int64_t)ACCURACY_MAX * grade.got, grade.of);
	if (hint)
		points -= ACCURACY_HINT;
	return points < 0 ? 0 : points;
}

static int by_certainty(struct grade grade, bool hint, int certainty)
{
	if (hint && certainty > FAIRLY)
		certainty = FAIRLY;
	int64_t wrong = score_certainty(certainty, false), right = score_certainty(certainty, true);
	return (int)round_half_up(wrong * grade.of + (right - wrong) * grade.got, grade.of);
}

static int speed(struct grade grade, bool hint, int64_t t_ms, int64_t timer_ms)
{
	if (timer_ms < 1)
		return 0;
	t_ms = t_ms < 0 ? 0 : t_ms > timer_ms ? timer_ms : t_ms;
	/* 1000 g (1 - t / 2T) = 1000 got (2T - t) / (of 2T) */
	int64_t above = SPEED_MAX * grade.got * (2 * timer_ms - t_ms);
	int64_t below = grade.of * 2 * timer_ms * (hint ? 2 : 1);
	return (int)round_half_up(above, below);
}

int score_points(const struct rules *rules, struct grade grade, bool hint, int certainty,
	int64_t t_ms)
{
	if (rules->mode != MODE_QUIZ)
		return 0;
	switch (rules->scoring) {
	case SCORING_ACCURACY:
		return accuracy(grade, hint);
	case SCORING_CERTAINTY:
		return by_certainty(grade, hint, certainty);
	case SCORING_SPEED:
		return speed(grade, hint, t_ms, rules->timer_ms);
	case SCORING_STEADY:
	case SCORING_BOARD:
		return 0; /* a class's alone */
	}
	return 0;
}

static int64_t within(int64_t t, int64_t most)
{
	return t < 0 ? 0 : t > most ? most : t;
}

/* 1000 g (1 - t' / 2 T') = 1000 got (2 T' - t') / (of 2 T'), T' = T - R, t' = t - R */
static int speed_read(struct grade grade, const struct score_time *time)
{
	int64_t left = time->timer_ms - time->reading_ms;
	if (left < 1)
		return 0;
	int64_t t = within(time->t_ms - time->reading_ms, left);
	return (int)round_half_up(SPEED_MAX * grade.got * (2 * left - t), grade.of * 2 * left);
}

/* 600 g + 400 g (1 - t / T) = g (1000 T - 400 t) / T */
static int steady(struct grade grade, const struct score_time *time)
{
	if (time->timer_ms < 1)
		return 0;
	int64_t t = within(time->t_ms, time->timer_ms);
	return (int)round_half_up(grade.got * (SPEED_MAX * time->timer_ms - STEADY_PART * t),
		grade.of * time->timer_ms);
}

int score_class(const struct rules *rules, struct grade grade, int certainty,
	const struct score_time *time, int value)
{
	switch (rules->scoring) {
	case SCORING_ACCURACY:
		return accuracy(grade, false);
	case SCORING_CERTAINTY:
		return by_certainty(grade, false, certainty);
	case SCORING_SPEED:
		return speed_read(grade, time);
	case SCORING_STEADY:
		return steady(grade, time);
	case SCORING_BOARD:
		return (int)round_half_up((int64_t)value * grade.got, grade.of);
	}
	return 0;
}

int score_max(const struct rules *rules)
{
	struct grade right = { 1, 1, VERDICT_RIGHT };
	return score_points(rules, right, false, CERTAIN, 0);
}
