/* readback proposals: spellings that learners said were right and cards that they marked to be
 * checked, for the bank's author. */
#include "command/command.h"
#include "command/options.h"
#include "bankfile/load.h"
#include "command/banks.h"
#include "command/proposals.h"
#include "command/rows.h"
#include "core/memory.h"
#include "shell/folders.h"
#include "store/journal.h"

#include <stdio.h>
#include <unistd.h>

struct listing {
	const struct bank *bank;
	struct arena *arena;
	int count;
};

static void proposal_print(struct listing *listing, const struct proposal *proposal)
{
	puts(proposal_format(listing->arena, listing->bank, proposal));
	listing->count++;
}

static bool spelling_print(void *context, const char *question_id, const char *text, int times)
{
	proposal_print(context, &(struct proposal){ .kind = PROPOSAL_SPELLING,
		.question_id = question_id, .text = text, .times = times });
	return true;
}

/* The reason that stands: that of the last mark. */
static const char *mark_reason(const struct rows *rows, const struct card_memory *card)
{
	const char *text = NULL;
	for (int i = 0; i < rows->count; i++) {
		const struct learning *row = &rows->items[i];
		if (row->kind == LEARNING_MARK
			&& learning_is_of(row, card->question_id, card->part))
			text = row->text;
	}
	return text;
}

/* Cards that are marked to be checked. */
static bool marks_print(struct listing *listing, struct journal *journal, struct error *error)
{
	struct memory memory;
	struct rows rows;
	rows_init(&rows);
	memory_init(&memory, TURN_HOUR_DEFAULT);
	bool fine = rows_read(&rows, journal, listing->bank->id, INT64_MAX, error);
	if (fine)
		memory_fold(&memory, rows.items, rows.count);
	for (int i = 0; fine && i < memory.count; i++)
		if (memory.cards[i].marked)
			proposal_print(listing, &(struct proposal){ .kind = PROPOSAL_CHECK, .times = 1,
				.question_id = memory.cards[i].question_id, .part = memory.cards[i].part,
				.text = mark_reason(&rows, &memory.cards[i]) });
	memory_close(&memory);
	rows_close(&rows);
	return fine;
}

static int proposals_print(const struct bank *bank, const char *profile, struct arena *arena)
{
	struct listing listing = { bank, arena, 0 };
	struct journal *journal;
	struct error error;
	bool fine = profile || (profile = folder_get(arena, FOLDER_DATA, &error));
	const char *path = arena_format(arena, "%s/journal.db", profile ? profile : "");
	if (fine && access(path, F_OK) == 0) {
		fine = journal_open_reading(&journal, path, &error);
		if (fine) {
			fine = journal_spellings(journal, bank->id, spelling_print, &listing, &error)
				&& marks_print(&listing, journal, &error);
			journal_close(journal);
		}
	}
	if (!fine) {
		fprintf(stderr, "readback proposals: %s\n", error.text);
		return EXIT_TROUBLE;
	}
	if (!listing.count)
		fprintf(stderr, "readback proposals: nobody has proposed a spelling for %s or marked a "
			"card of it yet\n", bank->file);
	return EXIT_FINE;
}

int command_proposals(int argc, char **argv)
{
	static const struct option_text texts[] = {
		{ "--profile-dir", "DIR", "the profile to look into (default: your own)" },
		{ "--help", NULL, "this text" },
	};
	struct options options;
	struct option_found found;
	const char *profile = NULL, *file = NULL;
	options_init(&options, "readback proposals", texts, 2, argc, argv);
	while (options_next(&options, &found)) {
		if (found.option == 1) {
			options_help(&options, "readback proposals BANK",
				"Lists spellings that learners overruled (\"I was right\"), most often first, and "
				"cards that they marked to be checked.");
			return EXIT_FINE;
		}
		if (found.option == 0)
			profile = found.value;
		else if (file)
			options_wrong(&options, "BANK", found.value, "one bank");
		else
			file = found.value;
	}
	if (!options.mistake && !file)
		options_wrong(&options, "BANK", "(none)", "a bank's file");
	if (options.mistake)
		return EXIT_UNREADABLE;
	struct banks banks;
	struct arena arena;
	banks_open(&banks);
	banks_add(&banks, file);
	int code = banks_report(&banks);
	arena_init(&arena);
	if (banks.count)
		code = proposals_print(banks.items[0], profile, &arena);
	arena_close(&arena);
	banks_close(&banks);
	return code;
}
