/* Where it begins: the first word names a command; without one the game opens. */
#include "command/command.h"

#include <stdio.h>
#include <string.h>

static const struct {
	const char *name;
	int (*run)(int argc, char **argv);
} commands[] = {
	{ "check", command_check },
	{ "dump", command_dump },
	{ "replay", command_replay },
	{ "new", command_new },
	{ "proposals", command_proposals },
	{ "schedule", command_schedule },
	{ "bank", command_bank },
	{ "simulate", command_simulate },
	{ "rehearse", command_rehearse },
	{ "forget", command_forget },
	{ "journal", command_journal },
};

int main(int argc, char **argv)
{
	for (size_t i = 0; argc > 1 && i < sizeof commands / sizeof *commands; i++)
		if (!strcmp(argv[1], commands[i].name))
			return commands[i].run(argc - 2, argv + 2);
	if (argc > 1 && !strcmp(argv[1], "--version")) {
		puts("readback " READBACK_VERSION);
		return 0;
	}
	return command_play(argc - 1, argv + 1);
}
