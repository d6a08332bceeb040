/* readback schedule: what FSRS-7 makes of given grades on given days. */
#include "bankfile/escape.h"
#include "base/arena.h"
#include "base/utf8.h"
#include "command/command.h"
#include "command/options.h"
#include "core/fsrs.h"
#include "core/schedule.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum schedule_option { SCHEDULE_TARGET, SCHEDULE_JSON, SCHEDULE_HELP };
enum { INPUT_BYTES_MAX = 4 << 20, ERRORS_SHOWN = 50, DECIMAL_MAX = 24, STEPS_BEGIN = 64 };

static const double DAY_MOST = 1e6;

struct step {
	int sequence; /* from 1 */
	double day;
	int grade;
};

struct command_schedule {
	struct options options;
	struct arena arena;
	double target;
	bool json, from_input;
	struct step *steps; /* the arena's, doubled as it grows */
	int count, capacity, sequences;
	int errors;
};

static void help_print(const struct command_schedule *schedule)
{
	options_help(&schedule->options, "readback schedule [options] GRADE@DAY...  |  -",
		"Prints what FSRS-7 makes of a card that was graded so on these days, as in 3@0 3@1\n"
		"1@3.5: 1 Again, 2 Hard, 3 Good, 4 Easy; days count from any day on and may have a\n"
		"fraction. Columns: day, grade, recall just before, slow stability S and fast stability\n"
		"f in days, difficulty D, and the days until recall falls to the target, before floor,\n"
		"cap, spread and rounding. With - each line of standard input is such a card; empty\n"
		"lines, and what stands behind a #, count for nothing, and where no card is left\n"
		"nothing is printed. JSON: one object a grade, recall null at the first.\n"
		"Exit code: 0 printed, 1 a line of standard input is wrong (each is named, and nothing\n"
		"is printed), 2 wrong arguments or no input.");
}

/* Digits with one point at most, and nothing else: strtod knows more than people write. */
static bool decimal_read(const char *text, size_t len, double *out)
{
	char copy[DECIMAL_MAX];
	size_t points = 0, digits = 0;
	if (len >= sizeof copy)
		return false;
	for (size_t i = 0; i < len; i++) {
		copy[i] = text[i];
		points += text[i] == '.';
		digits += text[i] >= '0' && text[i] <= '9';
	}
	copy[len] = '\0';
	if (digits == 0 || points > 1 || points + digits != len)
		return false;
	*out = strtod(copy, NULL);
	return true;
}

static void steps_grow(struct command_schedule *schedule)
{
	size_t count = (size_t)schedule->count;
	struct step *more = arena_array(&schedule->arena, 2 * count, sizeof *more);
	memcpy(more, schedule->steps, count * sizeof *more);
	schedule->steps = more;
	schedule->capacity *= 2;
}

/* What is wrong with a word, NULL where it is one more step. */
static const char *step_push(struct command_schedule *schedule, const char *word, size_t len)
{
	struct step step = { .sequence = schedule->sequences };
	if (len < 3 || word[1] != '@' || !decimal_read(word + 2, len - 2, &step.day))
		return "GRADE@DAY, as in 3@0 or 1@3.5";
	if (word[0] < '1' || word[0] > '4')
		return "a grade from 1 to 4";
	if (step.day > DAY_MOST)
		return "a day of at most 1000000";
	step.grade = word[0] - '0';
	const struct step *last = &schedule->steps[schedule->count ? schedule->count - 1 : 0];
	if (schedule->count && last->sequence == step.sequence && step.day < last->day)
		return "a day that is not before the last one";
	if (schedule->count == schedule->capacity)
		steps_grow(schedule);
	schedule->steps[schedule->count++] = step;
	return NULL;
}

static void line_complain(struct command_schedule *schedule, int number, const char *line,
	size_t at, const char *what)
{
	int column = 1;
	for (size_t i = 0; i < at; column++)
		utf8_next(line, at, &i);
	if (schedule->errors++ < ERRORS_SHOWN)
		fprintf(stderr, "standard input:%d:%d: error: wanted %s\n", number, column, what);
}

static bool is_blank(char letter)
{
	return letter == ' ' || letter == '\t' || letter == '\r';
}

/* Takes one line up to its first mistake. */
static void line_read(struct command_schedule *schedule, int number, const char *line, size_t len)
{
	const char *remark = memchr(line, '#', len);
	if (remark)
		len = (size_t)(remark - line);
	bool began = false;
	for (size_t at = 0; at < len;) {
		size_t end = at;
		while (end < len && !is_blank(line[end]))
			end++;
		if (end > at) {
			schedule->sequences += !began;
			began = true;
			const char *what = step_push(schedule, line + at, end - at);
			if (what) {
				line_complain(schedule, number, line, at, what);
				return;
			}
		}
		at = end + 1;
	}
}

static int input_read(struct command_schedule *schedule)
{
	char *text = arena_push(&schedule->arena, INPUT_BYTES_MAX);
	size_t len = fread(text, 1, INPUT_BYTES_MAX, stdin), at = 0;
	if (ferror(stdin)) {
		perror("readback schedule: cannot read standard input");
		return EXIT_UNREADABLE;
	}
	if (len == INPUT_BYTES_MAX) {
		fputs("readback schedule: standard input is larger than 4 MiB\n", stderr);
		return EXIT_UNREADABLE;
	}
	for (int number = 1; at < len; number++) {
		const char *end = memchr(text + at, '\n', len - at);
		size_t line = end ? (size_t)(end - text) - at : len - at;
		line_read(schedule, number, text + at, line);
		at += line + 1;
	}
	if (schedule->errors > ERRORS_SHOWN)
		fprintf(stderr, "standard input: %d more lines with errors\n",
			schedule->errors - ERRORS_SHOWN);
	return schedule->errors ? EXIT_TROUBLE : EXIT_FINE;
}

static void value_take(struct command_schedule *schedule, const struct option_found *found)
{
	if (found->option == SCHEDULE_TARGET) {
		if (!decimal_read(found->value, strlen(found->value), &schedule->target)
			|| schedule->target < 0.8 || schedule->target > 0.97)
			options_wrong(&schedule->options, "--target", found->value,
				"a recall from 0.80 to 0.97");
	} else if (found->option == SCHEDULE_JSON) {
		schedule->json = true;
	} else if (!strcmp(found->value, "-")) {
		schedule->from_input = true;
	} else {
		schedule->sequences = 1;
		const char *what = step_push(schedule, found->value, strlen(found->value));
		if (what)
			options_wrong(&schedule->options, "GRADE@DAY", found->value, what);
	}
}

/* false where nothing is to be printed. */
static bool arguments_read(struct command_schedule *schedule)
{
	struct option_found found;
	while (options_next(&schedule->options, &found)) {
		if (found.option == SCHEDULE_HELP) {
			help_print(schedule);
			return false;
		}
		value_take(schedule, &found);
	}
	if (schedule->options.mistake)
		return false;
	if (schedule->from_input && schedule->count)
		options_wrong(&schedule->options, "-", "GRADE@DAY", "one of the two");
	else if (!schedule->from_input && !schedule->count)
		options_wrong(&schedule->options, "GRADE@DAY", "(none)",
			"grades on days, as in 3@0 3@1 1@3.5, or - for standard input");
	return !schedule->options.mistake;
}

static void member_print(const char *name, double value)
{
	char text[ESCAPE_NUMBER_MAX];
	escape_number(text, value);
	printf(",\"%s\":%s", name, text);
}

static void json_print(const struct step *step, bool first, double recall,
	const struct fsrs *state, double interval)
{
	printf("{\"sequence\":%d", step->sequence);
	member_print("day", step->day);
	printf(",\"grade\":%d", step->grade);
	if (first)
		fputs(",\"recall\":null", stdout);
	else
		member_print("recall", recall);
	member_print("stability", state->stability);
	member_print("fast", state->fast);
	member_print("difficulty", state->difficulty);
	member_print("interval", interval);
	puts("}");
}

static void row_print(const struct step *step, bool first, double recall, const struct fsrs *state,
	double interval)
{
	char before[16] = "-";
	if (!first)
		snprintf(before, sizeof before, "%.4f", recall);
	else
		printf("%s%10s %5s %7s %11s %11s %8s %11s\n", step->sequence > 1 ? "\n" : "", "day",
			"grade", "recall", "S", "f", "D", "next");
	printf("%10.4f %5d %7s %11.4f %11.4f %8.4f %11.6g\n", step->day, step->grade, before,
		state->stability, state->fast, state->difficulty, interval);
}

static void steps_print(const struct command_schedule *schedule)
{
	struct fsrs state = { 0, 0, 0 };
	for (int i = 0; i < schedule->count; i++) {
		const struct step *step = &schedule->steps[i];
		bool first = i == 0 || step[-1].sequence != step->sequence;
		double days = first ? 0 : step->day - step[-1].day;
		double recall = first ? 0 : fsrs_recall(&state, days);
		state = first ? fsrs_first(step->grade) : fsrs_review(&state, days, step->grade);
		double interval = fsrs_interval(&state, schedule->target);
		(schedule->json ? json_print : row_print)(step, first, recall, &state, interval);
	}
}

int command_schedule(int argc, char **argv)
{
	static const struct option_text texts[] = {
		[SCHEDULE_TARGET] = { "--target", "R", "the recall to come back at, 0.80 to 0.97 (0.90)" },
		[SCHEDULE_JSON] = { "--json", NULL, "JSON Lines, an object a grade" },
		[SCHEDULE_HELP] = { "--help", NULL, "this text" },
	};
	struct command_schedule schedule = { .target = TARGET_DEFAULT / 1000.0 };
	options_init(&schedule.options, "readback schedule", texts, sizeof texts / sizeof *texts, argc,
		argv);
	arena_init(&schedule.arena);
	schedule.capacity = STEPS_BEGIN;
	schedule.steps = arena_array(&schedule.arena, STEPS_BEGIN, sizeof *schedule.steps);
	bool go = arguments_read(&schedule);
	int code = go ? EXIT_FINE : schedule.options.mistake ? EXIT_UNREADABLE : EXIT_FINE;
	if (go && schedule.from_input)
		code = input_read(&schedule);
	if (go && code == EXIT_FINE)
		steps_print(&schedule);
	arena_close(&schedule.arena);
	return code;
}
