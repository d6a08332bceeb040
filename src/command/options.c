#include "command/options.h"

#include "core/settings.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void options_init(struct options *options, const char *command, const struct option_text *texts,
	int count, int argc, char **argv)
{
	*options = (struct options){ .argc = argc, .argv = argv, .texts = texts, .count = count,
		.command = command };
}

static bool refuse(struct options *options, const char *what, const char *word, const char *why)
{
	fprintf(stderr, "%s: %s %s%s; %s --help lists what there is\n", options->command, what, word,
		why, options->command);
	options->mistake = true;
	return false;
}

bool options_next(struct options *options, struct option_found *found)
{
	if (options->mistake || options->at >= options->argc)
		return false;
	const char *word = options->argv[options->at++];
	found->option = -1;
	found->value = word;
	if (options->only_arguments || word[0] != '-' || !word[1])
		return true;
	if (!strcmp(word, "--")) {
		options->only_arguments = true;
		return options_next(options, found);
	}
	size_t name = strcspn(word, "=");
	for (int i = 0; i < options->count; i++) {
		const struct option_text *text = &options->texts[i];
		if (strlen(text->name) != name || strncmp(text->name, word, name) != 0)
			continue;
		found->option = i;
		found->value = word[name] ? word + name + 1 : NULL;
		if (!text->value && found->value)
			return refuse(options, "option", text->name, " takes no value");
		if (text->value && !found->value && options->at < options->argc)
			found->value = options->argv[options->at++];
		if (text->value && !found->value)
			return refuse(options, "option", text->name, " needs a value");
		return true;
	}
	return refuse(options, "unknown option", word, "");
}

void options_wrong(struct options *options, const char *option, const char *value,
	const char *wanted)
{
	fprintf(stderr, "%s: %s %s: wanted %s\n", options->command, option, value, wanted);
	options->mistake = true;
}

void options_help(const struct options *options, const char *usage, const char *about)
{
	printf("usage: %s\n%s\n", usage, about);
	if (options->count)
		putchar('\n');
	for (int i = 0; i < options->count; i++) {
		char left[40];
		const struct option_text *text = &options->texts[i];
		snprintf(left, sizeof left, "%s%s%s", text->name, text->value ? " " : "",
			text->value ? text->value : "");
		printf("  %-24s %s\n", left, text->help);
	}
}

bool options_number(struct options *options, const char *name, const char *value, int64_t least,
	int64_t most, int64_t *out)
{
	char *end, wanted[96];
	errno = 0;
	*out = strtoll(value, &end, 10);
	if (*value && !*end && !errno && *out >= least && *out <= most)
		return true;
	snprintf(wanted, sizeof wanted, "a whole number from %" PRId64 " to %" PRId64, least, most);
	options_wrong(options, name, value, wanted);
	return false;
}

bool options_size(struct options *options, const char *value, int *width, int *height)
{
	int end = 0;
	if (sscanf(value, "%5dx%5d%n", width, height, &end) == 2 && !value[end] && *width >= 1
		&& *height >= 1 && *width <= 16384 && *height <= 16384)
		return true;
	options_wrong(options, "--windowed", value, "WIDTHxHEIGHT in pixels, as in 1280x720");
	return false;
}

bool options_theme(struct options *options, const char *value, int *theme)
{
	static const char *const names[THEME_COUNT] = { "paper", "night", "contrast" };
	for (int i = 0; i < THEME_COUNT; i++)
		if (!strcmp(value, names[i])) {
			*theme = i;
			return true;
		}
	options_wrong(options, "--theme", value, "paper, night or contrast");
	return false;
}

bool options_folder(struct options *options, const char *name, const char *value,
	const char **folder)
{
	*folder = value;
	if (!*value)
		options_wrong(options, name, "\"\"", "the name of a folder");
	return *value;
}
