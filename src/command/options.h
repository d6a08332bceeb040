/* Command line options: described once, parsed, and printed as help. */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

struct option_text {
	const char *name;      /* "--seed" */
	const char *value;     /* "N", NULL for a switch */
	const char *help;
};

struct option_found {
	int option;            /* index into the described, -1 for an argument that is no option */
	const char *value;
};

/* Reads argv one by one: "--name value", "--name=value", "--" ends options. Returns false at the
 * end or at a mistake; *mistake is then true, and one sentence was printed. */
struct options {
	int argc, at;
	char **argv;
	const struct option_text *texts;
	int count;
	const char *command;   /* for sentences: "readback check" */
	bool only_arguments, mistake;
};

void options_init(struct options *options, const char *command, const struct option_text *texts,
	int count, int argc, char **argv);
bool options_next(struct options *options, struct option_found *found);

/* Prints a sentence on what is wrong with a value, and how it should be. */
void options_wrong(struct options *options, const char *option, const char *value,
	const char *wanted);

/* "usage" line, then a line an option, on standard output. */
void options_help(const struct options *options, const char *usage, const char *about);

/* Values that several commands take. They complain through options_wrong. */
bool options_size(struct options *options, const char *value, int *width, int *height);
bool options_number(struct options *options, const char *name, const char *value, int64_t least,
	int64_t most, int64_t *out);
bool options_theme(struct options *options, const char *value, int *theme);
/* Any name but none. */
bool options_folder(struct options *options, const char *name, const char *value,
	const char **folder);

#endif
