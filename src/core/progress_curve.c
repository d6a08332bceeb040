/* One card's forgetting: what its reviews made of it, and what was recalled between them. */
#include "core/progress.h"

#include <math.h>
#include <string.h>

static const double DAY_MS = 86400000.0;

enum { AHEAD_LEAST = 7, AHEAD_MOST = 365, SAMPLES_LEAST = 2 };

/* A review of this card, and when it was on the learner's axis. */
struct met {
	const struct learning *row;
	int64_t ms;
};

static bool is_rename_to(const struct learning *row, const char *id)
{
	return row->kind == LEARNING_RENAME && row->text && row->question_id
		&& !strcmp(row->question_id, id);
}

/* The rows of the card, under its name and the names that it had before, the latest first, back
 * to where it began anew. Returns how many. */
static int rows_find(const struct bank *bank, struct card card, const struct learning *rows,
	int count, const bool *kept, const struct learning **found)
{
	const char *id = bank->questions[card.question].id;
	int n = 0;
	for (int i = count - 1; i >= 0; i--) {
		const struct learning *row = &rows[i];
		if (is_rename_to(row, id))
			id = row->text;
		else if (row->kind == LEARNING_RESET && learning_is_of(row, id, card.part))
			break;
		else if (learning_is_review(row) && kept[i] && learning_is_of(row, id, card.part))
			found[n++] = row;
	}
	return n;
}

/* When they were, on the learner's axis: found turned round to the order of the journal. */
static struct met *rows_time(struct arena *arena, const struct learning *rows,
	const struct learning *const *found, int n, int turn_hour)
{
	struct met *met = arena_array(arena, (size_t)n + 1, sizeof *met);
	struct memory clock;
	memory_init(&clock, turn_hour);
	int next = 0;
	/* Of all rows between, only what they do to the clock matters. */
	for (const struct learning *row = rows; next < n; row++) {
		int64_t ms = memory_time(&clock, row->utc_ms);
		if (row == found[n - 1 - next])
			met[next++] = (struct met){ row, ms };
		if (row->kind == LEARNING_CLOCK)
			memory_apply(&clock, row);
		else
			clock.clock.last_ms = ms;
	}
	memory_close(&clock);
	return met;
}

/* The curve being sampled. */
struct sampler {
	struct progress_curve *curve;
	struct progress_point *points;
	double days;  /* that the whole curve spans */
	int left;     /* points that may still be shared out, beyond the least for each span */
};

static void point_push(struct sampler *sampler, double days, double recall)
{
	sampler->points[sampler->curve->point_count++] = (struct progress_point){ days, recall };
}

/* From right after a review on; closer together where it is steep. */
static void span_push(struct sampler *sampler, const struct last_review *last, double from,
	double days)
{
	int samples = SAMPLES_LEAST + (int)(sampler->left * days / sampler->days);
	for (int i = 0; i <= samples; i++) {
		double since = days * i / samples * i / samples;
		point_push(sampler, from + since, fsrs_recall(&last->after, since));
	}
}

static double days_between(int64_t from, int64_t to)
{
	return (double)(to - from) / DAY_MS;
}

/* The states that the reviews leave behind, each with the time until the next. */
static struct last_review *states_make(struct arena *arena, const struct met *met, int n)
{
	struct last_review *states = arena_array(arena, (size_t)n, sizeof *states);
	for (int i = 0; i < n; i++)
		states[i] = last_review_make(i ? &states[i - 1] : NULL, met[i].row->grade, met[i].ms,
			met[i].row->offset_min);
	return states;
}

/* How far into what is to come: past the day on which it is due. */
static double days_ahead(const struct progress_curve *curve)
{
	double until = 1.5 * days_between(curve->now.ms, curve->due.utc_ms);
	return fmin(fmax(until, AHEAD_LEAST), AHEAD_MOST);
}

static void curve_fill(struct progress_curve *curve, struct arena *arena, const struct met *met,
	int n, const struct last_review *states)
{
	int64_t now = curve->now.ms;
	int first = n > PROGRESS_CURVE_REVIEWS ? n - PROGRESS_CURVE_REVIEWS : 0, shown = n - first;
	double end = days_ahead(curve), begin = days_between(now, states[first].utc_ms);
	struct progress_review *reviews = arena_array(arena, (size_t)shown, sizeof *reviews);
	struct sampler sampler = { curve,
		arena_array(arena, PROGRESS_CURVE_POINTS, sizeof *sampler.points), end - begin,
		PROGRESS_CURVE_POINTS - shown * (SAMPLES_LEAST + 1) };
	curve->points = sampler.points;
	curve->reviews = reviews;
	curve->review_count = shown;
	curve->answered = n;
	for (int i = 0; i < n; i++) {
		curve->failures += states[i].grade == GRADE_AGAIN;
		if (i < first)
			continue;
		double from = days_between(now, states[i].utc_ms);
		double to = i + 1 < n ? days_between(now, states[i + 1].utc_ms) : end;
		reviews[i - first] = (struct progress_review){ from,
			i ? fsrs_recall(&states[i - 1].after, states[i].days) : 0, met[i].row };
		span_push(&sampler, &states[i], from, to - from);
	}
	curve->recall = fsrs_recall(&states[n - 1].after, days_between(states[n - 1].utc_ms, now));
}

void progress_curve_compute(struct progress_curve *curve, struct arena *arena,
	const struct bank *bank, struct card card, const struct learning *rows, int count,
	const struct schedule_rules *rules, struct study_now now)
{
	size_t size = (size_t)count + 1;
	const struct learning **found = arena_array(arena, size, sizeof *found);
	bool *kept = arena_array(arena, size, sizeof *kept);
	*curve = (struct progress_curve){ .card = card, .now = now,
		.target = rules->target_permille / 1000.0 };
	learning_kept(rows, count, kept);
	int n = rows_find(bank, card, rows, count, kept, found);
	if (!n)
		return;
	const struct met *met = rows_time(arena, rows, found, n, rules->turn_hour);
	const struct last_review *states = states_make(arena, met, n);
	curve->due = schedule_due(rules, &states[n - 1],
		memory_card_hash(bank->questions[card.question].id, card.part));
	curve_fill(curve, arena, met, n, states);
}
