#include "command/fold_verify.h"

#include "command/rows.h"
#include "core/memory.h"

#include <stdio.h>
#include <string.h>

enum { BANKS_MOST = 4096 };

/* The banks that rows are about. */
struct ids {
	struct arena arena;
	const char **items;
	int count;
};

static bool id_collect(void *context, const char *bank_id, const struct learning *row)
{
	struct ids *ids = context;
	(void)row;
	for (int i = ids->count - 1; bank_id && i >= 0; i--)
		if (strcmp(ids->items[i], bank_id) == 0)
			return true;
	if (bank_id && ids->count < BANKS_MOST)
		ids->items[ids->count++] = arena_copy(&ids->arena, bank_id, strlen(bank_id));
	return true;
}

struct comparing {
	const char *path, *bank_id;
	const struct memory *memory; /* as the rows make it */
	struct fold_verdict *verdict;
	int64_t cards;
};

static void fault(struct comparing *comparing, const char *question_id, int part, const char *what)
{
	comparing->verdict->faults++;
	fprintf(stderr, "readback journal verify: %s: bank %s, card %s, part %d: %s\n",
		comparing->path, comparing->bank_id, question_id, part, what);
}

static bool card_compare(void *context, const char *question_id, int part, const char *state,
	const char *note)
{
	struct comparing *comparing = context;
	const struct card_memory *card = memory_find(comparing->memory, question_id, part);
	char made[MEMORY_TEXT_MAX];
	comparing->cards++;
	if (!card) {
		fault(comparing, question_id, part, "its reviews do not make it");
		return true;
	}
	card_memory_format(card, made);
	if (strcmp(made, state) != 0)
		fault(comparing, question_id, part, "its state is not what its reviews make");
	if (strcmp(card->note ? card->note : "", note ? note : "") != 0)
		fault(comparing, question_id, part, "its note is another");
	return true;
}

static bool bank_verify(struct journal *journal, struct comparing *comparing, struct error *error)
{
	char state[MEMORY_TEXT_MAX], made[MEMORY_TEXT_MAX];
	int version;
	int64_t number, last = journal_last_learning(journal, comparing->bank_id);
	struct memory_clock clock;
	if (!journal_folded(journal, comparing->bank_id, &version, &number, state, sizeof state, error))
		return false;
	if (version != MEMORY_VERSION || number != last || !memory_clock_parse(state, &clock)) {
		comparing->verdict->stale++;
		return true;
	}
	struct memory memory;
	struct rows rows;
	rows_init(&rows);
	memory_init(&memory, clock.turn_hour);
	bool fine = rows_read(&rows, journal, comparing->bank_id, last, error);
	if (fine) {
		memory_fold(&memory, rows.items, rows.count);
		memory_clock_format(&memory.clock, made);
		if (strcmp(made, state) != 0)
			fault(comparing, "(all)", 0, "the days are not counted as its rows count them");
		comparing->memory = &memory;
		fine = journal_cards(journal, comparing->bank_id, card_compare, comparing, error);
		if (fine && comparing->cards < memory.count)
			fault(comparing, "(all)", 0, "cards are missing that its rows make");
		comparing->verdict->cards += comparing->cards;
		comparing->memory = NULL;
	}
	memory_close(&memory);
	rows_close(&rows);
	return fine;
}

bool fold_verify(struct journal *journal, const char *path, struct fold_verdict *verdict,
	struct error *error)
{
	struct ids ids = { .count = 0 };
	*verdict = (struct fold_verdict){ .cards = 0 };
	arena_init(&ids.arena);
	ids.items = arena_array(&ids.arena, BANKS_MOST, sizeof *ids.items);
	bool fine = journal_learnings(journal, NULL, 0, id_collect, &ids, error);
	for (int i = 0; fine && i < ids.count; i++) {
		struct comparing comparing = { .path = path, .bank_id = ids.items[i], .verdict = verdict };
		fine = bank_verify(journal, &comparing, error);
	}
	arena_close(&ids.arena);
	return fine;
}
