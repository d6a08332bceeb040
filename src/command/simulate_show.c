#include "command/simulate_show.h"
#include "bankfile/escape.h"
#include "core/plot.h"
#include "report/svg.h"

#include <math.h>
#include <stdio.h>

enum { LABEL_MAX = 24 };

const char *const SIMULATE_LAW_NAMES[SIMULATE_LAWS] = { "fsrs", "exponential", "mixture" };
static const char *const MEASURE_NAMES[MEASURES] = { "all days", "the last day" };

const struct simulate_policy *simulate_policy_at(int family, int place)
{
	return family == 0 ? &SIMULATE_FSRS[place] : &SIMULATE_FIXED[place];
}

static void policy_label(int family, int place, char out[LABEL_MAX])
{
	const struct simulate_policy *policy = simulate_policy_at(family, place);
	if (policy->target_permille)
		snprintf(out, LABEL_MAX, "FSRS 0.%02d", policy->target_permille / 10);
	else
		snprintf(out, LABEL_MAX, "every %d day%s", policy->every_days,
			policy->every_days == 1 ? "" : "s");
}

static double percent_of(int part, int whole)
{
	return whole ? 100.0 * part / whole : 0;
}

static void share_print(int part, int whole)
{
	char count[16];
	snprintf(count, sizeof count, "(%d)", whole);
	printf("%9.1f %% %8s", percent_of(part, whole), count);
}

static void row_print(const struct simulate_sums *sums, int family, int place)
{
	const struct simulate_result *sum = &sums->results[family][place];
	char label[LABEL_MAX];
	policy_label(family, place, label);
	printf("%-14s %8.1f %8.1f %% %8.1f %%", label, sum->minutes / sums->seeds,
		100 * sum->recall_last / sums->seeds, 100 * sum->recall_mean / sums->seeds);
	share_print(sum->met_right, sum->met);
	share_print(sum->waited_right, sum->waited);
	puts("");
}

/* Does FSRS need more minutes in most of the seeds that reach it? */
static bool is_more(const struct simulate_comparison *comparison, int percent)
{
	return percent <= 100 && comparison->more[percent] * 2 > comparison->reached[percent];
}

static void more_print(const struct simulate_comparison *comparison)
{
	const char *before = "  FSRS needs more in most seeds at ";
	for (int from = 0; from <= 100; from++) {
		int to = from;
		if (!is_more(comparison, from))
			continue;
		while (is_more(comparison, to + 1))
			to++;
		printf(to > from ? "%s%d to %d %%" : "%s%d %%", before, from, to);
		before = ", ";
		from = to;
	}
	if (before[0] == ',')
		puts("");
}

static void comparison_print(const struct simulate_comparison *comparison, const char *measure)
{
	int least = 101, most = -1;
	for (int percent = 0; percent <= 100; percent++)
		if (comparison->reached[percent]) {
			least = percent < least ? percent : least;
			most = percent;
		}
	printf("For equal mean recall over %s FSRS needs no more minutes than fixed intervals in\n"
		"%d of %d seeds", measure, comparison->fewer, comparison->seeds);
	if (most >= 0) {
		double saved = 100 * (1 - comparison->fsrs_minutes / comparison->fixed_minutes);
		printf(": %.0f %% %s, over the recalls that both reach in a seed (%d to %d %%)",
			fabs(saved), saved < 0 ? "more" : "fewer", least, most);
	}
	puts(".");
	if (comparison->apart)
		printf("  In %d of the seeds they have no recall in common.\n", comparison->apart);
	more_print(comparison);
}

void simulate_show_table(const struct simulate_sums *sums)
{
	printf("law %s, cards %d, days %d, sessions a day %d, seeds %d from %llu\n\n",
		SIMULATE_LAW_NAMES[sums->setup.law], sums->setup.cards, sums->setup.days,
		sums->setup.sessions, sums->seeds, (unsigned long long)sums->setup.seed);
	printf("%-14s %8s %10s %10s %20s %20s\n", "policy", "minutes", "last day", "all days",
		"observed", "after days");
	for (int family = 0; family < FAMILIES; family++)
		for (int i = 0; i < SIMULATE_POLICIES; i++)
			row_print(sums, family, i);
	puts("");
	for (int measure = 0; measure < MEASURES; measure++)
		comparison_print(&sums->comparisons[measure], MEASURE_NAMES[measure]);
}

static void member_print(const char *name, double value)
{
	char text[ESCAPE_NUMBER_MAX];
	escape_number(text, value);
	printf(",\"%s\":%s", name, text);
}

static void policy_json(const struct simulate_sums *sums, int family, int place)
{
	const struct simulate_result *sum = &sums->results[family][place];
	const struct simulate_policy *policy = simulate_policy_at(family, place);
	printf("{\"law\":\"%s\",\"policy\":\"%s\"", SIMULATE_LAW_NAMES[sums->setup.law],
		family == 0 ? "fsrs" : "fixed");
	if (family == 0)
		member_print("target", policy->target_permille / 1000.0);
	else
		member_print("every_days", policy->every_days);
	member_print("minutes", sum->minutes / sums->seeds);
	member_print("recall_last_day", sum->recall_last / sums->seeds);
	member_print("recall_all_days", sum->recall_mean / sums->seeds);
	printf(",\"reviews\":%d,\"failures\":%d,\"met\":%d,\"met_right\":%d,\"waited\":%d,"
		"\"waited_right\":%d}\n", sum->reviews, sum->failures, sum->met, sum->met_right,
		sum->waited, sum->waited_right);
}

void simulate_show_json(const struct simulate_sums *sums)
{
	for (int family = 0; family < FAMILIES; family++)
		for (int i = 0; i < SIMULATE_POLICIES; i++)
			policy_json(sums, family, i);
	for (int measure = 0; measure < MEASURES; measure++) {
		const struct simulate_comparison *comparison = &sums->comparisons[measure];
		printf("{\"law\":\"%s\",\"compared\":\"%s\",\"seeds\":%d,\"no_more_minutes\":%d,"
			"\"nothing_in_common\":%d", SIMULATE_LAW_NAMES[sums->setup.law], MEASURE_NAMES[measure],
			comparison->seeds, comparison->fewer, comparison->apart);
		member_print("fsrs_minutes", comparison->fsrs_minutes);
		member_print("fixed_minutes", comparison->fixed_minutes);
		puts("}");
	}
}

static struct plot_point point_of(struct arena *arena, const struct simulate_sums *sums,
	int family, int place)
{
	const struct simulate_result *sum = &sums->results[family][place];
	struct plot_point point = { .x = sum->minutes / sums->seeds,
		.y = sum->recall_mean / sums->seeds };
	char label[LABEL_MAX];
	policy_label(family, place, label);
	point.figure = arena_format(arena, "%s: %.0f minutes, %.1f %%", label, point.x, 100 * point.y);
	return point;
}

const char *simulate_show_svg(struct arena *arena, const struct simulate_sums *sums)
{
	static const char *const names[FAMILIES] = { "FSRS at five targets", "Fixed intervals" };
	static const enum plot_tone tones[FAMILIES] = { TONE_FIRST, TONE_SECOND };
	const struct simulate_comparison *comparison = &sums->comparisons[0];
	struct plot_point points[FAMILIES][SIMULATE_POLICIES];
	struct plot_series series[FAMILIES];
	struct plot plot = { .kind = PLOT_LINES, .x_name = "Minutes spent",
		.y_name = "Mean recall over all days", .file = "simulate", .y_percent = true, .y_least = 1,
		.y_most = 1, .series = series, .series_count = FAMILIES };
	for (int family = 0; family < FAMILIES; family++) {
		series[family] = (struct plot_series){ names[family], tones[family], false, true,
			points[family], SIMULATE_POLICIES };
		for (int i = 0; i < SIMULATE_POLICIES; i++) {
			points[family][i] = point_of(arena, sums, family, i);
			plot.x_most = fmax(plot.x_most, points[family][i].x);
			plot.y_least = fmin(plot.y_least, points[family][i].y);
		}
	}
	plot.y_least = floor(10 * plot.y_least) / 10;
	plot.title = arena_format(arena, "Minutes for what is remembered: law %s",
		SIMULATE_LAW_NAMES[sums->setup.law]);
	plot.said = arena_format(arena, "Cards %d, days %d, sessions a day %d, seeds %d. For equal "
		"mean recall over all days FSRS needs no more minutes in %d of %d seeds.",
		sums->setup.cards, sums->setup.days, sums->setup.sessions, sums->seeds, comparison->fewer,
		comparison->seeds);
	return svg_format(arena, &plot);
}
