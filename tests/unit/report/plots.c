#include "plots.h"

#include <stddef.h>

static const struct plot_point due[] = {
	{ 20782, 3, 0, "Wed 25", "3 cards" }, { 20783, 5, 0, "Thu 26", "5 cards" },
	{ 20784, 0, 0, "Fri 27", "no card" }, { 20785, 2, 0, "Sat 28", "2 cards" },
};
static const struct plot_point again[] = {
	{ 20782, 1, 0, "Wed 25", "1 card" }, { 20784, 4, 0, "Fri 27", "4 cards" },
};
static const struct plot_point expected[] = { { 20783, 6, 0, NULL, "6 expected" } };
static const struct plot_series bars[] = {
	{ "New", TONE_FIRST, false, false, due, 4 }, { "Again", TONE_SECOND, false, false, again, 2 },
	{ "Expected", TONE_MUTED, true, false, expected, 1 },
};

static const struct plot_point kept[] = {
	{ 0, 1, 0, NULL, "100 %" }, { 2, 0.93, 0, NULL, "93 %" }, { 5, 0.89, 0, NULL, "89 %" },
	{ 10, 0.845, 0, NULL, "84.5 %" },
};
static const struct plot_point target[] = { { 0, 0.9, 0, NULL, NULL }, { 10, 0.9, 0, NULL, NULL } };
static const struct plot_series lines[] = {
	{ "Recall", TONE_FIRST, false, true, kept, 4 },
	{ "Target", TONE_SECOND, true, false, target, 2 },
};

static const struct plot_point judged[] = {
	{ 0.55, 0.6, 4, NULL, "60 % of 4" }, { 0.75, 0.7, 20, NULL, "70 % of 20" },
	{ 0.95, 0.9, 80, NULL, "90 % of 80" },
};
static const struct plot_series points[] = { { "Cards", TONE_FIRST, false, false, judged, 3 } };

static const struct plot_point topics[] = {
	{ 0, 0.94, 0, "The services & their call", "94 %" },
	{ 1, 0.5, 0, "A topic whose name is longer than any line of labels can hold", "50 %" },
	{ 2, 0, 0, "<none>", "0 %" },
};
static const struct plot_series shares[] = { { "Recall", TONE_THIRD, false, false, topics, 3 } };

static const struct plot_point days[] = {
	{ 20758, 4, 0, "November", "4 reviews" }, { 20759, 1, 0, NULL, "1 review" },
	{ 20770, 12, 0, NULL, "12 reviews" }, { 20788, 6, 0, "December", "6 reviews" },
};
static const struct plot_point shades[] = { { .y = 3, .label = "3" }, { .y = 12, .label = "12" } };
static const struct plot_series calendar[] = { { "Reviews", TONE_FIRST, false, false, days, 4 } };

const struct plot PLOT_EACH[PLOTS] = {
	{ PLOT_BARS, "Due by day", "3 cards are due today and 5 tomorrow; \"again\" are 1 and 4.",
		"Day", "Cards", "due-by-day", 20782, 20785, 0, 8, false, bars, 3, NULL, 0, true, 0 },
	{ PLOT_LINES, "One card's recall", "After ten days 84.5 % are left.", "Days", "Recall",
		"recall", 0, 10, 0.8, 1, true, lines, 2, NULL, 0, false, 0 },
	{ PLOT_POINTS, "Expected and observed", "At 95 % expected, 90 % of 80 were recalled.",
		"Expected", "Observed", "calibration", 0.5, 1, 0.5, 1, true, points, 1, NULL, 0, false, 0 },
	{ PLOT_SHARES, "By topic", "Best known: the services, 94 %.", NULL, NULL, "topics", 0, 2, 0, 1,
		true, shares, 1, NULL, 0, false, 0 },
	{ PLOT_CALENDAR, "Days with reviews", "12 reviews on the busiest of 4 days.", NULL, NULL,
		"calendar", 20758, 20790, 0, 12, false, calendar, 1, shades, 2, true, 0 },
};
