/* readback rehearse: teams that are made up play a lesson, faster than people would. */
#include "bankfile/load.h"
#include "command/banks.h"
#include "command/command.h"
#include "command/options.h"
#include "command/rehearse.h"
#include "core/fields.h"
#include "shell/folders.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum rehearse_option { REHEARSE_TEAM, REHEARSE_LENGTH, REHEARSE_TIMER, REHEARSE_SCORING,
	REHEARSE_BOARD, REHEARSE_SEED, REHEARSE_WINDOWS, REHEARSE_PACE, REHEARSE_THEME,
	REHEARSE_WINDOWED, REHEARSE_DISPLAY, REHEARSE_LANG, REHEARSE_HELP };

static const struct option_text texts[] = {
	[REHEARSE_TEAM] = { "--team", "N[:WAY]", "a team that knows N percent; WAY: keys, pad, buzzer "
		"or hands; again for each" },
	[REHEARSE_LENGTH] = { "--length", "N", "questions, 0: all (10)" },
	[REHEARSE_TIMER] = { "--timer", "N", "seconds a question, off, or reading: by what is to be "
		"read (reading)" },
	[REHEARSE_SCORING] = { "--scoring", "NAME", "accuracy, certainty, speed, steady or board" },
	[REHEARSE_BOARD] = { "--board", NULL, "questions are picked from a board" },
	[REHEARSE_SEED] = { "--seed", "N", "another class (1)" },
	[REHEARSE_WINDOWS] = { "--windows", NULL, "in the wall's and the presenter's window, as people "
		"would" },
	[REHEARSE_PACE] = { "--pace", "N", "in windows, N times as fast: 1 to 1000 (1)" },
	[REHEARSE_THEME] = { "--theme", "NAME", "in windows: paper, night or contrast" },
	[REHEARSE_WINDOWED] = { "--windowed", "WxH", "in windows: the presenter's size, in pixels" },
	[REHEARSE_DISPLAY] = { "--display", "N", "in windows: the presenter's display, from 0" },
	[REHEARSE_LANG] = { "--lang", "xx", "in windows: language, as in en or fr" },
	[REHEARSE_HELP] = { "--help", NULL, "this text" },
};

static bool team_take(struct options *options, const char *value, struct rehearse *rehearse)
{
	static const enum way ways[] = { WAY_KEYS, WAY_PAD, WAY_BUZZER, WAY_HANDS };
	char *end;
	long ability = strtol(value, &end, 10);
	enum way way = WAY_KEYS;
	bool known = *end == '\0';
	for (size_t i = 0; *end == ':' && i < sizeof ways / sizeof *ways; i++)
		if (strcmp(end + 1, way_name(ways[i])) == 0) {
			way = ways[i];
			known = true;
		}
	if (!known || end == value || ability < 0 || ability > 100
		|| rehearse->team_count == REHEARSAL_TEAMS_MAX) {
		options_wrong(options, "--team", value, "0 to 100, then if wanted :keys, :pad, :buzzer or "
			":hands, for at most 32 teams");
		return false;
	}
	rehearse->abilities[rehearse->team_count] = (int)ability;
	rehearse->ways[rehearse->team_count++] = way;
	return true;
}

static bool timer_take(struct options *options, const char *value, struct rehearse *rehearse)
{
	int64_t seconds = 0;
	rehearse->rules.reading = strcmp(value, "reading") == 0;
	if (!rehearse->rules.reading && strcmp(value, "off") != 0
		&& !options_number(options, "--timer", value, TIMER_MS_MIN / 1000, TIMER_MS_MAX / 1000,
			&seconds))
		return false;
	rehearse->rules.timer_ms = (int)seconds * 1000;
	return true;
}

static bool scoring_take(struct options *options, const char *value, struct rehearse *rehearse)
{
	for (int i = 0; i < SCORING_NAMES; i++)
		if (strcmp(FIELD_SCORINGS[i], value) == 0) {
			rehearse->rules.scoring = (enum scoring)i;
			return true;
		}
	options_wrong(options, "--scoring", value, "accuracy, certainty, speed, steady or board");
	return false;
}

/* What the windows are asked to be is read where they are opened. */
static bool play_take(struct rehearse *rehearse, int option, const char *value)
{
	if (rehearse->play_count + 2 > REHEARSE_PLAY_ARGUMENTS)
		return false;
	rehearse->play[rehearse->play_count++] = texts[option].name;
	rehearse->play[rehearse->play_count++] = value;
	return true;
}

static bool option_take(struct options *options, const struct option_found *found,
	struct rehearse *rehearse)
{
	int64_t number;
	switch ((enum rehearse_option)found->option) {
	case REHEARSE_TEAM:
		return team_take(options, found->value, rehearse);
	case REHEARSE_LENGTH:
		if (!options_number(options, "--length", found->value, 0, ROUND_QUESTIONS_MAX, &number))
			return false;
		rehearse->rules.length = (int)number;
		return true;
	case REHEARSE_TIMER:
		return timer_take(options, found->value, rehearse);
	case REHEARSE_SCORING:
		return scoring_take(options, found->value, rehearse);
	case REHEARSE_BOARD:
		rehearse->rules.board = true;
		return true;
	case REHEARSE_SEED:
		if (!options_number(options, "--seed", found->value, 0, INT64_MAX, &number))
			return false;
		rehearse->seed = (uint64_t)number;
		return true;
	case REHEARSE_WINDOWS:
		rehearse->windows = true;
		return true;
	case REHEARSE_PACE:
		if (!options_number(options, "--pace", found->value, 1, 1000, &number))
			return false;
		rehearse->pace = (int)number;
		return true;
	case REHEARSE_THEME:
	case REHEARSE_WINDOWED:
	case REHEARSE_DISPLAY:
	case REHEARSE_LANG:
		return play_take(rehearse, found->option, found->value);
	case REHEARSE_HELP:
		options_help(options, "readback rehearse [BANK] [options]",
			"Teams that are made up play a lesson from the bank (the shipped one where none is\n"
			"named) under a calm teacher. Prints when each question was asked, how long it was\n"
			"open, how many had it right, the scores, and how long the whole lesson takes. With\n"
			"--windows one sees it, and may join in; nothing of it is kept.");
		return true;
	}
	return false;
}

static const char *clock_text(int64_t ms, char out[16])
{
	int seconds = (int)((ms + 500) / 1000);
	snprintf(out, 16, "%d:%02d", seconds / 60, seconds % 60);
	return out;
}

void rehearse_head_print(void)
{
	puts("asked at   open for  right       question");
}

void rehearse_turn_print(const struct round *round, int turn)
{
	char asked[16], open[16];
	struct class_count count = class_count(round, turn);
	printf("%8s  %8s  %3d of %-3d  %s%s\n", clock_text(round->turns[turn].opened_ms, asked),
		clock_text(round->turns[turn].spent_ms, open), count.right, count.voices,
		round->bank->questions[round->turns[turn].question].id,
		round->class->turns[turn].again_of >= 0 ? " (once more)" : "");
}

void rehearse_end_print(const struct rehearse *rehearse, const struct round *round, int64_t ms)
{
	char text[16];
	int asked = 0;
	for (int i = 0; i < round->turn_count; i++)
		asked += round->turns[i].asked && round->class->turns[i].again_of < 0;
	putchar('\n');
	for (int i = 0; i < rehearse->team_count; i++)
		printf("team %d, who know %d %%, by %s: %d points\n", i + 1, rehearse->abilities[i],
			way_name(rehearse->ways[i]), class_score(round, i));
	printf("\n%d questions take %s minutes\n", asked, clock_text(ms, text));
}

static bool round_apply_next(struct round *round, struct message *message, int64_t *sequence)
{
	struct effects effects;
	message->sequence = ++*sequence;
	return round_apply(round, message, &effects);
}

static int rehearse_run(const struct rehearse *rehearse, struct bank *bank)
{
	struct round *round = round_open(bank);
	struct rehearsal rehearsal;
	int64_t sequence = 0, now_ms = 0;
	struct message message = { .kind = MESSAGE_START, .question = -1,
		.a = (int64_t)(rehearse->seed & INT64_MAX) };
	rules_format(&rehearse->rules, message.text);
	if (!round_apply_next(round, &message, &sequence)) {
		fprintf(stderr, "readback rehearse: %s: no question of this bank fits a class\n",
			bank->file);
		round_close(round);
		return EXIT_TROUBLE;
	}
	rehearsal_init(&rehearsal, rehearse->seed, rehearse->abilities, rehearse->ways,
		rehearse->team_count);
	rehearse_head_print();
	while (rehearsal_next(&rehearsal, round, now_ms, &message)) {
		bool open = round->phase == PHASE_ASK;
		now_ms = message.time_ms;
		round_apply_next(round, &message, &sequence);
		if (open && round->phase != PHASE_ASK)
			rehearse_turn_print(round, class_on_wall(round));
	}
	rehearse_end_print(rehearse, round, now_ms);
	round_close(round);
	return EXIT_FINE;
}

static int rehearse_bank(struct rehearse *rehearse)
{
	struct arena arena;
	struct banks banks;
	arena_init(&arena);
	banks_open(&banks);
	banks_add(&banks, rehearse->bank ? rehearse->bank
		: arena_format(&arena, "%s/questions/spy-services.cfg", folder_share(&arena)));
	int code = banks_report(&banks);
	rehearse->bank = banks.count ? arena_format(&arena, "%s", banks.items[0]->file) : NULL;
	if (banks.count && rehearse->windows)
		code = rehearse_windows(rehearse);
	else if (banks.count)
		code = rehearse_run(rehearse, banks.items[0]);
	banks_close(&banks);
	arena_close(&arena);
	return code;
}

int command_rehearse(int argc, char **argv)
{
	static const int abilities[] = { 85, 70, 55, 40 };
	struct rehearse rehearse = { .rules = rules_default(MODE_CLASS), .seed = 1, .pace = 1 };
	struct options options;
	struct option_found found;
	options_init(&options, "readback rehearse", texts, (int)(sizeof texts / sizeof *texts), argc,
		argv);
	while (options_next(&options, &found)) {
		if (found.option < 0 && rehearse.bank)
			options_wrong(&options, "BANK", found.value, "one bank");
		else if (found.option < 0)
			rehearse.bank = found.value;
		else
			option_take(&options, &found, &rehearse);
		if (found.option == REHEARSE_HELP)
			return EXIT_FINE;
	}
	if (options.mistake)
		return EXIT_UNREADABLE;
	for (int i = 0; !rehearse.team_count && i < 4; i++)
		rehearse.abilities[i] = abilities[i];
	if (!rehearse.team_count)
		rehearse.team_count = 4;
	rules_settle(&rehearse.rules);
	return rehearse_bank(&rehearse);
}
