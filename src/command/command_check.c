/* readback check: banks, and what is wrong with them. */
#include "command/banks.h"
#include "command/command.h"
#include "command/options.h"

int command_check(int argc, char **argv)
{
	static const struct option_text texts[] = { { "--help", NULL, "this text" } };
	struct options options;
	struct option_found found;
	struct banks banks;
	options_init(&options, "readback check", texts, 1, argc, argv);
	banks_open(&banks);
	int files = 0;
	while (options_next(&options, &found)) {
		if (found.option == 0) {
			options_help(&options, "readback check BANK...",
				"Reads banks and names every error in them, with its place and how to mend it.\n"
				"Exit code: 0 no error, 1 an error, 2 a file that cannot be read.");
			banks_close(&banks);
			return EXIT_FINE;
		}
		banks_add(&banks, found.value);
		files++;
	}
	int code = EXIT_UNREADABLE;
	if (!options.mistake && files)
		code = banks_report(&banks);
	else if (!options.mistake)
		options_wrong(&options, "BANK...", "(none)", "at least one file");
	banks_close(&banks);
	return code;
}
