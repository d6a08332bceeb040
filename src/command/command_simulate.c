/* readback simulate: FSRS against fixed intervals, for a learner who is made up. */
#include "bankfile/file_write.h"
#include "command/command.h"
#include "command/options.h"
#include "command/simulate_show.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum simulate_option {
	SIMULATE_LAW, SIMULATE_CARDS, SIMULATE_DAYS, SIMULATE_SESSIONS, SIMULATE_SEEDS, SIMULATE_SEED,
	SIMULATE_SVG, SIMULATE_JSON, SIMULATE_HELP,
};
enum { SEEDS_MAX = 1000 };

struct command_simulate {
	struct options options;
	struct simulate_sums sums;   /* setup.seed: the first one's */
	const char *svg;             /* path, NULL for none */
	bool json;
	struct arena arena;
};

static void help_print(const struct command_simulate *simulate)
{
	char about[2048];
	snprintf(about, sizeof about,
		"Lets a learner who is made up study cards, with FSRS at five targets and with fixed\n"
		"intervals of 1 to 14 days, and prints minutes spent and what is remembered. The\n"
		"learner's true memory follows a law: fsrs (FSRS-7's own), exponential (a half-life a\n"
		"card, which grows by a factor of the card's own at a success and falls at a failure),\n"
		"mixture (two such traces a card, a slow and a fast one). FSRS itself always runs with\n"
		"its default weights, and sees right (Good) and wrong (Again) alone.\n"
		"%d new cards come a day, and %d %% of them are known at first. What fails is asked again\n"
		"in the same session. A success takes %d s, a failure %d s, a first showing %d s more.\n"
		"Last day and all days: the mean true recall of the cards seen when a day ends. Observed:\n"
		"right answers at a card's first review of a day; after days: of those cards alone that\n"
		"had waited for whole days. In brackets, how many reviews these are.\n"
		"Exit code: 0 done, 1 FILE cannot be written, 2 wrong arguments.",
		SIMULATE_NEW_A_DAY, SIMULATE_KNOWN_PERCENT, SIMULATE_SECONDS_RIGHT, SIMULATE_SECONDS_WRONG,
		SIMULATE_SECONDS_FIRST);
	options_help(&simulate->options, "readback simulate [options]", about);
}

static void law_take(struct command_simulate *simulate, const char *value)
{
	for (int i = 0; i < SIMULATE_LAWS; i++)
		if (!strcmp(value, SIMULATE_LAW_NAMES[i])) {
			simulate->sums.setup.law = (enum simulate_law)i;
			return;
		}
	options_wrong(&simulate->options, "--law", value, "fsrs, exponential or mixture");
}

static void number_take(struct command_simulate *simulate, const char *name, const char *value,
	int most, int *out)
{
	int64_t number;
	if (options_number(&simulate->options, name, value, 1, most, &number))
		*out = (int)number;
}

/* false where the help was asked for. */
static bool value_take(struct command_simulate *simulate, const struct option_found *found)
{
	struct simulate_setup *setup = &simulate->sums.setup;
	int64_t seed;
	switch ((enum simulate_option)found->option) {
	case SIMULATE_LAW:
		law_take(simulate, found->value);
		break;
	case SIMULATE_CARDS:
		number_take(simulate, "--cards", found->value, SIMULATE_CARDS_MAX, &setup->cards);
		break;
	case SIMULATE_DAYS:
		number_take(simulate, "--days", found->value, SIMULATE_DAYS_MAX, &setup->days);
		break;
	case SIMULATE_SESSIONS:
		number_take(simulate, "--sessions", found->value, SIMULATE_SESSIONS_MAX, &setup->sessions);
		break;
	case SIMULATE_SEEDS:
		number_take(simulate, "--seeds", found->value, SEEDS_MAX, &simulate->sums.seeds);
		break;
	case SIMULATE_SEED:
		if (options_number(&simulate->options, "--seed", found->value, 0, INT64_MAX, &seed))
			setup->seed = (uint64_t)seed;
		break;
	case SIMULATE_SVG:
		simulate->svg = found->value;
		if (!*found->value)
			options_wrong(&simulate->options, "--svg", "", "the name of a file to write");
		break;
	case SIMULATE_JSON:
		simulate->json = true;
		break;
	case SIMULATE_HELP:
		help_print(simulate);
		return false;
	}
	return true;
}

static bool arguments_read(struct command_simulate *simulate)
{
	struct option_found found;
	while (options_next(&simulate->options, &found)) {
		if (found.option < 0)
			options_wrong(&simulate->options, "argument", found.value, "options alone");
		else if (!value_take(simulate, &found))
			return false;
	}
	return !simulate->options.mistake;
}

static void sum_add(struct simulate_result *sum, const struct simulate_result *one)
{
	sum->minutes += one->minutes;
	sum->recall_last += one->recall_last;
	sum->recall_mean += one->recall_mean;
	sum->reviews += one->reviews;
	sum->failures += one->failures;
	sum->met += one->met;
	sum->met_right += one->met_right;
	sum->waited += one->waited;
	sum->waited_right += one->waited_right;
}

static void seed_run(struct command_simulate *simulate, int seed)
{
	struct simulate_setup setup = simulate->sums.setup;
	struct simulate_curve curves[MEASURES][FAMILIES];
	setup.seed += (uint64_t)seed;
	for (int family = 0; family < FAMILIES; family++)
		for (int i = 0; i < SIMULATE_POLICIES; i++) {
			arena_reset(&simulate->arena);
			struct simulate_result result = simulate_run(&simulate->arena, &setup,
				simulate_policy_at(family, i));
			sum_add(&simulate->sums.results[family][i], &result);
			for (int measure = 0; measure < MEASURES; measure++) {
				curves[measure][family].minutes[i] = result.minutes;
				curves[measure][family].recall[i] = measure == 0 ? result.recall_mean
					: result.recall_last;
			}
		}
	for (int measure = 0; measure < MEASURES; measure++)
		simulate_compare(&simulate->sums.comparisons[measure], &curves[measure][0],
			&curves[measure][1]);
}

/* Found out before the learners have studied: a folder that is misspelt is not made. */
static bool svg_can_be(const char *path, struct error *error)
{
	struct stat status;
	const char *slash = strrchr(path, '/');
	struct arena arena;
	arena_init(&arena);
	const char *folder = slash ? arena_copy(&arena, path, (size_t)(slash - path) + 1) : ".";
	bool there = stat(folder, &status) == 0;
	if (!there)
		error_set(error, "cannot save %s: its folder is not there: %s", path, strerror(errno));
	else if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
		there = error_set(error, "cannot save %s: %s", path, strerror(EISDIR));
	arena_close(&arena);
	return there;
}

static int simulate_all(struct command_simulate *simulate)
{
	struct error error;
	if (simulate->svg && !svg_can_be(simulate->svg, &error)) {
		fprintf(stderr, "readback simulate: %s\n", error.text);
		return EXIT_TROUBLE;
	}
	for (int seed = 0; seed < simulate->sums.seeds; seed++)
		seed_run(simulate, seed);
	arena_reset(&simulate->arena);
	if (simulate->svg) {
		const char *text = simulate_show_svg(&simulate->arena, &simulate->sums);
		if (!file_write(simulate->svg, text, strlen(text), NULL, &error)) {
			fprintf(stderr, "readback simulate: %s\n", error.text);
			return EXIT_TROUBLE;
		}
	}
	if (simulate->json)
		simulate_show_json(&simulate->sums);
	else
		simulate_show_table(&simulate->sums);
	return EXIT_FINE;
}

int command_simulate(int argc, char **argv)
{
	static const struct option_text texts[] = {
		[SIMULATE_LAW] = { "--law", "LAW", "fsrs, exponential or mixture (fsrs)" },
		[SIMULATE_CARDS] = { "--cards", "N", "cards to learn (87)" },
		[SIMULATE_DAYS] = { "--days", "N", "days to study (90)" },
		[SIMULATE_SESSIONS] = { "--sessions", "N", "sessions a day (1)" },
		[SIMULATE_SEEDS] = { "--seeds", "N", "learners (10)" },
		[SIMULATE_SEED] = { "--seed", "N", "the first one's seed; the same, the same learner (1)" },
		[SIMULATE_SVG] = { "--svg", "FILE", "draws minutes against recall" },
		[SIMULATE_JSON] = { "--json", NULL, "JSON Lines: an object a policy, then comparisons" },
		[SIMULATE_HELP] = { "--help", NULL, "this text" },
	};
	struct command_simulate simulate = { .sums = { .seeds = 10 } };
	simulate.sums.setup = (struct simulate_setup){ LAW_FSRS, 87, 90, 1, 1 };
	options_init(&simulate.options, "readback simulate", texts, sizeof texts / sizeof *texts, argc,
		argv);
	arena_init(&simulate.arena);
	int code = arguments_read(&simulate) ? simulate_all(&simulate)
		: simulate.options.mistake ? EXIT_UNREADABLE : EXIT_FINE;
	arena_close(&simulate.arena);
	return code;
}
