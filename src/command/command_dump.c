/* readback dump: banks as JSON Lines. */
#include "bankfile/dump.h"
#include "command/banks.h"
#include "command/command.h"
#include "command/options.h"

#include <stdio.h>

int command_dump(int argc, char **argv)
{
	static const struct option_text texts[] = { { "--help", NULL, "this text" } };
	struct options options;
	struct option_found found;
	struct banks banks;
	options_init(&options, "readback dump", texts, 1, argc, argv);
	banks_open(&banks);
	int files = 0;
	while (options_next(&options, &found)) {
		if (found.option == 0) {
			options_help(&options, "readback dump BANK...",
				"Prints each bank as JSON Lines: a line for the bank, then one a question.");
			banks_close(&banks);
			return EXIT_FINE;
		}
		banks_add(&banks, found.value);
		files++;
	}
	int code = EXIT_UNREADABLE;
	if (!options.mistake && files) {
		code = banks_report(&banks);
		for (int i = 0; i < banks.count; i++)
			bank_dump(banks.items[i], stdout);
	} else if (!options.mistake) {
		options_wrong(&options, "BANK...", "(none)", "at least one file");
	}
	banks_close(&banks);
	return code;
}
