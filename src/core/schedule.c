#include "core/schedule.h"
#include "base/check.h"
#include "base/digest.h"
#include "base/random.h"

#include <math.h>

enum { GRADES = GRADE_EASY };

#define HOUR_MS INT64_C(3600000)
#define DAY_MS (24 * HOUR_MS)

static const double FLOOR_DAYS = 1.0 / (24 * 60);
static const int64_t FLOOR_MS = 60 * 1000;
static const double SPREAD_FROM = 2.5, SPREAD_SHARE = 0.05;
/* At 3 days a share is less than what rounding takes away. Up to 1 would still keep whole days in
 * order where spreading sets in: 2.5 - 1 rounds to the 2 that 2.49 does. */
static const double SPREAD_LEAST = 0.75;

struct schedule_rules schedule_rules_default(void)
{
	return (struct schedule_rules){ TARGET_DEFAULT, CAP_DEFAULT, TURN_HOUR_DEFAULT, NO_DAY, true };
}

int64_t schedule_moment(int64_t ms)
{
	return ms < -MOMENT_MAX ? -MOMENT_MAX : ms > MOMENT_MAX ? MOMENT_MAX : ms;
}

int schedule_days(int64_t days)
{
	return (int)(days < -DAYS_MAX ? -DAYS_MAX : days > DAYS_MAX ? DAYS_MAX : days);
}

/* How far the learner's days lie behind those of UTC. */
static int64_t shift_of(int offset_min, int turn_hour)
{
	return turn_hour * HOUR_MS - offset_min * (HOUR_MS / 60);
}

int schedule_day(int64_t utc_ms, int offset_min, int turn_hour)
{
	int64_t ms = schedule_moment(utc_ms) - shift_of(offset_min, turn_hour);
	/* C divides towards zero. */
	return schedule_days(ms / DAY_MS - (ms % DAY_MS < 0));
}

int64_t schedule_day_begins(int day, int offset_min, int turn_hour)
{
	return day * DAY_MS + shift_of(offset_min, turn_hour);
}

struct last_review last_review_make(const struct last_review *before, int grade, int64_t utc_ms,
	int offset_min)
{
	struct last_review last = { .first = !before, .grade = grade, .reviews = 1,
		.utc_ms = schedule_moment(utc_ms), .offset_min = offset_min };
	if (!before) {
		last.after = fsrs_first(grade);
		return last;
	}
	last.reviews = before->reviews + 1;
	last.before = before->after;
	last.days = fmax(0, (double)(last.utc_ms - schedule_moment(before->utc_ms)) / DAY_MS);
	last.after = fsrs_review(&last.before, last.days, grade);
	return last;
}

/* The four ways one review can end, from the hardest grade on. */
struct ends {
	const struct schedule_rules *rules;
	const struct last_review *last;
	int64_t now;
	int today;
	double target, cap;
	double swing;              /* -1 to 1: where in its spread this repetition lies */
	struct fsrs after[GRADES];
	struct due *due;           /* GRADES of them */
};

/* One number for all grades of a repetition, so that spreading never changes their order. */
static double swing_of(const struct schedule_rules *rules, uint64_t card, int reviews)
{
	if (!rules->fuzz)
		return 0;
	struct random random;
	random_init(&random, digest_number(digest_number(digest_init(), (int64_t)card), reviews), 0);
	return random_next(&random) / (double)UINT32_MAX * 2 - 1;
}

static int day_of(const struct ends *ends, int64_t ms)
{
	return schedule_day(ms, ends->last->offset_min, ends->rules->turn_hour);
}

static int64_t day_begins(const struct ends *ends, int day)
{
	return schedule_day_begins(day, ends->last->offset_min, ends->rules->turn_hour);
}

static void due_at(const struct ends *ends, double days, struct due *due)
{
	due->by_day = false;
	due->days = days;
	due->utc_ms = ends->now + llround(days * (double)DAY_MS);
	due->day = day_of(ends, due->utc_ms);
}

static void due_on(const struct ends *ends, int day, struct due *due)
{
	due->by_day = true;
	due->day = day;
	due->days = day - ends->today;
	due->utc_ms = day_begins(ends, day);
	/* Reviewed just before that day turns: then so many times 24 hours, or it would be due at
	 * once. */
	if (due->utc_ms < ends->now + FLOOR_MS)
		due_at(ends, due->days, due);
}

static double bounded(const struct ends *ends, double days)
{
	return fmin(fmax(days, FLOOR_DAYS), ends->cap);
}

/* Every step here keeps a longer interval the longer one. */
static void due_place(const struct ends *ends, double wanted, struct due *due)
{
	double days = bounded(ends, wanted);
	if (days > wanted)
		due->reason = DUE_FLOOR;
	else if (days < wanted)
		due->reason = DUE_CAP;
	if (days >= SPREAD_FROM)
		days += ends->swing * fmax(SPREAD_LEAST, SPREAD_SHARE * days);
	if (days < 1)
		due_at(ends, days, due);
	else
		due_on(ends, ends->today + (int)floor(fmin(days, ends->cap) + 0.5), due);
}

static void dues_by_recall(struct ends *ends)
{
	double longest = 0;
	for (int i = 0; i < GRADES; i++) {
		struct due *due = &ends->due[i];
		due->bare_days = fsrs_interval(&ends->after[i], ends->target);
		due->reason = due->bare_days < longest ? DUE_ORDER : DUE_RECALL;
		longest = fmax(longest, due->bare_days);
		due_place(ends, longest, due);
	}
}

/* Would this grade be below the target when the day to be ready by ends? */
static bool due_too_late(const struct ends *ends, int i)
{
	int64_t end = day_begins(ends, ends->rules->ready_day) + DAY_MS;
	double days = (double)(end - ends->now) / (double)DAY_MS;
	return ends->due[i].day >= ends->rules->ready_day
		&& fsrs_recall(&ends->after[i], days) < ends->target;
}

static void due_pull(const struct ends *ends, struct due *due)
{
	int64_t was_ms = due->utc_ms;
	if (ends->today < ends->rules->ready_day - 1)
		due_on(ends, ends->rules->ready_day - 1, due);
	else
		due_at(ends, bounded(ends, due->bare_days), due);
	if (due->utc_ms != was_ms)
		due->reason = DUE_READY;
}

/* From the easiest on: where one is pulled, a harder grade does not stay behind it. One that was
 * not pulled can wait for a harder one: it holds all that day. */
static void dues_to_be_ready(const struct ends *ends)
{
	/* A day in the past (NO_DAY too) asks for nothing. */
	if (ends->rules->ready_day < ends->today)
		return;
	for (int i = GRADES - 1; i >= 0; i--) {
		struct due *due = &ends->due[i];
		if (due_too_late(ends, i))
			due_pull(ends, due);
		const struct due *easier = i + 1 < GRADES ? due + 1 : due;
		if (easier->reason == DUE_READY && due->utc_ms > easier->utc_ms
			&& due->day >= ends->rules->ready_day) {
			double bare_days = due->bare_days;
			*due = *easier;
			due->bare_days = bare_days;
			due->reason = DUE_READY;
		}
	}
}

/* A day may begin before a harder grade's exact moment; then the easier one is exact too. */
static void dues_in_order(const struct ends *ends)
{
	for (int i = 1; i < GRADES; i++)
		if (ends->due[i].utc_ms < ends->due[i - 1].utc_ms)
			due_at(ends, fmax(ends->due[i].days, ends->due[i - 1].days), &ends->due[i]);
}

static void dues_make(const struct schedule_rules *rules, const struct last_review *last,
	uint64_t card, struct due out[GRADES])
{
	struct ends ends = { .rules = rules, .last = last, .now = schedule_moment(last->utc_ms),
		.target = rules->target_permille / 1000.0,
		.cap = fmin(fmax(rules->cap_days, 1), FSRS_DAYS_MAX),
		.swing = swing_of(rules, card, last->reviews), .due = out };
	ends.today = day_of(&ends, ends.now);
	for (int grade = GRADE_AGAIN; grade <= GRADE_EASY; grade++) {
		struct fsrs *after = &ends.after[grade - 1];
		if (grade == last->grade)
			*after = last->after;
		else
			*after = last->first ? fsrs_first(grade)
				: fsrs_review(&last->before, last->days, grade);
	}
	dues_by_recall(&ends);
	dues_to_be_ready(&ends);
	dues_in_order(&ends);
	for (int i = 0; i < GRADES; i++)
		out[i].recall = fsrs_recall(&ends.after[i], out[i].days);
}

struct due schedule_due(const struct schedule_rules *rules, const struct last_review *last,
	uint64_t card)
{
	struct due out[GRADES];
	CHECK(last->grade >= GRADE_AGAIN && last->grade <= GRADE_EASY);
	dues_make(rules, last, card, out);
	return out[last->grade - 1];
}

bool schedule_is_due(const struct due *due, int64_t utc_ms, int day)
{
	return due->by_day ? day >= due->day : utc_ms >= due->utc_ms;
}

void schedule_offers(const struct schedule_rules *rules, const struct last_review *before,
	int64_t utc_ms, int offset_min, uint64_t card, struct due out[4])
{
	struct last_review last = last_review_make(before, GRADE_GOOD, utc_ms, offset_min);
	dues_make(rules, &last, card, out);
}
