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

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct listing {
	const struct bank *bank;
	struct arena *arena;
	struct rows rows; /* about the bank */
	int count;
};

static void proposal_print(struct listing *listing, const struct proposal *proposal)
{
	puts(proposal_format(listing->arena, listing->bank, proposal));
	listing->count++;
}

/* What a question is called by now that had this id before row `from`. */
static const char *id_now(const struct rows *rows, int from, const char *id)
{
	for (int i = from; i < rows->count; i++) {
		const struct learning *row = &rows->items[i];
		if (row->kind == LEARNING_RENAME && row->question_id && row->text
			&& strcmp(row->text, id) == 0)
			id = row->question_id;
	}
	return id;
}

static bool spelling_print(void *context, const char *question_id, const char *text, int times)
{
	struct listing *listing = context;
	proposal_print(listing, &(struct proposal){ .kind = PROPOSAL_SPELLING,
		.question_id = bank_find(listing->bank, question_id) >= 0 ? question_id
			: id_now(&listing->rows, 0, question_id), .text = text, .times = times });
	return true;
}

/* The reason that stands: that of the last mark, under whichever id. */
static const char *mark_reason(const struct rows *rows, const struct card_memory *card)
{
	const char *text = NULL;
	for (int i = 0; i < rows->count; i++) {
		const struct learning *row = &rows->items[i];
		if (row->kind == LEARNING_MARK && row->question_id && row->part == card->part
			&& strcmp(id_now(rows, i + 1, row->question_id), card->question_id) == 0)
			text = row->text;
	}
	return text;
}

/* Cards that are marked to be checked. */
static void marks_print(struct listing *listing)
{
	struct memory memory;
	memory_init(&memory, TURN_HOUR_DEFAULT);
	memory_fold(&memory, listing->rows.items, listing->rows.count);
	for (int i = 0; i < memory.count; i++)
		if (memory.cards[i].marked)
			proposal_print(listing, &(struct proposal){ .kind = PROPOSAL_CHECK, .times = 1,
				.question_id = memory.cards[i].question_id, .part = memory.cards[i].part,
				.text = mark_reason(&listing->rows, &memory.cards[i]) });
	memory_close(&memory);
}

static bool journal_print(struct listing *listing, const char *path, struct error *error)
{
	struct journal *journal;
	const char *bank_id = listing->bank->id;
	if (!journal_open_reading(&journal, path, error))
		return false;
	rows_init(&listing->rows);
	bool fine = rows_read(&listing->rows, journal, bank_id, INT64_MAX, error)
		&& journal_spellings(journal, bank_id, spelling_print, listing, error);
	if (fine)
		marks_print(listing);
	journal_close(journal);
	rows_close(&listing->rows);
	return fine;
}

/* Nobody who never played has said anything; a profile that was named is meant to be there. */
static bool may_be_missing(const char *path, bool named, struct error *error)
{
	return !named || error_set(error, "there is no journal %s: %s", path, strerror(errno));
}

static int proposals_print(const struct bank *bank, const char *profile, struct arena *arena)
{
	struct listing listing = { .bank = bank, .arena = arena };
	struct error error = { .text = "" };
	const char *folder = profile ? profile : folder_get(arena, FOLDER_DATA, &error);
	const char *path = folder ? arena_format(arena, "%s/journal.db", folder) : NULL;
	bool fine = path && (access(path, F_OK) == 0 ? journal_print(&listing, path, &error)
		: may_be_missing(path, profile, &error));
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
			options_folder(&options, "--profile-dir", found.value, &profile);
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
