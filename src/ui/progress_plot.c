#include "ui/progress_plot.h"

#include "base/check.h"
#include "ui/date.h"
#include "ui/progress_said.h"
#include "ui/view.h"
#include "ui/words.h"

#include <math.h>

/* What every builder has at hand. */
struct maker {
	struct arena *arena;
	const struct model *model;
	const struct progress *progress;
	int language;
	struct plot *plot;
};

const char *percent_words(struct arena *arena, double share)
{
	return arena_format(arena, _("%d\u00a0%%"), (int)lround(share * 100));
}

static struct plot_point *series_push(const struct maker *maker, struct plot_series like, int count)
{
	struct plot_series *series = (struct plot_series *)maker->plot->series;
	struct plot_point *points = arena_array(maker->arena, (size_t)count + 1, sizeof *points);
	like.points = points;
	like.count = count;
	series[maker->plot->series_count++] = like;
	return points;
}

static const char *number_label(const struct maker *maker, int number)
{
	return arena_format(maker->arena, "%d", number);
}

/* A round number that leaves no bar without room above it. */
static double count_most(int most)
{
	return most < 4 ? 4 : most;
}

static void due_make(const struct maker *maker)
{
	const struct progress *progress = maker->progress;
	struct plot *plot = maker->plot;
	int most = 0, waiting = progress->overdue;
	struct plot_point *due = series_push(maker,
		(struct plot_series){ .name = _("Due on the day") }, PROGRESS_DUE_DAYS);
	struct plot_point *before = waiting ? series_push(maker, (struct plot_series){
		.name = _("Due before"), .tone = TONE_SECOND }, PROGRESS_DUE_DAYS) : NULL;
	for (int i = 0; i < PROGRESS_DUE_DAYS; i++) {
		const char *label = i ? date_day(maker->arena, progress->now.day + i) : _("today");
		int count = progress->due[i] - (i ? 0 : waiting);
		most = progress->due[i] > most ? progress->due[i] : most;
		due[i] = (struct plot_point){ .x = i, .y = count, .n = count, .label = label,
			.figure = number_label(maker, count) };
		if (before)
			before[i] = (struct plot_point){ .x = i, .y = i ? 0 : waiting, .n = i ? 0 : waiting,
				.label = label, .figure = i ? NULL : number_label(maker, waiting) };
	}
	*plot = (struct plot){ .kind = PLOT_BARS, .title = _("Cards due"), .file = "due-by-day",
		.x_is_days = true, .day_zero = progress->now.day,
		.y_name = _("Cards"), .x_most = PROGRESS_DUE_DAYS - 1, .y_most = count_most(most),
		.series = plot->series, .series_count = plot->series_count };
	plot->said = said_due(maker->arena, progress);
}

/* The learner's day, and what has passed of it. */
static double day_of(const struct maker *maker, const struct study_now *now)
{
	int64_t begins = schedule_day_begins(now->day, now->offset_min,
		maker->model->settings->study.schedule.turn_hour);
	return now->day + (double)(now->ms - begins) / (24 * 60 * 60 * 1000.0);
}

/* Down to a round tenth below the least, so that a curve near the top is not flat. */
static double percent_least(double least)
{
	double tenth = floor(least * 10 + 1e-9) / 10 - 0.1;
	return fmin(fmax(tenth, 0), 0.7);
}

static void kept_points(const struct maker *maker, const struct progress_kept *kept, int count,
	struct plot_point *points, int stride)
{
	for (int i = 0; i < count; i++) {
		int day = maker->progress->now.day + (int)floor(kept[i].days);
		/* In the table one of several does. */
		bool told = (count - 1 - i) % stride == 0;
		/* Where nothing was seen yet there is nothing to keep. */
		if (!kept[i].n) {
			points[i] = (struct plot_point){ .x = (double)NAN, .y = (double)NAN };
			continue;
		}
		points[i] = (struct plot_point){ .x = kept[i].days, .y = kept[i].recall, .n = kept[i].n,
			.label = told ? date_day(maker->arena, day) : NULL,
			.figure = told ? percent_words(maker->arena, kept[i].recall) : NULL };
	}
}

static void target_push(const struct maker *maker, double from, double to)
{
	struct plot_point *target = series_push(maker, (struct plot_series){ .name = _("Target"),
		.tone = TONE_SECOND, .dashed = true }, 2);
	target[0] = (struct plot_point){ .x = from, .y = maker->progress->target };
	target[1] = (struct plot_point){ .x = to, .y = maker->progress->target };
}

static void kept_make(const struct maker *maker)
{
	const struct progress *progress = maker->progress;
	struct plot *plot = maker->plot;
	int past = progress->past_count, ahead = past ? PROGRESS_AHEAD + 1 : 0;
	double from = past ? progress->past[0].days : -1, least = progress->target;
	struct plot_point *points = series_push(maker, (struct plot_series){ .name = _("Kept") }, past);
	kept_points(maker, progress->past, past, points, past > 24 ? 4 : past > 12 ? 2 : 1);
	for (int i = 0; i < past; i++)
		least = progress->past[i].n ? fmin(least, progress->past[i].recall) : least;
	points = series_push(maker, (struct plot_series){ .name = _("Without reviews"),
		.tone = TONE_THIRD, .dashed = true }, ahead);
	kept_points(maker, progress->ahead, ahead, points, 5);
	for (int i = 0; i < ahead; i++)
		least = fmin(least, progress->ahead[i].recall);
	target_push(maker, from, PROGRESS_AHEAD);
	*plot = (struct plot){ .kind = PLOT_LINES, .title = _("Recall kept"), .file = "recall-kept",
		.x_is_days = true, .day_zero = day_of(maker, &progress->now),
		.x_name = _("Days from today"), .y_name = _("Mean recall of all cards seen"),
		.x_least = from, .x_most = PROGRESS_AHEAD, .y_least = percent_least(least), .y_most = 1,
		.y_percent = true, .series = plot->series, .series_count = plot->series_count };
	plot->said = said_kept(maker->arena, progress);
}

/* Does a come before b? What needs work most is first; of what was not seen nothing is known. */
static bool group_before(const struct progress_group *a, const struct progress_group *b)
{
	if (!a->seen || !b->seen)
		return a->seen > 0 && !b->seen;
	return a->recall < b->recall;
}

/* One row a group that has cards: first those seen, the least kept first, then the others. */
static void groups_make(const struct maker *maker, const struct progress_group *groups, int count,
	const char *(*name)(const struct maker *maker, int i))
{
	int order[TOPICS_MAX], n = 0;
	for (int i = 0; i < count; i++) {
		int at = n;
		if (!groups[i].cards)
			continue;
		while (at > 0 && group_before(&groups[i], &groups[order[at - 1]])) {
			order[at] = order[at - 1];
			at--;
		}
		order[at] = i;
		n++;
	}
	struct plot_point *points = series_push(maker, (struct plot_series){ .name = _("Recall kept"),
		.tone = TONE_THIRD }, n);
	for (int i = 0; i < n; i++) {
		const struct progress_group *group = &groups[order[i]];
		points[i] = (struct plot_point){ .x = i, .y = group->recall, .n = group->seen,
			.label = name(maker, order[i]), .figure = group->seen
				? percent_words(maker->arena, group->recall) : _("new") };
	}
	struct plot *plot = maker->plot;
	*plot = (struct plot){ .kind = PLOT_SHARES, .y_name = _("Mean recall of the cards seen"),
		.x_most = n, .y_most = 1, .y_percent = true, .series = plot->series,
		.series_count = plot->series_count };
	plot->said = said_groups(maker->arena, maker->progress, points, n);
}

static const char *topic_name(const struct maker *maker, int i)
{
	return text_in(maker->model->bank->topics[i].name, maker->language);
}

static const char *kind_label(const struct maker *maker, int i)
{
	(void)maker;
	return kind_words((enum kind)i);
}

static void topics_make(const struct maker *maker)
{
	groups_make(maker, maker->progress->topics, maker->model->bank->topic_count, topic_name);
	maker->plot->title = _("By topic");
	maker->plot->file = "by-topic";
}

static void kinds_make(const struct maker *maker)
{
	groups_make(maker, maker->progress->kinds, KIND_COUNT, kind_label);
	maker->plot->title = _("By kind");
	maker->plot->file = "by-kind";
}

static void foreseen_make(const struct maker *maker)
{
	const struct progress *progress = maker->progress;
	struct plot *plot = maker->plot;
	double least = 0.9;
	struct plot_point *points = series_push(maker,
		(struct plot_series){ .name = _("Remembered") }, progress->bin_count);
	for (int i = 0; i < progress->bin_count; i++) {
		const struct progress_bin *bin = &progress->bins[i];
		double recalled = (double)bin->recalled / bin->n;
		least = fmin(least, fmin(bin->predicted, recalled));
		points[i] = (struct plot_point){ .x = bin->predicted, .y = recalled, .n = bin->n,
			.label = arena_format(maker->arena, _("%s expected"),
				percent_words(maker->arena, bin->predicted)),
			.figure = arena_format(maker->arena, _("%s of %d remembered"),
				percent_words(maker->arena, recalled), bin->n) };
	}
	double from = fmax(0, floor(least * 10 + 1e-9) / 10);
	*plot = (struct plot){ .kind = PLOT_POINTS, .title = _("Expected and remembered"),
		.file = "expected-and-remembered", .x_name = _("Recall expected"),
		.y_name = _("Share remembered"), .x_least = from, .x_most = 1, .y_least = from,
		.y_most = 1, .y_percent = true, .series = plot->series,
		.series_count = plot->series_count };
	plot->said = said_foreseen(maker->arena, progress);
}

static void certainty_make(const struct maker *maker)
{
	const char *const words[] = { _("Guessing"), _("Fairly sure"), _("Certain") };
	struct plot *plot = maker->plot;
	struct plot_point *points = series_push(maker, (struct plot_series){ .name = _("Right") }, 3);
	for (int i = 0; i < 3; i++) {
		const struct progress_certainty *said = &maker->progress->certainty[i];
		double right = said->n ? (double)said->right / said->n : 0;
		points[i] = (struct plot_point){ .x = i, .y = right, .n = said->n, .label = words[i],
			.figure = said->n ? arena_format(maker->arena, _("%s of %d"),
				percent_words(maker->arena, right), said->n) : "" };
	}
	*plot = (struct plot){ .kind = PLOT_BARS, .title = _("How sure, and how often right"),
		.file = "certainty", .y_name = _("Share right"), .x_most = 2, .y_most = 1,
		.y_percent = true, .series = plot->series, .series_count = plot->series_count };
	plot->said = said_certainty(maker->arena, maker->progress);
}

/* A day without, one with a quarter of the most, the one with the most. */
static void minutes_key(const struct maker *maker, double most)
{
	enum { KEYS = 3 };
	struct plot_point *key = arena_array(maker->arena, KEYS, sizeof *key);
	key[0].label = _("nothing");
	for (int i = 1; i < KEYS; i++) {
		key[i].y = i == 1 ? most / 4 : most;
		key[i].label = said_minutes(maker->arena, key[i].y);
	}
	maker->plot->key = key;
	maker->plot->key_count = KEYS;
}

/* From the first day on which anything was done; at least twelve weeks. */
static void minutes_make(const struct maker *maker)
{
	enum { LEAST_DAYS = 84 };
	const struct progress *progress = maker->progress;
	struct plot *plot = maker->plot;
	int first = 0;
	while (first < PROGRESS_DAYS - LEAST_DAYS && !progress->spent_ms[first])
		first++;
	int count = PROGRESS_DAYS - first, begin = progress->now.day - count + 1;
	double most = 0;
	struct plot_point *points = series_push(maker,
		(struct plot_series){ .name = _("Minutes") }, count);
	for (int i = 0; i < count; i++) {
		double minutes = (double)progress->spent_ms[first + i] / 60000;
		most = fmax(most, minutes);
		points[i] = (struct plot_point){ .x = begin + i, .y = minutes,
			.label = minutes > 0 ? date_day(maker->arena, begin + i) : NULL,
			.figure = minutes > 0 ? said_minutes(maker->arena, minutes) : NULL };
	}
	*plot = (struct plot){ .kind = PLOT_CALENDAR, .title = _("Minutes by day"),
		.file = "minutes-by-day", .x_is_days = true, .y_name = _("Minutes"), .x_least = begin,
		.x_most = progress->now.day, .y_most = most, .series = plot->series,
		.series_count = plot->series_count };
	if (most > 0)
		minutes_key(maker, most);
	plot->said = said_spent(maker->arena, progress);
}

/* Reviews as marks, a gap between any two: one kind for what was remembered, another for what was
 * not. */
static void reviews_push(const struct maker *maker, const struct progress_curve *curve,
	bool recalled)
{
	const char *const grades[] = { "", _("again"), _("hard"), _("good"), _("easy") };
	int n = 0, put = 0;
	for (int i = 0; i < curve->review_count; i++)
		n += (curve->reviews[i].row->grade > GRADE_AGAIN) == recalled;
	struct plot_point *points = series_push(maker, (struct plot_series){
		.name = recalled ? _("Remembered") : _("Forgotten"),
		.tone = recalled ? TONE_FIRST : TONE_SECOND, .marked = true }, n ? 2 * n - 1 : 0);
	for (int i = 0; i < curve->review_count; i++) {
		const struct progress_review *review = &curve->reviews[i];
		int grade = review->row->grade;
		if ((grade > GRADE_AGAIN) != recalled)
			continue;
		if (put++)
			*points++ = (struct plot_point){ .x = (double)NAN, .y = (double)NAN };
		*points++ = (struct plot_point){ .x = review->days, .y = i ? review->recall : 1, .n = 1,
			.label = date_words(maker->arena, review->row->utc_ms, review->row->offset_min),
			.figure = grade >= GRADE_AGAIN && grade <= GRADE_EASY ? grades[grade] : "" };
	}
}

static void card_make(const struct maker *maker)
{
	const struct progress_curve *curve = maker->model->curve;
	struct plot *plot = maker->plot;
	CHECK(curve->point_count > 0);
	double first = curve->points[0].days, last = curve->points[curve->point_count - 1].days;
	double least = curve->target;
	struct plot_point *points = series_push(maker, (struct plot_series){ .name = _("Recall"),
		.tone = TONE_THIRD }, curve->point_count);
	for (int i = 0; i < curve->point_count; i++) {
		points[i] = (struct plot_point){ .x = curve->points[i].days,
			.y = curve->points[i].recall };
		least = fmin(least, curve->points[i].recall);
	}
	struct plot_point *target = series_push(maker, (struct plot_series){ .name = _("Target"),
		.tone = TONE_MUTED, .dashed = true }, 2);
	target[0] = (struct plot_point){ .x = first, .y = curve->target };
	target[1] = (struct plot_point){ .x = last, .y = curve->target };
	reviews_push(maker, curve, true);
	if (curve->failures)
		reviews_push(maker, curve, false);
	*plot = (struct plot){ .kind = PLOT_LINES, .title = _("How this card fades"),
		.file = "card", .x_is_days = true, .day_zero = day_of(maker, &curve->now),
		.x_name = _("Days from today"), .y_name = _("Recall"), .x_least = first,
		.x_most = last, .y_least = percent_least(least), .y_most = 1, .y_percent = true,
		.series = plot->series, .series_count = plot->series_count };
	plot->said = said_card(maker->arena, curve, maker->model->memory ? memory_find(
		maker->model->memory, maker->model->bank->questions[curve->card.question].id,
		curve->card.part) : NULL);
}

const struct plot *progress_plot(struct arena *arena, const struct model *model, int language,
	enum picture picture)
{
	enum { SERIES_MAX = 4 };
	struct maker maker = { .arena = arena, .model = model, .progress = model->progress,
		.language = language, .plot = arena_array(arena, 1, sizeof *maker.plot) };
	maker.plot->series = arena_array(arena, SERIES_MAX, sizeof *maker.plot->series);
	switch (picture) {
	case PICTURE_DUE:
		due_make(&maker);
		break;
	case PICTURE_KEPT:
		kept_make(&maker);
		break;
	case PICTURE_TOPICS:
		topics_make(&maker);
		break;
	case PICTURE_FORESEEN:
		foreseen_make(&maker);
		break;
	case PICTURE_CERTAINTY:
		certainty_make(&maker);
		break;
	case PICTURE_MINUTES:
		minutes_make(&maker);
		break;
	case PICTURE_KINDS:
		kinds_make(&maker);
		break;
	case PICTURE_CARD:
		card_make(&maker);
		break;
	}
	return maker.plot;
}
