/* When a card comes back: FSRS-7's interval under the learner's rules (target, floor, cap, a day
 * to be ready by), spread a little, and whole days where it is days. Pure: what is due follows
 * from the last review and the rules, so a changed setting changes it at once.
 *
 * An interval of a day or more is rounded to whole days and is due all that day of the learner. In
 * the one case where that day begins before a harder grade's exact moment (a review shortly
 * before the day turns) it is exact too, so many times 24 hours later. */
#ifndef CORE_SCHEDULE_H
#define CORE_SCHEDULE_H

#include "core/fsrs.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	TARGET_MIN = 800, TARGET_DEFAULT = 900, TARGET_MAX = 970, /* thousandths of recall */
	CAP_DEFAULT = 365, /* days */
	TURN_HOUR_DEFAULT = 4,
	NO_DAY = INT32_MIN,
	DAYS_MAX = 40000000, /* a hundred thousand years, either way */
};
#define MOMENT_MAX INT64_C(100000000000000000) /* ms, three million years either way */

/* The nearest within MOMENT_MAX and within DAYS_MAX: no sum of a few of them overflows, whatever
 * a damaged row says. */
int64_t schedule_moment(int64_t ms);
int schedule_days(int64_t days);

struct schedule_rules {
	int target_permille;
	int cap_days;    /* 1 to FSRS_DAYS_MAX */
	int turn_hour;   /* local hour at which the learner's day turns, 0 to 23 */
	int ready_day;   /* no card may have fallen below the target on this day; NO_DAY: none.
	                  * What would have is due the day before; after a review on that day or on
	                  * the day itself, at the exact moment at which it falls. */
	bool fuzz;       /* spread intervals over 2.5 days */
};

struct schedule_rules schedule_rules_default(void);

/* The learner's day (days since 1970-01-01) of a moment in UTC ms, offset_min from UTC; within
 * DAYS_MAX. */
int schedule_day(int64_t utc_ms, int offset_min, int turn_hour);
/* The moment at which that day begins there. */
int64_t schedule_day_begins(int day, int offset_min, int turn_hour);

/* A card's last review: all that its next one follows from. */
struct last_review {
	bool first;          /* it had never been reviewed before */
	struct fsrs before;  /* unless first */
	struct fsrs after;
	double days;         /* since the review before; 0 where first */
	int grade;
	int reviews;         /* so far, this one with them */
	int64_t utc_ms;      /* on the learner's axis of time (core/memory.h) */
	int offset_min;
};

/* Fills `after` and the rest from what was before (NULL: the first). */
struct last_review last_review_make(const struct last_review *before, int grade, int64_t utc_ms,
	int offset_min);

enum due_reason {
	DUE_RECALL, /* recall falls to the target then */
	DUE_FLOOR,  /* sooner would be at once */
	DUE_CAP,
	DUE_READY,  /* sooner, to be ready on the day named */
	DUE_ORDER,  /* an easier grade is never due sooner than a harder one */
};

struct due {
	double days;      /* from the last review until it is due; whole where by_day */
	double bare_days; /* FSRS-7's own interval, before floor, cap, spread and rounding */
	double recall;    /* expected when it is due */
	int day;          /* the learner's day on which it is due */
	int64_t utc_ms;   /* the moment: exact under a day, else that day's beginning */
	bool by_day;      /* due all that day long, wherever the clock stands */
	enum due_reason reason;
};

/* card: a hash of the card's id and part, for a spread that stays the same. */
struct due schedule_due(const struct schedule_rules *rules, const struct last_review *last,
	uint64_t card);

/* Is it due at this moment, which lies on this day of the learner? */
bool schedule_is_due(const struct due *due, int64_t utc_ms, int day);

/* When it would be due after each grade (out[grade - 1]), were it reviewed at that moment: never
 * falling from Again to Easy. before: NULL for a card that is new. */
void schedule_offers(const struct schedule_rules *rules, const struct last_review *before,
	int64_t utc_ms, int offset_min, uint64_t card, struct due out[4]);

#endif
