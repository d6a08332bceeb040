/* The first word names a command; without one the game opens. What was printed is looked after
 * here, for all of them. */
#include "command/command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

struct command {
	const char *name;
	int (*run)(int argc, char **argv);
};

static const struct command commands[] = {
	{ "check", command_check },
	{ "dump", command_dump },
	{ "replay", command_replay },
	{ "new", command_new },
	{ "proposals", command_proposals },
	{ "schedule", command_schedule },
	{ "bank", command_bank },
	{ "simulate", command_simulate },
	{ "rehearse", command_rehearse },
	{ "report", command_report },
	{ "worksheet", command_worksheet },
	{ "forget", command_forget },
	{ "journal", command_journal },
};

static const struct command *command_find(const char *name)
{
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (strcmp(name, commands[i].name) == 0)
			return &commands[i];
	return NULL;
}

int command_run(int argc, char **argv)
{
	const struct command *command = argc > 0 ? command_find(argv[0]) : NULL;
	int code = command ? command->run(argc - 1, argv + 1) : command_play(argc, argv);
	if (!fflush(stdout) && !ferror(stdout))
		return code;
	/* The reason is that of a write before, and forgotten: it is asked for by another. */
	clearerr(stdout);
	errno = 0;
	const char *why = puts("") >= 0 && !fflush(stdout) ? "some of it was lost" : strerror(errno);
	fprintf(stderr, "readback%s%s: cannot write to standard output: %s\n", command ? " " : "",
		command ? command->name : "", why);
	return code == EXIT_FINE ? EXIT_TROUBLE : code;
}
